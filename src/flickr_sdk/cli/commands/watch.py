"""`flickr watch`: new photos of a search, as they appear."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from ..context import Cli
from ..errors import CliError, ExitCode
from ..lazy_group import CommandApp
from ..parameters import option
from ..photo_rows import EXTRAS, PHOTO_COLUMNS, photo_rows
from ..search_options import Search, with_search_options

if TYPE_CHECKING:
    import datetime as dt

app: CommandApp = CommandApp()


@app.command()
@with_search_options()
def watch(
    ctx: typer.Context,
    every: Annotated[float, option("--every", "SECONDS", "The pause between two searches.")] = 60.0,
    state: Annotated[str | None, option("--state", "FILE", "Remember the photos that were printed, for the next run.")] = None,
    since: Annotated[str | None, option("--since", "DATE", "Begin with the photos uploaded since this time.")] = None,
    *,
    search: Search,
) -> None:
    """Print each new photo of a search once, as soon as it appears. Ctrl+C ends it; --limit N ends it after N photos.

    With --state, the next run continues. It repeats the last photo, which may not have been handled.
    """
    cli = Cli.of(ctx)
    search.require_criteria()
    arguments = search.arguments(cli, without=("sort", "min_upload_date", "max_upload_date"))
    start = None if since is None else _time(since)
    with cli.flickr.watch(**arguments, extras=EXTRAS, every=every, state=state, since=start) as found:
        cli.output.stream(cli.limited(photo_rows(found), default=0), PHOTO_COLUMNS)


def _time(text: str) -> dt.datetime | int:
    """Return a Unix timestamp or a time, which is in UTC unless it has an offset."""
    import datetime as dt

    if text.isdecimal():
        return int(text)
    try:
        time = dt.datetime.fromisoformat(text)
    except ValueError:
        raise CliError(ExitCode.USAGE, f"--since is {text!r}", "pass a time such as 2024-02-29T18:00+01:00") from None
    return time if time.tzinfo else time.replace(tzinfo=dt.UTC)
