"""Photos as rows of a list: the fields of the model, and the URL of the photo's page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from .values import Column, Columns, plain

if TYPE_CHECKING:
    from ..models import Photo

__all__ = ["EXTRAS", "PHOTO_COLUMNS", "photo_rows"]

EXTRAS: Final[Any] = ("date_taken", "date_upload", "media", "owner_name", "path_alias", "views")
"""The extras that the columns of a list require; lists of the command line, which are not checked statically, extend it."""
PHOTO_COLUMNS: Final[Columns] = ["id", "title", Column("owner", "ownername"), Column("taken", "datetaken"), "views", "page_url"]


def photo_rows(photos: Iterable[Photo]) -> Iterator[dict[str, Any]]:
    """Yield the photos as plain values."""
    for photo in photos:
        yield {**plain(photo), "page_url": photo.page_url}
