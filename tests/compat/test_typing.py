"""Type checkers accept the examples of the migration page, and know every method."""

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
from ..support.pages import blocks

STUBS = Path(flickr_sdk.__file__).parent / "compat" / "flickrapi" / "_generated"


@pytest.mark.typing
@pytest.mark.skipif(importlib.util.find_spec("mypy") is None, reason="mypy is not installed")
def test_mypy_accepts_every_example_of_the_migration_page(tmp_path: Path) -> None:
    examples = [block.text for block in blocks(ROOT / "docs" / "migration.md") if block.language == "python"]
    assert len(examples) > 8
    page = tmp_path / "page.py"
    page.write_text("\n".join(examples), encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", str(page)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr


def test_stubs_contain_both_spellings_of_every_method() -> None:
    stubs = {file.stem: file.read_text(encoding="utf-8") for file in STUBS.glob("*.pyi")}
    for method in known_names(catalog):
        namespace, _, verb = method.removeprefix("flickr.").rpartition(".")
        module = namespace.replace(".", "_")
        kind = f"{verb[0].upper()}{verb[1:]}"
        assert f"\nclass {kind}(Generic[Parsed]):" in stubs[module]
        assert f"    {verb}: {kind}[Parsed]\n" in stubs[module]
        assert f"    {module}_{verb}: {kind}[Parsed]\n" in stubs[module]
        assert f"https://www.flickr.com/services/api/{method}.html" in stubs[module]
    assert len(stubs) > 30


@pytest.mark.parametrize(
    ("wire", "valid"),
    [("photo_id", True), ("async", False), ("format", False), ("timeout", False), ("self", False), ("a-b", False)],
)
def test_stubs_omit_arguments_that_are_not_valid_names(wire: str, valid: bool) -> None:
    assert is_python_argument(wire) == valid


def test_method_named_like_a_stub_import_is_rejected() -> None:
    spec = read_spec(OWN)
    tree = namespaces(spec)
    hidden = dataclasses.replace(tree[0].methods[0], wire="flickr.activity.value")
    wrong = dataclasses.replace(tree[0], methods=(hidden,))
    with pytest.raises(SpecError, match="'Value'"):
        render._flickrapi(spec, render._environment(), [wrong], [wrong])
