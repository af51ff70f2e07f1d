"""Build HTML from elements. Plain strings are escaped."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from html import escape
from importlib import resources
from string import Template
from typing import Final

from ..messages import Response

__all__ = ["Child", "Markup", "asset", "inline_code", "join", "page", "pluralize", "tag"]

PACKAGE: Final = "flickr_sdk.emulator.explorer"
VOID: Final = frozenset(("br", "hr", "img", "input", "link", "meta"))
"""Elements without an end tag."""

HEADERS: Final = (
    ("Cache-Control", "no-store"),
    (
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    ),
    ("Referrer-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
)
"""Pages load nothing from other origins and cannot be framed. Inline styles set the aspect ratios of images."""


class Markup(str):
    """A piece of HTML."""

    __slots__ = ()


Child = str | int | None
"""A child of an element: markup, or text to escape; `None` is skipped."""


def join(children: Iterable[Child], between: str = "") -> Markup:
    """Join children, and escape those that are not markup.

    Args:
        children: Markup, or text to escape; `None` is skipped.
        between: The separator.

    Returns:
        The markup.
    """
    parts = (one if isinstance(one, Markup) else escape(str(one), quote=False) for one in children if one is not None)
    return Markup(between.join(parts))


def tag(name: str, /, *children: Child, **attributes: str | int | bool | None) -> Markup:
    """Build an element.

    Args:
        name: The name of the element.
        children: The child elements and strings; strings are escaped.
        attributes: The attributes. A trailing underscore is removed, other underscores become hyphens. `True` adds the attribute
            without a value; `False` and `None` omit it.

    Returns:
        The element.
    """
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{escape(str(value))}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    if name in VOID:
        return Markup(f"<{name}{written}>")
    return Markup(f"<{name}{written}>{join(children)}</{name}>")


def inline_code(text: str) -> Markup:
    """Convert text with code in backticks to markup.

    Args:
        text: The text.

    Returns:
        The markup.
    """
    return join(tag("code", part) if number % 2 else part for number, part in enumerate(text.split("`")))


def pluralize(number: int, noun: str) -> str:
    """Format a count with its noun.

    Args:
        number: The count.
        noun: The noun in the singular.

    Returns:
        The count and the noun in the right form, such as `2 photos`.
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


@cache
def asset(name: str) -> bytes:
    """Read a file of the `assets` folder."""
    return (resources.files(PACKAGE) / "assets" / name).read_bytes()


def page(title: str, main: Markup, *, nav: Markup, search: str = "", aside: Markup | None = None, status: int = 200) -> Response:
    """Render a page.

    Args:
        title: The title.
        main: The content.
        nav: The links to the other pages.
        search: The text of the search field.
        aside: The content of the sidebar.
        status: The HTTP status.

    Returns:
        The response.
    """
    text = Template(asset("page.html").decode()).substitute(
        title=escape(title),
        nav=nav,
        search=escape(search),
        aside=aside or "",
        layout="with-aside" if aside else "alone",
        main=main,
    )
    return Response(text.encode(), "text/html; charset=utf-8", status, HEADERS)
