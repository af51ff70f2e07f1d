# Derived from flickr_sdk.uploads.async_tickets by codegen. Do not edit.
"""Tickets of asynchronous uploads."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from .._utils.unpicklable import Unpicklable

if TYPE_CHECKING:
    from .._pipeline.sync_runner import Runner
    from .ticket_polling import TicketState
    from .upload import UploadedPhoto


class Ticket(Unpicklable):
    """An upload that Flickr is still processing; returned by `Flickr.start_upload`.

    Attributes:
        id: The ticket id, such as `67099213-72157629617651114`. Store it to check the upload later with `flickr.ticket(id)`.
    """

    _instead: ClassVar[str] = "store ticket.id, and call flickr.ticket(id)"

    def __init__(self, client: Runner, ticket_id: str) -> None:
        self._client = client
        self.id: str = ticket_id

    def __str__(self) -> str:
        return self.id

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.id}>"

    def check(self) -> TicketState:
        """Return the current state of the upload.

        Returns:
            The state: `pending`, `done`, `failed` or `invalid`.

        Raises:
            FlickrError: The call failed.
        """
        from .ticket_polling import check_tickets

        return self._client._run(check_tickets(self._client._config, [self.id]))[0]

    def wait(self, timeout: float = 600.0) -> UploadedPhoto:
        """Wait until Flickr has processed the upload.

        Args:
            timeout: The longest wait, in seconds.

        Returns:
            The photo.

        Raises:
            TicketError: Flickr could not process the file, or does not know the ticket.
            TimedOut: The upload is still pending after `timeout` seconds.
        """
        from .ticket_polling import wait_for_photo

        return self._client._run(wait_for_photo(self._client._config, self.id, timeout))
