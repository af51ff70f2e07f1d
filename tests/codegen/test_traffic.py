"""`check-traffic`: recorded answers in three forms, and what is reported of them."""

from __future__ import annotations

import base64
import gzip
import json
import re
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen.cli import main
from flickr_sdk._generated.catalog import METHODS

from ..conftest import ROOT

pytestmark = pytest.mark.once

REST = "https://api.flickr.com/services/rest/"
LOGIN = {"user": {"id": "10000001@N01", "username": {"_content": "Ada"}}, "stat": "ok"}
FAIL = {"stat": "fail", "code": 99, "message": "User not logged in / Insufficient permissions"}
PHOTO = {"id": "1", "owner": "10000001@N01", "secret": "s", "server": "2", "title": "t"}


def photos(**more: Any) -> dict[str, Any]:
    return {"photos": {"page": 1, "photo": [PHOTO, {**PHOTO, **more}]}, "stat": "ok"}


def own(folder: Path, name: str, method: str, body: object, **more: Any) -> None:
    """Store an answer in the project's own form."""
    text = body if isinstance(body, str) else json.dumps(body)
    file = folder / method / f"{name}.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({"method": method, "body": text, **more}))


def cassette(folder: Path, name: str, *interactions: tuple[str, str, object]) -> None:
    """Store calls, each an address, a form and an answer's body, as vcrpy does."""
    stored = [
        {
            "request": {"method": "GET", "uri": uri, "body": form or None, "headers": {"Accept": ["*/*"]}},
            "response": {"status": {"code": 200, "message": "OK"}, "headers": {}, "body": {"string": body}},
        }
        for uri, form, body in interactions
    ]
    (folder / name).write_text(yaml.safe_dump({"version": 1, "interactions": stored}, allow_unicode=True))


def har(folder: Path, name: str, *entries: tuple[str, str, dict[str, Any]]) -> None:
    """Store calls, each an address, a form and the answer's content, as browsers do."""
    stored = [
        {
            "request": {"method": "POST", "url": url, **({"postData": {"text": form}} if form else {})},
            "response": {"status": 200, "content": content},
        }
        for url, form, content in entries
    ]
    (folder / name).write_text(json.dumps({"log": {"version": "1.2", "entries": stored}}))


def report(folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, dict[str, Any]]]:
    """Run the check, and give the exit code and the methods that have recordings."""
    code = main(["check-traffic", str(folder), "--format", "json"])
    printed = json.loads(capsys.readouterr().out)
    assert printed["clean"] is (code == 0)
    assert {one["method"] for one in printed["methods"]} >= {"flickr.test.login", "flickr.photos.search"}
    return code, {one["method"]: one for one in printed["methods"] if one["answers"]}


def counts(one: dict[str, Any]) -> tuple[int, int, int]:
    return one["answers"], one["successes"], one["failures"]


GZIP_HAR = json.dumps(
    {
        "log": {
            "entries": [
                {
                    "request": {"url": f"{REST}?method=flickr.test.null"},
                    "response": {"status": 200, "content": {"encoding": "base64", "text": "H4sIAAAA"}},
                }
            ]
        }
    }
).encode()
"""An answer that was cut off in the middle of its compression."""

FINDINGS = ("drifts", "unknown_keys", "unexpected")


def test_answers_that_fit_are_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own(tmp_path, "01", "flickr.test.login", LOGIN, format="json", http_status=200)
    own(tmp_path, "02", "flickr.test.login", f"jsonFlickrApi({json.dumps(LOGIN)})", format="jsonp")
    own(tmp_path, "03", "flickr.test.login", '<rsp stat="ok"><user id="1"><username>A</username></user></rsp>', format="xml")
    own(tmp_path, "04", "flickr.test.login", FAIL, format="json")
    own(tmp_path, "05", "flickr.test.login", '<rsp stat="fail"><err code="99" msg="x" /></rsp>')
    own(tmp_path, "01", "oauth.request_token", "oauth_problem=signature_invalid&debug_sbs=GET", http_status=401)
    own(tmp_path, "02", "oauth.request_token", "oauth_callback_confirmed=true&oauth_token=t&oauth_token_secret=s")
    own(tmp_path, "03", "oauth.request_token", "<html><body>Too many requests</body></html>", http_status=429)
    own(tmp_path, "01", "upload", '<rsp stat="ok"><photoid>1</photoid></rsp>', format="xml")
    code, methods = report(tmp_path, capsys)
    assert code == 0
    assert counts(methods["flickr.test.login"]) == (5, 3, 2)
    assert counts(methods["oauth.request_token"]) == (3, 1, 2)
    assert counts(methods["upload"]) == (1, 1, 0)
    assert all(methods[name][finding] == [] for name in methods for finding in FINDINGS)


def test_a_value_that_does_not_fit_is_shown_with_file_path_and_value(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own(tmp_path, "01", "flickr.photos.search", photos(views="many", farm=66))
    own(tmp_path, "02", "flickr.photos.search", photos())
    code, methods = report(tmp_path, capsys)
    assert code == 1
    one = methods["flickr.photos.search"]
    assert counts(one) == (2, 2, 0)
    (drift,) = one["drifts"]
    assert (drift["file"], drift["path"], drift["value"]) == (
        "flickr.photos.search/01.json",
        "photos.photo[1].views",
        "'many'",
    )
    assert "a whole number" in drift["problem"]
    assert (one["unknown_keys"], one["unexpected"]) == ([], [])


def test_a_key_that_no_model_knows_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own(tmp_path, "01", "flickr.photos.search", {**photos(aura="x" * 500), "beside": 1})
    code, methods = report(tmp_path, capsys)
    assert code == 1
    found = {one["path"]: one["value"] for one in methods["flickr.photos.search"]["unknown_keys"]}
    assert found.keys() == {"photos.photo[1].aura", "photos.beside"}
    assert len(found["photos.photo[1].aura"]) < 120, "long values are cut"
    assert methods["flickr.photos.search"]["drifts"] == []


def test_an_echo_may_hold_any_key(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own(tmp_path, "01", "flickr.test.echo", {"method": {"_content": "flickr.test.echo"}, "a": {"_content": "b"}, "stat": "ok"})
    code, methods = report(tmp_path, capsys)
    assert (code, counts(methods["flickr.test.echo"])) == (0, (1, 1, 0))


@pytest.mark.parametrize(
    ("method", "body", "more"),
    [
        ("flickr.test.login", photos(), {}),
        ("flickr.test.login", '{"stat": "ok"', {}),
        ("flickr.test.login", "<rsp stat='ok'><user id='1'>", {}),
        ("flickr.test.login", {}, {}),
        ("oauth.access_token", "oauth_token=t&surprise=1", {}),
    ],
)
def test_an_answer_that_cannot_be_parsed_is_unexpected(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], method: str, body: Any, more: dict[str, Any]
) -> None:
    own(tmp_path, "01", method, body, **more)
    code, methods = report(tmp_path, capsys)
    assert code == 1
    (found,) = methods[method]["unexpected"]
    assert found["file"] == f"{method}/01.json"
    assert found["problem"]
    assert counts(methods[method]) == (1, 0, 0)


def test_an_error_page_is_a_failure_as_expected(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own(tmp_path, "01", "flickr.test.login", "<html><body>502 Bad Gateway</body></html>")
    own(tmp_path, "02", "flickr.test.login", "Gateway (timed out)", http_status=504)
    own(tmp_path, "03", "flickr.test.login", '<rsp stat="ok"><photos /></rsp>', format="xml", params={"format": "json"})
    code, methods = report(tmp_path, capsys)
    assert (code, counts(methods["flickr.test.login"])) == (0, (3, 0, 3))


def test_numbers_of_a_recording_of_shapes_are_no_drift(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own(tmp_path, "01", "flickr.photos.search", photos(views="many"), capture="api-explorer")
    own(tmp_path, "02", "flickr.photos.search", photos(aura=1), capture="api-explorer")
    code, methods = report(tmp_path, capsys)
    one = methods["flickr.photos.search"]
    assert (code, one["drifts"], [key["path"] for key in one["unknown_keys"]]) == (1, [], ["photos.photo[1].aura"])


@pytest.mark.parametrize("ending", ["yaml", "yml"])
def test_cassettes_of_vcrpy_are_read(tmp_path: Path, capsys: pytest.CaptureFixture[str], ending: str) -> None:
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


def test_har_exports_are_read_base64_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
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


def test_the_text_names_all_findings_the_totals_and_on_demand_the_methods_without_recordings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own(tmp_path, "01", "flickr.photos.search", photos(views="many", aura=1))
    own(tmp_path, "01", "flickr.test.login", FAIL)
    own(tmp_path, "02", "flickr.test.login", photos())
    (tmp_path / "README.md").write_text("Other files do not matter.")
    assert main(["check-traffic", str(tmp_path), "--verbose"]) == 1
    out = capsys.readouterr().out
    assert re.search(r"^flickr\.photos\.search +1 +1 +0 +1 +1 +0$", out, re.MULTILINE)
    assert re.search(r"^flickr\.test\.login +2 +0 +1 +0 +0 +1$", out, re.MULTILINE)
    for file, path, value in (
        ("flickr.photos.search/01.json", "photos.photo[1].views", "'many'"),
        ("flickr.photos.search/01.json", "photos.photo[1].aura", "1"),
        ("flickr.test.login/02.json", "", ""),
    ):
        assert re.search(rf"^ +{re.escape(file)}  {re.escape(path)}  {re.escape(value)}", out, re.MULTILINE)
    unrecorded = sorted(METHODS.keys() - {"flickr.photos.search", "flickr.test.login"})
    assert f"\nno recordings ({len(unrecorded)}): {', '.join(unrecorded)}\n" in out
    totals = "\n\n3 responses of 2 methods: 1 parsed, 1 failure as expected\n1 drift, 1 unknown key, 1 unexpected exception\n"
    assert out.endswith(totals)
    assert main(["check-traffic", str(tmp_path)]) == 1
    short = capsys.readouterr().out
    assert short.endswith(f"\n\nno recordings ({len(unrecorded)}); use --verbose to list them{totals}")
    assert "flickr.test.null" not in short


def test_one_of_a_kind_is_counted_in_the_singular(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own(tmp_path, "01", "flickr.test.login", LOGIN)
    assert main(["check-traffic", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert "\n1 response of 1 method: 1 parsed, 0 failures as expected\n0 drifts, 0 unknown keys, " in out


@pytest.mark.parametrize("other", [None, "README.md", "site.har"])
def test_a_folder_without_a_recorded_answer_is_no_success(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], other: str | None
) -> None:
    if other == "site.har":
        har(tmp_path, other, ("https://example.org/", "", {"text": "<html></html>"}))
    elif other:
        (tmp_path / other).write_text("No recording.")
    assert main(["check-traffic", str(tmp_path)]) == 1
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", f"codegen: {tmp_path}: contains no recorded API responses\n")
    assert report(tmp_path, capsys) == (1, {})


def test_a_single_file_is_checked_like_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own(tmp_path, "01", "flickr.test.login", LOGIN)
    own(tmp_path, "02", "flickr.photos.search", photos(views="many"))
    code, methods = report(tmp_path / "flickr.test.login" / "01.json", capsys)
    assert (code, methods.keys()) == (0, {"flickr.test.login"})
    code, methods = report(tmp_path / "flickr.photos.search" / "02.json", capsys)
    assert (code, [one["file"] for one in methods["flickr.photos.search"]["drifts"]]) == (1, ["02.json"])


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
def test_a_file_that_cannot_be_read_is_reported_and_the_rest_is_checked(
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


def test_one_odd_answer_of_a_cassette_does_not_hide_the_others(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
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
    ids=["gzip", "gzip unsaid", "deflate", "deflate unsaid", "deflate raw", "gzip undone", "deflate undone", "br undone"],
)
def test_compressed_answers_are_read_whatever_the_recorder_has_undone(
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


def test_an_answer_in_a_compression_that_cannot_be_undone_is_said_to_be_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    response = {"status": {"code": 200}, "headers": {"content-encoding": "br"}, "body": {"string": b"\x0b\x02\x80\xff\xfe"}}
    one = {"request": {"uri": f"{REST}?method=flickr.test.null"}, "response": response}
    (tmp_path / "calls.yaml").write_text(yaml.safe_dump({"interactions": [one]}))
    assert main(["check-traffic", str(tmp_path)]) == 1
    assert "calls.yaml#0: contains a response compressed with br, which is not supported" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["calls.yaml", "calls.json"])
def test_cassettes_of_httpx_and_in_json_are_read(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    request = {"method": "GET", "uri": f"{REST}?method=flickr.test.login", "body": "", "headers": {}}
    stored = {
        "version": 1,
        "interactions": [
            # What vcrpy has written of httpx for some years: the body as text, the header as it came.
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
def test_a_har_entry_tells_the_method_wherever_the_form_stands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], sent: dict[str, Any]
) -> None:
    request = {"method": "POST", "url": REST, "postData": sent}
    entry = {"request": request, "response": {"status": 200, "content": {"text": json.dumps(LOGIN)}}}
    (tmp_path / "calls.har").write_text(json.dumps({"log": {"entries": [entry]}}))
    code, methods = report(tmp_path, capsys)
    assert (code, {name: counts(one) for name, one in methods.items()}) == (0, {"flickr.test.login": (1, 1, 0)})


@pytest.mark.parametrize("form", [MULTIPART, MULTIPART.encode() + b"\xff\xd8"])
def test_a_multipart_form_of_a_cassette_tells_the_method(tmp_path: Path, capsys: pytest.CaptureFixture[str], form: Any) -> None:
    cassette(tmp_path, "calls.yaml", (REST, form, json.dumps(LOGIN)))
    code, methods = report(tmp_path, capsys)
    assert (code, {name: counts(one) for name, one in methods.items()}) == (0, {"flickr.test.login": (1, 1, 0)})


def test_requests_without_an_answer_are_no_recordings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
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


def test_an_empty_answer_is_unexpected(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    har(tmp_path, "calls.har", (f"{REST}?method=flickr.test.login", "", {"text": ""}))
    code, methods = report(tmp_path, capsys)
    assert (code, len(methods["flickr.test.login"]["unexpected"])) == (1, 1)


def test_a_folder_that_is_not_there_gives_one_message_and_exit_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check-traffic", str(tmp_path / "nowhere")]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert re.fullmatch(r"codegen: [^\n]*nowhere[^\n]*\n", printed.err)


def test_every_recorded_answer_is_read_without_a_finding(recorded: Path) -> None:
    command = [sys.executable, "-m", "codegen", "check-traffic", str(recorded / "traffic")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    totals = re.search(r"^(\d+) responses of (\d+) methods: (\d+) parsed, (\d+) failures as expected$", done.stdout, re.MULTILINE)
    assert totals
    answers, methods, parsed, failures = map(int, totals.groups())
    assert parsed >= 600
    assert answers == parsed + failures
    assert methods >= 170
    assert done.stdout.endswith("\n0 drifts, 0 unknown keys, 0 unexpected exceptions\n")
