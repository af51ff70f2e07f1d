"""`check-traffic`: recorded answers in three forms, and what is reported of them."""

from __future__ import annotations

import base64
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen.cli import main

from .conftest import ROOT

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


def test_the_text_names_all_findings_the_totals_and_the_methods_without_recordings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own(tmp_path, "01", "flickr.photos.search", photos(views="many", aura=1))
    own(tmp_path, "01", "flickr.test.login", FAIL)
    own(tmp_path, "02", "flickr.test.login", photos())
    (tmp_path / "README.md").write_text("Other files do not matter.")
    assert main(["check-traffic", str(tmp_path)]) == 1
    out = capsys.readouterr().out
    assert re.search(r"^flickr\.photos\.search +1 +1 +0 +1 +1 +0$", out, re.MULTILINE)
    assert re.search(r"^flickr\.test\.login +2 +0 +1 +0 +0 +1$", out, re.MULTILINE)
    for file, path, value in (
        ("flickr.photos.search/01.json", "photos.photo[1].views", "'many'"),
        ("flickr.photos.search/01.json", "photos.photo[1].aura", "1"),
        ("flickr.test.login/02.json", "", ""),
    ):
        assert re.search(rf"^ +{re.escape(file)}  {re.escape(path)}  {re.escape(value)}", out, re.MULTILINE)
    (silent,) = re.findall(r"^no recording \((\d+)\): (.+)$", out, re.MULTILINE)
    assert silent[0] == "221"
    assert len(silent[1].split(", ")) == 221
    assert "flickr.test.null" in silent[1] and "flickr.test.login" not in silent[1]
    assert out.endswith(
        "3 answers of 2 methods: 1 parsed, 1 failures as expected\n1 drifts, 1 unknown keys, 1 unexpected exceptions\n"
    )


def test_an_empty_folder_is_clean(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check-traffic", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert "no recording (223): " in out
    assert "0 answers of 0 methods" in out


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("broken.json", b'{"method": '),
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
def test_a_file_that_cannot_be_read_gives_one_message_and_exit_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes
) -> None:
    own(tmp_path, "01", "flickr.test.login", LOGIN)
    (tmp_path / name).write_bytes(content)
    assert main(["check-traffic", str(tmp_path)]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert re.match(rf"codegen: [^\n]*{re.escape(name)}: ", printed.err)
    assert "Traceback" not in printed.err


def test_a_folder_that_is_not_there_gives_one_message_and_exit_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check-traffic", str(tmp_path / "nowhere")]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert re.fullmatch(r"codegen: [^\n]*nowhere[^\n]*\n", printed.err)


def test_every_recorded_answer_is_read_without_a_finding(recorded: Path) -> None:
    command = [sys.executable, "-m", "codegen", "check-traffic", str(recorded / "traffic")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    totals = re.search(r"^(\d+) answers of (\d+) methods: (\d+) parsed, (\d+) failures as expected$", done.stdout, re.MULTILINE)
    assert totals
    answers, methods, parsed, failures = map(int, totals.groups())
    assert parsed >= 600
    assert answers == parsed + failures
    assert methods >= 170
    assert done.stdout.endswith("\n0 drifts, 0 unknown keys, 0 unexpected exceptions\n")
