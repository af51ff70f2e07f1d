"""The objects that take part in a fork: every hook runs, even if another hook fails."""

from __future__ import annotations

import importlib
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from flickr_sdk._utils import fork
from flickr_sdk._utils.fork import ForkAware, delaying_forks, import_module, start_import

started = threading.Event()
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")


class Recorder(ForkAware):
    """Records its hooks, and optionally fails in those of the parent."""

    def __init__(self, *, fails: bool = False) -> None:
        self.calls: list[str] = []
        self._fails = fails
        self._watch_forks()

    def _record(self, call: str) -> None:
        self.calls.append(call)
        if self._fails:
            raise ValueError(call)

    def _before_fork(self) -> None:
        self._record("before")

    def _after_fork_in_parent(self) -> None:
        self._record("in parent")

    def _after_fork_in_child(self) -> None:
        self.calls.append("in child")


def exit_code(check: Callable[[], bool]) -> int:
    """Fork, and return 0 if the check succeeds in the child."""
    child = os.fork()
    if not child:
        status = 1
        try:
            status = 0 if check() else 2
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_every_hook_runs_even_if_another_hook_fails() -> None:
    objects = [Recorder(), Recorder(fails=True), Recorder()]
    assert exit_code(lambda: all(each.calls == ["before", "in child"] for each in objects)) == 0
    assert [each.calls for each in objects] == [["before", "in parent"]] * 3


def test_dropped_object_is_forgotten() -> None:
    calls = Recorder().calls
    assert exit_code(lambda: not calls) == 0
    assert calls == []


def test_parent_and_child_import_and_fork_again() -> None:
    def works() -> bool:
        loaded: list[object] = []
        thread = threading.Thread(target=lambda: loaded.append(import_module("..number_checks", "flickr_sdk._utils.fork")))
        thread.start()
        thread.join(5)
        return len(loaded) == 1

    for _ in range(2):
        assert exit_code(lambda: works() and exit_code(works) == 0) == 0
    assert works()
    assert exit_code(works) == 0


def test_fork_waits_for_an_import_of_another_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    inside, release = threading.Event(), threading.Event()

    def slow(name: str, package: str | None = None) -> object:
        inside.set()
        assert release.wait(60)
        return sys.modules[name]

    with monkeypatch.context() as patch:
        patch.setattr(fork.importlib, "import_module", slow)
        importing = threading.Thread(target=import_module, args=("flickr_sdk",))
        importing.start()
        assert inside.wait(5)
    forking: list[int] = []
    thread = threading.Thread(target=lambda: forking.append(exit_code(lambda: True)))
    thread.start()
    thread.join(0.3)
    assert forking == [], "the fork did not wait"
    release.set()
    thread.join(15)
    importing.join(5)
    assert forking == [0]


def test_fork_does_not_wait_forever_for_an_import(monkeypatch: pytest.MonkeyPatch) -> None:
    release = threading.Event()
    monkeypatch.setattr(fork, "_wait_for_imports", release.wait)
    monkeypatch.setattr(fork, "IMPORT_SECONDS", 0.05)
    too_late = threading.Timer(10, release.set)
    too_late.start()
    try:
        assert exit_code(lambda: not release.is_set()) == 0
        assert not release.is_set()
    finally:
        release.set()
        too_late.cancel()
        too_late.join()


SLOW = """
import time
from flickr_sdk._utils import fork
started.set()
time.sleep(0.1)  # the fork holds its lock now
fork.import_module("json")
"""


def test_import_that_starts_during_a_fork_ends_before_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import flickr_sdk

    (tmp_path / "slow.py").write_text(f"from {__name__} import started{SLOW}", encoding="utf-8")
    monkeypatch.setattr(flickr_sdk, "__path__", [*flickr_sdk.__path__, str(tmp_path)])
    monkeypatch.setattr(fork, "RETRY_SECONDS", 0.2)
    importing = threading.Thread(target=importlib.import_module, args=("flickr_sdk.slow",))

    class Importer(ForkAware):
        def __init__(self) -> None:
            self._watch_forks()

        def _before_fork(self) -> None:
            importing.start()
            assert started.wait(10)

    importer = Importer()
    try:
        assert exit_code(lambda: importlib.import_module("flickr_sdk.slow") is not None) == 0
        importing.join(10)
        assert not importing.is_alive()
    finally:
        del importer
        sys.modules.pop("flickr_sdk.slow", None)


def test_no_thread_starts_to_import_while_another_one_forks() -> None:
    def started_elsewhere() -> list[threading.Thread | None]:
        results: list[threading.Thread | None] = []
        thread = threading.Thread(target=lambda: results.append(start_import(lambda: None)))
        thread.start()
        thread.join(10)
        return results

    with delaying_forks():
        assert started_elsewhere() == [None]
    (started,) = started_elsewhere()
    assert started is not None
    started.join(10)


def test_fork_waits_for_a_thread_that_is_about_to_import() -> None:
    proceed, steps = threading.Event(), ["started"]

    def load() -> None:
        assert proceed.wait(10)
        steps.append("ended")

    thread = start_import(load)
    assert thread is not None
    threading.Timer(0.2, proceed.set).start()
    assert exit_code(lambda: steps == ["started", "ended"]) == 0
