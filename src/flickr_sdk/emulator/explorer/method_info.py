"""Descriptions of the API methods: from Flickr's reflection methods, with the names in Python."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from ..accounts import PERMISSIONS
from ..catalog import Catalog, load_python_api

__all__ = ["Argument", "Method", "MethodIndex"]


@dataclass(frozen=True)
class Argument:
    """An argument of a method.

    Attributes:
        name: The name at Flickr.
        text: The description.
        required: Whether it is required.
        python: The name in Python.
        kind: How a value is encoded: `id`, `int`, `strs` and so on.
        type: The type in Python.
        values: The known values with their descriptions.
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
        """Whether the argument is a comma-separated list."""
        return self.type.startswith("Sequence[") and self.kind != "tags"


@dataclass(frozen=True)
class Method:
    """A method.

    Attributes:
        name: The name at Flickr.
        text: The description.
        permission: The permission that the access token needs: one of `PERMISSIONS`, or `none`.
        signed: Whether requests must be signed although they need no access token.
        changes: Whether the method changes data.
        arguments: The arguments, without the API key.
        errors: The error codes with their messages and descriptions.
        python: The name in Python: `photos.get_info`.
        returns: The return type in Python.
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
        """The name without `flickr.` and the last part."""
        return self.name.split(".", 1)[1].rpartition(".")[0]

    @property
    def verb(self) -> str:
        """The last part of the name."""
        return self.name.rpartition(".")[2]


class MethodIndex:
    """All methods, loaded on first use.

    Args:
        catalog: The API.
    """

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    @cached_property
    def by_name(self) -> Mapping[str, Method]:
        """The methods by name, sorted."""
        return {name: self._method(name) for name in sorted(self._catalog.reflection)}

    @cached_property
    def by_namespace(self) -> Mapping[str, list[Method]]:
        """The methods by namespace, sorted."""
        found: dict[str, list[Method]] = {}
        for method in self.by_name.values():
            found.setdefault(method.namespace, []).append(method)
        return dict(sorted(found.items()))

    def search(self, words: str) -> list[Method]:
        """Find methods.

        Args:
            words: Search terms separated by spaces. All of them must occur in the name or the description.

        Returns:
            The methods; those that match by name come first.
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
        descriptions = {one["name"]: one["_content"] for one in reflected["arguments"]["argument"]}
        arguments = tuple(
            Argument(
                argument,
                descriptions.get(argument, "Not documented by Flickr."),
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
