"""Write the page and its charts from the stored results."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .charts import chart, number
from .environments import HERE, ROOT
from .figure import Figure, Outcome, Target

RESULTS = HERE / "results"
NOTES = HERE / "notes"
PAGE = ROOT / "docs" / "benchmarks.md"
PICTURES = ROOT / "docs" / "benchmarks"
FIGURES = "<!-- figures -->"
ORDER = (
    "import",
    "size",
    "cold",
    "cli",
    "call",
    "page",
    "signing",
    "cache",
    "walk",
    "harvest",
    "backup",
    "data",
    "upload",
    "typing",
    "completion",
    "generate",
    "emulator",
)
SIDES = {
    "sdk": "flickr-sdk",
    "sdk-cli": "flickr-sdk, typer, rich",
    "sdk-tables": "flickr-sdk, pandas, pyarrow",
    "tables": "flickrapi, pandas, pyarrow",
    "floor": "baselines",
    "tools": "type checkers and language servers",
}


def save(
    name: str, outcome: Outcome, machine: Mapping[str, str], versions: Mapping[str, list[str]], folder: Path = RESULTS
) -> None:
    """Store the raw data of a benchmark, with the machine and the packages of each side."""
    folder.mkdir(parents=True, exist_ok=True)
    raw = {
        "machine": dict(machine),
        "versions": {side: versions[side] for side in outcome.sides},
        "remarks": outcome.remarks,
        "figures": [figure.as_json() for figure in outcome.figures],
    }
    text = json.dumps(raw, indent=1, ensure_ascii=False)
    # Lists of numbers are more readable on one line.
    text = re.sub(r"\[\s+([-0-9.,e\s]+?)\s+\]", lambda found: f"[{' '.join(found[1].split())}]", text)
    (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def load(folder: Path = RESULTS) -> dict[str, dict[str, Any]]:
    """Load the raw data of all benchmarks, in the order of the page."""
    files = {file.stem: file for file in folder.glob("*.json")}
    names = [*(name for name in ORDER if name in files), *sorted(set(files) - set(ORDER))]
    return {name: json.loads(files[name].read_text(encoding="utf-8")) for name in names}


def rendered(results: Mapping[str, Mapping[str, Any]], notes: Path = NOTES) -> dict[str, str]:
    """Render the page, `benchmarks.md`, and its charts.

    Args:
        results: The raw data of the benchmarks.
        notes: The folder of the notes on the comparisons.

    Returns:
        The content by file name.
    """
    files: dict[str, str] = {}
    sections, reached = [], []
    for name, raw in results.items():
        figures = [Figure.from_json(one) for one in raw["figures"]]
        reached += [(target, figure) for figure in figures for target in figure.targets]
        before, _, after = (notes / f"{name}.md").read_text(encoding="utf-8").partition(FIGURES)
        shown = []
        for place, figure in enumerate(figures):
            picture = f"{name}-{place + 1}.svg"
            if len(figure.sides) > 1:
                files[picture] = chart(figure)
            shown.append(_figure(figure, picture))
        shown += [f"- {about}: {remark}" for about, remark in raw["remarks"].items()]
        raw_data = f"[Raw data](../benchmarks/results/{name}.json)"
        sections.append("\n\n".join(part.strip() for part in (before, *shown, raw_data, after) if part.strip()))
    intro = (notes / "intro.md").read_text(encoding="utf-8").strip()
    parts = [intro, _targets(reached), *sections, _versions(results)]
    files["benchmarks.md"] = "\n\n".join(part for part in parts if part) + "\n"
    return files


def write(results: Mapping[str, Mapping[str, Any]]) -> None:
    """Write the page and its charts."""
    PICTURES.mkdir(exist_ok=True)
    for old in PICTURES.glob("*.svg"):
        old.unlink()
    for name, text in rendered(results).items():
        (PAGE if name == PAGE.name else PICTURES / name).write_text(text, encoding="utf-8")


def _figure(figure: Figure, picture: str) -> str:
    counted = all(len(values) == 1 for values in figure.sides.values())
    head = "| | Ratio |" if counted else "| | Ratio | Median | Min | Max | Runs |"
    rule = "|---|---:|" if counted else "|---|---:|---:|---:|---:|---:|"
    if counted:
        head, rule = f"{head} {figure.unit[0].upper()}{figure.unit[1:]} |", f"{rule}---:|"
    rows = []
    for name, values in figure.sides.items():
        numbers = [figure.median(name)] if counted else [figure.median(name), min(values), max(values)]
        shown = [f"{value:,.0f}" if counted and value == int(value) else number(value) for value in numbers]
        cells = [name, number(figure.ratio(name)), *shown, *([] if counted else [str(len(values))])]
        rows.append(f"| {' | '.join(cells)} |")
    unit = "" if counted else f", in {figure.unit}"
    more = " (higher is better)" if figure.better == "more" else ""
    image = f"![Bar chart: {figure.title}](benchmarks/{picture})\n\n" if len(figure.sides) > 1 else ""
    table = "\n".join([head, rule, *rows])
    return f"### {figure.title}{unit}{more}\n\n{image}{table}"


def _targets(reached: list[tuple[Target, Figure]]) -> str:
    rows = []
    for target, figure in reached:
        value = figure.reached(target)
        verdict = "yes" if value <= target.most else f"**no**, {number(100 * (value / target.most - 1))}% above"
        rows.append(f"| {target.what} | {target.most:g} | {number(value)} | {verdict} |")
    head = "## Targets\n\n| Target | Limit | Measured | Met |\n|---|---:|---:|---|\n"
    return head + "\n".join(rows) if rows else ""


def _versions(results: Mapping[str, Mapping[str, Any]]) -> str:
    versions: dict[str, list[str]] = {}
    machines: dict[str, list[str]] = {}
    for name, raw in results.items():
        versions |= raw["versions"]
        machines.setdefault("; ".join(f"{key}: {value}" for key, value in raw["machine"].items()), []).append(name)
    lines = [f"- {names_of(names, results)}: {machine}" for machine, names in machines.items()]
    lines += [f"- {SIDES.get(side, side)}: {', '.join(packages)}" for side, packages in versions.items()]
    return "## Machine and versions\n\n" + "\n".join(lines)


def names_of(names: list[str], results: Mapping[str, object]) -> str:
    """Name the benchmarks that ran on one machine."""
    return "All" if len(names) == len(results) else ", ".join(names)
