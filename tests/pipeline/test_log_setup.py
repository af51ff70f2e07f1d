"""`FLICKR_LOG` writes the log to the standard error stream."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections.abc import Callable

import pytest

from flickr_sdk import AsyncFlickr, ConfigurationError, Flickr, Retries
from flickr_sdk.emulator import Emulator

KEY = "0123456789abcdef0123456789abcdef"
LOG = logging.getLogger("flickr_sdk")


@pytest.fixture
def set_log(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Sets `FLICKR_LOG` as in a program that configures no logging. During a test, pytest has handlers for every logger."""

    def set_log(value: str) -> None:
        LOG.handlers.clear()
        monkeypatch.setattr(LOG, "propagate", False)
        monkeypatch.setenv("FLICKR_LOG", value)

    return set_log


@pytest.mark.parametrize("value", ["debug", "DEBUG", " Debug "])
def test_debug_log_has_requests_and_responses_but_no_secrets(
    emulator: Emulator, set_log: Callable[[str], None], capsys: pytest.CaptureFixture[str], value: str
) -> None:
    set_log(value)
    token = emulator.access_token("read")
    with Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as flickr:
        flickr.photos.get_info("52000000101")
    request, response = capsys.readouterr().err.splitlines()
    assert f" flickr_sdk DEBUG flickr.photos.getInfo: GET {emulator.base_url}/services/rest/ (attempt 1)" in request
    assert " flickr_sdk DEBUG flickr.photos.getInfo: HTTP status 200, " in response
    assert request[:4].isdigit()
    for secret in (emulator.api_key, emulator.api_secret, token.oauth_token, token.oauth_token_secret):
        assert secret not in request + response


def test_info_log_has_retries_but_no_requests(
    emulator: Emulator, set_log: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    set_log("info")
    retries = Retries(1, initial_delay=0.001)
    with emulator.faults.add("http-503"), Flickr(emulator.api_key, base_url=emulator.base_url, retries=retries) as flickr:
        flickr.photos.get_info("52000000101")
    (line,) = [line for line in capsys.readouterr().err.splitlines() if "rate limiter" not in line]
    assert " flickr_sdk INFO attempt 1 failed, retrying in " in line


def test_log_removes_secrets_that_other_libraries_quote(
    set_log: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    set_log("info")
    Flickr(KEY).close()
    try:
        raise ValueError(f"bad URL /rest/?api_key={KEY}")
    except ValueError:
        LOG.exception("a hook raised an error at oauth_token=0011223344")
    shown = capsys.readouterr().err
    assert "ValueError: bad URL /rest/?api_key=..." in shown
    assert "0011223344" not in shown


def test_log_is_set_up_once(set_log: Callable[[str], None]) -> None:
    set_log("info")
    for make in (Flickr, AsyncFlickr, Flickr):
        make(KEY)
    assert len(LOG.handlers) == 1
    assert LOG.level == logging.INFO


def test_handlers_of_the_program_stay_alone(set_log: Callable[[str], None]) -> None:
    set_log("debug")
    own = logging.NullHandler()
    LOG.addHandler(own)
    LOG.setLevel(logging.ERROR)
    Flickr(KEY).close()
    assert LOG.handlers == [own]
    assert LOG.level == logging.ERROR


@pytest.mark.parametrize("value", ["", " "])
def test_empty_value_counts_as_unset(set_log: Callable[[str], None], value: str) -> None:
    set_log(value)
    Flickr(KEY).close()
    assert LOG.handlers == []


@pytest.mark.parametrize("value", ["verbose", "1", "warning", "infodebug"])
def test_unknown_value_is_rejected(set_log: Callable[[str], None], value: str) -> None:
    set_log(value)
    with pytest.raises(ConfigurationError, match=f"^FLICKR_LOG is '{value}'; set it to 'info' or 'debug', or unset it$"):
        Flickr(KEY)
    assert LOG.handlers == []


def test_program_receives_the_log_once(emulator: Emulator) -> None:
    program = f"""
import logging
from flickr_sdk import Flickr
root, flickr = logging.getLogger(), Flickr({emulator.api_key!r}, base_url={emulator.base_url!r})
logging.basicConfig(format="own %(message)s")
flickr.test.echo()
root.handlers[0].setLevel("WARNING")
flickr.test.echo()
root.handlers[:] = [logging.NullHandler()]
flickr.test.echo()
"""
    environment = {**os.environ, "FLICKR_LOG": "debug"}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment)
    line = f"flickr.test.echo: GET {emulator.base_url}/services/rest/ (attempt 1)"
    lines = [one for one in done.stderr.splitlines() if "attempt 1" in one]
    assert [one.partition(" flickr_sdk DEBUG ")[2] or one for one in lines] == [f"own {line}", line, line]
