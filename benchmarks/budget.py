"""A guard without a clock: counts of modules, instructions and requests, compared with `budgets.json`.

`python -m benchmarks.budget` compares; `--update` writes down what is counted now.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from . import answers

FILE = Path(__file__).parent / "budgets.json"
TOLERANCE = 0.05
"""How much more than its budget a number of instructions may be: libraries and builds of Python differ a little."""

IMPORT = "from flickr_sdk import Flickr"
MODULES = "import sys\nbefore = set(sys.modules)\n{code}\nprint(len(set(sys.modules) - before))"
PAGE = """
import gc
from pathlib import Path
from flickr_sdk import parse_response
body = Path({file!r}).read_bytes()
gc.disable()  # when it runs depends on what else was allocated
for _ in range({times}):
    parse_response("flickr.photos.search", body)
"""
REQUESTS = """
from flickr_sdk import Flickr
from flickr_sdk.emulator import Emulator
with Emulator() as emulator:
    token = emulator.access_token("write")
    with Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url, cache={cache}) as flickr:
        {code}
    print(len(emulator.requests))
"""
WALK = """emulator.world.add_photos([{"owner": "10000001@N01", "tags": ["walked"]} for _ in range(120)])
        found = list(flickr.walk(tags=["walked"], per_page=20)[:50])
        assert len(found) == 50"""
INFO = "flickr.photos.get_info(photo_id='52000000101')"


def _environment() -> dict[str, str]:
    """Give an environment in which compiled modules are kept: compiling is no part of what is counted."""
    kept = {
        name: value for name, value in os.environ.items() if name == "PYTHONPATH" or not name.startswith(("PYTHON", "FLICKR_"))
    }
    # With another order of its sets and dicts, Python would count a little differently each time.
    return kept | {"PYTHONHASHSEED": "0"}


def _python(code: str) -> int:
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, env=_environment())
    return int(done.stdout)


def instructions(code: str) -> int:
    """Count the instructions that a fresh interpreter needs for some code, the start of the interpreter included."""
    subprocess.run([sys.executable, "-c", code], check=True, env=_environment())  # compiles what is not compiled yet
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", sys.executable, "-c", code]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=_environment())
    found = re.search(r"Collected : (\d+)", done.stderr)
    assert found is not None, done.stderr
    return int(found[1])


def _per_page(extras: str) -> int:
    with TemporaryDirectory() as folder:
        file = Path(folder, "page.json")
        file.write_bytes(answers.as_json(answers.page(extras)))
        # The first pages make the reader; the difference is what reading alone takes.
        few, more = (instructions(PAGE.format(file=str(file), times=times)) for times in (3, 13))
    return (more - few) // 10


def _requests(code: str, cache: str = "None") -> int:
    return _python(REQUESTS.format(code=code, cache=cache))


COUNTS: dict[str, Callable[[], int]] = {
    "modules: from flickr_sdk import Flickr": lambda: _python(MODULES.format(code=IMPORT)),
    "modules: a client": lambda: _python(MODULES.format(code=f"{IMPORT}\nFlickr('key')")),
    "modules: a client with its first namespace": lambda: _python(MODULES.format(code=f"{IMPORT}\nFlickr('key').photos")),
    "requests: one call": lambda: _requests(INFO),
    "requests: the same call three times, with a cache": lambda: _requests(f"[{INFO} for _ in range(3)]", "True"),
    "requests: walking 50 of 120 photos, 20 a page": lambda: _requests(WALK),
    "instructions: from flickr_sdk import Flickr": lambda: instructions(IMPORT) - instructions("pass"),
    "instructions: a client": lambda: instructions(f"{IMPORT}\nFlickr('key')") - instructions("pass"),
    "instructions: a page of 500 photos, few fields": lambda: _per_page("few"),
    "instructions: a page of 500 photos, all fields": lambda: _per_page("all"),
}
"""What is counted, by name: the kind, and what of it."""


def compare(budgets: dict[str, int], counted: dict[str, int], tolerance: float = TOLERANCE) -> list[str]:
    """Say which counts are above their budgets.

    Args:
        budgets: The budgets by name.
        counted: What was counted, by the same names.
        tolerance: What part more than its budget a number of instructions may be; other counts are exact.

    Returns:
        A sentence for each that is above, or that has no budget.
    """
    problems = []
    for name, count in counted.items():
        if name not in budgets:
            problems.append(f"{name}: {count:,}, and there is no budget for it")
            continue
        most = int(budgets[name] * (1 + tolerance)) if name.startswith("instructions") else budgets[name]
        if count > most:
            problems.append(
                f"{name}: {count:,}, which is {count / max(budgets[name], 1) - 1:+.1%} of its budget of {budgets[name]:,}"
            )
    return problems


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.budget", description=__doc__)
    parser.add_argument("--update", action="store_true", help="write down what is counted now as the budgets")
    options = parser.parse_args()
    kept = json.loads(FILE.read_text(encoding="utf-8"))
    version = ".".join(platform.python_version_tuple()[:2])
    if version != kept["python"] and not options.update:
        print(f"skipped: the budgets were counted on Python {kept['python']}, this is {version}")
        return 0
    counted = {}
    for name, count in COUNTS.items():
        if name.startswith("instructions") and not shutil.which("valgrind"):
            print(f"{name}: skipped, there is no valgrind to count with")
            continue
        counted[name] = count()
        print(f"{name}: {counted[name]:,} (budget: {kept['budgets'].get(name, 'none')})", flush=True)
    if options.update:
        kept = {"python": version, "budgets": kept["budgets"] | counted}
        FILE.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
        return 0
    problems = compare(kept["budgets"], counted)
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        print("make it less, or say in the commit why it is more: python -m nox -s budget -- --update", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
