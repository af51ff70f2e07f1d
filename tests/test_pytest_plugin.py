"""The pytest plugin, in test runs of its own."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import Flickr, Token
from flickr_sdk.emulator import Emulator

from .conftest import ROOT
from .support.application import ADA

pytest_plugins = ["pytester"]

PLUGIN = "flickr_sdk.pytest_plugin"
ARGUMENTS = ("-p", "no:cacheprovider", "-W", "error", "-p", PLUGIN)

Run = Callable[..., pytest.RunResult]


@pytest.fixture(autouse=True)
def _without_other_plugins(monkeypatch: pytest.MonkeyPatch) -> None:
    # An installed package loads the plugin automatically, and a checkout does not; `-p` loads it in both.
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    # An inner run unloads the modules that it loaded first, so load them here once.
    with Emulator() as own, Flickr(own.api_key, own.api_secret, token=own.access_token(), base_url=own.base_url) as flickr:
        flickr.photos.get_info(photo_id="52000000101")
        flickr.photos.set_meta(photo_id="52000000101", title="", description="")
        flickr.test.login()
        assert own.transport


@pytest.fixture
def run(pytester: pytest.Pytester) -> Run:
    """Run the tests in a string, with additional arguments."""

    def run(text: str, *arguments: str) -> pytest.RunResult:
        pytester.makepyfile(text)
        return pytester.runpytest_inprocess(*ARGUMENTS, *arguments)

    return run


def test_each_test_has_its_own_emulator_and_client(run: Run) -> None:
    text = """
        import pytest

        @pytest.mark.parametrize("number", [1, 2])
        def test_change(flickr_emulator, flickr_client, number):
            assert flickr_client.photos.get_info(photo_id="52000000101").title == "Aurora over the fjord"
            flickr_client.photos.set_meta(photo_id="52000000101", title=f"Changed {number}", description="")
            assert flickr_client.photos.get_info(photo_id="52000000101").title == f"Changed {number}"
            flickr_client.photos.delete(photo_id="52000000101")
            assert [one.method for one in flickr_emulator.requests][-1] == "flickr.photos.delete"
            assert flickr_emulator.requests.connections == 0
    """
    run(text).assert_outcomes(passed=2)


def test_async_client_uses_the_same_emulator(run: Run) -> None:
    text = """
        import asyncio

        def test_both(flickr_client, async_flickr_client):
            async def change():
                await async_flickr_client.photos.set_meta(photo_id="52000000101", title="Changed", description="")

            asyncio.run(change())
            assert flickr_client.photos.get_info(photo_id="52000000101").title == "Changed"
    """
    run(text).assert_outcomes(passed=1)


def test_flickr_server_sets_the_environment(run: Run) -> None:
    text = """
        from flickr_sdk import Flickr

        def test_program(flickr_server):
            with Flickr() as flickr:
                assert flickr.test.echo() is not None
            assert flickr_server.requests[-1].method == "flickr.test.echo"
            assert flickr_server.requests.connections == 1
    """
    run(text).assert_outcomes(passed=1)


def test_flickr_server_removes_the_token_of_the_environment(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FLICKR_OAUTH_TOKEN", "72157720000000001-0123456789abcdef")
    monkeypatch.setenv("FLICKR_OAUTH_TOKEN_SECRET", "0123456789abcdef")
    text = """
        from flickr_sdk import Flickr

        def test_program(flickr_server):
            with Flickr() as flickr:
                assert flickr.token is None
    """
    run(text).assert_outcomes(passed=1)


def test_emulator_options_are_passed_to_the_emulator(run: Run) -> None:
    text = """
        import pytest

        @pytest.fixture
        def flickr_emulator_options():
            return {"empty": True}

        def test_empty(flickr_client):
            assert list(flickr_client.photos.get_recent()) == []
    """
    run(text).assert_outcomes(passed=1)


def test_faults_apply_to_the_client(run: Run) -> None:
    text = """
        import pytest
        from flickr_sdk import HttpStatusError

        def test_fault(flickr_emulator, flickr_client):
            flickr_emulator.faults.add("http-502")
            with pytest.raises(HttpStatusError):
                flickr_client.options(retries=0).test.echo()
    """
    run(text).assert_outcomes(passed=1)


LIVE = """
    def test_reading(flickr_client):
        assert flickr_client.photos.get_info(photo_id="52000000101").title

    def test_writing(flickr_client):
        flickr_client.photos.set_meta(photo_id="52000000101", title="Mine", description="")

    def test_world(flickr_emulator):
        raise AssertionError("is not reached")

    def test_server(flickr_server):
        raise AssertionError("is not reached")

    def test_other():
        pass
"""


@pytest.fixture
def flickr_com(emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> Emulator:
    """An emulator in place of Flickr."""
    monkeypatch.setenv("FLICKR_API_KEY", emulator.api_key)
    monkeypatch.setenv("FLICKR_BASE_URL", emulator.base_url)
    return emulator


def test_live_option_runs_the_tests_against_flickr(run: Run, flickr_com: Emulator) -> None:
    before = flickr_com.requests.total
    result = run(LIVE, "--flickr-live", "-rs")
    result.assert_outcomes(passed=2, skipped=3)
    said = result.stdout.str()
    assert "flickr.photos.setMeta requires a login; pass --flickr-user" in said
    assert said.count("the test uses the emulator, which --flickr-live replaces by Flickr") >= 1
    assert flickr_com.requests.total == before + 2


def test_user_option_authenticates_the_live_client(
    run: Run, flickr_com: Emulator, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("FLICKR_API_SECRET", flickr_com.api_secret)
    with Flickr() as flickr:
        token = flickr_com.access_token("read")
        flickr.save_token(Token(*token, perms="read", user_nsid=ADA, username="ada.lindqvist"))
    text = """
        def test_login(flickr_client):
            assert flickr_client.test.login().username == "ada.lindqvist"

        def test_too_much(flickr_client):
            flickr_client.photos.delete(photo_id="52000000101")
    """
    run(text, "--flickr-live", "--flickr-user", "ada.lindqvist").assert_outcomes(passed=1, failed=1)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--flickr-live"], "--flickr-live requires FLICKR_API_KEY in the environment"),
        (["--flickr-live", "--flickr-user=ada"], "--flickr-live requires FLICKR_API_KEY and FLICKR_API_SECRET"),
        (["--flickr-user=ada"], "--flickr-user requires --flickr-live"),
    ],
)
def test_invalid_command_line_options_are_rejected(arguments: list[str], said: str, run: Run) -> None:
    result = run(LIVE, *arguments)
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    assert said in result.stderr.str()


def test_unused_plugin_loads_nothing(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import sys

        def test_nothing():
            heavy = {"httpx", "pydantic", "sqlite3", "flickr_sdk.client.sync_client", "flickr_sdk.emulator"}
            assert heavy & sys.modules.keys() == set()
        """
    )
    words = [sys.executable, "-m", "pytest", *ARGUMENTS, "-q"]
    done = subprocess.run(words, cwd=pytester.path, capture_output=True, text=True, check=False)
    assert (done.returncode, "1 passed" in done.stdout) == (0, True), done.stdout


def test_plugin_is_registered_as_entry_point() -> None:
    import tomllib

    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["entry-points"]["pytest11"] == {"flickr": PLUGIN}


def test_documentation_examples_pass(pytester: pytest.Pytester) -> None:
    page = (ROOT / "docs" / "testing.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    assert len(blocks) > 3
    for number, block in enumerate(blocks):
        (pytester.path / f"test_{number}.py").write_text(block, encoding="utf-8")
    outcomes = pytester.runpytest_inprocess(*ARGUMENTS, "-p", "anyio.pytest_plugin").parseoutcomes()
    outcomes.pop("warnings", None)
    assert outcomes.keys() == {"passed"}
    assert outcomes["passed"] >= sum(block.count("def test_") for block in blocks)
