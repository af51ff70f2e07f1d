"""Errors for rejected signatures name the difference between the signed and the received request."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest

from flickr_sdk import Flickr
from flickr_sdk._wire.signature_diagnosis import diagnose
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import OAuthProblem

from ..support.signing import base_string

REST = "https://api.example.org/services/rest/"
KEY, TOKEN, NONCE = "0123456789abcdef0123456789abcdef", "72157720000000001-0123456789abcdef", "feedfacefeedface"
PARAMS = {
    "method": "flickr.photos.search",
    "text": "a+b ü",
    "oauth_consumer_key": KEY,
    "oauth_token": TOKEN,
    "oauth_nonce": NONCE,
    "oauth_timestamp": "1700000000",
}
SIGNED = base_string("GET", REST, PARAMS.items())


def changed(**params: str | None) -> str:
    params_sent = {**PARAMS, **params}
    return base_string("GET", REST, [(name, value) for name, value in params_sent.items() if value is not None])


def diagnosis(debug_sbs: str, signed: str = SIGNED) -> str:
    details, _ = diagnose(signed, debug_sbs)
    for secret in (KEY, TOKEN, NONCE):
        assert secret not in details
    return details


def test_equal_base_strings_mean_that_a_secret_is_wrong() -> None:
    assert diagnosis(SIGNED) == "Flickr received exactly what was signed, so a secret is wrong"


def test_changed_parameter_is_reported_with_both_values() -> None:
    assert diagnosis(changed(text="a b ü")) == "text: signed 'a+b ü', Flickr received 'a b ü'"


def test_removed_or_added_parameter_is_reported() -> None:
    assert diagnosis(changed(text=None)) == "text: signed 'a+b ü', Flickr received nothing"
    assert diagnosis(changed(utm="x")) == "utm: signed nothing, Flickr received a value"
    assert diagnosis(changed(api_key=KEY)) == "api_key: signed nothing, Flickr received a value"


@pytest.mark.parametrize("name", ["oauth_token", "oauth_consumer_key", "oauth_nonce"])
def test_values_of_secrets_are_not_shown(name: str) -> None:
    details = diagnosis(changed(**{name: "ffffffffffffffff"}))
    assert details == f"{name}: Flickr received a different value than was signed"


@pytest.mark.parametrize("name", ["oauth_toke", "xoauth_token", "oauth_verifie", "oauth_callback", "utm", "token"])
def test_value_is_shown_only_under_the_name_of_a_signed_argument(name: str) -> None:
    assert diagnosis(changed(**{name: "1234-5678"})) == f"{name}: signed nothing, Flickr received a value"
    signed = changed(oauth_callback="http://app.example/back?state=1234-5678")
    assert "1234-5678" not in diagnosis(SIGNED, signed) + diagnosis(changed(oauth_callback="http://b.example/"), signed)


@pytest.mark.parametrize("piece", [TOKEN, KEY, TOKEN[3:15], f"a&oauth_token={TOKEN[:12]}", "abcdefgh"])
def test_part_of_a_secret_is_not_shown_in_another_value(piece: str) -> None:
    truncated = changed(text=f"x{piece}", oauth_unknown="0abcdefgh0")
    details = diagnosis(truncated)
    assert piece not in details
    assert "text: signed 'a+b ü', Flickr received a value" in details
    named = diagnosis(changed(**{f"n{piece}": "1"}))
    assert piece not in named or piece == "abcdefgh"


def test_unknown_verbs_and_urls_with_secrets_are_not_shown() -> None:
    details = diagnosis(base_string(f"X{TOKEN}", f"http://proxy.example/{TOKEN}/", PARAMS.items()))
    assert details == f"signed as GET, received as another verb; signed for {REST}, received for [secret]"


def test_remedy_is_to_check_the_secrets_only_if_nothing_differs() -> None:
    for debug_sbs in (changed(text="other"), SIGNED.replace("%252B", "%252b")):
        details, remedy = diagnose(SIGNED, debug_sbs)
        details = str(OAuthProblem("m", "signature_invalid", details, remedy=remedy))
        assert "secret" not in details
        assert "the request was changed in transit" in details
    for debug_sbs in (SIGNED, "", "garbage"):
        details, remedy = diagnose(SIGNED, debug_sbs)
        assert "check the API secret" in str(OAuthProblem("m", "signature_invalid", details, remedy=remedy))


def test_verbs_and_urls_are_compared() -> None:
    post = base_string("POST", "http://proxy.example/services/rest/", PARAMS.items())
    assert (
        diagnosis(post) == f"signed as GET, received as POST; signed for {REST}, received for http://proxy.example/services/rest/"
    )


def test_different_encoding_of_the_same_parameters_is_reported() -> None:
    assert diagnosis(SIGNED.replace("%252B", "%252b")) == "the same parameters are encoded differently"


def test_value_that_was_encoded_twice_is_shown_encoded() -> None:
    assert diagnosis(changed(text="a%2Bb%20%C3%BC")) == "text: signed 'a+b ü', Flickr received 'a%2Bb%20%C3%BC'"


def test_all_values_of_a_repeated_parameter_are_compared() -> None:
    twice = base_string("GET", REST, [*PARAMS.items(), ("text", "again")])
    assert diagnosis(twice) == "text: signed 'a+b ü', Flickr received 'a+b ü' and 'again'"


def test_long_values_and_lists_of_differences_are_truncated() -> None:
    details = diagnosis(changed(text="x" * 5000, **{f"p{number}": "1" for number in range(20)}))
    assert len(details) < 600
    assert details.endswith("and 16 more")


@pytest.mark.parametrize("garbage", ["GET", f"oauth_token={TOKEN}", f"{KEY}&{TOKEN}", SIGNED.replace("&", "%26")])
def test_invalid_base_string_is_not_quoted(garbage: str) -> None:
    assert diagnosis(garbage) == "Flickr returned an invalid signature base string"


def test_missing_base_string_is_reported() -> None:
    assert diagnosis("") == "Flickr did not return its signature base string"


@contextmanager
def changing_proxy(emulator: Emulator, name: str, value: str) -> Iterator[str]:
    """Run a proxy in front of the emulator that changes a parameter of every request."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._forward("")

        def do_POST(self) -> None:
            self._forward(self.rfile.read(int(self.headers["Content-Length"])).decode())

        def _forward(self, form: str) -> None:
            parts = urlsplit(self.path)
            params = dict(parse_qsl(form or parts.query, keep_blank_values=True))
            encoded = urlencode({**params, name: value})
            connection = HTTPConnection(urlsplit(emulator.base_url).netloc, timeout=10)
            headers = {
                header: self.headers[header] for header in ("Host", "Authorization", "Content-Type") if header in self.headers
            }
            path = parts.path if form else f"{parts.path}?{encoded}"
            connection.request(self.command, path, encoded if form else None, headers)
            response = connection.getresponse()
            body = response.read()
            connection.close()
            self.send_response(response.status)
            self.send_header("Content-Type", response.headers["Content-Type"])
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


@pytest.mark.parametrize("verb", ["GET", "POST"])
@pytest.mark.parametrize("placement", ["header", "parameters"])
def test_change_by_a_proxy_is_reported(emulator: Emulator, verb: str, placement: str) -> None:
    token = emulator.access_token("write")
    method, name = ("flickr.photos.getInfo", "photo_id") if verb == "GET" else ("flickr.photos.addTags", "tags")
    given = {"photo_id": "52000000101", **({} if verb == "GET" else {"tags": "sea"})}
    with changing_proxy(emulator, name, "changed & more") as url:
        with Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=url, oauth_placement=placement) as client:  # type: ignore[arg-type]  # pytest passes a plain str
            with pytest.raises(OAuthProblem) as caught:
                client.call(method, **given)
    assert caught.value.problem == "signature_invalid"
    assert caught.value.details == f"{name}: signed {given[name]!r}, Flickr received 'changed & more'"
    assert "the request was changed in transit" in str(caught.value)
    assert "check the API secret" not in str(caught.value)
    for secret in (emulator.api_key, emulator.api_secret, *token):
        assert secret not in str(caught.value) + repr(caught.value)


def test_long_arguments_are_compared_in_full(emulator: Emulator) -> None:
    token = emulator.access_token("write")
    with changing_proxy(emulator, "title", "other") as url:
        with Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=url) as client:
            with pytest.raises(OAuthProblem) as caught:
                client.call("flickr.photos.setMeta", photo_id="52000000101", title="mine", description="ü" * 20_000)
    assert caught.value.details == "title: signed 'mine', Flickr received 'other'"
