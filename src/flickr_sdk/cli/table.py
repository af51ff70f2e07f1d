"""Tables and records for a terminal, with rich."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any, Final

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from .values import Column, lookup, one_line, text_of

__all__ = ["render_record", "render_table"]

MESSAGES: Final = ("detail", "remedy", "error")
"""The names of columns whose values are sentences."""
SHORT: Final = 10
"""Up to this width, the values of a column are never shortened."""


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

    Unless the columns are `fixed`, URLs are left out if there is no space.
    """
    columns = columns if fixed else _fitting(items, columns, width)
    table = Table(box=None, pad_edge=False, header_style="bold")
    values = [[lookup(item, column.path) for column in columns] for item in items]
    for number, column in enumerate(columns):
        numeric = all(isinstance(row[number], (int, float, type(None))) for row in values) and bool(values)
        is_id, is_message = column.name == "id", column.name in MESSAGES
        longest = max((cell_len(one_line(text_of(row[number]))) for row in values), default=0)
        table.add_column(
            column.name.upper(),
            justify="right" if numeric else "left",
            style="cyan" if is_id else "",
            no_wrap=not is_message,
            overflow="fold" if is_id or is_message else "ellipsis",
            # Without a minimum, long values in other columns would leave no space for short ones.
            min_width=longest if is_id or longest <= SHORT else None,
        )
    for row in values:
        # Text, because titles may look like markup.
        table.add_row(*(Text(one_line(text_of(value))) for value in row))
    return _render(table, width=width, color=color)


def _fitting(items: Sequence[Any], columns: Sequence[Column], width: int) -> Sequence[Column]:
    """Leave out the URLs of pages if the table would be wider than the terminal: the other columns say more."""
    columns_of_cells = [[one_line(text_of(lookup(item, column.path))) for item in items] for column in columns]
    needed = sum(
        2 + max(cell_len(text) for text in [column.name, *cells]) for column, cells in zip(columns, columns_of_cells, strict=True)
    )
    others = [column for column in columns if column.name not in ("page_url", "url")]
    return others if needed - 2 > width and len(others) > 1 else columns


def render_record(item: Any, columns: Sequence[Column], *, width: int, color: bool) -> str:
    """Return the fields of one item, one in a line."""
    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column(style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    for column in columns:
        value = lookup(item, column.path)
        if value not in (None, "", [], {}):
            table.add_row(column.name, Text(one_line(text_of(value))))
    return _render(table, width=width, color=color)
