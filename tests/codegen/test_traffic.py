"""`check-traffic` parses recorded responses and reports values that do not fit the models."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from codegen.cli import main
from flickr_sdk._generated.catalog import METHODS

from ..conftest import ROOT
from ..support.recordings import FAIL, FINDINGS, LOGIN, REST, counts, har, own, photos, report

pytestmark = pytest.mark.once


def test_valid_responses_are_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
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


def test_drift_is_reported_with_file_path_and_value(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
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
    assert "an integer" in drift["problem"]
    assert (one["unknown_keys"], one["unexpected"]) == ([], [])


def test_unknown_key_is_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own(tmp_path, "01", "flickr.photos.search", {**photos(aura="x" * 500), "beside": 1})
    code, methods = report(tmp_path, capsys)
    assert code == 1
    found = {one["path"]: one["value"] for one in methods["flickr.photos.search"]["unknown_keys"]}
    assert found.keys() == {"photos.photo[1].aura", "photos.beside"}
    assert len(found["photos.photo[1].aura"]) < 120, "long values are cut"
    assert methods["flickr.photos.search"]["drifts"] == []


def test_echo_accepts_any_key(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
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
def test_unparsable_response_is_an_unexpected_exception(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], method: str, body: Any, more: dict[str, Any]
) -> None:
    own(tmp_path, "01", method, body, **more)
    code, methods = report(tmp_path, capsys)
    assert code == 1
    (found,) = methods[method]["unexpected"]
    assert found["file"] == f"{method}/01.json"
    assert found["problem"]
    assert counts(methods[method]) == (1, 0, 0)


def test_error_page_is_an_expected_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own(tmp_path, "01", "flickr.test.login", "<html><body>502 Bad Gateway</body></html>")
    own(tmp_path, "02", "flickr.test.login", "Gateway (timed out)", http_status=504)
    own(tmp_path, "03", "flickr.test.login", '<rsp stat="ok"><photos /></rsp>', format="xml", params={"format": "json"})
    code, methods = report(tmp_path, capsys)
    assert (code, counts(methods["flickr.test.login"])) == (0, (3, 0, 3))


def test_values_of_api_explorer_recordings_are_not_reported_as_drift(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own(tmp_path, "01", "flickr.photos.search", photos(views="many"), capture="api-explorer")
    own(tmp_path, "02", "flickr.photos.search", photos(aura=1), capture="api-explorer")
    code, methods = report(tmp_path, capsys)
    one = methods["flickr.photos.search"]
    assert (code, one["drifts"], [key["path"] for key in one["unknown_keys"]]) == (1, [], ["photos.photo[1].aura"])


def test_text_report_lists_findings_totals_and_unrecorded_methods(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
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


def test_count_of_one_is_singular(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own(tmp_path, "01", "flickr.test.login", LOGIN)
    assert main(["check-traffic", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert "\n1 response of 1 method: 1 parsed, 0 failures as expected\n0 drifts, 0 unknown keys, " in out


@pytest.mark.parametrize("other", [None, "README.md", "site.har"])
def test_folder_without_recordings_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str], other: str | None) -> None:
    if other == "site.har":
        har(tmp_path, other, ("https://example.org/", "", {"text": "<html></html>"}))
    elif other:
        (tmp_path / other).write_text("No recording.")
    assert main(["check-traffic", str(tmp_path)]) == 1
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", f"codegen: {tmp_path}: contains no recorded API responses\n")
    assert report(tmp_path, capsys) == (1, {})


def test_single_file_is_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own(tmp_path, "01", "flickr.test.login", LOGIN)
    own(tmp_path, "02", "flickr.photos.search", photos(views="many"))
    code, methods = report(tmp_path / "flickr.test.login" / "01.json", capsys)
    assert (code, methods.keys()) == (0, {"flickr.test.login"})
    code, methods = report(tmp_path / "flickr.photos.search" / "02.json", capsys)
    assert (code, [one["file"] for one in methods["flickr.photos.search"]["drifts"]]) == (1, ["02.json"])


def test_empty_response_is_an_unexpected_exception(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    har(tmp_path, "calls.har", (f"{REST}?method=flickr.test.login", "", {"text": ""}))
    code, methods = report(tmp_path, capsys)
    assert (code, len(methods["flickr.test.login"]["unexpected"])) == (1, 1)


def test_missing_folder_exits_with_code_2_and_one_message(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check-traffic", str(tmp_path / "nowhere")]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert re.fullmatch(r"codegen: [^\n]*nowhere[^\n]*\n", printed.err)


def test_every_recorded_response_is_parsed_without_findings(recorded: Path) -> None:
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
