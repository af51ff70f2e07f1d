"""Render `docs/evidence.md`, the evidence for the response model of each method."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from pathlib import Path
from typing import Final

from .evidence import Evidence
from .spec import Spec

__all__ = ["PAGE", "render_page"]

PAGE: Final = Path(__file__).resolve().parent.parent / "docs" / "evidence.md"

HEAD: Final = """\
# Evidence

Flickr publishes no machine-readable description of its responses. This page lists the evidence for the model of each method.

- **recordings**: successful responses to real calls, found in public repositories. Each one parses without an unexpected type
  and without an unknown key.
- **documentation**: the example response on Flickr's documentation page. Examples are incomplete, and most are older than
  today's responses.
- **tests of other clients**: another client has a test against the real Flickr that requires the call to succeed. Such a test
  proves that Flickr accepts the call, but not what it returns.
- **types of other clients**: another client has a class for the response, or declares that it is empty.

A method with none of these uses the model of a similar method.

If a documentation page contradicts a recording, the model follows the recording.

The newest year is the year of the latest date in the recordings, so the newest recording is from that year or later. Many
responses contain no date. The recordings contain other people's data and are not part of the project. A few were copied from a
page that formats numbers differently, or with their credentials replaced; for these, only keys and nesting count.

If a method has neither a recording nor documentation, its docstring states this. If it changes data, the call returns `None` for
an empty response, and otherwise the decoded response. `flickr_sdk._generated.catalog.EVIDENCE` contains the best evidence of
each method.
"""


def _describe(evidence: Evidence) -> str:
    parts = [one for one in (evidence.count, "documentation" if evidence.documented else "", evidence.clients) if one]
    return ", ".join(parts) or "**none**"


def _shares(found: list[Evidence]) -> list[str]:
    """List the share of methods by their best evidence; only the catalog knows the number of methods."""
    best = Counter(
        "recordings" if one.recordings else "documentation" if one.documented else "other clients" if one.clients else "none"
        for one in found
    )
    kinds = ("recordings", "documentation", "other clients", "none")
    return [
        "## Best evidence",
        "",
        "| best evidence | methods |",
        "|---|---:|",
        *(f"| {kind} | {best[kind] / len(found):.0%} |" for kind in kinds),
        "",
    ]


def render_page(spec: Spec) -> str:
    """Render the page as Markdown."""
    lines = [HEAD, *_shares([spec.evidence.get(one.name, Evidence()) for one in spec.methods])]
    for namespace, methods in groupby(sorted(spec.methods, key=lambda one: (one.namespace, one.name)), lambda one: one.namespace):
        lines += [f"## flickr.{namespace}", "", "| method | evidence | newest year |", "|---|---|---|"]
        for method in methods:
            evidence = spec.evidence.get(method.name, Evidence())
            year = str(evidence.years[-1]) if evidence.years else ""
            lines.append(f"| `{method.verb}` | {_describe(evidence)} | {year} |")
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"
