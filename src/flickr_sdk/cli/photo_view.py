"""Show the details of a photo."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from .photo_rows import license_fields
from .values import Column, Columns, plain

if TYPE_CHECKING:
    from .context import Cli

__all__ = ["show_photo"]

DETAILS: Final[Columns] = [
    "id",
    "title",
    "description",
    Column("owner", "owner.username"),
    "taken",
    Column("uploaded", "dates.posted"),
    "privacy",
    "media",
    "views",
    "license",
    "license_name",
    Column("tags", "tags.raw"),
    Column("latitude", "location.latitude"),
    Column("longitude", "location.longitude"),
    Column("place", "location.locality.text"),
    Column("country", "location.country.text"),
    "page_url",
    "albums",
    "groups",
    "camera",
    "sizes",
]


FULL: Final = frozenset({"albums", "groups", "camera", "exif", "sizes"})
"""Fields that require additional calls."""


def show_photo(cli: Cli, photo_id: str, *, full: bool = False) -> None:
    """Write the details of a photo; with `full`, or if `--fields` selects them, also its sizes, albums, groups and EXIF."""
    flickr = cli.flickr
    photo = flickr.photos.get_info(photo_id)
    value: dict[str, Any] = {**plain(photo), "page_url": photo.page_url}
    value |= license_fields(value)
    dates = value.get("dates") or {}
    # Flickr returns the upload date in place of an unknown date.
    value["taken"] = None if dates.get("takenunknown") else dates.get("taken")
    value["privacy"] = _privacy(value.get("visibility") or {})
    if full or not FULL.isdisjoint(re.split(r"[.\[]", name)[0] for name in cli.output.selected):
        contexts = flickr.photos.get_all_contexts(photo_id)
        exif = flickr.photos.get_exif(photo_id)
        value |= {
            "albums": [{"id": one.id, "title": one.title} for one in contexts.set],
            "groups": [{"id": one.id, "title": one.title} for one in contexts.pool],
            "camera": exif.camera,
            "exif": plain(exif.exif),
            "sizes": [plain(size) for size in flickr.photos.get_sizes(photo_id)],
        }
    from .thumbnail import show_thumbnail

    show_thumbnail(cli, photo_id)
    columns: Columns = DETAILS
    if cli.output.format in ("table", "tsv") and not cli.output.selected:
        for name in ("albums", "groups"):
            value[name] = [one["title"] for one in value.get(name, ())]
        value["sizes"] = [f"{one['label']} {one['width']}x{one['height']}" for one in value.get("sizes", ())]
        if cli.output.format == "table":
            # A table shows names instead of numbers.
            columns = [one for one in DETAILS if one != "license_name"]
    cli.output.item(value, columns)


def _privacy(visibility: dict[str, Any]) -> str:
    if visibility.get("ispublic"):
        return "public"
    levels = [name for name, flag in (("friends", "isfriend"), ("family", "isfamily")) if visibility.get(flag)]
    return "-".join(levels) or "private"
