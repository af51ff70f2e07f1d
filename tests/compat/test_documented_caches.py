"""Sections 6 and 6.1 of flickrapi's documentation, version 1.4: caches.

Each test proves one statement; its name starts with the number of the section.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

import flickr_sdk.compat.flickrapi as flickrapi
from flickr_sdk import Retries
from flickr_sdk.emulator import Emulator

from ..support.application import ADA, BEN
from .test_documented_login import who

USER = "10000001@N01"
PHOTO = "52000000101"


@pytest.fixture
def new_requests(emulator: Emulator) -> Callable[[], int]:
    """Returns the number of requests since its previous call."""
    counted = [len(emulator.requests)]

    def count() -> int:
        counted.append(len(emulator.requests))
        return counted[-1] - counted[-2]

    return count


@pytest.fixture
def cached(emulator: Emulator) -> flickrapi.FlickrAPI:
    return flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, cache=True)


def test_6_without_a_cache_every_call_sends_a_request(flickr: flickrapi.FlickrAPI, new_requests: Callable[[], int]) -> None:
    assert flickr.cache is None
    for _ in range(2):
        flickr.photosets_getList(user_id=USER)
    assert new_requests() == 2


def test_6_with_a_cache_repeated_calls_send_one_request(cached: flickrapi.FlickrAPI, new_requests: Callable[[], int]) -> None:
    first, second = (cached.photosets_getList(user_id=USER) for _ in range(2))
    assert new_requests() == 1
    assert first is not second, "each caller may change its response"
    assert first.attrib == second.attrib
    cached.photosets_getList(user_id=USER, per_page=1)
    cached.photosets_getList(user_id=USER, format="xmlnode")
    assert new_requests() == 1, "both formats are parsed from the same XML"


def test_6_default_cache_has_200_entries_and_5_minutes(cached: flickrapi.FlickrAPI) -> None:
    assert isinstance(cached.cache, flickrapi.SimpleCache)
    assert (cached.cache.max_entries, cached.cache.default_timeout) == (200, 300)


def test_6_cache_can_be_replaced(cached: flickrapi.FlickrAPI, new_requests: Callable[[], int]) -> None:
    cache: flickrapi.SimpleCache[bytes] = flickrapi.SimpleCache(timeout=300, max_entries=200)
    cached.cache = cache
    assert cached.cache is cache
    for _ in range(2):
        cached.photosets_getList(user_id=USER)
    assert new_requests() == 1
    assert len(cache) == 1


def test_6_cache_evicts_entries_above_its_maximum() -> None:
    cache: flickrapi.SimpleCache[int] = flickrapi.SimpleCache(max_entries=3)
    for number in range(10):
        cache.set(number, number)
    assert len(cache) == 3
    assert [number in cache for number in range(7, 10)] == [True, True, True]


def test_6_entry_expires(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    cache: flickrapi.SimpleCache[str] = flickrapi.SimpleCache(timeout=300)
    cache.set("a", "1")
    cache.set("b", "2", timeout=5)
    now[0] = 6.0
    assert (cache.get("a"), cache.get("b"), cache.get("b", "none")) == ("1", None, "none")
    now[0] = 301.0
    assert cache.get("a") is None
    assert not cache.has_key("a")


def test_6_cache_has_the_interface_of_djangos_cache() -> None:
    cache: flickrapi.SimpleCache[str] = flickrapi.SimpleCache()
    key = {"method": "flickr.photos.search", "text": "aurora"}
    cache.set(key, "found")
    assert cache.get(key) == "found"
    assert key in cache
    cache.delete(key)
    cache.delete(key)
    assert key not in cache
    cache.set("one", "1")
    cache.cull()
    assert len(cache) == 0
    with pytest.raises(ValueError, match="max_entries"):
        flickrapi.SimpleCache(max_entries=0)


def test_6_invalid_cache_is_rejected(cached: flickrapi.FlickrAPI) -> None:
    with pytest.raises(flickrapi.IllegalArgumentException, match="cache has no methods get and set"):
        cached.cache = "memcached"  # type: ignore[assignment]  # the point of the test


@pytest.mark.parametrize("format", ["etree", "xmlnode", "parsed-json", "rest", "json", "php_serial", "xmlrpc", "soap", "soap2"])
def test_6_failure_is_not_cached(cached: flickrapi.FlickrAPI, new_requests: Callable[[], int], format: str) -> None:
    for _ in range(2):
        if format not in ("etree", "xmlnode", "parsed-json"):
            assert b"Photo not found" in cached.photos_getInfo(photo_id="1", format=format)  # type: ignore[operator]  # bytes
        else:
            with pytest.raises(flickrapi.FlickrError):
                cached.photos_getInfo(photo_id="1", format=format)
    assert new_requests() == 2


@pytest.mark.parametrize("format", ["rest", "json"])
@pytest.mark.parametrize("fault", ["garbage", "truncated"])
def test_6_invalid_response_is_retried_and_not_cached(
    cached: flickrapi.FlickrAPI, emulator: Emulator, new_requests: Callable[[], int], format: str, fault: str
) -> None:
    quick = flickrapi.FlickrAPI(emulator.api_key, retries=Retries(1, initial_delay=0.01), cache=True)
    with emulator.faults.add(fault, times=2):
        damaged = quick.photos_getInfo(photo_id=PHOTO, format=format)
    assert new_requests() == 2
    whole = quick.photos_getInfo(photo_id=PHOTO, format=format)
    assert new_requests() == 1
    assert isinstance(whole, bytes)
    assert damaged != whole
    assert b"Aurora" in whole


def test_6_write_is_sent_every_time(emulator: Emulator, new_requests: Callable[[], int]) -> None:
    token = emulator.legacy_token("write")
    flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=token, cache=True)
    for _ in range(3):
        flickr.photos_comments_addComment(photo_id=PHOTO, comment_text="What a light!")
    assert new_requests() == 3


def test_6_cached_responses_are_separate_for_each_user(emulator: Emulator) -> None:
    cache: flickrapi.SimpleCache[bytes] = flickrapi.SimpleCache()
    for user in (ADA, BEN):
        flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=emulator.legacy_token("read", user))
        flickr.cache = cache
        assert who(flickr) == user


def test_6_concurrent_calls_all_get_the_unparsed_failure(
    cached: flickrapi.FlickrAPI, emulator: Emulator, new_requests: Callable[[], int]
) -> None:
    outcomes: list[object] = []
    with emulator.faults.add("slow-start", method="flickr.photos.getInfo", delay=0.3):

        def work() -> None:
            try:
                outcomes.append(cached.photos_getInfo(photo_id="1", format="rest"))
            except Exception as error:
                outcomes.append(error)

        threads = [threading.Thread(target=work) for _ in range(5)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(outcomes) == 5
    assert [outcome for outcome in outcomes if not isinstance(outcome, bytes)] == []
    assert 1 <= new_requests() <= 5


def test_6_1_djangos_cache_can_be_used(emulator: Emulator, new_requests: Callable[[], int]) -> None:
    pytest.importorskip("django", reason="Django is not installed")
    from ..support import django_project

    assert django_project.settings.configured
    from django.core.cache import cache

    cache.clear()
    flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, cache=True)
    flickr.cache = cache
    first, second = (flickr.photos_getInfo(photo_id=PHOTO, format="rest") for _ in range(2))
    assert first == second
    assert new_requests() == 1
    cache.clear()
    flickr.photos_getInfo(photo_id=PHOTO)
    assert new_requests() == 1
    cache.clear()
