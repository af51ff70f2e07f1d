# Derived from flickr_sdk.rate_limit.async_client_methods by codegen. Do not edit.
"""The client's methods for rate limits."""

from __future__ import annotations

from .._pipeline.sync_runner import Runner

__all__ = ["RateLimitMethods"]


class RateLimitMethods(Runner):
    """The client's methods for rate limits."""

    def wait_for_image_host(self, retry_after: float = 0.0) -> None:
        """Wait until the next request to the image host may be sent.

        Photos are served by another host, which has its own rate limit. Call this before each request that you send to it with
        another HTTP client; `download` does so itself.

        Args:
            retry_after: The seconds in the `Retry-After` header, if the host's last response had status 429.

        Raises:
            LimiterError: The limiter's file or server cannot be used.
            RateLimited: The wait is longer than `on_limit` allows.
        """
        from .throttle import acquire_image_slot

        self._run(acquire_image_slot(self._config, retry_after))
