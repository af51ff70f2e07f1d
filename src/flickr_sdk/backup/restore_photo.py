"""Restore a photo: upload it exactly once, and do the steps that follow."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from .._pipeline.commands import run_blocking
from ..errors.base import ArgumentError, FlickrError
from ..uploads.batch import BatchOptions, upload_entry
from ..uploads.upload import encode_arguments
from .restore_session import concerns_all, is_temporary, persistently
from .restore_steps import STEPS, find_done_steps, step_calls
from .restore_values import ID_TAG, MAX_TAGS, values_of

if TYPE_CHECKING:
    from pathlib import Path

    from .._pipeline.commands import Flow
    from ..uploads.journal import UploadEntry
    from .layout import BackupFile, BackupPhoto
    from .restore_session import RestoreSession, SavedPhoto

CHUNK: Final = 1024 * 1024


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
    values = values_of(saved, session.owner)
    try:
        arguments = encode_arguments(session.config, "upload", values.upload_arguments())
    except ArgumentError as error:
        yield from run_blocking(partial(journal.set_problem, one.id, "values", error.message))
        return None
    path = session.backup.path_of(saved.file)
    add = partial(journal.add_photo, one.id, path, saved.file.size, saved.file.sha256, arguments)
    entry = yield from run_blocking(add)
    if new_id is not None:
        for what in ("file", "upload"):
            yield from run_blocking(partial(journal.set_problem, one.id, what, None))
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
    values = values_of(saved, session.owner)
    done = yield from run_blocking(partial(journal.restored_steps, photo_id))
    # The account contained this file before, or has a photo whose upload did not set these values.
    is_adopted = new_id in session.listed and not session.is_marked(photo_id, new_id)
    if not done and session.is_marked(photo_id, new_id):
        done = yield from persistently(session.config, partial(find_done_steps, session, saved, new_id))
    failed = remains = False
    for name in step_calls(values, session.include, is_adopted=is_adopted):
        if name in done:
            continue
        try:
            yield from persistently(session.config, partial(STEPS[name], session, values, new_id))
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
        done += sorted(session.include.difference(done))
        yield from run_blocking(partial(journal.set_steps, photo_id, done, finished=True))
    return remains


def _check_file(path: Path, file: BackupFile) -> str | None:
    """Return the problem with a file of the backup. Performs I/O."""
    digest = hashlib.sha256()
    try:
        with path.open("rb") as opened:
            while chunk := opened.read(CHUNK):
                digest.update(chunk)
    except OSError as error:
        return f"{file.path} cannot be read: {error.strerror}; run the backup again with verify=True"
    return None if digest.hexdigest() == file.sha256 else f"{file.path} is damaged; run the backup again with verify=True"
