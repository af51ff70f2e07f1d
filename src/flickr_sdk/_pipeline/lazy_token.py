"""A token that is looked up when it is first needed."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING

from .._utils.unpicklable import Unpicklable

if TYPE_CHECKING:
    from ..types import Token

__all__ = ["LazyToken"]


class LazyToken(Unpicklable):
    """Looks a token up once, for all settings that share it, in whatever thread asks first."""

    def __init__(self, look_up: Callable[[], Token | None]) -> None:
        self._look_up = look_up
        self._lock = Lock()
        self._found: Token | None = None
        self.known: bool = False

    def get(self) -> Token | None:
        """Give the token, which may take as long as the store takes.

        Returns:
            The token, or `None` where there is none.

        Raises:
            FlickrError: The store cannot be read; the next one who asks tries again.
        """
        with self._lock:
            if not self.known:
                self._found = self._look_up()
                self.known = True
            return self._found
