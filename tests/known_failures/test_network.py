"""Failures 1 to 10, 20, 26 to 28 and 42: what goes wrong between a client and Flickr, and in caches."""

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
def test_01_a_comment_whose_answer_was_slow_or_went_missing_is_sent_once(
    fault: Any, reason: type, user: Any, emulator: Emulator, sent: list[Any]
) -> None:
    with emulator.faults.add(fault, **({"delay": 60} if fault == "slow-start" else {})), pytest.raises(MaybeDelivered) as caught:
        user.options(timeout=1.0).photos.comments.add_comment(photo_id=PHOTO, comment_text="Lovely")
    assert isinstance(caught.value.reason, reason)
    assert len(sent) == 1


@pytest.mark.parametrize("status", [500, 502, 503, 504, 429])
def test_04_a_page_of_html_in_place_of_an_answer_is_an_error_of_ours_that_names_the_status(
    status: int, user: Any, emulator: Emulator
) -> None:
    fault: Any = f"http-{status}"
    with emulator.faults.add(fault, times=9), pytest.raises(HttpStatusError, match=f"HTTP status {status} ") as caught:
        user.photos.get_info(photo_id=PHOTO)
    assert caught.value.http_status == status
    assert caught.value.body.startswith("<")


def test_05_a_server_error_now_and_then_does_not_end_a_long_run(user: Any, emulator: Emulator, sent: list[Any]) -> None:
    with emulator.faults.add("http-503", probability=0.3, seed=1) as fault:
        got = [user.options(retries=Retries(10, first=0.01)).photos.get_info(photo_id=PHOTO).id for _ in range(40)]
    assert got == [PHOTO] * 40
    assert fault.struck > 5 and len(sent) == 40 + fault.struck


@pytest.mark.parametrize("fault", ["fail-201", "fail-0", "fail-105"])
def test_06_a_service_that_is_not_available_is_asked_again_though_the_status_is_200(
    fault: Any, user: Any, emulator: Emulator, sent: list[Any]
) -> None:
    with emulator.faults.add(fault):
        assert user.photos.get_info(photo_id=PHOTO).id == PHOTO
    assert len(sent) == 2
    with emulator.faults.add(fault, times=9), pytest.raises(ServiceUnavailable, match="available"):
        user.photos.get_info(photo_id=PHOTO)


def test_07_another_methods_answer_in_xml_is_no_answer_and_is_asked_for_again(
    user: Any, emulator: Emulator, sent: list[Any]
) -> None:
    with emulator.faults.add("foreign-xml"):
        assert user.photos.get_info(photo_id=PHOTO).id == PHOTO
    assert len(sent) == 2
    with emulator.faults.add("foreign-xml", times=9), pytest.raises(MalformedResponse, match="XML"):
        user.photos.get_info(photo_id=PHOTO)


@pytest.mark.parametrize("fault", ["reset", "close", "cut-off"])
def test_08_a_broken_connection_is_made_anew(fault: Any, user: Any, emulator: Emulator, sent: list[Any]) -> None:
    with emulator.faults.add(fault, times=2):
        assert user.photos.get_info(photo_id=PHOTO).id == PHOTO
    assert len(sent) == 3


def test_08_a_connection_that_nobody_takes_is_tried_again(make: Make, unused_port: int) -> None:
    client = make(base_url=f"http://127.0.0.1:{unused_port}", retries=Retries(2, first=0.01))
    with pytest.raises(TransportError, match="no answer from") as caught:
        client.call("flickr.test.echo")
    assert caught.value.attempts == 3


def test_09_no_call_waits_without_end(user: Any, emulator: Emulator, sent: list[Any]) -> None:
    assert all(0 < limit < math.inf for limit in dataclasses.astuple(Timeout()))
    for endless in (math.inf, 0, -1):
        with pytest.raises(ConfigurationError, match="timeout is"):
            user.options(timeout=endless)
    with emulator.faults.add("slow-start", delay=60, times=9), pytest.raises(TimedOut, match=r"within 0.5 s \(Timeout.total\)"):
        user.options(timeout=0.5).photos.get_info(photo_id=PHOTO)
    assert len(sent) == 1


def test_20_calls_never_exceed_the_limit_and_flickrs_word_that_they_do_is_heeded(make: Make, emulator: Emulator) -> None:
    with Flickr("a-key") as one, Flickr("a-key") as two:
        shared: Any = one._config.throttle
        assert str(shared.limiter.rate) == "3600 calls in 3600 s"
        assert two._config.throttle and (two._config.throttle.limiter, two._config.throttle.name) == (shared.limiter, shared.name)  # type: ignore[attr-defined]  # the protocol has less
    for fault, error in (("http-429", HttpStatusError), ("disabled-key", InvalidApiKey)):
        limiter = MemoryLimiter(100, 60)
        hasty = make(limiter=limiter, on_limit="raise", retries=0)
        with emulator.faults.add(fault), pytest.raises(error):  # type: ignore[arg-type]  # the kinds are texts here
            hasty.test.echo()
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


def test_27_looking_at_an_answer_sends_nothing(user: Any, sent: list[Any]) -> None:
    photos = user.photos.search(tags=["aurora"])
    assert len(sent) == 1
    for photo in photos:
        values = [getattr(photo, name) for name in type(photo).model_fields]
        assert None in values, "something was not sent, and is not asked for"
        assert not hasattr(photo, "exif")
        assert photo.url("h") is None
    assert hasattr(user, "galleries") and len(sent) == 1


def test_28_a_program_may_call_at_once_without_asking_what_there_is(user: Any, sent: list[Any]) -> None:
    user.test.echo()
    assert [one.method for one in sent] == ["flickr.test.echo"]


def test_42_neither_failures_nor_writes_are_kept(user: Any, emulator: Emulator, sent: list[Any]) -> None:
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
    assert [one.method for one in sent[4:]] == ["flickr.photos.getInfo"] * 2 + ["flickr.photos.comments.addComment"] * 3


def test_42_an_answer_is_its_accounts_own_and_its_key_fits_every_cache(make: Make, emulator: Emulator) -> None:
    cache = MemoryCache(max_entries=5)
    clients = [
        make(cache=cache, limiter=False, token=emulator.access_token("read", who)) for who in ("Ben Okafor", "mira o'neil")
    ]
    assert [one.test.login().username for one in clients] == ["Ben Okafor", "mira o'neil"]
    keys = list(cache._entries)
    assert len(keys) == len(set(keys)) == 2, "the same question of the same account has the same key, whatever its signature"
    assert [one.test.login().username for one in clients] == ["Ben Okafor", "mira o'neil"]
    assert len(cache) == 2
    assert all(key in cache and key.isascii() and " " not in key and len(key) < 250 for key in keys)
    for number in range(20):
        clients[0].photos.search(text=str(number))
    assert len(cache) == 5
