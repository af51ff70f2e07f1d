"""The example notebook runs, and is committed without outputs."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from .conftest import ROOT
from .screenshots import run_notebook
from .support.notebook import cells

NOTEBOOK = ROOT / "examples" / "aurora.ipynb"


def test_notebook_has_no_outputs() -> None:
    code = [cell for cell in cells(NOTEBOOK) if cell["cell_type"] == "code"]
    assert code
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in code)


@pytest.mark.once
def test_notebook_runs_and_shows_pictures(tmp_path: Path) -> None:
    page = run_notebook(tmp_path).read_text(encoding="utf-8")
    assert "7 items" in page
    assert "Aurora over the fjord" in page
    assert "2 photos" in page, "an album has the number of its photos"
    assert page.count("data:image/jpeg;base64,/9j/") >= 10, "the photos, the covers of the albums and the contact sheet"
    assert "birds.jpg" in os.listdir(tmp_path)
