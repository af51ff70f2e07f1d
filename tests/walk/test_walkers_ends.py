"""Walkers end where the list does, in all the ways that Flickr has of ending it, and say what it keeps back."""

from __future__ import annotations

from typing import Any

import pytest

from flickr_sdk import IncompleteWarning, OutOfRange

from ..support.paged import Either, Paged, ids


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
