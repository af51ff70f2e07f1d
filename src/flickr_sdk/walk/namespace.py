"""The bases of the generated namespaces behind `flickr.walk`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from .._utils.unpicklable import Unpicklable

if TYPE_CHECKING:
    from .async_client_methods import AsyncWalkMethods
    from .sync_client_methods import WalkMethods


class _BaseWalks(Unpicklable):
    _path: ClassVar[str] = ""

    def __repr__(self) -> str:
        return f"<walks of flickr.{self._path}>" if self._path else "<walks of flickr>"

    # Type checkers must report a misspelled name, so they do not see this.
    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            import difflib

            from ..errors.base import UnknownMethodError

            snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
            if snake != name and not name.startswith("_") and hasattr(type(self), snake):
                return getattr(self, snake)
            known = [attribute for attribute in dir(type(self)) if not attribute.startswith("_")]
            suggestion = difflib.get_close_matches(snake, known, 1) or [""]
            path = ".".join(filter(None, ("flickr.walk", self._path)))
            message = f"{path}.{name} does not exist; the paged methods here are {', '.join(known)}"
            raise UnknownMethodError(message, *suggestion)


class Walks(_BaseWalks):
    """The paged methods of one namespace, as walks."""

    def __init__(self, client: WalkMethods) -> None:
        self._client = client


class AsyncWalks(_BaseWalks):
    """The paged methods of one namespace, as asynchronous walks."""

    def __init__(self, client: AsyncWalkMethods) -> None:
        self._client = client
