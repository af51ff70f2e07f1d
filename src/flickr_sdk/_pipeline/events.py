"""Tells the log and the hooks what happens. Neither is ever told a secret."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, Literal, TypeVar

from ..config import RequestEvent, ResponseEvent, RetryEvent, WaitEvent

if TYPE_CHECKING:
    from ..errors.base import FlickrError
    from .call import Call
    from .commands import Request, Response

__all__ = ["LOG", "requesting", "responded", "retrying", "call_hook", "waiting"]

LOG: Final = logging.getLogger("flickr_sdk")

E = TypeVar("E")


def call_hook(hook: Callable[[E], Any] | None, event: E) -> None:
    """Tell a hook of something; what it raises goes to the log."""
    if hook is None:
        return
    try:
        hook(event)
    except Exception:
        # The call has done, or will do, what it was made for: an observer must not undo that.
        LOG.exception("a hook failed that was told of %s", type(event).__name__)


def requesting(call: Call, request: Request) -> None:
    """Tell that a request is about to be sent."""
    LOG.debug("%s: %s %s (attempt %d)", call.method, request.verb, request.url, call.attempts)
    call_hook(call.config.hooks.request, RequestEvent(call.method, call.attempts, request.verb, request.url))


def responded(call: Call, response: Response, elapsed: float) -> None:
    """Tell that an answer has come."""
    size = len(response.body)
    LOG.debug("%s: HTTP status %d, %d bytes after %.3f s", call.method, response.status, size, elapsed)
    call_hook(call.config.hooks.response, ResponseEvent(call.method, call.attempts, response.status, size, elapsed))


def retrying(call: Call, error: FlickrError, wait: float) -> None:
    """Tell that an attempt has failed and another follows."""
    LOG.info("attempt %d failed, the next follows in %.2f s: %s", call.attempts, wait, error)
    call_hook(call.config.hooks.retry, RetryEvent(call.method, call.attempts, error, wait))


def waiting(call: Call, seconds: float, reason: Literal["retry", "rate limit"]) -> None:
    """Tell that a call is about to wait."""
    LOG.debug("%s: waits %.2f s (%s)", call.method, seconds, reason)
    call_hook(call.config.hooks.wait, WaitEvent(call.method, seconds, reason))
