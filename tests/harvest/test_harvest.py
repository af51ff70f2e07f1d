"""A harvest gives all photos of a search beyond Flickr's cap, each once, and goes on where it was interrupted."""

from __future__ import annotations

import asyncio
import datetime as dt
import pickle
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import ArgumentError, CheckpointError, Flickr, HttpStatusError, IncompleteWarning
from flickr_sdk.harvest import HarvestReport, Shard, ShardResult

from ..support.paged import Awaiting, Blocking, Either, ids
from ..support.searched import DAY, NOON, Searched, uploads

SPAN = {"min_upload_date": NOON, "max_upload_date": NOON + DAY - 1}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "aurora.sqlite"


def harvested(either: Either, server: Searched, **options: Any) -> list[int]:
    harvest = either.client(server).harvest(tags=["aurora"], **{**SPAN, **options})
    try:
        return ids(either.all(harvest))
    finally:
        either.close(harvest)


def test_a_search_comes_whole_though_every_page_repeats_a_photo_in_the_place_of_another(either: Either) -> None:
    server = Searched(uploads(20_000), twice=250)
    assert sorted(harvested(either, server, prefetch=3)) == list(range(20_000))


def test_photos_come_in_the_order_of_their_upload(either: Either) -> None:
    server = Searched(uploads(9000))
    assert harvested(either, server) == list(range(9000))
    # Parts are halved until they are small enough, and no part is asked for twice.
    assert max(server.asked.values()) == 1
    assert 3 <= len(server.slices()) <= 8
    # Besides its pages, each part costs one call, and so does each that was divided.
    pages = sum(size > 1 for _, _, size, _, _ in server.asked)
    assert server.calls - pages == 2 * len(server.slices()) - 1


def test_a_small_search_is_one_part(either: Either) -> None:
    server = Searched(uploads(30))
    assert harvested(either, server) == list(range(30))
    assert [(size, page, order) for _, _, size, page, order in server.asked] == [
        (1, 1, "date-posted-desc"),
        (500, 1, "date-posted-asc"),
    ]


def test_a_search_without_photos_has_no_parts(either: Either) -> None:
    server = Searched([])
    harvest = either.client(server).harvest(tags=["aurora"])
    assert either.all(harvest) == []
    assert server.calls == 1
    assert harvest.report == HarvestReport(done=True)


def test_without_dates_a_harvest_reaches_from_the_beginning_of_flickr_to_the_present(either: Either) -> None:
    server = Searched(uploads(10, start=1_100_000_000))
    harvest = either.client(server).harvest(tags=["aurora"])
    before = int(dt.datetime.now(dt.UTC).timestamp())
    assert len(either.all(harvest)) == 10
    starts, ends = {start for start, *_ in server.asked}, {end for _, end, *_ in server.asked}
    assert starts == {int(dt.datetime(2004, 1, 1, tzinfo=dt.UTC).timestamp())}
    assert before - 5 <= ends.pop() <= before + 60


def test_no_part_is_shorter_than_flickr_can_tell_apart(either: Either) -> None:
    # All within two minutes: more than Flickr gives from both ends.
    server = Searched(uploads(9000, start=NOON + 40_000, length=120))
    harvest = either.client(server).harvest(tags=["aurora"], **SPAN)
    with pytest.warns(
        IncompleteWarning,
        match="1,000 photos are missing of 1 parts of the time; from 2024-02-11 23:.* UTC: .*too short to be divided",
    ):
        found = ids(either.all(harvest))
    assert found == [*range(4000), *range(5000, 9000)]
    assert min(end - start + 1 for start, end, *_ in server.asked) >= 360
    (shortfall,) = harvest.report.shortfalls
    assert shortfall.missing == harvest.report.missing == 1000
    assert shortfall.start <= NOON + 40_000 <= shortfall.end


def test_what_one_end_does_not_give_comes_from_the_other(either: Either) -> None:
    server = Searched(uploads(7000, start=NOON + 40_000, length=120))
    assert harvested(either, server) == list(range(7000))


def test_photos_that_came_in_the_place_of_others_are_fetched_from_the_other_end(either: Either) -> None:
    server = Searched(uploads(300), twice=10)
    harvest = either.client(server).harvest(tags=["aurora"], **SPAN)
    assert sorted(ids(either.all(harvest))) == list(range(300))
    assert harvest.report.duplicates == 2
    assert (harvest.report.missing, harvest.report.shortfalls) == (0, ())


def test_photos_that_are_counted_and_not_shown_are_missing_without_an_alarm(either: Either) -> None:
    server = Searched(uploads(300), hidden=[7, 8])
    harvest = either.client(server).harvest(tags=["aurora"], **SPAN)
    assert len(either.all(harvest)) == 298
    assert (harvest.report.missing, harvest.report.shortfalls) == (2, ())
    assert server.calls == 2, "there is no sign that another call would bring them"


def test_a_photo_of_two_parts_is_given_once(either: Either, file: Path) -> None:
    server = Searched(uploads(9000))
    with_neighbours = server.answer

    def answer(given: dict[str, str]) -> dict[str, Any]:
        if int(given["per_page"]) > 1:
            given = {**given, "max_upload_date": str(int(given["max_upload_date"]) + 5)}
        return with_neighbours(given)

    server.answer = answer  # type: ignore[method-assign]  # the server is made to err
    harvest = either.client(server).harvest(tags=["aurora"], checkpoint=file, **SPAN)
    assert sorted(ids(either.all(harvest))) == list(range(9000))
    assert harvest.report.duplicates > 0
    either.close(harvest)


# Interruptions


def test_an_interrupted_harvest_goes_on_without_asking_for_finished_parts_again(either: Either, file: Path) -> None:
    whole = Searched(uploads(4200))
    assert harvested(either, whole) == list(range(4200))
    assert (len(whole.slices()), whole.calls) == (2, 13)
    for answers in range(0, whole.calls, 1 if isinstance(either, Blocking) else 4):
        server = Searched(uploads(4200))
        server.failing = answers
        harvest = either.client(server).harvest(tags=["aurora"], checkpoint=file, **SPAN)
        with pytest.raises(HttpStatusError):
            either.all(harvest)
        finished = server.slices()
        unfinished = harvest.report.unfinished
        either.close(harvest)
        first, server.failing = server.asked.copy(), None

        again = either.client(server).harvest(tags=["aurora"], checkpoint=file, **SPAN)
        assert ids(either.all(again)) == list(range(4200))
        assert again.report.done
        either.close(again)
        # What was asked for twice belongs to the one part that was being fetched, or was the one call that failed.
        twice = {(start, end) for (start, end, *_), times in server.asked.items() if times > 1}
        assert len(twice) <= 1, (answers, twice)
        assert unfinished or len(finished) == len(whole.slices())
        assert sum(first.values()) == answers
        file.unlink()


def test_in_one_run_the_loop_goes_on_where_the_error_was(either: Either) -> None:
    server = Searched(uploads(9000))
    server.failing = 12
    harvest = either.client(server).harvest(tags=["aurora"], **SPAN)
    taken: list[int] = []
    with pytest.raises(HttpStatusError):
        taken.extend(iter(lambda: int(either.next(harvest).id), None))
    server.failing = None
    assert taken == list(range(len(taken)))
    assert [*taken, *ids(either.all(harvest))] == list(range(9000))


def test_a_consumer_that_stops_in_the_middle_of_a_part_gets_it_again(either: Either, file: Path) -> None:
    server = Searched(uploads(9000))
    harvest = either.client(server).harvest(tags=["aurora"], checkpoint=file, **SPAN)
    assert [int(either.next(harvest).id) for _ in range(10)] == list(range(10))
    either.close(harvest)
    server.asked.clear()
    again = either.client(server).harvest(tags=["aurora"], checkpoint=file, **SPAN)
    assert ids(either.all(again)) == list(range(9000))
    assert (NOON, NOON + DAY - 1, 1, 1, "date-posted-desc") not in server.asked
    either.close(again)


def test_a_finished_harvest_is_read_from_its_checkpoint_alone(either: Either, file: Path) -> None:
    server = Searched(uploads(1200))
    either_photos = harvested(either, server, checkpoint=file)
    server.asked.clear()
    assert harvested(either, server, checkpoint=file) == either_photos == list(range(1200))
    assert harvested(either, server, checkpoint=file, replay=False) == []
    assert server.calls == 0


def test_what_earlier_runs_gave_can_be_left_out(either: Either, file: Path) -> None:
    server = Searched(uploads(9000))
    harvest = either.client(server).harvest(tags=["aurora"], checkpoint=file, **SPAN)
    first = [int(either.next(harvest).id) for _ in range(10)]
    kept = harvest.report.photos
    either.close(harvest)
    rest = harvested(either, server, checkpoint=file, replay=False)
    assert first == list(range(10))
    assert rest == list(range(kept, 9000))


def test_photos_come_out_of_a_checkpoint_as_they_went_in(either: Either, file: Path) -> None:
    class Rich(Searched):
        def answer(self, given: dict[str, str]) -> dict[str, Any]:
            answer = super().answer(given)
            for one in answer["photos"]["photo"]:
                one |= {"dateupload": "1707652800", "datetaken": "2024-02-11 12:00:00", "datetakengranularity": "0"}
                one |= {"latitude": "69.649208", "longitude": "18.955324", "accuracy": "16", "an_extra_of_tomorrow": "yes"}
                one |= {
                    "description": {"_content": "Over fjörds"},
                    "url_o": "https://live.example/1_o.jpg",
                    "height_o": "3000",
                }
                one |= {"license": "4", "views": "many" if one["id"] == "7" else "12"}
            return answer

    server = Rich(uploads(20))
    client = either.client(server, on_drift=lambda drift: None)
    live = either.all(client.harvest(tags=["aurora"], **SPAN))
    for _ in range(2):
        harvest = client.harvest(tags=["aurora"], checkpoint=file, **SPAN)
        kept = either.all(harvest)
        either.close(harvest)
        assert [one.id for one in kept] == [one.id for one in live]
        assert [one for one in kept if one.id != "7"] == [one for one in live if one.id != "7"]
        assert kept[7].views == live[7].views == "many"
    assert kept[0].model_extra == {"an_extra_of_tomorrow": "yes"}
    assert kept[0].dateupload == dt.datetime(2024, 2, 11, 12, tzinfo=dt.UTC)


# Checkpoints


def test_a_checkpoint_of_another_search_is_refused(either: Either, file: Path) -> None:
    assert harvested(either, Searched(uploads(30)), checkpoint=file) == list(range(30))
    harvest = either.client(Searched([])).harvest(tags=["fjord"], checkpoint=file, **SPAN)
    with pytest.raises(CheckpointError, match=r"belongs to another harvest, of .*aurora.*; give the name of a new file"):
        either.all(harvest)


def test_an_open_end_is_the_moment_of_the_first_run(either: Either, file: Path) -> None:
    server = Searched(uploads(30))
    for _ in range(2):
        harvest = either.client(server).harvest(tags=["aurora"], checkpoint=file)
        assert len(either.all(harvest)) == 30
        either.close(harvest)
    assert server.calls == 2


def test_a_file_that_is_no_checkpoint_is_left_alone(either: Either, file: Path) -> None:
    file.write_text("These are my notes.\n" * 100)
    with pytest.raises(CheckpointError, match="cannot be used: file is not a database; give the name of another file"):
        harvested(either, Searched([]), checkpoint=file)
    assert file.read_text().startswith("These are my notes.")
    file.unlink()
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE photos (id TEXT)")
    other.close()
    with pytest.raises(CheckpointError, match="is another program's database"):
        harvested(either, Searched([]), checkpoint=file)
    with pytest.raises(CheckpointError, match="cannot be used"):
        harvested(either, Searched([]), checkpoint=file.parent)


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM slices",
        "DELETE FROM harvest",
        "UPDATE photos SET body = '{'",
        "UPDATE photos SET body = '[1]'",
        "UPDATE photos SET body = NULL",
    ],
)
def test_a_checkpoint_that_is_damaged_is_no_finished_harvest(either: Either, file: Path, damage: str) -> None:
    harvested(either, Searched(uploads(30)), checkpoint=file)
    with sqlite3.connect(file) as connection:
        assert connection.execute(damage).rowcount
    connection.close()
    with pytest.raises(CheckpointError, match="is damaged; remove it, or give the name of a new file"):
        harvested(either, Searched(uploads(30)), checkpoint=file)


def test_only_its_owner_can_read_a_checkpoint(either: Either, file: Path) -> None:
    harvested(either, Searched(uploads(3)), checkpoint=file)
    assert file.stat().st_mode & 0o077 == 0


# Shards


def test_shards_are_plain_values_that_any_pool_can_map_over(file: Path) -> None:
    server = Searched(uploads(9000))
    flickr: Flickr = Blocking().client(server)
    with flickr.harvest(tags=["aurora"], checkpoint=file, **SPAN) as harvest:
        shards = list(harvest.shards())
        assert pickle.loads(pickle.dumps(shards)) == shards
        assert sum(shard.total for shard in shards) == 9000
        assert [shard.start for shard in shards[1:]] == [shard.end + 1 for shard in shards[:-1]]
        with ThreadPoolExecutor(2) as pool:
            hauls = [pickle.loads(pickle.dumps(haul)) for haul in pool.map(flickr.fetch_shard, shards)]
        assert [len(haul) for haul in hauls] == [shard.total for shard in shards]
        # In any order, some of them twice: a pool may do that to work whose worker was lost.
        photos = [photo for haul in (*reversed(hauls), hauls[0]) for photo in harvest.add(haul)]
        assert sorted(ids(photos)) == list(range(9000))
        assert harvest.report.done
        assert list(harvest.shards()) == []


def test_finished_shards_are_not_planned_again(file: Path) -> None:
    server = Searched(uploads(9000))
    flickr: Flickr = Blocking().client(server)
    with flickr.harvest(tags=["aurora"], checkpoint=file, **SPAN) as harvest:
        first, *rest = harvest.shards()
        harvest.add(harvest.fetch_shard(first))
    counted = server.calls
    with flickr.harvest(tags=["aurora"], checkpoint=file, **SPAN) as again:
        assert list(again.shards()) == rest
    assert server.calls == counted, "what was counted once stays counted"


def test_shards_of_another_harvest_are_refused(file: Path) -> None:
    flickr: Flickr = Blocking().client(Searched(uploads(30)))
    with flickr.harvest(tags=["aurora"], checkpoint=file, **SPAN) as harvest:
        stranger = ShardResult(Shard("flickr.photos.search", (), 1, 2, 3), (), 3)
        with pytest.raises(CheckpointError, match="none of this harvest's"):
            harvest.add(stranger)
        with pytest.raises(ArgumentError, match="give what `harvest.shards"):
            harvest.fetch_shard("1")  # type: ignore[arg-type]  # the point of the test


def test_shards_are_awaited_too(file: Path) -> None:
    async def run() -> tuple[list[int], HarvestReport]:
        server = Searched(uploads(9000))
        async with Awaiting.client(None, server) as flickr:  # type: ignore[arg-type]  # it needs no runner here
            async with flickr.harvest(tags=["aurora"], checkpoint=file, **SPAN) as harvest:
                hauls = await asyncio.gather(*[flickr.fetch_shard(shard) async for shard in harvest.shards()])
                photos = [photo for haul in hauls for photo in await harvest.add(haul)]
                return ids(photos), harvest.report

    found, report = asyncio.run(run())
    assert found == list(range(9000))
    assert report.done


def test_parts_are_fetched_ahead_as_many_at_once_as_asked_for(either: Either) -> None:
    server = Searched(uploads(30_000))
    assert harvested(either, server, prefetch=3) == list(range(30_000))
    assert server.most_in_flight <= 4, "three parts, and the call that counts the next"


def test_progress_is_told_after_each_part(either: Either) -> None:
    told: list[HarvestReport] = []
    server = Searched(uploads(9000))
    harvested(either, server, progress=told.append)
    assert len(told) == len(server.slices())
    assert [one.photos for one in told] == sorted(one.photos for one in told)
    assert (told[-1].photos, told[-1].done) == (9000, True)


# Arguments


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"shortest": 300}, "'shortest' is 300; give whole seconds above 300"),
        ({"shortest": 900.5}, "'shortest' is 900.5"),
        ({"prefetch": -1}, "'prefetch' is -1"),
        ({"min_upload_date": "2024-02-11"}, "needs a datetime with a time zone, or a Unix time"),
        ({"min_upload_date": NOON + DAY}, "lies behind max_upload_date"),
        ({"has_geo": "perhaps"}, "has_geo"),
    ],
)
def test_bad_arguments_are_refused_at_once(either: Either, options: dict[str, Any], message: str) -> None:
    server = Searched([])
    with pytest.raises(ArgumentError, match=message):
        either.client(server).harvest(**{**SPAN, **options})
    assert server.calls == 0
