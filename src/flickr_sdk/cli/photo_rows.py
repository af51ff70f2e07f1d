"""Photos as rows of a list, with the fields of the model and the URL of the photo's page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final, get_args

from .values import Columns, SelectableColumns, plain

if TYPE_CHECKING:
    from ..models import Photo
    from .context import Cli

__all__ = ["EXTRAS", "PHOTO_COLUMNS", "extras_of", "license_fields", "photo_rows"]

EXTRAS: Final[Any] = ("date_taken", "date_upload", "media", "owner_name", "path_alias", "views")
"""The extras that the columns of a list require, typed loosely because the user can add others."""
FIELD_EXTRAS: Final = {
    **dict.fromkeys(("accuracy", "context", "latitude", "longitude", "place_id", "woeid"), "geo"),
    "iconfarm": "icon_server",
    "iconserver": "icon_server",
    "lastupdate": "last_update",
    "license_name": "license",
    "o_height": "o_dims",
    "o_width": "o_dims",
    "originalformat": "original_format",
    "originalsecret": "original_format",
}
"""The extras of fields with another name."""
MORE_FIELDS: Final = ("latitude", "longitude", "license", "license_name", "tags", "description", "count_faves", "url_o")
"""The most common fields that a list contains only if they are selected."""
PHOTO_COLUMNS: Final[Columns] = SelectableColumns(["id", "title", "ownername", "taken", "views", "page_url"], MORE_FIELDS)


def extras_of(cli: Cli, more: list[str] | None) -> Any:
    """Return the extras of a list, for its columns, for `--fields` and `--template`, and the given ones."""
    from ..enums import PhotoExtra

    # The size of a file comes with its URL.
    names = [re.sub(r"^(width|height)_", "url_", name.partition(".")[0]) for name in cli.output.selected]
    required = [FIELD_EXTRAS.get(name, name) for name in names]
    known = get_args(PhotoExtra)
    return list(dict.fromkeys([*EXTRAS, *(name for name in required if name in known), *(more or ())]))


def photo_rows(photos: Iterable[Photo]) -> Iterator[dict[str, Any]]:
    """Yield photos as plain values. Fields have the same names as in `flickr photos show`."""
    for photo in photos:
        row = plain(photo)
        uploaded = {"uploaded": row["dateupload"]} if "dateupload" in row else {}
        # Flickr returns the upload date in place of an unknown date.
        taken = {"taken": None if row.get("datetakenunknown") else row["datetaken"]} if "datetaken" in row else {}
        yield {**row, **taken, **uploaded, **license_fields(row), "page_url": photo.page_url}


def license_fields(photo: dict[str, Any]) -> dict[str, str | None]:
    """Return the name of a photo's license, if its number is known; `None` for a license that this version does not know."""
    if photo.get("license") is None:
        return {}
    from ..enums import LICENSES

    terms = LICENSES.get(photo["license"])
    return {"license_name": None if terms is None else terms.short_name}
