"""The examples in the help of every command run against the emulator."""

from __future__ import annotations

import getpass
import json
import re
import shlex
import time
import webbrowser
from pathlib import Path

import pytest
from PIL import Image

from flickr_sdk import Flickr
from flickr_sdk.cli.examples import EXAMPLES, examples_of
from flickr_sdk.emulator import Emulator

from ..support import cli_reference
from .command_lines import ALBUM_PAGE, AURORA, GALLERY, GROUP, HERD, LIGHTS, OTHERS, REINDEER
from .conftest import FlickrCli

VALUES = {
    "ALBUM": LIGHTS,
    "GALLERY": GALLERY,
    "GROUP": GROUP,
    "NAME": "ada",
    "OTHER": OTHERS,
    "PERSON": "10000001@N01",
    "PHOTO": AURORA,
    "URL": ALBUM_PAGE,
}
NOT_RUN = ("login", "emulator", "completion")
"""Commands that wait for the user, serve until Ctrl+C, or belong to a shell. Other tests run them."""
LINES = [(name, line) for name, lines in EXAMPLES.items() for line in lines if name not in NOT_RUN]
PATHS = [command.path for _, found in cli_reference.commands() for command in found]
UNSIGNED = {"FLICKR_OAUTH_TOKEN": None, "FLICKR_OAUTH_TOKEN_SECRET": None}
ENDS = {"watch": ["--limit", "1", "--since", "2004"], "doctor": ["--limit", "3"]}
"""Options that end a command early."""


def test_every_command_has_examples_that_call_it() -> None:
    assert len(PATHS) > 80
    for path in PATHS:
        lines = examples_of(path)
        assert lines, path
        assert all(len(line) <= 78 for line in lines), path
        own = path if path.partition(" ")[2] in EXAMPLES else path.replace("photos ", "")
        assert any(own in line for line in lines), path
    assert set(EXAMPLES) <= {path.partition(" ")[2] for path in PATHS}


def prepare(flickr_cli: FlickrCli, flickr: Flickr, emulator: Emulator, name: str, folder: Path) -> dict[str, str]:
    """Create what the examples need, and return the values of their placeholders: ids of the seed, files and folders."""
    values = {**VALUES, "FOLDER": str(folder), "FILE": str(folder / "one.png")}
    if name in ("verify", "restore", "backup", "download") or name.startswith("checksums"):
        flickr.photos.delete("52000000104")  # a video without a file
    if name in ("verify", "restore"):
        assert flickr_cli("backup", "--to", str(folder), "--no-viewer").code == 0
    if name in ("upload", "replace") or name.startswith("checksums"):
        folder.mkdir()
        Image.new("RGB", (8, 8)).save(folder / "one.png")
        Image.new("RGB", (8, 8), (9, 9, 9)).save(folder / "two.jpg")
    if name == "logout" or name.startswith("accounts"):
        started = json.loads(flickr_cli("login", "--no-browser", "--json", env=UNSIGNED).out)
        code = emulator.authorize(started["url"], user="10000001@N01")
        assert flickr_cli("login", "--code", code, "--user", "ada", input=started["state"], env=UNSIGNED).code == 0
    if name.startswith("config"):
        assert flickr_cli("config", "set", "limit", "9").code == 0
        assert flickr_cli("config", "set", "user", "ada", "--profile", "work").code == 0
    if name.startswith("comments"):
        values["COMMENT"] = flickr.photos.comments.add_comment(AURORA, "Hi").id
    if name in ("groups", "groups add"):
        values["PHOTO"] = REINDEER
    if name == "albums add":
        values["ALBUM"] = HERD
    if name == "groups join":
        flickr.groups.leave(GROUP)
    if name == "galleries add":
        flickr.galleries.remove_photo(GALLERY, OTHERS)
    if name in ("favorites", "favorites add"):
        flickr.favorites.remove(OTHERS)
    if name == "doctor":
        emulator.clock.set(time.time())
    return values


@pytest.mark.parametrize(("name", "line"), LINES, ids=lambda value: value)
def test_example_runs(
    flickr_cli: FlickrCli,
    flickr: Flickr,
    emulator: Emulator,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    line: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(webbrowser, "open", lambda url: True)
    monkeypatch.setattr(getpass, "getpass", lambda prompt: "0123456789abcdef")
    values = prepare(flickr_cli, flickr, emulator, name, tmp_path / "folder")
    given = "y\n"
    assert line.startswith("flickr ")
    for command in line.split(" | "):
        program, *words = shlex.split(command)
        assert program == "flickr"
        words = [re.sub(r"\b[A-Z]{3,}\b", lambda found: values.get(found[0], found[0]), word) for word in words]
        result = flickr_cli(*words, *ENDS.get(words[0], []), input=given, terminal=" | " not in line)
        assert result.code == 0, result.err
        given = result.out
