"""Type checkers accept what the page about coming from flickrapi shows, and editors find the methods."""

from __future__ import annotations

import dataclasses
import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

import flickr_sdk
from codegen import render
from codegen.problems import SpecError
from codegen.read_spec import OWN, read_spec
from codegen.view import is_python_argument, namespaces
from flickr_sdk._generated import catalog
from flickr_sdk._pipeline.method_lookup import known_names

from ..conftest import ROOT
from ..test_docs import blocks

STUBS = Path(flickr_sdk.__file__).parent / "compat" / "flickrapi" / "_generated"


@pytest.mark.once
@pytest.mark.skipif(importlib.util.find_spec("mypy") is None, reason="mypy is not installed")
def test_mypy_accepts_every_example_of_the_migration_page(tmp_path: Path) -> None:
    examples = [one.text for one in blocks(ROOT / "docs" / "migration.md") if one.language == "python"]
    assert len(examples) > 8
    page = tmp_path / "page.py"
    page.write_text("\n".join(examples), encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", str(page)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr


def test_the_stubs_know_every_method_by_both_of_its_spellings() -> None:
    told = {file.stem: file.read_text(encoding="utf-8") for file in STUBS.glob("*.pyi")}
    for method in known_names(catalog):
        namespace, _, verb = method.removeprefix("flickr.").rpartition(".")
        module = namespace.replace(".", "_")
        kind = f"{verb[0].upper()}{verb[1:]}"
        assert f"\nclass {kind}(Generic[Parsed]):" in told[module]
        assert f"    {verb}: {kind}[Parsed]\n" in told[module]
        assert f"    {module}_{verb}: {kind}[Parsed]\n" in told[module]
        assert f"https://www.flickr.com/services/api/{method}.html" in told[module]
    assert len(told) > 30


@pytest.mark.parametrize(
    ("wire", "speakable"),
    [("photo_id", True), ("async", False), ("format", False), ("timeout", False), ("self", False), ("a-b", False)],
)
def test_an_argument_that_no_signature_can_hold_is_left_out_of_the_stubs(wire: str, speakable: bool) -> None:
    assert is_python_argument(wire) == speakable


def test_a_method_that_would_hide_what_the_stubs_need_stops_the_generator() -> None:
    spec = read_spec(OWN)
    tree = namespaces(spec)
    hidden = dataclasses.replace(tree[0].methods[0], wire="flickr.activity.value")
    wrong = dataclasses.replace(tree[0], methods=(hidden,))
    with pytest.raises(SpecError, match="'Value'"):
        render._flickrapi(spec, render._environment(), [wrong], [wrong])
