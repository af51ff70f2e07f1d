"""Give the items of a page the values that only the page has, such as the owner of an album."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from .._model.base import SparseModel
from .._model.page import Page
from .._model.wire_schema import WireField, schema_of

if TYPE_CHECKING:
    from .._model.base import FlickrModel


def items_field(model: type[FlickrModel] | None) -> WireField | None:
    """Return the field of the items if the model is a page that gives them values."""
    if model is None or not issubclass(model, Page):
        return None
    field = schema_of(model).fields[0]
    return field if field.given else None


def complete_items(field: WireField, page: dict[str, Any]) -> frozenset[str]:
    """Add the values of a decoded page to the items that lack them, also to items that are models already.

    Return the keys whose value the page lacks.
    """
    items = next((page[key] for key in field.keys if key in page), None)
    values = {target: page[source] for source, target in field.given if isinstance(page.get(source), str)}
    if field.model is not None and isinstance(items, list):
        known = schema_of(field.model).by_key
        by_name = [(known[target].name, value) for target, value in values.items()]
        for item in items:
            if isinstance(item, dict):
                for target, value in values.items():
                    item.setdefault(target, value)
            elif isinstance(item, SparseModel):
                _complete(item, by_name)
    return frozenset(target for _, target in field.given) - values.keys()


def _complete(item: SparseModel, values: list[tuple[str, str]]) -> None:
    own = vars(item)
    for name, value in values:
        if name not in own:
            own[name] = value
            with suppress(AttributeError):
                # It exists if the item has unknown keys.
                object.__getattribute__(item, "__pydantic_fields_set__").add(name)
