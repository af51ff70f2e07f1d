"""`flickr search`, `show` and `open`."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from ..context import Cli
from ..errors import CliError, ExitCode
from ..identifiers import parse_thing
from ..lazy_group import CommandApp
from ..photo_rows import EXTRAS, PHOTO_COLUMNS, photo_rows
from ..photo_view import show_photo

app = CommandApp()

Thing = Annotated[str, typer.Argument(metavar="URL|ID", help="The URL of a page, a photo's id, or a person's NSID.")]


def words(values: list[str] | None) -> list[str] | None:
    """Return tags that are given with commas, or with the option several times."""
    found = [word.strip() for value in values or () for word in value.split(",") if word.strip()]
    return found or None


@app.command()
def search(
    ctx: typer.Context,
    text: Annotated[list[str] | None, typer.Argument(metavar="WORD", help="Words in titles, descriptions and tags.")] = None,
    tags: Annotated[
        list[str] | None, typer.Option("--tags", metavar="TAG,TAG", help="Tags; -TAG excludes photos with a tag.")
    ] = None,
    tag_mode: Annotated[str | None, typer.Option("--tag-mode", metavar="any|all", help="How tags combine.")] = None,
    mine: Annotated[bool, typer.Option("--mine", help="Search your own photos, private ones too.")] = False,
    user_id: Annotated[
        str | None, typer.Option("--user-id", metavar="PERSON", help="Search the photos of an NSID or URL.")
    ] = None,
    group_id: Annotated[str | None, typer.Option("--group-id", metavar="GROUP", help="Search the pool of a group.")] = None,
    min_taken_date: Annotated[
        str | None, typer.Option("--min-taken-date", metavar="DATE", help="Taken on this day or later.")
    ] = None,
    max_taken_date: Annotated[str | None, typer.Option("--max-taken-date", metavar="DATE", help="Taken before this day.")] = None,
    min_upload_date: Annotated[
        str | None, typer.Option("--min-upload-date", metavar="DATE", help="Uploaded on this day or later.")
    ] = None,
    max_upload_date: Annotated[
        str | None, typer.Option("--max-upload-date", metavar="DATE", help="Uploaded before this day.")
    ] = None,
    license: Annotated[
        str | None, typer.Option("--license", metavar="N,N", help="Numbers of licenses; see flickr licenses.")
    ] = None,
    media: Annotated[str | None, typer.Option("--media", metavar="photos|videos", help="Photos or videos only.")] = None,
    machine_tags: Annotated[list[str] | None, typer.Option("--machine-tags", metavar="TAG,TAG", help="Machine tags.")] = None,
    bbox: Annotated[str | None, typer.Option("--bbox", metavar="W,S,E,N", help="Taken inside this bounding box.")] = None,
    lat: Annotated[float | None, typer.Option("--lat", metavar="DEGREES", help="Taken around this latitude.")] = None,
    lon: Annotated[float | None, typer.Option("--lon", metavar="DEGREES", help="Taken around this longitude.")] = None,
    radius: Annotated[float | None, typer.Option("--radius", metavar="KM", help="The radius around --lat and --lon.")] = None,
    privacy: Annotated[
        str | None,
        typer.Option(
            "--privacy", metavar="LEVEL", help="Your photos that are public, friends, family, friends-family or private."
        ),
    ] = None,
    safe_search: Annotated[
        str | None, typer.Option("--safe-search", metavar="N", help="1 safe, 2 moderate, 3 restricted.")
    ] = None,
    sort: Annotated[
        str | None, typer.Option("--sort", metavar="ORDER", help="relevance, date-posted-desc, date-taken-asc, ...")
    ] = None,
    extras: Annotated[
        list[str] | None, typer.Option("--extras", metavar="NAME,NAME", help="More fields, such as geo,url_o.")
    ] = None,
) -> None:
    """Search photos. Flickr returns at most 4,000 of them; flickr harvest returns all."""
    cli = Cli.of(ctx)
    owner = "me" if mine or privacy else user_id and cli.id(user_id, "person")
    arguments: dict[str, Any] = {
        "text": " ".join(text) if text else None,
        "tags": words(tags),
        "tag_mode": tag_mode,
        "user_id": owner,
        "group_id": group_id and cli.id(group_id, "group"),
        "min_taken_date": min_taken_date,
        "max_taken_date": max_taken_date,
        "min_upload_date": min_upload_date,
        "max_upload_date": max_upload_date,
        "license": license,
        "media": media,
        "machine_tags": words(machine_tags),
        "bbox": bbox,
        "lat": lat,
        "lon": lon,
        "radius": radius,
        "privacy_filter": privacy and privacy_filter(ctx, privacy),
        "safe_search": safe_search,
        "sort": sort,
    }
    if not any(value for name, value in arguments.items() if name not in ("sort", "tag_mode", "safe_search")):
        raise typer.BadParameter("there is nothing to search for; pass words, --tags, --mine or another criterion", ctx=ctx)
    arguments["extras"] = [*EXTRAS, *(words(extras) or ())]
    found = cli.flickr.walk(**arguments, per_page=cli.page_size())
    cli.output.items(cli.limited(photo_rows(found)), PHOTO_COLUMNS)


PRIVACY = {"public": 1, "friends": 2, "family": 3, "friends-family": 4, "private": 5}
"""The levels of `--privacy` as Flickr numbers them."""


def privacy_filter(ctx: typer.Context, level: str) -> int:
    """Return Flickr's number of a level of privacy."""
    if level not in PRIVACY:
        raise typer.BadParameter(f"--privacy is {level!r}; use one of {', '.join(PRIVACY)}", ctx=ctx)
    return PRIVACY[level]


@app.command()
def show(
    ctx: typer.Context,
    thing: Thing,
    full: Annotated[bool, typer.Option("--full", help="Add the sizes, albums, groups and EXIF of a photo.")] = False,
) -> None:
    """Show a photo, album, person, group, gallery or collection."""
    cli = Cli.of(ctx)
    value = cli.arguments([thing])[0]
    found = parse_thing(value)
    flickr = cli.flickr
    if found.kind in ("photo", "file", "video") and found.photo_id:
        show_photo(cli, found.photo_id, full=full)
    elif found.kind == "album" and found.album_id:
        cli.output.item(flickr.photosets.get_info(found.album_id))
    elif found.kind == "gallery" and "/" in value:
        cli.output.item(flickr.galleries.get_info(value))
    elif found.kind == "collection" and found.collection_id:
        cli.output.item(flickr.collections.get_info(found.collection_id))
    elif found.kind == "group" and found.group:
        cli.output.item(flickr.groups.get_info(group_id=value))
    elif found.kind in ("person", "icon") and found.owner:
        person = flickr.people.get_info(value if "/" in value else found.owner)
        cli.output.item({"id": person.nsid, **person.model_dump(mode="json", exclude_unset=True)})
    else:
        remedy = "use the URL of a photo, album, person, group, gallery or collection"
        raise CliError(ExitCode.USAGE, f"{value!r} is the URL of a {found.kind}, which cannot be shown", remedy)


@app.command("open")
def open_page(
    ctx: typer.Context, thing: Thing, print_only: Annotated[bool, typer.Option("--print", help="Print the URL instead.")] = False
) -> None:
    """Open the page of a URL or id in the browser."""
    import webbrowser

    from ...urls import photo_page, photostream_page

    cli = Cli.of(ctx)
    value = cli.arguments([thing])[0]
    found = parse_thing(value)
    if found.kind in ("photo", "file", "video") and found.photo_id:
        owner = found.owner or cli.flickr.photos.get_info(found.photo_id).owner.nsid
        url = photo_page(owner, found.photo_id)
    else:
        url = value if "/" in value else photostream_page(value)
    if print_only or not webbrowser.open(url if "://" in url else f"https://{url}"):
        cli.output.text(url)
