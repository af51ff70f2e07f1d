"""OpenTelemetry spans: one per call, and one per attempt."""

from __future__ import annotations

import asyncio
import sys
from typing import Any

import pytest
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

from flickr_sdk import AsyncFlickr, ConfigurationError, Flickr, HttpStatusError, Retries
from flickr_sdk._version import __version__
from flickr_sdk.emulator import Emulator

QUICK = Retries(1, initial_delay=0.01)


class Tracing:
    """A provider that keeps its spans."""

    def __init__(self) -> None:
        self.exporter = InMemorySpanExporter()
        self.provider = TracerProvider()
        self.provider.add_span_processor(SimpleSpanProcessor(self.exporter))

    @property
    def spans(self) -> list[Any]:
        return list(self.exporter.get_finished_spans())


@pytest.fixture
def tracing() -> Tracing:
    return Tracing()


def test_call_has_a_span_with_a_child_per_attempt(own: Emulator, tracing: Tracing) -> None:
    own.faults.add("http-502")
    with Flickr(own.api_key, base_url=own.base_url, retries=QUICK, tracing=tracing.provider) as flickr:
        flickr.test.echo()
    first, second, whole = tracing.spans
    assert (whole.name, whole.status.status_code) == ("flickr.test.echo", StatusCode.UNSET)
    assert dict(whole.attributes) == {"flickr.method": "flickr.test.echo", "flickr.attempts": 2}
    assert {(span.instrumentation_scope.name, span.instrumentation_scope.version) for span in tracing.spans} == {
        ("flickr_sdk", __version__)
    }
    for attempt in (first, second):
        assert attempt.parent.span_id == whole.context.span_id
        assert (attempt.name, attempt.kind) == ("GET", SpanKind.CLIENT)
        assert attempt.attributes["url.full"] == f"{own.base_url}/services/rest/"
    assert (first.attributes["http.response.status_code"], first.attributes["error.type"]) == (502, "502")
    assert (second.attributes["http.response.status_code"], second.attributes["http.request.resend_count"]) == (200, 1)


def test_failed_call_has_a_failed_span_without_secrets(own: Emulator, tracing: Tracing) -> None:
    own.faults.add("http-502", times=9)
    token = own.access_token("write")
    with Flickr(
        own.api_key, own.api_secret, token=token, base_url=own.base_url, retries=QUICK, tracing=tracing.provider
    ) as flickr:
        with pytest.raises(HttpStatusError):
            flickr.test.login()
    whole = tracing.spans[-1]
    assert whole.status.status_code is StatusCode.ERROR
    shown = "".join(span.to_json() for span in tracing.spans)
    assert "HttpStatusError" in shown
    assert not [one for one in (own.api_key, own.api_secret, token.oauth_token, token.oauth_token_secret) if one in shown]


def test_concurrent_async_calls_have_separate_spans(own: Emulator, tracing: Tracing) -> None:
    async def call() -> None:
        async with AsyncFlickr(own.api_key, base_url=own.base_url, tracing=tracing.provider) as flickr:
            with tracing.provider.get_tracer("program").start_as_current_span("work"):
                await asyncio.gather(*(flickr.test.echo() for _ in range(5)), *(flickr.cameras.get_brands() for _ in range(5)))

    asyncio.run(call())
    by_id = {span.context.span_id: span for span in tracing.spans}
    assert len(by_id) == 21
    for span in by_id.values():
        if span.name == "GET":
            assert by_id[span.parent.span_id].name in ("flickr.test.echo", "flickr.cameras.getBrands")
        elif span.name != "work":
            assert by_id[span.parent.span_id].name == "work"


def test_canceled_call_ends_its_spans(own: Emulator, tracing: Tracing) -> None:
    async def cancel() -> None:
        async with AsyncFlickr(own.api_key, base_url=own.base_url, tracing=tracing.provider) as flickr:
            own.faults.add("slow-start", delay=1.0)
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(flickr.test.echo(), 0.1)

    asyncio.run(cancel())
    assert [span.name for span in tracing.spans] == ["GET", "flickr.test.echo"]


def test_global_tracer_provider_is_the_default(own: Emulator) -> None:
    with Flickr(own.api_key, base_url=own.base_url, tracing=True) as flickr:
        assert flickr.test.echo()


def test_invalid_tracing_is_rejected(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong: Any = "yes"
    with pytest.raises(ConfigurationError, match="TracerProvider"):
        Flickr("key", tracing=wrong)
    monkeypatch.setitem(sys.modules, "opentelemetry", None)
    with pytest.raises(ConfigurationError, match=r"flickr-sdk\[opentelemetry\]"):
        Flickr("key", tracing=True)
