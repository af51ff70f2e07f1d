"""Format arguments for signatures and docstrings."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from .text import WIDTH

__all__ = ["PAGE", "PERMISSION", "ArgumentView", "described", "parameters", "required_first", "wrap"]

PAGE: Final = "https://www.flickr.com/services/api/{}.html"
INDENT: Final = 8
"""The indentation of a method's docstring in the templates, in spaces."""

PERMISSION: Final = {
    "read": "Requires a token with `read` permission.",
    "write": "Requires a token with `write` permission.",
    "delete": "Requires a token with `delete` permission.",
}


@dataclass(frozen=True)
class ArgumentView:
    """An argument in a signature and a docstring."""

    wire: str
    name: str
    annotation: str
    kind: str
    required: bool
    doc: str
    table: str = ""
    values: str = ""
    positional: bool = False  # an optional argument that is accepted by position

    @property
    def parameter(self) -> str:
        """The argument in a signature."""
        return f"{self.name}: {self.annotation}" + ("" if self.required else " | None = None")


def required_first(arguments: Iterable[ArgumentView]) -> list[ArgumentView]:
    """Sort arguments as in signatures."""
    return sorted(arguments, key=lambda one: (not one.required, not one.positional))


def parameters(arguments: Iterable[ArgumentView]) -> list[str]:
    """Return the parameters of a method after `self`: those that are accepted by position first."""
    ordered = required_first(arguments)
    keyword_only = [one.parameter for one in ordered if not (one.required or one.positional)]
    by_position = [one.parameter for one in ordered if one.required or one.positional]
    return [*by_position, *(["*", *keyword_only] if keyword_only else [])]


def described(arguments: Iterable[tuple[str, str]]) -> list[str]:
    """Return the lines of an `Args:` section from names and descriptions, which can have a further line for each value."""
    lines = []
    for name, description in arguments:
        doc, *values = description.split("\n")
        lines += wrap(f"{name}: {doc}", "    ", "    ")
        for value in values:
            lines += wrap(value, "        ", "    ")
    return lines


def wrap(text: str, indent: str = "", hanging: str = "") -> list[str]:
    """Wrap a paragraph of a docstring; `hanging` indents all lines but the first."""
    return textwrap.wrap(
        text,
        WIDTH - INDENT,
        initial_indent=indent,
        subsequent_indent=indent + hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )
