"""Templates for `--template`: strings with the fields of an item in braces, such as `{id} {dates.taken:%Y}`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, Final

from .errors import CliError, ExitCode
from .field_paths import lookup
from .values import text_of

__all__ = ["compile_template", "fields_of"]

PART: Final = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
ESCAPES: Final = {r"\n": "\n", r"\t": "\t", r"\0": "\0", r"\\": "\\"}
PATH: Final = re.compile(r"[\w.-]+(?:\[-?[0-9]+\](?:\.[\w-]+)*)*")
FORMAT: Final = re.compile(
    r"(?P<align>.?[<>=^]|)(?P<number>[-+ ]?z?\#?0?)(?P<width>[0-9]*)(?P<grouping>[,_]?)(?:\.(?P<precision>[0-9]+))?"
    r"(?P<type>[sbdeEfFgGnoxX%]?)",
    re.DOTALL,
)
"""Python's format specifications, except `c`, which formats a number as a character."""
STRFTIME: Final = re.compile(r"%(-?)([aAbBcdfGHIjmMpSuUVwWxXyYzZ%])")
MAX_WIDTH: Final = 10_000
"""The maximum width and precision."""

Formatter = Callable[[Any], str]


def fields_of(template: str) -> list[str]:
    """Return the fields in a template."""
    found = (one[1].partition(":")[0] for one in PART.finditer(template) if one[1])
    return list(dict.fromkeys(found))


def compile_template(template: str, paths: Mapping[str, str] | None = None) -> Callable[[Any], str]:
    r"""Return a function that renders an item.

    `{name}` is a field, `{name:.10}` and `{name:>8}` use Python's formats, `{name:%Y-%m}` formats a date, `{{` and `}}` are
    braces, and `\n`, `\t` and `\0` are control characters.

    Args:
        template: The template.
        paths: The paths of fields, if they differ from the names.

    Raises:
        CliError: The template is invalid.
    """
    text = re.sub(r"\\[nt0\\]", lambda found: ESCAPES[found[0]], template)
    known = paths or {}
    parts: list[str | tuple[str, Formatter]] = []
    end = 0
    for found in PART.finditer(text):
        parts.append(text[end : found.start()])
        end = found.end()
        if found[0] in ("{", "}"):
            raise _invalid(f"has an unmatched {found[0]!r} at position {found.start()}", "write {{ or }} for a brace")
        parts.append(found[0][0] if found[0] in ("{{", "}}") else _field(found[0], found[1]))
    parts.append(text[end:])

    def render(item: Any) -> str:
        return "".join(part if isinstance(part, str) else part[1](lookup(item, known.get(part[0], part[0]))) for part in parts)

    return render


def _invalid(problem: str, remedy: str) -> CliError:
    return CliError(ExitCode.USAGE, f"--template {problem}", remedy)


def _field(shown: str, content: str) -> tuple[str, Formatter]:
    """Return the path and the formatter of a field."""
    path, _, form = content.partition(":")
    if not PATH.fullmatch(path):
        raise _invalid(f"has {shown!r}, which is not a field", "write {name}, {name:format}, or {{ and }} for braces")
    if not form:
        return path, text_of
    if _is_strftime(form):
        return path, lambda value: _format_date(shown, form, value)
    parsed = FORMAT.fullmatch(form)
    if parsed is None:
        raise _invalid(f"has an unknown format in {shown!r}", "use a format such as {title:.20}, {views:>8,} or {taken:%Y-%m}")
    for name in ("width", "precision"):
        digits = (parsed[name] or "").lstrip("0")
        if len(digits) > len(str(MAX_WIDTH)) or int(digits or 0) > MAX_WIDTH:
            raise _invalid(f"has a {name} above {MAX_WIDTH} in {shown!r}", "use a smaller one")
    if parsed["type"] == "s":
        return path, lambda value: _format(shown, form, text_of(value))
    return path, lambda value: _format_value(shown, form, parsed, value)


def _is_strftime(form: str) -> bool:
    """Whether a format contains date directives, and no other percent signs."""
    rest, directives = STRFTIME.subn("", form)
    return directives > 0 and "%" not in rest


def _format_value(shown: str, form: str, parsed: re.Match[str], value: Any) -> str:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _format(shown, form, value)
    if value is None:
        # A missing number has the same width as the others.
        align = (parsed["align"] or ">" if parsed["number"] or parsed["type"] else parsed["align"]).replace("=", ">")
        return format("", f"{align}{parsed['width']}")
    return _format(shown, form, text_of(value))


def _format(shown: str, form: str, value: str | float) -> str:
    try:
        return format(value, form)
    except (ValueError, OverflowError):
        kind = "text" if isinstance(value, str) else "number"
        problem = f"cannot format the {kind} {value!r} as {shown!r}"
        raise _invalid(problem, "use a format such as {title:.20}, {views:>8,} or {taken:%Y-%m}") from None


def _format_date(shown: str, form: str, value: Any) -> str:
    if value is None:
        return ""
    try:
        if not isinstance(value, date):
            value = datetime.fromisoformat(str(value))
        return str(value.strftime(form))
    except ValueError:
        raise _invalid(f"cannot format {text_of(value)!r} as the date {shown!r}", "use this format only for dates") from None
