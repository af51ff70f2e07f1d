"""Asynchronous uploads: tickets for photos that Flickr is still at."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from .._utils.unpicklable import Unpicklable

if TYPE_CHECKING:
    from .._pipeline.call import ClientConfig
    from .._pipeline.commands import Flow
    from .ticket_polling import TicketState
    from .upload import UploadedPhoto

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


def _waiting(settings: ClientConfig, tickets: Iterable[_Ticket | str], timeout: float | None) -> Flow[list[TicketState]]:
    from .ticket_polling import check_tickets, ticket_id, wait_for_tickets

    ids = [ticket_id(one) for one in tickets]
    if timeout is None:
        states = yield from check_tickets(settings, ids)
    else:
        states = yield from wait_for_tickets(settings, ids, timeout)
    return [states[one] for one in ids]


def _waiting_for_one(settings: ClientConfig, ticket: str, timeout: float) -> Flow[UploadedPhoto]:
    from .ticket_polling import outcome

    state = (yield from _waiting(settings, [ticket], timeout))[0]
    return outcome({ticket: state}, ticket, timeout)
