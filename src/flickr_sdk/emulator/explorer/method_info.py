"""The methods as the Explorer shows them: what Flickr's reflection tells of each, and how it is called in Python."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from ..accounts import PERMISSIONS
from ..catalog import Catalog, load_python_api

__all__ = ["Argument", "Method", "Methods"]


@dataclass(frozen=True)
class Argument:
    """An argument of a method.

    Attributes:
        name: Flickr's name for it.
        text: What it is for.
        required: Whether the method demands it.
        python: Python's name for it.
        kind: How its values are written: `id`, `int`, `strs` and so on.
        type: Its type in Python.
        values: The values that are known, each with what it means.
    """

    name: str
    text: str
    required: bool
    python: str
    kind: str
    type: str
    values: tuple[tuple[str, str], ...] = ()

    @property
    def several(self) -> bool:
        """Whether it takes a list, with commas between its parts."""
        return self.type.startswith("Sequence[") and self.kind != "tags"


@dataclass(frozen=True)
class Method:
    """A method.

    Attributes:
        name: Its name.
        text: What it does.
        permission: What a token has to permit: one of `PERMISSIONS`.
        signed: Whether it has to be signed, although it needs no token.
        changes: Whether it changes something.
        arguments: Its arguments, without the key.
        errors: Its codes, each with its message and what that means.
        python: Its name below a client: `photos.get_info`.
        returns: The type of its answer.
    """

    name: str
    text: str
    permission: str
    signed: bool
    changes: bool
    arguments: tuple[Argument, ...]
    errors: tuple[tuple[int, str, str], ...]
    python: str
    returns: str

    @property
    def namespace(self) -> str:
        """The part of the name between `flickr.` and the last word."""
        return self.name.split(".", 1)[1].rpartition(".")[0]

    @property
    def verb(self) -> str:
        """The last word of the name."""
        return self.name.rpartition(".")[2]


class Methods:
    """All methods, read when they are first asked for.

    Args:
        catalog: The API.
    """

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    @cached_property
    def by_name(self) -> Mapping[str, Method]:
        """The methods by name, in the order of the alphabet."""
        return {name: self._method(name) for name in sorted(self._catalog.reflection)}

    @cached_property
    def by_namespace(self) -> Mapping[str, list[Method]]:
        """The same by namespace."""
        found: dict[str, list[Method]] = {}
        for method in self.by_name.values():
            found.setdefault(method.namespace, []).append(method)
        return dict(sorted(found.items()))

    def search(self, words: str) -> list[Method]:
        """Find methods.

        Args:
            words: All of these stand somewhere in the method's name or its description.

        Returns:
            The methods, those first whose names hold the words.
        """
        wanted = words.lower().split()
        found = [
            one for one in self.by_name.values() if all(word in f"{one.name} {one.python} {one.text}".lower() for word in wanted)
        ]
        return sorted(found, key=lambda one: not all(word in one.name.lower() for word in wanted))

    def _method(self, name: str) -> Method:
        python = load_python_api()
        reflected, spelled = self._catalog.reflection[name], python.methods[name]
        about, required = reflected["method"], self._catalog.required(name)
        texts = {one["name"]: one["_content"] for one in reflected["arguments"]["argument"]}
        arguments = tuple(
            Argument(
                argument,
                texts[argument],
                argument in required,
                one["name"],
                one["kind"],
                one["type"],
                tuple((value["value"], value["doc"]) for value in python.values.get(one.get("values", ""), ())),
            )
            for argument, one in spelled["arguments"].items()
        )
        permission = PERMISSIONS[max(1, about["requiredperms"])] if about["needslogin"] else "none"
        beyond = self._catalog.overlay.get(name, {})
        return Method(
            name,
            about["description"]["_content"],
            permission,
            bool(about["needssigning"] or beyond.get("signed")) and permission == "none",
            permission in ("write", "delete") or bool(beyond.get("post")),
            arguments,
            tuple((one["code"], one["message"], one["_content"]) for one in reflected["errors"]["error"]),
            spelled["name"],
            spelled["returns"],
        )
