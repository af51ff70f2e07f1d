"""Asynchronous uploads: tickets for photos that Flickr is still at."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

from .._pipeline.sync_runner import Runner
from .ticket_base import PATIENCE, _Ticket, _waiting, _waiting_for_one

if TYPE_CHECKING:
    from .ticket_polling import TicketState
    from .upload import UploadedPhoto

__all__ = ["TicketMethods", "Ticket"]
T = TypeVar("T")


class Ticket(_Ticket):
    """A photo that Flickr is still at."""

    def __init__(self, client: TicketMethods, ticket: str) -> None:
        super().__init__(ticket)
        self._client = client

    def check(self) -> TicketState:
        """Ask how far it is.

        Returns:
            The state: `pending`, `done`, `failed` or `invalid`.

        Raises:
            FlickrError: Flickr does not answer, or refuses.
        """
        return self._client.check_tickets([self])[0]

    def wait(self, timeout: float = PATIENCE) -> UploadedPhoto:
        """Wait until Flickr is done.

        Args:
            timeout: How many seconds to wait at most.

        Returns:
            The photo.

        Raises:
            TicketError: Flickr could make no photo of the file, or knows no such ticket.
            TimedOut: It is not done by then.
        """
        return self._client._wait_for_ticket(self.id, timeout)


class TicketMethods(Runner):
    """Tickets of a client that blocks."""

    def ticket(self, ticket_id: str) -> Ticket:
        """Take up a ticket again whose id was kept.

        Args:
            ticket_id: The id, such as `67099213-72157629617651114`.

        Returns:
            The ticket; nothing is sent yet.

        Raises:
            ArgumentError: It is no ticket's id.
        """
        from .ticket_polling import ticket_id as checked

        return Ticket(self, checked(ticket_id))

    def check_tickets(self, tickets: Iterable[Ticket | str]) -> list[TicketState]:
        """Ask how far asynchronous uploads are, a hundred with one call.

        Args:
            tickets: The tickets, or their ids.

        Returns:
            Their states in the same order.

        Raises:
            FlickrError: Flickr does not answer, or refuses.
        """
        return self._run(_waiting(self._config, tickets, None))

    def wait_for_tickets(self, tickets: Iterable[Ticket | str], timeout: float = PATIENCE) -> list[TicketState]:
        """Wait until Flickr is done with all of them, or the time is over. They are asked for together.

        Args:
            tickets: The tickets, or their ids.
            timeout: How many seconds to wait at most.

        Returns:
            Their states in the same order; those that are not done by then are `pending`.

        Raises:
            FlickrError: Flickr does not answer, or refuses.
        """
        return self._run(_waiting(self._config, tickets, timeout))

    def _wait_for_ticket(self, ticket: str, timeout: float) -> UploadedPhoto:
        return self._run(_waiting_for_one(self._config, ticket, timeout))
