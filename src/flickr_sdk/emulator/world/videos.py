"""Video files of one still frame, for videos without content."""

from __future__ import annotations

import struct
from typing import Final

__all__ = ["build_video"]

TIMESCALE: Final = 1000
"""Units per second of all durations."""
MATRIX: Final = struct.pack(">9i", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
JPEG_OBJECT: Final = 0x6C
"""The MPEG-4 object type of JPEG images."""


def build_video(frame: bytes, width: int, height: int, seconds: int) -> bytes:
    """Build an MP4 file that shows one frame.

    Args:
        frame: The frame, as the bytes of a JPEG file.
        width: The width of the frame in pixels.
        height: The height of the frame in pixels.
        seconds: The duration in seconds.

    Returns:
        The bytes of the file.
    """
    kind = _box(b"ftyp", b"isom", _numbers(0x200), b"isommp41")
    # The frame is the content of the box that follows the file type, after its header of eight bytes.
    return kind + _box(b"mdat", frame) + _movie(len(frame), len(kind) + 8, width, height, seconds * TIMESCALE)


def _movie(size: int, offset: int, width: int, height: int, duration: int) -> bytes:
    """Build the description of the frame at an offset of the file."""
    header = _box(
        b"mvhd", _numbers(0, 0, 0, TIMESCALE, duration, 0x10000), b"\x01\x00", bytes(10), MATRIX, bytes(24), _numbers(2)
    )
    track = _box(b"tkhd", _numbers(7, 0, 0, 1, 0, duration), bytes(16), MATRIX, _numbers(width * 0x10000, height * 0x10000))
    samples = _box(
        b"stbl",
        _box(b"stsd", _numbers(0, 1), _sample_entry(width, height)),
        _box(b"stts", _numbers(0, 1, 1, duration)),
        _box(b"stsc", _numbers(0, 1, 1, 1, 1)),
        _box(b"stsz", _numbers(0, size, 1)),
        _box(b"stco", _numbers(0, 1, offset)),
    )
    media = _box(
        b"mdia",
        _box(b"mdhd", _numbers(0, 0, 0, TIMESCALE, duration, 0x55C40000)),
        _box(b"hdlr", _numbers(0, 0), b"vide", bytes(12), b"video\0"),
        _box(
            b"minf",
            _box(b"vmhd", _numbers(1, 0, 0)),
            _box(b"dinf", _box(b"dref", _numbers(0, 1), _box(b"url ", _numbers(1)))),
            samples,
        ),
    )
    return _box(b"moov", header, _box(b"trak", track, media))


def _sample_entry(width: int, height: int) -> bytes:
    decoder = _descriptor(4, bytes((JPEG_OBJECT, 0x11)) + bytes(11))
    stream = _box(b"esds", _numbers(0), _descriptor(3, bytes(3) + decoder + _descriptor(6, b"\x02")))
    entry = bytes(6) + struct.pack(">H", 1) + bytes(16) + struct.pack(">HH", width, height)
    return _box(b"mp4v", entry, _numbers(0x480000, 0x480000, 0), b"\x00\x01", bytes(32), b"\x00\x18\xff\xff", stream)


def _box(kind: bytes, *content: bytes) -> bytes:
    body = b"".join(content)
    return struct.pack(">I", len(body) + 8) + kind + body


def _descriptor(tag: int, content: bytes) -> bytes:
    return bytes((tag, len(content))) + content


def _numbers(*values: int) -> bytes:
    return struct.pack(f">{len(values)}I", *values)
