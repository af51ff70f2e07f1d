"""The dry run of `flickr upload`, based on the journal and on the checksums of photos."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from ..uploads import UploadEntry
    from .context import Cli

__all__ = ["CHECKSUM_TAG", "file_digest", "find_checksum", "plan_uploads"]

CHECKSUM_TAG: Final = "flickrsdk:sha256"
"""The machine tag of `Flickr.uploads`; its value is the checksum."""
MAX_SEARCHES: Final = 10
"""Up to this number of files, a search for each takes fewer calls than a list of all photos."""


def file_digest(file: Path) -> str:
    """Return the checksum of a file."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def find_checksum(cli: Cli, digest: str) -> list[str]:
    """Return the ids of the user's photos with a checksum."""
    tag = f"{CHECKSUM_TAG}={digest}"
    found = cli.flickr.photos.search(user_id="me", machine_tags=[tag], extras=["machine_tags"])
    return [photo.id for photo in found if tag in (photo.machine_tags or "").split()]


def plan_uploads(
    cli: Cli,
    files: Sequence[Path],
    arguments: Callable[[Path], Mapping[str, Any]],
    journal: Path,
    *,
    duplicates: bool,
    upload_deleted: bool,
) -> None:
    """Record the effect of a run on each file: `upload`, or `present` or `deleted` with the id of the photo.

    A run also finds files that other programs uploaded, because Flickr rejects duplicates.

    Args:
        cli: The run.
        files: The files.
        arguments: Returns the arguments of a file to show.
        journal: The journal of the run. It is not created.
        duplicates: Whether a run uploads files that the account already has.
        upload_deleted: Whether a run uploads files whose photos were deleted.
    """
    cli.require_account()
    digests: dict[Path, str] = {}
    for file in files:
        try:
            if not file.stat().st_size:
                raise OSError("the file is empty")
            digests[file] = file_digest(file)
        except OSError as error:
            cli.warn(f"{file} cannot be uploaded: {error.strerror or error}")
    recorded, deleted = _read_journal(cli, journal, set(digests.values()))
    unknown = set(digests.values()) - recorded.keys()
    found = {} if duplicates else _find_checksums(cli, unknown)
    seen: set[str] = set()
    for file, digest in digests.items():
        entry = recorded.get(digest)
        photo_id = found.get(digest) if entry is None else entry.photo_id
        shown = {"file": str(file), **arguments(file)}
        if digest in seen:
            cli.guard.plan("present", {"file": str(file)})
        elif digest in deleted and not upload_deleted:
            cli.guard.plan("deleted", {"photo_id": photo_id, "file": str(file)})
        elif photo_id is not None and digest not in deleted:
            # A run still adds the photo to albums and groups.
            steps = {name: shown[name] for name in ("album", "group") if name in shown}
            cli.guard.plan("present", {"photo_id": photo_id, "file": str(file), **steps})
        else:
            cli.guard.plan("upload", shown)
        seen.add(digest)


def _read_journal(cli: Cli, journal: Path, digests: set[str]) -> tuple[dict[str, UploadEntry], set[str]]:
    """Return the uploaded entries of files, and the checksums of those whose photos were deleted."""
    if not journal.is_file():
        return {}, set()
    with cli.flickr.uploads(journal) as uploads:
        recorded = {entry.digest: entry for entry in uploads.entries() if entry.digest in digests and entry.photo_id}
        deleted = uploads.find_deleted(recorded.values()) if recorded else ()
        return recorded, {entry.digest for entry in deleted}


def _find_checksums(cli: Cli, digests: set[str]) -> dict[str, str]:
    """Return the ids of the user's photos by their checksums."""
    if len(digests) <= MAX_SEARCHES:
        return {digest: ids[0] for digest in sorted(digests) if (ids := find_checksum(cli, digest))}
    found: dict[str, str] = {}
    for photo in cli.flickr.walk.people.get_photos("me", extras=["machine_tags"], per_page=500):
        for tag in (photo.machine_tags or "").split():
            name, _, digest = tag.partition("=")
            if name == CHECKSUM_TAG and digest in digests:
                found[digest] = photo.id
    return found
