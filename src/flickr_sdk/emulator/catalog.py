"""The API catalog of the emulator: reflection and sample responses, generated from the spec."""

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
    """The generated API data.

    Attributes:
        reflection: The response of `flickr.reflection.getMethodInfo` for each method, without `stat`.
        samples: Sample responses for each method, without `stat`.
        overlay: Corrections to the reflection of each method, such as arguments that it wrongly declares as required.
    """

    reflection: Mapping[str, dict[str, Any]] = field(repr=False)
    samples: Mapping[str, list[dict[str, Any]]] = field(repr=False)
    overlay: Mapping[str, dict[str, Any]] = field(repr=False)

    def required(self, method: str) -> list[str]:
        """List the names of a method's required arguments, without `api_key`."""
        arguments = self.reflection[method]["arguments"]["argument"]
        not_required = {"api_key", *self.overlay.get(method, {}).get("optional", ())}
        return [item["name"] for item in arguments if not item["optional"] and item["name"] not in not_required]

    def errors(self, method: str) -> list[tuple[int, str]]:
        """List a method's errors as pairs of code and message."""
        return [(error["code"], error["message"]) for error in self.reflection[method]["errors"]["error"]]


def load_catalog() -> Catalog:
    """Load the catalog from the generated data."""
    data = resources.files(PACKAGE) / "data"
    overlay = json.loads((data / "methods.json").read_text(encoding="utf-8"))
    return Catalog(_merge(data / "reflection"), _merge(data / "samples"), overlay)


@dataclass(frozen=True)
class PythonApi:
    """The Python API of the client.

    Attributes:
        methods: The attribute path on a client, return type and arguments of each method.
        values: The tables of known values.
        errors: The name of the error class for each error code that has its own.
    """

    methods: Mapping[str, dict[str, Any]] = field(repr=False)
    values: Mapping[str, list[dict[str, str]]] = field(repr=False)
    errors: Mapping[str, str] = field(repr=False)


@cache
def load_python_api() -> PythonApi:
    """Load the description of the Python API from the generated data."""
    data = resources.files(PACKAGE) / "data"
    values, errors = (json.loads((data / f"{name}.json").read_text(encoding="utf-8")) for name in ("values", "errors"))
    return PythonApi(_merge(data / "python"), values, errors)


def _merge(folder: Any) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    if folder.is_dir():
        for file in folder.iterdir():
            merged.update(json.loads(file.read_text(encoding="utf-8")))
    return merged
