"""`flickr doctor`, `emulator`, `licenses` and `url`."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import emulator as emulator_package
from flickr_sdk.emulator import Emulator

from .conftest import COMMAND, FlickrCli, Sent, environment

UNSIGNED = {"FLICKR_OAUTH_TOKEN": None, "FLICKR_OAUTH_TOKEN_SECRET": None}
SEED = Path(emulator_package.__file__).parent / "world" / "seed.json"
CHECKS = {"versions", "settings", "config file", "token file", "state folder", "cache folder", "proxy"}
CHECKS |= {"key", "network", "tls", "clock", "secret", "token", "permission"}


@pytest.fixture(autouse=True)
def _same_clock(emulator: Emulator) -> None:
    emulator.clock.set(time.time())


def values_of(value: Any) -> Iterator[str]:
    """Yield the strings and numbers of a document as strings."""
    if isinstance(value, (dict, list)):
        for one in value.values() if isinstance(value, dict) else value:
            yield from values_of(one)
    else:
        yield str(value)


def statuses(out: str) -> dict[str, str]:
    return {one["id"]: one["status"] for one in json.loads(out)}


def test_doctor_passes_all_checks_with_the_emulator(flickr_cli: FlickrCli, emulator: Emulator) -> None:
    sent = Sent(emulator)
    result = flickr_cli("doctor", "--json")
    assert (result.code, result.err) == (0, "")
    assert statuses(result.out) == dict.fromkeys(CHECKS, "ok")
    assert sent.writes() == []
    assert flickr_cli("doctor").lines[0].startswith("versions\tok\tPython 3.")


def test_doctor_warns_about_a_missing_token_or_secret(flickr_cli: FlickrCli) -> None:
    found = flickr_cli("doctor", "--json", env=UNSIGNED)
    assert found.code == 0
    assert statuses(found.out)["token"] == "warning"
    assert statuses(found.out)["secret"] == "ok"
    assert statuses(flickr_cli("doctor", "--json", env={**UNSIGNED, "FLICKR_API_SECRET": ""}).out)["secret"] == "warning"


@pytest.mark.parametrize(
    ("env", "code", "check", "remedy"),
    [
        ({"FLICKR_API_KEY": ""}, 2, "key", "FLICKR_API_KEY"),
        ({"FLICKR_API_KEY": "0" * 32}, 2, "key", "FLICKR_API_KEY"),
        ({"FLICKR_API_SECRET": "0" * 16}, 1, "secret", "check FLICKR_API_SECRET"),
        ({**UNSIGNED, "FLICKR_API_SECRET": "0" * 16}, 1, "secret", "check FLICKR_API_SECRET"),
        ({"FLICKR_OAUTH_TOKEN": "0"}, 4, "token", "unset FLICKR_OAUTH_TOKEN"),
        ({"FLICKR_OAUTH_TOKEN_SECRET": "0" * 16}, 4, "token", "check FLICKR_OAUTH_TOKEN_SECRET"),
        ({"FLICKR_OAUTH_TOKEN_SECRET": ""}, 2, "token", "set both, or neither"),
        ({**UNSIGNED, "FLICKR_USER": "nobody"}, 4, "token", "flickr login --user nobody"),
        ({"FLICKR_BASE_URL": "http://127.0.0.1:1", "FLICKR_RETRIES": "0"}, 7, "network", "check the network"),
        ({"FLICKR_BASE_URL": "http://example.org"}, 2, "settings", "use https"),
        ({"FLICKR_TIMEOUT": "soon"}, 2, "settings", "positive number"),
        ({"HTTPS_PROXY": "http://127.0.0.1:x"}, 2, "proxy", "unset it"),
        ({"FLICKR_BASE_URL": "", "HTTPS_PROXY": "http://127.0.0.1:1", "FLICKR_RETRIES": "0"}, 7, "network", "check the proxy"),
    ],
)
def test_doctor_identifies_the_wrong_setting(
    flickr_cli: FlickrCli, env: dict[str, str], code: int, check: str, remedy: str
) -> None:
    result = flickr_cli("doctor", "--json", env=env)
    assert (result.code, result.out) == (code, "")
    report = json.loads(result.err)
    failed = [one for one in report["checks"] if one["status"] == "failed"]
    assert [one["id"] for one in failed] == [check]
    assert remedy in failed[0]["remedy"]
    assert failed[0]["detail"] in flickr_cli("doctor", env=env).out


def test_doctor_identifies_problems_of_tls_and_files(
    flickr_cli: FlickrCli, emulator: Emulator, settings: dict[str, str], tmp_path: Path
) -> None:
    def failed(**env: str) -> list[str]:
        report = json.loads(flickr_cli("doctor", "--json", env=env).err)
        return [one["id"] for one in report["checks"] if one["status"] == "failed"]

    https = emulator.base_url.replace("http:", "https:")
    assert failed(FLICKR_BASE_URL=https, FLICKR_RETRIES="0") == ["tls"]
    assert failed(FLICKR_BASE_URL=https, SSL_CERT_FILE=str(tmp_path / "none")) == ["tls"]
    config = Path(settings["FLICKR_CONFIG"])
    config.write_text("limit = [", encoding="utf-8")
    assert failed() == ["settings"]
    config.unlink()
    config.mkdir()
    assert failed() == ["config file", "settings"]


def test_doctor_hides_the_password_of_a_proxy(flickr_cli: FlickrCli) -> None:
    # The emulator is a loopback address, so no request uses the proxy.
    result = flickr_cli("doctor", "--json", env={"HTTPS_PROXY": "http://ada:hidden@127.0.0.1:9"})
    assert "HTTPS_PROXY is http://127.0.0.1:9" in result.out
    assert "hidden" not in result.out + result.err


def test_doctor_compares_clocks_and_modes(flickr_cli: FlickrCli, emulator: Emulator, settings: dict[str, str]) -> None:
    config = Path(settings["FLICKR_CONFIG"])
    config.write_text("limit = 1\n")
    config.chmod(0o644)
    assert statuses(flickr_cli("doctor", "--json").out)["config file"] == "warning"
    emulator.clock.advance(3600)
    result = flickr_cli("doctor", "--json", env=UNSIGNED)
    assert "behind Flickr's" in json.loads(result.err)["message"]


def test_live_report_contains_types_instead_of_values(flickr_cli: FlickrCli, emulator: Emulator, tmp_path: Path) -> None:
    sent = Sent(emulator)
    file = tmp_path / "report.json"
    with emulator.faults.add("disabled-key", method="flickr.groups.search", times=9):
        summary = json.loads(flickr_cli("doctor", "--live", "--output", str(file), "--json").out)
    text = file.read_text()
    report = json.loads(text)
    assert summary["ok"] > 40
    assert summary["ok"] + summary["error"] + summary["skipped"] == len(report["methods"])
    assert sent.writes() == []
    kept = {"Model", "collection", "flickr.com", "photo", "photoset"}  # also names of fields and methods
    personal = {one for one in values_of(json.loads(SEED.read_text(encoding="utf-8"))) if len(one) > 3} - kept
    assert len(personal) > 200
    described = json.dumps(report["methods"], ensure_ascii=False)
    assert [one for one in personal if one in described] == []
    assert emulator.api_key not in text
    assert any(one.get("shape") for one in report["methods"])


def test_emulator_serves_until_it_is_terminated(settings: dict[str, str]) -> None:
    with subprocess.Popen(
        [*COMMAND, "emulator", "--port", "0"], env=environment(settings), stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(6)]
        process.terminate()
    assert lines[0].startswith("listening on http://127.0.0.1:")
    assert lines[5].startswith("export FLICKR_OAUTH_TOKEN_SECRET=")
    assert process.returncode == 0


def test_emulator_prints_its_variables_as_json(settings: dict[str, str]) -> None:
    with subprocess.Popen(
        [*COMMAND, "emulator", "--json", "--empty"], env=environment(settings), stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        text = process.stdout.readline()
        while not text.endswith("}\n"):
            line = process.stdout.readline()
            assert line, text
            text += line
        process.terminate()
    assert json.loads(text)["FLICKR_BASE_URL"].startswith("http://127.0.0.1:")
    assert process.returncode == 0


@pytest.mark.parametrize(
    ("line", "problem", "remedy"),
    [
        ("--prot 5", "no such option: --prot", "did you mean --port?"),
        ("--port x", "--port is invalid: 'x'", "pass a whole number"),
        ("--seed a.json --empty", "--seed and --empty cannot be combined", "use one of them"),
        ("--ticket-delay -3", "--ticket-delay is invalid: -3.0", "pass a number of seconds, 0 or more"),
        ("--legacy-callback x", "--legacy-callback is invalid: 'x'", "pass a URL such as"),
    ],
)
def test_emulator_rejects_invalid_options_like_other_commands(
    flickr_cli: FlickrCli, line: str, problem: str, remedy: str
) -> None:
    result = flickr_cli("emulator", *line.split())
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"error: {problem}\nremedy: {remedy}")


@pytest.mark.parametrize("line", ["--port 99999", "--api-key zz", "--api-secret zz"])
def test_emulator_rejects_invalid_values(flickr_cli: FlickrCli, line: str) -> None:
    result = flickr_cli("emulator", *line.split(), "--json")
    assert (result.code, result.out, json.loads(result.err)["code"]) == (2, "", "usage")


def test_emulator_that_cannot_start_is_a_failure(run_program: FlickrCli, emulator: Emulator) -> None:
    result = run_program("emulator", "--port", emulator.base_url.rpartition(":")[2], "--json")
    assert (result.code, result.out) == (1, "")
    report = json.loads(result.err)
    assert report["message"].startswith("cannot listen on 127.0.0.1:")
    assert "--port" in report["remedy"]


def test_licenses_and_credit(flickr_cli: FlickrCli) -> None:
    rows = {line.split("\t")[0]: line.split("\t")[1:] for line in flickr_cli("licenses").lines}
    assert rows["4"][:2] == ["CC BY 2.0", "true"]
    credit = flickr_cli("licenses", "52000000101").lines
    assert credit[0].startswith('"Aurora over the fjord" by ada.lindqvist, all rights reserved (https://')
    assert flickr_cli("licenses", "52000000101", "--markup", "html").out.startswith("<a href=")
    assert flickr_cli("licenses", "52000000101", "--markup", "rtf").code == 2
    assert flickr_cli("licenses", "52000000101", "--csv").lines[0] == "id,credit"
    assert flickr_cli("licenses", "52000000101", "--template", "{id}").lines == ["52000000101"]
    assert len(flickr_cli("licenses", "--limit", "2").lines) == 2


def test_urls_are_parsed_and_built(flickr_cli: FlickrCli, emulator: Emulator) -> None:
    sent = Sent(emulator)
    url = "https://www.flickr.com/photos/adalindqvist/albums/72177720300000001"
    assert json.loads(flickr_cli("url", "parse", url, "--json").out)[0]["album_id"] == "72177720300000001"
    assert (
        flickr_cli("url", "parse", "-", input=f"{url}\nhttps://flic.kr/p/4ZQYV7\n")
        .lines[0]
        .startswith("72177720300000001\talbum\t")
    )
    assert flickr_cli("url", "build", "album", "72177720300000001", "--owner", "adalindqvist").lines == [url]
    assert flickr_cli("url", "build", "short", "52000000101").lines[0].startswith("https://flic.kr/p/")
    assert flickr_cli("url", "build", "group", "nightskies", "--json").code == 0
    assert flickr_cli("url", "build", "group", "nightskies", "--csv").lines[0] == "id,url"
    for wrong in (("build", "album", "1"), ("build", "planet", "1"), ("parse", "https://example.org")):
        assert flickr_cli("url", *wrong).code == 2
    assert sent.all() == []
    assert os.environ.get("FLICKR_API_KEY") is None
