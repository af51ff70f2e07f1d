"""Read arguments from standard input: the first fields of lines, or the ids of items in JSON or CSV."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

__all__ = ["parse_ids", "parse_lines"]


def parse_lines(text: str) -> Iterator[tuple[str, str]]:
    """Yield the first field of each line, with its position as a message prefix."""
    for number, line in _lines(text):
        yield line.split("\t")[0].strip(), f"line {number} of standard input: "


def _lines(text: str) -> list[tuple[int, str]]:
    # Not `splitlines`, which also splits file names at other characters.
    return [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]


def parse_ids(text: str) -> Iterator[tuple[str, str]]:
    """Yield ids with their positions. The input is lines, or JSON, CSV or an item in lines with the field `id`."""
    lines = _lines(text)
    if lines and lines[0][1].lstrip()[0] in "[{":
        items = _items_of_json(text, lines)
        if items is not None:
            for number, item in enumerate(items, 1):
                yield str(item["id"]), f"item {number} of standard input: "
            return
    if lines and lines[0][1].split(",")[0].strip().strip('"').lstrip("\ufeff") == "id":
        import csv
        import io

        for row in list(csv.reader(io.StringIO(text, newline="")))[1:]:
            if row:
                yield row[0].strip(), "a row of standard input: "
        return
    if lines and lines[0][1].startswith("id\t"):
        # One item in a pipe has one field per line, and its name comes first.
        for number, line in lines:
            if line.startswith("id\t"):
                yield line.split("\t")[1].strip(), f"line {number} of standard input: "
        return
    yield from parse_lines(text)


def _items_of_json(text: str, lines: list[tuple[int, str]]) -> list[Any] | None:
    """Return the items of a JSON document or of JSON lines; `None` if the input has another format."""
    import json

    try:
        document = json.loads(text)
        if isinstance(document, dict) and isinstance(document.get("items"), list):
            document = document["items"]  # a page of `flickr api`
        found = document if isinstance(document, list) else [document]
    except (ValueError, RecursionError):
        try:
            found = [json.loads(line) for _, line in lines]
        except (ValueError, RecursionError):
            return None
    return found if all(isinstance(one, dict) and isinstance(one.get("id"), (str, int)) for one in found) else None
