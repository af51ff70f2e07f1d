"""API keys and access tokens: given, new, or kept in a data file."""

from __future__ import annotations

import os
import re
import sqlite3
import stat
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import Flickr
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import InvalidToken

KEY, SECRET = "0123456789abcdef" * 2, "fedcba9876543210"


def exports(*arguments: str) -> dict[str, str]:
    """Start the command and return the settings that it prints, without the URL."""
    command = [sys.executable, "-m", "flickr_sdk.emulator", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        limit = threading.Timer(10, running.kill)
        limit.start()
        try:
            assert running.stdout
            lines = [running.stdout.readline() for _ in range(6)]
        finally:
            limit.cancel()
            running.terminate()
    found = dict(re.findall(r"^export FLICKR_(\w+)=(.+)$", "".join(lines), re.MULTILINE))
    del found["BASE_URL"]
    return found


def user_of(emulator: Emulator, token: Any) -> str:
    with Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as flickr:
        return flickr.test.login().id


def test_command_keeps_key_and_token_with_a_data_file(tmp_path: Path) -> None:
    data = ("--data", str(tmp_path / "world.db"))
    first = exports(*data)
    assert list(first) == ["API_KEY", "API_SECRET", "OAUTH_TOKEN", "OAUTH_TOKEN_SECRET"]
    assert exports(*data) == first
    with Emulator(data=data[1]) as emulator:
        assert user_of(emulator, (first["OAUTH_TOKEN"], first["OAUTH_TOKEN_SECRET"])) == "10000001@N01"


def test_command_without_a_data_file_makes_new_credentials() -> None:
    assert not set(exports().values()) & set(exports().values())


def test_command_accepts_a_key(tmp_path: Path) -> None:
    given = ("--api-key", KEY, "--api-secret", SECRET)
    printed = exports(*given)
    assert (printed["API_KEY"], printed["API_SECRET"]) == (KEY, SECRET)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--api-key", "short"), "the API key is invalid; expected 32 hexadecimal digits in lower case\n"),
        (("--api-key", KEY.upper()), "the API key is invalid; expected 32 hexadecimal digits in lower case\n"),
        (("--api-secret", "x" * 16), "the API secret is invalid; expected 16 hexadecimal digits in lower case\n"),
    ],
)
def test_invalid_key_prints_one_error(arguments: tuple[str, ...], message: str) -> None:
    run = subprocess.run([sys.executable, "-m", "flickr_sdk.emulator", *arguments], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout, run.stderr) == (1, "", message)


def test_data_file_keeps_key_tokens_and_revocations(tmp_path: Path) -> None:
    file = tmp_path / "world.db"
    with Emulator(data=file) as first:
        key = (first.api_key, first.api_secret)
        ada, ben, revoked = first.access_token("read"), first.access_token(user="Ben Okafor"), first.access_token()
        legacy = first.legacy_token()
        first.revoke(revoked)
    with Emulator(data=file) as second:
        assert (second.api_key, second.api_secret) == key
        assert (user_of(second, ada), user_of(second, ben)) == ("10000001@N01", "10000002@N02")
        assert second._accounts.find_token(legacy, second.api_key, oauth=False) is not None
        with pytest.raises(InvalidToken):
            user_of(second, revoked)
        assert second.saved_access_token("read") == ada
        assert second.saved_access_token("delete") not in (ada, ben)


def test_given_key_replaces_the_saved_one_and_keeps_its_secret(tmp_path: Path) -> None:
    file = tmp_path / "world.db"
    with Emulator(data=file) as first:
        earlier = (first.api_key, first.api_secret)
    with Emulator(data=file, api_key=KEY, api_secret=SECRET) as second:
        assert (second.api_key, second.api_secret) == (KEY, SECRET)
    with Emulator(data=file) as third:
        assert (third.api_key, third.api_secret) == (KEY, SECRET)
    with Emulator(data=file, api_key=earlier[0]) as fourth:
        assert (fourth.api_key, fourth.api_secret) == earlier


def test_data_file_of_an_earlier_version_gets_credentials(tmp_path: Path) -> None:
    file = tmp_path / "world.db"
    Emulator(data=file).stop()
    with sqlite3.connect(file) as connection:
        for table in ("saved_keys", "saved_tokens"):
            connection.execute(f"DROP TABLE {table}")
    connection.close()
    with Emulator(data=file) as first:
        key = first.api_key
        assert first.world.counts()["photos"] == 7
    with Emulator(data=file) as second:
        assert second.api_key == key


@pytest.mark.parametrize("exists", [False, True])
def test_data_file_is_readable_by_its_owner_only(tmp_path: Path, exists: bool) -> None:
    file = tmp_path / "world.db"
    if exists:
        Emulator(data=file).stop()
        file.chmod(0o644)
    Emulator(data=file).stop()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_data_file_that_is_a_link_or_a_pipe_is_refused(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "target")
    os.mkfifo(tmp_path / "pipe")
    for name in ("link", "pipe"):
        with pytest.raises(OSError, match="is a link or no regular file; pass the path of the file itself"):
            Emulator(data=tmp_path / name)
    assert not (tmp_path / "target").exists()


def test_data_file_of_another_user_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "world"
    file.touch(0o644)
    other = os.geteuid() + 1
    monkeypatch.setattr(os, "geteuid", lambda: other)
    with pytest.raises(OSError, match="belongs to another user"):
        Emulator(data=file)


def test_secret_of_a_given_key_is_the_same_at_each_start() -> None:
    with Emulator(api_key=KEY) as first, Emulator(api_key=KEY) as second, Emulator(api_key=KEY[::-1]) as other:
        assert first.api_secret == second.api_secret != other.api_secret
