"""A token that is looked up when it is first needed."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING

from .._utils.fork import ForkAware
from .._utils.unpicklable import Unpicklable

if TYPE_CHECKING:
    from ..types import Token


class LazyToken(Unpicklable, ForkAware):
    """Looks a token up once for all configurations that share it."""

    def __init__(self, look_up: Callable[[], Token | None]) -> None:
        self._look_up = look_up
        self._lock = Lock()
        self._token: Token | None = None
        self.known: bool = False
        self._watch_forks()

    def _after_fork_in_child(self) -> None:
        self._lock = Lock()

    def get(self) -> Token | None:
        """Return the token, which may block while the store is read. After an error, the next call tries again."""
        with self._lock:
            if not self.known:
                self._token = self._look_up()
                self.known = True
            return self._token
