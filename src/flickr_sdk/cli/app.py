"""Run a command line: parse it, run the command, report the outcome, and return the exit code."""

from __future__ import annotations

import os
import signal
import sys
import warnings
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, NoReturn

import typer
from typer.main import get_command

from ..errors import UnknownValueWarning
from .context import Cli
from .errors import ExitCode, describe, render
from .global_options import root
from .lazy_group import CONTEXT_SETTINGS, LazyGroup
from .parameters import without_validation
from .streams import PipeClosed, flush_output
from .write_guard import PlannedCall

if TYPE_CHECKING:
    from types import FrameType

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
    # typer registers its shells with two options, which `flickr completion` replaces.
    own = [one for one in command.params if one.name not in ("install_completion", "show_completion")]
    command.params = without_validation(own)
    return command


def run_program(arguments: Sequence[str]) -> int:
    """Run a command line as the program: SIGTERM interrupts it, and results are UTF-8."""
    signal.signal(signal.SIGTERM, _interrupt)
    _open_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        # A locale without Unicode must not make a title fail. Standard output may be closed.
        with suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]  # a text stream
    return run(arguments)


def _open_closed_streams() -> None:
    """Replace standard streams that the parent process has closed."""
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115  # until the process ends
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115


def _interrupt(number: int, frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


def run(arguments: Sequence[str]) -> int:
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
            finally:
                cli.closing.close()
    except PipeClosed:
        return 0
    except SystemExit as error:
        # typer ends a completion this way.
        return error.code if isinstance(error.code, int) else 0
    except (Exception, KeyboardInterrupt) as error:
        return _report(cli, arguments, error)


def _print_plan(cli: Cli) -> None:
    """Print the calls that a dry run did not send."""
    planned = cli.guard.planned if cli.dry_run else []
    if planned:
        if cli.output.format in ("table", "tsv"):
            import shlex

            for call in planned:
                arguments = call["arguments"].items()
                words = [f"{name}={','.join(value) if isinstance(value, list) else value}" for name, value in arguments]
                cli.output.text(shlex.join([call["method"], *words]))
        else:
            cli.output.items(planned, ["method", "arguments"])


def _report(cli: Cli, arguments: Sequence[str], error: BaseException) -> int:
    as_json = any(cli.settings.options.get(name[2:]) or name in arguments for name in JSON_OPTIONS)
    if isinstance(error, typer.TyperException):
        from .parser_errors import of_parser

        failure = of_parser(error)
    else:
        failure = describe(error, signed_in=_signed_in(cli), parameters=cli.parameters)
    if cli.warnings:
        failure.details["warnings"] = cli.warnings
    if cli.settings.options.get("debug"):
        import traceback

        traceback.print_exception(error)
    # A closed terminal receives no report.
    with suppress(OSError, ValueError):
        sys.stderr.write(f"{render(failure, as_json=as_json)}\n")
        sys.stderr.flush()
    return int(failure.exit_code)


def _signed_in(cli: Cli) -> bool:
    try:
        return cli.signed_in
    except Exception:
        return False
