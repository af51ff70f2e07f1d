"""The base of the generated namespaces: what `flickr.photos` is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from ._unpicklable import Unpicklable

if TYPE_CHECKING:
    from ._endpoint import Endpoint
    from ._generated.models import Photo
    from ._model.page import Page
    from .harvests import AsyncHarvest, Harvest
    from .walkers import AsyncWalker, Progress, Walker

__all__ = ["AsyncCaller", "AsyncNamespace", "AsyncWalks", "SyncCaller", "SyncNamespace", "SyncWalks"]

ItemT = TypeVar("ItemT")
T = TypeVar("T")


class _Caller:
    """Knows how to reach names that no stub exists for."""

    def _missing(self, path: str, name: str) -> object:
        raise NotImplementedError


class SyncCaller(_Caller):
    """Sends a call and waits for its answer."""

    def _call(self, endpoint: Endpoint[T], arguments: Mapping[str, object]) -> T:
        raise NotImplementedError

    def _walk(
        self,
        endpoint: Endpoint[Page[ItemT]],
        arguments: Mapping[str, object],
        per_page: int | None,
        prefetch: int,
        progress: Progress | None,
    ) -> Walker[ItemT]:
        raise NotImplementedError

    def _harvest(self, endpoint: Endpoint[Page[Photo]], arguments: Mapping[str, object], **options: Any) -> Harvest:
        raise NotImplementedError


class AsyncCaller(_Caller):
    """Sends a call and awaits its answer."""

    async def _call(self, endpoint: Endpoint[T], arguments: Mapping[str, object]) -> T:
        raise NotImplementedError

    def _walk(
        self,
        endpoint: Endpoint[Page[ItemT]],
        arguments: Mapping[str, object],
        per_page: int | None,
        prefetch: int,
        progress: Progress | None,
    ) -> AsyncWalker[ItemT]:
        raise NotImplementedError

    def _harvest(self, endpoint: Endpoint[Page[Photo]], arguments: Mapping[str, object], **options: Any) -> AsyncHarvest:
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


class _Walks(Unpicklable):
    """A group of methods that are walked: what `flickr.walk.photos` is."""

    _path: ClassVar[str] = ""

    def __repr__(self) -> str:
        return f"<walks through flickr.{self._path}>" if self._path else "<walks through flickr>"

    # Type checkers must refuse a misspelt name, so they do not see this.
    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            import difflib

            from .errors import UnknownMethodError

            snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
            if snake != name and not name.startswith("_") and hasattr(type(self), snake):
                return getattr(self, snake)
            known = [one for one in dir(type(self)) if not one.startswith("_")]
            near = difflib.get_close_matches(snake, known, 1)
            here = ".".join(filter(None, ("flickr.walk", self._path)))
            raise UnknownMethodError(f"{here}.{name} does not exist; what comes in pages here: {', '.join(known)}", *near or [""])


class SyncWalks(_Walks):
    """A group of methods that are walked."""

    def __init__(self, client: SyncCaller) -> None:
        self._client = client


class AsyncWalks(_Walks):
    """A group of methods that are walked, to be awaited."""

    def __init__(self, client: AsyncCaller) -> None:
        self._client = client
