"""The upload endpoints: `/services/upload/` and `/services/replace/`.

See https://www.flickr.com/services/api/upload.api.html and https://www.flickr.com/services/api/replace.api.html.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from .authenticator import Authenticator, Caller, is_oauth
from .messages import OAuthProblem, Request, Response
from .multipart import Form, MalformedForm, UploadedFile, read_multipart
from .photo_store import PhotoStore, StoredPhoto
from .response_formats import Failure, format_response
from .routes import Routes
from .upload_tickets import UploadTickets

__all__ = ["UploadLimits", "UploadService", "detect_media"]

MAX_BODY_SIZE: Final = 4 * 1024**3

SERVICE: Final[Mapping[str, Any]] = {"name": "upload", "needslogin": 1, "needssigning": 1, "requiredperms": 2}
"""The endpoints in the form of reflection data, for the permission check."""

NO_PHOTO: Final = Failure(2, "No photo specified")
FAILED: Final = Failure(3, "General upload failure")
EMPTY: Final = Failure(4, "Filesize was zero")
UNKNOWN_TYPE: Final = Failure(5, "Filetype was not recognised")
NO_MORE: Final = Failure(6, "User exceeded upload limit")
TOO_LARGE: Final = Failure(8, "Filesize was too large")
NOT_PRO: Final = Failure(1, "Not a pro account")
NO_VIDEO: Final = Failure(8, "Videos can't be replaced")

PHOTO_SIGNATURES: Final = (
    (0, b"\xff\xd8\xff"),
    (0, b"\x89PNG\r\n\x1a\n"),
    (0, b"GIF87a"),
    (0, b"GIF89a"),
    (0, b"II*\x00"),
    (0, b"MM\x00*"),
    (8, b"WEBP"),
    *((4, b"ftyp" + brand) for brand in (b"heic", b"heix", b"mif1", b"msf1", b"avif")),
)
VIDEO_SIGNATURES: Final = (
    (4, b"ftyp"),
    (4, b"moov"),
    (8, b"AVI "),
    (0, b"\x00\x00\x01\xba"),
    (0, b"\x00\x00\x01\xb3"),
    (0, b"0&\xb2u"),
    (0, b"OggS"),
    (0, b"\x1aE\xdf\xa3"),
)
"""File signatures: offsets and the bytes there."""


@dataclass(frozen=True)
class UploadLimits:
    """Limits for uploads; the defaults are Flickr's.

    Attributes:
        photo: The largest photo, in bytes.
        video: The largest video, in bytes.
        count: The number of photos that a user without a Pro account may have; `None` for no limit.
    """

    photo: int = 200 * 1024**2
    video: int = 1024**3
    count: int | None = 1000


def detect_media(start: bytes) -> str | None:
    """Detect the media type, `photo` or `video`, from the first bytes of a file; `None` if it is unknown."""
    for media, signatures in (("photo", PHOTO_SIGNATURES), ("video", VIDEO_SIGNATURES)):
        if any(start[offset : offset + len(expected)] == expected for offset, expected in signatures):
            return media
    return None


class UploadService:
    """Handles uploads and replacements.

    Args:
        keys: The valid API keys.
        authenticator: Authenticates requests and checks permissions.
        photos: Stores the photos.
        tickets: Issues the tickets of asynchronous uploads.
        limits: The limits for uploads.
    """

    def __init__(
        self,
        keys: frozenset[str],
        authenticator: Authenticator,
        photos: PhotoStore,
        tickets: UploadTickets,
        limits: UploadLimits | None = None,
    ) -> None:
        self._keys = keys
        self._authenticator = authenticator
        self._photos = photos
        self._tickets = tickets
        self.limits: UploadLimits = limits or UploadLimits()
        # Without the lock, two uploads of the same file at the same time would not count as duplicates.
        self._lock = threading.Lock()

    def add_routes(self, routes: Routes) -> None:
        """Add the endpoints to the routes."""
        for name, serve in (("upload", self._upload), ("replace", self._replace)):
            routes.add(f"/services/{name}/", self._handler(serve), streams=True, max_body_size=MAX_BODY_SIZE)

    def _handler(self, serve: Callable[[Request, Form, Caller], dict[str, Any]]) -> Callable[[Request], Response]:
        def handle(request: Request) -> Response:
            try:
                form = _read_form(request)
            except MalformedForm:
                request.body.skip()
                return format_response(NO_PHOTO.payload, {})
            try:
                request = replace(request, form=form.pairs)
                request.logged.arguments.update(request.arguments)
                payload = serve(request, form, self._authenticate(request))
            except Failure as failure:
                payload = failure.payload
            except OAuthProblem as problem:
                return problem.response
            finally:
                if form.upload is not None:
                    form.upload.file.close()
            # The upload endpoints ignore `format` and always return XML.
            return format_response({**payload, "stat": payload.get("stat", "ok")}, {})

        return handle

    def _authenticate(self, request: Request) -> Caller:
        if is_oauth(request):
            caller = self._authenticator.authenticate_oauth(request)
        else:
            arguments = request.arguments
            if arguments.get("api_key", "") not in self._keys:
                raise Failure(100, "Invalid API Key (Key not found)")
            caller = self._authenticator.authenticate_legacy(arguments["api_key"], arguments)
        if caller.grant is not None:
            request.logged.caller = caller.grant.user.nsid
        self._authenticator.check_permission(caller, SERVICE)
        return caller

    def _check_file(self, form: Form) -> tuple[UploadedFile, str]:
        upload = form.upload
        if upload is None:
            raise NO_PHOTO
        if not upload.size:
            raise EMPTY
        media = detect_media(upload.start)
        if media is None:
            raise UNKNOWN_TYPE
        if upload.size > (self.limits.photo if media == "photo" else self.limits.video):
            raise TOO_LARGE
        return upload, media

    def _upload(self, request: Request, form: Form, caller: Caller) -> dict[str, Any]:
        assert caller.grant is not None, "the endpoint requires authentication"
        nsid, arguments = caller.grant.user.nsid, request.arguments
        upload, media = self._check_file(form)
        with self._lock:
            max_count = self.limits.count
            if max_count is not None and not self._photos.is_pro(nsid) and self._photos.count(nsid) >= max_count:
                raise NO_MORE
            is_checked = arguments.get("dedup_check", "0") not in ("", "0")
            duplicate = self._photos.find_duplicate(nsid, upload.digest) if is_checked else None
            if duplicate is not None:
                return _duplicate_failure(duplicate)
            return self._result(nsid, arguments, self._photos.add(nsid, upload, media, arguments))

    def _replace(self, request: Request, form: Form, caller: Caller) -> dict[str, Any]:
        assert caller.grant is not None, "the endpoint requires authentication"
        nsid, arguments = caller.grant.user.nsid, request.arguments
        if not self._photos.is_pro(nsid):
            raise NOT_PRO
        photo_id = arguments.get("photo_id", "")
        replaced = self._photos.media_type(nsid, photo_id)
        if replaced is None:
            raise FAILED
        upload, media = self._check_file(form)
        if "video" in (replaced, media):
            raise NO_VIDEO
        with self._lock:
            return self._result(nsid, arguments, self._photos.replace(nsid, photo_id, upload), secrets=True)

    def _result(
        self, nsid: str, arguments: Mapping[str, str], stored: StoredPhoto | None, *, secrets: bool = False
    ) -> dict[str, Any]:
        if arguments.get("async", "0") not in ("", "0"):
            # A damaged file is reported by the ticket, not by the upload.
            return {"ticketid": {"_content": self._tickets.issue(nsid, None if stored is None else stored.photo_id)}}
        if stored is None:
            raise UNKNOWN_TYPE
        shown = {"secret": stored.secret, "originalsecret": stored.originalsecret} if secrets else {}
        return {"photoid": {**shown, "_content": stored.photo_id}}


def _read_form(request: Request) -> Form:
    content_type = request.headers.get("content-type", "")
    try:
        return read_multipart(request.body, content_type)
    except UnicodeEncodeError:
        raise MalformedForm("the boundary contains characters outside ASCII") from None


def _duplicate_failure(photo_id: str) -> dict[str, Any]:
    return {"stat": "fail", "code": 9, "message": "Duplicate photo detected", "duplicate_photo_id": photo_id}
