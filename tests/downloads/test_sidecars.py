"""Sidecars with the metadata of photos, and file times."""

from __future__ import annotations

import datetime as dt
import json
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flickr_sdk import ConfigurationError, Flickr
from flickr_sdk._model.licenses import LICENSES
from flickr_sdk.downloads.metadata import PhotoMetadata, render_json
from flickr_sdk.downloads.xmp import NAMESPACES, render_xmp
from flickr_sdk.emulator import Emulator
from flickr_sdk.models import PersonInPhoto, PhotoInfo

from ..support.clients import Make
from ..support.download_runner import DownloadRunner, ImageServer
from ..support.downloads import names_in
from ..support.file_server import FileResponse

AURORA = "52000000101"
INFO: dict[str, Any] = {
    "id": "1",
    "secret": "ab",
    "server": "1",
    "farm": 1,
    "media": "photo",
    "isfavorite": 0,
    "license": "4",
    "owner": {"nsid": "1@N01", "username": "ada", "realname": "Ada Lindqvist"},
    "dateuploaded": "1707652800",
    "title": {"_content": "Aurora"},
    "description": {"_content": "Over <b>Tromsø</b>"},
    "rotation": 0,
    "views": "7",
    "dates": {"posted": "1", "lastupdate": "1707652800", "takengranularity": "0", "taken": "2024-02-10 23:14:05"},
    "visibility": {"ispublic": 1, "isfriend": 0, "isfamily": 0},
    "safety_level": "0",
    "comments": {"_content": "0"},
    **{name: {"cancomment": 0, "canaddmeta": 0} for name in ("editability", "publiceditability")},
    "usage": {"candownload": 1, "canblog": 0, "canprint": 0, "canshare": 1},
    "tags": {"tag": [{"id": "1-2", "author": "1@N01", "raw": "Northern lights", "_content": "northernlights", "machine_tag": 0}]},
}


ODD = st.text(st.characters(exclude_categories=()), max_size=12) | st.sampled_from(
    [
        "</rdf:li>",
        "<![CDATA[x]]>",
        "]]>",
        "&amp;",
        "a\tb\r\nc",
        "\u200e\u202eabc",
        "\ufffe\x00\x1b",
        "\ud83d",
        "👩‍👩‍👧",
        "é e\u0301",
        "{}|;,",
    ]
)
"""Strings that are hard to write as XML or JSON."""
PLACES = st.tuples(st.integers(-90_000_000, 90_000_000), st.integers(-180_000_000, 180_000_000)).map(
    lambda place: (place[0] / 1e6, place[1] / 1e6)
)
TAKEN = st.datetimes(dt.datetime(1826, 1, 1), dt.datetime(2100, 1, 1)).map(lambda time: time.replace(microsecond=0))


def words(text: str) -> list[str]:
    """Return the words of a string without the characters that XML does not allow."""
    return re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text).split()


def info_of(**changes: Any) -> PhotoInfo:
    return PhotoInfo.model_validate({**INFO, **changes})


def xmp_of(info: PhotoInfo, **values: Any) -> ET.Element:
    """Return the description in the XMP file of a photo."""
    content = render_xmp(PhotoMetadata(info, **values))
    (description,) = ET.fromstring(content.decode().lstrip("\ufeff")).iter(f"{{{NAMESPACES['rdf']}}}Description")
    return description


def texts(description: ET.Element, name: str) -> list[str]:
    prefix, _, tag = name.partition(":")
    found = description.find(f"{{{NAMESPACES[prefix]}}}{tag}")
    return [] if found is None else [text.strip() for text in found.itertext() if text.strip()]


class TestJson:
    def test_it_contains_the_responses_with_unknown_keys(self) -> None:
        info = info_of(novelty={"_content": 5})
        content = json.loads(render_json(PhotoMetadata(info)))
        assert (content["format"], content["people"]) == (1, [])
        assert content["photo"]["novelty"] == {"_content": 5}
        assert content["photo"]["dates"]["taken"] == "2024-02-10T23:14:05"
        assert PhotoInfo.model_validate(content["photo"]) == info

    @given(st.text(st.characters(exclude_categories=())))
    def test_any_text_is_kept(self, title: str) -> None:
        info = info_of(title={"_content": title})
        assert json.loads(render_json(PhotoMetadata(info)))["photo"]["title"] == title


class TestXmp:
    def test_it_contains_the_metadata(self) -> None:
        description = xmp_of(info_of(location={"latitude": "69.649208", "longitude": "-18.955324", "accuracy": "16"}))
        assert texts(description, "dc:title") == ["Aurora"]
        assert texts(description, "dc:description") == ["Over <b>Tromsø</b>"]
        assert texts(description, "dc:subject") == ["Northern lights"]
        assert texts(description, "dc:creator") == ["Ada Lindqvist"]
        assert texts(description, "exif:GPSLatitude") == ["69,38.952480N"]
        assert texts(description, "exif:GPSLongitude") == ["18,57.319440W"]
        assert texts(description, "xmpRights:Marked") == ["True"]
        (license,) = description.iter(f"{{{NAMESPACES['cc']}}}license")
        assert list(license.attrib.values()) == ["https://creativecommons.org/licenses/by/2.0/"]

    @pytest.mark.parametrize(
        ("granularity", "expected"), [("0", "2024-02-10T23:14:05"), ("4", "2024-02"), ("6", "2024"), ("8", "2024")]
    )
    def test_dates_are_as_precise_as_they_are_known(self, granularity: str, expected: str) -> None:
        description = xmp_of(info_of(dates={**INFO["dates"], "takengranularity": granularity}))
        for name in ("exif:DateTimeOriginal", "photoshop:DateCreated", "xmp:CreateDate"):
            assert texts(description, name) == [expected]

    def test_unknown_values_are_left_out(self) -> None:
        info = info_of(dates={**INFO["dates"], "takenunknown": "1"}, license="99", tags={"tag": []}, title={"_content": ""})
        description = xmp_of(info)
        left_out = ("exif:DateTimeOriginal", "dc:title", "dc:subject", "exif:GPSLatitude", "xmpRights:Marked", "mwg-rs:Regions")
        for name in left_out:
            assert texts(description, name) == []

    def test_people_have_regions(self) -> None:
        people = (
            PersonInPhoto.model_validate({"nsid": "2@N02", "username": "ben", "x": 100, "y": 50, "w": 50, "h": 100}),
            PersonInPhoto.model_validate({"nsid": "3@N03", "username": "mira", "realname": "Mira O"}),
        )
        description = xmp_of(info_of(), people=people, boxes_in=(500, 400))
        assert texts(description, "Iptc4xmpExt:PersonInImage") == ["ben", "Mira O"]
        regions = texts(description, "mwg-rs:Regions")
        assert regions[:3] == ["500", "400", "pixel"]
        assert regions[3:] == ["0.250000", "0.250000", "0.100000", "0.250000", "normalized", "ben", "Face"]
        rotated = xmp_of(info_of(rotation=90), people=people, boxes_in=(500, 400))
        assert texts(rotated, "mwg-rs:Regions") == []

    @settings(deadline=None)
    @given(st.text(st.characters(exclude_categories=())), st.text(st.characters(exclude_categories=())))
    def test_any_text_is_valid_xml(self, title: str, tag: str) -> None:
        tags = {"tag": [{"id": "1-2", "author": "1@N01", "raw": tag, "_content": "x", "machine_tag": 0}]}
        description = xmp_of(info_of(title={"_content": title}, tags=tags))
        assert "".join(texts(description, "dc:title")).split() == words(title)

    @pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
    def test_exiftool_reads_it(self, emulator: Emulator, tmp_path: Path) -> None:
        token = emulator.access_token("write")
        with Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as flickr:
            flickr.photos.people.add(AURORA, "10000002@N02", person_x=10, person_y=20, person_w=100, person_h=50)
            file = flickr.download(AURORA, "t", tmp_path, sidecar="xmp")
            info = flickr.photos.get_info(AURORA)
        command = ["exiftool", "-json", "-struct", "-n", "-charset", "filename=utf8", f"{file}.xmp"]
        (found,) = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
        assert (found["Title"], found["Description"]) == (info.title, info.description)
        assert found["Subject"] == [tag.raw for tag in info.tags]
        assert found["Creator"] == ["Ada Lindqvist"]
        assert found["DateTimeOriginal"] == "2024:02:10 23:14:05"
        assert info.location is not None
        assert found["GPSLatitude"] == pytest.approx(info.location.latitude)
        assert found["GPSLongitude"] == pytest.approx(info.location.longitude)
        assert found["City"] == "Tromsø"
        assert "Ben Okafor" in found["PersonInImage"]
        (region,) = (one for one in found["RegionInfo"]["RegionList"] if one["Name"] == "Ben Okafor")
        assert region["Area"] == {
            "X": 0.12,
            "Y": pytest.approx(0.12),
            "W": 0.2,
            "H": pytest.approx(0.133333),
            "Unit": "normalized",
        }
        assert "Warning" not in found

    @pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
    @settings(max_examples=2, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(st.tuples(ODD, ODD, ODD, PLACES, TAKEN, st.integers(0, 10)), min_size=15, max_size=15))
    def test_exiftool_reads_odd_values(self, photos: list[Any]) -> None:
        with tempfile.TemporaryDirectory() as name:
            for number, (title, tag, person, place, taken, license) in enumerate(photos):
                info = info_of(
                    title={"_content": f"T{title}"},
                    description={"_content": f"D{title}\n\n{tag}"},
                    tags={"tag": [{"id": "1-2", "author": "1@N01", "raw": f"t{tag}", "_content": "x", "machine_tag": 0}]},
                    owner={**INFO["owner"], "realname": f"O{person}"},
                    location={"latitude": place[0], "longitude": place[1], "accuracy": "16"},
                    dates={**INFO["dates"], "taken": taken.isoformat(" ")},
                    license=license,
                )
                box = PersonInPhoto.model_validate(
                    {"nsid": "2@N02", "username": "x", "realname": f"P{person}", "x": 10, "y": 20, "w": 100, "h": 50}
                )
                Path(name, f"{number:03}.xmp").write_bytes(render_xmp(PhotoMetadata(info, (box,), (500, 400))))
            command = ["exiftool", "-json", "-struct", "-n", "-q", "-fileOrder", "FileName", name]
            read = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
        assert len(read) == len(photos)
        for found, (title, tag, person, place, taken, license) in zip(read, photos, strict=True):
            assert "Warning" not in found and "Error" not in found
            assert words(found["Title"]) == words(f"T{title}")
            assert words(found["Description"]) == words(f"D{title} {tag}")
            assert [words(one) for one in found["Subject"]] == [words(f"t{tag}")]
            assert [words(one) for one in found["Creator"]] == [words(f"O{person}")]
            assert words(found["RegionInfo"]["RegionList"][0]["Name"]) == words(f"P{person}")
            assert found["GPSLatitude"] == pytest.approx(place[0], abs=1e-6)
            assert found["GPSLongitude"] == pytest.approx(place[1], abs=1e-6)
            assert found["DateTimeOriginal"] == f"{taken.year:04}:{taken:%m:%d %H:%M:%S}"
            assert ("WebStatement" in found) == (license in LICENSES)


class TestDownload:
    def test_sidecars_are_beside_the_file(self, make: Make, emulator: Emulator, tmp_path: Path) -> None:
        client = make(token=emulator.access_token("read"))
        file = client.download(AURORA, "t", tmp_path, sidecar=("xmp", "json"), set_times=True)
        assert names_in(tmp_path) == [f"{AURORA}_t.jpg", f"{AURORA}_t.jpg.json", f"{AURORA}_t.jpg.xmp"]
        assert dt.datetime.fromtimestamp(file.stat().st_mtime) == dt.datetime(2024, 2, 10, 23, 14, 5)
        assert json.loads((tmp_path / f"{AURORA}_t.jpg.json").read_text(encoding="utf-8"))["photo"]["id"] == AURORA

    @pytest.mark.parametrize("sidecar", ["exif", ("json", "exif"), 5, b"json"])
    def test_unknown_formats_are_rejected(self, make: Make, sidecar: Any, tmp_path: Path) -> None:
        with pytest.raises(ConfigurationError, match="use 'json', 'xmp' or"):
            make().download(AURORA, to=tmp_path, sidecar=sidecar)
        with pytest.raises(ConfigurationError, match="use 'json', 'xmp' or"):
            make().downloads(tmp_path, sidecar=sidecar)


class TestBatches:
    def test_missing_sidecars_are_written(self, batches: DownloadRunner, images: ImageServer) -> None:
        photos = images.photos([1, 2])
        report = batches.run(photos, sidecar=("json", "xmp"))
        expected = sorted(f"{number}_o.jpg{ending}" for number in (1, 2) for ending in ("", ".json", ".xmp"))
        assert (report.downloaded, batches.names(), sorted(images.lookups)) == (2, expected, ["1", "2"])
        assert batches.run(photos, sidecar=("json", "xmp")).skipped == 2
        assert len(images.lookups) == 2
        os.unlink(batches.folder / "1_o.jpg.xmp")
        assert batches.run(photos, sidecar=("json", "xmp")).skipped == 2
        assert (batches.names(), len(images.lookups)) == (expected, 3)

    def test_sidecars_of_changed_photos_are_written_again(self, batches: DownloadRunner, images: ImageServer) -> None:
        photo = images.photo(1)
        for seconds, lookups in ((1, 1), (1, 1), (100, 2)):
            photo.lastupdate = dt.datetime.fromtimestamp(seconds, dt.UTC)
            batches.run([photo], sidecar="json")
            assert len(images.lookups) == lookups

    def test_failed_lookup_is_repeated_without_downloading_the_file_again(
        self, batches: DownloadRunner, images: ImageServer
    ) -> None:
        images.change_lookup = lambda photo_id: FileResponse(500)
        report = batches.run(images.photos([1]), sidecar="json", max_attempts=1)
        assert [entry.reason for entry in report.remaining] == ["network"]
        images.change_lookup = lambda photo_id: None
        report = batches.run(images.photos([1]), sidecar="json")
        assert (report.skipped, report.downloaded, images.gets()) == (1, 0, ["1"])
        assert batches.names() == ["1_o.jpg", "1_o.jpg.json"]

    def test_files_get_the_date_taken(self, batches: DownloadRunner, images: ImageServer) -> None:
        photos = images.photos([1, 2])
        photos[0].datetaken = dt.datetime(1999, 12, 31, 23, 59)
        photos[1].datetaken = None
        batches.run(photos, set_times=True)
        assert (batches.folder / "1_o.jpg").stat().st_mtime == dt.datetime(1999, 12, 31, 23, 59).timestamp()
        assert (batches.folder / "2_o.jpg").stat().st_mtime > dt.datetime(2024, 1, 1).timestamp()
        assert images.lookups == []
