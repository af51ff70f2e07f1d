"""The stubs of the endpoints declare the constants of the modules with the same types."""

from __future__ import annotations

import ast
from pathlib import Path

import flickr_sdk._generated

FOLDER = Path(flickr_sdk._generated.__file__).parent / "endpoints"


def declarations(file: Path) -> dict[str, str]:
    statements = [one for one in ast.parse(file.read_text()).body if isinstance(one, ast.AnnAssign)]
    return {ast.unparse(one.target): ast.unparse(one.annotation) for one in statements}


def test_stubs_declare_the_constants_of_the_modules_with_their_types() -> None:
    modules = sorted(FOLDER.glob("[a-z]*.py"))
    assert len(modules) > 20
    for module in modules:
        assert declarations(module.with_suffix(".pyi")) == declarations(module)


def test_modules_declare_all_their_endpoints_with_types() -> None:
    modules = sorted(FOLDER.glob("[a-z]*.py"))
    assert len(modules) > 20
    for module in modules:
        calls = module.read_text().count(" = Endpoint(\n")
        assert calls == len(declarations(module))
