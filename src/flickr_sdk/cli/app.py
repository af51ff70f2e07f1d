"""Run a command line: parse it, run the command, report the outcome, and return the exit code."""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, Final

import typer
from typer.main import get_command

from ..errors import FlickrError, UnknownValueWarning
from .context import Cli
from .errors import CliError, ExitCode, describe, render
from .global_options import root
from .interrupts import Interrupts
from .lazy_group import CONTEXT_SETTINGS, LazyGroup
from .parameters import without_validation
from .streams import PipeClosed, flush_output, open_streams
from .write_guard import PlannedCall

__all__ = ["build", "run", "run_program"]

JSON_OPTIONS: Final = ("--json", "--jsonl")


def build() -> Any:
    """Return the root command."""
    app = typer.Typer(
        name="flickr",
        cls=LazyGroup,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        suggest_commands=False,
        context_settings=CONTEXT_SETTINGS,
        epilog="Exit codes: 0 done, 1 failed, 2 usage, 3 not found, 4 not signed in, 5 permission, 6 rate limit, 7 network, "
        "8 partly done, 9 unconfirmed write, 130 interrupted.",
    )
    app.callback()(root)
    command: Any = get_command(app)
    # typer adds two options for completion, which `flickr completion` replaces.
    own = [one for one in command.params if one.name not in ("install_completion", "show_completion")]
    command.params = without_validation(own)
    return command


def run_program(arguments: Sequence[str], interrupts: Interrupts) -> int:
    """Run a command line as the program, with standard streams of its own."""
    open_streams()
    interrupts.watch_delivery()
    if "_FLICKR_COMPLETE" in os.environ:
        # typer would import rich, if it is installed, to remove markup from descriptions. They have none.
        sys.modules["rich"] = None  # type: ignore[assignment]  # makes `find_spec` return None
    code = run(arguments, interrupts)
    # Unwritten output of a failed command must not make the exit of the interpreter fail.
    with suppress(PipeClosed, CliError):
        sys.stdout.flush()
    return code


def run(arguments: Sequence[str], interrupts: Interrupts | None = None) -> int:
    """Run a command line in this process, and return its exit code."""
    cli = Cli()
    try:
        with warnings.catch_warnings():
            # Only `flickr api` sends values that this version does not know.
            warnings.simplefilter("error", UnknownValueWarning)
            warnings.showwarning = lambda message, *_args, **_options: cli.warn(str(message))
            try:
                code = build().main(args=list(arguments), prog_name="flickr", standalone_mode=False, obj=cli)
                # typer turns Ctrl+C into this code.
                if code == ExitCode.INTERRUPTED:
                    raise KeyboardInterrupt
                _print_plan(cli)
                flush_output()
                cli.report_warnings()
                return code if isinstance(code, int) else 0
            except PlannedCall:
                _print_plan(cli)
                flush_output()
                cli.report_warnings()
                return 0
            except SystemExit as error:
                # typer ends a completion this way, and argparse its help.
                flush_output()
                return error.code if isinstance(error.code, int) else 0
            finally:
                cli.closing.close()
    except PipeClosed:
        return 0
    except (Exception, KeyboardInterrupt) as error:
        was_replaced = interrupts is not None and interrupts.received and not isinstance(error, FlickrError)
        return _report(cli, arguments, KeyboardInterrupt() if was_replaced else error)


def _print_plan(cli: Cli) -> None:
    """Print the calls that a dry run did not send."""
    planned = cli.guard.planned if cli.dry_run else []
    if planned:
        if cli.output.format in ("table", "tsv"):
            import shlex

            for call in planned:
                arguments = call["arguments"].items()
                words = [f"{name}={','.join(value) if isinstance(value, list) else value}" for name, value in arguments]
                cli.output.text(f"{call['method']} {shlex.join(words)}".rstrip())
        else:
            cli.output.items(planned, ["method", "arguments"])


def _report(cli: Cli, arguments: Sequence[str], error: BaseException) -> int:
    as_json = any(cli.settings.options.get(name[2:]) or name in arguments for name in JSON_OPTIONS)
    if isinstance(error, typer.TyperException):
        from .parser_errors import of_parser

        failure = of_parser(error)
    else:
        failure = describe(error, signed_in=_signed_in(cli), parameters=cli.parameters)
        failure.remedy = _setting_remedy(cli, error) or failure.remedy
    if cli.warnings:
        failure.details["warnings"] = cli.warnings
    if cli.settings.options.get("debug"):
        import traceback

        traceback.print_exception(error)
    # Results are written before the report.
    with suppress(OSError, ValueError, PipeClosed, CliError):
        sys.stdout.flush()
    # A closed terminal receives no report.
    with suppress(OSError, ValueError):
        if failure.exit_code == ExitCode.INTERRUPTED and sys.stderr.isatty():
            # The cursor is behind ^C or a prompt.
            sys.stderr.write("\n")
        sys.stderr.write(f"{render(failure, as_json=as_json)}\n")
        sys.stderr.flush()
    return int(failure.exit_code)


def _setting_remedy(cli: Cli, error: BaseException) -> str:
    if not isinstance(error, FlickrError):
        return ""
    from .setting_errors import setting_remedy

    # A setting that cannot be read must not hide the error.
    with suppress(FlickrError, CliError):
        return setting_remedy(cli, error)
    return ""


def _signed_in(cli: Cli) -> bool:
    try:
        return cli.signed_in
    except Exception:
        return False
