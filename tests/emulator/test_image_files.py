"""The files of photos and videos: every listed size has one, on the emulator, within bounded memory."""

from __future__ import annotations

import io
import struct
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from PIL import Image

from flickr_sdk import ApiError, Flickr
from flickr_sdk.emulator import Emulator

from ..support.pictures import picture

ADA = "10000001@N01"
FORMATS = {"gif": "GIF", "jpg": "JPEG", "png": "PNG", "tif": "TIFF", "webp": "WEBP"}


@pytest.fixture(scope="module")
def running() -> Iterator[Emulator]:
    with Emulator() as emulator:
        yield emulator


@pytest.fixture
def ada(running: Emulator) -> Iterator[Flickr]:
    with Flickr(running.api_key, running.api_secret, token=running.access_token("delete"), base_url=running.base_url) as client:
        yield client


def boxes(content: bytes) -> dict[str, bytes]:
    """Return the boxes of an MP4 file by path, the content of containers included."""
    found: dict[str, bytes] = {}

    def read(start: int, end: int, path: str) -> None:
        while start < end:
            size, kind = struct.unpack(">I4s", content[start : start + 8])
            assert 8 <= size <= end - start, path
            name = f"{path}/{kind.decode()}".lstrip("/")
            found[name] = content[start + 8 : start + size]
            if kind in (b"moov", b"trak", b"mdia", b"minf", b"stbl"):
                read(start + 8, start + size, name)
            start += size

    read(0, len(content), "")
    return found


def check_files(emulator: Emulator, sizes: list[Any]) -> None:
    """Download all sizes of a photo and compare the files with what is listed."""
    for size in sizes:
        assert size.source.startswith(emulator.base_url + "/"), size.source
        answer = httpx.get(size.source)
        assert answer.status_code == 200, size.source
        if size.media == "video":
            assert answer.headers["content-type"] == "video/mp4"
            assert answer.content[4:8] == b"ftyp"
        else:
            image = Image.open(io.BytesIO(answer.content))
            assert image.size == (size.width, size.height), size.label
            assert image.format == FORMATS[size.source.rpartition(".")[2]], size.label


def test_every_size_of_every_seeded_photo_and_video_has_a_file(running: Emulator) -> None:
    photos = running.world.all("SELECT id, owner, media, media_status FROM photos")
    videos = 0
    for photo in photos:
        # Institutions cannot sign in.
        can_sign_in = photo["owner"] in ("10000001@N01", "10000002@N02", "10000003@N03")
        token = running.access_token("read", user=photo["owner"]) if can_sign_in else None
        with Flickr(running.api_key, running.api_secret, token=token, base_url=running.base_url) as owner:
            sizes = owner.photos.get_sizes(photo_id=str(photo["id"]))
        assert bool(sizes) is (photo["media_status"] == "ready")
        check_files(running, list(sizes))
        videos += any(size.media == "video" for size in sizes)
    assert videos == 1
    assert len(photos) > 5


@pytest.mark.parametrize("kind", [*FORMATS, "heic"])
def test_drawn_original_has_its_format(running: Emulator, ada: Flickr, kind: str) -> None:
    photo = running.world.add_photo(ADA, originalformat=kind, width=90, height=60)
    sizes = ada.photos.get_sizes(photo_id=photo)
    assert sizes[-1].source.endswith(f"_o.{kind}")
    check_files(running, [one for one in sizes if not one.source.endswith(".heic")])
    assert httpx.get(sizes[-1].source).status_code == 200


@pytest.mark.parametrize("secret", ["0123abcdef", "s3cr3tXYZ"])
def test_seeded_secret_may_have_any_letters(running: Emulator, ada: Flickr, secret: str) -> None:
    for media in ("photo", "video"):
        added = running.world.add_photo(ADA, media=media, secret=secret, originalsecret=secret[::-1], width=90, height=60)
        check_files(running, list(ada.photos.get_sizes(photo_id=added)))


@pytest.mark.parametrize(
    ("content", "fields"),
    [
        (None, {}),
        (b"\0\0\0\x18ftypmp42" + bytes(100), {}),
        (b"not a video", {"width": None, "height": None, "duration": None}),
        (None, {"width": 1280, "height": 1280, "duration": 3}),
        (None, {"width": 3, "height": 1}),
        (None, {"originalformat": "mov"}),
    ],
)
def test_added_video_has_dimensions_and_files(
    running: Emulator, ada: Flickr, content: bytes | None, fields: dict[str, Any]
) -> None:
    film = running.world.add_photo(ADA, content, media="video", **fields)
    info = ada.photos.get_info(photo_id=film).video
    width, height = fields.get("width") or 1920, fields.get("height") or 1080
    assert info is not None
    assert (info.width, info.height, info.duration) == (width, height, fields.get("duration") or 10)
    sizes = ada.photos.get_sizes(photo_id=film)
    original = next(one for one in sizes if one.label == "Original")
    assert original.source.endswith("_o.jpg"), "the original image of a video is a still"
    hd = next(one for one in sizes if one.label == "HD MP4")
    assert (hd.width, hd.height) == (1280, max(1, round(1280 * height / width)))
    if content is None:
        check_files(running, list(sizes))
    else:
        assert {httpx.get(one.source).content for one in sizes if one.media == "video"} == {content}


def test_seeded_video_without_dimensions_gets_them() -> None:
    video = {"owner": "clara", "media": "video", "width": None, "height": None}
    seed = {"people": [{"nsid": "10000009@N09", "username": "clara"}], "photos": [video, {**video, "media_status": "processing"}]}
    with Emulator(seed=seed) as emulator, Flickr(emulator.api_key, base_url=emulator.base_url) as flickr:
        ready, processing = sorted(one.id for one in flickr.people.get_public_photos(user_id="10000009@N09"))
        check_files(emulator, list(flickr.photos.get_sizes(photo_id=ready)))
        assert len(flickr.photos.get_sizes(photo_id=processing)) == 0
        info = flickr.photos.get_info(photo_id=processing).video
        assert info is not None
        assert (info.width, info.pending) == (None, True)


def test_drawn_video_is_an_mp4_file_with_one_frame(running: Emulator, ada: Flickr) -> None:
    film = running.world.add_photo(ADA, media="video", width=640, height=360, duration=34)
    source = next(one.source for one in ada.photos.get_sizes(photo_id=film) if one.label == "Video Original")
    content = httpx.get(source).content
    found = boxes(content)
    assert struct.unpack(">2I", found["moov/mvhd"][12:20]) == (1000, 34_000)
    assert struct.unpack(">2I", found["moov/trak/tkhd"][-8:]) == (640 << 16, 360 << 16)
    stbl = "moov/trak/mdia/minf/stbl"
    size, offset = struct.unpack(">I", found[f"{stbl}/stsz"][4:8])[0], struct.unpack(">I", found[f"{stbl}/stco"][8:12])[0]
    frame = content[offset : offset + size]
    assert frame == found["mdat"]
    assert Image.open(io.BytesIO(frame)).size == (640, 360)


def test_video_urls_are_those_of_flickr_if_images_are() -> None:
    with Emulator(images="https://live.staticflickr.com") as emulator:
        film = emulator.world.add_photo(ADA, media="video")
        with Flickr(emulator.api_key, base_url=emulator.base_url) as flickr:
            videos = [one for one in flickr.photos.get_sizes(photo_id=film) if one.media == "video"]
    assert {one.source.partition(film)[0] for one in videos} == {"https://www.flickr.com/photos/adalindqvist/"}
    assert len(videos) == 5


@pytest.mark.parametrize("path", ["play/other/{secret}/", "play/site/0000000000/"])
def test_unknown_video_url_returns_404(running: Emulator, path: str) -> None:
    film = running.world.add_photo(ADA, media="video", secret="5ec2e7")
    assert httpx.get(f"{running.base_url}/photos/ada/{film}/{path.format(secret='5ec2e7')}").status_code == 404


def test_video_that_is_processed_has_no_file(running: Emulator) -> None:
    film = running.world.add_photo(ADA, b"film", media="video", media_status="processing", secret="5ec2e7")
    assert httpx.get(f"{running.base_url}/photos/ada/{film}/play/site/5ec2e7/").status_code == 404


@pytest.mark.parametrize("content", [b"not an image", picture()[:40]])
def test_unreadable_photo_has_a_placeholder_in_each_size(running: Emulator, ada: Flickr, content: bytes) -> None:
    sizes = ada.photos.get_sizes(photo_id=running.world.add_photo(ADA, content))
    assert len(sizes) > 3
    check_files(running, [one for one in sizes if one.label != "Original"])
    assert httpx.get(sizes[-1].source).content == content


@pytest.mark.parametrize(
    ("width", "height"), [(0, 5), (-1, 5), (None, 5), (5, None), ("wide", 5), (70_000, 5), (60_000, 60_000), (8001, 8000)]
)
def test_invalid_dimensions_are_rejected(running: Emulator, width: Any, height: Any) -> None:
    with pytest.raises(ValueError, match=f"width={width!r} and height={height!r}"):
        running.world.add_photo(ADA, width=width, height=height)


def bitmap(width: int, height: int) -> bytes:
    """Return a small PNG with one bit per pixel."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes(height * (1 + (width + 7) // 8)), 1)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


MEMORY = """
import sys
from pathlib import Path
import httpx
from flickr_sdk import Flickr
from flickr_sdk.emulator import Emulator

emulator = Emulator()
content = sys.stdin.buffer.read()
photo = emulator.world.add_photo("10000001@N01", content or None, **eval(sys.argv[1]))
with httpx.Client(transport=emulator.transport) as http:
    flickr = Flickr(emulator.api_key, http_client=http)
    sizes = flickr.photos.get_sizes(photo_id=photo)
    assert len(sizes) > 2
    for size in sizes:
        assert http.get(size.source).status_code == 200
# The peak of this program alone: that of `getrusage` begins with the memory of the program that started it.
peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM:"))
print(int(peak.split()[1]) // 1024)
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system does not report the peak memory of a process")
@pytest.mark.parametrize(
    ("content", "fields"),
    [
        (bitmap(13_000, 13_000), "{}"),
        (bitmap(60_000, 2_900), "{}"),
        (bitmap(13_000, 13_000), "{'rotation': 90}"),
        (b"", "{'width': 65000, 'height': 1}"),
        (b"", "{'width': 1, 'height': 65000}"),
        (b"", "{'width': 8000, 'height': 8000}"),
    ],
)
def test_images_use_bounded_memory(content: bytes, fields: str) -> None:
    assert len(content) < 300_000
    run = subprocess.run([sys.executable, "-W", "ignore", "-c", MEMORY, fields], input=content, capture_output=True, check=False)
    assert run.returncode == 0, run.stderr.decode()
    assert int(run.stdout) < 700


def test_upload_of_an_image_too_large_to_measure_is_rejected(ada: Flickr) -> None:
    with pytest.raises(ApiError) as caught:
        ada.upload(bitmap(60_000, 60_000), filename="large.png")
    assert caught.value.code == 5
