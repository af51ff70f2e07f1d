"""The mutated modules have tests, and mutants are put in the place of the right function."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from . import generation
from .__main__ import sample
from .generation import ROOT, SOURCE, is_equivalent, read_mutant
from .selection import TESTS, selected_tests

CONFIGURED = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutmut"]["only_mutate"]


@pytest.mark.parametrize("pattern", CONFIGURED)
def test_every_mutated_module_has_tests(pattern: str) -> None:
    modules = list(ROOT.glob(pattern))
    assert modules
    assert all(
        (ROOT / test).is_file() for module in modules for test in selected_tests(module.relative_to(ROOT / SOURCE).as_posix())
    )


def test_every_selection_belongs_to_a_module() -> None:
    mutated = [module for pattern in CONFIGURED for module in ROOT.glob(pattern)]
    assert len(mutated) > 50
    for path in TESTS:
        assert any(module.is_relative_to(ROOT / SOURCE / path) for module in mutated), path


def test_sample_does_not_depend_on_other_mutants() -> None:
    mutants = [generation.Mutant(f"module.x_f__mutmut_{number}", "module.py", "", "") for number in range(500)]
    chosen = sample(mutants, 100, 1)
    assert chosen == sorted(chosen, key=mutants.index)
    assert len(chosen) == 100 == len(sample(chosen[::-1], 200, 1))
    less = sample(mutants[::2], 50, 1)
    assert len({*less} & {*chosen}) >= 40
    assert {*sample(mutants, 100, 2)} != {*chosen}


def test_mutant_replaces_the_method_of_its_own_class(tmp_path: Path) -> None:
    original = "class A:\n    def f(self):\n        return 1\n\n\nclass B:\n    @override\n    def f(self):\n        return 2\n"
    generated = original.replace(
        "    @override\n    def f(self):\n        return 2", "    def xǁBǁf__mutmut_1(self):\n        return 3"
    )
    for folder, text in ((tmp_path, original), (tmp_path / "mutants", generated)):
        file = folder / SOURCE / "some/module.py"
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
    mutant = read_mutant(tmp_path, "flickr_sdk.some.module.xǁBǁf__mutmut_1")
    assert mutant.path == "some/module.py"
    assert mutant.source == original.replace("return 2", "return 3")
    assert "-        return 2\n+        return 3\n" in mutant.diff
    assert generation.split_name("x__private_name__mutmut_12") == ("", "_private_name")


@pytest.mark.parametrize(
    ("before", "after", "equivalent"),
    [
        ('cast("int", value)', "cast(None, value)", True),
        ('cast("int", value)', 'cast("int", None)', False),
        ('body.decode("utf-8")', 'body.decode("UTF-8")', True),
        ('body.decode("utf-8")', 'body.decode("XXutf-8XX")', False),
        ('{"title": 1}', '{"TITLE": 1}', False),
        ('(b"Host", target.authority)', '(b"host", target.authority)', True),
        ('(b"Host", b"A")', '(b"Host", b"a")', False),
        ("dict(zip(names, row, strict=True))", "dict(zip(names, row, strict=None))", True),
        ("dict(zip(names, row, strict=True))", "dict(zip(names, row, ))", True),
        ("parse(body, strict=True)", "parse(body, strict=False)", False),
        (r'r"[\x0a-\x1f]x"', r'r"[\x0A-\x1F]x"', True),
        (r'r"[\x0a-\x1f]x"', r'r"[\x0A-\x1F]X"', False),
        ('execute("SELECT a FROM b", (x,))', 'execute("select a from b", (x,))', True),
        ('execute("SELECT a FROM b", (x,))', 'execute("XXSELECT a FROM bXX", (x,))', False),
        ('execute("SELECT a FROM b", (x,))', 'execute("SELECT a FROM b", )', False),
        ("\"SELECT a FROM b WHERE c = 'd'\"", "\"SELECT A FROM B WHERE C = 'D'\"", False),
        ('getattr(os, "O_NOFOLLOW", 0)', 'getattr(os, "O_NOFOLLOW", )', True),
        ('getattr(os, "O_NOFOLLOW", 0)', 'getattr(None, "O_NOFOLLOW", 0)', False),
        ('getattr(os, "O_NOFOLLOW", 0)', 'getattr(os, "o_nofollow", 0)', False),
    ],
)
def test_equivalent_mutants_are_skipped(before: str, after: str, equivalent: bool) -> None:
    assert is_equivalent(f"--- a\n+++ b\n@@ -1 +1 @@\n-{before}\n+{after}\n") is equivalent
