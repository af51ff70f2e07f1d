"""A full disk, folders without permission, and other errors of the disk."""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from flickr_sdk.errors import DownloadCancelled, DownloadError

from ..support.downloads import names_in
from ..support.file_server import FileRequest, FileResponse, file_server, ranged

JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 8000
HALF = len(JPEG) // 2


class Disk:
    """A disk that is full after `space` bytes."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.space = len(JPEG) * 10
        disk = self

        class LimitedFile(io.FileIO):
            def write(self, data: Any) -> int:
                if not disk.space:
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
                written = super().write(memoryview(data)[: disk.space])
                disk.space -= written or 0
                return written or 0

        monkeypatch.setattr("io.FileIO", LimitedFile)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(monkeypatch)


@pytest.fixture
def requests() -> list[FileRequest]:
    return []


@pytest.fixture
def photo(requests: list[FileRequest]) -> Any:
    def respond(request: FileRequest) -> FileResponse:
        requests.append(request)
        return ranged(request, JPEG, '"1"')

    with file_server(respond) as origin:
        yield SimpleNamespace(id="1", url_o=f"{origin}/1_ab_o.jpg")


def test_full_disk_keeps_the_partial_download(
    client: Any, photo: Any, disk: Disk, requests: list[FileRequest], tmp_path: Path
) -> None:
    target = tmp_path / "a.jpg"
    target.write_bytes(b"before")
    disk.space = HALF
    with pytest.raises(DownloadError, match="cannot be written: No space left on device; check its folder and the free space"):
        client.download(photo, to=target)
    assert target.read_bytes() == b"before"
    assert (tmp_path / "a.jpg.part").read_bytes() == JPEG[:HALF]
    disk.space = len(JPEG)
    assert client.download(photo, to=target).read_bytes() == JPEG
    assert [request.headers.get("Range") for request in requests] == [None, f"bytes={HALF}-"]
    assert names_in(tmp_path) == ["a.jpg"]


@pytest.mark.parametrize("operation", ["fsync", "replace"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO, errno.EISDIR])
def test_disk_that_fails_at_the_end_keeps_the_partial_download(
    client: Any, photo: Any, requests: list[FileRequest], operation: str, number: int, tmp_path: Path
) -> None:
    target = tmp_path / "a.jpg"
    with pytest.raises(DownloadCancelled):
        client.download(photo, to=target, progress=raise_cancelled)
    with pytest.MonkeyPatch.context() as patch:
        # The metadata is moved too, before the bytes arrive.
        calls: list[object] = []
        real: Callable[..., None] = getattr(os, operation)

        def fail(*arguments: Any, **options: Any) -> None:
            if operation == "replace" and str(arguments[1]).endswith(".json"):
                return real(*arguments, **options)
            calls.append(arguments)
            raise OSError(number, os.strerror(number))

        patch.setattr(os, operation, fail)
        with pytest.raises(DownloadError, match="cannot be written"):
            client.download(photo, to=target)
        assert len(calls) == 1
    assert not target.exists()
    assert (tmp_path / "a.jpg.part").read_bytes() == JPEG
    assert (tmp_path / "a.jpg.part").stat().st_mode & 0o077 == 0
    assert client.download(photo, to=target).read_bytes() == JPEG
    assert requests[-1].headers["Range"] == f"bytes={len(JPEG)}-"
    assert names_in(tmp_path) == ["a.jpg"]


def raise_cancelled(received: int, total: int | None) -> None:
    raise DownloadCancelled


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root writes everywhere")
def test_read_only_folder_raises_download_error(client: Any, photo: Any, requests: list[FileRequest], tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(DownloadError, match="cannot be written"):
            client.download(photo, to=tmp_path / "a.jpg")
    finally:
        tmp_path.chmod(0o700)
    assert (requests, names_in(tmp_path)) == ([], [])


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.ENOSPC, errno.EDQUOT])
def test_folder_that_accepts_no_files_fails_before_the_request(
    client: Any, photo: Any, requests: list[FileRequest], number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.open

    def fail(path: Any, flags: int, *arguments: Any, **options: Any) -> int:
        if flags & os.O_CREAT and str(path).startswith(str(tmp_path)):
            raise OSError(number, os.strerror(number))
        return real(path, flags, *arguments, **options)

    monkeypatch.setattr(os, "open", fail)
    with pytest.raises(DownloadError, match="cannot be written"):
        client.download(photo, to=tmp_path / "a.jpg")
    assert (requests, names_in(tmp_path)) == ([], [])


def test_folder_that_disappears_raises_download_error(client: Any, photo: Any, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    moved = []

    def move(received: int, total: int | None) -> None:
        if not moved:
            moved.append(folder.rename(tmp_path / "elsewhere"))

    with pytest.raises(DownloadError, match="cannot be written: No such file or directory"):
        client.download(photo, to=folder / "a.jpg", progress=move)
    assert moved
    assert names_in(tmp_path) == ["elsewhere"]


def test_target_that_becomes_a_folder_raises_download_error(client: Any, photo: Any, tmp_path: Path) -> None:
    target = tmp_path / "a.jpg"

    def block(received: int, total: int | None) -> None:
        target.mkdir(exist_ok=True)

    with pytest.raises(DownloadError, match="cannot be written: Is a directory"):
        client.download(photo, to=target, progress=block)
    target.rmdir()
    assert (tmp_path / "a.jpg.part").read_bytes() == JPEG
    assert client.download(photo, to=target).read_bytes() == JPEG
