"""Watches return each new photo once: in spite of late listing, restarts, crashes and failures. No test waits."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import os
import sqlite3
import stat
import warnings
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import AsyncFlickr, Flickr, FlickrError, Token, UsageError, WatchStateError, WatchWarning
from flickr_sdk.config import Hooks
from flickr_sdk.emulator import Emulator, VirtualClock
from flickr_sdk.walk.watch_state import SCHEMA

from ..support.watching import ADA, SEED, START, AsyncWatching, SyncWatching, TimeIsUp, Timeline, Watching, run, state_file


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[Emulator, VirtualClock]]:
    clock = VirtualClock(START)
    with Emulator(seed=SEED, clock=clock) as emulator:
        yield emulator, clock


@pytest.fixture
def timeline(server: tuple[Emulator, VirtualClock]) -> Timeline:
    emulator, clock = server
    clock.set(START)
    emulator.faults.clear()
    emulator.world.reset()
    return Timeline(emulator, clock)


@pytest.fixture(params=["Flickr", "AsyncFlickr"])
def watching(request: pytest.FixtureRequest, timeline: Timeline) -> Iterator[Watching]:
    if request.param == "Flickr":
        yield SyncWatching(timeline)
        return
    with asyncio.Runner() as runner:
        yield AsyncWatching(timeline, runner)


def searches(timeline: Timeline) -> list[dict[str, str]]:
    return [dict(one.arguments) for one in timeline.emulator.requests if one.method == "flickr.photos.search"]


def test_new_photos_are_returned_once_and_old_ones_not_at_all(watching: Watching, timeline: Timeline) -> None:
    timeline.emulator.world.add_photo(ADA, title="Old", tags=["aurora"], date_upload=START - 10)
    timeline.emulator.world.add_photo(ADA, title="Older", tags=["aurora"], date_upload=START - 86400)
    for second in (10, 70, 80, 1000):
        timeline.upload(second, f"At {second}")
    timeline.end(5000)
    assert run(watching, every=250) == ["At 10", "At 70", "At 80", "At 1000"]


def test_polls_are_a_pause_apart(watching: Watching, timeline: Timeline) -> None:
    timeline.upload(100, "New")
    timeline.end(300)
    before = len(timeline.emulator.requests)
    assert run(watching, every=30) == ["New"]
    assert set(timeline.pauses) == {30}
    assert len(timeline.emulator.requests) - before == len(timeline.pauses) == 10


def test_photos_that_are_listed_late_and_out_of_order_are_returned(watching: Watching, timeline: Timeline) -> None:
    timeline.upload(60, "Late", listed_after=1500)
    timeline.upload(120, "Prompt")
    timeline.upload(180, "Very late", listed_after=3000)
    timeline.end(9000)
    assert run(watching, every=500) == ["Prompt", "Late", "Very late"]


def test_photos_that_are_listed_after_the_overlap_are_missed(watching: Watching, timeline: Timeline) -> None:
    timeline.upload(60, "Late", listed_after=1500)
    timeline.upload(60, "In time", listed_after=500)
    timeline.end(2500)
    assert run(watching, every=100, overlap=600) == ["In time"]


def test_next_run_resumes_where_the_last_one_ended(watching: Watching, timeline: Timeline, tmp_path: Path) -> None:
    for second in range(60, 660, 60):
        timeline.upload(second, f"{second}")
    file = state_file(tmp_path)
    timeline.end(400)
    first = run(watching, state=file)
    assert first == ["60", "120", "180", "240", "300", "360"]
    # Photos that were uploaded while no program watched.
    timeline.pause(100_000)
    timeline.upload(100_800, "Next day")
    timeline.end(102_000)
    assert run(watching, state=file) == ["420", "480", "540", "600", "Next day"]
    assert [stat.S_IMODE(os.stat(path).st_mode) for path in sorted(tmp_path.iterdir())] == [0o600] * len(os.listdir(tmp_path))


def test_photo_is_seen_when_the_loop_requests_the_next_photo(watching: Watching, timeline: Timeline, tmp_path: Path) -> None:
    for second in (10, 20, 30):
        timeline.upload(second, f"{second}")
    timeline.end(500)
    file = state_file(tmp_path)
    assert run(watching, limit=2, state=file) == ["10", "20"]
    assert run(watching, state=file) == ["20", "30"], "the second photo may not have been processed"


def test_interrupted_pause_loses_nothing(watching: Watching, timeline: Timeline) -> None:
    timeline.end(100)
    timeline.upload(150, "After")
    timeline.end(400)
    watch = watching.watch()
    with pytest.raises(TimeIsUp):
        watching.next(watch)
    assert watching.next(watch).title == "After"
    watching.close(watch)


def test_since_returns_earlier_photos_first(watching: Watching, timeline: Timeline, tmp_path: Path) -> None:
    for number in range(3):
        timeline.emulator.world.add_photo(ADA, title=f"{number}", tags=["aurora"], date_upload=START - 300_000 + number)
    timeline.upload(100, "New")
    timeline.end(300)
    since = dt.datetime.fromtimestamp(START - 299_999, dt.UTC)
    assert run(watching, since=since, state=state_file(tmp_path)) == ["1", "2", "New"]
    timeline.end(900)
    assert run(watching, since=0, state=state_file(tmp_path)) == [], "a stored position wins"


@pytest.mark.once
def test_more_photos_than_a_search_returns_are_all_fetched(watching: Watching, timeline: Timeline, tmp_path: Path) -> None:
    times = [START - 50_000 + 3 * (number // 4) for number in range(4321)]
    many = [{"owner": ADA, "title": str(n), "tags": ["aurora"], "date_upload": time} for n, time in enumerate(times)]
    timeline.emulator.world.add_photos(many)
    timeline.end(120)
    file = state_file(tmp_path)
    found = run(watching, since=START - 60_000, state=file, limit=4322)
    assert sorted(map(int, found)) == list(range(4321))
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT count(*) FROM seen").fetchone()[0] < 5, "photos before the overlap are forgotten"


def test_many_photos_of_one_second_are_fetched_page_by_page(watching: Watching, timeline: Timeline) -> None:
    many = [{"owner": ADA, "title": str(n), "tags": ["aurora"], "date_upload": START - 500 + n // 1200} for n in range(1300)]
    timeline.emulator.world.add_photos(many)
    timeline.end(30)
    assert sorted(map(int, run(watching, since=START - 600, limit=1400))) == list(range(1300))


@pytest.mark.parametrize("skew", [-7200.0, 7200.0])
def test_wrong_clock_of_this_machine_does_not_matter(watching: Watching, timeline: Timeline, skew: float) -> None:
    timeline.skew = skew
    timeline.emulator.world.add_photo(ADA, title="Old", tags=["aurora"], date_upload=START - 60)
    timeline.upload(90, "New")
    timeline.upload(4000, "Newer")
    timeline.end(9000)
    assert run(watching, every=500) == ["New", "Newer"]


def test_failed_polls_are_repeated_after_longer_pauses(watching: Watching, timeline: Timeline) -> None:
    timeline.upload(30, "New")
    timeline.end(2000)
    timeline.emulator.faults.add("http-502", times=4)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert run(watching, every=60, since=START) == ["New"]
    messages = [str(one.message) for one in caught if one.category is WatchWarning]
    assert len(messages) == 4
    assert messages[0].startswith("watch: flickr.photos.search: HTTP status 502")
    assert messages[0].endswith("polling again in 60 s")
    assert timeline.pauses[:5] == [60, 120, 240, 480, 60]


def test_failure_in_the_middle_of_a_poll_repeats_one_page(watching: Watching, timeline: Timeline) -> None:
    many = [{"owner": ADA, "title": str(n), "tags": ["aurora"], "date_upload": START - 5000 + n} for n in range(700)]
    timeline.emulator.world.add_photos(many)
    watch = watching.watch(since=START - 6000)
    found = [watching.next(watch).title for _ in range(500)]
    timeline.emulator.faults.add("http-502", times=1)
    with pytest.warns(WatchWarning):
        found += [watching.next(watch).title for _ in range(200)]
    assert found == [str(n) for n in range(700)]
    watching.close(watch)


def test_permanent_error_ends_the_loop_and_a_later_one_resumes(watching: Watching, timeline: Timeline) -> None:
    timeline.upload(30, "New")
    timeline.end(500)
    watch = watching.watch(since=START)
    timeline.emulator.faults.add("disabled-key", times=1)
    with pytest.raises(FlickrError):
        watching.next(watch)
    assert watching.next(watch).title == "New"
    watching.close(watch)


def test_cache_does_not_hide_new_photos(timeline: Timeline) -> None:
    timeline.upload(30, "New")
    timeline.end(500)
    emulator = timeline.emulator
    with timeline.prepare(Flickr(emulator.api_key, base_url=emulator.base_url, cache=True, limiter=False)) as client:
        assert next(client.watch(tags=["aurora"])).title == "New"


def test_search_keeps_its_arguments_and_requests_the_upload_time(timeline: Timeline) -> None:
    timeline.upload(30, "New")
    watching = SyncWatching(timeline)
    watch = watching.watch(user_id=ADA, extras=["geo"], text="New")
    assert watching.next(watch).dateupload == dt.datetime.fromtimestamp(START + 30, dt.UTC)
    watching.close(watch)
    arguments = searches(timeline)[-1]
    assert (arguments["extras"], arguments["sort"], arguments["user_id"]) == ("geo,date_upload", "date-posted-asc", ADA)


def test_state_of_another_search_is_rejected(watching: Watching, timeline: Timeline, tmp_path: Path) -> None:
    timeline.upload(30, "New")
    timeline.end(100)
    file = state_file(tmp_path)
    assert run(watching, state=file, extras=["geo"]) == ["New"]
    timeline.end(400)
    assert run(watching, state=file) == [], "extras do not change which photos a search finds"
    with pytest.raises(WatchStateError, match="is the state of another watch, .*delete this file"):
        run(watching, state=file, tags=["midnight sun"])


def test_state_continues_if_the_user_is_named_in_another_way(timeline: Timeline, tmp_path: Path) -> None:
    file, pair = state_file(tmp_path), timeline.emulator.access_token("read")
    token = Token(pair.oauth_token, pair.oauth_token_secret, user_nsid=ADA)
    with closing(sqlite3.connect(file)) as connection, connection:
        for statement in SCHEMA:
            connection.execute(statement)
        search = {"method": "flickr.photos.search", "sort": "date-posted-asc", "tags": "aurora", "user_id": "me"}
        connection.execute("INSERT INTO watch VALUES (?, ?)", (json.dumps(search), START))
    for second, user in ((30, "me"), (530, ADA), (1030, "me")):
        timeline.upload(second, f"At {second}")
        timeline.end(second + 300)
        assert run(SyncWatching(timeline, token=token), state=file, user_id=user) == [f"At {second}"]
    for arguments, options in (
        ({"user_id": "10000002@N02"}, {"token": token}),
        ({"user_id": "me"}, {"token": ("other", "secret")}),
    ):
        with pytest.raises(WatchStateError, match="is the state of another watch"):
            run(SyncWatching(timeline, **options), state=file, **arguments)


def test_state_that_another_watch_uses_is_rejected(watching: Watching, timeline: Timeline, tmp_path: Path) -> None:
    timeline.upload(30, "New")
    watch = watching.watch(state=state_file(tmp_path))
    watching.next(watch)
    with pytest.raises(WatchStateError, match="is in use by another watch"):
        run(SyncWatching(timeline), state=state_file(tmp_path))
    watching.close(watch)
    timeline.end(300)
    assert run(watching, state=state_file(tmp_path)) == ["New"]


@pytest.mark.parametrize("content", [b"not a database", b"SQLite format 3\0" + bytes(100)])
def test_damaged_state_is_rejected(content: bytes, timeline: Timeline, tmp_path: Path) -> None:
    file = state_file(tmp_path)
    file.write_bytes(content)
    with pytest.raises(WatchStateError, match="cannot use the state file"):
        run(SyncWatching(timeline), state=file)
    assert file.read_bytes() == content


def test_database_of_another_program_is_rejected(timeline: Timeline, tmp_path: Path) -> None:
    file = state_file(tmp_path)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE other (id)")
    with pytest.raises(WatchStateError, match="is the database of another program"):
        run(SyncWatching(timeline), state=file)


def test_link_is_not_followed(timeline: Timeline, tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"")
    state_file(tmp_path).symlink_to(tmp_path / "real")
    with pytest.raises(WatchStateError, match="is a symbolic link"):
        run(SyncWatching(timeline), state=state_file(tmp_path))


def test_closed_watch_and_wrong_arguments_are_rejected(timeline: Timeline) -> None:
    watching = SyncWatching(timeline)
    watch = watching.watch()
    watching.close(watch)
    with pytest.raises(FlickrError, match="is closed; create another watch"):
        next(watch)
    for arguments, problem in (
        ({"every": 0}, "'every' is 0; pass a positive number"),
        ({"every": float("nan")}, "'every' is nan"),
        ({"overlap": -1}, "'overlap' is -1"),
        ({"since": "yesterday"}, "'since' "),
        ({"since": dt.datetime(2026, 1, 1)}, "'since' "),
        ({"state": ""}, "state is ''"),
    ):
        with pytest.raises(FlickrError, match=problem):
            watching.watch(**arguments)
        watching.client.close()


def test_watch_that_is_closed_during_a_pause_ends(timeline: Timeline) -> None:
    watching = SyncWatching(timeline)
    watch = watching.watch()
    timeline.at(90, watch.close)
    timeline.upload(100, "New")
    with pytest.raises(UsageError, match="is closed"):
        next(watch)
    watching.client.close()


@pytest.mark.parametrize("has_file", [False, True])
def test_watch_that_is_closed_during_a_poll_ends(timeline: Timeline, tmp_path: Path, has_file: bool) -> None:
    emulator, watches = timeline.emulator, list[Any]()
    hooks = Hooks(request=lambda _: watches[0].close())
    with Flickr(emulator.api_key, base_url=emulator.base_url, hooks=hooks) as flickr:
        watches.append(flickr.watch(tags=["aurora"], state=state_file(tmp_path) if has_file else None))
        with pytest.raises(UsageError, match="was closed meanwhile; create another watch"):
            next(watches[0])


def test_url_of_a_person_is_looked_up_once(timeline: Timeline, watching: Watching) -> None:
    timeline.upload(90, "First")
    timeline.upload(190, "Second")
    count = len(timeline.emulator.requests)
    assert run(watching, 2, user_id="https://www.flickr.com/photos/adalindqvist/") == ["First", "Second"]
    methods = [request["method"] for request in timeline.emulator.requests[count:]]
    assert methods == ["flickr.urls.lookupUser", *["flickr.photos.search"] * (len(methods) - 1)]
    assert len(methods) > 3


def test_repr_counts_photos_and_polls(timeline: Timeline) -> None:
    timeline.upload(30, "New")
    watching = SyncWatching(timeline)
    watch = watching.watch()
    watching.next(watch)
    assert repr(watch) == "<Watch flickr.photos.search: 1 photos of 2 polls>"
    watching.close(watch)


def test_plain_loop_over_an_asynchronous_watch_is_an_error(timeline: Timeline) -> None:
    client: Any = AsyncFlickr(timeline.emulator.api_key, base_url=timeline.emulator.base_url)
    with pytest.raises(TypeError):
        iter(client.watch(tags=["aurora"]))
