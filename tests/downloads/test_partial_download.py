"""Progress, cancellation and resumption of downloads."""

from __future__ import annotations

import asyncio
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import AsyncFlickr, TransportError
from flickr_sdk.downloads.partial_download import PartialDownload
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import DownloadCancelled, DownloadError, MalformedResponse

from ..support.downloads import FILES, SIZE, file_requests, names_in
from ..support.pictures import picture


@pytest.mark.usefixtures("http_library")
class TestProgress:
    def test_progress_ends_at_the_size_of_the_file(self, ada: Any, photo: str, tmp_path: Path) -> None:
        calls: list[tuple[int, int | None]] = []
        ada.download(photo, to=tmp_path, progress=lambda received, total: calls.append((received, total)))
        assert calls[-1] == (SIZE, SIZE)
        assert [received for received, _ in calls] == sorted(received for received, _ in calls)
        assert len(calls) > 3

    def test_callback_cancels_the_download_and_the_next_attempt_resumes_it(
        self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path
    ) -> None:
        def stop(received: int, total: int | None) -> None:
            if received > SIZE / 2:
                raise DownloadCancelled

        with pytest.raises(DownloadCancelled):
            ada.download(photo, to=tmp_path / "a.png", progress=stop)
        assert names_in(tmp_path) == ["a.png.part", "a.png.part.json"]
        kept = os.path.getsize(tmp_path / "a.png.part")
        assert SIZE / 2 < kept < SIZE
        calls: list[int] = []
        ada.download(photo, to=tmp_path / "a.png", progress=lambda received, total: calls.append(received))
        assert calls[0] >= kept
        assert (tmp_path / "a.png").read_bytes() == picture(7, SIZE)
        assert file_requests(emulator)[-1].sent == SIZE - kept
        assert names_in(tmp_path) == ["a.png"]

    def test_error_of_the_callback_is_raised_unchanged(self, ada: Any, photo: str, tmp_path: Path) -> None:
        error = BrokenPipeError("mine")

        def fail(received: int, total: int | None) -> None:
            raise error

        with pytest.raises(BrokenPipeError) as caught:
            ada.download(photo, to=tmp_path, progress=fail)
        assert caught.value is error

    def test_callback_may_be_a_coroutine_function(self, emulator: Emulator, tmp_path: Path) -> None:
        calls = []

        async def report(received: int, total: int | None) -> None:
            await asyncio.sleep(0)
            calls.append(received)

        async def go() -> None:
            token = emulator.access_token("write")
            async with AsyncFlickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as flickr:
                photo = await flickr.upload(picture(7, SIZE))
                await flickr.download(photo, to=tmp_path, progress=report)

        asyncio.run(go())
        assert calls[-1] == SIZE


@pytest.mark.usefixtures("http_library")
class TestResume:
    @pytest.mark.parametrize("fault", ["cut-off", "reset", "close", "http-502"])
    def test_interrupted_download_is_resumed(self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path, fault: Any) -> None:
        emulator.faults.add(fault, path=FILES)
        assert ada.download(photo, to=tmp_path / "a.png").read_bytes() == picture(7, SIZE)
        first, second = file_requests(emulator)
        assert first.fault == fault
        if fault == "cut-off":
            assert first.sent + second.sent == SIZE
        assert names_in(tmp_path) == ["a.png"]

    def test_changed_file_is_downloaded_from_the_start(self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path) -> None:
        emulator.faults.add("cut-off", path=FILES)
        with pytest.raises(TransportError):
            ada.options(retries=0).download(photo, to=tmp_path / "a.png")
        metadata = tmp_path / "a.png.part.json"
        metadata.write_text(metadata.read_text().replace('"validator": "\\"', '"validator": "\\"0'))
        (tmp_path / "a.png.part").write_bytes(b"x" * 1000)
        assert ada.download(photo, to=tmp_path / "a.png").read_bytes() == picture(7, SIZE)
        assert file_requests(emulator)[-1].sent == SIZE

    @pytest.mark.parametrize("metadata", ["", "no json", "[]", '{"url": 5}', '{"url": "https://example.org/", "validator": "x"}'])
    def test_partial_download_with_other_or_damaged_metadata_is_ignored(
        self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path, metadata: str
    ) -> None:
        (tmp_path / "a.png.part").write_bytes(b"x" * 1000)
        (tmp_path / "a.png.part.json").write_text(metadata)
        assert ada.download(photo, to=tmp_path / "a.png").read_bytes() == picture(7, SIZE)

    def test_resume_false_downloads_the_whole_file(self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path) -> None:
        emulator.faults.add("cut-off", path=FILES)
        with pytest.raises(TransportError):
            ada.options(retries=0).download(photo, to=tmp_path / "a.png")
        ada.download(photo, to=tmp_path / "a.png", resume=False)
        assert file_requests(emulator)[-1].sent == SIZE

    def test_partial_download_longer_than_the_file_is_discarded(
        self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path
    ) -> None:
        emulator.faults.add("cut-off", path=FILES)
        with pytest.raises(TransportError):
            ada.options(retries=0).download(photo, to=tmp_path / "a.png")
        with (tmp_path / "a.png.part").open("ab") as file:
            file.write(b"x" * SIZE)
        assert ada.download(photo, to=tmp_path / "a.png").read_bytes() == picture(7, SIZE)

    def test_page_instead_of_the_file_raises_malformed_response(
        self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path
    ) -> None:
        for fault in ("foreign-xml", "garbage"):
            emulator.faults.add(fault, path=FILES, times=9)  # type: ignore[arg-type]  # a kind of fault
            with pytest.raises(MalformedResponse, match="page instead of a file"):
                ada.download(photo, to=tmp_path / "a.png")
            emulator.faults.clear()
        assert names_in(tmp_path) == []


@pytest.mark.skipif(os.name != "posix", reason="modes and links of POSIX")
class TestPrivateFiles:
    @pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
    def test_partial_download_is_private_and_the_file_has_the_mode_of_the_umask(
        self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path, umask: int, mode: int
    ) -> None:
        previous = os.umask(umask)
        try:
            emulator.faults.add("cut-off", path=FILES)
            with pytest.raises(TransportError):
                ada.options(retries=0).download(photo, to=tmp_path / "a.png")
            assert {name: mode_of(tmp_path / name) for name in names_in(tmp_path)} == {
                "a.png.part": 0o600,
                "a.png.part.json": 0o600,
            }
            assert mode_of(ada.download(photo, to=tmp_path / "a.png")) == mode
        finally:
            os.umask(previous)
        assert file_requests(emulator)[-1].sent < SIZE

    def test_resumed_file_of_an_earlier_release_becomes_private(
        self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path
    ) -> None:
        emulator.faults.add("cut-off", path=FILES)
        with pytest.raises(TransportError):
            ada.options(retries=0).download(photo, to=tmp_path / "a.png")
        for name in names_in(tmp_path):
            (tmp_path / name).chmod(0o644)
        modes = []

        def stop(received: int, total: int | None) -> None:
            modes.extend(mode_of(tmp_path / name) for name in ("a.png.part", "a.png.part.json"))
            raise DownloadCancelled

        with pytest.raises(DownloadCancelled):
            ada.download(photo, to=tmp_path / "a.png", progress=stop)
        assert modes == [0o600, 0o600]
        assert file_requests(emulator)[-1].sent < SIZE

    @pytest.mark.parametrize("name", ["a.png.part", "a.png.part.json"])
    @pytest.mark.parametrize("interrupted", [False, True])
    def test_link_in_place_of_a_partial_download_is_replaced(
        self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path, name: str, interrupted: bool
    ) -> None:
        if interrupted:
            emulator.faults.add("cut-off", path=FILES)
            with pytest.raises(TransportError):
                ada.options(retries=0).download(photo, to=tmp_path / "a.png")
            content = (tmp_path / name).read_bytes()
            (tmp_path / name).unlink()
        else:
            content = b"a file of another user"
        (tmp_path / "other").write_bytes(content)
        (tmp_path / name).symlink_to(tmp_path / "other")
        file = ada.download(photo, to=tmp_path / "a.png")
        assert (file.is_symlink(), file.read_bytes()) == (False, picture(7, SIZE))
        assert (tmp_path / "other").read_bytes() == content
        assert file_requests(emulator)[-1].sent == SIZE

    @pytest.mark.parametrize("name", ["a.png.part", "a.png.part.json"])
    def test_hard_link_in_place_of_a_partial_download_is_replaced(
        self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path, name: str
    ) -> None:
        emulator.faults.add("cut-off", path=FILES)
        with pytest.raises(TransportError):
            ada.options(retries=0).download(photo, to=tmp_path / "a.png")
        content = (tmp_path / name).read_bytes()
        os.link(tmp_path / name, tmp_path / "other")
        assert ada.download(photo, to=tmp_path / "a.png").read_bytes() == picture(7, SIZE)
        assert (tmp_path / "other").read_bytes() == content
        assert file_requests(emulator)[-1].sent == SIZE

    @pytest.mark.parametrize("kind", ["link", "fifo", "dangling link"])
    def test_special_temporary_file_is_replaced(self, ada: Any, photo: str, tmp_path: Path, kind: str) -> None:
        path, other = tmp_path / "a.png.part.tmp", tmp_path / "other"
        if kind == "fifo":
            os.mkfifo(path)
        else:
            path.symlink_to(other)
        if kind == "link":
            other.write_bytes(b"a file of another user")
        assert ada.download(photo, to=tmp_path / "a.png").read_bytes() == picture(7, SIZE)
        assert not path.is_symlink()
        assert not path.exists()
        assert not other.exists() or other.read_bytes() == b"a file of another user"

    @pytest.mark.parametrize("kind", ["link", "fifo", "folder"])
    def test_special_lock_file_raises_download_error(
        self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path, kind: str
    ) -> None:
        path, other = tmp_path / "a.png.part.lock", tmp_path / "other"
        other.write_bytes(b"a file of another user")
        if kind == "fifo":
            os.mkfifo(path)
        elif kind == "folder":
            path.mkdir()
        else:
            path.symlink_to(other)
        try:
            ada.download(photo, to=tmp_path / "a.png")
        except DownloadError:
            assert not file_requests(emulator)
        assert other.read_bytes() == b"a file of another user"


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_weak_etag_is_not_used_to_resume(tmp_path: Path) -> None:
    headers = []
    for tag in ('W/"aurora"', '"aurora"'):
        file = PartialDownload(str(tmp_path / "aurora.jpg"), "https://live.staticflickr.com/1", resume=True)
        dates = {"last-modified": "Sun, 11 Feb 2024 12:00:00 GMT", "date": "Sun, 11 Feb 2024 12:00:01 GMT"}
        file.accept(200, {"etag": tag, **dates})
        file.write(b"half")
        headers.append(file.range_headers())
        file.discard()
        file.suspend()
    assert [each["If-Range"] for each in headers] == ["Sun, 11 Feb 2024 12:00:00 GMT", '"aurora"']


def test_response_without_a_byte_leaves_no_files(tmp_path: Path) -> None:
    file = PartialDownload(str(tmp_path / "aurora.jpg"), "https://live.staticflickr.com/1")
    assert file.accept(200, {"etag": '"aurora"', "content-length": "5"})
    assert "aurora.jpg.part" in os.listdir(tmp_path)
    file.suspend()
    assert names_in(tmp_path) == []


def test_incomplete_file_is_described_by_its_bytes(tmp_path: Path) -> None:
    file = PartialDownload(str(tmp_path / "aurora.jpg"), "https://live.staticflickr.com/1")
    file.accept(200, {"etag": '"aurora"', "content-length": "500"})
    file.write(picture(1, 400))
    file.flush()
    with pytest.raises(MalformedResponse, match="^download: received 400 of 500 bytes of the photo; download the file again$"):
        file.check_body()
    file.discard()
    file.suspend()
