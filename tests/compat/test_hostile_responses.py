"""Responses with names and numbers that no Flickr method returns are read, or raise a `FlickrError`."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from flickr_sdk import IncompleteWarning
from flickr_sdk.compat import flickrapi


def answering(body: str) -> flickrapi.FlickrAPI:
    """Return an API object that receives the same response for each request."""
    transport = httpx.MockTransport(lambda _: httpx.Response(200, text=body))
    return flickrapi.FlickrAPI("key", "secret", store_token=False, http_client=httpx.Client(transport=transport), retries=0)


@pytest.mark.parametrize("number", ["\u00b2", "\u0663", "9" * 5000, "-1", "1e5", "0x10", " ", "nan"])
@pytest.mark.parametrize("name", ["total", "pages", "perpage"])
def test_walk_ignores_counts_that_are_no_numbers(name: str, number: str) -> None:
    counts = {"total": "2", "pages": "1", "perpage": "100", name: number}
    attributes = " ".join(f'{one}="{value}"' for one, value in counts.items())
    flickr = answering(f'<rsp stat="ok"><photos page="1" {attributes}><photo id="1"/><photo id="2"/></photos></rsp>')
    assert [photo.get("id") for photo in flickr.walk(tags="aurora")] == ["1", "2"]


@pytest.mark.parametrize("size", ["\u00b2", "9" * 5000, "many", "", 0])
def test_walk_accepts_any_page_size(size: Any) -> None:
    flickr = answering('<rsp stat="ok"><photos page="1" total="1" pages="1" perpage="100"><photo id="1"/></photos></rsp>')
    assert len(list(flickr.walk(tags="aurora", per_page=size))) == 1


@pytest.mark.parametrize("name", ["get", "attrib", "name", "text", "xml", "parse", "keys", "stat", "err"])
@pytest.mark.parametrize("stat", ["ok", "fail", "unknown"])
def test_element_with_the_name_of_a_method_is_read(name: str, stat: str) -> None:
    flickr = answering(f'<rsp stat="{stat}"><{name} code="1"/><err code="105" msg="gone"><{name}/></err></rsp>')
    if stat == "ok":
        response = flickr.photos.getInfo(photo_id="1", format="xmlnode")
        assert response["stat"] == "ok"
        assert vars(response)[f"{name}_" if name in ("attrib", "text", "xml", "parse") else name][0]["code"] == "1"
        return
    with pytest.raises(flickrapi.FlickrError) as failed:
        flickr.photos.getInfo(photo_id="1", format="xmlnode")
    assert failed.value.code == (None if stat == "unknown" else 1 if name == "err" else 105)


def test_short_list_of_one_page_is_reported() -> None:
    flickr = answering('<rsp stat="ok"><photos page="1" total="40" pages="1" perpage="100"><photo id="1"/></photos></rsp>')
    with pytest.warns(IncompleteWarning, match="page 1 has only 1 of 40 items"):
        assert len(list(flickr.walk(tags="aurora"))) == 1
