"""The home page and the list of methods that a search finds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..accounts import User
from .code_block import code_block
from .markup import Markup, inline_code, join, pluralize, tag
from .method_info import Method
from .page_data import Thumbnail
from .page_layout import EXPLORE, permission_badge
from .photo_pages import gallery

__all__ = ["home_page", "search_page"]

SUGGESTED_METHODS: Final = (
    "flickr.photos.getInfo",
    "flickr.photos.search",
    "flickr.people.getPhotos",
    "flickr.photosets.getList",
    "flickr.test.login",
)
"""Methods that the page suggests to call first."""


def home_page(
    origin: str, key: str, secret: str, people: Sequence[User], thumbnails: Sequence[Thumbnail], methods: int
) -> Markup:
    """Render the home page.

    Args:
        origin: The origin of the emulator, such as `http://127.0.0.1:8080`.
        key: A valid API key.
        secret: The API secret of the key.
        people: The people of the world.
        thumbnails: Some photos.
        methods: The number of methods.

    Returns:
        The content of the page.
    """
    exports = f"export FLICKR_BASE_URL={origin}\nexport FLICKR_API_KEY={key}\nexport FLICKR_API_SECRET={secret}"
    begin = (tag("li", tag("a", one.removeprefix("flickr."), href=EXPLORE + one)) for one in SUGGESTED_METHODS)
    cards = (
        tag(
            "li",
            tag("a", tag("strong", str(one)), href=f"/photos/{one.nsid}/"),
            tag("span", one.username),
            tag("code", one.nsid),
            class_="card",
        )
        for one in people
    )
    return join(
        (
            tag("h1", "Flickr emulator"),
            tag(
                "p",
                f"All {methods} methods of the Flickr API with sample data. Choose a method, fill in its form and call it.",
                class_="lead",
            ),
            tag("ul", *begin, class_="chips", aria_label="Suggested methods"),
            tag("h2", "Photos"),
            tag("div", gallery(thumbnails), class_="low") if thumbnails else tag("p", "No photos yet.", class_="hint"),
            tag("p", tag("a", "All photos", href="/photos/")),
            tag("h2", "People"),
            tag("ul", *cards, class_="people"),
            tag("h2", "Connect an application"),
            code_block(exports, "Environment variables"),
            tag(
                "p",
                "With these environment variables, ",
                tag("code", "Flickr()"),
                " connects to this emulator. Other clients send their requests to ",
                tag("code", f"{origin}/services/rest/"),
                ".",
                class_="hint",
            ),
        )
    )


def search_page(words: str, found: Sequence[Method], notice: str = "") -> Markup:
    """Render the methods that a search found.

    Args:
        words: The search terms; empty for all methods.
        found: The methods.
        notice: A message to show above the list.

    Returns:
        The content of the page.
    """
    title = f"Methods that match “{words}”" if words else "Methods"
    items = (
        tag(
            "li",
            tag("a", one.name, href=EXPLORE + one.name),
            " ",
            permission_badge(one),
            tag("p", inline_code(one.text), class_="hint"),
        )
        for one in found
    )
    warning = tag("p", notice, class_="notice", role="alert") if notice else None
    return join(
        (tag("h1", title), warning, tag("p", pluralize(len(found), "method"), role="status"), tag("ul", *items, class_="found"))
    )
