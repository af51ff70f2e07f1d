"""`check-traffic` reads vcrpy cassettes and HAR exports, compressed or not, and reports what it cannot read."""

from __future__ import annotations

import base64
import gzip
import json
import re
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen.cli import main

from ..support.recordings import GZIP_HAR, LOGIN, REST, cassette, counts, har, own, photos, report

pytestmark = pytest.mark.once


@pytest.mark.parametrize("ending", ["yaml", "yml"])
def test_vcrpy_cassette_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str], ending: str) -> None:
    cassette(
        tmp_path,
        f"calls.{ending}",
        (f"{REST}?method=flickr.test.login&format=json&nojsoncallback=1", "", json.dumps(LOGIN)),
        (REST, "method=flickr.photos.search&format=json", json.dumps(photos(views="many", title="日没")).encode()),
        (f"{REST}?method=flickr.test.login", "", '<rsp stat="fail"><err code="99" msg="x" /></rsp>'),
        ("https://www.flickr.com/services/oauth/request_token?oauth_nonce=1", "", "oauth_token=t&oauth_token_secret=s"),
        ("https://up.flickr.com/services/upload/", "", '<rsp stat="ok"><ticketid>1-2</ticketid></rsp>'),
        ("https://example.org/?method=flickr.test.login", "", "not the API"),
        (REST, "no=method", "no method"),
    )
    code, methods = report(tmp_path, capsys)
    assert code == 1
    assert {name: counts(one) for name, one in methods.items()} == {
        "flickr.test.login": (2, 1, 1),
        "flickr.photos.search": (1, 1, 0),
        "oauth.request_token": (1, 1, 0),
        "upload": (1, 1, 0),
    }
    (drift,) = methods["flickr.photos.search"]["drifts"]
    assert (drift["file"], drift["path"]) == (f"calls.{ending}#1", "photos.photo[1].views")


def test_har_export_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written = json.dumps(photos(aura=1, title="日没"), ensure_ascii=False)
    coded = {"mimeType": "application/json", "encoding": "base64", "text": base64.b64encode(written.encode()).decode()}
    har(
        tmp_path,
        "browser.har",
        ("https://www.flickr.com/", "", {"text": "<html></html>"}),
        (f"{REST}?method=flickr.test.login", "", {"text": f"jsonFlickrApi({json.dumps(LOGIN)})"}),
        (REST, "method=flickr.photos.search&format=json", coded),
        (f"{REST}?method=flickr.test.null", "", {"text": '{"stat":"ok"}'}),
    )
    code, methods = report(tmp_path, capsys)
    assert code == 1
    assert {name: counts(one) for name, one in methods.items()} == {
        "flickr.test.login": (1, 1, 0),
        "flickr.photos.search": (1, 1, 0),
        "flickr.test.null": (1, 1, 0),
    }
    (key,) = methods["flickr.photos.search"]["unknown_keys"]
    assert (key["file"], key["path"], key["value"]) == ("browser.har#2", "photos.photo[1].aura", "1")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("broken.json", b'{"method": '),
        ("package.json", b'{"name": "gallery", "version": "1.0.0"}'),
        ("docker-compose.yml", b"services: {web: {image: nginx}}\n"),
        ("ruby.yml", b"http_interactions:\n- request: {method: get, uri: x}\nrecorded_with: VCR 6.0.0\n"),
        ("tagged.yml", b"--- !ruby/struct:VCR::HTTPInteraction\nrequest: x\n"),
        ("deep.json", b"[" * 100_000),
        ("gzip.har", GZIP_HAR),
        ("list.json", b"[]"),
        ("other.json", b'{"body": "{}"}'),
        ("bytes.json", b"\xff\xfe\x00"),
        ("status.json", b'{"method": "flickr.test.null", "body": "{}", "http_status": "fine"}'),
        ("broken.yaml", b"interactions: [}"),
        ("other.yaml", b"- 1\n- 2\n"),
        ("none.yml", b"version: 1\n"),
        ("number.yaml", b"interactions: 5\n"),
        ("request.yaml", b"interactions:\n- response: {}\n"),
        ("bytes.yaml", b"\xff\xfe\x00"),
        ("broken.har", b"{"),
        ("other.har", b'{"log": {}}'),
        ("entry.har", b'{"log": {"entries": [{"request": {"url": "x"}}]}}'),
        ("null.har", b'{"log": {"entries": null}}'),
        (
            "base64.har",
            b'{"log": {"entries": [{"request": {"url": "x"}, "response": {"content": {"encoding": "base64", "text": "a"}}}]}}',
        ),
    ],
)
def test_unreadable_file_is_reported_and_the_others_are_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes
) -> None:
    own(tmp_path, "01", "flickr.test.login", LOGIN)
    own(tmp_path, "zz", "flickr.zz", {"stat": "ok"})
    (tmp_path / name).write_bytes(content)
    assert main(["check-traffic", str(tmp_path)]) == 1
    printed = capsys.readouterr()
    assert printed.err == ""
    assert "2 responses of 2 methods" in printed.out
    *_, heading, last = printed.out.splitlines()
    assert heading == "1 unreadable recording:"
    assert re.fullmatch(rf"    {re.escape(name)}(#0)?: \S.+", last)
    assert main(["check-traffic", str(tmp_path), "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    (one,) = found["unreadable"]
    assert (found["clean"], one["file"].partition("#")[0]) == (False, name)
    assert last == f"    {one['file']}: {one['problem']}"


def test_invalid_interaction_of_a_cassette_is_reported_and_the_others_are_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cassette(tmp_path, "calls.yaml", *[(f"{REST}?method=flickr.test.login", "", json.dumps(LOGIN))] * 3)
    stored = yaml.safe_load((tmp_path / "calls.yaml").read_text())
    stored["interactions"][1] = {"response": {}}
    (tmp_path / "calls.yaml").write_text(yaml.safe_dump(stored))
    assert main(["check-traffic", str(tmp_path), "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [one["file"] for one in found["unreadable"]] == ["calls.yaml#1"]
    assert [one["answers"] for one in found["methods"] if one["answers"]] == [2]


def _deflate(body: bytes) -> bytes:
    raw = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return raw.compress(body) + raw.flush()


@pytest.mark.parametrize(
    ("encoding", "compress"),
    [
        ("gzip", gzip.compress),
        ("", gzip.compress),
        ("deflate", zlib.compress),
        ("", zlib.compress),
        ("deflate", _deflate),
        ("gzip", bytes),
        ("deflate", bytes),
        ("br", bytes),
    ],
    ids=[
        "gzip",
        "gzip without header",
        "deflate",
        "deflate without header",
        "deflate raw",
        "decoded gzip",
        "decoded deflate",
        "decoded br",
    ],
)
def test_compressed_responses_are_read_even_if_already_decompressed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], encoding: str, compress: Callable[[bytes], bytes]
) -> None:
    body = compress(json.dumps(photos(aura=1, title="日没"), ensure_ascii=False).encode())
    url = f"{REST}?method=flickr.photos.search"
    headers = {"Content-Encoding": [encoding]} if encoding else {}
    one = {"request": {"uri": url}, "response": {"status": {"code": 200}, "headers": headers, "body": {"string": body}}}
    (tmp_path / "calls.yaml").write_text(yaml.safe_dump({"interactions": [one]}))
    listed = [{"name": "Content-Encoding", "value": encoding}] if encoding else []
    content = {"encoding": "base64", "text": base64.b64encode(body).decode()}
    entry = {"request": {"method": "GET", "url": url}, "response": {"status": 200, "headers": listed, "content": content}}
    (tmp_path / "calls.har").write_text(json.dumps({"log": {"entries": [entry]}}))
    code, methods = report(tmp_path, capsys)
    assert (code, counts(methods["flickr.photos.search"])) == (1, (2, 2, 0))
    assert [one["path"] for one in methods["flickr.photos.search"]["unknown_keys"]] == ["photos.photo[1].aura"] * 2


def test_unsupported_compression_is_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    response = {"status": {"code": 200}, "headers": {"content-encoding": "br"}, "body": {"string": b"\x0b\x02\x80\xff\xfe"}}
    one = {"request": {"uri": f"{REST}?method=flickr.test.null"}, "response": response}
    (tmp_path / "calls.yaml").write_text(yaml.safe_dump({"interactions": [one]}))
    assert main(["check-traffic", str(tmp_path)]) == 1
    assert "calls.yaml#0: contains a response compressed with br, which is not supported" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["calls.yaml", "calls.json"])
def test_httpx_and_json_cassettes_are_read(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    request = {"method": "GET", "uri": f"{REST}?method=flickr.test.login", "body": "", "headers": {}}
    stored = {
        "version": 1,
        "interactions": [
            # The format of vcrpy for httpx in some versions: a decoded body with the original headers.
            {
                "request": request,
                "response": {
                    "status_code": 200,
                    "http_version": "HTTP/1.1",
                    "headers": {"content-encoding": "gzip"},
                    "content": json.dumps(LOGIN),
                },
            },
            {"request": request, "response": {"status_code": 502, "headers": {}, "content": "Bad gateway (sorry)"}},
            {
                "request": request,
                "response": {
                    "status": {"code": 200, "message": "OK"},
                    "headers": {},
                    "body": {"base64_string": base64.b64encode(json.dumps(LOGIN).encode()).decode()},
                },
            },
        ],
    }
    (tmp_path / name).write_text(json.dumps(stored) if name.endswith("json") else yaml.safe_dump(stored))
    code, methods = report(tmp_path, capsys)
    assert (code, counts(methods["flickr.test.login"])) == (0, (3, 2, 1))


MULTIPART = (
    '--b0\r\nContent-Disposition: form-data; name="api_key"\r\n\r\nk\r\n'
    '--b0\r\nContent-Disposition: form-data; name="method"\r\nContent-Type: text/plain\r\n\r\nflickr.test.login\r\n'
    '--b0\r\nContent-Disposition: form-data; name="photo"; filename="method"\r\n\r\nmethod\r\n--b0--\r\n'
)


@pytest.mark.parametrize(
    "sent",
    [
        {"mimeType": "application/x-www-form-urlencoded", "params": [{"name": "method", "value": "flickr.test.login"}]},
        {"mimeType": "multipart/form-data", "params": [{"name": "a"}, {"name": "method", "value": "flickr.test.login"}]},
        {"mimeType": "multipart/form-data; boundary=b0", "text": MULTIPART},
        {"mimeType": "multipart/form-data; boundary=b0", "text": MULTIPART.replace("\r\n", "\n")},
    ],
)
def test_method_is_found_in_every_kind_of_har_form(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], sent: dict[str, Any]
) -> None:
    request = {"method": "POST", "url": REST, "postData": sent}
    entry = {"request": request, "response": {"status": 200, "content": {"text": json.dumps(LOGIN)}}}
    (tmp_path / "calls.har").write_text(json.dumps({"log": {"entries": [entry]}}))
    code, methods = report(tmp_path, capsys)
    assert (code, {name: counts(one) for name, one in methods.items()}) == (0, {"flickr.test.login": (1, 1, 0)})


@pytest.mark.parametrize("form", [MULTIPART, MULTIPART.encode() + b"\xff\xd8"])
def test_method_is_found_in_a_multipart_form_of_a_cassette(tmp_path: Path, capsys: pytest.CaptureFixture[str], form: Any) -> None:
    cassette(tmp_path, "calls.yaml", (REST, form, json.dumps(LOGIN)))
    code, methods = report(tmp_path, capsys)
    assert (code, {name: counts(one) for name, one in methods.items()}) == (0, {"flickr.test.login": (1, 1, 0)})


def test_requests_without_a_response_are_ignored(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    url = f"{REST}?method=flickr.test.login"
    entries: list[dict[str, Any]] = [
        {"request": {"method": "GET", "url": url}, "response": {"status": 0, "content": {"size": 0, "text": ""}}},
        {"request": {"method": "GET", "url": url}, "response": {"status": 0}},
        {"request": {"method": "GET", "url": url}, "response": {"status": 200, "content": {"size": 812}}},
        {"request": {"method": "OPTIONS", "url": url}, "response": {"status": 200, "content": {"text": ""}}},
        {"request": {"method": "GET", "url": url}, "response": {"status": 200, "content": {"text": json.dumps(LOGIN)}}},
    ]
    (tmp_path / "calls.har").write_text(json.dumps({"log": {"entries": entries}}))
    code, methods = report(tmp_path, capsys)
    assert (code, counts(methods["flickr.test.login"])) == (0, (1, 1, 0))
