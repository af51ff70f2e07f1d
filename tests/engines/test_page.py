"""The examples of Spark and Ray on the page about engines."""

from __future__ import annotations

import pytest

from .conftest import Run

pytest.importorskip("pyspark", reason="the session `engines` installs Spark")
pytest.importorskip("ray", reason="the session `engines` installs Ray")

PAGE = """
    from tests.conftest import ROOT
    from tests.support.pages import blocks, run_python

    namespace = {"__name__": "page"}
    python = [block for block in blocks(ROOT / "docs" / "engines.md") if block.language == "python"]
    print(sum(run_python(block, namespace) for block in python))
"""


def test_examples_of_the_page_run_and_show_the_actual_values(run: Run) -> None:
    assert run(PAGE) > 5
