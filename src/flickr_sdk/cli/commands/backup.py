"""`flickr backup`, `restore` and `verify`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from ..context import Cli
from ..counts import counted
from ..errors import CliError, ExitCode, PartlyDone
from ..lazy_group import CommandApp
from ..parameters import flag, option
from ..search_options import words
from ..terminal_text import quoted
from ..values import Column, plain

if TYPE_CHECKING:
    from ...backup import VerifyReport
    from ...uploads import BatchProgress

app: CommandApp = CommandApp()

MAX_SHOWN: Final = 3
"""The maximum number of ids that the table of `flickr verify` lists."""
Folder = Annotated[str, typer.Argument(metavar="FOLDER", help="The folder of the backup.")]


def _show(bar: Any, state: BatchProgress) -> None:
    """Report bytes while files are transferred, and otherwise the number of photos."""
    stage = getattr(state, "stage", "files")
    if state.bytes:
        failed = f", {state.failed} failed" if state.failed else ""
        bar.update(done=state.sent, total=state.bytes, name=f"{stage}: {state.done} of {state.files}{failed}", unit="bytes")
    else:
        bar.update(done=state.done, total=state.files or None, name=stage, unit="items")


@app.command()
def backup(
    ctx: typer.Context,
    person: Annotated[str, typer.Argument(metavar="PERSON", help="The account: me, or the NSID or URL of a person.")] = "me",
    to: Annotated[str | None, option("--to", "FOLDER", "The folder, which is created if necessary.")] = None,
    details: Annotated[
        list[str] | None,
        option(
            "--details", "NAME,NAME", "The metadata to save, such as info,exif,albums, or all; by default, as in the last run."
        ),
    ] = None,
    plan: Annotated[bool, flag("--plan", "Estimate the calls, bytes and hours, without starting.")] = False,
    verify: Annotated[bool, flag("--verify", "Compare existing files with their checksums.")] = False,
    no_viewer: Annotated[bool, flag("--no-viewer", "Write no HTML pages.")] = False,
    xmp: Annotated[bool | None, flag("--xmp/--no-xmp", "Write XMP sidecars; by default, as in the last run.")] = None,
    album_folders: Annotated[
        bool | None,
        flag("--album-folders/--no-album-folders", "Create a folder with links for each album; by default, as in the last run."),
    ] = None,
    set_times: Annotated[bool, flag("--set-times", "Set the modification time of files to the date taken.")] = False,
    concurrency: Annotated[int, option("--concurrency", "N", "Parallel downloads.")] = 4,
) -> None:
    """Back up an account: all photos and videos, and their metadata.

    Run the same command again, for example each night: it requests only changes, and continues after a failure.

    The names for --details are info, comments, people, favorited_by, contexts, exif, albums, collections, galleries, favorites,
    contacts, groups, stats and photo_stats. The first run omits favorited_by, contexts, exif and photo_stats by default.
    """
    cli = Cli.of(ctx)
    from ...backup import DETAILS

    names: Any = words(details)
    chosen = DETAILS if names == ["all"] else names
    if to is None and not (plan or cli.dry_run):
        # The folder alone is meant as the folder.
        remedy = f"pass --to {quoted(person)}" if person.startswith(("/", ".", "~")) else "pass --to FOLDER, or --plan"
        raise CliError(ExitCode.USAGE, "the folder is missing", remedy)
    user = person if person == "me" else cli.id(person, "person")
    if to is None or plan or cli.dry_run:
        estimate = cli.flickr.backup_plan(user=user, details=chosen)
        selected = ("photos", "files", *estimate.details)
        rows: list[dict[str, Any]] = [
            {
                "id": one.detail,
                "calls": one.calls,
                "hours": round(one.hours, 4),
                "time": _time(one.hours),
                "chosen": one.detail in selected,
                "is_maximum": one.is_maximum,
            }
            for one in estimate.costs
        ]
        total = {"id": "total", "calls": estimate.calls, "hours": round(estimate.hours, 4), "time": _time(estimate.hours)}
        rows.append({**total, "chosen": True, "is_maximum": any(row["is_maximum"] and row["chosen"] for row in rows)})
        cli.output.items(rows, [Column("detail", "id"), "calls", "time", "chosen"])
        cli.output.note(str(estimate).partition("\n")[0])
        return
    with cli.progress("backing up") as bar:
        report = cli.flickr.backup(
            to,
            user=user,
            details=chosen,
            progress=lambda state: _show(bar, state),
            concurrency=concurrency,
            verify=verify,
            viewer=not no_viewer,
            xmp=xmp,
            album_folders=album_folders,
            set_times=set_times,
        )
    summary = {name: value for name, value in plain(report).items() if name != "problems"}
    problems = [one for one in report.problems if one.what != "processing"]
    failed = [{"id": one.photo_id, "code": one.what, "message": one.error} for one in problems]
    if report.processing:
        # Not a failure: the backup contains all that Flickr has.
        videos = ", ".join(report.processing[:MAX_SHOWN]) + (", ..." if len(report.processing) > MAX_SHOWN else "")
        cli.warn(f"Flickr is still processing {counted(len(report.processing), 'video')} ({videos}); run the backup again later")
    _finish(cli, summary, failed, report.remaining - len(report.processing))


def _time(hours: float) -> str:
    """Return a time in seconds, minutes or hours."""
    seconds = hours * 3600
    return f"{seconds:.0f} s" if seconds < 100 else f"{seconds / 60:.0f} min" if seconds < 6000 else f"{hours:.1f} h"


@app.command()
def restore(
    ctx: typer.Context,
    folder: Folder,
    include: Annotated[
        list[str] | None, option("--include", "PART,PART", "Also restore people, comments, groups, galleries or favorites.")
    ] = None,
    journal: Annotated[str | None, option("--journal", "FILE", "The journal; by default, in the folder of the backup.")] = None,
) -> None:
    """Restore a backup to your account: photos and videos, each once, and albums.

    --dry-run counts the requests. After a failure, run the same command again to continue.
    """
    cli = Cli.of(ctx)
    cli.require_writes("restore")
    parts: Any = words(include) or ()
    with cli.progress("restoring") as bar:
        report = cli.flickr.restore(
            folder, dry_run=cli.dry_run, include=parts, journal=journal, progress=lambda state: _show(bar, state)
        )
    if cli.dry_run:
        for method, count in report.requests.items():
            cli.guard.plan(method, {"requests": count})
        cli.output.note(str(report))
        return
    names = ("photos", "uploaded", "present", "bytes", "albums", "remaining", "added", "not_restored")
    values = plain(report)
    failed = [{"id": one.id, "code": one.what, "message": one.error} for one in report.problems]
    _finish(cli, {name: values[name] for name in names}, failed, report.remaining)


def _finish(cli: Cli, summary: dict[str, Any], failed: list[dict[str, Any]], remaining: int) -> None:
    """Write the summary, and raise an error if items failed or remain."""
    if not ((failed or remaining) and cli.output.format == "json"):
        cli.output.item(summary)
    if failed or remaining:
        if not cli.output.is_json:
            for one in failed:
                cli.report(f"{one['id'] or 'account'}: {one['code']}: {one['message']}")
        problems = [counted(len(failed), "problem")] if failed else []
        rest = [f"{counted(remaining, 'item remains', 'items remain')} for the next run"] if remaining else []
        raise PartlyDone([summary], failed, problem=", ".join(problems + rest))


@app.command()
def verify(
    ctx: typer.Context,
    folder: Folder,
    offline: Annotated[bool, flag("--offline", "Check the files only, without a request.")] = False,
) -> None:
    """Compare each file of a backup with its checksum, and the backup with the account.

    The exit code is 1 if files are damaged or missing. A table shows the first ids of a long list, and --json all of them.
    """
    cli = Cli.of(ctx)
    if offline and not cli.settings.get("api_key"):
        from ... import Flickr

        # No request is sent, so any key is valid.
        client = cli.closing.enter_context(Flickr("0" * 32))
    else:
        client = cli.flickr
    report = client.verify(folder, account=not offline)
    # Unknown without a comparison.
    up_to_date = report.up_to_date if report.checked_account else None
    values = {"summary": _summary(report), "intact": report.intact, "up_to_date": up_to_date, **plain(report)}
    columns = [name for name in values if name != "checked_account"]
    if report.intact or cli.output.format != "json":
        is_table = cli.output.format == "table" and not cli.output.fields
        cli.output.item({name: _shortened(value) for name, value in values.items()} if is_table else values, columns)
    if not report.intact:
        error = CliError(ExitCode.OTHER, _damage(report), f"run flickr backup --to {folder} --verify", code="damaged")
        error.details = values
        raise error


def _damage(report: VerifyReport) -> str:
    damaged, missing = len(report.damaged), len(report.missing)
    parts = [counted(damaged, "file is damaged", "files are damaged")] if damaged else []
    parts += [counted(missing, "file is missing", "files are missing")] if missing else []
    return " and ".join(parts)


def _summary(report: VerifyReport) -> str:
    """Return the result of a verification as a sentence."""
    intact = counted(report.files, "file is intact", "files are intact")
    files = intact if report.intact else f"{_damage(report)}, {intact}"
    if not report.checked_account:
        return f"{files}; the backup was not compared with the account"
    if report.up_to_date:
        return f"{files}; the backup is up to date"
    counts = [
        (report.without_file, "photo has no file", "photos have no file"),
        (report.not_saved, "photo is not saved", "photos are not saved"),
        (report.changed, "photo has changed", "photos have changed"),
        (report.deleted, "photo was deleted", "photos were deleted"),
        (report.changed_albums, "album has changed", "albums have changed"),
    ]
    found = [counted(len(ids), one, many) for ids, one, many in counts if ids]
    return f"{files}; the backup is not up to date{': ' if found else ''}{', '.join(found)}"


def _shortened(value: Any) -> Any:
    """Return the length and the first items of a long list."""
    if isinstance(value, list) and len(value) > MAX_SHOWN:
        return f"{len(value)}: {', '.join(value[:MAX_SHOWN])}, ..."
    return value
