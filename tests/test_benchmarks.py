"""The benchmark page matches the raw data, and budgets are compared correctly."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from benchmarks import budget, report
from benchmarks.charts import chart, number
from benchmarks.figure import Figure, Outcome, Target, figure

from .conftest import ROOT

RUNS = {"json.loads": [1.0, 2.0, 4.0], "flickr-sdk": [1.5, 3.0, 8.0]}
FIGURE = figure("Parsing", "ms", RUNS, "json.loads", Target("flickr-sdk", 1.2, "parsing, to `json.loads`", of="json.loads"))


def test_page_and_charts_match_the_raw_data() -> None:
    written = report.rendered(report.load())
    assert written.pop("benchmarks.md") == report.PAGE.read_text(encoding="utf-8")
    assert set(written) == {file.name for file in report.PICTURES.glob("*.svg")}
    assert len(written) > 10
    for name, text in written.items():
        assert (report.PICTURES / name).read_text(encoding="utf-8") == text, name


def test_every_benchmark_has_a_place_notes_and_raw_data() -> None:
    names = {file.stem.removeprefix("bench_") for file in (ROOT / "benchmarks").glob("bench_*.py")}
    assert names
    assert names <= set(report.ORDER)
    assert names <= {file.stem for file in report.NOTES.glob("*.md")}
    assert names == set(report.load())


def test_ratio_is_the_median_of_the_ratios_of_runs() -> None:
    assert FIGURE.ratio("flickr-sdk") == 1.5
    assert FIGURE.median("flickr-sdk") == 3.0


def test_page_marks_missed_targets() -> None:
    raw = {"machine": {"Python": "3"}, "versions": {}, "remarks": {"why": "because"}, "figures": [FIGURE.as_json()]}
    page = report.rendered({"page": raw})["benchmarks.md"]
    assert "| parsing, to `json.loads` | 1.2 | 1.50 | **no**, 25.0% above |" in page
    assert "- why: because" in page


def test_figure_survives_a_json_round_trip() -> None:
    assert Figure.from_json(FIGURE.as_json()) == FIGURE


def test_chart_shows_sides_and_target() -> None:
    drawn = chart(dataclasses.replace(FIGURE, title="a < b"))
    assert drawn.count('class="bar"') == drawn.count('class="ours"') == 1
    assert "a &lt; b" in drawn
    assert "target 1.2" in drawn


@pytest.mark.parametrize(("value", "shown"), [(0, "0"), (1.234, "1.23"), (12.34, "12.3"), (1234.5, "1,234"), (0.01234, "0.012")])
def test_numbers_are_formatted_with_three_digits(value: float, shown: str) -> None:
    assert number(value) == shown


def test_results_contain_versions_and_all_values(tmp_path: Path) -> None:
    report.save("page", Outcome([FIGURE], ["sdk"]), {"Python": "3"}, {"sdk": ["httpx==1"]}, tmp_path)
    raw = report.load(tmp_path)["page"]
    assert raw["versions"] == {"sdk": ["httpx==1"]}
    assert raw["figures"][0]["sides"]["flickr-sdk"] == RUNS["flickr-sdk"]


def test_count_above_its_budget_fails_with_a_tolerance_for_instructions_bytes_and_lines() -> None:
    budgets = {"requests: a": 40, "modules: a": 40, "instructions: b": 1000, "bytes: b": 1000, "lines: b": 1000}
    fitting = {"requests: a": 40, "modules: a": 40, "instructions: b": 1049, "bytes: b": 1049, "lines: b": 1049}
    assert budget.compare(budgets, fitting) == []
    exceeding = {name: count + 2 for name, count in fitting.items()}
    problems = budget.compare(budgets, {**exceeding, "requests: c": 1})
    units = [problem.split(":")[0] for problem in problems]
    assert units == ["requests", "modules", "instructions", "bytes", "lines", "requests"]


def test_every_count_has_a_budget() -> None:
    kept = json.loads(budget.FILE.read_text(encoding="utf-8"))
    assert set(kept["budgets"]) == set(budget.COUNTS)
