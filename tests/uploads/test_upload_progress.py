"""Progress callbacks, and canceling an upload in them."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from flickr_sdk import AsyncFlickr, FileError, Flickr, Timeout, TransportError, UploadCancelled, errors
from flickr_sdk.config import Hooks, RequestEvent
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import ArgumentError
from flickr_sdk.uploads.multipart import MIN_CHUNK as CHUNK
from flickr_sdk.uploads.multipart import chunk_size

from ..support.clients import Make
from ..support.pictures import picture, saved
from ..support.upload_parts import BIG, upload_requests, uploaded, wait_until


class TestProgress:
    def test_progress_ends_with_the_file_size(self, client: Any, tmp_path: Path) -> None:
        size = 5 * CHUNK + 1
        calls: list[tuple[int, int]] = []
        client.upload(saved(tmp_path / "a.png", size=size), progress=lambda sent, total: calls.append((sent, total)))
        assert [sent for sent, _ in calls] == [CHUNK, 2 * CHUNK, 3 * CHUNK, 4 * CHUNK, 5 * CHUNK, size]
        assert {total for _, total in calls} == {size}

    def test_chunk_size_grows_with_the_file(self) -> None:
        assert [chunk_size(size) // 1024 for size in (1, 2**22, 2**23, 2**24, 2**30)] == [64, 64, 128, 256, 512]

    def test_callback_reports_percentages_and_completion(self, client: Any) -> None:
        calls: list[tuple[float, bool]] = []
        client.upload(picture(size=4 * CHUNK), callback=lambda progress, done: calls.append((progress, done)))
        assert calls == [(25.0, False), (50.0, False), (75.0, False), (100.0, False), (100.0, True)]

    def test_callback_reports_no_completion_after_rejection(self, client: Any) -> None:
        calls: list[tuple[float, bool]] = []
        with pytest.raises(errors.FileTypeRefused):
            client.upload(b"no picture", callback=lambda progress, done: calls.append((progress, done)))
        assert calls == [(100.0, False)]

    def test_progress_counts_sent_bytes_only(self, make: Make, emulator: Emulator) -> None:
        calls: list[int] = []
        with socket.create_server(("127.0.0.1", 0)) as unread:
            client = make(base_url=f"http://127.0.0.1:{unread.getsockname()[1]}", token=emulator.access_token("write"), retries=0)
            total = 64 * 1024 * 1024
            with pytest.raises(TransportError) as caught:
                client.upload(
                    iter([bytes(1024 * 1024)] * 64),
                    length=total,
                    timeout=Timeout(write=0.3),
                    progress=lambda sent, _: calls.append(sent),
                )
        assert caught.value.phase == "send"
        # Bytes that are not read fill the buffers of two sockets only.
        assert 0 < calls[-1] < total / 2

    def test_coroutine_function_is_awaited(self, emulator: Emulator) -> None:
        calls: list[tuple[int, int]] = []

        async def callback(sent: int, total: int) -> None:
            await asyncio.sleep(0)
            calls.append((sent, total))

        async def main() -> None:
            token = emulator.access_token("write")
            async with AsyncFlickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as flickr:
                await flickr.upload(picture(size=2 * CHUNK), progress=callback)

        asyncio.run(main())
        assert calls == [(CHUNK, 2 * CHUNK), (2 * CHUNK, 2 * CHUNK)]

    def test_canceling_after_completion_has_no_effect(self, client: Any, emulator: Emulator) -> None:
        def callback(percent: float, done: bool) -> None:
            if done:
                raise UploadCancelled

        photo = client.upload(picture(), callback=callback)
        assert list(uploaded(emulator)) == [photo]

    def test_error_of_the_completion_callback_has_a_note_with_the_photo(self, client: Any, emulator: Emulator) -> None:
        def callback(percent: float, done: bool) -> None:
            if done:
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError) as caught:
            client.upload(picture(), callback=callback)
        assert caught.value.__notes__ == [f"the upload is complete: photo {next(iter(uploaded(emulator)))}"]

    def test_coroutine_function_as_callback_is_rejected(self, client: Any, emulator: Emulator) -> None:
        async def callback(percent: float, done: bool) -> None: ...

        with pytest.raises(ArgumentError, match="callback"):
            client.upload(picture(), callback=callback)
        assert not upload_requests(emulator)

    def test_callbacks_must_be_callable(self, client: Any, emulator: Emulator) -> None:
        for name in ("progress", "callback"):
            with pytest.raises(ArgumentError, match=name):
                client.upload(picture(), **{name: "not a function"})
        assert not upload_requests(emulator)


class TestCancellation:
    def test_cancellation_closes_the_connection_and_creates_no_photo(self, client: Any, emulator: Emulator) -> None:
        def cancel(sent: int, total: int) -> None:
            if sent >= 2 * CHUNK:
                raise UploadCancelled("the user changed their mind")

        with pytest.raises(UploadCancelled, match="upload: the user changed their mind") as caught:
            client.upload(picture(size=BIG), progress=cancel)
        assert (caught.value.sent, caught.value.total) == (2 * CHUNK, BIG)
        assert wait_until(lambda: bool(upload_requests(emulator)) and not emulator.requests.in_flight)
        (request,) = upload_requests(emulator)
        assert request.received < BIG
        assert request.status is None
        assert wait_until(lambda: not emulator.requests.open_connections)
        assert not uploaded(emulator)
        assert client.upload(picture())

    def test_upload_can_be_canceled_after_the_last_byte_of_the_file(self, client: Any, emulator: Emulator) -> None:
        def cancel(sent: int, total: int) -> None:
            if sent == total:
                raise UploadCancelled

        with pytest.raises(UploadCancelled):
            client.upload(picture(size=CHUNK), progress=cancel)
        assert wait_until(lambda: not emulator.requests.in_flight)
        assert not uploaded(emulator)

    def test_errors_of_callbacks_and_iterators_are_raised_unchanged(self, make: Make, emulator: Emulator) -> None:
        # The hook counts the requests, because the emulator may notice a closed connection late.
        events: list[RequestEvent] = []
        client = make(token=emulator.access_token("write"), hooks=Hooks(request=events.append))
        for error in (BrokenPipeError("mine"), TimeoutError("mine"), ZeroDivisionError(), TransportError("upload", "mine")):

            def fail(sent: int, total: int, error: Exception = error) -> None:
                raise error

            events.clear()
            with pytest.raises(type(error)) as caught:
                client.upload(picture(), progress=fail)
            assert caught.value is error
            assert len(events) == 1

            def parts(error: Exception = error) -> Iterator[bytes]:
                yield picture()
                raise error

            with pytest.raises((type(error), FileError)):
                client.upload(parts(), length=BIG)
        assert wait_until(lambda: not emulator.requests.in_flight)
        assert not uploaded(emulator)

    def test_cancellation_works_with_a_custom_transport(self, emulator: Emulator) -> None:
        def cancel(sent: int, total: int) -> None:
            raise UploadCancelled

        token, http_client = emulator.access_token("write"), httpx.Client(transport=emulator.transport)
        with http_client, Flickr(emulator.api_key, emulator.api_secret, token=token, http_client=http_client) as flickr:
            with pytest.raises(UploadCancelled):
                flickr.upload(picture(size=BIG), progress=cancel)
            assert not uploaded(emulator)
            assert flickr.upload(picture(size=BIG))

    def test_canceled_task_closes_the_connection(self, emulator: Emulator) -> None:
        async def main() -> None:
            token = emulator.access_token("write")
            async with AsyncFlickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as flickr:
                task: asyncio.Task[Any]

                async def cancel(sent: int, total: int) -> None:
                    task.cancel()
                    await asyncio.sleep(0)

                task = asyncio.ensure_future(flickr.upload(picture(size=BIG), progress=cancel))
                with pytest.raises(asyncio.CancelledError):
                    await task

        asyncio.run(main())
        assert wait_until(lambda: not emulator.requests.in_flight)
        assert not uploaded(emulator)
