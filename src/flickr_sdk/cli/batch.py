"""Run one action on many ids: every id is attempted, and failures are reported at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from ..errors import FlickrError
from .errors import ExitCode, Failure, PartlyDone, describe
from .values import Columns
from .write_guard import PlannedCall

if TYPE_CHECKING:
    from .context import Cli

__all__ = ["Batch", "run_each"]

COLUMNS: Final[Columns] = ["id", "status"]

STOPPING: Final = (ExitCode.USAGE, ExitCode.NOT_SIGNED_IN, ExitCode.PERMISSION, ExitCode.RATE_LIMIT, ExitCode.NETWORK)
"""Failures that affect all items, so that the batch stops."""


class Batch:
    """The outcome of the items so far.

    Args:
        cli: The run.
        ids: The ids.
        action: The call for an id.
        status: The status of an id whose call succeeded.
        outcomes: The statuses for error codes of Flickr that are not failures.
        is_part: Whether the command has changed something before the batch. Then, it is partly done even if all items fail.
    """

    def __init__(
        self,
        cli: Cli,
        ids: Sequence[str],
        action: Callable[[str], object],
        status: str,
        outcomes: Mapping[int, str],
        is_part: bool = False,
    ) -> None:
        self._cli = cli
        self._ids = ids
        self._action = action
        self._status = status
        self._outcomes = outcomes
        self._is_part = is_part
        self.done: list[dict[str, Any]] = []
        self.failed: list[dict[str, Any]] = []
        self.exit_code: ExitCode = ExitCode.OTHER
        self.interrupted: bool = False

    def run(self) -> Iterator[dict[str, Any]]:
        """Run the action on each id, and yield a row for each success."""
        try:
            for number, id in enumerate(self._ids):
                try:
                    self._action(id)
                except PlannedCall:
                    continue
                except FlickrError as error:
                    if error.code is not None and error.code in self._outcomes:
                        yield self._record_done(id, self._outcomes[error.code])
                        continue
                    failure = describe(error, signed_in=self._cli.signed_in, parameters=self._cli.parameters)
                    is_first = number == 0 and failure.exit_code in STOPPING
                    if not self._is_part and (is_first or len(self._ids) == 1):
                        raise
                    self._record(id, failure)
                    if failure.exit_code in STOPPING:
                        rest = self._ids[number + 1 :]
                        self.failed += [{"id": one, "code": failure.code, "message": "not tried"} for one in rest]
                        break
                else:
                    row = self._record_done(id, self._status)
                    if not self._cli.dry_run:
                        yield row
        except KeyboardInterrupt:
            # The rows of completed items are still written.
            self.interrupted = True

    def _record_done(self, id: str, status: str) -> dict[str, Any]:
        row = {"id": id, "status": status}
        self.done.append(row)
        return row

    def _record(self, id: str, failure: Failure) -> None:
        self.exit_code = failure.exit_code
        self.failed.append({"id": id, **failure.as_dict()})
        if not self._cli.output.is_json:
            self._cli.report(f"{id}: {failure.message}")


def run_each(
    cli: Cli,
    ids: Sequence[str],
    action: Callable[[str], object],
    status: str,
    outcomes: Mapping[int, str] | None = None,
) -> None:
    """Run an action on each id, and write each id with `status` as soon as it is done.

    If an item fails, the others are still attempted, unless the failure
    affects all of them. `outcomes` are the statuses for error codes of
    Flickr that are not failures, for example if an album already
    contains the photo.

    Raises:
        PartlyDone: Some of several items failed, or Ctrl+C stopped the batch.
        FlickrError: The only item failed, or the first one for a reason that affects all items.
    """
    batch = Batch(cli, ids, action, status, outcomes or {})
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
