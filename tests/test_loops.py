"""Every test that only asserts inside loops loops over something."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from .conftest import ROOT

TRANSPARENT: Final = frozenset(("enumerate", "list", "product", "reversed", "set", "sorted", "tuple", "zip"))
"""Functions whose result is empty only if an argument is."""
VIEWS: Final = frozenset(("items", "keys", "split", "values"))
ASSERTING: Final = frozenset(("fail", "raises", "warns"))
"""Functions of pytest that can fail a test."""
EXEMPT: Final = "# may be empty"
"""A comment on loops that are empty for some parameters of a test."""


def bindings(nodes: Iterable[ast.AST]) -> dict[str, ast.expr]:
    """Return the assigned values by name."""
    found: dict[str, ast.expr] = {}
    for node in nodes:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            found[node.targets[0].id] = node.value
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
            found[node.target.id] = node.value
    return found


def is_filled(node: ast.expr, names: Mapping[str, ast.expr], depth: int = 0) -> bool:
    """Return whether an iterable certainly has items."""

    def filled(one: ast.expr) -> bool:
        return depth < 6 and is_filled(one, names, depth + 1)

    match node:
        case ast.List(items) | ast.Tuple(items) | ast.Set(items):
            return any(not isinstance(item, ast.Starred) or filled(item.value) for item in items)
        case ast.Dict(keys):
            return bool(keys)
        case ast.Constant(value):
            return bool(value)
        case ast.Name(name):
            return name in names and filled(names[name])
        case ast.BinOp(left, _, right):
            return filled(left) or filled(right)
        case ast.ListComp(_, generators) | ast.GeneratorExp(_, generators) | ast.SetComp(_, generators):
            return all(filled(generator.iter) and not generator.ifs for generator in generators)
        case ast.Call(ast.Name("range" | "get_args")):
            return True
        case ast.Call(ast.Name(function) | ast.Attribute(attr=function), arguments) if function in TRANSPARENT:
            return bool(arguments) and all(filled(argument) for argument in arguments)
        case ast.Call(ast.Attribute(value, function)) if function in VIEWS:
            return filled(value)
    return False


def can_fail(node: ast.AST) -> bool:
    return isinstance(node, ast.Assert) or (isinstance(node, ast.Attribute) and node.attr in ASSERTING)


def vacuous_loops(source: str) -> Iterator[tuple[int, str]]:
    """Yield the line and the test of each loop that may be empty and contains all assertions of its test."""
    module, lines = ast.parse(source), source.splitlines()
    for test in ast.walk(module):
        if not isinstance(test, (ast.FunctionDef, ast.AsyncFunctionDef)) or not test.name.startswith("test_"):
            continue
        names = bindings([*module.body, *ast.walk(test)])
        loops = [node for node in ast.walk(test) if isinstance(node, (ast.For, ast.AsyncFor))]
        inside = {id(node) for loop in loops for node in ast.walk(loop)}
        if any(can_fail(node) and id(node) not in inside for node in ast.walk(test)):
            continue
        for loop in loops:
            asserts = any(isinstance(node, ast.Assert) for node in ast.walk(loop))
            if asserts and not is_filled(loop.iter, names) and EXEMPT not in lines[loop.lineno - 1]:
                yield loop.lineno, test.name


def test_loops_with_all_assertions_of_a_test_are_not_empty() -> None:
    files = sorted((ROOT / "tests").rglob("test_*.py"))
    assert len(files) > 100
    found = [
        f"{file.relative_to(ROOT)}:{line}: {test} asserts nothing if its loop is empty; assert that the iterable has items"
        for file in files
        for line, test in vacuous_loops(file.read_text(encoding="utf-8"))
    ]
    assert not found, "\n".join(found)


def test_vacuous_loops_are_found() -> None:
    checked = "def test_it(given):\n    names = sorted(given)\n    for name in {}:\n        assert name\n"
    empty = ["names", "given.items()", "[*given]", "[one for one in (1, 2) if one > given]", "zip((1, 2), given)", "given[-2:]"]
    full = [
        "(1, 2)",
        "range(3)",
        "enumerate([given])",
        "'words'.split()",
        "[*given, 1]",
        "[one for one in (1, 2)]",
        "itertools.product((1, 2), 'ab')",
    ]
    assert [list(vacuous_loops(checked.format(iterable))) for iterable in empty] == [[(3, "test_it")]] * len(empty)
    assert [list(vacuous_loops(checked.format(iterable))) for iterable in full] == [[]] * len(full)
    assert not list(vacuous_loops(checked.format("names") + "    assert names\n"))
