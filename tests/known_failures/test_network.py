"""Failures 1 to 10, 20, 26 to 28 and 42: the network, rate limits and caches."""

from __future__ import annotations

import dataclasses
import math
from typing import Any

import pytest

from flickr_sdk import (
    ApiError,
    ConfigurationError,
    Flickr,
    HttpStatusError,
    MalformedResponse,
    MaybeDelivered,
    RateLimited,
    Retries,
    TimedOut,
    Timeout,
    TransportError,
)
from flickr_sdk.cache import MemoryCache
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import InvalidApiKey, ServiceUnavailable
from flickr_sdk.rate_limit import MemoryLimiter

from ..support.clients import Make

PHOTO = "52000000101"


@pytest.mark.parametrize(
    ("fault", "reason"), [("http-502", HttpStatusError), ("slow-start", TimedOut), ("lost", TransportError), ("garbage", object)]
)
def test_01_comment_without_a_response_is_sent_once(
    fault: Any, reason: type, user: Any, emulator: Emulator, sent: list[Any]
) -> None:
    with emulator.faults.add(fault, **({"delay": 60} if fault == "slow-start" else {})), pytest.raises(MaybeDelivered) as caught:
        user.options(timeout=1.0).photos.comments.add_comment(photo_id=PHOTO, comment_text="Lovely")
    assert isinstance(caught.value.reason, reason)
    assert len(sent) == 1


@pytest.mark.parametrize("status", [500, 502, 503, 504, 429])
def test_04_html_page_raises_an_error_with_its_status(status: int, user: Any, emulator: Emulator) -> None:
    fault: Any = f"http-{status}"
    with emulator.faults.add(fault, times=9), pytest.raises(HttpStatusError, match=f"HTTP status {status} ") as caught:
        user.photos.get_info(photo_id=PHOTO)
    assert caught.value.http_status == status
    assert caught.value.body.startswith("<")


def test_05_occasional_server_errors_do_not_end_a_long_run(user: Any, emulator: Emulator, sent: list[Any]) -> None:
    with emulator.faults.add("http-503", probability=0.3, seed=1) as fault:
        got = [user.options(retries=Retries(10, initial_delay=0.01)).photos.get_info(photo_id=PHOTO).id for _ in range(40)]
    assert got == [PHOTO] * 40
    assert fault.struck > 5 and len(sent) == 40 + fault.struck


@pytest.mark.parametrize("fault", ["fail-201", "fail-0", "fail-105"])
def test_06_unavailable_service_with_status_200_is_retried(fault: Any, user: Any, emulator: Emulator, sent: list[Any]) -> None:
    with emulator.faults.add(fault):
        assert user.photos.get_info(photo_id=PHOTO).id == PHOTO
    assert len(sent) == 2
    with emulator.faults.add(fault, times=9), pytest.raises(ServiceUnavailable, match="available"):
        user.photos.get_info(photo_id=PHOTO)


def test_07_xml_response_of_another_method_is_retried(user: Any, emulator: Emulator, sent: list[Any]) -> None:
    with emulator.faults.add("foreign-xml"):
        assert user.photos.get_info(photo_id=PHOTO).id == PHOTO
    assert len(sent) == 2
    with emulator.faults.add("foreign-xml", times=9), pytest.raises(MalformedResponse, match="XML"):
        user.photos.get_info(photo_id=PHOTO)


@pytest.mark.parametrize("fault", ["reset", "close", "cut-off"])
def test_08_broken_connection_is_reopened(fault: Any, user: Any, emulator: Emulator, sent: list[Any]) -> None:
    with emulator.faults.add(fault, times=2):
        assert user.photos.get_info(photo_id=PHOTO).id == PHOTO
    assert len(sent) == 3


def test_08_refused_connection_is_retried(make: Make, unused_port: int) -> None:
    client = make(base_url=f"http://127.0.0.1:{unused_port}", retries=Retries(2, initial_delay=0.01))
    with pytest.raises(TransportError, match="no response from") as caught:
        client.call("flickr.test.echo")
    assert caught.value.attempts == 3


def test_09_every_call_has_a_time_limit(user: Any, emulator: Emulator, sent: list[Any]) -> None:
    assert all(0 < limit < math.inf for limit in dataclasses.astuple(Timeout()))
    for timeout in (math.inf, 0, -1):
        with pytest.raises(ConfigurationError, match="timeout is"):
            user.options(timeout=timeout)
    with emulator.faults.add("slow-start", delay=60, times=9), pytest.raises(TimedOut, match=r"within 0.5 s \(Timeout.total\)"):
        user.options(timeout=0.5).photos.get_info(photo_id=PHOTO)
    assert len(sent) == 1


def test_20_rate_limit_is_shared_and_responses_about_it_are_obeyed(make: Make, emulator: Emulator) -> None:
    with Flickr("a-key") as first, Flickr("a-key") as second:
        throttles: list[Any] = [client._config.throttle for client in (first, second)]
        assert str(throttles[0].limiter.rate) == "3600 calls in 3600 s"
        assert (throttles[0].limiter, throttles[0].name) == (throttles[1].limiter, throttles[1].name)
    for fault, error in (("http-429", HttpStatusError), ("disabled-key", InvalidApiKey)):
        limiter = MemoryLimiter(100, 60)
        client = make(limiter=limiter, on_limit="raise", retries=0)
        with emulator.faults.add(fault), pytest.raises(error):  # type: ignore[arg-type]  # the kinds are strings here
            client.test.echo()
        other = make(limiter=limiter, image_limiter=MemoryLimiter(100, 60), on_limit="raise")
        with pytest.raises(RateLimited):
            other.test.echo()
        other.wait_for_image_host()
        with pytest.raises(RateLimited, match="image host"):
            other.wait_for_image_host(retry_after=30)


def test_26_one_connection_serves_many_calls(make: Make, emulator: Emulator) -> None:
    before = emulator.requests.connections
    client = make(limiter=False)
    for _ in range(20):
        client.test.echo()
    assert emulator.requests.connections == before + 1


def test_27_reading_attributes_sends_no_request(user: Any, sent: list[Any]) -> None:
    photos = user.photos.search(tags=["aurora"])
    assert len(sent) == 1
    for photo in photos:
        values = [getattr(photo, name) for name in type(photo).model_fields]
        assert None in values, "a missing value is not fetched"
        assert not hasattr(photo, "exif")
        assert photo.url("h") is None
    assert hasattr(user, "galleries") and len(sent) == 1


def test_28_first_call_sends_one_request(user: Any, sent: list[Any]) -> None:
    user.test.echo()
    assert [request.method for request in sent] == ["flickr.test.echo"]


def test_42_failures_and_writes_are_not_cached(user: Any, emulator: Emulator, sent: list[Any]) -> None:
    cached = user.options(cache=MemoryCache())
    with emulator.faults.add("http-502", times=3):
        for _ in range(2):
            try:
                cached.photos.get_info(photo_id=PHOTO)
            except HttpStatusError:
                assert len(sent) == 3
    for _ in range(2):
        with pytest.raises(ApiError):
            cached.photos.get_info(photo_id="1")
    for _ in range(3):
        cached.photos.comments.add_comment(photo_id=PHOTO, comment_text="Lovely")
    assert [request.method for request in sent[4:]] == ["flickr.photos.getInfo"] * 2 + ["flickr.photos.comments.addComment"] * 3


def test_42_cache_entries_belong_to_one_account_and_have_portable_keys(make: Make, emulator: Emulator) -> None:
    cache = MemoryCache(max_entries=5)
    clients = [
        make(cache=cache, limiter=False, token=emulator.access_token("read", who)) for who in ("Ben Okafor", "mira o'neil")
    ]
    assert [client.test.login().username for client in clients] == ["Ben Okafor", "mira o'neil"]
    keys = list(cache._entries)
    assert len(keys) == len(set(keys)) == 2, "the signature is not part of the key"
    assert [client.test.login().username for client in clients] == ["Ben Okafor", "mira o'neil"]
    assert len(cache) == 2
    assert all(key in cache and key.isascii() and " " not in key and len(key) < 250 for key in keys)
    for number in range(20):
        clients[0].photos.search(text=str(number))
    assert len(cache) == 5
