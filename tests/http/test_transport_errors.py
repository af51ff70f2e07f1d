"""Errors of httpx and httpcore become errors of the SDK, which name the host, the limit and the phase."""

from __future__ import annotations

from typing import Any

import httpcore
import httpx
import pytest

from flickr_sdk._http.transport_errors import check_options, translate
from flickr_sdk._pipeline.commands import Limits, Request, Send
from flickr_sdk.errors import ConfigurationError, TimedOut, TransportError

METHOD = "flickr.test.echo"
HOST = "api.flickr.com"


def send(limits: Limits | None = None, content: Any = None) -> Send:
    request = Request(METHOD, "POST", f"https://{HOST}/services/rest/", {"api_key": "s3cret"}, "agent", content=content)
    return Send(request, limits or Limits(60.0, 10.0, 20.0, 30.0, 40.0, 90.0))


@pytest.mark.parametrize("library", [httpx, httpcore])
@pytest.mark.parametrize(
    ("kind", "problem", "phase"),
    [
        ("ConnectTimeout", f"no connection to {HOST} within 10 s (Timeout.connect)", "connect"),
        ("PoolTimeout", f"no free connection to {HOST} within 40 s (Timeout.pool)", "connect"),
        ("WriteTimeout", f"the request was not accepted by {HOST} within 30 s (Timeout.write)", "exchange"),
        ("ReadTimeout", f"no response from {HOST} within 20 s (Timeout.read)", "exchange"),
        ("TimeoutException", f"no response from {HOST} within 20 s (Timeout.read)", "exchange"),
    ],
)
def test_timeout_names_its_limit(library: Any, kind: str, problem: str, phase: str) -> None:
    error = translate(send(), getattr(library, kind)("s3cret"), is_overdue=False)
    assert type(error) is TimedOut
    assert (error.method, error.problem, error.phase, error.retryable) == (METHOD, problem, phase, True)


@pytest.mark.parametrize(
    ("kind", "step", "phase"),
    [("ConnectTimeout", "no connection to", "connect"), ("ReadTimeout", "no response from", "exchange")],
)
@pytest.mark.parametrize("limit", [60.0, 70.0])
def test_timeout_at_the_end_of_the_call_names_the_limit_of_the_call(kind: str, step: str, phase: str, limit: float) -> None:
    problem = f"{step} {HOST} within 90 s (Timeout.total)"
    expired = translate(send(), getattr(httpcore, kind)(), is_overdue=True)
    limited = translate(send(Limits(60.0, limit, limit, 30.0, 40.0, 90.0)), getattr(httpcore, kind)(), is_overdue=False)
    for error in (expired, limited):
        assert type(error) is TimedOut
        assert (error.method, error.problem, error.phase) == (METHOD, problem, phase)


@pytest.mark.parametrize(
    ("error", "reason", "phase", "retryable"),
    [
        (httpcore.ConnectError("refused"), "refused", "connect", True),
        (httpx.ConnectError("refused"), "refused", "connect", True),
        (httpcore.ConnectError(""), "ConnectError", "connect", True),
        (ConnectionResetError("reset"), "reset", "exchange", True),
        (httpcore.ReadError("s3cret"), "ReadError", "exchange", True),
        (httpcore.RemoteProtocolError("s3cret"), "RemoteProtocolError", "exchange", True),
        (httpcore.LocalProtocolError("s3cret"), "LocalProtocolError", "exchange", False),
        (httpcore.ProxyError("s3cret"), "ProxyError", "connect", True),
        (httpcore.UnsupportedProtocol("s3cret"), "UnsupportedProtocol", "connect", False),
        (httpx.InvalidURL("s3cret"), "InvalidURL", "exchange", False),
    ],
)
def test_other_error_names_its_cause_without_quoting_arguments(
    error: Exception, reason: str, phase: str, retryable: bool
) -> None:
    translated = translate(send(), error, is_overdue=False)
    assert type(translated) is TransportError
    assert translated.problem == f"no response from {HOST} ({reason}); check the network and retry"
    assert (translated.method, translated.phase, translated.retryable) == (METHOD, phase, retryable)


def test_invalid_http_options_are_named() -> None:
    with httpx.Client() as client:
        assert check_options(client, None, False) is None
        for options in (("http://proxy.example", False), (None, True)):
            with pytest.raises(ConfigurationError) as caught:
                check_options(client, *options)
            assert str(caught.value) == "proxy and http2 do not apply to http_client; configure them there"
    assert check_options(None, None, True) is None
    proxy = check_options(None, "http://proxy.example:3128", True)
    assert proxy is not None
    assert str(proxy.url) == "http://proxy.example:3128"
