"""The emulator's httpx transport behaves like the emulator on a socket."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator
from typing import Any, get_args

import httpx
import pytest

from flickr_sdk import AsyncFlickr, Flickr
from flickr_sdk.emulator import KINDS, Emulator, FaultKind, VirtualClock

from ..support.application import BEN, JSON, REST, START

PHOTO = "52000000101"
URL = f"https://api.flickr.com{REST}"


@pytest.fixture
def quiet() -> Emulator:
    """An emulator that is not started."""
    return Emulator()


@pytest.fixture
def http(quiet: Emulator) -> Iterator[httpx.Client]:
    with httpx.Client(transport=quiet.transport) as client:
        yield client


def test_client_works_without_a_port_or_base_url(quiet: Emulator, http: httpx.Client) -> None:
    threads = threading.active_count()
    flickr = Flickr(quiet.api_key, quiet.api_secret, token=quiet.access_token("read", BEN), http_client=http)
    assert flickr.photos.get_info(photo_id=PHOTO).title == "Aurora over the fjord"
    assert flickr.test.login().id == BEN
    assert [one.caller for one in quiet.requests] == [BEN, BEN]
    assert (threading.active_count(), quiet.requests.connections) == (threads, 0)
    assert repr(quiet) == "<Emulator not listening>"


def test_base_url_of_an_emulator_that_is_not_started_raises_one_error(quiet: Emulator) -> None:
    with pytest.raises(RuntimeError, match=r"the emulator is not started; use `with .*`, or call start\(\)"):
        _ = quiet.base_url
    with quiet:
        assert quiet.base_url.startswith("http://127.0.0.1:")


def test_async_client_works_without_a_port(quiet: Emulator) -> None:
    async def ask() -> list[Any]:
        async with httpx.AsyncClient(transport=quiet.transport) as http:
            flickr = AsyncFlickr(quiet.api_key, quiet.api_secret, token=quiet.access_token(), http_client=http)
            return await asyncio.gather(*(flickr.test.login() for _ in range(20)))

    assert len({one.id for one in asyncio.run(ask())}) == 1
    assert len(quiet.requests) == 20


def test_socket_and_transport_work_side_by_side() -> None:
    with Emulator() as running, httpx.Client(transport=running.transport) as inside, httpx.Client() as outside:
        assert inside.get(URL).content == outside.get(running.base_url + REST).content
        assert len(running.requests) == 2


class Outcome:
    """The response that a client receives, or the error that it raises."""

    def __init__(self, client: httpx.Client | httpx.AsyncClient, url: str, key: str, timeout: float) -> None:
        self.given: dict[str, Any] = {
            "params": {"method": "flickr.photos.getInfo", "photo_id": PHOTO, "api_key": key, **JSON},
            "timeout": timeout,
        }
        self.client, self.url = client, url

    def get(self) -> tuple[object, ...]:
        assert isinstance(self.client, httpx.Client)
        try:
            return self.outcome(self.client.get(self.url, **self.given))
        except httpx.TransportError as error:
            return (type(error),)

    async def get_async(self) -> tuple[object, ...]:
        assert isinstance(self.client, httpx.AsyncClient)
        try:
            return self.outcome(await self.client.get(self.url, **self.given))
        except httpx.TransportError as error:
            return (type(error),)

    def outcome(self, answer: httpx.Response) -> tuple[object, ...]:
        ignored = ("date", "connection")
        return answer.status_code, {k: v for k, v in answer.headers.items() if k not in ignored}, answer.content


SLOW = [kind for kind, about in KINDS.items() if "delay" in about.options]


@pytest.mark.parametrize(("kind", "delay"), [*((kind, 0.05) for kind in get_args(FaultKind)), *((kind, 6.0) for kind in SLOW)])
def test_each_fault_is_the_same_over_the_transport_and_over_a_socket(kind: FaultKind, delay: float) -> None:
    options = {"delay": delay} if kind in SLOW else {}
    # A busy machine must not make a short delay look like a long one.
    timeout = 0.3 if delay > 1 else 3.0
    with Emulator() as running:
        running.faults.add(kind, times=3, **options)
        with httpx.Client() as outside, httpx.Client(transport=running.transport) as inside:
            by_socket = Outcome(outside, running.base_url + REST, running.api_key, timeout).get()
            directly = Outcome(inside, URL, running.api_key, timeout).get()

        async def ask() -> tuple[object, ...]:
            async with httpx.AsyncClient(transport=running.transport) as client:
                return await Outcome(client, URL, running.api_key, timeout).get_async()

        awaited = asyncio.run(ask())
        assert by_socket == directly == awaited
        assert running.faults.struck[kind] == 3
        assert [one.status for one in running.requests] == [running.requests[0].status] * 3
        # The emulator may notice late that a client has closed its connection.
        assert running.requests.in_flight <= (delay > 1)


def test_delay_advances_a_clock_that_is_not_running() -> None:
    clock = VirtualClock(START)
    quiet = Emulator(clock=clock)
    begun = time.monotonic()
    with httpx.Client(transport=quiet.transport, timeout=120) as http:
        with quiet.faults.add("slow-start", delay=100):
            http.get(URL)
        assert clock() == START + 100
        with quiet.faults.add("slow-body", delay=1000):
            http.get(URL)
        assert START + 1000 <= clock() <= START + 1100
        with quiet.faults.add("slow-start", delay=200), pytest.raises(httpx.ReadTimeout):
            http.get(URL)
        assert START + 1120 <= clock() <= START + 1220, "the client waits until its read timeout"
    assert time.monotonic() - begun < 60


def test_request_bodies_may_be_streamed(quiet: Emulator, http: httpx.Client) -> None:
    form = {"method": "flickr.test.echo", "api_key": quiet.api_key, **JSON, "text": "ü" * 300_000}
    assert http.post(URL, data=form).json()["text"]["_content"] == form["text"]
    pieces = [b"method=flickr.te", b"", b"st.null&api_key=x"]
    length = {"Content-Length": str(sum(map(len, pieces))), "Content-Type": "application/x-www-form-urlencoded"}
    assert b'code="100"' in http.post(URL, content=iter(pieces), headers=length).content
    assert quiet.requests[-1] == {"method": "flickr.test.null", "api_key": "x"}
    assert http.post(URL, content=iter(pieces)).status_code == 411, "chunked bodies are rejected"
    with pytest.raises(httpx.LocalProtocolError):
        http.post(URL, content=iter(pieces), headers={**length, "Content-Length": "1000"})

    async def ask() -> httpx.Response:
        async def parts() -> Any:
            for piece in pieces:
                yield piece

        async with httpx.AsyncClient(transport=quiet.transport) as client:
            return await client.post(URL, content=parts(), headers=length)

    assert b'code="100"' in asyncio.run(ask()).content


def test_closed_stream_is_no_longer_in_flight(quiet: Emulator, http: httpx.Client) -> None:
    quiet.faults.add("slow-body", delay=0.01)
    with http.stream("GET", URL) as answer:
        assert quiet.requests.in_flight == 1
        next(answer.iter_raw())
    assert quiet.requests.in_flight == 0


def test_transport_serves_the_control_api(quiet: Emulator, http: httpx.Client) -> None:
    assert http.get("http://emulator/_emulator/faults").json() == {"faults": [], "struck": {}}
    answer = http.head(URL)
    assert (answer.status_code, answer.content) == (200, b"")
    assert int(answer.headers["content-length"]) > 0
