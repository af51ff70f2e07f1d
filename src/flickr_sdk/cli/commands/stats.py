"""`flickr stats`: views, popular photos and referrers. Flickr offers them to Pro accounts."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from ..context import Cli
from ..errors import CliError, ExitCode
from ..lazy_group import CommandApp
from ..parameters import option
from ..photo_rows import photo_rows
from ..values import Column, Columns, plain

app: CommandApp = CommandApp(help="Show views, popular photos and referrers. Flickr offers statistics to Pro accounts.")

Date = Annotated[
    str | None,
    option(
        "--date", "DATE", "The day, such as 2024-02-29; by default, yesterday for photo and referrers, and all days otherwise."
    ),
]
Photo = Annotated[str | None, typer.Argument(metavar="PHOTO", help="The photo's id or URL; by default, the photostream.")]


def _day(date: str | None) -> str:
    if date is not None:
        return date
    import datetime as dt

    return (dt.datetime.now(dt.UTC).date() - dt.timedelta(days=1)).isoformat()


@app.command()
def views(ctx: typer.Context, date: Date = None) -> None:
    """Show the views of your photos, albums and photostream, in total or on a day."""
    cli = Cli.of(ctx)
    totals = plain(cli.flickr.stats.get_total_views(date=date))
    rows = [{"id": name, "views": value.get("views") if isinstance(value, dict) else value} for name, value in totals.items()]
    cli.output.items(cli.limited(rows, default=0), ["id", "views"])


@app.command()
def popular(
    ctx: typer.Context,
    date: Date = None,
    sort: Annotated[str | None, option("--sort", "ORDER", "views, comments or favorites.")] = None,
) -> None:
    """List your photos with the most views, comments or favorites."""
    cli = Cli.of(ctx)
    walk: Any = cli.flickr.walk.stats  # the client validates the options
    found = walk.get_popular_photos(date=date, sort=sort)
    columns: Columns = [
        "id",
        "title",
        Column("views", "stats.views"),
        Column("comments", "stats.comments"),
        Column("favorites", "stats.favorites"),
        "page_url",
    ]
    cli.output.items(cli.limited(photo_rows(found)), columns)


@app.command()
def photo(ctx: typer.Context, photo: Photo = None, date: Date = None) -> None:
    """Show the views, comments and favorites of a photo, or of the photostream, on a day."""
    cli = Cli.of(ctx)
    day = _day(date)
    if photo is None:
        cli.output.item(cli.flickr.stats.get_photostream_stats(day))
    else:
        cli.output.item(cli.flickr.stats.get_photo_stats(day, cli.id(photo, "photo")))


@app.command()
def referrers(
    ctx: typer.Context,
    photo: Photo = None,
    date: Date = None,
    domain: Annotated[str | None, option("--domain", "DOMAIN", "List the referring pages of this domain.")] = None,
) -> None:
    """List the domains that visitors of a photo, or of the photostream, came from on a day."""
    cli = Cli.of(ctx)
    day, walk = _day(date), cli.flickr.walk.stats
    if domain is not None and not domain.strip():
        raise CliError(ExitCode.USAGE, "--domain is empty", "pass a domain from flickr stats referrers")
    found: Any
    if photo is not None:
        id = cli.id(photo, "photo")
        found = walk.get_photo_domains(day, photo_id=id) if domain is None else walk.get_photo_referrers(day, domain, photo_id=id)
    else:
        found = walk.get_photostream_domains(day) if domain is None else walk.get_photostream_referrers(day, domain)
    cli.output.items(cli.limited(found), ["name", "views"] if domain is None else ["url", "views", "searchterm"])
