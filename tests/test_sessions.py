"""The sessions of nox run every test."""

from __future__ import annotations

import ast
import re

from .conftest import ROOT


def constant(name: str) -> list[str]:
    """Return a constant of `noxfile.py` that is a list of strings."""
    for node in ast.parse((ROOT / "noxfile.py").read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
            return list(ast.literal_eval(node.value))
    raise LookupError(name)


def test_session_typing_runs_all_tests_of_types() -> None:
    listed = constant("TYPING_TESTS")
    marked = [
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / "tests").rglob("test_*.py")
        if re.search(r"mark\.typing\b", file.read_text(encoding="utf-8"))
    ]
    assert len(marked) > 2
    assert [file for file in marked if not file.startswith(tuple(listed))] == []
