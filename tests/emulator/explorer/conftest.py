from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from flickr_sdk.emulator import Emulator

from ...support.html_page import Element, fields_of, page_of

EXPLORE = "/services/api/explore/"
PHOTO = "52000000101"


@pytest.fixture
def running() -> Emulator:
    """An emulator that does not listen on a socket."""
    return Emulator()


@pytest.fixture
def http(running: Emulator) -> Iterator[httpx.Client]:
    with httpx.Client(base_url="http://localhost:4000", transport=running.transport) as client:
        yield client


def form_of(page: Element) -> Element:
    """Return the first form in the content of a page."""
    return page.one("main").all("form")[0]


def call(http: httpx.Client, method: str, **fields: str) -> Element:
    """Fill in the form of a method and submit it, as a browser does."""
    form = form_of(page_of(http.get(EXPLORE + method)))
    sent = {**fields_of(form), **fields}
    url = form.attributes["action"].partition("#")[0]
    if form.attributes["method"] == "post":
        return page_of(http.post(url, data=sent))
    return page_of(http.get(url, params=sent))
