"""Every command that changes data: as a dry run, in read-only mode, and without these options."""

from __future__ import annotations

import json

import pytest

from flickr_sdk.emulator import Emulator

from ..support import cli_reference
from .command_lines import READS, TESTED_APART, WRITES
from .conftest import FlickrCli, Sent


@pytest.mark.parametrize(("arguments", "methods"), WRITES, ids=lambda value: " ".join(value[:2]))
def test_dry_run_prints_the_calls_that_the_command_sends(
    flickr_cli: FlickrCli, emulator: Emulator, arguments: tuple[str, ...], methods: list[str]
) -> None:
    sent = Sent(emulator)
    planned = flickr_cli(*arguments, "--dry-run")
    assert (planned.code, planned.err) == (0, "")
    assert [line.split()[0] for line in planned.lines] == [f"flickr.{name}" for name in methods]
    calls = json.loads(flickr_cli(*arguments, "--dry-run", "--json").out)
    refused = flickr_cli(*arguments, "--yes", env={"FLICKR_READ_ONLY": "1"})
    assert (refused.code, refused.out) == (5, "")
    assert json.loads(flickr_cli(*arguments, "--yes", "--read-only", "--json").err)["code"] == "read_only"
    assert sent.writes() == []
    flickr_cli(*arguments, "--yes")
    writes = [dict(request) for request in sent.all() if request.verb == "POST"]
    assert [one["method"] for one in writes] == [one["method"] for one in calls] == [f"flickr.{name}" for name in methods]
    for call, request in zip(calls, writes, strict=True):
        # The id of an album that a dry run does not create is unknown.
        known = {name: value for name, value in call["arguments"].items() if name != "photoset_id"}
        assert known.items() <= request.items()


def test_every_command_is_tested() -> None:
    commands = {tuple(one.path.split()[1:]) for _, found in cli_reference.commands() for one in (found[1:] or found)}
    lines = [*READS, *(arguments for arguments, _ in WRITES)]
    listed = {line[:size] for line in lines for size in (1, 2)} & commands
    assert listed | TESTED_APART == commands
    assert not listed & TESTED_APART
