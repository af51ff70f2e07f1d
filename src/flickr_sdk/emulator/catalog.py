"""What the emulator knows of the API: the reflection and the samples that were generated from the spec."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any, Final

__all__ = ["Catalog", "PythonApi", "load_catalog", "load_python_api"]

PACKAGE: Final = "flickr_sdk._generated"


@dataclass(frozen=True)
class Catalog:
    """The API as generated.

    Attributes:
        reflection: The answer of `flickr.reflection.getMethodInfo` for each method, without `stat`.
        samples: Made-up answers for each method, without `stat`.
        beyond: What is known of methods that reflection does not say, such as arguments that it calls required and that are not.
    """

    reflection: Mapping[str, dict[str, Any]] = field(repr=False)
    samples: Mapping[str, list[dict[str, Any]]] = field(repr=False)
    overlay: Mapping[str, dict[str, Any]] = field(repr=False)

    def required(self, method: str) -> list[str]:
        """List the arguments that a method demands.

        Args:
            method: The method's name.

        Returns:
            Their names, without `api_key`.
        """
        arguments = self.reflection[method]["arguments"]["argument"]
        loose = {"api_key", *self.overlay.get(method, {}).get("optional", ())}
        return [one["name"] for one in arguments if not one["optional"] and one["name"] not in loose]

    def errors(self, method: str) -> list[tuple[int, str]]:
        """List a method's error codes and messages.

        Args:
            method: The method's name.

        Returns:
            Pairs of code and message.
        """
        return [(one["code"], one["message"]) for one in self.reflection[method]["errors"]["error"]]


def load_catalog() -> Catalog:
    """Read the generated data.

    Returns:
        The catalog.
    """
    data = resources.files(PACKAGE) / "data"
    beyond = json.loads((data / "methods.json").read_text(encoding="utf-8"))
    return Catalog(_merge(data / "reflection"), _merge(data / "samples"), beyond)


@dataclass(frozen=True)
class PythonApi:
    """How the API looks in Python.

    Attributes:
        methods: For each method its name below a client, the type of its answer, and its arguments.
        values: The tables of known values.
        errors: The class of the error for each code that has one of its own.
    """

    methods: Mapping[str, dict[str, Any]] = field(repr=False)
    values: Mapping[str, list[dict[str, str]]] = field(repr=False)
    errors: Mapping[str, str] = field(repr=False)


@cache
def load_python_api() -> PythonApi:
    """Read how the API looks in Python.

    Returns:
        What the generator knows of it.
    """
    data = resources.files(PACKAGE) / "data"
    values, errors = (json.loads((data / f"{name}.json").read_text(encoding="utf-8")) for name in ("values", "errors"))
    return PythonApi(_merge(data / "python"), values, errors)


def _merge(folder: Any) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    if folder.is_dir():
        for file in folder.iterdir():
            merged.update(json.loads(file.read_text(encoding="utf-8")))
    return merged
