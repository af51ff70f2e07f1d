"""Checkpoints resume an interrupted harvest, and reject files of other searches and programs."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
import zlib
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import ArgumentError, CheckpointError, ConfigurationError, Flickr, HttpStatusError, Token, UsageError
from flickr_sdk.emulator import Emulator
from flickr_sdk.harvest import Shard, ShardResult
from flickr_sdk.harvest.photo_pages import MAX_PAGE_BYTES

from ..support.paged import Flavor, SyncFlavor, ids
from ..support.paged import photo as photo_of
from ..support.searched import DAY, NOON, SPAN, SearchServer, harvested, upload_times


def test_interrupted_harvest_resumes_without_fetching_finished_shards_again(flavor: Flavor, file: Path) -> None:
    whole = SearchServer(upload_times(4200))
    assert harvested(flavor, whole) == list(range(4200))
    assert (len(whole.fetched_ranges()), whole.calls) == (2, 13)
    for responses in range(0, whole.calls, 1 if isinstance(flavor, SyncFlavor) else 4):
        server = SearchServer(upload_times(4200))
        server.fail_after = responses
        harvest = flavor.client(server).harvest(tags=["aurora"], checkpoint=file, **SPAN)
        with pytest.raises(HttpStatusError):
            flavor.all(harvest)
        finished = server.fetched_ranges()
        unfinished = harvest.report.unfinished
        flavor.close(harvest)
        first, server.fail_after = server.requests.copy(), None

        again = flavor.client(server).harvest(tags=["aurora"], checkpoint=file, **SPAN)
        assert ids(flavor.all(again)) == list(range(4200))
        assert again.report.done
        flavor.close(again)
        # Repeated requests belong to the photo shard that was being fetched, or to the call that failed.
        twice = {(start, end) for (start, end, *_), times in server.requests.items() if times > 1}
        assert len(twice) <= 1, (responses, twice)
        assert unfinished or len(finished) == len(whole.fetched_ranges())
        assert sum(first.values()) == responses
        file.unlink()


def test_shard_of_an_unfinished_loop_is_returned_again(flavor: Flavor, file: Path) -> None:
    server = SearchServer(upload_times(9000))
    harvest = flavor.client(server).harvest(tags=["aurora"], checkpoint=file, **SPAN)
    assert [int(flavor.next(harvest).id) for _ in range(10)] == list(range(10))
    flavor.close(harvest)
    server.requests.clear()
    again = flavor.client(server).harvest(tags=["aurora"], checkpoint=file, **SPAN)
    assert ids(flavor.all(again)) == list(range(9000))
    assert (NOON, NOON + DAY - 1, 1, 1, "date-posted-desc") not in server.requests
    flavor.close(again)


def test_finished_harvest_is_read_from_its_checkpoint_without_requests(flavor: Flavor, file: Path) -> None:
    server = SearchServer(upload_times(1200))
    either_photos = harvested(flavor, server, checkpoint=file)
    server.requests.clear()
    assert harvested(flavor, server, checkpoint=file) == either_photos == list(range(1200))
    assert harvested(flavor, server, checkpoint=file, replay=False) == []
    assert server.calls == 0


def test_replay_false_leaves_out_photos_of_earlier_runs(flavor: Flavor, file: Path) -> None:
    server = SearchServer(upload_times(9000))
    harvest = flavor.client(server).harvest(tags=["aurora"], checkpoint=file, **SPAN)
    first = [int(flavor.next(harvest).id) for _ in range(10)]
    kept = harvest.report.photos
    flavor.close(harvest)
    rest = harvested(flavor, server, checkpoint=file, replay=False)
    assert first == list(range(10))
    assert rest == list(range(kept, 9000))


def test_checkpoint_returns_photos_unchanged(flavor: Flavor, file: Path) -> None:
    class Rich(SearchServer):
        def payload(self, arguments: dict[str, str]) -> dict[str, Any]:
            payload = super().payload(arguments)
            for photo in payload["photos"]["photo"]:
                photo |= {"dateupload": "1707652800", "datetaken": "2024-02-11 12:00:00", "datetakengranularity": "0"}
                photo |= {"latitude": "69.649208", "longitude": "18.955324", "accuracy": "16", "an_unknown_extra": "yes"}
                photo |= {
                    "description": {"_content": "Over fjörds"},
                    "url_o": "https://live.example/1_o.jpg",
                    "height_o": "3000",
                }
                photo |= {"license": "4", "views": "many" if photo["id"] == "7" else "12"}
            return payload

    server = Rich(upload_times(20))
    client = flavor.client(server, on_drift=lambda drift: None)
    live = flavor.all(client.harvest(tags=["aurora"], **SPAN))
    for _ in range(2):
        harvest = client.harvest(tags=["aurora"], checkpoint=file, **SPAN)
        kept = flavor.all(harvest)
        flavor.close(harvest)
        assert [photo.id for photo in kept] == [photo.id for photo in live]
        assert [photo for photo in kept if photo.id != "7"] == [photo for photo in live if photo.id != "7"]
        assert kept[7].views == live[7].views == "many"
    assert kept[0].model_extra == {"an_unknown_extra": "yes"}
    assert kept[0].dateupload == dt.datetime(2024, 2, 11, 12, tzinfo=dt.UTC)


def test_checkpoint_of_another_search_is_rejected(flavor: Flavor, file: Path) -> None:
    assert harvested(flavor, SearchServer(upload_times(30)), checkpoint=file) == list(range(30))
    harvest = flavor.client(SearchServer([])).harvest(tags=["fjord"], checkpoint=file, **SPAN)
    with pytest.raises(CheckpointError, match="is the checkpoint of another search, .*aurora.*; pass the name of a new file"):
        flavor.all(harvest)


def test_checkpoint_with_more_extras_than_requested_is_read(flavor: Flavor, file: Path) -> None:
    server = SearchServer(upload_times(3))
    assert harvested(flavor, server, checkpoint=file, extras=["views", "media", "geo"]) == [0, 1, 2]
    before = server.calls
    assert harvested(flavor, server, checkpoint=file, extras=["media", "views"]) == [0, 1, 2]
    assert server.calls == before


def test_checkpoint_continues_if_the_user_is_named_in_another_way(emulator: Emulator, file: Path) -> None:
    pair = emulator.access_token("read")
    options = {"base_url": emulator.base_url, "limiter": False}
    with Flickr(emulator.api_key, emulator.api_secret, token=(pair.oauth_token, pair.oauth_token_secret), **options) as flickr:
        with flickr.harvest(user_id="me", checkpoint=file) as harvest:
            photos = ids(list(harvest))
    token = Token(pair.oauth_token, pair.oauth_token_secret, user_nsid="10000001@N01")
    with Flickr(emulator.api_key, emulator.api_secret, token=token, **options) as flickr:
        for user in ("10000001@N01", "me", flickr.photos.get_info("52000000101").owner):
            with flickr.harvest(user_id=user, checkpoint=file) as harvest:
                assert ids(list(harvest)) == photos
        with flickr.harvest(user_id="10000002@N02", checkpoint=file) as harvest:
            with pytest.raises(CheckpointError, match="is the checkpoint of another search"):
                list(harvest)


def test_default_end_is_the_time_of_the_first_run(flavor: Flavor, file: Path) -> None:
    server = SearchServer(upload_times(30))
    for _ in range(2):
        harvest = flavor.client(server).harvest(tags=["aurora"], checkpoint=file)
        assert len(flavor.all(harvest)) == 30
        flavor.close(harvest)
    assert server.calls == 2


def test_other_files_are_rejected_and_left_unchanged(flavor: Flavor, file: Path) -> None:
    file.write_text("These are my notes.\n" * 100)
    with pytest.raises(CheckpointError, match="cannot use .*: file is not a database; pass the name of another file"):
        harvested(flavor, SearchServer([]), checkpoint=file)
    assert file.read_text().startswith("These are my notes.")
    file.unlink()
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE photos (id TEXT)")
    other.close()
    with pytest.raises(CheckpointError, match="is the database of another program"):
        harvested(flavor, SearchServer([]), checkpoint=file)
    with pytest.raises(CheckpointError, match="cannot use the checkpoint"):
        harvested(flavor, SearchServer([]), checkpoint=file.parent)


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM slices",
        "DELETE FROM harvest",
        "UPDATE pages SET body = ''",
        "UPDATE pages SET body = 'text'",
        "UPDATE pages SET body = 3",
        "UPDATE pages SET body = zeroblob(100)",
        "UPDATE pages SET body = substr(body, 1, length(body) / 2)",
        "UPDATE pages SET body = substr(body, 1, length(body) - 1)",
        "UPDATE pages SET body = compressed('{')",
        "UPDATE pages SET body = compressed('[1]')",
        "UPDATE pages SET body = compressed(char(0xfffd) || 'x')",
        "UPDATE pages SET body = compressed(x'ff')",
        "UPDATE pages SET body = bomb()",
    ],
)
def test_damaged_checkpoint_raises(flavor: Flavor, file: Path, damage: str) -> None:
    harvested(flavor, SearchServer(upload_times(30)), checkpoint=file)
    with sqlite3.connect(file) as connection:
        connection.create_function(
            "compressed", 1, lambda value: zlib.compress(value if isinstance(value, bytes) else value.encode())
        )
        connection.create_function("bomb", 0, lambda: zlib.compress(b" " * (MAX_PAGE_BYTES + 1)))
        assert connection.execute(damage).rowcount
    connection.close()
    with pytest.raises(CheckpointError, match="is damaged; delete it, or pass the name of a new file"):
        harvested(flavor, SearchServer(upload_times(30)), checkpoint=file)


def test_checkpoint_is_smaller_than_the_responses(flavor: Flavor, file: Path) -> None:
    server = SearchServer(upload_times(3000))
    assert len(harvested(flavor, server, checkpoint=file)) == 3000
    sent = len(json.dumps([photo_of(number) for number in range(3000)]))
    assert file.stat().st_size < sent / 3


def test_ids_that_are_not_numbers_are_kept_apart(flavor: Flavor, file: Path) -> None:
    names = ["1", "01", "1a", "", "9" * 25, "²", "-1", "1_0", "0", "00"]

    class Renamed(SearchServer):
        def payload(self, arguments: dict[str, str]) -> dict[str, Any]:
            payload = super().payload(arguments)
            for item in payload["photos"]["photo"]:
                item["id"] = names[int(item["id"])]
            return payload

    client = flavor.client(Renamed(upload_times(len(names))))
    for checkpoint in (None, file, file):
        harvest = client.harvest(tags=["aurora"], checkpoint=checkpoint, **SPAN)
        assert [one.id for one in flavor.all(harvest)] == names
        assert harvest.report.photos == len(names)
        flavor.close(harvest)


def test_checkpoint_is_readable_by_its_owner_only(flavor: Flavor, file: Path) -> None:
    harvested(flavor, SearchServer(upload_times(3)), checkpoint=file)
    assert file.stat().st_mode & 0o077 == 0


def test_values_of_other_types_are_rejected(flavor: Flavor, tmp_path: Path) -> None:
    client = flavor.client(SearchServer([]))
    for checkpoint in (3, b"aurora.sqlite", "", tmp_path / "a\0b"):
        with pytest.raises(ConfigurationError, match="checkpoint is .*; (pass the path of a file|use another path)"):
            client.harvest(tags=["aurora"], checkpoint=checkpoint, **SPAN)
    with pytest.raises(ArgumentError, match="argument 'progress' is 3; pass a function"):
        client.harvest(tags=["aurora"], progress=3, **SPAN)
    harvest = client.harvest(tags=["aurora"], checkpoint=tmp_path / ("a" * 300), **SPAN)
    with pytest.raises(CheckpointError, match="cannot use the checkpoint .*; pass the name of another file"):
        flavor.all(harvest)
    harvest = client.harvest(tags=["aurora"], **SPAN)
    with pytest.raises(ArgumentError, match="argument 'result' is 3; pass the result of `fetch_shard`"):
        flavor.wait(harvest.add(3))


def test_closed_harvest_refuses_further_use(flavor: Flavor, file: Path) -> None:
    for checkpoint in (file, None):
        harvest = flavor.client(SearchServer(upload_times(9000))).harvest(tags=["aurora"], checkpoint=checkpoint, **SPAN)
        photo = flavor.next(harvest)
        report = harvest.report
        flavor.close(harvest)
        flavor.close(harvest)
        before = file.read_bytes()
        result = ShardResult(Shard("flickr.photos.search", (), NOON, NOON + 1, 1), (photo,), 1)
        for use in (lambda: flavor.next(harvest), lambda: flavor.wait(harvest.add(result))):  # noqa: B023  # called at once
            with pytest.raises(UsageError, match="is closed; create another harvest"):
                use()
        assert harvest.report == report
        assert file.read_bytes() == before


def test_harvest_closed_before_its_first_use_creates_no_file(flavor: Flavor, file: Path) -> None:
    harvest = flavor.client(SearchServer([])).harvest(tags=["aurora"], checkpoint=file, **SPAN)
    flavor.close(harvest)
    with pytest.raises(UsageError, match="is closed; create another harvest"):
        flavor.all(harvest)
    assert not file.exists()
