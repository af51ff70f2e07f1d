"""`flickr albums`: list, show, create, change and delete albums."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from ..batch import Batch, run_each
from ..completion import complete_albums
from ..context import Cli
from ..counts import counted
from ..errors import CliError, ExitCode, PartlyDone
from ..lazy_group import CommandApp
from ..parameters import option
from ..photo_rows import PHOTO_COLUMNS, extras_of, photo_rows
from ..sorting import check_sort, sort_rows
from ..values import Column, Columns, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...models import Photoset

app: CommandApp = CommandApp(help="List, show, create and change albums.")

COLUMNS: Final[Columns] = ["id", "title", "photos", "videos", Column("updated", "date_update")]
SORT_KEYS: Final = {
    "title": "title",
    "created": "date_create",
    "updated": "date_update",
    "photos": "photos",
    "views": "count_views",
}
"""The values of `--sort`, with the fields that they sort by."""
SORT_HELP: Final = f"Sort by {', '.join(SORT_KEYS)}; a minus sorts in descending order, such as -views."
AlbumId = Annotated[str, typer.Argument(metavar="ALBUM", help="The album's id, URL or title.", autocompletion=complete_albums)]
Albums = Annotated[
    list[str],
    typer.Argument(
        metavar="ALBUM", help="Ids, URLs or titles; - reads them from standard input.", autocompletion=complete_albums
    ),
]
Owner = Annotated[str | None, option("--user-id", "PERSON", "The owner of the album with this title; by default, you.")]
Photos = Annotated[list[str], typer.Argument(metavar="PHOTO", help="Ids or URLs of photos; - reads them from standard input.")]


@app.command("list")
def list_albums(
    ctx: typer.Context,
    user_id: Annotated[str | None, option("--user-id", "PERSON", "The owner; by default, you.")] = None,
    sort: Annotated[str | None, option("--sort", "[-]ORDER", SORT_HELP)] = None,
    photo: Annotated[str | None, option("--photo", "PHOTO", "List the albums that contain this photo.")] = None,
) -> None:
    """List albums, in their owner's order by default."""
    cli = Cli.of(ctx)
    check_sort(sort, SORT_KEYS)
    if photo is not None:
        if user_id is not None or sort is not None:
            raise CliError(ExitCode.USAGE, "--photo cannot be combined with --user-id or --sort", "omit them")
        contexts = cli.flickr.photos.get_all_contexts(cli.id(photo, "photo"))
        rows = ({**plain(one), "photos": one.count_photo, "videos": one.count_video} for one in contexts.set)
        cli.output.items(cli.limited(rows), ["id", "title", "photos", "videos"])
        return
    owner = cli.owner(user_id)
    if sort is not None:
        albums = cli.flickr.walk.photosets.get_list(user_id=owner)
        cli.output.items(cli.limited(sort_rows(_rows(albums), sort, SORT_KEYS)), COLUMNS)
        return
    albums = cli.flickr.walk.photosets.get_list(user_id=owner, per_page=cli.page_size())
    cli.output.items(cli.limited(_rows(albums)), COLUMNS)


def _rows(albums: Iterable[Photoset]) -> Iterator[dict[str, Any]]:
    for album in albums:
        yield {**plain(album), "page_url": album.page_url}


@app.command()
def show(ctx: typer.Context, album: AlbumId, user_id: Owner = None) -> None:
    """Show an album."""
    cli = Cli.of(ctx)
    cli.output.item(cli.flickr.photosets.get_info(cli.id(album, "album", owner=user_id)))


@app.command()
def photos(ctx: typer.Context, album: AlbumId, user_id: Owner = None) -> None:
    """List the photos of an album."""
    cli = Cli.of(ctx)
    found = cli.flickr.walk_set(cli.id(album, "album", owner=user_id), extras=extras_of(cli, None), per_page=cli.page_size())
    cli.output.items(cli.limited(photo_rows(found)), PHOTO_COLUMNS)


@app.command()
def create(
    ctx: typer.Context,
    title: Annotated[str, option("--title", "TEXT", "The title.")],
    primary_photo_id: Annotated[
        str | None, option("--primary-photo-id", "PHOTO", "The cover: the id or URL of your photo; by default, the first PHOTO.")
    ] = None,
    description: Annotated[str | None, option("--description", "TEXT", "The description.")] = None,
    photos: Annotated[
        list[str] | None, typer.Argument(metavar="PHOTO", help="Ids or URLs of photos to add; - reads them from standard input.")
    ] = None,
) -> None:
    """Create an album, with a photo as its cover, and print its id and URL."""
    cli = Cli.of(ctx)
    given = list(dict.fromkeys(cli.ids(photos or [], "photo")))
    if primary_photo_id is None and not given:
        remedy = "pass photos, or a cover with --primary-photo-id"
        raise CliError(ExitCode.USAGE, "the photos are missing; an album has at least one", remedy)
    cover = given[0] if primary_photo_id is None else cli.id(primary_photo_id, "photo")
    photosets = cli.flickr.photosets
    created = cli.write(lambda: photosets.create(title, cover, description=description), placeholder=None)
    # A dry run has no id yet.
    album_id = "0" if created is None else created.id
    others = [one for one in given if one != cover]
    batch = Batch(cli, others, lambda photo_id: photosets.add_photo(album_id, photo_id), "added", {}, is_part=True)
    for _ in batch.run():
        pass
    if created is None:
        return
    row = {"id": created.id, "title": title, "url": created.url}
    failed, interrupted_after = batch.failed, len(batch.done) + 1 if batch.interrupted else None
    if not ((failed or batch.interrupted) and cli.output.format == "json"):
        cli.output.item(row, ["id", "title", "url"])
    if failed or batch.interrupted:
        problem = f"the album was created without {counted(len(failed), 'photo')}"
        raise PartlyDone([row], failed, interrupted_after=interrupted_after, problem=problem)


@app.command()
def update(
    ctx: typer.Context,
    album: AlbumId,
    title: Annotated[str | None, option("--title", "TEXT", "The new title.")] = None,
    description: Annotated[str | None, option("--description", "TEXT", "The new description.")] = None,
    primary_photo_id: Annotated[str | None, option("--primary-photo-id", "PHOTO", "The new cover.")] = None,
) -> None:
    """Change the title, description or cover of an album."""
    cli = Cli.of(ctx)
    cover = None if primary_photo_id is None else cli.id(primary_photo_id, "photo")
    if title is None and description is None and cover is None:
        raise typer.BadParameter("no change is requested; pass --title, --description or --primary-photo-id", ctx=ctx)

    photosets = cli.flickr.photosets

    def set_cover(album_id: str, photo_id: str) -> None:
        cli.write(lambda: photosets.set_primary_photo(album_id, photo_id), placeholder=None)

    def change(album_id: str) -> None:
        if title is not None or description is not None:
            old = photosets.get_info(album_id) if title is None or description is None else None
            new_title = title if title is not None else old.title if old else ""
            new_text = description if description is not None else old.description if old else ""
            cli.write(lambda: photosets.edit_meta(album_id, new_title or "", description=new_text), placeholder=None)
        if cover is not None:
            set_cover(album_id, cover)

    run_each(cli, [cli.id(album, "album")], change, "updated")


@app.command()
def delete(ctx: typer.Context, albums: Albums) -> None:
    """Delete albums, but not their photos."""
    cli = Cli.of(ctx)
    ids = cli.ids(albums, "album")
    labels = [cli.names.label(id) for id in ids]
    named = f": {', '.join(labels)}" if labels != ids else ""
    cli.confirm(f"Delete {counted(len(ids), 'album')}{named}?")
    run_each(cli, ids, lambda album_id: cli.flickr.photosets.delete(album_id), "deleted")


@app.command()
def add(ctx: typer.Context, album: AlbumId, photos: Photos) -> None:
    """Add photos to an album."""
    cli = Cli.of(ctx)
    ids, album_id = cli.ids(photos, "photo", after="album"), cli.id(album, "album")
    run_each(cli, ids, lambda photo_id: cli.flickr.photosets.add_photo(album_id, photo_id), "added", {3: "present"})


@app.command()
def remove(ctx: typer.Context, album: AlbumId, photos: Photos) -> None:
    """Remove photos from an album. The photos stay in the photostream."""
    cli = Cli.of(ctx)
    ids, album_id = cli.ids(photos, "photo", after="album"), cli.id(album, "album")
    run_each(cli, ids, lambda photo_id: cli.flickr.photosets.remove_photo(album_id, photo_id), "removed")


@app.command()
def order(ctx: typer.Context, albums: Albums) -> None:
    """Move albums to the front, in the given order."""
    cli = Cli.of(ctx)
    ids = cli.ids(albums, "album")
    cli.write(lambda: cli.flickr.photosets.order_sets(ids), placeholder=None)
    if not cli.dry_run:
        cli.output.items([{"id": album_id, "status": "ordered"} for album_id in ids], ["id", "status"])
