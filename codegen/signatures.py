"""How arguments stand in a signature and in a docstring."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from .text import WIDTH

__all__ = ["PAGE", "PERMISSION", "ArgumentView", "described", "required_first", "wrap"]

PAGE: Final = "https://www.flickr.com/services/api/{}.html"
INDENT: Final = 8
"""How far the templates indent a method's docstring."""

PERMISSION: Final = {
    "read": "Requires a token with `read` permission.",
    "write": "Requires a token with `write` permission.",
    "delete": "Requires a token with `delete` permission.",
}


@dataclass(frozen=True)
class ArgumentView:
    """An argument as a signature and a docstring show it."""

    wire: str
    name: str
    annotation: str
    kind: str
    required: bool
    doc: str
    table: str = ""

    @property
    def parameter(self) -> str:
        """How it stands in a signature."""
        return f"{self.name}: {self.annotation}" + ("" if self.required else " | None = None")


def required_first(arguments: Iterable[ArgumentView]) -> list[ArgumentView]:
    """Order arguments as signatures do."""
    return sorted(arguments, key=lambda one: not one.required)


def described(arguments: Iterable[tuple[str, str]]) -> list[str]:
    """Write the lines of an `Args:` section.

    Args:
        arguments: Names, and what they mean.

    Returns:
        The lines.
    """
    return [line for name, doc in arguments for line in wrap(f"{name}: {doc}", "    ", "    ")]


def wrap(text: str, indent: str = "", hanging: str = "") -> list[str]:
    """Break a paragraph of a docstring into lines.

    Args:
        text: The paragraph.
        indent: What stands before each line.
        hanging: What stands before each line but the first, beside that.

    Returns:
        The lines.
    """
    return textwrap.wrap(
        text,
        WIDTH - INDENT,
        initial_indent=indent,
        subsequent_indent=indent + hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )
