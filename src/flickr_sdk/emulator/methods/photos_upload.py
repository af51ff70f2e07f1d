"""State of asynchronous uploads: `flickr.photos.upload.*`."""

from __future__ import annotations

from typing import Any

from .registry import Call, method

__all__: list[str] = []


@method("flickr.photos.upload.checkTickets")
def check_tickets(call: Call) -> dict[str, Any]:
    wanted = [one.strip() for one in call.argument("tickets").split(",")]
    return {"uploader": {"ticket": [_ticket(call, one) for one in wanted if one]}}


def _ticket(call: Call, ticket: str) -> dict[str, Any]:
    found = call.world.one("SELECT * FROM tickets WHERE id = ?", ticket)
    if found is None:
        return {"id": ticket, "invalid": 1}
    if found["ready_at"] > call.now:
        return {"id": ticket, "complete": 0}
    if found["failed"]:
        return {"id": ticket, "complete": 2}
    return {"id": ticket, "complete": 1, "photoid": str(found["photo_id"]), "imported": str(int(found["ready_at"]))}
