"""Write and check the XMP sidecars of a backup, whose content follows from the documents. This module performs I/O."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from .._pipeline.unexpected_values import CAUSED
from .._utils.private_file import open_private
from ..downloads.metadata import PhotoMetadata
from ..downloads.sidecar_files import render_sidecar, sidecar_path
from .layout import Json, file_from_json, photo_document
from .report import BackupProblem
from .saved_models import read_model, read_models

if TYPE_CHECKING:
    from .layout import BackupFile
    from .session import BackupSession
    from .store import Backup

CHUNK: Final = 500


def write_sidecar(session: BackupSession, document: Json) -> None:
    """Write the sidecar of a photo. The document follows, so a complete one has its sidecar."""
    file = file_from_json(document.get("file"))
    if not session.writes_xmp or file is None or document.get("info") is None:
        return
    content = None
    with suppress(ValueError):  # the document lacks fields that every known response has
        content = _render(document)
    if content is None:
        session.problems.append(BackupProblem(str(document.get("id")), "xmp", "its details have values of unexpected types"))
    else:
        session.store.write_bytes(sidecar_path(file.path, "xmp"), content)


def write_missing_sidecars(session: BackupSession, *, verify: bool) -> None:
    """Write the sidecars that are missing or empty; with `verify`, also those that differ from their documents."""
    if not session.writes_xmp or "info" not in session.details:
        return
    after = ""
    while rows := session.index.next_with_file(after, CHUNK):
        for photo_id, file in rows:
            after = photo_id
            path = os.path.join(session.store.folder, *sidecar_path(file, "xmp").split("/"))
            if not verify and _size(path):
                continue
            document = session.store.read_photo(photo_id) or {}
            with suppress(ValueError):  # a document that cannot be parsed, which verify=True repairs
                if not verify or _read(path) != _render(document):
                    write_sidecar(session, document)


def sidecar_state(backup: Backup, photo_id: str, file: BackupFile) -> tuple[str, str]:
    """Return the path of the sidecar of a photo, and `missing`, `damaged` or an empty string."""
    path = sidecar_path(file.path, "xmp")
    expected = backup._load("photo", photo_document, photo_id, _render)
    if expected is None:
        return path, ""
    content = _read(os.path.join(backup.folder, *path.split("/")))
    return path, "missing" if content is None else "damaged" * (content != expected)


def _render(document: Json) -> bytes | None:
    """Return the content of a sidecar; `None` without the detail `info`, or if it has values of unexpected types.

    Raises:
        ValueError: The document is damaged.
    """
    from .._generated.models import PersonInPhoto, PhotoInfo

    if document.get("info") is None:
        return None
    people = read_models(PersonInPhoto, document.get("people", ()))
    width, height = document.get("people_in", (0, 0))
    metadata = PhotoMetadata(read_model(PhotoInfo, document["info"]), people, (width, height))
    try:
        return render_sidecar(metadata, "xmp")
    except CAUSED:
        return None


def _size(path: str) -> int:
    with suppress(OSError):
        return os.stat(path).st_size
    return 0


def _read(path: str) -> bytes | None:
    with suppress(OSError), open(path, "rb", opener=open_private) as file:
        return file.read()
    return None
