"""Requests in forms that differ from those of this client: multipart headers and file names."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from flickr_sdk import Flickr
from flickr_sdk.emulator import Emulator

from ..support.application import JSON, REST
from ..support.pictures import picture
from ..support.signing import api_sig

BOUNDARY = "==x y=="


def multipart(fields: dict[str, str], file_header: str = "") -> bytes:
    head = f"--{BOUNDARY}\r\nContent-Disposition: form-data; "
    parts = [f'{head}name="{name}"\r\n\r\n{value}\r\n'.encode() for name, value in fields.items()]
    if file_header:
        parts.append(f"{head}{file_header}\r\n\r\n".encode() + picture() + b"\r\n")
    return b"".join(parts) + f"--{BOUNDARY}--\r\n".encode()


def upload(emulator: Emulator, file_header: str, content_type: str) -> httpx.Response:
    """Upload a picture without a title."""
    fields = {"api_key": emulator.api_key, "auth_token": emulator.legacy_token("write")}
    fields["api_sig"] = api_sig(emulator.api_secret, **fields)
    headers = {"Content-Type": content_type}
    return httpx.post(f"{emulator.base_url}/services/upload/", content=multipart(fields, file_header), headers=headers)


CONTENT_TYPES = (
    f'multipart/form-data, boundary="{BOUNDARY}"',
    f'multipart/form-data,boundary="{BOUNDARY}"',
    f'multipart/form-data, charset=utf-8, boundary="{BOUNDARY}"',
    f'Multipart/Form-Data ; charset=utf-8; Boundary = "{BOUNDARY}"',
)


@pytest.mark.parametrize("content_type", CONTENT_TYPES)
def test_upload_accepts_the_separators_of_other_clients(emulator: Emulator, content_type: str) -> None:
    assert 'stat="ok"' in upload(emulator, 'name="photo"; filename="a.png"', content_type).text


@pytest.mark.parametrize("content_type", CONTENT_TYPES)
def test_call_accepts_the_separators_of_other_clients(emulator: Emulator, content_type: str) -> None:
    fields = {"method": "flickr.test.echo", "api_key": emulator.api_key, "text": "sky", **JSON}
    answer = httpx.post(emulator.base_url + REST, content=multipart(fields), headers={"Content-Type": content_type})
    assert answer.json()["text"] == {"_content": "sky"}


@pytest.mark.parametrize("separator", [";", ",", ", ", " , "])
def test_media_types_of_other_bodies_end_at_a_comma_too(emulator: Emulator, separator: str) -> None:
    headers = {"Content-Type": f"application/x-www-form-urlencoded{separator}charset=utf-8"}
    content = f"method=flickr.test.echo&api_key={emulator.api_key}&format=json&nojsoncallback=1"
    assert httpx.post(emulator.base_url + REST, content=content, headers=headers).json()["stat"] == "ok"
    headers = {"Content-Type": f"application/json{separator}charset=utf-8"}
    clock = httpx.post(f"{emulator.base_url}/_emulator/clock", content='{"advance": 0}', headers=headers)
    assert clock.status_code == 200


def test_unquoted_boundary_ends_at_a_comma(emulator: Emulator) -> None:
    content = f'--b\r\nContent-Disposition: form-data; name="api_key"\r\n\r\n{emulator.api_key}\r\n--b--\r\n'
    params: dict[str, Any] = {"method": "flickr.test.echo", **JSON}
    headers = {"Content-Type": "multipart/form-data; boundary=b, charset=utf-8"}
    assert httpx.post(emulator.base_url + REST, params=params, content=content, headers=headers).json()["stat"] == "ok"


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ('"holiday/2024/aurora.png"', "aurora"),
        ('"/home/ada/aurora.png"', "aurora"),
        (r'"C:\photos\aurora.png"', "aurora"),
        (r'"C:\\photos\\aurora.png"', "aurora"),
        (r'"..\../aurora.v2.png"', "aurora.v2"),
        (r'"say \"hi\".png"', 'say "hi"'),
        ("photos/aurora.png", "aurora"),
        ('"photos/"', ""),
        ('""', ""),
    ],
)
def test_folders_in_a_file_name_are_not_part_of_the_title(emulator: Emulator, flickr: Flickr, name: str, title: str) -> None:
    assert 'stat="ok"' in upload(emulator, f'name="photo"; filename={name}', CONTENT_TYPES[3]).text
    [latest] = flickr.people.get_photos(user_id="me", per_page=1)
    assert latest.title == title


def test_part_names_may_be_unquoted(emulator: Emulator, flickr: Flickr) -> None:
    assert 'stat="ok"' in upload(emulator, "filename=aurora.png; name=photo", CONTENT_TYPES[3]).text
    [latest] = flickr.people.get_photos(user_id="me", per_page=1)
    assert latest.title == "aurora"
