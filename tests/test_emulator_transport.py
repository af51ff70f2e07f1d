"""The emulator without a socket does what it does with one."""

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

from .application import BEN, JSON, REST, START

PHOTO = "52000000101"
URL = f"https://api.flickr.com{REST}"


@pytest.fixture
def quiet() -> Emulator:
    """An emulator that was never started."""
    return Emulator()


@pytest.fixture
def http(quiet: Emulator) -> Iterator[httpx.Client]:
    with httpx.Client(transport=quiet.transport) as client:
        yield client


def test_a_client_needs_neither_a_port_nor_another_address(quiet: Emulator, http: httpx.Client) -> None:
    threads = threading.active_count()
    flickr = Flickr(quiet.api_key, quiet.api_secret, token=quiet.access_token("read", BEN), http_client=http)
    assert flickr.photos.get_info(photo_id=PHOTO).title == "Aurora over the fjord"
    assert flickr.test.login().id == BEN
    assert [one.caller for one in quiet.requests] == [BEN, BEN]
    assert (threading.active_count(), quiet.requests.connections) == (threads, 0)
    assert repr(quiet) == "<Emulator not listening>"


def test_an_awaiting_client_needs_no_port_either(quiet: Emulator) -> None:
    async def ask() -> list[Any]:
        async with httpx.AsyncClient(transport=quiet.transport) as http:
            flickr = AsyncFlickr(quiet.api_key, quiet.api_secret, token=quiet.access_token(), http_client=http)
            return await asyncio.gather(*(flickr.test.login() for _ in range(20)))

    assert len({one.id for one in asyncio.run(ask())}) == 1
    assert len(quiet.requests) == 20


def test_an_emulator_may_be_asked_both_ways_at_once() -> None:
    with Emulator() as running, httpx.Client(transport=running.transport) as inside, httpx.Client() as outside:
        assert inside.get(URL).content == outside.get(running.base_url + REST).content
        assert len(running.requests) == 2


class Outcome:
    """What a client sees of an answer: all of it, or the error that came in its place."""

    def __init__(self, client: httpx.Client | httpx.AsyncClient, url: str, key: str) -> None:
        self.given: dict[str, Any] = {
            "params": {"method": "flickr.photos.getInfo", "photo_id": PHOTO, "api_key": key, **JSON},
            "timeout": 0.3,
        }
        self.client, self.url = client, url

    def get(self) -> tuple[object, ...]:
        assert isinstance(self.client, httpx.Client)
        try:
            return self.told(self.client.get(self.url, **self.given))
        except httpx.TransportError as error:
            return (type(error),)

    async def await_it(self) -> tuple[object, ...]:
        assert isinstance(self.client, httpx.AsyncClient)
        try:
            return self.told(await self.client.get(self.url, **self.given))
        except httpx.TransportError as error:
            return (type(error),)

    def told(self, answer: httpx.Response) -> tuple[object, ...]:
        passing = ("date", "connection")
        return answer.status_code, {k: v for k, v in answer.headers.items() if k not in passing}, answer.content


SLOW = [kind for kind, about in KINDS.items() if "delay" in about.options]


@pytest.mark.parametrize(("kind", "delay"), [*((kind, 0.05) for kind in get_args(FaultKind)), *((kind, 6.0) for kind in SLOW)])
def test_each_fault_is_the_same_with_and_without_a_socket(kind: FaultKind, delay: float) -> None:
    options = {"delay": delay} if kind in SLOW else {}
    with Emulator() as running:
        running.faults.add(kind, times=3, **options)
        with httpx.Client() as outside, httpx.Client(transport=running.transport) as inside:
            by_socket = Outcome(outside, running.base_url + REST, running.api_key).get()
            directly = Outcome(inside, URL, running.api_key).get()

        async def ask() -> tuple[object, ...]:
            async with httpx.AsyncClient(transport=running.transport) as client:
                return await Outcome(client, URL, running.api_key).await_it()

        awaited = asyncio.run(ask())
        assert by_socket == directly == awaited
        assert running.faults.struck[kind] == 3
        assert [one.status for one in running.requests] == [running.requests[0].status] * 3
        # A connection that its client gave up may be slow to be noticed.
        assert running.requests.in_flight <= (delay > 1)


def test_waiting_moves_a_clock_that_stands_still() -> None:
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
        assert START + 1120 <= clock() <= START + 1220, "the client waits as long as its limit lets it"
    assert time.monotonic() - begun < 60


def test_bodies_arrive_whole_whatever_their_pieces(quiet: Emulator, http: httpx.Client) -> None:
    form = {"method": "flickr.test.echo", "api_key": quiet.api_key, **JSON, "text": "ü" * 300_000}
    assert http.post(URL, data=form).json()["text"]["_content"] == form["text"]
    pieces = [b"method=flickr.te", b"", b"st.null&api_key=x"]
    length = {"Content-Length": str(sum(map(len, pieces))), "Content-Type": "application/x-www-form-urlencoded"}
    assert b'code="100"' in http.post(URL, content=iter(pieces), headers=length).content
    assert quiet.requests[-1] == {"method": "flickr.test.null", "api_key": "x"}
    assert http.post(URL, content=iter(pieces)).status_code == 411, "chunks are refused"
    with pytest.raises(httpx.LocalProtocolError):
        http.post(URL, content=iter(pieces), headers={**length, "Content-Length": "1000"})

    async def ask() -> httpx.Response:
        async def parts() -> Any:
            for piece in pieces:
                yield piece

        async with httpx.AsyncClient(transport=quiet.transport) as client:
            return await client.post(URL, content=parts(), headers=length)

    assert b'code="100"' in asyncio.run(ask()).content


def test_a_stream_that_is_given_up_is_no_longer_in_flight(quiet: Emulator, http: httpx.Client) -> None:
    quiet.faults.add("slow-body", delay=0.01)
    with http.stream("GET", URL) as answer:
        assert quiet.requests.in_flight == 1
        next(answer.iter_raw())
    assert quiet.requests.in_flight == 0


def test_the_controls_are_there_too(quiet: Emulator, http: httpx.Client) -> None:
    assert http.get("http://emulator/_emulator/faults").json() == {"faults": [], "struck": {}}
    answer = http.head(URL)
    assert (answer.status_code, answer.content) == (200, b"")
    assert int(answer.headers["content-length"]) > 0
