"""The datasource of Ray Data over a day of the emulator."""

from __future__ import annotations

from pathlib import Path

import pytest

from flickr_sdk.emulator import Emulator

from ..support.limiters import crowded
from .conftest import ARRIVAL_WINDOW, IDS, SEARCH, Run

pytest.importorskip("ray", reason="the session `engines` installs Ray")

CLUSTER = """
    import json

    import ray

    from flickr_sdk.contrib.ray import FlickrDatasource, WorkerClient
    from tests.engines.kill_worker import kill_once

    ray.init(num_cpus=4, include_dashboard=False, log_to_driver=False, object_store_memory=200_000_000)
    context = ray.data.DataContext.get_current()
    context.enable_progress_bars = False
"""
CONTRACT = """
    def kill_a_worker(batch):
        kill_once("MARKER")
        return batch


    source = FlickrDatasource(columns=["id"], client=WorkerClient(limit=10, seconds=1.0), **SEARCH)
    # One block for each shard: Ray then runs the function in the tasks that read.
    photos = ray.data.read_datasource(source, override_num_blocks=4).map_batches(kill_a_worker)
    print(json.dumps([row["id"] for row in photos.take_all()]))
    ray.shutdown()
"""
IMAGES = """
    source = FlickrDatasource(columns=["id"], images="m", client=WorkerClient(), **HOUR)
    rows = ray.data.read_datasource(source).take_all()
    nothing = FlickrDatasource(columns=["id"], tags=["nothing"], **HOUR)
    empty = ray.data.read_datasource(nothing)
    starts = [(row["id"], row["image"][:3].hex()) for row in rows]
    print(json.dumps([starts, empty.count(), source.estimate_inmemory_data_size()]))
    ray.shutdown()
"""
MINUTES = {**SEARCH, "max_upload_date": SEARCH["min_upload_date"] + 240}


def test_four_tasks_share_the_rate_limit_and_a_killed_one_leaves_no_duplicates(day: Emulator, run: Run, tmp_path: Path) -> None:
    sent = len(day.requests)
    marker = tmp_path / "killed"
    found = run(CLUSTER + CONTRACT.replace("SEARCH", repr(SEARCH)).replace("MARKER", str(marker)))
    assert sorted(found) == IDS
    assert marker.exists()
    times = [request.started for request in day.requests[sent:]]
    assert len(times) > 27, "one shard was fetched twice"
    assert not crowded(times, 10, ARRIVAL_WINDOW)


def test_table_has_the_bytes_of_the_images(day: Emulator, run: Run) -> None:
    found, empty, size = run(CLUSTER + IMAGES.replace("HOUR", repr(MINUTES)))
    assert len(found) > 10
    assert {start for _, start in found} == {"ffd8ff"}, "all images are JPEG files"
    assert (empty, size) == (0, None)
