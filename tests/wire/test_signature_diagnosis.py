"""What the error of a refused signature says: where the request that arrived differs from the one that was signed."""

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
    every = {**PARAMS, **params}
    return base_string("GET", REST, [(name, value) for name, value in every.items() if value is not None])


def diagnosis(debug_sbs: str, signed: str = SIGNED) -> str:
    said, _ = diagnose(signed, debug_sbs)
    for secret in (KEY, TOKEN, NONCE):
        assert secret not in said
    return said


def test_equal_strings_mean_that_a_secret_is_wrong() -> None:
    assert diagnosis(SIGNED) == "Flickr read just what was signed, so a secret is wrong"


def test_a_parameter_that_differs_is_named_with_both_values() -> None:
    assert diagnosis(changed(text="a b ü")) == "text: signed 'a+b ü', Flickr read 'a b ü'"


def test_a_parameter_that_got_lost_or_came_on_the_way_is_named() -> None:
    assert diagnosis(changed(text=None)) == "text: signed 'a+b ü', Flickr read nothing"
    assert diagnosis(changed(utm="x")) == "utm: signed nothing, Flickr read a value"
    assert diagnosis(changed(api_key=KEY)) == "api_key: signed nothing, Flickr read a value"


@pytest.mark.parametrize("name", ["oauth_token", "oauth_consumer_key", "oauth_nonce"])
def test_the_values_of_secrets_are_not_shown(name: str) -> None:
    said = diagnosis(changed(**{name: "ffffffffffffffff"}))
    assert said == f"{name}: Flickr read another value than was signed"


@pytest.mark.parametrize("name", ["oauth_toke", "xoauth_token", "oauth_verifie", "oauth_callback", "utm", "token"])
def test_a_value_is_shown_only_under_the_name_of_an_argument_that_was_signed(name: str) -> None:
    assert diagnosis(changed(**{name: "1234-5678"})) == f"{name}: signed nothing, Flickr read a value"
    signed = changed(oauth_callback="http://app.example/back?state=1234-5678")
    assert "1234-5678" not in diagnosis(SIGNED, signed) + diagnosis(changed(oauth_callback="http://b.example/"), signed)


@pytest.mark.parametrize("piece", [TOKEN, KEY, TOKEN[3:15], f"a&oauth_token={TOKEN[:12]}", "abcdefgh"])
def test_a_piece_of_a_secret_is_not_shown_in_another_value_either(piece: str) -> None:
    lost = changed(text=f"x{piece}", oauth_unknown="0abcdefgh0")
    said = diagnosis(lost)
    assert piece not in said
    assert "text: signed 'a+b ü', Flickr read a value" in said
    named = diagnosis(changed(**{f"n{piece}": "1"}))
    assert piece not in named or piece == "abcdefgh"


def test_only_verbs_and_addresses_that_are_such_are_shown() -> None:
    said = diagnosis(base_string(f"X{TOKEN}", f"http://proxy.example/{TOKEN}/", PARAMS.items()))
    assert said == f"signed as GET, read as another verb; signed for {REST}, read as sent to [secret]"


def test_who_is_told_of_a_difference_is_not_told_to_check_secrets() -> None:
    for debug_sbs in (changed(text="other"), SIGNED.replace("%252B", "%252b")):
        details, remedy = diagnose(SIGNED, debug_sbs)
        said = str(OAuthProblem("m", "signature_invalid", details, remedy=remedy))
        assert "secret" not in said
        assert "the request was changed on its way" in said
    for debug_sbs in (SIGNED, "", "garbage"):
        details, remedy = diagnose(SIGNED, debug_sbs)
        assert "check the API secret" in str(OAuthProblem("m", "signature_invalid", details, remedy=remedy))


def test_verb_and_address_are_compared() -> None:
    post = base_string("POST", "http://proxy.example/services/rest/", PARAMS.items())
    assert (
        diagnosis(post) == f"signed as GET, read as POST; signed for {REST}, read as sent to http://proxy.example/services/rest/"
    )


def test_another_encoding_of_the_same_is_told_apart() -> None:
    assert diagnosis(SIGNED.replace("%252B", "%252b")) == "the same parameters are encoded in another way"


def test_a_value_that_was_encoded_twice_is_shown_so() -> None:
    assert diagnosis(changed(text="a%2Bb%20%C3%BC")) == "text: signed 'a+b ü', Flickr read 'a%2Bb%20%C3%BC'"


def test_a_name_that_was_sent_twice_is_compared_in_full() -> None:
    twice = base_string("GET", REST, [*PARAMS.items(), ("text", "again")])
    assert diagnosis(twice) == "text: signed 'a+b ü', Flickr read 'a+b ü' and 'again'"


def test_long_values_and_long_lists_are_cut() -> None:
    said = diagnosis(changed(text="x" * 5000, **{f"p{number}": "1" for number in range(20)}))
    assert len(said) < 600
    assert said.endswith("and 16 more")


@pytest.mark.parametrize("garbage", ["GET", f"oauth_token={TOKEN}", f"{KEY}&{TOKEN}", SIGNED.replace("&", "%26")])
def test_what_is_no_base_string_is_not_repeated(garbage: str) -> None:
    assert diagnosis(garbage) == "what Flickr says that it read is no base string"


def test_a_missing_debug_sbs_is_told() -> None:
    assert diagnosis("") == "Flickr did not say what it read"


# Through a proxy that changes a parameter.


@contextmanager
def meddler(emulator: Emulator, name: str, value: str) -> Iterator[str]:
    """A proxy between client and emulator, which sets a parameter of every call."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._hand_on("")

        def do_POST(self) -> None:
            self._hand_on(self.rfile.read(int(self.headers["Content-Length"])).decode())

        def _hand_on(self, form: str) -> None:
            parts = urlsplit(self.path)
            text = form or parts.query
            text = urlencode({**dict(parse_qsl(text, keep_blank_values=True)), name: value})
            connection = HTTPConnection(urlsplit(emulator.base_url).netloc, timeout=10)
            headers = {one: self.headers[one] for one in ("Host", "Authorization", "Content-Type") if one in self.headers}
            path = parts.path if form else f"{parts.path}?{text}"
            connection.request(self.command, path, text if form else None, headers)
            answer = connection.getresponse()
            body = answer.read()
            connection.close()
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.headers["Content-Type"])
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
def test_what_a_proxy_changed_is_named(emulator: Emulator, verb: str, placement: str) -> None:
    token = emulator.access_token("write")
    method, name = ("flickr.photos.getInfo", "photo_id") if verb == "GET" else ("flickr.photos.addTags", "tags")
    given = {"photo_id": "52000000101", **({} if verb == "GET" else {"tags": "sea"})}
    with meddler(emulator, name, "changed & more") as url:
        with Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=url, oauth_placement=placement) as client:  # type: ignore[arg-type]  # pytest hands over a plain text
            with pytest.raises(OAuthProblem) as caught:
                client.call(method, **given)
    assert caught.value.problem == "signature_invalid"
    assert caught.value.details == f"{name}: signed {given[name]!r}, Flickr read 'changed & more'"
    assert "the request was changed on its way" in str(caught.value)
    assert "check the API secret" not in str(caught.value)
    for secret in (emulator.api_key, emulator.api_secret, *token):
        assert secret not in str(caught.value) + repr(caught.value)


def test_long_arguments_are_compared_to_their_end(emulator: Emulator) -> None:
    token = emulator.access_token("write")
    with meddler(emulator, "title", "other") as url:
        with Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=url) as client:
            with pytest.raises(OAuthProblem) as caught:
                client.call("flickr.photos.setMeta", photo_id="52000000101", title="mine", description="ü" * 20_000)
    assert caught.value.details == "title: signed 'mine', Flickr read 'other'"
