"""Items get the values that only their page has, such as the owner of an album."""

from __future__ import annotations

import json
import pickle
from typing import Any
from xml.sax.saxutils import quoteattr

import pytest

from flickr_sdk import Flickr, SchemaDrift, parse_response
from flickr_sdk.emulator import Emulator
from flickr_sdk.types import Drift

METHOD = "flickr.photosets.getPhotos"
ALBUM = {"id": "5", "primary": "1", "owner": "10000001@N01", "ownername": "Ada", "title": "Aurora", "page": 1, "total": 1}
LONG = 200


def photo(number: int, **more: Any) -> dict[str, Any]:
    return {"id": str(number), "secret": "s", "server": "65535", "farm": 66, "title": f"Aurora over the fjord {number}", **more}


def album(photos: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    return {"photoset": {**ALBUM, "photo": photos, **more}, "stat": "ok"}


def parse(response: dict[str, Any], method: str = METHOD) -> tuple[Any, list[Drift]]:
    drifts: list[Drift] = []
    return parse_response(method, json.dumps(response), on_drift=drifts.append), drifts


@pytest.mark.parametrize("count", [1, LONG])
def test_photos_of_an_album_have_its_owner(count: int) -> None:
    page, drifts = parse(album([photo(number) for number in range(count)]))
    assert drifts == []
    assert {(each.owner, each.ownername) for each in page} == {("10000001@N01", "Ada")}
    assert page[0].page_url == "https://www.flickr.com/photos/10000001@N01/0"
    assert page[0].model_fields_set == {*photo(0), "owner", "ownername"}
    assert page[0].model_extra == {}
    assert "owner='10000001@N01'" in repr(page[0])
    assert pickle.loads(pickle.dumps(page)) == page
    assert page[0].model_dump()["owner"] == "10000001@N01"


def test_photos_of_an_album_have_its_owner_in_xml() -> None:
    attributes = " ".join(f"{key}={quoteattr(str(value))}" for key, value in ALBUM.items())
    photos = '<photo id="1" secret="s" server="2" farm="66" title="t" />' * 3
    body = f'<rsp stat="ok"><photoset {attributes}>{photos}</photoset></rsp>'
    page: Any = parse_response(METHOD, body, format="xml", strict=True)
    assert [(each.owner, each.ownername) for each in page] == [("10000001@N01", "Ada")] * 3


@pytest.mark.parametrize("more", [{"owner": "2@N02"}, {"owner": "2@N02", "key_of_tomorrow": 1}, {"ownername": "Ben"}])
@pytest.mark.parametrize("where", [0, 5])
@pytest.mark.parametrize("count", [10, LONG])
def test_value_of_an_item_is_kept(more: dict[str, Any], where: int, count: int) -> None:
    photos = [photo(number) for number in range(count)]
    photos[where] |= more
    for _ in range(3):  # the parser learns from the first pages
        page, drifts = parse(album(photos))
        assert drifts == []
        expected = {"owner": "10000001@N01", "ownername": "Ada", **more}
        assert {name: getattr(page[where], name) for name in expected} == expected
        assert {(each.owner, each.ownername) for each in page if each is not page[where]} == {("10000001@N01", "Ada")}
        assert page[where].model_fields_set == {*photo(0), "owner", "ownername", *more}


@pytest.mark.parametrize("count", [1, LONG])
@pytest.mark.parametrize("more", [{"views": "a lot"}, {"key_of_tomorrow": 1}, {"latitude": 0, "longitude": 0, "accuracy": 0}])
def test_photo_with_other_keys_has_the_owner(count: int, more: dict[str, Any]) -> None:
    photos = [photo(number) for number in range(count)]
    photos[-1] |= more
    for _ in range(3):
        page, drifts = parse(album(photos))
        assert [drift.path.rpartition(".")[2] for drift in drifts] == ["views"] * ("views" in more)
        assert page[-1].owner == "10000001@N01"
        assert page[-1].model_fields_set == {*photo(0), "owner", "ownername", *more}


@pytest.mark.parametrize("count", [1, LONG])
@pytest.mark.parametrize("owner", [None, {"nsid": "10000001@N01"}])
def test_invalid_owner_of_an_album_is_one_drift(count: int, owner: object) -> None:
    response = album([photo(number) for number in range(count)], owner=owner)
    page, drifts = parse(response)
    assert [(drift.path, drift.value) for drift in drifts] == [("photoset.owner", owner)]
    assert (page.owner, page[0].owner, page[0].ownername) == (owner, None, "Ada")
    del response["photoset"]["owner"]
    page, drifts = parse(response)
    assert [(drift.path, drift.missing) for drift in drifts] == [("photoset.owner", True)]
    assert (page.owner, page[0].owner) == (None, None)
    with pytest.raises(SchemaDrift):
        parse_response(METHOD, json.dumps(response), strict=True)


def test_owners_of_the_photos_suffice_for_the_photos() -> None:
    response = album([photo(number, owner=f"{number}@N01") for number in range(LONG)])
    del response["photoset"]["ownername"]
    page, drifts = parse(response)
    assert [drift.path for drift in drifts] == ["photoset.ownername"]
    assert [each.owner for each in page] == [f"{number}@N01" for number in range(LONG)]
    assert page[0].ownername is None


def test_photos_of_a_gallery_do_not_get_its_owner() -> None:
    gallery = {"page": 1, "owner": "10000001@N01", "photo": [photo(1)]}
    page, drifts = parse({"photos": gallery, "stat": "ok"}, "flickr.galleries.getPhotos")
    assert [drift.path for drift in drifts] == ["photos.photo[0].owner"]
    assert page[0].owner is None


def test_topics_have_the_group_of_their_page(emulator: Emulator) -> None:
    with Flickr(emulator.api_key, emulator.api_secret, token=emulator.access_token(), base_url=emulator.base_url) as flickr:
        page = flickr.groups.discuss.topics.get_list("20000001@N21")
    assert page.group_id == "20000001@N21"
    assert page.name
    assert [(topic.group_id, topic.group_alias, topic.name) for topic in page] == [
        (page.group_id, page.path_alias, page.name) for _ in page
    ]
    assert len(page)


def test_values_of_a_machine_tag_have_its_namespace_and_predicate() -> None:
    values = {"namespace": "camera", "predicate": "lens", "page": 1, "value": [{"usage": "3", "_content": "20mm"}]}
    page, drifts = parse({"values": values, "stat": "ok"}, "flickr.machinetags.getValues")
    assert drifts == []
    assert [(value.namespace, value.predicate, value.text) for value in page] == [("camera", "lens", "20mm")]


def test_photos_of_a_walk_through_an_album_have_its_owner(emulator: Emulator) -> None:
    with Flickr(emulator.api_key, base_url=emulator.base_url) as flickr:
        owners = {each.owner for each in flickr.walk_set("72177720300000001")}
    assert owners == {"10000001@N01"}
