"""Which methods answer from the world, and which from samples."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from ..replay_coverage import replay_coverage
from .markup import Markup, join, tag
from .method_info import Method
from .page_layout import EXPLORE

__all__ = ["ANSWERED_BY", "coverage_page"]

ANSWERED_BY: Final[Mapping[str, str]] = {"state": "the world", "sample": "a sample"}
"""What an answer is made of, in words."""


def coverage_page(coverage: Mapping[str, str], namespaces: Mapping[str, Sequence[Method]]) -> Markup:
    """Show what answers each method.

    Args:
        coverage: `state` or `sample` by the name of each method.
        namespaces: The methods by namespace.

    Returns:
        The content of the page.
    """
    from_state = sum(one == "state" for one in coverage.values())
    same, asked = (sum(count[place] for count in replay_coverage().values()) for place in (0, 1))
    rows = (_row(namespace, methods, coverage) for namespace, methods in namespaces.items())
    head = tag("tr", *(tag("th", name, scope="col") for name in ("Namespace", "From the world", "From a sample")))
    table = tag("table", tag("thead", head), tag("tbody", *rows))
    return join(
        (
            tag("h1", "Coverage"),
            tag(
                "p",
                f"{from_state} of {len(coverage)} methods answer from the world: what a call changes, later calls tell of.",
                class_="lead",
            ),
            tag("p", "All others answer with a made-up sample in the true shape, and change nothing.", class_="hint"),
            tag(
                "p", f"{same} of {asked} requests that were recorded are answered in the shape of Flickr's answer.", class_="hint"
            ),
            tag("div", table, class_="wide", tabindex=0, role="region", aria_label="Coverage"),
        )
    )


def _row(namespace: str, methods: Sequence[Method], coverage: Mapping[str, str]) -> Markup:
    cells = (
        join((tag("a", method.verb, href=EXPLORE + method.name) for method in methods if coverage[method.name] == kind), ", ")
        for kind in ANSWERED_BY
    )
    return tag("tr", tag("th", namespace, scope="row"), *(tag("td", one) for one in cells))
