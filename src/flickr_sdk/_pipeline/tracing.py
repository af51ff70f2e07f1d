"""OpenTelemetry spans: one per call, with a child per attempt. They hold no secrets."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

from .._utils.redaction import redact_url
from .._version import __version__
from ..errors.base import ConfigurationError

if TYPE_CHECKING:
    from opentelemetry.trace import Span, Tracer, TracerProvider

    from .call import Call
    from .commands import Flow, Request, Response

T = TypeVar("T")


def parse_tracing(tracing: TracerProvider | bool) -> Tracer:
    """Return a tracer of the provider, or of the global one for `True`."""
    try:
        from opentelemetry import trace
    except ImportError:
        trace = None  # type: ignore[assignment]  # the package is missing
    if trace is None:
        raise ConfigurationError("tracing requires opentelemetry-api; run pip install 'flickr-sdk[opentelemetry]'")

    if tracing is True:
        return trace.get_tracer("flickr_sdk", __version__)
    if not isinstance(tracing, trace.TracerProvider):
        raise ConfigurationError(f"tracing is {tracing!r}; pass True or an OpenTelemetry TracerProvider")
    return tracing.get_tracer("flickr_sdk", __version__)


def call_span(tracer: Tracer, call: Call, flow: Flow[T]) -> Flow[T]:
    """Run the flow of a call in a span."""
    with tracer.start_as_current_span(call.method, attributes={"flickr.method": call.method}) as span:
        try:
            return (yield from flow)
        finally:
            span.set_attribute("flickr.attempts", call.attempts)


@contextmanager
def attempt_span(tracer: Tracer, call: Call, request: Request) -> Iterator[Span]:
    from opentelemetry.trace import SpanKind

    parts = urlsplit(request.url)
    attributes: dict[str, str | int] = {
        "http.request.method": request.verb,
        "server.address": parts.hostname or "",
        "server.port": parts.port or (443 if parts.scheme == "https" else 80),
        "url.full": redact_url(request.url),
    }
    if call.attempts > 1:
        attributes["http.request.resend_count"] = call.attempts - 1
    with tracer.start_as_current_span(request.verb, kind=SpanKind.CLIENT, attributes=attributes) as span:
        yield span


def record_response(span: Span, response: Response) -> None:
    from opentelemetry.trace import StatusCode

    span.set_attribute("http.response.status_code", response.status)
    if response.status >= 400:
        span.set_attribute("error.type", str(response.status))
        span.set_status(StatusCode.ERROR)
