"""What all pages have around them: the links between them, and the list of methods."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ..messages import Response
from .markup import Markup, join, page, tag
from .method_info import Method, Methods

__all__ = ["EXPLORE", "Frame", "badge"]

EXPLORE: Final = "/services/api/explore/"
PAGES: Final[Mapping[str, str]] = {
    "/": "Explorer",
    "/photos/": "Photos",
    "/_explorer/requests": "Requests",
    "/_explorer/faults": "Faults",
    "/_explorer/coverage": "Coverage",
}


class Frame:
    """Makes pages.

    Args:
        methods: The methods to list.
    """

    def __init__(self, methods: Methods) -> None:
        self._methods = methods

    def page(
        self, title: str, main: Markup, *, here: str, search: str = "", method: str | None = None, status: int = 200
    ) -> Response:
        """Make a page.

        Args:
            title: What it is about.
            main: Its content.
            here: The path of the link to it, or of that which is nearest.
            search: What was searched for.
            method: The method that it is about; empty for all of them, `None` for a page without a list of methods.
            status: The HTTP status.

        Returns:
            The answer.
        """
        links = join(tag("a", text, href=path, aria_current="page" if path == here else None) for path, text in PAGES.items())
        aside = None if method is None else self._list(method)
        return page(title, main, nav=links, search=search, aside=aside, status=status)

    def _list(self, current: str) -> Markup:
        groups = (
            tag(
                "details",
                tag("summary", namespace, " ", tag("span", len(methods), class_="count")),
                tag("ul", *(_item(one, current) for one in methods)),
                open=any(one.name == current for one in methods),
            )
            for namespace, methods in self._methods.by_namespace.items()
        )
        narrow = tag(
            "div",
            tag("label", "Show only", for_="narrow"),
            tag("input", id="narrow", type="search"),
            class_="narrow",
            hidden=True,
        )
        heading = tag("h2", f"{len(self._methods.by_name)} methods", id="methods")
        return tag("nav", heading, narrow, *groups, class_="methods", aria_labelledby="methods")


def _item(method: Method, current: str) -> Markup:
    link = tag("a", method.verb, href=EXPLORE + method.name, aria_current="page" if method.name == current else None)
    return tag("li", link, " ", badge(method), data_name=method.name.lower())


def badge(method: Method) -> Markup | None:
    """Show what a method needs a token for.

    Args:
        method: The method.

    Returns:
        The permission in a small frame; `None` where the method needs none.
    """
    if method.permission == "none":
        return None
    return tag(
        "span", tag("span", "needs permission to ", class_="unseen"), method.permission, class_=f"badge {method.permission}"
    )
