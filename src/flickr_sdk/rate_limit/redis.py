"""A rate limiter on a Redis server that several machines share."""

from __future__ import annotations

import math
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final

from .._utils.lock_wait import within_wait
from ..errors.base import ConfigurationError
from ..errors.missing_dependency import need
from ..errors.state_errors import LimiterError
from .limiter import Rate, Reservation, validate_name

if TYPE_CHECKING:
    from redis import Redis

SOCKET_SECONDS: Final = 10.0
LONGEST_WAIT: Final = 1e9
"""Seconds. Lua cannot read an infinite wait."""

# The keys hold the slots, as a sorted set by the time when they are due, and the pause. The name of a slot and the value of the
# pause contain the time of the reservation. If it is in the future, the server's clock was set back, and they are moved back
# with it. All times are in milliseconds. No slot is deleted because of its age: the clock may have been ahead for a while.
RESERVE: Final = """
local slots, pause = KEYS[1], KEYS[2]
local calls, window, max_wait, slot = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[4]
local function integer(number) return string.format('%.0f', number) end
local function at(index) return redis.call('ZRANGE', slots, index, index, 'WITHSCORES') end
local function due_at(index) return tonumber(at(index)[2] or 0) end
local function reserved(name, due) return tonumber(string.match(name, ':(%d+)$') or due) end

local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local newest = at(-1)
if newest[1] and reserved(newest[1], newest[2]) > now then
    local later = redis.call('ZRANGEBYSCORE', slots, integer(now + 1), '+inf', 'WITHSCORES')
    for index = 1, #later, 2 do
        local name, due = later[index], tonumber(later[index + 1])
        local back = reserved(name, due) - now
        if back > 0 then
            redis.call('ZREM', slots, name)
            redis.call('ZADD', slots, integer(due - back), string.match(name, '^[^:]*') .. ':' .. integer(now))
        end
    end
end
local back = tonumber(redis.call('GET', pause) or 0) - now
if back > 0 then
    local left = math.min(tonumber(redis.call('PTTL', pause)) - back, window)
    redis.call('SET', pause, integer(now), 'PX', integer(math.max(1, left)))
end
local due = math.max(now, now + tonumber(redis.call('PTTL', pause)), due_at(-1), due_at(-calls) + window + 1)
if due - now > max_wait then
    return {0, due - now}
end
redis.call('ZADD', slots, integer(due), slot .. ':' .. integer(now))
redis.call('ZREMRANGEBYRANK', slots, 0, -calls - 1)
redis.call('PEXPIREAT', slots, integer(due + window + 60000))
return {1, due - now}
"""

PAUSE: Final = """
local time = redis.call('TIME')
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then
    redis.call('SET', KEYS[1], string.format('%.0f', tonumber(time[1]) * 1000), 'PX', ARGV[1])
end
"""


class RedisLimiter:
    """A sliding-window rate limiter on a Redis server, which machines, processes, threads and tasks can share.

    It needs `pip install "flickr-sdk[redis]"`. It uses the server's time, so the clocks of the machines need not agree. Each API
    key has its own count.

    Attributes:
        rate: The rate that it enforces.
        clock: Returns the time in seconds, from any starting point.
    """

    in_memory: bool = False

    def __init__(
        self,
        server: str | Redis,
        limit: int = 3600,
        seconds: float = 3600.0,
        *,
        prefix: str = "flickr-sdk",
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Create a limiter. It connects to the server on first use.

        Args:
            server: The server's URL, such as `redis://localhost:6379/0`, or a `redis.Redis`.
            limit: The number of calls that may be sent in any interval. All machines must use the same numbers.
            seconds: The length of the interval in seconds.
            prefix: The start of the keys on the server.
            clock: Returns the time in seconds; it measures how late a call is sent.

        Raises:
            ConfigurationError: A number or the URL is invalid, or the package `redis` is not installed.
        """
        need("redis", "redis")
        self.rate: Rate = Rate(limit, seconds)
        # The types of redis cover asynchronous clients too, which this is not.
        self._server: Any = _connect(server) if isinstance(server, str) else server
        self._prefix = prefix
        self.clock: Callable[[], float] = clock
        self._reserve = self._server.register_script(RESERVE)
        self._pause = self._server.register_script(PAUSE)

    def reserve(self, name: str, max_wait: float) -> Reservation:
        """Reserve the next slot, unless it is too far away. See `Limiter.reserve`."""
        now = self.clock()
        longest = math.floor(min(max_wait, LONGEST_WAIT) * 1000)
        window = math.ceil(self.rate.window * 1000)
        with self._errors():
            keys = [self._key(name, suffix) for suffix in ("calls", "pause")]
            arguments: list[str | int] = [self.rate.calls, window, longest, uuid.uuid4().hex]
            granted, wait = within_wait(lambda: self._reserve(keys, arguments))
        return Reservation(bool(granted), now + wait / 1000, wait / 1000)

    def pause(self, name: str, seconds: float) -> None:
        """Grant no slot for `seconds`. See `Limiter.pause`."""
        with self._errors():
            within_wait(lambda: self._pause([self._key(name, "pause")], [max(1, math.ceil(seconds * 1000))]))

    def paused(self, name: str) -> float:
        """Return the seconds that a pause still lasts, or 0. See `Limiter.paused`."""
        with self._errors():
            return max(0, int(within_wait(lambda: self._server.pttl(self._key(name, "pause"))))) / 1000

    def close(self) -> None:
        """Close the connections to the server. The next use opens new ones."""
        self._server.close()

    def __repr__(self) -> str:
        return f"RedisLimiter({self._location()!r}, {self.rate.calls}, {self.rate.seconds:g})"

    @contextmanager
    def _errors(self) -> Iterator[None]:
        from redis import RedisError

        try:
            yield
        except (RedisError, OSError) as error:
            problem = f"the Redis server cannot be used ({type(error).__name__}); check that it is running and reachable"
            raise LimiterError(self._location(), problem) from error

    def _key(self, name: str, suffix: str) -> str:
        # The braces keep both keys on one node of a cluster.
        return f"{self._prefix}:{{{validate_name(name)}}}:{suffix}"

    def _location(self) -> str:
        """Return the server's host and port, or its socket, without the password."""
        options: dict[str, Any] = self._server.connection_pool.connection_kwargs
        return str(options.get("path") or f"{options.get('host', 'localhost')}:{options.get('port', 6379)}")


def _connect(url: str) -> Redis:
    from redis import Redis

    # The URL may contain a password, and the error of redis quotes it.
    with suppress(ValueError):
        return Redis.from_url(url, socket_timeout=SOCKET_SECONDS, socket_connect_timeout=SOCKET_SECONDS)
    raise ConfigurationError("the URL of the Redis server is invalid; use one such as redis://localhost:6379/0")
