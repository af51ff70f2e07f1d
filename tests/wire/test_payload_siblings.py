"""Keys beside the payload of a response: they become fields of its model, or unknown keys."""

from __future__ import annotations

import json
from typing import Any

import pytest

from flickr_sdk import parse_response
from flickr_sdk.models import Echo, PhotoContext
from flickr_sdk.types import Drift

PHOTO = {"id": "1", "owner": "10000001@N01", "secret": "s", "server": "1", "farm": 66, "title": "t"}


def page(inside: dict[str, Any], beside: dict[str, Any], count: int = 1) -> tuple[Any, list[tuple[str, object]]]:
    """Parse a page of photos with values inside and beside it; return it with the path and value of each drift."""
    drifts: list[Drift] = []
    body = json.dumps({"photos": {"photo": [PHOTO] * count, **inside}, **beside, "stat": "ok"})
    found = parse_response("flickr.photos.search", body, on_drift=drifts.append)
    return found, [(drift.path, drift.value) for drift in drifts]


@pytest.mark.parametrize("count", [1, 400])
def test_value_beside_the_payload_becomes_its_field(count: int) -> None:
    photos, drifts = page({}, {"total": "5", "per_page": 100}, count)
    assert (photos.total, photos.per_page, photos.model_extra, drifts) == (5, 100, {}, [])
    assert {"total", "per_page"} <= photos.model_fields_set
    assert len(photos) == count


@pytest.mark.parametrize("count", [1, 400])
def test_drift_beside_the_payload_is_kept_and_reported(count: int) -> None:
    photos, drifts = page({}, {"total": "many", "pages": "3"}, count)
    assert (photos.total, photos.pages, drifts) == ("many", 3, [("total", "many")])


@pytest.mark.parametrize("inside", ["1", "many"])
@pytest.mark.parametrize("count", [1, 400])
def test_value_beside_the_payload_replaces_none_inside(inside: str, count: int) -> None:
    photos, drifts = page({"total": inside}, {"total": 2, "new": [1]}, count)
    expected = 1 if inside == "1" else "many"
    assert (photos.total, photos.model_extra) == (expected, {"total_": 2, "new": [1]})
    assert drifts == ([] if inside == "1" else [("photos.total", "many")])
    dumped = photos.model_dump(warnings=False)
    assert (dumped["total"], dumped["total_"], dumped["new"]) == (expected, 2, [1])


def test_key_with_the_python_name_of_a_field_does_not_hide_it() -> None:
    photos, _ = page({}, {"items": "none", "text": "a"})
    assert ([photo.id for photo in photos], photos.model_extra) == (["1"], {"items_": "none", "text": "a"})
    assert [photo["id"] for photo in photos.model_dump()["items"]] == ["1"]


def test_elements_beside_the_payload_are_kept_in_xml() -> None:
    body = '<rsp stat="ok"><photos total="1" /><total>2</total><new>3</new></rsp>'
    photos: Any = parse_response("flickr.photos.search", body, format="xml", strict=True)
    assert (photos.total, photos.model_extra) == (1, {"total_": "2", "new": {"_content": "3"}})
    photos = parse_response("flickr.photos.search", body.replace(' total="1"', ""), format="xml", strict=True)
    assert (photos.total, photos.model_extra) == (2, {"new": {"_content": "3"}})


@pytest.mark.parametrize("names", [[], ["ling ling"], ["ling ling", "hsing hsing"]])
def test_values_beside_a_list_are_unknown_keys(names: list[str]) -> None:
    response = {"pandas": {"panda": [{"_content": name} for name in names], "zoo": "Sendai"}, "count": 2}
    pandas: Any = parse_response("flickr.panda.getList", json.dumps({**response, "stat": "ok"}), strict=True)
    assert (pandas, pandas.model_extra) == (names, {"pandas.zoo": "Sendai", "count": 2})


@pytest.mark.parametrize("odd", [5, {"a": 1}, ["b"]])
def test_drift_in_an_item_of_a_list_is_reported_with_its_index(odd: Any) -> None:
    drifts: list[Drift] = []
    response = {"methods": {"method": [{"_content": "flickr.a"}, odd, {"_content": "flickr.b"}], "new": 1}, "n": 2}
    body = json.dumps({**response, "stat": "ok"})
    methods: Any = parse_response("flickr.reflection.getMethods", body, on_drift=drifts.append)
    kept = "5" if odd == 5 else odd
    assert (list(methods), methods.model_extra) == (["flickr.a", kept, "flickr.b"], {"methods.new": 1, "n": 2})
    expected = [] if odd == 5 else [("methods.method[1]", odd)]
    assert [(drift.path, drift.value) for drift in drifts] == expected


def test_optional_payload_that_is_missing_keeps_the_keys_beside_it() -> None:
    tags: Any = parse_response("flickr.photos.addTags", json.dumps({"stat": "ok", "new": 1}), strict=True)
    assert (tags, tags.model_extra) == ([], {"new": 1})


def test_neighbor_with_the_id_zero_is_none_and_its_other_keys_are_kept() -> None:
    response = {"stat": "ok", "count": {"_content": 1}, "prevphoto": {"id": 0, "new": "x"}, "nextphoto": PHOTO}
    context = parse_response("flickr.photos.getContext", json.dumps(response), on_drift=lambda drift: None)
    assert isinstance(context, PhotoContext)
    assert context.prevphoto is None
    assert context.nextphoto is not None and context.nextphoto.id == "1"
    extra = context.model_extra or {}
    assert {key: value for key, value in extra.items() if key.startswith("prevphoto")} == {"prevphoto.new": "x"}


def test_all_keys_of_an_echo_are_strings() -> None:
    echo = parse_response(
        "flickr.test.echo", '{"stat": "ok", "method": {"_content": "flickr.test.echo"}, "who": {"_content": "ada"}}'
    )
    assert isinstance(echo, Echo)
    assert (echo.model_extra or {})["who"] == "ada"
