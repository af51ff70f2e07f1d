"""Errors of uploads and replacements.

See https://www.flickr.com/services/api/upload.api.html and https://www.flickr.com/services/api/replace.api.html.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from .base import FlickrError
from .response_errors import ApiError
from .state_errors import JournalError

FileProblem = Literal["missing", "directory", "special", "empty", "unreadable", "text", "length", "grew", "shrank", "changed"]


class FileError(FlickrError, ValueError):
    """The file cannot be sent, or changed during the upload. Flickr created no photo.

    Attributes:
        file: The path, or the type of an object without one.
        kind: `missing`, `directory`, `special` (a pipe or a device), `empty`, `unreadable`, `text` (opened in text mode) or
            `length` (unknown length). If the file changed during the upload: `grew`, `shrank` or `changed`.
        problem: The failure and the remedy.
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
    """The program stopped the upload. Raise it in a progress callback. Flickr created no photo.

    Attributes:
        sent: How many bytes of the file were sent.
        total: The size of the file in bytes.
    """

    def __init__(self, message: str = "the upload was canceled") -> None:
        super().__init__(message)
        self.sent = 0
        self.total = 0

    def __str__(self) -> str:
        return f"{self.method}: {self.args[0]}" if self.method else str(self.args[0])


class TicketError(FlickrError):
    """An asynchronous upload failed.

    Attributes:
        ticket: The ticket id.
        state: `failed` if Flickr could not process the file, `invalid` if Flickr does not know the ticket.
    """

    def __init__(self, ticket: str, state: Literal["failed", "invalid"]) -> None:
        super().__init__(ticket, state)
        self.method = "flickr.photos.upload.checkTickets"
        self.ticket = ticket
        self.state = state

    def __str__(self) -> str:
        if self.state == "failed":
            return f"ticket {self.ticket}: Flickr could not process the file; check that it is a complete photo or video"
        return f"ticket {self.ticket} is unknown to Flickr; tickets expire after some hours, so look for it in the photostream"


class UploadJournalError(JournalError):
    """The journal of an upload batch cannot be read or written, belongs to another account, or is in use by another program."""


class UploadError(ApiError):
    """Flickr rejected the file."""


class VideoUploadsDisabled(UploadError):
    """Error 0 of uploads: Flickr accepts no videos at the moment."""

    remedy: str = "Upload the video later."


class NoPhotoReceived(UploadError):
    """Error 2: the request contained no file."""

    remedy: str = "Report this as a defect of the SDK."


class UploadFailed(UploadError):
    """Error 3: the upload failed for an unspecified reason."""

    remedy: str = "Check that the file is complete, and retry later."


class EmptyUpload(UploadError):
    """Error 4: the file is empty."""

    remedy: str = "Check that the file was written completely."


class FileTypeRefused(UploadError):
    """Error 5: the file is not a photo or video in a supported format."""

    remedy: str = "Upload JPEG, PNG or GIF files, or videos."


class UploadLimitReached(UploadError):
    """Error 6: the account has reached its upload limit."""

    remedy: str = "See flickr.people.getUploadStatus for the remaining quota."


class VideoLimitReached(UploadError):
    """Error 7: the account has reached its limit of videos."""

    remedy: str = "See flickr.people.getUploadStatus for the remaining quota."


class FileTooLarge(UploadError):
    """Errors 8 (uploads only) and 93: the file exceeds the size limit of the account."""

    remedy: str = "See filesize and videosize in flickr.people.getUploadStatus."


class DuplicatePhoto(UploadError):
    """Error 9, with `dedup_check` only: the account already has the file.

    Attributes:
        photo_id: The id of the existing photo; empty if the response does not contain it.
        status: Flickr's status of that photo; empty if the response does not contain it.
    """

    remedy: str = "Use the existing photo, or upload without dedup_check."

    def __init__(
        self, method: str, code: int, message: str, explanation: str | None = None, photo_id: str = "", status: str = ""
    ) -> None:
        super().__init__(method, code, message, explanation)
        self.args: tuple[object, ...] = (method, code, message, explanation, photo_id, status)
        self.photo_id = photo_id
        self.status = status

    def __str__(self) -> str:
        return super().__str__() + (f" The existing photo has the id {self.photo_id}." if self.photo_id else "")


class ExternalImageRefused(UploadError):
    """Errors 10 and 11: an external image cannot be used."""


class CloneRefused(UploadError):
    """Errors 12 and 13: the photo to copy the metadata from cannot be used."""


class AutoUploadRefused(UploadError):
    """Error 14: automatic uploads need a Pro account.

    Attributes:
        wait: The seconds until the next upload is accepted; `None` if the response does not contain them.
    """

    remedy: str = "Upload later, or with a Pro account."

    def __init__(self, method: str, code: int, message: str, explanation: str | None = None, wait: float | None = None) -> None:
        super().__init__(method, code, message, explanation)
        self.args: tuple[object, ...] = (method, code, message, explanation, wait)
        self.wait = wait


class ProRequired(UploadError):
    """Error 1 of replacements: only Pro accounts can replace photos."""

    remedy: str = "Upload the file as a new photo."


class VideoNotReplaceable(UploadError):
    """Error 8 of replacements: the photo or the new file is a video."""

    remedy: str = "Upload the file as a new photo, and delete the old one."


_COMMON_ERRORS: Final[dict[int, type[UploadError]]] = {
    2: NoPhotoReceived,
    3: UploadFailed,
    4: EmptyUpload,
    5: FileTypeRefused,
    6: UploadLimitReached,
    93: FileTooLarge,
}

UPLOAD_ERRORS: Final[Mapping[int, type[UploadError]]] = {
    **_COMMON_ERRORS,
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
"""The classes by error code of uploads."""

REPLACE_ERRORS: Final[Mapping[int, type[UploadError]]] = {**_COMMON_ERRORS, 1: ProRequired, 8: VideoNotReplaceable}
"""The classes by error code of replacements."""
