"""Caches: which responses they store, for which user, how long and how many."""

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
USERS = {"ada": Token("ada-token", "ada-secret"), "ben": Token("ben-token", "ben-secret"), "": None}


class World:
    """A simulated Flickr whose responses contain the user, the argument and the time."""

    def __init__(self, cache, clock):
        self.cache, self.clock = ResponseCache(cache), clock
        self.sent = 0
        self.fails = False

    def request(self, user, argument, endpoint=READ, mode="use"):
        config = ClientConfig("key").replace(
            api_secret="secret", token=USERS[user], cache=self.cache.with_mode(mode), clock=self.clock
        )
        flow = call_method(config, endpoint, {"argument": argument})
        result = None
        try:
            while True:
                command = flow.send(result)
                result = command.work() if isinstance(command, RunBlocking) else self.respond(command, user, argument)
        except StopIteration as end:
            return end.value

    def respond(self, send, user, argument):
        assert isinstance(send, Send)
        assert (user in send.request.authorization) if user else not send.request.authorization
        self.sent += 1
        ok = {"stat": "ok", "user": user, "argument": argument, "time": self.clock.now}
        return Response(200, json.dumps({"stat": "fail", "code": 1, "message": "no"} if self.fails else ok).encode())


# No sum of these is 100 seconds, an age at which caches differ.
steps = st.lists(
    st.one_of(
        st.tuples(st.just("read"), st.sampled_from(list(USERS)), st.sampled_from("xyz")),
        st.tuples(
            st.sampled_from(["write", "refresh", "bypass", "fail", "fail write"]),
            st.sampled_from(list(USERS)),
            st.sampled_from("xy"),
        ),
        st.tuples(st.just("advance"), st.just(""), st.sampled_from([2.0, 51.0, 97.0, 103.0])),
        st.tuples(st.just("clear"), st.just(""), st.just("")),
    ),
    max_size=40,
)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=150, deadline=None)
@given(steps=steps)
def test_responses_are_neither_mixed_up_nor_stale_and_writes_and_failures_are_not_stored(kind, steps):
    clock = VirtualClock()
    stored = {}
    with tempfile.TemporaryDirectory() as folder, cache_on(kind, Path(folder), clock, timeout=100.0) as cache:
        world = World(cache, clock)
        for step, user, argument in steps:  # may be empty: an example without steps
            before = world.sent
            fresh = stored.get((user, argument), -1000) > clock.now - 100
            if step == "advance":
                clock.advance(argument)
            elif step == "clear":
                cache.clear()
                stored.clear()
            elif step.startswith("fail"):
                if step == "fail write" or not fresh:
                    world.fails = True
                    with pytest.raises(ApiError):
                        world.request(user, argument, WRITE if step == "fail write" else READ)
                    world.fails = False
                    assert world.sent == before + 1
            else:
                mode = step if step in ("refresh", "bypass") else "use"
                response = world.request(user, argument, WRITE if step == "write" else READ, mode)
                assert (response["user"], response["argument"]) == (user, argument)
                if step == "read" and fresh:
                    assert (world.sent, response["time"]) == (before, stored[user, argument])
                else:
                    assert (world.sent, response["time"]) == (before + 1, clock.now)
                if step == "refresh" or (step == "read" and not fresh):
                    stored[user, argument] = clock.now


@pytest.mark.parametrize("kind", KINDS)
def test_number_of_entries_is_limited(kind, tmp_path):
    with cache_on(kind, tmp_path, VirtualClock(), max_entries=5) as cache:
        for number in range(30):
            cache.set(f"key-{number}", b"x")
            present = [entry for entry in range(30) if cache.get(f"key-{entry}") is not None]
            # Django's database cache evicts entries before it counts them.
            assert len(present) <= 5 + (kind == "database")
            assert number in present


@pytest.mark.parametrize("kind", KINDS)
def test_threads_share_a_cache(kind, tmp_path):
    results = []

    def work(number):
        for turn in range(20):
            cache.set(f"key-{number}", b"%d %d" % (number, turn))
            results.append((number, turn, cache.get(f"key-{number}")))

    with cache_on(kind, tmp_path, VirtualClock()) as cache:
        threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(results) == 80
    if kind == "database":
        # Django ignores one of two simultaneous writes.
        assert all(value is None or value.startswith(b"%d " % number) for number, _, value in results)
    else:
        assert all(value == b"%d %d" % (number, turn) for number, turn, value in results)


@pytest.mark.parametrize("kind", ["memory", "sqlite"])
def test_caches_behave_like_those_of_django(kind, tmp_path):
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


@pytest.mark.parametrize("make", [MemoryCache, lambda *arguments: SqliteCache("x", *arguments)])
@pytest.mark.parametrize(
    ("arguments", "named"), [((0,), "timeout"), ((float("nan"),), "timeout"), ((1, 0), "max_entries"), ((1, 1.5), "max_entries")]
)
def test_invalid_number_raises_configuration_error(make, arguments, named):
    with pytest.raises(ConfigurationError, match=f"^{named}="):
        make(*arguments)


def test_memory_cache_evicts_the_least_recently_used_entry():
    cache = MemoryCache(10, 2)
    cache.set("a", b"1")
    cache.set("b", b"2")
    cache.get("a")
    cache.set("c", b"3")
    assert [key in cache for key in "abc"] == [True, False, True]


def test_cache_file_is_private_persistent_and_contains_bytes_only(tmp_path):
    file = tmp_path / "new" / "answers.db"
    cache = SqliteCache(file)
    cache.set("key", b"value")
    assert {path.stat().st_mode & 0o77 for path in file.parent.iterdir()} == {0}
    copy = pickle.loads(pickle.dumps(cache))
    assert copy.get("key") == b"value"
    copy.close()
    cache.close()
    with pytest.raises(TypeError, match="bytes"):
        cache.set("key", {"a": 1})
    connection = sqlite3.connect(file)
    assert connection.execute("SELECT value FROM answers").fetchall() == [(b"value",)]
    connection.close()
    assert repr(file) not in repr(cache) and str(file) in repr(cache)


def test_entries_expire_although_the_clock_is_set_back(tmp_path):
    clock = VirtualClock()
    with cache_on("sqlite", tmp_path, clock) as cache:
        cache.set("old", b"1")
        clock.advance(-86_400)
        assert cache.get("old") is None
        cache.set("new", b"2")
        clock.advance(86_400)
        assert cache.get("old") is None


def test_key_depends_on_everything_the_response_depends_on_and_reveals_nothing():
    def key(method="flickr.things.get", arguments=None, **changes):
        config = ClientConfig("the-key", "the-secret").replace(**changes)
        return cache_key(new_call(config, method, arguments or {"a": "1", "b": "2"}, writes=False))

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
    # The limits of memcached.
    assert all(one.isascii() and one.isprintable() and " " not in one and len(one) < 100 for one in keys)
    assert not [one for one in keys if any(word in one for word in ("the", "token", "things"))]


@given(body=st.binary(max_size=50), damage=st.integers(0, 200), other=st.binary(max_size=60))
def test_damaged_entry_or_entry_of_another_key_is_a_miss(body, damage, other):
    value = pack("key", body)
    assert unpack("key", value) == body
    assert unpack("other", value) is None
    at = damage % len(value)
    assert unpack("key", value[:at] + bytes([value[at] ^ 1]) + value[at + 1 :]) is None
    assert unpack("key", value[:-1]) is None
    assert unpack("key", other) is None
    assert [unpack("key", one) for one in (None, "text", 1, bytearray(value))] == [None] * 4


def test_writes_and_responses_that_are_used_once_are_never_stored():
    clock = VirtualClock()
    cache = MemoryCache(clock=clock)
    world = World(cache, clock)
    endpoints = [
        WRITE,
        untyped("flickr.auth.getFrob"),
        untyped("flickr.auth.oauth.checkToken"),
        untyped("flickr.photos.upload.checkTickets"),
    ]
    for endpoint, _ in itertools.product(endpoints, range(2)):
        world.request("ada", "x", endpoint)
    assert (world.sent, len(cache)) == (2 * len(endpoints), 0)
