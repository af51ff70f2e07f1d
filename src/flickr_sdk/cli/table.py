"""Tables and records for a terminal, with rich."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any, Final

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from .field_paths import lookup
from .terminal_text import printable
from .values import Column, display_of, text_of

__all__ = ["render_record", "render_table"]

MESSAGES: Final = ("detail", "remedy", "error")
"""Columns that contain sentences."""
SHORT: Final = 10
"""Values up to this width are never shortened."""
GAP: Final = 2
"""The spaces between two columns."""


def _render(table: Table, *, width: int, color: bool) -> str:
    stream = io.StringIO()
    console = Console(
        file=stream,
        width=width,
        force_terminal=color,
        no_color=not color,
        color_system="auto" if color else None,
        legacy_windows=False,
    )
    console.print(table)
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines()) + "\n"


def render_table(items: Sequence[Any], columns: Sequence[Column], *, width: int, color: bool, fixed: bool = False) -> str:
    """Return a table with a header. Ids and short values are never shortened, messages wrap, other values are shortened.

    Unless the columns are `fixed`, empty columns and columns that do not fit are omitted.
    """
    cells = {column: [_cell(item, column) for item in items] for column in columns}
    if not fixed:
        cells = _fitting({column: strings for column, strings in cells.items() if any(strings)} or cells, width)
    widths = _widths(cells, width)
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column, space in zip(cells, widths, strict=True):
        values = [lookup(item, column.path) for item in items]
        is_wrapped = column.name == "id" or column.name in MESSAGES
        table.add_column(
            Text(printable(column.name).upper()),
            justify="right" if all(value is None or type(value) in (int, float) for value in values) else "left",
            style="cyan" if column.name == "id" else "",
            no_wrap=column.name not in MESSAGES,
            overflow="fold" if is_wrapped else "ellipsis",
            width=space,
        )
    for row in zip(*cells.values(), strict=True):
        # `Text`, because titles may look like markup.
        table.add_row(*(Text(text) for text in row))
    # All columns have a width. rich would shorten them for a terminal that is narrower than the ids, and rich 14.0 counts more
    # space between columns than it prints.
    return _render(table, width=_total(widths) + GAP * len(widths), color=color)


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + GAP * (len(widths) - 1)


def _widths(cells: Mapping[Column, Sequence[str]], width: int) -> list[int]:
    """Return the widths of columns. A narrow terminal shortens the widest columns, but no ids or short values."""
    widths = [max(map(cell_len, [printable(column.name), *strings])) for column, strings in cells.items()]
    flexible = [number for number, column in enumerate(cells) if column.name != "id" and widths[number] > SHORT]
    for number in flexible:
        widths[number] = min(widths[number], max(width, SHORT))
    while flexible and _total(widths) > width:
        widest = max(flexible, key=widths.__getitem__)
        if widths[widest] <= SHORT:
            break
        widths[widest] -= 1
    return widths


def _fitting(cells: dict[Column, list[str]], width: int) -> dict[Column, list[str]]:
    """Omit columns if the table would be wider than the terminal: URLs of pages first, and then the last columns."""
    others = {column: strings for column, strings in cells.items() if column.name not in ("page_url", "url")}
    needed = [max(map(cell_len, [column.name, *strings])) for column, strings in cells.items()]
    cells = others if _total(needed) > width and len(others) > 1 else dict(cells)
    while _total(_widths(cells, width)) > width:
        last = [column for column in list(cells)[2:] if column.name not in MESSAGES]
        if not last:
            break
        del cells[last[-1]]
    return cells


def _cell(item: Any, column: Column) -> str:
    """Return the text of a cell. Numbers, such as those of licenses, are shown as names, except in the column `id`."""
    value = lookup(item, column.path)
    return printable(text_of(value) if column.name == "id" else display_of(value))


def render_record(item: Any, columns: Sequence[Column], *, width: int, color: bool) -> str:
    """Return the fields of one item, one per line."""
    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column(style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    for column in columns:
        value = lookup(item, column.path)
        if value not in (None, "", [], {}):
            table.add_row(Text(printable(column.name)), Text(_cell(item, column)))
    return _render(table, width=width, color=color)
