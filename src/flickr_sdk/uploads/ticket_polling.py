"""Poll the tickets of asynchronous uploads, many at a time."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, Literal

from .._generated.endpoints.photos_upload import CHECK_TICKETS
from .._pipeline.api_call import call_method
from .._pipeline.call import Deadline
from .._pipeline.commands import Flow, Sleep
from .._utils.number_checks import is_positive_number
from .._utils.safe_repr import shown
from ..config import Timeout
from ..errors.base import ArgumentError, ConfigurationError
from ..errors.response_errors import TimedOut
from ..errors.upload_errors import TicketError
from .upload import UploadedPhoto

if TYPE_CHECKING:
    from datetime import datetime

    from .._generated.models import UploadTicket
    from .._pipeline.call import ClientConfig

BATCH_SIZE: Final = 100
FIRST_PAUSE: Final = 1.0
MAX_PAUSE: Final = 15.0

COMPLETE, FAILED = 1, 2


@dataclasses.dataclass(frozen=True)
class TicketState:
    """The state of an asynchronous upload.

    Attributes:
        ticket: The ticket id.
        state: `pending` while Flickr processes the file, `done`, `failed` if Flickr could not process the file, or `invalid` if
            Flickr does not know the ticket.
        photo: The photo, if it is `done`.
        imported: When Flickr imported the file, if Flickr reports it.
    """

    ticket: str
    state: Literal["pending", "done", "failed", "invalid"]
    photo: UploadedPhoto | None = None
    imported: datetime | None = None

    @property
    def __photo_id__(self) -> str | None:
        """The id of the photo, for arguments that name a photo."""
        return self.photo and self.photo.id


def parse_ticket_id(value: object) -> str:
    """Return the id of a ticket, or a valid ticket id, such as `67099213-72157629617651114`. It is not a number."""
    ticket_id = getattr(value, "id", value)
    if not isinstance(ticket_id, str) or not ticket_id.strip() or "," in ticket_id:
        raise ArgumentError(CHECK_TICKETS.method, "tickets", f"contains {shown(value)}; pass the id of a ticket as a string")
    return ticket_id.strip()


def check_tickets(config: ClientConfig, tickets: Iterable[object]) -> Flow[list[TicketState]]:
    """Return the states of tickets, in the given order."""
    ids = [parse_ticket_id(ticket) for ticket in tickets]
    uncached = dataclasses.replace(config, cache=None)
    known: dict[str, UploadTicket] = {}
    for start in range(0, len(ids), BATCH_SIZE):
        batch = yield from call_method(uncached, CHECK_TICKETS, {"tickets": ids[start : start + BATCH_SIZE]})
        known |= {ticket.id: ticket for ticket in batch}
    return [_state(ticket_id, known.get(ticket_id)) for ticket_id in ids]


def wait_for_tickets(config: ClientConfig, tickets: Iterable[object], timeout: float) -> Flow[list[TicketState]]:
    """Poll tickets until none is pending or the timeout expires, and return their states in the given order."""
    if not is_positive_number(timeout):
        raise ConfigurationError(f"timeout is {shown(timeout)}; pass a positive number of seconds")
    ids = [parse_ticket_id(ticket) for ticket in tickets]
    deadline, pause = Deadline(Timeout(total=timeout), config.clock), FIRST_PAUSE
    states: dict[str, TicketState] = {}
    pending = list(dict.fromkeys(ids))
    while pending:
        states |= zip(pending, (yield from check_tickets(config, pending)), strict=True)
        pending = [ticket_id for ticket_id in pending if states[ticket_id].state == "pending"]
        if not pending or deadline.left <= 0:
            break
        yield Sleep(min(pause, deadline.left))
        pause = min(2 * pause, MAX_PAUSE)
    return [states[ticket_id] for ticket_id in ids]


def wait_for_photo(config: ClientConfig, ticket: str, timeout: float) -> Flow[UploadedPhoto]:
    """Poll one ticket until its photo exists."""
    (found,) = yield from wait_for_tickets(config, [ticket], timeout)
    if found.photo is not None:
        return found.photo
    if found.state == "failed" or found.state == "invalid":
        raise TicketError(ticket, found.state)
    raise TimedOut(CHECK_TICKETS.method, f"ticket {ticket} is still pending after {timeout:.3g} s; wait again")


def _state(ticket_id: str, ticket: UploadTicket | None) -> TicketState:
    if ticket is None or ticket.invalid:
        return TicketState(ticket_id, "invalid")
    if ticket.complete == COMPLETE and ticket.photoid:
        return TicketState(ticket_id, "done", UploadedPhoto(ticket.photoid), ticket.imported)
    return TicketState(ticket_id, "failed" if ticket.complete == FAILED else "pending")
