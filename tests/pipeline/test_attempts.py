"""Each attempt of a call: its request, its log lines and events, and the secrets that its error does not quote."""

from __future__ import annotations

from typing import Any

import pytest

from flickr_sdk import MaybeDelivered, Retries, TransportError
from flickr_sdk._pipeline.commands import Response, RunBlocking
from flickr_sdk.auth import LegacyToken, Token
from flickr_sdk.config import Hooks, RequestEvent, ResponseEvent, WaitEvent

from ..support.fake_driver import BAD_GATEWAY, KEY, OK, READ, WRITE, FakeDriver, broken, failed, unsent

URL = "https://api.flickr.com/services/rest/"


def test_log_and_hooks_have_each_attempt_with_its_numbers(caplog: pytest.LogCaptureFixture) -> None:
    events: list[Any] = []
    hooks = Hooks(request=events.append, response=events.append, retry=events.append, wait=events.append)
    driver = FakeDriver(BAD_GATEWAY, OK, seconds=0.25)
    with caplog.at_level("DEBUG", "flickr_sdk"):
        driver.run(retries=Retries(1, initial_delay=1.5), hooks=hooks)
    assert [(record.levelname, record.getMessage()) for record in caplog.records] == [
        ("DEBUG", f"flickr.test.null: GET {URL} (attempt 1)"),
        ("DEBUG", "flickr.test.null: HTTP status 502, 24 bytes in 0.250 s"),
        ("INFO", "attempt 1 failed, retrying in 1.50 s: flickr.test.null: HTTP status 502 Bad Gateway"),
        ("DEBUG", "flickr.test.null: waiting 1.50 s (retry)"),
        ("DEBUG", f"flickr.test.null: GET {URL} (attempt 2)"),
        ("DEBUG", "flickr.test.null: HTTP status 200, 13 bytes in 0.250 s"),
    ]
    first, failed_response, retry, wait, second, response = events
    assert first == RequestEvent("flickr.test.null", 1, "GET", URL)
    assert failed_response == ResponseEvent("flickr.test.null", 1, 502, 24, 0.25)
    assert (retry.method, retry.attempt, retry.error.http_status, retry.wait) == ("flickr.test.null", 1, 502, 1.5)
    assert wait == WaitEvent("flickr.test.null", 1.5, "retry")
    assert second == RequestEvent("flickr.test.null", 2, "GET", URL)
    assert response == ResponseEvent("flickr.test.null", 2, 200, 13, 0.25)


def test_request_has_the_settings_of_the_client() -> None:
    driver = FakeDriver(OK, OK)
    driver.run(arguments={"text": "a b"}, user_agent="museum/2.0", headers={"X-Extra": "1"})
    driver.run(WRITE, {"photo_id": "1"})
    read, write = (one.request for one in driver.sent)
    assert (read.method, read.verb, read.url) == ("flickr.test.null", "GET", URL)
    fixed = {"format": "json", "nojsoncallback": "1", "api_key": KEY}
    assert read.params == {"method": "flickr.test.null", "text": "a b", **fixed}
    assert (read.user_agent, read.headers, read.authorization, read.content, read.sink) == (
        "museum/2.0",
        {"X-Extra": "1"},
        "",
        None,
        None,
    )
    assert (write.method, write.verb, write.url) == ("flickr.photos.change", "POST", URL)
    assert write.params == {"method": "flickr.photos.change", "photo_id": "1", **fixed}


@pytest.mark.parametrize("placement", ["header", "parameters"])
def test_signed_request_has_its_parameters_where_the_client_puts_them(placement: Any) -> None:
    driver = FakeDriver(OK, OK)
    options: dict[str, Any] = {"token": Token("t0ken", "s3cret"), "placement": placement, "user_agent": "museum/2.0"}
    for endpoint in (READ, WRITE):
        driver.run(endpoint, {"text": "a"}, headers={"X-Extra": "1"}, **options)
    for sent in driver.sent:
        request = sent.request
        assert (request.verb, request.url) == ("GET" if request.method == "flickr.test.null" else "POST", URL)
        assert (request.user_agent, request.headers) == ("museum/2.0", {"X-Extra": "1"})
        assert {"method": request.method, "text": "a", "format": "json", "nojsoncallback": "1"}.items() <= request.params.items()
        assert "api_key" not in request.params
        in_header = placement == "header"
        assert ("oauth_signature" in request.authorization) is in_header
        assert ({"oauth_signature", "oauth_token", "oauth_consumer_key", "oauth_nonce"} <= request.params.keys()) is not in_header
        if not in_header:
            assert request.params["oauth_timestamp"] == "1000"
            assert len(request.params["oauth_nonce"]) == 32
    assert len(driver.sent) == 2


def test_argument_with_a_name_of_oauth_moves_the_signature_to_the_header() -> None:
    driver = FakeDriver(OK)
    driver.run(arguments={"oauth_token": "other"}, token=Token("t0ken", "s3cret"), placement="parameters")
    (request,) = (one.request for one in driver.sent)
    assert request.params["oauth_token"] == "other"
    assert 'oauth_token="t0ken"' in request.authorization


def test_request_with_a_legacy_token_is_signed_with_it() -> None:
    driver = FakeDriver(OK)
    driver.run(legacy_token=LegacyToken("45-token", "write"), user_agent="museum/2.0", headers={"X-Extra": "1"})
    (request,) = (one.request for one in driver.sent)
    assert (request.params["auth_token"], request.params["api_key"]) == ("45-token", KEY)
    assert len(request.params["api_sig"]) == 32
    assert (request.authorization, request.user_agent, request.headers) == ("", "museum/2.0", {"X-Extra": "1"})


@pytest.mark.parametrize(
    ("responses", "notes"),
    [
        ([failed(105), failed(106)], ["2 attempts in 1.0 s"]),
        ([unsent(), broken()], ["2 attempts in 1.0 s"]),
        ([failed(106)], None),
    ],
)
def test_notes_of_a_write_count_its_attempts(responses: list[Any], notes: list[str] | None) -> None:
    error = FakeDriver(*responses).fails(WRITE, retries=Retries(3, initial_delay=1.0))
    assert getattr(error, "__notes__", None) == notes


def test_write_without_a_slot_after_an_unclear_attempt_may_have_been_delivered() -> None:
    class Refusing:
        def record(self, call: Any, verdict: Any) -> Any:
            yield RunBlocking(lambda: None)

        def acquire(self, call: Any) -> Any:
            if call.attempts:
                call.maybe_delivered = True
                raise TransportError("m", "no slot")
            yield RunBlocking(lambda: None)

    error = FakeDriver(Response(429, b"")).fails(WRITE, {"photo_id": "7"}, throttle=Refusing())
    assert isinstance(error, MaybeDelivered)
    assert (error.method, error.arguments, error.attempts) == ("flickr.photos.change", {"photo_id": "7"}, 1)
    assert error.check == "read what flickr.photos.change changes"


@pytest.mark.parametrize("place", ["header", "argument", "key", "secret", "token"])
def test_error_quotes_no_secret_of_the_request_or_the_client(place: str) -> None:
    quoted = {
        "header": "h3ader-s3cret",
        "argument": "argument-s3cret",
        "key": KEY,
        "secret": "client-s3cret",
        "token": "token-s3cret",
    }[place]
    driver = FakeDriver(TransportError("m", f"the proxy quotes {quoted}"))
    error = driver.fails(
        arguments={"auth_hash": "argument-s3cret", "oauth_verifier": "argument-s3cret"},
        api_secret="client-s3cret",
        token=Token("token-s3cret", "token-s3cret"),
        headers={"Authorization": "Bearer h3ader-s3cret", "Cookie": "h3ader-s3cret"},
        retries=Retries(0),
    )
    assert quoted not in f"{error} {error!r} {vars(error)}"
    assert "the proxy quotes ..." in str(error)
