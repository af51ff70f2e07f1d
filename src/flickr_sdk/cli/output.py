"""Write results as a table on a terminal, as tab-separated fields in a pipe, or in the format of an option."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Literal, TextIO

from . import renderers
from .errors import CliError, ExitCode
from .field_paths import flat_paths, lookup
from .fields import selectable, with_columns
from .streams import writing_output
from .template import compile_template, fields_of
from .terminal_text import TerminalStream, printable
from .values import URL_PARTS, Column, Columns, SelectableColumns, columns_of, plain

if TYPE_CHECKING:
    from .renderers import Writer
    from .settings import Settings

__all__ = ["Output"]

Format = Literal["table", "tsv", "json", "jsonl", "csv", "parquet", "template"]
FORMATS: Final = ("json", "jsonl", "csv", "parquet", "template")


class Output:
    """Writes results to standard output, and notes to standard error."""

    def __init__(self, settings: Settings, warn: Callable[[str], None]) -> None:
        self._settings = settings
        self._warn = warn

    @cached_property
    def format(self) -> Format:
        """The format of results."""
        chosen = [name for name in FORMATS if self._settings.options.get(name)]
        if len(chosen) > 1:
            names = " and ".join(f"--{name}" for name in chosen)
            raise CliError(ExitCode.USAGE, f"{names} cannot be combined", "use one of them")
        if chosen == ["parquet"] and sys.stdout.isatty():
            raise CliError(ExitCode.USAGE, "--parquet writes bytes to a terminal", "redirect the output to a file")
        if not chosen:
            return "table" if sys.stdout.isatty() else "tsv"
        return chosen[0]  # type: ignore[return-value]  # one of FORMATS

    @property
    def is_json(self) -> bool:
        """Whether results and errors are JSON."""
        return self.format in ("json", "jsonl")

    @cached_property
    def fields(self) -> list[Column] | None:
        """The columns of `--fields`."""
        given = self._settings.options.get("fields")
        if given is None:
            return None
        names = [name.strip() for name in given.split(",")]
        if not all(names):
            raise CliError(ExitCode.USAGE, f"--fields is invalid: {given!r}", "name fields such as id,title,dates.taken")
        return columns_of(names)

    @property
    def selected(self) -> list[str]:
        """The fields that `--fields` or `--template` selects; empty without these options."""
        if self.format == "template":
            return fields_of(self._settings.options["template"])
        return [column.path for column in self.fields or ()]

    @property
    def _stream(self) -> Writer:
        """Standard output. Control characters of values do not reach a terminal."""
        return TerminalStream(sys.stdout) if sys.stdout.isatty() else sys.stdout

    def _uses_color(self, stream: TextIO) -> bool:
        when = self._settings.get("color") or "auto"
        if when != "auto":
            return bool(when == "always")
        return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"

    def check(self) -> None:
        """Raise a usage error for invalid options before a command does anything."""
        _ = self.format, self.fields
        # An invalid value in the file must not prevent `flickr config set color`.
        if self._settings.options.get("color") is not None or os.environ.get("FLICKR_COLOR", "").strip():
            self._settings.get("color")
        if (template := self._settings.options.get("template")) is not None:
            if self.fields:
                raise CliError(ExitCode.USAGE, "--fields and --template cannot be combined", "use one of them")
            if not template:
                raise CliError(ExitCode.USAGE, "--template is empty", "pass a template such as '{id} {title}'")
            compile_template(template)

    def items(self, items: Iterable[Any], columns: Columns, *, empty: str = "no items") -> None:
        """Write items. Tables and lines show the columns; JSON has all fields of each item, unless `--fields` selects some.

        Args:
            items: Models, dataclasses or dicts.
            columns: The columns of the table.
            empty: The note in place of a table without items; "" for none.
        """
        rows = self._selectable((_id_first(plain(item)) for item in items), columns)
        self._write(rows, columns, lambda values: list(values), empty)

    def stream(self, items: Iterable[Any], columns: Columns) -> None:
        """Write each item as soon as it is available. A terminal receives lines of fields, because a table requires all items."""
        if self.format in ("json", "parquet") and not self._settings.get("limit"):
            problem = f"--{self.format} is written when the command ends, and this command does not end"
            raise CliError(ExitCode.USAGE, problem, "use --jsonl, or pass --limit N")
        if self.format not in ("table", "tsv", "template", "csv"):
            self.items(items, columns)
            return
        shown = self._shown(columns)
        with writing_output():
            if self.format == "csv":
                renderers.write_csv(self._stream, (), shown)
                sys.stdout.flush()
        for row in self._selectable((plain(item) for item in items), columns):
            with writing_output():
                if self.format == "template":
                    renderers.write_template(self._stream, [row], self._settings.options["template"], self._paths(columns))
                elif self.format == "csv":
                    renderers.write_csv(self._stream, [row], shown, header=False)
                else:
                    renderers.write_tsv(self._stream, [row], shown)
                sys.stdout.flush()

    def item(self, item: Any, columns: Columns = ()) -> None:
        """Write one item: one field per line, or one document. Without columns, all fields are written."""
        value = _id_first(plain(item))
        if not isinstance(value, dict):
            value = {"value": value}
        if not columns:
            columns = flat_paths(value)
            if self.format == "table":
                is_twice = value.get("nsid") == value.get("id")
                columns = [path for path in columns if not path.endswith(URL_PARTS) and not (is_twice and path == "nsid")]
        (value,) = self._selectable([value], columns)
        shown = self._shown(columns)
        if self.format == "table":
            from .table import render_record

            self._page(render_record(value, shown, width=self._size.columns, color=self._uses_color(sys.stdout)))
        elif self.format == "tsv" and not self.fields:
            pairs = [{"field": column.name, "value": lookup(value, column.path)} for column in shown]
            filled = (pair for pair in pairs if pair["value"] not in (None, "", [], {}))
            with writing_output():
                renderers.write_tsv(self._stream, filled, columns_of(["field", "value"]))
        else:
            self._write([value], shown, lambda values: next(iter(values)))

    def page(self, page: dict[str, Any], items: list[Any], columns: Columns) -> None:
        """Write the items of a page; with `--json`, as one document that contains `page`, `pages` and `total`."""
        if self.format != "json":
            self.items(items, columns)
            return
        if self.fields is not None:
            chosen = self.fields
            page = {**page, "items": [renderers.select(row, chosen) for row in self._selectable(items, columns)]}
        with writing_output():
            renderers.write_json(self._stream, page)

    def line(self, text: str, item: dict[str, Any]) -> None:
        """Write a result that is one string: only the string in tables and lines, an item in other formats."""
        if self.format in ("table", "tsv") and not self.fields:
            self.text(text)
        else:
            self.item(item)

    def text(self, text: str) -> None:
        """Write a string unchanged, such as a completion script."""
        with writing_output():
            self._stream.write(text.rstrip("\n") + "\n")

    def data(self, data: bytes) -> None:
        """Write bytes unchanged; on a terminal, without control characters."""
        with writing_output():
            if sys.stdout.isatty():
                self._stream.write(data.decode("utf-8", "replace"))
                return
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()

    def note(self, message: str) -> None:
        """Write a note to standard error if it is a terminal, but not with JSON, `--events` or `--quiet`."""
        options = self._settings.options
        if sys.stderr.isatty() and not self.is_json and not options.get("events") and not options.get("quiet"):
            sys.stderr.write(f"{printable(message)}\n")

    def _selectable(self, rows: Iterable[Any], columns: Columns) -> Iterable[Any]:
        """Return the rows with all fields that `--fields` or `--template` can select."""
        known = columns_of(columns)
        if self.selected:
            more = columns.more if isinstance(columns, SelectableColumns) else ()
            return selectable(rows, self.selected, known, self._warn, more)
        if self.is_json:
            # A column such as `taken` has another name in the model.
            aliases = [column for column in known if column.path != column.name]
            return with_columns(rows, aliases) if aliases else rows
        return rows

    def _paths(self, columns: Columns) -> dict[str, str]:
        """Return the paths of columns whose value is inside the field with their name, such as the username in `owner`."""
        return {column.name: column.path for column in columns_of(columns) if column.path.startswith(f"{column.name}.")}

    def _shown(self, columns: Columns) -> list[Column]:
        """Return the columns of the output. Except in JSON, a selected column has the value that the table shows."""
        if self.fields is None or self.is_json:
            return self.fields or columns_of(columns)
        paths = self._paths(columns)
        return [Column(column.name, paths.get(column.path, column.path)) for column in self.fields]

    def _write(self, rows: Iterable[Any], columns: Columns, whole: Callable[[Iterable[Any]], Any], empty: str = "") -> None:
        shown = self._shown(columns)
        documents = rows if self.fields is None else (renderers.select(row, shown) for row in rows)
        stream = self._stream
        with writing_output():
            if self.format == "json":
                # Written as a whole, so that standard output stays empty if the command fails.
                renderers.write_json(stream, whole(documents))
            elif self.format == "jsonl":
                renderers.write_jsonl(stream, documents)
            elif self.format == "csv":
                renderers.write_csv(stream, rows, shown)
            elif self.format == "parquet":
                sys.stdout.flush()
                renderers.write_parquet(sys.stdout.buffer, rows, shown)
            elif self.format == "template":
                renderers.write_template(stream, rows, self._settings.options["template"], self._paths(columns))
            elif self.format == "tsv":
                renderers.write_tsv(stream, rows, shown)
            else:
                from .table import render_table

                table = list(rows)
                if not table:
                    if empty:
                        self.note(empty)
                    return
                size = self._size
                color = self._uses_color(sys.stdout)
                self._page(render_table(table, shown, width=size.columns, color=color, fixed=self.fields is not None))

    @property
    def _size(self) -> os.terminal_size:
        return shutil.get_terminal_size((100, 40))

    def _page(self, text: str) -> None:
        from .pager import pager_command, show

        off = self._settings.options.get("no_pager") or not sys.stdin.isatty()
        command = [] if off else pager_command(self._settings.get("pager"))
        with writing_output():
            show(text, sys.stdout, command, height=self._size.lines)


def _id_first(item: Any) -> Any:
    return {"id": item["id"], **item} if isinstance(item, dict) and "id" in item else item
