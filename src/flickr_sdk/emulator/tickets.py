"""Tickets of asynchronous uploads, which are ready after a while."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

__all__ = ["Tickets"]

FIRST: Final = 72157720000000000


@dataclass(frozen=True)
class _Ticket:
    photo_id: str | None
    ready: float


class Tickets:
    """The tickets that were issued.

    Args:
        clock: Tells the time, in Unix seconds.
        delay: How many seconds an upload takes.
    """

    def __init__(self, clock: Callable[[], float], delay: float = 0.0) -> None:
        self.delay = delay
        self._clock = clock
        self._issued: dict[str, _Ticket] = {}
        self._lock = threading.Lock()

    def issue(self, nsid: str, photo_id: str | None) -> str:
        """Issue a ticket.

        Args:
            nsid: Whose upload it is.
            photo_id: The photo that it is for; `None` for a file of which none can be made.

        Returns:
            The ticket's id.
        """
        with self._lock:
            ticket = f"{nsid.partition('@')[0]}-{FIRST + len(self._issued) * 1000 + secrets.randbelow(1000)}"
            self._issued[ticket] = _Ticket(photo_id, self._clock() + self.delay)
        return ticket

    def check(self, arguments: Mapping[str, str]) -> dict[str, Any]:
        """Answer `flickr.photos.upload.checkTickets`.

        Args:
            arguments: The arguments.

        Returns:
            The payload.
        """
        wanted = [one.strip() for one in arguments.get("tickets", "").split(",")]
        return {"uploader": {"ticket": [self._shown(one) for one in wanted if one]}}

    def _shown(self, ticket: str) -> dict[str, Any]:
        found = self._issued.get(ticket)
        if found is None:
            return {"id": ticket, "invalid": 1}
        if found.ready > self._clock():
            return {"id": ticket, "complete": 0}
        if found.photo_id is None:
            return {"id": ticket, "complete": 2}
        return {"id": ticket, "complete": 1, "photoid": found.photo_id, "imported": str(int(found.ready))}
