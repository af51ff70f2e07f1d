"""Asynchronous uploads: tickets for photos that Flickr is still at."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

from .._pipeline.async_runner import AsyncRunner
from .ticket_base import PATIENCE, _Ticket, _waiting, _waiting_for_one

if TYPE_CHECKING:
    from .ticket_polling import TicketState
    from .upload import UploadedPhoto

__all__ = ["AsyncTicket", "AsyncTicketMethods"]
T = TypeVar("T")


class AsyncTicket(_Ticket):
    """A photo that Flickr is still at."""

    def __init__(self, client: AsyncTicketMethods, ticket: str) -> None:
        super().__init__(ticket)
        self._client = client

    async def check(self) -> TicketState:
        """Ask how far it is; see `Ticket.check`.

        Returns:
            The state: `pending`, `done`, `failed` or `invalid`.

        Raises:
            FlickrError: Flickr does not answer, or refuses.
        """
        return (await self._client.check_tickets([self]))[0]

    async def wait(self, timeout: float = PATIENCE) -> UploadedPhoto:
        """Wait until Flickr is done; see `Ticket.wait`.

        Args:
            timeout: How many seconds to wait at most.

        Returns:
            The photo.

        Raises:
            TicketError: Flickr could make no photo of the file, or knows no such ticket.
            TimedOut: It is not done by then.
        """
        return await self._client._wait_for_ticket(self.id, timeout)


class AsyncTicketMethods(AsyncRunner):
    """Tickets of a client that is awaited."""

    def ticket(self, ticket_id: str) -> AsyncTicket:
        """Take up a ticket again whose id was kept; see `Flickr.ticket`.

        Args:
            ticket_id: The id, such as `67099213-72157629617651114`.

        Returns:
            The ticket; nothing is sent yet.

        Raises:
            ArgumentError: It is no ticket's id.
        """
        from .ticket_polling import ticket_id as checked

        return AsyncTicket(self, checked(ticket_id))

    async def check_tickets(self, tickets: Iterable[AsyncTicket | str]) -> list[TicketState]:
        """Ask how far asynchronous uploads are, a hundred with one call; see `Flickr.check_tickets`.

        Args:
            tickets: The tickets, or their ids.

        Returns:
            Their states in the same order.

        Raises:
            FlickrError: Flickr does not answer, or refuses.
        """
        await self._ready()
        return await self._run(_waiting(self._config, tickets, None))

    async def wait_for_tickets(self, tickets: Iterable[AsyncTicket | str], timeout: float = PATIENCE) -> list[TicketState]:
        """Wait until Flickr is done with all of them, or the time is over; see `Flickr.wait_for_tickets`.

        Args:
            tickets: The tickets, or their ids.
            timeout: How many seconds to wait at most.

        Returns:
            Their states in the same order; those that are not done by then are `pending`.

        Raises:
            FlickrError: Flickr does not answer, or refuses.
        """
        await self._ready()
        return await self._run(_waiting(self._config, tickets, timeout))

    async def _wait_for_ticket(self, ticket: str, timeout: float) -> UploadedPhoto:
        await self._ready()
        return await self._run(_waiting_for_one(self._config, ticket, timeout))
