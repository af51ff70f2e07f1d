"""Get the values of a column from models, for many models at a time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from ..errors.base import FlickrError
from .attribution_line import attribution_line
from .licenses import LICENSES

Items = Sequence[Any]


def field(name: str, items: Items) -> list[Any]:
    """Return the values of a field. A field that is not stored has its default, `None` or an empty list."""
    return [item.__dict__.get(name) for item in items]


def nested(path: tuple[str, ...], items: Items) -> list[Any]:
    """Return the values of a field of a nested model, `None` where the model is missing."""
    first, *rest = path
    values = field(first, items)
    for name in rest:
        # A nested value that drifted is not a model.
        values = [None if value is None else getattr(value, name, None) for value in values]
    return values


def enum_name(path: tuple[str, ...], items: Items) -> list[Any]:
    """Return the names of enumeration members."""
    return [getattr(value, "name", None) for value in nested(path, items)]


@cache
def _terms(name: str) -> dict[int, Any]:
    return {number: getattr(terms, name) for number, terms in LICENSES.items()}


def license_term(name: str, items: Items) -> list[Any]:
    """Return an attribute of the licenses' terms."""
    terms = _terms(name)
    return [terms.get(number) if isinstance(number, int) else None for number in field("license", items)]


def attribution(items: Items) -> list[Any]:
    """Return the credit lines, `None` where the license is missing."""
    return [_attribution(item) for item in items]


def _attribution(item: Any) -> str | None:
    if not isinstance(item.__dict__.get("license"), int):
        return None
    return attribution_line(item, "text")


def computed(name: str, items: Items) -> list[Any]:
    """Return the values of a property, `None` where it has no value because a field drifted."""
    return [_computed(item, name) for item in items]


def _computed(item: Any, name: str) -> Any:
    try:
        return getattr(item, name)
    except (FlickrError, AttributeError, TypeError, ValueError):
        return None


def medium_url(items: Items) -> list[Any]:
    """Return the URLs of the 500-pixel size."""
    return [_medium_url(item) for item in items]


def _medium_url(item: Any) -> str | None:
    try:
        url: str | None = item.url()
    except (FlickrError, AttributeError, TypeError, ValueError):
        return None
    return url
