"""Restore a photo: upload it exactly once, and set everything that an upload cannot."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from .._generated.endpoints import photos, photos_geo, photos_licenses, photos_notes, photos_people, photos_transform
from .._pipeline.api_call import call_method
from .._pipeline.commands import run_blocking
from ..errors.base import ArgumentError, FlickrError
from ..errors.response_errors import ApiError
from ..uploads.batch import BatchOptions, upload_entry
from ..uploads.upload import encode_arguments
from .restore_session import concerns_all, is_temporary, persistently
from .restore_values import ID_TAG, MAX_TAGS, values_of

if TYPE_CHECKING:
    from pathlib import Path

    from .._pipeline.commands import Flow
    from ..uploads.journal import UploadEntry
    from .layout import BackupFile, BackupPhoto
    from .restore_session import RestoreSession, SavedPhoto
    from .restore_values import PhotoValues

INVALID_DATE_POSTED: Final = 4
NO_LOCATION: Final = 2
CHUNK: Final = 1024 * 1024

Step = Callable[["RestoreSession", "PhotoValues", str], "Flow[None]"]


def upload_photo(session: RestoreSession, one: SavedPhoto, progress: Callable[[int, int], object]) -> Flow[UploadEntry | None]:
    """Upload a photo unless the account contains it. Return its entry; `None` if its file or its values are unusable."""
    journal = session.open_journal
    saved = yield from run_blocking(partial(session.backup.photo, one.id))
    assert saved.file is not None
    new_id = session.photo_ids.get(one.id)
    if new_id is None:
        problem = yield from run_blocking(partial(_check_file, session.backup.path_of(saved.file), saved.file))
        yield from run_blocking(partial(journal.set_problem, one.id, "file", problem))
        if problem is not None:
            return None
    values = values_of(saved, session.backup.account.nsid)
    try:
        arguments = encode_arguments(session.config, "upload", values.upload_arguments())
    except ArgumentError as error:
        yield from run_blocking(partial(journal.set_problem, one.id, "values", error.message))
        return None
    path = session.backup.path_of(saved.file)
    add = partial(journal.add_photo, one.id, path, saved.file.size, saved.file.sha256, arguments)
    entry = yield from run_blocking(add)
    if new_id is not None:
        if entry.photo_id != new_id:
            entry = yield from run_blocking(partial(journal.change, one.id, state="done", photo_id=new_id, error=""))
        return entry
    # With the same file twice, Flickr would reject the second one.
    options = BatchOptions(len(values.tags) < MAX_TAGS, dedup=not one.has_twin, tag_name=ID_TAG)
    entry = yield from upload_entry(session.config, journal, entry, options, progress)
    yield from run_blocking(partial(journal.set_problem, one.id, "upload", entry.error if entry.state == "failed" else None))
    if entry.photo_id is not None and entry.state == "done":
        session.photo_ids[one.id] = entry.photo_id
    return entry


def finish_photo(session: RestoreSession, entry: UploadEntry) -> Flow[bool]:
    """Do the steps after the upload that were not done yet. Return whether some remain because of temporary problems."""
    journal, photo_id, new_id = session.open_journal, entry.digest, entry.photo_id
    assert new_id is not None
    saved: BackupPhoto = yield from run_blocking(partial(session.backup.photo, photo_id))
    values = values_of(saved, session.backup.account.nsid)
    done = yield from run_blocking(partial(journal.restored_steps, photo_id))
    # The account contained this file before, or has a photo whose upload did not set these values.
    is_adopted = new_id in session.listed and photo_id not in session.listed[new_id]
    failed = remains = False
    for name, step in STEPS.items():
        if name in done or not _applies(name, values, is_adopted=is_adopted):
            continue
        try:
            yield from persistently(session.config, partial(step, session, values, new_id))
        except FlickrError as error:
            if concerns_all(error):
                raise
            failed, remains = True, remains or is_temporary(error)
            yield from run_blocking(partial(journal.set_problem, photo_id, name, error.message))
            continue
        done.append(name)
        yield from run_blocking(partial(journal.set_problem, photo_id, name, None))
        yield from run_blocking(partial(journal.set_steps, photo_id, done, finished=False))
    if not failed:
        yield from run_blocking(partial(journal.set_steps, photo_id, done, finished=True))
    return remains


def count_calls(values: PhotoValues) -> int:
    """Return the number of requests that a new photo takes."""
    extra = len(values.notes) + len(values.people) + (values.latitude is not None)
    return 1 + extra + sum(_applies(name, values, is_adopted=False) for name in STEPS)


def _applies(name: str, values: PhotoValues, *, is_adopted: bool) -> bool:
    """Return whether a photo needs a step."""
    needed: Mapping[str, bool] = {
        # Without a title, Flickr uses the file name.
        "title": is_adopted or not values.title.strip(),
        "tags": is_adopted,
        "safety": is_adopted and values.safety_level is not None,
        "content_type": is_adopted and values.content_type is not None,
        "rotation": values.rotation != 0,
        "license": values.license is not None,
        "notes": bool(values.notes),
        "people": bool(values.people),
    }
    return needed.get(name, True)


def _check_file(path: Path, file: BackupFile) -> str | None:
    """Return the problem with a file of the backup. Performs I/O."""
    digest = hashlib.sha256()
    try:
        with path.open("rb") as opened:
            while chunk := opened.read(CHUNK):
                digest.update(chunk)
    except OSError as error:
        return f"{file.path} cannot be read: {error.strerror}; run the backup again"
    return None if digest.hexdigest() == file.sha256 else f"{file.path} is damaged; run the backup again with verify=True"


def _call(session: RestoreSession, endpoint: Any, new_id: str, **arguments: Any) -> Flow[Any]:
    return (yield from call_method(session.config, endpoint, {"photo_id": new_id, **arguments}))


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
        nsid = session.nsid if person.nsid == session.backup.account.nsid else person.nsid
        if nsid in present:
            continue
        box = {"person_x": person.x, "person_y": person.y, "person_w": person.w, "person_h": person.h}
        try:
            yield from _call(session, photos_people.ADD, new_id, user_id=nsid, **box)
        except ApiError as error:
            if concerns_all(error):
                raise
            problem = error
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
}
