"""UploadTask photos, by both clients over real sockets: what is sent, what is told of it, and how it is stopped."""

from __future__ import annotations

import asyncio
import io
import socket
import threading
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from flickr_sdk import AsyncFlickr, FileError, Flickr, Timeout, TransportError, UploadCancelled, UploadedPhoto, UsageError, errors
from flickr_sdk.config import Hooks, RequestEvent
from flickr_sdk.emulator import Emulator, UploadLimits
from flickr_sdk.errors import ArgumentError
from flickr_sdk.uploads.multipart import MIN_CHUNK as PIECE
from flickr_sdk.uploads.multipart import chunk_size

from ..support.clients import Make
from ..support.pictures import picture, saved
from ..support.upload_parts import BIG, QUICK, eventually, kept, uploads


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    """An emulator for one test."""
    with Emulator(upload_limits=UploadLimits(photo=2 * BIG)) as running:
        yield running


@pytest.fixture
def ada(make: Make, emulator: Emulator) -> Any:
    """A client of either kind whose user may write."""
    return make(token=emulator.access_token("write"), retries=QUICK)


class TestWhatIsSent:
    def test_every_argument_arrives_and_the_signature_leaves_the_photo_out(
        self, ada: Any, emulator: Emulator, tmp_path: Path
    ) -> None:
        given = {
            "title": "Nordlys \N{LATIN SMALL LETTER O WITH STROKE} & 'more' \r\n--x",
            "description": "<b>over</b> the fjord",
            "tags": ["northern lights", "aurora", "a,b"],
            "is_public": False,
            "is_friend": True,
            "is_family": False,
            "safety_level": 1,
            "content_type": 3,
            "hidden": 2,
            "dedup_check": True,
        }
        photo = ada.upload(saved(tmp_path / "aurora.png"), **given)
        (request,) = uploads(emulator)
        sent = {name: value for name, value in request.arguments.items() if not name.startswith("oauth_")}
        assert sent == {
            **{name: str(given[name]) for name in ("title", "description", "safety_level", "content_type", "hidden")},
            "tags": '"northern lights" aurora "a,b"',
            "is_public": "0",
            "is_friend": "1",
            "is_family": "0",
            "dedup_check": "1",
        }
        assert isinstance(photo, UploadedPhoto)
        assert photo == photo.id
        assert type(photo.id) is str
        assert photo.short_url.startswith("https://flic.kr/p/")

    def test_what_is_not_said_is_left_to_what_the_user_has_set_at_flickr(self, ada: Any, emulator: Emulator) -> None:
        ada.upload(picture())
        (request,) = uploads(emulator)
        assert [name for name in request.arguments if not name.startswith("oauth_")] == []

    @pytest.mark.parametrize("placement", ["header", "parameters"])
    def test_the_length_is_announced_wherever_the_signature_stands(self, make: Make, emulator: Emulator, placement: str) -> None:
        client = make(token=emulator.access_token("write"), oauth_placement=placement)
        assert client.upload(picture(), title="A title")
        (request,) = uploads(emulator)
        assert request.received > len(picture())
        assert ("oauth_signature" in request.arguments) == (placement == "parameters")

    def test_tags_may_be_given_in_flickrs_own_form(self, ada: Any, emulator: Emulator) -> None:
        ada.upload(picture(), tags='sea "northern lights"')
        assert uploads(emulator)[0]["tags"] == 'sea "northern lights"'

    def test_names_with_quotation_marks_and_line_ends_stay_names(self, ada: Any, emulator: Emulator) -> None:
        assert ada.upload(picture(), filename='a"b\r\nc.png', title="kept")
        assert uploads(emulator)[0]["title"] == "kept"

    def test_paths_open_files_bytes_and_iterators_send_the_same(self, ada: Any, emulator: Emulator, tmp_path: Path) -> None:
        path, content = saved(tmp_path / "a.png", size=3 * PIECE + 17), picture(size=3 * PIECE + 17)
        with path.open("rb") as file, io.BytesIO(b"skip" + content) as stream:
            stream.seek(4)
            parts = (content[start : start + 1000] for start in range(0, len(content), 1000))
            many = [(path, {}), (str(path), {}), (file, {}), (stream, {}), (content, {}), (bytearray(content), {})]
            for photo, more in [
                *many,
                (parts, {"length": len(content)}),
                ([content[:5], b"", content[5:]], {"length": len(content)}),
            ]:
                ada.upload(photo, **more)
            assert not file.closed
        assert len(set(kept(emulator).values())) == 1
        assert len(kept(emulator)) == 8


class TestProgress:
    def test_it_ends_at_exactly_the_number_of_bytes(self, ada: Any, tmp_path: Path) -> None:
        size, told = 5 * PIECE + 1, []
        ada.upload(saved(tmp_path / "a.png", size=size), progress=lambda sent, total: told.append((sent, total)))
        assert [sent for sent, _ in told] == [PIECE, 2 * PIECE, 3 * PIECE, 4 * PIECE, 5 * PIECE, size]
        assert {total for _, total in told} == {size}

    def test_large_files_go_in_large_pieces(self) -> None:
        assert [chunk_size(size) // 1024 for size in (1, 2**22, 2**23, 2**24, 2**30)] == [64, 64, 128, 256, 512]

    def test_in_percent_it_says_once_that_it_is_done(self, ada: Any) -> None:
        told: list[tuple[float, bool]] = []
        ada.upload(picture(size=4 * PIECE), callback=lambda progress, done: told.append((progress, done)))
        assert told == [(25.0, False), (50.0, False), (75.0, False), (100.0, False), (100.0, True)]

    def test_it_is_not_done_when_flickr_refuses(self, ada: Any) -> None:
        told: list[tuple[float, bool]] = []
        with pytest.raises(errors.FileTypeRefused):
            ada.upload(b"no picture", callback=lambda progress, done: told.append((progress, done)))
        assert told == [(100.0, False)]

    def test_it_counts_what_the_connection_took_and_not_what_was_read(self, make: Make, emulator: Emulator) -> None:
        told: list[int] = []
        with socket.create_server(("127.0.0.1", 0)) as deaf:
            client = make(base_url=f"http://127.0.0.1:{deaf.getsockname()[1]}", token=emulator.access_token("write"), retries=0)
            total = 64 * 1024 * 1024
            with pytest.raises(TransportError) as caught:
                client.upload(
                    iter([bytes(1024 * 1024)] * 64),
                    length=total,
                    timeout=Timeout(write=0.3),
                    progress=lambda sent, _: told.append(sent),
                )
        assert caught.value.phase == "send"
        # What nobody reads fits into the buffers of two sockets, and no further.
        assert 0 < told[-1] < total / 2

    def test_coroutine_functions_are_awaited(self, emulator: Emulator) -> None:
        told = []

        async def tell(sent: int, total: int) -> None:
            await asyncio.sleep(0)
            told.append((sent, total))

        async def go() -> None:
            token = emulator.access_token("write")
            async with AsyncFlickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as flickr:
                await flickr.upload(picture(size=2 * PIECE), progress=tell)

        asyncio.run(go())
        assert told == [(PIECE, 2 * PIECE), (2 * PIECE, 2 * PIECE)]

    def test_when_it_is_done_it_is_too_late_to_cancel(self, ada: Any, emulator: Emulator) -> None:
        def callback(percent: float, done: bool) -> None:
            if done:
                raise UploadCancelled

        photo = ada.upload(picture(), callback=callback)
        assert list(kept(emulator)) == [photo]

    def test_a_callback_that_fails_when_it_is_done_tells_the_photo_nevertheless(self, ada: Any, emulator: Emulator) -> None:
        def callback(percent: float, done: bool) -> None:
            if done:
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError) as caught:
            ada.upload(picture(), callback=callback)
        assert caught.value.__notes__ == [f"the upload is complete: photo {next(iter(kept(emulator)))}"]

    def test_a_callback_that_nobody_would_await_is_refused(self, ada: Any, emulator: Emulator) -> None:
        async def callback(percent: float, done: bool) -> None: ...

        with pytest.raises(ArgumentError, match="callback"):
            ada.upload(picture(), callback=callback)
        assert not uploads(emulator)

    def test_what_is_no_function_is_refused(self, ada: Any, emulator: Emulator) -> None:
        for name in ("progress", "callback"):
            with pytest.raises(ArgumentError, match=name):
                ada.upload(picture(), **{name: "often"})
        assert not uploads(emulator)


class TestIterating:
    """UploadProgressCallback as an asynchronous iterator."""

    def go(self, emulator: Emulator, body: Callable[[AsyncFlickr], Awaitable[None]]) -> None:
        async def run() -> None:
            token = emulator.access_token("write")
            async with AsyncFlickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as flickr:
                await body(flickr)

        asyncio.run(run())

    async def followed(self, flickr: AsyncFlickr, photo: Any, each: Callable[[Any], object]) -> None:
        async with flickr.upload_task(photo) as upload:
            async for _ in upload:
                each(upload)

    def test_it_ends_with_the_whole_and_the_photo(self, emulator: Emulator) -> None:
        told: list[tuple[int, int]] = []

        async def body(flickr: AsyncFlickr) -> None:
            async with flickr.upload_task(picture(size=BIG), title="Aurora") as upload:
                with pytest.raises(UsageError, match="not complete"):
                    _ = upload.photo
                async for sent, total in upload:
                    told.append((sent, total))
            assert list(kept(emulator)) == [upload.photo]

        self.go(emulator, body)
        assert told[-1] == (BIG, BIG)
        assert [sent for sent, _ in told] == sorted({sent for sent, _ in told})
        assert uploads(emulator)[0]["title"] == "Aurora"

    def test_whoever_does_not_look_gets_the_photo_too(self, emulator: Emulator) -> None:
        async def body(flickr: AsyncFlickr) -> None:
            async with flickr.upload_task(picture(size=BIG)) as upload:
                pass
            assert upload.photo
            async with flickr.upload_task(picture(1, size=BIG)) as upload:
                async for _ in upload:
                    break
            assert upload.photo

        self.go(emulator, body)
        assert len(kept(emulator)) == 2

    def test_errors_come_out_of_the_loop(self, emulator: Emulator) -> None:
        async def body(flickr: AsyncFlickr) -> None:
            with pytest.raises(errors.FileTypeRefused):
                await self.followed(flickr, b"no picture", lambda _: None)
            with pytest.raises(FileError):
                await self.followed(flickr, "nowhere.jpg", lambda _: None)
            with pytest.raises(UsageError, match="has not started"):
                await anext(flickr.upload_task("nowhere.jpg"))

        self.go(emulator, body)

    def test_it_can_be_cancelled_and_left(self, emulator: Emulator) -> None:
        async def body(flickr: AsyncFlickr) -> None:
            with pytest.raises(UploadCancelled):
                await self.followed(flickr, picture(size=BIG), lambda upload: upload.cancel())
            with pytest.raises(ZeroDivisionError):
                await self.followed(flickr, picture(size=BIG), lambda _: 1 / 0)

        self.go(emulator, body)
        assert eventually(lambda: not emulator.requests.in_flight)
        assert not kept(emulator)


class TestCancelling:
    def test_it_ends_the_servers_read_and_makes_no_photo(self, ada: Any, emulator: Emulator) -> None:
        def cancel(sent: int, total: int) -> None:
            if sent >= 2 * PIECE:
                raise UploadCancelled("the user changed their mind")

        with pytest.raises(UploadCancelled, match="upload: the user changed their mind") as caught:
            ada.upload(picture(size=BIG), progress=cancel)
        assert (caught.value.sent, caught.value.total) == (2 * PIECE, BIG)
        assert eventually(lambda: bool(uploads(emulator)) and not emulator.requests.in_flight)
        (request,) = uploads(emulator)
        assert request.received < BIG
        assert request.status is None
        assert eventually(lambda: not emulator.requests.open_connections)
        assert not kept(emulator)
        assert ada.upload(picture())

    def test_it_is_not_too_late_when_all_bytes_were_sent(self, ada: Any, emulator: Emulator) -> None:
        def cancel(sent: int, total: int) -> None:
            if sent == total:
                raise UploadCancelled

        with pytest.raises(UploadCancelled):
            ada.upload(picture(size=PIECE), progress=cancel)
        assert eventually(lambda: not emulator.requests.in_flight)
        assert not kept(emulator)

    def test_errors_of_the_programs_own_come_back_as_they_are(self, make: Make, emulator: Emulator) -> None:
        # What the client sends is counted there: the emulator may hear of a connection that was closed at once only later.
        asked: list[RequestEvent] = []
        ada = make(token=emulator.access_token("write"), hooks=Hooks(request=asked.append))
        for error in (BrokenPipeError("mine"), TimeoutError("mine"), ZeroDivisionError(), TransportError("upload", "mine")):

            def fail(sent: int, total: int, error: Exception = error) -> None:
                raise error

            asked.clear()
            with pytest.raises(type(error)) as caught:
                ada.upload(picture(), progress=fail)
            assert caught.value is error
            assert len(asked) == 1

            def parts(error: Exception = error) -> Iterator[bytes]:
                yield picture()
                raise error

            with pytest.raises((type(error), FileError)):
                ada.upload(parts(), length=BIG)
        assert eventually(lambda: not emulator.requests.in_flight)
        assert not kept(emulator)

    def test_it_works_without_a_socket_too(self, emulator: Emulator) -> None:
        def cancel(sent: int, total: int) -> None:
            raise UploadCancelled

        token, way = emulator.access_token("write"), httpx.Client(transport=emulator.transport)
        with way, Flickr(emulator.api_key, emulator.api_secret, token=token, http_client=way) as flickr:
            with pytest.raises(UploadCancelled):
                flickr.upload(picture(size=BIG), progress=cancel)
            assert not kept(emulator)
            assert flickr.upload(picture(size=BIG))

    def test_a_cancelled_task_closes_the_connection(self, emulator: Emulator) -> None:
        async def go() -> None:
            token = emulator.access_token("write")
            async with AsyncFlickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as flickr:
                task: asyncio.Task[Any]

                async def cancel(sent: int, total: int) -> None:
                    task.cancel()
                    await asyncio.sleep(0)

                task = asyncio.ensure_future(flickr.upload(picture(size=BIG), progress=cancel))
                with pytest.raises(asyncio.CancelledError):
                    await task

        asyncio.run(go())
        assert eventually(lambda: not emulator.requests.in_flight)
        assert not kept(emulator)


def test_threads_and_tasks_upload_at_once(emulator: Emulator) -> None:
    options: dict[str, Any] = {"token": emulator.access_token("write"), "base_url": emulator.base_url}
    with Flickr(emulator.api_key, emulator.api_secret, **options) as flickr:
        threads = [threading.Thread(target=flickr.upload, args=(picture(number, PIECE * 2),)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    async def go() -> None:
        async with AsyncFlickr(emulator.api_key, emulator.api_secret, **options) as flickr:
            await asyncio.gather(*(flickr.upload(picture(100 + number, PIECE * 2)) for number in range(8)))

    asyncio.run(go())
    assert len(set(kept(emulator).values())) == 16
