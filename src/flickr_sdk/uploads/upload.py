"""UploadTask and replacing photos: arguments, limits of time, and answers, which are always XML.

From https://www.flickr.com/services/api/upload.api.html and https://www.flickr.com/services/api/replace.api.html.
"""

from __future__ import annotations

import dataclasses
import inspect
import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, Literal, Self

from .._method.endpoint import Param
from .._pipeline.call import new_call
from .._pipeline.commands import Flow, Request, Response, run_blocking
from .._pipeline.config_parser import parse_timeout
from .._pipeline.request_builder import build_request, build_signed_request
from .._pipeline.retry import send_with_retries
from .._pipeline.retry_classifier import UNAVAILABLE
from .._pipeline.status_errors import error_class, status_error
from .._utils.redaction import excerpt
from .._utils.safe_repr import shown
from .._wire import xml
from .._wire.json import WireError
from .._wire.params import encode
from .._wire.signing import sign_legacy
from ..config import UPLOAD_TIMEOUT, Timeout
from ..errors.base import ArgumentError, ConfigurationError, FlickrError
from ..errors.response_errors import ApiError, HttpStatusError, MalformedResponse
from ..errors.upload_errors import REPLACE_ERRORS, UPLOAD_ERRORS, AutoUploadRefused, DuplicatePhoto, UploadCancelled
from ..urls import short_urls
from .multipart import Multipart, UploadProgressCallback
from .upload_source import Opening

if TYPE_CHECKING:
    from .._pipeline.call import ClientConfig
    from .._wire.xml import Element
    from .upload_source import UploadSource

__all__ = ["Kind", "Sent", "UploadedPhoto", "both", "suited_timeout", "upload"]

Kind = Literal["upload", "replace"]

PARAMS: Final[Mapping[Kind, Mapping[str, Param]]] = {
    "upload": {
        "title": Param("str"),
        "description": Param("str"),
        "tags": Param("tags"),
        "is_public": Param("bool"),
        "is_friend": Param("bool"),
        "is_family": Param("bool"),
        "safety_level": Param("int"),
        "content_type": Param("int"),
        "hidden": Param("int"),
        "dedup_check": Param("str"),
        "async": Param("bool"),
    },
    "replace": {"photo_id": Param("id", required=True), "async": Param("bool")},
}
"""The arguments by Flickr's names."""

SLOWEST: Final = 32 * 1024
"""The bytes a second that an upload has time for, beyond `UPLOAD_TIMEOUT.total`."""


class UploadedPhoto(str):
    """The id of a photo that was uploaded or replaced, with what else Flickr told of it.

    Attributes:
        secret: The secret in the addresses of its files; empty where Flickr did not tell.
        originalsecret: That of the original.
    """

    secret: str
    originalsecret: str

    def __new__(cls, photo_id: str, secret: str = "", originalsecret: str = "") -> Self:
        """Make the string with its attributes."""
        made = super().__new__(cls, photo_id)
        made.secret = secret
        made.originalsecret = originalsecret
        return made

    @property
    def id(self) -> str:
        """The photo's id, as plain text."""
        return str(self)

    @property
    def short_url(self) -> str:
        """The photo's short address, `https://flic.kr/p/...`."""
        return short_urls.url(self.id)


@dataclasses.dataclass(frozen=True)
class Sent:
    """What Flickr made of a file: a photo, or a ticket for one.

    Attributes:
        photo: The photo; `None` while Flickr is at it.
        ticket: The ticket's id; empty for a photo that is there.
    """

    photo: UploadedPhoto | None = None
    ticket: str = ""


def suited_timeout(timeout: Timeout | float | None, size: int) -> Timeout:
    """Give the limits of an upload: unset, the larger the file, the longer the whole may take.

    Args:
        timeout: The limits, or the seconds that the whole may take; `None` for those that suit the file.
        size: The file's size in bytes.

    Returns:
        The limits.

    Raises:
        ConfigurationError: It is neither.
    """
    if timeout is None:
        return dataclasses.replace(UPLOAD_TIMEOUT, total=UPLOAD_TIMEOUT.total + size / SLOWEST)
    if isinstance(timeout, Timeout):
        return timeout
    return dataclasses.replace(UPLOAD_TIMEOUT, total=parse_timeout(timeout).total)


def both(
    progress: UploadProgressCallback | None, callback: Callable[[float, bool], object] | None
) -> UploadProgressCallback | None:
    """Tell two functions of an upload's progress, each in its own way.

    Args:
        progress: Is told the bytes sent, and how many there are.
        callback: Is told the percentage, and that the upload is not done.

    Returns:
        One function for both; `None` for neither.
    """
    if callback is None:
        return progress

    def tell(sent: int, total: int) -> object:
        callback(100.0 * sent / total, False)
        return progress(sent, total) if progress is not None else None

    return tell


def upload(
    settings: ClientConfig,
    kind: Kind,
    arguments: Mapping[str, object],
    open_photo: Callable[[], UploadSource],
    *,
    timeout: Timeout | float | None = None,
    progress: UploadProgressCallback | None = None,
    callback: Callable[[float, bool], object] | None = None,
    keep: Callable[[bytes], object] | None = None,
) -> Flow[Sent]:
    """Send a photo.

    Args:
        settings: What the client is set to.
        kind: Whether it is a new one, or takes another's place.
        arguments: The arguments by Flickr's names; `None` values are not sent.
        open_photo: Opens the photo.
        timeout: The limits of time; unset, they suit the photo's size.
        progress: Is told of the progress in bytes.
        callback: Is told of the progress in percent, and at last that the upload is done.
        keep: Is given the body of every answer before it is read.

    Yields:
        What is to be done.

    Returns:
        The photo, or the ticket.

    Raises:
        FlickrError: It cannot be sent, gets no answer, or is refused.
        MaybeDelivered: It was sent and got no answer: the photo may be there or not.
    """
    texts = checked(settings, kind, arguments)
    for name, function in (("progress", progress), ("callback", callback)):
        if function is not None and not callable(function):
            raise ArgumentError(kind, name, f"is {shown(function)}; give a function")
    if inspect.iscoroutinefunction(callback):
        raise ArgumentError(kind, "callback", "is a coroutine function, which nobody would await; give it as `progress`")
    opening = Opening(open_photo)
    try:
        photo = yield from run_blocking(opening.open)
        timed = dataclasses.replace(settings, timeout=suited_timeout(timeout, photo.size))
        one = new_call(timed, kind, texts, writes=True)
        told = both(progress, callback)

        bodies: list[Multipart] = []
        one.repeatable = lambda: photo.repeatable and (not bodies or bodies[0].failure is None)

        def build() -> tuple[Request, str]:
            photo.rewind()
            asked, base_string = _request(settings, kind, texts)
            bodies[:] = [Multipart(asked.params, photo, told)]
            return dataclasses.replace(asked, content=bodies[0]), base_string

        def read(response: Response, base_string: str) -> Sent:
            if bodies[0].failure is not None:
                # A transport of the program's own may have made an answer of it.
                raise bodies[0].failure
            if response.status != 200:
                error = status_error(kind, response, base_string, settings.now)
                if isinstance(error, HttpStatusError):
                    error.early = not bodies[0].ending
                raise error
            if keep is not None:
                keep(response.body)
            return read_answer(kind, response.body)

        try:
            sent = yield from send_with_retries(one, build, read)
        except UploadCancelled as cancelled:
            cancelled.method = kind
            raise
        except FlickrError as error:
            # An error of the library's kind that the program's own function has raised says nothing of this upload.
            own = bodies[0].failure if bodies else None
            if own is not None and error.__cause__ is own:
                raise own from None
            raise
    finally:
        opening.close()
    if callback is not None:
        _tell_done(callback, sent)
    return sent


def _tell_done(callback: Callable[[float, bool], object], sent: Sent) -> None:
    try:
        callback(100.0, True)
    except UploadCancelled:
        # It is too late for that: the photo is there, or will be.
        return
    except Exception as error:
        error.add_note(f"the upload is done: {f'photo {sent.photo}' if sent.photo else f'ticket {sent.ticket}'}")
        raise


def checked(settings: ClientConfig, kind: Kind, arguments: Mapping[str, object]) -> dict[str, str]:
    """Write the arguments, and refuse what Flickr would refuse only when it has the whole file.

    Args:
        settings: What the client is set to.
        kind: Whether it is a new photo, or takes another's place.
        arguments: The arguments by Flickr's names.

    Returns:
        The texts.

    Raises:
        ConfigurationError: Nobody is logged in.
        ArgumentError: An argument cannot be read.
    """
    texts = encode(kind, PARAMS[kind], arguments)
    photo_id = texts.get("photo_id", "1")
    if not re.fullmatch(r"\d{1,20}", photo_id, re.ASCII):
        raise ArgumentError(kind, "photo_id", f"is {photo_id[:80]!r}; give a photo's id, such as '14898030836'")
    token = settings.token or settings.legacy_token
    if token is None:
        whose = f"no token is stored for user {settings.user!r}" if settings.user else "nobody is logged in"
        raise ConfigurationError(f"{kind}: {whose}; log in with perms='write', or give a token")
    if getattr(token, "perms", None) in ("none", "read"):
        raise ConfigurationError(f"{kind}: the token permits reading only; log in with perms='write'")
    return texts


def _request(settings: ClientConfig, kind: Kind, texts: Mapping[str, str]) -> tuple[Request, str]:
    """Make and sign a request. The photo is no part of what is signed."""
    url = settings.origins.upload if kind == "upload" else settings.origins.replace
    if settings.legacy_token is not None:
        whose = {"auth_token": settings.legacy_token.token, "api_key": settings.api_key}
        return build_request(settings, kind, "POST", url, sign_legacy(settings.api_secret, {**texts, **whose})), ""
    return build_signed_request(settings, kind, "POST", url, texts, token=settings.token)


def read_answer(kind: Kind, body: bytes) -> Sent:
    """Read what Flickr answers.

    Args:
        kind: What was asked for.
        body: The answer's body.

    Returns:
        The photo, or the ticket.

    Raises:
        ApiError: Flickr refuses.
        MalformedResponse: The answer is something else.
    """
    try:
        return _read_answer(kind, body)
    except FlickrError as error:
        error.body = excerpt(kind, body)
        raise


def _read_answer(kind: Kind, body: bytes) -> Sent:
    try:
        rsp = xml.parse(body)
    except WireError as error:
        page = body.lstrip()[:200].lower().startswith((b"<!doctype html", b"<html"))
        raise MalformedResponse(kind, "the answer is an HTML page" if page else str(error)) from None
    found = {child.name: child for child in rsp.children}
    if rsp.name != "rsp" or rsp.attributes.get("stat") not in ("ok", "fail"):
        raise MalformedResponse(kind, f"the answer's root is <{rsp.name}>, or it has no stat")
    if rsp.attributes["stat"] == "fail":
        raise _refusal(kind, rsp, found.get("err"))
    photo, ticket = found.get("photoid"), found.get("ticketid")
    if photo is not None and photo.text:
        secrets = (photo.attributes.get(name, "") for name in ("secret", "originalsecret"))
        return Sent(UploadedPhoto(photo.text, *secrets))
    if ticket is not None and ticket.text:
        return Sent(ticket=ticket.text)
    raise MalformedResponse(kind, "the answer has neither a photo's id nor a ticket's; it may be another method's")


def _refusal(kind: Kind, rsp: Element, err: Element | None) -> ApiError:
    told: dict[str, str] = {}
    for element in (rsp, *rsp.children, *(err.children if err else ())):
        told |= {element.name: element.text, **element.attributes}
    message = told.get("msg") or "no message"
    try:
        code = int(told.get("code", ""))
    except ValueError:
        return ApiError(kind, 0, message, "Flickr's answer holds no error code")
    own = UPLOAD_ERRORS if kind == "upload" else REPLACE_ERRORS
    made: type[ApiError] = own.get(code) or error_class(code)
    if code == 0 and UNAVAILABLE.search(message):
        # The code is also that of a service that is away, of uploads as of all methods.
        made = error_class(code)
    more: dict[str, Any] = {}
    if made is DuplicatePhoto:
        more = {"photo_id": told.get("duplicate_photo_id", ""), "status": told.get("duplicate_photo_status", "")}
    if made is AutoUploadRefused:
        wait = told.get("non_pro_desktop_upload_wait_time", "")
        more = {"wait": float(wait) if re.fullmatch(r"\d{1,9}(\.\d+)?", wait, re.ASCII) else None}
    return made(kind, code, message, **more)
