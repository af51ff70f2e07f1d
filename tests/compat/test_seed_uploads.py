"""Section 4 of flickrapi's documentation, version 1.4: upload_task and replacing.

Each test is one statement of it; its name begins with the section's number.
"""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Any, BinaryIO
from xml.etree import ElementTree

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
    """What was sent with the last file."""
    return dict(emulator.requests[-1])


def test_4_1_the_image_is_read_from_the_file_of_that_name(flickr: flickrapi.FlickrAPI, picture: str) -> None:
    answer = flickr.upload(filename=picture)
    assert answer.attrib["stat"] == "ok"
    photo = answer.findtext("photoid")
    assert photo
    assert photo.isdigit()


def test_4_1_title_description_and_tags_are_sent(flickr: flickrapi.FlickrAPI, emulator: Emulator, picture: str) -> None:
    tags = """Amsterdam "central station\""""
    flickr.upload(filename=picture, title="Nordlys & møter", description="grønt lys", tags=tags)
    told = sent(emulator)
    assert (told["title"], told["description"], told["tags"]) == ("Nordlys & møter", "grønt lys", tags)


@pytest.mark.parametrize("name", ["is_public", "is_family", "is_friend"])
def test_4_1_who_may_see_it_is_told_by_1_or_0_and_by_nothing_unless_asked(
    flickr: flickrapi.FlickrAPI, emulator: Emulator, picture: str, name: str
) -> None:
    given: dict[str, Any]
    for given, told in (({name: "1"}, "1"), ({name: "0"}, "0"), ({name: 0}, "0"), ({name: True}, "1"), ({}, None)):
        flickr.upload(filename=picture, **given)
        assert sent(emulator).get(name) == told


def test_4_1_the_callback_is_told_progress_now_and_then_and_done_at_the_end(flickr: flickrapi.FlickrAPI, picture: str) -> None:
    told: list[tuple[float, bool]] = []

    def func(progress: float, done: bool) -> None:
        told.append((progress, done))

    flickr.upload(filename=picture, callback=func)
    *before, last = told
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


def test_4_1_the_callback_may_come_second_as_in_version_1(flickr: flickrapi.FlickrAPI, picture: str) -> None:
    told: list[bool] = []
    flickr.upload(picture, lambda progress, done: told.append(done))
    assert told[-1]


def test_4_1_a_callback_may_cancel_the_upload(flickr: flickrapi.FlickrAPI, picture: str) -> None:
    def func(progress: float, done: bool) -> None:
        raise flickrapi.CancelUpload("enough")

    with pytest.raises(flickrapi.CancelUpload, match="enough"):
        flickr.upload(filename=picture, callback=func)


@pytest.mark.parametrize("format", ["etree", "xmlnode", "rest", "parsed-json"])
def test_4_1_the_answer_is_rest_or_parsed(flickr: flickrapi.FlickrAPI, picture: str, format: str) -> None:
    answer: Any = flickr.upload(filename=picture, format=format)
    photo = {
        "etree": lambda: answer.find("photoid").text,
        "xmlnode": lambda: answer.photoid[0].text,
        "rest": lambda: ElementTree.fromstring(answer).findtext("photoid"),
        "parsed-json": lambda: answer["photoid"]["_content"],
    }[format]()
    assert photo.isdigit()


@pytest.mark.parametrize("format", ["json", "php_serial", "blob"])
def test_4_1_other_formats_are_refused_before_a_byte_is_sent(
    flickr: flickrapi.FlickrAPI, emulator: Emulator, picture: str, format: str
) -> None:
    before = len(emulator.requests)
    with pytest.raises(flickrapi.FlickrError, match="not supported for uploads; pass one of rest, etree, xmlnode, parsed-json"):
        flickr.upload(filename=picture, format=format)
    with pytest.raises(flickrapi.FlickrError, match="pass one of rest"):
        flickr.replace(filename=picture, photo_id=PHOTO, format=format)
    assert len(emulator.requests) == before


def test_4_1_the_objects_own_format_is_the_answers(emulator: Emulator, picture: str) -> None:
    token = emulator.legacy_token("write")
    node = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=token, format="xmlnode").upload(picture)
    assert node.photoid[0].text
    told = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=token, format="parsed-json").upload(picture)
    assert (told["stat"], list(told["photoid"])) == ("ok", ["_content"])


def test_4_2_a_photo_is_replaced_by_its_id(flickr: flickrapi.FlickrAPI, emulator: Emulator, picture: str) -> None:
    photo = flickr.upload(filename=picture).findtext("photoid")
    assert photo
    answer = flickr.replace(filename=picture, photo_id=photo, format="etree")
    assert isinstance(answer, ElementTree.Element)
    assert answer.findtext("photoid") == photo
    assert sent(emulator)["photo_id"] == photo


def test_4_2_only_the_image_is_replaced(flickr: flickrapi.FlickrAPI, emulator: Emulator, picture: str) -> None:
    photo = flickr.upload(filename=picture, title="Harbour", tags="aurora winter").findtext("photoid")
    assert photo
    before = flickr.photos_getInfo(photo_id=photo)
    flickr.replace(filename=picture, photo_id=photo)
    assert sent(emulator).keys() == {"photo_id", "api_key", "api_sig", "auth_token"}
    info = flickr.photos_getInfo(photo_id=photo)
    assert info.findtext("photo/title") == before.findtext("photo/title") == "Harbour"
    assert [tag.text for tag in info.iter("tag")] == [tag.text for tag in before.iter("tag")]
    assert sorted(str(tag.text) for tag in info.iter("tag")) == ["aurora", "winter"]


def test_4_2_without_a_photos_id_nothing_is_replaced(flickr: flickrapi.FlickrAPI, picture: str) -> None:
    with pytest.raises(flickrapi.IllegalArgumentException, match="photo_id is empty"):
        flickr.replace(filename=picture, photo_id="")


def test_a_file_object_takes_the_place_of_the_file(flickr: flickrapi.FlickrAPI, emulator: Emulator, picture: str) -> None:
    class WithCallback:
        """What flickrapi 2's documentation shows to follow the progress with."""

        def __init__(self, file: BinaryIO) -> None:
            self.file = file
            self.len = os.fstat(file.fileno()).st_size
            self.told: list[int] = []

        def fileno(self) -> int:
            return self.file.fileno()

        def tell(self) -> int:
            return self.file.tell()

        def read(self, size: int) -> bytes:
            self.told.append(self.tell() * 100 // self.len)
            return self.file.read(size)

    with open(picture, "rb") as file:
        followed = WithCallback(file)
        assert flickr.upload(picture, followed, title="followed").findtext("photoid")
    assert followed.told[0] == 0
    assert len(followed.told) > 1
    wrapped = Path(picture).with_name("wrapped")
    wrapped.write_bytes(b"junk" + Path(picture).read_bytes())
    with wrapped.open("rb") as file:
        assert file.read(4) == b"junk"
        from_there = flickr.upload(picture, WithCallback(file))
        assert from_there.findtext("photoid"), "what was read before is no part of it"
    with io.BytesIO(png()) as stream:
        assert flickr.upload("aurora.jpg", stream).findtext("photoid")


def test_an_upload_needs_a_file_and_a_login(flickr: flickrapi.FlickrAPI, emulator: Emulator, picture: str) -> None:
    with pytest.raises(flickrapi.IllegalArgumentException, match="filename is empty"):
        flickr.upload(filename="")
    with pytest.raises(FileNotFoundError, match="does not exist") as missing:
        flickr.upload(filename=f"{picture}.not")
    assert isinstance(missing.value, flickrapi.FlickrError)
    nobody = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, store_token=False)
    with pytest.raises(flickrapi.IllegalArgumentException, match="the client is unauthenticated"):
        nobody.upload(filename=picture)


@pytest.mark.parametrize("name", ["async", "async_"])
def test_an_upload_may_go_on_by_itself(flickr: flickrapi.FlickrAPI, picture: str, name: str) -> None:
    given: dict[str, Any] = {name: 1}
    ticket = flickr.upload(filename=picture, **given).findtext("ticketid")
    assert ticket
    told = flickr.photos_upload_checkTickets(tickets=ticket).find("uploader/ticket")
    assert told is not None
    assert told.attrib["id"] == ticket


def test_a_misspelt_argument_is_refused_before_a_photo_is_public(
    flickr: flickrapi.FlickrAPI, emulator: Emulator, picture: str
) -> None:
    before = len(emulator.requests)
    with pytest.raises(flickrapi.IllegalArgumentException, match="upload has no argument 'is_pubic'; pass title"):
        flickr.upload(filename=picture, is_pubic="0")
    assert len(emulator.requests) == before


def test_a_refusal_is_an_error_with_flickrs_code_but_in_rest_an_answer(flickr: flickrapi.FlickrAPI, tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("no picture at all")
    with pytest.raises(flickrapi.FlickrError) as refused:
        flickr.upload(filename=str(text))
    assert refused.value.code == 5
    raw = flickr.upload(filename=str(text), format="rest")
    assert isinstance(raw, bytes)
    assert b'stat="fail"' in raw


def test_an_upload_whose_answer_is_lost_is_not_sent_again(flickr: flickrapi.FlickrAPI, emulator: Emulator, picture: str) -> None:
    before = len(emulator.requests)
    with emulator.faults.add("lost", path="/services/upload/", times=1):
        with pytest.raises(flickrapi.FlickrError, match="may have taken place") as unsure:
            flickr.upload(filename=picture)
    assert isinstance(unsure.value.__cause__, MaybeDelivered)
    assert len(emulator.requests) == before + 1
