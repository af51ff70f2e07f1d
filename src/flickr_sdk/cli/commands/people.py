"""`flickr people`: people, their photos and groups."""

from __future__ import annotations

from typing import Annotated

import typer

from ..context import Cli
from ..lazy_group import CommandApp
from ..parameters import flag
from ..photo_rows import PHOTO_COLUMNS, extras_of, photo_rows
from ..values import Column, Columns, plain

app: CommandApp = CommandApp(help="Find people, and list their photos and groups.")

Person = Annotated[
    str,
    typer.Argument(metavar="PERSON", help="The person: an NSID, URL, path alias, username or email address; me for yourself."),
]


@app.command()
def show(ctx: typer.Context, person: Person = "me") -> None:
    """Show a person."""
    cli = Cli.of(ctx)
    shown = cli.flickr.people.get_info(cli.id(person, "person"))
    columns: Columns = [
        "id",
        "username",
        "realname",
        "location",
        "description",
        Column("photos", "photos.count"),
        "ispro",
        "photosurl",
    ]
    cli.output.item({"id": shown.nsid, **plain(shown)}, columns)


@app.command()
def photos(
    ctx: typer.Context,
    person: Person = "me",
    of: Annotated[bool, flag("--of", "List the photos that the person appears in.")] = False,
) -> None:
    """List the photos of a person, or with --of, photos that the person appears in."""
    cli = Cli.of(ctx)
    people = cli.flickr.walk.people
    get = people.get_photos_of if of else people.get_photos
    found = get(cli.id(person, "person"), extras=extras_of(cli, None), per_page=cli.page_size())
    cli.output.items(cli.limited(photo_rows(found)), PHOTO_COLUMNS)


@app.command()
def groups(ctx: typer.Context, person: Person) -> None:
    """List the public groups of a person."""
    cli = Cli.of(ctx)
    found = cli.flickr.people.get_public_groups(cli.id(person, "person"))
    cli.output.items(cli.limited({"id": one.nsid, **plain(one)} for one in found), ["id", "name", "members"])


@app.command()
def limits(ctx: typer.Context) -> None:
    """Show the limits of your uploads."""
    cli = Cli.of(ctx)
    found = cli.flickr.people.get_limits()
    cli.output.item({"id": found.nsid, **plain(found)})
