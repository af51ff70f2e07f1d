"""Section 4 of flickrapi's documentation, version 1.4: uploads and replacements.

Each test proves one statement; its name starts with the number of the section.
"""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Any, BinaryIO
from xml.etree import ElementTree

import httpx
import pytest

import flickr_sdk.compat.flickrapi as flickrapi
from flickr_sdk import MaybeDelivered
from flickr_sdk.emulator import Emulator

from ..support.pictures import picture as png
from ..support.pictures import saved

PHOTO = "52000000101"


@pytest.fixture
def flickr(emulator: Emulator) -> flickrapi.FlickrAPI:
    return flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=emulator.legacy_token("write"))


@pytest.fixture
def picture(tmp_path: Path) -> str:
    return str(saved(tmp_path / "test.png", size=600_000))


def sent(emulator: Emulator) -> dict[str, str]:
    """Return the arguments of the last upload."""
    return dict(emulator.requests[-1])


def test_4_1_file_is_uploaded(flickr: flickrapi.FlickrAPI, picture: str) -> None:
    response = flickr.upload(filename=picture)
    assert response.attrib["stat"] == "ok"
    photo = response.findtext("photoid")
    assert photo
    assert photo.isdigit()


def test_4_1_image_data_is_read_from_the_file(flickr: flickrapi.FlickrAPI, picture: str) -> None:
    photo = flickr.upload(filename=picture).findtext("photoid")
    assert photo
    original = flickr.photos_getSizes(photo_id=photo).findall("sizes/size")[-1]
    assert original.attrib["label"] == "Original"
    assert httpx.get(original.attrib["source"]).content == Path(picture).read_bytes()


def test_4_1_photo_is_public_by_default(flickr: flickrapi.FlickrAPI, picture: str) -> None:
    visibility = flickr.photos_getInfo(photo_id=flickr.upload(filename=picture).findtext("photoid")).find("photo/visibility")
    assert visibility is not None
    assert visibility.attrib == {"ispublic": "1", "isfriend": "0", "isfamily": "0"}


def test_4_1_title_description_and_tags_are_sent(flickr: flickrapi.FlickrAPI, emulator: Emulator, picture: str) -> None:
    tags = """Amsterdam "central station\""""
    flickr.upload(filename=picture, title="Nordlys & møter", description="grønt lys", tags=tags)
    arguments = sent(emulator)
    assert (arguments["title"], arguments["description"], arguments["tags"]) == ("Nordlys & møter", "grønt lys", tags)


@pytest.mark.parametrize("name", ["is_public", "is_family", "is_friend"])
def test_4_1_visibility_is_sent_as_1_or_0_or_omitted(
    flickr: flickrapi.FlickrAPI, emulator: Emulator, picture: str, name: str
) -> None:
    given: dict[str, Any]
    for given, expected in (({name: "1"}, "1"), ({name: "0"}, "0"), ({name: 0}, "0"), ({name: True}, "1"), ({}, None)):
        flickr.upload(filename=picture, **given)
        assert sent(emulator).get(name) == expected


def test_4_1_callback_receives_progress_and_done(flickr: flickrapi.FlickrAPI, picture: str) -> None:
    calls: list[tuple[float, bool]] = []

    def func(progress: float, done: bool) -> None:
        calls.append((progress, done))

    flickr.upload(filename=picture, callback=func)
    *before, last = calls
    assert last == (100.0, True)
    assert len(before) > 1
    assert [done for _, done in before] == [False] * len(before)
    percents = [progress for progress, _ in before]
    assert percents == sorted(percents)
    assert 0 < percents[0] < 100


def test_4_1_tags_with_spaces_are_quoted(flickr: flickrapi.FlickrAPI, picture: str) -> None:
    photo = flickr.upload(filename=picture, tags="""Amsterdam "central station\"""").findtext("photoid")
    tags = {tag.attrib["raw"] for tag in flickr.photos_getInfo(photo_id=photo).iter("tag")}
    assert tags == {"Amsterdam", "central station"}


def test_4_1_callback_can_be_the_second_argument(flickr: flickrapi.FlickrAPI, picture: str) -> None:
    calls: list[bool] = []
    flickr.upload(picture, lambda progress, done: calls.append(done))
    assert calls[-1]


def test_4_1_callback_can_cancel_the_upload(flickr: flickrapi.FlickrAPI, picture: str) -> None:
    def func(progress: float, done: bool) -> None:
        raise flickrapi.CancelUpload("enough")

    with pytest.raises(flickrapi.CancelUpload, match="enough"):
        flickr.upload(filename=picture, callback=func)


@pytest.mark.parametrize("format", ["etree", "xmlnode", "rest", "parsed-json"])
def test_4_1_format_sets_the_return_type(flickr: flickrapi.FlickrAPI, picture: str, format: str) -> None:
    response: Any = flickr.upload(filename=picture, format=format)
    photo = {
        "etree": lambda: response.find("photoid").text,
        "xmlnode": lambda: response.photoid[0].text,
        "rest": lambda: ElementTree.fromstring(response).findtext("photoid"),
        "parsed-json": lambda: response["photoid"]["_content"],
    }[format]()
    assert photo.isdigit()


@pytest.mark.parametrize("format", ["json", "php_serial", "blob"])
def test_4_1_other_formats_are_rejected_without_a_request(
    flickr: flickrapi.FlickrAPI, emulator: Emulator, picture: str, format: str
) -> None:
    before = len(emulator.requests)
    with pytest.raises(flickrapi.FlickrError, match="not supported for uploads; pass one of rest, etree, xmlnode, parsed-json"):
        flickr.upload(filename=picture, format=format)
    with pytest.raises(flickrapi.FlickrError, match="pass one of rest"):
        flickr.replace(filename=picture, photo_id=PHOTO, format=format)
    assert len(emulator.requests) == before


def test_4_1_constructor_sets_the_format(emulator: Emulator, picture: str) -> None:
    token = emulator.legacy_token("write")
    node = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=token, format="xmlnode").upload(picture)
    assert node.photoid[0].text
    parsed = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=token, format="parsed-json").upload(picture)
    assert (parsed["stat"], list(parsed["photoid"])) == ("ok", ["_content"])


def test_4_2_photo_is_replaced(flickr: flickrapi.FlickrAPI, emulator: Emulator, picture: str) -> None:
    photo = flickr.upload(filename=picture).findtext("photoid")
    assert photo
    response = flickr.replace(filename=picture, photo_id=photo, format="etree")
    assert isinstance(response, ElementTree.Element)
    assert response.findtext("photoid") == photo
    assert sent(emulator)["photo_id"] == photo


def test_4_2_replacement_keeps_title_and_tags(flickr: flickrapi.FlickrAPI, emulator: Emulator, picture: str) -> None:
    photo = flickr.upload(filename=picture, title="Harbour", tags="aurora winter").findtext("photoid")
    assert photo
    before = flickr.photos_getInfo(photo_id=photo)
    flickr.replace(filename=picture, photo_id=photo)
    assert sent(emulator).keys() == {"photo_id", "api_key", "api_sig", "auth_token"}
    info = flickr.photos_getInfo(photo_id=photo)
    assert info.findtext("photo/title") == before.findtext("photo/title") == "Harbour"
    assert [tag.text for tag in info.iter("tag")] == [tag.text for tag in before.iter("tag")]
    assert sorted(str(tag.text) for tag in info.iter("tag")) == ["aurora", "winter"]


def test_4_2_empty_photo_id_is_rejected(flickr: flickrapi.FlickrAPI, picture: str) -> None:
    with pytest.raises(flickrapi.IllegalArgumentException, match="photo_id is empty"):
        flickr.replace(filename=picture, photo_id="")


def test_file_object_is_uploaded(flickr: flickrapi.FlickrAPI, emulator: Emulator, picture: str) -> None:
    class WithCallback:
        """The progress class from the documentation of flickrapi 2."""

        def __init__(self, file: BinaryIO) -> None:
            self.file = file
            self.len = os.fstat(file.fileno()).st_size
            self.percentages: list[int] = []

        def fileno(self) -> int:
            return self.file.fileno()

        def tell(self) -> int:
            return self.file.tell()

        def read(self, size: int) -> bytes:
            self.percentages.append(self.tell() * 100 // self.len)
            return self.file.read(size)

    with open(picture, "rb") as file:
        followed = WithCallback(file)
        assert flickr.upload(picture, followed, title="followed").findtext("photoid")
    assert followed.percentages[0] == 0
    assert len(followed.percentages) > 1
    wrapped = Path(picture).with_name("wrapped")
    wrapped.write_bytes(b"junk" + Path(picture).read_bytes())
    with wrapped.open("rb") as file:
        assert file.read(4) == b"junk"
        from_there = flickr.upload(picture, WithCallback(file))
        assert from_there.findtext("photoid"), "the upload starts at the current position"
    with io.BytesIO(png()) as stream:
        assert flickr.upload("aurora.jpg", stream).findtext("photoid")


def test_upload_requires_a_file_and_a_login(flickr: flickrapi.FlickrAPI, emulator: Emulator, picture: str) -> None:
    with pytest.raises(flickrapi.IllegalArgumentException, match="filename is empty"):
        flickr.upload(filename="")
    with pytest.raises(FileNotFoundError, match="does not exist") as missing:
        flickr.upload(filename=f"{picture}.not")
    assert isinstance(missing.value, flickrapi.FlickrError)
    unauthenticated = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, store_token=False)
    with pytest.raises(flickrapi.IllegalArgumentException, match="unauthenticated; call authenticate_via_browser"):
        unauthenticated.upload(filename=picture)
    for key, secret, remedy in (("", "s", "pass api_key=[.]{3} "), ("k", "ü", "pass secret=[.]{3}$")):
        with pytest.raises(flickrapi.IllegalArgumentException, match=remedy):
            flickrapi.FlickrAPI(key, secret)


@pytest.mark.parametrize("name", ["async", "async_"])
def test_upload_can_be_asynchronous(flickr: flickrapi.FlickrAPI, picture: str, name: str) -> None:
    given: dict[str, Any] = {name: 1}
    ticket = flickr.upload(filename=picture, **given).findtext("ticketid")
    assert ticket
    status = flickr.photos_upload_checkTickets(tickets=ticket).find("uploader/ticket")
    assert status is not None
    assert status.attrib["id"] == ticket


def test_misspelled_upload_argument_is_rejected_without_a_request(
    flickr: flickrapi.FlickrAPI, emulator: Emulator, picture: str
) -> None:
    before = len(emulator.requests)
    with pytest.raises(flickrapi.IllegalArgumentException, match="upload has no argument 'is_pubic'; pass title"):
        flickr.upload(filename=picture, is_pubic="0")
    assert len(emulator.requests) == before


def test_rejected_upload_raises_flickrs_code_except_in_rest(flickr: flickrapi.FlickrAPI, tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("no picture at all")
    with pytest.raises(flickrapi.FlickrError) as refused:
        flickr.upload(filename=str(text))
    assert refused.value.code == 5
    raw = flickr.upload(filename=str(text), format="rest")
    assert isinstance(raw, bytes)
    assert b'stat="fail"' in raw


def test_upload_without_a_response_is_not_retried(flickr: flickrapi.FlickrAPI, emulator: Emulator, picture: str) -> None:
    before = len(emulator.requests)
    with emulator.faults.add("lost", path="/services/upload/", times=1):
        with pytest.raises(flickrapi.FlickrError, match="may have taken effect") as unsure:
            flickr.upload(filename=picture)
    assert isinstance(unsure.value.__cause__, MaybeDelivered)
    assert len(emulator.requests) == before + 1
