"""Load pydantic and the models of the first response while the response is under way."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from .._utils.fork import ForkAware, start_import

if TYPE_CHECKING:
    from .._method.endpoint import Endpoint

_PARSER: Final = f"{__package__}.response_parser"


class _Loading(ForkAware):
    """The thread that loads the parser, if one has been started."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._watch_forks()

    def _after_fork_in_child(self) -> None:
        self._lock = threading.Lock()

    def start(self, load: Callable[[], None]) -> None:
        """Run a function in a thread, unless an earlier call has."""
        with self._lock:
            if self._thread is None:
                self._thread = start_import(load)

    def join(self) -> None:
        thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join()


_loading: Final = _Loading()


def loading_of(endpoint: Endpoint[Any]) -> Callable[[], None] | None:
    """Return a function that starts to load the parser of an endpoint's responses; `None` if a parser is loaded."""
    if _PARSER in sys.modules:
        return None

    def load() -> None:
        # The call itself reports an error when it loads the parser again.
        with suppress(Exception):
            from .response_parser import prepare

            prepare(endpoint)

    return lambda: _loading.start(load)


def wait() -> None:
    """Wait until the parser is loaded, if a thread loads it."""
    _loading.join()
