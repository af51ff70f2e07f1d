"""Web pages of other sites: DNS rebinding, cross-site forms, and reachability from other machines."""

from __future__ import annotations

import logging
import select
import socket
import subprocess
import sys
from collections.abc import Iterator

import httpx
import pytest

from flickr_sdk.emulator import Emulator

from ..support.application import ADA, JSON, REST

PAGES = (
    "/",
    "/photos/",
    "/services/api/explore/flickr.test.echo",
    "/services/auth/list.gne",
    "/services/oauth/authorize",
    "/services/auth/",
    "/_explorer/requests",
    "/_explorer/faults",
    "/_emulator/faults",
    "/_emulator/clock",
    "/_emulator/requests",
    "/_emulator/coverage",
)


@pytest.fixture(scope="module")
def running() -> Iterator[Emulator]:
    with Emulator(allowed_hosts=["Emulator.Test"]) as emulator:
        yield emulator


@pytest.fixture
def http(running: Emulator) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=running.base_url) as client:
        yield client


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("host", ["attacker.example", "127.0.0.1.attacker.example:80", "localhost.attacker.example"])
def test_page_is_not_shown_under_the_name_of_another_site(http: httpx.Client, running: Emulator, path: str, host: str) -> None:
    answer = http.get(path, headers={"Host": host})
    assert answer.status_code == 403
    assert running.api_secret not in answer.text
    assert "is not allowed; use an IP address, localhost or --allow-host" in answer.text


LOCAL_HOSTS = ("127.0.0.1", "127.0.0.1:99", "[::1]:99", "192.0.2.7", "localhost", "LOCALHOST.:99", "a.localhost", "flickr")


@pytest.mark.parametrize("host", [*LOCAL_HOSTS, "emulator.test:9"])
def test_page_is_shown_under_local_and_allowed_names(http: httpx.Client, running: Emulator, host: str) -> None:
    assert running.api_secret in http.get("/", headers={"Host": host}).text
    assert http.get("/_emulator/clock", headers={"Host": host}).status_code == 200


def test_rebound_site_changes_nothing(http: httpx.Client, running: Emulator) -> None:
    headers = {"Host": "attacker.example", "Origin": "http://attacker.example"}
    assert http.post("/_emulator/faults", json={"kind": "reset"}, headers=headers).status_code == 403
    assert http.delete("/_emulator/requests", headers=headers).status_code == 403
    assert running.faults.added == []


def test_api_accepts_every_host_because_calls_need_the_key(http: httpx.Client, running: Emulator) -> None:
    params = {"method": "flickr.test.echo", "api_key": running.api_key, **JSON}
    assert http.get(REST, params=params, headers={"Host": "api.flickr.com"}).json()["stat"] == "ok"


CROSS_SITE = (
    {"Origin": "https://attacker.example"},
    {"Origin": "null"},
    {"Origin": "http://127.0.0.1:9"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
)


@pytest.mark.parametrize("headers", CROSS_SITE)
def test_cross_site_form_does_not_revoke_tokens(http: httpx.Client, running: Emulator, headers: dict[str, str]) -> None:
    token = running.access_token()
    path = "/services/auth/list.gne"
    assert http.post(path, data={"user": ADA}, headers=headers).status_code == 403
    assert not running._accounts.is_revoked(running._accounts._grants[token.oauth_token])
    assert http.post(path, data={"user": ADA}, headers={"Origin": running.base_url}).status_code == 200
    assert running._accounts.is_revoked(running._accounts._grants[token.oauth_token])


@pytest.mark.parametrize("headers", CROSS_SITE)
@pytest.mark.parametrize("path", ["/services/oauth/authorize", "/services/auth/"])
def test_cross_site_form_does_not_authorize_an_application(http: httpx.Client, path: str, headers: dict[str, str]) -> None:
    assert http.post(path, data={"decision": "yes", "user": ADA}, headers=headers).status_code == 403
    # Applications link to these pages.
    assert http.get(path, headers=headers).status_code == 400


@pytest.mark.parametrize("headers", CROSS_SITE)
def test_cross_site_request_does_not_control_the_emulator(http: httpx.Client, running: Emulator, headers: dict[str, str]) -> None:
    before = running.clock()
    assert http.post("/_emulator/clock", json={"advance": 5000}, headers=headers).status_code == 403
    assert http.request("DELETE", "/_emulator/faults", headers=headers).status_code == 403
    assert http.post("/_explorer/faults", data={"kind": "reset"}, headers=headers).status_code == 403
    assert running.clock() - before < 1000


def test_sign_in_pages_cannot_be_framed(http: httpx.Client) -> None:
    for path in ("/services/auth/list.gne", "/services/oauth/authorize"):
        assert http.get(path).headers["content-security-policy"] == "frame-ancestors 'none'"


@pytest.mark.parametrize(("host", "warned"), [("0.0.0.0", True), ("::", True), ("127.0.0.1", False), ("localhost", False)])
def test_listening_for_other_machines_logs_a_warning(host: str, warned: bool, caplog: pytest.LogCaptureFixture) -> None:
    if host == "::" and not socket.has_dualstack_ipv6():
        pytest.skip("this machine has no IPv6")
    with caplog.at_level(logging.WARNING, "flickr_sdk.emulator"), Emulator(host=host) as emulator:
        assert emulator.api_secret not in caplog.text
    expected = f"the emulator listens on {host}: other machines can read its API secret and control it; "
    assert [one.getMessage() for one in caplog.records] == (
        [f"{expected}use the host 127.0.0.1 to prevent this"] if warned else []
    )


def test_command_prints_the_warning_and_allows_more_hosts() -> None:
    command = [sys.executable, "-m", "flickr_sdk.emulator", "--host", "0.0.0.0", "--allow-host", "emulator.test"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        try:
            assert running.stdout
            assert running.stderr
            assert select.select([running.stderr], [], [], 20)[0], "the command prints a warning"
            assert running.stderr.readline().startswith("the emulator listens on 0.0.0.0: other machines can read")
            url = running.stdout.readline().removeprefix("listening on ").strip().replace("0.0.0.0", "127.0.0.1")
            statuses = [httpx.get(url, headers={"Host": host}).status_code for host in ("emulator.test", "other.test")]
        finally:
            running.kill()
    assert statuses == [200, 403]


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.0.0.2", "LOCALHOST"])
def test_host_without_a_port_means_this_emulator(http: httpx.Client, running: Emulator, host: str) -> None:
    params = {"method": "flickr.photos.getSizes", "photo_id": "52000000101", "api_key": running.api_key, **JSON}
    port = running.base_url.rpartition(":")[2]
    sizes = http.get(REST, params=params, headers={"Host": host}).json()["sizes"]["size"]
    assert all(one["source"].startswith(f"http://{host}:{port}/") for one in sizes)


def test_missing_host_means_this_emulator(running: Emulator) -> None:
    port = int(running.base_url.rpartition(":")[2])
    query = f"method=flickr.photos.getSizes&photo_id=52000000101&api_key={running.api_key}"
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(f"GET {REST}?{query} HTTP/1.0\r\n\r\n".encode())
        answer = b"".join(iter(lambda: connection.recv(65536), b""))
    assert f'source="{running.base_url}/65535/'.encode() in answer


def test_host_of_another_machine_is_kept(http: httpx.Client, running: Emulator) -> None:
    params = {"method": "flickr.photos.getSizes", "photo_id": "52000000101", "api_key": running.api_key, **JSON}
    for host in ("api.flickr.com", "127.0.0.1:99", "localhost:99"):
        sizes = http.get(REST, params=params, headers={"Host": host}).json()["sizes"]["size"]
        assert sizes[0]["source"].startswith(f"http://{host}/")


@pytest.mark.parametrize("host", ["[::1", "127.0.0.1:99999", "127.0.0.1:port", "[x]"])
def test_malformed_host_is_a_bad_request(http: httpx.Client, host: str) -> None:
    assert http.get("/", headers={"Host": host}).status_code == 400
