"""Completion in real shells, and the command that installs it."""

from __future__ import annotations

import os
import pty
import select
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from flickr_sdk.cli.completion_scripts import SCRIPTS
from flickr_sdk.emulator import Emulator

from ..conftest import ROOT
from .conftest import FlickrCli, Sent, environment

BASH = r"""
COMP_LINE=$1 COMP_POINT=${#1}
_flickr_completion flickr "$2" previous
printf '%s\n' "${COMPREPLY[@]}"
"""
"""Calls the function as bash does: `$2` is the part of the word after the last = or :, or from the last @."""

Shell = Callable[..., list[str]]


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder for PATH with the program."""
    folder = tmp_path / "programs"
    folder.mkdir()
    program = folder / "flickr"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m flickr_sdk.cli "$@"\n')
    program.chmod(0o755)
    return folder


@pytest.fixture
def shell(settings: dict[str, str], programs: Path, tmp_path: Path) -> Shell:
    """Run code after the completion script in a shell whose PATH has the program."""

    def run(name: str, code: str, *words: str) -> list[str]:
        if name != "bash" and shutil.which(name) is None:
            # The program's part of a completion is tested without a shell too.
            pytest.skip(f"{name}, which runs its completion script, is not installed; install the package {name}")
        script = tmp_path / "script"
        script.write_text(f"{SCRIPTS[name]}\n{code}")
        env = environment(settings, PATH=f"{programs}{os.pathsep}{os.environ['PATH']}", PYTHONPATH=str(ROOT / "src"))
        done = subprocess.run([name, str(script), *words], env=env, capture_output=True, text=True, check=True, cwd=tmp_path)
        assert done.stderr == ""
        return done.stdout.split("\n")[:-1]

    return run


@pytest.mark.parametrize(
    ("line", "part", "expected"),
    [
        ("flickr albums show 721", "721", ["72177720300000001", "72177720300000004"]),
        ("flickr api photosets.create prim", "prim", ["primary_photo_id="]),
        ("flickr api photos.search tag_mode=", "", ["any", "all"]),
        ("flickr api photos.search tag_mode=an", "an", ["any"]),
        ("flickr groups show 20000001@N", "@N", ["@N21"]),
        ("flickr albums show nothing", "nothing", [""]),
    ],
)
def test_bash_completes_the_part_of_a_word_after_a_separator(shell: Shell, line: str, part: str, expected: list[str]) -> None:
    assert shell("bash", BASH, line, part) == expected


INTERACTIVE = """PS1=
flickr() { if [ "$_FLICKR_COMPLETE" ]; then command flickr; else echo "<$*>"; fi; }
"""
"""Prints the arguments of a completed line instead of running it."""


def test_interactive_bash_replaces_the_right_part_of_a_word(settings: dict[str, str], programs: Path, tmp_path: Path) -> None:
    script = tmp_path / "bashrc"
    script.write_text(SCRIPTS["bash"] + INTERACTIVE)
    env = environment(settings, PATH=f"{programs}{os.pathsep}{os.environ['PATH']}", PYTHONPATH=str(ROOT / "src"), TERM="dumb")
    main, other = pty.openpty()
    command = ["bash", "--rcfile", str(script), "-i"]
    process = subprocess.Popen(command, stdin=other, stdout=other, stderr=other, env=env, start_new_session=True)
    os.close(other)
    try:
        shown = ""
        for typed, expected in (
            ("flickr groups show 20000001@", "groups show 20000001@N21"),
            ("flickr api photos.search tag_mode=an", "api photos.search tag_mode=any"),
        ):
            os.write(main, f"{typed}\t\n".encode())
            end = time.monotonic() + 30
            while f"<{expected}" not in shown:
                assert time.monotonic() < end, shown
                if select.select([main], [], [], 0.2)[0]:
                    shown += os.read(main, 65536).decode()
    finally:
        process.kill()
        process.wait()
        os.close(main)


def test_fish_completes_values_with_descriptions_and_files(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "picture.jpg").touch()
    lines = ("flickr albums show 7217772030000000", "flickr api photos.search tag_mode=an", "flickr upload pictu")
    found = shell("fish", "".join(f"complete -C {shlex.quote(line)}\n" for line in lines))
    assert found == [
        "72177720300000001\tNorthern lights",
        "72177720300000004\tReindeer",
        "tag_mode=any\tMatch any of the tags.",
        "picture.jpg",
    ]


def test_zsh_and_powershell_scripts_have_valid_syntax(tmp_path: Path) -> None:
    checked = 0
    for name, options in (("zsh", ["-n"]), ("fish", ["--no-execute"]), ("bash", ["-n"])):
        if shutil.which(name):
            file = tmp_path / name
            file.write_text(SCRIPTS[name])
            subprocess.run([name, *options, str(file)], check=True, capture_output=True)
            checked += 1
    assert checked
    assert SCRIPTS["powershell"].count("{") == SCRIPTS["powershell"].count("}")


def test_options_with_choices_are_completed(flickr_cli: FlickrCli) -> None:
    def complete(line: str) -> list[str]:
        env = {"_FLICKR_COMPLETE": "complete_fish", "_TYPER_COMPLETE_FISH_ACTION": "get-args", "_TYPER_COMPLETE_ARGS": line}
        return flickr_cli(env=env).lines

    assert complete("flickr photos list --only not") == ["not-in-album"]
    assert complete("flickr photos list --privacy f") == ["friends", "family", "friends-family"]
    assert complete("flickr search --media v") == ["videos"]
    assert complete("flickr harvest --if-exists a") == ["append"]
    assert complete("flickr completion z") == ["zsh"]
    assert complete("flickr api photosets.getPhotos photoset_id=7217772030000000") == [
        "photoset_id=72177720300000001\tNorthern lights",
        "photoset_id=72177720300000004\tReindeer",
    ]
    assert complete("flickr api photosets.getPhotos photoset_id=Rein") == [""]
    assert complete("flickr api groups.getInfo --group-id 20000001") == ["20000001@N21\tNight Skies"]


def test_completion_imports_no_rich_and_keeps_brackets(settings: dict[str, str]) -> None:
    code = "import atexit, sys; from flickr_sdk.cli import main; "
    code += "atexit.register(lambda: print(*sorted(sys.modules), file=sys.stderr)); main()"
    env = {"_FLICKR_COMPLETE": "complete_fish", "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    env["_TYPER_COMPLETE_ARGS"] = "flickr api photos.getInfo --photo"
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(settings, **env), capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("--photo-id\t")
    assert done.stdout.endswith("[required]\n")
    imported = done.stderr.split()
    assert "typer" in imported
    assert [name for name in imported if name.startswith(("rich.", "pydantic", "httpx"))] == []


def test_completion_with_invalid_settings_is_silent_and_sends_nothing(
    flickr_cli: FlickrCli, emulator: Emulator, settings: dict[str, str]
) -> None:
    Path(settings["FLICKR_CONFIG"]).write_text("limit = [", encoding="utf-8")
    sent = Sent(emulator)
    env = {"_FLICKR_COMPLETE": "complete_fish", "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    for line in ("flickr albums show 7", "flickr groups show ", "flickr --profile x albums photos 7"):
        result = flickr_cli(env={**env, "_TYPER_COMPLETE_ARGS": line, "FLICKR_TIMEOUT": "x"})
        assert (result.out.strip(), result.err) == ("", "")
    assert sent.all() == []


def test_installation_loads_the_script_once(flickr_cli: FlickrCli, tmp_path: Path) -> None:
    home = {"XDG_DATA_HOME": str(tmp_path / "data"), "ZDOTDIR": None}
    (tmp_path / ".bashrc").write_text("alias l=ls", encoding="utf-8")
    for _ in range(2):
        result = flickr_cli("completion", "bash", "--install", env=home)
        assert result.code == 0
        assert flickr_cli("completion", "--install", env={**home, "SHELL": "/usr/bin/zsh"}).code == 0
    scripts = {name: tmp_path / "data" / "flickr-sdk" / f"completion.{name}" for name in ("bash", "zsh")}
    assert (tmp_path / ".bashrc").read_text(encoding="utf-8") == f"alias l=ls\nsource {scripts['bash']}\n"
    assert (tmp_path / ".zshrc").read_text(encoding="utf-8") == (f"autoload -Uz compinit && compinit\nsource {scripts['zsh']}\n")
    assert {name: file.read_text(encoding="utf-8") for name, file in scripts.items()} == {name: SCRIPTS[name] for name in scripts}
    assert flickr_cli("completion", "fish", "--install").code == 0
    assert (tmp_path / "config" / "fish" / "completions" / "flickr.fish").read_text(encoding="utf-8") == SCRIPTS["fish"]


def test_unknown_shell_is_a_usage_error(flickr_cli: FlickrCli) -> None:
    assert flickr_cli("completion", env={"SHELL": "/bin/bash"}).out == SCRIPTS["bash"]
    wrong = flickr_cli("completion", "tcsh")
    assert wrong.code == 2
    assert wrong.err.startswith("error: 'tcsh' is not a supported shell\nremedy: pass one of bash, zsh, fish, powershell")
    assert "$PROFILE" in flickr_cli("completion", "powershell", "--install").err
