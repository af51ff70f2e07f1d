"""Streaming parser for `multipart/form-data`: arguments stay in memory, a large file is written to disk."""

from __future__ import annotations

import hashlib
import re
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from typing import IO, Final

from .body import Body
from .messages import Pairs

__all__ = ["Form", "MalformedForm", "UploadedFile", "read_multipart"]

CHUNK_SIZE: Final = 256 * 1024
MAX_ARGUMENT_SIZE: Final = 1024 * 1024
"""The largest argument, in bytes."""
MAX_HEADERS_SIZE: Final = 16 * 1024
MAX_IN_MEMORY: Final = 4 * 1024 * 1024
"""The largest file that is kept in memory, in bytes; a larger one is written to disk."""
START_SIZE: Final = 64
BOUNDARY: Final = re.compile(r'multipart/form-data\s*[;,].*?boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;,"]{1,200}))', re.IGNORECASE)
"""The boundary. PHP, and so Flickr, also accepts the comma that some clients send instead of the semicolon."""
NAME: Final = re.compile(r'[;\s]name=(?:"([^"]*)"|([^\s;,"]+))', re.IGNORECASE)
FILE_NAME: Final = re.compile(r'[;\s]filename=(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]+))', re.IGNORECASE)
FOLDERS: Final = re.compile(r".*[/\\]", re.DOTALL)


class MalformedForm(Exception):
    """The body is not a valid form."""


@dataclass
class UploadedFile:
    """A file in a form.

    Attributes:
        name: The file name that the client sent, without its folders.
        file: The content, positioned at its start.
        size: The size in bytes.
        digest: The SHA-256 digest of the content.
        start: The first bytes, for detecting the file type.
    """

    name: str
    file: IO[bytes]
    size: int
    digest: str
    start: bytes


@dataclass
class Form:
    """A parsed form.

    Attributes:
        pairs: The arguments in order.
        upload: The file in the part named `photo`; `None` if there is no such part.
    """

    pairs: Pairs
    upload: UploadedFile | None


class _Reader:
    """Reads a body up to a delimiter."""

    def __init__(self, body: Body) -> None:
        self._body = body
        # The first boundary need not follow a line break: adding one lets it be read like the others.
        self._buffer = b"\r\n"

    def read_until(self, delimiter: bytes, write: Callable[[bytes], object]) -> None:
        """Pass everything before a delimiter to `write` and skip the delimiter."""
        while (at := self._buffer.find(delimiter)) < 0:
            ready = len(self._buffer) - len(delimiter) + 1
            if ready > 0:
                write(self._buffer[:ready])
                self._buffer = self._buffer[ready:]
            self._fill()
        write(self._buffer[:at])
        self._buffer = self._buffer[at + len(delimiter) :]

    def read(self, size: int) -> bytes:
        while len(self._buffer) < size:
            self._fill()
        taken, self._buffer = self._buffer[:size], self._buffer[size:]
        return taken

    def _fill(self) -> None:
        chunk = self._body.read(CHUNK_SIZE)
        if not chunk:
            raise MalformedForm("the closing boundary is missing")
        self._buffer += chunk


class _LimitedBuffer:
    """Collects bytes in memory, up to a limit."""

    def __init__(self, max_size: int) -> None:
        self._max_size = max_size
        self.content = b""

    def write(self, chunk: bytes) -> None:
        self.content += chunk
        if len(self.content) > self._max_size:
            raise MalformedForm(f"a part exceeds {self._max_size} bytes")


class _FileWriter:
    """Writes a file and computes its digest."""

    def __init__(self, file: IO[bytes]) -> None:
        self.file = file
        self._hash = hashlib.sha256()
        self.size = 0
        self.start = b""

    def write(self, chunk: bytes) -> None:
        if len(self.start) < START_SIZE:
            self.start = (self.start + chunk)[:START_SIZE]
        self.size += len(chunk)
        self._hash.update(chunk)
        self.file.write(chunk)

    def finish(self, name: str) -> UploadedFile:
        self.file.seek(0)
        return UploadedFile(name, self.file, self.size, self._hash.hexdigest(), self.start)


def read_multipart(body: Body, content_type: str) -> Form:
    """Read a form; the caller closes its file.

    Raises:
        MalformedForm: The body is not a valid form.
        Interrupted: The client disconnected.
    """
    found = BOUNDARY.match(content_type.strip())
    if found is None:
        raise MalformedForm("the content type is not multipart/form-data with a boundary")
    boundary = b"\r\n--" + (found[1] or found[2]).encode("latin-1")
    reader, pairs = _Reader(body), []
    upload: UploadedFile | None = None
    with ExitStack() as stack:
        reader.read_until(boundary, lambda _: None)
        while reader.read(2) != b"--":
            headers = _LimitedBuffer(MAX_HEADERS_SIZE)
            reader.read_until(b"\r\n\r\n", headers.write)
            text = headers.content.decode("utf-8", "replace")
            found_name = NAME.search(text)
            if found_name is None:
                raise MalformedForm("a part has no name")
            name = found_name[1] or found_name[2] or ""
            if name == "photo" and upload is None:
                file = _FileWriter(stack.enter_context(tempfile.SpooledTemporaryFile(MAX_IN_MEMORY)))
                reader.read_until(boundary, file.write)
                upload = file.finish(_file_name(text))
            else:
                value = _LimitedBuffer(MAX_ARGUMENT_SIZE)
                reader.read_until(boundary, value.write)
                pairs.append((name, value.content.decode("utf-8", "replace")))
        body.skip()
        stack.pop_all()
    return Form(tuple(pairs), upload)


def _file_name(headers: str) -> str:
    """Return the file name in the headers of a part, without the folders that some clients send."""
    found = FILE_NAME.search(headers)
    if found is None:
        return ""
    name = re.sub(r'\\(["\\])', r"\1", found[1]) if found[1] is not None else found[2]
    return FOLDERS.sub("", name)
