"""Files that cannot be sent have errors of their own, before or instead of half a photo."""

from __future__ import annotations

import io
import os
import pickle
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import ConfigurationError, FileError
from flickr_sdk.emulator import Emulator, UploadLimits
from flickr_sdk.errors import ArgumentError
from flickr_sdk.uploads.multipart import MIN_CHUNK as PIECE

from ..support.clients import Make
from ..support.pictures import picture, saved
from ..support.upload_parts import BIG, QUICK, eventually, kept, uploads


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    """An emulator for one test."""
    with Emulator(upload_limits=UploadLimits(photo=2 * BIG)) as running:
        yield running


@pytest.fixture
def ada(make: Make, emulator: Emulator) -> Any:
    """A client of either kind whose user may write."""
    return make(token=emulator.access_token("write"), retries=QUICK)


def test_paths_may_begin_at_the_home_directory(
    ada: Any, emulator: Emulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    first, second = saved(tmp_path / "a.png", 1), saved(tmp_path / "b.png", 2)
    photo = ada.upload("~/a.png")
    assert ada.download(photo, to="~/").read_bytes() == first.read_bytes()
    assert ada.replace(Path("~/b.png"), photo) == photo
    assert ada.download(photo, to="~/c.png").read_bytes() == second.read_bytes()
    assert len(uploads(emulator)) == 1


class TestBadFiles:
    @pytest.fixture
    def refused(self, ada: Any, emulator: Emulator) -> Callable[..., FileError]:
        def refused(photo: Any, **more: Any) -> FileError:
            with pytest.raises(FileError) as caught:
                ada.upload(photo, **more)
            assert eventually(lambda: not emulator.requests.in_flight)
            assert not kept(emulator)
            again = pickle.loads(pickle.dumps(caught.value))
            assert (str(again), again.kind, again.file) == (str(caught.value), caught.value.kind, caught.value.file)
            return caught.value

        return refused

    def test_each_has_an_error_of_its_own_before_anything_is_sent(
        self, refused: Callable[..., FileError], emulator: Emulator, tmp_path: Path
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
            "missing": refused(tmp_path / "nowhere.jpg"),
            "directory": refused(tmp_path),
            "special": refused(pipe),
            "empty": refused(empty),
            "length": refused(iter([picture()])),
            "text": refused(io.StringIO("text")),
            "unreadable": refused(closed),
        }
        assert {kind: error.kind for kind, error in found.items()} == {kind: kind for kind in found}
        assert str(found["missing"]) == f"upload: '{tmp_path / 'nowhere.jpg'}' does not exist; check the path"
        for photo, more in ((b"", {}), (at_end, {}), (io.BytesIO(), {}), (iter([b""]), {"length": 0})):
            assert refused(photo, **more).kind == "empty"
        assert "seek(0)" in str(refused(at_end))
        assert refused(empty / "inside.jpg").kind == "missing"
        for wrong in ("a\0b", "~\0b"):
            assert refused(wrong).kind == "unreadable"
        assert not uploads(emulator)

    @pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
    def test_a_file_that_may_not_be_read_says_so(self, refused: Callable[..., FileError], tmp_path: Path) -> None:
        path = saved(tmp_path / "a.png")
        path.chmod(0)
        assert refused(path).kind == "unreadable"

    def test_a_file_that_fails_while_it_is_read_says_so(self, refused: Callable[..., FileError]) -> None:
        class Broken(io.BytesIO):
            def read(self, size: int | None = -1) -> bytes:
                raise OSError(5, "Input/output error")

        error = refused(Broken(picture()))
        assert (error.kind, str(error)) == ("unreadable", "upload: the Broken cannot be read: Input/output error")

    def test_a_file_that_grows_shrinks_or_changes_while_it_is_sent_makes_no_photo(
        self, refused: Callable[..., FileError], tmp_path: Path
    ) -> None:
        path, size = tmp_path / "a.png", 4 * PIECE

        def grow(sent: int, total: int) -> None:
            with path.open("ab") as file:
                file.write(b"more")

        def shrink(sent: int, total: int) -> None:
            os.truncate(path, PIECE // 2)

        def change(sent: int, total: int) -> None:
            os.utime(path, ns=(sent, sent))

        for kind, work in (("grew", grow), ("shrank", shrink), ("changed", change)):
            assert refused(saved(path, size=size), progress=work).kind == kind
            assert refused(saved(path, size=PIECE), progress=work).kind == (kind if kind != "shrank" else "changed")

    def test_an_open_file_that_changes_while_it_is_sent_makes_no_photo(
        self, refused: Callable[..., FileError], tmp_path: Path
    ) -> None:
        def change(sent: int, total: int) -> None:
            os.utime(path, ns=(sent, sent))

        with (path := saved(tmp_path / "a.png", size=4 * PIECE)).open("rb") as file:
            assert refused(file, progress=change).kind == "changed"

    def test_a_pipe_is_read_as_far_as_its_length_though_its_writer_keeps_it_open(self, ada: Any, emulator: Emulator) -> None:
        read, write = os.pipe()
        with open(read, "rb") as pipe, open(write, "wb") as writer:
            writer.write(picture())
            writer.flush()
            photo = ada.upload(pipe, length=len(picture()))
        assert list(kept(emulator)) == [photo]

    def test_a_pipe_that_holds_more_than_was_announced_makes_no_photo(self, refused: Callable[..., FileError]) -> None:
        read, write = os.pipe()
        with open(read, "rb", buffering=0) as pipe, open(write, "wb", buffering=0) as writer:
            writer.write(picture())
            assert refused(pipe, length=len(picture()) - 1).kind == "grew"

    def test_a_path_may_be_one_of_bytes(self, ada: Any, emulator: Emulator, tmp_path: Path) -> None:
        class Named:
            def __fspath__(self) -> bytes:
                return os.fsencode(saved(tmp_path / "aurora.png"))

        photo = ada.upload(Named())
        assert list(kept(emulator)) == [photo]

    def test_iterators_have_to_keep_to_their_length(self, refused: Callable[..., FileError]) -> None:
        assert refused(iter([picture()]), length=len(picture()) - 1).kind == "grew"
        assert refused(iter([picture()]), length=len(picture()) + 1).kind == "shrank"
        assert refused(iter(["text"]), length=4).kind == "text"

    def test_what_is_no_file_at_all_is_a_wrong_argument(self, ada: Any, emulator: Emulator) -> None:
        for photo, more in (
            (None, {}),
            (5, {}),
            (picture(), {"length": -1}),
            (picture(), {"length": True}),
            (picture(), {"filename": ""}),
        ):
            with pytest.raises(ArgumentError):
                ada.upload(photo, **more)
        for wrong in ({"title": b"x"}, {"is_public": "perhaps"}, {"safety_level": "safe"}, {"tags": ['a"b']}):
            with pytest.raises(ArgumentError, match=next(iter(wrong))):
                ada.upload(picture(), **wrong)
        for wrong in (0, float("inf"), "soon"):
            with pytest.raises(ConfigurationError):
                ada.upload(picture(), timeout=wrong)
        assert not uploads(emulator)

    def test_who_is_not_logged_in_or_may_not_write_is_told_before_the_file_is_opened(
        self, make: Make, emulator: Emulator
    ) -> None:
        from flickr_sdk import Token

        with pytest.raises(ConfigurationError, match="the client is unauthenticated"):
            make().upload("nowhere.jpg")
        reader = Token(*emulator.access_token("read"), perms="read")
        with pytest.raises(ConfigurationError, match="no write permission"):
            make(token=reader).upload("nowhere.jpg")
        assert not uploads(emulator)
