"""Dataframes and bags of Dask over a day of the emulator."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import dask
import pandas
import pytest
import redis

from flickr_sdk.contrib._engines import worker_client
from flickr_sdk.contrib.dask import WorkerClient, read_flickr, read_flickr_bag
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import ArgumentError, ConfigurationError, UsageError
from flickr_sdk.rate_limit import MemoryLimiter

from ..rate_limit.test_limiter_processes import redis_server
from ..support.limiters import crowded
from .conftest import ARRIVAL_WINDOW, COUNT, IDS, SEARCH, Run

HOUR = {**SEARCH, "max_upload_date": SEARCH["min_upload_date"] + 3600}
CLUSTER = """
    import json
    from multiprocessing import set_forkserver_preload

    import dask
    from dask.distributed import Client, LocalCluster

    from flickr_sdk.contrib.dask import WorkerClient, read_flickr
    from tests.engines.kill_worker import kill_once


    def kill_a_worker(part):
        kill_once("killed")
        return part


    if __name__ == "__main__":
        # Workers fork from a process that has imported everything, so that their start is short.
        set_forkserver_preload(["distributed.nanny", "flickr_sdk.contrib.dask", "flickr_sdk.models"])
        dask.config.set({"distributed.worker.multiprocessing-method": "forkserver"})
        with LocalCluster(n_workers=4, threads_per_worker=1, dashboard_address=":0") as local, Client(local):
            frame = read_flickr(columns=["id"], client=WorkerClient(limit=10, seconds=1.0), **{search})
            print(json.dumps(list(frame.map_partitions(kill_a_worker, meta=frame._meta).id.compute())))
"""


@pytest.fixture(autouse=True)
def _in_this_thread() -> Iterator[None]:
    with dask.config.set(scheduler="synchronous"):
        yield


@pytest.fixture
def client(day: Emulator, tmp_path: Path) -> WorkerClient:
    return WorkerClient(api_key=day.api_key, base_url=day.base_url, limiter=tmp_path / "limits.sqlite")


def test_dataframe_has_each_photo_once_with_the_declared_types(client: WorkerClient) -> None:
    frame = read_flickr(columns=["id", "dateupload", "latitude", "license"], client=client, **SEARCH)
    assert frame.npartitions == 4
    table = frame.compute()
    assert list(table.id) == IDS
    assert table.dtypes.equals(frame.dtypes)
    assert table.latitude.isna().sum() == COUNT * 2 // 3
    assert table.dateupload.min() == pandas.Timestamp("2024-02-11 12:00:01", tz="UTC")


def test_bag_has_each_photo_once(client: WorkerClient) -> None:
    bag = read_flickr_bag(columns=["id", "title"], client=client, **SEARCH)
    records = bag.compute()
    assert [record["id"] for record in records] == IDS
    assert records[7] == {"id": IDS[7], "title": "Photo 7"}


def test_search_without_photos_is_an_empty_table(client: WorkerClient) -> None:
    nothing = {**SEARCH, "tags": ["nothing"]}
    assert list(read_flickr(columns=["id"], client=client, **nothing).compute().columns) == ["id"]
    assert read_flickr_bag(client=client, **nothing).compute() == []


def test_four_workers_share_the_rate_limit_and_a_killed_one_leaves_no_duplicates(day: Emulator, run: Run, tmp_path: Path) -> None:
    sent = len(day.requests)
    assert sorted(run(CLUSTER.replace("{search}", repr(SEARCH)))) == IDS
    assert (tmp_path / "killed").exists()
    times = [request.started for request in day.requests[sent:]]
    assert len(times) > 27, "one shard was fetched twice"
    assert not crowded(times, 10, ARRIVAL_WINDOW)


def test_workers_on_several_machines_need_a_redis_server(client: WorkerClient, monkeypatch: pytest.MonkeyPatch) -> None:
    frame = read_flickr(columns=["id"], client=client, **HOUR)
    monkeypatch.setattr(worker_client.socket, "gethostname", lambda: "worker-2")
    with pytest.raises(ConfigurationError, match=r"the worker on 'worker-2' does not share .*Redis server"):
        frame.compute()


def test_workers_on_several_machines_share_a_redis_server(
    day: Emulator, unused_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with redis_server(unused_port) as url:
        client = WorkerClient(api_key=day.api_key, base_url=day.base_url, limiter=url)
        sent = len(day.requests)
        frame = read_flickr(columns=["id"], client=client, **HOUR)
        monkeypatch.setattr(worker_client.socket, "gethostname", lambda: "worker-2")
        assert frame.id.compute().is_unique
        with redis.Redis.from_url(url) as server:
            counted = [server.zcard(key) for key in server.scan_iter() if server.type(key) == b"zset"]
        assert counted == [len(day.requests) - sent]


def test_credentials_are_pickled_but_not_shown(tmp_path: Path) -> None:
    secret = WorkerClient(api_key="a1b2c3", api_secret="d4e5", token=("f6", "a7b8"), limiter="redis://:hunter2@cache:6379/0")
    assert pickle.loads(pickle.dumps(secret)) == secret
    for text in ("a1b2c3", "d4e5", "f6", "a7b8", "hunter2"):
        assert text not in repr(secret)


def test_default_limiter_is_a_private_file_of_the_user(day: Emulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    read_flickr(columns=["id"], client=WorkerClient(api_key=day.api_key, base_url=day.base_url), **HOUR)
    file = tmp_path / "flickr-sdk" / "engines-limiter.sqlite"
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"columns": ["vews"]}, ArgumentError, "did you mean 'views'"),
        ({"checkpoint": "day.sqlite"}, UsageError, "checkpoint is not an argument of an engine"),
        ({"bbox": [1, 2]}, ArgumentError, "bbox"),
    ],
)
def test_invalid_arguments_are_rejected_before_a_request(
    client: WorkerClient, day: Emulator, arguments: dict[str, Any], error: type[Exception], message: str
) -> None:
    sent = len(day.requests)
    with pytest.raises(error, match=message):
        read_flickr(client=client, **{**SEARCH, **arguments})
    assert len(day.requests) == sent


def test_limiter_of_one_process_is_rejected() -> None:
    with pytest.raises(ConfigurationError, match="limiter is a MemoryLimiter; pass the path of a file"):
        WorkerClient(limiter=MemoryLimiter())  # type: ignore[arg-type] # rejected at run time
