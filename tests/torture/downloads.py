"""Downloads of a file that changes on the server between attempts and during them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from email.utils import formatdate
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from random import Random
from typing import Final

from ..support.file_server import FileRequest, FileResponse, file_server, ranged

SIZE: Final = 2_000_000
MODES: Final = ("correct", "last-modified", "ignores If-Range", "other tags", "no validator", "chunked", "wrong offset")
"""The kind of server for the next child."""


@lru_cache
def content_of(version: int) -> bytes:
    """Return the bytes of a version. All blocks of all versions differ, and so do the sizes."""
    blocks = (blake2b(b"%d/%d" % (version, number)).digest() for number in range(SIZE // 64 + version % 5))
    return b"\xff\xd8\xff" + b"".join(blocks)


class DownloadScenario:
    """The target is never a mixture of versions, and never lost; a finished download leaves nothing behind."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._target = folder / "aurora.jpg"
        self._stack = ExitStack()
        self._random = Random(0)
        self._version = 0
        self._mode = MODES[0]
        self._existed = False
        self.ranges = 0

    def __enter__(self) -> DownloadScenario:
        self._origin = self._stack.enter_context(file_server(self._respond))
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def command(self, random: Random) -> Sequence[str]:
        self._random = Random(random.random())
        self._mode = random.choice(MODES)
        self._version += random.random() < 0.3
        return ["tests.torture.download_child", f"{self._origin}/1_ab_o.jpg", str(self._target)]

    def check(self, *, finished: bool) -> None:
        names = {path.name for path in self._folder.iterdir()}
        if finished:
            assert names == {"aurora.jpg"}, names
        if self._existed or finished or "aurora.jpg" in names:
            content = self._target.read_bytes()
            assert any(content == content_of(version) for version in range(self._version + 1)), (
                f"{len(content)} bytes are no version of the file"
            )
        self._existed = "aurora.jpg" in names

    def _respond(self, request: FileRequest) -> FileResponse:
        body, tag = content_of(self._version), f'"{self._version}"'
        modified = formatdate(1_700_000_000 + self._version, usegmt=True)
        self.ranges += "Range" in request.headers
        match self._mode:
            case "last-modified":
                response = ranged(request, body, "", Last_Modified=modified)
            case "ignores If-Range":
                response = ranged(request, body, tag, obey_if_range=False)
            case "other tags":
                response = ranged(request, body, f'"{self._random.random()}"', obey_if_range=False)
            case "no validator":
                response = ranged(request, body, "")
            case "wrong offset":
                response = ranged(request, body, tag)
                if response.status == 206:
                    response.body = body[1:]
                    response.headers |= {"Content-Range": f"bytes 1-{len(body) - 1}/{len(body)}"}
                    response.headers |= {"Content-Length": str(len(body) - 1)}
            case "chunked":
                response = ranged(request, body, tag)
                response.headers.pop("Content-Length")
                return response  # without a length, a broken connection is not detectable
            case _:
                response = ranged(request, body, tag)
        # Some connections break, and the file changes meanwhile.
        if self._random.random() < 0.5:
            response.body = response.body[: self._random.randrange(len(response.body) or 1)]
            self._version += self._random.random() < 0.5
        return response
