"""Look up the endpoint of a method by Flickr's name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from .._method.endpoint import Endpoint, untyped
from .._utils.fork import import_module

if TYPE_CHECKING:
    from types import ModuleType


def known_names(catalog: ModuleType) -> dict[str, str]:
    """Map Flickr's names of all methods to their Python names below a client."""
    return cast("dict[str, str]", catalog.METHODS)


def find_endpoint(catalog: ModuleType, method: str) -> Endpoint[Any]:
    """Return the endpoint of a method; an untyped one for an unknown method."""
    python_name = known_names(catalog).get(method)
    if python_name is None:
        return untyped(method)
    namespace, _, name = python_name.rpartition(".")
    package = catalog.__name__.rpartition(".")[0]
    module = import_module(f"{package}.endpoints.{namespace.replace('.', '_')}")
    return cast("Endpoint[Any]", getattr(module, name.upper()))
