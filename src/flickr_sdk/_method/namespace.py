"""The base classes of the generated namespaces, such as `flickr.photos`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, TypeVar

from .._utils.unpicklable import Unpicklable

T = TypeVar("T")

if TYPE_CHECKING:
    from typing import Protocol

    from .endpoint import Endpoint

    class Caller(Protocol):
        def _call(self, endpoint: Endpoint[T], arguments: Mapping[str, object]) -> T: ...

    class AsyncCaller(Protocol):
        async def _call(self, endpoint: Endpoint[T], arguments: Mapping[str, object]) -> T: ...


class _BaseNamespace(Unpicklable):
    _path: ClassVar[str] = ""
    """The name of the namespace, such as `photos.comments`."""

    def __repr__(self) -> str:
        return f"<namespace flickr.{self._path}>"

    # Hidden from type checkers, because they must reject misspelled names.
    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            return self._client._missing(self._path, name)


class Namespace(_BaseNamespace):
    """A namespace of `Flickr`."""

    def __init__(self, client: Caller) -> None:
        self._client = client


class AsyncNamespace(_BaseNamespace):
    """A namespace of `AsyncFlickr`."""

    def __init__(self, client: AsyncCaller) -> None:
        self._client = client
