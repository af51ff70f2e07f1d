"""The same calls with flickrapi 2.4.0 and with its replacement return the same responses in every format, or the same errors."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import pytest

import flickr_sdk.compat.flickrapi as ours
from flickr_sdk.compat.flickrapi.auth import FlickrAccessToken
from flickr_sdk.emulator import Emulator

from ..support.application import ADA, BEN, REST

pytestmark = pytest.mark.once

PHOTO, SET, GROUP = "52000000101", "72177720300000001", "20000001@N21"
ODD = "Nordlys & møter (1+1=2) ~*'日"
Call = tuple[str, dict[str, Any]]

READS: list[Call] = [
    ("activity.userPhotos", {"timeframe": "1d"}),
    ("auth.oauth.checkToken", {}),
    ("blogs.getList", {}),
    ("blogs.getServices", {}),
    ("cameras.getBrands", {}),
    ("collections.getTree", {"user_id": ADA}),
    ("commons.getInstitutions", {}),
    ("contacts.getList", {"per_page": 10}),
    ("contacts.getPublicList", {"user_id": ADA}),
    ("favorites.getList", {"user_id": ADA, "extras": "date_taken,geo"}),
    ("galleries.getList", {"user_id": ADA}),
    ("groups.getInfo", {"group_id": GROUP}),
    ("groups.search", {"text": "aurora"}),
    ("groups.pools.getPhotos", {"group_id": GROUP, "per_page": "5"}),
    ("interestingness.getList", {"per_page": 3, "page": 1}),
    ("machinetags.getNamespaces", {}),
    ("panda.getList", {}),
    ("people.findByUsername", {"username": "mira o'neil"}),
    ("people.getInfo", {"user_id": ADA}),
    ("people.getPhotos", {"user_id": "me", "per_page": 2, "page": 2}),
    ("people.getPublicPhotos", {"user_id": ADA}),
    ("people.getUploadStatus", {}),
    ("photos.comments.getList", {"photo_id": PHOTO}),
    ("photos.geo.getLocation", {"photo_id": PHOTO}),
    ("photos.getAllContexts", {"photo_id": PHOTO}),
    ("photos.getContext", {"photo_id": PHOTO}),
    ("photos.getExif", {"photo_id": PHOTO}),
    ("photos.getFavorites", {"photo_id": PHOTO}),
    ("photos.getInfo", {"photo_id": PHOTO}),
    ("photos.getInfo", {"photo_id": int(PHOTO), "secret": None}),
    ("photos.getPerms", {"photo_id": PHOTO}),
    ("photos.getRecent", {"per_page": "2"}),
    ("photos.getSizes", {"photo_id": PHOTO}),
    ("photos.licenses.getInfo", {}),
    ("photos.people.getList", {"photo_id": PHOTO}),
    ("photos.search", {"text": "aurora", "extras": "date_upload,tags"}),
    ("photos.search", {"tags": "aurora", "tag_mode": "all", "min_taken_date": "2024-01-01", "per_page": 1}),
    ("photos.search", {"user_id": ADA, "sort": "date-posted-desc"}),
    ("photos.search", {"text": ODD}),
    ("photosets.comments.getList", {"photoset_id": SET}),
    ("photosets.getInfo", {"photoset_id": SET}),
    ("photosets.getList", {"user_id": ADA}),
    ("photosets.getPhotos", {"photoset_id": SET, "extras": "url_o"}),
    ("places.find", {"query": "Tromsø"}),
    ("prefs.getPrivacy", {}),
    ("tags.getListPhoto", {"photo_id": PHOTO}),
    ("tags.getListUser", {"user_id": ADA}),
    ("test.login", {}),
    ("test.null", {}),
    ("urls.getUserPhotos", {"user_id": ADA}),
    ("urls.lookupUser", {"url": "https://www.flickr.com/photos/adalindqvist/"}),
]
WRITES: list[Call] = [
    ("photos.setMeta", {"photo_id": PHOTO, "title": ODD, "description": "grønt lys & <b>mer</b>"}),
    ("photos.setTags", {"photo_id": PHOTO, "tags": 'aurora "northern lights"'}),
    ("photos.setPerms", {"photo_id": PHOTO, "is_public": 1, "is_friend": 0, "is_family": 0}),
    ("photosets.editMeta", {"photoset_id": SET, "title": ODD}),
]
FAILURES: list[Call] = [
    ("photos.getInfo", {"photo_id": "1"}),
    ("photos.getInfo", {"photo_id": ""}),
    ("photos.getInfo", {}),
    ("photosets.getPhotos", {"photoset_id": "72"}),
    ("people.getInfo", {"user_id": "nobody@N00"}),
    ("people.findByUsername", {"username": "nobody at all"}),
    ("urls.lookupUser", {"url": "https://www.flickr.com/photos/nobody-at-all/"}),
    ("novelties.getBrandNewThings", {"since": "2026-01-01"}),
    ("photos.delete", {"photo_id": PHOTO}),
]
CALLS = READS + WRITES + FAILURES


@pytest.fixture(scope="module")
def emulator() -> Iterator[Emulator]:
    """One emulator for all calls of this module."""
    with Emulator() as running:
        yield running


@pytest.fixture(scope="module")
def both(emulator: Emulator) -> Iterator[tuple[Any, Any]]:
    """The two clients, authenticated as the same user."""
    flickrapi = pytest.importorskip("flickrapi", reason="flickrapi is not installed")
    given = (*emulator.access_token("write", ADA), "write")
    theirs = flickrapi.FlickrAPI(
        emulator.api_key, emulator.api_secret, token=flickrapi.auth.FlickrAccessToken(*given), store_token=False
    )
    theirs.REST_URL = emulator.base_url + REST
    mine = ours.FlickrAPI(
        emulator.api_key, emulator.api_secret, token=FlickrAccessToken(*given), store_token=False, base_url=emulator.base_url
    )
    yield theirs, mine
    theirs.flickr_oauth.session.close()


def outcome(client: Any, call: Call, format: str) -> Any:
    """Make a call, and return its response or error in a form that can be compared."""
    method, arguments = call
    function = client
    for part in method.split("."):
        function = getattr(function, part)
    try:
        response = function(**arguments, format=format)
    except Exception as error:
        if not str(error).startswith("Error: "):
            raise
        return type(error).__name__, getattr(error, "code", None), str(error), error.args
    assert type(response) is bytes or format in ("etree", "parsed-json", "xmlnode")
    if format == "etree":
        return ElementTree.canonicalize(ElementTree.tostring(response, encoding="unicode"))
    return flat(response) if format == "xmlnode" else response


def flat(node: Any) -> Any:
    """Return the content of an XMLNode."""
    inside = {
        name: [flat(node) for node in value] if isinstance(value, list) else value
        for name, value in sorted(vars(node).items())
        if name not in ("xml", "attrib")
    }
    return inside, node.attrib


def name(call: Call) -> str:
    return call[0]


def test_at_least_sixty_calls_are_compared() -> None:
    assert len(CALLS) >= 60


@pytest.mark.parametrize("call", CALLS, ids=name)
def test_both_clients_return_the_same(both: tuple[Any, Any], call: Call) -> None:
    theirs, mine = both
    for format in ("etree", "xmlnode", "parsed-json", "json", "rest"):
        assert outcome(mine, call, format) == outcome(theirs, call, format), format


def test_only_the_expected_calls_fail(both: tuple[Any, Any]) -> None:
    _, mine = both
    failed = [call for call in CALLS if isinstance(outcome(mine, call, "etree"), tuple)]
    assert failed == FAILURES


@pytest.mark.parametrize("spelling", ["photos_getInfo", "photos.getInfo"])
@pytest.mark.parametrize("format", ["etree", "parsed-json", "json", "rest", "xmlnode"])
def test_both_spellings_and_formats_return_the_same(
    both: tuple[Any, Any], emulator: Emulator, spelling: str, format: str
) -> None:
    theirs, mine = both
    for client in both:
        client.default_format = format
    try:
        responses = []
        for client in (theirs, mine):
            call = client
            for part in spelling.split("."):
                call = getattr(call, part)
            responses.append(call(photo_id=PHOTO))
    finally:
        for client in both:
            client.default_format = "etree"
    if format == "etree":
        assert ElementTree.tostring(responses[0]) == ElementTree.tostring(responses[1])
    else:
        assert (responses[0] == responses[1]) if format != "xmlnode" else flat(responses[0]) == flat(responses[1])


def test_echo_is_the_same_except_for_signatures(both: tuple[Any, Any]) -> None:
    def echo_without_signature(client: Any) -> dict[str, Any]:
        echo = client.test.echo(boo=ODD, number=7, nothing=None, format="parsed-json")
        return {key: value for key, value in echo.items() if not key.startswith(("oauth_", "api_sig"))}

    theirs, mine = map(echo_without_signature, both)
    assert mine == theirs
    assert mine["boo"] == {"_content": ODD}


@pytest.mark.parametrize(
    ("what", "kind"),
    [
        (lambda client: client.upload(filename=""), "IllegalArgumentException"),
        (lambda client: client.replace(filename="a.jpg", photo_id=""), "IllegalArgumentException"),
        (lambda client: client.upload(filename="a.jpg", format="json"), "FlickrError"),
        (lambda client: client.upload(filename="/nowhere/a.jpg"), FileNotFoundError),
        (lambda client: client.auth_url(perms="read"), "FlickrError"),
        (lambda client: client.photos.getInfo(PHOTO), TypeError),
        (lambda client: client._private, AttributeError),
        (lambda client: client.photos._private, AttributeError),
    ],
    ids=["no file", "no photo", "format", "missing file", "no login", "position", "private", "private method"],
)
def test_misuse_raises_the_same_error(both: tuple[Any, Any], what: Any, kind: Any) -> None:
    assert len(both) == 2
    for client in both:
        client.flickr_oauth.resource_owner_key = None
        with pytest.raises(kind if isinstance(kind, type) else Exception) as raised:
            what(client)
        if isinstance(kind, str):
            assert type(raised.value).__name__ == kind


def test_access_tokens_behave_the_same() -> None:
    theirs = pytest.importorskip("flickrapi.auth", reason="flickrapi is not installed").FlickrAccessToken
    assert len(theirs.levels) == 3
    for level in theirs.levels:
        first, second = (kind("a", "b", level, "Ben Okafor", "Ben Okafor", BEN) for kind in (theirs, FlickrAccessToken))
        assert [first.has_level(other) for other in first.levels] == [second.has_level(other) for other in second.levels]
        assert vars(first) == vars(second)
