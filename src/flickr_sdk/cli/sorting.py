"""Sort the rows of a list by a field: `--sort title`, or `--sort -views` for descending order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from .errors import CliError, ExitCode

__all__ = ["check_sort", "sort_rows"]


def check_sort(sort: str | None, keys: Mapping[str, str]) -> None:
    """Raise a usage error for an unknown order. `keys` are the fields by the names of the orders."""
    if sort is not None and sort.removeprefix("-") not in keys:
        remedy = f"use one of {', '.join(keys)}; for descending order, add a minus, such as --sort -{next(iter(keys))}"
        raise CliError(ExitCode.USAGE, f"--sort is invalid: {sort!r}", remedy)


def sort_rows(rows: Iterable[dict[str, Any]], sort: str, keys: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return all rows in an order of `keys`. Rows without the field come first, or last in descending order."""
    field = keys[sort.removeprefix("-")]

    def key(row: Mapping[str, Any]) -> tuple[bool, Any]:
        value = row.get(field)
        return value is not None, value.casefold() if isinstance(value, str) else value

    return sorted(rows, key=key, reverse=sort.startswith("-"))
