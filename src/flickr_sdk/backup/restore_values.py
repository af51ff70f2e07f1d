"""The values of a photo of a backup that the API can set. Decisions without I/O."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from .._generated.models import Comment, Note, PersonInPhoto, Photo
    from .layout import BackupPhoto

ID_TAG: Final = "backup:id"
"""Namespace and predicate of the machine tag of restored photos; its value is the id of the photo in the backup."""
MAX_TAGS: Final = 75
"""Flickr's limit for a photo."""

Likeness = tuple[object, ...]
"""What a photo and its restored copy have in common."""


@dataclasses.dataclass(frozen=True)
class PhotoValues:
    """The values of a photo that the API can set."""

    title: str
    description: str
    tags: tuple[str, ...]
    is_public: bool
    is_friend: bool
    is_family: bool
    posted: dt.datetime | None
    taken: dt.datetime | None
    granularity: int | None
    license: int | None
    latitude: float | None
    longitude: float | None
    accuracy: int | None
    context: int | None
    location_audience: dict[str, bool] | None
    safety_level: int | None
    content_type: int | None
    is_hidden: bool | None
    perm_comment: int | None
    perm_addmeta: int | None
    rotation: int
    notes: tuple[Note, ...]
    people: tuple[PersonInPhoto, ...]
    comments: tuple[str, ...]
    groups: tuple[str, ...]

    def upload_arguments(self) -> dict[str, Any]:
        """Return the arguments of the upload. The photo stays private until all of its values are set."""
        arguments: dict[str, Any] = {"title": self.title, "description": self.description, "tags": self.tags}
        arguments |= {"is_public": False, "is_friend": False, "is_family": False}
        # The arguments count from 1, and responses from 0.
        arguments["safety_level"] = None if self.safety_level is None else self.safety_level + 1
        arguments["content_type"] = None if self.content_type is None else self.content_type + 1
        arguments["hidden"] = None if self.is_hidden is None else 1 + self.is_hidden
        return arguments


def values_of(saved: BackupPhoto, owner: str) -> PhotoValues:
    """Return the values of a photo: those of its details, or else of the list of photos."""
    photo, info = saved.photo, saved.info
    tags = [tag.raw for tag in info.tags] if info is not None else (photo.tags or "").split()
    # Photos without a location have None in both models.
    place: Any = photo if info is None else info.location
    audience: dict[str, bool] | None = None
    if info is not None and info.geoperms is not None:
        perms = info.geoperms
        audience = {"public": perms.ispublic, "contact": perms.iscontact, "friend": perms.isfriend, "family": perms.isfamily}
    elif info is None and photo.geo_is_public is not None:
        given = (photo.geo_is_public, photo.geo_is_contact, photo.geo_is_friend, photo.geo_is_family)
        audience = dict(zip(("public", "contact", "friend", "family"), map(bool, given), strict=True))
    is_unknown = info.dates.takenunknown if info is not None else photo.datetakenunknown
    taken = info.dates.taken if info is not None else photo.datetaken
    permissions = info.permissions if info is not None else photo.permissions
    visibility: Any = photo if info is None else info.visibility
    return PhotoValues(
        info.title if info is not None else photo.title,
        info.description if info is not None else photo.description or "",
        tuple(text for text in (tag.replace('"', "").strip() for tag in tags) if text),
        bool(visibility.ispublic),
        bool(visibility.isfriend),
        bool(visibility.isfamily),
        info.dates.posted if info is not None else photo.dateupload,
        None if is_unknown else taken,
        info.dates.takengranularity if info is not None else photo.datetakengranularity,
        info.license if info is not None else photo.license,
        None if place is None else place.latitude,
        None if place is None else place.longitude,
        None if place is None else place.accuracy,
        None if place is None else place.context,
        audience,
        info.safety_level if info is not None else photo.safety_level,
        photo.content_type if info is None or info.content_type is None else info.content_type,
        None if info is None else info.visibility.hidden,
        None if permissions is None else permissions.permcomment,
        None if permissions is None else permissions.permaddmeta,
        (info.rotation if info is not None else photo.rotation) or 0,
        () if info is None else tuple(note for note in info.notes if note.author == owner),
        saved.people,
        tuple(own_comments(saved.comments, owner)),
        () if saved.contexts is None else tuple(pool.id for pool in saved.contexts.pool),
    )


STEP_FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "title": ("title", "description"),
    "rotation": ("rotation",),
    "dates": ("posted", "taken", "granularity"),
    "license": ("license",),
    "location": ("latitude", "longitude", "accuracy", "context", "location_audience"),
    "permissions": ("is_public", "is_friend", "is_family", "perm_comment", "perm_addmeta"),
}
"""The fields that each step sets."""


def done_steps(wanted: PhotoValues, found: PhotoValues) -> list[str]:
    """Return the steps that a restored photo does not need, because it has their values."""

    def has(name: str) -> bool:
        value = getattr(wanted, name)
        return value is None or value == getattr(found, name)

    is_placed = wanted.latitude is not None or found.latitude is None
    steps = [step for step, names in STEP_FIELDS.items() if (step != "location" or is_placed) and all(map(has, names))]
    notes = [Counter((note.x, note.y, note.w, note.h, note.text) for note in values.notes) for values in (wanted, found)]
    return [*steps, *(["notes"] if notes[0] <= notes[1] else [])]


def own_comments(comments: Iterable[Comment], owner: str) -> list[str]:
    """Return the comments of the owner as they were written, the oldest first."""
    return [comment.raw_comment or comment.text for comment in comments if comment.author == owner]


def missing_comments(wanted: Iterable[str], found: Iterable[Comment], nsid: str) -> list[str]:
    """Return the comments that an earlier attempt has not added."""
    present = Counter(own_comments(found, nsid))
    missing = []
    for text in wanted:
        if present[text]:
            present[text] -= 1
        else:
            missing.append(text)
    return missing


def likeness_of(photo: Photo) -> Likeness:
    """Return the values by which a restored photo without a machine tag is recognized."""
    taken = None if photo.datetakenunknown else photo.datetaken
    return photo.title, taken, *sorted((photo.tags or "").split())
