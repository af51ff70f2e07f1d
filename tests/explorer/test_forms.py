"""The Explorer without a browser: its forms over HTTP, what they send and what they refuse."""

from __future__ import annotations

import asyncio
import inspect
from typing import Any

import httpx
import pytest

from flickr_sdk import AsyncFlickr, Flickr
from flickr_sdk._generated import catalog
from flickr_sdk.emulator import Emulator
from flickr_sdk.emulator.catalog import load_catalog, load_python_api
from flickr_sdk.emulator.explorer.method_info import Methods
from flickr_sdk.emulator.explorer.python_snippet import python_call
from flickr_sdk.emulator.response_formats import FORMATS

from ..application import ADA, BEN
from ..html_page import Element, Page, fields_of, page_of
from .conftest import EXPLORE, PHOTO, call, form_of

PAGES = (
    "/",
    EXPLORE,
    "/photos/",
    f"/photos/{ADA}/",
    f"/photos/{ADA}/{PHOTO}/",
    "/_explorer/requests",
    "/_explorer/faults",
    "/_explorer/coverage",
)


def check(page: Element) -> None:
    """Check what everybody needs who does not see the page or uses no mouse."""
    html = page.one("html")
    assert html.attributes["lang"] == "en"
    assert html.one("title").text.endswith("- Flickr emulator")
    assert len(html.all("h1")) == 1
    assert html.all("a")[0].attributes == {"class": "skip", "href": f"#{html.one('main').attributes['id']}"}
    assert html.one("form", role="search")
    for nav in html.all("nav"):
        assert "aria-label" in nav.attributes or "aria-labelledby" in nav.attributes
    check_content(html)


def check_content(content: Element) -> None:
    every = content.all()
    ids = [one.attributes["id"] for one in every if "id" in one.attributes]
    assert len(ids) == len(set(ids)), "an id stands there twice"
    labels = [one for one in every if one.name == "label"]
    labelled = {one.attributes["for"] for one in labels if "for" in one.attributes}
    wrapped = [field for label in labels for field in label.all()]
    for one in every:
        given = one.attributes
        if one.name in ("input", "select", "textarea") and given.get("type") != "hidden":
            assert given.get("id") in labelled or one in wrapped, f"{given} has no label"
        for name in ("aria-describedby", "aria-labelledby"):
            assert set(given.get(name, "").split()) <= set(ids), f"{given} leads nowhere"
        if one.name == "img":
            assert "alt" in given
        address = {"img": "src", "script": "src", "link": "href", "form": "action"}.get(one.name)
        assert not address or given[address].startswith("/"), f"{given} is from elsewhere"


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_whole_and_loads_nothing_from_elsewhere(path: str, http: httpx.Client) -> None:
    answer = http.get(path)
    check(page_of(answer))
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["cache-control"] == "no-store"


def test_every_method_has_a_page_with_a_field_for_each_of_its_arguments(http: httpx.Client) -> None:
    spelling = load_python_api().methods
    assert spelling.keys() == catalog.METHODS.keys()
    for name, spelled in spelling.items():
        # The list of methods is left out, which is long and the same on all of them.
        text = http.get(EXPLORE + name).text
        page = Page(text[text.index("<main") : text.index("</main>") + len("</main>")]).root
        check_content(page)
        fields = fields_of(form_of(page))
        assert set(spelled["arguments"]) <= fields.keys(), name
        assert spelled["name"] in page.one(id="answer").text.replace(" ", "")


def test_the_first_page_links_every_method_and_tells_how_to_reach_the_emulator(running: Emulator, http: httpx.Client) -> None:
    page = page_of(http.get("/"))
    links = {one.attributes["href"].removeprefix(EXPLORE) for one in page.one("nav", aria_labelledby="methods").all("a")}
    assert links == catalog.METHODS.keys()
    settings = page.one("pre", aria_label="Settings for a shell").raw.splitlines()
    assert settings[0] == "export FLICKR_BASE_URL=http://localhost:4000"
    assert settings[1:] == [f"export FLICKR_API_KEY={running.api_key}", f"export FLICKR_API_SECRET={running.api_secret}"]


def test_the_pages_files_are_there(http: httpx.Client) -> None:
    head = page_of(http.get("/")).one("head")
    files = [one.attributes.get("href") or one.attributes["src"] for one in (*head.all("link"), *head.all("script"))]
    assert len(files) == 3
    for file in files:
        answer = http.get(file)
        assert answer.status_code == 200
        assert len(answer.content) > 100


def test_a_method_that_reads_is_called_and_its_answer_shown(running: Emulator, http: httpx.Client) -> None:
    page = call(http, "flickr.photos.getInfo", photo_id=PHOTO)
    assert [one["method"] for one in running.requests] == ["flickr.photos.getInfo"]
    assert (running.requests[-1]["photo_id"], running.requests[-1].caller) == (PHOTO, None)
    answer = page.one(id="answer")
    assert answer.one("p", role="status").text.startswith("ok 200 OK, application/json, ")
    assert '"_content": "Aurora over the fjord"' in answer.one("pre", aria_label="The answer").raw
    assert (
        answer.one("pre", aria_label="The call with Flickr").raw
        == f'answer: PhotoInfo = flickr.photos.get_info(photo_id="{PHOTO}")'
    )
    awaited = answer.one("pre", aria_label="The call with AsyncFlickr").raw
    assert awaited == f'answer: PhotoInfo = await flickr.photos.get_info(photo_id="{PHOTO}")'
    request = answer.one("pre", aria_label="The request").raw
    assert request.startswith("GET /services/rest/\n    ?api_key=...\n    &method=flickr.photos.getInfo\n")
    assert running.api_key not in request


def test_the_answer_comes_in_the_format_that_is_chosen(http: httpx.Client) -> None:
    page = call(http, "flickr.photos.getInfo", photo_id=PHOTO, _format="rest")
    assert page.one("pre", aria_label="The answer").raw.startswith('<?xml version="1.0" encoding="utf-8" ?>\n<rsp stat="ok">')
    assert "text/xml" in page.one(id="answer").one("p", role="status").text


def test_a_call_is_made_in_the_name_of_a_person_with_the_permission_that_the_method_needs(
    running: Emulator, http: httpx.Client
) -> None:
    page = call(http, "flickr.photos.delete", photo_id=PHOTO, _as=ADA)
    assert page.one("p", role="status").text.startswith("ok")
    logged = running.requests[-1]
    assert (logged.verb, logged.method, logged.caller) == ("POST", "flickr.photos.delete", ADA)
    assert "POST /services/rest/" in page.one("pre", aria_label="The request").raw
    assert '"id": "10000002@N02"' in call(http, "flickr.test.login", _as=BEN).one("pre", aria_label="The answer").raw
    refused = call(http, "flickr.test.login", _as="nobody").one(id="answer")
    assert refused.one("p", role="status").text.startswith("failed 200 OK")
    assert "Insufficient permissions" in refused.text


@pytest.mark.parametrize("format", FORMATS)
def test_an_error_is_named_as_the_client_raises_it(format: str, http: httpx.Client) -> None:
    for method, fields, code, name in (
        ("flickr.photos.getInfo", {"photo_id": "1"}, 1, "ApiError"),
        ("flickr.test.login", {"_as": "nobody"}, 99, "InsufficientPermissions"),
    ):
        answer = call(http, method, **fields, _format=format).one(id="answer")
        assert answer.one("p", role="status").text.startswith("failed 200 OK")
        assert answer.one(id="outcome").text == f"The client raises {name} with code {code}."
        assert answer.one("tr", class_="this").all("td")[0].text == str(code)
    answer = call(
        http, "flickr.test.echo", _format=format, _more='a={"stat":"fail","code":7}\nb=<rsp stat="fail"><err code="8"'
    ).one(id="answer")
    assert answer.one("p", role="status").text.startswith("ok 200 OK"), "what was sent is no failure"
    assert answer.one(id="outcome").text == "The answer is Echo."


@pytest.mark.parametrize("kind", ["garbage", "truncated", "cut-off", "http-503", "close"])
def test_what_is_no_answer_is_told_from_a_failure(kind: Any, running: Emulator, http: httpx.Client) -> None:
    running.faults.add(kind)
    answer = call(http, "flickr.photos.getInfo", photo_id=PHOTO).one(id="answer")
    assert not answer.one("p", role="status").text.startswith("ok")
    assert "raises a FlickrError" in answer.one(id="outcome").text


def test_a_method_that_has_to_be_signed_is(http: httpx.Client) -> None:
    assert '"frob"' in call(http, "flickr.auth.getFrob").one("pre", aria_label="The answer").raw


def test_a_revoked_token_is_replaced(running: Emulator, http: httpx.Client) -> None:
    call(http, "flickr.test.login", _as=ADA)
    assert http.post("/services/auth/list.gne", data={"user": ADA}).status_code == 200
    assert call(http, "flickr.test.login", _as=ADA).one("p", role="status").text.startswith("ok")
    assert [one.caller for one in running.requests.of("flickr.test.login")] == [ADA, ADA]


@pytest.mark.parametrize(
    ("headers", "token"),
    [
        ({}, ""),
        ({}, "guessed"),
        ({"Origin": "http://evil.example"}, None),
        ({"Origin": "null"}, None),
        ({"Sec-Fetch-Site": "cross-site"}, None),
        ({"Sec-Fetch-Site": "same-site"}, None),
    ],
)
def test_a_form_of_another_site_changes_nothing(
    headers: dict[str, str], token: str | None, running: Emulator, http: httpx.Client
) -> None:
    fields = fields_of(form_of(page_of(http.get(EXPLORE + "flickr.photos.delete"))))
    faults = fields_of(form_of(page_of(http.get("/_explorer/faults"))))
    if token is not None:
        fields["_token"] = faults["_token"] = token
    answer = page_of(http.post(EXPLORE + "flickr.photos.delete", data=fields, headers=headers), 403)
    assert "from another site" in answer.one(role="alert").text
    assert (
        "from another site" in page_of(http.post("/_explorer/faults", data=faults, headers=headers), 403).one(role="alert").text
    )
    assert (len(running.requests), running.faults.added) == (0, [])


def test_an_address_alone_changes_nothing(running: Emulator, http: httpx.Client) -> None:
    page_of(http.get(EXPLORE + "flickr.photos.delete", params={"photo_id": PHOTO, "_as": ADA, "_call": "1"}))
    foreign = {"Sec-Fetch-Site": "cross-site"}
    page_of(http.get(EXPLORE + "flickr.photos.getInfo", params={"photo_id": PHOTO, "_call": "1"}, headers=foreign))
    assert len(running.requests) == 0


def test_the_pages_are_in_no_log_and_met_by_no_fault_but_their_calls_are(running: Emulator, http: httpx.Client) -> None:
    running.faults.add("http-502", probability=1)
    for path in PAGES:
        page_of(http.get(path))
    assert len(running.requests) == 0
    page = call(http, "flickr.photos.getInfo", photo_id=PHOTO)
    assert "The fault http-502 struck." in page.one(id="answer").text
    assert page.one(id="answer").one("p", role="status").text.startswith("failed 502 Bad Gateway, text/html")
    assert [one.fault for one in running.requests] == ["http-502"]
    assert running.requests.in_flight == 0


@pytest.mark.parametrize(("kind", "said"), [("reset", "ended without an answer"), ("slow-start", "have taken 1 seconds")])
def test_faults_of_a_connection_are_told(kind: Any, said: str, running: Emulator, http: httpx.Client) -> None:
    running.faults.add(kind)
    assert said in call(http, "flickr.photos.getInfo", photo_id=PHOTO).one(id="answer").text
    assert running.requests.in_flight == 0


def test_what_is_typed_is_shown_as_text(http: httpx.Client) -> None:
    evil = '"><script>alert(1)</script>'
    for page in (
        call(http, "flickr.test.echo", _more=f"a={evil}\n{evil}=b"),
        call(http, "flickr.photos.getInfo", photo_id=evil, _format="rest"),
        page_of(http.get(EXPLORE, params={"q": evil})),
        page_of(http.get(EXPLORE + "flickr.%22%3E%3Cscript%3E"), 404),
        page_of(http.get("/photos/%22%3E%3Cscript%3E/"), 404),
    ):
        check(page)
        assert len(page.all("script")) == 1


def test_what_was_typed_stays_in_the_form(http: httpx.Client) -> None:
    typed = {"photo_id": "7", "secret": 'a"b', "_more": "x=1\ny=2", "_as": BEN, "_format": "rest"}
    fields = fields_of(form_of(call(http, "flickr.photos.getInfo", **typed)))
    assert {name: fields[name] for name in typed} == typed


def test_a_list_comes_from_its_boxes_and_its_field(running: Emulator, http: httpx.Client) -> None:
    page = call(http, "flickr.photos.search", extras="geo, url_new", text="aurora")
    boxes = page.one("main").all("input", type="checkbox", name="extras")
    assert [one.attributes["value"] for one in boxes if "checked" in one.attributes] == ["geo"]
    http.get(EXPLORE + "flickr.photos.search", params=[("_call", "1"), ("extras", "geo"), ("extras", "views"), ("extras", "geo")])
    assert [one["extras"] for one in running.requests] == ["geo,url_new", "geo,views"]


def test_methods_are_found_by_words(http: httpx.Client) -> None:
    page = page_of(http.get(EXPLORE, params={"q": "tags add"}))
    found = [one.attributes["href"] for one in page.one("ul", class_="found").all("a")]
    assert found[0] == EXPLORE + "flickr.photos.addTags"
    near = page_of(http.get(EXPLORE + "flickr.photo.getInfo"), 404)
    assert EXPLORE + "flickr.photos.getInfo" in [one.attributes["href"] for one in near.one("main").all("a")]


CALLS: list[tuple[str, dict[str, str]]] = [
    ("flickr.photos.getInfo", {"photo_id": PHOTO}),
    ("flickr.photos.search", {"tags": "aurora,northern lights", "extras": "geo,url_o", "per_page": "5", "in_gallery": "1"}),
    (
        "flickr.photos.search",
        {"bbox": "-10,50,10,60", "license": "4,5", "min_upload_date": "1700000000", "sort": "date-posted-asc"},
    ),
    ("flickr.photos.search", {"min_taken_date": "2024-01-01 00:00:00", "lat": "69.65", "lon": "-18.5", "has_geo": "0"}),
    ("flickr.photos.setMeta", {"photo_id": PHOTO, "title": 'She said "no"\n\\ ☃', "description": "<b>bold</b>"}),
    ("flickr.photos.addTags", {"photo_id": PHOTO, "tags": 'aurora "northern lights"'}),
    (
        "flickr.photosets.editPhotos",
        {"photoset_id": "72177720300000001", "primary_photo_id": PHOTO, "photo_ids": f"{PHOTO},52000000102"},
    ),
    ("flickr.stats.getPhotoStats", {"date": "2024-02-12", "photo_id": PHOTO}),
    ("flickr.photos.getCounts", {"dates": "1600000000,1700000000"}),
    ("flickr.photos.geo.setPerms", {"is_public": "1", "is_contact": "0", "is_friend": "0", "is_family": "1", "photo_id": PHOTO}),
    ("flickr.test.echo", {"colour": "blue"}),
    ("flickr.test.echo", {"two-words": "blue"}),
]


@pytest.mark.parametrize("awaited", [False, True])
@pytest.mark.parametrize(("method", "sent"), CALLS)
def test_the_python_that_is_shown_sends_what_the_form_sends(
    method: str, sent: dict[str, str], awaited: bool, running: Emulator, http: httpx.Client
) -> None:
    code = python_call(Methods(load_catalog()).by_name[method], sent, awaited=awaited)
    token, given = running.access_token("delete"), {"api_key": running.api_key, "api_secret": running.api_secret}
    names: dict[str, Any] = {}
    lines = "\n".join(f"    {line}" for line in code.splitlines())
    if awaited:
        exec(f"from __future__ import annotations\nasync def run(flickr):\n{lines}", names)

        async def run() -> None:
            async with httpx.AsyncClient(transport=running.transport) as client:
                async with AsyncFlickr(**given, token=token, base_url="http://localhost", http_client=client) as flickr:
                    await names["run"](flickr)

        asyncio.run(run())
    else:
        exec(f"from __future__ import annotations\ndef run(flickr):\n{lines}", names)
        with httpx.Client(transport=running.transport) as client:
            with Flickr(**given, token=token, base_url="http://localhost", http_client=client) as flickr:
                names["run"](flickr)
    logged = {name: value for name, value in running.requests[-1].items() if not name.startswith("oauth_")}
    assert {
        name: value for name, value in logged.items() if name not in ("method", "format", "nojsoncallback", "api_key")
    } == sent


def test_every_methods_python_is_that_of_the_client(flickr: Flickr) -> None:
    spelling = load_python_api().methods
    for method, spelled in spelling.items():
        assert spelled["name"] == catalog.METHODS[method]
        function: Any = flickr
        for name in spelled["name"].split("."):
            function = getattr(function, name)
        signature = inspect.signature(function)
        assert [one["name"] for one in spelled["arguments"].values()] == list(signature.parameters), method
        assert spelled["returns"] == signature.return_annotation, method
