"""Profiles, institutions, cameras and pandas."""

from __future__ import annotations

import hashlib

import pytest

from flickr_sdk.emulator import Emulator

from .conftest import ADA, BEN, MIRA, ClientFactory, error_code


def test_person_info_omits_empty_fields(client_for: ClientFactory) -> None:
    ada = client_for(None).people.get_info(user_id=ADA)
    assert ada.timezone is not None
    assert (ada.timezone.offset, ada.timezone.timezone_id) == ("+01:00", "Europe/Oslo")
    # FOAF specifies this hash; it has no security purpose.
    address = hashlib.sha1(b"mailto:ada.lindqvist@example.org", usedforsecurity=False)
    assert ada.mbox_sha1sum == address.hexdigest()
    mira = client_for(None).people.get_info(user_id=MIRA)
    assert (mira.realname, mira.location, mira.timezone) == (None, None, None)


def test_view_count_of_a_photostream_is_returned_only_to_its_owner(client_for: ClientFactory) -> None:
    for user, views in ((ADA, 23), (BEN, None)):
        photos = client_for(user).people.get_info(user_id=ADA).photos
        assert photos is not None
        assert photos.views == views


def test_unknown_time_zone_is_omitted(emulator: Emulator, client_for: ClientFactory) -> None:
    for name in ("Atlantis/Capital", "../etc/passwd", ""):
        emulator.world.connection.execute("UPDATE people SET timezone = ? WHERE nsid = ?", (name, ADA))
        assert client_for(None).people.get_info(user_id=ADA).timezone is None


def test_email_is_shown_only_to_friends_and_family(emulator: Emulator, client_for: ClientFactory) -> None:
    stranger = emulator.world.add_person("stranger", profile={"city": "Suva", "showcase_set": "72177720300000001"})
    for user, shown in ((ADA, True), (BEN, True), (MIRA, True), (stranger, False), (None, False)):
        profile = client_for(user).profile.get_profile(user_id=ADA)
        assert (profile.email == "ada.lindqvist@example.org") is shown, user
        assert (profile.first_name, profile.last_name, profile.city) == ("Ada", "Lindqvist", "Tromsø")
        assert profile.showcase_set_title == "Northern lights"
    profile = client_for(None).profile.get_profile(user_id=stranger)
    assert (profile.city, profile.showcase_set) == ("Suva", None), "the album belongs to another user"


def test_institutions_are_listed_newest_first(emulator: Emulator, client_for: ClientFactory) -> None:
    new = emulator.world.add_person(
        "Light House", is_commons=1, datecreate="2025-01-01 00:00:00", profile={"website": "https://light.example.org"}
    )
    found = client_for(None).commons.get_institutions()
    assert [one.nsid for one in found] == [new, "10000005@N05", "10000004@N04"]
    addresses = {one.type: one.text for one in found[0].urls or ()}
    assert addresses["site"] == "https://light.example.org"
    assert addresses["flickr"] == f"http://flickr.com/photos/{new}/"


def test_cameras_are_listed_from_public_photos(emulator: Emulator, client_for: ClientFactory) -> None:
    cameras = client_for(None).cameras
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
    assert error_code(lambda: cameras.get_brand_models(brand="secret")) == 1


@pytest.mark.parametrize(("name", "expected"), [("ling ling", 2), ("hsing hsing", 2), ("wang wang", 1)])
def test_pandas_return_public_photos(emulator: Emulator, client_for: ClientFactory, name: str, expected: int) -> None:
    panda = client_for(None).panda
    assert name in panda.get_list()
    with_place = emulator.world.add_photo(BEN, latitude=37.764, longitude=-122.425)
    hidden = [emulator.world.add_photo(BEN, is_public=False), emulator.world.add_photo(BEN, safety_level=1)]
    without = emulator.world.add_photo(BEN)
    page = panda.get_photos(panda_name=name, extras=["tags"])
    shown = {one.id for one in page}
    assert len(shown & {with_place, without}) == expected
    assert not shown & set(hidden)
    assert (page.panda, page.interval) == (name, 60)
    assert error_code(lambda: panda.get_photos(panda_name="po")) == 2
