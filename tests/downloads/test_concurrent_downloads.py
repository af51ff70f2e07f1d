"""Several downloads of one target at once, by threads, tasks and processes."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import Any

import pytest

from flickr_sdk import AsyncFlickr, Flickr, Retries
from flickr_sdk.errors import DownloadError, FlickrError

from ..support.downloads import names_in
from ..support.file_server import FileRequest, FileResponse, file_server, ranged

FILES = {f"/{number}_ab_o.jpg": b"\xff\xd8\xff" + Random(number).randbytes(300_000) for number in range(2)}
OPTIONS: dict[str, Any] = {"image_limiter": False, "retries": Retries(2, initial_delay=0.001)}


def photos(origin: str, count: int) -> list[Any]:
    paths = list(FILES)
    return [SimpleNamespace(id="1", url_o=origin + paths[number % 2]) for number in range(count)]


def flaky(random: Random) -> Callable[[FileRequest], FileResponse]:
    """A server that breaks a third of the connections, so that downloads end and resume at many instants."""

    def respond(request: FileRequest) -> FileResponse:
        response = ranged(request, FILES[request.path], f'"{request.path[1]}"')
        if random.random() < 0.3:
            response.body = response.body[: random.randrange(1, len(response.body))]
        return response

    return respond


def by_threads(photos: list[Any], target: Path) -> list[object]:
    with Flickr("key", **OPTIONS) as flickr, ThreadPoolExecutor(len(photos)) as pool:
        barrier = threading.Barrier(len(photos))

        def download(photo: Any) -> object:
            barrier.wait()
            try:
                return flickr.download(photo, to=target)
            except FlickrError as error:
                return error

        return list(pool.map(download, photos))


def by_tasks(photos: list[Any], target: Path) -> list[object]:
    async def go() -> list[object]:
        async with AsyncFlickr("key", **OPTIONS) as flickr:
            return await asyncio.gather(*(flickr.download(photo, to=target) for photo in photos), return_exceptions=True)

    return asyncio.run(go())


@pytest.mark.parametrize("run", [by_threads, by_tasks])
@pytest.mark.parametrize("folder", ["", "new"])
@pytest.mark.parametrize("is_existing", [False, True])
def test_concurrent_downloads_of_one_target_succeed_or_raise_download_error(
    run: Callable[[list[Any], Path], list[object]], folder: str, is_existing: bool, tmp_path: Path
) -> None:
    target = tmp_path / folder / "a.jpg"
    if is_existing:
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(next(iter(FILES.values())))
    done = 0
    with file_server(flaky(Random(1))) as origin:
        for _ in range(5):
            for outcome in run(photos(origin, 6), target):
                if isinstance(outcome, Path):
                    done += 1
                elif isinstance(outcome, DownloadError):
                    assert "is already being downloaded" in str(outcome)
                else:
                    assert isinstance(outcome, FlickrError), outcome
            assert not target.exists() or target.read_bytes() in FILES.values()
    assert done
    assert target.read_bytes() in FILES.values()


def test_second_download_fails_before_its_request(client: Any, tmp_path: Path) -> None:
    requests: list[FileRequest] = []
    errors: list[DownloadError] = []

    def respond(request: FileRequest) -> FileResponse:
        requests.append(request)
        return ranged(request, FILES[request.path], '"1"')

    with file_server(respond) as origin, Flickr("key", **OPTIONS) as other:
        first, second = photos(origin, 2)

        def during_the_first(received: int, total: int | None) -> None:
            for photo in (first, second):
                with pytest.raises(DownloadError, match="already being downloaded") as caught:
                    other.download(photo, to=tmp_path / "a.jpg")
                errors.append(caught.value)

        file = client.download(first, to=tmp_path / "a.jpg", progress=during_the_first)
    assert file.read_bytes() == FILES["/0_ab_o.jpg"]
    assert errors
    assert len(requests) == 1
    assert names_in(tmp_path) == ["a.jpg"]


CHILD = """
import sys
from types import SimpleNamespace
from flickr_sdk import Flickr
from flickr_sdk.errors import DownloadError
url, target, times = sys.argv[1:]
with Flickr("key", image_limiter=False) as flickr:
    for _ in range(int(times)):
        try:
            flickr.download(SimpleNamespace(id="1", url_o=url), to=target)
        except DownloadError as error:
            assert "already being downloaded" in str(error), error
"""


def test_processes_download_one_target(tmp_path: Path) -> None:
    target = tmp_path / "a.jpg"
    with file_server(lambda request: ranged(request, FILES[request.path], f'"{request.path[1]}"')) as origin:
        children = [
            subprocess.Popen([sys.executable, "-c", CHILD, photo.url_o, target, "20"], stderr=subprocess.PIPE, text=True)
            for photo in photos(origin, 3)
        ]
        errors = [child.communicate(timeout=120)[1] for child in children]
    assert [child.returncode for child in children] == [0, 0, 0], errors
    assert target.read_bytes() in FILES.values()
    assert names_in(tmp_path) == ["a.jpg"]
