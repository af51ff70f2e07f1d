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
    """Add the values of a decoded page to the items that lack them. Return the keys whose value the page lacks."""
    items = next((page[key] for key in field.keys if key in page), None)
    values = _values(field, page)
    if isinstance(items, list):
        for item in items:
            if isinstance(item, dict):
                for target, value in values.items():
                    item.setdefault(target, value)
    return frozenset(target for _, target in field.given) - values.keys()


def complete_models(field: WireField, page: dict[str, Any], items: list[Any], *, may_have_unknown_keys: bool) -> bool:
    """Add the values of a decoded page to the models in its items. Return whether all their required fields are known."""
    assert field.model is not None
    known = schema_of(field.model).by_key
    values = _values(field, page)
    if any(known[target].required for _, target in field.given if target not in values):
        return False
    by_name = [(known[target].name, value) for target, value in values.items()]
    models = [item for item in items if isinstance(item, SparseModel)]
    if may_have_unknown_keys:
        for item in models:
            _add(item, by_name)
    else:
        for own in map(vars, models):
            for name, value in by_name:
                own.setdefault(name, value)
    return True


def _values(field: WireField, page: dict[str, Any]) -> dict[str, str]:
    return {target: page[source] for source, target in field.given if isinstance(page.get(source), str)}


def _add(item: SparseModel, values: list[tuple[str, str]]) -> None:
    own = vars(item)
    added = [(name, value) for name, value in values if name not in own]
    own.update(added)
    with suppress(AttributeError):
        # The set exists if the item has unknown keys. Otherwise, pydantic creates it from the values.
        object.__getattribute__(item, "__pydantic_fields_set__").update(name for name, _ in added)
