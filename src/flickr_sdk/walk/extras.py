"""Prepare a walk or a harvest to be converted to a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..errors.base import UsageError

if TYPE_CHECKING:
    from .._method.endpoint import Endpoint
    from .._model.base import FlickrModel


def item_model(endpoint: Endpoint[Any]) -> type[FlickrModel] | None:
    """Return the model of the items of an endpoint's pages; `None` if they are strings."""
    # Programs without tables do not load the parser before the first response is under way.
    from .._model.wire_schema import schema_of
    from .._pipeline.response_parser import payload_field

    page = payload_field(endpoint).model
    return None if page is None else schema_of(page).by_name["items"].model


def with_extras(endpoint: Endpoint[Any], arguments: Mapping[str, str], extras: Sequence[str]) -> Mapping[str, str]:
    """Return the arguments with the extras that they lack; the same arguments if the endpoint has no extras."""
    param = (endpoint.params or {}).get("extras")
    if param is None:
        return arguments
    requested = [one for one in arguments.get("extras", "").split(",") if one]
    missing = [one for one in extras if one not in requested and (not param.values or one in param.values)]
    return {**arguments, "extras": ",".join([*requested, *missing])} if missing else arguments


def missing_extras(source: object, arguments: Mapping[str, str], needed: Mapping[str, str]) -> UsageError:
    """Return the error of a walk or a harvest that has started without the extras of the columns."""
    requested = arguments.get("extras", "").split(",")
    missing = [one for one in needed["extras"].split(",") if one not in requested]
    return UsageError(
        f"{source!r} has started without the extras of the columns; create it with extras={missing!r}, or make the table first"
    )


def already_read(source: object, remedy: str) -> UsageError:
    """Return the error of a walk or a harvest that is read a second time."""
    return UsageError(f"{source!r} has started, and a table would lack its first items; {remedy}")
