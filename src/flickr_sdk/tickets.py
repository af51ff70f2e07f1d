"""Asynchronous uploads: tickets for photos that Flickr is still at."""

from __future__ import annotations

from collections.abc import Awaitable, Iterable
from typing import TYPE_CHECKING, TypeVar

from ._unpicklable import Unpicklable

if TYPE_CHECKING:
    from ._core.request import Flow
    from ._core.settings import Settings
    from ._core.tickets import TicketState
    from ._core.upload import UploadedPhoto

__all__ = ["AsyncTicket", "AwaitingTickets", "BlockingTickets", "Ticket"]

T = TypeVar("T")

PATIENCE = 600.0
"""How many seconds are waited where nothing else is said."""


class _Ticket(Unpicklable):
    """What both kinds of tickets share.

    Attributes:
        id: The ticket's id, such as `67099213-72157629617651114`. Keep it to ask again later, with `flickr.ticket(id)`.
    """

    def __init__(self, ticket: str) -> None:
        self.id: str = ticket

    def __str__(self) -> str:
        return self.id

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.id}>"


class Ticket(_Ticket):
    """A photo that Flickr is still at."""

    def __init__(self, client: BlockingTickets, ticket: str) -> None:
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


class AsyncTicket(_Ticket):
    """A photo that Flickr is still at."""

    def __init__(self, client: AwaitingTickets, ticket: str) -> None:
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


def _waiting(settings: Settings, tickets: Iterable[_Ticket | str], timeout: float | None) -> Flow[list[TicketState]]:
    from ._core.tickets import check_tickets, ticket_id, wait_for_tickets
    from ._generated.errors import BY_CODE

    ids = [ticket_id(one) for one in tickets]
    if timeout is None:
        states = yield from check_tickets(settings, ids, BY_CODE)
    else:
        states = yield from wait_for_tickets(settings, ids, timeout, BY_CODE)
    return [states[one] for one in ids]


def _waiting_for_one(settings: Settings, ticket: str, timeout: float) -> Flow[UploadedPhoto]:
    from ._core.tickets import outcome

    state = (yield from _waiting(settings, [ticket], timeout))[0]
    return outcome({ticket: state}, ticket, timeout)


class BlockingTickets:
    """Tickets of a client that blocks."""

    _settings: Settings

    if TYPE_CHECKING:

        def _run(self, flow: Flow[T]) -> T: ...

    def ticket(self, ticket_id: str) -> Ticket:
        """Take up a ticket again whose id was kept.

        Args:
            ticket_id: The id, such as `67099213-72157629617651114`.

        Returns:
            The ticket; nothing is sent yet.

        Raises:
            ArgumentError: It is no ticket's id.
        """
        from ._core.tickets import ticket_id as checked

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
        return self._run(_waiting(self._settings, tickets, None))

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
        return self._run(_waiting(self._settings, tickets, timeout))

    def _wait_for_ticket(self, ticket: str, timeout: float) -> UploadedPhoto:
        return self._run(_waiting_for_one(self._settings, ticket, timeout))


class AwaitingTickets:
    """Tickets of a client that is awaited."""

    _settings: Settings

    if TYPE_CHECKING:

        def _run(self, flow: Flow[T]) -> Awaitable[T]: ...

        async def _ready(self) -> None: ...

    def ticket(self, ticket_id: str) -> AsyncTicket:
        """Take up a ticket again whose id was kept; see `Flickr.ticket`.

        Args:
            ticket_id: The id, such as `67099213-72157629617651114`.

        Returns:
            The ticket; nothing is sent yet.

        Raises:
            ArgumentError: It is no ticket's id.
        """
        from ._core.tickets import ticket_id as checked

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
        return await self._run(_waiting(self._settings, tickets, None))

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
        return await self._run(_waiting(self._settings, tickets, timeout))

    async def _wait_for_ticket(self, ticket: str, timeout: float) -> UploadedPhoto:
        await self._ready()
        return await self._run(_waiting_for_one(self._settings, ticket, timeout))
