"""Run one action on many ids: each id is tried, and failures are reported at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from ..errors import FlickrError
from .errors import ExitCode, Failure, PartlyDone, describe
from .values import Columns
from .write_guard import PlannedCall

if TYPE_CHECKING:
    from .context import Cli

__all__ = ["run_each"]

COLUMNS: Final[Columns] = ["id", "status"]

STOPPING = (ExitCode.USAGE, ExitCode.NOT_SIGNED_IN, ExitCode.PERMISSION, ExitCode.RATE_LIMIT, ExitCode.NETWORK)
"""Failures that affect all items, so that the batch stops."""


class _Batch:
    """The outcome of the items so far."""

    def __init__(self, cli: Cli, ids: Sequence[str], action: Callable[[str], object], status: str) -> None:
        self._cli = cli
        self._ids = ids
        self._action = action
        self._status = status
        self.done: list[dict[str, Any]] = []
        self.failed: list[dict[str, Any]] = []
        self.exit_code = ExitCode.OTHER
        self.interrupted = False

    def run(self) -> Iterator[dict[str, Any]]:
        """Run the action on each id, and yield the rows of those that are done."""
        try:
            for number, id in enumerate(self._ids):
                try:
                    self._action(id)
                except PlannedCall:
                    continue
                except FlickrError as error:
                    failure = describe(error, signed_in=self._cli.signed_in, parameters=self._cli.parameters)
                    if len(self._ids) == 1 or (number == 0 and failure.exit_code in STOPPING):
                        raise
                    self._record(id, failure)
                    if failure.exit_code in STOPPING:
                        rest = self._ids[number + 1 :]
                        self.failed += [{"id": one, "code": failure.code, "message": "not tried"} for one in rest]
                        break
                else:
                    row = {"id": id, "status": self._status}
                    self.done.append(row)
                    if not self._cli.dry_run:
                        yield row
        except KeyboardInterrupt:
            # The rows that are done are still written.
            self.interrupted = True

    def _record(self, id: str, failure: Failure) -> None:
        self.exit_code = failure.exit_code
        self.failed.append({"id": id, **failure.as_dict()})
        if not self._cli.output.is_json:
            self._cli.report(f"{id}: {failure.message}")


def run_each(cli: Cli, ids: Sequence[str], action: Callable[[str], object], status: str) -> None:
    """Run an action on each id, and write each id with `status` as soon as it is done.

    If an item fails, the others are still tried, unless the failure
    concerns all of them.

    Raises:
        PartlyDone: Some of several items failed, or Ctrl+C stopped the batch.
        FlickrError: The only item failed, or the first one for a reason that concerns all.
    """
    batch = _Batch(cli, ids, action, status)
    if cli.output.format == "json":
        rows = list(batch.run())
        if not (cli.dry_run or batch.failed or batch.interrupted):
            cli.output.items(rows, COLUMNS)
    elif cli.dry_run:
        for _ in batch.run():
            pass
    else:
        cli.output.items(batch.run(), COLUMNS, empty="")
    if batch.interrupted:
        raise PartlyDone(batch.done, batch.failed, interrupted_after=len(batch.done))
    if batch.failed:
        raise PartlyDone(batch.done, batch.failed, all_of=batch.exit_code)
