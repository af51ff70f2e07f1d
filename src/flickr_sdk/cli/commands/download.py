"""`flickr download`: photos of URLs, ids and searches."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from ..context import Cli
from ..errors import CliError, ExitCode, PartlyDone
from ..identifiers import parse_thing
from ..lazy_group import CommandApp
from ..parameters import flag, option
from ..photo_sources import album_sources, check_size, photos_of, source_of
from ..remedies import with_commands
from ..search_options import Search, with_search_options, words

if TYPE_CHECKING:
    from ...downloads import DownloadEntry
    from ...models import Photo
    from ...uploads import BatchProgress

app: CommandApp = CommandApp()
JOURNAL: Final = ".flickr-download.sqlite"
REASONS: Final = {
    "not_found": ExitCode.NOT_FOUND,
    "private": ExitCode.PERMISSION,
    "network": ExitCode.NETWORK,
    "rate_limit": ExitCode.RATE_LIMIT,
}
"""The exit codes if all files failed for the same reason."""


@app.command()
@with_search_options()
def download(
    ctx: typer.Context,
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="URL|ID",
            help="URLs of photos, albums, people, groups, galleries and favorites, or ids: a number is a photo, a 17-digit "
            "number that begins with 721 is an album; me for all of your photos; - reads standard input.",
        ),
    ] = None,
    album: Annotated[
        list[str] | None,
        option("--album", "ALBUM", "The title, id or URL of an album of yours, or of --user-id. Can be repeated."),
    ] = None,
    to: Annotated[str, option("--to", "FOLDER", "The folder, which is created if necessary.")] = ".",
    size: Annotated[
        str, option("--size", "SIZE", "original, largest, a suffix such as b, or a label such as 'Large 2048'.")
    ] = "original",
    names: Annotated[
        str | None,
        option("--names", "TEMPLATE", "File names, such as '{taken:%Y}/{album}/{title}-{id}.{ext}'."),
    ] = None,
    sidecar: Annotated[list[str] | None, option("--sidecar", "json|xmp", "Write the metadata next to each file.")] = None,
    set_times: Annotated[bool, flag("--set-times", "Set the modification time of files to the date taken.")] = False,
    verify: Annotated[bool, flag("--verify", "Compare existing files with their checksums.")] = False,
    journal: Annotated[str | None, option("--journal", "FILE", f"The journal; by default, {JOURNAL} in the folder.")] = None,
    concurrency: Annotated[int, option("--concurrency", "N", "Parallel downloads.")] = 4,
    *,
    search: Search,
) -> None:
    """Download the photos and videos of URLs, albums or a search, each once.

    Run the same command again to download new and failed photos, and to resume partial downloads.
    """
    cli = Cli.of(ctx)
    check_size(size)
    given = cli.parsed(search.take_urls(sources or []), lambda source: source_of(cli, source))
    if album:
        owner = search.take_owner()
        if not search.is_empty:
            remedy = "omit --album, or the options of the search"
            raise CliError(ExitCode.USAGE, "--album and the options of a search cannot be combined", remedy)
        given += album_sources(cli, album, owner)
    if not given and search.is_empty:
        remedy = "pass --album TITLE, --user-id PERSON, --mine, --tags TAG, a URL or an id"
        raise CliError(ExitCode.USAGE, "the command selects no photos", remedy)
    if given:
        search.require_no_criteria()
    # Checked before a file is created.
    criteria = None if search.is_empty else search.arguments(cli)
    limit = cli.settings.get("limit")
    if cli.dry_run:
        _plan(cli, _photos(cli, given, criteria, None), limit, to, size)
        return
    folder = Path(to).expanduser()
    chosen: dict[str, Any] = {
        "size": size,
        "names": names,
        "concurrency": concurrency,
        "sidecar": words(sidecar),
        "set_times": set_times,
    }
    # Checks the values with a temporary journal, before the folder and the journal are created.
    cli.flickr.downloads(folder, **chosen).close()
    folder.mkdir(parents=True, exist_ok=True)
    with cli.flickr.downloads(folder, journal=journal or folder / JOURNAL, verify=verify, **chosen) as downloads:
        before = _identities(folder)
        last_run = max((entry.run for entry in downloads.entries()), default=0)
        if limit:
            # The limit applies to all sources together.
            budget = iter(range(limit))
            for source in given:
                photos = _photos(cli, [source], None, downloads.extras)
                downloads.add((photo for _, photo in zip(budget, photos, strict=False)), album=_album_title(cli, source, names))
            if criteria is not None:
                downloads.add(photo for _, photo in zip(budget, _search(cli, criteria, downloads.extras), strict=False))
        else:
            for source in given:
                downloads.add(source)
            if criteria is not None:
                downloads.add(_search(cli, criteria, downloads.extras))
        with cli.progress("downloading", unit="bytes") as bar:
            report = downloads.run(progress=lambda state: _show(bar, state))
        # Counts no files of earlier runs, except those that remain to be downloaded.
        entries = [entry for entry in downloads.entries() if entry.run > last_run or entry.state == "waiting"]
        _print_report(cli, entries, before, folder)
    cli.output.note(str(report))


def _show(bar: Any, state: BatchProgress) -> None:
    bar.update(done=state.sent, total=state.bytes or None, name=f"{state.done} of {state.files}")


def _search(cli: Cli, criteria: dict[str, Any], extras: Any) -> Iterable[Photo]:
    return cli.flickr.walk(**criteria, extras=extras)


def _album_title(cli: Cli, source: str, names: str | None) -> str:
    """Return the title of an album if file names contain it. Without `--limit`, the batch looks it up."""
    if "{album" not in (names or "") or "/" not in source:
        return ""
    found = parse_thing(source)
    return cli.flickr.photosets.get_info(found.album_id).title if found.kind == "album" and found.album_id else ""


def _photos(cli: Cli, sources: list[str], criteria: dict[str, Any] | None, extras: Any) -> Iterator[Photo | str]:
    for source in sources:
        found = photos_of(cli, source, extras)
        yield from [found] if isinstance(found, str) else found
    if criteria is not None:
        yield from _search(cli, criteria, extras)


def _plan(cli: Cli, photos: Iterable[Photo | str], limit: int | None, to: str, size: str) -> None:
    for photo in islice(photos, limit or None):
        cli.guard.plan("download", {"photo_id": photo if isinstance(photo, str) else photo.id, "size": size, "to": to})


def _identity(path: str) -> tuple[int, int] | None:
    """Return a value that changes when a file is replaced; `None` without a file."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_ino, status.st_mtime_ns


def _identities(folder: Path) -> dict[str, object]:
    """Return the identities of all files in a folder by their paths."""
    found = (os.path.join(parent, name) for parent, _, names in os.walk(folder) for name in names)
    return {path: _identity(path) for path in found}


def _print_report(cli: Cli, entries: Iterable[DownloadEntry], before: Mapping[str, object], folder: Path) -> None:
    """Print the files of this run. `before` contains the identities of the files that were in the folder before."""
    done: list[dict[str, Any]] = []
    failed: list[dict[str, Any]] = []
    for entry in entries:
        if not entry.photo_id and entry.state in ("done", "listed"):
            continue
        if entry.state == "done":
            path = str(folder / entry.path)
            # Deleted and damaged files are downloaded again.
            status = "present" if path in before and before[path] == _identity(path) else "downloaded"
            done.append({"id": entry.photo_id, "status": status, "path": path, "size": entry.size})
        else:
            failed.append(
                {"id": entry.photo_id or entry.url, "code": entry.reason or "remaining", "message": with_commands(entry.error)}
            )
    if not (failed and cli.output.format == "json"):
        cli.output.items(done, ["id", "status", "path", "size"])
    if failed:
        for one in chain(failed):
            if not cli.output.is_json:
                cli.report(f"{one['id']}: {one['message'] or 'not downloaded'}")
        reasons = {one["code"] for one in failed}
        code = REASONS.get(reasons.pop(), ExitCode.OTHER) if len(reasons) == 1 else ExitCode.OTHER
        raise PartlyDone(done, failed, all_of=code)
