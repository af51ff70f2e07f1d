"""A day with 9,600 photos, beyond Flickr's limit of 4,000: every file and every engine has each photo once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import polars
import pyarrow as pa
import pytest

from flickr_sdk import Flickr, data
from flickr_sdk.emulator import Emulator

from .account import ADA, DAY, NOON
from .test_files import READERS

COUNT = 9600
FIRST = 52_000_000_000
IDS = [str(FIRST + number) for number in range(COUNT)]


@pytest.fixture(scope="module")
def day() -> Iterator[Flickr]:
    photos = [{"id": FIRST + number, "owner": ADA, "date_upload": NOON + 9 * number} for number in range(COUNT)]
    with (
        Emulator(seed={"people": [{"nsid": ADA, "username": "ada.lindqvist"}], "photos": photos}) as running,
        Flickr(running.api_key, base_url=running.base_url, limiter=False) as flickr,
    ):
        yield flickr


@pytest.fixture(scope="module")
def checkpoint(day: Flickr, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkpoint that is complete, from which the tests write their files."""
    file = tmp_path_factory.mktemp("day") / "day.sqlite"
    columns = data.default_columns()
    with day.harvest(**DAY, checkpoint=file, extras=data.extras_of(columns)) as harvest:
        plan = harvest.plan()
        assert polars.DataFrame(harvest)["id"].to_list() == IDS
    assert (plan.photos, plan.shards, plan.calls) == (COUNT, harvest.report.shards, pytest.approx(27, abs=2))
    return file


@pytest.mark.parametrize("ending", READERS)
def test_file_has_each_photo_once(day: Flickr, checkpoint: Path, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"day.{ending}"
    assert day.harvest(**DAY, checkpoint=checkpoint, extras=data.extras_of()).write(path).rows == COUNT
    assert [row["id"] for row in READERS[ending](path)] == IDS


def test_duckdb_and_pyarrow_have_each_photo_once(day: Flickr, checkpoint: Path) -> None:
    with day.harvest(**DAY, checkpoint=checkpoint, extras=data.extras_of()) as harvest:
        query = "SELECT count(*), count(DISTINCT id), min(id), max(id) FROM harvest"
        assert duckdb.sql(query).fetchall() == [(COUNT, COUNT, IDS[0], IDS[-1])]
    with day.harvest(**DAY, checkpoint=checkpoint, extras=data.extras_of()) as harvest:
        assert pa.table(harvest).column("id").to_pylist() == IDS
