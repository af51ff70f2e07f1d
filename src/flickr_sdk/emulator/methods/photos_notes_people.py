"""Notes on photos and people in photos: `flickr.photos.notes.*` and `flickr.photos.people.*`."""

from __future__ import annotations

import sqlite3
from typing import Any, Final

from ..argument_parsing import parse_int
from ..world import photos
from ..world.sizes import SIZES, Dimensions, dimensions
from ..world.visibility import can_see, relation
from .registry import Call, method
from .render import icon_attributes

__all__: list[str] = []

SIDES: Final = ("x", "y", "w", "h")
MEDIUM: Final = next(one for one in SIZES if not one.suffix)
"""The size whose pixels are the unit of boxes."""


def _displayed_size(photo: sqlite3.Row) -> Dimensions:
    return dimensions(MEDIUM, photo["width"], photo["height"]) if photo["width"] else Dimensions(MEDIUM.longest, MEDIUM.longest)


def _mark_updated(call: Call, photo_id: int) -> None:
    photos.update(call.world, photo_id, last_update=call.now)


def _note_box(call: Call, missing: int) -> dict[str, int]:
    box = {side: parse_int(call.argument(f"note_{side}")) for side in SIDES}
    found = {side: value for side, value in box.items() if value is not None}
    if len(found) < len(SIDES):
        raise call.fail(missing)
    return found


@method("flickr.photos.notes.add")
def add_note(call: Call) -> dict[str, Any]:
    photo = call.photo()
    if not call.is_permitted(photo["perm_addmeta"], photo["owner"]):
        raise call.fail(2)
    box = _note_box(call, 3)
    size = _displayed_size(photo)
    if min(box.values()) < 0 or box["x"] + box["w"] > size.width or box["y"] + box["h"] > size.height:
        raise call.fail(5)
    values = {"author": call.user, "text": call.argument("note_text"), "date_create": call.now, **box}
    note = call.world.put("notes", photo_id=photo["id"], **values)
    _mark_updated(call, photo["id"])
    return {"note": {"id": str(note)}}


def _find_note(call: Call) -> sqlite3.Row:
    query = "SELECT n.*, p.owner FROM notes n JOIN photos p ON p.id = n.photo_id WHERE n.id = ?"
    row = call.world.one(query, call.number("note_id"))
    if row is None:
        raise call.fail(1)
    return row


@method("flickr.photos.notes.edit")
def edit_note(call: Call) -> dict[str, Any]:
    note = _find_note(call)
    if call.user != note["author"]:
        raise call.fail(2)
    box = _note_box(call, 3)
    values = (*(box[side] for side in SIDES), call.argument("note_text"), note["id"])
    call.world.connection.execute("UPDATE notes SET x = ?, y = ?, w = ?, h = ?, text = ? WHERE id = ?", values)
    _mark_updated(call, note["photo_id"])
    return {}


@method("flickr.photos.notes.delete")
def delete_note(call: Call) -> dict[str, Any]:
    note = _find_note(call)
    if call.user not in (note["author"], note["owner"]):
        raise call.fail(2)
    call.world.connection.execute("DELETE FROM notes WHERE id = ?", (note["id"],))
    _mark_updated(call, note["photo_id"])
    return {}


@method("flickr.photos.people.getList")
def get_people(call: Call) -> dict[str, Any]:
    photo = call.photo()
    query = """SELECT f.*, a.username, a.realname, a.path_alias, a.iconserver, a.iconfarm
        FROM photo_people f JOIN people a ON a.nsid = f.nsid WHERE f.photo_id = ? ORDER BY f.date_added, f.nsid"""
    size = _displayed_size(photo)
    people = [
        {
            "nsid": one["nsid"],
            "username": one["username"],
            **icon_attributes(one),
            "path_alias": one["path_alias"],
            "added_by": one["added_by"],
            "is_deleted": 0,
            **({"realname": one["realname"]} if one["realname"] else {}),
            **({} if one["x"] is None else {side: str(one[side]) for side in SIDES}),
        }
        for one in call.world.all(query, photo["id"])
    ]
    found = {"total": len(people), "photo_width": str(size.width), "photo_height": str(size.height), "person": people}
    return {"people": found}


def _person_box(call: Call, blank: int) -> dict[str, int] | None:
    """Parse the box of a person in a photo: all four numbers, or `None`."""
    box = {side: parse_int(call.arguments.get(f"person_{side}")) for side in SIDES}
    found = {side: value for side, value in box.items() if value is not None}
    if found and len(found) < len(SIDES):
        raise call.fail(blank)
    return found or None


def _set_person_box(call: Call, photo_id: int, nsid: str, box: dict[str, int | None]) -> None:
    values = (*(box[side] for side in SIDES), photo_id, nsid)
    call.world.connection.execute("UPDATE photo_people SET x = ?, y = ?, w = ?, h = ? WHERE photo_id = ? AND nsid = ?", values)
    _mark_updated(call, photo_id)


@method("flickr.photos.people.add")
def add_person(call: Call) -> dict[str, Any]:
    person, photo = call.person(), call.photo()
    if not call.is_permitted(photo["perm_addmeta"], photo["owner"]):
        raise call.fail(4)
    if not can_see(photo, relation(call.world, photo["owner"], person["nsid"])):
        raise call.fail(7)
    box = _person_box(call, 6)
    query = "SELECT 1 FROM photo_people WHERE photo_id = ? AND nsid = ?"
    if call.world.one(query, photo["id"], person["nsid"]) is None:
        call.world.put("photo_people", photo_id=photo["id"], nsid=person["nsid"], added_by=call.user, date_added=call.now)
    if box is not None:
        _set_person_box(call, photo["id"], person["nsid"], dict(box))
    _mark_updated(call, photo["id"])
    return {}


def _find_tagged_person(call: Call) -> tuple[sqlite3.Row, str]:
    """Return the photo and the person in it, if the calling user may move or remove that person.

    The photo's owner, the person, and the user who added the person may do so.
    """
    person, photo = call.person()["nsid"], call.photo()
    row = call.world.one("SELECT added_by FROM photo_people WHERE photo_id = ? AND nsid = ?", photo["id"], person)
    if row is None:
        raise call.fail(1)
    if call.user not in (photo["owner"], person, row["added_by"]):
        raise call.fail(3)
    return photo, person


@method("flickr.photos.people.delete")
def delete_person(call: Call) -> dict[str, Any]:
    photo, person = _find_tagged_person(call)
    call.world.connection.execute("DELETE FROM photo_people WHERE photo_id = ? AND nsid = ?", (photo["id"], person))
    _mark_updated(call, photo["id"])
    return {}


@method("flickr.photos.people.editCoords")
def edit_coordinates(call: Call) -> dict[str, Any]:
    photo, person = _find_tagged_person(call)
    box = _person_box(call, 4)
    if box is None:
        raise call.fail(5)
    _set_person_box(call, photo["id"], person, dict(box))
    return {}


@method("flickr.photos.people.deleteCoords")
def delete_coordinates(call: Call) -> dict[str, Any]:
    photo, person = _find_tagged_person(call)
    _set_person_box(call, photo["id"], person, dict.fromkeys(SIDES))
    return {}
