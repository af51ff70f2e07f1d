"""Run the tests of each mutant, in copies of the checkout."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import SimpleQueue
from typing import Final, NamedTuple

from .generation import SOURCE, Mutant, copy_checkout
from .selection import selected_tests

RUN_LIMIT: Final = 1800
"""The seconds after which a mutant counts as killed, more than all its tests take. A test that hangs ends much earlier."""
FIRST_TESTS: Final = 4
"""The number of test files that are run before the others of a mutant."""
OPTIONS: Final = [
    *("-q", "-x", "-p", "no:cacheprovider", "-p", "no:randomly", "--hypothesis-seed=1", "--tb=line"),
    *("-o", "faulthandler_timeout=120", "-o", "faulthandler_exit_on_timeout=true"),
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),  # because of the preloaded packages
]
PRELOADED: Final = [
    *("fakeredis", "h2.connection", "httpx", "hypothesis.strategies", "oauthlib.oauth1", "PIL.Image"),
    *("pydantic", "pytest", "selenium.webdriver", "trustme"),
]
"""The packages that tests import, except for the mutated one: importing them takes longer than most tests."""


class Verdict(NamedTuple):
    mutant: Mutant
    killed: bool
    seconds: float
    reason: str


class Copies:
    """Copies of the checkout, one for each mutant that is tested at the same time."""

    def __init__(self, folder: Path, count: int) -> None:
        self._free: SimpleQueue[Path] = SimpleQueue()
        for number in range(count):
            copy = folder / f"copy{number}"
            copy_checkout(copy)
            # Compiled files are valid for the content of their source. The time and size of a mutant may equal the original's.
            compiler = [sys.executable, "-m", "compileall", "-q", "--invalidation-mode", "checked-hash", str(copy / "src")]
            subprocess.run(compiler, check=True)
            self._free.put(copy)

    @contextmanager
    def borrow(self) -> Iterator[Path]:
        copy = self._free.get()
        try:
            yield copy
        finally:
            self._free.put(copy)


def run_pytest(copy: Path, tests: Sequence[str], temporary: str) -> None:
    """Run tests in a process that has imported neither the package nor the tests, and exit."""
    os.setsid()
    os.chdir(copy)
    with open(f"{temporary}/output", "wb") as output:
        os.dup2(output.fileno(), 1)
        os.dup2(output.fileno(), 2)
    # Recordings exist on few machines; the ratio must not depend on them.
    os.environ.pop("FLICKR_SDK_RECORDED", None)
    paths = [str(copy / "src"), str(copy)]
    os.environ.update({"PYTHONPATH": os.pathsep.join(paths), "TMPDIR": temporary})
    tempfile.tempdir = temporary
    sys.path[:0] = paths
    for name in [name for name in sys.modules if name.partition(".")[0] == "tests"]:
        del sys.modules[name]
    import pytest

    code = pytest.main([*OPTIONS, "--basetemp", f"{temporary}/pytest", *tests])
    sys.stdout.flush()
    os._exit(code)  # without waiting for threads that a test left behind


def run_tests(copy: Path, tests: Sequence[str], seconds: float = RUN_LIMIT) -> tuple[int | None, str]:
    """Return the exit code of pytest, or None after the time limit, and its output. Each test has a limit of its own."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        os.chmod(temporary, 0o755)  # some tests run as another user
        process = context.Process(target=run_pytest, args=(copy, tests, temporary))
        process.start()
        assert process.pid
        process.join(seconds)
        code = process.exitcode
        # Tests start other processes, which belong to the same group.
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.join()
        return code, Path(temporary, "output").read_text(encoding="utf-8", errors="replace")


def check(copies: Copies, mutant: Mutant) -> Verdict:
    """Test a mutant. The test of a killed mutant fails, or takes too long."""
    start = time.monotonic()
    with copies.borrow() as copy:
        file = copy / SOURCE / mutant.path
        original = file.read_bytes()
        file.write_text(mutant.source, encoding="utf-8")
        tests = selected_tests(mutant.path)
        try:
            # Most mutants are killed before the rest of the tests is collected.
            code, output = run_tests(copy, tests[:FIRST_TESTS])
            if code == 0 and len(tests) > FIRST_TESTS:
                code, output = run_tests(copy, tests[FIRST_TESTS:])
        finally:
            file.write_bytes(original)
    failures = [line for line in output.splitlines() if line.startswith(("FAILED ", "ERROR "))]
    if code is None or "Timeout (" in output:
        failures = ["a test took too long"]
    return Verdict(mutant, code != 0, time.monotonic() - start, (failures or [output[-300:]])[0])


def check_all(copies: Copies, mutants: Iterable[Mutant], jobs: int) -> Iterator[Verdict]:
    """Yield the verdicts in the order in which they are known."""
    with ThreadPoolExecutor(jobs) as pool:
        futures = [pool.submit(check, copies, mutant) for mutant in mutants]
        try:
            yield from (future.result() for future in as_completed(futures))
        finally:
            pool.shutdown(cancel_futures=True)


def check_originals(copies: Copies, tests: Sequence[str], jobs: int) -> None:
    """Exit if a test fails without a mutant: it would kill every one."""

    def run(part: Sequence[str]) -> None:
        with copies.borrow() as copy:
            code, output = run_tests(copy, part, 2 * RUN_LIMIT)
        if code != 0:
            raise SystemExit(f"the tests fail without mutants, with exit code {code}:\n{output[-4000:]}")

    with ThreadPoolExecutor(jobs) as pool:
        for future in [pool.submit(run, tests[number::jobs]) for number in range(jobs)]:
            future.result()
