"""`flickr backup`, `verify`, `restore` and `watch`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from flickr_sdk import Flickr
from flickr_sdk.emulator import Emulator

from .conftest import FlickrCli, Sent

VIDEO = "52000000104"
PROCESSING = "Flickr is still processing this video; run the backup again later"
UNSIGNED = {"FLICKR_API_KEY": "", "FLICKR_OAUTH_TOKEN": None, "FLICKR_OAUTH_TOKEN_SECRET": None}


@pytest.fixture
def saved(flickr_cli: FlickrCli, flickr: Flickr, tmp_path: Path) -> Path:
    """A backup of the account, without the video that Flickr is still processing."""
    folder = tmp_path / "backup"
    first = flickr_cli("backup", "--to", str(folder), "--no-viewer")
    assert (first.code, first.err.partition("\n")[0]) == (8, f"{VIDEO}: file: {PROCESSING}")
    flickr.photos.delete(VIDEO)
    result = flickr_cli("backup", "me", "--to", str(folder), "--no-viewer", "--json")
    assert result.code == 0, result.err
    assert json.loads(result.out)["photos"] == 3
    return folder


def test_backup_is_planned_made_and_verified(flickr_cli: FlickrCli, saved: Path, emulator: Emulator) -> None:
    for plan in (("--plan",), ("--dry-run",)):
        costs = json.loads(flickr_cli("backup", *plan, "--json").out)
        assert {"photos", "info"} <= {one["id"] for one in costs}
    assert flickr_cli("backup").code == 2
    again = dict(line.split("\t") for line in flickr_cli("backup", "--to", str(saved), "--no-viewer").lines)
    assert (again["photos"], again["downloaded"]) == ("3", "0")
    report = json.loads(flickr_cli("verify", str(saved), "--json").out)
    assert (report["intact"], report["without_file"]) == (True, [VIDEO])
    sent = Sent(emulator)
    assert flickr_cli("verify", str(saved), "--offline", env=UNSIGNED).lines[0] == "intact\ttrue"
    assert sent.all() == []


def test_damaged_file_is_found(flickr_cli: FlickrCli, saved: Path) -> None:
    photo = next(file for file in saved.rglob("*.jpg"))
    photo.write_bytes(b"damaged")
    result = flickr_cli("verify", str(saved), "--offline", "--json")
    assert (result.code, result.out) == (1, "")
    error = json.loads(result.err)
    assert (error["code"], len(error["damaged"])) == ("damaged", 1)
    assert flickr_cli("verify", str(saved / "none"), "--offline").code == 1


def test_backup_is_restored(flickr_cli: FlickrCli, saved: Path, emulator: Emulator) -> None:
    token = emulator.access_token("delete", user="10000002@N02")
    other = {"FLICKR_OAUTH_TOKEN": token[0], "FLICKR_OAUTH_TOKEN_SECRET": token[1]}
    sent = Sent(emulator)
    planned = flickr_cli("restore", str(saved), "--dry-run", env=other)
    assert planned.code == 0
    assert "upload requests=3" in planned.lines
    assert flickr_cli("restore", str(saved), "--read-only", env=other).code == 5
    assert sent.writes() == []
    restored = json.loads(flickr_cli("restore", str(saved), "--json", env=other).out)
    assert (restored["uploaded"], restored["albums"], restored["remaining"]) == (3, 2, 0)


def test_watch_prints_each_new_photo_once(flickr_cli: FlickrCli, tmp_path: Path) -> None:
    command = ("watch", "--user-id", "me", "--since", "2000-01-01", "--state", str(tmp_path / "state"), "--every", "0.1")
    first = flickr_cli(*command, "--limit", "2", "--jsonl")
    rest = flickr_cli(*command, "--limit", "1")
    ids = [json.loads(line)["id"] for line in first.lines]
    assert first.code == rest.code == 0
    assert len(ids) == 2
    # A photo counts as seen when the next one is requested.
    assert rest.lines[0].split("\t")[0] not in ids[:1]
    assert flickr_cli("watch").code == 2
