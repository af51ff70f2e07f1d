"""Write models to files."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterable, Sequence
from typing import TYPE_CHECKING

from .._model.arrow import ROWS
from .async_tables import async_chunks
from .output import Output, parse_options
from .schema import Table

if TYPE_CHECKING:
    from .._model.base import FlickrModel
    from ..types import FileFormat, IfExists, WriteReport


async def async_write(
    photos: AsyncIterable[FlickrModel],
    path: str | os.PathLike[str],
    *,
    columns: Sequence[str] | None = None,
    format: FileFormat | None = None,
    if_exists: IfExists = "error",
    escape_formulas: bool = False,
    table: str = "photos",
    model: type[FlickrModel] | None = None,
) -> WriteReport:
    """Write photos or other models to a file: Parquet, CSV, JSON Lines, GeoJSON or SQLite.

    The file appears when it is complete; if the program is killed earlier, an existing file stays unchanged. Only one batch of
    rows is in memory. Parquet requires the extra `arrow`.

    Args:
        photos: The rows: a walk, or any iterable of models. `write` of a harvest also resumes.
        path: The file. Its extension selects the format: `.parquet`, `.csv`, `.jsonl`, `.geojson`, `.geojsonl` or `.sqlite`.
        columns: The names of the columns, see `columns_of`; the default columns if omitted.
        format: The format, if the extension does not select it.
        if_exists: `error` rejects an existing file, `replace` replaces it when the new one is complete, and `append` adds
            the photos that it lacks, by their ids.
        escape_formulas: Write an apostrophe before strings of a CSV file that a spreadsheet would read as formulas.
        table: The name of the table in a SQLite file.
        model: The model of the rows. Defaults to that of the walk, or of the first row.

    Returns:
        The number of rows and the size of the file.

    Raises:
        ArgumentError: A column, the format or another option is invalid.
        DataFileError: The file exists, cannot be written, or has other columns.
        UsageError: The walk or the harvest was read already.
        ConfigurationError: pyarrow is not installed.
    """
    options = parse_options(path, format=format, if_exists=if_exists, escape_formulas=escape_formulas, table=table)
    output = Output(Table(photos, columns, model, located=options.needs_location), options)
    try:
        await asyncio.to_thread(output.open)
        async for chunk in async_chunks(photos, ROWS):
            await asyncio.to_thread(output.add, chunk)
        return await asyncio.to_thread(output.finish)
    finally:
        output.close()
