"""Walkers give every item once and in order, ask for no page that they do not need, and say what Flickr keeps back."""

from __future__ import annotations

import asyncio
import gc
import itertools
import operator
import pickle
import threading
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from flickr_sdk import (
    ApiError,
    ArgumentError,
    AsyncFlickr,
    Flickr,
    FlickrError,
    Hooks,
    HttpStatusError,
    IncompleteWarning,
    OutOfRange,
    UnknownMethodError,
    UsageError,
)
from flickr_sdk._core.registry import find
from flickr_sdk._generated import catalog
from flickr_sdk.stores import MemoryLimiter
from flickr_sdk.walkers import WalkReport

from .paged import Awaiting, Blocking, Either, Paged, ids


@pytest.fixture(params=["Flickr", "AsyncFlickr"])
def either(request: pytest.FixtureRequest) -> Iterator[Either]:
    if request.param == "Flickr":
        yield Blocking()
        return
    with asyncio.Runner() as runner:
        yield Awaiting(runner)


def test_a_walk_gives_all_items_in_order_with_the_fewest_calls(either: Either) -> None:
    server = Paged(range(1234))
    walker = either.client(server).walk(tags=["aurora"], extras=["geo"])
    assert ids(either.all(walker)) == list(range(1234))
    assert server.asked == [("1", 500), ("2", 500), ("3", 500)]
    assert (server.arguments["tags"], server.arguments["extras"]) == ("aurora", "geo")
    assert walker.report == WalkReport("flickr.photos.search", 1234, 3, 0, 1234, True, (), 1234)
    assert walker.report.missing == 0


def test_a_walk_asks_for_nothing_before_its_first_item_is_asked_for(either: Either) -> None:
    server = Paged(range(30))
    walker = either.client(server).walk(per_page=10)
    assert server.asked == []
    assert [walker.total, operator.length_hint(walker, -1)] == [None, -1]
    assert int(either.next(walker).id) == 0
    assert server.asked == [("1", 10)]
    assert [walker.total, operator.length_hint(walker, -1)] == [30, 29]


@pytest.mark.parametrize(
    ("part", "per_page", "asked"),
    [
        (slice(25), 15, [("1", 15), ("2", 15)]),
        (slice(5, 21), 20, [("1", 20), ("2", 20)]),
        (slice(5, 20), 20, [("1", 20)]),
        (slice(60, 70), 20, [("4", 20)]),
        (slice(95, None), 20, [("5", 20)]),
        (slice(25), None, [("1", 25)]),
        (slice(40, 50), None, [("1", 50)]),
        (slice(0), 10, []),
        (slice(20, 10), 10, []),
        (slice(500, 510), 10, [("51", 10)]),
        (slice(None), 50, [("1", 50), ("2", 50)]),
        (slice(0, 100, 1), 50, [("1", 50), ("2", 50)]),
    ],
)
def test_a_slice_fetches_only_the_pages_that_it_needs(
    either: Either, part: slice, per_page: int | None, asked: list[tuple[str, int]]
) -> None:
    server = Paged(range(100), root="photoset")
    walker = either.client(server).walk_set("721576", per_page=per_page)[part]
    assert server.asked == []
    assert ids(either.all(walker)) == list(range(100))[part]
    assert server.asked == asked


def test_a_slice_of_a_slice_counts_from_its_beginning(either: Either) -> None:
    server = Paged(range(100))
    walker = either.client(server).walk(per_page=10)
    assert ids(either.all(walker[20:60][5:10])) == [25, 26, 27, 28, 29]
    assert ids(either.all(walker[90:][8:40])) == [98, 99]
    assert server.asked == [("3", 10), ("10", 10)]


def test_a_position_fetches_its_page(either: Either) -> None:
    server = Paged(range(100))
    walker = either.client(server).walk(per_page=10)
    assert int(either.wait(walker[37]).id) == 37
    assert server.asked == [("4", 10)]


def test_a_position_behind_the_end_is_an_index_error(either: Either) -> None:
    walker = either.client(Paged(range(10))).walk(per_page=10)
    with pytest.raises(IndexError, match=r"flickr.photos.search: there is no item \[10\]; the list ends before it") as caught:
        either.wait(walker[10])
    assert isinstance(caught.value, FlickrError)
    with pytest.raises(OutOfRange, match="no more than the first 4,000"):
        either.wait(walker[4000])


@pytest.mark.parametrize(
    ("index", "message"),
    [
        (-1, "counts from the end"),
        (slice(-5, None), "counts from the end"),
        (slice(None, -5), "counts from the end"),
        (slice(None, None, 2), "no steps such as 2; take them with itertools.islice"),
        (slice(None, None, -1), "no steps such as -1"),
        ("0", "positions and slices"),
        (1.0, "positions and slices"),
    ],
)
def test_what_a_walk_cannot_do_is_refused_at_once(either: Either, index: Any, message: str) -> None:
    server = Paged(range(10))
    walker = either.client(server).walk()
    with pytest.raises(UsageError, match=message):
        _ = walker[index]
    assert server.asked == []


@pytest.mark.parametrize("per_page", [0, -1, True, 2.5, "10"])
def test_a_size_that_no_page_has_is_refused(either: Either, per_page: Any) -> None:
    with pytest.raises(ArgumentError, match="flickr.photos.search: argument 'per_page' is .*; give a whole number from 1"):
        either.client(Paged([])).walk(per_page=per_page)


def test_a_page_that_is_too_large_becomes_the_largest_there_is(either: Either) -> None:
    server = Paged(range(700))
    assert len(either.all(either.client(server).walk(per_page=1000))) == 700
    assert server.asked == [("1", 500), ("2", 500)]


@pytest.mark.parametrize(("name", "value"), [("prefetch", -1), ("prefetch", True), ("prefetch", 1.5), ("progress", 3)])
def test_options_that_are_none_are_refused(either: Either, name: str, value: Any) -> None:
    with pytest.raises(ArgumentError, match=f"argument '{name}' is"):
        either.client(Paged([])).walk(**{name: value})


def test_a_bad_argument_is_refused_where_the_walk_is_made(either: Either) -> None:
    with pytest.raises(ArgumentError, match="has_geo"):
        either.client(Paged([])).walk(has_geo="perhaps")


def test_arguments_that_can_be_read_once_only_serve_for_all_pages(either: Either) -> None:
    server = Paged(range(30))
    either.all(either.client(server).walk(tags=(tag for tag in ("aurora", "northern lights")), per_page=10))
    assert len(server.asked) == 3
    assert server.arguments["tags"] == "aurora,northern lights"


def test_a_walker_is_walked_once_and_its_copy_begins_anew(either: Either) -> None:
    server = Paged(range(10))
    walker = either.client(server).walk()
    assert len(either.all(walker)) == 10
    assert either.all(walker) == []
    assert len(either.all(walker[:])) == 10
    assert repr(walker).endswith("flickr.photos.search: 10 items of 1 pages, done>")


def test_pages_are_given_as_flickr_answers_them(either: Either) -> None:
    server = Paged([1, 2, 3, 3, 4])
    walker = either.client(server).walk(per_page=3)
    pages = either.all(walker.pages())
    assert [ids(page) for page in pages] == [[1, 2, 3], [3, 4]]
    assert [(page.page, page.pages, page.total) for page in pages] == [(1, 2, 5), (2, 2, 5)]
    assert (walker.report.items, walker.duplicates) == (4, 1)


def test_items_that_come_again_are_left_out_and_counted(either: Either) -> None:
    server = Paged([1, 2, 3, 3, 4, 1, 5])
    walker = either.client(server).walk(per_page=3)
    assert ids(either.all(walker)) == [1, 2, 3, 4, 5]
    assert (walker.duplicates, walker.report.missing, walker.report.limits) == (2, 2, ())


# Prefetching


def test_pages_are_fetched_ahead_as_many_at_once_as_asked_for_and_no_more(either: Either) -> None:
    server = Paged(range(100), gate=4)
    walker = either.client(server).walk(per_page=5, prefetch=4)
    assert ids(either.all(walker)) == list(range(100))
    assert server.most_in_flight == 4
    assert sorted(server.asked) == sorted((str(number), 5) for number in range(1, 21))


def test_without_prefetch_one_page_is_asked_for_after_the_other(either: Either) -> None:
    server = Paged(range(50))
    assert len(either.all(either.client(server).walk(per_page=5))) == 50
    assert (server.most_in_flight, len(server.asked)) == (1, 10)


def test_a_slice_fetches_nothing_ahead_that_lies_behind_it(either: Either) -> None:
    server = Paged(range(100))
    assert ids(either.all(either.client(server).walk(per_page=5, prefetch=8)[:12])) == list(range(12))
    assert sorted(server.asked) == [("1", 5), ("2", 5), ("3", 5)]


@pytest.mark.parametrize("prefetch", [0, 4])
@pytest.mark.parametrize("tells", ["next", "continuation", "nothing"])
def test_lists_that_do_not_tell_their_length_are_walked_to_their_end(either: Either, tells: str, prefetch: int) -> None:
    server = Paged(range(23), tells=tells)
    walker = either.client(server).walk.galleries.get_photos("7-8", per_page=5, prefetch=prefetch)
    assert ids(either.all(walker)) == list(range(23))
    assert 5 <= len(server.asked) <= 5 + max(0, prefetch - 1)
    assert walker.report.limits == ()


def test_the_first_pages_are_fetched_at_once_before_anybody_knows_how_many_there_are(either: Either) -> None:
    server = Paged(range(7))
    walker = either.client(server).walk(prefetch=3)
    assert ids(either.all(walker)) == list(range(7))
    assert {page for page, _ in server.asked} <= {"1", "2", "3"}
    assert (walker.report.pages, walker.report.duplicates) == (1, 0)
    # Never behind the cap, where there is one.
    server = Paged(range(30))
    assert len(either.all(either.client(server).walk(prefetch=20, per_page=500))) == 30
    assert len(server.asked) <= 8


def test_a_consumer_that_goes_away_leaves_no_request_behind(either: Either) -> None:
    server = Paged(range(1000))
    walker = either.client(server).walk(per_page=5, prefetch=4)
    assert int(either.next(walker).id) == 0
    either.close(walker)
    made = server.most_in_flight
    assert made <= 4
    assert len(server.asked) <= 1 + 4
    # The walk can go on: closing stops what is fetched ahead, no more.
    assert ids(either.all(walker[:7])) == list(range(7))
    assert len(either.all(walker)) == 999


def test_threads_of_a_forgotten_walker_stop_waiting_for_the_rate_limiter() -> None:
    waiting = threading.Event()

    server = Paged(range(100))
    with httpx.Client(transport=httpx.MockTransport(server.respond)) as http:
        hooks = Hooks(wait=lambda event: waiting.set())
        flickr = Flickr("key", http_client=http, limiter=MemoryLimiter(2, 3600), hooks=hooks)
        walker = flickr.walk(per_page=5, prefetch=2)
        assert next(walker).id == "0"
        assert waiting.wait(10)
        ahead = [one for one in threading.enumerate() if one.name == "flickr_sdk ahead"]
        assert ahead
        del walker
        gc.collect()
        for thread in ahead:
            thread.join(10)
        assert not [one for one in ahead if one.is_alive()]


def test_a_cancelled_task_takes_what_was_fetched_ahead_with_it() -> None:
    async def run() -> tuple[int, set[str]]:
        server = Paged(range(1000), gate=5)
        http = httpx.AsyncClient(transport=httpx.MockTransport(server.respond_later))
        async with AsyncFlickr("key", http_client=http, limiter=False) as flickr:
            async with flickr.walk(per_page=5, prefetch=4) as walker:
                await anext(walker)
                # The gate never opens for four: they hang until they are cancelled.
                while server.in_flight < 4:
                    await asyncio.sleep(0)
            left = asyncio.all_tasks() - {asyncio.current_task()}
        return len(server.asked), len(left)

    assert asyncio.run(run()) == (1, 0)


def test_tasks_of_a_forgotten_walker_are_cancelled() -> None:
    async def run() -> int:
        server = Paged(range(1000), gate=5)
        http = httpx.AsyncClient(transport=httpx.MockTransport(server.respond_later))
        async with AsyncFlickr("key", http_client=http, limiter=False) as flickr:
            async for photo in flickr.walk(per_page=5, prefetch=4):
                assert photo.id == "0"
                break
            gc.collect()
            for _ in range(50):
                await asyncio.sleep(0)
            return len(asyncio.all_tasks() - {asyncio.current_task()})

    assert asyncio.run(run()) == 0


# Failures


@pytest.mark.parametrize("prefetch", [0, 3])
def test_after_an_error_the_walk_goes_on_at_the_page_that_failed(either: Either, prefetch: int) -> None:
    server = Paged(range(50), failing={3: httpx.Response(502, text="<html>Bad Gateway</html>")})
    walker = either.client(server).walk(per_page=10, prefetch=prefetch)
    assert [int(either.next(walker).id) for _ in range(20)] == list(range(20))
    with pytest.raises(HttpStatusError):
        either.next(walker)
    assert not walker.report.done
    assert ids(either.all(walker)) == list(range(20, 50))
    assert sorted(server.asked) == [("1", 10), ("2", 10), ("3", 10), ("4", 10), ("5", 10)]


def test_flickrs_own_failure_comes_as_it_is(either: Either) -> None:
    answer = httpx.Response(200, json={"stat": "fail", "code": 3, "message": "Parameterless searches have been disabled."})
    walker = either.client(Paged([], failing={1: answer})).walk()
    with pytest.raises(ApiError) as caught:
        either.next(walker)
    assert caught.value.code == 3


def test_progress_is_told_after_each_page_and_an_error_of_the_hook_ends_nothing(either: Either) -> None:
    told: list[WalkReport] = []

    def progress(report: WalkReport) -> None:
        told.append(report)
        raise RuntimeError("made up")

    assert len(either.all(either.client(Paged(range(25))).walk(per_page=10, progress=progress))) == 25
    assert [(one.items, one.pages, one.total, one.done) for one in told] == [
        (10, 1, 25, False),
        (20, 2, 25, False),
        (25, 3, 25, True),
    ]


# What Flickr keeps back


def test_a_search_ends_at_its_4000th_photo_and_says_so(either: Either) -> None:
    server = Paged(range(4000), total=90_000, last=8)
    walker = either.client(server).walk(prefetch=4)
    with pytest.warns(IncompleteWarning, match="no more than the first 4,000 of 90,000 items; narrow the search, or harvest it"):
        assert ids(either.all(walker)) == list(range(4000))
    assert len(server.asked) == 8
    assert walker.report.missing == 86_000
    assert len(walker.report.limits) == 1


def test_a_part_before_the_cap_is_whole(either: Either) -> None:
    server = Paged(range(4000), total=90_000, last=8)
    walker = either.client(server).walk()[3990:4000]
    assert ids(either.all(walker)) == list(range(3990, 4000))
    assert walker.report.missing == 0
    assert walker.report.limits == ()


def test_a_part_across_the_cap_ends_there_and_says_so(either: Either) -> None:
    server = Paged(range(4000), total=90_000, last=8)
    with pytest.warns(IncompleteWarning, match="4,000"):
        assert ids(either.all(either.client(server).walk()[3990:4010])) == list(range(3990, 4000))


def test_searches_by_place_ask_for_250_a_page(either: Either) -> None:
    server = Paged(range(600), largest=250)
    assert len(either.all(either.client(server).walk(bbox=(1.0, 2.0, 3.0, 4.0), tags="aurora", per_page=500))) == 600
    assert server.asked == [("1", 250), ("2", 250), ("3", 250)]


def test_a_part_is_right_where_flickr_gives_smaller_pages_than_asked_for(either: Either) -> None:
    server = Paged(range(600), largest=50)
    assert ids(either.all(either.client(server).walk(per_page=100)[300:310])) == list(range(300, 310))
    assert [page for page, _ in server.asked] == ["4", "7"]


def test_a_last_page_that_tells_of_itself_alone_misleads_nobody(either: Either) -> None:
    class Odd(Paged):
        def answer(self, given: dict[str, str]) -> dict[str, Any]:
            answer = super().answer(given)
            answer["photos"]["perpage"] = len(answer["photos"]["photo"])
            return answer

    server = Odd(range(1034))
    assert ids(either.all(either.client(server).walk(per_page=500)[600:])) == list(range(600, 1034))
    assert ids(either.all(either.client(server).walk(per_page=500)[1000:1020])) == list(range(1000, 1020))


def test_items_without_their_id_are_told_apart_by_all_that_they_have(either: Either) -> None:
    class Nameless(Paged):
        def answer(self, given: dict[str, str]) -> dict[str, Any]:
            answer = super().answer(given)
            for one in answer["photos"]["photo"]:
                one["title"] += one.pop("id")
            return answer

    walker = either.client(Nameless([1, 2, 3, 3]), on_drift=lambda drift: None).walk(per_page=2)
    assert [one.title[-1] for one in either.all(walker)] == ["1", "2", "3"]
    assert walker.duplicates == 1


@pytest.mark.parametrize(("tells", "last"), [("pages", 4), ("next", 4)])
def test_a_last_page_that_repeats_for_ever_ends_the_walk(either: Either, tells: str, last: int) -> None:
    server = Paged(range(500), tells=tells, last=last)
    walker = either.client(server).walk.people.get_photos("me", per_page=20)
    with pytest.warns(IncompleteWarning, match="page 5 is the same as the one before"):
        assert ids(either.all(walker)) == list(range(80))
    assert len(server.asked) == 5


def test_small_pages_that_repeat_end_the_walk_too(either: Either) -> None:
    server = Paged(range(500), tells="next", last=4)
    with pytest.warns(IncompleteWarning, match="3 pages up to 7 brought nothing new"):
        assert len(either.all(either.client(server).walk.people.get_photos("me", per_page=2))) == 8


def test_a_continuation_that_leads_back_ends_the_walk(either: Either) -> None:
    server = Paged(range(60), tells="continuation", last=3)
    walker = either.client(server).walk.galleries.get_photos("7-8", per_page=5)
    with pytest.warns(IncompleteWarning, match="continuation '3' twice"):
        assert len(either.all(walker)) == 15


def test_a_photo_that_slips_back_between_two_pages_ends_nothing(either: Either) -> None:
    # One photo a page, and a new one was uploaded after each of the first two.
    server = Paged([7, 7, 7, 8, 9])
    assert ids(either.all(either.client(server).walk(per_page=1))) == [7, 8, 9]


def test_empty_pages_in_the_middle_end_nothing(either: Either) -> None:
    class Holes(Paged):
        def answer(self, given: dict[str, str]) -> dict[str, Any]:
            answer = super().answer(given)
            if given["page"] in ("2", "3", "4"):
                answer["photos"]["photo"] = []
            return answer

    assert ids(either.all(either.client(Holes(range(6))).walk(per_page=1))) == [0, 4, 5]


def test_page_10000_is_the_last(either: Either) -> None:
    server = Paged(range(20_000), last=10_000)
    walker = either.client(server).walk.people.get_photos("me", per_page=1)[9_998:]
    with pytest.warns(IncompleteWarning, match="no more than 10,000 of 20,000 pages; ask for more items a page"):
        assert ids(either.all(walker)) == [9998, 9999]
    with pytest.raises(OutOfRange):
        either.wait(either.client(server).walk.people.get_photos("me", per_page=1)[10_000])


# Names


def test_flickrs_own_spelling_leads_to_the_same_walk(either: Either) -> None:
    flickr = either.client(Paged(range(3)))
    assert len(either.all(flickr.walk.people.getPhotos("me"))) == 3
    assert len(either.all(flickr.walk.photos.search(tags="x"))) == 3


def test_a_name_that_does_not_come_in_pages_is_refused_with_what_does(either: Either) -> None:
    flickr = either.client(Paged([]))
    with pytest.raises(
        UnknownMethodError, match=r"flickr.walk.photos.get_info does not exist; what comes in pages here: .*get_recent"
    ):
        _ = flickr.walk.photos.get_info
    with pytest.raises(UnknownMethodError) as caught:
        _ = flickr.walk.poeple
    assert caught.value.suggestion == "people"
    assert not hasattr(flickr.walk, "__wrapped__")
    assert repr(flickr.walk.groups.discuss) == "<walks through flickr.groups.discuss>"


def test_a_copy_with_other_options_walks_with_them(either: Either) -> None:
    server = Paged(range(3))
    flickr = either.client(server)
    assert len(either.all(flickr.walk())) == 3
    strict = flickr.options(strict=True)
    assert strict.walk is not flickr.walk
    assert len(either.all(strict.walk())) == 3


def test_a_walker_is_not_pickled(either: Either) -> None:
    with pytest.raises(TypeError, match="is not pickled"):
        pickle.dumps(either.client(Paged([])).walk())


def test_a_plain_loop_over_an_asynchronous_walker_is_refused() -> None:
    with asyncio.Runner() as runner:
        walker = Awaiting(runner).client(Paged(range(3))).walk()
        with pytest.raises(TypeError, match="not iterable"):
            iter(walker)


def test_every_list_that_comes_in_pages_is_walked_by_both_clients() -> None:
    with asyncio.Runner() as runner:
        clients = [Blocking().client(Paged([])), Awaiting(runner).client(Paged([]))]
        walked = {python: find(catalog, wire) for wire, python in catalog.METHODS.items() if find(catalog, wire).paging}
        for client, python in itertools.product(clients, walked):
            method = operator.attrgetter(python)(client.walk)
            required = [name for name, param in walked[python].params.items() if param.required and name != "api_key"]
            assert method(*("1" for _ in required)).report.method == walked[python].method
    assert len(walked) == 52
