"""Suggested locations of photos: `flickr.photos.suggestions.*`."""

from __future__ import annotations

import sqlite3
from typing import Any, Final

from ..argument_parsing import parse_int
from ..response_formats import Failure
from ..world import photos
from ..world.places import place_at, with_ancestors
from .photos_geo import read_accuracy, read_point
from .registry import Call, method

__all__: list[str] = []

PENDING: Final = 0
APPROVED: Final = 1
REJECTED: Final = 2
PER_PAGE: Final = 250


def _id(owner: str, suggestion: int) -> str:
    return f"{owner.partition('@')[0]}-{suggestion}"


def _find_suggestion(call: Call) -> sqlite3.Row:
    query = "SELECT s.*, p.owner FROM suggestions s JOIN photos p ON p.id = s.photo_id WHERE s.id = ?"
    row = call.world.one(query, parse_int(call.argument("suggestion_id").rpartition("-")[2]))
    if row is None or call.user not in (row["owner"], row["suggested_by"]):
        # The reflection of these methods lists no failures.
        raise Failure(1, "Suggestion not found")
    return row


@method("flickr.photos.suggestions.getList")
def get_list(call: Call) -> dict[str, Any]:
    query = """SELECT s.*, p.owner, a.username FROM suggestions s JOIN photos p ON p.id = s.photo_id
        JOIN people a ON a.nsid = s.suggested_by WHERE p.owner = ? AND s.status = ? AND ? IN (0, s.photo_id) ORDER BY s.id"""
    photo = call.own_photo()["id"] if call.has("photo_id") else 0
    rows = call.world.all(query, call.user, call.number("status_id") or PENDING, photo)
    found = {"total": len(rows), "per_page": str(PER_PAGE), "page": 1, "suggestion": [_suggestion_element(one) for one in rows]}
    return {"suggestions": found}


def _suggestion_element(row: sqlite3.Row) -> dict[str, Any]:
    places = with_ancestors(place_at(row["latitude"], row["longitude"]))
    where = {"latitude": row["latitude"], "longitude": row["longitude"], "accuracy": str(row["accuracy"])}
    named = {one.kind: {"_content": one.name, "place_id": one.place_id, "woeid": one.woeid} for one in places}
    return {
        "id": _id(row["owner"], row["id"]),
        "photo_id": str(row["photo_id"]),
        "date_suggested": str(row["date_suggested"]),
        "suggested_by": {"nsid": row["suggested_by"], "username": row["username"]},
        "note": {"_content": row["note"]},
        "location": {**({"woeid": places[0].woeid} if places else {}), **where, **named},
    }


@method("flickr.photos.suggestions.suggestLocation")
def suggest(call: Call) -> dict[str, Any]:
    photo = call.photo()
    latitude, longitude = read_point(call)
    suggestion = call.world.put(
        "suggestions",
        photo_id=photo["id"],
        suggested_by=call.user,
        date_suggested=call.now,
        latitude=latitude,
        longitude=longitude,
        accuracy=read_accuracy(call),
        note=call.argument("note"),
    )
    return {"suggestions": {"suggestion": [{"id": _id(photo["owner"], suggestion)}]}}


@method("flickr.photos.suggestions.approveSuggestion")
def approve(call: Call) -> dict[str, Any]:
    row = _find_suggestion(call)
    _set_status(call, row, APPROVED)
    where = {name: row[name] for name in ("latitude", "longitude", "accuracy")}
    photos.update(call.world, row["photo_id"], **where, place=place_at(row["latitude"], row["longitude"]))
    return {}


@method("flickr.photos.suggestions.rejectSuggestion")
def reject(call: Call) -> dict[str, Any]:
    _set_status(call, _find_suggestion(call), REJECTED)
    return {}


def _set_status(call: Call, row: sqlite3.Row, status: int) -> None:
    if row["owner"] != call.user:
        raise Failure(1, "Suggestion not found")
    call.world.connection.execute("UPDATE suggestions SET status = ? WHERE id = ?", (status, row["id"]))


@method("flickr.photos.suggestions.removeSuggestion")
def remove(call: Call) -> dict[str, Any]:
    call.world.connection.execute("DELETE FROM suggestions WHERE id = ?", (_find_suggestion(call)["id"],))
    return {}
