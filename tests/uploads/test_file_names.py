"""File names of uploads: no name adds a header, a part or a media type to the request."""

from __future__ import annotations

import asyncio
import email.policy
import io
import os
import re
from collections.abc import Callable, Iterator
from email.parser import BytesParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from flickr_sdk import AsyncFlickr, Flickr
from flickr_sdk.compat import flickrapi

from ..support.raw_server import RawServer
from ..support.socket_server import KEY

SECRET, TOKEN = "fedcba9876543210", ("72157720000000001-0123456789abcdef", "0011223344556677")
OPTIONS: dict[str, Any] = {"token": TOKEN, "retries": 0, "limiter": False}


@pytest.fixture(scope="module")
def server() -> Iterator[RawServer]:
    running = RawServer()
    running.reply = b'HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n<rsp stat="ok"><photoid>1</photoid></rsp>'
    yield running
    running.close()


class NamedFile(io.BytesIO):
    name = ""


def upload(url: str, name: str) -> None:
    with Flickr(KEY, SECRET, base_url=url, **OPTIONS) as flickr:
        flickr.upload(b"photo", filename=name)


def upload_awaited(url: str, name: str) -> None:
    async def run() -> None:
        async with AsyncFlickr(KEY, SECRET, base_url=url, **OPTIONS) as flickr:
            await flickr.upload(b"photo", filename=name)

    asyncio.run(run())


def replace(url: str, name: str) -> None:
    with Flickr(KEY, SECRET, base_url=url, **OPTIONS) as flickr:
        flickr.replace(b"photo", "1", filename=name)


def upload_file(url: str, name: str) -> None:
    file = NamedFile(b"photo")
    file.name = name
    with Flickr(KEY, SECRET, base_url=url, **OPTIONS) as flickr:
        flickr.upload(file)


def upload_like_flickrapi(url: str, name: str) -> None:
    token = flickrapi.auth.FlickrAccessToken(*TOKEN, "write")
    with flickrapi.FlickrAPI(KEY, SECRET, token=token, store_token=False, base_url=url) as flickr:
        flickr.upload(name, fileobj=io.BytesIO(b"photo"))


def parts_of(request: bytes) -> list[Any]:
    """Parse the form with the parser of the standard library."""
    head, _, body = request.partition(b"\r\n\r\n")
    kind = next(line for line in head.split(b"\r\n") if line.lower().startswith(b"content-type:"))
    message = BytesParser(policy=email.policy.HTTP).parsebytes(kind + b"\r\n\r\n" + body)
    assert not message.defects
    return list(message.iter_parts())


HOSTILE = [
    'data:image/jpeg"\r\nX-Evil: yes,foo.jpg',
    "data:text/html,foo.jpg",
    "http://x/data:text/html,foo.jpg",
    'a"; name="title"; x=".jpg',
    "a\r\nX-Evil: yes\r\n\r\nbody.jpg",
    "a\nX-Evil: yes.jpg",
    "a\rX-Evil: yes.jpg",
    "a\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029X-Evil: yes.jpg",
    "a\\",
    'a\\".jpg',
    "--boundary--.jpg",
    "\udcff\ud800.jpg",
    "a.jpg\r\nX-Evil: yes",
    "a.jpg;charset=x",
    ".jpg",
    "a.tar.gz",
]


@pytest.mark.parametrize("send", [upload, upload_awaited, replace, upload_file, upload_like_flickrapi])
@settings(
    max_examples=25,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(name=st.text(alphabet=st.one_of(st.characters(), st.sampled_from('\r\n"\\;:=.-')), min_size=1, max_size=20))
@example(HOSTILE[0])
def test_name_adds_nothing_to_the_request(server: RawServer, send: Callable[[str, str], None], name: str) -> None:
    check_name(server, send, name.replace("\0", "").replace("/", "") or "a")


@pytest.mark.parametrize("send", [upload, upload_awaited, replace, upload_file, upload_like_flickrapi])
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_name_adds_nothing_to_the_request(server: RawServer, send: Callable[[str, str], None], name: str) -> None:
    check_name(server, send, name)


def check_name(server: RawServer, send: Callable[[str, str], None], name: str) -> None:
    server.requests.clear()
    send(server.url, name)
    (request,) = server.requests
    photo = parts_of(request)[-1]
    assert [key.lower() for key in photo] == ["content-disposition", "content-type"]
    assert re.fullmatch(r"[\w.+-]+/[\w.+-]+", photo["content-type"])
    assert photo.get_payload(decode=True) == b"photo"
    (line,) = [line for line in request.split(b"\r\n") if b'; filename="' in line]
    assert line.startswith(b'Content-Disposition: form-data; name="photo"; filename="')
    assert line.endswith(b'"')
    sent = line.split(b'"', 3)[3][:-1].decode("utf-8")
    assert sent.isprintable() or not sent.isascii()
    assert not {*sent} & {*'"\\\r\n'}
    assert len(sent.splitlines()) <= 1
    kept = "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in os.path.basename(name))
    assert unquote(sent).endswith(unquote(kept))


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a.jpg", "image/jpeg"),
        ("a.JPG", "image/jpeg"),
        ("data:text/html,a.png", "image/png"),
        ("a.gif", "image/gif"),
        ("a.jpg;x", "application/octet-stream"),
        ("a", "application/octet-stream"),
        ("a.\u0131mage", "application/octet-stream"),
    ],
)
def test_media_type_depends_on_the_ending(server: RawServer, name: str, media_type: str) -> None:
    server.requests.clear()
    upload(server.url, name)
    assert parts_of(server.requests[0])[-1]["content-type"] == media_type


def test_path_that_is_not_utf_8_is_uploaded(server: RawServer, tmp_path: Path) -> None:
    path = os.path.join(os.fsencode(tmp_path), b'\xff\r\n".jpg')
    with open(path, "wb") as file:
        file.write(b"photo")
    server.requests.clear()
    with Flickr(KEY, SECRET, base_url=server.url, **OPTIONS) as flickr:
        flickr.upload(os.fsdecode(path))
    assert 'filename="\ufffd%0D%0A%22.jpg"'.encode() in server.requests[0]
