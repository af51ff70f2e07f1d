"""Render `docs/evidence.md`, the evidence for the response model of each method."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import Final

from .evidence import Evidence
from .spec import Spec

__all__ = ["PAGE", "render_page"]

PAGE: Final = Path(__file__).resolve().parent.parent / "docs" / "evidence.md"

HEAD: Final = """\
# Evidence

Flickr publishes no machine-readable description of its responses. The models are based on two sources:

- **recordings**: successful responses to real calls, found in public repositories. Each one parses into the models without a
  value of an unexpected type and without an unknown key. Some were copied from a web page that formats numbers
  differently; for these, only keys and nesting count. The recordings contain other people's data and are not part of the
  project.
- **documentation**: the sample response in Flickr's documentation. Samples are older than today's responses and incomplete.

The newest year is the year of the latest date in the recordings of the method, so the newest recording is from that year
or later. Many responses contain no date.

A method without evidence uses the model of a similar method. If it changes data, the call returns `None` or the decoded
response. Its docstring says so. `flickr_sdk._generated.catalog.EVIDENCE` contains the same facts.
"""


def _describe(evidence: Evidence) -> str:
    parts = [evidence.count, "documentation" if evidence.documented else ""]
    return " and ".join(part for part in parts if part) or "**none**"


def _totals(found: list[Evidence]) -> list[str]:
    recorded = [one for one in found if one.recordings]
    documented = sum(1 for one in found if one.documented and not one.recordings)
    rows = [
        ("recordings", len(recorded)),
        ("documentation only", documented),
        ("none", len(found) - len(recorded) - documented),
        ("all methods", len(found)),
    ]
    total = sum(one.recordings for one in recorded)
    return [
        "## Totals",
        "",
        f"The project has evidence from {total} recordings of successful responses.",
        "",
        "| evidence | methods |",
        "|---|---:|",
        *(f"| {name} | {number} |" for name, number in rows),
        "",
    ]


def render_page(spec: Spec) -> str:
    """Render the page as Markdown."""
    lines = [HEAD, *_totals([spec.evidence.get(one.name, Evidence()) for one in spec.methods])]
    for namespace, methods in groupby(sorted(spec.methods, key=lambda one: (one.namespace, one.name)), lambda one: one.namespace):
        lines += [f"## flickr.{namespace}", "", "| method | evidence | newest year |", "|---|---|---|"]
        for method in methods:
            evidence = spec.evidence.get(method.name, Evidence())
            year = str(evidence.years[-1]) if evidence.years else ""
            lines.append(f"| `{method.verb}` | {_describe(evidence)} | {year} |")
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"
