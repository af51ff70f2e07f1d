"""`flickr help COMMAND`, `flickr albums help` and `flickr version`: other spellings of --help and --version."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from .context import Cli
from .lazy_group import CommandApp

app: CommandApp = CommandApp()


@app.command("help")
def show_help(
    ctx: typer.Context,
    names: Annotated[list[str] | None, typer.Argument(metavar="COMMAND", help="The name of a command.")] = None,
) -> None:
    """Show the help of a command."""
    context: Any = ctx.parent
    for name in names or ():
        group = context.command
        if not hasattr(group, "resolve_command"):
            ctx.fail(f"{context.command_path} has no subcommands; see {context.command_path} --help")
        name, command, _ = group.resolve_command(context, [name])
        context = typer.Context(command, info_name=name, parent=context)
    typer.echo(context.command.get_help(context))


@app.command("version")
def show_version(ctx: typer.Context) -> None:
    """Print the version."""
    from .. import __version__

    cli = Cli.of(ctx)
    if cli.output.is_json:
        cli.output.item({"version": __version__})
    else:
        cli.output.text(f"flickr {__version__}")
