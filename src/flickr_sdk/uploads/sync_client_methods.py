# Derived from flickr_sdk.uploads.async_client_methods by codegen. Do not edit.
"""The upload methods of the asynchronous client."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from .._pipeline.sync_runner import Runner
from .upload_arguments import Tags, send_file

if TYPE_CHECKING:
    import os

    from .._generated.enums import ContentType, SafetyLevel, SearchVisibility
    from ..config import Timeout
    from ..types import PhotoLike
    from .multipart import PercentCallback, UploadProgressCallback
    from .sync_batch import Uploads
    from .sync_tickets import Ticket
    from .ticket_polling import TicketState
    from .upload import UploadedPhoto
    from .upload_source import Uploadable


class UploadMethods(Runner):
    """Uploads, replacements, tickets and upload batches."""

    def upload(
        self,
        file: Uploadable,
        *,
        title: str | None = None,
        description: str | None = None,
        tags: Tags | None = None,
        is_public: bool | None = None,
        is_friend: bool | None = None,
        is_family: bool | None = None,
        safety_level: SafetyLevel | Literal[1, 2, 3] | None = None,
        content_type: ContentType | Literal[1, 2, 3, 4, 9] | None = None,
        hidden: SearchVisibility | Literal[1, 2] | None = None,
        dedup_check: bool | int | None = None,
        length: int | None = None,
        filename: str | None = None,
        progress: UploadProgressCallback | None = None,
        callback: PercentCallback | None = None,
        timeout: Timeout | float | None = None,
    ) -> UploadedPhoto:
        """Upload a photo or video.

        The client retries an upload only if Flickr cannot have received the whole file. If the response is lost,
        `MaybeDelivered` explains how to check for the photo.

        Args:
            file: A path, in which `~` is expanded; an open binary file; the bytes of a photo; or an iterable of bytes, with
                `length`. An open file is read from its current position and stays open.
            title: The title. Flickr uses the file name by default.
            description: The description. Flickr allows some HTML.
            tags: A list of tags, or a string in Flickr's own form: separated by spaces, with quotation marks around tags that
                contain spaces.
            is_public: Whether everyone sees the photo. Without the arguments from here to `hidden`, the user's settings on Flickr
                apply.
            is_friend: Whether friends see it.
            is_family: Whether family sees it.
            safety_level: 1 for safe, 2 for moderate, 3 for restricted.
            content_type: 1 for a photo, 2 for a screenshot, 3 for other images, 4 for virtual photography,
                9 for the user's default.
            hidden: 1 to include the photo in public searches, 2 to exclude it.
            dedup_check: Whether Flickr rejects a file that the account already has. Flickr does not document this argument.
            length: The number of bytes of an iterable or a pipe.
            filename: The file name that Flickr receives; by default the name of the file.
            progress: Called after each chunk with the number of bytes sent and the total.
                To stop the upload, it raises `UploadCancelled`.
            callback: Called after each chunk with the percentage and `False`, and once with `True` when Flickr has confirmed the
                upload.
            timeout: A `Timeout`, or the seconds for the whole upload. By default `UPLOAD_TIMEOUT`, with more time for large
                files. The client's own `timeout` does not apply to uploads.

        Returns:
            The photo id, a string with the attributes `secret`, `originalsecret` and `short_url`.

        Raises:
            FileError: The file cannot be sent, or changed during the upload.
            UploadError: Flickr rejected the file; `flickr_sdk.errors` has a subclass for each error code.
            UploadCancelled: A callback stopped the upload.
            MaybeDelivered: The file was sent, but the response is missing.
            FlickrError: The client is unauthenticated, an argument is invalid, or the request failed.

        https://www.flickr.com/services/api/upload.api.html
        """
        return self._run(send_file(self._config, "upload", locals())).require_photo()

    def start_upload(
        self,
        file: Uploadable,
        *,
        title: str | None = None,
        description: str | None = None,
        tags: Tags | None = None,
        is_public: bool | None = None,
        is_friend: bool | None = None,
        is_family: bool | None = None,
        safety_level: SafetyLevel | Literal[1, 2, 3] | None = None,
        content_type: ContentType | Literal[1, 2, 3, 4, 9] | None = None,
        hidden: SearchVisibility | Literal[1, 2] | None = None,
        dedup_check: bool | int | None = None,
        length: int | None = None,
        filename: str | None = None,
        progress: UploadProgressCallback | None = None,
        callback: PercentCallback | None = None,
        timeout: Timeout | float | None = None,
    ) -> Ticket:
        """Send a photo or video without waiting until Flickr has processed it.

        The arguments and errors are those of `upload`.

        Returns:
            The ticket, which reports the photo id once Flickr has processed the file.

        https://www.flickr.com/services/api/upload.async.html
        """
        result = self._run(send_file(self._config, "upload", {**locals(), "async": True}))
        return self.ticket(result.require_ticket())

    def replace(
        self,
        file: Uploadable,
        photo_id: str | int | PhotoLike,
        *,
        length: int | None = None,
        filename: str | None = None,
        progress: UploadProgressCallback | None = None,
        callback: PercentCallback | None = None,
        timeout: Timeout | float | None = None,
    ) -> UploadedPhoto:
        """Replace the file of a photo, which keeps its id, title, tags, comments and views.

        Args:
            file: The new file, as in `upload`.
            photo_id: The photo, its id or its URL.
            length: The number of bytes of an iterable or a pipe.
            filename: The file name that Flickr receives; by default the name of the file.
            progress: Called with the progress in bytes, as in `upload`.
            callback: Called with the progress in percent, as in `upload`.
            timeout: The time limits, as in `upload`.

        Returns:
            The photo id, with the new values of `secret` and `originalsecret`.

        Raises:
            ProRequired: The account cannot replace photos.
            VideoNotReplaceable: The photo or the file is a video.
            FlickrError: As in `upload`.

        https://www.flickr.com/services/api/replace.api.html
        """
        return self._run(send_file(self._config, "replace", locals())).require_photo()

    def start_replace(
        self,
        file: Uploadable,
        photo_id: str | int | PhotoLike,
        *,
        length: int | None = None,
        filename: str | None = None,
        progress: UploadProgressCallback | None = None,
        callback: PercentCallback | None = None,
        timeout: Timeout | float | None = None,
    ) -> Ticket:
        """Send a new file for a photo without waiting until Flickr has processed it.

        The arguments and errors are those of `replace`.

        Returns:
            The ticket, which reports when Flickr has processed the file.

        https://www.flickr.com/services/api/upload.async.html
        """
        result = self._run(send_file(self._config, "replace", {**locals(), "async": True}))
        return self.ticket(result.require_ticket())

    def ticket(self, ticket_id: str) -> Ticket:
        """Return the ticket with an id that was stored earlier. Sends no request.

        Args:
            ticket_id: The ticket id, such as `67099213-72157629617651114`.

        Raises:
            ArgumentError: The value is not a ticket id.
        """
        from .sync_tickets import Ticket
        from .ticket_polling import parse_ticket_id

        return Ticket(self, parse_ticket_id(ticket_id))

    def check_tickets(self, tickets: Iterable[Ticket | str]) -> list[TicketState]:
        """Return the states of asynchronous uploads, with one call for each 100 tickets.

        Args:
            tickets: Tickets or ticket ids.

        Returns:
            The states, in the order of `tickets`.

        Raises:
            FlickrError: The call failed.

        https://www.flickr.com/services/api/flickr.photos.upload.checkTickets.html
        """
        from .ticket_polling import check_tickets

        return self._run(check_tickets(self._config, tickets))

    def wait_for_tickets(self, tickets: Iterable[Ticket | str], timeout: float = 600.0) -> list[TicketState]:
        """Wait until Flickr has processed all uploads, or the timeout expires.

        Args:
            tickets: Tickets or ticket ids.
            timeout: The longest wait, in seconds.

        Returns:
            The states, in the order of `tickets`; unfinished uploads are `pending`.

        Raises:
            FlickrError: A call failed.
        """
        from .ticket_polling import wait_for_tickets

        return self._run(wait_for_tickets(self._config, tickets, timeout))

    def uploads(
        self,
        journal: str | os.PathLike[str],
        *,
        concurrency: int = 4,
        machine_tag: bool = True,
        dedup: bool = True,
        max_attempts: int = 5,
        lookup_timeout: float = 60.0,
    ) -> Uploads:
        """Upload many files, each exactly once, across crashes, restarts and network failures.

        ::

            with flickr.uploads(journal="upload.sqlite") as uploads:
                for path in Path("Photos").glob("*.jpg"):
                    uploads.add(path, tags=["aurora"])
                report = uploads.run(progress=print)

        After a crash, run the same program again: it skips uploaded files, and looks for photos with an unknown outcome in the
        account before it sends a file again.

        Args:
            journal: The SQLite file that records the state of each file. It belongs to one account, and one program can use it at
                a time.
            concurrency: The number of parallel uploads, from 1 to 32.
            machine_tag: Whether each photo gets a machine tag with the checksum of its file, which identifies the photo after a
                lost response.
            dedup: Whether to set `dedup_check`, so that Flickr rejects files that the account already has.
            max_attempts: How many times a run sends a file at most.
            lookup_timeout: For how many seconds to look for a photo after a lost response before its file is sent again.

        Returns:
            The batch. Use it with `with`, or close it afterwards.

        Raises:
            ConfigurationError: The journal is not a path, or a number is out of range.
            UploadJournalError: The journal cannot be opened.
        """
        from .batch import BatchOptions
        from .sync_batch import Uploads

        return Uploads(self, journal, concurrency, BatchOptions(machine_tag, dedup, max_attempts, lookup_timeout))
