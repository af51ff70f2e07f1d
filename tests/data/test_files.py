"""Files of `write`, read by the readers of others, and what happens to existing ones."""

from __future__ import annotations

import asyncio
import csv
import json
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any

import duckdb
import geojson
import pandas
import polars
import pyarrow.parquet
import pytest
from hypothesis import HealthCheck, given, settings

from flickr_sdk import AsyncFlickr, Flickr, data
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import ArgumentError, CheckpointError, ConfigurationError, DataFileError, HttpStatusError, UsageError
from flickr_sdk.models import License

from .account import DAY, NOON, ODD_PHOTOS, TITLES, odd_page
from .test_tables import IDS, WHOLE

Row = dict[str, Any]
ENDINGS = ["parquet", "csv", "jsonl", "geojson", "geojsonl", "sqlite"]


def read_parquet(path: Path) -> list[Row]:
    rows: list[Row] = duckdb.sql(f"SELECT * FROM '{path}'").to_arrow_table().to_pylist()
    assert [row["id"] for row in rows] == pyarrow.parquet.read_table(path).column("id").to_pylist()
    return rows


def read_csv(path: Path) -> list[Row]:
    with open(path, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


def read_jsonl(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_bytes().split(b"\n")[:-1]]


def flat(feature: Any) -> Row:
    assert geojson.GeoJSON.to_instance(feature).is_valid
    longitude, latitude = feature["geometry"]["coordinates"] if feature["geometry"] else (None, None)
    assert feature["id"] == feature["properties"]["id"]
    return {**feature["properties"], "latitude": latitude, "longitude": longitude}


def read_geojson(path: Path) -> list[Row]:
    collection = geojson.loads(path.read_text(encoding="utf-8"))
    assert collection["type"] == "FeatureCollection"
    return [flat(feature) for feature in collection["features"]]


def read_geojsonl(path: Path) -> list[Row]:
    return [flat(geojson.loads(line)) for line in path.read_text(encoding="utf-8").split("\n")[:-1]]


def read_sqlite(path: Path) -> list[Row]:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute("SELECT * FROM photos ORDER BY rowid")]


READERS: dict[str, Callable[[Path], list[Row]]] = {
    "parquet": read_parquet,
    "csv": read_csv,
    "jsonl": read_jsonl,
    "geojson": read_geojson,
    "geojsonl": read_geojsonl,
    "sqlite": read_sqlite,
}


def as_stored(value: Any, ending: str) -> Any:
    """Return a value as the reader of a format returns it."""
    if ending == "parquet":
        return value
    if ending == "csv":
        if isinstance(value, bool):
            return "true" if value else "false"
        if value is None:
            return ""
    if ending == "sqlite" and isinstance(value, bool):
        return int(value)
    if hasattr(value, "isoformat"):
        value = value.isoformat().replace("+00:00", "Z")
    return str(value) if ending == "csv" else value


@pytest.fixture(params=ENDINGS)
def ending(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(photos=ODD_PHOTOS)
def test_file_has_the_values_of_the_models(ending: str, tmp_path: Path, photos: list[Row]) -> None:
    page, path = odd_page(photos), tmp_path / f"photos.{ending}"
    report = data.write(page, path, if_exists="replace")
    assert report == data.WriteReport(path, report.format, len(page), 0, path.stat().st_size)
    assert str(report).startswith(f"{path}: {len(page)} new row")
    rows = READERS[ending](path)
    assert [{name: row[name] for name in data.default_columns()} for row in rows] == [
        {name: as_stored(value, ending) for name, value in record.items()} for record in data.records(page)
    ]
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_harvest_is_written_and_read_by_other_libraries(client: Flickr, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"photos.{ending}"
    report = client.harvest(**DAY).write(path)
    assert (report.rows, report.skipped) == (700, 0)
    rows = READERS[ending](path)
    assert {row["id"] for row in rows} == IDS
    assert len(rows) == 700
    license = next(row for row in rows if row["id"] == "52000000004")
    assert (license["license_terms.spdx_id"], license["title"]) == ("CC-BY-2.0", TITLES[4])
    assert license["attribution"].startswith('"\u2068أورورا\u2069" by ada.lindqvist is licensed under CC BY 2.0 (')


def test_pandas_and_polars_read_text_files(client: Flickr, tmp_path: Path) -> None:
    names = ["id", "title", "dateupload", "datetaken", "views", "latitude", "datetakenunknown"]
    table = data.to_arrow(client.walk(**DAY), names)
    data.write(client.walk(**DAY), tmp_path / "photos.csv", columns=names)
    data.write(client.walk(**DAY), tmp_path / "photos.ndjson", columns=names)
    read = pandas.read_csv(tmp_path / "photos.csv", dtype={"id": str}, keep_default_na=False, na_values={"latitude": [""]})
    assert read["id"].tolist() == table.column("id").to_pylist()
    assert read["title"].tolist() == table.column("title").to_pylist()
    assert pandas.to_datetime(read["dateupload"]).tolist() == table.column("dateupload").to_pylist()
    assert read["latitude"].isna().sum() == table.column("latitude").null_count == 466
    lines = polars.read_ndjson(tmp_path / "photos.ndjson")
    assert lines["latitude"].to_list() == table.column("latitude").to_pylist()
    assert lines["datetakenunknown"].to_list() == table.column("datetakenunknown").to_pylist()
    query = f"SELECT count(*), min(dateupload)::VARCHAR FROM '{tmp_path / 'photos.csv'}'"
    assert duckdb.sql(query).fetchall()[0][0] == 700


def test_parquet_has_the_documented_schema(client: Flickr, tmp_path: Path) -> None:
    client.harvest(**DAY).write(tmp_path / "photos.parquet")
    schema = pyarrow.parquet.read_schema(tmp_path / "photos.parquet")
    expected = data.arrow_schema()
    assert schema.names == expected.names
    # Parquet has no times in seconds.
    types = [str(one).replace("timestamp[ms]", "timestamp[s]") for one in schema.types]
    assert types == list(map(str, expected.types))
    assert schema.field("id").metadata[b"description"] == b"The photo's id."


def test_formulas_are_escaped_on_request(tmp_path: Path) -> None:
    titles = ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "＝1", "plain", ""]
    page = odd_page([{**WHOLE, "title": title} for title in titles])
    data.write(page, tmp_path / "safe.csv", columns=["id", "title", "farm"], escape_formulas=True)
    rows = read_csv(tmp_path / "safe.csv")
    assert [row["title"] for row in rows] == [*(f"'{title}" for title in titles[:7]), "plain", ""]
    data.write(page, tmp_path / "exact.csv", columns=["title", "farm"])
    assert [row["title"] for row in read_csv(tmp_path / "exact.csv")] == titles


def test_existing_file_is_refused_before_any_request(client: Flickr, account: Emulator, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"photos.{ending}"
    path.write_text("precious")
    sent = len(account.requests)
    with pytest.raises(DataFileError, match="exists; pass if_exists='replace' or 'append', or use another path"):
        client.harvest(**DAY).write(path)
    assert (len(account.requests), path.read_text(), os.listdir(tmp_path)) == (sent, "precious", [path.name])


def test_file_is_replaced_only_when_the_new_one_is_complete(client: Flickr, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"photos.{ending}"
    path.write_text("old")
    path.chmod(0o640)

    def photos() -> Any:
        yield from client.walk(**DAY)[:3]
        assert path.read_text() == "old"
        assert path.with_name(f"{path.name}.part").exists()

    data.write(photos(), path, if_exists="replace")
    assert len(READERS[ending](path)) == 3
    assert path.stat().st_mode & 0o777 == 0o640


def test_appending_adds_the_missing_photos_only(client: Flickr, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"photos.{ending}"
    photos = list(client.walk(**DAY, extras=data.extras_of()))
    assert data.write([*photos[:400], photos[0]], path, if_exists="append").rows == 400
    report = data.write([*photos[300:], photos[-1]], path, if_exists="append")
    assert (report.rows, report.skipped) == (300, 101)
    assert data.write(photos, path, if_exists="append").rows == 0
    data.write(photos, tmp_path / f"once.{ending}")
    assert READERS[ending](path) == READERS[ending](tmp_path / f"once.{ending}")


def test_appending_rejects_other_columns(client: Flickr, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"photos.{ending}"
    photos = client.photos.search(**DAY, extras=data.extras_of())
    data.write(photos, path, columns=["id", "title"])
    with pytest.raises(ArgumentError, match="lacks 'id', by which appended rows are recognized"):
        data.write(photos, path, columns=["title"], if_exists="append")
    if ending in ("parquet", "csv", "sqlite"):
        with pytest.raises(DataFileError, match="lacks the column 'views'; pass the columns of the file"):
            data.write(photos, path, columns=["id", "views"], if_exists="append")
        with pytest.raises(DataFileError, match="has the columns in another order"):
            data.write(photos, path, columns=["title", "id"], if_exists="append")
    path.write_bytes(b"no table\n{" * 9)
    with pytest.raises(DataFileError, match="is not a valid|cannot be appended to|cannot be read|lacks the column"):
        data.write(photos, path, columns=["id", "title"], if_exists="append")
    assert (path.read_bytes(), os.listdir(tmp_path)) == (b"no table\n{" * 9, [path.name])


def test_damaged_file_is_kept_or_read(tmp_path: Path, ending: str) -> None:
    path, random, columns = tmp_path / f"photos.{ending}", Random(3), ["id", "title", "dateupload", "latitude"]
    page = odd_page([{**WHOLE, "dateupload": str(NOON)}] * 6)
    data.write(page, path, columns=columns)
    good, rejected = path.read_bytes(), 0
    for _ in range(40):
        damaged = bytearray(good[: random.choice((len(good), random.randrange(len(good))))])
        for _ in range(random.randrange(4)):
            damaged[random.randrange(len(damaged))] = random.randrange(256)
        path.write_bytes(damaged)
        try:
            data.write(page, path, columns=columns, if_exists="append")
        except DataFileError:
            rejected += 1
            assert path.read_bytes() == damaged
        assert os.listdir(tmp_path) == [path.name]
    assert rejected > 5


def test_appending_keeps_the_other_tables_of_a_database(client: Flickr, tmp_path: Path) -> None:
    path = tmp_path / "mine.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE notes (id, note)")
        connection.execute("INSERT INTO notes VALUES ('52000000001', 'print')")
        connection.commit()
    client.harvest(**DAY).write(path, columns=["id", "title"], if_exists="append", table="aurora")
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT note, title FROM aurora JOIN notes USING (id)"
        assert connection.execute(query).fetchall() == [("print", "=1+1")]
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE others (id)")
        connection.commit()
        with pytest.raises(DataFileError, match=r"is in use, because mine.db-wal exists"):
            client.harvest(**DAY).write(path, if_exists="replace")


def test_failed_harvest_leaves_no_file(client: Flickr, account: Emulator, tmp_path: Path, ending: str) -> None:
    path, checkpoint = tmp_path / f"photos.{ending}", tmp_path / "day"
    path.with_name(f"{path.name}.part").write_text("left behind by a killed program")
    with account.faults.add("http-502", times=1), pytest.raises(HttpStatusError, match="502"):
        client.options(retries=0).harvest(**DAY, checkpoint=checkpoint).write(path)
    assert os.listdir(tmp_path) == ["day"]

    def photos() -> Any:
        yield from client.walk(**DAY)[:3]
        raise RuntimeError("the program fails")

    with pytest.raises(RuntimeError):
        data.write(photos(), path)
    assert os.listdir(tmp_path) == ["day"]
    assert client.harvest(**DAY, checkpoint=checkpoint).write(path).rows == 700


def test_second_program_cannot_write_the_same_file(client: Flickr, tmp_path: Path) -> None:
    path = tmp_path / "photos.csv"

    def photos() -> Any:
        yield client.walk(**DAY)[0]
        with pytest.raises(DataFileError, match="is being written by another program"):
            data.write(client.walk(**DAY)[:2], path, if_exists="replace")

    assert data.write(photos(), path).rows == 1


def test_file_that_changed_meanwhile_is_kept(client: Flickr, tmp_path: Path) -> None:
    path = tmp_path / "photos.csv"

    def photos() -> Any:
        yield client.walk(**DAY)[0]
        path.write_text("other")

    with pytest.raises(DataFileError, match="changed while it was being written"):
        data.write(photos(), path)
    assert path.read_text() == "other"


def test_invalid_options_are_rejected(client: Flickr, tmp_path: Path) -> None:
    with pytest.raises(ArgumentError, match=r"is 'photos.xls', whose extension is not supported; use .csv, .db, .geojson"):
        client.harvest(**DAY).write(tmp_path / "photos.xls")
    with pytest.raises(ArgumentError, match="'format' is 'xls'; use one of csv"):
        data.write([], tmp_path / "photos", format="xls")  # type: ignore[arg-type]  # the tested error
    with pytest.raises(ArgumentError, match="'if_exists' is 'skip'; use 'error', 'replace' or 'append'"):
        data.write([], tmp_path / "photos.csv", if_exists="skip")  # type: ignore[arg-type]  # the tested error
    with pytest.raises(ArgumentError, match="'table' is 'a b'; use letters, digits and underscores"):
        data.write([], tmp_path / "photos.db", table="a b")
    with pytest.raises(ArgumentError, match="'path' is 3; pass the path of a file"):
        data.write([], 3)  # type: ignore[arg-type]  # the tested error
    with pytest.raises(ArgumentError, match="is a GeoJSON file, but Size has no location"):
        data.write(client.photos.get_sizes(photo_id=min(IDS)), tmp_path / "sizes.geojson")
    with pytest.raises(DataFileError, match="is in a folder that does not exist; create the folder"):
        data.write([], tmp_path / "missing" / "photos.csv")
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(DataFileError, match="is not a regular file"):
        data.write([], tmp_path / "folder.csv", if_exists="replace")
    assert os.listdir(tmp_path) == ["folder.csv"]


def test_parquet_without_pyarrow_is_reported_before_any_request(
    client: Flickr, account: Emulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flickr_sdk.errors.missing_dependency.find_spec", lambda package: None)
    sent = len(account.requests)
    with pytest.raises(ConfigurationError, match=r'run pip install "flickr-sdk\[arrow\]"'):
        client.harvest(**DAY).write(tmp_path / "photos.parquet")
    assert (len(account.requests), os.listdir(tmp_path)) == (sent, [])
    assert client.harvest(**DAY).write(tmp_path / "photos.csv").rows == 700


def test_write_needs_all_photos_of_the_harvest(client: Flickr, tmp_path: Path) -> None:
    with client.harvest(**DAY, extras=data.extras_of()) as harvest:
        next(harvest)
        with pytest.raises(UsageError, match="has started, and a table would lack its first items"):
            harvest.write(tmp_path / "photos.csv")
    with pytest.raises(UsageError, match="create the harvest without replay=False"):
        client.harvest(**DAY, replay=False).write(tmp_path / "photos.csv")


def test_plan_estimates_the_rest_of_the_harvest(client: Flickr, account: Emulator, tmp_path: Path) -> None:
    checkpoint = tmp_path / "day.sqlite"
    before = len(account.requests)
    plan = client.harvest(**DAY, checkpoint=checkpoint, extras=data.extras_of()).plan()
    assert len(account.requests) == before + 1
    assert not checkpoint.exists()
    assert (plan.photos, plan.remaining, plan.shards, plan.calls, plan.hours) == (700, 700, 1, 3, 3 / 3600)
    assert 300_000 < plan.bytes < 700_000
    assert str(plan).startswith("700 photos: about 3 calls, 0.0 hours at the rate limit, 0.")
    client.harvest(**DAY, checkpoint=checkpoint).write(tmp_path / "photos.csv")
    assert len(account.requests) == before + 1 + plan.calls
    harvest = client.harvest(**DAY, checkpoint=checkpoint, extras=data.extras_of())
    with harvest:
        assert str(harvest.plan()).startswith("700 photos, 0 of them remaining: about 0 calls")


def test_checkpoint_serves_other_columns_without_requests(client: Flickr, account: Emulator, tmp_path: Path) -> None:
    checkpoint = tmp_path / "day.sqlite"
    assert client.harvest(**DAY, checkpoint=checkpoint).write(tmp_path / "photos.csv").rows == 700
    sent = len(account.requests)
    assert client.harvest(**DAY, checkpoint=checkpoint).write(tmp_path / "ids.jsonl", columns=["id", "views"]).rows == 700
    with client.harvest(**DAY, checkpoint=checkpoint) as harvest:
        assert harvest.plan().remaining == 0
        assert len(list(harvest)) == 700
    assert len(account.requests) == sent
    with pytest.raises(CheckpointError, match="lacks the extra 'description'; omit it and its columns, pass"):
        client.harvest(**DAY, checkpoint=checkpoint).write(tmp_path / "more.csv", columns=["id", "description"])


def test_canceled_task_leaves_no_file(account: Emulator, tmp_path: Path, ending: str) -> None:
    async def run() -> None:
        async with AsyncFlickr(account.api_key, base_url=account.base_url, limiter=False) as flickr:

            async def photos() -> Any:
                async for photo in flickr.walk(**DAY)[:2]:
                    yield photo
                await asyncio.sleep(60)

            await asyncio.wait_for(data.async_write(photos(), tmp_path / f"photos.{ending}"), 0.3)

    with pytest.raises(TimeoutError):
        asyncio.run(run())
    assert os.listdir(tmp_path) == []


def test_async_harvest_writes_the_same_file(account: Emulator, client: Flickr, tmp_path: Path) -> None:
    async def run() -> tuple[Any, Any, Any]:
        async with AsyncFlickr(account.api_key, base_url=account.base_url, limiter=False) as flickr:
            plan = await flickr.harvest(**DAY).plan()
            written = await flickr.harvest(**DAY).write(tmp_path / "async.csv")
            return (
                plan,
                written,
                await data.async_write(flickr.walk(**DAY)[:5], tmp_path / "five.jsonl", columns=["license.name"]),
            )

    plan, written, five = asyncio.run(run())
    assert (plan.photos, written.rows, five.rows) == (700, 700, 5)
    client.harvest(**DAY).write(tmp_path / "sync.csv")
    assert (tmp_path / "async.csv").read_bytes() == (tmp_path / "sync.csv").read_bytes()
    names = {json.loads(line)["license.name"] for line in (tmp_path / "five.jsonl").read_text().splitlines()}
    assert names <= set(License.__members__)
