"""Write the pages to browse a backup without a server or a network. This module performs I/O."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from .layout import VIEWER, album_document

if TYPE_CHECKING:
    from .session import BackupSession

PHOTOS_PER_FILE: Final = 1000
MAX_DESCRIPTION: Final = 2000
TAG: Final = re.compile(r"<[^<>]*>")


def write_viewer(session: BackupSession) -> None:
    """Write `index.html` and its data. Files that would not change are left as they are."""
    store, index = session.store, session.index
    number = -1
    for number, rows in enumerate(_chunks(index.viewer_rows())):
        store.write_if_changed(f"viewer/photos-{number}.js", _call("backupPhotos", rows))
    person = session.person
    account = {"username": person.username or person.nsid, "files": number + 1}
    albums = [_album(session, album_id, title, cover) for album_id, title, cover in index.albums()]
    store.write_if_changed("viewer/account.js", _call("backupAccount", account) + _call("backupAlbums", albums))
    page = files("flickr_sdk.backup").joinpath("viewer.html").read_text(encoding="utf-8")
    # The page comes last: it does not refer to files that are missing.
    store.write_if_changed(VIEWER, page)


def _album(session: BackupSession, album_id: str, title: str, cover: str) -> dict[str, Any]:
    document = session.store.read(album_document(album_id), "album") or {}
    description = plain_text(str((document.get("album") or {}).get("description") or ""))
    return {
        "id": album_id,
        "title": title,
        "cover": cover,
        "description": description,
        "photos": list(document.get("photos", ())),
    }


def _chunks(rows: Iterator[tuple[Any, ...]]) -> Iterator[list[list[Any]]]:
    """Yield the photos of each data file."""
    chunk: list[list[Any]] = []
    for photo_id, title, date, media, file, thumbnail, place, deleted, description, tags in rows:
        names = tags.split("\n") if tags else []
        chunk.append(
            [photo_id, title, date or "", media, file or "", thumbnail, place, deleted is not None, description, names],
        )
        if len(chunk) == PHOTOS_PER_FILE:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _call(function: str, value: object) -> str:
    """Return a call of a JavaScript function. Its argument contains ASCII only, and nothing that ends a script."""
    return f"{function}({json.dumps(value, separators=(',', ':')).replace('<', chr(92) + 'u003c')});\n"


def plain_text(text: str) -> str:
    """Return a description, which may contain HTML, as text."""
    return html.unescape(TAG.sub("", text))[:MAX_DESCRIPTION]
