"""Asking how far asynchronous uploads are, many at a time."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, Literal

from .._generated.endpoints.photos_upload import CHECK_TICKETS
from .._pipeline.api_call import call_method
from .._pipeline.call import Deadline
from .._pipeline.commands import Flow, Sleep
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

__all__ = ["TicketState", "check_tickets", "outcome", "ticket_id", "wait_for_tickets"]

BATCH: Final = 100
"""How many tickets are asked for at once."""
FIRST_PAUSE: Final = 1.0
LONGEST_PAUSE: Final = 15.0

COMPLETE, FAILED = 1, 2


@dataclasses.dataclass(frozen=True)
class TicketState:
    """How far an asynchronous upload is.

    Attributes:
        ticket: The ticket's id.
        state: `pending` while Flickr is at it, `done`, `failed` where Flickr could make no photo of the file, `invalid` where it
            knows no such ticket.
        photo: The photo, once it is done.
        imported: When Flickr took it over, where it tells.
    """

    ticket: str
    state: Literal["pending", "done", "failed", "invalid"]
    photo: UploadedPhoto | None = None
    imported: datetime | None = None


def ticket_id(value: object) -> str:
    """Take a ticket's id, such as `67099213-72157629617651114`; it is no number.

    Args:
        value: The id, or a ticket.

    Returns:
        The id.

    Raises:
        ArgumentError: It is none.
    """
    text = getattr(value, "id", value)
    if not isinstance(text, str) or not text.strip() or "," in text:
        method = CHECK_TICKETS.method
        raise ArgumentError(method, "tickets", f"holds {shown(value)}; give the id that an upload with wait=False gave, as text")
    return text.strip()


def check_tickets(settings: ClientConfig, tickets: Sequence[str]) -> Flow[dict[str, TicketState]]:
    """Ask how far uploads are.

    Args:
        settings: What the client is set to.
        tickets: The ids.

    Yields:
        What is to be done.

    Returns:
        The states by id.

    Raises:
        FlickrError: Flickr does not answer, or refuses.
    """
    # What was so a moment ago is no answer to whether it still is.
    fresh = dataclasses.replace(settings, cache=None)
    found: dict[str, TicketState] = {}
    for start in range(0, len(tickets), BATCH):
        batch = list(tickets[start : start + BATCH])
        answered: list[UploadTicket] = yield from call_method(fresh, CHECK_TICKETS, {"tickets": batch})
        by_id = {one.id: one for one in answered}
        found |= {one: _state(one, by_id.get(one)) for one in batch}
    return found


def _state(ticket: str, told: UploadTicket | None) -> TicketState:
    if told is None or told.invalid:
        return TicketState(ticket, "invalid")
    if told.complete == COMPLETE and told.photoid:
        return TicketState(ticket, "done", UploadedPhoto(told.photoid), told.imported)
    return TicketState(ticket, "failed" if told.complete == FAILED else "pending")


def wait_for_tickets(settings: ClientConfig, tickets: Sequence[str], timeout: float) -> Flow[dict[str, TicketState]]:
    """Wait until uploads are done, failed, or the time is over; all are asked for together.

    Args:
        settings: What the client is set to.
        tickets: The ids.
        timeout: How many seconds to wait.

    Yields:
        What is to be done.

    Returns:
        The states by id; those that are still pending after that time are among them.

    Raises:
        ConfigurationError: The timeout is no positive number of seconds.
        FlickrError: Flickr does not answer, or refuses.
    """
    if isinstance(timeout, bool) or not isinstance(timeout, (int, float)) or not 0 < timeout < math.inf:
        raise ConfigurationError(f"timeout is {shown(timeout)}; give a positive number of seconds")
    deadline, pause = Deadline(Timeout(total=timeout), settings.clock), FIRST_PAUSE
    found: dict[str, TicketState] = {}
    pending = list(dict.fromkeys(tickets))
    while pending:
        found |= yield from check_tickets(settings, pending)
        pending = [one for one in pending if found[one].state == "pending"]
        if not pending or deadline.left <= 0:
            break
        yield Sleep(min(pause, deadline.left))
        pause = min(2 * pause, LONGEST_PAUSE)
    return found


def outcome(states: Mapping[str, TicketState], ticket: str, timeout: float) -> UploadedPhoto:
    """Give the photo of a ticket that was waited for.

    Args:
        states: What came of the wait.
        ticket: The id.
        timeout: How long the wait was, in seconds.

    Returns:
        The photo.

    Raises:
        TicketError: The upload failed, or there is no such ticket.
        TimedOut: It is not done.
    """
    found = states[ticket]
    if found.photo is not None:
        return found.photo
    if found.state in ("failed", "invalid"):
        raise TicketError(ticket, "failed" if found.state == "failed" else "invalid")
    raise TimedOut(CHECK_TICKETS.method, f"ticket {ticket} is still pending after {timeout:.3g} s; wait for it once more")
