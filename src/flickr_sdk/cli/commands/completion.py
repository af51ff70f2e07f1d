"""`flickr completion`: print or install the shell completion."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Final

import typer

from ..completion_scripts import SCRIPTS
from ..context import Cli
from ..errors import CliError, ExitCode
from ..lazy_group import CommandApp
from ..parameters import flag

app: CommandApp = CommandApp()
STARTUP_FILES: Final = {"bash": ".bashrc", "zsh": ".zshrc"}
"""The startup files of the shells, in the home folder."""


@app.command()
def completion(
    ctx: typer.Context,
    shell: Annotated[
        str | None,
        typer.Argument(
            metavar="SHELL", help=f"{', '.join(SCRIPTS)}; by default, your shell.", autocompletion=lambda: list(SCRIPTS)
        ),
    ] = None,
    install: Annotated[bool, flag("--install", "Write the script to a file, and load it when the shell starts.")] = False,
) -> None:
    """Print the completion script of a shell, or install it.

    It completes commands, options, their values, the methods and arguments of flickr api, and your albums and groups.
    Without --install, load it in the startup file of your shell: eval "$(flickr completion bash)" in bash and zsh, or flickr
    completion powershell | Out-String | Invoke-Expression in PowerShell.
    """
    cli = Cli.of(ctx)
    name = shell or _current_shell()
    if name not in SCRIPTS:
        problem = f"{name!r} is not a supported shell" if name else "the shell is unknown"
        raise CliError(ExitCode.USAGE, problem, f"pass one of {', '.join(SCRIPTS)}")
    if not install:
        cli.output.text(SCRIPTS[name])
        return
    if name == "powershell":
        remedy = "add to $PROFILE: flickr completion powershell | Out-String | Invoke-Expression"
        raise CliError(ExitCode.USAGE, "the completion for PowerShell cannot be installed automatically", remedy)
    if cli.dry_run:
        cli.guard.plan("completion install", {"shell": name})
        return
    files = [_install_fish()] if name == "fish" else _install(name)
    cli.output.item({"shell": name, "files": [str(file) for file in files], "status": "installed; open a new terminal"})


def _current_shell() -> str:
    name = Path(os.environ.get("SHELL", "")).name.removesuffix(".exe")
    return "powershell" if name == "pwsh" else name


def _install_fish() -> Path:
    folder = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return _write(folder / "fish" / "completions" / "flickr.fish", SCRIPTS["fish"])


def _install(name: str) -> list[Path]:
    """Write the script, and add a line that loads it to the startup file of the shell, once."""
    import shlex

    import platformdirs

    script = _write(Path(platformdirs.user_data_dir("flickr-sdk")) / f"completion.{name}", SCRIPTS[name])
    startup = (Path(os.environ.get("ZDOTDIR") or Path.home()) if name == "zsh" else Path.home()) / STARTUP_FILES[name]
    line = f"source {shlex.quote(str(script))}"
    text = startup.read_text(encoding="utf-8", errors="surrogateescape") if startup.exists() else ""
    if line not in text.splitlines():
        if name == "zsh" and "compinit" not in text:
            line = f"autoload -Uz compinit && compinit\n{line}"
        with startup.open("a", encoding="utf-8") as file:
            file.write(f"{'' if text.endswith(chr(10)) or not text else chr(10)}{line}\n")
    return [script, startup]


def _write(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file
