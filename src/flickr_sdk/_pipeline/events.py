"""Report requests, responses, retries and waits to the log and to the hooks. Events hold no secrets."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, Literal, TypeVar

from .._utils.redaction import redact_url
from .._utils.secret_names import SECRET_NAMES
from ..config import CallEvent, RequestEvent, ResponseEvent, RetryEvent, WaitEvent

if TYPE_CHECKING:
    from ..errors.base import FlickrError
    from .call import Call
    from .commands import Request, Response

LOG: Final = logging.getLogger("flickr_sdk")

E = TypeVar("E")


def call_hook(hook: Callable[[E], Any] | None, event: E) -> None:
    """Call a hook, and log an error that it raises: the failure of an observer must not fail the call."""
    if hook is None:
        return
    try:
        hook(event)
    except Exception:
        LOG.exception("the hook for %s raised an error", type(event).__name__)


def report_call(call: Call) -> None:
    """Report a call before its first request. Errors of this hook fail the call."""
    if call.config.hooks.call is not None:
        arguments = {name: value for name, value in call.arguments.items() if name not in SECRET_NAMES}
        call.config.hooks.call(CallEvent(call.method, arguments, call.writes))


def report_request(call: Call, request: Request) -> None:
    if LOG.isEnabledFor(logging.DEBUG):
        LOG.debug("%s: %s %s (attempt %d)", call.method, request.verb, redact_url(request.url), call.attempts)
    if call.config.hooks.request is not None:
        event = RequestEvent(call.method, call.attempts, request.verb, redact_url(request.url))
        call_hook(call.config.hooks.request, event)


def report_response(call: Call, response: Response, elapsed: float) -> None:
    size = len(response.body)
    LOG.debug("%s: HTTP status %d, %d bytes in %.3f s", call.method, response.status, size, elapsed)
    if call.config.hooks.response is not None:
        call_hook(call.config.hooks.response, ResponseEvent(call.method, call.attempts, response.status, size, elapsed))


def report_retry(call: Call, error: FlickrError, wait: float) -> None:
    LOG.info("attempt %d failed, retrying in %.2f s: %s", call.attempts, wait, error)
    call_hook(call.config.hooks.retry, RetryEvent(call.method, call.attempts, error, wait))


def report_wait(call: Call, seconds: float, reason: Literal["retry", "rate limit"]) -> None:
    LOG.debug("%s: waiting %.2f s (%s)", call.method, seconds, reason)
    call_hook(call.config.hooks.wait, WaitEvent(call.method, seconds, reason))
