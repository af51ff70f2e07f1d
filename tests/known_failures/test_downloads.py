"""Known failures of downloads; each test runs with both clients. `tests/downloads` has more cases of each."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from flickr_sdk import Flickr
from flickr_sdk.downloads.redirects import redirect_target
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import DownloadError, MalformedResponse

from ..support.file_server import FileRequest, FileResponse, file_server, ranged

OLD, NEW = (b"\xff\xd8\xff" + bytes([number]) * 50_000 for number in range(2))


def photo_at(origin: str, path: str = "/1_ab_o.jpg") -> Any:
    return SimpleNamespace(id="1", url_o=origin + path)


def test_51_response_that_is_no_picture_does_not_replace_one(user: Any, tmp_path: Path) -> None:
    target = tmp_path / "a.jpg"
    target.write_bytes(OLD)
    wrong = [
        FileResponse(200, {"Content-Type": "image/jpeg", "Content-Length": "0"}),
        FileResponse(200, {"Content-Type": "text/html", "Content-Length": "6"}, b"<html>"),
        FileResponse(200, {"Content-Type": "image/jpeg", "Content-Length": "6"}, b"<html>"),
    ]
    for response in wrong:
        with file_server(lambda _, response=response: response) as origin, pytest.raises(MalformedResponse):
            user.download(photo_at(origin), to=target)
    assert target.read_bytes() == OLD


def test_52_resumed_download_never_mixes_two_versions(user: Any, tmp_path: Path) -> None:
    requests: list[FileRequest] = []

    def respond(request: FileRequest) -> FileResponse:
        requests.append(request)
        response = ranged(request, OLD if len(requests) == 1 else NEW, f'"{len(requests)}"', obey_if_range=False)
        response.body = response.body[: 20_000 if len(requests) == 1 else None]
        return response

    with file_server(respond) as origin:
        assert user.download(photo_at(origin), to=tmp_path / "a.jpg").read_bytes() == NEW
    assert len(requests) == 3


def test_53_original_of_a_video_is_the_video(user: Any, tmp_path: Path) -> None:
    content = b"\0\0\0\x14ftypqt  " + bytes(1000)
    film = user.upload(content, filename="film.mov")
    (found,) = (photo for photo in user.photos.search(user_id="me", extras=["url_o"]) if photo.id == film)
    file = user.download(found, to=tmp_path)
    assert (file.suffix, file.read_bytes()) == (".mov", content)


def test_54_two_downloads_to_one_file_do_not_disturb_each_other(user: Any, emulator: Emulator, tmp_path: Path) -> None:
    photo = emulator.world.add_photo("ada.lindqvist")
    errors: list[DownloadError] = []

    def download_again(received: int, total: int | None) -> None:
        with Flickr("key", base_url=emulator.base_url) as other, pytest.raises(DownloadError) as caught:
            other.download(photo_at(emulator.base_url), to=tmp_path / "a.jpg")
        errors.append(caught.value)

    assert user.download(photo, to=tmp_path / "a.jpg", progress=download_again).exists()
    assert errors
    assert all("already being downloaded" in str(error) for error in errors)


def test_55_server_chooses_no_unsafe_file_name_and_no_private_address(user: Any, tmp_path: Path) -> None:
    with file_server(lambda request: ranged(request, OLD, '"1"')) as origin:
        assert user.download(photo_at(origin, "/.bashrc"), to=tmp_path).name == "1_o.jpg"
    for location in ("http://live.staticflickr.com/1_ab_o.jpg", "http://127.0.0.1/", "https://169.254.169.254/"):
        with pytest.raises(DownloadError):
            redirect_target("https://live.staticflickr.com/1_ab_o.jpg", location)


def test_56_target_name_of_255_bytes_is_downloaded(user: Any, tmp_path: Path) -> None:
    with file_server(lambda request: ranged(request, OLD, '"1"')) as origin:
        target = tmp_path / ("x" * 251 + ".jpg")
        assert user.download(photo_at(origin), to=target).read_bytes() == OLD
