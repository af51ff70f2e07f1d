"""Options override variables, and variables override the configuration file."""

from __future__ import annotations

import getpass
import stat
from pathlib import Path

import pytest

from flickr_sdk.cli.config_file import Value, read_profiles, write_profiles

from .conftest import FlickrCli


@pytest.fixture
def config(settings: dict[str, str]) -> Path:
    return Path(settings["FLICKR_CONFIG"])


def test_options_override_variables_and_variables_override_the_file(flickr_cli: FlickrCli, config: Path) -> None:
    config.write_text("limit = 1\n[profiles.wide]\nlimit = 2\n")
    unset = {"FLICKR_LIMIT": ""}
    assert len(flickr_cli("albums", "list", env=unset).lines) == 1
    assert len(flickr_cli("albums", "list", "--profile", "wide").lines) == 2
    assert len(flickr_cli("albums", "list", env={"FLICKR_LIMIT": "2"}).lines) == 2
    assert len(flickr_cli("albums", "list", "--limit", "1", env={"FLICKR_LIMIT": "2"}).lines) == 1


def test_key_comes_from_the_file_if_the_variable_is_empty(flickr_cli: FlickrCli, settings: dict[str, str]) -> None:
    for name in ("api_key", "api_secret"):
        assert flickr_cli("config", "set", name, "-", input=settings[f"FLICKR_{name.upper()}"] + "\n").code == 0
    assert flickr_cli("albums", "list", env={"FLICKR_API_KEY": "", "FLICKR_API_SECRET": ""}).code == 0


def test_config_commands_change_the_file(flickr_cli: FlickrCli, config: Path) -> None:
    assert flickr_cli("config", "path").lines == [str(config)]
    assert flickr_cli("config", "set", "timeout", "5.5").code == 0
    assert flickr_cli("config", "set", "user", 'a "b"\\c', "--profile", "work").code == 0
    assert flickr_cli("config", "get", "timeout").lines == ["5.5"]
    assert stat.S_IMODE(config.stat().st_mode) == 0o600
    assert read_profiles(config) == {"default": {"timeout": 5.5}, "work": {"user": 'a "b"\\c'}}
    assert flickr_cli("config", "unset", "timeout").code == 0
    assert read_profiles(config)["default"] == {}
    for wrong in (("timeout", "0"), ("read_only", "maybe"), ("colour", "x")):
        assert flickr_cli("config", "set", *wrong).code == 2


def test_list_hides_secrets_and_shows_sources(flickr_cli: FlickrCli, settings: dict[str, str]) -> None:
    rows = {line.split("\t")[0]: line.split("\t")[1:] for line in flickr_cli("config", "list", "--timeout", "7.5").lines}
    assert rows["api_secret"] == ["(set)", "FLICKR_API_SECRET", "FLICKR_API_SECRET"]
    assert rows["timeout"][:2] == ["7.5", "--timeout"]
    assert settings["FLICKR_API_SECRET"] in flickr_cli("config", "list", "--show-secrets").out


def test_invalid_color_is_a_usage_error_in_a_pipe_too(flickr_cli: FlickrCli, config: Path) -> None:
    invalid = flickr_cli("albums", "list", "--color", "pink")
    assert (invalid.code, invalid.out) == (2, "")
    assert invalid.err.startswith("error: --color is ")
    assert flickr_cli("albums", "list", "--json", env={"FLICKR_COLOR": "pink"}).code == 2
    config.write_text('color = "pink"\n')
    assert flickr_cli("config", "set", "color", "auto").code == 0


@pytest.mark.parametrize("text", ["limit = ", "limit = -1", "[profiles]\nx = 1", "limit = [1]", "\ufeffx = \x00"])
def test_invalid_file_is_a_usage_error(flickr_cli: FlickrCli, config: Path, text: str) -> None:
    config.write_text(text)
    result = flickr_cli("albums", "list")
    assert result.code == 2
    assert str(config) in result.err


def test_file_is_written_atomically_and_reads_back(tmp_path: Path) -> None:
    profiles: dict[str, dict[str, Value]] = {"default": {"api_key": "k\n\t\x7f\u2028", "limit": 3}, "a b": {"read_only": True}}
    write_profiles(tmp_path / "new" / "config.toml", profiles)
    assert read_profiles(tmp_path / "new" / "config.toml") == profiles
    assert [one.name for one in (tmp_path / "new").iterdir()] == ["config.toml"]


def test_terminal_prompts_for_a_value(flickr_cli: FlickrCli, config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prompts: list[str] = []

    def hidden(prompt: str) -> str:
        prompts.append(prompt)
        return "0123456789abcdef"

    monkeypatch.setattr(getpass, "getpass", hidden)
    assert flickr_cli("config", "set", "api_secret", terminal=True).code == 0
    assert flickr_cli("config", "set", "api_secret", "-", terminal=True).code == 0
    assert prompts == ["api_secret: "] * 2
    asked = flickr_cli("config", "set", "limit", input="7\n", terminal=True)
    assert asked.err.startswith("limit: limit is stored in ")
    assert read_profiles(config)["default"] == {"api_secret": "0123456789abcdef", "limit": 7}


@pytest.mark.parametrize(
    ("line", "problem", "remedy"),
    [
        ("set api_secret", "the value of api_secret is missing", "pass VALUE, or - to read"),
        ("set api_secret -", "the value of api_secret is empty", "flickr config unset api_secret"),
        ("set limits 5", "'limits' is not a setting", "did you mean limit?"),
        ("get nothing", "'nothing' is not a setting", "use one of api_key, "),
        ("list --profile work", "profile 'work' is not in", "flickr config set NAME VALUE --profile work"),
    ],
)
def test_missing_value_and_unknown_setting_have_a_remedy(flickr_cli: FlickrCli, line: str, problem: str, remedy: str) -> None:
    result = flickr_cli("config", *line.split())
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"error: {problem}")
    assert remedy in result.err


def test_dry_run_does_not_store_a_setting(flickr_cli: FlickrCli, config: Path) -> None:
    assert flickr_cli("config", "set", "limit", "5", "--dry-run").out == "config set name=limit value=5\n"
    assert not config.exists()
