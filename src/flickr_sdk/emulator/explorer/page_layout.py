"""The layout of all pages: the links between them and the list of methods."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ..messages import Response
from .markup import Markup, join, page, tag
from .method_info import Method, MethodIndex

__all__ = ["EXPLORE", "PageLayout", "permission_badge"]

EXPLORE: Final = "/services/api/explore/"
PAGES: Final[Mapping[str, str]] = {
    "/": "Explorer",
    "/photos/": "Photos",
    "/_explorer/requests": "Requests",
    "/_explorer/faults": "Faults",
    "/_explorer/coverage": "Coverage",
}


class PageLayout:
    """Renders pages.

    Args:
        methods: The methods to list in the sidebar.
    """

    def __init__(self, methods: MethodIndex) -> None:
        self._methods = methods

    def page(
        self, title: str, main: Markup, *, here: str, search: str = "", method: str | None = None, status: int = 200
    ) -> Response:
        """Render a page.

        Args:
            title: The title.
            main: The content.
            here: The path of the current page, or of the nearest page in the navigation.
            search: The text of the search field.
            method: The method to highlight in the sidebar; empty for none, `None` for a page without the sidebar.
            status: The HTTP status.

        Returns:
            The response.
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
        filter_field = tag(
            "div",
            tag("label", "Filter methods", for_="filter"),
            tag("input", id="filter", type="search"),
            class_="filter",
            hidden=True,
        )
        heading = tag("h2", f"{len(self._methods.by_name)} methods", id="methods")
        return tag("nav", heading, filter_field, *groups, class_="methods", aria_labelledby="methods")


def _item(method: Method, current: str) -> Markup:
    link = tag("a", method.verb, href=EXPLORE + method.name, aria_current="page" if method.name == current else None)
    return tag("li", link, " ", permission_badge(method), data_name=method.name.lower())


def permission_badge(method: Method) -> Markup | None:
    """Render the permission that a method needs.

    Args:
        method: The method.

    Returns:
        A badge; `None` if the method needs no permission.
    """
    if method.permission == "none":
        return None
    return tag(
        "span",
        tag("span", "needs permission: ", class_="visually-hidden"),
        method.permission,
        class_=f"badge {method.permission}",
    )
