"""`flickr favorites`, `comments` and `contacts`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from ..batch import run_each
from ..context import Cli
from ..counts import counted
from ..errors import CliError, ExitCode
from ..identifiers import is_photo
from ..lazy_group import CommandApp
from ..parameters import flag, option
from ..photo_rows import PHOTO_COLUMNS, extras_of, photo_rows
from ..terminal_text import quoted
from ..values import Columns, plain

if TYPE_CHECKING:
    from collections.abc import Iterable

favorites: CommandApp = CommandApp(help="List, add and remove favorites.")
comments: CommandApp = CommandApp(help="List, add, change and delete comments on photos and albums.")
contacts: CommandApp = CommandApp(help="List your contacts, or those of another person.")

COMMENT_COLUMNS: Final[Columns] = ["id", "authorname", "datecreate", "text"]
Photos = Annotated[list[str], typer.Argument(metavar="PHOTO", help="Ids or URLs of photos; - reads them from standard input.")]
Target = Annotated[str, typer.Argument(metavar="PHOTO|ALBUM", help="The id or URL of a photo or an album, or an album's title.")]
Text = Annotated[str, typer.Argument(metavar="TEXT", help="The text of the comment.")]
OnAlbum = Annotated[
    bool, flag("--album", "The comments are on an album; required if the ids of the comments do not contain the id of the album.")
]


@favorites.command("list")
def list_favorites(
    ctx: typer.Context, user_id: Annotated[str | None, option("--user-id", "PERSON", "The person; by default, you.")] = None
) -> None:
    """List the favorites of a person, the newest first."""
    cli = Cli.of(ctx)
    person = cli.owner(user_id)
    found = cli.flickr.walk.favorites.get_list(user_id=person, extras=extras_of(cli, None), per_page=cli.page_size())
    cli.output.items(cli.limited(photo_rows(found)), PHOTO_COLUMNS)


@favorites.command("add")
def add_favorite(ctx: typer.Context, photos: Photos) -> None:
    """Mark photos as favorites."""
    cli = Cli.of(ctx)
    run_each(cli, cli.ids(photos, "photo"), lambda photo_id: cli.flickr.favorites.add(photo_id), "added", {3: "present"})


@favorites.command("remove")
def remove_favorite(ctx: typer.Context, photos: Photos) -> None:
    """Remove photos from your favorites."""
    cli = Cli.of(ctx)
    run_each(cli, cli.ids(photos, "photo"), lambda photo_id: cli.flickr.favorites.remove(photo_id), "removed")


def _target(cli: Cli, value: str) -> tuple[str, bool]:
    """Return the id of a photo or an album, and whether it is an album. Only albums have names."""
    given = cli.argument(value, "photo or album")
    kind = "photo" if is_photo(given) else "album"
    try:
        return cli.id(given, kind), kind == "album"
    except CliError as error:
        if error.exit_code == ExitCode.NOT_FOUND:
            error.remedy += f"; to find the id of a photo, use flickr search --text {quoted(given)}"
        raise


def _comment_ids(cli: Cli, values: list[str]) -> list[str]:
    """Return ids of comments, and reject ids of photos and albums."""

    def check(value: str) -> str:
        if re.fullmatch(r"[0-9]{9,}", value) or "/" in value:
            remedy = f"list the ids of its comments: flickr comments list {quoted(value)} --fields id"
            raise CliError(ExitCode.USAGE, f"{value!r} is not the id of a comment", remedy)
        return value

    return cli.parsed(values, check)


def _is_on_album(comment_id: str) -> bool:
    """Whether the id of a comment contains the id of an album."""
    return re.fullmatch(r"[0-9]+-72[01][0-9]{14}-[0-9]+", comment_id) is not None


@comments.command("list")
def list_comments(ctx: typer.Context, target: Target) -> None:
    """List the comments on a photo or an album, the oldest first."""
    cli = Cli.of(ctx)
    id, is_album = _target(cli, target)
    found: Iterable[Any] = cli.flickr.photosets.comments.get_list(id) if is_album else cli.flickr.photos.comments.get_list(id)
    cli.output.items(cli.limited(found), COMMENT_COLUMNS)


@comments.command("add")
def add_comment(ctx: typer.Context, target: Target, text: Text) -> None:
    """Comment on a photo or an album, and print the id of the comment."""
    cli = Cli.of(ctx)
    id, is_album = _target(cli, target)
    if is_album:
        created = cli.flickr.photosets.comments.add_comment(id, text)
    else:
        created = cli.flickr.photos.comments.add_comment(id, text)
    cli.output.item({"id": created.id, "status": "added"})


@comments.command("edit")
def edit_comment(
    ctx: typer.Context,
    comment: Annotated[str, typer.Argument(metavar="COMMENT", help="The id of the comment.")],
    text: Text,
    album: OnAlbum = False,
) -> None:
    """Change your comment."""
    cli = Cli.of(ctx)
    photo_comments, album_comments = cli.flickr.photos.comments, cli.flickr.photosets.comments

    def edit(comment_id: str) -> None:
        if album or _is_on_album(comment_id):
            album_comments.edit_comment(comment_id, text)
        else:
            photo_comments.edit_comment(comment_id, text)

    run_each(cli, _comment_ids(cli, [comment]), edit, "changed")


@comments.command("delete")
def delete_comments(
    ctx: typer.Context,
    comments: Annotated[list[str], typer.Argument(metavar="COMMENT", help="Ids of comments; - reads them from standard input.")],
    album: OnAlbum = False,
) -> None:
    """Delete your comments, or comments on your photos and albums."""
    cli = Cli.of(ctx)
    ids = _comment_ids(cli, comments)
    cli.confirm(f"Delete {counted(len(ids), 'comment')}?")
    photo_comments, album_comments = cli.flickr.photos.comments, cli.flickr.photosets.comments

    def delete(comment_id: str) -> None:
        if album or _is_on_album(comment_id):
            album_comments.delete_comment(comment_id)
        else:
            photo_comments.delete_comment(comment_id)

    run_each(cli, ids, delete, "deleted")


@contacts.command("list")
def list_contacts(
    ctx: typer.Context,
    user_id: Annotated[
        str | None, option("--user-id", "PERSON", "List the public contacts of this person instead of yours.")
    ] = None,
    filter: Annotated[
        str | None, option("--filter", "KIND", "Only your contacts who are friends, family, both or neither.")
    ] = None,
    sort: Annotated[str | None, option("--sort", "ORDER", "Sort your contacts by name or time.")] = None,
) -> None:
    """List contacts."""
    cli = Cli.of(ctx)
    walk: Any = cli.flickr.walk.contacts  # the client validates the options
    if user_id is not None:
        found = walk.get_public_list(cli.id(user_id, "person"), per_page=cli.page_size(1000))
    else:
        found = walk.get_list(filter=filter, sort=sort, per_page=cli.page_size(1000))
    rows = ({"id": one.nsid, **plain(one)} for one in found)
    cli.output.items(cli.limited(rows), ["id", "username", "realname", "friend", "family"])
