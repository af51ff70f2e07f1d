"""The base of the generated namespaces: what `flickr.photos` is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, TypeVar

from ._unpicklable import Unpicklable

if TYPE_CHECKING:
    from ._endpoint import Endpoint

__all__ = ["AsyncCaller", "AsyncNamespace", "SyncCaller", "SyncNamespace"]

T = TypeVar("T")


class _Caller:
    """Knows how to reach names that no stub exists for."""

    def _missing(self, path: str, name: str) -> object:
        raise NotImplementedError


class SyncCaller(_Caller):
    """Sends a call and waits for its answer."""

    def _call(self, endpoint: Endpoint[T], arguments: Mapping[str, object]) -> T:
        raise NotImplementedError


class AsyncCaller(_Caller):
    """Sends a call and awaits its answer."""

    async def _call(self, endpoint: Endpoint[T], arguments: Mapping[str, object]) -> T:
        raise NotImplementedError


class SyncNamespace(Unpicklable):
    """A group of methods.

    Attributes:
        _path: The group's name, such as `photos.comments`.
    """

    _path: ClassVar[str] = ""

    def __init__(self, client: SyncCaller) -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"<namespace flickr.{self._path}>"

    # Type checkers must refuse a misspelt name, so they do not see this.
    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            return self._client._missing(self._path, name)


class AsyncNamespace(Unpicklable):
    """A group of methods, to be awaited.

    Attributes:
        _path: The group's name, such as `photos.comments`.
    """

    _path: ClassVar[str] = ""

    def __init__(self, client: AsyncCaller) -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"<namespace flickr.{self._path}>"

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            return self._client._missing(self._path, name)
