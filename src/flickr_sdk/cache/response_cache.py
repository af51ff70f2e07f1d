"""Which answers are kept, under what key, and who asks Flickr when there is none."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, Final

from .._pipeline.commands import Flow, RunBlocking, WaitForFuture
from .._pipeline.events import LOG
from ..errors.response_errors import TimedOut
from .protocol import Cache, CacheMode
from .single_flight import Outcome, SingleFlight, outcome_of, own_copy

if TYPE_CHECKING:
    from .._pipeline.call import Call

__all__ = ["ResponseCache", "cache_key", "keepable", "pack", "unpack"]
PREFIX: Final = "flickr-sdk"
FORM: Final = b"flickr-sdk 1\n"
NEVER_KEPT: Final = ("flickr.auth.", "flickr.photos.upload.checkTickets", "flickr.test.echo")
"""What is asked for to be used once, or asked again until it changes; and what repeats the key and the token of the request."""


def keepable(call: Call) -> bool:
    """Tell whether the answer of a call may be kept.

    Args:
        call: The call.

    Returns:
        Whether it only reads, and reads what does not change under the reader's hands.
    """
    return not call.writes and not call.method.startswith(NEVER_KEPT)


def cache_key(call: Call) -> str:
    """Give the key that a call's answer is kept under.

    It is a digest of everything that the answer depends on: the address, the application, the account, the method and the
    arguments; of nothing that a signature adds; and nothing can be read from it.

    Args:
        call: The call.

    Returns:
        The key.
    """
    settings, token = call.config, call.config.token
    legacy = settings.legacy_token.token if settings.legacy_token else None
    whose = [settings.api_key, settings.api_secret, legacy]
    whose += [token.oauth_token, token.oauth_token_secret] if token else []
    parts = [settings.origins.rest, whose, call.method, sorted(call.arguments.items())]
    return f"{PREFIX}:{hashlib.sha256(json.dumps(parts).encode('ascii')).hexdigest()}"


def pack(key: str, body: bytes) -> bytes:
    """Make of an answer what is kept of it: its bytes, and a digest that ties them to their key.

    Args:
        key: The key.
        body: The answer.

    Returns:
        What to keep.
    """
    return FORM + _digest(key, body) + body


def unpack(key: str, value: object) -> bytes | None:
    """Read an answer that was kept.

    Args:
        key: The key that it was found under.
        value: What was found.

    Returns:
        The answer; `None` where it is none, is damaged, or belongs to another key.
    """
    if not isinstance(value, bytes) or not value.startswith(FORM):
        return None
    start = len(FORM) + 32
    body = value[start:]
    return body if hmac.compare_digest(value[len(FORM) : start], _digest(key, body)) else None


def _digest(key: str, body: bytes) -> bytes:
    return hashlib.sha256(key.encode("ascii") + body).digest()


class ResponseCache:
    """Keeps answers, and lets those who ask the same at once share one request.

    Args:
        cache: Where answers are kept.
        mode: Whether they are used, asked for anew, or left alone.
        like: The one that this is a copy of: both share their requests.
    """

    def __init__(self, cache: Cache, mode: CacheMode = "use", *, like: ResponseCache | None = None) -> None:
        self.cache = cache
        self.mode = mode
        self._flights: SingleFlight = like._flights if like else SingleFlight()
        self._failed: list[str] = like._failed if like else []

    def around(self, call: Call, fetch: Callable[[], Flow[bytes]]) -> Flow[bytes]:
        """Give the body of a good answer: one that was kept, or one that is asked for now.

        Args:
            call: The call.
            fetch: Asks Flickr.

        Yields:
            What is to be done.

        Returns:
            The body.
        """
        if self.mode == "bypass" or not keepable(call):
            return (yield from fetch())
        key = cache_key(call)
        if self.mode == "refresh":
            body = yield from fetch()
            yield from self._keep(key, body)
            return body
        while True:
            flight, leads = self._flights.join(key)
            if leads:
                return (yield from self._lead(key, fetch))
            outcome = yield from self._follow(call, flight)
            if outcome.body is not None:
                return outcome.body
            if outcome.error is not None:
                raise own_copy(outcome.error)

    def _lead(self, key: str, fetch: Callable[[], Flow[bytes]]) -> Flow[bytes]:
        # Who is interrupted tells nothing but that the others must ask for themselves.
        outcome = Outcome()
        try:
            body = yield from self._kept(key)
            if body is None:
                body = yield from fetch()
                # What is kept before the others are told is found by those who come later.
                yield from self._keep(key, body)
            outcome = Outcome(body)
        except Exception as error:
            outcome = outcome_of(error)
            raise
        finally:
            self._flights.land(key, outcome)
        return body

    def _follow(self, call: Call, flight: Future[Outcome]) -> Flow[Outcome]:
        yield WaitForFuture(flight, max(call.deadline.left, 0.0))
        if not flight.done():
            limit = f"within {call.deadline.total:g} s (Timeout.total)"
            raise TimedOut(call.method, f"no answer {limit} to the same call, which another one asked for")
        return flight.result()

    def _kept(self, key: str) -> Flow[bytes | None]:
        value = yield from self._ask("get", lambda: self.cache.get(key))
        return unpack(key, value)

    def _keep(self, key: str, body: bytes) -> Flow[None]:
        yield from self._ask("set", lambda: self.cache.set(key, pack(key, body)))

    def _ask(self, what: str, work: Callable[[], Any]) -> Flow[Any]:
        """Ask the cache; a call does not fail for it."""
        try:
            return work() if getattr(self.cache, "in_memory", None) is True else (yield RunBlocking(work))
        except Exception as error:
            if not self._failed:
                self._failed.append(what)
                LOG.warning("the cache %s fails and is done without: %s", type(self.cache).__name__, error, exc_info=True)
            return None
