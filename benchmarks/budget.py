"""Compare counts of instructions, bytes, modules, lines and requests with `budgets.json`. Counts do not depend on timing.

`python -m benchmarks.budget` compares them; `--update` stores the current counts as budgets.
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
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

from . import responses
from .search_server import FIRST_UPLOAD
from .static_server import listening, static

FILE = Path(__file__).parent / "budgets.json"
SIDES = Path(__file__).parent / "sides"
TOLERANCE = 0.05
"""The fraction by which instructions, bytes and lines may exceed their budget: libraries and builds of Python differ a little."""
TOLERANT = ("instructions", "bytes", "lines")
PHOTOS_OF_BACKUP = 1500
MEMORY_STEP = 20 * 2**20

IMPORT = "from flickr_sdk import Flickr"
CLIENT = f"{IMPORT}\nflickr = Flickr('key')"
CALL = """
import httpx
from flickr_sdk import Flickr
body = b'{"user": {"id": "1@N01", "username": {"_content": "aurora"}}, "stat": "ok"}'
http = httpx.Client(transport=httpx.MockTransport(lambda request: httpx.Response(200, content=body)))
Flickr("key", http_client=http).people.find_by_username(username="aurora")
"""
PAGE = """
import gc
from pathlib import Path
from flickr_sdk import parse_response
body = Path({file!r}).read_bytes()
gc.disable()  # it runs at a time that depends on other allocations
for _ in range({times}):
    parse_response("flickr.photos.search", body, format={form!r}, on_drift=lambda drift: None)
"""
PAGE_MEMORY = """
import gc, json, tracemalloc
from pathlib import Path
from flickr_sdk import parse_response
body = Path({file!r}).read_bytes()
for _ in range(2):  # creates the parser
    parse_response("flickr.photos.search", body)
gc.collect()
tracemalloc.start()
page = parse_response("flickr.photos.search", body)
gc.collect()
print(tracemalloc.get_traced_memory()[0] // 500)
"""
COLD_CALL = """
import sys
sys.path.insert(0, {sides!r})
from clients import SIDES
SIDES["flickr_sdk"]({base_url!r})["info"]()
"""
CALLS = """
import gc, sys
sys.path.insert(0, {sides!r})
from clients import SIDES
call = SIDES["flickr_sdk"]({base_url!r})[{call!r}]
call()
gc.collect()
gc.disable()
for _ in range({times}):
    call()
"""
LOADED = "import sys\n{code}\nprint(len(sys.modules))"
HARVEST = """
import sys
sys.path.insert(0, {sides!r})
from harvest import SIDES
for _ in SIDES["flickr_sdk"]({base_url!r}, {photos}, {first}, ""):
    pass
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
    """Return an environment in which compiled modules are cached, because compiling is not counted."""
    kept = {
        name: value for name, value in os.environ.items() if name == "PYTHONPATH" or not name.startswith(("PYTHON", "FLICKR_"))
    }
    # Other hash seeds would change the order of sets, and with it the count.
    return kept | {"PYTHONHASHSEED": "0"}


def _python(code: str) -> int:
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, env=_environment())
    return int(done.stdout)


def instructions(code: str) -> int:
    """Count the instructions of a fresh interpreter that runs some code, including its start."""
    subprocess.run([sys.executable, "-c", code], check=True, env=_environment())  # compiles the modules
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", sys.executable, "-c", code]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=_environment())
    found = re.search(r"Collected : (\d+)", done.stderr)
    assert found is not None, done.stderr
    return int(found[1])


def _per_page(extras: str, form: str = "json", *, drift: bool = False) -> int:
    page = responses.page(extras)
    if drift:
        page["photos"]["photo"][0]["farm"] = "sixty"
    with TemporaryDirectory() as folder:
        file = Path(folder, "page")
        file.write_bytes(responses.as_json(page) if form == "json" else responses.as_xml(page))
        # The first pages create the parser; the difference is the cost of parsing alone.
        few, more = (instructions(PAGE.format(file=str(file), times=times, form=form)) for times in (3, 13))
    return (more - few) // 10


def _memory_of_photo(extras: str) -> int:
    with TemporaryDirectory() as folder:
        file = Path(folder, "page")
        file.write_bytes(responses.as_json(responses.page(extras)))
        return _python(PAGE_MEMORY.format(file=str(file)))


def _cold_call(count: Callable[[str], int]) -> int:
    with static() as server:
        return count(COLD_CALL.format(sides=str(SIDES), base_url=server.base_url))


def _per_call(call: str) -> int:
    with static() as server:
        code = partial(CALLS.format, sides=str(SIDES), base_url=server.base_url, call=call)
        few, more = (instructions(code(times=times)) for times in (20, 120))
    return (more - few) // 100


def _harvest(count: Callable[[str], int], photos: int) -> int:
    """Count a harvest in memory."""
    with listening("benchmarks.search_server", "few") as base_url:
        return count(HARVEST.format(sides=str(SIDES), base_url=base_url, photos=photos, first=FIRST_UPLOAD))


def _instructions_per_photo() -> int:
    few, more = (_harvest(instructions, photos) for photos in (4000, 12000))
    return (more - few) // 8000


def _harvested(extras: str, photos: int, *, stored: bool = False) -> dict[str, float]:
    with TemporaryDirectory() as folder, listening("benchmarks.search_server", extras) as base_url:
        checkpoint = Path(folder, "harvest.sqlite") if stored else ""
        command = [sys.executable, SIDES / "harvest.py", "flickr_sdk", base_url, str(photos), str(FIRST_UPLOAD), str(checkpoint)]
        done = subprocess.run(command, check=True, capture_output=True, text=True, env=_environment())
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _growth_per_photo() -> int:
    """Return the growth of the memory of a harvest, in steps of 16 bytes, because the system adds whole pages."""
    growth = _harvested("few", 200_000)["growth"] * 2**20
    return -(-int(growth) // 16) * 16


@cache
def _backed_up() -> dict[str, float]:
    """Back up an account, with the lists and the order of albums."""
    with TemporaryDirectory() as folder, listening("benchmarks.account_server", str(PHOTOS_OF_BACKUP)) as base_url:
        command = [sys.executable, SIDES / "backup.py", base_url, Path(folder, "backup"), str(PHOTOS_OF_BACKUP), "albums"]
        done = subprocess.run(command, check=True, capture_output=True, text=True, env=_environment())
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _memory_of_backup() -> int:
    """Return the memory of a backup above idle, in steps of 20 MiB, because it depends on the allocator."""
    return -(-int(_backed_up()["memory"] * 2**20) // MEMORY_STEP) * MEMORY_STEP


@cache
def _checked_files() -> dict[str, Path]:
    """Return the files that mypy reads for a program of 30 lines, by their module."""
    program = Path(__file__).parent / "programs" / "flickr_sdk.py"
    with TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "mypy", "--config-file=", "-v", "--cache-dir", folder, str(program)]
        # An empty folder, so that no other code is found.
        done = subprocess.run(command, check=True, capture_output=True, text=True, env=_environment(), cwd=folder)
        found = re.findall(r"^LOG: +Parsing (\S+) \((\S+)\)", done.stderr, re.MULTILINE)
        assert found, done.stderr
        return {module: Path(folder, file).resolve() for file, module in found}


def _checked_files_of_package() -> list[Path]:
    """Return those of the package, whose number does not depend on the versions and the presence of other packages."""
    return [file for module, file in _checked_files().items() if module.split(".")[0] == "flickr_sdk"]


def _lines(file: Path) -> int:
    return len(file.read_bytes().splitlines())


def _requests(code: str, cache: str = "None") -> int:
    return _python(REQUESTS.format(code=code, cache=cache))


COUNTS: dict[str, Callable[[], int]] = {
    "requests: one call": lambda: _requests(INFO),
    "requests: the same call three times, with a cache": lambda: _requests(f"[{INFO} for _ in range(3)]", "True"),
    "requests: walking 50 of 120 photos, 20 a page": lambda: _requests(WALK),
    f"requests: a backup of {PHOTOS_OF_BACKUP:,} photos with 3 albums": lambda: int(_backed_up()["calls"]),
    "requests: a run of that backup without changes": lambda: int(_backed_up()["calls_again"]),
    "instructions: from flickr_sdk import Flickr": lambda: instructions(IMPORT) - instructions("pass"),
    "instructions: a client": lambda: instructions(CLIENT) - instructions("pass"),
    "instructions: a client with its first namespace": lambda: instructions(f"{CLIENT}\nflickr.photos") - instructions("pass"),
    "instructions: a client with its first call": lambda: instructions(CALL) - instructions("pass"),
    "instructions: a process that makes one signed call": lambda: _cold_call(instructions),
    "instructions: a later signed call of flickr.test.login": lambda: _per_call("login"),
    "instructions: a later signed call of flickr.photos.getInfo": lambda: _per_call("info"),
    "instructions: a page of 500 photos, few fields": lambda: _per_page("few"),
    "instructions: a page of 500 photos, some fields": lambda: _per_page("some"),
    "instructions: a page of 500 photos, all fields": lambda: _per_page("all"),
    "instructions: a page of 500 photos, all fields, one with schema drift": lambda: _per_page("all", drift=True),
    "instructions: a page of 500 photos, all fields, XML": lambda: _per_page("all", "xml"),
    "instructions: a photo of a harvest": _instructions_per_photo,
    "modules: a process that makes one signed call": lambda: _cold_call(lambda code: _python(LOADED.format(code=code))),
    "modules: mypy with a program of 30 lines": lambda: len(_checked_files()),
    "modules: mypy with a program of 30 lines, of flickr_sdk": lambda: len(_checked_files_of_package()),
    "lines: mypy with a program of 30 lines, of flickr_sdk": lambda: sum(map(_lines, _checked_files_of_package())),
    "bytes: a photo in memory, few fields": lambda: _memory_of_photo("few"),
    "bytes: a photo in memory, some fields": lambda: _memory_of_photo("some"),
    "bytes: a photo in memory, all fields": lambda: _memory_of_photo("all"),
    "bytes: a photo in a checkpoint, all fields": lambda: int(_harvested("all", 8000, stored=True)["size"]),
    "bytes: growth of a harvest per photo": _growth_per_photo,
    f"bytes: memory of a backup of {PHOTOS_OF_BACKUP:,} photos above idle": _memory_of_backup,
}
"""The counts by name, which begins with the unit."""


def compare(budgets: dict[str, int], counted: dict[str, int], tolerance: float = TOLERANCE) -> list[str]:
    """Return one line for each count that exceeds its budget, with a tolerance for the units of `TOLERANT`, or has none."""
    problems = []
    for name, count in counted.items():
        if name not in budgets:
            problems.append(f"{name}: {count:,}, without a budget")
            continue
        limit = int(budgets[name] * (1 + tolerance)) if name.startswith(TOLERANT) else budgets[name]
        if count > limit:
            problems.append(f"{name}: {count:,}, {count / max(budgets[name], 1) - 1:+.1%} of the budget of {budgets[name]:,}")
    return problems


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.budget", description=__doc__)
    parser.add_argument("--update", action="store_true", help="store the current counts as budgets")
    options = parser.parse_args()
    kept = json.loads(FILE.read_text(encoding="utf-8"))
    version = ".".join(platform.python_version_tuple()[:2])
    if version != kept["python"] and not options.update:
        print(f"skipped: the budgets are for Python {kept['python']}, this is {version}")
        return 0
    counted = {}
    for name, count in COUNTS.items():
        if name.startswith("instructions") and not shutil.which("valgrind"):
            print(f"{name}: skipped, valgrind is not installed")
            continue
        counted[name] = count()
        print(f"{name}: {counted[name]:,} (budget: {kept['budgets'].get(name, 'none')})", flush=True)
    if options.update:
        kept = {"python": version, "budgets": {name: kept["budgets"].get(name) for name in COUNTS} | counted}
        FILE.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
        return 0
    problems = compare(kept["budgets"], counted)
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        print(
            "reduce the count, or update the budgets and give the reason in the commit: python -m nox -s budget -- --update",
            file=sys.stderr,
        )
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
