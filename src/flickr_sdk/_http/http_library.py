"""Find the library of an `http_client`: httpx, or its successor httpx2, which has the same names and behavior."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final, cast

from .._utils.safe_repr import type_name
from ..errors.base import ConfigurationError

if TYPE_CHECKING:
    import httpx

LIBRARIES: Final = ("httpx", "httpx2")


class HttpLibrary:
    """The names of an HTTP library that requests use.

    Attributes:
        errors: The errors of a request.
        status_error: The error that an event hook of the program raises for a status.
    """

    def __init__(self, module: Any) -> None:
        self._module = module
        self.errors: tuple[type[Exception], ...] = (module.HTTPError, module.StreamError, module.InvalidURL, OSError)
        # Both libraries have this interface, and httpx2 may be missing where types are checked.
        self.status_error = cast("type[httpx.HTTPStatusError]", module.HTTPStatusError)

    def timeout(self, limits: dict[str, float]) -> httpx.Timeout:
        """Return the limits of an attempt in the form of the library."""
        return cast("httpx.Timeout", self._module.Timeout(**limits))


def library_of(client: object, kind: str, owner: str) -> HttpLibrary:
    """Return the library of a client, or raise `ConfigurationError` if it is not an instance of the class `kind`."""
    for name in LIBRARIES:
        # Only a program that has imported a library can pass one of its clients.
        module = sys.modules.get(name)
        if module is not None and isinstance(client, getattr(module, kind, ())):
            return HttpLibrary(module)
    accepted = " or ".join(f"{name}.{kind}" for name in LIBRARIES)
    raise ConfigurationError(f"http_client is {type_name(client)}; {owner} requires an {accepted}")
