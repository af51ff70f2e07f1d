"""Failures 1 to 3, 10, 11 and 29 to 33: uploads."""

from __future__ import annotations

import os
import subprocess
import sys
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
from ..support.clients import Make
from ..support.pictures import picture, saved
from ..support.upload_parts import uploaded

UPLOAD = "/services/upload/"
BIG = 24 * 1024 * 1024


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    """An emulator for one test, so that what is uploaded can be counted."""
    with Emulator() as running:
        yield running


@pytest.fixture
def ada(make: Make, emulator: Emulator) -> Any:
    return make(token=emulator.access_token("write"), retries=Retries(2, first=0.01), limiter=False)


@pytest.mark.parametrize("fault", ["http-502", "slow-start", "lost", "reset"])
def test_01_an_upload_whose_answer_was_slow_or_went_missing_is_sent_once(fault: Any, ada: Any, emulator: Emulator) -> None:
    emulator.faults.add(fault, path=UPLOAD, takes_effect=True, **({"delay": 60} if fault == "slow-start" else {}))
    with pytest.raises(MaybeDelivered, match=r"flickr\.people\.getPhotos"):
        ada.upload(picture(), timeout=Timeout(read=1.0))
    assert len(uploaded(emulator)) == 1
    assert [one.path for one in emulator.requests] == [UPLOAD]


def test_02_an_upload_is_answered_in_xml_and_gives_the_photos_id(ada: Any, emulator: Emulator) -> None:
    photo = ada.upload(picture())
    assert isinstance(photo, str) and photo.isdigit() and photo in uploaded(emulator)
    emulator.faults.add("truncated", path=UPLOAD)
    with pytest.raises(MaybeDelivered):
        ada.upload(picture(1))


def test_03_after_a_server_error_the_program_knows_what_may_be_there_and_can_have_a_second_one_refused(
    ada: Any, emulator: Emulator
) -> None:
    emulator.faults.add("http-502", path=UPLOAD, takes_effect=True)
    with pytest.raises(MaybeDelivered) as caught:
        ada.upload(picture(), title="Aurora")
    assert caught.value.arguments == {"title": "Aurora"}
    assert "newest photos" in caught.value.check
    with pytest.raises(DuplicatePhoto) as again:
        ada.upload(picture(), title="Aurora", dedup_check=True)
    assert list(uploaded(emulator)) == [again.value.photo_id]


def test_10_an_upload_has_more_time_than_other_calls(ada: Any, emulator: Emulator) -> None:
    hasty = ada.options(timeout=Timeout(total=30, read=0.5), retries=0)
    emulator.faults.add("slow-start", path=UPLOAD, delay=1.5)
    assert hasty.upload(picture())
    emulator.faults.add("slow-start", path="/services/rest/", delay=60)
    with pytest.raises(TimedOut):
        hasty.test.echo()


@pytest.mark.parametrize("placement", ["header", "parameters"])
def test_11_the_photo_is_no_part_of_what_is_signed(placement: str, make: Make, emulator: Emulator) -> None:
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
def test_29_a_large_file_is_never_in_memory_as_a_whole(kind: type, emulator: Emulator, tmp_path: Path) -> None:
    small, large = saved(tmp_path / "small.png"), saved(tmp_path / "large.png", number=1, size=BIG)
    account = (emulator.api_key, emulator.api_secret, emulator.base_url, *emulator.access_token("write"))
    command = [sys.executable, "-c", PEAK, kind.__name__, *account, str(small), str(large)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert emulator.requests[-1].received > BIG
    assert int(done.stdout) < BIG / 4


def test_30_progress_grows_to_the_end_and_the_file_is_closed(ada: Any, emulator: Emulator, tmp_path: Path) -> None:
    file = saved(tmp_path / "large.png", size=BIG // 8)
    told: list[tuple[int, int]] = []
    assert ada.upload(file, progress=lambda *now: told.append(now))
    sent = [one for one, _ in told]
    assert sent == sorted(set(sent)) and 0 < sent[0] < sent[-1] == BIG // 8
    assert {total for _, total in told} == {BIG // 8}
    emulator.faults.add("http-502", path=UPLOAD)
    with pytest.raises(MaybeDelivered):
        ada.upload(file)
    descriptors = Path("/proc/self/fd")
    if descriptors.exists():
        assert str(file) not in [os.path.realpath(one) for one in descriptors.iterdir()]


def test_31_the_length_is_announced_and_what_is_too_large_is_told_as_that(ada: Any, emulator: Emulator) -> None:
    assert ada.upload(iter([picture()[:30], picture()[30:]]), length=len(picture()))
    emulator.upload_limits = UploadLimits(photo=1000)
    with pytest.raises(errors.FileTooLarge, match=r"flickr\.people\.getUploadStatus"):
        ada.upload(picture(1, size=5000))
    assert len(uploaded(emulator)) == 1


def test_32_a_ticket_is_a_text_with_a_hyphen_and_no_photo(ada: Any) -> None:
    ticket = ada.start_upload(picture())
    assert "-" in ticket.id and not isinstance(ticket, str)
    photo = ticket.wait(timeout=30)
    assert isinstance(photo, UploadedPhoto) and photo != ticket.id
    with pytest.raises(TicketError, match="is unknown to Flickr"):
        ada.ticket(f"{photo}-1").wait(timeout=30)


def test_33_uploads_go_where_they_belong_and_a_photo_can_be_replaced(ada: Any, emulator: Emulator) -> None:
    for kind in (Flickr, AsyncFlickr):
        addresses = kind("key", "secret")._config.origins
        assert addresses.upload == "https://up.flickr.com/services/upload/"
        assert addresses.replace == "https://up.flickr.com/services/replace/"
    photo = ada.upload(picture())
    before = uploaded(emulator)[photo]
    assert ada.replace(picture(1), photo) == photo
    assert uploaded(emulator)[photo] != before
