"""The walk of every method requests a page that lacks items again."""

from __future__ import annotations

from typing import Any

import pytest

from flickr_sdk._generated import catalog
from flickr_sdk._method.endpoint import Endpoint, Pagination
from flickr_sdk._model.wire_schema import schema_of
from flickr_sdk._pipeline.method_lookup import find_endpoint
from flickr_sdk._pipeline.response_parser import payload_field
from flickr_sdk.config import Retries

from ..support.paged import Flavor, PagedServer

SIZE, ITEMS = 10, 25
FILTERED = "flickr.interestingness.getList"
"""Flickr leaves out photos of this list, so that requesting a page again returns no more."""
PAGED = [method for method in catalog.METHODS if find_endpoint(catalog, method).paging and method != FILTERED]


class ShortOnce(PagedServer):
    """A server for any list whose second page lacks three items in its first response."""

    endpoint: Endpoint[Any]

    def payload(self, arguments: dict[str, str]) -> dict[str, Any]:
        number = int(arguments["page"])
        self.requests.append((arguments["page"], SIZE))
        items = [_item(one) for one in self.items[(number - 1) * SIZE : number * SIZE]]
        if number == 2 and self.requests.count(("2", SIZE)) == 1:
            del items[-3:]
        field, response, paging = payload_field(self.endpoint), self.endpoint.response, self.endpoint.paging or Pagination()
        assert field.model is not None and response is not None and response.root is not None
        counts = {"page": number, "pages": -(-ITEMS // SIZE), "perpage": SIZE, "per_page": SIZE, "total": ITEMS}
        page: dict[str, Any] = {schema_of(field.model).fields[0].keys[0]: items}
        page |= {paging.info_field: {"id": "1", **counts}} if paging.info_field else counts
        return {response.root: page, "stat": "ok"}


def _item(number: int) -> dict[str, str]:
    names = ("id", "nsid", "name", "url", "searchterm", "_content", "type", "username", "title")
    return {name: f"{number}" if name == "id" else f"{name} {number}" for name in names}


@pytest.mark.once
@pytest.mark.filterwarnings("ignore::flickr_sdk.errors.SchemaDriftWarning")
@pytest.mark.parametrize("method", PAGED)
def test_short_page_of_every_list_is_requested_again(flavor: Flavor, method: str) -> None:
    server = ShortOnce(range(ITEMS))
    server.endpoint = find_endpoint(catalog, method)
    walks: Any = flavor.client(server, retries=Retries(3, initial_delay=0.001)).walk
    for name in method.removeprefix("flickr.").split("."):
        walks = getattr(walks, name)
    required = {
        name: "2024-01-01" if "date" in name else "1" for name, one in (server.endpoint.params or {}).items() if one.required
    }
    assert len(flavor.all(walks(**required, per_page=SIZE))) == ITEMS
    assert [page for page, _ in server.requests][:4] == ["1", "2", "2", "3"]


def test_nearly_all_lists_are_tested() -> None:
    assert len(PAGED) > 50
