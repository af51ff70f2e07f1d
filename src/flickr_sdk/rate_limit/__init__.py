"""Keep the calls of one or many processes below Flickr's limit of 3,600 an hour per API key.

::

    from flickr_sdk import Flickr
    from flickr_sdk.rate_limit import SqliteLimiter

    flickr = Flickr(limiter=SqliteLimiter("calls.sqlite"))
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._utils.lazy_names import lazy_names

if TYPE_CHECKING:
    from .limiter import Limiter, Rate, Reservation
    from .memory import MemoryLimiter
    from .redis import RedisLimiter
    from .sqlite import SqliteLimiter

__all__ = ["Limiter", "MemoryLimiter", "Rate", "RedisLimiter", "Reservation", "SqliteLimiter"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            ".limiter": "Limiter Rate Reservation",
            ".memory": "MemoryLimiter",
            ".redis": "RedisLimiter",
            ".sqlite": "SqliteLimiter",
        },
    )
