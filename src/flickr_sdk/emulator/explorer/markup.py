"""HTML, made of elements: what is no markup is escaped on the way in."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from html import escape
from importlib import resources
from string import Template
from typing import Final

from ..messages import Response

__all__ = ["Child", "Markup", "asset", "counted", "join", "page", "prose", "tag"]

PACKAGE: Final = "flickr_sdk.emulator.explorer"
VOID: Final = frozenset(("br", "hr", "img", "input", "link", "meta"))
"""Elements that have no end."""

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
"""The pages load nothing from elsewhere, and stand in nobody's frame. Inline styles hold the proportions of pictures."""


class Markup(str):
    """A piece of HTML."""

    __slots__ = ()


Child = str | int | None
"""What may stand in an element: markup, or text that becomes some; `None` for nothing."""


def join(children: Iterable[Child], between: str = "") -> Markup:
    """Put pieces one after the other.

    Args:
        children: Markup, or text, which is escaped.
        between: What stands between them.

    Returns:
        The markup.
    """
    parts = (one if isinstance(one, Markup) else escape(str(one), quote=False) for one in children if one is not None)
    return Markup(between.join(parts))


def tag(name: str, /, *children: Child, **attributes: str | int | bool | None) -> Markup:
    """Make an element.

    Args:
        name: What it is called.
        children: What stands in it.
        attributes: Its attributes: an underscore at the end is left out, others become hyphens; `True` stands for one without a
            value, `False` and `None` for one that is not there.

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


def prose(text: str) -> Markup:
    """Make markup of a sentence in which code stands between backticks.

    Args:
        text: The sentence.

    Returns:
        The markup.
    """
    return join(tag("code", part) if number % 2 else part for number, part in enumerate(text.split("`")))


def counted(number: int, noun: str) -> str:
    """Tell how many there are of something.

    Args:
        number: How many.
        noun: What one of them is called.

    Returns:
        The number and the word in the right form.
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


@cache
def asset(name: str) -> bytes:
    """Read a file that belongs to the pages.

    Args:
        name: The file's name.

    Returns:
        What is in it.
    """
    return (resources.files(PACKAGE) / "assets" / name).read_bytes()


def page(title: str, main: Markup, *, nav: Markup, search: str = "", aside: Markup | None = None, status: int = 200) -> Response:
    """Make a page.

    Args:
        title: What it is about.
        main: Its content.
        nav: The links to the other pages.
        search: What was searched for.
        aside: What stands beside the content.
        status: The HTTP status.

    Returns:
        The answer.
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
