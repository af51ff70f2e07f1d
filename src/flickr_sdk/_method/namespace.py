"""The base of the generated namespaces: what `flickr.photos` is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, TypeVar

from .._utils.unpicklable import Unpicklable

if TYPE_CHECKING:
    from typing import Protocol

    from .endpoint import Endpoint

__all__ = ["AsyncNamespace", "Namespace"]

T = TypeVar("T")


if TYPE_CHECKING:

    class _BaseCaller(Protocol):
        def _missing(self, path: str, name: str) -> object:
            """Resolve a name that has no stub."""
            ...

    class Caller(_BaseCaller, Protocol):
        """Sends a call and returns its response."""

        def _call(self, endpoint: Endpoint[T], arguments: Mapping[str, object]) -> T: ...

    class AsyncCaller(_BaseCaller, Protocol):
        """Sends a call and awaits its response."""

        async def _call(self, endpoint: Endpoint[T], arguments: Mapping[str, object]) -> T: ...


class _BaseNamespace(Unpicklable):
    """A group of methods.

    Attributes:
        _path: The group's name, such as `photos.comments`.
    """

    _path: ClassVar[str] = ""
    _client: _BaseCaller

    def __repr__(self) -> str:
        return f"<namespace flickr.{self._path}>"

    # Type checkers must reject a misspelled name, so they do not see this.
    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            return self._client._missing(self._path, name)


class Namespace(_BaseNamespace):
    """A group of methods of `Flickr`."""

    _client: Caller

    def __init__(self, client: Caller) -> None:
        self._client = client


class AsyncNamespace(_BaseNamespace):
    """A group of methods of `AsyncFlickr`."""

    _client: AsyncCaller

    def __init__(self, client: AsyncCaller) -> None:
        self._client = client
