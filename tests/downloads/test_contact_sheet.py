"""Contact sheets: one picture with many photos, in either flavor."""

from __future__ import annotations

import asyncio
import base64
import io
import itertools
import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from IPython.core.formatters import DisplayFormatter
from PIL import Image

from flickr_sdk import (
    ArgumentError,
    AsyncFlickr,
    ConfigurationError,
    DownloadError,
    Flickr,
    IncompleteWarning,
    RateLimited,
    TransportError,
    UploadedPhoto,
)
from flickr_sdk.downloads.sheet_image import MAX_SHEET_EDGE, MAX_SHEET_PIXELS, SheetLayout
from flickr_sdk.emulator import Emulator
from flickr_sdk.models import NewPhotoset
from flickr_sdk.rate_limit import MemoryLimiter

from ..support.clients import Make

ADA = "10000001@N01"
KEY = "0123456789abcdef0123456789abcdef"


@pytest.fixture
def photos(emulator: Emulator, flickr: Flickr) -> list[Any]:
    """Seven photos of different shapes."""
    many = [{"owner": ADA, "title": f"Bird {n}", "tags": ["bird"], "width": 900, "height": 400 + 150 * n} for n in range(7)]
    emulator.world.add_photos(many)
    return list(flickr.photos.search(tags=["bird"], sort="date-posted-asc"))


def image_requests(emulator: Emulator, start: int) -> list[str]:
    return [one.path for one in emulator.requests[start:] if one.path.endswith(".jpg")]


@contextmanager
def images(content: bytes, status: int = 200) -> Iterator[Flickr]:
    """A client whose image host sends the same content for each image."""

    def respond(request: httpx.Request) -> httpx.Response:
        return httpx.Response(status, content=content, headers={"content-type": "image/jpeg"})

    http = httpx.Client(transport=httpx.MockTransport(respond))
    with Flickr(KEY, http_client=http, limiter=False, image_limiter=False, retries=0) as client:
        yield client
    http.close()


def encoded(size: tuple[int, int], color: Any, kind: str = "PNG", mode: str = "RGB") -> bytes:
    buffer = io.BytesIO()
    Image.new(mode, size, color).save(buffer, kind)
    return buffer.getvalue()


def test_sheet_has_a_row_for_every_four_photos(make: Make, emulator: Emulator, photos: list[Any], tmp_path: Path) -> None:
    before = len(emulator.requests)
    sheet = make().contact_sheet(photos, tmp_path / "birds.jpg", columns=4, size=160)
    layout = SheetLayout(4, 160)
    assert (sheet.photos, sheet.missing, (sheet.width, sheet.height)) == (7, (), layout.dimensions(7))
    with Image.open(sheet.path) as picture:
        assert (picture.format, picture.size) == ("JPEG", (sheet.width, sheet.height))
        left, top = layout.place(6)
        assert picture.getpixel((left + 80, top + 80)) != (255, 255, 255), "the last photo is drawn"
        assert picture.getpixel((layout.place(3)[0] + 80, top + 80)) == (255, 255, 255), "the place after it is empty"
    requests = image_requests(emulator, before)
    assert len(requests) == 7
    assert all(path.endswith("_m.jpg") for path in requests), "240 px is the smallest size that fills the places"
    assert os.listdir(tmp_path) == ["birds.jpg"]


@pytest.mark.parametrize(("suffix", "media_type"), [("jpg", "image/jpeg"), ("PNG", "image/png"), ("webp", "image/webp")])
def test_notebook_shows_the_picture(flickr: Flickr, photos: list[Any], tmp_path: Path, suffix: str, media_type: str) -> None:
    sheet = flickr.contact_sheet(photos[:1], tmp_path / f"sheet.{suffix}", size=100)
    show: Callable[[object], tuple[dict[str, str], object]] = DisplayFormatter().format
    data, _ = show(sheet)
    assert base64.b64decode(data[media_type]) == sheet.path.read_bytes()
    sheet.path.unlink()
    assert list(show(sheet)[0]) == ["text/plain"], "a deleted file leaves the text"


def test_small_photo_is_shown_in_the_largest_size_that_it_has(emulator: Emulator, flickr: Flickr, tmp_path: Path) -> None:
    emulator.world.add_photo(ADA, title="Small", tags=["small"], width=200, height=150)
    before = len(emulator.requests)
    sheet = flickr.contact_sheet(flickr.photos.search(tags=["small"]), tmp_path / "sheet.png", size=300)
    assert sheet.missing == ()
    assert [path[-6:] for path in image_requests(emulator, before)] == ["_n.jpg", "_m.jpg", "_t.jpg"]


def test_photos_may_be_ids_and_walks(make: Make, emulator: Emulator, photos: list[Any], tmp_path: Path) -> None:
    ids = [photos[0].id, int(photos[1].id), f"https://www.flickr.com/photos/{ADA}/{photos[2].id}", UploadedPhoto(photos[3].id)]
    before = len(emulator.requests)
    assert make().contact_sheet(ids, tmp_path / "ids.webp").photos == 4
    assert [one.method for one in emulator.requests[before:]].count("flickr.photos.getSizes") == 4
    with Flickr(emulator.api_key, base_url=emulator.base_url) as client:
        assert client.contact_sheet(client.walk(tags=["bird"], per_page=3), tmp_path / "walk.jpg").photos == 7


def test_asynchronous_walk_fills_a_sheet(emulator: Emulator, photos: list[Any], tmp_path: Path) -> None:
    async def draw() -> int:
        async with AsyncFlickr(emulator.api_key, base_url=emulator.base_url) as client:
            sheet = await client.contact_sheet(client.walk(tags=["bird"]), tmp_path / "walk.jpg")
            return sheet.photos

    assert asyncio.run(draw()) == len(photos)


def test_missing_image_gets_a_gray_box_and_a_report(make: Make, emulator: Emulator, photos: list[Any], tmp_path: Path) -> None:
    photos[1].secret = "0000000000"
    with pytest.warns(IncompleteWarning, match="1 of 8 images are missing") as caught:
        sheet = make().contact_sheet([*photos, photos[0]], tmp_path / "sheet.png", size=100)
    assert len(caught) == 1
    assert [(one.photo_id, "no file of photo" in one.reason) for one in sheet.missing] == [(photos[1].id, True)]
    layout = SheetLayout(5, 100)
    left, top = layout.place(1)
    with Image.open(sheet.path) as picture:
        assert picture.getpixel((left + 2, top + 2)) == (0xEC, 0xEC, 0xEC)


def test_unknown_id_is_missing(flickr: Flickr, tmp_path: Path) -> None:
    with pytest.warns(IncompleteWarning, match="the first: flickr.photos.getSizes: .*not found"):
        sheet = flickr.contact_sheet(["52000000101", "99999999999"], tmp_path / "sheet.jpg")
    assert [one.photo_id for one in sheet.missing] == ["99999999999"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"<html>sorry</html>", "a page instead of a file"),
        (b"", "an empty file"),
        (encoded((20, 20), "red")[:60], "cannot be read"),
        (b"\xff\xd8\xff\xe0" + bytes(200), "cannot be read"),
        (encoded((5000, 4000), 1, mode="1"), "more than 16,000,000"),
    ],
    ids=["page", "empty", "truncated", "damaged", "large"],
)
def test_file_that_is_no_image_is_missing(content: bytes, reason: str, photos: list[Any], tmp_path: Path) -> None:
    with images(content) as client, pytest.warns(IncompleteWarning):
        sheet = client.contact_sheet(photos[:1], tmp_path / "sheet.jpg")
    assert reason in sheet.missing[0].reason
    assert sheet.path.exists()


def test_transparent_images_are_drawn_on_white(photos: list[Any], tmp_path: Path) -> None:
    with images(encoded((100, 100), (255, 0, 0, 0), mode="RGBA")) as client:
        sheet = client.contact_sheet(photos[:1], tmp_path / "sheet.png", size=100, captions=False)
    with Image.open(sheet.path) as picture:
        assert picture.getcolors() == [(sheet.width * sheet.height, (255, 255, 255))]


def test_lost_connection_writes_no_picture(photos: list[Any], tmp_path: Path) -> None:
    def fail(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("no route")

    http = httpx.Client(transport=httpx.MockTransport(fail))
    with Flickr(KEY, http_client=http, limiter=False, retries=0) as client, pytest.raises(TransportError):
        client.contact_sheet(photos, tmp_path / "sheet.jpg")
    http.close()
    assert os.listdir(tmp_path) == []


def test_failed_write_keeps_the_old_picture(
    flickr: Flickr, photos: list[Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "sheet.jpg"
    target.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DownloadError, match="No space left"):
        flickr.contact_sheet(photos[:1], target)
    assert (target.read_bytes(), os.listdir(tmp_path)) == (b"old", ["sheet.jpg"])


def test_images_wait_for_the_limiter_of_the_image_host(emulator: Emulator, photos: list[Any], tmp_path: Path) -> None:
    limiter = MemoryLimiter(3, 3600)
    with (
        Flickr(emulator.api_key, base_url=emulator.base_url, image_limiter=limiter, on_limit="raise") as client,
        pytest.raises(RateLimited),
    ):
        client.contact_sheet(photos, tmp_path / "sheet.jpg")


def test_long_captions_are_shortened_and_any_title_can_be_drawn(flickr: Flickr, photos: list[Any], tmp_path: Path) -> None:
    for photo, title in zip(photos, ("x" * 500, "", "\n\t\0", "日本語", "🦅 eagle", "<b>", "é"), strict=True):
        photo.title = title
    assert flickr.contact_sheet(photos, tmp_path / "sheet.jpg", size=50).missing == ()


ALBUM = NewPhotoset.model_validate({"id": "7", "url": "https://www.flickr.com/photos/ada/albums/7"})


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ({"photos": []}, "'photos' is empty"),
        ({"photos": "52000000101"}, "pass a page, a walk or a list"),
        ({"photos": ALBUM}, "is a NewPhotoset; pass a page, a walk or a list"),
        ({"photos": [ALBUM]}, "contact_sheet: argument 'photo' must be a photo, its id or its URL, not the album '7'"),
        ({"photos": ["x"]}, "use a photo from a response, its URL, or its id"),
        ({"to": "sheet.bmp"}, "ends with '.bmp'; use one of .jpg"),
        ({"to": "sheet"}, "ends with ''"),
        ({"to": 5}, "use the path of a picture"),
        ({"columns": 0}, "'columns' is 0; use an integer from 1 to 100"),
        ({"columns": True}, "'columns' is True"),
        ({"size": 2000}, "'size' is 2000; use a number of pixels from 50 to 1024"),
        ({"font": "missing.ttf"}, "use the path of a .ttf or .otf file"),
        ({"photos": ["52000000101"] * 3000}, "contains more than .* photos of 240 px"),
    ],
)
def test_invalid_arguments_are_rejected_before_a_request(
    arguments: dict[str, Any], problem: str, make: Make, emulator: Emulator, tmp_path: Path
) -> None:
    before = len(emulator.requests)
    given = {"photos": ["52000000101"], "to": str(tmp_path / "sheet.jpg"), **arguments}
    with pytest.raises(ArgumentError, match=problem):
        make().contact_sheet(given.pop("photos"), given.pop("to"), **given)
    assert len(emulator.requests) == before
    assert os.listdir(tmp_path) == []


def test_endless_iterator_is_not_read_to_its_end(flickr: Flickr, tmp_path: Path) -> None:
    with pytest.raises(ArgumentError, match="contains more than"):
        flickr.contact_sheet(itertools.repeat("52000000101"), tmp_path / "sheet.jpg")


def test_special_file_is_not_replaced(flickr: Flickr, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.jpg"
    os.mkfifo(pipe)
    with pytest.raises(DownloadError, match="is not a regular file"):
        flickr.contact_sheet(["52000000101"], pipe)
    assert stat.S_ISFIFO(os.stat(pipe).st_mode)


def test_missing_pillow_is_named_with_its_extra(flickr: Flickr, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flickr_sdk.errors.missing_dependency.find_spec", lambda name: None)
    with pytest.raises(ConfigurationError, match=r'run pip install "flickr-sdk\[images\]"'):
        flickr.contact_sheet(["52000000101"], tmp_path / "sheet.jpg")


@pytest.mark.parametrize("columns", [1, 5, 100])
@pytest.mark.parametrize("size", [50, 240, 1024])
def test_largest_sheet_stays_within_the_limits(columns: int, size: int) -> None:
    layout = SheetLayout(columns, size)
    width, height = layout.dimensions(layout.capacity)
    assert layout.capacity >= columns
    assert height <= MAX_SHEET_EDGE or layout.capacity == columns
    assert width * height <= MAX_SHEET_PIXELS or layout.capacity == columns


def test_pillow_is_loaded_by_contact_sheets_only() -> None:
    code = "import sys, flickr_sdk.downloads.contact_sheet; assert 'PIL' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
