"""The pages of the documentation: their fenced blocks, and a runner for the Python examples in them."""

from __future__ import annotations

import ast
import io
import re
import shlex
import tokenize
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..conftest import ROOT

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]


@dataclass(frozen=True)
class Block:
    """A fenced block of a page, with the words after the fence and the comment before it."""

    page: Path
    words: list[str]
    line: int
    text: str
    comment: str

    @property
    def language(self) -> str:
        return self.words[0] if self.words else ""

    @property
    def not_run(self) -> bool:
        return "no-run" in self.words

    @property
    def in_checkout(self) -> bool:
        """Whether the example uses files that the commands of the page create."""
        return "checkout" in self.words

    def option(self, name: str) -> str:
        found = [word.partition("=")[2] for word in self.words if word.startswith(f"{name}=")]
        return found[0] if found else ""


def blocks(page: Path) -> list[Block]:
    found = []
    text: list[str] | None = None
    words: list[str] = []
    start, before = 0, ""
    indented: list[tuple[int, str]] = []
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("```"):
            if text is None:
                words, text, start = shlex.split(line[3:]), [], number
            else:
                found.append(Block(page, words, start, "\n".join(text) + "\n", before))
                text, before = None, ""
        elif text is not None:
            text.append(line)
        elif line.startswith("    ") and page.name == "README.md":
            # Its first fenced blocks are the set-up commands, so the first example is an indented block.
            indented.append((number, line[4:]))
        elif line.strip():
            before = line.strip()
    assert text is None, f"{page.name}: the block of line {start} is not closed"
    if indented:
        # Blank lines inside are not indented.
        first, last = indented[0][0], indented[-1][0]
        lines = page.read_text(encoding="utf-8").splitlines()[first - 1 : last]
        found.append(Block(page, ["python"], first - 1, "\n".join(line[4:] for line in lines) + "\n", ""))
    return found


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def with_blocks(language: str) -> list[Path]:
    return [
        page for page in PAGES if any(one.language == language and not (one.not_run or one.in_checkout) for one in blocks(page))
    ]


def fits(expected: str, actual: str) -> bool:
    """Return whether a value matches the one on the page, where `...` matches any text."""
    pattern = ".*?".join(re.escape(part) for part in expected.split("..."))
    return re.fullmatch(pattern, actual, re.DOTALL) is not None


class Expectations(ast.NodeTransformer):
    """Turns `value  # -> expected` into a check of the `repr`, or of the output if the expression is a `print` call."""

    def __init__(self, block: Block) -> None:
        self.block = block
        self.expected: dict[int, str] = {}
        self.reached: set[int] = set()
        self.placed: set[int] = set()
        for token in tokenize.generate_tokens(io.StringIO(block.text).readline):
            if token.type == tokenize.COMMENT and token.string.startswith("# -> "):
                self.expected[token.start[0]] = token.string[5:]

    def visit_Expr(self, node: ast.Expr) -> ast.AST:
        line = node.end_lineno
        if line not in self.expected:
            return node
        self.placed.add(line)
        call = node.value
        printed = isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "print"
        values = call.args if printed and isinstance(call, ast.Call) else [call]
        checked = ast.Call(
            func=ast.Name(id="__expect__", ctx=ast.Load()),
            args=[ast.Constant(line), ast.Constant(printed), *values],
            keywords=[],
        )
        return ast.copy_location(ast.Expr(checked), node)

    def check(self, line: int, printed: bool, *values: object) -> None:
        actual = " ".join(map(str, values)) if printed else repr(values[0])
        expected = self.expected[line]
        assert fits(expected, actual), f"{name(self.block.page)}:{self.block.line + line}: {actual}, not {expected}"
        self.reached.add(line)

    def run(self, namespace: dict[str, Any]) -> None:
        tree = ast.increment_lineno(ast.fix_missing_locations(self.visit(ast.parse(self.block.text))), self.block.line)
        exec(compile(tree, str(self.block.page), "exec"), namespace)


def run_python(block: Block, namespace: dict[str, Any]) -> int:
    """Run a block and return the number of checked values."""
    expectations = Expectations(block)
    namespace["__expect__"] = expectations.check
    expectations.run(namespace)
    where = f"{name(block.page)}:{block.line}"
    assert expectations.placed == set(expectations.expected), f"{where}: `# ->` follows no expression"
    assert expectations.reached == set(expectations.expected), f"{where}: `# ->` was never reached"
    return len(expectations.expected)
