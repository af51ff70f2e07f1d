"""The services that take photos: `/services/upload/` and `/services/replace/`.

From https://www.flickr.com/services/api/upload.api.html and https://www.flickr.com/services/api/replace.api.html.
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

LARGEST: Final = 4 * 1024**3

SERVICE: Final[Mapping[str, Any]] = {"name": "upload", "needslogin": 1, "needssigning": 1, "requiredperms": 2}
"""What reflection would say of the services."""

NO_PHOTO: Final = Failure(2, "No photo specified")
FAILED: Final = Failure(3, "General upload failure")
EMPTY: Final = Failure(4, "Filesize was zero")
UNKNOWN_TYPE: Final = Failure(5, "Filetype was not recognised")
NO_MORE: Final = Failure(6, "User exceeded upload limit")
TOO_LARGE: Final = Failure(8, "Filesize was too large")
NOT_PRO: Final = Failure(1, "Not a pro account")
NO_VIDEO: Final = Failure(8, "Videos can't be replaced")

PHOTOS: Final = (
    (0, b"\xff\xd8\xff"),
    (0, b"\x89PNG\r\n\x1a\n"),
    (0, b"GIF87a"),
    (0, b"GIF89a"),
    (0, b"II*\x00"),
    (0, b"MM\x00*"),
    (8, b"WEBP"),
    *((4, b"ftyp" + brand) for brand in (b"heic", b"heix", b"mif1", b"msf1", b"avif")),
)
VIDEOS: Final = (
    (4, b"ftyp"),
    (4, b"moov"),
    (8, b"AVI "),
    (0, b"\x00\x00\x01\xba"),
    (0, b"\x00\x00\x01\xb3"),
    (0, b"0&\xb2u"),
    (0, b"OggS"),
    (0, b"\x1aE\xdf\xa3"),
)
"""How files begin, and where."""


@dataclass(frozen=True)
class UploadLimits:
    """What the service takes, which is less of it than Flickr's if a test wants so.

    Attributes:
        photo: The largest photo, in bytes.
        video: The largest video.
        count: How many photos a person without a Pro account may have; `None` for any number.
    """

    photo: int = 200 * 1024**2
    video: int = 1024**3
    count: int | None = 1000


def detect_media(start: bytes) -> str | None:
    """Tell what a file is.

    Args:
        start: Its first bytes.

    Returns:
        `photo` or `video`; `None` for anything else.
    """
    for media, known in (("photo", PHOTOS), ("video", VIDEOS)):
        if any(start[at : at + len(mark)] == mark for at, mark in known):
            return media
    return None


class UploadService:
    """Takes photos.

    Args:
        keys: The keys that are valid.
        authenticator: Tells who calls, and whether they may.
        album: Where photos are kept.
        tickets: Those of asynchronous uploads.
        limits: What is taken.
    """

    def __init__(
        self,
        keys: frozenset[str],
        authenticator: Authenticator,
        album: PhotoStore,
        tickets: UploadTickets,
        limits: UploadLimits | None = None,
    ) -> None:
        self._keys = keys
        self._authenticator = authenticator
        self._album = album
        self._tickets = tickets
        self.limits: UploadLimits = limits or UploadLimits()
        # Two uploads of the same file at once are duplicates too.
        self._lock = threading.Lock()

    def add_routes(self, routes: Routes) -> None:
        """Put the services into the table.

        Args:
            routes: The table.
        """
        for name, serve in (("upload", self._upload), ("replace", self._replace)):
            routes.add(f"/services/{name}/", self._answering(serve), streams=True, max_body_size=LARGEST)

    def _answering(self, serve: Callable[[Request, Form, Caller], dict[str, Any]]) -> Callable[[Request], Response]:
        def answer(request: Request) -> Response:
            try:
                form = _form(request)
            except MalformedForm:
                request.body.skip()
                return format_response(NO_PHOTO.payload, {})
            try:
                request = replace(request, form=form.pairs)
                request.logged.arguments.update(request.arguments)
                payload = serve(request, form, self._caller(request))
            except Failure as failure:
                payload = failure.payload
            except OAuthProblem as problem:
                return problem.response
            finally:
                if form.upload is not None:
                    form.upload.file.close()
            # Whatever format was asked for.
            return format_response({**payload, "stat": payload.get("stat", "ok")}, {})

        return answer

    def _caller(self, request: Request) -> Caller:
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

    def _checked(self, form: Form) -> tuple[UploadedFile, str]:
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
        assert caller.grant is not None, "the service needs a login"
        nsid, arguments = caller.grant.user.nsid, request.arguments
        upload, media = self._checked(form)
        with self._lock:
            most = self.limits.count
            if most is not None and not self._album.is_pro(nsid) and self._album.count(nsid) >= most:
                raise NO_MORE
            there = self._album.same(nsid, upload.digest) if arguments.get("dedup_check", "0") not in ("", "0") else None
            if there is not None:
                return _duplicate(there)
            return self._told(nsid, arguments, self._album.add(nsid, upload, media, arguments))

    def _replace(self, request: Request, form: Form, caller: Caller) -> dict[str, Any]:
        assert caller.grant is not None, "the service needs a login"
        nsid, arguments = caller.grant.user.nsid, request.arguments
        if not self._album.is_pro(nsid):
            raise NOT_PRO
        photo_id = arguments.get("photo_id", "")
        before = self._album.media(nsid, photo_id)
        if before is None:
            raise FAILED
        upload, media = self._checked(form)
        if "video" in (before, media):
            raise NO_VIDEO
        with self._lock:
            return self._told(nsid, arguments, self._album.replace(nsid, photo_id, upload), secrets=True)

    def _told(
        self, nsid: str, arguments: Mapping[str, str], stored: StoredPhoto | None, *, secrets: bool = False
    ) -> dict[str, Any]:
        if arguments.get("async", "0") not in ("", "0"):
            # Whether the file is whole is found out only when the ticket is out.
            return {"ticketid": {"_content": self._tickets.issue(nsid, None if stored is None else stored.photo_id)}}
        if stored is None:
            raise UNKNOWN_TYPE
        shown = {"secret": stored.secret, "originalsecret": stored.originalsecret} if secrets else {}
        return {"photoid": {**shown, "_content": stored.photo_id}}


def _form(request: Request) -> Form:
    kind = request.headers.get("content-type", "")
    try:
        return read_multipart(request.body, kind)
    except UnicodeEncodeError:
        raise MalformedForm("the boundary is no ASCII") from None


def _duplicate(photo_id: str) -> dict[str, Any]:
    return {"stat": "fail", "code": 9, "message": "Duplicate photo detected", "duplicate_photo_id": photo_id}
