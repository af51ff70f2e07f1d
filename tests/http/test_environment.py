"""Environment variables for proxies and certificates: which requests use them, and invalid ones."""

from __future__ import annotations

import os
import re
import socket
import ssl
import sys
from pathlib import Path

import certifi
import httpx
import pytest

from flickr_sdk import ConfigurationError, Flickr, TransportError
from flickr_sdk._http.environment import EnvironmentProxies, tls_context
from flickr_sdk.emulator import Emulator

from ..support.socket_server import both, error_of, server

HTTPS = "https://flickr.example"


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ:
        if name.lower().endswith("_proxy") or name in ("REQUEST_METHOD", "SSL_CERT_DIR", "SSLKEYLOGFILE"):
            monkeypatch.delenv(name)


@pytest.mark.parametrize("name", ["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"])
@both
def test_loopback_request_is_not_sent_to_a_proxy_of_the_environment(
    kind: type, name: str, emulator: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = len(emulator.requests)
    monkeypatch.setenv(name, emulator.base_url)
    error = error_of(kind, "http://127.0.0.1:9", retries=0)
    assert type(error) is TransportError
    assert "refused" in str(error) or "attempts failed" in str(error)
    assert len(emulator.requests) == before


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"])
@pytest.mark.parametrize("prefix", ["", "http://", "http://me:s3cret@"])
@both
def test_request_to_flickr_is_sent_to_the_proxy_of_the_environment(
    kind: type, name: str, prefix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def reject(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
        connection.close()

    with server(reject) as url:
        monkeypatch.setenv(name, url.replace("http://", prefix))
        error = error_of(kind, HTTPS, "flickr.test.change", retries=0)
    assert type(error) is TransportError
    assert "ProxyError" in str(error)
    assert "s3cret" not in f"{error} {error!r} {vars(error)}"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HTTPS_PROXY", "http://me:s3cret@proxy:port"),
        ("https_proxy", "http://me:s3cret@[proxy"),
        ("HTTPS_PROXY", "ftp://s3cret.example"),
        ("HTTPS_PROXY", "http://me:s3cret@proxy.example:123456"),
        ("HTTPS_PROXY", "http://me:s3cret@"),
        ("ALL_PROXY", "s3cret://proxy.example"),
        ("all_proxy", "socks://me:s3cret@proxy.example/"),
        ("HTTPS_PROXY", "socks5://me:s3cret@proxy.example"),
        ("SSL_CERT_FILE", "/s3cret/not/there"),
        ("SSL_CERT_FILE", __file__),
        ("SSL_CERT_DIR", "/s3cret/not/there"),
    ],
)
@both
def test_invalid_variable_is_named_by_the_requests_that_need_it_only(
    kind: type, name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    monkeypatch.setitem(sys.modules, "socksio", None)
    monkeypatch.setenv(name, value)
    error = error_of(kind, HTTPS, "flickr.test.change", retries=0)
    assert type(error) is ConfigurationError
    problem = "is not |requires the package socksio; run pip install 'httpx.socks.', or unset the variable$"
    assert re.match(f"(flickr.test.null: )?the environment variable {name.upper()} ({problem})", str(error))
    assert "s3cret" not in f"{error} {error.__cause__} {error.__context__}"
    assert type(error_of(kind, "http://127.0.0.1:9", retries=0)) is TransportError


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HTTP_PROXY", "http://me:s3cret@proxy:port"),
        ("HTTPS_PROXY", "socks://proxy.example"),
        ("ALL_PROXY", "socks://proxy.example"),
        ("ALL_PROXY", ""),
        ("NO_PROXY", "127.0.0.1,fd07::/64"),
        ("NO_PROXY", "[::1],[,],://,https://,:80,a:b:c,[::1]:x,\u00fc,127.0.0.1/64"),
        ("SSLKEYLOGFILE", "/nowhere/keys"),
        ("SSL_CERT_FILE", "/nowhere/certificates"),
        ("SSL_CERT_DIR", "/nowhere"),
    ],
)
@both
def test_calls_to_the_emulator_work_with_variables_that_they_do_not_need(
    kind: type, name: str, value: str, emulator: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv(name, value)
    error = error_of(kind, emulator.base_url, "flickr.test.null")
    assert error.code == 100  # the emulator responded that the key is unknown


def test_explicit_proxy_is_used_for_loopback_and_despite_no_proxy(emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    with Flickr(emulator.api_key, base_url="http://127.0.0.1:9", proxy=emulator.base_url) as flickr:
        assert flickr.test.echo()


EXEMPT = [
    ("*", "https://a.example", True),
    ("b.example, *", "https://a.example", True),
    ("a.example", "https://a.example", True),
    ("A.Example", "https://a.example", True),
    (".example", "https://a.example", True),
    ("*.example", "https://a.example", True),
    ("example", "https://a.example", True),
    ("b.example a.example", "https://a.example", True),
    ("a.example:443", "https://a.example", True),
    ("a.example:8443", "https://a.example:8443", True),
    ("https://a.example", "https://a.example", True),
    ("all://a.example", "https://a.example", True),
    ("10.0.0.1", "https://10.0.0.1", True),
    ("10.0.0.0/8", "https://10.1.2.3", True),
    ("10.9.9.9/8", "https://10.1.2.3", True),
    ("fd07::/64", "https://[fd07::1]", True),
    ("fd07::1", "https://[fd07:0::1]", True),
    ("[fd07::1]", "https://[fd07::1]", True),
    ("[fd07::1]:443", "https://[fd07::1]", True),
    ("", "https://a.example", False),
    (",, ,", "https://a.example", False),
    (".", "https://a.example", False),
    ("ample", "https://a.example", False),
    (".", "https://a.example.", False),
    ("0.0.1", "https://10.0.0.1", False),
    ("10", "https://10.0.0.1", False),
    ("a.example:80", "https://a.example", False),
    (f"a.example:{'9' * 5000}", "https://a.example", False),
    ("http://a.example", "https://a.example", False),
    ("10.0.0.0/8", "https://11.0.0.1", False),
    ("fd07::/64", "https://[fd08::1]", False),
    ("fd07::/64", "https://10.0.0.1", False),
    ("fd07::/640,[::1,10.0.0.0/99", "https://10.0.0.1", False),
    ("[fd07::1]:80", "https://[fd07::1]", False),
]


@pytest.mark.parametrize("name", ["NO_PROXY", "no_proxy"])
@pytest.mark.parametrize(("listed", "url", "is_exempt"), EXEMPT)
def test_no_proxy_lists_hosts_domains_networks_and_ports(
    name: str, listed: str, url: str, is_exempt: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example:3128")
    monkeypatch.setenv(name, listed)
    assert (EnvironmentProxies().select(httpx.URL(url)) is None) == is_exempt


def test_variables_of_a_scheme_precede_all_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("all_proxy", "socks://proxy.example")
    monkeypatch.setenv("HTTPS_PROXY", "http://upper.example")
    assert EnvironmentProxies().select(httpx.URL(HTTPS)) == "http://upper.example"
    monkeypatch.setenv("https_proxy", "lower.example:3128")
    assert EnvironmentProxies().select(httpx.URL(HTTPS)) == "http://lower.example:3128"


def test_key_log_is_optional_and_certificates_are_verified(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "not" / "there"))
    context = tls_context()
    expected = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    expected.load_verify_locations(certifi.where())
    assert len(context.get_ca_certs()) == len(expected.get_ca_certs()) > 50
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "keys"))
    reference = ssl.create_default_context(cafile=certifi.where())
    for name in ("verify_mode", "check_hostname", "verify_flags", "minimum_version"):
        assert getattr(context, name) == getattr(reference, name), name
    assert tls_context().keylog_filename == str(tmp_path / "keys")


def test_one_folder_of_certificates_is_enough(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    monkeypatch.setenv("SSL_CERT_DIR", f"/nowhere{os.pathsep}{tmp_path}")
    assert tls_context().verify_mode is ssl.CERT_REQUIRED
