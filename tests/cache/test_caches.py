"""Caches: what is kept, for whom, how long, and how much of it."""

from __future__ import annotations

import itertools
import json
import pickle
import sqlite3
import tempfile
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flickr_sdk import ApiError, ConfigurationError
from flickr_sdk._method.endpoint import untyped
from flickr_sdk._pipeline.api_call import call_method
from flickr_sdk._pipeline.call import ClientConfig, new_call
from flickr_sdk._pipeline.commands import Response, RunBlocking, Send
from flickr_sdk.auth import LegacyToken, Token
from flickr_sdk.cache import MemoryCache, SqliteCache
from flickr_sdk.cache.response_cache import ResponseCache, cache_key, pack, unpack

from ..support.caches import KINDS, cache_on
from ..support.limiters import VirtualClock

READ, WRITE = untyped("flickr.things.get"), untyped("flickr.things.set", post=True)
WHO = {"ada": Token("ada-token", "ada-secret"), "ben": Token("ben-token", "ben-secret"), "": None}


class World:
    """A Flickr that says who asked for what and when, and counts the requests."""

    def __init__(self, cache, clock):
        self.layer, self.clock = ResponseCache(cache), clock
        self.sent = 0
        self.fails = False

    def ask(self, who, what, endpoint=READ, mode="use", **given):
        layer = ResponseCache(self.layer.cache, mode, like=self.layer)
        options = {"api_secret": "secret", "token": WHO[who], "cache": layer, "clock": self.clock, **given}
        flow = call_method(ClientConfig("key").replace(**options), endpoint, {"what": what})
        came = None
        try:
            while True:
                command = flow.send(came)
                came = command.work() if isinstance(command, RunBlocking) else self.answer(command, who, what)
        except StopIteration as end:
            return end.value

    def answer(self, send, who, what):
        assert isinstance(send, Send)
        assert (who in send.request.authorization) if who else not send.request.authorization
        self.sent += 1
        ok = {"stat": "ok", "who": who, "what": what, "at": self.clock.now}
        return Response(200, json.dumps({"stat": "fail", "code": 1, "message": "no"} if self.fails else ok).encode())


# Never a hundred seconds in all: caches differ in whether that is too old.
steps = st.lists(
    st.one_of(
        st.tuples(st.just("read"), st.sampled_from(list(WHO)), st.sampled_from("xyz")),
        st.tuples(
            st.sampled_from(["write", "refresh", "bypass", "fail", "fail write"]),
            st.sampled_from(list(WHO)),
            st.sampled_from("xy"),
        ),
        st.tuples(st.just("pass"), st.just(""), st.sampled_from([2.0, 51.0, 97.0, 103.0])),
        st.tuples(st.just("clear"), st.just(""), st.just("")),
    ),
    max_size=40,
)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=150, deadline=None)
@given(steps=steps)
def test_nothing_leaks_goes_stale_or_is_swallowed_whatever_happens(kind, steps):
    clock = VirtualClock()
    kept = {}
    with tempfile.TemporaryDirectory() as folder, cache_on(kind, Path(folder), clock, timeout=100.0) as cache:
        world = World(cache, clock)
        for step, who, what in steps:
            before = world.sent
            if step == "pass":
                clock.advance(what)
            elif step == "clear":
                cache.clear()
                kept.clear()
            elif step.startswith("fail"):
                world.fails = True
                known = step == "fail" and kept.get((who, what), -1000) > clock.now - 100
                if not known:
                    with pytest.raises(ApiError):
                        world.ask(who, what, WRITE if step == "fail write" else READ)
                    assert world.sent == before + 1
                world.fails = False
            else:
                mode = step if step in ("refresh", "bypass") else "use"
                got = world.ask(who, what, WRITE if step == "write" else READ, mode)
                assert (got["who"], got["what"]) == (who, what)
                fresh = kept.get((who, what), -1000) > clock.now - 100
                if step == "read" and fresh:
                    assert (world.sent, got["at"]) == (before, kept[who, what])
                else:
                    assert (world.sent, got["at"]) == (before + 1, clock.now)
                if step == "refresh" or (step == "read" and not fresh):
                    kept[who, what] = clock.now


@pytest.mark.parametrize("kind", KINDS)
def test_no_more_answers_are_kept_than_there_may_be(kind, tmp_path):
    with cache_on(kind, tmp_path, VirtualClock(), max_entries=5) as cache:
        for number in range(30):
            cache.set(f"key-{number}", b"x")
            present = [one for one in range(30) if cache.get(f"key-{one}") is not None]
            # Django's database makes room before it looks how much it has.
            assert len(present) <= 5 + (kind == "database")
            assert number in present


@pytest.mark.parametrize("kind", KINDS)
def test_threads_share_a_cache(kind, tmp_path):
    got = []

    def work(number):
        for turn in range(20):
            cache.set(f"key-{number}", b"%d %d" % (number, turn))
            got.append((number, turn, cache.get(f"key-{number}")))

    with cache_on(kind, tmp_path, VirtualClock()) as cache:
        threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(got) == 80
    if kind == "database":
        # Where two threads write at once, Django lets one of them go.
        assert all(value is None or value.startswith(b"%d " % number) for number, _, value in got)
    else:
        assert all(value == b"%d %d" % (number, turn) for number, turn, value in got)


@pytest.mark.parametrize("kind", ["memory", "sqlite"])
def test_our_caches_speak_djangos_language(kind, tmp_path):
    clock = VirtualClock()
    with cache_on(kind, tmp_path, clock, timeout=10.0) as cache:
        assert (cache.get("key"), cache.get("key", b"default"), "key" in cache, len(cache)) == (None, b"default", False, 0)
        cache.set("key", b"value")
        assert (cache.get("key"), "key" in cache, len(cache)) == (b"value", True, 1)
        assert (cache.delete("key"), cache.delete("key"), cache.get("key")) == (True, False, None)
        cache.set("key", b"value")
        clock.advance(10.1)
        assert (cache.get("key"), "key" in cache, len(cache)) == (None, False, 0)
        cache.set("key", b"value")
        cache.clear()
        assert len(cache) == 0


@pytest.mark.parametrize("make", [MemoryCache, lambda *given: SqliteCache("x", *given)])
@pytest.mark.parametrize(
    ("given", "named"), [((0,), "timeout"), ((float("nan"),), "timeout"), ((1, 0), "max_entries"), ((1, 1.5), "max_entries")]
)
def test_an_age_or_size_that_cannot_be_is_refused(make, given, named):
    with pytest.raises(ConfigurationError, match=f"^{named} is "):
        make(*given)


def test_a_memory_cache_drops_what_was_not_used_for_longest():
    cache = MemoryCache(10, 2)
    cache.set("a", b"1")
    cache.set("b", b"2")
    cache.get("a")
    cache.set("c", b"3")
    assert [key in cache for key in "abc"] == [True, False, True]


def test_a_file_keeps_answers_for_the_next_run_for_its_owner_alone_and_runs_nothing(tmp_path):
    file = tmp_path / "new" / "answers.db"
    one = SqliteCache(file)
    one.set("key", b"value")
    assert {path.stat().st_mode & 0o77 for path in file.parent.iterdir()} == {0}
    two = pickle.loads(pickle.dumps(one))
    assert two.get("key") == b"value"
    two.close()
    one.close()
    with pytest.raises(TypeError, match="bytes"):
        one.set("key", {"a": 1})
    connection = sqlite3.connect(file)
    assert connection.execute("SELECT value FROM answers").fetchall() == [(b"value",)]
    connection.close()
    assert repr(file) not in repr(one) and str(file) in repr(one)


def test_a_clock_that_was_set_back_does_not_keep_answers_for_ever(tmp_path):
    clock = VirtualClock()
    with cache_on("sqlite", tmp_path, clock) as cache:
        cache.set("old", b"1")
        clock.advance(-86_400)
        assert cache.get("old") is None
        cache.set("new", b"2")
        clock.advance(86_400)
        assert cache.get("old") is None


def test_a_key_depends_on_everything_that_the_answer_depends_on_and_shows_nothing_of_it():
    def key(method="flickr.things.get", arguments=None, **given):
        settings = ClientConfig("the-key", "the-secret").replace(**given)
        return cache_key(new_call(settings, method, arguments or {"a": "1", "b": "2"}, writes=False))

    token = Token("the-token", "token-secret")
    keys = [
        key(),
        key("flickr.things.list"),
        key(arguments={"a": "1"}),
        key(arguments={"a": "1&b=2"}),
        key(arguments={"a": "2", "b": "1"}),
        key(api_key="another"),
        key(api_secret="another"),
        key(token=token),
        key(token=Token("the-token", "another")),
        key(token=Token("another", "token-secret")),
        key(legacy_token=LegacyToken("the-token")),
    ]
    assert len(set(keys)) == len(keys)
    assert key() == key(arguments={"b": "2", "a": "1"}) and key(token=token) == key(token=token)
    # What memcached and its like take.
    assert all(one.isascii() and one.isprintable() and " " not in one and len(one) < 100 for one in keys)
    assert not [one for one in keys if any(word in one for word in ("the", "token", "things"))]


@given(body=st.binary(max_size=50), damage=st.integers(0, 200), other=st.binary(max_size=60))
def test_what_is_damaged_or_belongs_elsewhere_is_no_answer(body, damage, other):
    value = pack("key", body)
    assert unpack("key", value) == body
    assert unpack("other", value) is None
    at = damage % len(value)
    assert unpack("key", value[:at] + bytes([value[at] ^ 1]) + value[at + 1 :]) is None
    assert unpack("key", value[:-1]) is None
    assert unpack("key", other) is None
    assert [unpack("key", one) for one in (None, "text", 1, bytearray(value))] == [None] * 4


def test_writes_and_what_changes_under_the_readers_hands_are_never_kept():
    clock = VirtualClock()
    cache = MemoryCache(clock=clock)
    world = World(cache, clock)
    asked = [
        WRITE,
        untyped("flickr.auth.getFrob"),
        untyped("flickr.auth.oauth.checkToken"),
        untyped("flickr.photos.upload.checkTickets"),
    ]
    for endpoint, _ in itertools.product(asked, range(2)):
        world.ask("ada", "x", endpoint)
    assert (world.sent, len(cache)) == (2 * len(asked), 0)
