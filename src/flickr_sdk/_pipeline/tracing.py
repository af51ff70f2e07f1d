"""Spans of OpenTelemetry: one for each call, and in it one for each attempt. They hold no secrets."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

from .._version import __version__
from ..errors.base import ConfigurationError

if TYPE_CHECKING:
    from opentelemetry.trace import Span, Tracer, TracerProvider

    from .call import Call
    from .commands import Flow, Request, Response

__all__ = ["answered", "attempting", "calling", "parse_tracing"]

T = TypeVar("T")


def parse_tracing(tracing: TracerProvider | bool) -> Tracer:
    """Take what spans are made with.

    Args:
        tracing: A provider, or `True` for the program's own.

    Returns:
        The tracer.

    Raises:
        ConfigurationError: It is none, or OpenTelemetry is missing.
    """
    try:
        from opentelemetry import trace
    except ImportError:
        trace = None  # type: ignore[assignment]  # a module that is missing
    if trace is None:
        raise ConfigurationError("tracing needs the package opentelemetry-api; run pip install 'flickr-sdk[opentelemetry]'")

    if tracing is True:
        return trace.get_tracer("flickr_sdk", __version__)
    if not isinstance(tracing, trace.TracerProvider):
        raise ConfigurationError(f"tracing is {tracing!r}; give True, or a TracerProvider of OpenTelemetry")
    return tracing.get_tracer("flickr_sdk", __version__)


def calling(tracer: Tracer, call: Call, flow: Flow[T]) -> Flow[T]:
    """Make a span of a call's delivery.

    Args:
        tracer: What makes it.
        call: The call.
        flow: The delivery.

    Yields:
        What the delivery yields.

    Returns:
        What the delivery returns.
    """
    with tracer.start_as_current_span(call.method, attributes={"flickr.method": call.method}) as span:
        try:
            return (yield from flow)
        finally:
            span.set_attribute("flickr.attempts", call.attempts)


@contextmanager
def attempting(tracer: Tracer, call: Call, request: Request) -> Iterator[Span]:
    """Make a span of an attempt.

    Args:
        tracer: What makes it.
        call: The call.
        request: The request.

    Yields:
        The span.
    """
    from opentelemetry.trace import SpanKind

    parts = urlsplit(request.url)
    attributes: dict[str, str | int] = {
        "http.request.method": request.verb,
        "server.address": parts.hostname or "",
        "server.port": parts.port or (443 if parts.scheme == "https" else 80),
        "url.full": request.url,
    }
    if call.attempts > 1:
        attributes["http.request.resend_count"] = call.attempts - 1
    with tracer.start_as_current_span(request.verb, kind=SpanKind.CLIENT, attributes=attributes) as span:
        yield span


def answered(span: Span, response: Response) -> None:
    """Note an answer.

    Args:
        span: The attempt's span.
        response: The answer.
    """
    from opentelemetry.trace import StatusCode

    span.set_attribute("http.response.status_code", response.status)
    if response.status >= 400:
        span.set_attribute("error.type", str(response.status))
        span.set_status(StatusCode.ERROR)
