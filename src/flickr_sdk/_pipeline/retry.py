"""Getting one call answered: attempt after attempt, until one succeeds or another would be wrong or too late."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Literal, TypeVar

from .._utils.redaction import redact_values
from .._utils.secret_names import SECRET_NAMES
from ..errors.base import FlickrError
from ..errors.response_errors import ApiError, MaybeDelivered
from . import events
from .call import Call
from .commands import Flow, Request, Response, Send, Sleep
from .retry_classifier import FailureClass, classify
from .tracing import answered, attempting, calling
from .write_verification import verification_hint

__all__ = ["send_with_retries", "pause"]
T = TypeVar("T")


def pause(call: Call, seconds: float, reason: Literal["retry", "rate limit"]) -> Flow[None]:
    """Wait, and tell so.

    Args:
        call: The call that waits.
        seconds: How long.
        reason: What for.

    Yields:
        The wait.
    """
    events.waiting(call, seconds, reason)
    yield Sleep(seconds)


def send_with_retries(call: Call, build: Callable[[], tuple[Request, str]], read: Callable[[Response, str], T]) -> Flow[T]:
    """Make attempts until one is answered.

    Args:
        call: The call.
        build: Makes a request, signed anew each time, and gives it and what was signed.
        read: Reads an answer, knowing what was signed; raises where it is none.

    Yields:
        What is to be done.

    Returns:
        What `read` made of the answer.

    Raises:
        FlickrError: The last attempt's failure.
        MaybeDelivered: A write got no answer, and may or may not have taken place.
    """
    flow, tracer = _attempts(call, build, read), call.config.tracer
    return (yield from (flow if tracer is None else calling(tracer, call, flow)))


def _attempts(call: Call, build: Callable[[], tuple[Request, str]], read: Callable[[Response, str], T]) -> Flow[T]:
    throttle = call.config.throttle
    while True:
        if throttle is not None:
            yield from _admitted(call)
        try:
            answer = yield from _attempt(call, build, read)
        except FlickrError as error:
            failure = error
        else:
            if throttle is not None:
                yield from throttle.record(call, None)
            return answer
        verdict = classify(failure)
        if throttle is not None:
            yield from throttle.record(call, verdict)
        wait = _wait(call, verdict)
        if wait is None:
            raise _finished(call, failure, verdict)
        events.retrying(call, _noted(call, failure), wait)
        yield from pause(call, wait, "retry")


def _admitted(call: Call) -> Flow[None]:
    throttle = call.config.throttle
    assert throttle is not None
    before = call.deadline.elapsed
    try:
        yield from throttle.acquire(call)
    except FlickrError as error:
        _noted(call, error)
        raise
    call.deadline.extend(call.deadline.elapsed - before)


def _attempt(call: Call, build: Callable[[], tuple[Request, str]], read: Callable[[Response, str], T]) -> Flow[T]:
    call.attempts += 1
    request, base_string = build()
    events.requesting(call, request)
    before = call.deadline.elapsed
    send, tracer = Send(request, call.deadline.limits()), call.config.tracer
    response: Response
    if tracer is None:
        response = yield send
    else:
        with attempting(tracer, call, request) as span:
            response = yield send
            answered(span, response)
    events.responded(call, response, call.deadline.elapsed - before)
    return read(response, base_string)


def _wait(call: Call, verdict: FailureClass) -> float | None:
    """Work out the pause before the next attempt; `None` where there is none."""
    retries = call.config.retries
    if call.attempts > retries.most or not verdict.allows_retry(call.writes) or not call.repeatable():
        return None
    # Beyond 64 doublings every pause is the longest.
    ceiling = min(retries.longest, retries.first * 2 ** min(call.attempts - 1, 64))
    wait = (call.config.chance or random.random)() * ceiling + (verdict.wait or 0.0)
    return wait if wait < call.deadline.left else None


def _noted(call: Call, error: FlickrError) -> FlickrError:
    """Write on an error how far the call came, and take the client's secrets out of what it quotes."""
    settings, token = call.config, call.config.token
    pair = (token.oauth_token, token.oauth_token_secret) if token else ()
    error.attempts = call.attempts
    error.elapsed = call.deadline.elapsed
    if error.body:
        legacy = settings.legacy_token.token if settings.legacy_token else ""
        error.body = redact_values(error.body, (settings.api_key, settings.api_secret, legacy, *pair))
    return error


def _finished(call: Call, error: FlickrError, verdict: FailureClass) -> FlickrError:
    _noted(call, error)
    # Flickr's own word for a failed write says more than that nothing is known.
    if call.writes and verdict.acted == "maybe" and not isinstance(error, ApiError):
        shown = {name: value for name, value in call.arguments.items() if name not in SECRET_NAMES}
        unsure = MaybeDelivered(call.method, shown, verification_hint(call.method, shown), error)
        unsure.__cause__ = error
        error = _noted(call, unsure)
    if call.attempts > 1:
        error.add_note(f"{call.attempts} attempts in {call.deadline.elapsed:.1f} s")
    return error
