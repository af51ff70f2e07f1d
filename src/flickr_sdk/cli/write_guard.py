"""Read-only mode and dry runs: a hook that sees every call, and rejects or records those that change data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..errors import FlickrError
from .errors import CliError, ExitCode

if TYPE_CHECKING:
    from ..config import CallEvent

__all__ = ["PlannedCall", "WriteGuard", "read_only_error"]

SIGN_IN: Final = ("oauth.", "flickr.auth.")
"""The steps of a login and checks of tokens, which change no data of the user."""


class PlannedCall(FlickrError):
    """A dry run has recorded a call instead of sending it."""


def read_only_error(what: str) -> CliError:
    """Return the error of a write in read-only mode."""
    remedy = "omit --read-only, and unset FLICKR_READ_ONLY or read_only in the configuration file"
    return CliError(ExitCode.PERMISSION, f"{what} changes data, which read-only mode does not allow", remedy, code="read_only")


class WriteGuard:
    """Sees every call before its first request."""

    def __init__(self, *, read_only: bool, dry_run: bool) -> None:
        self.read_only = read_only
        self.dry_run = dry_run
        self.planned: list[dict[str, Any]] = []

    def __call__(self, event: CallEvent) -> None:
        """Raise an error if the call must not be sent."""
        if event.writes and not event.method.startswith(SIGN_IN):
            if self.read_only:
                raise read_only_error(event.method)
            if self.dry_run:
                self.plan(event.method, event.arguments)
                raise PlannedCall(f"{event.method} was not sent")

    def plan(self, method: str, arguments: Any) -> None:
        """Record a call that a dry run does not send."""
        self.planned.append({"method": method, "arguments": dict(arguments)})
