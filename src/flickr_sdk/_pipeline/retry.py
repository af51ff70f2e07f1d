"""Send a call, retrying while a retry is safe and there is time left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeVar

from .._utils.redaction import redact_error
from .._utils.secret_names import SECRET_NAMES
from ..errors.base import FlickrError
from ..errors.response_errors import ApiError, MaybeDelivered
from . import events
from .call import Call, ClientConfig
from .commands import Flow, Request, Response, Send, Sleep
from .failure_class import FailureClass, classify
from .request_builder import request_secrets
from .tracing import attempt_span, call_span, record_response
from .write_verification import verification_hint

T = TypeVar("T")


def pause(call: Call, seconds: float, reason: Literal["retry", "rate limit"]) -> Flow[None]:
    """Report a wait and wait. A wait for the rate limit postpones the deadline of the call."""
    start = call.deadline.elapsed
    events.report_wait(call, seconds, reason)
    yield Sleep(seconds)
    if reason == "rate limit":
        call.deadline.extend(call.deadline.elapsed - start)


def send_with_retries(call: Call, build: Callable[[], tuple[Request, str]], read: Callable[[Response, str], T]) -> Flow[T]:
    """Build and send a request, which has a signature base string, until `read` returns the result of a response."""
    events.report_call(call)
    flow, tracer = _attempts(call, build, read), call.config.tracer
    return (yield from (flow if tracer is None else call_span(tracer, call, flow)))


def _attempts(call: Call, build: Callable[[], tuple[Request, str]], read: Callable[[Response, str], T]) -> Flow[T]:
    throttle = call.config.throttle
    while True:
        if throttle is not None:
            yield from _acquire_slot(call)
        try:
            result = yield from _attempt(call, build, read)
        except FlickrError as error:
            failure = annotate(call, error)
        else:
            if throttle is not None:
                yield from throttle.record(call, None)
            return result
        failure_class = classify(failure)
        if throttle is not None:
            yield from throttle.record(call, failure_class)
        delay = _retry_delay(call, failure_class)
        if delay is None:
            raise _final_error(call, failure, failure_class)
        call.maybe_delivered |= failure_class.acted != "no"
        events.report_retry(call, failure, delay)
        yield from pause(call, delay, "retry")


def _acquire_slot(call: Call) -> Flow[None]:
    throttle = call.config.throttle
    assert throttle is not None
    try:
        yield from throttle.acquire(call)
    except FlickrError as error:
        failure = annotate(call, error)
        if _may_have_written(call, failure, FailureClass(False, "no")):
            raise _maybe_delivered(call, failure) from error
        raise


def _attempt(call: Call, build: Callable[[], tuple[Request, str]], read: Callable[[Response, str], T]) -> Flow[T]:
    call.attempts += 1
    request, base_string = build()
    call.request = request
    events.report_request(call, request)
    start = call.deadline.elapsed
    send, tracer = Send(request, call.deadline.limits(), call.while_waiting), call.config.tracer
    response: Response
    if tracer is None:
        response = yield send
    else:
        with attempt_span(tracer, call, request) as span:
            response = yield send
            record_response(span, response)
    call.response = response
    events.report_response(call, response, call.deadline.elapsed - start)
    return read(response, base_string)


def _retry_delay(call: Call, failure_class: FailureClass) -> float | None:
    """Return the pause before a retry in seconds; `None` if the call must not be retried."""
    is_delicate = call.writes and not call.idempotent
    if call.attempts > call.config.retries.max_retries or not failure_class.allows_retry(is_delicate) or not call.repeatable():
        return None
    delay = backoff(call.config, call.attempts) + (failure_class.wait or 0.0)
    return delay if delay < call.deadline.left else None


def backoff(config: ClientConfig, retry: int) -> float:
    """Return the random pause before a retry in seconds; the first retry is number 1."""
    # After 64 doublings every pause has the maximum length.
    ceiling = min(config.retries.max_delay, config.retries.initial_delay * 2 ** min(retry - 1, 64))
    delay: float = config.chance() * ceiling
    return delay


def annotate(call: Call, error: FlickrError) -> FlickrError:
    """Record the number and duration of attempts, and redact the secrets of the client and of the last request."""
    config, token = call.config, call.config.token
    error.attempts = call.attempts
    error.elapsed = call.deadline.elapsed
    redact_error(
        error,
        (
            *(request_secrets(call.request) if call.request else ()),
            *(config.api_key, config.api_secret, config.legacy_token.token if config.legacy_token else ""),
            *((token.oauth_token, token.oauth_token_secret) if token else ()),
        ),
    )
    return error


def _final_error(call: Call, error: FlickrError, failure_class: FailureClass) -> FlickrError:
    if _may_have_written(call, error, failure_class):
        error = _maybe_delivered(call, error)
    elif call.writes and call.maybe_delivered:
        error.add_note("an earlier attempt of this call may have taken effect")
    if call.attempts > 1:
        error.add_note(f"{call.attempts} attempts in {call.deadline.elapsed:.1f} s")
    return error


def _may_have_written(call: Call, error: FlickrError, failure_class: FailureClass) -> bool:
    if not call.writes:
        return False
    if isinstance(error, ApiError):
        # Flickr's own report is more precise, unless it is only unavailable for the last of several attempts.
        return call.maybe_delivered and failure_class.transient and failure_class.acted == "no"
    return call.maybe_delivered or failure_class.acted == "maybe"


def _maybe_delivered(call: Call, error: FlickrError) -> FlickrError:
    arguments = {name: value for name, value in call.arguments.items() if name not in SECRET_NAMES}
    check = verification_hint(call.method, arguments)
    uncertain = MaybeDelivered(call.method, arguments, check, error)
    uncertain.repeatable = call.idempotent
    uncertain.__cause__ = error
    return annotate(call, uncertain)
