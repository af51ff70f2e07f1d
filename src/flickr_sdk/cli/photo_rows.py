"""Photos as rows of a list: the fields of the model, and the URL of the photo's page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from .values import Column, Columns, plain

if TYPE_CHECKING:
    from ..models import Photo
    from .context import Cli

__all__ = ["EXTRAS", "PHOTO_COLUMNS", "extras_of", "photo_rows"]

EXTRAS: Final[Any] = ("date_taken", "date_upload", "media", "owner_name", "path_alias", "views")
"""The extras that the columns of a list require; lists of the command line, which are not checked statically, extend it."""
FIELD_EXTRAS: Final = {
    "accuracy": "geo",
    "count_comments": "count_comments",
    "count_faves": "count_faves",
    "description": "description",
    "lastupdate": "last_update",
    "latitude": "geo",
    "license": "license",
    "longitude": "geo",
    "machine_tags": "machine_tags",
    "originalformat": "original_format",
    "place_id": "geo",
    "tags": "tags",
}
"""The extras that fields of `--fields` require; each URL of a file, such as `url_o`, is an extra itself."""
PHOTO_COLUMNS: Final[Columns] = ["id", "title", Column("owner", "ownername"), Column("taken", "datetaken"), "views", "page_url"]


def extras_of(cli: Cli, more: list[str] | None) -> Any:
    """Return the extras of a list: those of the columns, those of `--fields`, and more."""
    fields = [column.name for column in cli.output.fields or ()]
    known = [FIELD_EXTRAS.get(name, name if name.startswith("url_") else "") for name in fields]
    return list(dict.fromkeys([*EXTRAS, *filter(None, known), *(more or ())]))


def photo_rows(photos: Iterable[Photo]) -> Iterator[dict[str, Any]]:
    """Yield the photos as plain values."""
    for photo in photos:
        yield {**plain(photo), "page_url": photo.page_url}
