"""`flickr photos`: list, show, change and delete photos."""

from __future__ import annotations

import re
from typing import Annotated, Final

import typer

from .. import photo_list
from ..batch import run_each
from ..context import Cli
from ..counts import counted
from ..errors import CliError, ExitCode
from ..lazy_group import CommandApp
from ..licenses import license_number
from ..parameters import flag, option
from ..photo_rows import PHOTO_COLUMNS, photo_rows
from ..photo_view import show_photo
from ..search_options import PRIVACY, words
from ..sorting import check_sort, sort_rows
from ..values import plain
from .download import download
from .find import search
from .upload import upload

app: CommandApp = CommandApp(help="List, show, change and delete photos.")
app.command("search")(search)
app.command("upload")(upload)
app.command("download")(download)

Photos = Annotated[list[str], typer.Argument(metavar="PHOTO", help="Ids or URLs of photos; - reads them from standard input.")]
PhotoId = Annotated[str, typer.Argument(metavar="PHOTO", help="The photo's id or URL.")]
TagOption = Annotated[list[str], option("--tags", "TAG,TAG", "Tags, separated by commas. Can be repeated.")]

ONLY_HELP: Final = f"List your photos of one kind: {', '.join(photo_list.KINDS)}."
SORT_KEYS: Final = {
    "views": "views",
    "taken": "taken",
    "uploaded": "dateupload",
    "title": "title",
    "faves": "count_faves",
}
"""The values of `--sort`, with the fields that they sort by."""
SORT_HELP: Final = f"Sort all photos by {', '.join(SORT_KEYS)}; a minus sorts in descending order, such as -views."
PRIVACY_HELP: Final = f"List your photos with this privacy: {', '.join(PRIVACY)}."


@app.command("list")
def list_photos(
    ctx: typer.Context,
    user_id: Annotated[str | None, option("--user-id", "PERSON", "The owner; by default, you.")] = None,
    album: Annotated[str | None, option("--album", "ALBUM", "List the photos of an album: its title, id or URL.")] = None,
    only: Annotated[str | None, option("--only", "KIND", ONLY_HELP, photo_list.KINDS)] = None,
    privacy: Annotated[str | None, option("--privacy", "LEVEL", PRIVACY_HELP, PRIVACY)] = None,
    min_taken_date: Annotated[str | None, option("--min-taken-date", "DATE", "Taken on this day or later.")] = None,
    max_taken_date: Annotated[str | None, option("--max-taken-date", "DATE", "Taken before this day.")] = None,
    min_upload_date: Annotated[str | None, option("--min-upload-date", "DATE", "Uploaded on this day or later.")] = None,
    max_upload_date: Annotated[str | None, option("--max-upload-date", "DATE", "Uploaded before this day.")] = None,
    updated_since: Annotated[
        str | None,
        option("--updated-since", "DATE", "With --only recently-updated: list the photos uploaded or changed since this time."),
    ] = None,
    sort: Annotated[str | None, option("--sort", "[-]ORDER", SORT_HELP)] = None,
    extras: Annotated[list[str] | None, option("--extras", "NAME,NAME", "Additional fields, such as geo,url_o.")] = None,
) -> None:
    """List the photos of a person, the newest first.

    --only untagged ignores the machine tags that flickr upload adds.
    """
    cli = Cli.of(ctx)
    options = {
        "user_id": user_id,
        "album": album,
        "privacy": privacy,
        "min_taken_date": min_taken_date,
        "max_taken_date": max_taken_date,
        "min_upload_date": min_upload_date,
        "max_upload_date": max_upload_date,
        "updated_since": updated_since,
    }
    check_sort(sort, SORT_KEYS)
    found = photo_rows(photo_list.list_photos(cli, only, options, words(extras), sort=sort))
    cli.output.items(cli.limited(found if sort is None else sort_rows(found, sort, SORT_KEYS)), PHOTO_COLUMNS)


@app.command()
def show(
    ctx: typer.Context,
    photo: PhotoId,
    full: Annotated[bool, flag("--full", "Also show sizes, albums, groups and EXIF.")] = False,
) -> None:
    """Show the details of a photo: its title, owner, dates, privacy, license, tags and location.

    --fields selects fields, such as license_name or tags.raw. flickr licenses lists the terms of all licenses.
    """
    cli = Cli.of(ctx)
    show_photo(cli, cli.id(photo, "photo"), full=full)


@app.command()
def sizes(ctx: typer.Context, photo: PhotoId) -> None:
    """List the sizes of a photo with their URLs."""
    cli = Cli.of(ctx)
    found = cli.flickr.photos.get_sizes(cli.id(photo, "photo"))
    cli.output.items(cli.limited(found, default=0), ["label", "width", "height", "source"])


@app.command()
def exif(ctx: typer.Context, photo: PhotoId) -> None:
    """List the EXIF fields of a photo."""
    cli = Cli.of(ctx)
    rows = [
        {**plain(field), "value": field.clean or field.raw} for field in cli.flickr.photos.get_exif(cli.id(photo, "photo")).exif
    ]
    cli.output.items(cli.limited(rows, default=0), ["tagspace", "label", "value"])


@app.command()
def delete(ctx: typer.Context, photos: Photos) -> None:
    """Delete photos permanently, with their comments, tags and statistics."""
    cli = Cli.of(ctx)
    ids = cli.ids(photos, "photo")
    cli.confirm(f"Delete {counted(len(ids), 'photo')} permanently?")
    run_each(cli, ids, lambda photo_id: cli.flickr.photos.delete(photo_id), "deleted")


@app.command("set-meta")
def set_meta(
    ctx: typer.Context,
    photos: Photos,
    title: Annotated[str | None, option("--title", "TEXT", "The new title.")] = None,
    description: Annotated[str | None, option("--description", "TEXT", "The new description.")] = None,
) -> None:
    """Change the title or description of photos. An omitted value does not change."""
    cli = Cli.of(ctx)
    if title is None and description is None:
        raise typer.BadParameter("no change is requested; pass --title or --description", ctx=ctx)

    def change(photo_id: str) -> None:
        # Flickr clears values that the call omits.
        old = cli.flickr.photos.get_info(photo_id) if title is None or description is None else None
        new_title = title if title is not None or old is None else old.title
        new_text = description if description is not None or old is None else old.description
        cli.flickr.photos.set_meta(photo_id, title=new_title, description=new_text)

    run_each(cli, cli.ids(photos, "photo"), change, "changed")


@app.command("set-tags")
def set_tags(ctx: typer.Context, photos: Photos, tags: TagOption) -> None:
    """Replace all tags of photos. --tags '' removes all tags."""
    cli = Cli.of(ctx)
    new = words(tags) or []
    run_each(cli, cli.ids(photos, "photo"), lambda photo_id: cli.flickr.photos.set_tags(photo_id, new), "tagged")


@app.command("add-tags")
def add_tags(ctx: typer.Context, photos: Photos, tags: TagOption) -> None:
    """Add tags to photos."""
    cli = Cli.of(ctx)
    new = words(tags)
    if new is None:
        raise typer.BadParameter("--tags is empty; pass --tags TAG,TAG", ctx=ctx)
    run_each(cli, cli.ids(photos, "photo"), lambda photo_id: cli.flickr.photos.add_tags(photo_id, new), "tagged")


@app.command("remove-tag")
def remove_tag(
    ctx: typer.Context,
    photos: Photos,
    tags: Annotated[list[str], typer.Option("--tag", "--tags", metavar="TAG,TAG", help="The tags to remove, or their ids.")],
) -> None:
    """Remove tags from photos."""
    cli = Cli.of(ctx)
    wanted = {_fold(tag) for tag in words(tags) or ()}
    if not wanted:
        raise typer.BadParameter("--tag is empty; pass --tag TAG,TAG", ctx=ctx)

    def remove(photo_id: str) -> None:
        found = [
            tag
            for tag in cli.flickr.photos.get_info(photo_id).tags
            if {_fold(tag.raw or ""), tag.text, tag.id} & {*wanted, *tags}
        ]
        if not found:
            raise CliError(ExitCode.NOT_FOUND, f"photo {photo_id} has none of these tags", f"see flickr photos show {photo_id}")
        for tag in found:
            _write(cli, tag.id)

    run_each(cli, cli.ids(photos, "photo"), remove, "untagged")


def _write(cli: Cli, tag_id: str) -> None:
    cli.write(lambda: cli.flickr.photos.remove_tag(tag_id), placeholder=None)


def _fold(tag: str) -> str:
    """Normalize a tag, as Flickr does to compare tags."""
    # A tag that contains only symbols stays unchanged.
    return tag if "=" in tag else "".join(char for char in tag.lower() if char.isalnum()) or tag


@app.command("set-privacy")
def set_privacy(
    ctx: typer.Context,
    photos: Photos,
    public: Annotated[bool, flag("--public", "Let everybody see them.")] = False,
    friends: Annotated[bool, flag("--friends", "Let your friends see them.")] = False,
    family: Annotated[bool, flag("--family", "Let your family see them.")] = False,
    private: Annotated[bool, flag("--private", "Let nobody else see them.")] = False,
) -> None:
    """Set who can see photos. --friends and --family can be combined."""
    cli = Cli.of(ctx)
    if (public, private, friends or family).count(True) != 1:
        raise typer.BadParameter(
            "the privacy options are missing or cannot be combined; pass --public, --private, or --friends and --family", ctx=ctx
        )
    run_each(
        cli,
        cli.ids(photos, "photo"),
        lambda photo_id: cli.flickr.photos.set_perms(photo_id, public, friends, family) and None,
        "changed",
    )


@app.command("set-location")
def set_location(
    ctx: typer.Context,
    photos: Photos,
    lat: Annotated[float | None, option("--lat", "DEGREES", "The latitude, from -90 to 90.")] = None,
    lon: Annotated[float | None, option("--lon", "DEGREES", "The longitude, from -180 to 180.")] = None,
    accuracy: Annotated[int | None, option("--accuracy", "N", "From 1 (world) to 16 (street).")] = None,
    remove: Annotated[bool, flag("--remove", "Remove the location.")] = False,
) -> None:
    """Set or remove the location of photos."""
    cli = Cli.of(ctx)
    given = cli.arguments(photos)
    numbers = [one for one in given if re.fullmatch(r"-?\d{1,3}\.\d+", one)]
    if len(numbers) == 2:
        remedy = f"pass --lat {numbers[0]} --lon {numbers[1]}"
        raise typer.BadParameter(f"{' '.join(numbers)} are not ids of photos; {remedy}", ctx=ctx)
    for name, value, largest in (("--lat", lat, 90), ("--lon", lon, 180)):
        if value is not None and not -largest <= value <= largest:
            raise typer.BadParameter(f"{name} is invalid: {value:g}; pass a number from -{largest} to {largest}", ctx=ctx)
    if remove and accuracy is not None:
        raise typer.BadParameter("--accuracy has no effect with --remove; omit it", ctx=ctx)
    ids, geo = cli.ids(given, "photo"), cli.flickr.photos.geo
    if remove and lat is None and lon is None:
        run_each(cli, ids, lambda photo_id: geo.remove_location(photo_id), "changed")
    elif lat is not None and lon is not None and not remove:
        run_each(cli, ids, lambda photo_id: geo.set_location(photo_id, lat, lon, accuracy=accuracy), "changed")
    else:
        raise typer.BadParameter("the location is incomplete; pass --lat and --lon, or --remove", ctx=ctx)


@app.command("set-license")
def set_license(
    ctx: typer.Context,
    photos: Photos,
    license: Annotated[str, option("--license", "N|NAME", "The number or name of a license, such as 4 or 'CC BY 2.0'.")],
) -> None:
    """Set the license of photos."""
    cli = Cli.of(ctx)
    number = license_number(license)
    ids, photos_api = cli.ids(photos, "photo"), cli.flickr.photos.licenses
    run_each(cli, ids, lambda photo_id: photos_api.set_license(photo_id, number), "changed")  # type: ignore[arg-type]  # the client checks it


@app.command()
def rotate(
    ctx: typer.Context,
    photos: Photos,
    degrees: Annotated[int, option("--degrees", "90|180|270", "Clockwise.")] = 90,
) -> None:
    """Rotate photos clockwise."""
    cli = Cli.of(ctx)
    given = cli.arguments(photos)
    if turn := next((one for one in given if len(given) > 1 and one in ("90", "180", "270")), None):
        raise typer.BadParameter(f"{turn!r} is an angle, not the id of a photo; pass --degrees {turn}", ctx=ctx)
    if degrees not in (90, 180, 270):
        raise typer.BadParameter(f"--degrees is invalid: {degrees}; use 90, 180 or 270", ctx=ctx)
    transform = cli.flickr.photos.transform
    run_each(cli, cli.ids(given, "photo"), lambda photo_id: transform.rotate(photo_id, degrees), "rotated")  # type: ignore[arg-type]  # checked above
