"""`flickr galleries`: list, show, create and change galleries."""

from __future__ import annotations

from typing import Annotated, Final

import typer

from ..batch import run_each
from ..context import Cli
from ..lazy_group import CommandApp
from ..parameters import option
from ..photo_rows import PHOTO_COLUMNS, extras_of, photo_rows
from ..values import Column, Columns, plain

app: CommandApp = CommandApp(help="List, show, create and change galleries.")

COLUMNS: Final[Columns] = ["id", "title", Column("photos", "count_photos"), Column("views", "count_views"), "url"]
Gallery = Annotated[str, typer.Argument(metavar="GALLERY", help="The gallery's id, URL or title.")]
Owner = Annotated[str | None, option("--user-id", "PERSON", "The owner of the gallery with this title; by default, you.")]
Photos = Annotated[list[str], typer.Argument(metavar="PHOTO", help="Ids or URLs of photos; - reads them from standard input.")]


@app.command("list")
def list_galleries(
    ctx: typer.Context,
    user_id: Annotated[str | None, option("--user-id", "PERSON", "The owner; by default, you.")] = None,
    photo: Annotated[str | None, option("--photo", "PHOTO", "List the galleries of all people that contain this photo.")] = None,
) -> None:
    """List the galleries of a person, or all galleries with a photo."""
    cli = Cli.of(ctx)
    walk = cli.flickr.walk.galleries
    if photo is not None:
        found = walk.get_list_for_photo(cli.id(photo, "photo"))
    else:
        owner = cli.owner(user_id)
        found = walk.get_list(user_id=owner)
    cli.output.items(cli.limited(found), COLUMNS)


@app.command()
def show(ctx: typer.Context, gallery: Gallery, user_id: Owner = None) -> None:
    """Show a gallery."""
    cli = Cli.of(ctx)
    cli.output.item(cli.flickr.galleries.get_info(cli.id(gallery, "gallery", owner=user_id)))


@app.command()
def photos(ctx: typer.Context, gallery: Gallery, user_id: Owner = None) -> None:
    """List the photos of a gallery."""
    cli = Cli.of(ctx)
    found = cli.flickr.walk.galleries.get_photos(cli.id(gallery, "gallery", owner=user_id), extras=extras_of(cli, None))
    cli.output.items(cli.limited(photo_rows(found)), PHOTO_COLUMNS)


@app.command()
def create(
    ctx: typer.Context,
    title: Annotated[str, option("--title", "TEXT", "The title.")],
    description: Annotated[str, option("--description", "TEXT", "The description, which Flickr requires.")],
    primary_photo_id: Annotated[
        str | None, option("--primary-photo-id", "PHOTO", "The first photo, from another person.")
    ] = None,
) -> None:
    """Create a gallery of other people's photos, and print its id and URL."""
    cli = Cli.of(ctx)
    cover = None if primary_photo_id is None else cli.id(primary_photo_id, "photo")
    created = cli.flickr.galleries.create(title, description, primary_photo_id=cover)
    cli.output.item({"title": title, **plain(created)}, ["id", "title", "url"])


@app.command()
def update(
    ctx: typer.Context,
    gallery: Gallery,
    title: Annotated[str | None, option("--title", "TEXT", "The new title.")] = None,
    description: Annotated[str | None, option("--description", "TEXT", "The new description.")] = None,
) -> None:
    """Change the title or description of a gallery."""
    cli = Cli.of(ctx)
    if title is None and description is None:
        raise typer.BadParameter("no change is requested; pass --title or --description", ctx=ctx)

    def change(gallery_id: str) -> None:
        new_title = title if title is not None else cli.flickr.galleries.get_info(gallery_id).title or ""
        cli.flickr.galleries.edit_meta(gallery_id, new_title, description=description)

    run_each(cli, [cli.id(gallery, "gallery")], change, "updated")


@app.command()
def add(
    ctx: typer.Context,
    gallery: Gallery,
    photos: Photos,
    comment: Annotated[str | None, option("--comment", "TEXT", "A comment for each photo.")] = None,
) -> None:
    """Add photos to a gallery."""
    cli = Cli.of(ctx)
    ids, gallery_id, galleries = cli.ids(photos, "photo", after="gallery"), cli.id(gallery, "gallery"), cli.flickr.galleries
    run_each(
        cli,
        ids,
        lambda photo_id: galleries.add_photo(gallery_id, photo_id, comment=comment) and None,
        "added",
        {8: "present"},
    )


@app.command()
def remove(ctx: typer.Context, gallery: Gallery, photos: Photos) -> None:
    """Remove photos from a gallery."""
    cli = Cli.of(ctx)
    ids, gallery_id, galleries = cli.ids(photos, "photo", after="gallery"), cli.id(gallery, "gallery"), cli.flickr.galleries
    run_each(cli, ids, lambda photo_id: galleries.remove_photo(gallery_id, photo_id), "removed")
