"""`flickr search`, `show` and `open`."""

from __future__ import annotations

from typing import Annotated

import typer

from ..context import Cli
from ..errors import CliError, ExitCode
from ..identifiers import PHOTO_KINDS, parse_thing
from ..lazy_group import CommandApp
from ..parameters import flag, option
from ..photo_rows import PHOTO_COLUMNS, extras_of, photo_rows
from ..photo_view import show_photo
from ..search_options import Search, with_search_options, words
from ..values import plain

app: CommandApp = CommandApp()

Thing = Annotated[
    str, typer.Argument(metavar="URL|ID", help="The URL of a page, the id of a photo or album, the NSID of a person, or me.")
]


@app.command()
@with_search_options()
def search(
    ctx: typer.Context,
    query: Annotated[list[str] | None, typer.Argument(metavar="WORD", help="Words, or the URL of a search.")] = None,
    extras: Annotated[list[str] | None, option("--extras", "NAME,NAME", "Additional fields, such as geo.")] = None,
    *,
    search: Search,
) -> None:
    """Search photos. Flickr returns at most 4,000 photos of a search; flickr harvest returns all."""
    cli = Cli.of(ctx)
    search.add_text(search.take_urls(query or []))
    search.require_criteria()
    arguments = search.arguments(cli)
    arguments["extras"] = extras_of(cli, words(extras))
    found = cli.flickr.walk(**arguments, per_page=cli.page_size())
    cli.output.items(cli.limited(photo_rows(found)), PHOTO_COLUMNS)


def _value(cli: Cli, thing: str) -> str:
    value = cli.argument(thing, "URL or id")
    return cli.id(value, "person") if value == "me" else value


@app.command()
def show(
    ctx: typer.Context,
    thing: Thing,
    full: Annotated[bool, flag("--full", "Also show the sizes, albums, groups and EXIF of a photo.")] = False,
) -> None:
    """Show a photo, album, person, group, gallery or collection."""
    cli = Cli.of(ctx)
    value = _value(cli, thing)
    found = parse_thing(value)
    flickr = cli.flickr
    if found.kind in PHOTO_KINDS and found.photo_id:
        show_photo(cli, found.photo_id, full=full)
    elif found.kind == "album" and found.album_id:
        cli.output.item(flickr.photosets.get_info(found.album_id))
    elif found.kind == "gallery":
        cli.output.item(flickr.galleries.get_info(value))
    elif found.kind == "collection" and found.collection_id:
        cli.output.item(flickr.collections.get_info(found.collection_id))
    elif found.kind == "group" and found.group:
        cli.output.item(flickr.groups.get_info(group_id=value))
    elif found.kind in ("person", "icon") and found.owner:
        person = flickr.people.get_info(value if "/" in value else found.owner)
        cli.output.item({"id": person.nsid, **plain(person)})
    else:
        remedy = "use the URL of a photo, album, person, group, gallery or collection"
        raise CliError(ExitCode.USAGE, f"{value!r} is a URL of kind {found.kind!r}, which flickr show does not support", remedy)


@app.command("open")
def open_page(
    ctx: typer.Context, thing: Thing, print_only: Annotated[bool, flag("--print", "Print the URL instead of opening it.")] = False
) -> None:
    """Open the page of a URL or id in the browser."""
    import webbrowser

    from ...urls import photo_page, photostream_page, short_album_url

    cli = Cli.of(ctx)
    value = _value(cli, thing)
    found = parse_thing(value)
    if found.kind in PHOTO_KINDS and found.photo_id:
        owner = found.owner or cli.flickr.photos.get_info(found.photo_id).owner.nsid
        url = photo_page(owner, found.photo_id)
    elif "/" in value:
        url = value
    elif found.kind == "album":
        url = short_album_url(value)
    else:
        url = cli.flickr.galleries.get_info(value).url if found.kind == "gallery" else photostream_page(value)
    if print_only or cli.dry_run or not webbrowser.open(url if "://" in url else f"https://{url}"):
        cli.output.line(url, {"url": url})
