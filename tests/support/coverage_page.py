"""The page `docs/coverage.md`: what answers each method in the emulator, and how close that is to what Flickr was seen to answer.

`python -m tests.support.coverage_page FOLDER` replays the recorded answers in a folder, keeps the counts in
`src/flickr_sdk/emulator/replayed.json`, and writes the page.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from typing import Final

import httpx

from flickr_sdk.emulator import Emulator

from ..conftest import ROOT
from .replay import Result, replay

PAGE: Final = ROOT / "docs" / "coverage.md"
COUNTS: Final = ROOT / "src" / "flickr_sdk" / "emulator" / "replayed.json"

HEAD: Final = """\
# What the emulator covers

The emulator answers methods in two ways:

- **from the world**: what a call changes, later calls tell of, and everybody is told what they may see.
- **with a sample**: a made-up answer in the true shape, which is the same whatever is asked and whoever asks.

Whether the answers look like Flickr's is measured with recorded traffic. Every recorded request whose arguments are known is sent
to the emulator again, with things of its world in the place of what was asked for. Without their values, the two answers have to
agree: the emulator's has each key or element that was recorded, as the same kind (a value, an object, a list), and none that was
never recorded in such a place; a call that failed has to fail with the same code. The recordings are other people's answers, so
they are no part of the project. Many methods have none with known arguments.

`GET /_emulator/coverage` tells the same as JSON, and the [Explorer](explorer.md) as a page.
"""


def counts(results: Iterable[Result]) -> dict[str, list[int]]:
    """Count by method how many recorded requests were answered in the recorded shape, and how many there are."""
    found: dict[str, list[int]] = {}
    for one in results:
        count = found.setdefault(one.recording.method, [0, 0])
        count[0] += not one.problem
        count[1] += 1
    return dict(sorted(found.items()))


def render(coverage: Mapping[str, str], replayed: Mapping[str, list[int]]) -> str:
    """Write the page."""
    same = sum(one == of for one, of in replayed.values())
    answered, asked = (sum(count[place] for count in replayed.values()) for place in (0, 1))
    state = sum(kind == "state" for kind in coverage.values())
    lines = [
        HEAD,
        "## Totals",
        "",
        f"- {state} of {len(coverage)} methods answer from the world.",
        f"- {same} of {len(replayed)} methods and services with recorded requests have the recorded shape in all of them:"
        f" {same / len(replayed):.1%}.",
        f"- {answered} of {asked} recorded requests are answered in the recorded shape.",
    ]
    for namespace, methods in groupby(sorted(coverage), key=lambda name: name.rpartition(".")[0]):
        lines += ["", f"## {namespace}", "", "| Method | Answers | Recorded requests |", "|---|---|---|"]
        for name in methods:
            kind = "from the world" if coverage[name] == "state" else "with a sample"
            lines.append(f"| `{name}` | {kind} | {_of(replayed.get(name))} |")
    others = {name: count for name, count in replayed.items() if name not in coverage}
    lines += ["", "## Services, and methods that do not exist", "", "| Name | Recorded requests |", "|---|---|"]
    lines += [f"| `{name}` | {_of(count)} |" for name, count in others.items()]
    return "\n".join(lines) + "\n"


def _of(count: list[int] | None) -> str:
    return f"{count[0]} of {count[1]}" if count else ""


def coverage() -> dict[str, str]:
    """Ask an emulator what answers each method."""
    with httpx.Client(transport=Emulator().transport, base_url="http://emulator") as http:
        return dict(http.get("/_emulator/coverage").json()["methods"])


def main(folder: str) -> None:
    results, _ = replay(Path(folder))
    for one in results:
        if one.problem:
            print(one.recording.method, one.recording.name, one.problem)
    found = counts(results)
    COUNTS.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    PAGE.write_text(render(coverage(), found), encoding="utf-8")
    print(PAGE)


if __name__ == "__main__":
    main(sys.argv[1])
