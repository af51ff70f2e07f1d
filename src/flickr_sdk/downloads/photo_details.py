"""What the different models of a photo say about it, in one form. Decisions without I/O."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from .._generated.enums import PhotoExtra

GRANULARITY: Final = {0: "second", 4: "month", 6: "year", 8: "circa"}


@dataclasses.dataclass(frozen=True)
class PhotoDetails:
    """The details of a photo; `None` for those that are unknown.

    Attributes:
        id: The photo id.
        title: The title.
        taken: The date taken, in the owner's local time, without a timezone.
        precision: The precision of the date taken: `second`, `month`, `year` or `circa`.
        uploaded: The upload time, in UTC.
        owner: The NSID of the owner.
        owner_name: The owner's screen name.
        owner_alias: The owner's name in URLs.
        media: `photo` or `video`.
    """

    id: str
    title: str | None = None
    taken: dt.datetime | None = None
    precision: str = "second"
    uploaded: dt.datetime | None = None
    owner: str | None = None
    owner_name: str | None = None
    owner_alias: str | None = None
    media: str | None = None


SOURCES: Final[Mapping[str, tuple[str, ...]]] = {
    "title": ("title",),
    "taken": ("datetaken", "dates"),
    "uploaded": ("dateupload", "dateuploaded", "dates"),
    "owner": ("owner",),
    "owner_name": ("ownername", "username", "owner.username"),
    "owner_alias": ("pathalias", "owner.path_alias"),
    "media": ("media",),
}
"""The fields of models that contain a detail."""
EXTRAS: Final[dict[str, PhotoExtra]] = {
    "taken": "date_taken",
    "uploaded": "date_upload",
    "owner_name": "owner_name",
    "owner_alias": "path_alias",
    "media": "media",
}
"""The extras of lists that request a detail. Lists contain the title and the owner without an extra."""


def read_details(photo: object, photo_id: str) -> PhotoDetails:
    """Return the details of a photo from a response; only the id for an id."""
    dates, owner = getattr(photo, "dates", None), getattr(photo, "owner", None)
    is_unknown = getattr(photo, "datetakenunknown", None) or getattr(dates, "takenunknown", None)
    taken = _first(getattr(photo, "datetaken", None), getattr(dates, "taken", None))
    precision = _first(getattr(photo, "datetakengranularity", None), getattr(dates, "takengranularity", None))
    title = getattr(photo, "title", None)
    return PhotoDetails(
        photo_id,
        title=title if isinstance(title, str) else None,
        taken=taken if isinstance(taken, dt.datetime) and not is_unknown else None,
        precision=GRANULARITY.get(int(precision or 0), "second"),
        uploaded=_time(
            _first(getattr(photo, "dateupload", None), getattr(dates, "posted", None), getattr(photo, "dateuploaded", None))
        ),
        owner=_text(owner if isinstance(owner, str) else getattr(owner, "nsid", None)),
        owner_name=_text(
            _first(*(getattr(photo, name, None) for name in ("ownername", "username")), getattr(owner, "username", None))
        ),
        owner_alias=_text(_first(getattr(photo, "pathalias", None), getattr(owner, "path_alias", None))),
        media=_text(getattr(photo, "media", None)),
    )


def lacks(photo: object, names: Iterable[str]) -> bool:
    """Whether a photo from a response does not contain some details, so that `flickr.photos.getInfo` must be called.

    A detail that the response contains as missing, such as the date taken of a scan, is not lacking.
    """
    # An id is a string, which has a method `title`.
    known = None if isinstance(photo, (str, int)) else photo
    return any(not any(_has(known, path) for path in SOURCES[name]) for name in names if name in SOURCES)


def extras_of(names: Iterable[str]) -> tuple[PhotoExtra, ...]:
    """Return the extras of lists that request some details."""
    return tuple(EXTRAS[name] for name in names if name in EXTRAS)


def _has(photo: object, path: str) -> bool:
    name, _, rest = path.partition(".")
    if rest:
        return _has(getattr(photo, name, None), rest)
    given = getattr(photo, "model_fields_set", None)
    return hasattr(photo, name) if given is None else name in given


def _first(*values: Any) -> Any:
    return next((value for value in values if value not in (None, "")), None)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _time(value: object) -> dt.datetime | None:
    return value if isinstance(value, dt.datetime) else None
