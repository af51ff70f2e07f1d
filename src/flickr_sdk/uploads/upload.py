"""Send one file: arguments, time limits, and responses, which are always XML.

From https://www.flickr.com/services/api/upload.api.html and https://www.flickr.com/services/api/replace.api.html.
"""

from __future__ import annotations

import dataclasses
import inspect
import re
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, Final, Literal, Self

from .._generated.values import CONTENT_TYPE, SAFETY_LEVEL
from .._method.endpoint import Param
from .._pipeline.call import new_call
from .._pipeline.commands import Flow, Request, Response, run_blocking
from .._pipeline.config_parser import parse_timeout
from .._pipeline.failure_class import UNAVAILABLE
from .._pipeline.request_builder import build_request
from .._pipeline.retry import send_with_retries
from .._pipeline.status_errors import error_class, name_permission, status_error
from .._utils.redaction import excerpt
from .._utils.safe_repr import shown
from .._wire import xml
from .._wire.arguments import encode
from .._wire.json import WireError
from .._wire.known_values import warn_unknown_values
from ..config import UPLOAD_TIMEOUT, Timeout
from ..errors.base import ArgumentError, ConfigurationError, FlickrError
from ..errors.response_errors import ApiError, HttpStatusError, MalformedResponse
from ..errors.upload_errors import REPLACE_ERRORS, UPLOAD_ERRORS, AutoUploadRefused, DuplicatePhoto, UploadCancelled
from ..urls import short_urls
from .multipart import Multipart, PercentCallback, UploadProgressCallback

if TYPE_CHECKING:
    from .._pipeline.call import ClientConfig
    from .._wire.xml import Element
    from .upload_source import UploadSource

Kind = Literal["upload", "replace"]

PARAMS: Final[Mapping[Kind, Mapping[str, Param]]] = {
    "upload": {
        "title": Param("str"),
        "description": Param("str"),
        "tags": Param("tags"),
        "is_public": Param("bool"),
        "is_friend": Param("bool"),
        "is_family": Param("bool"),
        "safety_level": Param("int", values=SAFETY_LEVEL),
        # 9 is the user's default.
        "content_type": Param("int", values=(*CONTENT_TYPE, "9")),
        "hidden": Param("int", values=("1", "2")),
        "dedup_check": Param("str"),
        "async": Param("bool"),
    },
    "replace": {"photo_id": Param("photo", required=True), "async": Param("bool")},
}
"""The arguments by Flickr's names."""

CHECK_SERVER: Final = "check the proxy and base_url"
BYTES_PER_SECOND: Final = 32 * 1024
"""The slowest connection that the default timeout allows for."""


class UploadedPhoto(str):
    """The id of a photo that was uploaded or replaced.

    Attributes:
        secret: The secret in the URLs of its files; empty if the response does not contain it.
        originalsecret: The secret in the URL of the original; empty if the response does not contain it.
    """

    secret: str
    originalsecret: str

    def __new__(cls, photo_id: str, secret: str = "", originalsecret: str = "") -> Self:
        """Create the string with its attributes."""
        photo = super().__new__(cls, photo_id)
        photo.secret = secret
        photo.originalsecret = originalsecret
        return photo

    @property
    def id(self) -> str:
        """The photo id, as a plain string."""
        return str(self)

    @property
    def __photo_id__(self) -> str | None:
        """The id, for arguments that name a photo."""
        return self.id

    @property
    def short_url(self) -> str:
        """The short URL of the photo, `https://flic.kr/p/...`."""
        return short_urls.url(self.id)


@dataclasses.dataclass(frozen=True)
class UploadResult:
    """The content of a response: a photo, or the id of a ticket."""

    kind: Kind
    photo: UploadedPhoto | None = None
    ticket: str = ""

    def require_photo(self) -> UploadedPhoto:
        """Return the photo, or raise an error if the response contains a ticket."""
        if self.photo is None:
            remedy = f"wait for it with ticket({self.ticket!r}).wait()"
            raise MalformedResponse(self.kind, f"the response contains ticket {self.ticket} instead of a photo id; {remedy}")
        return self.photo

    def require_ticket(self) -> str:
        """Return the ticket id, or raise an error if the response contains a photo."""
        if not self.ticket:
            raise MalformedResponse(
                self.kind, f"the response contains photo {self.photo} instead of a ticket id; the upload is complete"
            )
        return self.ticket


def upload_timeout(timeout: Timeout | float | None, size: int) -> Timeout:
    """Return the time limits for a file of `size` bytes."""
    if timeout is None:
        return dataclasses.replace(UPLOAD_TIMEOUT, total=UPLOAD_TIMEOUT.total + size / BYTES_PER_SECOND)
    if isinstance(timeout, Timeout):
        return timeout
    return dataclasses.replace(UPLOAD_TIMEOUT, total=parse_timeout(timeout).total)


def upload(
    config: ClientConfig,
    kind: Kind,
    arguments: Mapping[str, object],
    open_source: Callable[[], UploadSource],
    *,
    timeout: Timeout | float | None = None,
    progress: UploadProgressCallback | None = None,
    callback: PercentCallback | None = None,
    on_response: Callable[[bytes], object] | None = None,
    params: Mapping[str, Param] | None = None,
) -> Flow[UploadResult]:
    """Send a file. `on_response` is called with the body of the response before it is parsed."""
    encoded = encode_arguments(config, kind, arguments, params)
    for name, function in (("progress", progress), ("callback", callback)):
        if function is not None and not callable(function):
            raise ArgumentError(kind, name, f"is {shown(function)}; pass a function")
    if inspect.iscoroutinefunction(callback):
        raise ArgumentError(kind, "callback", "is a coroutine function, which is not awaited; pass it as progress")
    opening: Future[UploadSource] = Future()

    def open_file() -> UploadSource:
        opening.set_result(open_source())
        return opening.result()

    try:
        source = yield from run_blocking(open_file)
        timed = dataclasses.replace(config, timeout=upload_timeout(timeout, source.size))
        call = new_call(timed, kind, encoded, writes=True)
        bodies: list[Multipart] = []
        call.repeatable = lambda: source.repeatable and (not bodies or bodies[0].failure is None)

        def build() -> tuple[Request, str]:
            source.rewind()
            request, base_string = _sign_request(config, kind, encoded)
            bodies[:] = [Multipart(request.params, source, _combine(progress, callback))]
            return dataclasses.replace(request, content=bodies[0]), base_string

        def read(response: Response, base_string: str) -> UploadResult:
            if bodies[0].failure is not None:
                # A custom transport may have turned the error into a response.
                raise bodies[0].failure
            if response.status != 200:
                error = status_error(kind, response, base_string, config.now)
                if isinstance(error, HttpStatusError):
                    error.early = not bodies[0].exhausted
                raise error
            if on_response is not None:
                on_response(response.body)
            try:
                return parse_response(kind, response.body)
            except FlickrError as error:
                error.body = excerpt(kind, response.body)
                raise

        try:
            result = yield from send_with_retries(call, build, read)
        except UploadCancelled as cancelled:
            cancelled.method = kind
            raise
        except FlickrError as error:
            # The callback may raise any FlickrError. It is raised unchanged, because it does not describe this upload.
            failure = bodies[0].failure if bodies else None
            if failure is not None and error.__cause__ is failure:
                raise failure from None
            raise
    finally:
        # If the task was canceled, a thread may still be opening the file.
        opening.add_done_callback(lambda done: done.result().close())
    if callback is not None:
        _report_completion(callback, result)
    return result


def _combine(progress: UploadProgressCallback | None, callback: PercentCallback | None) -> UploadProgressCallback | None:
    if callback is None:
        return progress

    def report(sent: int, total: int) -> object:
        callback(100.0 * sent / total, False)
        return progress(sent, total) if progress is not None else None

    return report


def _report_completion(callback: PercentCallback, result: UploadResult) -> None:
    try:
        callback(100.0, True)
    except UploadCancelled:
        # Too late: Flickr has the file.
        return
    except Exception as error:
        error.add_note(f"the upload is complete: {f'photo {result.photo}' if result.photo else f'ticket {result.ticket}'}")
        raise


def select_arguments(kind: Kind, arguments: Mapping[str, object]) -> dict[str, object]:
    """Return those of a method's arguments that Flickr receives."""
    return {name: arguments[name] for name in PARAMS[kind] if name in arguments}


def encode_arguments(
    config: ClientConfig, kind: Kind, arguments: Mapping[str, object], params: Mapping[str, Param] | None = None
) -> dict[str, str]:
    """Encode the arguments, and raise the errors that Flickr would report only after it has received the whole file."""
    encoded = encode(kind, params or PARAMS[kind], arguments)
    warn_unknown_values(kind, PARAMS[kind], encoded, unchecked="")
    photo_id = encoded.get("photo_id", "1")
    if not re.fullmatch(r"\d{1,20}", photo_id, re.ASCII):
        raise ArgumentError(kind, "photo_id", f"is {photo_id[:80]!r}; pass a photo id, such as '14898030836'")
    token = config.token or config.legacy_token
    if token is None:
        problem = f"no token is stored for user {config.user!r}" if config.user else "the client is unauthenticated"
        raise ConfigurationError(f"{kind}: {problem}; call login(perms='write') or pass token")
    if getattr(token, "perms", None) in ("none", "read"):
        raise ConfigurationError(f"{kind}: the access token has no write permission; call login(perms='write')")
    return encoded


def _sign_request(config: ClientConfig, kind: Kind, arguments: Mapping[str, str]) -> tuple[Request, str]:
    """Build and sign a request. The signature does not cover the file."""
    url = config.origins.upload if kind == "upload" else config.origins.replace
    return build_request(config, kind, "POST", url, arguments, "oauth")


def parse_response(kind: Kind, body: bytes) -> UploadResult:
    """Parse the response to an upload, or raise the error that it contains."""
    try:
        rsp = xml.parse(body)
    except WireError as error:
        is_html = body.lstrip()[:200].lower().startswith((b"<!doctype html", b"<html"))
        raise MalformedResponse(kind, f"{'the response is an HTML page' if is_html else error}; {CHECK_SERVER}") from None
    children = {child.name: child for child in rsp.children}
    if rsp.name != "rsp" or rsp.attributes.get("stat") not in ("ok", "fail"):
        raise MalformedResponse(kind, f"the root element of the response is <{rsp.name}>, or has no valid stat; {CHECK_SERVER}")
    if rsp.attributes["stat"] == "fail":
        raise _parse_error(kind, rsp, children.get("err"))
    photo, ticket = children.get("photoid"), children.get("ticketid")
    if photo is not None and (photo_id := photo.text.strip()):
        secrets = (photo.attributes.get(name, "") for name in ("secret", "originalsecret"))
        return UploadResult(kind, UploadedPhoto(photo_id, *secrets))
    if ticket is not None and (ticket_id := ticket.text.strip()):
        return UploadResult(kind, ticket=ticket_id)
    raise MalformedResponse(kind, "the response contains neither a photo id nor a ticket id; it may belong to another method")


def _parse_error(kind: Kind, rsp: Element, err: Element | None) -> ApiError:
    # Flickr reports the details as attributes or as elements, inside or beside <err>.
    values: dict[str, str] = {}
    for element in (rsp, *rsp.children, *(err.children if err else ())):
        values |= {element.name: element.text.strip(), **element.attributes}
    message = values.get("msg") or "no message"
    try:
        code = int(values.get("code", ""))
    except ValueError:
        return ApiError(kind, 0, message, "the response contains no error code")
    codes = UPLOAD_ERRORS if kind == "upload" else REPLACE_ERRORS
    cls: type[ApiError] = codes.get(code) or error_class(code)
    if code == 0 and UNAVAILABLE.search(message):
        # All methods use this code for an unavailable service.
        cls = error_class(code)
    details: dict[str, Any] = {}
    if cls is DuplicatePhoto:
        details = {"photo_id": values.get("duplicate_photo_id", ""), "status": values.get("duplicate_photo_status", "")}
    if cls is AutoUploadRefused:
        wait = values.get("non_pro_desktop_upload_wait_time", "")
        details = {"wait": float(wait) if re.fullmatch(r"\d{1,9}(\.\d+)?", wait, re.ASCII) else None}
    return name_permission(cls(kind, code, message, **details), "write")
