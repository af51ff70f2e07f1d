"""What is with_limiters_and_cache into a client: rate limiters, caches, and the settings that a copy changes."""

from __future__ import annotations

from typing import TypeVar

from .._pipeline.sync_runner import Runner

__all__ = ["RateLimitMethods"]
T = TypeVar("T")


class RateLimitMethods(Runner):
    """Waiting for the image host, by a client that blocks."""

    def wait_for_image_host(self, retry_after: float = 0.0) -> None:
        """Wait until the next request to the image host may go out.

        Photos come from a host of their own, which has limits of its own. Call this before each of your requests to it.

        Args:
            retry_after: The seconds that the host's last answer told to wait, where it was one with status 429.

        Raises:
            LimiterError: The limiter cannot be used.
            RateLimited: The wait would be longer than `on_limit` allows.
        """
        from .throttle import acquire_image_slot

        self._run(acquire_image_slot(self._config, retry_after))
