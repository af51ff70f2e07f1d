"""Long XML pages with a structure that the fast reader of pages does not expect."""

from __future__ import annotations

from typing import Any

import pytest

from flickr_sdk import parse_response
from flickr_sdk._generated import catalog
from flickr_sdk._pipeline import response_parser
from flickr_sdk._pipeline.method_lookup import find_endpoint
from flickr_sdk._wire import xml_page
from flickr_sdk.errors import MalformedResponse
from flickr_sdk.models import Photo
from flickr_sdk.types import Drift
from tests.support.photo_pages import SEARCH, described, photo, xml_body_of

UNUSUAL_PAGES = {
    "an attribute of the response": (b'<rsp stat="ok">', b'<rsp stat="ok" new="1">'),
    "another element in the page": (b'<photos page="1" total="9">', b'<photos page="1" total="9"><new a="1" />'),
    "another element after the page": (b"</rsp>", b'<new a="1" /></rsp>'),
    "text in the page": (b'<photos page="1" total="9">', b'<photos page="1" total="9">text'),
    "text in a photo": (b" /></photos>", b">text</photo></photos>"),
    "white space in a photo": (b" /></photos>", b"> </photo></photos>"),
    "a photo in a photo": (b" /></photos>", b"><photo id='1' /></photo></photos>"),
    "an element between the photos": (b" /></photos>", b" /><new><photo id='1' /></new></photos>"),
    "an attribute with the name of the photos": (b'<photos page="1"', b'<photos page="1" photo="1"'),
    "two pages": (b"</rsp>", b'<photos page="2"><photo id="1" /></photos></rsp>'),
    "a comment": (b" /></photos>", b" /><!-- photo --></photos>"),
    "a document type": (b"<rsp", b"<!DOCTYPE rsp><rsp"),
    "an invalid character": (b"Aurora 7", b"Aurora \x01"),
    "no end": (b"</photos></rsp>", b"</photos>"),
}


def test_usual_page_is_read_by_the_fast_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[object] = []
    load_page = xml_page.load_page

    def load(*given: Any) -> object:
        loaded.append(load_page(*given))
        return loaded[-1]

    monkeypatch.setattr(xml_page, "load_page", load)
    monkeypatch.delattr(xml_page, "_nested_items")  # which reads children slowly
    for count in (1, 100):
        assert len(parse_response(SEARCH, xml_body_of([photo(number) for number in range(count)]), format="xml")) == count
    short, long = loaded
    assert short is None, "a parser for few items costs more than it saves"
    assert long is not None


def test_page_of_photos_with_children_is_read_by_the_fast_reader() -> None:
    body = xml_body_of([photo(number) for number in range(100)], "<description>Facing <b>north</b></description>")
    page = response_parser._fast_parser(find_endpoint(catalog, SEARCH))
    assert page is not None
    assert xml_page.load_page(body, page.root, page.key, page.item_schema) is not None


@pytest.mark.parametrize("change", UNUSUAL_PAGES)
@pytest.mark.parametrize("space", [b"", b"\n\t"], ids=["compact", "formatted"])
def test_unusual_xml_pages_are_read_like_all_others(change: str, space: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    body = xml_body_of([photo(number) for number in range(100)]).replace(b"\n", b"").replace(b"\t", b"")
    changed = body.replace(*UNUSUAL_PAGES[change], 1)
    assert changed != body
    changed = changed.replace(b"><", b">%b<" % space)
    fast = _result(changed)
    monkeypatch.setattr(xml_page, "load_page", lambda *_: None)
    assert fast == _result(changed)


def _result(body: bytes) -> object:
    drifts: list[Drift] = []
    try:
        page: Any = parse_response(SEARCH, body, format="xml", on_drift=drifts.append)
    except MalformedResponse as error:
        return str(error)
    items = [described(item) if isinstance(item, Photo) else item for item in page[:9] + page[-3:]]
    return len(page), items, getattr(page, "model_extra", None), drifts
