"""The first page: where to begin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..accounts import User
from .code_block import code_block
from .markup import Markup, counted, join, prose, tag
from .method_info import Method
from .page_data import Picture
from .page_layout import EXPLORE, badge
from .photo_pages import gallery

__all__ = ["home_page", "search_page"]

FIRST: Final = (
    "flickr.photos.getInfo",
    "flickr.photos.search",
    "flickr.people.getPhotos",
    "flickr.photosets.getList",
    "flickr.test.login",
)
"""Methods to begin with."""


def home_page(origin: str, key: str, secret: str, people: Sequence[User], pictures: Sequence[Picture], methods: int) -> Markup:
    """Show where to begin.

    Args:
        origin: The address of the emulator.
        key: A valid key.
        secret: Its secret.
        people: Who lives in the made-up world.
        pictures: Some photos.
        methods: How many methods there are.

    Returns:
        The content of the page.
    """
    exports = f"export FLICKR_BASE_URL={origin}\nexport FLICKR_API_KEY={key}\nexport FLICKR_API_SECRET={secret}"
    begin = (tag("li", tag("a", one.removeprefix("flickr."), href=EXPLORE + one)) for one in FIRST)
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
            tag("h1", "A Flickr on this machine"),
            tag(
                "p",
                f"All {methods} methods of the API and a made-up world. Pick a method, fill in its form and call it.",
                class_="lead",
            ),
            tag("ul", *begin, class_="chips", aria_label="Methods to begin with"),
            tag("h2", "Photos"),
            tag("div", gallery(pictures), class_="low") if pictures else tag("p", "There are none yet.", class_="hint"),
            tag("p", tag("a", "All photos", href="/photos/")),
            tag("h2", "People"),
            tag("ul", *cards, class_="people"),
            tag("h2", "Point a program here"),
            code_block(exports, "Settings for a shell"),
            tag(
                "p",
                "With these in its environment, ",
                tag("code", "Flickr()"),
                " talks to this emulator. Other clients call ",
                tag("code", f"{origin}/services/rest/"),
                ".",
                class_="hint",
            ),
        )
    )


def search_page(words: str, found: Sequence[Method], notice: str = "") -> Markup:
    """Show the methods that were found, or all of them.

    Args:
        words: What was searched for.
        found: The methods.
        notice: What else to say.

    Returns:
        The content of the page.
    """
    title = f"Methods about “{words}”" if words else "Methods"
    items = (
        tag("li", tag("a", one.name, href=EXPLORE + one.name), " ", badge(one), tag("p", prose(one.text), class_="hint"))
        for one in found
    )
    warning = tag("p", notice, class_="notice", role="alert") if notice else None
    return join(
        (tag("h1", title), warning, tag("p", counted(len(found), "method"), role="status"), tag("ul", *items, class_="found"))
    )
