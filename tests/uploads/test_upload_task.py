"""Iterating over the progress of an upload."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from flickr_sdk import AsyncFlickr, FileError, UploadCancelled, UsageError, errors
from flickr_sdk.emulator import Emulator

from ..support.pictures import picture
from ..support.upload_parts import BIG, upload_requests, uploaded, wait_until


def run(emulator: Emulator, body: Callable[[AsyncFlickr], Awaitable[None]]) -> None:
    async def main() -> None:
        token = emulator.access_token("write")
        async with AsyncFlickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as flickr:
            await body(flickr)

    asyncio.run(main())


async def iterate(flickr: AsyncFlickr, file: Any, each: Callable[[Any], object]) -> None:
    async with flickr.upload_task(file) as upload:
        async for _ in upload:
            each(upload)


def test_iteration_ends_with_the_file_size(emulator: Emulator) -> None:
    calls: list[tuple[int, int]] = []

    async def body(flickr: AsyncFlickr) -> None:
        task = flickr.upload_task(picture(size=BIG), title="Aurora")
        assert repr(task) == "<UploadTask not started>"
        async with task as upload:
            assert repr(upload) == "<UploadTask running>"
            with pytest.raises(UsageError, match="not complete"):
                _ = upload.photo
            async for sent, total in upload:
                calls.append((sent, total))
        assert repr(upload) == "<UploadTask done>"
        assert list(uploaded(emulator)) == [upload.photo]

    run(emulator, body)
    assert calls[-1] == (BIG, BIG)
    assert [sent for sent, _ in calls] == sorted({sent for sent, _ in calls})
    assert upload_requests(emulator)[0]["title"] == "Aurora"


def test_photo_is_available_without_iteration(emulator: Emulator) -> None:
    async def body(flickr: AsyncFlickr) -> None:
        async with flickr.upload_task(picture(size=BIG)) as upload:
            pass
        assert upload.photo
        async with flickr.upload_task(picture(1, size=BIG)) as upload:
            async for _ in upload:
                break
        assert upload.photo

    run(emulator, body)
    assert len(uploaded(emulator)) == 2


def test_errors_are_raised_by_the_iteration(emulator: Emulator) -> None:
    async def body(flickr: AsyncFlickr) -> None:
        with pytest.raises(errors.FileTypeRefused):
            await iterate(flickr, b"no picture", lambda _: None)
        with pytest.raises(FileError):
            await iterate(flickr, "nowhere.jpg", lambda _: None)
        with pytest.raises(UsageError, match="has not started"):
            await anext(flickr.upload_task("nowhere.jpg"))

    run(emulator, body)


def test_cancel_and_errors_in_the_block_stop_the_upload(emulator: Emulator) -> None:
    async def body(flickr: AsyncFlickr) -> None:
        with pytest.raises(UploadCancelled):
            await iterate(flickr, picture(size=BIG), lambda upload: upload.cancel())
        with pytest.raises(ZeroDivisionError):
            await iterate(flickr, picture(size=BIG), lambda _: 1 / 0)

    run(emulator, body)
    assert wait_until(lambda: not emulator.requests.in_flight)
    assert not uploaded(emulator)
