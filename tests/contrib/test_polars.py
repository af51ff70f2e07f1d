"""Lazy frames of polars over a search of the emulator."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import polars
import pytest

from flickr_sdk import AsyncFlickr, Flickr
from flickr_sdk.contrib.polars import scan_flickr
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import ArgumentError, UsageError

ADA, NOON = "10000001@N01", 1_707_652_800
DAY = {"user_id": ADA, "min_upload_date": NOON, "max_upload_date": NOON + 86_399}
PHOTOS = [{"id": 52_000_000_000 + n, "owner": ADA, "date_upload": NOON + 9 * n, "license": n % 5} for n in range(4800)]
IDS = [str(photo["id"]) for photo in PHOTOS]


@pytest.fixture(scope="module")
def account() -> Iterator[Emulator]:
    with Emulator(seed={"people": [{"nsid": ADA, "username": "ada.lindqvist"}], "photos": PHOTOS}) as running:
        yield running


@pytest.fixture
def client(account: Emulator) -> Iterator[Flickr]:
    with Flickr(account.api_key, base_url=account.base_url, limiter=False) as flickr:
        yield flickr


def test_frame_has_each_photo_once_and_requests_only_its_columns(client: Flickr, account: Emulator) -> None:
    frame = scan_flickr(client, **DAY)
    found = frame.filter(polars.col("license") == 4).select("id", "license_terms.spdx_id").collect()
    assert found["id"].to_list() == IDS[4::5]
    assert set(found["license_terms.spdx_id"]) == {"CC-BY-2.0"}
    assert account.requests[-1]["extras"] == "license"
    assert frame.select(polars.len()).collect().item() == 4800


def test_head_stops_early(client: Flickr, account: Emulator) -> None:
    sent = len(account.requests)
    assert scan_flickr(client, **DAY).head(3).collect()["id"].to_list() == IDS[:3]
    first_shard = len(account.requests) - sent
    scan_flickr(client, **DAY).select("id").collect()
    assert first_shard < len(account.requests) - sent - first_shard


def test_queries_share_a_checkpoint(client: Flickr, account: Emulator, tmp_path: Path) -> None:
    frame = scan_flickr(client, columns=["id", "views", "dateupload"], checkpoint=tmp_path / "day.sqlite", **DAY)
    assert frame.select("id").collect()["id"].to_list() == IDS
    sent = len(account.requests)
    assert frame.select(polars.col("dateupload").min()).collect().item().timestamp() == NOON
    assert len(account.requests) == sent


def test_invalid_arguments_are_rejected_before_the_frame_is_collected(client: Flickr) -> None:
    with pytest.raises(ArgumentError, match="did you mean 'views'"):
        scan_flickr(client, columns=["veiws"], **DAY)
    with pytest.raises(UsageError, match="needs a Flickr client, not AsyncFlickr"):
        scan_flickr(AsyncFlickr("key"), **DAY)  # type: ignore[arg-type]  # the tested error
