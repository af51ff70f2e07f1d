"""Sections 2 to 2.6 of flickrapi's documentation, version 1.4: calls, parsers, errors, unparsed formats.

Each test proves one statement; its name starts with the number of the section.
"""

from __future__ import annotations

import ast
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

import flickr_sdk.compat.flickrapi as flickrapi
from flickr_sdk.emulator import Emulator

from .conftest import methods

USER = "10000001@N01"
PHOTO = "52000000101"


@pytest.fixture
def public(emulator: Emulator) -> flickrapi.FlickrAPI:
    """An API object with an API key only."""
    return flickrapi.FlickrAPI(emulator.api_key)


def test_1_unknown_method_is_sent(public: flickrapi.FlickrAPI, emulator: Emulator) -> None:
    with pytest.raises(flickrapi.FlickrError) as failed:
        public.novelties_getBrandNewThings(since="2026-01-01")  # type: ignore[attr-defined]  # no stub knows it
    assert failed.value.code == 112, "the error is that of the emulator"
    assert methods(emulator)[-1] == "flickr.novelties.getBrandNewThings"


def test_2_object_needs_only_the_api_key(public: flickrapi.FlickrAPI) -> None:
    photos = public.photos_search(user_id=USER, per_page="10")
    assert photos.findall("photos/photo")
    sets = public.photosets_getList(user_id=USER)
    assert sets.findall("photosets/photoset")


def test_2_dots_of_a_name_become_underscores(public: flickrapi.FlickrAPI, emulator: Emulator) -> None:
    public.photosets_getList(user_id=USER)
    public.photosets_comments_getList(photoset_id=photoset(public))
    assert methods(emulator)[-1] == "flickr.photosets.comments.getList"


def photoset(flickr: flickrapi.FlickrAPI) -> str:
    found = flickr.photosets_getList(user_id=USER, format="etree").find("photosets/photoset")
    assert found is not None
    return found.attrib["id"]


def test_2_1_response_is_requested_as_xml_and_parsed(public: flickrapi.FlickrAPI, emulator: Emulator) -> None:
    assert ElementTree.iselement(public.photosets_getList(user_id=USER))
    assert emulator.requests[-1]["format"] == "rest"


def test_2_1_element_tree_is_the_default_parser(public: flickrapi.FlickrAPI) -> None:
    sets = public.photosets_getList(user_id=USER)
    assert isinstance(sets, ElementTree.Element)
    assert sets.tag == "rsp"


def test_2_1_both_parsers_are_available(public: flickrapi.FlickrAPI) -> None:
    assert isinstance(public.photosets_getList(user_id=USER, format="etree"), ElementTree.Element)
    assert isinstance(public.photosets_getList(user_id=USER, format="xmlnode"), flickrapi.XMLNode)


def test_2_2_format_etree_returns_element_tree(emulator: Emulator) -> None:
    flickr = flickrapi.FlickrAPI(emulator.api_key, format="etree")
    assert flickr.photosets_getList(user_id=USER).attrib["stat"] == "ok"


def test_2_2_attributes_are_in_attrib(emulator: Emulator) -> None:
    flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=emulator.legacy_token("read"))
    sets = flickr.photosets_getList(user_id=USER)
    assert sets.attrib["stat"] == "ok"
    found = sets.find("photosets")
    assert found is not None
    assert found.attrib["cancreate"] == "1"


def test_2_2_set_has_the_documented_values(public: flickrapi.FlickrAPI) -> None:
    whole = public.photosets_getList(user_id=USER).find("photosets")
    assert whole is not None
    set0 = whole.findall("photoset")[0]
    parsed = public.photosets_getList(user_id=USER, format="parsed-json")["photosets"]["photoset"][0]
    for name in ("id", "primary", "secret", "server", "photos"):
        assert set0.attrib[name] == str(parsed[name])
        assert type(set0.attrib[name]) is str
    title, description = set0.find("title"), set0.find("description")
    assert title is not None
    assert description is not None
    assert title.text == parsed["title"]["_content"]
    assert description.text == parsed["description"]["_content"]


def test_2_2_child_elements_are_lists(public: flickrapi.FlickrAPI) -> None:
    set0 = public.photosets_getList(user_id=USER).findall("photosets/photoset")[0]
    assert set0.title[0].text == set0.findtext("title")  # type: ignore[attr-defined]  # the table's spelling
    assert set0.description[0].text == set0.findtext("description")  # type: ignore[attr-defined]  # likewise
    with pytest.raises(AttributeError, match="<photoset> has no child element <titel>"):
        set0.titel  # type: ignore[attr-defined]  # the point of the test


def test_2_2_getiterator_lists_all_titles(public: flickrapi.FlickrAPI) -> None:
    sets = public.photosets_getList(user_id=USER)
    titles = [title.text for title in sets.getiterator("title")]
    assert titles
    assert titles == [title.text for title in sets.iter("title")]


def test_2_2_elements_work_with_element_tree_functions(public: flickrapi.FlickrAPI) -> None:
    sets = public.photosets_getList(user_id=USER)
    again = ElementTree.fromstring(ElementTree.tostring(sets))
    assert [element.tag for element in again.iter()] == [element.tag for element in sets.iter()]
    assert ElementTree.ElementTree(sets).getroot() is sets


def test_2_3_element_tree_is_the_standard_library() -> None:
    assert flickrapi.Element.__mro__[1].__module__ == "xml.etree.ElementTree"


def test_2_4_xmlnode_has_the_documented_structure(public: flickrapi.FlickrAPI) -> None:
    sets = public.photosets_getList(user_id=USER, format="xmlnode")
    parsed = public.photosets_getList(user_id=USER, format="parsed-json")["photosets"]
    assert sets["stat"] == "ok"
    assert sets.photosets[0]["cancreate"] == str(parsed["cancreate"])
    assert isinstance(sets.photosets[0].photoset, list)
    assert len(sets.photosets[0].photoset) == len(parsed["photoset"])
    for node, photoset in zip(sets.photosets[0].photoset, parsed["photoset"], strict=True):
        assert isinstance(node, flickrapi.XMLNode)
        for name in ("id", "primary", "secret", "server", "photos"):
            assert node[name] == str(photoset[name])
        assert node.title[0].text == photoset["title"]["_content"]
        assert node.description[0].text == photoset["description"]["_content"]


def test_2_4_every_node_has_a_name(public: flickrapi.FlickrAPI) -> None:
    sets = public.photosets_getList(user_id=USER, format="xmlnode")
    assert [sets.name, sets.photosets[0].name, sets.photosets[0].photoset[0].name] == ["rsp", "photosets", "photoset"]


def test_root_node_keeps_its_xml(public: flickrapi.FlickrAPI) -> None:
    sets = public.photosets_getList(user_id=USER, format="xmlnode")
    assert sets.xml == public.photosets_getList(user_id=USER, format="rest")
    assert sets.photosets[0].xml is None


def test_2_4_xmlnode_is_supported_but_not_the_default(emulator: Emulator) -> None:
    flickr = flickrapi.FlickrAPI(emulator.api_key, format="xmlnode")
    assert flickr.photosets_getList(user_id=USER).photosets[0].name == "photosets"
    assert isinstance(flickrapi.FlickrAPI(emulator.api_key).photosets_getList(user_id=USER), ElementTree.Element)


@pytest.mark.parametrize("format", ["etree", "xmlnode", "parsed-json"])
def test_2_5_failed_call_raises_code_and_message(public: flickrapi.FlickrAPI, format: str) -> None:
    with pytest.raises(flickrapi.FlickrError, match=r"Error: 1: Photo .*not found") as failed:
        public.photos_getInfo(photo_id="1", format=format)
    assert failed.value.code == 1
    assert (failed.value.method, failed.value.attempts) == ("flickr.photos.getInfo", 1)
    assert "not found" in failed.value.body


@pytest.mark.parametrize(("given", "code"), [("98", 98), (98, 98), (None, None)])
def test_error_code_is_an_integer(given: str | int | None, code: int | None) -> None:
    error = flickrapi.FlickrError("Error: 98: Invalid auth token", code=given)
    assert (error.code, str(error), error.args) == (code, "Error: 98: Invalid auth token", ("Error: 98: Invalid auth token",))


def test_2_5_fail_on_error_is_not_supported(emulator: Emulator) -> None:
    with pytest.raises(TypeError, match="fail_on_error"):
        flickrapi.FlickrAPI(emulator.api_key, fail_on_error=False)  # type: ignore[call-overload]  # the point of the test


def test_2_6_format_json_returns_bytes(public: flickrapi.FlickrAPI) -> None:
    raw = public.test_echo(boo="baah", format="json")
    assert type(raw) is bytes
    parsed = json.loads(raw)
    assert parsed["boo"] == {"_content": "baah"}
    assert parsed["format"] == {"_content": "json"}
    assert parsed["stat"] == "ok"


def test_2_6_json_callback_can_be_restored(public: flickrapi.FlickrAPI) -> None:
    raw = public.test_echo(boo="baah", format="json", nojsoncallback=None)
    assert raw.startswith(b"jsonFlickrApi({")
    assert raw.endswith(b"})")
    assert json.loads(raw[len("jsonFlickrApi(") : -1])["method"] == {"_content": "flickr.test.echo"}
    assert public.test_echo(format="json", jsoncallback="mine").startswith(b"mine({")


def test_2_6_echo_contains_the_signed_arguments(emulator: Emulator) -> None:
    flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=emulator.legacy_token("read"))
    parsed = json.loads(flickr.test_echo(boo="baah", format="json"))
    assert {"auth_token", "api_sig", "api_key", "method", "boo", "format", "stat"} <= parsed.keys()


def test_2_6_constructor_sets_the_format_of_all_calls(emulator: Emulator) -> None:
    flickr = flickrapi.FlickrAPI(emulator.api_key, format="json")
    assert json.loads(flickr.test_echo(boo="baah"))["boo"] == {"_content": "baah"}
    assert flickr.test_echo(boo="baah", format="rest").startswith(b"<?xml")


@pytest.mark.parametrize("format", ["rest", "json", "blob", "php_serial", "feed-rss_200"])
def test_2_6_unparsed_formats_are_not_checked_for_errors(public: flickrapi.FlickrAPI, format: str) -> None:
    raw = public.photos_getInfo(photo_id="1", format=format)
    assert isinstance(raw, bytes)
    assert b"fail" in raw, "Flickr returns an error"


@pytest.mark.parametrize("format", ["rest", "json"])
def test_2_6_other_formats_return_bytes(emulator: Emulator, format: str) -> None:
    flickr = flickrapi.FlickrAPI(emulator.api_key)
    assert type(flickr.photos_getInfo(photo_id=PHOTO, format=format)) is bytes


def test_9_parsers_need_only_the_standard_library() -> None:
    package = Path(flickrapi.__file__).parent
    imported = {
        alias.name.partition(".")[0]
        for file in package.glob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    assert not imported & {"lxml", "requests", "six", "requests_oauthlib", "requests_toolbelt", "flickrapi"}
