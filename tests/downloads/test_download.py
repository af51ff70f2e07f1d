"""Downloads of photos and videos by both clients over real sockets."""

from __future__ import annotations

import dataclasses
import os
import pickle
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import filelock
import httpx
import pytest

from flickr_sdk import Flickr, FlickrError, HttpStatusError, RateLimited
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import ApiError, ArgumentError, DownloadCancelled, DownloadError, SizeNotAvailable
from flickr_sdk.rate_limit import MemoryLimiter

from ..support.clients import Make
from ..support.downloads import FILES, SIZE, file_requests, names_in, reject_new_files
from ..support.pictures import picture


class TestSizes:
    def test_original_is_downloaded_byte_for_byte(self, ada: Any, photo: str, tmp_path: Path) -> None:
        file = ada.download(photo, to=tmp_path)
        assert file.read_bytes() == picture(7, SIZE)
        assert file.name.startswith(f"{photo}_")
        assert file.name.endswith("_o.png")
        assert names_in(tmp_path) == [file.name]

    def test_every_size_is_found_by_its_suffix_and_by_its_label(self, ada: Any, emulator: Emulator, tmp_path: Path) -> None:
        known = emulator.world.add_photo("ada.lindqvist", width=2000, height=1500)
        sizes = ada.photos.get_sizes(photo_id=known)
        suffixes = {"Square": "s", "Large Square": "q", "Thumbnail": "t", "Medium": "", "Large": "b", "Original": "o"}
        for number, (label, suffix) in enumerate(suffixes.items()):
            (size,) = (each for each in sizes if each.label == label)
            first = ada.download(known, suffix, tmp_path / f"{number}.jpg")
            second = ada.download(known, label.upper(), tmp_path / f"{number}-named.jpg")
            assert first.read_bytes() == second.read_bytes()
            assert (b"\xff\xd8\xff", size.source[-4:]) == (first.read_bytes()[:3], ".jpg")

    def test_largest_is_the_original_if_available(self, ada: Any, photo: str, tmp_path: Path) -> None:
        assert ada.download(photo, "largest", tmp_path / "a.png").read_bytes() == picture(7, SIZE)

    def test_photo_that_contains_the_url_needs_no_lookup(self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path) -> None:
        found = ada.photos.search(user_id="me", extras=["url_o", "url_sq"])[0]
        assert found.id == photo
        emulator.requests.clear()
        assert ada.download(found, to=tmp_path).read_bytes() == picture(7, SIZE)
        assert ada.download(found, "s", tmp_path).exists()
        assert [request.method for request in emulator.requests] == ["", ""]
        ada.download(found, "t", tmp_path)
        assert len(emulator.requests.of("flickr.photos.getSizes")) == 1

    def test_panorama_size_is_found_by_its_extra_and_by_its_file_name(self, tmp_path: Path) -> None:
        source = "https://live.staticflickr.com/2/1_{}.jpg"
        names = {"Large": "ab_b", "Wide": "cd_f"}
        sizes = [{"label": label, "width": 1, "height": 1, "source": source.format(name)} for label, name in names.items()]
        sent: list[str] = []

        def respond(request: httpx.Request) -> httpx.Response:
            sent.append(request.url.path)
            if request.url.host == "live.staticflickr.com":
                return httpx.Response(200, stream=httpx.ByteStream(b"\xff\xd8\xff" + request.url.path.encode()))
            payload = {"canblog": 0, "canprint": 0, "candownload": 1, "size": sizes}
            return httpx.Response(200, json={"sizes": payload, "stat": "ok"})

        with httpx.Client(transport=httpx.MockTransport(respond)) as http:
            flickr = Flickr("key", http_client=http, limiter=False, image_limiter=False, on_drift=lambda drift: None)
            found: Any = SimpleNamespace(id="1", url_f=source.format("cd_f"))
            assert flickr.download(found, "f", tmp_path / "a.jpg").read_bytes().endswith(b"/2/1_cd_f.jpg")
            assert sent == ["/2/1_cd_f.jpg"]
            assert flickr.download("1", "f", tmp_path).name == "1_wide.jpg"
            assert sent[1:] == ["/services/rest/", "/2/1_cd_f.jpg"]
            sizes.pop()
            with pytest.raises(SizeNotAvailable, match="use one of: Large"):
                flickr.download("1", "f", tmp_path)

    def test_image_host_receives_no_token_and_is_asked_not_to_compress(
        self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path
    ) -> None:
        headers: list[dict[str, str]] = []
        find = emulator._dispatcher.routes.find

        def recording_find(path: str) -> Any:
            route = find(path)

            def handler(request: Any) -> Any:
                headers.append({name.lower(): value for name, value in request.headers.items()})
                return route.handler(request)

            return dataclasses.replace(route, handler=handler)

        emulator._dispatcher.routes.find = recording_find  # type: ignore[method-assign]  # the request log has no headers
        ada.download(photo, to=tmp_path)
        sizes, file = headers
        assert "authorization" in sizes
        assert "authorization" not in file
        assert "gzip" in sizes["accept-encoding"]
        assert file["accept-encoding"] == "identity"
        assert not file_requests(emulator)[0].arguments

    def test_unavailable_size_raises_an_error_that_lists_the_available_ones(self, ada: Any, photo: str, tmp_path: Path) -> None:
        with pytest.raises(SizeNotAvailable, match="use one of: Square, Large Square, Thumbnail, Original") as caught:
            ada.download(photo, "Large 2048", tmp_path)
        assert (caught.value.photo_id, caught.value.size) == (photo, "Large 2048")
        assert caught.value.available == ("Square", "Large Square", "Thumbnail", "Original")
        copy = pickle.loads(pickle.dumps(caught.value))
        assert (str(copy), copy.available) == (str(caught.value), caught.value.available)
        assert names_in(tmp_path) == []

    def test_video_is_downloaded_as_the_original_or_as_a_stream(self, ada: Any, tmp_path: Path) -> None:
        content = b"\0\0\0\x18ftypmp42" + bytes(200_000)
        film = ada.upload(content, filename="film.mp4")
        for size, name in (("original", f"{film}_video_original.mp4"), ("HD MP4", f"{film}_hd_mp4.mp4")):
            file = ada.download(film, size, tmp_path)
            assert (file.name, file.read_bytes()) == (name, content)
        with pytest.raises(SizeNotAvailable, match="HD MP4") as caught:
            ada.download(film, "1080p", tmp_path)
        assert "Video Player" not in caught.value.available

    def test_invalid_photo_size_target_or_callback_raises_argument_error(
        self, ada: Any, emulator: Emulator, tmp_path: Path
    ) -> None:
        for wrong in ("aurora.jpg", "", None, 1.5, object(), "-1"):
            with pytest.raises(ArgumentError, match="photo"):
                ada.download(wrong, to=tmp_path)
        for arguments in ({"size": None}, {"to": 5}, {"progress": "often"}):
            with pytest.raises(ArgumentError, match=next(iter(arguments))):
                ada.download("53000000001", **arguments)
        with pytest.raises(ApiError, match="Photo not found"):
            ada.download("1", to=tmp_path)
        assert not file_requests(emulator)


class TestTargets:
    def test_target_is_a_file_a_folder_or_a_missing_folder(self, ada: Any, photo: str, tmp_path: Path) -> None:
        assert ada.download(photo, to=tmp_path / "deep" / "er" / "a.png") == tmp_path / "deep" / "er" / "a.png"
        assert ada.download(photo, to=f"{tmp_path / 'new'}/").parent == tmp_path / "new"
        assert ada.download(photo, to=tmp_path).parent == tmp_path

    def test_missing_folder_without_a_slash_raises_argument_error(
        self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path
    ) -> None:
        for name in ("photos", "2024.02", "v1.", ".photos", "2024.02.11"):
            with pytest.raises(ArgumentError, match="does not exist; end a folder with '/'"):
                ada.download(photo, to=tmp_path / name)
        assert not file_requests(emulator)
        assert names_in(tmp_path) == []
        (tmp_path / "there").touch()
        assert ada.download(photo, to=tmp_path / "there").read_bytes() == picture(7, SIZE)
        assert ada.download(photo, to=tmp_path / "film.3gp").name == "film.3gp"

    def test_existing_file_is_replaced_only_by_a_complete_download(
        self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path
    ) -> None:
        file = tmp_path / "a.png"
        file.write_text("before")
        with emulator.faults.add("http-503", path=FILES, times=9), pytest.raises(HttpStatusError):
            ada.download(photo, to=file)
        assert file.read_text() == "before"
        ada.download(photo, to=file)
        assert file.read_bytes() == picture(7, SIZE)
        assert names_in(tmp_path) == ["a.png"]

    def test_second_download_to_the_same_file_raises_download_error(self, ada: Any, photo: str, tmp_path: Path) -> None:
        with filelock.FileLock(tmp_path / "a.png.part.lock"), pytest.raises(DownloadError, match="already being downloaded"):
            ada.download(photo, to=tmp_path / "a.png")
        assert ada.download(photo, to=tmp_path / "a.png").read_bytes() == picture(7, SIZE)
        assert names_in(tmp_path) == ["a.png"]

    def test_target_that_cannot_be_written_raises_download_error(self, ada: Any, photo: str, tmp_path: Path) -> None:
        blocked = tmp_path / "file"
        blocked.write_text("no folder")
        for to in (blocked / "inside.png", f"{blocked}/", blocked / "below" / "inside.png"):
            with pytest.raises(DownloadError, match="cannot be written: Not a directory; use another path") as caught:
                ada.download(photo, to=to)
            assert str(blocked) in str(caught.value)
        with pytest.raises(DownloadError, match="cannot be written: .*embedded null .*; use another path"):
            ada.download(photo, to=tmp_path / "a\0b.png")

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
    def test_special_files_are_not_replaced(self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path) -> None:
        pipe, link, folder = tmp_path / "pipe.jpg", tmp_path / "link.jpg", tmp_path / "folder"
        os.mkfifo(pipe)
        folder.mkdir()
        link.symlink_to(pipe)
        before = len(list(emulator.requests))
        for to in (pipe, link):
            with pytest.raises(DownloadError, match="exists and is not a regular file; use another path"):
                ada.download(photo, to=to)
        assert len(list(emulator.requests)) == before
        name = ada.download(photo, to=folder).name
        (folder / name).unlink()
        os.mkfifo(folder / name)
        sent = len(file_requests(emulator))
        with pytest.raises(DownloadError, match=f"{name}' exists and is not a regular file"):
            ada.download(photo, to=folder)
        assert len(file_requests(emulator)) == sent
        assert pipe.is_fifo()
        assert link.is_symlink()
        assert names_in(folder) == [name]

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
    def test_pipes_in_place_of_a_partial_download_do_not_block(self, ada: Any, photo: str, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "a.png.part")
        os.mkfifo(tmp_path / "a.png.part.json")
        assert ada.download(photo, to=tmp_path / "a.png").read_bytes() == picture(7, SIZE)
        assert names_in(tmp_path) == ["a.png"]

    def test_folder_that_accepts_no_files_is_named_as_the_cause(
        self, ada: Any, photo: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        reject_new_files(tmp_path, monkeypatch)
        with pytest.raises(DownloadError, match="cannot be written: (its folder accepts no new files|No such file)"):
            ada.download(photo, to=tmp_path / "a.png")


class TestImageHost:
    def test_errors_of_the_image_host_name_the_photo(self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path) -> None:
        with (
            emulator.faults.add("http-503", path=FILES, times=9),
            pytest.raises(HttpStatusError, match=f"503 .* {photo}") as caught,
        ):
            ada.download(photo, to=tmp_path)
        assert caught.value.http_status == 503
        assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
        outdated = SimpleNamespace(id=photo, url_o=f"{emulator.base_url}/65535/{photo}_0123456789_o.png")
        with pytest.raises(DownloadError, match=f"no file of photo {photo} in size 'original'; .* fetch the photo again"):
            ada.download(outdated, to=tmp_path)
        assert names_in(tmp_path) == []

    def test_image_host_has_its_own_limiter(self, make: Make, emulator: Emulator, tmp_path: Path) -> None:
        limiter = MemoryLimiter(2, 3600)
        ada = make(token=emulator.access_token("write"), image_limiter=limiter, on_limit="raise")
        photo = ada.upload(picture())
        for number in range(2):
            ada.download(photo, to=tmp_path / f"{number}.png")
        with pytest.raises(RateLimited):
            ada.download(photo, to=tmp_path / "3.png")
        assert ada.photos.get_info(photo_id=photo)

    def test_429_of_the_image_host_pauses_its_limiter(self, make: Make, emulator: Emulator, tmp_path: Path) -> None:
        limiter = MemoryLimiter(1000, 60)
        ada = make(token=emulator.access_token("write"), image_limiter=limiter, on_limit="raise", retries=0)
        photo = ada.upload(picture())
        emulator.faults.add("http-429", path=FILES, retry_after=30)
        with pytest.raises(HttpStatusError):
            ada.download(photo, to=tmp_path)
        with pytest.raises(RateLimited):
            ada.download(photo, to=tmp_path)

    def test_unencrypted_url_is_not_requested(self, ada: Any, tmp_path: Path) -> None:
        for url in ("http://example.org/1_ab_o.jpg", "ftp://example.org/1_ab_o.jpg", "file:///etc/passwd"):
            with pytest.raises(DownloadError, match="not encrypted"):
                ada.download(SimpleNamespace(id="1", url_o=url), to=tmp_path)
        assert names_in(tmp_path) == []

    def test_base_url_applies_to_the_image_host(self, ada: Any, photo: str, emulator: Emulator, tmp_path: Path) -> None:
        source = next(size.source for size in ada.photos.get_sizes(photo_id=photo) if size.label == "Original")
        url = source.replace(emulator.base_url, "https://live.staticflickr.com")
        assert ada.download(SimpleNamespace(id=photo, url_o=url), to=tmp_path).read_bytes() == picture(7, SIZE)

    def test_redirects_are_followed_except_to_a_placeholder_or_in_a_loop(
        self, ada: Any, emulator: Emulator, photo: str, tmp_path: Path
    ) -> None:
        from flickr_sdk.emulator.messages import Response

        source = next(size.source for size in ada.photos.get_sizes(photo_id=photo) if size.label == "Original")
        locations = {
            "moved": source,
            "gone": "/images/photo_unavailable.png",
            "loop": "/redirects/loop",
            "bad": "http://example.org/",
        }
        for name, location in locations.items():
            response = Response(b"", "text/html", 302, (("Location", location),))
            emulator._dispatcher.routes.add(f"/redirects/{name}", lambda _, response=response: response)

        def get(name: str) -> Path:
            redirected = SimpleNamespace(id=photo, url_o=f"{emulator.base_url}/redirects/{name}")
            return ada.download(redirected, to=tmp_path / "a.png")  # type: ignore[no-any-return]  # either client

        assert get("moved").read_bytes() == picture(7, SIZE)
        for name, kind in (("gone", SizeNotAvailable), ("loop", DownloadError), ("bad", DownloadError)):
            with pytest.raises(kind):
                get(name)


def test_download_errors_are_flickr_errors() -> None:
    assert issubclass(SizeNotAvailable, DownloadError)
    assert (
        str(SizeNotAvailable("1", "k", ()))
        == "download: photo 1 is not available in size 'k'; Flickr has no file of it in this size"
    )
    assert issubclass(DownloadError, FlickrError)
    assert issubclass(DownloadCancelled, FlickrError)
