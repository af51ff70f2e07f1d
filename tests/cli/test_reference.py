"""The pages of the documentation that are generated from the help of commands."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from PIL import Image

from flickr_sdk.cli.command_table import EXAMPLES

from ..support import cli_reference
from .conftest import FlickrCli


def test_pages_and_man_pages_of_all_commands_are_up_to_date() -> None:
    files = cli_reference.files()
    assert len(files) > 40
    for file, text in files.items():
        assert file.read_text(encoding="utf-8") == text, f"{file.name}: run python -m tests.support.cli_reference"
    found = {file for folder in (cli_reference.PAGES, cli_reference.MAN_PAGES) for file in folder.iterdir()}
    assert found == set(files)


def test_every_option_and_argument_has_help() -> None:
    checked = 0
    for name, commands in cli_reference.commands():
        for command in commands:
            assert command.text, command.path
            for row in (*command.arguments, *command.options):
                checked += 1
                assert row.text.strip(), f"{command.path} {row.names}"
        assert name
    assert checked > 200


def test_examples_of_the_help_run(flickr_cli: FlickrCli, tmp_path: Path) -> None:
    assert flickr_cli("photos", "delete", "52000000104", "--yes").code == 0  # a video without a file
    folder = tmp_path / "files"
    folder.mkdir()
    Image.new("RGB", (8, 8)).save(folder / "one.png")
    values = {"ALBUM": "72177720300000001", "NAME": "Trip", "TAG": "winter", "ID": "52000000101"}
    values["TITLE"] = "Northern lights"
    help = flickr_cli("--help").lines
    for task, line in EXAMPLES:
        assert f"    {line}" in help
        values["FOLDER"] = str(folder if task == "Upload a folder" else tmp_path / task.split()[0])
        for command in line.split(" && "):
            out = ""
            for program, *arguments in map(shlex.split, command.split(" | ")):
                if program == "flickr":
                    result = flickr_cli(
                        *(re.sub(r"[A-Z]{2,}", lambda found: values[found[0]], word) for word in arguments), input=out
                    )
                    assert (result.code, result.err) == (0, ""), f"{task}: {result.err}"
                    out = result.out
                    assert out
