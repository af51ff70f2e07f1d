"""Names without a stub: Flickr's own spellings of known methods, and methods that are newer than this SDK."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Protocol

from .._pipeline.method_lookup import known_names
from .._utils.unpicklable import Unpicklable
from ..errors.base import ArgumentError, UnknownMethodError

if TYPE_CHECKING:
    from types import ModuleType

    from .._method.endpoint import Endpoint

__all__ = ["DynamicName", "resolve"]

READING: Final = ("browse", "check", "echo", "find", "get", "list", "login", "lookup", "null", "resolve", "search", "suggest")
"""How the names of reading methods begin; all others go by POST, as a write must."""


class Client(Protocol):
    """What a dynamic name needs of a client."""

    @property
    def catalog(self) -> ModuleType:
        """The catalog of the client's generated package."""
        ...

    def _call(self, endpoint: Endpoint[object], arguments: dict[str, object]) -> object: ...


class DynamicName(Unpicklable):
    """A method or namespace that has no stub: call it, or go further down with a dot.

    The call goes to Flickr as it is written; its result is the decoded answer, a plain dict.
    """

    def __init__(self, client: Client, path: str) -> None:
        self._client = client
        self._path = path

    def __repr__(self) -> str:
        return f"<flickr.{self._path}, without a stub>"

    def __getattr__(self, name: str) -> object:
        return resolve(self._client, self._path, name)

    def __call__(self, /, *args: object, **arguments: object) -> object:
        """Call the method.

        Args:
            *args: None: an unknown method's arguments have to be named.
            **arguments: The arguments by Flickr's names.

        Returns:
            The decoded answer; from an asynchronous client, something to await.

        Raises:
            ArgumentError: An argument came without its name.
        """
        method = f"flickr.{self._path}"
        if "." not in self._path:
            raise UnknownMethodError(
                f"{method} is no method: Flickr's methods stand in namespaces, such as flickr.photos.search",
                "flickr.photos.search",
            )
        if args:
            raise ArgumentError(method, "1", "came by position; name the arguments of a method that the SDK does not know")
        return self._client._call(endpoint_without_stub(method), arguments)


def endpoint_without_stub(method: str) -> Endpoint[object]:
    """Make an endpoint for a method that has no stub.

    Args:
        method: Flickr's name for it.

    Returns:
        The endpoint.
    """
    from .._method.endpoint import untyped

    return untyped(method, post=not method.rpartition(".")[2].startswith(READING))


def snake(name: str) -> str:
    """Turn camelCase into snake_case, as the generator does for names that are no keywords."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def _plain(name: str) -> str:
    return name.replace("_", "").replace(".", "").lower()


def _distance(one: str, other: str, most: int) -> int:
    """Count the letters to insert, drop, replace or swap between two words; above `most` the count is not exact."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, char in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, rival in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (char != rival))
            if i > 1 and j > 1 and char == other[j - 2] and one[i - 2] == rival:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]


def nearest(name: str, known: dict[str, str]) -> str | None:
    """Find what a misspelt name probably means.

    Args:
        name: The name as written.
        known: What may be meant, by its plain form (lower case, no dots and underscores).

    Returns:
        The known name within a typo's distance: two letters, one for short names; `None` where there is none.
    """
    plain = _plain(name)
    most = 2 if len(plain) > 5 else 1
    best = min(((_distance(plain, key, most), key) for key in known), default=(most + 1, ""))
    return known[best[1]] if best[0] <= most else None


def _children(catalog: ModuleType, path: str) -> dict[str, str]:
    """List what stands below a namespace: Python names by their plain form."""
    prefix = f"{path}." if path else ""
    below = {python[len(prefix) :].split(".")[0] for python in known_names(catalog).values() if python.startswith(prefix)}
    return {_plain(name): name for name in below}


def resolve(client: Client, path: str, name: str) -> object:
    """Find what a name means that is no attribute of a client or namespace.

    Args:
        client: The client.
        path: The dotted namespace that the name was asked of; empty for the client itself.
        name: The name.

    Returns:
        The stub of a known method in Flickr's own spelling, or a `DynamicName`.

    Raises:
        AttributeError: The name begins with an underscore; such names are never Flickr's.
        UnknownMethodError: The name is within a typo's distance of one that exists.
    """
    if name.startswith("_"):
        raise AttributeError(f"{name!r} is no name of Flickr's")
    names = known_names(client.catalog)
    dotted = f"{path}.{name}" if path else name
    for wire in (f"flickr.{dotted}", f"flickr.{dotted.replace('_', '.')}"):
        if wire in names:
            return _stub(client, names[wire])
    for meant in (f"{name}_", f"{snake(name)}_"):
        if meant in _children(client.catalog, path).values():
            return _stub(client, f"{path}.{meant}" if path else meant)
    flat = {python.replace(".", "_"): python for python in names.values()}
    if dotted.replace(".", "_") in flat:
        return _stub(client, flat[dotted.replace(".", "_")])
    _refuse_typo(client.catalog, path, name)
    # flickrapi's spelling of a method: photos_getSomethingNew.
    return DynamicName(client, dotted if path else dotted.replace("_", "."))


def _stub(client: Client, python: str) -> object:
    value: object = client
    for part in python.split("."):
        value = getattr(value, part)
    return value


def _refuse_typo(catalog: ModuleType, path: str, name: str) -> None:
    meant = nearest(name, _children(catalog, path))
    shown = f"flickr.{path}." if path else "flickr."
    if meant is None and not path and "_" in name:
        meant = nearest(name, {_plain(python): python for python in known_names(catalog).values()})
    if meant is not None:
        forced = f"{shown}{name}"
        raise UnknownMethodError(
            f"{shown}{name} does not exist; did you mean {shown}{meant}? (flickr.call({forced!r}) sends any name as it is)",
            suggestion=f"{shown}{meant}",
        )
