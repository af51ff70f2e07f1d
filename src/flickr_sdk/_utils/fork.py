"""Give a forked process its own locks, threads and connections."""

from __future__ import annotations

import importlib
import os
import sys
import threading
import time
import weakref
from collections.abc import Callable, Iterator
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
RETRY_SECONDS: Final = 1.0
"""The longest time that a fork holds `_imports` while it waits for imports, because one of them may need it."""

_imports = threading.RLock()
"""Held while a thread imports a module of this package with `import_module`, and during a fork."""
_objects: weakref.WeakSet[ForkAware] = weakref.WeakSet()
# Held during a fork, because two threads that fork concurrently would wait for each other's locks.
_lock = threading.RLock()
_held: list[bool] = []  # whether the fork holds `_imports`
_threads: weakref.WeakSet[threading.Thread] = weakref.WeakSet()
"""The threads of `start_import`."""


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


def start_import(load: Callable[[], None]) -> threading.Thread | None:
    """Start a thread that imports modules; return `None` while another thread forks or imports, and at the end of Python."""
    if not _imports.acquire(blocking=False):
        return None
    try:
        thread = threading.Thread(target=load, name="flickr_sdk import")
        thread.start()
        _threads.add(thread)
    except RuntimeError:  # the interpreter is shutting down, and starts no more threads
        return None
    finally:
        _imports.release()
    return thread


def _wait_for_imports() -> None:
    for thread in list(_threads):
        thread.join()
    known = 0
    # Other imports may start in the meantime.
    while known != len(sys.modules):
        known = len(sys.modules)
        for name in list(sys.modules):
            if name.partition(".")[0] in PACKAGES:
                with suppress(ImportError):
                    importlib.import_module(name)


def _before() -> None:
    end = time.monotonic() + IMPORT_SECONDS
    _await_other_threads(IMPORT_SECONDS)
    _lock.acquire()
    for each in list(_objects):
        with suppress(Exception):  # Python would report it, and fork without the rest of this function
            each._before_fork()
    while True:
        held = _imports.acquire(timeout=max(0.0, end - time.monotonic()))
        # For imports that have started since. An import that waits for `_imports` ends only when this thread releases it.
        if _await_other_threads(RETRY_SECONDS) or not held or time.monotonic() > end:
            break
        _imports.release()
        _await_other_threads(end - time.monotonic())
    _held.append(held)


def _await_other_threads(seconds: float) -> bool:
    """Wait until no other thread imports, and return whether the wait succeeded."""
    # The child could never import a module that another thread is importing now, because its lock stays locked.
    waiting = threading.Thread(target=_wait_for_imports, daemon=True)
    try:
        waiting.start()
    except RuntimeError:  # the interpreter is shutting down, and starts no more threads
        return True
    waiting.join(max(0.0, seconds))
    return not waiting.is_alive()


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
    _threads.clear()
    for each in _objects:
        each._after_fork_in_child()


if hasattr(os, "register_at_fork"):  # not on Windows
    os.register_at_fork(before=_before, after_in_parent=_in_parent, after_in_child=_in_child)
