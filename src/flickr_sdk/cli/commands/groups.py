"""`flickr groups`: find groups, and add photos to their pools."""

from __future__ import annotations

from typing import Annotated, Final

import typer

from ..batch import run_each
from ..completion import complete_groups
from ..context import Cli
from ..errors import CliError, ExitCode
from ..lazy_group import CommandApp
from ..parameters import flag, option
from ..photo_rows import PHOTO_COLUMNS, extras_of, photo_rows
from ..values import Column, Columns, plain

app: CommandApp = CommandApp(help="List, find and show groups, and add photos to their pools.")

COLUMNS: Final[Columns] = ["id", "name", "members", Column("photos", "pool_count")]
OUTCOMES: Final = {3: "present", 6: "pending", 7: "pending"}
"""Statuses for Flickr's error codes of photos that the pool already contains, and of photos that await approval."""
Group = Annotated[
    str,
    typer.Argument(
        metavar="GROUP",
        help="The group's NSID, URL or path alias, or the name of one of your groups.",
        autocompletion=complete_groups,
    ),
]
Photos = Annotated[list[str], typer.Argument(metavar="PHOTO", help="Ids or URLs of photos; - reads them from standard input.")]


@app.command("list")
def list_groups(
    ctx: typer.Context,
    user_id: Annotated[str | None, option("--user-id", "PERSON", "The member; by default, you.")] = None,
    photo: Annotated[str | None, option("--photo", "PHOTO", "List the groups whose pools contain this photo.")] = None,
) -> None:
    """List the groups of a person."""
    cli = Cli.of(ctx)
    if photo is not None:
        if user_id is not None:
            raise CliError(ExitCode.USAGE, "--photo and --user-id cannot be combined", "omit one of them")
        contexts = cli.flickr.photos.get_all_contexts(cli.id(photo, "photo"))
        cli.output.items(cli.limited({**plain(one), "name": one.title} for one in contexts.pool), COLUMNS)
        return
    if user_id is None:
        own = ({"id": one.nsid, **plain(one)} for one in cli.flickr.walk.groups.pools.get_groups())
        cli.output.items(cli.limited(own), COLUMNS)
        return
    found = ({"id": one.nsid, **plain(one)} for one in cli.flickr.people.get_groups(cli.id(user_id, "person")))
    cli.output.items(cli.limited(found), COLUMNS)


@app.command()
def search(
    ctx: typer.Context, text: Annotated[list[str], typer.Argument(metavar="WORD", help="Words in the names of groups.")]
) -> None:
    """Find groups by their names."""
    cli = Cli.of(ctx)
    found = cli.flickr.walk.groups.search(" ".join(text), per_page=cli.page_size())
    cli.output.items(cli.limited({"id": one.nsid, **plain(one)} for one in found), COLUMNS)


@app.command()
def show(ctx: typer.Context, group: Group) -> None:
    """Show a group."""
    cli = Cli.of(ctx)
    cli.output.item(cli.flickr.groups.get_info(cli.id(group, "group")))


@app.command()
def photos(
    ctx: typer.Context,
    group: Group,
    user_id: Annotated[str | None, option("--user-id", "PERSON", "List only the photos of this member.")] = None,
    tag: Annotated[str | None, option("--tag", "TAG", "List only the photos with this tag.")] = None,
) -> None:
    """List the photos in the pool of a group."""
    cli = Cli.of(ctx)
    member = None if user_id is None else cli.id(user_id, "person")
    found = cli.flickr.walk.groups.pools.get_photos(
        cli.id(group, "group"), user_id=member, tags=tag, extras=extras_of(cli, None), per_page=cli.page_size()
    )
    cli.output.items(cli.limited(photo_rows(found)), PHOTO_COLUMNS)


@app.command()
def members(ctx: typer.Context, group: Group) -> None:
    """List the members of a group, which only members can see."""
    cli = Cli.of(ctx)
    found = cli.flickr.walk.groups.members.get_list(cli.id(group, "group"), per_page=cli.page_size())
    rows = ({"id": one.nsid, **plain(one)} for one in found)
    cli.output.items(cli.limited(rows), ["id", "username", "membertype"])


@app.command()
def add(ctx: typer.Context, group: Group, photos: Photos) -> None:
    """Add photos to the pool of a group. In a moderated pool, they are pending until an administrator approves them."""
    cli = Cli.of(ctx)
    ids, group_id = cli.ids(photos, "photo", after="group"), cli.id(group, "group")
    run_each(cli, ids, lambda photo_id: cli.flickr.groups.pools.add(photo_id, group_id), "added", OUTCOMES)


@app.command()
def remove(ctx: typer.Context, group: Group, photos: Photos) -> None:
    """Remove photos from the pool of a group."""
    cli = Cli.of(ctx)
    ids, group_id = cli.ids(photos, "photo", after="group"), cli.id(group, "group")
    run_each(cli, ids, lambda photo_id: cli.flickr.groups.pools.remove(photo_id, group_id), "removed")


@app.command()
def join(
    ctx: typer.Context,
    group: Group,
    accept_rules: Annotated[bool, flag("--accept-rules", "Accept the rules of the group.")] = False,
) -> None:
    """Join a group."""
    cli = Cli.of(ctx)
    groups, accepted = cli.flickr.groups, accept_rules or None
    run_each(cli, [cli.id(group, "group")], lambda group_id: groups.join(group_id, accept_rules=accepted), "joined")


@app.command()
def leave(
    ctx: typer.Context,
    group: Group,
    delete_photos: Annotated[bool, flag("--delete-photos", "Also remove your photos from the pool.")] = False,
) -> None:
    """Leave a group."""
    cli = Cli.of(ctx)
    id = cli.id(group, "group")
    cli.confirm(f"Leave the group {cli.names.label(id)}{' and remove your photos from it' if delete_photos else ''}?")
    groups, delete = cli.flickr.groups, delete_photos or None
    run_each(cli, [id], lambda group_id: groups.leave(group_id, delete_photos=delete), "left")
