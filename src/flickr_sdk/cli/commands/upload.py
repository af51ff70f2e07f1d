"""`flickr upload` and `replace`."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from ..context import Cli
from ..counts import counted
from ..errors import CliError, ExitCode, PartlyDone
from ..identifiers import is_album
from ..lazy_group import CommandApp
from ..licenses import license_number
from ..media_files import find_media
from ..parameters import flag, option
from ..remedies import with_commands
from ..search_options import words
from ..state_files import state_file
from ..upload_plan import plan_uploads
from ..values import Columns

if TYPE_CHECKING:
    from ...uploads import BatchProgress, UploadEntry

app: CommandApp = CommandApp()
COLUMNS: Final[Columns] = ["id", "status", "file"]


@app.command()
def upload(
    ctx: typer.Context,
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="Files and folders; - reads paths from standard input.")],
    album: Annotated[
        list[str] | None,
        option("--album", "NAME", "Add the files to the album with this title, id or URL; a new title creates an album."),
    ] = None,
    folder_albums: Annotated[bool, flag("--folder-albums", "Add each file to an album named after its folder.")] = False,
    tags: Annotated[list[str] | None, option("--tags", "TAG,TAG", "Tags.")] = None,
    title: Annotated[str | None, option("--title", "TEXT", "The title; by default, the file name.")] = None,
    description: Annotated[str | None, option("--description", "TEXT", "The description.")] = None,
    public: Annotated[bool, flag("--public", "Let everybody see them.")] = False,
    friends: Annotated[bool, flag("--friends", "Let your friends see them.")] = False,
    family: Annotated[bool, flag("--family", "Let your family see them.")] = False,
    private: Annotated[bool, flag("--private", "Let nobody else see them.")] = False,
    safety_level: Annotated[int | None, option("--safety-level", "1-3", "1 safe, 2 moderate, 3 restricted.")] = None,
    content_type: Annotated[int | None, option("--content-type", "1-4", "1 photo, 2 screenshot, 3 other, 4 virtual.")] = None,
    hidden: Annotated[bool, flag("--hidden", "Hide them from public searches.")] = False,
    license: Annotated[str | None, option("--license", "N|NAME", "The number or name of a license; see flickr licenses.")] = None,
    group: Annotated[list[str] | None, option("--group", "GROUP", "Add the files to the pool of a group.")] = None,
    exif: Annotated[bool, flag("--exif", "Read title, tags, location and date from EXIF, IPTC and XMP.")] = False,
    include: Annotated[
        list[str] | None, option("--include", "PATTERN", "Upload only files whose names match, such as '*.jpg'.")
    ] = None,
    exclude: Annotated[list[str] | None, option("--exclude", "PATTERN", "Skip files whose names match, such as '*.png'.")] = None,
    no_recursion: Annotated[bool, flag("--no-recursion", "Skip folders inside folders.")] = False,
    duplicates: Annotated[bool, flag("--duplicates", "Also upload files that the account already has.")] = False,
    reupload_deleted: Annotated[
        bool, flag("--reupload-deleted", "Also upload files whose photos were deleted from Flickr.")
    ] = False,
    move_to: Annotated[str | None, option("--move-to", "FOLDER", "Move uploaded files to this folder.")] = None,
    journal: Annotated[
        str | None, option("--journal", "FILE", "The journal; by default, one per account and set of paths.")
    ] = None,
    concurrency: Annotated[int, option("--concurrency", "N", "Parallel uploads.")] = 4,
) -> None:
    """Upload photos and videos, each exactly once.

    A journal records uploaded files: after a failure, run the same command again to continue. Files that the account already
    has are not uploaded again. The status of a file is uploaded if this run sent it, present if the account had it, or deleted if
    its photo was deleted from Flickr.
    """
    from ...errors import FileError

    cli = Cli.of(ctx)
    cli.require_writes("upload")
    _check_range("--safety-level", safety_level, 3)
    _check_range("--content-type", content_type, 4)
    license_id = None if license is None else license_number(license)
    _check_license(license_id)
    given = cli.arguments(paths)
    files = list(dict.fromkeys(find_media(given, recursive=not no_recursion, include=include or (), exclude=exclude or ())))
    if not files:
        if include or exclude:
            raise CliError(ExitCode.USAGE, "the patterns select no photos or videos", "check --include and --exclude")
        # Not an error, because the folder of a nightly job may be empty.
        cli.warn("the paths contain no photos or videos; nothing is uploaded")
        cli.output.items([], COLUMNS)
        return
    settings: dict[str, Any] = {
        "title": title,
        "description": description,
        "tags": words(tags),
        "safety_level": safety_level,
        "content_type": content_type,
        "hidden": 2 if hidden else None,
        "license": license_id,
        "metadata": exif,
        **_privacy(ctx, public=public, friends=friends, family=family, private=private),
    }
    groups = [cli.id(one, "group") for one in group or ()]
    titles = [_title_of(cli, one) for one in album or ()]

    def albums_of(file: Path) -> list[str]:
        return [*titles, *([file.parent.resolve().name] if folder_albums else ())]

    where = Path(journal) if journal else state_file(cli, "upload", sorted(str(file.resolve()) for file in files), duplicates)
    if cli.dry_run:
        shown = {name: value for name, value in settings.items() if value not in (None, [], "") and name != "metadata"}
        shown = {name: int(value) if isinstance(value, bool) else value for name, value in shown.items()}
        shown |= {**({"exif": 1} if exif else {}), **({"group": groups} if groups else {})}

        def arguments_of(file: Path) -> dict[str, Any]:
            names = albums_of(file)
            return {**shown, **({"album": names} if names else {})}

        plan_uploads(cli, files, arguments_of, where.expanduser(), duplicates=duplicates, upload_deleted=reupload_deleted)
        return
    if groups:
        from ...uploads import Step

        settings["after"] = [Step("flickr.groups.pools.add", group_id=one) for one in groups]
    with cli.flickr.uploads(where, concurrency=concurrency, dedup=not duplicates) as uploads:

        def add(file: Path) -> UploadEntry:
            return uploads.add(file, **settings, album=albums_of(file) or None)

        added: dict[str, _Added] = {}
        unreadable: list[dict[str, Any]] = []
        for file in files:
            try:
                entry = add(file)
            except FileError as error:
                # The other files are still uploaded.
                unreadable.append({"id": None, "file": str(file.absolute()), "code": "failed", "message": str(error)})
                continue
            added.setdefault(entry.digest, _Added(entry)).files.append(file)
        if before := [one.entry for one in added.values() if one.entry.photo_id]:
            deleted = uploads.find_deleted(before)
            if reupload_deleted:
                uploads.reset(deleted)
            for entry in deleted:
                one = added[entry.digest]
                if reupload_deleted:
                    # With the options of this command, and the path of this file.
                    one.entry = add(one.files[0])
                else:
                    one.is_deleted = True
        with cli.progress("uploading", unit="bytes") as bar:
            report = uploads.run(progress=lambda state: _show(bar, state))
    _print_report(cli, [entry for entry in report.entries if entry.digest in added], added, unreadable, move_to)


class _Added:
    """Files with the same content."""

    def __init__(self, entry: UploadEntry) -> None:
        self.entry = entry
        """The entry before the run."""
        self.files: list[Path] = []
        self.is_deleted = False

    def is_sent(self, entry: UploadEntry) -> bool:
        """Whether this run sent the file of an entry, and Flickr accepted it."""
        attempts = entry.attempts - self.entry.attempts
        # After a lost response, a duplicate is the photo of the first attempt.
        return self.entry.photo_id is None and attempts > (1 if entry.is_duplicate else 0)


def _check_range(option: str, value: int | None, largest: int) -> None:
    if value is not None and not 1 <= value <= largest:
        raise CliError(
            ExitCode.USAGE, f"{option} is invalid: {value}", f"use a number from 1 to {largest}; see flickr upload --help"
        )


def _title_of(cli: Cli, album: str) -> str:
    """Return the title of an existing album even if the case differs, so that no second album is created."""
    if is_album(album):
        return cli.flickr.photosets.get_info(cli.id(album, "album")).title
    return album if cli.dry_run else cli.names.album_title(album)


def _check_license(number: int | None) -> None:
    from ...enums import LICENSES

    # Checked here, because the license is set after the upload.
    if number is not None and number not in {int(one) for one in LICENSES}:
        raise CliError(ExitCode.USAGE, f"--license is invalid: {number}", "pass the number of a license; see flickr licenses")


def _show(bar: Any, state: BatchProgress) -> None:
    bar.update(done=state.sent, total=state.bytes, name=f"{state.done} of {state.files}")


def _privacy(ctx: typer.Context, *, public: bool, friends: bool, family: bool, private: bool) -> dict[str, bool]:
    chosen = (public, private, friends or family).count(True)
    if chosen > 1:
        raise typer.BadParameter(
            "the privacy options cannot be combined; pass --public, --private, or --friends and --family", ctx=ctx
        )
    return {"is_public": public, "is_friend": friends, "is_family": family} if chosen else {}


def _print_report(
    cli: Cli, entries: list[UploadEntry], added: dict[str, _Added], failed: list[dict[str, Any]], move_to: str | None
) -> None:
    """Print each file of the command, and move the uploaded files of this run and earlier runs."""
    done: list[dict[str, Any]] = []
    for entry in entries:
        row = {"id": entry.photo_id, "file": entry.path}
        files = added[entry.digest].files
        if added[entry.digest].is_deleted:
            done += [{"id": entry.photo_id, "file": str(file.absolute()), "status": "deleted"} for file in files]
        elif entry.state == "done":
            is_sent = added[entry.digest].is_sent(entry)
            for number, file in enumerate(files):
                moved = {"moved": _move(file, move_to)} if move_to else {}
                status = "uploaded" if is_sent and not number else "present"
                done.append({"id": entry.photo_id, "file": str(file.absolute()), "status": status, **moved})
        else:
            failed.append(
                {**row, "code": "failed" if entry.state == "failed" else "remaining", "message": with_commands(entry.error)}
            )
    if not (failed and cli.output.format == "json"):
        cli.output.items(done, COLUMNS)
    counts = Counter(one["status"] for one in done)
    deleted = f"{counts['deleted']} deleted, " if counts["deleted"] else ""
    cli.output.note(f"{counts['uploaded']} uploaded, {counts['present']} present, {deleted}{len(failed)} failed")
    if counts["deleted"]:
        # Not an error, because the user has deleted them.
        photos = counted(counts["deleted"], "photo was", "photos were")
        cli.warn(f"{photos} deleted from Flickr after the upload; pass --reupload-deleted to upload the files again")
    if failed:
        for one in failed:
            if not cli.output.is_json:
                cli.report(f"{one['file']}: {one['message'] or 'not uploaded'}")
        raise PartlyDone(done, failed, all_of=ExitCode.OTHER)


def _move(source: Path, folder: str) -> str:
    target = Path(folder).expanduser()
    target.mkdir(parents=True, exist_ok=True)
    number = 0
    destination = target / source.name
    while destination.exists():
        number += 1
        destination = target / f"{source.stem}-{number}{source.suffix}"
    shutil.move(source, destination)
    return str(destination)


@app.command()
def replace(
    ctx: typer.Context,
    photo: Annotated[str, typer.Argument(metavar="PHOTO", help="The photo's id or URL.")],
    file: Annotated[str, typer.Argument(metavar="FILE", help="The new file.")],
) -> None:
    """Replace the file of a photo, which keeps its id, title, tags and comments."""
    cli = Cli.of(ctx)
    cli.require_writes("replace")
    photo_id = cli.id(photo, "photo")
    if not Path(file).is_file():
        raise CliError(ExitCode.USAGE, f"{file} is not a file", "check the path")
    cli.confirm(f"Replace the file of photo {photo_id} with {file}?")
    if cli.dry_run:
        cli.guard.plan("replace", {"photo_id": photo_id, "file": file})
        return
    with cli.progress("replacing", unit="bytes") as bar:
        replaced = cli.flickr.replace(file, photo_id, progress=lambda sent, total: bar.update(done=sent, total=total))
    cli.output.item({"id": replaced.id, "status": "replaced"})
