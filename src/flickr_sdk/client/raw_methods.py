"""Find the client of a method, and bind the method to another caller: `flickr.raw(method)`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from .._method.namespace import AsyncNamespace, Namespace
from .._utils.safe_repr import shown
from ..errors.base import UsageError
from ..walk.namespace import AsyncWalks, Walks
from .dynamic_methods import DynamicName

CLIENT_METHODS: Final = ("call", "walk_set")
"""The client's own methods that call one method of the API."""


def bind_raw(client: Any, method: Any, caller: Callable[[Any], Any]) -> Any:
    """Return `method` for another caller, which `caller` makes of the client that sends the requests."""
    owner = getattr(method, "__self__", None)
    if isinstance(method, DynamicName):
        return DynamicName(caller(_sender(client, method._client)), method._path)
    if isinstance(method, (Walks, AsyncWalks)) and callable(method):
        return type(method)(caller(_sender(client, method._client)))
    if isinstance(owner, (Namespace, AsyncNamespace, Walks, AsyncWalks)):
        return _rebind(method, type(owner)(caller(_sender(client, owner._client))))
    if isinstance(owner, type(client)) and getattr(method, "__name__", "") in CLIENT_METHODS:
        return _rebind(method, caller(_sender(client, owner)))
    name = getattr(method, "__name__", "") or shown(method)
    raise UsageError(f"raw: {name} is not a method of the API; pass one such as flickr.photos.get_info, without calling it")


def _rebind(method: Any, owner: object) -> Any:
    return method.__func__.__get__(owner)


def _sender(client: Any, owner: Any) -> Any:
    """Return the client whose options apply: `client` or the client of the method, whichever `options` returned."""
    if isinstance(owner, type(client)) and owner._driver is client._driver:
        if owner is client or not client._shares_driver:
            return owner
        if not owner._shares_driver:
            return client
        raise UsageError("raw: the method belongs to another copy returned by options; call raw of that copy")
    raise UsageError("raw: the method belongs to another client, or returns raw responses already; pass a method of this client")
