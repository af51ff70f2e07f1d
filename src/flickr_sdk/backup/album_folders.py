"""Make a folder for each album with relative links to its photos, in order. This module performs I/O."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from .._utils.private_file import make_folder
from ..downloads.safe_names import safe_component, safe_text, shorten
from ..errors.backup_errors import BackupError

if TYPE_CHECKING:
    from .session import BackupSession

FOLDER: Final = "albums"
MAX_TITLE: Final = 100
"""The maximum length of a title in a name in bytes."""
NO_LINKS: Final = "the file system or the user cannot create symbolic links; the albums are lists in albums/*.json"


def write_album_folders(session: BackupSession) -> None:
    """Make or update the folders of all albums. A file system without symbolic links is a problem of the report."""
    folder = session.store.folder / FOLDER
    try:
        for album_id, title, _ in session.index.albums():
            _write_folder(session, folder, album_id, title)
    except (OSError, NotImplementedError) as error:
        reason = getattr(error, "strerror", None) or "not supported"
        session.add_problem("", "album_folders", BackupError(str(folder), f"{reason}: {NO_LINKS}"))


def _write_folder(session: BackupSession, folder: Path, album_id: str, title: str) -> None:
    path = folder / _name(title or "untitled", album_id)
    earlier = [one for one in folder.glob(f"*-{album_id}") if one != path and one.is_dir() and not one.is_symlink()]
    if earlier and not os.path.lexists(path):
        earlier.pop().rename(path)  # the album has another title now
    make_folder(path)
    links = {}
    rows = session.index.album_files(album_id)
    digits = max(3, len(str(len(rows))))
    for number, (photo_id, photo_title, file) in enumerate(rows, 1):
        if file:
            name = _name(f"{number:0{digits}} {photo_title}", photo_id)
            links[f"{name}{Path(file).suffix}"] = f"../../{file}"
    found = {one.name: os.readlink(one) for one in path.iterdir() if one.is_symlink()}
    for name in found.keys() - links.keys():
        (path / name).unlink()
    for name, target in links.items():
        if found.get(name) != target:
            # A file that the user has put there is not replaced.
            if name in found:
                (path / name).unlink()
            with suppress(FileExistsError):
                os.symlink(target, path / name)


def _name(title: str, identity: str) -> str:
    """Return a name that is safe on all systems and differs from all others by its id."""
    return f"{safe_component(shorten(safe_text(title), MAX_TITLE))}-{identity}"
