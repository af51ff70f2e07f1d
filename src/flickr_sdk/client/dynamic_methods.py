"""Names without a stub: Flickr's own spelling of known methods, and methods that are newer than this version."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from .._method.endpoint import untyped
from .._pipeline.method_lookup import find_endpoint, known_names
from .._utils.unpicklable import Unpicklable
from ..errors.base import ArgumentError, UnknownMethodError, UsageError

if TYPE_CHECKING:
    from types import ModuleType

    from .._method.endpoint import Endpoint
    from .._pipeline.async_runner import AsyncRunner
    from .._pipeline.sync_runner import Runner

    Client: TypeAlias = Runner | AsyncRunner

READ_PREFIXES: Final = (
    "browse", "check", "echo", "find", "get", "list", "login", "lookup", "null", "resolve", "search", "suggest"
)  # fmt: skip
"""Prefixes of the names of reads. All other methods are sent by POST, as writes must be."""

OTHER_FLAVOR: Final = {
    "close": ("Flickr", "aclose"),
    "aclose": ("AsyncFlickr", "close"),
    "upload_task": ("AsyncFlickr", "upload"),
}
"""The names that only one of the clients has, with that client, and their counterparts in the other one."""


class DynamicName(Unpicklable):
    """A method or namespace without a stub. A call of it is sent unchanged and returns the decoded response as a dict."""

    def __init__(self, client: Client, path: str) -> None:
        self._client = client
        self._path = path

    def __repr__(self) -> str:
        return f"<flickr.{self._path}, without a stub>"

    def __getattr__(self, name: str) -> object:
        return resolve(self._client, self._path, name)

    def __call__(self, /, *args: object, **arguments: object) -> object:
        """Call the method with named arguments."""
        method = f"flickr.{self._path}"
        if "." not in self._path:
            example = "flickr.photos.search"
            raise UnknownMethodError(f"{method} is not a method; methods have a namespace, such as {example}", example)
        if args:
            raise ArgumentError(method, "1", "is positional; pass keyword arguments, because the method has no stub")
        return self._client._call(endpoint_without_stub(method), arguments)


def endpoint_for_call(catalog: ModuleType, method: str) -> Endpoint[object]:
    """Return the endpoint for `flickr.call`, where any name is sent to Flickr."""
    if not isinstance(method, str) or not re.fullmatch(r"\w+(\.\w+)+", method, re.ASCII):
        raise UsageError(f"method is {method!r}; pass the name of a method, such as 'flickr.photos.getInfo'")
    if not method.lower().startswith("flickr."):
        method = f"flickr.{method}"
    # Flickr ignores the case of method names.
    known = method if method in catalog.METHODS else {name.lower(): name for name in catalog.METHODS}.get(method.lower())
    return endpoint_without_stub(method) if known is None else find_endpoint(catalog, known)


def endpoint_without_stub(method: str) -> Endpoint[object]:
    """Return the endpoint of an unknown method: a POST unless its name begins like that of a read."""
    return untyped(method, post=not method.rpartition(".")[2].startswith(READ_PREFIXES))


def resolve(client: Client, path: str, name: str) -> object:
    """Return the stub of a known method in Flickr's spelling below a namespace or the client (""), or a `DynamicName`."""
    if name.startswith("_"):
        raise AttributeError(f"{name!r} is not an attribute, and names with a leading underscore are not sent to Flickr")
    names = known_names(client.catalog)
    dotted = f"{path}.{name}" if path else name
    for wire_name in (f"flickr.{dotted}", f"flickr.{dotted.replace('_', '.')}"):
        if wire_name in names:
            return _stub(client, names[wire_name])
    for keyword_name in (f"{name}_", f"{_snake_case(name)}_"):
        if keyword_name in _children(client.catalog, path).values():
            return _stub(client, f"{path}.{keyword_name}" if path else keyword_name)
    by_flat_name = {python_name.replace(".", "_"): python_name for python_name in names.values()}
    if dotted.replace(".", "_") in by_flat_name:
        return _stub(client, by_flat_name[dotted.replace(".", "_")])
    if not path:
        _reject_name_of_other_flavor(client, name)
        _reject_constructor_argument(client, name)
    _reject_typo(client, path, name)
    if name.endswith("_"):
        raise AttributeError(f"{name!r} is not an attribute, and names with a trailing underscore are not sent to Flickr")
    # flickrapi's spelling of a method: photos_getSomethingNew.
    return DynamicName(client, dotted if path else dotted.replace("_", "."))


def _stub(client: Client, python_name: str) -> object:
    value: object = client
    for part in python_name.split("."):
        value = getattr(value, part)
    return value


def _snake_case(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def _fold(name: str) -> str:
    return name.replace("_", "").replace(".", "").lower()


def _children(catalog: ModuleType, path: str) -> dict[str, str]:
    """Map the folded names below a namespace to their Python names."""
    prefix = f"{path}." if path else ""
    below = {name[len(prefix) :].split(".")[0] for name in known_names(catalog).values() if name.startswith(prefix)}
    return {_fold(name): name for name in below}


def closest_name(name: str, known: dict[str, str]) -> str | None:
    """Return the known name that differs by at most two letters, one for short names."""
    import difflib

    folded = _fold(name)
    edits = 2 if len(folded) > 5 else 1
    similar = [candidate for candidate in known if abs(len(candidate) - len(folded)) <= edits]
    # The ratio of two words of this length that differ by so many letters, with a margin for rounding.
    cutoff = max(0.0, 1 - edits / max(len(folded), 1) - 1e-9)
    closest = difflib.get_close_matches(folded, similar, 1, cutoff)
    return known[closest[0]] if closest else None


def _reject_name_of_other_flavor(client: Client, name: str) -> None:
    folded = {_fold(known): known for known in OTHER_FLAVOR}.get(_fold(name))
    if folded is not None:
        owner, counterpart = OTHER_FLAVOR[folded]
        if not hasattr(type(client), folded):
            suggestion = f"flickr.{counterpart}"
            problem = f"{type(client).__name__} has no {folded!r}, which belongs to {owner}; did you mean {suggestion}?"
            raise UnknownMethodError(problem, suggestion)


def _reject_constructor_argument(client: Client, name: str) -> None:
    import inspect

    if any(name in inspect.signature(kind).parameters for kind in type(client).__mro__):
        raise UnknownMethodError(
            f"{type(client).__name__} does not expose its argument {name!r}; keep the value that you pass to it", ""
        )


def _reject_typo(client: Client, path: str, name: str) -> None:
    known = _children(client.catalog, path)
    if not path:
        known |= {_fold(own): own for own in dir(type(client)) if not own.startswith("_")}
    closest = closest_name(name, known)
    if closest is None and not path and "_" in name:
        closest = closest_name(name, {_fold(method): method for method in known_names(client.catalog).values()})
    if closest is not None:
        namespace = f"flickr.{path}." if path else "flickr."
        suggestion, forced = f"{namespace}{closest}", f"{namespace}{name}"
        hint = f" (flickr.call({forced!r}) sends any name unchanged)" if path else ""
        raise UnknownMethodError(f"{forced} does not exist; did you mean {suggestion}?{hint}", suggestion)
