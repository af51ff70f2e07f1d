"""Tickets of asynchronous uploads, which are ready after a while."""

from __future__ import annotations

import secrets
from typing import Final

from .world import World

__all__ = ["UploadTickets"]

FIRST: Final = 72157720000000000


class UploadTickets:
    """Issues tickets; `flickr.photos.upload.checkTickets` tells of them.

    Args:
        world: Where they are kept.
        delay: How many seconds an upload takes.
    """

    def __init__(self, world: World, delay: float = 0.0) -> None:
        self.delay = delay
        self._world = world

    def issue(self, nsid: str, photo_id: str | None) -> str:
        """Issue a ticket.

        Args:
            nsid: Whose upload it is.
            photo_id: The photo that it is for; `None` for a file of which none can be made.

        Returns:
            The ticket's id.
        """
        with self._world.transaction():
            number = int(self._world.scalar("SELECT count(*) FROM tickets"))
            ticket = f"{nsid.partition('@')[0]}-{FIRST + number * 1000 + secrets.randbelow(1000)}"
            ready = self._world.now() + self.delay
            self._world.put(
                "tickets", id=ticket, owner=nsid, photo_id=photo_id and int(photo_id), ready_at=ready, failed=photo_id is None
            )
        return ticket
