"""Write the page `docs/coverage.md`: how the emulator implements each method, and how closely its responses match Flickr's.

`python -m tests.support.coverage_page FOLDER` replays the recorded requests in a folder, stores the counts in
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
# Coverage of the emulator

The [emulator](emulator.md) implements a method in one of two ways:

- **World**: the method reads and changes the data. Later calls return what earlier calls changed, and visibility depends on the
  calling user.
- **Sample**: the method returns an invented response with the structure of a real one. It is always the same.

## Comparison of responses

Recorded requests measure how closely the responses match Flickr's. A replay sends every recorded request with known arguments to
the emulator, and replaces the recorded ids by ids of the emulator's data. It compares the two responses without their values:

- Every recorded key or element must be in the emulator's response, and of the same kind: value, object or list.
- The emulator's response must not contain keys that no recording contains in such an element.
- A failed call must fail with the same error code.

The recordings are other people's data and not part of the project. Many methods have no recordings with known arguments.

`GET /_emulator/coverage` returns these numbers as JSON, and the [Explorer](explorer.md) shows them.
"""


def counts(results: Iterable[Result]) -> dict[str, list[int]]:
    """Count the matching responses and the replayed requests by method."""
    found: dict[str, list[int]] = {}
    for result in results:
        count = found.setdefault(result.recording.method, [0, 0])
        count[0] += not result.problem
        count[1] += 1
    return dict(sorted(found.items()))


def render(coverage: Mapping[str, str], replayed: Mapping[str, list[int]]) -> str:
    """Render the page."""
    complete = sum(matching == total for matching, total in replayed.values())
    matching, total = (sum(count[place] for count in replayed.values()) for place in (0, 1))
    from_world = sum(kind == "state" for kind in coverage.values())
    lines = [
        HEAD,
        "## Totals",
        "",
        "| Measure | Result |",
        "|---|---|",
        f"| Methods that use the world | {from_world / len(coverage):.1%} |",
        f"| Recorded requests with a matching response | {matching} of {total} |",
        f"| Methods and services whose recorded requests all match | {complete} of {len(replayed)},"
        f" {complete / len(replayed):.1%} |",
    ]
    for namespace, methods in groupby(sorted(coverage), key=lambda name: name.rpartition(".")[0]):
        lines += ["", f"## {namespace}", "", "| Method | Implementation | Matching responses |", "|---|---|---|"]
        for name in methods:
            kind = "world" if coverage[name] == "state" else "sample"
            lines.append(f"| `{name}` | {kind} | {_of(replayed.get(name))} |")
    others = {name: count for name, count in replayed.items() if name not in coverage}
    lines += ["", "## Services and unknown methods", "", "| Name | Matching responses |", "|---|---|"]
    lines += [f"| `{name}` | {_of(count)} |" for name, count in others.items()]
    return "\n".join(lines) + "\n"


def _of(count: list[int] | None) -> str:
    return f"{count[0]} of {count[1]}" if count else ""


def coverage() -> dict[str, str]:
    """Return the implementation of each method: `state` or `sample`."""
    with httpx.Client(transport=Emulator().transport, base_url="http://emulator") as http:
        return dict(http.get("/_emulator/coverage").json()["methods"])


def main(folder: str) -> None:
    results, _ = replay(Path(folder))
    for result in results:
        if result.problem:
            print(result.recording.method, result.recording.name, result.problem)
    found = counts(results)
    COUNTS.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    PAGE.write_text(render(coverage(), found), encoding="utf-8")
    print(f"wrote {PAGE}")


if __name__ == "__main__":
    main(sys.argv[1])
