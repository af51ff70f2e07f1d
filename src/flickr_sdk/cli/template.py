"""Templates of `--template`: text with the fields of an item in braces, such as `{id} {dates.taken}`."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from .errors import CliError, ExitCode
from .values import lookup, text_of

__all__ = ["compile_template", "fields_of"]

PART: Final = re.compile(r"\{\{|\}\}|\{([\w.-]+)(?::([^{}]*))?\}|[{}]")
ESCAPES: Final = {r"\n": "\n", r"\t": "\t", r"\0": "\0", r"\\": "\\"}


def fields_of(template: str) -> list[str]:
    """Return the fields in a template."""
    return list(dict.fromkeys(found[1] for found in PART.finditer(template) if found[1]))


def compile_template(template: str) -> Callable[[Any], str]:
    r"""Return a function that renders an item.

    `{name}` is the text of a field, `{name:.10}` and `{name:>8}` use a format, `{{` and `}}` are braces, and `\n`, `\t` and
    `\0` are control characters.
    """
    text = re.sub(r"\\[nt0\\]", lambda found: ESCAPES[found[0]], template)
    for found in PART.finditer(text):
        if found[0] in ("{", "}"):
            raise CliError(
                ExitCode.USAGE, f"--template has an unmatched {found[0]!r} at position {found.start()}", "write {{ or }}"
            )

    def render(item: Any) -> str:
        def field(found: re.Match[str]) -> str:
            if found[0] in ("{{", "}}"):
                return found[0][0]
            value, form = lookup(item, found[1]), found[2]
            if not form:
                return text_of(value)
            try:
                return format(value if isinstance(value, (int, float)) and not isinstance(value, bool) else text_of(value), form)
            except ValueError as error:
                raise CliError(ExitCode.USAGE, f"--template: {found[0]} cannot format {text_of(value)!r}: {error}") from error

        return PART.sub(field, text)

    return render
