"""File names that the server chooses, long ones, and URLs that must not be requested."""

from __future__ import annotations

import json
import os
import unicodedata
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

import pytest

from flickr_sdk.downloads.redirects import redirect_target
from flickr_sdk.errors import DownloadError, FlickrError, TransportError

from ..support.downloads import names_in
from ..support.file_server import FileRequest, FileResponse, file_server, ranged

JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 100


@pytest.mark.parametrize(
    "name",
    [
        ".bashrc",
        ".jpg",
        "..",
        "",
        "%2e%2e%2fpasswd.jpg",
        "..%5cpasswd.jpg",
        "CON.jpg",
        "nul.png",
        "com1.jpg",
        "a:b.jpg",
        "a%00.jpg",
        "a b.jpg",
        "-rf.jpg",
        "~.jpg",
        "trailing.",
        "two.dots.jpg",
        "x" * 300 + ".jpg",
        "a%E2%80%AEgpj.jpg",
        "crontab",
    ],
)
@pytest.mark.parametrize("header", [None, "attachment; filename=../../.profile", 'attachment; filename="/etc/cron.d/x.jpg"'])
def test_server_cannot_choose_an_unsafe_name(client: Any, name: str, header: str | None, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    headers = {"Content-Length": str(len(JPEG)), **({"Content-Disposition": header} if header else {})}
    with file_server(lambda _: FileResponse(200, headers, JPEG)) as origin:
        file = client.download(SimpleNamespace(id="12", url_o=f"{origin}/65535/{name}"), to=folder)
    assert file == folder / "12_o.jpg"
    assert (names_in(tmp_path), names_in(folder)) == (["photos"], ["12_o.jpg"])


@pytest.mark.parametrize("letter", ["a", "é", "日", "🌌", unicodedata.normalize("NFD", "é")], ids=ascii)
@pytest.mark.parametrize("length", [10, 245, 246, 247, 250, 254, 255])
def test_target_with_a_long_name_is_downloaded_and_resumed(client: Any, letter: str, length: int, tmp_path: Path) -> None:
    encoded = len(letter.encode())
    name = letter * ((length - 4) // encoded)
    name = "x" * (length - 4 - len(name.encode())) + name + ".jpg"
    assert len(name.encode()) == length
    requests: list[FileRequest] = []

    def respond(request: FileRequest) -> FileResponse:
        requests.append(request)
        response = ranged(request, JPEG, '"1"')
        response.body = response.body[: 10_000 if len(requests) == 1 else None]
        return response

    with file_server(respond) as origin:
        photo: Any = SimpleNamespace(id="1", url_o=f"{origin}/1_ab_o.jpg")
        with pytest.raises(TransportError):
            client.options(retries=0).download(photo, to=tmp_path / name)
        partial = names_in(tmp_path)
        if length + len(".part.json") <= 255:
            assert partial == [f"{name}.part", f"{name}.part.json"]
        assert client.download(photo, to=tmp_path / name).read_bytes() == JPEG
    assert requests[1].headers["Range"] == "bytes=10000-"
    assert names_in(tmp_path) == [name]


def test_long_names_that_differ_in_the_last_letter_have_their_own_partial_downloads(client: Any, tmp_path: Path) -> None:
    names = ["x" * 250 + f"{number}.jpg" for number in range(2)]

    def respond(request: FileRequest) -> FileResponse:
        response = ranged(request, JPEG, '"1"')
        response.body = response.body[:10_000]
        return response

    with file_server(respond) as origin:
        for name in names:
            with pytest.raises(TransportError):
                client.options(retries=0).download(SimpleNamespace(id="1", url_o=f"{origin}/1_ab_o.jpg"), to=tmp_path / name)
    assert len(names_in(tmp_path)) == 4


def test_name_that_the_file_system_does_not_accept_raises_download_error(client: Any, tmp_path: Path) -> None:
    with pytest.raises(DownloadError, match="cannot be written: File name too long"):
        client.download(SimpleNamespace(id="1", url_o="https://example.org/1_ab_o.jpg"), to=tmp_path / ("x" * 252 + ".jpg"))


def test_partial_download_of_the_previous_release_is_resumed(client: Any, tmp_path: Path) -> None:
    sent: list[int] = []

    def respond(request: FileRequest) -> FileResponse:
        response = ranged(request, JPEG, '"1"')
        sent.append(len(response.body))
        return response

    with file_server(respond) as origin:
        url = f"{origin}/1_ab_o.jpg"
        (tmp_path / "a.jpg.part").write_bytes(JPEG[:10_000])
        (tmp_path / "a.jpg.part.json").write_text(json.dumps({"url": url, "validator": '"1"'}))
        assert client.download(SimpleNamespace(id="1", url_o=url), to=tmp_path / "a.jpg").read_bytes() == JPEG
    assert sent == [len(JPEG) - 10_000]


@pytest.mark.parametrize(
    "change",
    [
        {"total": "5"},
        {"total": -1},
        {"total": True},
        {"etag": 5},
        {"location": None},
        {"last_modified": []},
        {"validator": '"1"\r\nX-Injected: 1'},
        {"validator": ""},
        {"validator": None},
        {"total": 100},
    ],
    ids=str,
)
def test_damaged_metadata_is_ignored(client: Any, change: dict[str, Any], tmp_path: Path) -> None:
    requests: list[FileRequest] = []

    def respond(request: FileRequest) -> FileResponse:
        requests.append(request)
        return ranged(request, JPEG, '"1"')

    with file_server(respond) as origin:
        url = f"{origin}/1_ab_o.jpg"
        metadata = {"url": url, "location": url, "validator": '"1"', "etag": '"1"', "last_modified": "", "total": len(JPEG)}
        (tmp_path / "a.jpg.part").write_bytes(JPEG[:10_000])
        (tmp_path / "a.jpg.part.json").write_text(json.dumps(metadata | change))
        assert client.download(SimpleNamespace(id="1", url_o=url), to=tmp_path / "a.jpg").read_bytes() == JPEG
    assert [request.headers.get("Range") for request in requests] == [None]


class TestRedirects:
    @pytest.mark.parametrize(
        "location",
        [
            "http://127.0.0.1:8080/1_ab_o.jpg",
            "http://live.staticflickr.com/1_ab_o.jpg",
            "http://localhost/",
            "https://localhost/",
            "https://photos.localhost/",
            "https://localhost./",
            "https://127.0.0.1/",
            "https://127.1/",
            "https://2130706433/",
            "https://0x7f000001/",
            "https://[::1]/",
            "https://[::ffff:127.0.0.1]/",
            "https://0.0.0.0/",
            "https://10.0.0.1/",
            "https://192.168.0.1/",
            "https://172.16.0.1/",
            "https://169.254.169.254/latest/meta-data/",
            "https://[fe80::1]/",
            "https://[fd00::1]/",
            "//127.0.0.1/",
            "https://printer/",
            "https://nas.local/",
            "https://metadata.google.internal./",
            "https://\u2460\u2461\u2466.0.0.1/",
            "https://127\u30020\u30020\u30021/",
            "https://\uff11\uff10.0.0.1/",
            "ftp://example.org/",
            "file:///etc/passwd",
            "https://[",
            "https://example.org:99999/",
            "javascript:alert(1)",
        ],
    )
    def test_redirect_from_the_internet_to_a_private_or_unencrypted_url_is_refused(self, location: str) -> None:
        with pytest.raises(DownloadError, match="requested|not encrypted|invalid"):
            redirect_target("https://live.staticflickr.com/65535/1_ab_o.jpg", location)

    @pytest.mark.parametrize(
        ("url", "location"),
        [
            ("https://live.staticflickr.com/1_ab_o.jpg", "https://example.org/1_ab_o.jpg"),
            ("https://live.staticflickr.com/1_ab_o.jpg", "/2_ab_o.jpg"),
            ("https://live.staticflickr.com/1_ab_o.jpg", "https://93.184.216.34/1_ab_o.jpg"),
            ("http://127.0.0.1:8000/1_ab_o.jpg", "http://localhost:8000/2_ab_o.jpg"),
            ("http://127.0.0.1:8000/1_ab_o.jpg", "https://live.staticflickr.com/1_ab_o.jpg"),
            ("https://10.0.0.1/1_ab_o.jpg", "https://10.0.0.2/1_ab_o.jpg"),
            ("https://10.0.0.1/1_ab_o.jpg", "https://photos/1_ab_o.jpg"),
            ("https://live.staticflickr.com/1_ab_o.jpg", "https://local.example/1_ab_o.jpg"),
        ],
    )
    def test_other_redirects_are_followed(self, url: str, location: str) -> None:
        assert urlsplit(redirect_target(url, location)).path.endswith("_ab_o.jpg")

    def test_redirect_on_this_machine_keeps_encryption(self) -> None:
        with pytest.raises(DownloadError, match="localhost redirected to an unencrypted URL of 127.0.0.1"):
            redirect_target("https://localhost/", "http://127.0.0.1/")

    def test_private_network_cannot_redirect_to_this_machine(self) -> None:
        with pytest.raises(DownloadError, match="10.0.0.1 redirected to the private address 127.0.0.1"):
            redirect_target("https://10.0.0.1/", "https://127.0.0.1/")

    @pytest.mark.parametrize(
        "location", ["http://[", "https://[::1", "https://example.org:port/", "http://example.org/\x7f", "\\\\x"]
    )
    def test_invalid_redirect_raises_a_flickr_error(self, client: Any, location: str, tmp_path: Path) -> None:
        with file_server(lambda _: FileResponse(302, {"Location": location, "Content-Length": "0"})) as origin:
            with pytest.raises(FlickrError):
                client.download(SimpleNamespace(id="1", url_o=f"{origin}/1_ab_o.jpg"), to=tmp_path)
        assert names_in(tmp_path) == []

    @pytest.mark.parametrize("url", ["https://[", "https://[::1", "https://example.org:port/", "https://", "https:///x.jpg"])
    def test_invalid_url_of_a_photo_raises_a_flickr_error(self, client: Any, url: str, tmp_path: Path) -> None:
        with pytest.raises(FlickrError):
            client.download(SimpleNamespace(id="1", url_o=url), to=tmp_path)
        assert os.listdir(tmp_path) == []
