"""Downloading photos and videos, by both clients over real sockets."""

from __future__ import annotations

import asyncio
import dataclasses
import os
import pickle
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import filelock
import httpx
import pytest

from flickr_sdk import AsyncFlickr, Flickr, FlickrError, HttpStatusError, RateLimited, Retries, TransportError
from flickr_sdk.downloads.partial_download import PartialDownload
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import ApiError, ArgumentError, DownloadCancelled, DownloadError, MalformedResponse, SizeNotAvailable
from flickr_sdk.rate_limit import MemoryLimiter

from ..support.clients import Make
from ..support.pictures import picture

SIZE = 3_000_000
FILES = "/65535/*"


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    """An emulator for one test."""
    with Emulator() as running:
        yield running


@pytest.fixture
def ada(make: Make, emulator: Emulator) -> Any:
    return make(token=emulator.access_token("write"), retries=Retries(2, first=0.01))


@pytest.fixture
def photo(ada: Any) -> str:
    """A photo whose original is some megabytes long."""
    return str(ada.upload(picture(7, SIZE)))


def asked(emulator: Emulator) -> list[Any]:
    """The requests to the image host."""
    return [one for one in emulator.requests if one.path.startswith("/65535/")]


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


class TestSizes:
    def test_the_original_comes_byte_for_byte(self, ada: Any, photo: str, tmp_path: Path) -> None:
        file = ada.download(photo, to=tmp_path)
        assert file.read_bytes() == picture(7, SIZE)
        assert file.name.startswith(f"{photo}_")
        assert file.name.endswith("_o.png")
        assert left(tmp_path) == [file.name]

    def test_every_size_is_found_by_its_suffix_and_by_its_name(self, ada: Any, emulator: Emulator, tmp_path: Path) -> None:
        known = emulator.world.add_photo("ada.lindqvist", width=2000, height=1500)
        sizes = ada.photos.get_sizes(photo_id=known)
        suffixes = {"Square": "s", "Large Square": "q", "Thumbnail": "t", "Medium": "", "Large": "b", "Original": "o"}
        for number, (label, suffix) in enumerate(suffixes.items()):
            (size,) = (one for one in sizes if one.label == label)
            first = ada.download(known, suffix, tmp_path / f"{number}.jpg")
            second = ada.download(known, label.upper(), tmp_path / f"{number}-named.jpg")
            assert first.read_bytes() == second.read_bytes()
            assert (b"\xff\xd8\xff", size.source[-4:]) == (first.read_bytes()[:3], ".jpg")

    def test_largest_is_the_original_where_it_may_be_had(self, ada: Any, photo: str, tmp_path: Path) -> None:
        assert ada.download(photo, "largest", tmp_path / "a.png").read_bytes() == picture(7, SIZE)

    def test_nothing_is_asked_where_the_answer_holds_the_address(
        self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path
    ) -> None:
        found = ada.photos.search(user_id="me", extras=["url_o", "url_sq"])[0]
        assert found.id == photo
        emulator.requests.clear()
        assert ada.download(found, to=tmp_path).read_bytes() == picture(7, SIZE)
        assert ada.download(found, "s", tmp_path).exists()
        assert [one.method for one in emulator.requests] == ["", ""]
        ada.download(found, "t", tmp_path)
        assert len(emulator.requests.of("flickr.photos.getSizes")) == 1

    def test_the_size_of_panoramas_is_known_by_its_extra_and_by_its_file(self, tmp_path: Path) -> None:
        source = "https://live.staticflickr.com/2/1_{}.jpg"
        names = {"Large": "ab_b", "Wide": "cd_f"}
        sizes = [{"label": one, "width": 1, "height": 1, "source": source.format(name)} for one, name in names.items()]
        sent: list[str] = []

        def respond(request: httpx.Request) -> httpx.Response:
            sent.append(request.url.path)
            if request.url.host == "live.staticflickr.com":
                return httpx.Response(200, stream=httpx.ByteStream(request.url.path.encode()))
            given = {"canblog": 0, "canprint": 0, "candownload": 1, "size": sizes}
            return httpx.Response(200, json={"sizes": given, "stat": "ok"})

        with httpx.Client(transport=httpx.MockTransport(respond)) as http:
            flickr = Flickr("key", http_client=http, limiter=False, image_limiter=False, on_drift=lambda drift: None)
            found: Any = SimpleNamespace(id="1", url_f=source.format("cd_f"))
            assert flickr.download(found, "f", tmp_path / "a.jpg").read_bytes().endswith(b"/2/1_cd_f.jpg")
            assert sent == ["/2/1_cd_f.jpg"]
            assert flickr.download("1", "f", tmp_path).name == "1_cd_f.jpg"
            assert sent[1:] == ["/services/rest/", "/2/1_cd_f.jpg"]
            sizes.pop()
            with pytest.raises(SizeNotAvailable, match="there are: Large"):
                flickr.download("1", "f", tmp_path)

    def test_no_token_goes_to_the_image_host(self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path) -> None:
        headers: list[str] = []
        find = emulator._dispatcher.routes.find

        def listening(path: str) -> Any:
            route = find(path)

            def handler(request: Any) -> Any:
                headers.append(" ".join(request.headers))
                return route.handler(request)

            return dataclasses.replace(route, handler=handler)

        emulator._dispatcher.routes.find = listening  # type: ignore[method-assign]  # to see what the log leaves out
        ada.download(photo, to=tmp_path)
        sizes, file = headers
        assert "authorization" in sizes
        assert "authorization" not in file
        assert not asked(emulator)[0].arguments

    def test_what_cannot_be_had_says_what_can(self, ada: Any, photo: str, tmp_path: Path) -> None:
        with pytest.raises(SizeNotAvailable, match="there are: Square, Large Square, Thumbnail, Original") as caught:
            ada.download(photo, "Large 2048", tmp_path)
        assert (caught.value.photo_id, caught.value.size) == (photo, "Large 2048")
        assert caught.value.available == ("Square", "Large Square", "Thumbnail", "Original")
        again = pickle.loads(pickle.dumps(caught.value))
        assert (str(again), again.available) == (str(caught.value), caught.value.available)
        assert left(tmp_path) == []

    def test_videos_come_as_the_file_that_was_uploaded_or_in_a_streams_size(self, ada: Any, tmp_path: Path) -> None:
        content = b"\0\0\0\x18ftypmp42" + bytes(200_000)
        film = ada.upload(content, filename="film.mp4")
        for size, name in (("original", f"{film}_video_original.mp4"), ("HD MP4", f"{film}_hd_mp4.mp4")):
            file = ada.download(film, size, tmp_path)
            assert (file.name, file.read_bytes()) == (name, content)
        with pytest.raises(SizeNotAvailable, match="HD MP4") as caught:
            ada.download(film, "1080p", tmp_path)
        assert "Video Player" not in caught.value.available

    def test_what_is_no_photo_size_or_place_is_a_wrong_argument(self, ada: Any, emulator: Emulator, tmp_path: Path) -> None:
        for wrong in ("aurora.jpg", "", None, 1.5, object(), "-1"):
            with pytest.raises(ArgumentError, match="photo"):
                ada.download(wrong, to=tmp_path)
        for arguments in ({"size": None}, {"to": 5}, {"progress": "often"}):
            with pytest.raises(ArgumentError, match=next(iter(arguments))):
                ada.download("53000000001", **arguments)
        with pytest.raises(ApiError, match="Photo not found"):
            ada.download("1", to=tmp_path)
        assert not asked(emulator)


class TestPlaces:
    def test_a_file_a_folder_and_a_folder_that_is_to_be(self, ada: Any, photo: str, tmp_path: Path) -> None:
        assert ada.download(photo, to=tmp_path / "deep" / "er" / "a.png") == tmp_path / "deep" / "er" / "a.png"
        assert ada.download(photo, to=f"{tmp_path / 'new'}/").parent == tmp_path / "new"
        assert ada.download(photo, to=tmp_path).parent == tmp_path

    def test_a_folder_that_was_forgotten_does_not_become_one_file(
        self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path
    ) -> None:
        for forgotten in ("photos", "2024.02", "v1.", ".photos", "2024.02.11"):
            with pytest.raises(ArgumentError, match="where nothing is; for a folder end it with '/'"):
                ada.download(photo, to=tmp_path / forgotten)
        assert not asked(emulator)
        assert left(tmp_path) == []
        (tmp_path / "there").touch()
        assert ada.download(photo, to=tmp_path / "there").read_bytes() == picture(7, SIZE)
        assert ada.download(photo, to=tmp_path / "film.3gp").name == "film.3gp"

    def test_a_file_that_is_there_is_replaced_only_by_a_whole_one(
        self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path
    ) -> None:
        file = tmp_path / "a.png"
        file.write_text("before")
        with emulator.faults.add("http-503", path=FILES, times=9), pytest.raises(HttpStatusError):
            ada.download(photo, to=file)
        assert file.read_text() == "before"
        ada.download(photo, to=file)
        assert file.read_bytes() == picture(7, SIZE)
        assert left(tmp_path) == ["a.png"]

    def test_one_file_is_downloaded_by_one_at_a_time(self, ada: Any, photo: str, tmp_path: Path) -> None:
        with filelock.FileLock(tmp_path / "a.png.part.lock"), pytest.raises(DownloadError, match="being downloaded already"):
            ada.download(photo, to=tmp_path / "a.png")
        assert ada.download(photo, to=tmp_path / "a.png").read_bytes() == picture(7, SIZE)
        assert left(tmp_path) == ["a.png"]

    def test_a_place_that_cannot_be_written_says_so(self, ada: Any, photo: str, tmp_path: Path) -> None:
        blocked = tmp_path / "file"
        blocked.write_text("no folder")
        with pytest.raises(DownloadError, match="cannot be written"):
            ada.download(photo, to=blocked / "inside.png")


class TestProgress:
    def test_it_ends_at_the_size_of_the_file(self, ada: Any, photo: str, tmp_path: Path) -> None:
        told: list[tuple[int, int | None]] = []
        ada.download(photo, to=tmp_path, progress=lambda got, total: told.append((got, total)))
        assert told[-1] == (SIZE, SIZE)
        assert [got for got, _ in told] == sorted(got for got, _ in told)
        assert len(told) > 3

    def test_the_callback_stops_it_and_the_next_attempt_goes_on(
        self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path
    ) -> None:
        def stop(got: int, total: int | None) -> None:
            if got > SIZE / 2:
                raise DownloadCancelled

        with pytest.raises(DownloadCancelled):
            ada.download(photo, to=tmp_path / "a.png", progress=stop)
        assert left(tmp_path) == ["a.png.part", "a.png.part.json"]
        kept = os.path.getsize(tmp_path / "a.png.part")
        assert SIZE / 2 < kept < SIZE
        told: list[int] = []
        ada.download(photo, to=tmp_path / "a.png", progress=lambda got, total: told.append(got))
        assert told[0] >= kept
        assert (tmp_path / "a.png").read_bytes() == picture(7, SIZE)
        assert asked(emulator)[-1].sent == SIZE - kept
        assert left(tmp_path) == ["a.png"]

    def test_errors_of_the_programs_own_come_back_as_they_are(self, ada: Any, photo: str, tmp_path: Path) -> None:
        error = BrokenPipeError("mine")

        def fail(got: int, total: int | None) -> None:
            raise error

        with pytest.raises(BrokenPipeError) as caught:
            ada.download(photo, to=tmp_path, progress=fail)
        assert caught.value is error

    def test_coroutine_functions_are_awaited(self, emulator: Emulator, tmp_path: Path) -> None:
        told = []

        async def tell(got: int, total: int | None) -> None:
            await asyncio.sleep(0)
            told.append(got)

        async def go() -> None:
            token = emulator.access_token("write")
            async with AsyncFlickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as flickr:
                photo = await flickr.upload(picture(7, SIZE))
                await flickr.download(photo, to=tmp_path, progress=tell)

        asyncio.run(go())
        assert told[-1] == SIZE


class TestGoingOn:
    @pytest.mark.parametrize("fault", ["cut-off", "reset", "close", "http-502"])
    def test_a_download_that_breaks_off_goes_on_where_it_was(
        self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path, fault: Any
    ) -> None:
        emulator.faults.add(fault, path=FILES)
        assert ada.download(photo, to=tmp_path / "a.png").read_bytes() == picture(7, SIZE)
        first, second = asked(emulator)
        assert first.fault == fault
        if fault == "cut-off":
            assert first.sent + second.sent == SIZE
        assert left(tmp_path) == ["a.png"]

    def test_a_file_that_has_changed_meanwhile_begins_anew(
        self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path
    ) -> None:
        emulator.faults.add("cut-off", path=FILES)
        with pytest.raises(TransportError):
            ada.options(retries=0).download(photo, to=tmp_path / "a.png")
        about = tmp_path / "a.png.part.json"
        about.write_text(about.read_text().replace('"validator": "\\"', '"validator": "\\"0'))
        (tmp_path / "a.png.part").write_bytes(b"x" * 1000)
        assert ada.download(photo, to=tmp_path / "a.png").read_bytes() == picture(7, SIZE)
        assert asked(emulator)[-1].sent == SIZE

    @pytest.mark.parametrize("about", ["", "no json", "[]", '{"url": 5}', '{"url": "https://example.org/", "validator": "x"}'])
    def test_what_lies_there_from_something_else_is_not_gone_on_with(
        self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path, about: str
    ) -> None:
        (tmp_path / "a.png.part").write_bytes(b"x" * 1000)
        (tmp_path / "a.png.part.json").write_text(about)
        assert ada.download(photo, to=tmp_path / "a.png").read_bytes() == picture(7, SIZE)

    def test_it_can_be_told_to_begin_anew(self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path) -> None:
        emulator.faults.add("cut-off", path=FILES)
        with pytest.raises(TransportError):
            ada.options(retries=0).download(photo, to=tmp_path / "a.png")
        ada.download(photo, to=tmp_path / "a.png", resume=False)
        assert asked(emulator)[-1].sent == SIZE

    def test_a_part_that_is_longer_than_the_file_is_thrown_away(
        self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path
    ) -> None:
        emulator.faults.add("cut-off", path=FILES)
        with pytest.raises(TransportError):
            ada.options(retries=0).download(photo, to=tmp_path / "a.png")
        with (tmp_path / "a.png.part").open("ab") as file:
            file.write(b"x" * SIZE)
        assert ada.download(photo, to=tmp_path / "a.png").read_bytes() == picture(7, SIZE)

    def test_a_page_in_place_of_the_file_is_no_file(self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path) -> None:
        for fault in ("foreign-xml", "garbage"):
            emulator.faults.add(fault, path=FILES, times=9)  # type: ignore[arg-type]  # a kind
            with pytest.raises(MalformedResponse, match="page instead of a file"):
                ada.download(photo, to=tmp_path / "a.png")
            emulator.faults.clear()
        assert left(tmp_path) == []


class TestTheImageHost:
    def test_its_errors_name_the_photo(self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path) -> None:
        with (
            emulator.faults.add("http-503", path=FILES, times=9),
            pytest.raises(HttpStatusError, match=f"503 .* {photo}") as shut,
        ):
            ada.download(photo, to=tmp_path)
        assert shut.value.http_status == 503
        assert str(pickle.loads(pickle.dumps(shut.value))) == str(shut.value)
        kept = SimpleNamespace(id=photo, url_o=f"{emulator.base_url}/65535/{photo}_0123456789_o.png")
        with pytest.raises(DownloadError, match=f"no file of photo {photo} in the size 'original'; .* ask for the photo anew"):
            ada.download(kept, to=tmp_path)
        assert left(tmp_path) == []

    def test_it_has_a_limiter_of_its_own(self, make: Make, emulator: Emulator, tmp_path: Path) -> None:
        limiter = MemoryLimiter(2, 3600)
        ada = make(token=emulator.access_token("write"), image_limiter=limiter, on_limit="raise")
        photo = ada.upload(picture())
        for number in range(2):
            ada.download(photo, to=tmp_path / f"{number}.png")
        with pytest.raises(RateLimited):
            ada.download(photo, to=tmp_path / "3.png")
        assert ada.photos.get_info(photo_id=photo)

    def test_being_told_to_slow_down_pauses_it(self, make: Make, emulator: Emulator, tmp_path: Path) -> None:
        limiter = MemoryLimiter(1000, 60)
        ada = make(token=emulator.access_token("write"), image_limiter=limiter, on_limit="raise", retries=0)
        photo = ada.upload(picture())
        emulator.faults.add("http-429", path=FILES, retry_after=30)
        with pytest.raises(HttpStatusError):
            ada.download(photo, to=tmp_path)
        with pytest.raises(RateLimited):
            ada.download(photo, to=tmp_path)

    def test_addresses_that_are_not_encrypted_are_not_followed(self, ada: Any, tmp_path: Path) -> None:
        for url in ("http://example.org/1_ab_o.jpg", "ftp://example.org/1_ab_o.jpg", "file:///etc/passwd"):
            with pytest.raises(DownloadError, match="not encrypted"):
                ada.download(SimpleNamespace(id="1", url_o=url), to=tmp_path)
        assert left(tmp_path) == []

    def test_flickrs_hosts_move_with_all_the_others(self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path) -> None:
        source = next(one.source for one in ada.photos.get_sizes(photo_id=photo) if one.label == "Original")
        url = source.replace(emulator.base_url, "https://live.staticflickr.com")
        assert ada.download(SimpleNamespace(id=photo, url_o=url), to=tmp_path).read_bytes() == picture(7, SIZE)

    def test_redirects_are_followed_and_lead_to_no_placeholder(
        self, ada: Any, emulator: Emulator, photo: str, tmp_path: Path
    ) -> None:
        from flickr_sdk.emulator.messages import Response

        source = next(one.source for one in ada.photos.get_sizes(photo_id=photo) if one.label == "Original")
        places = {
            "moved": source,
            "gone": "/images/photo_unavailable.png",
            "loop": "/redirects/loop",
            "bad": "http://example.org/",
        }
        for name, place in places.items():
            answer = Response(b"", "text/html", 302, (("Location", place),))
            emulator._dispatcher.routes.add(f"/redirects/{name}", lambda _, answer=answer: answer)

        def get(name: str) -> Path:
            there = SimpleNamespace(id=photo, url_o=f"{emulator.base_url}/redirects/{name}")
            return ada.download(there, to=tmp_path / "a.png")  # type: ignore[no-any-return]  # either client

        assert get("moved").read_bytes() == picture(7, SIZE)
        for name, kind in (("gone", SizeNotAvailable), ("loop", DownloadError), ("bad", DownloadError)):
            with pytest.raises(kind):
                get(name)


def test_a_weak_tag_does_not_vouch_for_the_bytes_that_are_there(tmp_path: Path) -> None:
    wanted = []
    for tag in ('W/"aurora"', '"aurora"'):
        part = PartialDownload(str(tmp_path / "aurora.jpg"), "https://live.staticflickr.com/1", resume=True)
        part.begin(200, {"etag": tag, "last-modified": "Sun, 11 Feb 2024 12:00:00 GMT"})
        part.add(b"half")
        wanted.append(part.wanted())
        part.discard()
        part.keep()
    assert [one["If-Range"] for one in wanted] == ["Sun, 11 Feb 2024 12:00:00 GMT", '"aurora"']


def test_all_of_them_are_flickr_errors() -> None:
    assert issubclass(SizeNotAvailable, DownloadError)
    assert issubclass(DownloadError, FlickrError)
    assert issubclass(DownloadCancelled, FlickrError)
