"""Clients with a cache: who is answered by Flickr, who by the cache, and who by somebody else's request."""

from __future__ import annotations

import asyncio
import itertools
import logging
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from flickr_sdk import ApiError, AsyncFlickr, ConfigurationError, Flickr, Hooks, HttpStatusError, SchemaDrift, TimedOut
from flickr_sdk.cache import MemoryCache, SqliteCache
from flickr_sdk.cache.single_flight import SingleFlight
from flickr_sdk.emulator import Emulator

from ..support.caches import KINDS, cache_on
from ..support.limiters import VirtualClock

PHOTO = "52000000101"


class Recorder:
    """A cache that remembers what it was asked for."""

    def __init__(self):
        self.values, self.asked = {}, []

    def get(self, key):
        self.asked.append(("get", key))
        return self.values.get(key)

    def set(self, key, value):
        self.asked.append(("set", key))
        self.values[key] = value

    def delete(self, key):
        return self.values.pop(key, None) is not None

    def clear(self):
        self.values.clear()


class Broken(Recorder):
    def get(self, key):
        raise OSError("the cache is on fire")

    set = get


@pytest.fixture
def own():
    """An emulator for one test, at the time of day."""
    with Emulator() as running:
        yield running


@pytest.fixture
def client(own):
    """Make clients of the emulator of this test."""
    made = []

    def make(cache=True, **given):
        one = Flickr(own.api_key, own.api_secret, base_url=own.base_url, cache=cache, **given)
        made.append(one)
        return one

    yield make
    for one in made:
        one.close()


class Held:
    """Holds requests up from the moment when they are about to be sent until they may go."""

    def __init__(self):
        self.begun, self.free = threading.Event(), threading.Event()
        self.hooks = Hooks(request=self.wait)

    def wait(self, _):
        self.begun.set()
        assert self.free.wait(30), "nobody let the request go"


@pytest.fixture(params=KINDS)
def cache(request, tmp_path):
    with cache_on(request.param, tmp_path, VirtualClock(time.time())) as made:
        yield made


def test_a_second_question_is_answered_from_the_cache_with_an_object_of_its_own(own, client, cache):
    flickr = client(cache)
    first, second = (flickr.photos.get_info(photo_id=PHOTO) for _ in range(2))
    assert len(own.requests) == 1
    assert first == second and first is not second
    first.tags.clear()
    assert flickr.photos.get_info(photo_id=PHOTO).tags == second.tags != []
    assert len(own.requests) == 1


def test_an_awaited_client_uses_the_same_answers(own, client, cache):
    client(cache).photos.get_info(photo_id=PHOTO)

    async def main():
        async with AsyncFlickr(own.api_key, own.api_secret, base_url=own.base_url, cache=cache) as flickr:
            return await flickr.photos.get_info(photo_id=PHOTO)

    assert asyncio.run(main()).id == PHOTO
    assert len(own.requests) == 1


def test_failures_are_not_kept(own, client, cache):
    flickr = client(cache, retries=0)
    for _ in range(2):
        with pytest.raises(ApiError, match="not found"):
            flickr.photos.get_info(photo_id="1")
    own.faults.add("http-502")
    with pytest.raises(HttpStatusError):
        flickr.photos.get_info(photo_id=PHOTO)
    assert flickr.photos.get_info(photo_id=PHOTO).id == PHOTO
    assert len(own.requests) == 4


def test_every_write_is_sent(own, client, cache):
    flickr = client(cache, token=own.access_token("delete"))
    for _ in range(3):
        flickr.photos.comments.add_comment(photo_id=PHOTO, comment_text="Lovely")
    assert len(own.requests) == 3


def test_accounts_never_see_each_others_answers_and_signatures_do_not_matter(own, client, cache):
    ada, ben = own.access_token("read", "10000001@N01"), own.access_token("read", "10000002@N02")
    names = []
    for token in (ada, ben, ada, ben, ada):
        names.append(client(cache, token=token).test.login().username)
    assert names[0] == names[2] == names[4] != names[1] == names[3]
    assert len(own.requests) == 2
    with pytest.raises(ApiError):
        client(cache).test.login()


def test_nothing_is_kept_unless_it_is_asked_for(own, client):
    flickr = client(None)
    assert flickr.cache is None
    for _ in range(2):
        flickr.photos.get_info(photo_id=PHOTO)
    assert len(own.requests) == 2


def test_the_cache_can_be_cleared_bypassed_refreshed_and_changed(own, client):
    flickr = client(True)
    assert isinstance(flickr.cache, MemoryCache)
    counts = []

    def ask(one):
        one.photos.get_info(photo_id=PHOTO)
        counts.append(len(own.requests))

    ask(flickr)
    ask(flickr.options(cache="bypass"))
    ask(flickr)
    ask(flickr.options(cache="refresh"))
    ask(flickr)
    ask(flickr.options(cache="bypass").options(cache="use"))
    assert counts == [1, 2, 2, 3, 3, 3]
    flickr.cache.clear()
    ask(flickr)
    other = flickr.options(cache=Recorder())
    ask(other)
    ask(other)
    ask(flickr.options(cache=False))
    ask(flickr.options(timeout=5))
    assert counts[6:] == [4, 5, 5, 6, 6]
    assert flickr.options(cache="bypass").cache is flickr.cache


def test_a_refreshed_answer_takes_the_place_of_the_old_one(own, client):
    recorder = Recorder()
    flickr = client(recorder)
    flickr.photos.get_info(photo_id=PHOTO)
    [key] = recorder.values
    recorder.asked.clear()
    flickr.options(cache="refresh").photos.get_info(photo_id=PHOTO)
    flickr.options(cache="bypass").photos.get_info(photo_id=PHOTO)
    assert recorder.asked == [("set", key)]


def test_a_bypass_without_a_cache_is_none():
    with Flickr("key") as flickr:
        assert flickr.options(cache="bypass").cache is None


def test_neither_keys_nor_values_hold_secrets(own, client):
    recorder = Recorder()
    token = own.access_token("read")
    one = client(recorder, token=token, oauth_placement="parameters")
    one.photos.get_info(photo_id=PHOTO)
    assert token.oauth_token in str(one.call("flickr.test.echo", text="a").model_dump()), "it repeats what it was asked"
    one.auth.oauth.check_token(oauth_token=token.oauth_token)
    written = repr(recorder.values)
    assert PHOTO in written
    assert len(recorder.values) == 1
    assert not [secret for secret in (own.api_key, own.api_secret, *token) if secret in written]


@pytest.mark.parametrize("broken", [b"", b"garbage", "text", {"stat": "ok"}, b"flickr-sdk 1\n" + bytes(40)])
def test_what_is_no_answer_of_ours_is_asked_for_again(own, client, broken):
    recorder = Recorder()
    flickr = client(recorder)
    flickr.photos.get_info(photo_id=PHOTO)
    recorder.values = dict.fromkeys(recorder.values, broken)
    assert flickr.photos.get_info(photo_id=PHOTO).id == PHOTO
    assert flickr.photos.get_info(photo_id=PHOTO).id == PHOTO
    assert len(own.requests) == 2


def test_an_answer_under_a_wrong_key_is_not_given_to_anybody(own, client):
    recorder = Recorder()
    flickr = client(recorder)
    flickr.photos.get_info(photo_id=PHOTO)
    flickr.photos.get_sizes(photo_id=PHOTO)
    one, two = recorder.values
    recorder.values = {one: recorder.values[two], two: recorder.values[one]}
    assert flickr.photos.get_info(photo_id=PHOTO).id == PHOTO
    assert len(own.requests) == 3


def test_a_cache_that_fails_costs_nothing_but_requests_and_is_told_of_once(own, client, caplog):
    flickr = client(Broken())
    for one in (flickr, flickr, flickr.options(cache="refresh")):
        assert one.photos.get_info(photo_id=PHOTO).id == PHOTO
    assert len(own.requests) == 3
    assert [record.getMessage() for record in caplog.records if record.name == "flickr_sdk"] == [
        "the cache Broken fails and is done without: the cache is on fire"
    ]


def test_a_file_that_is_no_cache_costs_nothing_but_requests(own, client, tmp_path, caplog):
    (tmp_path / "answers.db").write_text("not a database " * 100)
    with caplog.at_level(logging.WARNING):
        assert client(SqliteCache(tmp_path / "answers.db")).photos.get_info(photo_id=PHOTO).id == PHOTO
    assert "the cache SqliteCache fails" in caplog.text


def test_who_is_strict_is_strict_with_kept_answers_too(own, client):
    recorder = Recorder()
    flickr = client(recorder, on_drift=lambda drift: None)
    flickr.photos.get_sizes(photo_id=PHOTO)
    [key] = recorder.values
    from flickr_sdk.cache.response_cache import pack

    recorder.values[key] = pack(key, b'{"sizes":{"size":[{"label":"Square","width":"wide"}]},"stat":"ok"}')
    assert flickr.photos.get_sizes(photo_id=PHOTO)[0].width == "wide"
    with pytest.raises(SchemaDrift):
        flickr.options(strict=True).photos.get_sizes(photo_id=PHOTO)
    assert len(own.requests) == 1


@pytest.mark.parametrize("given", ["yes", 300, object(), Recorder])
def test_what_is_no_cache_is_refused(given):
    with pytest.raises(ConfigurationError, match="^cache is "):
        Flickr("key", cache=given)


# Single flight


def test_ten_threads_that_ask_the_same_share_one_request(own, client, cache):
    flickr = client(cache)
    own.faults.add("slow-start", delay=0.3)
    with ThreadPoolExecutor(10) as pool:
        got = list(pool.map(lambda _: flickr.photos.get_info(photo_id=PHOTO), range(10)))
    assert len(own.requests) == 1
    assert len({id(one) for one in got}) == 10
    assert {one.id for one in got} == {PHOTO}


def test_ten_tasks_that_ask_the_same_share_one_request(own, cache):
    own.faults.add("slow-start", delay=0.3)

    async def main():
        async with AsyncFlickr(own.api_key, base_url=own.base_url, cache=cache) as flickr:
            return await asyncio.gather(*(flickr.photos.get_info(photo_id=PHOTO) for _ in range(50)))

    got = asyncio.run(main())
    assert len(own.requests) == 1
    assert len({id(one) for one in got}) == 50


def test_threads_that_ask_for_different_things_do_not_wait_for_each_other(own, client):
    flickr, held = client(True), Held()
    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(flickr.options(hooks=held.hooks).photos.get_info, photo_id=PHOTO)
        assert held.begun.wait(30)
        flickr.photos.get_sizes(photo_id=PHOTO)
        assert not slow.done()
        held.free.set()
        assert slow.result().id == PHOTO


def test_a_failure_is_shared_but_each_gets_an_error_of_its_own(own, client, monkeypatch):
    held, join, joined = Held(), SingleFlight.join, itertools.count(1)
    flickr = client(True, hooks=held.hooks)

    def counted(flights, key):
        came = join(flights, key)
        if next(joined) == 10:
            held.free.set()
        return came

    monkeypatch.setattr(SingleFlight, "join", counted)

    def ask(_):
        with pytest.raises(ApiError, match="not found") as caught:
            flickr.photos.get_info(photo_id="1")
        return caught.value

    with ThreadPoolExecutor(10) as pool:
        errors = list(pool.map(ask, range(10)))
    assert len(own.requests) == 1
    assert len({id(error) for error in errors}) == 10
    assert {(type(error), error.code, str(error), error.attempts) for error in errors} == {
        (type(errors[0]), 1, str(errors[0]), 1)
    }


def test_a_time_limit_is_ones_own_affair(own, client):
    flickr, begun = client(True, retries=0), threading.Event()
    own.faults.add("slow-start", delay=30)
    with ThreadPoolExecutor(2) as pool:
        hasty = flickr.options(timeout=0.5, hooks=Hooks(request=lambda _: begun.set()))
        given_up = pool.submit(hasty.photos.get_info, photo_id=PHOTO)
        assert begun.wait(30)
        patient = pool.submit(flickr.photos.get_info, photo_id=PHOTO)
        with pytest.raises(TimedOut):
            given_up.result()
        assert patient.result().id == PHOTO
    assert len(own.requests) == 2


def test_who_waits_for_anothers_request_waits_no_longer_than_its_own_limit(own, client):
    flickr, held = client(True), Held()
    with ThreadPoolExecutor(1) as pool:
        patient = pool.submit(flickr.options(hooks=held.hooks).photos.get_info, photo_id=PHOTO)
        assert held.begun.wait(30)
        with pytest.raises(TimedOut, match=r"within 0\.2 s \(Timeout\.total\) to the same call, which another one asked for"):
            flickr.options(timeout=0.2).photos.get_info(photo_id=PHOTO)
        held.free.set()
        assert patient.result().id == PHOTO
    assert len(own.requests) == 1


@pytest.mark.parametrize("leaves", ["the first", "another"])
def test_a_task_that_is_cancelled_takes_nobody_with_it(own, leaves):
    own.faults.add("slow-start", delay=1.0)

    async def main():
        async with AsyncFlickr(own.api_key, base_url=own.base_url, cache=True) as flickr:
            tasks = [asyncio.create_task(flickr.photos.get_info(photo_id=PHOTO)) for _ in range(5)]
            while not own.requests:
                await asyncio.sleep(0.01)
            tasks[0 if leaves == "the first" else 3].cancel()
            return await asyncio.gather(*tasks, return_exceptions=True)

    got = asyncio.run(main())
    cancelled = [one for one in got if isinstance(one, asyncio.CancelledError)]
    assert len(cancelled) == 1
    assert [one.id for one in got if one not in cancelled] == [PHOTO] * 4
    assert len(own.requests) == (2 if leaves == "the first" else 1)


def test_an_answer_that_came_during_a_refresh_is_not_mixed_up(own, client):
    flickr = client(True)
    fresh = flickr.options(cache="refresh")
    start = threading.Barrier(8)

    def ask(number):
        start.wait()
        return (fresh if number % 2 else flickr).photos.get_info(photo_id=PHOTO).id

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(ask, range(8))) == {PHOTO}
    assert 4 <= len(own.requests) <= 5
