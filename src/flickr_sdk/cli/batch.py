"""Run one action on many ids: each id is tried, and failures are reported at the end."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from ..errors import FlickrError
from .errors import ExitCode, PartlyDone, describe
from .write_guard import PlannedCall

if TYPE_CHECKING:
    from .context import Cli

__all__ = ["run_each"]

STOPPING = (ExitCode.USAGE, ExitCode.NOT_SIGNED_IN, ExitCode.PERMISSION, ExitCode.RATE_LIMIT, ExitCode.NETWORK)
"""The failures that the next item would meet too."""


def run_each(cli: Cli, ids: Sequence[str], action: Callable[[str], object], status: str) -> None:
    """Run an action on each id, and write the ids with `status`.

    An action that returns a dict adds columns. If some items fail, the others are still tried, unless the failure concerns all
    of them.

    Raises:
        PartlyDone: Some of several items failed.
        FlickrError: The only item failed, or the first one for a reason that concerns all.
    """
    done: list[dict[str, Any]] = []
    failed: list[dict[str, Any]] = []
    code = ExitCode.OTHER
    for number, id in enumerate(ids):
        try:
            result = action(id)
        except PlannedCall:
            continue
        except FlickrError as error:
            failure = describe(error, signed_in=cli.signed_in)
            if len(ids) == 1 or (number == 0 and failure.exit_code in STOPPING):
                raise
            code = failure.exit_code
            failed.append({"id": id, **failure.as_dict()})
            if not cli.output.is_json:
                sys.stderr.write(f"{id}: {failure.message}\n")
            if code in STOPPING:
                failed += [{"id": rest, "message": "not tried", "code": failure.code} for rest in ids[number + 1 :]]
                break
        else:
            done.append({"id": id, "status": status, **(result if isinstance(result, dict) else {})})
    # Under --json, the report of the failure has the items that are done.
    if not cli.dry_run and not (failed and cli.output.format == "json"):
        cli.output.items(done, list(done[0]) if done else ["id", "status"])
    if failed:
        raise PartlyDone(done, failed, all_of=code)
