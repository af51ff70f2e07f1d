"""Cache the responses of reads, and coalesce identical requests."""

from __future__ import annotations

import copy
import hashlib
import hmac
import json
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, Final

from .._pipeline.commands import Flow, RunBlocking, WaitForFuture
from .._pipeline.events import LOG
from .._utils.lock_wait import with_lock_wait
from ..errors.base import FlickrError
from ..errors.response_errors import TimedOut
from .protocol import Cache, CacheMode
from .single_flight import Outcome, SingleFlight, outcome_of

if TYPE_CHECKING:
    from .._pipeline.call import Call

PREFIX: Final = "flickr-sdk"
HEADER: Final = b"flickr-sdk 1\n"
DIGEST_SIZE: Final = 32
LOCK_SECONDS: Final = 1.0
LOCK_SHARE: Final = 0.25
"""A call waits for a locked cache for this share of its remaining time, and `LOCK_SECONDS` at most."""
UNCACHED: Final = ("flickr.auth.", "flickr.photos.upload.checkTickets", "flickr.test.echo")
"""Responses that are used once, change while the client polls them, or repeat the key and the token of the request."""


def is_cacheable(call: Call) -> bool:
    """Whether the response of a call may be stored."""
    return not call.writes and not call.method.startswith(UNCACHED)


def cache_key(call: Call) -> str:
    """Return the key of a call's response: a digest of everything that the response depends on."""
    config, token = call.config, call.config.token
    legacy = config.legacy_token.token if config.legacy_token else None
    identity = [config.api_key, config.api_secret, legacy]
    identity += [token.oauth_token, token.oauth_token_secret] if token else []
    parts = [config.origins.rest, identity, call.method, sorted(call.arguments.items())]
    if config.headers:
        parts.append(sorted((name.lower(), value) for name, value in config.headers.items()))
    return f"{PREFIX}:{hashlib.sha256(json.dumps(parts).encode('ascii')).hexdigest()}"


def pack(key: str, body: bytes) -> bytes:
    """Return the value to store: the response body after a digest that ties it to its key."""
    return HEADER + _digest(key, body) + body


def unpack(key: str, value: object) -> bytes | None:
    """Return the response body in a stored value, or `None` if the value is damaged or belongs to another key."""
    if not isinstance(value, bytes) or not value.startswith(HEADER):
        return None
    digest, body = value[len(HEADER) : len(HEADER) + DIGEST_SIZE], value[len(HEADER) + DIGEST_SIZE :]
    return body if hmac.compare_digest(digest, _digest(key, body)) else None


def _digest(key: str, body: bytes) -> bytes:
    return hashlib.sha256(key.encode("ascii") + body).digest()


class ResponseCache:
    """Stores the bodies of successful responses, and shares one request among identical calls."""

    def __init__(self, cache: Cache, mode: CacheMode = "use") -> None:
        self.cache = cache
        self.mode = mode
        self._requests = SingleFlight()
        self._logged_failures: set[str] = set()  # shared by the copies

    def with_mode(self, mode: CacheMode) -> ResponseCache:
        """Return a copy with another mode that shares the requests in flight."""
        other = copy.copy(self)
        other.mode = mode
        return other

    def refreshed(self) -> ResponseCache:
        """Return a copy that replaces stored bodies instead of returning them."""
        return self.with_mode("refresh") if self.mode == "use" else self

    def get_or_fetch(self, call: Call, fetch: Callable[[], Flow[bytes]]) -> Flow[bytes]:
        """Return the body of a successful response, stored or fetched now."""
        if self.mode == "bypass" or not is_cacheable(call):
            return (yield from fetch())
        key = cache_key(call)
        if self.mode == "refresh":
            body = yield from fetch()
            yield from self._store(call, key, body)
            return body
        while True:
            future, leads = self._requests.join(key)
            if leads:
                return (yield from self._lead(call, key, future, fetch))
            outcome = yield from self._wait(call, future)
            if isinstance(outcome, FlickrError):
                raise copy.copy(outcome)  # each caller gets its own traceback
            if outcome is not None:
                return outcome

    def _lead(self, call: Call, key: str, future: Future[Outcome], fetch: Callable[[], Flow[bytes]]) -> Flow[bytes]:
        # If the leader is interrupted, the waiters send the request themselves.
        outcome: Outcome = None
        try:
            body = unpack(key, (yield from self._use_cache(call, lambda: self.cache.get(key))))
            if body is None:
                body = yield from fetch()
                # Stored before the request completes, so that a later caller finds it.
                yield from self._store(call, key, body)
            outcome = body
        except Exception as error:
            outcome = outcome_of(error)
            raise
        finally:
            self._requests.complete(key, future, outcome)
        return body

    def _wait(self, call: Call, future: Future[Outcome]) -> Flow[Outcome]:
        yield WaitForFuture(future, max(call.deadline.left, 0.0))
        if not future.done():
            limit = f"within {call.config.timeout.total:g} s (Timeout.total)"
            raise TimedOut(call.method, f"no response {limit} to an identical request of another caller")
        return future.result()

    def _store(self, call: Call, key: str, body: bytes) -> Flow[None]:
        yield from self._use_cache(call, lambda: self.cache.set(key, pack(key, body)))

    def _use_cache(self, call: Call, work: Callable[[], Any]) -> Flow[Any]:
        """Call the cache. If it fails, the request is sent anyway; the first failure is logged."""
        try:
            if getattr(self.cache, "in_memory", None) is True:
                return work()
            # The request needs the rest of the time.
            seconds = min(LOCK_SECONDS, call.deadline.left * LOCK_SHARE)
            return (yield RunBlocking(with_lock_wait(seconds, work)))
        except Exception as error:
            name = type(self.cache).__name__
            if name not in self._logged_failures:
                self._logged_failures.add(name)
                LOG.warning("cache %s failed, requests are sent anyway: %s", name, error, exc_info=True)
            return None
