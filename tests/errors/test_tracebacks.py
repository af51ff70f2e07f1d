"""Tracebacks lead to the line that called the library, not through the library."""

from __future__ import annotations

import asyncio
import concurrent.futures
import json
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from flickr_sdk import AsyncFlickr, Flickr, FlickrError, MaybeDelivered, Token, UploadCancelled, parse_response, parse_url
from flickr_sdk._utils.short_traceback import shorten
from flickr_sdk.auth import FileStore
from flickr_sdk.downloads import NameTemplate
from flickr_sdk.rate_limit import SqliteLimiter

from ..support.clients import AWAITING, BLOCKING

KEY, SECRET = "0123456789abcdef0123456789abcdef", "fedcba9876543210"
TOKEN = ("72157720000000001-0123456789abcdef", "0011223344556677")
MOST_FRAMES = 3

FAIL = json.dumps({"stat": "fail", "code": 1, "message": "Photo not found"})
RESPONSES: dict[str, Callable[[], httpx.Response]] = {
    "fail": lambda: httpx.Response(200, text=FAIL),
    "status": lambda: httpx.Response(502),
    "html": lambda: httpx.Response(200, text="<html>"),
}


def respond(kind: str) -> httpx.Response:
    if kind == "refused":
        raise httpx.ConnectError("refused")
    if kind == "lost":
        raise httpx.ReadError("lost")
    return RESPONSES[kind]()


class Failing:
    """A client of either kind whose requests fail."""

    def __init__(self, kind: str, runner: asyncio.Runner) -> None:
        self.kind = kind
        self.runner = runner
        self.options: dict[str, Any] = {"limiter": False, "image_limiter": False, "retries": 0, "token": TOKEN}

    def client(self, response: str = "fail", **options: Any) -> Any:
        transport = httpx.MockTransport(lambda _: respond(response))
        given = {**self.options, **options}
        if self.kind == BLOCKING:
            return Flickr(KEY, SECRET, http_client=httpx.Client(transport=transport), **given)
        return AsyncFlickr(KEY, SECRET, http_client=httpx.AsyncClient(transport=transport), **given)

    def wait(self, value: Any) -> Any:
        if not isinstance(value, Awaitable):
            return value

        async def wait() -> Any:
            return await value

        return self.runner.run(wait())

    def all(self, iterator: Any) -> list[Any]:
        async def collect() -> list[Any]:
            return [item async for item in iterator]

        return self.runner.run(collect()) if isinstance(iterator, AsyncIterator) else list(iterator)

    def downloads(self, client: Any, folder: Path, journal: Path) -> None:
        async def run() -> None:
            async with client.downloads(folder, journal=journal) as downloads:
                await downloads.add(None)

        if self.kind == AWAITING:
            self.runner.run(run())
            return
        with client.downloads(folder, journal=journal) as downloads:
            downloads.add(None)

    def batch(self, client: Any, file: Path) -> None:
        async def run() -> None:
            async with client.uploads(file) as uploads:
                await uploads.add(b"\x89PNG")
                await uploads.run()

        if self.kind == AWAITING:
            self.runner.run(run())
            return
        with client.uploads(file) as uploads:
            uploads.add(b"\x89PNG")
            uploads.run()


@pytest.fixture(params=[BLOCKING, AWAITING])
def failing(request: pytest.FixtureRequest) -> Iterator[Failing]:
    with asyncio.Runner() as runner:
        yield Failing(request.param, runner)


def chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def library_frames(error: BaseException) -> list[str]:
    """The frames of the library that the traceback of an error and its causes shows."""
    return [
        f"{frame.f_code.co_qualname} line {line}"
        for one in chain(error)
        for frame, line in traceback.walk_tb(one.__traceback__)
        if frame.f_globals["__name__"].startswith("flickr_sdk")
    ]


Case = Callable[[Failing, Path], object]
CASES: dict[str, Case] = {
    "api error": lambda f, _: f.wait(f.client().photos.get_info("1")),
    "http status": lambda f, _: f.wait(f.client("status").photos.get_info("1")),
    "malformed response": lambda f, _: f.wait(f.client("html").photos.get_info("1")),
    "transport error": lambda f, _: f.wait(f.client("refused").photos.get_info("1")),
    "maybe delivered": lambda f, _: f.wait(f.client("lost").photos.comments.add_comment("1", "text")),
    "own connection": lambda f, _: f.wait(
        (Flickr if f.kind == BLOCKING else AsyncFlickr)(KEY, base_url="http://127.0.0.1:1", retries=0).test.echo()
    ),
    "invalid argument": lambda f, _: f.wait(f.client().photos.search(bbox=3)),
    "cached call": lambda f, _: f.wait(f.client(cache=True).photos.get_info("1")),
    "call": lambda f, _: f.wait(f.client().call("flickr.photos.getInfo", photo_id="1")),
    "invalid name": lambda f, _: f.client().call("get info"),
    "dynamic method": lambda f, _: f.wait(f.client().photos.getSomethingNew(x=1)),
    "typo": lambda f, _: f.client().photos.get_infoo,
    "typo of a namespace": lambda f, _: f.client().photoss,
    "typo of a walk": lambda f, _: f.client().walk.photoz,
    "raw": lambda f, _: f.wait(f.client().raw(f.client().photos.get_info)),
    "raw call": lambda f, _: f.wait((client := f.client()).raw(client.photos.get_info)("1")),
    "raw walk": lambda f, _: f.all((client := f.client()).raw(client.walk)(tags="a")),
    "raw walk, invalid": lambda f, _: (client := f.client()).raw(client.walk)(bbox=3),
    "constructor": lambda f, _: f.client(timeout=-1),
    "constructor, nested": lambda f, _: f.client(token="token"),
    "constructor, http client": lambda _f, _: Flickr(KEY, http_client=3),  # type: ignore[arg-type]  # invalid on purpose
    "options": lambda f, _: f.client().options(headers={"Host": "example.org"}),
    "options, limit": lambda f, _: f.client().options(on_limit="never"),
    "walk": lambda f, _: f.all(f.client().walk(tags="a")),
    "walk, prefetched": lambda f, _: f.all(f.client().walk(tags="a", prefetch=2)),
    "walk, invalid": lambda f, _: f.client().walk(per_page="many"),
    "walk, index": lambda f, _: f.wait(f.client().walk(tags="a")[3]),
    "walk, invalid index": lambda f, _: f.client().walk(tags="a")[-1],
    "pages": lambda f, _: f.all(f.client().walk(tags="a").pages()),
    "harvest": lambda f, _: f.all(f.client().harvest(tags="a")),
    "harvest, prefetched": lambda f, _: f.all(f.client().harvest(tags="a", prefetch=2)),
    "harvest, invalid": lambda f, _: f.client().harvest(tags="a", shortest=1),
    "harvest, checkpoint": lambda f, folder: f.all(f.client().harvest(tags="a", checkpoint=folder)),
    "upload": lambda f, _: f.wait(f.client("html").upload(b"\x89PNG")),
    "upload, lost": lambda f, _: f.wait(f.client("lost").upload(b"\x89PNG")),
    "upload, no file": lambda f, folder: f.wait(f.client().upload(folder / "none.jpg")),
    "upload, no token": lambda f, _: f.wait(f.client(token=None).upload(b"\x89PNG")),
    "start_upload": lambda f, _: f.wait(f.client("status").start_upload(b"\x89PNG")),
    "replace": lambda f, _: f.wait(f.client("status").replace(b"\x89PNG", "x")),
    "ticket": lambda f, _: f.client().ticket(""),
    "ticket, wait": lambda f, _: f.wait(f.client().ticket("1-2").wait()),
    "batch": lambda f, folder: f.batch(f.client(), folder / "journal.sqlite"),
    "batch, journal": lambda f, folder: f.batch(f.client(), folder),
    "batch, invalid": lambda f, folder: f.client().uploads(folder, concurrency=99),
    "download": lambda f, folder: f.wait(f.client().download("1", to=folder)),
    "contact sheet": lambda f, folder: f.wait((client := f.client()).contact_sheet(client.walk(tags="a"), folder / "a.jpg")),
    "contact sheet, invalid": lambda f, folder: f.wait(f.client().contact_sheet([1.5], folder / "a.jpg")),
    "contact sheet, folder": lambda f, folder: f.wait(f.client().contact_sheet(["1"], folder)),
    "watch": lambda f, _: f.wait((anext if f.kind == AWAITING else next)(f.client().watch(tags="a"))),
    "watch, invalid": lambda f, _: f.client().watch(since="yesterday"),
    "watch, state": lambda f, folder: f.wait((anext if f.kind == AWAITING else next)(f.client().watch(state=folder))),
    "backup": lambda f, folder: f.wait(f.client().backup(folder)),
    "backup, invalid": lambda f, folder: f.wait(f.client().backup(folder, details=["exifs"])),
    "verify": lambda f, folder: f.wait(f.client().verify(folder)),
    "restore": lambda f, folder: f.wait(f.client().restore(folder)),
    "name template": lambda _f, _: NameTemplate("{titel}.{ext}"),
    "tickets": lambda f, _: f.wait(f.client().wait_for_tickets(["1-2"])),
    "tickets, invalid": lambda f, _: f.wait(f.client().check_tickets([1.5])),
    "shard, invalid": lambda f, _: f.wait(f.client().fetch_shard("1")),
    "URL of a person": lambda f, _: f.wait(f.client().people.get_info("https://www.flickr.com/photos/nobody/")),
    "login, invalid": lambda f, _: f.wait(f.client().login(perms="wirte")),
    "saved token": lambda f, folder: f.wait(f.client(token_store=FileStore(folder)).save_token(Token("1", "2"))),
    "rate limiter": lambda f, folder: f.wait(f.client(limiter=SqliteLimiter(folder, 5, 5)).test.echo()),
    "parse_url": lambda _f, _: parse_url("https://example.org/"),
    "download, invalid": lambda f, _: f.wait(f.client().download("1", to=3)),
    "downloads": lambda f, folder: f.downloads(f.client(), folder, folder / "journal.sqlite"),
    "downloads, journal": lambda f, folder: f.downloads(f.client(), folder, folder),
    "downloads, invalid": lambda f, folder: f.client().downloads(folder, concurrency=99),
    "login": lambda f, _: f.wait(f.client("status").start_login("oob")),
    "finish_login": lambda f, _: f.wait(f.client("status").finish_login("state", "123")),
    "token store": lambda f, folder: f.wait(f.client(token=None, token_store=FileStore(folder)).test.echo()),
    "parse_response": lambda _f, _: parse_response("flickr.photos.getInfo", FAIL),
    "parse_response, malformed": lambda _f, _: parse_response("flickr.photos.getInfo", "<html>"),
}


@pytest.mark.parametrize("name", CASES)
def test_traceback_shows_few_frames_of_the_library(failing: Failing, tmp_path: Path, name: str) -> None:
    with pytest.raises(FlickrError) as caught:
        CASES[name](failing, tmp_path)
    frames = library_frames(caught.value)
    assert len(frames) <= MOST_FRAMES, frames
    assert caught.value.__traceback__ is not None


@pytest.mark.parametrize("value", ["debug", " DEBUG "])
def test_debug_log_keeps_all_frames(failing: Failing, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    client = failing.client()
    monkeypatch.setenv("FLICKR_LOG", value)
    with pytest.raises(FlickrError) as caught:
        failing.wait(client.photos.get_info("1"))
    frames = library_frames(caught.value)
    assert len(frames) > 8
    assert any("send_with_retries" in frame for frame in frames)


def test_cause_stays(failing: Failing) -> None:
    with pytest.raises(MaybeDelivered) as caught:
        failing.wait(failing.client("lost").photos.comments.add_comment("1", "text"))
    assert caught.value.__cause__ is caught.value.reason
    shown = "".join(traceback.format_exception(caught.value))
    assert "direct cause" in shown
    assert "TransportError: flickr.photos.comments.addComment: no response" in shown


def test_frames_of_a_callback_stay(failing: Failing) -> None:
    def stop(_sent: int, _total: int) -> None:
        raise UploadCancelled("enough")

    with pytest.raises(UploadCancelled) as caught:
        failing.wait(failing.client(response="status").upload(b"\x89PNG", progress=stop))
    names = [frame.f_code.co_name for frame, _ in traceback.walk_tb(caught.value.__traceback__)]
    assert names[-1] == "stop"
    assert len(library_frames(caught.value)) <= MOST_FRAMES


def test_earlier_error_of_the_program_keeps_its_frames(failing: Failing) -> None:
    def parse() -> None:
        try:
            json.loads("{")
        except ValueError:
            failing.wait(failing.client().photos.get_info("1"))

    with pytest.raises(FlickrError) as caught:
        parse()
    earlier = caught.value.__context__
    assert isinstance(earlier, ValueError)
    assert [frame.f_code.co_name for frame, _ in traceback.walk_tb(earlier.__traceback__)][:2] == ["parse", "loads"]


def test_error_of_a_worker_thread_is_short() -> None:
    with Flickr(KEY, base_url="http://127.0.0.1:1", retries=0) as flickr, concurrent.futures.ThreadPoolExecutor(1) as pool:
        error = pool.submit(flickr.test.echo).exception()
    assert error is not None
    assert 0 < len(library_frames(error)) <= MOST_FRAMES


def test_errors_that_cause_each_other_are_shortened_once() -> None:
    first, second = ValueError("first"), ValueError("second")
    first.__cause__, second.__cause__ = second, first
    shorten(first)
    assert (first.__cause__, second.__cause__) == (second, first)
