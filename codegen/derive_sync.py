"""Derive the sync modules of the package from the async ones.

`sync_modules.toml` lists the pairs. The tool drops `async` and `await` and replaces names, in docstrings and comments too:
`AsyncTicket` becomes `Ticket`, `async_tickets` becomes `sync_tickets`, `Awaitable[T]` becomes `T`, and
`asyncio.to_thread(f, x)` becomes `f(x)`. It removes the imports that this leaves unused. Two markers cover code that only one
of the two modules has:

- `# async-only` drops a statement with its block and the comment lines directly above. Write it at the end of the
  statement's first line, or on a line of its own above. A reason may follow: `# async-only: tasks do not switch here`.
- `# sync-only: CODE`, on a line of its own, becomes `CODE`. Write one such line for each line of code.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
import tomllib
from pathlib import Path
from typing import Final

from .formatting import format_python
from .problems import SpecError
from .sync_tokens import Rewriter

__all__ = ["PACKAGE", "TABLE", "check_sync_modules", "derive", "write_sync_modules"]

PACKAGE: Final = Path(__file__).resolve().parent.parent / "src" / "flickr_sdk"
TABLE: Final = Path(__file__).with_name("sync_modules.toml")
HEADER: Final = "# Derived from "
LINE_LENGTH: Final = 130
ASYNC_NAMES: Final = ("async", "await", "asyncio", "anyio")
ASYNC_ONLY, SYNC_ONLY = re.compile(r"# async-only\b"), re.compile(r"# sync-only: ?")


def derive(package: Path = PACKAGE, table: Path = TABLE) -> dict[str, bytes]:
    """Derive all sync modules of the table.

    Args:
        package: The folder of the package.
        table: The pairs, names and phrases.

    Returns:
        The source of each sync module by its path inside the package.

    Raises:
        SpecError: An async module is missing, or contains code that has no sync counterpart.
    """
    rules = tomllib.loads(table.read_text(encoding="utf-8"))
    modules: dict[str, str] = rules["modules"]
    sources = {}
    for path, target in modules.items():
        if not (package / path).is_file():
            raise SpecError(table, path, "does not exist; correct the path")
        source = _select((package / path).read_text(encoding="utf-8"), package / path)
        name = ".".join((package.name, *Path(path).with_suffix("").parts))
        sync = Rewriter(source, rules["names"], rules["phrases"]).rewrite()
        sources[target] = f"{HEADER}{name} by codegen. Do not edit.\n{sync}".encode()
    derived = format_python(sources, LINE_LENGTH, str(table)) if sources else {}
    for path, target in modules.items():
        _require_sync(derived[target].decode(), package / path)
    return derived


def write_sync_modules(package: Path = PACKAGE, table: Path = TABLE) -> list[str]:
    """Derive and write all sync modules, and return their paths inside the package."""
    derived = derive(package, table)
    for path, content in derived.items():
        if not (package / path).is_file() or (package / path).read_bytes() != content:
            (package / path).write_bytes(content)
    return list(derived)


def check_sync_modules(package: Path = PACKAGE, table: Path = TABLE) -> list[str]:
    """Compare the sync modules with what would be written, and return one line for each file that differs."""
    derived = derive(package, table)
    differences = [
        f"{path}: {'differs from the module that it is derived from' if (package / path).is_file() else 'is missing'}"
        for path, content in derived.items()
        if not (package / path).is_file() or (package / path).read_bytes() != content
    ]
    found = [file for file in package.rglob("*.py") if file.read_bytes().startswith(HEADER.encode())]
    paths = sorted(file.relative_to(package).as_posix() for file in found)
    return differences + [f"{path}: is not listed in {table.name}; remove it" for path in paths if path not in derived]


def _select(source: str, file: Path) -> str:
    """Apply the markers."""
    lines = source.splitlines(keepends=True)
    last_lines: dict[int, int] = {}
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        raise SpecError(file, f"line {error.lineno}", error.msg) from None
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt):
            decorators: list[ast.expr] = getattr(node, "decorator_list", [])
            last_lines.setdefault(min(node.lineno, *(one.lineno for one in decorators), node.lineno), node.end_lineno or 0)
    comments = [one for one in tokenize.generate_tokens(io.StringIO(source).readline) if one.type == tokenize.COMMENT]
    alone = {one.start[0] for one in comments if not one.line[: one.start[1]].strip()}
    for comment in comments:
        row = comment.start[0]
        if row in alone and SYNC_ONLY.match(comment.string):
            lines[row - 1] = SYNC_ONLY.sub("", lines[row - 1], count=1)
        elif ASYNC_ONLY.search(comment.string):
            first = row + 1 if row in alone else row
            if first not in last_lines:
                raise SpecError(file, f"line {row}", "marks no statement; move `# async-only` to a statement's first line")
            above = first
            while above - 1 in alone and not SYNC_ONLY.match(source.splitlines()[above - 2].lstrip()):
                above -= 1
            indent = re.match(r"\s*", lines[first - 1])
            for dropped in range(above, last_lines[first] + 1):
                lines[dropped - 1] = ""
            # A block must not become empty; ruff removes a `pass` that is not needed.
            lines[first - 1] = f"{indent[0]}pass\n" if indent and indent[0] else ""
    return "".join(lines)


def _require_sync(source: str, file: Path) -> None:
    """Reject code that still needs an event loop."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    lines = [one.line.strip() for one in tokens if one.type == tokenize.NAME and one.string in ASYNC_NAMES]
    if lines:
        # An import alone does not show what is used.
        line = next((one for one in lines if not one.startswith("import ")), lines[0])
        raise SpecError(file, "", f"`{line}` has no sync counterpart; mark the statement with `# async-only`")
