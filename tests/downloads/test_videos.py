"""Originals of videos, and the endings of file names."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import MalformedResponse, SizeNotAvailable

from ..support.downloads import names_in
from ..support.file_server import FileResponse, file_server
from ..support.pictures import picture

MP4 = b"\0\0\0\x18ftypmp42" + bytes(1000)
MOV = b"\0\0\0\x14ftypqt  " + bytes(1000)
JPEG = b"\xff\xd8\xff\xe0" + bytes(1000)
UNKNOWN = b"?\x01" * 50
PNG = b"\x89PNG\r\n\x1a\n" + bytes(1000)


EXTRAS: list[list[str]] = [["url_o"], ["url_o", "media"], ["url_o", "original_format"], ["original_format"], []]


class TestOriginals:
    @pytest.mark.parametrize(
        ("size", "extras"),
        [
            *(
                ("original", one)
                for one in (["url_o"], ["url_o", "media"], ["url_o", "original_format"], ["original_format"], [])
            ),
            *((size, ["url_o"]) for size in ("o", "Original", "largest")),
        ],
    )
    def test_original_of_a_video_from_any_list_is_the_video(
        self, ada: Any, emulator: Emulator, tmp_path: Path, size: str, extras: list[str]
    ) -> None:
        film = ada.upload(MP4, filename="film.mp4")
        (album,) = (ada.photosets.create(title="Films", primary_photo_id=film),)
        lists = (
            ada.photos.search(user_id="me", extras=extras),
            ada.people.get_photos(user_id="me", extras=extras),
            ada.photosets.get_photos(photoset_id=album.id, extras=extras),
            ada.photos.recently_updated(min_date=1, extras=extras),
        )
        for number, found in enumerate(lists):
            (video,) = (photo for photo in found if photo.id == film)
            file = ada.download(video, size, f"{tmp_path}/{number}/")
            assert (file.name, file.read_bytes()) == (f"{film}_video_original.mp4", MP4)

    def test_original_of_a_video_from_its_id_or_its_info_is_the_video(self, ada: Any, tmp_path: Path) -> None:
        film = ada.upload(MP4, filename="film.mp4")
        for video in (film, ada.photos.get_info(photo_id=film)):
            assert ada.download(video, to=tmp_path).read_bytes() == MP4

    def test_photo_of_a_list_is_looked_up_only_if_it_may_be_a_video(self, ada: Any, emulator: Emulator, tmp_path: Path) -> None:
        jpeg = emulator.world.add_photo("ada.lindqvist", title="JPEG")
        png = ada.upload(picture(7, 5000), title="PNG")
        for photo, extras, lookups in (
            (jpeg, ["url_o", "media"], []),
            (png, ["url_o"], []),
            (jpeg, ["url_o"], ["flickr.photos.getSizes", "flickr.photos.getInfo"]),
            (jpeg, ["media"], ["flickr.photos.getSizes"]),
        ):
            (found,) = (one for one in ada.photos.search(user_id="me", extras=extras) if one.id == photo)
            emulator.requests.clear()
            assert ada.download(found, to=tmp_path).name.startswith(photo)
            assert [request.method for request in emulator.requests] == [*lookups, ""]

    @pytest.mark.parametrize("status", ["processing", "failed"])
    @pytest.mark.parametrize("size", ["original", "largest"])
    def test_video_that_is_not_ready_is_not_replaced_by_its_still(
        self, ada: Any, emulator: Emulator, tmp_path: Path, status: str, size: str
    ) -> None:
        film = emulator.world.add_photo(
            "ada.lindqvist", media="video", media_status=status, originalformat="jpg", width=640, height=360
        )
        listed = [
            next(one for one in ada.photos.search(user_id="me", extras=extras) if one.id == film)
            for extras in (["url_o"], ["media"])
        ]
        for video in (film, *listed):
            problem = f"is still processing video {film}; retry later" if status == "processing" else "; use one of: Square"
            with pytest.raises(SizeNotAvailable, match=problem) as caught:
                ada.download(video, size, tmp_path)
            assert "Medium" in caught.value.available
        assert names_in(tmp_path) == []

    def test_image_size_of_a_video_is_a_still(self, ada: Any, emulator: Emulator, tmp_path: Path) -> None:
        film = emulator.world.add_photo("ada.lindqvist", media="video", width=1280, height=720, duration=2)
        (listed,) = (one for one in ada.photos.search(user_id="me", extras=["url_l"]) if one.id == film)
        for number, video in enumerate((film, listed)):
            still = ada.download(video, "b", f"{tmp_path}/{number}/")
            assert (still.name[-6:], still.read_bytes()[:3]) == ("_b.jpg", b"\xff\xd8\xff")


def sizes_of(*sizes: tuple[str, str, str]) -> dict[str, Any]:
    same = {"width": 640, "height": 360, "url": "https://www.flickr.com/photos/ada/1/sizes/l/"}
    listed = [{"label": label, "media": media, "source": source, **same} for label, media, source in sizes]
    return {"sizes": {"canblog": 0, "canprint": 0, "candownload": 1, "size": listed}, "stat": "ok"}


class TestPermissions:
    @pytest.mark.parametrize(
        "videos", [[("Video Player", "video", "https://www.flickr.com/player")], [("360p", "video", "/360p/")]]
    )
    def test_video_without_permission_for_its_original_is_not_replaced_by_its_still(
        self, ada: Any, emulator: Emulator, tmp_path: Path, videos: list[tuple[str, str, str]]
    ) -> None:
        import json

        from flickr_sdk.emulator.messages import Response

        still = ("Original", "photo", f"{emulator.base_url}/65535/1_ab_o.jpg")
        body = json.dumps(sizes_of(("Large", "photo", still[2]), still, *videos)).encode()
        emulator._dispatcher.routes.add("/services/rest/", lambda _: Response(body, "application/json"), verbs=("GET",))
        for size in ("original", "o"):
            with pytest.raises(SizeNotAvailable):
                ada.download("1", size, tmp_path)


NAMES = {
    "type of the response": ("/v/1/", "video/quicktime", None, UNKNOWN, "1_o.mov"),
    "QuickTime": ("/1_ab_orig.mp4", "video/quicktime", None, MOV, "1_o.mov"),
    "QuickTime with a general type": ("/1_ab_orig.mp4", "application/octet-stream", None, MOV, "1_o.mov"),
    "QuickTime as MP4": ("/1_ab_orig.mp4", "video/mp4", None, MOV, "1_o.mov"),
    "MOV of a camera that writes the brand of MP4": ("/1_ab_orig.mov", "video/quicktime", None, MP4, "1_o.mov"),
    "disposition": ("/1_ab_orig", "application/octet-stream", 'attachment; filename="orig.avi"', UNKNOWN, "1_o.avi"),
    "disposition of an MP4 file": ("/1_ab_orig", "video/mp4", "attachment; filename=orig.m4v", MP4, "1_o.m4v"),
    "encoded disposition": ("/1_ab_orig", "", "attachment; filename*=UTF-8''film%20one.mkv", UNKNOWN, "1_o.mkv"),
    "PNG as JPEG": ("/1_ab_o.jpg", "image/jpeg", None, PNG, "1_o.png"),
    "JPEG as PNG": ("/1_ab_o.png", "image/png", None, JPEG, "1_o.jpg"),
    "JPEG with a longer ending": ("/1_ab_o.jpeg", "image/jpeg", None, JPEG, "1_o.jpeg"),
    "JPEG with an ending in capitals": ("/1_ab_o.JPG", "image/jpeg", None, JPEG, "1_o.jpg"),
    "WebP as JPEG": ("/1_ab_o.jpg", "", None, b"RIFF\x10\0\0\0WEBPVP8 " + bytes(99), "1_o.webp"),
    "HEIC": ("/1_ab_o.jpg", "image/heic", None, b"\0\0\0\x18ftypheic" + bytes(99), "1_o.heic"),
    "WebM as MP4": ("/1_ab_orig.mp4", "video/mp4", None, b"\x1a\x45\xdf\xa3" + bytes(99), "1_o.webm"),
    "program": ("/1_ab_o.exe", "application/octet-stream", "attachment; filename=x.exe", JPEG, "1_o.jpg"),
    "unknown bytes": ("/1_ab_o.jpg", "", None, UNKNOWN, "1_o.jpg"),
}


@pytest.mark.parametrize(("path", "kind", "disposition", "body", "name"), NAMES.values(), ids=NAMES.keys())
def test_ending_of_the_file_name_fits_the_file(
    client: Any, path: str, kind: str, disposition: str | None, body: bytes, name: str, tmp_path: Path
) -> None:
    headers = {"Content-Type": kind, "Content-Length": str(len(body))}
    if disposition:
        headers["Content-Disposition"] = disposition
    with file_server(lambda _: FileResponse(200, headers, body)) as origin:
        file = client.download(SimpleNamespace(id="1", url_o=origin + path), to=tmp_path)
        assert (file.name, file.read_bytes()) == (name, body)
        assert names_in(tmp_path) == [name]
        assert client.download(SimpleNamespace(id="1", url_o=origin + path), to=tmp_path / "own.bin").name == "own.bin"


def test_existing_file_of_the_chosen_name_that_is_not_regular_is_kept(client: Any, tmp_path: Path) -> None:
    (tmp_path / "1_o.png").mkdir()
    with file_server(lambda _: FileResponse(200, {"Content-Length": str(len(PNG))}, PNG)) as origin:
        with pytest.raises(Exception, match="not a regular file"):
            client.download(SimpleNamespace(id="1", url_o=f"{origin}/1_ab_o.jpg"), to=tmp_path)
    assert (tmp_path / "1_o.png").is_dir()


def test_image_instead_of_a_video_raises_malformed_response(ada: Any, emulator: Emulator, tmp_path: Path) -> None:
    from flickr_sdk.emulator.messages import Response

    film = ada.upload(MP4, filename="film.mp4")
    path = next(size.source for size in ada.photos.get_sizes(photo_id=film) if size.label == "HD MP4").removeprefix(
        emulator.base_url
    )
    emulator._dispatcher.routes.add(path, lambda _: Response(JPEG, "image/jpeg"), verbs=("GET",))
    with pytest.raises(MalformedResponse, match="an image instead of the video"):
        ada.download(film, "HD MP4", tmp_path)
    assert names_in(tmp_path) == []
