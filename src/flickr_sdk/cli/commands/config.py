"""`flickr config`: show and change the configuration file."""

from __future__ import annotations

import sys
from difflib import get_close_matches
from typing import Annotated

import typer

from ..config_file import DEFAULT_PROFILE, config_path, read_profiles, write_profiles
from ..context import Cli
from ..errors import CliError, ExitCode
from ..lazy_group import CommandApp
from ..parameters import flag
from ..settings import SETTINGS, parse
from ..values import text_of

app: CommandApp = CommandApp(help="Show and change settings. --profile NAME selects a profile of the file.")

Name = Annotated[
    str, typer.Argument(metavar="NAME", help="A setting; flickr config list shows all.", autocompletion=lambda: list(SETTINGS))
]


def _check_name(ctx: typer.Context, name: str) -> str:
    found = name.replace("-", "_")
    if found not in SETTINGS:
        close = get_close_matches(found, SETTINGS, 1)
        remedy = f"did you mean {close[0]}?" if close else f"use one of {', '.join(SETTINGS)}"
        raise typer.BadParameter(f"{name!r} is not a setting; {remedy}", ctx=ctx)
    return found


@app.command()
def path(ctx: typer.Context) -> None:
    """Print the path of the configuration file."""
    cli = Cli.of(ctx)
    path = str(config_path())
    cli.output.line(path, {"path": path})


@app.command("list")
def list_settings(
    ctx: typer.Context,
    show_secrets: Annotated[bool, flag("--show-secrets", "Print the API key and its secret.")] = False,
) -> None:
    """List all settings with their values and sources."""
    cli = Cli.of(ctx)
    rows = []
    for name, setting in SETTINGS.items():
        value, source = cli.settings.get_with_source(name)
        shown = "(set)" if setting.kind == "secret" and value and not show_secrets else value
        rows.append({"id": name, "value": shown, "source": source, "variable": setting.variable, "help": setting.help})
    cli.output.items(rows, ["id", "value", "source", "variable"])


@app.command()
def get(ctx: typer.Context, name: Name) -> None:
    """Print the value of a setting."""
    cli = Cli.of(ctx)
    found = _check_name(ctx, name)
    value = cli.settings.get(found)
    if value is not None or cli.output.format not in ("table", "tsv"):
        cli.output.line(text_of(value), {"id": found, "value": value})


@app.command("set")
def set_value(
    ctx: typer.Context,
    name: Name,
    value: Annotated[
        str | None,
        typer.Argument(
            metavar="VALUE", help="The value; - reads it from standard input. If omitted, the command prompts for it."
        ),
    ] = None,
) -> None:
    """Store a setting in the configuration file, which only you can read.

    Without VALUE, the prompt hides a secret, and the shell history does not contain it.
    """
    cli = Cli.of(ctx)
    found = _check_name(ctx, name)
    parsed = parse(found, SETTINGS[found].kind, _given(cli, found, value), found)
    profiles = read_profiles(config_path())
    profiles.setdefault(cli.settings.profile or DEFAULT_PROFILE, {})[found] = parsed
    if cli.dry_run:
        cli.guard.plan("config set", {"name": found, "value": "(set)" if SETTINGS[found].kind == "secret" else parsed})
        return
    write_profiles(config_path(), profiles)
    cli.output.note(f"{found} is stored in {config_path()}")


def _given(cli: Cli, name: str, value: str | None) -> str:
    """Return the value from the command line, standard input or a prompt."""
    is_terminal = sys.stdin.isatty()
    if value is None and not is_terminal:
        raise CliError(ExitCode.USAGE, f"the value of {name} is missing", "pass VALUE, or - to read it from standard input")
    if value is not None and not (value == "-" and is_terminal):
        text = sys.stdin.readline().rstrip("\r\n") if value == "-" else value
    elif SETTINGS[name].kind == "secret":
        from getpass import getpass

        text = getpass(f"{name}: ")
    else:
        text = cli.ask(f"{name}:", "VALUE")
    if not text.strip() and value in (None, "-"):
        raise CliError(ExitCode.USAGE, f"the value of {name} is empty", f"run flickr config unset {name} to remove the setting")
    return text


@app.command()
def unset(ctx: typer.Context, name: Name) -> None:
    """Remove a setting from the configuration file."""
    cli = Cli.of(ctx)
    found = _check_name(ctx, name)
    profiles = read_profiles(config_path())
    if profiles.get(cli.settings.profile or DEFAULT_PROFILE, {}).pop(found, None) is None:
        return
    if cli.dry_run:
        cli.guard.plan("config unset", {"name": found})
        return
    write_profiles(config_path(), profiles)
