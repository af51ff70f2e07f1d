"""The page `docs/evidence.md`: what proves the answers of each method, rendered from the spec."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import Final

from .evidence import Evidence
from .spec import Spec

__all__ = ["PAGE", "render_page"]

PAGE: Final = Path(__file__).resolve().parent.parent / "docs" / "evidence.md"
"""Where the page lies."""

HEAD: Final = """\
# What proves the answers

Flickr has no machine-readable description of its answers, so the models are made from what could be seen of them:

- **recordings**: answers that Flickr gave to real calls, found in public repositories, and that are no failures. Every one
  of them parses into the models without a value of another type and without an unknown key. (Some were taken from a web
  page that writes numbers in a way of its own: of these, only keys and nesting count.) The recordings are other people's
  answers, so they are no part of the project.
- **documentation**: the sample answer in Flickr's own documentation. Samples are older than the answers of today and
  leave things out.

The newest year is that of the latest date in any recording of the method: the recording is at least as new. Many answers
hold no date at all.

Where nothing proves an answer, the model of a similar method stands in, or, for methods that change something, the call
returns `None` or the decoded answer; their docstrings say so. The same facts are in the code, as
`flickr_sdk._generated.catalog.EVIDENCE`.
"""


def _proof(evidence: Evidence) -> str:
    parts = [evidence.count, "documentation" if evidence.documented else ""]
    return " and ".join(part for part in parts if part) or "**nothing**"


def _totals(found: list[Evidence]) -> list[str]:
    recorded = [one for one in found if one.recordings]
    documented = sum(1 for one in found if one.documented and not one.recordings)
    rows = [
        ("recordings", len(recorded)),
        ("documentation only", documented),
        ("nothing", len(found) - len(recorded) - documented),
        ("all methods", len(found)),
    ]
    total = sum(one.recordings for one in recorded)
    return [
        "## Totals",
        "",
        f"There are {total} recordings of successful answers.",
        "",
        "| answers proved by | methods |",
        "|---|---:|",
        *(f"| {name} | {number} |" for name, number in rows),
        "",
    ]


def render_page(spec: Spec) -> str:
    """Render the page.

    Args:
        spec: The input.

    Returns:
        The page as Markdown.
    """
    lines = [HEAD, *_totals([spec.evidence.get(one.name, Evidence()) for one in spec.methods])]
    for namespace, methods in groupby(sorted(spec.methods, key=lambda one: (one.namespace, one.name)), lambda one: one.namespace):
        lines += [f"## flickr.{namespace}", "", "| method | answers proved by | newest year |", "|---|---|---|"]
        for method in methods:
            evidence = spec.evidence.get(method.name, Evidence())
            year = str(evidence.years[-1]) if evidence.years else ""
            lines.append(f"| `{method.verb}` | {_proof(evidence)} | {year} |")
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"
