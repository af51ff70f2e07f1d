"""Reads `multipart/form-data` as it arrives: the arguments into memory, the file into a file."""

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

PIECE: Final = 256 * 1024
LARGEST_TEXT: Final = 1024 * 1024
"""How many bytes an argument may have."""
LARGEST_HEAD: Final = 16 * 1024
IN_MEMORY: Final = 4 * 1024 * 1024
"""How many bytes of a file are kept in memory before it goes to a disk."""
BOUNDARY: Final = re.compile(r'multipart/form-data\s*;.*?boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))', re.IGNORECASE)
NAME: Final = re.compile(r'[;\s]name="([^"]*)"', re.IGNORECASE)
FILE_NAME: Final = re.compile(r'[;\s]filename="((?:[^"\\]|\\.)*)"', re.IGNORECASE)


class MalformedForm(Exception):
    """The body is no form."""


@dataclass
class UploadedFile:
    """A file that was sent.

    Attributes:
        name: What the client calls it.
        file: Its bytes, from the beginning.
        size: How many they are.
        digest: What is the same for the same bytes.
        start: The first of them, which tell what kind of file it is.
    """

    name: str
    file: IO[bytes]
    size: int
    digest: str
    start: bytes


@dataclass
class Form:
    """What was sent.

    Attributes:
        pairs: The arguments in order.
        upload: The file of the part that is called `photo`; `None` without one.
    """

    pairs: Pairs
    upload: UploadedFile | None


class _Reader:
    """Reads from mark to mark."""

    def __init__(self, body: Body) -> None:
        self._body = body
        # Before the first boundary there need be no line: it is read like the others.
        self._buffer = b"\r\n"

    def until(self, mark: bytes, write: Callable[[bytes], object]) -> None:
        """Hand on everything before a mark, which is passed over."""
        while (at := self._buffer.find(mark)) < 0:
            ready = len(self._buffer) - len(mark) + 1
            if ready > 0:
                write(self._buffer[:ready])
                self._buffer = self._buffer[ready:]
            self._more()
        write(self._buffer[:at])
        self._buffer = self._buffer[at + len(mark) :]

    def take(self, size: int) -> bytes:
        while len(self._buffer) < size:
            self._more()
        taken, self._buffer = self._buffer[:size], self._buffer[size:]
        return taken

    def _more(self) -> None:
        piece = self._body.read(PIECE)
        if not piece:
            raise MalformedForm("the last boundary is missing")
        self._buffer += piece


class _Text:
    """Collects an argument, which must not be too long."""

    def __init__(self, most: int) -> None:
        self._most = most
        self.content = b""

    def write(self, piece: bytes) -> None:
        self.content += piece
        if len(self.content) > self._most:
            raise MalformedForm("an argument is too long")


class _File:
    """Collects a file."""

    def __init__(self, file: IO[bytes]) -> None:
        self.file = file
        self._hash = hashlib.sha256()
        self.size = 0
        self.start = b""

    def write(self, piece: bytes) -> None:
        if len(self.start) < 64:
            self.start = (self.start + piece)[:64]
        self.size += len(piece)
        self._hash.update(piece)
        self.file.write(piece)

    def upload(self, name: str) -> UploadedFile:
        self.file.seek(0)
        return UploadedFile(name, self.file, self.size, self._hash.hexdigest(), self.start)


def read_multipart(body: Body, content_type: str) -> Form:
    """Read a form.

    Args:
        body: The body of a request.
        content_type: The header of that name.

    Returns:
        The form. Its file has to be closed.

    Raises:
        Malformed: It is none.
        Interrupted: The client went away.
    """
    found = BOUNDARY.match(content_type.strip())
    if found is None:
        raise MalformedForm("the content type is no multipart/form-data, or has no boundary")
    boundary = b"\r\n--" + (found[1] or found[2]).encode("latin-1")
    reader, pairs = _Reader(body), []
    upload: UploadedFile | None = None
    with ExitStack() as opened:
        reader.until(boundary, lambda _: None)
        while reader.take(2) != b"--":
            head = _Text(LARGEST_HEAD)
            reader.until(b"\r\n\r\n", head.write)
            text = head.content.decode("utf-8", "replace")
            name = NAME.search(text)
            if name is None:
                raise MalformedForm("a part has no name")
            if name[1] == "photo" and upload is None:
                file = _File(opened.enter_context(tempfile.SpooledTemporaryFile(IN_MEMORY)))
                reader.until(boundary, file.write)
                called = FILE_NAME.search(text)
                upload = file.upload(called[1] if called else "")
            else:
                value = _Text(LARGEST_TEXT)
                reader.until(boundary, value.write)
                pairs.append((name[1], value.content.decode("utf-8", "replace")))
        body.skip()
        opened.pop_all()
    return Form(tuple(pairs), upload)
