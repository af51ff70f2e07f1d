"""Statistics of pro accounts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from flickr_sdk import Flickr
from flickr_sdk.emulator import Emulator, VirtualClock

from .conftest import ADA, BEN, ClientFactory, error_code

AURORA, REINDEER, ALBUM, WINTERS = "52000000101", "52000000102", "72177720300000001", "72157700000008001"
DAY = dt.date(2024, 2, 12)


def test_views_are_counted_by_day(client_for: ClientFactory) -> None:
    stats = client_for(ADA).stats
    assert stats.get_photo_stats(date=DAY, photo_id=AURORA).views == 43
    assert stats.get_photo_stats(date="2024-02-11", photo_id=AURORA).views == 120
    assert stats.get_photoset_stats(date=DAY, photoset_id=ALBUM).views == 11
    assert stats.get_collection_stats(date=DAY, collection_id=f"10000001-{WINTERS}").views == 7
    assert stats.get_photostream_stats(date=1707739200).views == 23
    total = stats.get_total_views(date=DAY)
    assert total.total is not None
    assert total.total.views == 43 + 12 + 23 + 11 + 7


def test_total_views_equal_the_view_counts_of_all_objects(client_for: ClientFactory) -> None:
    total = client_for(ADA).stats.get_total_views()
    shown = {name: getattr(total, name).views for name in ("photos", "sets", "photostream", "galleries")}
    assert shown == {"photos": 1532 + 48 + 7, "sets": 96 + 12, "photostream": 23, "galleries": 0}


def test_comments_and_favorites_are_counted_by_day(emulator: Emulator, client_for: ClientFactory) -> None:
    today = dt.datetime.now(dt.UTC).date()
    client_for(BEN).photos.comments.add_comment(photo_id=REINDEER, comment_text="Where to?")
    client_for(BEN).favorites.add(photo_id=REINDEER)
    client_for(BEN).photosets.comments.add_comment(photoset_id=ALBUM, comment_text="More!")
    stats = client_for(ADA).stats
    days = [stats.get_photo_stats(date=day, photo_id=REINDEER) for day in (today, today - dt.timedelta(days=1))]
    # Midnight may pass while the test runs.
    assert {(one.comments, one.favorites) for one in days} == {(1, 1), (0, 0)}
    assert stats.get_photoset_stats(date="2024-02-12", photoset_id=ALBUM).comments == 0
    assert stats.get_popular_photos(sort="comments")[0].id == AURORA


@pytest.fixture
def moving() -> Iterator[tuple[VirtualClock, Flickr]]:
    with ExitStack() as stack:
        clock = VirtualClock(dt.datetime(2024, 2, 15, 12, tzinfo=dt.UTC).timestamp())
        emulator = stack.enter_context(Emulator(clock=clock))
        token = emulator.access_token("read", user=ADA)
        yield clock, stack.enter_context(Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url))


def test_statistics_cover_the_last_four_weeks(moving: tuple[VirtualClock, Flickr]) -> None:
    clock, ada = moving
    for day, expected in (("2024-01-18", 0), ("2024-02-15", 0)):
        assert ada.stats.get_photostream_stats(date=day).views == expected
    assert error_code(lambda: ada.stats.get_photostream_stats(date="2024-01-17")) == 2
    assert error_code(lambda: ada.stats.get_photostream_stats(date="2024-02-16")) == 2
    clock.advance(86400)
    assert ada.stats.get_photostream_stats(date="2024-02-16").views == 0
    assert error_code(lambda: ada.stats.get_photostream_stats(date="2024-01-18")) == 2


def test_invalid_dates_and_objects_of_others_fail(emulator: Emulator, client_for: ClientFactory) -> None:
    stats = client_for(ADA).stats
    theirs = emulator.world.add_photo(BEN)
    assert error_code(lambda: stats.get_total_views(date=-1)) == 3
    assert error_code(lambda: stats.get_photo_stats(date=DAY, photo_id=theirs)) == 4
    assert error_code(lambda: stats.get_photo_domains(date=DAY, photo_id=theirs)) == 4
    assert error_code(lambda: stats.get_photoset_stats(date=DAY, photoset_id="72177720300000002")) == 4
    assert error_code(lambda: stats.get_collection_stats(date=DAY, collection_id="1")) == 4
    assert error_code(lambda: stats.get_photo_referrers(date=DAY, domain="no domain")) == 5
    assert error_code(lambda: stats.get_popular_photos(sort="age")) == 5
    assert error_code(lambda: stats.get_most_popular_photo_date_range(date_until=-1, num_days=2)) == 2


def test_only_pro_accounts_have_statistics(client_for: ClientFactory) -> None:
    stats = client_for(BEN).stats
    for call in (
        lambda: stats.get_total_views(),
        lambda: stats.get_photostream_stats(date=DAY),
        lambda: stats.get_photo_domains(date=DAY),
        lambda: stats.get_popular_photos(),
    ):
        assert error_code(call) == 1
    assert stats.get_csv_files().csvfiles == []
    files = client_for(ADA).stats.get_csv_files().csvfiles
    assert {one.type for one in files} == {"daily", "monthly"}
    assert (files[0].date, files[-1].date) == (dt.date(2010, 4, 1), dt.date(2007, 11, 1))


def test_referrers_are_grouped_by_domain(client_for: ClientFactory) -> None:
    stats = client_for(ADA).stats
    domains = stats.get_photo_domains(date=DAY)
    assert [(one.name, one.views) for one in domains] == [("flickr.com", 51), ("notes.example.com", 4)]
    assert [one.views for one in stats.get_photo_domains(date=DAY, photo_id=REINDEER)] == [12]
    referrers = stats.get_photo_referrers(date=DAY, domain="flickr.com", photo_id=AURORA)
    assert [(one.views, one.searchterm) for one in referrers] == [(30, "aurora fjord"), (9, None)]
    assert [one.views for one in stats.get_collection_domains(date=DAY, collection_id=WINTERS)] == [6, 1]
    assert [one.views for one in stats.get_photoset_referrers(date=DAY, domain="example.com")] == []
    page = stats.get_photostream_domains(date=DAY, per_page=1, page=2)
    assert ([one.name for one in page], page.pages, page.total) == (["example.com"], 2, 2)


def test_popular_photos_are_returned_for_a_day_or_for_all_days(client_for: ClientFactory) -> None:
    stats = client_for(ADA).stats
    first, second = stats.get_popular_photos(date=DAY)
    assert first.stats is not None
    assert (first.id, first.stats.views, first.stats.total_views, second.id) == (AURORA, 43, 1532, REINDEER)
    assert [one.id for one in stats.get_popular_photos()] == [AURORA, REINDEER, "52000000103"]
    found = stats.get_most_popular_photo_date_range(date_until="2024-02-13", num_days=3).photos
    assert found is not None
    assert [one.id for one in found] == ["52000000103", AURORA, AURORA]
    liked = stats.get_most_popular_photo_date_range(date_until="2024-02-20", num_days=30, sort="favorites").photos
    assert liked is not None
    assert {one.id for one in liked} == {AURORA, "52000000103"}
