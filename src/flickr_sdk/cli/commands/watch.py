"""`flickr watch`: print new photos of a search as they appear."""

from __future__ import annotations

from typing import Annotated

import typer

from ..context import Cli
from ..dates import time_of
from ..lazy_group import CommandApp
from ..parameters import option
from ..photo_rows import EXTRAS, PHOTO_COLUMNS, photo_rows
from ..search_options import Search, with_search_options
from ..streams import watching_reader

app: CommandApp = CommandApp()


@app.command()
@with_search_options(without=("sort", "min_upload_date", "max_upload_date"))
def watch(
    ctx: typer.Context,
    every: Annotated[float, option("--every", "SECONDS", "The interval between searches.")] = 60.0,
    state: Annotated[str | None, option("--state", "FILE", "Store the printed photos in this file, for the next run.")] = None,
    since: Annotated[str | None, option("--since", "DATE", "Start with the photos uploaded since this time.")] = None,
    *,
    search: Search,
) -> None:
    """Print each new photo of a search once, as soon as it appears. Ctrl+C stops it; --limit N stops it after N photos.

    With --state, the next run continues. It prints the last photo again, because a script may not have processed it.
    """
    cli = Cli.of(ctx)
    search.require_criteria()
    arguments = search.arguments(cli)
    start = None if since is None else time_of(since, "--since")
    with cli.flickr.watch(**arguments, extras=EXTRAS, every=every, state=state, since=start) as found, watching_reader():
        cli.output.stream(cli.limited(photo_rows(found), default=0), PHOTO_COLUMNS)
