"""`flickr url`: parse and build URLs, without a request."""

from __future__ import annotations

import re
from typing import Annotated, Any

import typer

from ..context import Cli
from ..errors import CliError, ExitCode
from ..identifiers import parse_thing
from ..lazy_group import CommandApp
from ..parameters import option
from ..terminal_text import quoted
from ..values import plain

app: CommandApp = CommandApp(help="Parse and build URLs. No request is sent.")

KINDS = ("photo", "album", "gallery", "collection", "person", "photos", "group", "tag", "short", "short-album")


@app.command()
def parse(
    ctx: typer.Context, urls: Annotated[list[str], typer.Argument(metavar="URL", help="URLs; - reads them from standard input.")]
) -> None:
    """Print the kind and the ids of each URL."""
    cli = Cli.of(ctx)
    rows = []
    for value in cli.arguments(urls):
        found = {name: one for name, one in plain(parse_thing(value)).items() if one is not None}
        ids = (found.get(f"{found['kind']}_id"), found.get("photo_id"), found.get("group"), found.get("owner"), found.get("tag"))
        rows.append({"id": next((one for one in ids if one), None), "url": value, **found})
    cli.output.items(rows, ["id", "kind", "owner", "url"])


@app.command()
def build(
    ctx: typer.Context,
    kind: Annotated[
        str, typer.Argument(metavar="KIND", help=f"The kind of page: {', '.join(KINDS)}.", autocompletion=lambda: list(KINDS))
    ],
    id: Annotated[str, typer.Argument(metavar="ID", help="The id, NSID or tag.")],
    owner: Annotated[str | None, option("--owner", "PERSON", "The owner of a photo, album or gallery.")] = None,
) -> None:
    """Print the URL of a page, or a short URL."""
    from ... import shorturl, urls

    cli = Cli.of(ctx)
    if owner is not None and not re.fullmatch(r"[\w@-]+", owner, re.ASCII):
        remedy = f"pass an NSID or a path alias; see flickr people show {quoted(owner)}"
        raise CliError(ExitCode.USAGE, f"--owner is invalid: {owner!r}", remedy)
    owned: dict[str, Any] = {
        "photo": urls.photo_page,
        "album": urls.album_page,
        "gallery": urls.gallery_page,
        "collection": urls.collection_page,
    }
    alone: dict[str, Any] = {
        "person": urls.profile_page,
        "photos": urls.photostream_page,
        "group": urls.group_page,
        "short": shorturl.url,
        "short-album": urls.short_album_url,
    }
    if owner is not None and kind in alone:
        raise CliError(ExitCode.USAGE, f"--owner has no effect for kind {kind!r}", "omit it")
    if kind in owned:
        if owner is None:
            raise CliError(ExitCode.USAGE, f"kind {kind!r} requires an owner", "pass --owner PERSON")
        result = owned[kind](owner, id)
    elif kind == "tag":
        result = urls.tag_page(id, owner)
    elif kind in alone:
        result = alone[kind](id)
    else:
        raise typer.BadParameter(f"{kind!r} is not a kind of page; use one of {', '.join(KINDS)}", ctx=ctx)
    cli.output.line(result, {"id": id, "url": result})
