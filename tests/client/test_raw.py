"""`flickr.raw(method)` returns the responses of calls, with the retries, cache, limiter, hooks and errors of the calls."""

from __future__ import annotations

import asyncio
import json
import pickle
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from flickr_sdk import ArgumentError, AsyncFlickr, Flickr, Hooks, Page, RateLimited, RawResponse, Retries, SchemaDrift, UsageError
from flickr_sdk.errors import HttpStatusError, PhotoNotFound
from flickr_sdk.rate_limit import MemoryLimiter
from flickr_sdk.walk import AsyncRawPages, RawPages

from ..support.paged import Flavor, PagedServer, SyncFlavor

KEY = "0123456789abcdef0123456789abcdef"
USER = b'{"user": {"id": "1@N01", "username": {"_content": "aurora"}}, "stat": "ok"}'
HEADERS = {"Set-Cookie": "session=0011223344", "X-Auth-Token": "5566778899", "X-Served-By": "pool-7", "Date": "now"}


class Responding:
    """A server that returns some responses in turn, the last one forever, and a client for it."""

    def __init__(self, flavor: Flavor) -> None:
        self.flavor = flavor
        self.requests: list[httpx.Request] = []
        self.responses: list[httpx.Response] = []

    def client(self, *responses: httpx.Response, **options: Any) -> Any:
        self.responses = list(responses) or [httpx.Response(200, content=USER, headers=HEADERS)]
        if isinstance(self.flavor, SyncFlavor):
            return Flickr(KEY, http_client=httpx.Client(transport=httpx.MockTransport(self.respond)), **options)
        return AsyncFlickr(KEY, http_client=httpx.AsyncClient(transport=httpx.MockTransport(self.respond)), **options)

    def respond(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return self.responses.pop(0) if len(self.responses) > 1 else self.responses[0]

    def find(self, client: Any, *args: Any, **arguments: Any) -> RawResponse[Any]:
        found: RawResponse[Any] = self.flavor.wait(client.raw(client.people.find_by_username)("aurora", *args, **arguments))
        return found


@pytest.fixture
def server(flavor: Flavor) -> Responding:
    return Responding(flavor)


def test_response_has_status_headers_content_and_result(server: Responding) -> None:
    client = server.client()
    response = server.find(client)
    assert isinstance(response, RawResponse)
    assert (response.method, response.status, response.attempts) == ("flickr.people.findByUsername", 200, 1)
    assert response.content == USER
    assert response.headers["X-Served-By"] == response.headers["x-served-by"] == "pool-7"
    assert "SET-COOKIE" in response.headers
    assert 3 not in response.headers
    assert response.elapsed > 0
    assert response.parse().username == "aurora"
    assert response.parse() is response.parse()
    assert response.parse() == server.flavor.wait(client.people.find_by_username("aurora"))
    assert dict(server.requests[0].url.params) == dict(server.requests[1].url.params)


def test_representation_shows_no_secrets(server: Responding) -> None:
    response = server.find(server.client())
    assert repr(response).startswith("<RawResponse flickr.people.findByUsername: status 200, 75 bytes, 1 attempt in 0.")
    assert "pool-7" in repr(response.headers)
    for secret in ("0011223344", "5566778899"):
        assert secret not in repr(response) + repr(response.headers)
    assert response.headers["x-auth-token"] == "5566778899"


def test_response_can_be_pickled(server: Responding) -> None:
    response = server.find(server.client())
    copied = pickle.loads(pickle.dumps(response))
    assert (copied.content, dict(copied.headers), copied.parse()) == (USER, dict(response.headers), response.parse())


def test_response_counts_the_attempts_of_a_retried_call(server: Responding) -> None:
    seen: list[int] = []
    hooks = Hooks(response=lambda event: seen.append(event.status))
    client = server.client(
        httpx.Response(503),
        httpx.Response(200, json={"stat": "fail", "code": 105, "message": "Service currently unavailable"}),
        httpx.Response(200, content=USER),
        retries=Retries(3, initial_delay=0.001),
        hooks=hooks,
    )
    assert server.find(client).attempts == 3
    assert seen == [503, 200, 200]


def test_error_of_the_call_is_raised(server: Responding) -> None:
    client = server.client(httpx.Response(200, json={"stat": "fail", "code": 1, "message": "Photo not found"}), retries=0)
    with pytest.raises(PhotoNotFound) as caught:
        server.flavor.wait(client.raw(client.photos.get_info)("1"))
    assert (caught.value.attempts, "not found" in caught.value.body) == (1, True)
    with pytest.raises(HttpStatusError):
        server.find(server.client(httpx.Response(502), retries=0))
    with pytest.raises(ArgumentError):
        server.flavor.wait(client.raw(client.photos.get_info)(""))


def test_schema_drift_is_raised_by_parse_in_strict_mode_only(server: Responding) -> None:
    body = json.dumps({"perms": {"id": "1", "ispublic": 1, "isfamily": "perhaps", "isfriend": 0}, "stat": "ok"})
    client = server.client(httpx.Response(200, text=body), strict=True)
    response = server.flavor.wait(client.raw(client.photos.get_perms)("1"))
    assert response.content == body.encode()
    for _ in range(2):
        with pytest.raises(SchemaDrift, match="isfamily") as caught:
            response.parse()
    assert (caught.value.attempts, caught.value.body != "") == (1, True)
    drifts: list[Any] = []
    lenient = client.options(strict=False, on_drift=drifts.append)
    assert server.flavor.wait(lenient.raw(lenient.photos.get_perms)("1")).parse().id == "1"
    assert [drift.path for drift in drifts] == ["perms.isfamily", "perms.permcomment", "perms.permaddmeta"]


def test_cached_response_has_content_but_no_headers_and_no_attempts(server: Responding) -> None:
    client = server.client(cache=True)
    first, second = server.find(client), server.find(client)
    assert (first.attempts, second.attempts) == (1, 0)
    assert (second.status, second.content, dict(second.headers)) == (200, USER, {})
    assert second.parse() == first.parse()
    assert second.parse() is not first.parse()
    assert len(server.requests) == 1
    assert server.find(client.options(cache="refresh")).headers["x-served-by"] == "pool-7"


def test_call_uses_the_rate_limiter(server: Responding) -> None:
    client = server.client(limiter=MemoryLimiter(1, 3600), on_limit="raise")
    server.find(client)
    with pytest.raises(RateLimited):
        server.find(client)


SPELLINGS: list[Callable[[Any], Any]] = [
    lambda f: f.raw(f.people.find_by_username)("aurora"),
    lambda f: f.raw(f.people.find_by_username)(username="aurora"),
    lambda f: f.raw(f.people.findByUsername)(username="aurora"),
    lambda f: f.raw(f.people_findByUsername)(username="aurora"),
    lambda f: f.raw(f.call)("flickr.people.findByUsername", username="aurora"),
    lambda f: f.raw(f.call)("people.findByUsername", username="aurora"),
]


@pytest.mark.parametrize("call", SPELLINGS)
def test_every_spelling_of_a_method_has_raw_responses(server: Responding, call: Callable[[Any], Any]) -> None:
    assert server.flavor.wait(call(server.client())).parse().username == "aurora"


def test_method_without_a_stub_has_raw_responses(server: Responding) -> None:
    client = server.client()
    response = server.flavor.wait(client.raw(client.people.getSomethingNew)(x=1))
    assert response.method == "flickr.people.getSomethingNew"
    assert response.parse()["user"]["id"] == "1@N01"


def test_options_of_the_copy_apply_in_both_forms(server: Responding) -> None:
    client = server.client(cache=True)
    copy = client.options(cache="bypass")
    for call in (copy.raw(copy.people.find_by_username), client.raw(copy.people.find_by_username)):
        assert server.flavor.wait(call("aurora")).attempts == 1
    assert server.flavor.wait(copy.raw(client.people.find_by_username)("aurora")).attempts == 1
    assert len(server.requests) == 3
    with pytest.raises(UsageError, match="another copy"):
        copy.raw(client.options(timeout=5).people.find_by_username)


def test_other_callables_are_rejected(server: Responding) -> None:
    client, other = server.client(), server.client()
    for method in (client.upload, client.harvest, client.photos, print, None, client.walk.photos):
        with pytest.raises(UsageError, match=r"^raw: .* is not a method of the API; pass one such as flickr\.photos\.get_info"):
            client.raw(method)
    for method in (other.photos.get_info, client.raw(client.photos.get_info), other.call, other.walk):
        with pytest.raises(UsageError, match="belongs to another client"):
            client.raw(method)


@pytest.mark.parametrize("prefetch", [0, 2])
def test_walk_returns_one_response_for_each_page(flavor: Flavor, prefetch: int) -> None:
    client = flavor.client(PagedServer(range(25)))
    pages = client.raw(client.walk)(tags=["aurora"], per_page=10, prefetch=prefetch)
    assert isinstance(pages, (RawPages, AsyncRawPages))
    responses = flavor.all(pages)
    assert [len(response.parse()) for response in responses] == [10, 10, 5]
    assert all(isinstance(response.parse(), Page) for response in responses)
    assert [json.loads(response.content)["photos"]["page"] for response in responses] == [1, 2, 3]
    assert {(response.attempts, response.headers["content-type"]) for response in responses} == {(1, "application/json")}
    assert (pages.report.items, pages.report.done) == (25, True)
    assert "25 items of 3 pages, done" in repr(pages)
    assert pages._responses._responses == {}


def test_response_of_a_short_page_is_the_one_with_the_most_items(flavor: Flavor) -> None:
    server = PagedServer(range(30), lengths={2: [4, 10]})
    client = flavor.client(server, retries=Retries(1, initial_delay=0.001))
    pages = client.raw(client.walk.photos.search)(tags="aurora", per_page=10)
    assert [len(response.parse()) for response in flavor.all(pages)] == [10, 10, 10]
    assert [cursor for cursor, _ in server.requests] == ["1", "2", "2", "3"]
    assert pages._responses._responses == {}


def test_walk_of_an_album_and_slices_of_pages(flavor: Flavor) -> None:
    client = flavor.client(PagedServer(range(12), root="photoset"))
    pages = client.raw(client.walk_set)("1", per_page=5)
    first = flavor.next(pages)
    assert len(first.parse()) == 5
    flavor.close(pages)
    assert [len(response.parse()) for response in flavor.all(pages)] == [5, 2]


def test_awaitable_can_be_a_task() -> None:
    async def main() -> None:
        transport = httpx.MockTransport(lambda _: httpx.Response(200, content=USER))
        async with httpx.AsyncClient(transport=transport) as http, AsyncFlickr(KEY, http_client=http) as flickr:
            find = flickr.raw(flickr.people.find_by_username)
            task = asyncio.create_task(find("aurora"))
            one, two = await asyncio.gather(task, find("aurora"))
            assert one.parse() == two.parse()
            async with flickr.raw(flickr.walk)() as pages:
                assert repr(pages).startswith("<AsyncRawPages of <AsyncWalker")

    asyncio.run(main())
