"""The page of known failures lists exactly the tests of this package."""

from __future__ import annotations

import ast
import re
from collections import defaultdict

from ..conftest import ROOT

PAGE = ROOT / "docs" / "known-failures.md"


def listed_tests() -> dict[int, set[str]]:
    """Return the names of the tests that the page lists for each failure."""
    found: dict[int, set[str]] = {}
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if line.startswith("| ") and cells[0].isdigit():
            assert len(cells) == 4, line
            assert int(cells[0]) not in found, f"failure {cells[0]} has two rows"
            tests = re.findall(r"`(test_\w+)`", cells[3])
            assert tests, line
            found[int(cells[0])] = set(tests)
    return found


def existing_tests() -> dict[int, set[str]]:
    """Return the names of the existing tests for each failure."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for file in PAGE.parent.parent.glob("tests/known_failures/test_*.py"):
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            number = re.match(r"test_(\d\d)_", node.name) if isinstance(node, ast.FunctionDef) else None
            if number and isinstance(node, ast.FunctionDef):
                found[int(number[1])].add(node.name)
    return found


def test_page_and_tests_list_the_same_failures() -> None:
    rows = listed_tests()
    assert sorted(rows) == list(range(1, len(rows) + 1)), "the numbers have no gaps"
    assert rows == existing_tests()
