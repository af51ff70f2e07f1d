"""`flickr doctor` and `licenses`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..context import Cli
from ..errors import CliError, ExitCode
from ..lazy_group import CommandApp
from ..parameters import flag, option

if TYPE_CHECKING:
    from ..doctor_checks import Check

app: CommandApp = CommandApp()


class DoctorError(CliError):
    """At least one check failed."""

    def __init__(self, checks: list[Check]) -> None:
        first = next(check for check in checks if check.status == "failed")
        super().__init__(first.exit_code, f"{first.id}: {first.detail}", first.remedy)
        self.details: dict[str, Any] = {"checks": [_row(check) for check in checks]}


def _row(check: Check) -> dict[str, Any]:
    return {"id": check.id, "status": check.status, "detail": check.detail, "remedy": check.remedy}


@app.command()
def doctor(
    ctx: typer.Context,
    live: Annotated[bool, flag("--live", "Call every read method that needs no private data, and write a report.")] = False,
    output: Annotated[str | None, option("--output", "FILE", "The report of --live; by default, flickr-doctor.json.")] = None,
) -> None:
    """Check the key, secret, token, permission, clock, network, proxy, TLS, versions and files.

    --live reports the differences between responses and models. The report contains types instead of values, so you can attach
    it to a bug report. --live calls about a hundred methods; --limit N calls only N.
    """
    from ..doctor_checks import run_checks

    cli = Cli.of(ctx)
    if output is not None and not live:
        raise CliError(ExitCode.USAGE, "--output has no effect without --live", "add --live")
    checks = list(run_checks(cli))
    failed = any(check.status == "failed" for check in checks)
    if not (failed and cli.output.format == "json") and not live:
        cli.output.items([_row(check) for check in checks], ["id", "status", "detail", "remedy"])
    if failed:
        raise DoctorError(checks)
    if live:
        from ..doctor_live import write_report

        cli.output.item(write_report(cli, output or "flickr-doctor.json"))


@app.command()
def licenses(
    ctx: typer.Context,
    photo: Annotated[str | None, typer.Argument(metavar="PHOTO", help="A photo to credit: its id or URL.")] = None,
    markup: Annotated[
        str | None, option("--markup", "text|html|markdown", "The format of the credit line; by default, text.")
    ] = None,
) -> None:
    """List the licenses with their terms, or print the credit line of a photo."""
    from ...enums import LICENSES

    cli = Cli.of(ctx)
    if photo is None and markup is not None:
        raise CliError(ExitCode.USAGE, "--markup has no effect without a photo", "pass PHOTO")
    if photo is None:
        rows = [
            {
                "id": str(int(number)),
                "name": terms.short_name,
                "url": terms.url,
                "commercial": terms.allows_commercial_use,
                "derivatives": terms.allows_derivatives,
                "share_alike": terms.requires_share_alike,
            }
            for number, terms in LICENSES.items()
        ]
        cli.output.items(cli.limited(rows, default=0), ["id", "name", "commercial", "derivatives", "share_alike", "url"])
        return
    markup = markup or "text"
    if markup not in ("text", "html", "markdown"):
        raise typer.BadParameter(f"--markup is invalid: {markup!r}; use text, html or markdown", ctx=ctx)
    photo_id = cli.id(photo, "photo")
    form: Any = markup
    line = cli.flickr.photos.get_info(photo_id).attribution(form)
    cli.output.line(line, {"id": photo_id, "credit": line})
