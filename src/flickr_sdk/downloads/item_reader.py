"""Read the next item of an iterable, for both clients."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Final

END: Final = object()
"""The value after the last item."""
IN_MEMORY: Final[tuple[type, ...]] = (type(iter([])), type(iter(())), type(iter(range(0))))
"""Iterators that never block, and whose length hint is exact."""


async def next_of_async(iterator: Iterator[object] | AsyncIterator[object]) -> object:
    """Return the next item, or `END`. A plain iterator may block, so a thread waits for it."""
    if isinstance(iterator, AsyncIterator):
        return await anext(iterator, END)
    if isinstance(iterator, IN_MEMORY):
        return next(iterator, END)
    import asyncio

    return await asyncio.to_thread(next, iterator, END)


def next_of_sync(iterator: Iterator[object] | AsyncIterator[object]) -> object:
    """Return the next item, or `END`."""
    if isinstance(iterator, Iterator):
        return next(iterator, END)
    raise TypeError("an asynchronous iterator needs AsyncFlickr")
