"""State files that flickr-sdk 0.1.0 wrote stay readable.

The samples in `data/state_files` are like the files and sessions of users. They are never generated again: new code has to
read them unchanged. Databases were only compacted, and keys, tokens and names are invented.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import fakeredis
import httpx
import pytest

from flickr_sdk import CheckpointError, Flickr, RateLimited, Retries, Token, UploadJournalError
from flickr_sdk.auth import DjangoSessionStore, FileStore, KeyringStore, LegacyAuth, LegacyToken, MappingStore
from flickr_sdk.cache import SqliteCache
from flickr_sdk.compat import flickrapi
from flickr_sdk.compat.flickrapi.auth import FlickrAccessToken
from flickr_sdk.compat.flickrapi.tokencache import DiskTokenCache, LockingTokenCache, OAuthTokenCache, TokenCache
from flickr_sdk.emulator import Emulator
from flickr_sdk.rate_limit import RedisLimiter, SqliteLimiter

from .support.paged import photo
from .support.pictures import picture
from .support.store_parts import FakeKeyring, using

SAMPLES = Path(__file__).parent / "files" / "state_files"
KEY, SECRET = "0123456789abcdef0123456789abcdef", "0123456789abcdef"
OTHER_KEY = "fedcba9876543210fedcba9876543210"
ADA = Token("72157720-ada-token", "ada-token-secret", "write", "10000001@N01", "ada.lindqvist", "Ada Lindqvist")
BEN = Token("72157720-ben-token", "ben-token-secret", "read", "10000002@N02", "Ben Okafor", "Ben Okafør")
UNNAMED = Token("72157720-unnamed-token", "unnamed-token-secret")
LEGACY = LegacyToken("45-76598454353455", "write", "10000002@N02", "Ben Okafor", "Ben Okafor")
NOW = 1_800_000_000.0
"""The time of the cache and the limiter when the samples were written."""
MINUTE = 1_707_652_800
"""The start of the harvested searches."""


@pytest.fixture
def samples(tmp_path: Path) -> Path:
    """A copy of all samples, with the file permissions that Git does not store."""
    folder = tmp_path / "samples"
    shutil.copytree(SAMPLES, folder)
    os.chmod(folder, 0o700)
    return folder


def reject(request: httpx.Request) -> httpx.Response:
    raise AssertionError(f"sent a request to {request.url.copy_with(query=None)}")


def offline(key: str = KEY, respond: Any = reject, **options: Any) -> Flickr:
    """A client whose requests call a function."""
    http = httpx.Client(transport=httpx.MockTransport(respond))
    return Flickr(key, SECRET, http_client=http, **{"limiter": False, "retries": 0, **options})


class TestTokens:
    def test_token_file_of_one_user_is_read(self, samples: Path) -> None:
        store = FileStore(samples / "tokens_one_user.json")
        assert store.users(KEY) == ["ada.lindqvist"]
        assert store.get(KEY) == store.get(KEY, "ada.lindqvist") == ADA
        assert store.get(OTHER_KEY) is None

    def test_token_file_of_several_users_and_keys_is_read(self, samples: Path) -> None:
        store = FileStore(samples / "tokens_several_users.json")
        assert store.users(KEY) == ["Ben Okafor", "default", "ada.lindqvist"]
        assert [store.get(KEY, one) for one in store.users(KEY)] == [BEN, UNNAMED, ADA]
        assert store.get(KEY) == ADA
        assert (store.users(OTHER_KEY), store.get(OTHER_KEY)) == (["work"], BEN)

    def test_rewritten_token_file_keeps_its_other_tokens(self, samples: Path) -> None:
        store = FileStore(samples / "tokens_several_users.json")
        assert store.delete(KEY, "default")
        store.set(KEY, UNNAMED, "second")
        assert store.users(KEY) == ["Ben Okafor", "ada.lindqvist", "second"]
        assert store.get(OTHER_KEY, "work") == BEN
        before = json.loads((SAMPLES / "tokens_several_users.json").read_bytes())
        after = json.loads((samples / "tokens_several_users.json").read_bytes())
        assert (after["format"], after["version"]) == (before["format"], before["version"])
        assert after["keys"].keys() == before["keys"].keys()

    def test_client_finds_the_token_of_its_user(self, samples: Path) -> None:
        store = FileStore(samples / "tokens_several_users.json")
        for user, token in (("Ben Okafor", BEN), ("10000001@N01", ADA), ("default", UNNAMED)):
            with offline(user=user, token_store=store) as flickr:
                assert flickr.token == token

    def test_legacy_token_is_read_from_a_token_file(self, samples: Path) -> None:
        store = FileStore(samples / "tokens_legacy.json")
        with offline() as flickr:
            assert LegacyAuth(flickr, store=store).stored_token() == LEGACY
            assert LegacyAuth(flickr, store=store, user="Ben Okafor").stored_token() == LEGACY
            assert LegacyAuth(flickr, store=store, user="Ada").stored_token() is None
        assert store.get(KEY) == ADA, "tokens of both kinds share a file"

    def test_tokens_are_read_from_a_keyring(self) -> None:
        fake = FakeKeyring()
        entries = json.loads((SAMPLES / "keyring.json").read_text(encoding="utf-8"))
        assert len(entries) == 3
        for one in entries:
            fake.set_password(one["service"], one["username"], one["password"])
        with using(fake):
            store = KeyringStore()
            assert store.users(KEY) == ["Ben Okafor", "ada.lindqvist"]
            assert (store.get(KEY), store.get(KEY, "Ben Okafor")) == (ADA, BEN)

    def test_token_is_read_from_a_session(self) -> None:
        session = json.loads((SAMPLES / "session.json").read_text(encoding="utf-8"))
        for store in (MappingStore(session), DjangoSessionStore(session)):
            assert (store.users(KEY), store.get(KEY)) == (["ada.lindqvist"], ADA)
            assert store.get(OTHER_KEY) is None


class TestFlickrapiTokens:
    @pytest.fixture
    def folder(self, samples: Path) -> Path:
        folder = samples / "flickrapi"
        os.chmod(folder, 0o700)
        return folder

    def test_tokens_are_read_from_the_database(self, folder: Path) -> None:
        assert OAuthTokenCache(KEY, path=folder).token == FlickrAccessToken.from_token(ADA)
        assert OAuthTokenCache(KEY, "ben", folder).token == FlickrAccessToken.from_token(BEN)
        assert OAuthTokenCache(OTHER_KEY, path=folder).token is None

    def test_tokens_are_read_from_files(self, folder: Path) -> None:
        for kind in (TokenCache, LockingTokenCache):
            assert kind(KEY, path=folder).token == "45-76598454353455"
            assert kind(KEY, "ben", folder).token == "45-76598454353456"

    def test_tokens_of_both_kinds_are_read_from_the_directory(self, folder: Path) -> None:
        assert DiskTokenCache(KEY, path=folder).token == FlickrAccessToken.from_token(ADA)
        os.unlink(folder / "oauth-tokens.sqlite")
        assert DiskTokenCache(KEY, path=folder).token == "45-76598454353455"

    def test_api_object_finds_its_token(self, folder: Path) -> None:
        api = flickrapi.FlickrAPI(KEY, SECRET, token_cache_location=str(folder))
        assert api.token_cache.token == FlickrAccessToken.from_token(ADA)


def test_response_is_read_from_the_cache_file(samples: Path) -> None:
    file = samples / "cache.sqlite"
    with closing(SqliteCache(file, timeout=300, clock=lambda: NOW + 299)) as cache:
        assert len(cache) == 2
        with offline(cache=cache) as flickr:
            assert flickr.test.null() is None
            info = flickr.photos.get_info(photo_id="52000000101")
            assert (info.id, info.title, info.owner.nsid) == ("52000000101", "Aurora over the fjord", "10000001@N01")
        with offline(OTHER_KEY, cache=cache) as other, pytest.raises(AssertionError, match="sent a request"):
            other.photos.get_info(photo_id="52000000101")
    with closing(SqliteCache(file, timeout=300, clock=lambda: NOW + 300)) as cache, offline(cache=cache) as flickr:
        with pytest.raises(AssertionError, match="sent a request"):
            flickr.photos.get_info(photo_id="52000000101")


def respond_ok(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json={"stat": "ok"})


def test_slots_and_pauses_are_read_from_the_limiter_file(samples: Path) -> None:
    now = [NOW + 10]
    with closing(SqliteLimiter(samples / "limiter.sqlite", 3, 3600, clock=lambda: now[0])) as limiter:
        used = offline(respond=respond_ok, limiter=limiter, on_limit="raise")
        paused = offline(OTHER_KEY, respond=respond_ok, limiter=limiter, on_limit="raise")
        with used, paused:
            with pytest.raises(RateLimited) as caught:
                used.test.null()
            assert caught.value.wait == pytest.approx(3590, abs=5)
            with pytest.raises(RateLimited) as caught:
                paused.test.null()
            assert caught.value.wait == pytest.approx(50, abs=2)
            now[0] = NOW + 62
            paused.test.null()
            now[0] = NOW + 3605
            used.test.null()


def test_slots_and_pauses_are_read_from_redis(monkeypatch: pytest.MonkeyPatch) -> None:
    sample = json.loads((SAMPLES / "redis.json").read_text(encoding="utf-8"))
    now = [NOW + 10]
    monkeypatch.setattr(time, "time", lambda: now[0])  # the clock of the Redis server
    with fakeredis.FakeRedis(server=fakeredis.FakeServer()) as server:
        assert len(sample) == 3
        for key, value in sample.items():
            if isinstance(value, dict):
                server.zadd(key, value)
            else:
                server.set(key, value, px=50_000)
        limiter = RedisLimiter(server, 3, 3600, clock=lambda: now[0])
        used = offline(respond=respond_ok, limiter=limiter, on_limit="raise")
        paused = offline(OTHER_KEY, respond=respond_ok, limiter=limiter, on_limit="raise")
        with used, paused:
            for client, seconds in ((used, 3590), (paused, 50)):
                with pytest.raises(RateLimited) as caught:
                    client.test.null()
                assert caught.value.wait == pytest.approx(seconds, abs=5)


class Searches:
    """A search with two photos in each half of its time range.

    Attributes:
        starts: The start of the time range of each request.
    """

    def __init__(self) -> None:
        self.starts: list[int] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        given = dict(httpx.QueryParams(request.url.query or request.content.decode()))
        start, end, size = int(given["min_upload_date"]), int(given["max_upload_date"]), int(given["per_page"])
        self.starts.append(start)
        photos = [
            {"id": str(52000000101 + number), "owner": "10000001@N01", "secret": "0a1b2c3d4e", "server": "65535", "farm": 66}
            | {"title": f"Aurora {number}", "ispublic": 1, "isfriend": 0, "isfamily": 0, "dateupload": str(moment)}
            for number, moment in enumerate(MINUTE + step for step in (10, 1000, 43_200, 80_000))
            if start <= moment <= end
        ]
        # More photos than Flickr returns for one search, so that the harvest divides it.
        total = 5000 if len(photos) > 2 else len(photos)
        page = {"page": 1, "pages": -(-total // size), "perpage": size, "total": str(total), "photo": photos[:size]}
        return httpx.Response(200, json={"photos": page, "stat": "ok"})


def harvest_of(flickr: Flickr, file: Path, tag: str = "aurora") -> Any:
    span = {"min_upload_date": MINUTE, "max_upload_date": MINUTE + 86_399}
    return flickr.harvest(tags=[tag], extras=["date_upload"], checkpoint=file, prefetch=0, **span)  # type: ignore[arg-type]


@pytest.mark.parametrize("form", ["harvest", "harvest_compressed"])
class TestHarvests:
    def test_finished_checkpoint_contains_all_photos(self, samples: Path, form: str) -> None:
        with offline() as flickr, harvest_of(flickr, samples / f"{form}_finished.sqlite") as harvest:
            photos = list(harvest)
            assert [one.id for one in photos] == ["52000000101", "52000000102", "52000000103", "52000000104"]
            assert (photos[0].title, photos[0].ispublic) == ("Aurora 0", True)
            assert photos[0].dateupload == dt.datetime.fromtimestamp(MINUTE + 10, dt.UTC)
            report = harvest.report
        assert (report.photos, report.shards, report.unfinished, report.missing, report.done) == (4, 2, 0, 0, True)

    def test_interrupted_harvest_is_resumed_from_its_checkpoint(self, samples: Path, form: str) -> None:
        server, file = Searches(), samples / f"{form}_interrupted.sqlite"
        for _ in range(2):
            with offline(respond=server) as flickr, harvest_of(flickr, file) as harvest:
                assert [one.id for one in harvest] == ["52000000101", "52000000102", "52000000103", "52000000104"]
                assert harvest.report.done
                assert harvest.report.photos == 4
        assert set(server.starts) == {MINUTE + 43_200}, "the first half is in the checkpoint"

    def test_checkpoint_of_another_search_is_rejected_and_left_unchanged(self, samples: Path, form: str) -> None:
        file = samples / f"{form}_finished.sqlite"
        before = file.read_bytes()
        with offline() as flickr, pytest.raises(CheckpointError, match="is the checkpoint of another search"):
            list(harvest_of(flickr, file, "fjord"))
        assert file.read_bytes() == before


@pytest.mark.parametrize("damage", ["UPDATE photos SET body = NULL", "UPDATE photos SET body = x'00' WHERE number = 4"])
def test_damaged_old_checkpoint_is_rejected_and_left_unchanged(samples: Path, damage: str) -> None:
    file = samples / "harvest_finished.sqlite"
    with closing(sqlite3.connect(file)) as connection, connection:
        assert connection.execute(damage).rowcount
    before = file.read_bytes()
    for _ in range(2):
        with offline() as flickr, pytest.raises(CheckpointError, match="is damaged; delete it, or pass the name of a new file"):
            list(harvest_of(flickr, file))
    with closing(sqlite3.connect(file)) as connection:
        assert {name for (name,) in connection.execute("SELECT tbl_name FROM sqlite_master")} == {"harvest", "photos", "slices"}
    assert file.read_bytes() == before


def test_watch_resumes_after_the_photos_that_it_has_seen(samples: Path) -> None:
    searches = []

    def respond(request: httpx.Request) -> httpx.Response:
        searches.append(dict(request.url.params))
        photos = [photo(52000000101 + n) | {"title": f"Aurora {n}", "dateupload": str(MINUTE + n)} for n in range(3)]
        page = {"page": 1, "pages": 1, "perpage": 500, "total": 3, "photo": photos}
        return httpx.Response(200, json={"photos": page, "stat": "ok"})

    with offline(respond=respond) as flickr, flickr.watch(tags=["aurora"], state=samples / "watch.sqlite") as watch:
        assert next(watch).title == "Aurora 2"
    assert [search["min_upload_date"] for search in searches] == [str(MINUTE - 50)]


class TestUploads:
    @pytest.fixture(params=["uploads", "uploads_v2", "uploads_v3"])
    def sample(self, request: pytest.FixtureRequest, samples: Path) -> Path:
        """A journal of version 1, 2 or 3."""
        return samples / f"{request.param}.sqlite"

    @pytest.fixture
    def journal(self, sample: Path, tmp_path: Path) -> Path:
        """The journal, with its files in the directory of the test."""
        file = sample
        with closing(sqlite3.connect(file)) as connection, connection:
            for (path,) in connection.execute("SELECT path FROM entries").fetchall():
                there = tmp_path / Path(path).name
                connection.execute("UPDATE entries SET path = ? WHERE path = ?", (str(there), path))
                connection.execute("UPDATE files SET path = ? WHERE path = ?", (str(there), path))
        for number, name in enumerate(("done", "failed", "unsure", "waiting")):
            there = tmp_path / f"{name}.png"
            there.write_bytes(b"GIF89a no more" if name == "failed" else picture(number))
            os.utime(there, ns=(MINUTE * 10**9, MINUTE * 10**9))
        return file

    def test_entries_in_every_state_are_read(self, sample: Path) -> None:
        with offline(token=ADA) as flickr, flickr.uploads(sample) as uploads:
            entries = {one.state: one for one in uploads.entries()}
        assert list(entries) == ["done", "failed", "unsure", "waiting"]
        done, failed, unsure, waiting = entries.values()
        assert [Path(one.path).as_posix() for one in entries.values()] == [f"/photos/{one}.png" for one in entries]
        assert (done.photo_id, done.attempts, done.error) == ("53000000001", 1, "")
        assert dict(done.arguments) == {"title": "Aurora", "tags": 'fjord "northern lights"', "is_public": "0"}
        assert (failed.photo_id, failed.error != "") == (None, True)
        assert (unsure.photo_id, unsure.attempts, unsure.sent_at > 0) == (None, 1, True)
        assert (waiting.photo_id, waiting.attempts, waiting.size, waiting.modified) == (None, 0, 69, MINUTE * 10**9)
        assert waiting.digest == "c5e033aa0209bfff8fe432b86f3df74a20973b097c9410e6dbd8d78cb1f69396"

    def test_next_run_sends_the_missing_photos(self, journal: Path) -> None:
        with Emulator() as emulator:
            options: dict[str, Any] = {"token": emulator.access_token("write"), "base_url": emulator.base_url, "limiter": False}
            with Flickr(emulator.api_key, emulator.api_secret, retries=Retries(1, initial_delay=0.01), **options) as flickr:
                with flickr.uploads(journal, lookup_timeout=0.0) as uploads:
                    report = uploads.run()
                titles = {one.title for one in flickr.people.get_photos(user_id="me", per_page=2)}
            sent = sum(one.path == "/services/upload/" for one in emulator.requests)
        assert sorted(Path(one.path).stem for one in report.done) == ["done", "unsure", "waiting"]
        assert [Path(one.path).stem for one in report.failed] == ["failed"]
        assert (sent, titles) == (2, {"unsure", "waiting"})

    def test_completed_file_is_not_sent_again(self, journal: Path, tmp_path: Path) -> None:
        with offline(token=ADA) as flickr, flickr.uploads(journal) as uploads:
            assert uploads.add(tmp_path / "done.png").state == "done"
            assert uploads.add(tmp_path / "failed.png").state == "waiting"

    def test_steps_can_be_added_to_uploaded_and_missing_photos(self, journal: Path, tmp_path: Path) -> None:
        with offline(token=ADA) as flickr, flickr.uploads(journal) as uploads:
            assert uploads.add(tmp_path / "done.png", album="Summer", license=5).state == "uploaded"
            assert uploads.add(tmp_path / "waiting.png", album="Summer").state == "waiting"
            assert [one.state for one in uploads.entries()] == ["uploaded", "failed", "unsure", "waiting"]

    def test_journal_of_another_account_is_rejected(self, journal: Path) -> None:
        with Emulator() as emulator:
            token = emulator.access_token("write", "Ben Okafor")
            with Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as flickr:
                with flickr.uploads(journal) as uploads, pytest.raises(UploadJournalError, match="10000001@N01"):
                    uploads.run()


def test_partial_download_is_resumed(samples: Path, tmp_path: Path) -> None:
    with Emulator() as emulator:
        token = emulator.access_token("write")
        with Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url, limiter=False) as flickr:
            photo = flickr.upload(picture(7, 1000))
            (source,) = (one.source for one in flickr.photos.get_sizes(photo_id=photo) if one.label == "Original")
            about = json.loads((samples / "download.png.part.json").read_text(encoding="utf-8"))
            (samples / "download.png.part.json").write_text(json.dumps({**about, "url": source}), encoding="utf-8")
            file = flickr.download(photo, to=samples / "download.png")
        assert file.read_bytes() == picture(7, 1000)
        assert [one.sent for one in emulator.requests if one.path.startswith("/65535/")] == [600]
    assert about.keys() == {"url", "validator"}
    assert sorted(one.name for one in samples.glob("download*")) == ["download.png"]


def test_emulator_reads_its_world(samples: Path) -> None:
    with Emulator(data=samples / "world.sqlite") as emulator:
        token = emulator.access_token("write", "clara")
        with Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as flickr:
            (photo,) = flickr.photos.search(tags=["blue hour"])
            assert (photo.id, photo.title) == ("52000000901", "Evening ferry")
            assert [one.title for one in flickr.photosets.get_list()] == ["Harbours"]
            flickr.photos.set_meta(photo_id=photo.id, title="Ferry")
            assert flickr.photos.get_info(photo_id=photo.id).title == "Ferry"
