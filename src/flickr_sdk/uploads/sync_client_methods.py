"""UploadTask and replacing photos."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar, overload

from .sync_tickets import Ticket, TicketMethods
from .upload_arguments import Callback, Tags, sending

if TYPE_CHECKING:
    from .._generated.enums import ContentType, SafetyLevel, SearchVisibility
    from ..config import Timeout
    from .multipart import UploadProgressCallback
    from .upload import UploadedPhoto
    from .upload_source import Photo

__all__ = ["UploadMethods"]
T = TypeVar("T")


class UploadMethods(TicketMethods):
    """Uploads of a client that blocks."""

    @overload
    def upload(
        self,
        file: Photo,
        *,
        title: str | None = None,
        description: str | None = None,
        tags: Tags | None = None,
        is_public: bool | None = None,
        is_friend: bool | None = None,
        is_family: bool | None = None,
        safety_level: SafetyLevel | int | None = None,
        content_type: ContentType | int | None = None,
        hidden: SearchVisibility | int | None = None,
        dedup_check: bool | int | None = None,
        wait: Literal[True] = True,
        length: int | None = None,
        filename: str | None = None,
        progress: UploadProgressCallback | None = None,
        callback: Callback | None = None,
        timeout: Timeout | float | None = None,
    ) -> UploadedPhoto: ...

    @overload
    def upload(
        self,
        file: Photo,
        *,
        title: str | None = None,
        description: str | None = None,
        tags: Tags | None = None,
        is_public: bool | None = None,
        is_friend: bool | None = None,
        is_family: bool | None = None,
        safety_level: SafetyLevel | int | None = None,
        content_type: ContentType | int | None = None,
        hidden: SearchVisibility | int | None = None,
        dedup_check: bool | int | None = None,
        wait: Literal[False],
        length: int | None = None,
        filename: str | None = None,
        progress: UploadProgressCallback | None = None,
        callback: Callback | None = None,
        timeout: Timeout | float | None = None,
    ) -> Ticket: ...

    @overload
    def upload(
        self,
        file: Photo,
        *,
        title: str | None = None,
        description: str | None = None,
        tags: Tags | None = None,
        is_public: bool | None = None,
        is_friend: bool | None = None,
        is_family: bool | None = None,
        safety_level: SafetyLevel | int | None = None,
        content_type: ContentType | int | None = None,
        hidden: SearchVisibility | int | None = None,
        dedup_check: bool | int | None = None,
        wait: bool,
        length: int | None = None,
        filename: str | None = None,
        progress: UploadProgressCallback | None = None,
        callback: Callback | None = None,
        timeout: Timeout | float | None = None,
    ) -> UploadedPhoto | Ticket: ...

    def upload(
        self,
        file: Photo,
        *,
        title: str | None = None,
        description: str | None = None,
        tags: Tags | None = None,
        is_public: bool | None = None,
        is_friend: bool | None = None,
        is_family: bool | None = None,
        safety_level: SafetyLevel | int | None = None,
        content_type: ContentType | int | None = None,
        hidden: SearchVisibility | int | None = None,
        dedup_check: bool | int | None = None,
        wait: bool = True,
        length: int | None = None,
        filename: str | None = None,
        progress: UploadProgressCallback | None = None,
        callback: Callback | None = None,
        timeout: Timeout | float | None = None,
    ) -> UploadedPhoto | Ticket:
        """Upload a photo or video.

        An upload whose answer got lost is not sent again: `MaybeDelivered` says how to find out whether the photo is there.

        Args:
            file: The path of a file, in which `~` is the home directory, an open binary file, a photo's bytes, or an iterator
                that gives bytes, with `length`.
                An open file is sent from where it stands, and stays open.
            title: The title; unset, Flickr takes the file's name.
            description: The description; some HTML is allowed.
            tags: The tags as a list, or as one text in Flickr's own form: with spaces between, and quotation marks around
                tags that hold spaces.
            is_public: Whether everybody sees it; unset, this and the next are what the user has chosen at Flickr.
            is_friend: Whether friends see it.
            is_family: Whether family sees it.
            safety_level: 1 for safe, 2 for moderate, 3 for restricted.
            content_type: 1 for a photo, 2 for a screenshot, 3 for other pictures, 4 for virtual photography.
            hidden: 1 to let public searches find it, 2 to hide it from them.
            dedup_check: Whether Flickr is to refuse a file that the account has already. Flickr does not document it.
            wait: Whether to wait until the photo is there; otherwise Flickr gives a ticket, and goes on by itself.
            length: How many bytes an iterator or a pipe gives.
            filename: What Flickr is told the file is called; unset, its name.
            progress: Is told after each piece how many bytes the connection has taken, and how many there are.
                It stops the upload by raising `UploadCancelled`.
            callback: The same in another form: is told the percentage and whether the upload is done. The second is true once,
                when Flickr has the photo.
            timeout: The limits of time: a `Timeout`, or the seconds that the whole may take. Unset, they are those of
                `UPLOAD_TIMEOUT`, and the larger the file, the longer the whole may take. A client's own `timeout` is for
                other calls.

        Returns:
            The photo's id, with its secret where Flickr tells it; with `wait=False` the ticket.

        Raises:
            FileError: The file cannot be sent, or changed while it was sent.
            UploadError: Flickr refuses it, for one of the reasons in `flickr_sdk.errors`.
            UploadCancelled: The program stopped it.
            MaybeDelivered: It was sent, and no answer came.
            FlickrError: It cannot be sent, or something else is wrong with the call.

        https://www.flickr.com/services/api/upload.api.html
        """
        arguments: dict[str, object] = {
            "title": title,
            "description": description,
            "tags": tags,
            "is_public": is_public,
            "is_friend": is_friend,
            "is_family": is_family,
            "safety_level": safety_level,
            "content_type": content_type,
            "hidden": hidden,
            "dedup_check": dedup_check,
            "async": None if wait else True,
        }
        flow = sending(
            self._config, "upload", arguments, file, length, filename, progress=progress, callback=callback, timeout=timeout
        )
        sent = self._run(flow)
        return Ticket(self, sent.ticket) if sent.photo is None else sent.photo

    @overload
    def replace(
        self,
        file: Photo,
        photo_id: str,
        *,
        wait: Literal[True] = True,
        length: int | None = None,
        filename: str | None = None,
        progress: UploadProgressCallback | None = None,
        callback: Callback | None = None,
        timeout: Timeout | float | None = None,
    ) -> UploadedPhoto: ...

    @overload
    def replace(
        self,
        file: Photo,
        photo_id: str,
        *,
        wait: Literal[False],
        length: int | None = None,
        filename: str | None = None,
        progress: UploadProgressCallback | None = None,
        callback: Callback | None = None,
        timeout: Timeout | float | None = None,
    ) -> Ticket: ...

    @overload
    def replace(
        self,
        file: Photo,
        photo_id: str,
        *,
        wait: bool,
        length: int | None = None,
        filename: str | None = None,
        progress: UploadProgressCallback | None = None,
        callback: Callback | None = None,
        timeout: Timeout | float | None = None,
    ) -> UploadedPhoto | Ticket: ...

    def replace(
        self,
        file: Photo,
        photo_id: str,
        *,
        wait: bool = True,
        length: int | None = None,
        filename: str | None = None,
        progress: UploadProgressCallback | None = None,
        callback: Callback | None = None,
        timeout: Timeout | float | None = None,
    ) -> UploadedPhoto | Ticket:
        """Put another file in the place of a photo, which keeps its id, title, tags, comments and views.

        Args:
            file: The file, as in `upload`.
            photo_id: The photo's id.
            wait: Whether to wait until it is done; otherwise Flickr gives a ticket, and goes on by itself.
            length: How many bytes an iterator or a pipe gives.
            filename: What Flickr is told the file is called; unset, its name.
            progress: Is told of the progress, as in `upload`.
            callback: Is told of it in percent, as in `upload`.
            timeout: The limits of time, as in `upload`.

        Returns:
            The photo's id, with its new secrets; with `wait=False` the ticket.

        Raises:
            ProRequired: The account is none that may do this.
            VideoNotReplaceable: The photo or the file is a video.
            FileError: The file cannot be sent, or changed while it was sent.
            UploadError: Flickr refuses it, for one of the reasons in `flickr_sdk.errors`.
            UploadCancelled: The program stopped it.
            MaybeDelivered: It was sent, and no answer came.
            FlickrError: It cannot be sent, or something else is wrong with the call.

        https://www.flickr.com/services/api/replace.api.html
        """
        arguments: dict[str, object] = {"photo_id": photo_id, "async": None if wait else True}
        flow = sending(
            self._config, "replace", arguments, file, length, filename, progress=progress, callback=callback, timeout=timeout
        )
        sent = self._run(flow)
        return Ticket(self, sent.ticket) if sent.photo is None else sent.photo
