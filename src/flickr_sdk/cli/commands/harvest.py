"""`flickr harvest`: write all photos of a search to a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from ..context import Cli
from ..errors import CliError, ExitCode
from ..lazy_group import CommandApp
from ..parameters import flag, option
from ..search_options import Search, with_search_options, words
from ..state_files import state_file
from ..values import plain

if TYPE_CHECKING:
    from ...harvest import HarvestReport

app: CommandApp = CommandApp()
OTHER_FORMATS: Final = ("parquet", "jsonl", "geojson", "geojsonl", "sqlite")
"""The formats other than CSV."""
EXAMPLES: Final = "use columns such as id, title, tags, datetaken, latitude, url_o"


@app.command()
@with_search_options(without=("sort",))
def harvest(
    ctx: typer.Context,
    output: Annotated[
        str | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="The output file: .parquet, .csv, .jsonl, .geojson, .geojsonl or .sqlite."
        ),
    ] = None,
    columns: Annotated[list[str] | None, option("--columns", "NAME,NAME", "The columns of the file.")] = None,
    format: Annotated[
        str | None,
        option("--format", "FORMAT", "parquet, csv, jsonl, geojson, geojsonl or sqlite; by default, from the file name."),
    ] = None,
    escape_formulas: Annotated[
        bool, flag("--escape-formulas", "Prevent spreadsheets from running formulas in a CSV file.")
    ] = False,
    if_exists: Annotated[str, option("--if-exists", "error|replace|append", "What to do if the file exists.")] = "error",
    plan: Annotated[bool, flag("--plan", "Estimate the photos, calls and hours, without starting.")] = False,
    checkpoint: Annotated[str | None, option("--checkpoint", "FILE", "The checkpoint; by default, one per search.")] = None,
    *,
    search: Search,
) -> None:
    """Write all photos of a search to a file, beyond Flickr's limit of 4,000.

    An interrupted harvest resumes when the same command runs again, and the file contains each photo once.
    """
    cli = Cli.of(ctx)
    search.require_criteria()
    arguments = search.arguments(cli)
    plan = plan or cli.dry_run
    if output is None and not plan:
        raise CliError(ExitCode.USAGE, "the output file is missing", "pass -o FILE, or --plan")
    file = None if output is None else Path(output).expanduser()
    if file is not None and file.exists() and if_exists == "error" and not plan:
        raise CliError(ExitCode.USAGE, f"{output} exists", "pass --if-exists replace or append")
    if escape_formulas and (format or str(output).rpartition(".")[2].lower()) in OTHER_FORMATS:
        problem = "--escape-formulas applies only to CSV"
        raise CliError(ExitCode.USAGE, problem, "omit it, or pass --format csv")
    chosen = words(columns)
    _check_columns(chosen)
    identity = (sorted((name, value) for name, value in arguments.items() if value is not None), str(file and file.absolute()))
    where = Path(checkpoint) if checkpoint else state_file(cli, "harvest", identity)
    with (
        cli.progress("harvesting") as bar,
        cli.flickr.harvest(**arguments, checkpoint=where, progress=lambda report: _show(bar, report)) as found,
    ):
        if plan or file is None:
            estimate = found.plan()
            result = {**plain(estimate), "hours": round(estimate.hours, 3)}
        else:
            # The library validates the options, and lists the valid values.
            options: dict[str, Any] = {"format": format, "if_exists": if_exists, "escape_formulas": escape_formulas}
            written = found.write(file, columns=chosen, **options)
            result = {"path": str(file), "photos": written.rows, "bytes": written.bytes, "missing": found.report.missing}
        is_done = not plan and found.report.done
    if is_done and checkpoint is None:
        # The next run starts from the beginning.
        where.unlink(missing_ok=True)
    cli.output.item(result)


def _check_columns(names: list[str] | None) -> None:
    """Raise a usage error for an unknown column, with a suggestion."""
    if not names:
        return
    from difflib import get_close_matches

    from ...data import columns_of
    from ...models import Photo

    known = [str(name) for name in columns_of(Photo)]
    for name in names:
        if name not in known:
            close = get_close_matches(name, known, 3, 0.6)
            remedy = f"did you mean {' or '.join(close)}?" if close else EXAMPLES
            raise CliError(ExitCode.USAGE, f"--columns contains {name!r}, which is not a column of photos", remedy)


def _show(bar: Any, report: HarvestReport) -> None:
    bar.update(done=report.photos, name="photos")
