"""Help, missing and misspelled commands."""

from __future__ import annotations

import json

import pytest

from flickr_sdk.cli.command_table import COMMANDS

from .conftest import FlickrCli

GROUPS = [name for name, entry in COMMANDS.items() if entry.group and name != "accounts"]
"""The groups that print their help without a command; `flickr accounts` lists the accounts."""


@pytest.mark.parametrize("name", ["", *GROUPS])
def test_name_of_a_group_alone_prints_its_help(flickr_cli: FlickrCli, name: str) -> None:
    words = [name] if name else []
    result = flickr_cli(*words)
    assert (result.code, result.err) == (0, "")
    assert result == flickr_cli(*words, "--help") == flickr_cli(*words, "-h") == flickr_cli("help", *words)


@pytest.mark.parametrize("name", ["", *GROUPS])
def test_options_without_a_command_are_a_usage_error(flickr_cli: FlickrCli, name: str) -> None:
    words = [name] if name else []
    for line in (["--json", *words], [*words, "--json"]):
        result = flickr_cli(*line)
        assert (result.code, result.out) == (2, "")
        report = json.loads(result.err)
        assert report["code"] == "usage"
        assert report["message"] == ("the method is missing" if name == "api" else "the command is missing")
        assert report["remedy"].endswith(f"see flickr {name} --help".replace("  ", " "))
    assert flickr_cli("--limit", "5", *words).code == 2


@pytest.mark.parametrize(
    ("line", "same"),
    [
        ("help albums", "albums --help"),
        ("help albums list", "albums list --help"),
        ("albums help", "albums --help"),
        ("albums help list", "albums list --help"),
        ("help search", "search --help"),
        ("api help photos.getInfo", "api photos.getInfo --help"),
        ("help api photos.get_info", "api photos.get_info --help"),
        ("version", "--version"),
    ],
)
def test_help_and_version_are_commands_too(flickr_cli: FlickrCli, line: str, same: str) -> None:
    result = flickr_cli(*line.split())
    assert result.code == 0
    assert result == flickr_cli(*same.split())


@pytest.mark.parametrize("name", ["", "albums", "albums create", "search", "config set", "api photos.search"])
def test_help_fits_narrow_terminals(flickr_cli: FlickrCli, name: str) -> None:
    lines = flickr_cli(*name.split(), "--help", env={"COLUMNS": "40"}).lines
    # Examples can be copied, so they are not wrapped; values are words.
    long = [line for line in lines if len(line) > 40 and " flickr " not in line and " " in line.strip()]
    assert long == []
    assert len(lines) > 20
    wide = flickr_cli(*name.split(), "--help", env={"COLUMNS": "200"}).lines
    assert len(wide) < len(lines)


def test_version_as_json(flickr_cli: FlickrCli) -> None:
    version = flickr_cli("--version").out.split()[1]
    assert json.loads(flickr_cli("version", "--json").out) == {"version": version}


@pytest.mark.parametrize(
    ("line", "remedy"),
    [
        ("album list", "did you mean flickr albums list?"),
        ("album", "did you mean flickr albums?"),
        ("photo list", "did you mean flickr photos list?"),
        ("photo 5", "did you mean flickr photos?"),
        ("gallery show 5", "did you mean flickr galleries show?"),
        ("person show ada", "did you mean flickr people?"),
        ("uploads x", "did you mean flickr upload?"),
        ("fav list", "did you mean favorites?"),
        ("photos set 5", "did you mean set-meta or set-tags or set-privacy or set-location?"),
        ("people find ada", "did you mean flickr people show NAME?"),
        ("people search ada", "did you mean flickr people show NAME?"),
        ("people list", "did you mean flickr contacts list?"),
        ("accounts switch ada", "did you mean flickr accounts use NAME?"),
        ("use ada", "did you mean flickr accounts use?"),
        ("photos delete del.txt --yes", "to read ids from a file, write flickr photos delete - < del.txt"),
        ("albums add 72177720300000001 ids.csv", "to read ids from a file, write flickr albums add ALBUM - < ids.csv"),
        ("albums lst", "did you mean list?"),
        ("albums help lst", "did you mean list?"),
        ("set-tags 5", "did you mean flickr photos set-tags?"),
        ("photos order 5", "did you mean flickr albums order?"),
        ("delete 5", "did you mean flickr photos delete or flickr albums delete or flickr comments delete?"),
        ("auth login", "did you mean flickr login?"),
        ("tags list", "did you mean flickr api tags.getListUser?"),
        ("photos set-title 5 x", "did you mean flickr photos set-meta PHOTO --title TEXT?"),
        ("photos list --tags x", "use flickr search --mine --tags TAG"),
        ("photos list --only private", "use --privacy private"),
        ("download ./folder --album x", "use --to ./folder for the folder"),
        ("backup ./folder", "pass --to ./folder"),
        ("xyzzy", "see flickr --help"),
        ("people xyzzy", "use show, photos, groups, limits, or see flickr people --help"),
        ("help xyzzy", "see flickr --help"),
        ("help search x", "see flickr search --help"),
    ],
)
def test_unknown_command_or_option_suggests_the_known_one(flickr_cli: FlickrCli, line: str, remedy: str) -> None:
    result = flickr_cli(*line.split())
    assert (result.code, result.out) == (2, "")
    assert result.err.endswith(f"\nremedy: {remedy}\n")
    assert result.err.count("id you mean") <= 1
