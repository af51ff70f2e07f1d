"""Look up the ids of people, groups and galleries, whose URLs may contain a name instead."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from .._generated.endpoints.urls import LOOKUP_GALLERY, LOOKUP_GROUP, LOOKUP_USER
from .._wire.arguments import urls_to_look_up

if TYPE_CHECKING:
    from .._method.endpoint import Endpoint, Param
    from .commands import Flow

LOOKUPS: Final[Mapping[str, Endpoint[Any]]] = {"person": LOOKUP_USER, "group": LOOKUP_GROUP, "gallery": LOOKUP_GALLERY}
"""The method that returns the id, by the kind of argument."""


def replace_urls(
    params: Mapping[str, Param] | None,
    arguments: Mapping[str, str],
    known: dict[str, str],
    call: Callable[[Endpoint[Any], Mapping[str, str]], Flow[Any]],
) -> Flow[dict[str, str]]:
    """Replace the URLs in encoded arguments by ids. `known` has the ids that were looked up before, and gets new ones."""
    replaced = dict(arguments)
    for name in urls_to_look_up(params, arguments):
        url = arguments[name]
        if url not in known:
            assert params is not None
            found = yield from call(LOOKUPS[params[name].kind], {"url": url})
            known[url] = str(found.id)
        replaced[name] = known[url]
    return replaced
