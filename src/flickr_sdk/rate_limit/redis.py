"""A rate limiter on a Redis server that many machines share."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from ..errors.base import ConfigurationError
from ..errors.missing_dependency import need
from ..errors.state_errors import LimiterError
from .limiter import Rate, Reservation
from .limiter_key import checked

if TYPE_CHECKING:
    from pyrate_limiter import RedisBucket
    from redis import Redis

__all__ = ["RedisLimiter"]

SECONDS: Final = 10.0
"""How long the server may take to connect or to answer."""

TRIES: Final = 20
"""How often a place is asked for that another machine takes at the same moment."""

SWEEP: Final = 200
"""After how many calls those that are too old to matter are deleted."""

PUT: Final = """
local taken = redis.call('ZCOUNT', KEYS[1], ARGV[5], '+inf')
if taken + 1 > tonumber(ARGV[6]) then
    local blocking = redis.call('ZREVRANGE', KEYS[1], ARGV[7], ARGV[7], 'WITHSCORES')
    return {0, blocking[2] and tonumber(blocking[2]) or -1}
end
redis.call('ZADD', KEYS[1], ARGV[1], ARGV[3])
local newest = tonumber(redis.call('ZREVRANGE', KEYS[1], 0, 0, 'WITHSCORES')[2])
redis.call('PEXPIREAT', KEYS[1], string.format('%.0f', newest + 2 * (tonumber(ARGV[1]) - tonumber(ARGV[5])) + 60000))
return {-1, -1}
"""
"""What pyrate-limiter's own script does, but it counts the places that lie ahead too, and leaves no key behind for ever."""

PAUSE: Final = """
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then
    redis.call('SET', KEYS[1], '1', 'PX', ARGV[1])
end
"""


class RedisLimiter:
    """Counts the calls of all machines that use one Redis server. Threads and tasks can share it too.

    It needs `pip install "flickr-sdk[redis]"`. The time is that of the server, so the machines' clocks need not agree. Each API
    key is counted by itself.

    Attributes:
        rate: What it allows.
    """

    in_memory: bool = False

    def __init__(
        self,
        server: str | Redis,
        calls: int = 3600,
        seconds: float = 3600.0,
        *,
        prefix: str = "flickr-sdk",
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Make a limiter; the server is asked when it is first used.

        Args:
            server: The server's address such as `redis://localhost:6379/0`, or a `redis.Redis`.
            calls: How many calls may go out in any stretch of time. All machines must say the same.
            seconds: The length of the stretch.
            prefix: How the names of the keys begin.
            clock: Tells the time in seconds; it measures how late a call is.

        Raises:
            ConfigurationError: A number or the address cannot be used, or a package is missing.
        """
        need("pyrate_limiter", "redis")
        need("redis", "redis")
        self.rate: Rate = Rate(calls, seconds)
        # Its types cover an awaited client too, which this is not.
        self._server: Any = _client(server) if isinstance(server, str) else server
        self._prefix = prefix
        self._window = math.ceil(self.rate.window * 1000)
        self._clock = clock
        self._buckets: dict[str, RedisBucket] = {}
        self._taken = 0

    def clock(self) -> float:
        """Tell the time in seconds; it is not the time of day."""
        return self._clock()

    def take(self, name: str, patience: float) -> Reservation:
        """Take the next place.

        Args:
            name: Whose calls are counted together.
            patience: How many seconds a call would wait; a place that is further off is not taken.

        Returns:
            The place.

        Raises:
            LimiterError: The server cannot be used.
        """
        from pyrate_limiter import RateItem
        from redis import RedisError
        from redis.exceptions import NoScriptError

        asked = self._clock()
        try:
            for _ in range(TRIES):
                now, due = self._earliest(name)
                wait = (due - now) / 1000
                if wait > patience:
                    return Reservation(False, asked + wait, wait)
                try:
                    bucket = self._bucket(name)
                    if bucket.put(RateItem("call", due)):
                        self._sweep(bucket, now)
                        return Reservation(True, asked + wait, wait)
                except NoScriptError:  # the server was started anew
                    self._buckets.pop(name, None)
        except (RedisError, OSError) as error:
            raise LimiterError(self._shown(), f"cannot be used ({type(error).__name__}); no call was sent") from error
        raise LimiterError(self._shown(), f"gave no place in {TRIES} tries; no call was sent. Too many machines ask at once")

    def pause(self, name: str, seconds: float) -> None:
        """Give no place for some time; a longer pause that is under way stays.

        Args:
            name: Whose calls are counted together.
            seconds: How long.

        Raises:
            LimiterError: The server cannot be used.
        """
        from redis import RedisError

        try:
            self._server.eval(PAUSE, 1, self._key(name, "pause"), str(max(1, math.ceil(seconds * 1000))))
        except (RedisError, OSError) as error:
            raise LimiterError(self._shown(), f"cannot be used ({type(error).__name__})") from error

    def paused(self, name: str) -> float:
        """Tell how many seconds a pause has left.

        Args:
            name: Whose calls are counted together.

        Returns:
            The seconds; 0 where there is no pause.

        Raises:
            LimiterError: The server cannot be used.
        """
        from redis import RedisError

        try:
            return max(0, int(self._server.pttl(self._key(name, "pause")))) / 1000
        except (RedisError, OSError) as error:
            raise LimiterError(self._shown(), f"cannot be used ({type(error).__name__})") from error

    def close(self) -> None:
        """Close the connections to the server; they are made again when the limiter is used."""
        self._server.close()

    def __repr__(self) -> str:
        return f"RedisLimiter({self._shown()!r}, {self.rate.calls}, {self.rate.seconds:g})"

    def _earliest(self, name: str) -> tuple[int, int]:
        """Ask the server for its time, and for the time of the next place, in milliseconds."""
        calls = self._key(name, "calls")
        pipe = self._server.pipeline(transaction=False)
        pipe.time()
        pipe.pttl(self._key(name, "pause"))
        pipe.zrange(calls, -1, -1, withscores=True)
        pipe.zrange(calls, -self.rate.calls, -self.rate.calls, withscores=True)
        (seconds, micros), pause, newest, blocking = pipe.execute()
        now = int(seconds) * 1000 + int(micros) // 1000
        due = max(now, now + int(pause), int(newest[0][1]) if newest else now)
        return now, max(due, int(blocking[0][1]) + self._window + 1) if blocking else due

    def _bucket(self, name: str) -> RedisBucket:
        if name not in self._buckets:
            from pyrate_limiter import Rate as Allowed
            from pyrate_limiter import RedisBucket

            allowed = Allowed(self.rate.calls, self._window)
            script = self._server.script_load(PUT)
            self._buckets[name] = RedisBucket([allowed], self._server, self._key(name, "calls"), script)
        return self._buckets[name]

    def _sweep(self, bucket: RedisBucket, now: int) -> None:
        self._taken += 1
        if self._taken % SWEEP == 0:
            bucket.leak(now - 1)

    def _key(self, name: str, what: str) -> str:
        # The braces keep both keys on one node of a cluster.
        return f"{self._prefix}:{{{checked(name)}}}:{what}"

    def _shown(self) -> str:
        options: dict[str, Any] = self._server.connection_pool.connection_kwargs
        return str(options.get("path") or f"{options.get('host', 'localhost')}:{options.get('port', 6379)}")


def _client(address: str) -> Redis:
    from redis import Redis

    # The address may hold a password, and the error quotes it.
    with suppress(ValueError):
        return Redis.from_url(address, socket_timeout=SECONDS, socket_connect_timeout=SECONDS)
    raise ConfigurationError("the Redis server's address cannot be read; give one such as redis://localhost:6379/0")
