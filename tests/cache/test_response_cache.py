"""Clients with a cache: which calls are served from it, and which are sent."""

from __future__ import annotations

import asyncio
import logging

import pytest

from flickr_sdk import ApiError, AsyncFlickr, ConfigurationError, Flickr, HttpStatusError, SchemaDrift
from flickr_sdk.cache import MemoryCache, SqliteCache
from flickr_sdk.cache.response_cache import pack

PHOTO = "52000000101"


class RecordingCache:
    """A cache that records its calls."""

    def __init__(self):
        self.values, self.calls = {}, []

    def get(self, key):
        self.calls.append(("get", key))
        return self.values.get(key)

    def set(self, key, value):
        self.calls.append(("set", key))
        self.values[key] = value

    def delete(self, key):
        return self.values.pop(key, None) is not None

    def clear(self):
        self.values.clear()


class BrokenCache(RecordingCache):
    def get(self, key):
        raise OSError("the disk is on fire")

    set = get


def test_repeated_read_is_served_from_the_cache_as_a_new_object(own, client, cache):
    flickr = client(cache)
    first, second = (flickr.photos.get_info(photo_id=PHOTO) for _ in range(2))
    assert len(own.requests) == 1
    assert first == second and first is not second
    first.tags.clear()
    assert flickr.photos.get_info(photo_id=PHOTO).tags == second.tags != []
    assert len(own.requests) == 1


def test_async_client_shares_the_cache_with_sync_clients(own, client, cache):
    client(cache).photos.get_info(photo_id=PHOTO)

    async def main():
        async with AsyncFlickr(own.api_key, own.api_secret, base_url=own.base_url, cache=cache) as flickr:
            return await flickr.photos.get_info(photo_id=PHOTO)

    assert asyncio.run(main()).id == PHOTO
    assert len(own.requests) == 1


def test_failures_are_not_stored(own, client, cache):
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


def test_each_account_has_its_own_entries_with_any_signature(own, client, cache):
    ada, ben = own.access_token("read", "10000001@N01"), own.access_token("read", "10000002@N02")
    names = []
    for token in (ada, ben, ada, ben, ada):
        names.append(client(cache, token=token).test.login().username)
    assert names[0] == names[2] == names[4] != names[1] == names[3]
    assert len(own.requests) == 2
    with pytest.raises(ApiError):
        client(cache).test.login()


def test_clients_have_no_cache_by_default(own, client):
    flickr = client(None)
    assert flickr.cache is None
    for _ in range(2):
        flickr.photos.get_info(photo_id=PHOTO)
    assert len(own.requests) == 2


def test_cache_can_be_cleared_bypassed_refreshed_and_replaced(own, client):
    flickr = client(True)
    assert isinstance(flickr.cache, MemoryCache)
    counts = []

    def request(client):
        client.photos.get_info(photo_id=PHOTO)
        counts.append(len(own.requests))

    request(flickr)
    request(flickr.options(cache="bypass"))
    request(flickr)
    request(flickr.options(cache="refresh"))
    request(flickr)
    request(flickr.options(cache="bypass").options(cache="use"))
    assert counts == [1, 2, 2, 3, 3, 3]
    flickr.cache.clear()
    request(flickr)
    other = flickr.options(cache=RecordingCache())
    request(other)
    request(other)
    request(flickr.options(cache=False))
    request(flickr.options(timeout=5))
    assert counts[6:] == [4, 5, 5, 6, 6]
    assert flickr.options(cache="bypass").cache is flickr.cache


def test_refresh_replaces_the_entry_without_a_lookup(own, client):
    recorder = RecordingCache()
    flickr = client(recorder)
    flickr.photos.get_info(photo_id=PHOTO)
    [key] = recorder.values
    recorder.calls.clear()
    flickr.options(cache="refresh").photos.get_info(photo_id=PHOTO)
    flickr.options(cache="bypass").photos.get_info(photo_id=PHOTO)
    assert recorder.calls == [("set", key)]


def test_bypass_without_a_cache_leaves_the_client_without_one():
    with Flickr("key") as flickr:
        assert flickr.options(cache="bypass").cache is None


def test_neither_keys_nor_values_hold_secrets(own, client):
    recorder = RecordingCache()
    token = own.access_token("read")
    flickr = client(recorder, token=token, oauth_placement="parameters")
    flickr.photos.get_info(photo_id=PHOTO)
    assert token.oauth_token in str(flickr.call("flickr.test.echo", text="a").model_dump()), "echo repeats the request"
    flickr.auth.oauth.check_token(oauth_token=token.oauth_token)
    written = repr(recorder.values)
    assert PHOTO in written
    assert len(recorder.values) == 1
    assert not [secret for secret in (own.api_key, own.api_secret, *token) if secret in written]


@pytest.mark.parametrize("broken", [b"", b"garbage", "text", {"stat": "ok"}, b"flickr-sdk 1\n" + bytes(40)])
def test_damaged_entry_is_fetched_again(own, client, broken):
    recorder = RecordingCache()
    flickr = client(recorder)
    flickr.photos.get_info(photo_id=PHOTO)
    recorder.values = dict.fromkeys(recorder.values, broken)
    assert flickr.photos.get_info(photo_id=PHOTO).id == PHOTO
    assert flickr.photos.get_info(photo_id=PHOTO).id == PHOTO
    assert len(own.requests) == 2


def test_entry_under_a_wrong_key_is_not_used(own, client):
    recorder = RecordingCache()
    flickr = client(recorder)
    flickr.photos.get_info(photo_id=PHOTO)
    flickr.photos.get_sizes(photo_id=PHOTO)
    first, second = recorder.values
    recorder.values = {first: recorder.values[second], second: recorder.values[first]}
    assert flickr.photos.get_info(photo_id=PHOTO).id == PHOTO
    assert len(own.requests) == 3


def test_request_is_sent_if_the_cache_fails_and_one_warning_is_logged(own, client, caplog):
    flickr = client(BrokenCache())
    for each in (flickr, flickr, flickr.options(cache="refresh")):
        assert each.photos.get_info(photo_id=PHOTO).id == PHOTO
    assert len(own.requests) == 3
    assert [record.getMessage() for record in caplog.records if record.name == "flickr_sdk"] == [
        "cache BrokenCache failed, requests are sent anyway: the disk is on fire"
    ]


def test_request_is_sent_if_the_cache_file_is_not_a_database(own, client, tmp_path, caplog):
    (tmp_path / "answers.db").write_text("not a database " * 100)
    with caplog.at_level(logging.WARNING):
        assert client(SqliteCache(tmp_path / "answers.db")).photos.get_info(photo_id=PHOTO).id == PHOTO
    assert "cache SqliteCache failed" in caplog.text


def test_strict_applies_to_cached_responses(own, client):
    recorder = RecordingCache()
    flickr = client(recorder, on_drift=lambda drift: None)
    flickr.photos.get_sizes(photo_id=PHOTO)
    [key] = recorder.values
    recorder.values[key] = pack(key, b'{"sizes":{"size":[{"label":"Square","width":"wide"}]},"stat":"ok"}')
    assert flickr.photos.get_sizes(photo_id=PHOTO)[0].width == "wide"
    with pytest.raises(SchemaDrift):
        flickr.options(strict=True).photos.get_sizes(photo_id=PHOTO)
    assert len(own.requests) == 1


@pytest.mark.parametrize("cache", ["yes", 300, object(), RecordingCache])
def test_invalid_cache_raises_configuration_error(cache):
    with pytest.raises(ConfigurationError, match="^cache( is |=)"):
        Flickr("key", cache=cache)
