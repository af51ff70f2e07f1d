"""The errors of uploading and replacing photos.

::

    FlickrError
    ├── FileError                 the file cannot be sent, or changed while it was
    ├── UploadCancelled           the program stopped the upload
    ├── TicketError               an asynchronous upload failed, or its ticket is none
    ├── UploadJournalError        the journal of many uploads cannot be used
    └── ApiError
        └── UploadError           Flickr refused the file; one subclass a code

From https://www.flickr.com/services/api/upload.api.html and https://www.flickr.com/services/api/replace.api.html.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final, Literal

from .base import FlickrError
from .response_errors import ApiError

__all__ = [
    "REPLACE_ERRORS",
    "UPLOAD_ERRORS",
    "AutoUploadRefused",
    "CloneRefused",
    "DuplicatePhoto",
    "EmptyUpload",
    "ExternalImageRefused",
    "FileError",
    "FileTooLarge",
    "FileTypeRefused",
    "NoPhotoReceived",
    "ProRequired",
    "TicketError",
    "UploadCancelled",
    "UploadError",
    "UploadFailed",
    "UploadJournalError",
    "UploadLimitReached",
    "VideoLimitReached",
    "VideoNotReplaceable",
    "VideoUploadsDisabled",
]

FileProblem = Literal["missing", "directory", "special", "empty", "unreadable", "text", "length", "grew", "shrank", "changed"]


class FileError(FlickrError, ValueError):
    """The file cannot be sent, or changed while it was sent. Flickr made no photo of it.

    Attributes:
        method: `upload` or `replace`.
        file: The file's name; for what has none, what kind of thing it is.
        kind: What is wrong: the file is `missing`, a `directory`, `special` (a pipe or a device), `empty`, `unreadable`, opened
            as `text`, or of no known `length`; or while it was sent, it `grew`, `shrank` or `changed`.
        problem: What is wrong and what to do.
    """

    def __init__(self, method: str, file: str, kind: FileProblem, problem: str) -> None:
        super().__init__(method, file, kind, problem)
        self.method = method
        self.file = file
        self.kind: FileProblem = kind
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.method}: {self.file} {self.problem}"


class UploadCancelled(FlickrError):
    """The program stopped the upload: raise it in a progress callback. Flickr made no photo, for it never got the whole file.

    Attributes:
        method: `upload` or `replace`.
        sent: How many of the file's bytes had been sent.
        total: How many the file has.
    """

    def __init__(self, message: str = "the upload was cancelled") -> None:
        super().__init__(message)
        self.sent = 0
        self.total = 0

    def __str__(self) -> str:
        return f"{self.method}: {self.args[0]}" if self.method else str(self.args[0])


class TicketError(FlickrError):
    """An asynchronous upload came to nothing.

    Attributes:
        ticket: The ticket's id.
        state: `failed` where Flickr could make no photo of the file, `invalid` where it knows no such ticket.
    """

    def __init__(self, ticket: str, state: Literal["failed", "invalid"]) -> None:
        super().__init__(ticket, state)
        self.method = "flickr.photos.upload.checkTickets"
        self.ticket = ticket
        self.state = state

    def __str__(self) -> str:
        if self.state == "failed":
            return f"ticket {self.ticket}: Flickr could make no photo of the file; check that it is a photo or video, and whole"
        return (
            f"ticket {self.ticket}: Flickr knows no such ticket; it forgets them after some hours, so look for the photo in the "
            "photostream"
        )


class UploadJournalError(FlickrError):
    """The journal of many uploads cannot be read or written, is another account's, or is used by another program.

    Attributes:
        journal: The file's name.
        problem: What is wrong with it, and what to do.
    """

    def __init__(self, journal: str, problem: str) -> None:
        super().__init__(journal, problem)
        self.journal = journal
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.journal}: {self.problem}"


class UploadError(ApiError):
    """Flickr refused a file, and made no photo of it."""


class VideoUploadsDisabled(UploadError):
    """Error 0 of uploads: Flickr takes no videos at the moment."""

    remedy: ClassVar[str] = "Upload the video later."


class NoPhotoReceived(UploadError):
    """Error 2: the request held no file."""

    remedy: ClassVar[str] = "Report this as a defect of the SDK."


class UploadFailed(UploadError):
    """Error 3: Flickr failed to take the file, and does not say why."""

    remedy: ClassVar[str] = "Check that the file is whole, and try again later."


class EmptyUpload(UploadError):
    """Error 4: the file has no bytes."""

    remedy: ClassVar[str] = "Check that the file was written completely."


class FileTypeRefused(UploadError):
    """Error 5: the file is no photo or video that Flickr can read."""

    remedy: ClassVar[str] = "Upload JPEG, PNG or GIF files, or videos."


class UploadLimitReached(UploadError):
    """Error 6: the user has uploaded as much as the account allows."""

    remedy: ClassVar[str] = "See flickr.people.getUploadStatus for what is left."


class VideoLimitReached(UploadError):
    """Error 7: the user has uploaded as many videos as the account allows."""

    remedy: ClassVar[str] = "See flickr.people.getUploadStatus for what is left."


class FileTooLarge(UploadError):
    """Error 8 of uploads, and 93: the file is larger than the account allows."""

    remedy: ClassVar[str] = "See filesize and videosize in flickr.people.getUploadStatus."


class DuplicatePhoto(UploadError):
    """Error 9, with `dedup_check` only: the account has the same file already.

    Attributes:
        photo_id: The id of the photo that is there; empty where Flickr does not tell.
        status: What Flickr calls its state; empty where it does not tell.
    """

    remedy: ClassVar[str] = "Use the photo that is there, or upload without dedup_check."

    def __init__(
        self, method: str, code: int, message: str, explanation: str | None = None, photo_id: str = "", status: str = ""
    ) -> None:
        super().__init__(method, code, message, explanation)
        self.args: tuple[object, ...] = (method, code, message, explanation, photo_id, status)
        self.photo_id = photo_id
        self.status = status

    def __str__(self) -> str:
        there = f" The photo that is there has the id {self.photo_id}." if self.photo_id else ""
        return super().__str__() + there


class ExternalImageRefused(UploadError):
    """Errors 10 and 11: a picture from elsewhere cannot be used."""


class CloneRefused(UploadError):
    """Errors 12 and 13: the photo whose data were to be copied cannot be used."""


class AutoUploadRefused(UploadError):
    """Error 14: automatic uploads are for Pro accounts.

    Attributes:
        wait: The seconds until another upload is taken; `None` where Flickr does not tell.
    """

    remedy: ClassVar[str] = "Upload later, or with a Pro account."

    def __init__(self, method: str, code: int, message: str, explanation: str | None = None, wait: float | None = None) -> None:
        super().__init__(method, code, message, explanation)
        self.args: tuple[object, ...] = (method, code, message, explanation, wait)
        self.wait = wait


class ProRequired(UploadError):
    """Error 1 of replacing: only Pro accounts replace photos."""

    remedy: ClassVar[str] = "Upload the file as a new photo."


class VideoNotReplaceable(UploadError):
    """Error 8 of replacing: a video cannot be replaced, nor a photo by a video."""

    remedy: ClassVar[str] = "Upload the file as a new photo, and delete the other."


_BOTH: Final[dict[int, type[UploadError]]] = {
    2: NoPhotoReceived,
    3: UploadFailed,
    4: EmptyUpload,
    5: FileTypeRefused,
    6: UploadLimitReached,
    93: FileTooLarge,
}

UPLOAD_ERRORS: Final[Mapping[int, type[UploadError]]] = {
    **_BOTH,
    0: VideoUploadsDisabled,
    7: VideoLimitReached,
    8: FileTooLarge,
    9: DuplicatePhoto,
    10: ExternalImageRefused,
    11: ExternalImageRefused,
    12: CloneRefused,
    13: CloneRefused,
    14: AutoUploadRefused,
}
"""The classes of the codes with which uploads fail."""

REPLACE_ERRORS: Final[Mapping[int, type[UploadError]]] = {**_BOTH, 1: ProRequired, 8: VideoNotReplaceable}
"""The classes of the codes with which replacing fails."""
