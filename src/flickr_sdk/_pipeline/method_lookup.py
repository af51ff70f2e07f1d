"""From a method's name to its endpoint."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, cast

from .._method.endpoint import Endpoint, untyped

if TYPE_CHECKING:
    from types import ModuleType

__all__ = ["find_endpoint", "known_names", "split"]


def known_names(catalog: ModuleType) -> dict[str, str]:
    """Give Flickr's names of all methods and their Python names.

    Args:
        catalog: The `catalog` module of a generated package.

    Returns:
        The Python name below a client by Flickr's name.
    """
    return cast("dict[str, str]", catalog.METHODS)


def split(catalog: ModuleType, method: str) -> tuple[str, str] | None:
    """Find a method's namespace and Python name.

    Args:
        catalog: The `catalog` module of a generated package.
        method: Flickr's name for the method.

    Returns:
        The dotted Python namespace and the method's Python name; `None` where the method has no stub.
    """
    python = known_names(catalog).get(method)
    if python is None:
        return None
    namespace, _, name = python.rpartition(".")
    return namespace, name


def find_endpoint(catalog: ModuleType, method: str) -> Endpoint[Any]:
    """Find the endpoint of a method.

    Args:
        catalog: The `catalog` module of a generated package.
        method: Flickr's name for the method.

    Returns:
        The endpoint; an untyped one for a method without a stub.
    """
    found = split(catalog, method)
    if found is None:
        return untyped(method)
    namespace, name = found
    package = catalog.__name__.rpartition(".")[0]
    module = importlib.import_module(f"{package}.endpoints.{namespace.replace('.', '_')}")
    return cast("Endpoint[Any]", getattr(module, name.upper()))
