"""The sample responses are complete, consistent, and equal in all formats."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from flickr_sdk import FlickrModel, Page, parse_response
from flickr_sdk._generated import catalog as methods
from flickr_sdk._generated import models
from flickr_sdk._pipeline.method_lookup import find_endpoint
from flickr_sdk._wire.arguments import encode
from flickr_sdk.emulator import Emulator
from flickr_sdk.emulator import catalog as emulated
from flickr_sdk.emulator.response_formats import json_body, jsonp_body, xml_body

from ..support.arguments import every_argument
from ..support.mentioned import ids_by_kind
from ..support.signing import OAuth, api_sig, login_arguments

CATALOG = emulated.load_catalog()
SAMPLE_IDS = ids_by_kind(CATALOG.samples)
ALL = [
    pytest.param(method, sample, id=f"{method}-{number}")
    for method, samples in sorted(CATALOG.samples.items())
    for number, sample in enumerate(samples)
]
NSID = re.compile(r"\d+@N\d\d")
PHOTO = re.compile(r"(?<!\d)52\d{9}(?!\d)")
PHOTOSET = re.compile(r"(?<!\d)7217772\d{10}(?!\d)")
GALLERY = re.compile(r"(?<!\d)1000000\d-7215770000000900\d(?!\d)")


# The only permitted differences between the models of XML and JSON: XML cannot represent these values.


def is_empty_for_null(path: str, in_json: object, in_xml: object) -> bool:
    """Null in JSON is an empty attribute or element in XML."""
    return in_json is None and in_xml == "" and not path.endswith(".text")


def is_empty_for_no_text(path: str, in_json: object, in_xml: object) -> bool:
    """Missing or null `_content` in JSON is an empty element in XML."""
    return in_json is None and in_xml == "" and path.endswith(".text")


def is_list_of_lost_scalars(path: str, in_json: object, in_xml: object) -> bool:
    """XML contains only the names of scalars in an array."""
    return isinstance(in_json, list) and bool(in_json) and not isinstance(in_json[0], FlickrModel) and in_xml == []


def is_lost_scalar_beside_stat(path: str, in_json: object, in_xml: object) -> bool:
    """XML contains only the names of scalars beside `stat`."""
    return "." not in path and isinstance(in_json, (str, int)) and in_xml in ("", None)


REASONS = (is_empty_for_null, is_empty_for_no_text, is_list_of_lost_scalars, is_lost_scalar_beside_stat)


def differences(in_json: Any, in_xml: Any, path: str = "") -> Iterator[tuple[str, object, object]]:
    """Compare two payloads value by value, including types and unknown keys."""
    if isinstance(in_json, FlickrModel) and type(in_json) is type(in_xml):
        for name in type(in_json).model_fields:
            yield from differences(getattr(in_json, name), getattr(in_xml, name), f"{path}.{name}".lstrip("."))
        if in_json.model_extra != in_xml.model_extra:
            yield f"{path}.*", in_json.model_extra, in_xml.model_extra
    elif isinstance(in_json, list) and isinstance(in_xml, list) and len(in_json) == len(in_xml):
        for number, (one, other) in enumerate(zip(in_json, in_xml, strict=True)):
            yield from differences(one, other, f"{path}[{number}]")
    elif type(in_json) is not type(in_xml) or in_json != in_xml:
        yield path, in_json, in_xml


def reason(path: str, in_json: object, in_xml: object) -> Callable[[str, object, object], bool] | None:
    return next((one for one in REASONS if one(path, in_json, in_xml)), None)


def parsed(method: str, sample: dict[str, Any]) -> Any:
    return parse_response(method, json_body({**sample, "stat": "ok"}), strict=True)


def parsed_xml(method: str, sample: dict[str, Any]) -> Any:
    return parse_response(method, xml_body({**sample, "stat": "ok"}), format="xml", strict=True)


def objects(value: Any) -> Iterator[FlickrModel]:
    """Iterate over all models of a payload."""
    if isinstance(value, FlickrModel):
        yield value
        for name in type(value).model_fields:
            yield from objects(getattr(value, name))
    elif isinstance(value, list):
        for item in value:
            yield from objects(item)


def elements(value: Any, name: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Iterate over all objects of a sample with their names."""
    if isinstance(value, dict):
        yield name, value
        for key, one in value.items():
            yield from elements(one, key)
    elif isinstance(value, list):
        for one in value:
            yield from elements(one, name)


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for one in value.values() if isinstance(value, dict) else value:
            yield from texts(one)


def text_of(value: Any) -> str:
    return str(value["_content"]) if isinstance(value, dict) else str(value)


@pytest.fixture(scope="module")
def every_element() -> list[tuple[str, dict[str, Any]]]:
    return [one for samples in CATALOG.samples.values() for sample in samples for one in elements(sample)]


def test_every_method_has_samples() -> None:
    assert methods.METHODS
    assert set(CATALOG.samples) == set(methods.METHODS)
    assert all(CATALOG.samples.values())


@pytest.mark.parametrize(("method", "sample"), ALL)
def test_sample_is_parsed_equally_from_json_and_jsonp(method: str, sample: dict[str, Any]) -> None:
    payload = parsed(method, sample)
    for callback in (None, "show"):
        assert parse_response(method, jsonp_body({**sample, "stat": "ok"}, callback), strict=True) == payload


@pytest.mark.parametrize(("method", "sample"), ALL)
def test_sample_is_parsed_equally_from_xml_with_known_exceptions(method: str, sample: dict[str, Any]) -> None:
    found = list(differences(parsed(method, sample), parsed_xml(method, sample)))
    assert [one for one in found if reason(*one) is None] == []


def test_every_xml_exception_occurs() -> None:
    used = Counter(
        reason(*one)
        for method, samples in CATALOG.samples.items()
        for sample in samples
        for one in differences(parsed(method, sample), parsed_xml(method, sample))
    )
    assert set(used) == set(REASONS)


def test_comparison_reports_other_differences() -> None:
    photo = {"id": "1", "owner": "10000001@N01", "secret": "s", "server": "2", "farm": 66}
    page = {"photos": {"page": 1, "photo": [{**photo, "title": "t", "views": "3"}]}}
    other = {"photos": {"page": 2, "photo": [{**photo, "title": "", "new": "n"}]}}
    found = list(differences(parsed("flickr.photos.search", page), parsed_xml("flickr.photos.search", other)))
    assert {path for path, _, _ in found} == {"page", "items[0].title", "items[0].views", "items[0].*"}
    assert [one for one in found if reason(*one)] == []
    shorter = {"photos": {"photo": []}}
    assert [path for path, _, _ in differences(parsed("flickr.photos.search", page), parsed("flickr.photos.search", shorter))]


@pytest.mark.parametrize("format_", ["json", "jsonp", "xml"])
def test_emulator_responds_to_every_method_in_every_format(format_: str, emulator: Emulator) -> None:
    asked = {"json": {"format": "json", "nojsoncallback": "1"}, "jsonp": {"format": "json"}, "xml": {}}[format_]
    answered = 0
    auth = OAuth(emulator.api_key, emulator.api_secret, *emulator.access_token("delete"))
    with httpx.Client(base_url=emulator.base_url) as http:
        for method in methods.METHODS:
            endpoint = find_endpoint(methods, method)
            assert endpoint.params is not None
            arguments = encode(method, endpoint.params, every_argument(endpoint)) | login_arguments(emulator, method)
            sent = {**arguments, "method": method, "api_key": emulator.api_key, **asked}
            if method == "flickr.auth.oauth.getAccessToken":
                # The only method that takes a legacy token, which requires a legacy signature.
                sent |= {"auth_token": emulator.legacy_token()}
                sent |= {"api_sig": api_sig(emulator.api_secret, **sent)}
                body = http.post("/services/rest/", data=sent).content
            else:
                body = http.post("/services/rest/", data=sent, auth=auth).content
            parse_response(method, body, format="xml" if format_ == "xml" else "json", strict=True)
            answered += 1
            emulator.world.reset()
    assert answered == len(methods.METHODS)


def test_samples_contain_every_field_of_every_model() -> None:
    def home(model: type[FlickrModel], field: str) -> tuple[str, str]:
        """Return the class that declares the field: an inherited field is covered by any subclass."""
        if issubclass(model, Page) and field == "items":
            return model.__name__, field
        return next(base for base in reversed(model.__mro__) if field in getattr(base, "__annotations__", ())).__name__, field

    every = [getattr(models, name) for name in dir(models)]
    fields = {home(model, field) for model in every for field in model.model_fields}
    assert len(fields) > 800
    payloads = [parsed(method, sample) for method, samples in CATALOG.samples.items() for sample in samples]
    covered = {home(type(one), field) for payload in payloads for one in objects(payload) for field in one.model_fields_set}
    assert fields - covered == set()


@pytest.mark.parametrize(("method", "sample"), ALL)
def test_sample_contains_no_unknown_keys(method: str, sample: dict[str, Any]) -> None:
    payload = parsed(method, sample)
    unknown = [(type(one).__name__, key) for one in objects(payload) for key in one.model_extra or {}]
    assert unknown == []
    assert not getattr(payload, "model_extra", None), "the response has no unknown keys beside the payload"


def test_every_mentioned_user_and_group_is_described(every_element: list[tuple[str, dict[str, Any]]]) -> None:
    described = {
        str(one.get("nsid") or one.get("id"))
        for _, one in every_element
        if {"username", "name", "groupname"} & one.keys() and NSID.fullmatch(str(one.get("nsid") or one.get("id")))
    }
    named = {nsid for samples in CATALOG.samples.values() for text in texts(samples) for nsid in NSID.findall(text)}
    assert len(named) == 7
    assert named == described


def test_every_mentioned_photo_has_a_getinfo_sample() -> None:
    info = {sample["photo"]["id"] for sample in CATALOG.samples["flickr.photos.getInfo"]}
    named = {photo for samples in CATALOG.samples.values() for text in texts(samples) for photo in PHOTO.findall(text)}
    assert len(named) == 6
    assert named == info == SAMPLE_IDS["photo"]


def test_every_mentioned_album_and_gallery_is_created_or_listed() -> None:
    every = {text for samples in CATALOG.samples.values() for text in texts(samples)}
    albums = {one for text in every for one in PHOTOSET.findall(text)}
    assert len(albums) == 4
    assert albums == SAMPLE_IDS["photoset"]
    galleries = {one for text in every for one in GALLERY.findall(text)}
    assert len(galleries) == 3
    assert galleries <= SAMPLE_IDS["gallery"]


def test_albums_contain_known_photos_of_their_owner() -> None:
    owners = {sample["photo"]["id"]: sample["photo"]["owner"]["nsid"] for sample in CATALOG.samples["flickr.photos.getInfo"]}
    info = {sample["photoset"]["id"]: sample["photoset"] for sample in CATALOG.samples["flickr.photosets.getInfo"]}
    checked = 0
    for sample in CATALOG.samples["flickr.photosets.getPhotos"]:
        album = sample["photoset"]
        assert album["owner"] == info[album["id"]]["owner"]
        assert album["primary"] == info[album["id"]]["primary"]
        for photo in album["photo"]:
            assert owners[photo["id"]] == album["owner"]
            checked += 1
    assert checked >= 4


# Fields with the same value in every sample. A license may be null in the responses of `getContext`.
PHOTO_FACTS = ("secret", "server", "farm", "owner", "title", "originalsecret", "secret_h", "secret_k", "license", "media")
PERSON_FACTS = ("username", "realname", "path_alias", "iconserver", "iconfarm", "ispro", "name")


@pytest.mark.parametrize(("what", "facts"), [(PHOTO, PHOTO_FACTS), (NSID, PERSON_FACTS)])
def test_samples_are_consistent(
    what: re.Pattern[str], facts: tuple[str, ...], every_element: list[tuple[str, dict[str, Any]]]
) -> None:
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for _, one in every_element:
        ids = [key for key in (one.get("id"), one.get("nsid")) if isinstance(key, str) and what.fullmatch(key)]
        for fact in facts:
            value = one.get(fact)
            if ids and value not in (None, ""):
                found[ids[0], fact].add(text_of(value.get("nsid", value.get("_content")) if isinstance(value, dict) else value))
    assert len(found) > 20
    assert {key: values for key, values in found.items() if len(values) > 1} == {}
