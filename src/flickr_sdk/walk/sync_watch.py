# Derived from flickr_sdk.walk.async_watch by codegen. Do not edit.
"""Endless iterators over the new photos of a search."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Self

from .watch_poll import BaseWatch, WatchQuery

if TYPE_CHECKING:
    from .._generated.models import Photo
    from .._pipeline.commands import Flow


class Watch(BaseWatch, Iterator["Photo"]):
    """An endless iterator that returns each new photo of a search once, even after restarts if it has a state file.

    ::

        with flickr.watch(tags=["aurora"], state="aurora.watch") as watch:
            for photo in watch:
                print(photo.title)

    A photo is stored as seen when the loop requests the next photo. If the program ends before, the next run returns the photo
    again.
    """

    def __init__(self, query: WatchQuery, run: Callable[[Flow[Any]], Any]) -> None:
        super().__init__(query)
        self._run = run
        # Concurrent loops may share a watch.
        self._lock = threading.RLock()
        self._watch_forks()

    def _after_fork_in_child(self) -> None:
        super()._after_fork_in_child()
        self._lock = threading.RLock()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Photo:
        with self._lock:
            photo: Photo = self._run(self._next_photo())
            return photo

    def close(self) -> None:
        """Close the state file, so that another watch can use it."""
        self._close_state()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
