"""Back up a small account, and compare backups in everything that the API can set."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from flickr_sdk import Flickr
from flickr_sdk.backup import Backup, BackupPhoto, Detail

BRIEF: Final[tuple[Detail, ...]] = ("info", "comments", "people", "albums", "collections")


def save_account(flickr: Flickr, folder: Path, details: Sequence[Detail] = BRIEF) -> Backup:
    """Back up the account of a client."""
    report = flickr.backup(folder, details=details, check_free_space=False, viewer=False, xmp=False)
    assert report.complete and not report.problems
    return Backup(folder)


def settable(saved: BackupPhoto, owner: str) -> dict[str, Any]:
    """Return everything of a photo that the API can set, without ids."""
    info, file = saved.info, saved.file
    assert info is not None and file is not None and info.permissions is not None
    place = info.location
    perms = info.geoperms
    return {
        "sha256": file.sha256,
        "media": info.media,
        "title": info.title,
        "description": info.description,
        "tags": [tag.raw for tag in info.tags if not tag.raw.startswith(("backup:id=", "flickrsdk:sha256="))],
        "visibility": (info.visibility.ispublic, info.visibility.isfriend, info.visibility.isfamily),
        "permissions": (info.permissions.permcomment, info.permissions.permaddmeta),
        "posted": info.dates.posted,
        "taken": None if info.dates.takenunknown else (info.dates.taken, info.dates.takengranularity),
        "license": info.license,
        "safety_level": info.safety_level,
        "content_type": saved.photo.content_type,
        "rotation": info.rotation,
        "location": place and (place.latitude, place.longitude, place.accuracy, place.context),
        "location_audience": perms and (perms.ispublic, perms.iscontact, perms.isfriend, perms.isfamily),
        "notes": [(note.x, note.y, note.w, note.h, note.text) for note in info.notes if note.author == owner],
    }


def comparable(backup: Backup) -> tuple[list[dict[str, Any]], list[tuple[Any, ...]]]:
    """Return the photos of a backup in the order of the photostream, and its albums with the positions of their photos."""
    owner = backup.account.nsid
    photos = sorted((one for one in backup.photos() if one.deleted is None), key=lambda one: (_posted(one), int(one.id)))
    position = {photo.id: number for number, photo in enumerate(photos)}
    albums = [
        (
            album.album.title,
            album.album.description,
            position[album.cover],
            [position[one] for one in album.photo_ids],
        )
        for album in backup.albums()
    ]
    return [settable(photo, owner) for photo in photos], albums


def comparable_parts(backup: Backup) -> dict[str, Any]:
    """Return the parts of a backup that concern other people: people in photos, comments, groups, galleries and favorites."""
    owner = backup.account.nsid
    photos = sorted((one for one in backup.photos() if one.deleted is None), key=lambda one: (_posted(one), int(one.id)))
    return {
        "people": [
            sorted(("me" if one.nsid == owner else one.nsid, one.x, one.y, one.w, one.h) for one in photo.people)
            for photo in photos
        ],
        "comments": [[comment.text for comment in photo.comments if comment.author == owner] for photo in photos],
        "comments on albums": [
            [comment.text for comment in album.comments if comment.author == owner] for album in backup.albums()
        ],
        "groups": [sorted(pool.id for pool in photo.contexts.pool) for photo in photos if photo.contexts is not None],
        "galleries": [
            (
                one.gallery.title,
                one.gallery.description,
                one.gallery.primary_photo_id,
                [(photo.id, photo.comment) for photo in one.photos],
            )
            for one in backup.galleries()
        ],
        "favorites": {photo.id for photo in backup.favorites()},
    }


def _posted(photo: BackupPhoto) -> Any:
    assert photo.info is not None
    return photo.info.dates.posted
