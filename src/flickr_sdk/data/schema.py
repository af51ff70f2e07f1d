"""The columns of a model, and their Arrow schema."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

from .._model import columns as model_columns
from .._model.arrow import arrow_schema as model_schema
from .._model.base import FlickrModel
from .._model.columns import COORDINATES, Column, choose_columns
from .._utils.number_checks import is_integer
from ..errors.base import ArgumentError

if TYPE_CHECKING:
    import pyarrow as pa

    from .._generated.enums import PhotoExtra


def photo_model() -> type[FlickrModel]:
    """Return the model of photos of lists."""
    from .._generated.models import Photo

    return Photo


def columns_of(model: type[FlickrModel] | None = None) -> Mapping[str, Column]:
    """Return all columns of a model by name.

    The name of a column is the path of its value: `title` is `photo.title`, and `license_terms.spdx_id` is
    `photo.license_terms.spdx_id`. The column `license.name` is the name of the enumeration member.

    Args:
        model: A model such as `Photo`, the default, or `PhotoInfo`.
    """
    return MappingProxyType(model_columns.columns_of(model or photo_model()))


def default_columns(model: type[FlickrModel] | None = None) -> list[str]:
    """Return the names of the columns that tables have by default.

    Args:
        model: A model such as `Photo`, the default, or `PhotoInfo`.
    """
    return model_columns.default_columns(model or photo_model())


def extras_of(columns: Sequence[str] | None = None) -> list[PhotoExtra]:
    """Return the `extras` that a search of photos needs for some columns.

    When a walk or a harvest is converted, the client adds them to its requests.

    Args:
        columns: The names of the columns; the default columns of photos if omitted.
    """
    names = [column.name for column in choose_columns(photo_model(), columns)]
    return cast("list[PhotoExtra]", model_columns.extras_of(names))


def arrow_schema(columns: Sequence[str] | None = None, *, model: type[FlickrModel] | None = None) -> pa.Schema:
    """Return the Arrow schema of a table. Requires the extra `arrow`.

    The metadata of each field contains its `description`.

    Args:
        columns: The names of the columns; the default columns if omitted.
        model: The model of the rows, `Photo` by default.

    Raises:
        ArgumentError: A column is unknown.
        ConfigurationError: pyarrow is not installed.
    """
    chosen = model or photo_model()
    return model_schema(choose_columns(chosen, columns), chosen)


def check_rows(rows: int) -> int:
    """Return the number of rows of a batch. Raises `ArgumentError` if it is invalid."""
    if not is_integer(rows, 1):
        raise ArgumentError("data", "rows", f"is {rows!r}; pass a positive integer")
    return rows


class Table:
    """The columns of a table, which are known when its first rows are.

    Args:
        source: The rows: a page, a walk, a harvest, or any iterable of models.
        columns: The names of the columns.
        model: The model of the rows; by default, that of the source or of the first row.
        located: Whether the rows need coordinates, in columns of their own if the others lack them.
    """

    def __init__(
        self, source: object, columns: Sequence[str] | None, model: type[FlickrModel] | None, *, located: bool = False
    ) -> None:
        self._names = columns
        self._located = located
        self.model: type[FlickrModel] | None = model or getattr(source, "__item_model__", None)
        self._columns: list[Column] | None = None
        self._require_unread = getattr(source, "__require_unread__", None) if self.model is not None else None
        if self.model is not None:
            self.require_unread()
            self._columns = self._choose(self.model)
            request = getattr(source, "__request_extras__", None)
            if request is not None:
                request(model_columns.extras_of([column.name for column in self._columns]))
        elif not isinstance(source, Iterable) and not hasattr(source, "__aiter__"):
            raise ArgumentError("data", "photos", f"is {source!r:.80}; pass a page, a walk, a harvest or a list of photos")

    def require_unread(self) -> None:
        """Raise `UsageError` if the rows are those of a walk or a harvest that was read already."""
        if self._require_unread is not None:
            self._require_unread()

    def columns(self, items: Sequence[object] = ()) -> list[Column]:
        """Return the columns, given the first rows if there are any.

        Raises:
            ArgumentError: A row is not a model.
        """
        for item in items:
            if not isinstance(item, FlickrModel):
                raise ArgumentError("data", "photos", f"contains {item!r:.80}; pass photos or other models of flickr_sdk")
        if self._columns is None:
            self.model = type(items[0]) if items and isinstance(items[0], FlickrModel) else photo_model()
            self._columns = self._choose(self.model)
        return self._columns

    def _choose(self, model: type[FlickrModel]) -> list[Column]:
        chosen = choose_columns(model, self._names)
        if self._located:
            known, names = model_columns.columns_of(model), {column.name for column in chosen}
            pair = next((pair for pair in COORDINATES if pair[0] in known), None)
            if pair is None:
                raise ArgumentError(
                    "write", "path", f"is a GeoJSON file, but {model.__name__} has no location; use another format"
                )
            chosen += [known[name] for name in pair if name not in names]
        return chosen

    def arrow_schema(self, items: Sequence[object] = ()) -> Any:
        """Return the Arrow schema, given the first rows if there are any."""
        columns = self.columns(items)
        assert self.model is not None
        return model_schema(columns, self.model)
