"""Generate mutants with mutmut, as a program: it writes every mutated function next to the original one."""

from __future__ import annotations

import ast
import difflib
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parents[2]

COPIED: Final = ("src", "tests", "codegen", "spec", "docs", "examples", "benchmarks", "pyproject.toml", "README.md", "LICENSE")
"""What the mutated code and its tests need."""
SOURCE: Final = "src/flickr_sdk/"
CAST: Final = re.compile(r"\bcast\([^,]+, ")
CONSTANT: Final = re.compile(r"\bgetattr\(os, (\"\w+\"), [^)]*\)")
ESCAPE: Final = re.compile(r"\\x[0-9A-Fa-f]{2}")
HEADER: Final = re.compile(r"""\bb(["'])(Accept|Connection|Content-Length|Content-Type|Host)\1""", re.IGNORECASE)
STRICT: Final = re.compile(r"(\bstrict=(True|False|None))?\)")
CASELESS: Final = re.compile(
    r"""(["'])(utf-8|ascii|latin-1|(select|insert|update|delete|pragma|begin)\b[^'"]*)\1""",
    re.IGNORECASE,
)


class Mutant(NamedTuple):
    """A mutated function."""

    name: str
    path: str
    """The module, relative to `src/flickr_sdk`."""
    source: str
    """The source of the module with the mutated function."""
    diff: str


def copy_checkout(folder: Path) -> None:
    """Copy the checkout without caches."""
    for name in COPIED:
        source, target = ROOT / name, folder / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target)


def mutmut(folder: Path, *arguments: str) -> str:
    """Run mutmut in a copy of the checkout and return its output."""
    command = [Path(sys.executable).with_name("mutmut"), *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout


def generate(folder: Path) -> list[Mutant]:
    """Return all mutants of the modules that `tool.mutmut` in pyproject.toml lists, without equivalent ones."""
    copy_checkout(folder)
    # The configured test reaches none of the modules: mutmut stops after the generation, for which it has no command.
    output = mutmut(folder, "run")
    names = [
        line.split(":")[0].strip() for line in mutmut(folder, "results", "--all", "true").splitlines() if "__mutmut_" in line
    ]
    if not names:
        raise SystemExit(f"mutmut generated no mutants:\n{output[-2000:]}")
    found = [read_mutant(folder, name) for name in sorted(names)]
    return [mutant for mutant in found if not is_equivalent(mutant.diff)]


def read_mutant(folder: Path, name: str) -> Mutant:
    """Put the mutated function in the place of the original one. mutmut's `apply` may take another class for it."""
    module, _, mangled = name.rpartition(".")
    path = f"{module.removeprefix('flickr_sdk.').replace('.', '/')}.py"
    class_name, function = split_name(mangled)
    original = (folder / SOURCE / path).read_text(encoding="utf-8")
    mutated = functions(folder / "mutants" / SOURCE / path)[class_name, mangled]
    start, end = spans(original)[class_name, function]
    replacement = [mutated[0].replace(mangled, function, 1), *mutated[1:]]
    lines = original.splitlines(keepends=True)
    location = f"{SOURCE}{path}:{start + 1}"
    diff = difflib.unified_diff(lines[start:end], replacement, location, f"{name} ", n=2)
    return Mutant(name, path, "".join([*lines[:start], *replacement, *lines[end:]]), "".join(diff))


def split_name(mangled: str) -> tuple[str, str]:
    """Return the class and the function in names like `xǁClassǁmethod__mutmut_1` and `x_function__mutmut_1`."""
    function = mangled.rpartition("__mutmut_")[0]
    if "ǁ" in function:
        _, class_name, function = function.split("ǁ")
        return class_name, function
    return "", function.removeprefix("x_")


@cache
def spans(source: str) -> dict[tuple[str, str], tuple[int, int]]:
    """Return the lines of the functions of a module, by class and name, without their decorators."""
    return {
        (class_name, node.name): (node.lineno - 1, node.end_lineno or node.lineno)
        for class_name, node in definitions(ast.parse(source))
    }


def definitions(module: ast.Module) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for node in module.body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield "", node
        elif isinstance(node, ast.ClassDef):
            yield from ((node.name, each) for each in node.body if isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef)))


@cache
def functions(file: Path) -> dict[tuple[str, str], list[str]]:
    """Return the lines of every function of a generated module."""
    source = file.read_text(encoding="utf-8")
    lines = source.splitlines(keepends=True)
    return {key: lines[start:end] for key, (start, end) in spans(source).items()}


def is_equivalent(diff: str) -> bool:
    """Return whether both versions certainly behave alike.

    `cast` ignores its type, and POSIX has the constants for which other systems need a default. Names of encodings and of
    headers, escapes of characters, and SQL without values have no case. `zip(strict=True)` asserts what the code around it
    guarantees.
    """
    lines = diff.splitlines()[2:]
    before, after = ("".join(line[1:] for line in lines if line.startswith(sign)) for sign in "-+")
    return normal(before) == normal(after)


def normal(code: str) -> str:
    code = CONSTANT.sub(r"getattr(os, \1)", CAST.sub("cast(", code))
    if "zip(" in code:
        code = STRICT.sub("strict=True)", code)
    for pattern in (ESCAPE, CASELESS, HEADER):
        code = pattern.sub(lambda match: match[0].lower(), code)
    return code
