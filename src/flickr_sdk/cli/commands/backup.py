"""`flickr backup`, `restore` and `verify`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..context import Cli
from ..errors import CliError, ExitCode, PartlyDone
from ..lazy_group import CommandApp
from ..parameters import flag, option
from ..search_options import words
from ..values import plain

if TYPE_CHECKING:
    from ...uploads import BatchProgress

app: CommandApp = CommandApp()

Folder = Annotated[str, typer.Argument(metavar="FOLDER", help="The folder of the backup.")]


def _show(bar: Any, state: BatchProgress) -> None:
    """Show bytes if files are transferred, and otherwise the number of photos."""
    if state.bytes:
        bar.update(done=state.sent, total=state.bytes, name=str(state))
    else:
        bar.update(done=state.done, total=state.files or None, name=str(state))


@app.command()
def backup(
    ctx: typer.Context,
    person: Annotated[str, typer.Argument(metavar="[PERSON]", help="me, or the NSID or URL of a person.")] = "me",
    to: Annotated[str | None, option("--to", "FOLDER", "The folder; it is created.")] = None,
    details: Annotated[
        list[str] | None, option("--details", "NAME,NAME", "The metadata to save, or all; by default that of the last run.")
    ] = None,
    plan: Annotated[bool, flag("--plan", "Estimate the calls, bytes and hours, without starting.")] = False,
    verify: Annotated[bool, flag("--verify", "Compare existing files with their checksums.")] = False,
    no_viewer: Annotated[bool, flag("--no-viewer", "Omit the pages to browse the backup.")] = False,
    xmp: Annotated[bool | None, flag("--xmp/--no-xmp", "Write XMP sidecars; by default as in the last run.")] = None,
    album_folders: Annotated[
        bool | None,
        flag("--album-folders/--no-album-folders", "Make a folder with links for each album; by default as in the last run."),
    ] = None,
    set_times: Annotated[bool, flag("--set-times", "Set the time of files to the date taken.")] = False,
    concurrency: Annotated[int, option("--concurrency", "N", "Parallel downloads.")] = 4,
) -> None:
    """Back up an account: the files of all photos and videos, and all metadata.

    Run the same command again, for example each night: it requests only changes, and continues after a failure.
    """
    cli = Cli.of(ctx)
    from ...backup import DETAILS

    names: Any = words(details)
    chosen = DETAILS if names == ["all"] else names
    user = person if person == "me" else cli.id(person, "person")
    if plan or cli.dry_run:
        estimate = cli.flickr.backup_plan(user=user, details=chosen)
        selected = ("photos", "files", *estimate.details)
        rows = [
            {"id": one.detail, "calls": one.calls, "hours": one.hours, "chosen": one.detail in selected} for one in estimate.costs
        ]
        cli.output.items(rows, ["id", "calls", "hours", "chosen"])
        cli.output.note(str(estimate).partition("\n")[0])
        return
    if to is None:
        raise CliError(ExitCode.USAGE, "the folder is missing", "pass --to FOLDER, or --plan")
    with cli.progress("backing up", unit="bytes") as bar:
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
    failed = [{"id": one.photo_id, "code": one.what, "message": one.error} for one in report.problems]
    _finish(cli, summary, failed, report.remaining)


@app.command()
def restore(
    ctx: typer.Context,
    folder: Folder,
    include: Annotated[
        list[str] | None, option("--include", "PART,PART", "Also people, comments, groups, galleries or favorites.")
    ] = None,
    journal: Annotated[str | None, option("--journal", "FILE", "The journal; by default in the folder of the backup.")] = None,
) -> None:
    """Restore a backup to your account: photos and videos, each once, and albums.

    --dry-run counts the requests. After a failure, run the same command again to continue.
    """
    cli = Cli.of(ctx)
    cli.require_writes("restore")
    parts: Any = words(include) or ()
    with cli.progress("restoring", unit="bytes") as bar:
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
    """Write the summary, and raise an error if something failed or remains."""
    if not ((failed or remaining) and cli.output.format == "json"):
        cli.output.item(summary)
    if failed or remaining:
        if not cli.output.is_json:
            for one in failed:
                typer.echo(f"{one['id'] or 'account'}: {one['code']}: {one['message']}", err=True)
        problem = f"{len(failed)} problems, {remaining} items remain for the next run"
        raise PartlyDone([summary], failed, problem=problem)


@app.command()
def verify(
    ctx: typer.Context,
    folder: Folder,
    offline: Annotated[bool, flag("--offline", "Check the files only, without a request.")] = False,
) -> None:
    """Check each file of a backup against its checksum, and the backup against the account.

    The exit code is 1 if files are damaged or missing.
    """
    cli = Cli.of(ctx)
    if offline and not cli.settings.get("api_key"):
        from ... import Flickr

        # No request is sent, so that any key will do.
        client = cli.closing.enter_context(Flickr("0" * 32))
    else:
        client = cli.flickr
    report = client.verify(folder, account=not offline)
    values = {**plain(report), "intact": report.intact, "up_to_date": report.up_to_date}
    columns = [
        "intact",
        "up_to_date",
        "files",
        "bytes",
        "damaged",
        "missing",
        "without_file",
        "not_saved",
        "changed",
        "deleted",
        "changed_albums",
    ]
    if report.intact:
        cli.output.item(values, columns)
        return
    if cli.output.format != "json":
        cli.output.item(values, columns)
    problem = f"{len(report.damaged)} files are damaged and {len(report.missing)} are missing"
    error = CliError(ExitCode.OTHER, problem, f"run flickr backup --to {folder} --verify", code="damaged")
    error.details = values
    raise error
