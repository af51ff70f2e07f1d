"""Run the type checkers over what they must refuse, and over the public names.

Run as `python -m tests.typing.check`; the exit code is 0 when every promise holds.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

REFUSED = Path(__file__).with_name("refused.py")
ENVIRONMENT = {**os.environ, "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)])}
"""Pyright looks for packages where the first Python of the path has them, whichever runs it."""


def promises() -> dict[int, tuple[str, str, str]]:
    """Read which lines must be refused, and as what."""
    found = {}
    for number, line in enumerate(REFUSED.read_text(encoding="utf-8").splitlines(), 1):
        match = re.search(r"# refused: (\S+) \| (\S+) \| (\S+)$", line)
        if match:
            found[number] = (match[1], match[2], match[3])
    assert len(found) > 10
    return found


def mypy() -> dict[int, list[tuple[str, str]]]:
    command = [sys.executable, "-m", "mypy", "--output", "json", str(REFUSED)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found: dict[int, list[tuple[str, str]]] = {}
    for line in done.stdout.splitlines():
        if line.startswith("{"):
            entry = json.loads(line)
            if entry["severity"] == "error" and entry["file"].endswith(REFUSED.name):
                found.setdefault(entry["line"], []).append((entry["code"], entry["message"]))
    return found


def pyright() -> dict[int, list[tuple[str, str]]]:
    command = [sys.executable, "-m", "basedpyright", "--outputjson", str(REFUSED)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=ENVIRONMENT)
    found: dict[int, list[tuple[str, str]]] = {}
    for entry in json.loads(done.stdout)["generalDiagnostics"]:
        if entry["severity"] == "error":
            found.setdefault(entry["range"]["start"]["line"] + 1, []).append((entry.get("rule", ""), entry["message"]))
    return found


def compare(name: str, found: dict[int, list[tuple[str, str]]], column: int) -> list[str]:
    """Say which promises a checker does not keep."""
    problems = []
    for line, promise in promises().items():
        rule, word = promise[column], promise[2]
        if not any(code == rule and word in message for code, message in found.get(line, [])):
            problems.append(f"{name}: line {line} should be refused as {rule} about {word}, got {found.get(line)}")
    problems += [
        f"{name}: line {line} is refused, which nobody promised: {found[line]}" for line in found.keys() - promises().keys()
    ]
    return problems


def completeness() -> list[str]:
    """Ask pyright whether every public name has a known type."""
    command = [sys.executable, "-m", "basedpyright", "--verifytypes", "flickr_sdk", "--ignoreexternal", "--outputjson"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=ENVIRONMENT)
    report = json.loads(done.stdout)["typeCompleteness"]
    score = report["completenessScore"]
    print(f"pyright --verifytypes: {score:.1%} of {report['exportedSymbolCounts']['withKnownType']} public symbols")
    if score == 1:
        return []
    unknown = [one["name"] for one in report["symbols"] if one["isExported"] and not one["isTypeKnown"]]
    return [f"pyright --verifytypes: {score:.2%}; unknown: {', '.join(unknown[:20])}"]


def main() -> int:
    """Run all checks."""
    problems = [*compare("mypy", mypy(), 0), *compare("pyright", pyright(), 1), *completeness()]
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{len(promises())} lines refused as promised by mypy and pyright" if not problems else f"{len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
