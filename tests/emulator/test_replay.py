"""Responses of the emulator have the shapes of the recorded responses, and a page reports the share that matches."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from flickr_sdk.emulator.replay_coverage import replay_coverage

from ..conftest import METHOD_COUNT
from ..support.coverage_page import PAGE, counts, coverage, render
from ..support.replay import Recording, known_places, replay, shape_of, shape_of_json, shape_of_xml


def test_shape_has_no_values_and_one_entry_for_all_items_of_a_list() -> None:
    shape = shape_of_json({"tags": {"tag": [{"raw": "a"}, {"raw": "b", "id": 1}]}, "empty": []})
    assert shape == {
        (): "object",
        ("tags",): "object",
        ("tags", "tag"): "list",
        ("tags", "tag", "[]"): "object",
        ("tags", "tag", "[]", "raw"): "value",
        ("tags", "tag", "[]", "id"): "value",
        ("empty",): "list",
    }
    assert shape_of_xml(ElementTree.fromstring('<rsp stat="ok"><tag id="1">a</tag><tag>b</tag></rsp>')) == {
        (): "element",
        ("@stat",): "attribute",
        ("tag",): "element",
        ("tag", "@id"): "attribute",
    }
    assert shape_of('jsonFlickrApi({"stat":"ok"})', "jsonp") == {(): "object", ("stat",): "value"}


def test_known_keys_are_grouped_by_their_element() -> None:
    body = '{"photo": {"tags": {"tag": [{"raw": "a"}]}}, "stat": "ok"}'
    places = known_places([Recording("flickr.photos.getInfo", "1", "json", 200, body)])
    assert {("tag", "raw"), ("photo", "tags"), ("", "photo")} <= places
    assert ("photo", "raw") not in places


def test_coverage_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == render(coverage(), replay_coverage()), (
        "run `python -m tests.support.coverage_page FOLDER`"
    )


def test_at_least_150_methods_use_the_world_and_all_are_listed() -> None:
    found = list(coverage().values())
    assert len(found) == METHOD_COUNT
    assert found.count("state") >= 150


@pytest.mark.once
def test_responses_to_recorded_requests_have_the_recorded_shape(recorded: Path) -> None:
    results, asked = replay(recorded / "traffic")
    assert asked >= len(results) > 300
    assert counts(results) == replay_coverage(), "run `python -m tests.support.coverage_page FOLDER`"
    methods = counts(results).values()
    assert sum(same == of for same, of in methods) >= 0.95 * len(methods)
