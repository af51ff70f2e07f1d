"""The data source of Spark over a day of the emulator, in local mode."""

from __future__ import annotations

from pathlib import Path

import pytest

from flickr_sdk.emulator import Emulator

from ..support.limiters import crowded
from ..support.searched import NOON, upload_times
from .conftest import ARRIVAL_WINDOW, COUNT, IDS, SEARCH, Run

pytest.importorskip("pyspark", reason="the session `engines` installs Spark")

SESSION = """
    import json
    import sys

    from pyspark.sql import SparkSession

    from flickr_sdk.contrib.spark import register
    from tests.engines.kill_worker import kill_once

    builder = SparkSession.builder.master("local[4,4]").config("spark.ui.enabled", "false").config("spark.driver.memory", "1g")
    spark = builder.config("spark.sql.session.timeZone", "America/New_York").getOrCreate()
    register(spark)


    def day(**options):
        return spark.read.format("flickr").options(**{**SEARCH, **options}).load()
"""
CONTRACT = """
    def kill_a_worker(batches):
        for batch in batches:
            kill_once("killed")
            yield batch


    frame = day(columns="id", limit=10, seconds=1.0)
    found = [row.id for row in frame.mapInArrow(kill_a_worker, "id string").collect()]
    print(json.dumps(found))
    spark.stop()
"""
FILTERS = """
    photos = day(columns="id,title,dateupload,datetaken,license,latitude,longitude")
    early = photos.where("dateupload < '2024-02-11 08:00:00'")
    queries = {
        "time": photos.where("dateupload >= '2024-02-11 13:00:00' AND dateupload < '2024-02-11 14:00:00'"),
        "license": early.where("license IN (4, 5)"),
        "box": photos.where("latitude BETWEEN 60.5 AND 61 AND longitude > 18"),
        "title": early.where("title = 'Photo 7'"),
        "nothing": photos.where("latitude > 60 AND latitude < 59"),
    }
    found = {name: sorted(row.id for row in query.select("id").collect()) for name, query in queries.items()}
    first = early.where("title = 'Photo 0'").first()
    chosen = spark.read.schema("id string, views bigint").format("flickr").options(**SEARCH).option("license", "4").load()
    problems = {}
    for options in ({"api_key": "a1b2c3d4"}, {"tagz": "aurora"}, {"limiter": "redis://:hunter2@cache/0"}, {"columns": "vews"}):
        try:
            day(**options).count()
        except Exception as error:
            problems[next(iter(options))] = str(error)
    row = [first.dateupload.timestamp(), first.latitude]
    print(json.dumps([found, dict(photos.dtypes), row, chosen.columns, chosen.count(), problems]))
    spark.stop()
"""


def program(text: str) -> str:
    return SESSION.replace("SEARCH", repr(SEARCH)) + text.replace("SEARCH", repr(SEARCH))


def test_four_tasks_share_the_rate_limit_and_a_killed_one_leaves_no_duplicates(day: Emulator, run: Run, tmp_path: Path) -> None:
    sent = len(day.requests)
    assert sorted(run(program(CONTRACT))) == IDS
    assert (tmp_path / "killed").exists()
    times = [request.started for request in day.requests[sent:]]
    assert len(times) > 27, "one shard was fetched twice"
    assert not crowded(times, 10, ARRIVAL_WINDOW)


def test_filters_narrow_the_search_and_options_are_checked(day: Emulator, run: Run) -> None:
    sent = len(day.requests)
    found, types, row, columns, count, problems = run(program(FILTERS))
    times = upload_times(COUNT)
    hour = NOON + 6 * 3600  # 13:00 in New York
    early = [number for number, time in enumerate(times) if time < NOON + 3600]
    assert found == {
        "time": [IDS[number] for number, time in enumerate(times) if hour <= time < hour + 3600],
        "license": [IDS[number] for number in early if number % 6 in (4, 5)],
        "box": [IDS[number] for number in range(501, 1001, 3)],
        "title": [IDS[7]],
        "nothing": [],
    }
    requests = day.requests[sent:]
    assert {request.get("bbox") for request in requests} == {None, "17.9999,60.4999,180,61.0001"}
    assert {request.get("license") for request in requests} == {None, "4,5", "4"}
    assert (str(hour), str(hour + 3600)) in {(request["min_upload_date"], request["max_upload_date"]) for request in requests}
    assert (types["dateupload"], types["datetaken"], types["license"]) == ("timestamp", "timestamp_ntz", "bigint")
    assert (row, columns, count) == ([times[0], 60.0], ["id", "views"], COUNT // 6)
    assert "set FLICKR_API_KEY in the environment" in problems["api_key"]
    assert "did you mean 'tags'" in problems["tagz"]
    assert "set FLICKR_LIMITER in the environment" in problems["limiter"]
    assert "did you mean 'views'" in problems["columns"]
    assert not [text for text in problems.values() if "a1b2c3d4" in text or "hunter2" in text]
