"""Harvests of whole days over HTTP from the emulator, whose searches have Flickr's limit, duplicates and fuzzy time ranges."""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import AsyncFlickr, Flickr, IncompleteWarning
from flickr_sdk.emulator import Emulator

from ..conftest import ROOT
from ..support.searched import DAY, NOON, upload_times

ADA = "10000001@N01"
FIRST = 52_000_000_000
SPAN = {"user_id": ADA, "min_upload_date": NOON, "max_upload_date": NOON + DAY - 1}
WORKERS = """
    import json
    from datetime import UTC, datetime

    from dask.distributed import Client, LocalCluster

    from examples.harvest_on_dask import flickr, photos_of_day

    if __name__ == "__main__":
        with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as local, Client(local) as cluster:
            cluster.wait_for_workers(2)
            photos = photos_of_day(cluster, datetime.fromtimestamp({noon}, UTC), "{ada}", "{checkpoint}")
            found = [photo.id for photo in photos]
            clients = cluster.run(lambda: flickr.cache_info().currsize)
        flickr().close()
        print(json.dumps([found, sorted(clients.values())]))
"""


def emulator_with_photos(count: int) -> Emulator:
    """Return an emulator with one user who uploaded photos on one day."""
    photos = [{"id": FIRST + number, "owner": ADA, "date_upload": time} for number, time in enumerate(upload_times(count))]
    return Emulator(seed={"people": [{"nsid": ADA, "username": "ada.lindqvist"}], "photos": photos})


def positions(photos: list[Any]) -> list[int]:
    return [int(photo.id) - FIRST for photo in photos]


def test_search_returns_4000_photos_and_harvest_returns_all() -> None:
    with emulator_with_photos(9000) as emulator, Flickr(emulator.api_key, base_url=emulator.base_url, limiter=False) as flickr:
        with pytest.warns(IncompleteWarning, match="only the first 4,000 of 9,000"):
            assert len({photo.id for photo in flickr.walk(**SPAN)}) == 4000
        with flickr.harvest(**SPAN) as harvest:
            assert positions(list(harvest)) == list(range(9000))
        assert harvest.report.done


def test_async_harvest_returns_all_photos() -> None:
    async def run(emulator: Emulator) -> list[int]:
        async with AsyncFlickr(emulator.api_key, base_url=emulator.base_url, limiter=False) as flickr:
            async with flickr.harvest(**SPAN, prefetch=3) as harvest:
                return positions([photo async for photo in harvest])

    with emulator_with_photos(9000) as emulator:
        assert asyncio.run(run(emulator)) == list(range(9000))


@pytest.mark.once
def test_harvest_of_30000_photos_resumes_after_it_was_killed(tmp_path: Path) -> None:
    program = """
        import os, sys
        from flickr_sdk import Flickr

        stop, taken = int(sys.argv[1]), 0
        with Flickr() as flickr, flickr.harvest(**{span}, checkpoint="day.sqlite") as harvest:
            for photo in harvest:
                taken += 1
                if taken == stop:
                    os._exit(9)
            print(taken)
    """
    with emulator_with_photos(30_000) as emulator:
        environ = {**os.environ, "FLICKR_API_KEY": emulator.api_key, "FLICKR_BASE_URL": emulator.base_url}
        program = textwrap.dedent(program.format(span=SPAN))

        def run(stop: int) -> subprocess.CompletedProcess[str]:
            command = [sys.executable, "-W", "error", "-c", program, str(stop)]
            return subprocess.run(command, cwd=tmp_path, env=environ, capture_output=True, text=True, check=False, timeout=600)

        for stop in (1, 10_000, 20_001):
            killed = run(stop)
            assert (killed.returncode, killed.stderr) == (9, "")
        last = run(0)
        assert (last.returncode, last.stderr, last.stdout) == (0, "", "30000\n")
        requests = [
            (request["min_upload_date"], request["max_upload_date"], request["page"], request["per_page"])
            for request in emulator.requests
        ]
        # No request is repeated: the photos of a shard are stored before the first of them is returned.
        assert len(requests) == len(set(requests))
        assert len(requests) > 60
        with Flickr(emulator.api_key, base_url=emulator.base_url) as flickr:
            with flickr.harvest(**SPAN, checkpoint=tmp_path / "day.sqlite") as harvest:
                assert positions(list(harvest)) == list(range(30_000))
        assert len(emulator.requests) == len(requests)


@pytest.mark.once
def test_two_dask_workers_return_all_photos_and_share_the_rate_limit(tmp_path: Path) -> None:
    with emulator_with_photos(12_000) as emulator:
        program = textwrap.dedent(WORKERS).format(noon=NOON, ada=ADA, checkpoint=tmp_path / "day.sqlite")
        (tmp_path / "program.py").write_text(program)
        environ = {
            **os.environ,
            "FLICKR_API_KEY": emulator.api_key,
            "FLICKR_BASE_URL": emulator.base_url,
            "LIMITER": str(tmp_path / "limits.sqlite"),
            "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "src"))),
        }
        done = subprocess.run(
            [sys.executable, "program.py"],
            cwd=tmp_path,
            env=environ,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        assert done.returncode == 0, done.stderr
        found, clients = json.loads(done.stdout)
        assert sorted(int(photo_id) - FIRST for photo_id in found) == list(range(12_000))
        assert clients == [1, 1], "both workers created a client, so both fetched shards"
        connection = sqlite3.connect(tmp_path / "limits.sqlite")
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        queries = [f"SELECT count(*) FROM [{table}]" for table in tables if table != "pauses"]
        calls = sum(connection.execute(query).fetchone()[0] for query in queries)
        connection.close()
        assert calls == len(emulator.requests), tables
