"""`flickr checksums`: machine tags with the SHA-256 checksum of the original, which `flickr upload` adds to each photo."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from typing import Annotated, Any, Final

import typer

from ..batch import run_each
from ..context import Cli
from ..errors import CliError, ExitCode
from ..lazy_group import CommandApp
from ..media_files import find_media
from ..parameters import flag
from ..upload_plan import CHECKSUM_TAG, file_digest, find_checksum

app: CommandApp = CommandApp(help="Add, verify and find checksums of photos.")

PASS: Final = "pass ids or URLs of photos, or --all"

Photos = Annotated[
    list[str] | None, typer.Argument(metavar="PHOTO", help="Ids or URLs of your photos; - reads them from standard input.")
]
All = Annotated[bool, flag("--all", "All photos of your account.")]


@app.command()
def add(ctx: typer.Context, photos: Photos = None, all_photos: All = False) -> None:
    """Add the checksum of the original to photos as a machine tag, as flickr upload does.

    The command downloads each original. Photos that have a checksum are skipped.
    """
    cli = Cli.of(ctx)
    cli.require_writes("checksums add")
    ids = _ids(cli, photos, all_photos, tagged=False)

    def action(photo_id: str) -> None:
        if _tagged(cli, photo_id) is None:
            cli.flickr.photos.add_tags(photo_id, [f"{CHECKSUM_TAG}={_checksum(cli, photo_id)}"])

    run_each(cli, ids, action, "tagged")


@app.command()
def verify(ctx: typer.Context, photos: Photos = None, all_photos: All = False) -> None:
    """Download the originals of photos, and compare them with their checksums. --all skips photos without a checksum."""
    cli = Cli.of(ctx)
    ids = _ids(cli, photos, all_photos, tagged=True)

    def action(photo_id: str) -> None:
        expected = _tagged(cli, photo_id)
        if expected is None:
            raise CliError(ExitCode.NOT_FOUND, f"photo {photo_id} has no checksum", "run flickr checksums add")
        if (found := _checksum(cli, photo_id)) != expected:
            raise CliError(ExitCode.OTHER, f"the original of photo {photo_id} has the checksum {found} instead of {expected}")

    run_each(cli, ids, action, "intact")


@app.command()
def find(
    ctx: typer.Context,
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="Files and folders; - reads paths from standard input.")],
    missing: Annotated[bool, flag("--missing", "Print only the files without a photo.")] = False,
) -> None:
    """Find your photos by the checksums of files.

    A missing file is not on Flickr, or its photo has no checksum. Run flickr checksums add to add checksums.
    """
    cli = Cli.of(ctx)
    rows: list[dict[str, Any]] = []
    cli.require_account()
    for file in find_media(cli.arguments(paths)):
        ids = find_checksum(cli, file_digest(file))
        rows += [{"id": id, "status": "found", "file": str(file)} for id in ids] or [
            {"id": None, "status": "missing", "file": str(file)}
        ]
    cli.output.items([row for row in rows if not (missing and row["id"])], ["id", "status", "file"])


def _ids(cli: Cli, photos: Sequence[str] | None, all_photos: bool, *, tagged: bool) -> list[str]:
    """Return the ids of the given photos, or of all photos with or without a checksum."""
    if bool(photos) == all_photos:
        raise CliError(ExitCode.USAGE, "the command needs photos" if not photos else "--all and ids cannot be combined", PASS)
    if photos:
        return cli.ids(photos, "photo")
    cli.require_account()
    every = cli.flickr.walk.people.get_photos("me", extras=["machine_tags"], per_page=500)
    return [photo.id for photo in cli.limited(every, default=0) if (f"{CHECKSUM_TAG}=" in (photo.machine_tags or "")) == tagged]


def _tagged(cli: Cli, photo_id: str) -> str | None:
    """Return the checksum that a photo has as a machine tag."""
    tags = [tag.raw or tag.text for tag in cli.flickr.photos.get_info(photo_id).tags]
    return next((tag.partition("=")[2] for tag in tags if tag.startswith(f"{CHECKSUM_TAG}=")), None)


def _checksum(cli: Cli, photo_id: str) -> str:
    """Download the original, and return its checksum."""
    with tempfile.TemporaryDirectory(prefix="flickr-") as folder:
        return file_digest(cli.flickr.download(photo_id, to=folder))
