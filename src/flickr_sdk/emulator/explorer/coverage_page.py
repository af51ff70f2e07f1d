"""The page that lists the data source of each method: the world or a sample."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from ..replay_coverage import replay_coverage
from .markup import Markup, join, tag
from .method_info import Method
from .page_layout import EXPLORE

__all__ = ["DATA_SOURCES", "coverage_page"]

DATA_SOURCES: Final[Mapping[str, str]] = {"state": "responds from the world", "sample": "returns a sample"}
"""Data sources of a method, as the pages describe them."""


def coverage_page(coverage: Mapping[str, str], namespaces: Mapping[str, Sequence[Method]]) -> Markup:
    """Render the page.

    Args:
        coverage: `state` or `sample`, by method.
        namespaces: The methods by namespace.

    Returns:
        The content of the page.
    """
    from_state = sum(one == "state" for one in coverage.values())
    same, total = (sum(count[place] for count in replay_coverage().values()) for place in (0, 1))
    rows = (_row(namespace, methods, coverage) for namespace, methods in namespaces.items())
    head = tag("tr", *(tag("th", name, scope="col") for name in ("Namespace", "World", "Sample")))
    table = tag("table", tag("thead", head), tag("tbody", *rows))
    return join(
        (
            tag("h1", "Coverage"),
            tag(
                "p",
                f"{from_state} of {len(coverage)} methods respond from the world: later calls return what earlier calls changed.",
                class_="lead",
            ),
            tag(
                "p",
                "The other methods return an invented sample with the structure of a real response, and change nothing.",
                class_="hint",
            ),
            tag(
                "p",
                f"For {same} of {total} recorded requests, the response has the structure of Flickr's response.",
                class_="hint",
            ),
            tag("div", table, class_="wide", tabindex=0, role="region", aria_label="Coverage"),
        )
    )


def _row(namespace: str, methods: Sequence[Method], coverage: Mapping[str, str]) -> Markup:
    cells = (
        join((tag("a", method.verb, href=EXPLORE + method.name) for method in methods if coverage[method.name] == kind), ", ")
        for kind in DATA_SOURCES
    )
    return tag("tr", tag("th", namespace, scope="row"), *(tag("td", one) for one in cells))
