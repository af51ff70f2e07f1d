"""The sources of uploads: paths, open files, bytes and iterables, and the errors of unusable ones."""

from __future__ import annotations

import io
import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import ConfigurationError, FileError, Token
from flickr_sdk._pipeline.call import ClientConfig
from flickr_sdk._pipeline.commands import RunBlocking
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import ArgumentError
from flickr_sdk.uploads.multipart import MIN_CHUNK as CHUNK
from flickr_sdk.uploads.upload import upload
from flickr_sdk.uploads.upload_source import UploadSource, open_source

from ..support.clients import Make
from ..support.pictures import picture, saved
from ..support.upload_parts import upload_requests, uploaded, wait_until


def test_home_directory_is_expanded_in_paths(
    client: Any, emulator: Emulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    first, second = saved(tmp_path / "a.png", 1), saved(tmp_path / "b.png", 2)
    photo = client.upload("~/a.png")
    assert client.download(photo, to="~/").read_bytes() == first.read_bytes()
    assert client.replace(Path("~/b.png"), photo) == photo
    assert client.download(photo, to="~/c.png").read_bytes() == second.read_bytes()
    assert len(upload_requests(emulator)) == 1


def test_file_that_opens_after_the_upload_was_canceled_is_closed(tmp_path: Path) -> None:
    config = ClientConfig("key", "secret", own_token=Token("token", "token-secret"))
    sources: list[UploadSource] = []

    def open_late() -> UploadSource:
        sources.append(open_source("upload", saved(tmp_path / "a.png")))
        return sources[0]

    flow = upload(config, "upload", {}, open_late)
    command = next(flow)
    assert isinstance(command, RunBlocking)
    flow.close()
    command.work()
    with pytest.raises(ValueError, match="closed"):
        sources[0].read(1)


class TestInvalidFiles:
    @pytest.fixture
    def error_of(self, client: Any, emulator: Emulator) -> Callable[..., FileError]:
        def error_of(file: Any, **options: Any) -> FileError:
            with pytest.raises(FileError) as caught:
                client.upload(file, **options)
            assert wait_until(lambda: not emulator.requests.in_flight)
            assert not uploaded(emulator)
            unpickled = pickle.loads(pickle.dumps(caught.value))
            assert (str(unpickled), unpickled.kind, unpickled.file) == (str(caught.value), caught.value.kind, caught.value.file)
            return caught.value

        return error_of

    def test_unusable_file_raises_file_error_before_the_request(
        self, error_of: Callable[..., FileError], emulator: Emulator, tmp_path: Path
    ) -> None:
        empty = tmp_path / "empty.jpg"
        empty.touch()
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        at_end = io.BytesIO(picture())
        at_end.seek(0, 2)
        closed = io.BytesIO(picture())
        closed.close()
        found = {
            "missing": error_of(tmp_path / "nowhere.jpg"),
            "directory": error_of(tmp_path),
            "special": error_of(pipe),
            "empty": error_of(empty),
            "length": error_of(iter([picture()])),
            "text": error_of(io.StringIO("text")),
            "unreadable": error_of(closed),
        }
        assert {kind: error.kind for kind, error in found.items()} == {kind: kind for kind in found}
        assert str(found["missing"]) == f"upload: '{tmp_path / 'nowhere.jpg'}' does not exist; check the path"
        for file, options in ((b"", {}), (at_end, {}), (io.BytesIO(), {}), (iter([b""]), {"length": 0})):
            assert error_of(file, **options).kind == "empty"
        assert "seek(0)" in str(error_of(at_end))
        assert error_of(empty / "inside.jpg").kind == "missing"
        for path in ("a\0b", "~\0b"):
            assert error_of(path).kind == "unreadable"
        assert not upload_requests(emulator)

    @pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
    def test_file_without_read_permission_is_unreadable(self, error_of: Callable[..., FileError], tmp_path: Path) -> None:
        path = saved(tmp_path / "a.png")
        path.chmod(0)
        assert error_of(path).kind == "unreadable"

    def test_read_error_during_upload_raises_file_error(self, error_of: Callable[..., FileError]) -> None:
        class Broken(io.BytesIO):
            def read(self, size: int | None = -1) -> bytes:
                raise OSError(5, "Input/output error")

        error = error_of(Broken(picture()))
        assert (error.kind, str(error)) == ("unreadable", "upload: the Broken cannot be read: Input/output error")

    def test_file_that_changes_during_upload_creates_no_photo(self, error_of: Callable[..., FileError], tmp_path: Path) -> None:
        path, size = tmp_path / "a.png", 4 * CHUNK

        def grow(sent: int, total: int) -> None:
            with path.open("ab") as file:
                file.write(b"more")

        def shrink(sent: int, total: int) -> None:
            os.truncate(path, CHUNK // 2)

        def change(sent: int, total: int) -> None:
            os.utime(path, ns=(sent, sent))

        for kind, callback in (("grew", grow), ("shrank", shrink), ("changed", change)):
            assert error_of(saved(path, size=size), progress=callback).kind == kind
            assert error_of(saved(path, size=CHUNK), progress=callback).kind == (kind if kind != "shrank" else "changed")

    def test_open_file_that_changes_during_upload_creates_no_photo(
        self, error_of: Callable[..., FileError], tmp_path: Path
    ) -> None:
        def change(sent: int, total: int) -> None:
            os.utime(path, ns=(sent, sent))

        with (path := saved(tmp_path / "a.png", size=4 * CHUNK)).open("rb") as file:
            assert error_of(file, progress=change).kind == "changed"

    def test_pipe_is_read_up_to_its_length_while_its_writer_is_open(self, client: Any, emulator: Emulator) -> None:
        read, write = os.pipe()
        with open(read, "rb") as pipe, open(write, "wb") as writer:
            writer.write(picture())
            writer.flush()
            photo = client.upload(pipe, length=len(picture()))
        assert list(uploaded(emulator)) == [photo]

    def test_pipe_with_more_bytes_than_length_creates_no_photo(self, error_of: Callable[..., FileError]) -> None:
        read, write = os.pipe()
        with open(read, "rb", buffering=0) as pipe, open(write, "wb", buffering=0) as writer:
            writer.write(picture())
            assert error_of(pipe, length=len(picture()) - 1).kind == "grew"

    def test_path_object_may_return_bytes(self, client: Any, emulator: Emulator, tmp_path: Path) -> None:
        class Named:
            def __fspath__(self) -> bytes:
                return os.fsencode(saved(tmp_path / "aurora.png"))

        photo = client.upload(Named())
        assert list(uploaded(emulator)) == [photo]

    def test_iterator_must_match_its_length(self, error_of: Callable[..., FileError]) -> None:
        assert error_of(iter([picture()]), length=len(picture()) - 1).kind == "grew"
        assert error_of(iter([picture()]), length=len(picture()) + 1).kind == "shrank"
        assert error_of(iter(["text"]), length=4).kind == "text"

    def test_invalid_arguments_are_rejected_before_the_request(self, client: Any, emulator: Emulator) -> None:
        file_options: list[tuple[Any, dict[str, Any]]] = [
            (None, {}),
            (5, {}),
            (picture(), {"length": -1}),
            (picture(), {"length": True}),
            (picture(), {"filename": ""}),
        ]
        for file, options in file_options:
            with pytest.raises(ArgumentError):
                client.upload(file, **options)
        invalid: dict[str, Any] = {"title": b"x", "is_public": "perhaps", "safety_level": "safe", "tags": ['a"b']}
        for name, value in invalid.items():
            with pytest.raises(ArgumentError, match=name):
                client.upload(picture(), **{name: value})
        for timeout in (0, float("inf"), "soon"):
            with pytest.raises(ConfigurationError):
                client.upload(picture(), timeout=timeout)
        assert not upload_requests(emulator)

    def test_missing_write_permission_is_reported_before_the_file_is_opened(self, make: Make, emulator: Emulator) -> None:
        with pytest.raises(ConfigurationError, match="the client is unauthenticated"):
            make().upload("nowhere.jpg")
        reader = Token(*emulator.access_token("read"), perms="read")
        with pytest.raises(ConfigurationError, match="no write permission"):
            make(token=reader).upload("nowhere.jpg")
        assert not upload_requests(emulator)
