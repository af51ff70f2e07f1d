"""Tickets of asynchronous uploads."""

from __future__ import annotations

import math
import secrets
from typing import Final

from .world import World

__all__ = ["UploadTickets"]

FIRST_NUMBER: Final = 72157720000000000


class UploadTickets:
    """Issues tickets, whose state `flickr.photos.upload.checkTickets` returns.

    Args:
        world: The world that stores the tickets.
        delay: How long an upload takes, in seconds.
    """

    def __init__(self, world: World, delay: float = 0.0) -> None:
        self.delay = delay
        self._world = world

    @property
    def delay(self) -> float:
        """How long an upload takes, in seconds."""
        return self._delay

    @delay.setter
    def delay(self, seconds: float) -> None:
        if not 0 <= seconds < math.inf:
            raise ValueError(f"ticket_delay is {seconds!r}, expected a number of seconds, 0 or more")
        self._delay = seconds

    def issue(self, nsid: str, photo_id: str | None) -> str:
        """Issue a ticket to a user and return its id; `photo_id` is `None` for a file that cannot be processed."""
        with self._world.transaction():
            count = int(self._world.scalar("SELECT count(*) FROM tickets"))
            ticket = f"{nsid.partition('@')[0]}-{FIRST_NUMBER + count * 1000 + secrets.randbelow(1000)}"
            ready_at = self._world.now() + self.delay
            self._world.put(
                "tickets", id=ticket, owner=nsid, photo_id=photo_id and int(photo_id), ready_at=ready_at, failed=photo_id is None
            )
        return ticket
