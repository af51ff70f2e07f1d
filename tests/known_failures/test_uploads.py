"""Failures 1 to 3, 10, 11, 29 to 33, 48, 50 and 70: uploads."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import (
    AsyncFlickr,
    DuplicatePhoto,
    Flickr,
    MaybeDelivered,
    Retries,
    TicketError,
    TimedOut,
    Timeout,
    UploadedPhoto,
    errors,
)
from flickr_sdk.emulator import Emulator, UploadLimits

from ..conftest import ROOT
from ..support.clients import BLOCKING, Make
from ..support.pictures import picture, saved
from ..support.upload_parts import uploaded, wrong_tags
from ..support.upload_runner import BatchRunner

UPLOAD = "/services/upload/"
BIG = 24 * 1024 * 1024


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    """An emulator for one test, so that its uploads can be counted."""
    with Emulator() as running:
        yield running


@pytest.fixture
def ada(make: Make, emulator: Emulator) -> Any:
    return make(token=emulator.access_token("write"), retries=Retries(2, initial_delay=0.01), limiter=False)


@pytest.mark.parametrize("fault", ["http-502", "slow-start", "lost", "reset"])
def test_01_upload_without_a_response_is_sent_once(fault: Any, ada: Any, emulator: Emulator) -> None:
    emulator.faults.add(fault, path=UPLOAD, takes_effect=True, **({"delay": 60} if fault == "slow-start" else {}))
    with pytest.raises(MaybeDelivered, match=r"flickr\.people\.getPhotos"):
        ada.upload(picture(), timeout=Timeout(read=1.0))
    assert len(uploaded(emulator)) == 1
    assert [request.path for request in emulator.requests] == [UPLOAD]


def test_02_upload_returns_the_photo_id_from_xml(ada: Any, emulator: Emulator) -> None:
    photo = ada.upload(picture())
    assert isinstance(photo, str) and photo.isdigit() and photo in uploaded(emulator)
    emulator.faults.add("truncated", path=UPLOAD)
    with pytest.raises(MaybeDelivered):
        ada.upload(picture(1))


def test_03_upload_after_a_server_error_can_be_checked_and_deduplicated(ada: Any, emulator: Emulator) -> None:
    emulator.faults.add("http-502", path=UPLOAD, takes_effect=True)
    with pytest.raises(MaybeDelivered) as caught:
        ada.upload(picture(), title="Aurora")
    assert caught.value.arguments == {"title": "Aurora"}
    assert "newest photos" in caught.value.check
    with pytest.raises(DuplicatePhoto) as again:
        ada.upload(picture(), title="Aurora", dedup_check=True)
    assert list(uploaded(emulator)) == [again.value.photo_id]


def test_10_upload_has_longer_time_limits_than_other_calls(ada: Any, emulator: Emulator) -> None:
    client = ada.options(timeout=Timeout(total=30, read=0.5), retries=0)
    emulator.faults.add("slow-start", path=UPLOAD, delay=1.5)
    assert client.upload(picture())
    emulator.faults.add("slow-start", path="/services/rest/", delay=60)
    with pytest.raises(TimedOut):
        client.test.echo()


@pytest.mark.parametrize("placement", ["header", "parameters"])
def test_11_photo_is_not_signed(placement: str, make: Make, emulator: Emulator) -> None:
    ada = make(token=emulator.access_token("write"), oauth_placement=placement)
    title = "mira o'neil & søn (日)"
    photo = ada.upload(picture() + b"&oauth_signature=\xff%25\r\n--", title=title)
    assert ada.photos.get_info(photo_id=photo).title == title


PEAK = """
import asyncio, sys, tracemalloc
from flickr_sdk import AsyncFlickr, Flickr

kind, key, secret, url, token, token_secret, small, large = sys.argv[1:]
given = {"token": (token, token_secret), "base_url": url}


async def upload_and_wait():
    async with AsyncFlickr(key, secret, **given) as flickr:
        await flickr.upload(small)
        tracemalloc.start()
        await flickr.upload(large)


if kind == "Flickr":
    with Flickr(key, secret, **given) as flickr:
        flickr.upload(small)
        tracemalloc.start()
        flickr.upload(large)
else:
    asyncio.run(upload_and_wait())
print(tracemalloc.get_traced_memory()[1])
"""


@pytest.mark.parametrize("kind", [Flickr, AsyncFlickr])
def test_29_large_file_is_not_held_in_memory(kind: type, emulator: Emulator, tmp_path: Path) -> None:
    small, large = saved(tmp_path / "small.png"), saved(tmp_path / "large.png", number=1, size=BIG)
    account = (emulator.api_key, emulator.api_secret, emulator.base_url, *emulator.access_token("write"))
    command = [sys.executable, "-c", PEAK, kind.__name__, *account, str(small), str(large)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert emulator.requests[-1].received > BIG
    assert int(done.stdout) < BIG / 4


def test_30_progress_reaches_the_file_size_and_the_file_is_closed(ada: Any, emulator: Emulator, tmp_path: Path) -> None:
    file = saved(tmp_path / "large.png", size=BIG // 8)
    reports: list[tuple[int, int]] = []
    assert ada.upload(file, progress=lambda *report: reports.append(report))
    sent = [count for count, _ in reports]
    assert sent == sorted(set(sent)) and 0 < sent[0] < sent[-1] == BIG // 8
    assert {total for _, total in reports} == {BIG // 8}
    emulator.faults.add("http-502", path=UPLOAD)
    with pytest.raises(MaybeDelivered):
        ada.upload(file)
    descriptors = Path("/proc/self/fd")
    if descriptors.exists():
        assert str(file) not in [os.path.realpath(link) for link in descriptors.iterdir()]


def test_31_upload_sends_its_length_and_reports_a_file_that_is_too_large(ada: Any, emulator: Emulator) -> None:
    assert ada.upload(iter([picture()[:30], picture()[30:]]), length=len(picture()))
    emulator.upload_limits = UploadLimits(photo=1000)
    with pytest.raises(errors.FileTooLarge, match=r"flickr\.people\.getUploadStatus"):
        ada.upload(picture(1, size=5000))
    assert len(uploaded(emulator)) == 1


def test_32_ticket_id_is_a_string_and_not_a_photo_id(ada: Any) -> None:
    ticket = ada.start_upload(picture())
    assert "-" in ticket.id and not isinstance(ticket, str)
    photo = ticket.wait(timeout=30)
    assert isinstance(photo, UploadedPhoto) and photo != ticket.id
    with pytest.raises(TicketError, match="is unknown to Flickr"):
        ada.ticket(f"{photo}-1").wait(timeout=30)


def test_33_upload_urls_are_current_and_photos_can_be_replaced(ada: Any, emulator: Emulator) -> None:
    for kind in (Flickr, AsyncFlickr):
        origins = kind("key", "secret")._config.origins
        assert origins.upload == "https://up.flickr.com/services/upload/"
        assert origins.replace == "https://up.flickr.com/services/replace/"
    photo = ada.upload(picture())
    before = uploaded(emulator)[photo]
    assert ada.replace(picture(1), photo) == photo
    assert uploaded(emulator)[photo] != before


def test_48_file_that_changed_since_it_was_added_is_not_uploaded(emulator: Emulator, tmp_path: Path) -> None:
    runner = BatchRunner(BLOCKING, emulator, tmp_path)
    path = saved(tmp_path / "a.png", 1, 1000)
    status = path.stat()

    def change() -> None:
        saved(path, 2, 1000)
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))

    report = runner.run([path], between=change)
    assert report.failed[0].error == f"upload: {str(path)!r} has changed since it was added; add it again"
    assert not uploaded(emulator)
    assert len(runner.run([path]).done) == 1
    assert wrong_tags(emulator) == []


def test_50_upload_that_outlasts_its_signature_is_not_blamed_on_the_clock(tmp_path: Path) -> None:
    ahead = [0.0]
    slow: list[object] = []

    def now() -> float:
        return time.time() + ahead[0]

    def take_long(progress: object) -> None:
        if not slow:
            slow.append(progress)
            ahead[0] += 35 * 60

    with Emulator(clock=now) as emulator:
        runner = BatchRunner(BLOCKING, emulator, tmp_path)
        runner.now = now
        report = runner.run(runner.create_files(3), progress=take_long, concurrency=1)
    assert len(report.done) == 2
    assert "sending the request took 35 minutes" in report.failed[0].error
    assert "clock" not in report.failed[0].error


def test_70_batch_ends_while_additions_to_an_album_fail(emulator: Emulator, tmp_path: Path) -> None:
    runner = BatchRunner(BLOCKING, emulator, tmp_path)
    files = runner.create_files(2)
    with runner.emulator.faults.add("http-503", method="flickr.photosets.getList", probability=1) as fault:
        report = runner.run(files, arguments={"album": "Fjords"})
    assert 0 < fault.struck < 20
    assert len(report.remaining) == 2
    assert len(runner.run(files, arguments={"album": "Fjords"}).done) == 2
