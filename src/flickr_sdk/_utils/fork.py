"""Give a forked process its own locks, threads and connections."""

from __future__ import annotations

import importlib
import os
import sys
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import ModuleType
from typing import Final


class ForkAware:
    """An object with locks, threads or connections, which a forked process must not share with its parent.

    Its constructor calls `_watch_forks`.
    """

    def _watch_forks(self) -> None:
        with _lock:
            _objects.add(self)

    def _before_fork(self) -> None:
        """Called in the parent before a fork."""

    def _after_fork_in_parent(self) -> None:
        """Called in the parent after a fork."""

    def _after_fork_in_child(self) -> None:
        """Called in the child, whose only thread is the one that forked: locks of other threads would never be released."""


# Not filelock, which lets no thread import it during a fork.
PACKAGES: Final = sys.stdlib_module_names | {
    *("flickr_sdk", "anyio", "cachetools", "h11", "httpcore", "httpcore2", "httpx", "httpx2"),
    *("keyring", "platformdirs", "pydantic", "redis"),
}
IMPORT_SECONDS: Final = 60.0
"""The longest time that a fork waits for the imports of other threads, which take seconds on a busy machine. Afterwards, the
child could wait for them forever."""
FORK_SECONDS: Final = 1.0
"""The longest time that a fork waits for a transaction of another thread."""

_imports = threading.RLock()
"""Held while a thread imports a module of this package with `import_module`, and during a fork."""
_objects: weakref.WeakSet[ForkAware] = weakref.WeakSet()
# Held during a fork, because two threads that fork concurrently would wait for each other's locks.
_lock = threading.RLock()
_held: list[bool] = []  # whether the fork holds `_imports`


def import_module(name: str, package: str | None = None) -> ModuleType:
    """Import a module that is loaded on first use, while no other thread forks."""
    acquired = _imports.acquire(timeout=IMPORT_SECONDS)
    try:
        return importlib.import_module(name, package)
    finally:
        if acquired:
            _imports.release()


@contextmanager
def delaying_forks() -> Iterator[None]:
    """Let no other thread fork. The locks of a C library that a thread holds during a fork stay locked in the child."""
    acquired = _imports.acquire(timeout=IMPORT_SECONDS)
    try:
        yield
    finally:
        if acquired:
            _imports.release()


def _wait_for_imports() -> None:
    for name in list(sys.modules):
        if name.partition(".")[0] in PACKAGES:
            with suppress(ImportError):
                importlib.import_module(name)


def _before() -> None:
    _await_other_threads()
    _lock.acquire()
    for each in list(_objects):
        with suppress(Exception):  # Python would report it, and fork without the rest of this function
            each._before_fork()
    _held.append(_imports.acquire(timeout=IMPORT_SECONDS))
    _await_other_threads()  # for imports that have started meanwhile


def _await_other_threads() -> None:
    # The child could never import a module that another thread is importing now, because its lock stays locked.
    waiting = threading.Thread(target=_wait_for_imports, daemon=True)
    with suppress(RuntimeError):  # the interpreter ends, and starts no threads any more
        waiting.start()
        waiting.join(IMPORT_SECONDS)


def _in_parent() -> None:
    try:
        for each in list(_objects):
            with suppress(Exception):
                each._after_fork_in_parent()
    finally:
        if _held and _held.pop():
            _imports.release()
        _lock.release()


def _in_child() -> None:
    global _lock, _imports
    _lock, _imports = threading.RLock(), threading.RLock()
    _held.clear()
    for each in _objects:
        each._after_fork_in_child()


if hasattr(os, "register_at_fork"):  # not on Windows
    os.register_at_fork(before=_before, after_in_parent=_in_parent, after_in_child=_in_child)
