"""API methods by their names with dots."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, Protocol

from ..._generated import catalog
from ..._pipeline.method_lookup import find_endpoint, known_names
from ..._wire.known_values import warn_unknown_values
from ...client.dynamic_methods import closest_name
from .exceptions import FlickrError

if TYPE_CHECKING:
    from ...config import Timeout
    from ._types import Response, Value

__all__ = ["CallBuilder"]

METHOD_NOT_FOUND: Final = 112
"""Flickr's error code for an unknown method."""


class _Api(Protocol):
    """The part of `FlickrAPI` that sends calls."""

    def do_flickr_call(self, _method_name: str, /, **kwargs: Any) -> Response: ...


class CallBuilder:
    """A namespace or a method: its attributes are the names below it, and it can be called."""

    def __init__(self, flickrapi_object: _Api, method_name: str = "flickr") -> None:
        self.flickrapi_object = flickrapi_object
        self.method_name = method_name
        self.__name__: str = method_name.rpartition(".")[2]

    @property
    def method(self) -> str:
        """The name of the method, such as `flickr.photos.getInfo`."""
        return canonical_name(self.method_name)

    def __getattr__(self, name: str) -> CallBuilder:
        if name.startswith("_"):
            raise AttributeError(f"{name!r} is not the name of a Flickr method")
        return CallBuilder(self.flickrapi_object, f"{self.method_name}.{name}")

    def __call__(self, **arguments: Value | Timeout) -> Response:
        """Call the method; see `FlickrAPI.do_flickr_call`.

        Raises:
            FlickrError: Flickr returns an error, no valid response arrives, or the name looks misspelled and is not sent.
        """
        if self.method not in catalog.METHODS:
            suggestion = closest_name(self.method_name, _plain_names())
            if suggestion is not None:
                raise FlickrError(
                    f'Error: {METHOD_NOT_FOUND}: Method "{self.method_name}" not found; did you mean {suggestion}? Nothing was '
                    "sent (do_flickr_call sends any name)",
                    METHOD_NOT_FOUND,
                )
        else:
            encoded = {name: _joined(value) for name, value in arguments.items() if value is not None}
            warn_unknown_values(self.method, find_endpoint(catalog, self.method).params, encoded, "do_flickr_call")
            del encoded  # tracebacks may be printed with local variables
        return self.flickrapi_object.do_flickr_call(self.method, **arguments)

    def __repr__(self) -> str:
        return f"CallBuilder({self.method_name!r})"


def canonical_name(method: str) -> str:
    """Return Flickr's spelling of a known method, whose case Flickr ignores; any other name unchanged."""
    return method if method in catalog.METHODS else _names_in_lower_case().get(method.lower(), method)


@cache
def _names_in_lower_case() -> dict[str, str]:
    return {name.lower(): name for name in known_names(catalog)}


def _joined(value: object) -> str:
    return ",".join(map(str, value)) if isinstance(value, (list, tuple, set, frozenset)) else str(value)


@cache
def _plain_names() -> dict[str, str]:
    return {name.replace(".", "").replace("_", "").lower(): name for name in known_names(catalog)}
