"""Forms of the Explorer over HTTP, without a browser."""

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
from flickr_sdk.emulator.explorer.method_info import MethodIndex
from flickr_sdk.emulator.explorer.python_snippet import python_snippet
from flickr_sdk.emulator.response_formats import FORMATS

from ...support.application import ADA, BEN
from ...support.html_page import Element, Page, fields_of, page_of
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
    """Check that a page works with a screen reader and a keyboard."""
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
    assert len(ids) == len(set(ids)), "duplicate id"
    labels = [one for one in every if one.name == "label"]
    labelled = {one.attributes["for"] for one in labels if "for" in one.attributes}
    wrapped = [field for label in labels for field in label.all()]
    for one in every:
        given = one.attributes
        if one.name in ("input", "select", "textarea") and given.get("type") != "hidden":
            assert given.get("id") in labelled or one in wrapped, f"{given} has no label"
        for name in ("aria-describedby", "aria-labelledby"):
            assert set(given.get(name, "").split()) <= set(ids), f"{given} refers to a missing id"
        if one.name == "img":
            assert "alt" in given
        url = {"img": "src", "script": "src", "link": "href", "form": "action"}.get(one.name)
        assert not url or given[url].startswith("/"), f"{given} is from another origin"


@pytest.mark.parametrize("path", PAGES)
def test_pages_are_valid_and_load_nothing_from_other_origins(path: str, http: httpx.Client) -> None:
    response = http.get(path)
    check(page_of(response))
    assert "default-src 'none'" in response.headers["content-security-policy"]
    assert response.headers["cache-control"] == "no-store"


def test_every_method_page_has_a_field_for_each_argument(http: httpx.Client) -> None:
    methods = load_python_api().methods
    assert methods.keys() == catalog.METHODS.keys()
    for name, method_data in methods.items():
        # Skip the sidebar, which is long and the same on every page.
        text = http.get(EXPLORE + name).text
        page = Page(text[text.index("<main") : text.index("</main>") + len("</main>")]).root
        check_content(page)
        fields = fields_of(form_of(page))
        assert set(method_data["arguments"]) <= fields.keys(), name
        assert method_data["name"] in page.one(id="result").text.replace(" ", "")


def test_home_page_links_every_method_and_shows_environment_variables(running: Emulator, http: httpx.Client) -> None:
    page = page_of(http.get("/"))
    links = {one.attributes["href"].removeprefix(EXPLORE) for one in page.one("nav", aria_labelledby="methods").all("a")}
    assert links == catalog.METHODS.keys()
    settings = page.one("pre", aria_label="Environment variables").raw.splitlines()
    assert settings[0] == "export FLICKR_BASE_URL=http://localhost:4000"
    assert settings[1:] == [f"export FLICKR_API_KEY={running.api_key}", f"export FLICKR_API_SECRET={running.api_secret}"]


def test_assets_of_the_pages_are_served(http: httpx.Client) -> None:
    head = page_of(http.get("/")).one("head")
    files = [one.attributes.get("href") or one.attributes["src"] for one in (*head.all("link"), *head.all("script"))]
    assert len(files) == 3
    for file in files:
        response = http.get(file)
        assert response.status_code == 200
        assert len(response.content) > 100


def test_calling_a_read_method_shows_its_response(running: Emulator, http: httpx.Client) -> None:
    page = call(http, "flickr.photos.getInfo", photo_id=PHOTO)
    assert [one["method"] for one in running.requests] == ["flickr.photos.getInfo"]
    assert (running.requests[-1]["photo_id"], running.requests[-1].caller) == (PHOTO, None)
    result = page.one(id="result")
    assert result.one("p", role="status").text.startswith("ok 200 OK, application/json, ")
    assert '"_content": "Aurora over the fjord"' in result.one("pre", aria_label="Response").raw
    assert (
        result.one("pre", aria_label="Python code for Flickr").raw
        == f'result: PhotoInfo = flickr.photos.get_info(photo_id="{PHOTO}")'
    )
    awaited = result.one("pre", aria_label="Python code for AsyncFlickr").raw
    assert awaited == f'result: PhotoInfo = await flickr.photos.get_info(photo_id="{PHOTO}")'
    request = result.one("pre", aria_label="Request").raw
    assert request.startswith("GET /services/rest/\n    ?api_key=...\n    &method=flickr.photos.getInfo\n")
    assert running.api_key not in request


def test_response_has_the_selected_format(http: httpx.Client) -> None:
    page = call(http, "flickr.photos.getInfo", photo_id=PHOTO, _format="rest")
    assert page.one("pre", aria_label="Response").raw.startswith('<?xml version="1.0" encoding="utf-8" ?>\n<rsp stat="ok">')
    assert "text/xml" in page.one(id="result").one("p", role="status").text


def test_call_uses_an_access_token_of_the_selected_user(running: Emulator, http: httpx.Client) -> None:
    page = call(http, "flickr.photos.delete", photo_id=PHOTO, _as=ADA)
    assert page.one("p", role="status").text.startswith("ok")
    logged = running.requests[-1]
    assert (logged.verb, logged.method, logged.caller) == ("POST", "flickr.photos.delete", ADA)
    assert "POST /services/rest/" in page.one("pre", aria_label="Request").raw
    assert '"id": "10000002@N02"' in call(http, "flickr.test.login", _as=BEN).one("pre", aria_label="Response").raw
    rejected = call(http, "flickr.test.login", _as="unauthenticated").one(id="result")
    assert rejected.one("p", role="status").text.startswith("failed 200 OK")
    assert "Insufficient permissions" in rejected.text


@pytest.mark.parametrize("format", FORMATS)
def test_failure_shows_the_exception_that_the_client_raises(format: str, http: httpx.Client) -> None:
    for method, fields, code, name in (
        ("flickr.photos.getInfo", {"photo_id": "1"}, 1, "ApiError"),
        ("flickr.test.login", {"_as": "unauthenticated"}, 99, "InsufficientPermissions"),
    ):
        result = call(http, method, **fields, _format=format).one(id="result")
        assert result.one("p", role="status").text.startswith("failed 200 OK")
        assert result.one(id="outcome").text == f"The client raises {name} with code {code}."
        assert result.one("tr", class_="current").all("td")[0].text == str(code)
    result = call(
        http, "flickr.test.echo", _format=format, _more='a={"stat":"fail","code":7}\nb=<rsp stat="fail"><err code="8"'
    ).one(id="result")
    assert result.one("p", role="status").text.startswith("ok 200 OK"), "echoed arguments are not a failure"
    assert result.one(id="outcome").text == "Returns Echo."


@pytest.mark.parametrize("kind", ["garbage", "truncated", "cut-off", "http-503", "close"])
def test_broken_response_is_not_reported_as_a_flickr_failure(kind: Any, running: Emulator, http: httpx.Client) -> None:
    running.faults.add(kind)
    result = call(http, "flickr.photos.getInfo", photo_id=PHOTO).one(id="result")
    assert not result.one("p", role="status").text.startswith("ok")
    assert "raises FlickrError" in result.one(id="outcome").text


def test_calls_that_need_a_signature_are_signed(http: httpx.Client) -> None:
    assert '"frob"' in call(http, "flickr.auth.getFrob").one("pre", aria_label="Response").raw


def test_revoked_access_token_is_replaced(running: Emulator, http: httpx.Client) -> None:
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
def test_cross_site_form_is_rejected(headers: dict[str, str], token: str | None, running: Emulator, http: httpx.Client) -> None:
    fields = fields_of(form_of(page_of(http.get(EXPLORE + "flickr.photos.delete"))))
    faults = fields_of(form_of(page_of(http.get("/_explorer/faults"))))
    if token is not None:
        fields["_token"] = faults["_token"] = token
    result = page_of(http.post(EXPLORE + "flickr.photos.delete", data=fields, headers=headers), 403)
    assert "from another site" in result.one(role="alert").text
    assert (
        "from another site" in page_of(http.post("/_explorer/faults", data=faults, headers=headers), 403).one(role="alert").text
    )
    assert (len(running.requests), running.faults.added) == (0, [])


def test_url_does_not_call_write_methods_or_cross_site_reads(running: Emulator, http: httpx.Client) -> None:
    page_of(http.get(EXPLORE + "flickr.photos.delete", params={"photo_id": PHOTO, "_as": ADA, "_call": "1"}))
    foreign = {"Sec-Fetch-Site": "cross-site"}
    page_of(http.get(EXPLORE + "flickr.photos.getInfo", params={"photo_id": PHOTO, "_call": "1"}, headers=foreign))
    assert len(running.requests) == 0


def test_calls_are_logged_and_faulted_but_pages_are_not(running: Emulator, http: httpx.Client) -> None:
    running.faults.add("http-502", probability=1)
    for path in PAGES:
        page_of(http.get(path))
    assert len(running.requests) == 0
    page = call(http, "flickr.photos.getInfo", photo_id=PHOTO)
    assert "The fault http-502 was applied." in page.one(id="result").text
    assert page.one(id="result").one("p", role="status").text.startswith("failed 502 Bad Gateway, text/html")
    assert [one.fault for one in running.requests] == ["http-502"]
    assert running.requests.in_flight == 0


@pytest.mark.parametrize(("kind", "message"), [("reset", "closed without a response"), ("slow-start", "have taken 1 seconds")])
def test_connection_faults_are_shown(kind: Any, message: str, running: Emulator, http: httpx.Client) -> None:
    running.faults.add(kind)
    assert message in call(http, "flickr.photos.getInfo", photo_id=PHOTO).one(id="result").text
    assert running.requests.in_flight == 0


def test_user_input_is_escaped(http: httpx.Client) -> None:
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


def test_form_keeps_its_values(http: httpx.Client) -> None:
    typed = {"photo_id": "7", "secret": 'a"b', "_more": "x=1\ny=2", "_as": BEN, "_format": "rest"}
    fields = fields_of(form_of(call(http, "flickr.photos.getInfo", **typed)))
    assert {name: fields[name] for name in typed} == typed


def test_list_argument_merges_checkboxes_and_text_field(running: Emulator, http: httpx.Client) -> None:
    page = call(http, "flickr.photos.search", extras="geo, url_new", text="aurora")
    boxes = page.one("main").all("input", type="checkbox", name="extras")
    assert [one.attributes["value"] for one in boxes if "checked" in one.attributes] == ["geo"]
    http.get(EXPLORE + "flickr.photos.search", params=[("_call", "1"), ("extras", "geo"), ("extras", "views"), ("extras", "geo")])
    assert [one["extras"] for one in running.requests] == ["geo,url_new", "geo,views"]


def test_search_finds_methods_by_terms(http: httpx.Client) -> None:
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
def test_python_snippet_sends_the_same_arguments_as_the_form(
    method: str, sent: dict[str, str], awaited: bool, running: Emulator, http: httpx.Client
) -> None:
    code = python_snippet(MethodIndex(load_catalog()).by_name[method], sent, awaited=awaited)
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


def test_python_names_match_the_client(flickr: Flickr) -> None:
    methods = load_python_api().methods
    assert methods.keys() == catalog.METHODS.keys()
    for method, method_data in methods.items():
        assert method_data["name"] == catalog.METHODS[method]
        function: Any = flickr
        for name in method_data["name"].split("."):
            function = getattr(function, name)
        signature = inspect.signature(function)
        assert [one["name"] for one in method_data["arguments"].values()] == list(signature.parameters), method
        assert method_data["returns"] == signature.return_annotation, method
