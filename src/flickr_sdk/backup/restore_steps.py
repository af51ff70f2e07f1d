"""The steps that set what the upload of a photo cannot set. Each may be repeated."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from .._generated.endpoints import (
    groups_pools,
    photos,
    photos_comments,
    photos_geo,
    photos_licenses,
    photos_notes,
    photos_people,
    photos_transform,
)
from .._pipeline.api_call import call_method
from ..errors.response_errors import ApiError
from .restore_session import concerns_all, is_temporary
from .restore_values import ID_TAG, MAX_TAGS, done_steps, missing_comments, values_of

if TYPE_CHECKING:
    from .._method.endpoint import Endpoint
    from .._pipeline.commands import Flow
    from .layout import BackupPhoto
    from .restore_session import RestoreSession
    from .restore_values import PhotoValues

INVALID_DATE_POSTED: Final = 4
NO_LOCATION: Final = 2
IN_POOL: Final = (3, 7)
"""The photo is in the pool already, or waits for a moderator."""
NEEDS_MODERATOR: Final = 6

Step = Callable[["RestoreSession", "PhotoValues", str], "Flow[None]"]


def step_calls(values: PhotoValues, include: frozenset[str], *, is_adopted: bool) -> dict[str, Sequence[Endpoint[Any]]]:
    """Return the steps that a photo needs, with the methods that each calls.

    Args:
        values: The values of the photo.
        include: The optional parts to restore.
        is_adopted: Whether an upload with other values created the photo.
    """
    has_place = values.latitude is not None
    place = [photos_geo.SET_LOCATION, photos_geo.SET_PERMS] if values.location_audience is not None else [photos_geo.SET_LOCATION]
    calls: dict[str, Sequence[Endpoint[Any]]] = {
        # Without a title, Flickr uses the file name.
        "title": [photos.SET_META] if is_adopted or not values.title.strip() else [],
        "tags": [photos.SET_TAGS] if is_adopted else [],
        "safety": [photos.SET_SAFETY_LEVEL] if is_adopted and values.safety_level is not None else [],
        "content_type": [photos.SET_CONTENT_TYPE] if is_adopted and values.content_type is not None else [],
        "rotation": [photos.GET_INFO, photos_transform.ROTATE] if values.rotation else [],
        "dates": [photos.SET_DATES],
        "license": [photos_licenses.SET_LICENSE] if values.license is not None else [],
        "location": place if has_place else [photos_geo.REMOVE_LOCATION],
        "notes": [photos.GET_INFO, *[photos_notes.ADD] * len(values.notes)] if values.notes else [],
        "permissions": [photos.SET_PERMS],
    }
    if "people" in include and values.people:
        calls["people"] = [photos_people.GET_LIST, *[photos_people.ADD] * len(values.people)]
    if "comments" in include and values.comments:
        calls["comments"] = [photos_comments.GET_LIST, *[photos_comments.ADD_COMMENT] * len(values.comments)]
    if "groups" in include:
        calls["groups"] = [groups_pools.ADD] * len(values.groups)
    return {name: methods for name, methods in calls.items() if methods}


def _call(session: RestoreSession, endpoint: Any, new_id: str, **arguments: Any) -> Flow[Any]:
    return (yield from call_method(session.config, endpoint, {"photo_id": new_id, **arguments}))


def find_done_steps(session: RestoreSession, saved: BackupPhoto, new_id: str) -> Flow[list[str]]:
    """Return the steps that an earlier run with another journal has done."""
    info = yield from _call(session, photos.GET_INFO, new_id)
    found = values_of(dataclasses.replace(saved, info=info), session.nsid)
    return done_steps(values_of(saved, session.owner), found)


def _set_title(session: RestoreSession, values: PhotoValues, new_id: str) -> Flow[None]:
    yield from _call(session, photos.SET_META, new_id, title=values.title, description=values.description)


def _set_tags(session: RestoreSession, values: PhotoValues, new_id: str) -> Flow[None]:
    marks = [f"{ID_TAG}={old}" for old, new in session.photo_ids.items() if new == new_id]
    yield from _call(session, photos.SET_TAGS, new_id, tags=[*values.tags, *marks][: max(MAX_TAGS, len(values.tags))])


def _set_safety(session: RestoreSession, values: PhotoValues, new_id: str) -> Flow[None]:
    assert values.safety_level is not None
    level = values.safety_level + 1
    yield from _call(session, photos.SET_SAFETY_LEVEL, new_id, safety_level=level, hidden=values.is_hidden)


def _set_content_type(session: RestoreSession, values: PhotoValues, new_id: str) -> Flow[None]:
    assert values.content_type is not None
    yield from _call(session, photos.SET_CONTENT_TYPE, new_id, content_type=values.content_type + 1)


def _rotate(session: RestoreSession, values: PhotoValues, new_id: str) -> Flow[None]:
    # The orientation in the file may have rotated the photo already.
    info = yield from _call(session, photos.GET_INFO, new_id)
    degrees = (values.rotation - info.rotation) % 360
    if degrees:
        yield from _call(session, photos_transform.ROTATE, new_id, degrees=degrees)


def _set_dates(session: RestoreSession, values: PhotoValues, new_id: str) -> Flow[None]:
    taken: dict[str, Any] = {}
    if values.taken is not None:
        taken = {"date_taken": values.taken, "date_taken_granularity": values.granularity}
    try:
        yield from _call(session, photos.SET_DATES, new_id, date_posted=values.posted, **taken)
    except ApiError as error:
        if error.code != INVALID_DATE_POSTED:
            raise
        # Flickr accepts no upload date before the account was created. The order of the uploads keeps the order of the photos.
        if taken:
            yield from _call(session, photos.SET_DATES, new_id, **taken)
        session.losses.add("upload dates")


def _set_license(session: RestoreSession, values: PhotoValues, new_id: str) -> Flow[None]:
    yield from _call(session, photos_licenses.SET_LICENSE, new_id, license_id=values.license)


def _set_location(session: RestoreSession, values: PhotoValues, new_id: str) -> Flow[None]:
    """Set the location, or remove the one that Flickr has read from the file."""
    if values.latitude is None or values.longitude is None:
        try:
            yield from _call(session, photos_geo.REMOVE_LOCATION, new_id)
        except ApiError as error:
            if error.code != NO_LOCATION:
                raise
        return
    accuracy = values.accuracy if values.accuracy and 1 <= values.accuracy <= 16 else None
    place = {"lat": values.latitude, "lon": values.longitude, "accuracy": accuracy, "context": values.context}
    yield from _call(session, photos_geo.SET_LOCATION, new_id, **place)
    if values.location_audience is not None:
        audience = {f"is_{name}": allowed for name, allowed in values.location_audience.items()}
        yield from _call(session, photos_geo.SET_PERMS, new_id, **audience)


def _set_permissions(session: RestoreSession, values: PhotoValues, new_id: str) -> Flow[None]:
    flags = {"is_public": values.is_public, "is_friend": values.is_friend, "is_family": values.is_family}
    levels = {"perm_comment": values.perm_comment, "perm_addmeta": values.perm_addmeta}
    yield from _call(session, photos.SET_PERMS, new_id, **flags, **levels)


def _add_notes(session: RestoreSession, values: PhotoValues, new_id: str) -> Flow[None]:
    """Add the owner's notes that the photo lacks: an earlier attempt may have added some of them."""
    info = yield from _call(session, photos.GET_INFO, new_id)
    present = Counter((note.x, note.y, note.w, note.h, note.text) for note in info.notes if note.author == session.nsid)
    for note in values.notes:
        box = (note.x, note.y, note.w, note.h)
        if present[*box, note.text]:
            present[*box, note.text] -= 1
            continue
        sides = dict(zip(("note_x", "note_y", "note_w", "note_h"), box, strict=True))
        yield from _call(session, photos_notes.ADD, new_id, **sides, note_text=note.text)


def _add_people(session: RestoreSession, values: PhotoValues, new_id: str) -> Flow[None]:
    """Add the people whom the photo lacks, because adding a person twice might notify that person twice."""
    found = yield from _call(session, photos_people.GET_LIST, new_id)
    present = {person.nsid for person in found}
    problem: ApiError | None = None
    for person in values.people:
        # The account itself stands for the owner of the backup.
        nsid = session.nsid if person.nsid == session.owner else person.nsid
        if nsid in present:
            continue
        box = {"person_x": person.x, "person_y": person.y, "person_w": person.w, "person_h": person.h}
        try:
            yield from _call(session, photos_people.ADD, new_id, user_id=nsid, **box)
        except ApiError as error:
            if concerns_all(error) or is_temporary(error):
                raise
            problem = error
            continue
        session.added["people"] += 1
    if problem is not None:
        raise problem


def _add_comments(session: RestoreSession, values: PhotoValues, new_id: str) -> Flow[None]:
    """Add the owner's comments that the photo lacks."""
    found = yield from _call(session, photos_comments.GET_LIST, new_id)
    for text in missing_comments(values.comments, found, session.nsid):
        yield from _call(session, photos_comments.ADD_COMMENT, new_id, comment_text=text)
        session.added["comments"] += 1


def _add_to_groups(session: RestoreSession, values: PhotoValues, new_id: str) -> Flow[None]:
    """Add the photo to the pools of groups. The next run retries groups that reject it."""
    problem: ApiError | None = None
    for group in values.groups:
        try:
            yield from _call(session, groups_pools.ADD, new_id, group_id=group)
        except ApiError as error:
            if concerns_all(error) or is_temporary(error):
                raise
            if error.code not in (*IN_POOL, NEEDS_MODERATOR):
                problem = error
            if error.code != NEEDS_MODERATOR:
                continue
        session.added["groups"] += 1
    if problem is not None:
        raise problem


# The photo stays private until its location has the right audience. Notes need the final orientation.
STEPS: Final[Mapping[str, Step]] = {
    "title": _set_title,
    "tags": _set_tags,
    "safety": _set_safety,
    "content_type": _set_content_type,
    "rotation": _rotate,
    "dates": _set_dates,
    "license": _set_license,
    "location": _set_location,
    "notes": _add_notes,
    "permissions": _set_permissions,
    "people": _add_people,
    "comments": _add_comments,
    "groups": _add_to_groups,
}
