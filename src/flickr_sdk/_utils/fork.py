"""Give a forked process its own locks, threads and connections."""

from __future__ import annotations

import os
import threading
import weakref


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


_objects: weakref.WeakSet[ForkAware] = weakref.WeakSet()
# Held during a fork, because two threads that fork at once would wait for each other's locks.
_lock = threading.RLock()


def _before() -> None:
    _lock.acquire()
    for each in _objects:
        each._before_fork()


def _in_parent() -> None:
    for each in _objects:
        each._after_fork_in_parent()
    _lock.release()


def _in_child() -> None:
    global _lock
    _lock = threading.RLock()
    for each in _objects:
        each._after_fork_in_child()


if hasattr(os, "register_at_fork"):  # not on Windows
    os.register_at_fork(before=_before, after_in_parent=_in_parent, after_in_child=_in_child)
