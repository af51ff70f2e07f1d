"""Responses of the image host that are not the file, or not the missing part of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import Any

import pytest

from flickr_sdk.errors import FlickrError, MalformedResponse, TransportError

from ..support.downloads import names_in
from ..support.file_server import FileRequest, FileResponse, file_server, ranged

Part = Callable[[FileRequest], FileResponse]

FIRST = b"\xff\xd8\xff" + Random(1).randbytes(90_000)
SECOND = b"\xff\xd8\xff" + Random(2).randbytes(90_000)
LONGER = SECOND + b"more"
HALF = 40_000
PAGE = b"<!DOCTYPE html><html><body>Please sign in</body></html>"
OLD, NEW = "Sun, 11 Feb 2024 12:00:00 GMT", "Mon, 12 Feb 2024 12:00:00 GMT"
LATER = "Sun, 11 Feb 2024 12:00:01 GMT"


def photo_at(origin: str, path: str = "/1_ab_o.jpg") -> Any:
    return SimpleNamespace(id="1", media="photo", url_o=origin + path)


def answer(body: bytes, status: int = 200, **headers: str | None) -> FileResponse:
    """A response with the headers of a JPEG file, except for those that are given; `None` removes one."""
    given = {"Content-Type": "image/jpeg", "ETag": '"1"', "Content-Length": str(len(body))}
    changed = given | {name.replace("_", "-"): value for name, value in headers.items()}
    return FileResponse(status, {name: value for name, value in changed.items() if value is not None}, body)


WRONG_FILES = {
    "empty file": answer(b""),
    "empty file without a length": answer(b"", Content_Length=None),
    "HTML page": answer(PAGE, Content_Type="text/html; charset=utf-8"),
    "HTML page as a picture": answer(PAGE),
    "HTML page without a type": answer(PAGE, Content_Type=None),
    "HTML page after blank lines": answer(b"\xef\xbb\xbf\r\n\n " + PAGE, Content_Type="application/octet-stream"),
    "XML": answer(b"<?xml version='1.0'?><rsp/>", Content_Type="application/xml"),
    "JSON": answer(b'{"stat": "fail"}', Content_Type="application/json"),
    "JSON as a picture": answer(b'{"stat": "fail"}'),
    "plain text": answer(b"busy", Content_Type="text/plain"),
    "PDF": answer(b"%PDF-1.7", Content_Type="application/pdf"),
    "audio": answer(b"ID3", Content_Type="audio/mpeg"),
    "two types": answer(FIRST, Content_Type="image/jpeg, text/html"),
    "short file": answer(FIRST[:HALF], Content_Length=str(len(FIRST))),
    "short file with one byte missing": answer(FIRST[:-1], Content_Length=str(len(FIRST))),
    "compressed file": answer(FIRST, Content_Encoding="gzip"),
    "part without a request for one": answer(FIRST, 206, Content_Range=f"bytes 0-{len(FIRST) - 1}/{len(FIRST)}"),
}


@pytest.mark.parametrize("response", WRONG_FILES.values(), ids=WRONG_FILES.keys())
def test_response_that_is_not_the_file_is_retried_and_leaves_the_target_alone(
    client: Any, response: FileResponse, tmp_path: Path
) -> None:
    target = tmp_path / "a.jpg"
    target.write_bytes(b"before")
    requests: list[FileRequest] = []

    def respond(request: FileRequest) -> FileResponse:
        requests.append(request)
        return response

    with file_server(respond) as origin, pytest.raises((MalformedResponse, TransportError)):
        client.download(photo_at(origin), to=target)
    assert target.read_bytes() == b"before"
    assert len(requests) == 3
    assert set(names_in(tmp_path)) <= {"a.jpg", "a.jpg.part", "a.jpg.part.json"}


@pytest.mark.parametrize("response", WRONG_FILES.values(), ids=WRONG_FILES.keys())
def test_retry_after_a_wrong_response_downloads_the_file(client: Any, response: FileResponse, tmp_path: Path) -> None:
    responses = iter([response])
    with file_server(lambda request: next(responses, ranged(request, FIRST, '"1"'))) as origin:
        assert client.download(photo_at(origin), to=tmp_path).read_bytes() == FIRST
    assert names_in(tmp_path) == ["1_o.jpg"]


def test_other_statuses_of_success_are_errors(client: Any, tmp_path: Path) -> None:
    for status in (201, 203, 204, 205, 226):
        with (
            file_server(lambda _, status=status: answer(b"", status)) as origin,
            pytest.raises(FlickrError, match=f"status {status}"),
        ):
            client.download(photo_at(origin), to=tmp_path)
    assert names_in(tmp_path) == []


def part(body: bytes, first: int = HALF, *, start: int | None = None, **headers: str | None) -> Part:
    """A server that sends the same part for every request for a part, and ignores `If-Range`."""
    rest = body[first if start is None else start :]
    content_range = f"bytes {first}-{len(body) - 1}/{len(body)}"
    return lambda _: answer(rest, 206, **({"Content_Range": content_range} | headers))


WRONG_PARTS: dict[str, Part] = {
    "another ETag": part(SECOND, ETag='"2"'),
    "another size": part(LONGER, ETag='"1"'),
    "another size without an ETag": part(LONGER, ETag=None),
    "no ETag": part(SECOND, ETag=None),
    "weak ETag": part(SECOND, ETag='W/"1"'),
    "another date": part(SECOND, Last_Modified=NEW),
    "lower offset": part(FIRST, HALF - 1),
    "higher offset": part(FIRST, HALF + 1),
    "start of the file": part(FIRST, 0),
    "last byte beyond the end": part(FIRST, Content_Range=f"bytes {HALF}-{len(FIRST)}/{len(FIRST)}"),
    "last byte before the first": part(FIRST, Content_Range=f"bytes {HALF}-{HALF - 1}/{len(FIRST)}"),
    "last byte beyond the end without a length": part(
        FIRST, Content_Range=f"bytes {HALF}-{len(FIRST)}/{len(FIRST)}", Content_Length=None
    ),
    "empty range": part(FIRST, start=len(FIRST), Content_Range=f"bytes {HALF}-{HALF - 1}/{len(FIRST)}"),
    "length of another range": part(FIRST, start=HALF + 5),
    "more bytes than announced": part(FIRST, start=HALF - 5, Content_Length=None),
    "unknown size": part(FIRST, Content_Range=f"bytes {HALF}-{len(FIRST) - 1}/*"),
    "another unit": part(FIRST, Content_Range=f"lines {HALF}-{len(FIRST) - 1}/{len(FIRST)}"),
    "no range": part(FIRST, Content_Range=None),
    "invalid range": part(FIRST, Content_Range="bytes all"),
    "several ranges": part(FIRST, Content_Type="multipart/byteranges; boundary=x", Content_Range=None),
    "compressed part": part(FIRST, Content_Encoding="gzip"),
    "page as a part": part(FIRST, Content_Type="text/html"),
    "unsatisfied range": lambda _: FileResponse(416, {"Content-Range": f"bytes */{len(FIRST)}"}),
    "unsatisfied range without a size": lambda _: FileResponse(416),
}


@pytest.mark.parametrize("wrong", WRONG_PARTS.values(), ids=WRONG_PARTS.keys())
def test_part_that_does_not_fit_is_never_appended(client: Any, wrong: Part, tmp_path: Path) -> None:
    requests: list[FileRequest] = []

    def respond(request: FileRequest) -> FileResponse:
        requests.append(request)
        if "Range" in request.headers:
            return wrong(request)
        if len(requests) > 1:
            return answer(SECOND, ETag='"2"')
        return answer(FIRST[:HALF], Last_Modified=OLD, Content_Length=str(len(FIRST)))

    with file_server(respond) as origin:
        assert client.download(photo_at(origin), to=tmp_path / "a.jpg").read_bytes() == SECOND
    assert ["Range" in request.headers for request in requests] == [False, True, False]
    assert names_in(tmp_path) == ["a.jpg"]


def interrupted(client: Any, origin: str, target: Path) -> None:
    with pytest.raises(TransportError):
        client.options(retries=0).download(photo_at(origin), to=target)
    assert target.with_name(f"{target.name}.part").stat().st_size == HALF


OTHER_BODIES = {
    "message": b"Bad, bad panda! Service temporarily unavailable.",
    "word": b"x",
    "UTF-8": "Dienst nicht verf\u00fcgbar. ".encode() * 9,
    "UTF-8 that ends within a character": ("a" + "\u00fc" * 99).encode(),
    "UTF-16 page": "<html>Not found".encode("utf-16"),
    "UTF-16 page without a mark": "<html>Not found".encode("utf-16-be"),
    "list": b'[1, 2, {"stat": "fail"}]',
    "gzip": b"\x1f\x8b\x08" + bytes(range(99)),
    "ZIP": b"PK\3\4" + bytes(range(99)),
    "PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3" + bytes(range(99)),
    "zeros": bytes(1000),
}


@pytest.mark.parametrize("kind", ["image/jpeg", "application/octet-stream", None])
@pytest.mark.parametrize("body", OTHER_BODIES.values(), ids=OTHER_BODIES.keys())
def test_text_or_another_type_of_file_does_not_replace_a_picture(
    client: Any, body: bytes, kind: str | None, tmp_path: Path
) -> None:
    target = tmp_path / "a.jpg"
    target.write_bytes(FIRST)
    with (
        file_server(lambda _: answer(body, Content_Type=kind)) as origin,
        pytest.raises(MalformedResponse, match="instead of|another"),
    ):
        client.options(retries=0).download(photo_at(origin), to=target)
    assert target.read_bytes() == FIRST


VALIDATORS: dict[str, tuple[dict[str, str | None], bool]] = {
    "strong ETag": ({}, True),
    "date": ({"ETag": None, "Last_Modified": OLD, "Date": LATER}, True),
    "date in a response without the time": ({"ETag": None, "Last_Modified": OLD}, False),
    "weak ETag and date": ({"ETag": 'W/"1"', "Last_Modified": OLD, "Date": LATER}, True),
    "weak ETag": ({"ETag": 'W/"1"'}, False),
    "date of the same second": ({"ETag": None, "Last_Modified": OLD, "Date": OLD}, False),
    "date of the second before": ({"ETag": None, "Last_Modified": OLD, "Date": LATER}, True),
    "invalid date": ({"ETag": None, "Last_Modified": "yesterday"}, False),
    "ETag that no header can have": ({"ETag": '"\xe9"'}, False),
    "none": ({"ETag": None}, False),
}


@pytest.mark.parametrize(("headers", "is_resumed"), VALIDATORS.values(), ids=VALIDATORS.keys())
def test_only_a_strong_validator_resumes(client: Any, headers: dict[str, str | None], is_resumed: bool, tmp_path: Path) -> None:
    requests: list[FileRequest] = []

    def respond(request: FileRequest) -> FileResponse:
        requests.append(request)
        if len(requests) == 1:
            return answer(FIRST[:HALF], **headers | {"Content_Length": str(len(FIRST))})
        if "Range" not in request.headers:
            return answer(FIRST, **headers)
        return part(FIRST, **headers)(request)

    with file_server(respond) as origin:
        assert client.download(photo_at(origin), to=tmp_path / "a.jpg").read_bytes() == FIRST
    assert ["Range" in request.headers for request in requests] == [False, is_resumed]


def test_complete_partial_download_is_confirmed_with_416(client: Any, tmp_path: Path) -> None:
    target, requests = tmp_path / "a.jpg", []

    def respond(request: FileRequest) -> FileResponse:
        requests.append(request)
        if len(requests) == 1:
            return answer(FIRST[:HALF], Content_Length=str(len(FIRST)))
        return ranged(request, FIRST, '"1"')

    with file_server(respond) as origin:
        interrupted(client, origin, target)
        # The program was killed after the last byte.
        (tmp_path / "a.jpg.part").write_bytes(FIRST)
        assert client.download(photo_at(origin), to=target).read_bytes() == FIRST
    assert [request.headers.get("Range") for request in requests] == [None, f"bytes={len(FIRST)}-"]
    assert names_in(tmp_path) == ["a.jpg"]


@pytest.mark.parametrize(
    "headers",
    [{"Content-Range": f"bytes */{len(FIRST) + 4}"}, {"ETag": '"2"'}, {"Content-Range": "bytes */x"}, {"Last-Modified": NEW}],
)
def test_complete_partial_download_of_another_version_is_replaced(client: Any, headers: dict[str, str], tmp_path: Path) -> None:
    target, requests = tmp_path / "a.jpg", []

    def respond(request: FileRequest) -> FileResponse:
        requests.append(request)
        if len(requests) == 1:
            return answer(FIRST[:HALF], Last_Modified=OLD, Content_Length=str(len(FIRST)))
        if "Range" in request.headers:
            return FileResponse(416, {"Content-Range": f"bytes */{len(FIRST)}", "ETag": '"1"', **headers})
        return answer(SECOND, ETag='"2"')

    with file_server(respond) as origin:
        interrupted(client, origin, target)
        (tmp_path / "a.jpg.part").write_bytes(FIRST)
        assert client.download(photo_at(origin), to=target).read_bytes() == SECOND


def test_416_does_not_confirm_a_partial_download_of_unknown_size(client: Any, tmp_path: Path) -> None:
    requests: list[FileRequest] = []

    def respond(request: FileRequest) -> FileResponse:
        requests.append(request)
        return ranged(request, SECOND, '"1"', obey_if_range=False)

    with file_server(respond) as origin:
        # The start of a longer version, as the previous release stored it.
        url = f"{origin}/1_ab_o.jpg"
        (tmp_path / "a.jpg.part").write_bytes(FIRST[: len(SECOND)])
        (tmp_path / "a.jpg.part.json").write_text(json.dumps({"url": url, "validator": '"1"'}))
        assert client.download(photo_at(origin), to=tmp_path / "a.jpg").read_bytes() == SECOND
    assert len(requests) == 2


def test_bytes_beyond_the_announced_size_are_not_written(client: Any, tmp_path: Path) -> None:
    calls: list[int] = []
    whole = FIRST * 8

    def respond(request: FileRequest) -> FileResponse:
        if "Range" in request.headers:
            rest = whole[HALF:] + bytes(5_000_000)
            return answer(rest, 206, Content_Range=f"bytes {HALF}-{len(whole) - 1}/{len(whole)}", Content_Length=None)
        return answer(whole[:HALF], Content_Length=str(len(whole)))

    with file_server(respond) as origin:
        interrupted(client, origin, tmp_path / "a.jpg")
        with pytest.raises(MalformedResponse, match=f"more than the {len(whole)} bytes that it announced"):
            client.options(retries=0).download(
                photo_at(origin), to=tmp_path / "a.jpg", progress=lambda received, _: calls.append(received)
            )
    assert calls
    assert max(calls) <= len(whole)
    assert names_in(tmp_path) == []


def test_redirect_to_another_file_with_the_same_etag_starts_again(client: Any, tmp_path: Path) -> None:
    files = iter(["/first", "/second", "/second"])

    def respond(request: FileRequest) -> FileResponse:
        if request.path == "/1_ab_o.jpg":
            return FileResponse(302, {"Location": next(files), "Content-Length": "0"})
        if request.path == "/first":
            return answer(FIRST[:HALF], Content_Length=str(len(FIRST)))
        return ranged(request, SECOND, '"1"')

    with file_server(respond) as origin:
        interrupted(client, origin, tmp_path / "a.jpg")
        assert client.download(photo_at(origin), to=tmp_path / "a.jpg").read_bytes() == SECOND


def test_redirect_to_the_same_file_with_another_signature_is_resumed(client: Any, tmp_path: Path) -> None:
    sent, signatures = [], iter("abc")

    def respond(request: FileRequest) -> FileResponse:
        if request.path == "/1_ab_o.jpg":
            return FileResponse(302, {"Location": f"/file?s={next(signatures)}", "Content-Length": "0"})
        response = ranged(request, FIRST, '"1"')
        if not sent:
            response.body = response.body[:HALF]
        sent.append(len(response.body))
        return response

    with file_server(respond) as origin:
        interrupted(client, origin, tmp_path / "a.jpg")
        assert client.download(photo_at(origin), to=tmp_path / "a.jpg").read_bytes() == FIRST
    assert sent == [HALF, len(FIRST) - HALF]


def test_part_that_is_shorter_than_the_rest_is_followed_by_another(client: Any, tmp_path: Path) -> None:
    def respond(request: FileRequest) -> FileResponse:
        first = int(request.headers.get("Range", "bytes=0-")[6:-1])
        if not first:
            return answer(FIRST[:HALF], Content_Length=str(len(FIRST)))
        last = min(first + 30_000, len(FIRST)) - 1
        return answer(FIRST[first : last + 1], 206, Content_Range=f"Bytes {first}-{last}/{len(FIRST)}")

    with file_server(respond) as origin:
        assert client.download(photo_at(origin), to=tmp_path / "a.jpg").read_bytes() == FIRST


def test_chunked_file_of_a_known_size_is_complete_only_at_that_size(client: Any, tmp_path: Path) -> None:
    bodies = iter([FIRST[:HALF], FIRST[:-7], FIRST])

    def respond(_: FileRequest) -> FileResponse:
        body = next(bodies)
        return answer(body, Content_Length=str(len(FIRST)) if len(body) == HALF else None)

    with file_server(respond) as origin:
        assert client.download(photo_at(origin), to=tmp_path / "a.jpg").read_bytes() == FIRST


def test_page_instead_of_a_part_keeps_the_partial_download(client: Any, tmp_path: Path) -> None:
    responses = iter([answer(FIRST[:HALF], Content_Length=str(len(FIRST))), answer(PAGE, Content_Type="text/html"), answer(b"")])
    sent = []

    def respond(request: FileRequest) -> FileResponse:
        response = next(responses, None) or ranged(request, FIRST, '"1"')
        sent.append(len(response.body))
        return response

    with file_server(respond) as origin:
        interrupted(client, origin, tmp_path / "a.jpg")
        assert client.download(photo_at(origin), to=tmp_path / "a.jpg").read_bytes() == FIRST
    assert sent[-1] == len(FIRST) - HALF
