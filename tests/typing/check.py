"""Check that mypy and pyright reject `rejected.py` line by line, and that every public name has a type.

Run it with `python -m tests.typing.check`, or with one checker, `mypy` or `pyright`; the exit code is 0 if all checks pass.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

REJECTED = Path(__file__).with_name("rejected.py")
ENVIRONMENT = {**os.environ, "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)])}
"""Pyright searches for packages with the first Python in PATH, whichever Python runs it."""


def expectations() -> dict[int, tuple[str, str, str]]:
    """Read the rules and the word that the checkers must report for each line."""
    found = {}
    for number, line in enumerate(REJECTED.read_text(encoding="utf-8").splitlines(), 1):
        match = re.search(r"# rejected: (\S+) \| (\S+) \| (\S+)$", line)
        if match:
            found[number] = (match[1], match[2], match[3])
    assert len(found) > 10
    return found


def mypy() -> dict[int, list[tuple[str, str]]]:
    command = [sys.executable, "-m", "mypy", "--output", "json", str(REJECTED)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found: dict[int, list[tuple[str, str]]] = {}
    for line in done.stdout.splitlines():
        if line.startswith("{"):
            entry = json.loads(line)
            if entry["severity"] == "error" and entry["file"].endswith(REJECTED.name):
                found.setdefault(entry["line"], []).append((entry["code"], entry["message"]))
    return found


def pyright() -> dict[int, list[tuple[str, str]]]:
    command = [sys.executable, "-m", "basedpyright", "--outputjson", str(REJECTED)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=ENVIRONMENT)
    found: dict[int, list[tuple[str, str]]] = {}
    for entry in json.loads(done.stdout)["generalDiagnostics"]:
        if entry["severity"] == "error":
            found.setdefault(entry["range"]["start"]["line"] + 1, []).append((entry.get("rule", ""), entry["message"]))
    return found


def compare(name: str, found: dict[int, list[tuple[str, str]]], column: int) -> list[str]:
    """List the lines with missing or unexpected errors of a checker."""
    problems = []
    for line, expected in expectations().items():
        rule, word = expected[column], expected[2]
        if not any(code == rule and word in message for code, message in found.get(line, [])):
            problems.append(f"{name}: line {line} must be rejected as {rule} with {word!r}, but the errors are {found.get(line)}")
    problems += [f"{name}: line {line} has unexpected errors: {found[line]}" for line in found.keys() - expectations().keys()]
    return problems


UNCHECKED = ("flickr_sdk.contrib.ray", "flickr_sdk.contrib.spark")
"""Their base classes belong to packages that are installed for the session `engines` only."""


def completeness() -> list[str]:
    """List the public names whose type pyright does not know."""
    command = [sys.executable, "-m", "basedpyright", "--verifytypes", "flickr_sdk", "--ignoreexternal", "--outputjson"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=ENVIRONMENT)
    symbols = json.loads(done.stdout)["typeCompleteness"]["symbols"]
    exported = [symbol for symbol in symbols if symbol["isExported"] and not symbol["name"].startswith(UNCHECKED)]
    unknown = [symbol["name"] for symbol in exported if not symbol["isTypeKnown"]]
    print(f"pyright --verifytypes: {1 - len(unknown) / len(exported):.2%} of {len(exported)} public symbols")
    return [f"pyright --verifytypes: unknown types: {', '.join(unknown)}"] if unknown else []


CHECKS = {
    "mypy": lambda: compare("mypy", mypy(), 0),
    "pyright": lambda: [*compare("pyright", pyright(), 1), *completeness()],
}


def main(names: list[str]) -> int:
    """Run the checks of some type checkers, or of all."""
    names = names or list(CHECKS)
    problems = [problem for name in names for problem in CHECKS[name]()]
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        print(f"{len(problems)} problems")
    else:
        print(f"{len(expectations())} lines rejected by {' and '.join(names)} as expected")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
