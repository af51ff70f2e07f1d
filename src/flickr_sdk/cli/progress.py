"""Progress of long tasks: a bar on a terminal, JSON lines with `--events`, otherwise nothing."""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING, Any, Final, Literal, Self

from .terminal_text import printable

if TYPE_CHECKING:
    from types import TracebackType

    from rich.progress import Progress as Bar

__all__ = ["Progress", "write_event"]

SECONDS_BETWEEN_EVENTS: Final = 0.5
Unit = Literal["items", "bytes"]


def write_event(kind: str, **values: Any) -> None:
    """Write one event as a JSON line to standard error."""
    sys.stderr.write(printable(json.dumps({"event": kind, **values}, ensure_ascii=False, default=str)) + "\n")
    sys.stderr.flush()


class Progress:
    """Reports the progress of a task.

    ::

    with cli.progress("uploading", total=len(files)) as progress:
        for file in files:
            progress.update(advance=1, name=file.name)
    """

    def __init__(self, task: str, *, total: float | None, unit: Unit, events: bool, bar: bool) -> None:
        self.task = task
        self.total = total
        self.done: float = 0
        self._unit: Unit = unit
        self._events = events
        self._shows_bar = bar
        self._bar: Bar | None = None
        self._bar_task: Any = None
        self._last_event = 0.0

    def __enter__(self) -> Self:
        if self._shows_bar:
            from rich import progress as rich_progress
            from rich.console import Console
            from rich.text import Text

            class Amount(rich_progress.ProgressColumn):
                """The completed amount in the unit of the task; for bytes, also the rate."""

                def render(self, task: rich_progress.Task) -> Text:
                    if task.fields["unit"] == "bytes":
                        return Text("  ").join([size.render(task), speed.render(task)])
                    return count.render(task)

            size, speed = rich_progress.DownloadColumn(), rich_progress.TransferSpeedColumn()
            count = rich_progress.MofNCompleteColumn()
            self._bar = rich_progress.Progress(
                rich_progress.TextColumn("{task.description}", markup=False),
                rich_progress.BarColumn(),
                Amount(),
                rich_progress.TimeRemainingColumn(),
                console=Console(stderr=True),
                transient=True,
            )
            self._bar.start()
            self._bar_task = self._bar.add_task(self.task, total=self.total, unit=self._unit)
        self._event("start")
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        if self._bar is not None:
            self._bar.stop()
        self._event("end", ok=error is None)

    def update(
        self,
        *,
        done: float | None = None,
        advance: float = 0,
        total: float | None = None,
        name: str = "",
        unit: Unit | None = None,
    ) -> None:
        """Report progress: the completed amount or its increase, a new total, the current item, the unit of the next stage."""
        if unit is not None and unit != self._unit:
            self._unit = unit
            self.total = None
            if self._bar is not None:
                # The rate of the previous stage does not apply.
                self._bar.reset(self._bar_task, unit=unit, total=total)
        self.done = self.done + advance if done is None else done
        self.total = self.total if total is None else total
        if self._bar is not None:
            self._bar.update(
                self._bar_task, completed=self.done, total=self.total, description=printable(f"{self.task} {name}".strip())
            )
        now = time.monotonic()
        if now - self._last_event >= SECONDS_BETWEEN_EVENTS or self.done == self.total:
            self._last_event = now
            self._event("progress", **({"name": name} if name else {}))

    def _event(self, kind: str, **values: Any) -> None:
        if self._events:
            write_event(kind, task=self.task, done=self.done, total=self.total, unit=self._unit, **values)
