"""`flickr backup`, `verify`, `restore` and `watch`."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from flickr_sdk import Flickr
from flickr_sdk.backup import DEFAULT_DETAILS, DETAILS
from flickr_sdk.cli.commands.backup import _time
from flickr_sdk.emulator import Emulator

from .conftest import FlickrCli, Sent

VIDEO = "52000000104"
PROCESSING = f"Flickr is still processing 1 video ({VIDEO}); run the backup again later"
UNSIGNED = {"FLICKR_API_KEY": "", "FLICKR_OAUTH_TOKEN": None, "FLICKR_OAUTH_TOKEN_SECRET": None}


@pytest.fixture
def saved(flickr_cli: FlickrCli, flickr: Flickr, tmp_path: Path) -> Path:
    """A backup of the account, without the video that Flickr is still processing."""
    folder = tmp_path / "backup"
    first = flickr_cli("backup", "--to", str(folder), "--no-viewer")
    assert (first.code, first.err.partition("\n")[0]) == (0, f"warning: {PROCESSING}")
    flickr.photos.delete(VIDEO)
    result = flickr_cli("backup", "me", "--to", str(folder), "--no-viewer", "--json")
    assert result.code == 0, result.err
    assert json.loads(result.out)["photos"] == 3
    return folder


def test_backup_is_planned_created_and_verified(flickr_cli: FlickrCli, saved: Path, emulator: Emulator) -> None:
    for plan in (("--plan",), ("--dry-run",)):
        costs = json.loads(flickr_cli("backup", *plan, "--json").out)
        assert {"photos", "info"} <= {one["id"] for one in costs}
        chosen = sum(one["calls"] for one in costs[:-1] if one["chosen"])
        assert (costs[-1]["id"], costs[-1]["calls"], costs[-1]["time"]) == ("total", chosen, f"{chosen} s")
    assert flickr_cli("backup").code == 2
    again = dict(line.split("\t") for line in flickr_cli("backup", "--to", str(saved), "--no-viewer").lines)
    assert (again["photos"], again["downloaded"]) == ("3", "0")
    report = json.loads(flickr_cli("verify", str(saved), "--json").out)
    assert (report["intact"], report["without_file"]) == (True, [VIDEO])
    sent = Sent(emulator)
    lines = flickr_cli("verify", str(saved), "--offline", env=UNSIGNED).lines
    assert lines[:2] == ["summary\t3 files are intact; the backup was not compared with the account", "intact\ttrue"]
    assert not any(line.startswith("up_to_date") for line in lines)
    assert json.loads(flickr_cli("verify", str(saved), "--offline", "--json", env=UNSIGNED).out)["up_to_date"] is None
    assert sent.all() == []


def test_video_that_flickr_is_processing_is_no_failure_of_a_backup(flickr_cli: FlickrCli, tmp_path: Path) -> None:
    folder = str(tmp_path / "backup")
    for _ in range(2):
        result = flickr_cli("backup", "--to", folder, "--no-viewer", "--json")
        assert (result.code, json.loads(result.err)) == (0, {"warnings": [PROCESSING]})
        report = json.loads(result.out)
        assert (report["photos"], report["remaining"]) == (4, 1)
    verified = json.loads(flickr_cli("verify", folder, "--json").out)
    assert (verified["intact"], verified["up_to_date"], verified["without_file"]) == (True, False, [VIDEO])
    failed = json.loads(flickr_cli("download", VIDEO, "--to", str(tmp_path / "files"), "--json").err)["failed"]
    assert failed == [
        {"id": VIDEO, "code": "processing", "message": f"download: Flickr is still processing video {VIDEO}; retry later"}
    ]


def test_time_of_a_plan_has_a_unit(flickr_cli: FlickrCli) -> None:
    assert [_time(seconds / 3600) for seconds in (1, 99, 100, 5999, 6000, 90000)] == [
        "1 s",
        "99 s",
        "2 min",
        "100 min",
        "1.7 h",
        "25.0 h",
    ]
    shown = flickr_cli("backup", "--plan", "--color", "never", terminal=True)
    assert shown.lines[0].split() == ["DETAIL", "CALLS", "TIME", "CHOSEN"]
    assert shown.lines[-1].split()[0] == "total"
    usage = flickr_cli("backup", "--help").out
    assert "[PERSON]" in usage
    assert "[[PERSON]]" not in usage


def test_damaged_file_is_found(flickr_cli: FlickrCli, saved: Path) -> None:
    photo = next(file for file in saved.rglob("*.jpg"))
    photo.write_bytes(b"damaged")
    result = flickr_cli("verify", str(saved), "--offline", "--json")
    assert (result.code, result.out) == (1, "")
    error = json.loads(result.err)
    assert (error["code"], error["message"], len(error["damaged"])) == ("damaged", "1 file is damaged", 1)
    lines = flickr_cli("verify", str(saved), "--offline").lines
    assert lines[0] == "summary\t1 file is damaged, 2 files are intact; the backup was not compared with the account"
    assert flickr_cli("verify", str(saved / "none"), "--offline").code == 1


def test_verification_shortens_lists_of_ids_on_a_terminal(flickr_cli: FlickrCli, saved: Path, emulator: Emulator) -> None:
    ids = emulator.world.add_photos({"owner": "10000001@N01", "title": "new"} for _ in range(5))
    shown = flickr_cli("verify", str(saved), "--color", "never", terminal=True)
    lines = [" ".join(line.split()) for line in shown.lines]
    problem = "the backup is not up to date: 1 photo has no file, 5 photos are not saved"
    assert lines[0] == f"summary 3 files are intact; {problem}"
    report = json.loads(flickr_cli("verify", str(saved), "--json").out)
    assert f"not_saved 5: {', '.join(report['not_saved'][:3])}, ..." in lines
    assert sorted(report["not_saved"]) == sorted(ids)
    assert flickr_cli("verify", str(saved), "--fields", "not_saved").lines == [",".join(report["not_saved"])]


def test_progress_of_a_backup_counts_photos_before_bytes(flickr_cli: FlickrCli, tmp_path: Path) -> None:
    command = ("backup", "--to", str(tmp_path / "backup"), "--no-viewer")
    result = flickr_cli(*command, "--events")
    events = [json.loads(line) for line in result.err.splitlines() if line.startswith("{")]
    progress = [one for one in events if one["event"] == "progress"]
    assert {one["unit"] for one in progress if one["name"] == "photos"} == {"items"}
    last = progress[-1]
    assert (last["unit"], last["done"], last["total"]) == ("bytes", last["total"], last["done"])
    assert last["done"] > 1000
    shown = flickr_cli(*command, terminal=True)
    assert f"warning: {PROCESSING}" in shown.err
    assert "bytes" not in shown.err


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
    assert flickr_cli(*command, "--json").code == 2
    header = flickr_cli("watch", "--user-id", "10000003@N03", "--since", "2000-01-01", "--every", "0.1", "--limit", "1", "--csv")
    assert header.lines[0] == "id,title,ownername,taken,views,page_url"


def test_help_of_backup_lists_all_details_and_those_that_the_first_run_omits(flickr_cli: FlickrCli) -> None:
    listed, _, omitted = " ".join(flickr_cli("backup", "--help").out.split()).partition("The first run omits ")
    assert set(DETAILS) <= set(re.findall(r"\w+", listed.partition("--details are ")[2]))
    assert set(re.findall(r"\w+", omitted.partition(" by default")[0])) - {"and"} == set(DETAILS) - set(DEFAULT_DETAILS)
