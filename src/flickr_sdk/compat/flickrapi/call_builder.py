"""Methods by their names, with dots."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, Protocol

from ..._generated import catalog
from ..._pipeline.method_lookup import known_names
from ...client.dynamic_methods import closest_name
from .exceptions import FlickrError

if TYPE_CHECKING:
    from ...config import Timeout
    from ._types import Answer, Value

__all__ = ["CallBuilder"]

NOT_FOUND: Final = 112
"""Flickr's code for a method that there is none of."""


class _Api(Protocol):
    """The part of `FlickrAPI` that sends calls."""

    def do_flickr_call(self, _method_name: str, timeout: Timeout | float | None = None, **kwargs: Value) -> Answer: ...


class CallBuilder:
    """A namespace or method: go further down with a dot, or call it."""

    def __init__(self, flickrapi_object: _Api, method_name: str = "flickr") -> None:
        self.flickrapi_object = flickrapi_object
        self.method_name = method_name
        self.__name__: str = method_name.rpartition(".")[2]

    def __getattr__(self, name: str) -> CallBuilder:
        if name.startswith("_"):
            raise AttributeError(f"{name!r} is no name of Flickr's")
        return CallBuilder(self.flickrapi_object, f"{self.method_name}.{name}")

    def __call__(self, *, timeout: Timeout | float | None = None, **arguments: Value) -> Answer:
        """Call the method; see `FlickrAPI.do_flickr_call`.

        Args:
            timeout: Seconds that the call may take.
            **arguments: The arguments by Flickr's names, and `format` for this call.

        Returns:
            The answer in the format asked for.

        Raises:
            FlickrError: Flickr answers with a failure, there is no answer, or the name is a misspelt one, which is not sent.
        """
        if self.method_name not in catalog.METHODS:
            meant = closest_name(self.method_name, _plain_names())
            if meant is not None:
                raise FlickrError(
                    f'Error: {NOT_FOUND}: Method "{self.method_name}" not found; did you mean {meant}? Nothing was sent '
                    "(do_flickr_call sends any name)",
                    NOT_FOUND,
                )
        return self.flickrapi_object.do_flickr_call(self.method_name, timeout=timeout, **arguments)

    def __repr__(self) -> str:
        return f"CallBuilder({self.method_name!r})"


@cache
def _plain_names() -> dict[str, str]:
    return {name.replace(".", "").replace("_", "").lower(): name for name in known_names(catalog)}
