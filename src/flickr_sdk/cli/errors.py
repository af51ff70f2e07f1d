"""The exit codes of the program, and its error reports: a message with a remedy, or one JSON document."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any, Final

from ..errors import ArgumentError, FlickrError, UnknownValueWarning
from .counts import counted
from .terminal_text import printable

__all__ = ["CliError", "ExitCode", "Failure", "PartlyDone", "describe", "render"]


class ExitCode(IntEnum):
    """The exit codes of the program, one per kind of failure."""

    DONE = 0
    OTHER = 1
    USAGE = 2
    NOT_FOUND = 3
    NOT_SIGNED_IN = 4
    PERMISSION = 5
    RATE_LIMIT = 6
    NETWORK = 7
    PARTLY_DONE = 8
    UNCONFIRMED = 9
    INTERRUPTED = 130


MEANINGS: Final[dict[ExitCode, tuple[str, str]]] = {
    ExitCode.DONE: ("done", "The command succeeded."),
    ExitCode.OTHER: ("failed", "The command failed for another reason; see the message."),
    ExitCode.USAGE: ("usage", "The command line, a setting or an argument is invalid. Nothing was changed."),
    ExitCode.NOT_FOUND: ("not_found", "The photo, album, person, group or method does not exist, or you cannot see it."),
    ExitCode.NOT_SIGNED_IN: ("not_signed_in", "The call requires an access token. Run flickr login."),
    ExitCode.PERMISSION: ("permission", "The token lacks the permission, or the command runs in read-only mode."),
    ExitCode.RATE_LIMIT: ("rate_limit", "The rate limit is reached. Run the command again later."),
    ExitCode.NETWORK: ("network", "Flickr cannot be reached, or is unavailable. Run the command again."),
    ExitCode.PARTLY_DONE: ("partly_done", "Some items are done and some failed; each failure is reported."),
    ExitCode.UNCONFIRMED: ("unconfirmed", "A write got no response and may have taken effect. Check before you repeat it."),
    ExitCode.INTERRUPTED: ("interrupted", "Ctrl+C, SIGTERM or SIGHUP stopped the command."),
}
"""The name of each exit code, which is the `code` of errors as JSON, and its meaning."""

REMEDIES: Final = {
    ExitCode.NOT_FOUND: "check the id or URL, and sign in as a user who can see it",
    ExitCode.PERMISSION: "sign in again with flickr login --perms delete",
    ExitCode.RATE_LIMIT: "run the command again later",
    ExitCode.NETWORK: "check the network and run the command again",
}
"""The remedies for errors without one of their own."""

NOT_FOUND: Final = r"(?i)\bnot found\b|\bunknown (user|group|photo|album|gallery)\b|\binvalid .*\bid\b"
"""A regular expression for Flickr's messages about missing objects, compiled when it is first used."""

NO_STATISTICS: Final = 1
"""Flickr's error code for accounts without statistics."""
NO_TOKEN: Final = r"\bthe client is unauthenticated\b|\bneeds a client with a token\b"
"""Messages of the library about a missing access token."""
NOT_SIGNED_IN: Final = "run flickr login"


class CliError(FlickrError):
    """A failure of a command, with its exit code and its remedy."""

    def __init__(self, exit_code: ExitCode, problem: str, remedy: str = "", *, code: str = "") -> None:
        super().__init__(problem)
        self.exit_code = exit_code
        self.remedy = remedy
        self.name: str = code or MEANINGS[exit_code][0]
        self.details: dict[str, Any] = {}  # more fields of the error as JSON


class PartlyDone(CliError):
    """Some items of a batch failed, or an interrupt stopped it.

    Args:
        done: The rows of the completed items.
        failed: The id, the code and the message of each item that failed.
        all_of: The exit code if no item is completed.
        interrupted_after: The number of items after which the batch was interrupted; `None` if it was not interrupted.
        problem: The message; by default, the number of items that failed.
    """

    def __init__(
        self,
        done: Sequence[Mapping[str, Any]],
        failed: Sequence[Mapping[str, Any]],
        *,
        all_of: ExitCode = ExitCode.OTHER,
        interrupted_after: int | None = None,
        problem: str = "",
    ) -> None:
        if interrupted_after is None:
            problem = problem or f"{len(failed)} of {counted(len(done) + len(failed), 'item')} failed"
            super().__init__(
                ExitCode.PARTLY_DONE if done else all_of,
                problem,
                "read each message, and run the command again for the failed items",
            )
        else:
            problem = f"the command was interrupted after {counted(interrupted_after, 'item')}"
            super().__init__(ExitCode.INTERRUPTED, problem, "run it again for the other items")
        self.done: list[Mapping[str, Any]] = list(done)
        self.failed: list[Mapping[str, Any]] = list(failed)


class Failure:
    """The report of an error."""

    def __init__(
        self, exit_code: ExitCode, message: str, remedy: str, code: str = "", details: Mapping[str, Any] | None = None
    ) -> None:
        self.exit_code = exit_code
        self.message: str = _sentence(message)
        self.remedy: str = _sentence(remedy or REMEDIES.get(exit_code, ""))
        # Remedies of API errors are sentences that begin with a verb.
        if self.remedy.split(" ", 1)[0].istitle() and not self.remedy.startswith("Flickr"):
            self.remedy = self.remedy[0].lower() + self.remedy[1:]
        self.code: str = code or MEANINGS[exit_code][0]
        self.details: dict[str, Any] = dict(details or {})

    def as_dict(self) -> dict[str, Any]:
        """Return the document that `--json` prints."""
        return {
            "code": self.code,
            "exit_code": int(self.exit_code),
            "message": self.message,
            "remedy": self.remedy,
            **self.details,
        }


def _sentence(text: str) -> str:
    # Flickr's messages may contain anything.
    return " ".join(printable(text).split()).rstrip(".")


def describe(error: BaseException, *, signed_in: bool = False, parameters: Sequence[Any] = ()) -> Failure:
    """Return the failure to report for an error.

    Args:
        error: The error.
        signed_in: Whether the client had an access token.
        parameters: The parameters of the command, which errors mention instead of Flickr's arguments.
    """
    if isinstance(error, PartlyDone):
        return Failure(error.exit_code, str(error), error.remedy, details={"done": error.done, "failed": error.failed})
    if isinstance(error, CliError):
        return Failure(error.exit_code, str(error), error.remedy, error.name, error.details)
    if isinstance(error, ArgumentError) and not re.search(NO_TOKEN, str(error)):
        from .argument_errors import of_argument

        return Failure(ExitCode.USAGE, *of_argument(error, parameters), details={"method": error.method})
    if isinstance(error, FlickrError):
        return _of_flickr(error, signed_in, parameters)
    if isinstance(error, UnknownValueWarning):
        from .argument_errors import of_unknown_value

        return Failure(ExitCode.USAGE, *of_unknown_value(error, parameters))
    if isinstance(error, KeyboardInterrupt):
        return Failure(ExitCode.INTERRUPTED, "the command was interrupted", "run it again")
    if isinstance(error, OSError):
        name = f"{error.filename}: " if error.filename else ""
        return Failure(ExitCode.OTHER, f"{name}{error.strerror or error}", "check the path and its permissions")
    remedy = "run the command again with --debug, and report the traceback"
    return Failure(ExitCode.OTHER, f"internal error: {type(error).__name__}: {error}", remedy, "internal")


def _of_flickr(error: FlickrError, signed_in: bool, parameters: Sequence[Any]) -> Failure:
    from ..errors import ApiError, HttpStatusError, MalformedResponse, MaybeDelivered, OAuthProblem
    from .remedies import with_commands

    message = str(error)
    remedy = str(getattr(error, "remedy", ""))
    if isinstance(error, ApiError):
        # The remedy is a separate field.
        message = f"{error.method}: {error.message.rstrip('.')} (error {error.code})"
        remedy = remedy or error.explanation or ""
    elif isinstance(error, OAuthProblem):
        message = f"{error.method}: {error.problem}" + (f" ({error.details})" if error.details else "")
    elif isinstance(error, MaybeDelivered):
        remedy = error.check
    elif not remedy and "; " in message:
        message, _, remedy = message.partition("; ")
    # Arguments of `Flickr` are settings of the program.
    remedy = re.sub(r"pass (api_key|api_secret)=\.\.\., or set (\w+)", r"set \2, or run flickr config set \1 -", remedy)
    exit_code = _exit_code(error, signed_in)
    if exit_code == ExitCode.OTHER and not remedy and isinstance(error, (HttpStatusError, MalformedResponse)):
        remedy = "run flickr doctor, which checks the network and the proxy"
    if exit_code == ExitCode.OTHER and not remedy and error.method and isinstance(error, ApiError):
        remedy = f"see flickr api {error.method.removeprefix('flickr.')} --help"
    if exit_code == ExitCode.NOT_SIGNED_IN:
        # The default permission is write.
        remedy = NOT_SIGNED_IN + (" --perms delete" if "requires delete" in message else "")
    if error.method and error.method.startswith("flickr.stats.") and error.code == NO_STATISTICS:
        remedy = "Flickr has statistics only for Pro accounts; for your views, use flickr photos list --sort -views --limit 20"
        exit_code = ExitCode.PERMISSION
    details: dict[str, Any] = {"method": error.method} if error.method else {}
    if error.code is not None:
        details["flickr_code"] = error.code
    return Failure(exit_code, message, with_commands(remedy, parameters), details=details)


def _exit_code(error: FlickrError, signed_in: bool) -> ExitCode:
    from .. import errors as e

    simple: list[tuple[type[FlickrError] | tuple[type[FlickrError], ...], ExitCode]] = [
        (e.MaybeDelivered, ExitCode.UNCONFIRMED),
        (e.RateLimited, ExitCode.RATE_LIMIT),
        (e.InvalidApiKey, ExitCode.USAGE),
        ((e.InvalidToken, e.LoginError, e.MissingSignature), ExitCode.NOT_SIGNED_IN),
        (e.InsufficientPermissions, ExitCode.PERMISSION if signed_in else ExitCode.NOT_SIGNED_IN),
        ((e.TransportError, e.ServiceUnavailable), ExitCode.NETWORK),
        ((e.PhotoFileMissing, e.SizeNotAvailable, e.MethodNotFound, e.PhotoNotFound), ExitCode.NOT_FOUND),
        ((e.PhotosetNotFound, e.UserNotFound, e.GroupNotFound, e.GalleryNotFound), ExitCode.NOT_FOUND),
        (e.UsageError, ExitCode.USAGE),
    ]
    if isinstance(error, e.UsageError) and re.search(NO_TOKEN, str(error)):
        return ExitCode.NOT_SIGNED_IN
    for kind, code in simple:
        if isinstance(error, kind):
            return code
    if isinstance(error, e.OAuthProblem):
        if error.problem in ("token_rejected", "token_expired", "verifier_invalid"):
            return ExitCode.NOT_SIGNED_IN
        if error.problem == "consumer_key_unknown":
            return ExitCode.USAGE
        return ExitCode.PERMISSION if error.problem in ("permission_denied", "user_refused") else ExitCode.OTHER
    if isinstance(error, e.HttpStatusError):
        status = error.http_status
        return ExitCode.RATE_LIMIT if status == 429 else ExitCode.NETWORK if status >= 500 else ExitCode.OTHER
    if isinstance(error, e.ApiError) and re.search(NOT_FOUND, error.message):
        return ExitCode.NOT_FOUND
    return ExitCode.OTHER


def render(failure: Failure, *, as_json: bool) -> str:
    """Return the report of a failure: one JSON document, or `error: ...` and the remedy."""
    if as_json:
        import json

        return json.dumps(failure.as_dict(), ensure_ascii=False, default=str)
    lines = [f"error: {failure.message}"]
    # Each failed item has already been reported.
    if failure.remedy and failure.remedy.lower() not in failure.message.lower():
        lines.append(f"remedy: {failure.remedy}")
    return "\n".join(lines)
