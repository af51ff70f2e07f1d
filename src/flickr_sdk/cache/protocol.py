"""Which answers are kept, under what key, and who asks Flickr when there is none."""

from __future__ import annotations

from typing import Literal, Protocol

__all__ = ["Cache", "CacheMode"]
CacheMode = Literal["use", "refresh", "bypass"]


class Cache(Protocol):
    """What the client asks of a cache; those of Django have it all.

    A cache may have a true attribute `in_memory` to say that it never waits for a file or a server.
    """

    def get(self, key: str) -> object:
        """Look a value up.

        Args:
            key: The key, of printable ASCII without spaces.

        Returns:
            The value, or `None` where there is none.
        """
        ...

    def set(self, key: str, value: bytes) -> object:
        """Keep a value for the cache's own time.

        Args:
            key: The key.
            value: The value.
        """
        ...

    def delete(self, key: str) -> object:
        """Forget a value.

        Args:
            key: The key.
        """
        ...

    def clear(self) -> object:
        """Forget all values."""
        ...
