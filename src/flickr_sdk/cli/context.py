"""The context of a command: the client, the output, prompts, limits and arguments."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, TypeVar

from .counts import counted
from .errors import CliError, ExitCode
from .settings import Settings
from .terminal_text import printable, quoted
from .write_guard import PlannedCall, WriteGuard, read_only_error

if TYPE_CHECKING:
    import typer

    from .. import Flickr
    from ..auth import FileStore
    from ..config import RetryEvent, WaitEvent
    from ..types import Token
    from .names import Names
    from .output import Output
    from .progress import Progress, Unit

__all__ = ["Cli"]

T = TypeVar("T")
LIST_FILE: Final = r"(?i)\S*\.(txt|csv|tsv|jsonl?|list)"
"""Names of files that may contain ids."""
NOTED_WAIT: Final = 5.0
"""A wait of at least this many seconds is reported on a terminal."""
TERMINAL_LIMIT: Final = 100
"""The number of items of a list on a terminal, unless `--limit` is given."""


class Cli:
    """One run of the program. `Cli.of(ctx)` returns it inside a command."""

    def __init__(self) -> None:
        self.settings: Settings = Settings()
        self.warnings: list[str] = []  # with `--json`, which reports them at the end
        self.command: str = "flickr"  # with the names of its groups, for errors
        self.parameters: list[Any] = []  # of the command, for errors
        self.closing: ExitStack[bool | None] = ExitStack()  # closes the client at the end of the run

    @staticmethod
    def of(ctx: typer.Context) -> Cli:
        """Return the run that a command belongs to."""
        cli = ctx.obj
        assert isinstance(cli, Cli)
        cli.command = ctx.command_path
        if not ctx.command_path.startswith("flickr api"):  # its errors name Flickr's arguments
            cli.parameters = ctx.command.params
        cli.output.check()
        return cli

    @cached_property
    def output(self) -> Output:
        """The results in the format that the user chose."""
        # Not imported for help and completion.
        from .output import Output

        return Output(self.settings, self.warn)

    @cached_property
    def guard(self) -> WriteGuard:
        """Read-only mode and the dry run."""
        return WriteGuard(read_only=self.settings.flag("read_only"), dry_run=self.dry_run)

    @property
    def dry_run(self) -> bool:
        """Whether calls that change data are printed instead of sent."""
        return self.settings.flag("dry_run")

    @cached_property
    def flickr(self) -> Flickr:
        """The client, with the settings of the run. Its guard rejects or records writes."""
        return self.create_client()

    def create_client(self, **account: Any) -> Flickr:
        """Create a client that is closed at the end of the run. `account` contains the arguments that select the account."""
        from .client import create_client

        self._report_log()
        return self.closing.enter_context(create_client(self.settings, self.token_store, self.guard, self._report, **account))

    def _report_log(self) -> None:
        """Report the warnings of the library's log, which would otherwise be written to standard error unchanged."""
        import logging

        from .log_handler import LogHandler

        logger = logging.getLogger("flickr_sdk")
        handler = LogHandler(self.warn, debug=bool(self.settings.options.get("debug")))
        self.closing.callback(logger.setLevel, logger.level)
        self.closing.callback(logger.removeHandler, handler)
        logger.addHandler(handler)
        if handler.debug:
            logger.setLevel(logging.DEBUG)

    def warn(self, message: str) -> None:
        """Report a warning on standard error: as text, as an event with `--events` or `--jsonl`, or at the end with `--json`."""
        options = self.settings.options
        if options.get("events") or options.get("jsonl"):
            from .progress import write_event

            write_event("warning", message=message)
        elif options.get("json"):
            # Standard error contains one JSON document: the error, or the warnings.
            self.warnings.append(message)
        else:
            self.report(f"warning: {message}")

    def report(self, line: str) -> None:
        """Write a line to standard error, without control characters."""
        sys.stderr.write(f"{printable(line)}\n")

    def report_warnings(self) -> None:
        """Write the warnings of a successful command with `--json`."""
        if self.warnings:
            import json

            self.report(json.dumps({"warnings": self.warnings}, ensure_ascii=False))

    def _report(self, event: RetryEvent | WaitEvent) -> None:
        from ..config import RetryEvent

        if isinstance(event, RetryEvent):
            self.event("retry", method=event.method, attempt=event.attempt, error=str(event.error), wait=event.wait)
            return
        self.event("wait", method=event.method, seconds=event.seconds, reason=event.reason)
        if event.seconds >= NOTED_WAIT:
            self.output.note(f"{event.method}: waiting {event.seconds:.0f} s ({event.reason})")

    @property
    def api_key(self) -> str:
        """The API key."""
        from .client import api_key

        return api_key(self.settings)

    def find_account(self, user: str) -> tuple[str, Token]:
        """Return the name and the token of a stored account."""
        from .client import find_account

        return find_account(self.settings, self.token_store, user)

    @cached_property
    def token_store(self) -> FileStore:
        """The file with the access tokens."""
        from ..auth import FileStore

        return FileStore()

    @property
    def signed_in(self) -> bool:
        """Whether the client has been created with an access token."""
        return "flickr" in self.__dict__ and self.flickr.token is not None

    def require_writes(self, what: str) -> None:
        """Raise an error in read-only mode, before a command reads files or asks questions."""
        if self.guard.read_only:
            raise read_only_error(what)

    def write(self, call: Callable[[], T], *, placeholder: T) -> T:
        """Return the result of a write; in a dry run, record the write and return the placeholder."""
        try:
            return call()
        except PlannedCall:
            return placeholder

    def confirm(self, question: str) -> None:
        """Ask for confirmation of an irreversible action. `--yes` skips the prompt, and is required without a terminal."""
        self.require_writes("the command")
        if self.settings.options.get("yes") or self.dry_run:
            return
        if not (sys.stdin.isatty() and sys.stderr.isatty()):
            problem = f"the command needs confirmation: {question}"
            raise CliError(ExitCode.USAGE, problem, "pass --yes", code="confirmation_required")
        sys.stderr.write(f"{printable(question)} [y/N] ")
        sys.stderr.flush()
        if sys.stdin.readline().strip().lower() not in ("y", "yes"):
            raise CliError(ExitCode.OTHER, "the command was canceled; nothing was changed", code="canceled")

    def ask(self, question: str, option: str) -> str:
        """Return the user's input; without a terminal, the command fails and names the option to use."""
        if not (sys.stdin.isatty() and sys.stderr.isatty()):
            raise CliError(ExitCode.USAGE, f"the command needs a value: {question}", f"pass {option}", code="input_required")
        sys.stderr.write(f"{printable(question)} ")
        sys.stderr.flush()
        return sys.stdin.readline().strip()

    def limited(self, items: Iterable[T], *, default: int | None = None) -> Iterator[T]:
        """Yield the items up to `--limit`: by default, 100 on a terminal, and otherwise all."""
        given = self.settings.get("limit")
        implicit = given is None and default is None and self.output.format == "table"
        limit = TERMINAL_LIMIT if implicit else default if given is None else given
        if not limit:
            yield from items
            return
        iterator = iter(items)
        yield from islice(iterator, limit)
        if implicit and next(iterator, None) is not None:
            self.output.note(f"only the first {limit} are shown; pass --limit N, or --limit 0 for all")

    def page_size(self, maximum: int = 500) -> int:
        """Return the page size, so that no more items are requested than shown."""
        given = self.settings.get("limit")
        if given is None:
            given = TERMINAL_LIMIT + 1 if self.output.format == "table" else 0
        return min(given or maximum, maximum)

    @cached_property
    def names(self) -> Names:
        """Looks up albums, groups, galleries and people by name."""
        from .names import Names

        return Names(lambda: self.flickr, lambda: self.token_store.users(self.api_key))

    def arguments(self, values: Sequence[str]) -> list[str]:
        """Return arguments, with `-` replaced by the first field of each line of standard input."""
        from .standard_input import parse_lines

        return [value for value, _ in self._located(values, parse_lines)]

    def _located(self, values: Sequence[str], parse: Callable[[str], Iterator[tuple[str, str]]]) -> Iterator[tuple[str, str]]:
        """Yield arguments with their position on standard input, as a message prefix."""
        for value in values:
            if value != "-":
                yield value, ""
                continue
            yield from parse(sys.stdin.read())

    def ids(self, values: Sequence[str], kind: str, *, after: str = "", owner: str | None = None) -> list[str]:
        """Return ids that are passed as ids, URLs or names, or on standard input with `-`, each once.

        Photos have no names: other values than ids and URLs are usage errors. `after` is the kind of thing that precedes these
        on the command line, which the error mentions. `owner` is the owner of albums with titles; by default, the account.
        """
        from .identifiers import resolve_id

        found = self.parsed(values, lambda value: resolve_id(self.names, value, kind, after=after, owner=owner))
        # A second deletion of the same object would fail.
        return list(dict.fromkeys(found))

    def parsed(self, values: Sequence[str], parse: Callable[[str], T]) -> list[T]:
        """Return parsed arguments, with `-` replaced by the ids in lines, JSON or CSV on standard input.

        An error contains the line or the item of standard input that the argument comes from.
        """
        from .standard_input import parse_ids

        found: list[T] = []
        # Standard input is read completely before the first lookup.
        for value, place in list(self._located(values, parse_ids)):
            try:
                found.append(parse(value))
            except CliError as error:
                if place:
                    error.args = (f"{place}{error}",)
                elif re.fullmatch(LIST_FILE, value):
                    error.remedy = f"to read ids from a file, write {self._line_of('-')} < {quoted(value)}"
                raise
        return found

    def _line_of(self, last: str) -> str:
        """Return the command line with uppercase placeholders for its other arguments, for remedies."""
        words = [str(one.metavar or one.name).upper() for one in self.parameters if one.param_type_name == "argument"]
        return " ".join([self.command, *words[:-1], last])

    def id(self, value: str, kind: str, *, owner: str | None = None) -> str:
        """Return one id that is passed as an id, URL or name; see `ids`."""
        return _only(self.ids([value], kind, owner=owner), kind)

    def owner(self, user_id: str | None) -> str | None:
        """Return the NSID of the person in `--user-id`; `None` for the user's own account, which requires an access token."""
        if user_id is not None:
            return self.id(user_id, "person")
        self.require_account("run flickr login, or pass --user-id PERSON")
        return None

    def require_account(self, remedy: str = "run flickr login") -> None:
        """Raise an error if there is no access token, where Flickr would report an unknown user."""
        if self.flickr.token is None:
            raise CliError(ExitCode.NOT_SIGNED_IN, "your account is unknown, because no access token is stored or set", remedy)

    def argument(self, value: str, kind: str) -> str:
        """Return one argument, or the first field of the only line of standard input."""
        return _only(self.arguments([value]), kind)

    def progress(self, task: str, *, total: float | None = None, unit: Unit = "items") -> Progress:
        """Return a context manager that reports the progress of a task."""
        from .progress import Progress

        events = bool(self.settings.options.get("events"))
        quiet = events or self.settings.options.get("quiet") or self.output.is_json
        return Progress(task, total=total, unit=unit, events=events, bar=not quiet and sys.stderr.isatty())

    def event(self, kind: str, **values: Any) -> None:
        """Write an event if `--events` is set."""
        if self.settings.options.get("events"):
            from .progress import write_event

            write_event(kind, **values)


def _only(values: Sequence[str], kind: str) -> str:
    if len(values) != 1:
        raise CliError(
            ExitCode.USAGE, f"standard input has {counted(len(values), 'line')}, expected one {kind}", f"pass one {kind}"
        )
    return values[0]
