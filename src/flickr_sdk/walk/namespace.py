"""The base of the generated walks: what `flickr.walk.photos` is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from .._utils.unpicklable import Unpicklable

if TYPE_CHECKING:
    from .async_client_methods import AsyncWalkMethods
    from .sync_client_methods import WalkMethods

__all__ = ["AsyncWalks", "Walks"]


class _BaseWalks(Unpicklable):
    """The paged methods of a group."""

    _path: ClassVar[str] = ""

    def __repr__(self) -> str:
        return f"<walks of flickr.{self._path}>" if self._path else "<walks of flickr>"

    # Type checkers must reject a misspelled name, so they do not see this.
    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            import difflib

            from ..errors.base import UnknownMethodError

            snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
            if snake != name and not name.startswith("_") and hasattr(type(self), snake):
                return getattr(self, snake)
            known = [one for one in dir(type(self)) if not one.startswith("_")]
            near = difflib.get_close_matches(snake, known, 1)
            here = ".".join(filter(None, ("flickr.walk", self._path)))
            raise UnknownMethodError(
                f"{here}.{name} does not exist; the paged methods here are {', '.join(known)}", *near or [""]
            )


class Walks(_BaseWalks):
    """The paged methods of a group, as walks of `Flickr`."""

    def __init__(self, client: WalkMethods) -> None:
        self._client = client


class AsyncWalks(_BaseWalks):
    """The paged methods of a group, as walks of `AsyncFlickr`."""

    def __init__(self, client: AsyncWalkMethods) -> None:
        self._client = client
