"""Section 3.7 of flickrapi's documentation, version 1.4: the example, served by Django."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator

import httpx
import pytest

from flickr_sdk.emulator import Emulator

from ..conftest import ROOT
from ..support.application import ADA, press
from .conftest import methods

pytest.importorskip("django", reason="Django is not installed")


def _port() -> int:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return int(server.getsockname()[1])


@pytest.fixture(scope="module")
def port() -> int:
    return _port()


@pytest.fixture(scope="module")
def emulator(port: int) -> Iterator[Emulator]:
    with Emulator(legacy_callback=f"http://127.0.0.1:{port}/callback/") as running:
        yield running


@pytest.fixture(scope="module")
def site(emulator: Emulator, port: int) -> Iterator[str]:
    """The URL of the example."""
    settings = {
        "FLICKR_API_KEY": emulator.api_key,
        "FLICKR_API_SECRET": emulator.api_secret,
        "FLICKR_BASE_URL": emulator.base_url,
    }
    command = [sys.executable, "-m", "examples.flickrapi_django", "runserver", f"127.0.0.1:{port}", "--noreload"]
    with subprocess.Popen(command, cwd=ROOT, env={**os.environ, **settings}, stderr=subprocess.DEVNULL) as server:
        try:
            for _ in range(600):
                assert server.poll() is None, "the server ended"
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.05)
            else:
                pytest.fail("the server does not listen")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


@pytest.fixture
def visitor(site: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=site) as client:
        yield client


def at_flickr(url: str, decision: str = "yes") -> httpx.Response:
    with httpx.Client(base_url=url) as http:
        return press(http, http.get(url), decision, ADA)


def log_in(visitor: httpx.Client) -> None:
    back = at_flickr(visitor.get("/content").headers["location"])
    entered = visitor.get(back.headers["location"])
    assert (entered.status_code, entered.headers["location"]) == (302, "/content")


def test_3_7_visitor_without_a_token_is_redirected_to_flickr(visitor: httpx.Client, emulator: Emulator) -> None:
    sent = visitor.get("/content")
    assert sent.status_code == 302
    assert sent.headers["location"].startswith(f"{emulator.base_url}/services/auth/?")


def test_3_7_callback_stores_the_token(visitor: httpx.Client) -> None:
    log_in(visitor)
    page = visitor.get("/content")
    assert (page.status_code, page.text) == (200, "Welcome, oh authenticated user!")


def test_3_7_token_is_checked_before_the_view(visitor: httpx.Client, emulator: Emulator) -> None:
    log_in(visitor)
    visitor.get("/content")
    assert methods(emulator)[-1] == "flickr.auth.checkToken"


def test_3_7_visitor_with_a_revoked_token_is_redirected_to_flickr(visitor: httpx.Client, emulator: Emulator) -> None:
    log_in(visitor)
    visitor.get("/content")
    emulator.revoke(emulator.requests[-1]["auth_token"])
    assert visitor.get("/content").status_code == 302
    log_in(visitor)
    assert visitor.get("/content").status_code == 200


def test_3_7_each_visitor_has_a_session(visitor: httpx.Client, site: str) -> None:
    log_in(visitor)
    with httpx.Client(base_url=site) as second:
        assert second.get("/content").status_code == 302
    assert visitor.get("/content").status_code == 200


def test_3_7_callback_of_another_visitor_does_not_sign_in(visitor: httpx.Client, site: str) -> None:
    with httpx.Client(base_url=site) as attacker:
        foreign = at_flickr(attacker.get("/content").headers["location"]).headers["location"]
        refused = visitor.get(foreign)
        assert (refused.status_code, refused.text) == (400, "No login is in progress in this browser.")
        assert attacker.get(foreign).status_code == 302
        replayed = attacker.get(foreign)
        assert replayed.status_code == 400
    assert visitor.get("/content").status_code == 302


@pytest.mark.parametrize("query", ["", "?frob=", "?frob=unknown", "?frob=%0d%0aX"])
def test_3_7_invalid_callback_has_an_error_page(visitor: httpx.Client, query: str) -> None:
    visitor.get("/content")
    refused = visitor.get(f"/callback/{query}")
    assert refused.status_code in (400, 403)
    log_in(visitor)


def test_3_7_session_id_changes_with_the_login(visitor: httpx.Client) -> None:
    visitor.get("/content")
    before = visitor.cookies["sessionid"]
    log_in(visitor)
    assert visitor.cookies["sessionid"] != before
