"""The options that every command accepts, before or after its name."""

# Without `from __future__ import annotations`: typer would compile the annotation of each option, also for help and completion.
from typing import Annotated, Any, Final

import typer

__all__ = ["GLOBAL_OPTIONS", "root"]


def _store(ctx: typer.Context, param: typer.CallbackParam, value: Any) -> None:
    # An omitted option is None or False, and does not override the same option before the command's name.
    if value is not None and value is not False and ctx.obj is not None:
        ctx.obj.settings.options[param.name] = value


def _print_version(value: bool) -> None:
    if value:
        from .. import __version__

        typer.echo(f"flickr {__version__}")
        raise typer.Exit


def _option(*names: str, **settings: Any) -> Any:
    return typer.Option(*names, callback=_store, expose_value=False, show_default=False, **settings)


def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
    profile: Annotated[str | None, _option("--profile", metavar="NAME", help="Profile of the configuration file.")] = None,
    user: Annotated[str | None, _option("--user", metavar="NAME", help="Stored account to use.")] = None,
    timeout: Annotated[
        float | None, _option("--timeout", metavar="SECONDS", help="Time limit of a call, including retries.")
    ] = None,
    retries: Annotated[int | None, _option("--retries", metavar="N", help="Maximum number of retries of a call.")] = None,
    limit: Annotated[int | None, _option("--limit", metavar="N", help="Maximum number of items; 0 for all.")] = None,
    read_only: Annotated[bool, _option("--read-only", help="Reject every call that changes data.")] = False,
    dry_run: Annotated[bool, _option("--dry-run", help="Print the calls that would change data; do not send them.")] = False,
    yes: Annotated[bool, _option("--yes", "-y", help="Skip confirmation prompts.")] = False,
    json: Annotated[bool, _option("--json", help="Print JSON, and errors as JSON.")] = False,
    jsonl: Annotated[bool, _option("--jsonl", help="Print one JSON document per line, and errors as JSON.")] = False,
    csv: Annotated[bool, _option("--csv", help="Print CSV with a header.")] = False,
    parquet: Annotated[bool, _option("--parquet", help="Write Parquet to standard output.")] = False,
    fields: Annotated[
        str | None, _option("--fields", metavar="a,b.c", help="Fields to print, such as id,tags.raw,sizes.0.source.")
    ] = None,
    template: Annotated[
        str | None, _option("--template", metavar="TEXT", help="Template for each item, such as '{taken:%Y} {title}'.")
    ] = None,
    events: Annotated[bool, _option("--events", help="Report progress as JSON lines on standard error.")] = False,
    quiet: Annotated[bool, _option("--quiet", "-q", help="Hide notes and progress.")] = False,
    color: Annotated[str | None, _option("--color", metavar="WHEN", help="When to use color: auto, always or never.")] = None,
    no_pager: Annotated[bool, _option("--no-pager", help="Do not show long tables in a pager.")] = False,
    debug: Annotated[bool, _option("--debug", help="Log requests, and show the traceback of an error.")] = False,
) -> None:
    """Use Flickr from the command line.

    Results go to standard output: a table on a terminal, tab-separated fields in a pipe. To try the program without an API
    key, run flickr emulator and set the variables that it prints.
    """


GLOBAL_OPTIONS: Final = frozenset(root.__annotations__) - {"version", "return"}
"""The names of the options that every command accepts."""
