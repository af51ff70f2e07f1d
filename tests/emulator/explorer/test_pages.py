"""Pages of photos, requests, faults and coverage of the Explorer over HTTP, without a browser."""

from __future__ import annotations

import re

import httpx
import pytest

from flickr_sdk.emulator import Emulator

from ...support.application import ADA, BEN
from ...support.html_page import fields_of, page_of
from .conftest import EXPLORE, PHOTO, call, form_of


def test_gallery_shows_photos_with_links_and_images(http: httpx.Client) -> None:
    items = page_of(http.get("/photos/")).one("ul", class_="gallery").all("li")
    assert len(items) > 1
    for item in items:
        link = item.one("a")
        assert link.text
        photo = page_of(http.get(link.attributes["href"])).one("main")
        if item.all("img"):
            assert photo.one("img", class_="photo").attributes["alt"] in link.text
            assert http.get(item.one("img").attributes["src"]).headers["content-type"] == "image/jpeg"
        else:
            assert photo.one("p", class_="notice").text == "This video is still being processed."


def test_user_pages_accept_every_name_and_unknown_names_return_404(http: httpx.Client) -> None:
    for name in (ADA, "ada.lindqvist", "adalindqvist"):
        assert page_of(http.get(f"/photos/{name}/")).one("h1").text == "Photos of Ada Lindqvist"
    assert page_of(http.get("/photos/nobody/"), 404).one("h1").text == "Not found"
    assert page_of(http.get(f"/photos/{ADA}/1/"), 404).one("h1").text == "Not found"


def test_private_photos_appear_only_on_the_page_of_their_owner(http: httpx.Client) -> None:
    private = "52000000201"

    def shown(path: str) -> dict[str, str]:
        items = page_of(http.get(path)).one("ul", class_="gallery").all("li")
        return {item.one("a").attributes["href"].split("/")[-2]: item.text for item in items}

    assert private not in shown("/photos/")
    assert "not public" in shown(f"/photos/{BEN}/")[private]
    assert "not public" not in shown("/photos/")[PHOTO]


def test_photo_page_shows_details_and_links_to_prefilled_forms(http: httpx.Client) -> None:
    page = page_of(http.get(f"/photos/{ADA}/{PHOTO}/"))
    main = page.one("main")
    assert main.one("h1").text == "Aurora over the fjord"
    assert "Aurora" in [one.text for one in main.one("ul", aria_label="Tags").all("li")]
    assert "<b>" not in main.text
    url = next(one.attributes["href"] for one in main.all("a") if one.text == "photos.setMeta")
    fields = fields_of(form_of(page_of(http.get(url))))
    assert (fields["photo_id"], fields["_as"]) == (PHOTO, ADA)


def test_request_log_hides_secrets(running: Emulator, http: httpx.Client) -> None:
    call(http, "flickr.photos.getInfo", photo_id=PHOTO, _as=ADA)
    http.get("/services/rest/", params={"method": "flickr.test.echo", "api_key": running.api_key, "text": "<i>"})
    page = page_of(http.get("/_explorer/requests"))
    rows = [[cell.text for cell in row.all("td")] for row in page.one("tbody").all("tr")]
    assert [row[1:5] for row in rows] == [
        ["GET test.echo", "text=<i>", "unauthenticated", "200"],
        ["GET photos.getInfo", f"photo_id={PHOTO}", "Ada Lindqvist", "200"],
    ]
    text = http.get("/_explorer/requests").text
    assert running.api_key not in text
    assert "oauth_" not in text
    url = page.one("tbody").all("a")[-1].attributes["href"]
    assert fields_of(form_of(page_of(http.get(url))))["photo_id"] == PHOTO


def test_request_rows_returns_requests_since_a_total(running: Emulator, http: httpx.Client) -> None:
    def since(after: str) -> tuple[int, str]:
        response = http.get("/_explorer/requests/rows", params={"after": after})
        return response.text.count("<tr>"), response.headers["x-total"]

    for _ in range(3):
        call(http, "flickr.test.null", _as=ADA)
    assert since("1") == (2, "3")
    assert since("3") == (0, "3")
    running.requests.clear()
    call(http, "flickr.test.null", _as=ADA)
    assert since("3") == (1, "1"), "the log was cleared, so the page starts again"
    assert since("many") == (1, "1")


def test_faults_are_added_and_removed(running: Emulator, http: httpx.Client) -> None:
    fields = fields_of(page_of(http.get("/_explorer/faults")).one("form", class_="card"))
    added = {**fields, "kind": "http-429", "method": "flickr.photos.*", "times": "2"}
    assert http.post("/_explorer/faults", data=added).headers["location"] == "/_explorer/faults"
    assert [(one.kind, one.method, one.times) for one in running.faults.added] == [("http-429", "flickr.photos.*", 2)]
    form = form_of(page_of(http.get("/_explorer/faults")))
    assert http.post("/_explorer/faults", data={**fields_of(form), "do": "remove"}).status_code == 303
    assert running.faults.added == []


@pytest.mark.parametrize(
    ("kind", "times", "message"),
    [("fire", "1", "kind is 'fire'"), ("reset", "x", "is not a number"), ("reset", "0", "times is 0")],
)
def test_invalid_fault_shows_an_error(kind: str, times: str, message: str, running: Emulator, http: httpx.Client) -> None:
    fields = fields_of(page_of(http.get("/_explorer/faults")).one("form", class_="card"))
    page = page_of(http.post("/_explorer/faults", data={**fields, "kind": kind, "times": times}), 400)
    assert message in page.one(role="alert").text
    assert running.faults.added == []


def test_coverage_page_matches_the_coverage_endpoint(http: httpx.Client) -> None:
    coverage = http.get("/_emulator/coverage").json()["methods"]
    page = page_of(http.get("/_explorer/coverage"))
    for row in page.one("tbody").all("tr"):
        for kind, cell in zip(("state", "sample"), row.all("td"), strict=True):
            for link in cell.all("a"):
                assert coverage.pop(link.attributes["href"].removeprefix(EXPLORE)) == kind
    assert coverage == {}
    assert "responds from the world" in page_of(http.get(EXPLORE + "flickr.photos.getInfo")).one("main").text


def test_gallery_is_paginated(running: Emulator, http: httpx.Client) -> None:
    running.world.add_photos({"owner": ADA, "title": f"Wave {number}"} for number in range(130))
    seen: list[str] = []
    path = f"/photos/{ADA}/"
    while path:
        main = page_of(http.get(path)).one("main")
        seen += [one.attributes["href"] for one in main.one("ul", class_="gallery").all("a")]
        following = main.all("a", rel="next")
        path = following[0].attributes["href"] if following else ""
    assert len(seen) == len(set(seen)) > 130
    first = page_of(http.get(f"/photos/{ADA}/", params={"page": "none"})).one("main")
    assert not first.all("a", rel="prev")
    assert "134 photos." in first.text


def luminance(color: str) -> float:
    """Return the relative luminance of a color as defined by WCAG 2."""
    parts = [int(color[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_enough_contrast(scheme: str, http: httpx.Client) -> None:
    text = http.get("/_explorer/explorer.css").text
    palettes = [
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block)) for block in re.findall(r":root \{(.*?)\}", text, re.DOTALL)
    ]
    assert len(palettes) == 2
    colors = palettes[scheme == "dark"]
    assert palettes[0].keys() - {"radius", "mono"} == palettes[1].keys()
    pairs = [(ink, back) for ink in ("ink", "soft", "accent") for back in ("paper", "card", "tint")]
    pairs += [(ink, "code") for ink in ("ink", "key", "text", "word")]
    pairs += [("good", "good-tint"), ("bad", "bad-tint"), ("warm", "warm-tint"), ("bad", "card"), ("accent-ink", "accent")]
    for ink, back in pairs:
        assert contrast(colors[ink], colors[back]) >= 4.5, f"{ink} on {back}"
    # Borders of fields need less contrast than text.
    assert contrast(colors["edge"], colors["card"]) >= 3
