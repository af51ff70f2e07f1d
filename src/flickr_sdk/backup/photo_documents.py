"""Write the documents of photos: fetch the details that they lack, and add their files."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from .._generated.endpoints import photos, photos_comments, photos_people
from .._pipeline.failure_class import classify
from .._pipeline.unexpected_values import usable
from ..downloads.sidecar_files import sidecar_path
from ..downloads.sizes import known_source
from ..errors.backup_errors import BackupError
from ..errors.base import FlickrError
from ..errors.response_errors import ApiError, MalformedResponse
from .details import PHOTO_DETAILS, version_of
from .index import REFRESH
from .layout import BackupFile, Json, file_from_json, file_to_json, new_document
from .list_reader import fetch_pages
from .saved_models import read_model
from .session import AUTHENTICATION_CODES, blocking, call_persistently, dump, dump_all
from .sidecars import write_sidecar
from .viewer import plain_text

if TYPE_CHECKING:
    from .._generated.models import Photo
    from .._pipeline.commands import Flow
    from ..downloads.entries import DownloadEntry
    from .index import IndexRow
    from .session import BackupSession

CHUNK: Final = 100
REFETCH: Final = "refetch"
"""The version of a file that must be downloaded again."""
FAVORITES_PER_PAGE: Final = 50


def describe(session: BackupSession, row: IndexRow) -> Flow[None]:
    """Write the document of a photo, with the details that it needs."""
    if row.described != REFRESH and (yield from blocking(adopt_document, session, row.id)):
        return
    try:
        parts = yield from usable(_fetch_details(session, row.id))
        yield from usable(blocking(_write, session, row, parts))
    except FlickrError as error:
        if not (classify(error).transient or isinstance(error, MalformedResponse)):
            raise
        # The others may succeed: this one is tried again at the end, and by the next run.
        session.postponed.add(row.id)
        session.add_problem(row.id, "details", error)
        return
    session.counters.changed += 1


def _fetch_details(session: BackupSession, photo_id: str) -> Flow[Json]:
    parts: Json = {}
    config, chosen = session.config, session.details
    arguments = {"photo_id": photo_id}
    info = None
    if "info" in chosen:
        info = yield from _try(session, photo_id, "info", call_persistently(config, photos.GET_INFO, arguments))
        if info is None:
            return parts
        parts["info"] = dump(info)
    if "comments" in chosen and (info is None or info.comments):
        found = yield from _try(session, photo_id, "comments", call_persistently(config, photos_comments.GET_LIST, arguments))
        parts["comments"] = dump_all(found or ())
    if "people" in chosen and (info is None or (info.people is not None and info.people.haspeople)):
        people = yield from _try(session, photo_id, "people", call_persistently(config, photos_people.GET_LIST, arguments))
        parts["people"] = dump_all(people or ())
        if people:
            parts["people_in"] = [people.photo_width or 0, people.photo_height or 0]
    if "favorited_by" in chosen:
        flow = fetch_pages(config, photos.GET_FAVORITES, arguments, per_page=FAVORITES_PER_PAGE)
        listed = yield from _try(session, photo_id, "favorited_by", flow)
        parts["favorites"] = [person.nsid for person in (listed.items if listed else ())]
        if listed and listed.problem:
            session.add_shortfall("favorited_by", listed.problem, is_temporary=False, photo_id=photo_id)
    if "contexts" in chosen:
        contexts = yield from _try(session, photo_id, "contexts", call_persistently(config, photos.GET_ALL_CONTEXTS, arguments))
        parts["contexts"] = dump(contexts) if contexts else None
    if "exif" in chosen:
        exif = yield from _try(session, photo_id, "exif", call_persistently(config, photos.GET_EXIF, arguments))
        parts["exif"] = dump(exif) if exif else None
    return parts


def _try(session: BackupSession, photo_id: str, what: str, flow: Flow[Any]) -> Flow[Any]:
    """Return the result of a call; `None` if Flickr refuses it for this photo."""
    try:
        return (yield from flow)
    except ApiError as error:
        if error.code in AUTHENTICATION_CODES or classify(error).transient:
            raise
        session.add_problem(photo_id, what, error)
        return None


def adopt_document(session: BackupSession, photo_id: str) -> bool:
    """Use the document of a photo if it describes the photo as it is, with the chosen details. Performs I/O.

    So a run that was killed between the document and the index requests nothing again, and a deleted index costs no calls.
    """
    row, document = session.index.row(photo_id), session.store.read_photo(photo_id)
    if row is None or document is None or document.get("updated") != row.updated:
        return False
    with suppress(ValueError):
        file = file_from_json(document.get("file"))
        if file is not None and row.sha256 is None:
            session.index.describe(photo_id, _tags(document), file)
        wanted = set(session.details) & set(PHOTO_DETAILS)
        is_current = document.get("deleted") is None and _item_version(document) == row.version
        if is_current and wanted <= set(document.get("details", ())):
            row_values = {"described": row.updated, "details": session.detail_names}
            session.index.describe(photo_id, _tags(document), None, **_texts(document), **row_values)
            return True
    return False


def _item_version(document: Json) -> str:
    from .._generated.models import Photo

    return version_of(read_model(Photo, document.get("photo")))


def _write(session: BackupSession, row: IndexRow, parts: Json) -> None:
    """Write the document of a photo, and then its row. Performs I/O."""
    earlier = session.store.read_photo(row.id) or {}
    item = json.loads(row.item) if row.item else earlier.get("photo")
    chosen = [name for name in PHOTO_DETAILS if name in session.details]
    if earlier.get("updated") == row.updated:
        # Other details were chosen: those of the earlier run are still up to date.
        chosen = [name for name in PHOTO_DETAILS if name in chosen or name in earlier.get("details", ())]
    # Older ones are kept too, but not listed, so that a run with these details requests them again.
    kept = [name for name in PARTS if name in earlier and DETAIL_OF.get(name, name) not in session.details]
    parts = {name: earlier[name] for name in kept} | parts
    document = new_document("photo", id=row.id, deleted=None, updated=row.updated, details=list(chosen))
    document["file"], document["photo"] = earlier.get("file") or _file_of(row), item
    for name in PARTS:
        if name in parts:
            document[name] = parts[name]
    write_sidecar(session, document)
    session.store.write_photo(row.id, document)
    values = {"described": row.updated, "details": session.detail_names, **_texts(document)}
    session.index.describe(row.id, _tags(document), None, **values)


def _file_of(row: IndexRow) -> Json | None:
    """Return the file of a photo whose document is missing or damaged."""
    if row.file is None or row.size is None or row.sha256 is None:
        return None
    return file_to_json(BackupFile(row.file, row.size, row.sha256, row.file_version))


def mark_damaged(session: BackupSession) -> bool:
    """Mark missing and damaged documents to be written again. Return whether any exist. Performs I/O."""
    after, found = "", False
    while ids := session.index.next_described(after, CHUNK):
        for photo_id in ids:
            after = photo_id
            try:
                session.store.photo(photo_id)
            except BackupError:
                session.index.change(photo_id, described=REFRESH)
                found = True
    return found


DETAIL_OF: Final = {"people_in": "people", "favorites": "favorited_by"}
"""The details of the parts of a document that have another name."""
PARTS: Final = ("info", "comments", "people", "people_in", "favorites", "contexts", "exif")


def _tags(document: Json) -> list[str]:
    """Return the tags of a photo as their author wrote them, or the normalized ones."""
    tags = (document.get("info") or {}).get("tags")
    if tags is None:
        return str((document.get("photo") or {}).get("tags") or "").split()
    return (
        [str(tag.get("raw") or tag.get("text") or "") for tag in tags if isinstance(tag, dict)] if isinstance(tags, list) else []
    )


def _texts(document: Json) -> dict[str, str]:
    """Return the strings of the index that need the details of a photo."""
    described = (document.get("info") or {}).get("description") or (document.get("photo") or {}).get("description")
    return {"place": _place(document), "description": plain_text(str(described or ""))}


def _place(document: Json) -> str:
    """Return the name of the place of a photo; empty if it is unknown."""
    location = (document.get("info") or {}).get("location") or {}
    names = [location.get(name) for name in ("locality", "county", "region", "country")]
    texts = [name if isinstance(name, str) else (name or {}).get("text", "") for name in names]
    return ", ".join(dict.fromkeys(text for text in texts if text))


def photos_to_download(session: BackupSession) -> Iterator[Photo]:
    """Yield the photos whose file is missing or was replaced, a few in memory at a time. Performs I/O."""
    from .._generated.models import Photo

    after = ""
    while rows := session.index.next_without_file(after, CHUNK):
        for row in rows:
            after = row.id
            document = session.store.read_photo(row.id)
            item = json.loads(row.item) if row.item else (document or {}).get("photo")
            if item is not None:
                yield read_model(Photo, item)


def replaced_without_url(session: BackupSession) -> set[str]:
    """Return the ids of replaced photos that the download journal cannot recognize, because lists lack their URL."""
    from .._generated.models import Photo

    found = set()
    after = ""
    while rows := session.index.next_without_file(after, CHUNK):
        for row in rows:
            after = row.id
            if row.sha256 is None or row.file_version in ("", REFETCH):
                continue
            document = session.store.read_photo(row.id)
            item = json.loads(row.item) if row.item else (document or {}).get("photo")
            if item is not None and known_source(read_model(Photo, item), "largest") is None:
                found.add(row.id)
    return found


def add_file(session: BackupSession, entry: DownloadEntry) -> None:
    """Add a downloaded file to the document of its photo, or record that it is not available. Performs I/O."""
    from .._generated.models import Photo

    row = session.index.row(entry.photo_id)
    if row is None or (row.file_version == row.version and row.sha256 == entry.digest and row.file == entry.path):
        return
    document = session.store.read_photo(row.id)
    if entry.state != "done" or entry.size is None:
        if row.sha256 is None or row.file_version != row.version:
            _add_missing_file(session, row, entry)
        return
    if document is None:
        return
    source = known_source(read_model(Photo, document["photo"]), "largest")
    if source is not None and entry.version != source.version:
        session.postponed.add(row.id)  # the entry is that of an earlier version, because the run ended early
        return
    file = BackupFile(entry.path, entry.size, entry.digest, row.version)
    if document.get("file") != file_to_json(file):
        document = {**document, "file": file_to_json(file)}
        write_sidecar(session, document)
        session.store.write_photo(row.id, document)
    if row.file and row.file != entry.path:
        # A replaced photo may have another format.
        for path in (row.file, sidecar_path(row.file, "xmp")):
            with suppress(OSError):
                os.unlink(session.store.path_of(BackupFile(path, 0, "")))
    values = {
        "file": file.path,
        "size": file.size,
        "sha256": file.sha256,
        "file_version": file.version,
        "failed": "",
        "thumbnail": "",
    }
    session.index.change(row.id, **values)


def _add_missing_file(session: BackupSession, row: IndexRow, entry: DownloadEntry) -> None:
    """Record why a file was not downloaded. The next run retries files that may become available."""
    from .report import BackupProblem

    error = entry.error or entry.reason or "was not reached"
    if entry.state == "failed" and entry.reason != "processing":
        session.index.change(row.id, failed=row.updated + row.version)
    else:
        # When the processing of a video ends, the time of the last change may stay the same.
        session.postponed.add(row.id)
    session.problems.append(BackupProblem(row.id, "processing" if entry.reason == "processing" else "file", error))
