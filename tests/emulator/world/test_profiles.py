"""What the emulator's world tells of people, institutions and cameras, and what pandas like."""

from __future__ import annotations

import hashlib

import pytest

from flickr_sdk.emulator import Emulator

from .conftest import ADA, BEN, MIRA, As, code


def test_a_person_tells_what_they_have_filled_in_and_no_more(someone: As) -> None:
    ada = someone(None).people.get_info(user_id=ADA)
    assert ada.timezone is not None
    assert (ada.timezone.offset, ada.timezone.timezone_id) == ("+01:00", "Europe/Oslo")
    # FOAF asks for this hash, and it protects nothing.
    address = hashlib.sha1(b"mailto:ada.lindqvist@example.org", usedforsecurity=False)
    assert ada.mbox_sha1sum == address.hexdigest()
    mira = someone(None).people.get_info(user_id=MIRA)
    assert (mira.realname, mira.location, mira.timezone) == (None, None, None)


def test_only_oneself_is_told_how_often_ones_photostream_was_viewed(someone: As) -> None:
    for user, views in ((ADA, 23), (BEN, None)):
        photos = someone(user).people.get_info(user_id=ADA).photos
        assert photos is not None
        assert photos.views == views


def test_a_time_zone_that_nobody_knows_is_left_out(emulator: Emulator, someone: As) -> None:
    for name in ("Atlantis/Capital", "../etc/passwd", ""):
        emulator.world.connection.execute("UPDATE people SET timezone = ? WHERE nsid = ?", (name, ADA))
        assert someone(None).people.get_info(user_id=ADA).timezone is None


def test_a_profile_shows_the_mail_address_to_friends_and_family_alone(emulator: Emulator, someone: As) -> None:
    stranger = emulator.world.add_person("stranger", profile={"city": "Suva", "showcase_set": "72177720300000001"})
    for user, shown in ((ADA, True), (BEN, True), (MIRA, True), (stranger, False), (None, False)):
        profile = someone(user).profile.get_profile(user_id=ADA)
        assert (profile.email == "ada.lindqvist@example.org") is shown, user
        assert (profile.first_name, profile.last_name, profile.city) == ("Ada", "Lindqvist", "Tromsø")
        assert profile.showcase_set_title == "Northern lights"
    profile = someone(None).profile.get_profile(user_id=stranger)
    assert (profile.city, profile.showcase_set) == ("Suva", None), "the album is somebody else's"


def test_institutions_are_told_with_the_newest_first(emulator: Emulator, someone: As) -> None:
    new = emulator.world.add_person(
        "Light House", is_commons=1, datecreate="2025-01-01 00:00:00", profile={"website": "https://light.example.org"}
    )
    found = someone(None).commons.get_institutions()
    assert [one.nsid for one in found] == [new, "10000005@N05", "10000004@N04"]
    addresses = {one.type: one.text for one in found[0].urls or ()}
    assert addresses["site"] == "https://light.example.org"
    assert addresses["flickr"] == f"http://flickr.com/photos/{new}/"


def test_cameras_are_those_of_public_photos(emulator: Emulator, someone: As) -> None:
    cameras = someone(None).cameras
    assert [one.name for one in cameras.get_brands()] == ["Fjordcam", "Lagoon"]
    emulator.world.add_photo(BEN, camera="Lagoon X 100")
    emulator.world.add_photo(BEN, camera="Lagoon X 100")
    emulator.world.add_photo(BEN, camera="Secret One", is_public=False)
    assert [one.id for one in cameras.get_brands()] == ["lagoon", "fjordcam"]
    first, second = cameras.get_brand_models(brand="lagoon")
    assert (first.id, first.name, second.name) == ("x_100", "Lagoon X 100", "Lagoon Wide 33")
    (known,) = cameras.get_brand_models(brand="fjordcam")
    assert known.details is not None
    assert (first.details, known.details.megapixels) == (None, 45.4)
    assert code(lambda: cameras.get_brand_models(brand="secret")) == 1


@pytest.mark.parametrize(("name", "expected"), [("ling ling", 2), ("hsing hsing", 2), ("wang wang", 1)])
def test_pandas_show_public_photos(emulator: Emulator, someone: As, name: str, expected: int) -> None:
    panda = someone(None).panda
    assert name in panda.get_list()
    with_place = emulator.world.add_photo(BEN, latitude=37.764, longitude=-122.425)
    hidden = [emulator.world.add_photo(BEN, is_public=False), emulator.world.add_photo(BEN, safety_level=1)]
    without = emulator.world.add_photo(BEN)
    page = panda.get_photos(panda_name=name, extras=["tags"])
    shown = {one.id for one in page}
    assert len(shown & {with_place, without}) == expected
    assert not shown & set(hidden)
    assert (page.panda, page.interval) == (name, 60)
    assert code(lambda: panda.get_photos(panda_name="po")) == 2
