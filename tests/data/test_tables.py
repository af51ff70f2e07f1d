"""Records and Arrow tables of photos and other models."""

from __future__ import annotations

import asyncio
import datetime as dt
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pandas
import polars
import pyarrow as pa
import pytest
from hypothesis import given, settings

from flickr_sdk import AsyncFlickr, Flickr, data
from flickr_sdk.auth import MemoryStore
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import ArgumentError, ConfigurationError, UsageError
from flickr_sdk.harvest.photo_pages import as_json, compressed_pages, read_page
from flickr_sdk.models import FavoritePhoto, Gallery, Photo, PhotoInfo, PhotoPage, PopularPhoto, PopularPhotoStats

from ..conftest import ROOT
from .account import ADA, DAY, NOON, ODD_PHOTOS, PHOTOS, odd_page

WHOLE = {"owner": ADA, "secret": "1a2b3c4d5e", "server": "65535", "farm": 66, "title": "Aurora"}
IDS = {str(photo["id"]) for photo in PHOTOS}


def values(item: Any, name: str) -> Any:
    """Return the value that a column has to contain, read from the model as a program would."""
    if name == "url":
        return item.url()
    if name == "attribution":
        return None if item.license is None else item.attribution()
    for part in name.split("."):
        item = None if item is None else getattr(item, part)
    return item


def clean(value: Any) -> Any:
    """Return a value as a table stores it: without lone surrogates, and without integers of more than 64 bits."""
    if isinstance(value, str):
        return re.sub("[\ud800-\udfff]", "\ufffd", value)
    if isinstance(value, int) and not isinstance(value, bool):
        return int(value) if value < 2**63 else None
    return value


@settings(max_examples=25, deadline=None)
@given(photos=ODD_PHOTOS)
def test_arrow_table_and_records_have_the_values_of_the_models(photos: list[dict[str, Any]]) -> None:
    page = odd_page(photos)
    expected = [{name: clean(values(photo, name)) for name in data.default_columns()} for photo in page]
    table = pa.table(page)
    table.validate(full=True)
    assert table.to_pylist() == list(data.records(page)) == expected
    assert table.schema == data.arrow_schema()


@settings(max_examples=25, deadline=None)
@given(photos=ODD_PHOTOS)
def test_photos_of_a_checkpoint_have_the_same_rows(photos: list[dict[str, Any]]) -> None:
    page, names = odd_page(photos), list(data.columns_of())
    stored = [photo for one in compressed_pages(map(as_json, page)) for photo in read_page(one)]
    assert list(data.records(stored, names, model=Photo)) == list(data.records(page, names))


def test_columns_of_all_types_are_selected_by_name() -> None:
    page = odd_page(
        [{
            **WHOLE, "license": "4", "datetaken": "2024-02-10 23:14:05", "dateupload": str(NOON), "latitude": "69.5",
            "longitude": "18.5", "accuracy": "16", "publiceditability": {"cancomment": 1, "canaddmeta": 0}, "sizes": {"size": []},
        }]
    )  # fmt: skip
    names = [
        "license.name",
        "license_terms.spdx_id",
        "publiceditability.cancomment",
        "datetaken",
        "dateupload",
        "latitude",
        "sizes",
    ]
    table = data.to_arrow(page, names)
    assert table.to_pylist() == [
        {
            "license.name": "CC_BY_2_0",
            "license_terms.spdx_id": "CC-BY-2.0",
            "publiceditability.cancomment": True,
            "datetaken": dt.datetime(2024, 2, 10, 23, 14, 5),
            "dateupload": dt.datetime(2024, 2, 11, 12, tzinfo=dt.UTC),
            "latitude": 69.5,
            "sizes": "[]",
        }
    ]
    types = ["string", "string", "bool", "timestamp[s]", "timestamp[us, tz=UTC]", "double", "string"]
    assert list(map(str, table.schema.types)) == types
    assert table.schema.field("dateupload").metadata == {b"description": b"The upload time."}


def test_photo_without_a_location_has_null_coordinates() -> None:
    nowhere = {"latitude": 0, "longitude": 0, "accuracy": 0}
    atlantic = {"latitude": 0, "longitude": 0, "accuracy": 3}
    page = odd_page([{**WHOLE, **nowhere}, {**WHOLE, **atlantic}])
    assert [record["latitude"] for record in data.records(page)] == [None, 0.0]


def test_value_that_drifted_is_null() -> None:
    page = odd_page(
        [{"owner": ADA, "secret": "1a", "server": "6", "farm": "six", "title": {"a": 1}, "views": "many", "dateupload": "x"}]
    )
    assert list(data.records(page, ["farm", "title", "views", "dateupload"])) == [
        {"farm": None, "title": '{"a":1}', "views": None, "dateupload": None}
    ]
    assert pa.table(page).num_rows == 1


def test_other_models_have_all_their_columns(client: Flickr) -> None:
    info = client.photos.get_info(photo_id=min(IDS))
    (record,) = data.records([info])
    assert record["owner.username"] == "ada.lindqvist"
    assert record["dates.posted"] == dt.datetime(2024, 2, 11, 12, tzinfo=dt.UTC)
    assert record["location.latitude"] == 69.6
    assert data.to_arrow([info]).schema == data.arrow_schema(model=PhotoInfo)
    sizes = client.photos.get_sizes(photo_id=min(IDS))
    assert pa.table(sizes).column("label").to_pylist() == [size.label for size in sizes]


def test_default_columns_are_a_selection() -> None:
    photo = data.default_columns()
    assert data.default_columns(FavoritePhoto) == [*photo, "date_faved"]
    assert set(data.default_columns(PopularPhoto)) - set(photo) == {f"stats.{name}" for name in PopularPhotoStats.model_fields}
    assert {"id", "title", "owner"} <= set(data.default_columns(Gallery)) <= set(data.columns_of(Gallery))
    assert len(data.default_columns(Gallery)) < 50
    assert all(column.doc for column in data.columns_of().values())


def test_unknown_column_is_rejected_with_a_suggestion() -> None:
    with pytest.raises(ArgumentError, match="contains 'datetakn', which is not a column of Photo; did you mean 'datetaken'"):
        data.arrow_schema(["id", "datetakn"])
    with pytest.raises(ArgumentError, match=r"contains 'xyzzy', .*; flickr_sdk.data.columns_of\(Photo\) lists them"):
        data.to_arrow([], ["xyzzy"])
    with pytest.raises(ArgumentError, match="contains 'id' twice"):
        data.records([], ["id", "id"], model=Photo)
    with pytest.raises(ArgumentError, match="argument 'rows' is 0; pass a positive integer"):
        data.record_batches([], rows=0)
    with pytest.raises(ArgumentError, match="is 'id'; pass a list of names"):
        data.extras_of("id")


def test_rows_have_to_be_models() -> None:
    with pytest.raises(ArgumentError, match="contains 'aurora'; pass photos or other models"):
        data.to_arrow(["aurora"])  # type: ignore[list-item]  # the tested error
    with pytest.raises(ArgumentError, match="is 3; pass a page, a walk"):
        data.records(3)  # type: ignore[arg-type]  # the tested error


def test_empty_table_has_the_columns_of_its_model() -> None:
    assert data.to_arrow([]).schema == pa.table(PhotoPage()).schema == data.arrow_schema()


def test_pyarrow_polars_duckdb_and_pandas_read_pages_walks_and_harvests(client: Flickr) -> None:
    page = client.photos.search(user_id=ADA, per_page=200, extras=data.extras_of())
    harvest, walk = client.harvest(**DAY), client.walk(**DAY)
    assert pa.table(page).num_rows == len(pandas.DataFrame.from_arrow(page)) == 200
    assert duckdb.sql("SELECT count(*) FROM page").fetchall() == [(200,)]
    assert set(polars.DataFrame(walk)["id"]) == IDS
    assert set(polars.DataFrame(harvest)["id"]) == IDS
    connection = duckdb.connect()
    connection.register("photos", data.arrow_stream(client.walk(**DAY), ["id", "license"]))
    assert connection.sql("SELECT license, count(*) FROM photos GROUP BY 1 ORDER BY 1 LIMIT 1").fetchall() == [(0, 64)]
    connection.close()
    harvest.close()


def test_walk_and_harvest_request_the_extras_of_the_columns(client: Flickr, account: Emulator) -> None:
    table = data.to_arrow(client.walk(**DAY, extras=["url_t"])[:3], ["latitude", "license", "url_t"])
    assert table.column("license").null_count == table.column("url_t").null_count == 0
    assert account.requests[-1]["extras"] == "url_t,geo,license"
    with client.harvest(**DAY) as harvest:
        assert pa.table(harvest).column("latitude").null_count == 700 - 234
    with client.harvest(**DAY) as planned:
        next(planned.shards())
        with pytest.raises(
            UsageError, match=r"has started without the extras of the columns; create it with extras=\['license'\]"
        ):
            data.to_arrow(planned, ["license"])


READS: list[Callable[[Any], object]] = [
    lambda source: pa.table(source),
    lambda source: polars.DataFrame(source),
    lambda source: duckdb.execute("SELECT count(*) FROM source").fetchall(),
    lambda source: data.to_arrow(source, ["id"]),
    lambda source: list(data.records(source)),
    lambda source: list(data.record_batches(source)),
]


@pytest.mark.parametrize("name", ["walk", "harvest"])
def test_walk_or_harvest_is_read_once(client: Flickr, account: Emulator, tmp_path: Path, name: str) -> None:
    def source() -> Any:
        return client.walk(**DAY)[:5] if name == "walk" else client.harvest(**DAY)

    for read in READS:
        used = source()
        assert read(used) is not None
        sent = len(account.requests)
        with pytest.raises(Exception, match="has started, and a table would lack its first items"):
            read(used)
        with pytest.raises(UsageError, match=r"; pass walk\[:\]" if name == "walk" else "; create another harvest"):
            data.write(used, tmp_path / "w.csv", if_exists="replace")
        assert (len(account.requests), os.listdir(tmp_path)) == (sent, [])
    begun = source()
    first, second = data.records(begun), data.records(begun)
    next(first)
    with pytest.raises(UsageError, match="has started"):
        next(second)


@pytest.mark.parametrize("name", ["walk", "harvest"])
def test_async_walk_or_harvest_is_read_once(account: Emulator, tmp_path: Path, name: str) -> None:
    async def run() -> None:
        async with AsyncFlickr(account.api_key, base_url=account.base_url, limiter=False) as flickr:
            used = flickr.walk(**DAY) if name == "walk" else flickr.harvest(**DAY)
            assert (await data.async_to_arrow(used)).num_rows == 700
            with pytest.raises(UsageError, match="has started"):
                await data.async_to_arrow(used)
            with pytest.raises(UsageError, match="has started"):
                await data.async_write(used, tmp_path / "w.csv")
            for read in (data.async_records, data.async_record_batches):
                with pytest.raises(UsageError, match="has started"):
                    read(used)
            await used.aclose()

    asyncio.run(run())


def test_client_with_an_empty_store_returns_public_photos_only(monkeypatch: pytest.MonkeyPatch) -> None:
    photos = [{"owner": ADA, "title": "Aurora", "date_upload": NOON, "is_public": public} for public in (True, False)]
    with Emulator(seed={"people": [{"nsid": ADA, "username": "ada.lindqvist"}], "photos": photos}) as emulator:
        token = emulator.access_token("read", user="ada.lindqvist")
        monkeypatch.setenv("FLICKR_OAUTH_TOKEN", token.oauth_token)
        monkeypatch.setenv("FLICKR_OAUTH_TOKEN_SECRET", token.oauth_token_secret)
        for store, expected in ((None, [False, True]), (MemoryStore(), [True])):
            with Flickr(emulator.api_key, emulator.api_secret, base_url=emulator.base_url, token_store=store) as flickr:
                rows = data.records(flickr.harvest(**DAY), ["ispublic"])
                assert sorted(bool(row["ispublic"]) for row in rows) == expected


def test_async_functions_return_the_same_rows(client: Flickr, account: Emulator) -> None:
    async def run() -> tuple[pa.Table, list[pa.RecordBatch], list[dict[str, Any]]]:
        async with AsyncFlickr(account.api_key, base_url=account.base_url, limiter=False) as flickr:
            table = await data.async_to_arrow(flickr.walk(**DAY))
            batches = [batch async for batch in data.async_record_batches(flickr.walk(**DAY), ["id"], rows=300)]
            async with flickr.harvest(**DAY) as harvest:
                return table, batches, [record async for record in data.async_records(harvest, ["id"])]

    table, batches, records = asyncio.run(run())
    assert table.equals(data.to_arrow(client.walk(**DAY)))
    assert [batch.num_rows for batch in batches] == [300, 300, 100]
    assert {record["id"] for record in records} == IDS
    assert list(data.record_batches(client.walk(**DAY), ["id"], rows=300)) == batches


def test_missing_pyarrow_is_reported_with_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flickr_sdk.errors.missing_dependency.find_spec", lambda package: None)
    with pytest.raises(ConfigurationError, match=r'pyarrow is not installed; run pip install "flickr-sdk\[arrow\]"'):
        data.to_arrow([])
    assert list(data.records([])) == []


def test_client_and_walks_load_neither_tables_nor_pyarrow() -> None:
    code = "import sys, flickr_sdk; flickr_sdk.Flickr('key').walk(tags=['aurora']); print(*sys.modules)"
    loaded = subprocess.check_output([sys.executable, "-c", code], text=True).split()
    assert "flickr_sdk.walk.sync_walker" in loaded
    assert not [name for name in loaded if name.startswith(("flickr_sdk.data", "pyarrow", "flickr_sdk._model.columns"))]


def test_documentation_lists_the_default_columns() -> None:
    text = (ROOT / "docs" / "data.md").read_text(encoding="utf-8")
    page = text.partition("| Column | Type | Extra |\n")[2].partition("\n\n")[0]
    rows = re.findall(r"^\| `([\w.]+)` \| ([^|]*) \| ([^|]*) \|$", page, re.MULTILINE)
    expected = [(name, data.columns_of()[name]) for name in data.default_columns()]
    assert rows == [(name, column.type, " ".join(data.extras_of([name])) or "-") for name, column in expected]
