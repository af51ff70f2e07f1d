"""The metadata of files: EXIF, IPTC and XMP."""

from __future__ import annotations

import hashlib
import io
import struct
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from flickr_sdk import Flickr
from flickr_sdk.uploads.metadata import read_metadata

XMP = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Fjørd</rdf:li></rdf:Alt></dc:title>
<dc:subject><rdf:Bag><rdf:li>blue hour</rdf:li><rdf:li>ferry</rdf:li></rdf:Bag></dc:subject>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""


def jpeg(*, exif: Image.Exif | None = None, xmp: str = "", iptc: dict[int, list[bytes]] | None = None) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (8, 8)).save(file, "JPEG", exif=exif or b"", **({"xmp": xmp.encode()} if xmp else {}))
    records = b"".join(
        b"\x1c\x02" + struct.pack(">BH", number, len(value)) + value
        for number, values in (iptc or {}).items()
        for value in values
    )
    if not records:
        return file.getvalue()
    block = b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + struct.pack(">I", len(records)) + records + b"\0" * (len(records) % 2)
    return file.getvalue()[:2] + b"\xff\xed" + struct.pack(">H", len(block) + 2) + block + file.getvalue()[2:]


def exif(description: str = "", date: str = "", gps: dict[int, Any] | None = None) -> Image.Exif:
    values = Image.Exif()
    values[0x010E] = description
    values[0x8769] = {0x9003: date}
    values[0x8825] = gps or {}
    return values


NORTH: dict[int, Any] = {1: "N", 2: (60.0, 23.0, 24.0), 3: "W", 4: (5.0, 30.0, 0.0)}


def test_exif_iptc_and_xmp_are_read() -> None:
    content = jpeg(
        exif=exif("From EXIF", "2024:06:21 23:30:00", NORTH),
        xmp=XMP,
        iptc={5: [b"IPTC title"], 25: [b"ferry", b'"Bergen"'], 120: ["Über IPTC".encode("latin-1")]},
    )
    expected: dict[str, Any] = {"title": "Fjørd", "description": "Über IPTC", "tags": ["blue hour", "ferry", "Bergen"]}
    expected |= {"geo": (pytest.approx(60.39), -5.5), "date_taken": "2024-06-21 23:30:00"}
    assert read_metadata(content) == expected
    assert read_metadata(jpeg(exif=exif("From EXIF"), iptc={25: [b"one"]})) == {"description": "From EXIF", "tags": ["one"]}


@pytest.mark.parametrize(
    "content",
    [
        b"no image",
        jpeg(),
        jpeg(exif=exif(date="0000:00:00 00:00:00", gps={1: "N", 2: (0.0, 0.0, 0.0), 3: "E", 4: (0.0, 0.0, 0.0)})),
        jpeg(exif=exif(date="yesterday", gps={1: "N", 2: (100.0, 0.0, 0.0), 3: "E", 4: (5.0, 0.0, 0.0)})),
        jpeg(exif=exif(date="2023:02:29 12:00:00", gps={1: "N", 2: (60.0, 23.0, 24.0)})),
        jpeg(exif=exif(date="2106:02:07 06:28:15")),
        jpeg(xmp='<!DOCTYPE x [<!ENTITY a "a">]><x>&a;</x>'),
        jpeg(xmp="<x:xmpmeta"),
    ],
    ids=["no image", "no metadata", "zeros", "invalid", "half", "future", "document type", "truncated"],
)
def test_missing_and_invalid_metadata_is_ignored(content: bytes) -> None:
    assert read_metadata(content) == {}


def test_arguments_replace_the_metadata_and_open_files_stay_open(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(jpeg(exif=exif("From EXIF", "2024:06:21 23:30:00", NORTH), xmp=XMP))
    with Flickr("key", "secret", token=("token", "secret")) as flickr, flickr.uploads(tmp_path / "journal") as uploads:
        with path.open("rb") as file:
            entry = uploads.add(file, title="Mine", tags=[], metadata=True)
            assert not file.closed
        assert entry.digest == hashlib.sha256(path.read_bytes()).hexdigest()
        assert entry.arguments == {"title": "Mine", "description": "From EXIF", "tags": ""}
        steps = uploads._journal().steps_of(entry.digest)
    assert {step.method for step in steps} == {"flickr.photos.geo.setLocation", "flickr.photos.setDates"}
