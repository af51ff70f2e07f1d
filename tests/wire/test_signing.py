"""Signatures match the examples of RFC 5849, and three other implementations on random requests."""

from __future__ import annotations

import hashlib
import hmac
import random
from base64 import b64encode
from typing import Any
from urllib.parse import parse_qsl, quote, quote_plus, urlsplit

import pytest
from authlib.oauth1 import ClientAuth  # type: ignore[import-untyped]  # its stubs are in a separate package
from authlib.oauth1.rfc5849.parameters import prepare_headers  # type: ignore[import-untyped]  # the same
from oauthlib.oauth1 import Client

from flickr_sdk._wire.signing import Signer, authorization_header, base_string
from flickr_sdk.errors import UsageError

REQUESTS = 2_000
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
ALPHABETS = ["abcXYZ0189-._~", " +~()!*'%&=;:,/?#@$\"\\<>[]{}|^`\n\t", "äßжאあ𝄞\u0301\u200d👩", "a +é%2B&=~*🎈"]
Pairs = list[tuple[str, str]]

# The requests of RFC 5849, section 1.2, by their signatures.
PRINTER = [("oauth_consumer_key", "dpf43f3p2l4k3l03"), ("oauth_signature_method", "HMAC-SHA1")]
EXAMPLES = {
    "74KNZJeDHnMBp0EMJ9ZHt/XKycU=": (
        "POST",
        "https://photos.example.net/initiate",
        "",
        [
            ("oauth_timestamp", "137131200"),
            ("oauth_nonce", "wIjqoS"),
            ("oauth_callback", "http://printer.example.com/ready"),
        ],
    ),
    "gKgrFCywp7rO0OXSjdot/IHF7IU=": (
        "POST",
        "https://photos.example.net/token",
        "hdhd0244k9j7ao03",
        [
            ("oauth_token", "hh5s93j4hdidpola"),
            ("oauth_timestamp", "137131201"),
            ("oauth_nonce", "walatlh"),
            ("oauth_verifier", "hfdp7dh39dks9884"),
        ],
    ),
    "MdpQcU8iPSUjWoN/UDMsK2sui9I=": (
        "GET",
        "http://photos.example.net/photos?file=vacation.jpg&size=original",
        "pfkkdhi9sl3r4s00",
        [("oauth_token", "nnch734d00sl2jdk"), ("oauth_timestamp", "137131202"), ("oauth_nonce", "chapoH")],
    ),
}


@pytest.mark.parametrize("expected", EXAMPLES)
def test_signatures_match_the_examples_of_rfc_5849(expected: str) -> None:
    verb, url, token_secret, params = EXAMPLES[expected]
    signer = Signer("dpf43f3p2l4k3l03", "kd94hf93k423kf44", "", token_secret)
    assert signer.signature(base_string(verb, url, [*PRINTER, *params])) == expected


def test_base_string_matches_the_example_of_rfc_5849() -> None:
    # Section 3.4.1.1, with parameters in the URL, in the form and in the header.
    text = base_string(
        "post",
        "http://EXAMPLE.com:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b",
        [
            ("oauth_consumer_key", "9djdj82h48djs9d2"),
            ("oauth_token", "kkk9d7dh3k39sjv7"),
            ("oauth_signature_method", "HMAC-SHA1"),
            ("oauth_timestamp", "137131201"),
            ("oauth_nonce", "7d8f3e4a"),
            ("c2", ""),
            ("a3", "2 q"),
        ],
    )
    assert text == (
        "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26"
        "oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26"
        "oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7"
    )


@pytest.mark.parametrize(
    ("url", "signed"),
    [
        ("HTTP://Example.com", "http://example.com/"),
        ("http://example.com:80/a", "http://example.com/a"),
        ("https://example.com:443/a?", "https://example.com/a"),
        ("https://example.com:80/a", "https://example.com:80/a"),
        ("https://example.com:8443/A%20b", "https://example.com:8443/A%20b"),
        ("http://127.0.0.1:5000/services/rest/", "http://127.0.0.1:5000/services/rest/"),
    ],
)
def test_url_is_normalized(url: str, signed: str) -> None:
    assert base_string("GET", url, [("a", "1")]) == f"GET&{quote(signed, safe='')}&a%3D1"


def test_authorization_header_is_percent_encoded() -> None:
    params = {"oauth_token": "a b+c", "oauth_callback": 'https://x.example/?q="1",2&r=ü', "oauth_signature": "A/b+c="}
    header = authorization_header(params)
    assert header == (
        'OAuth oauth_callback="https%3A%2F%2Fx.example%2F%3Fq%3D%221%22%2C2%26r%3D%C3%BC", '
        'oauth_signature="A%2Fb%2Bc%3D", oauth_token="a%20b%2Bc"'
    )
    header.encode("ascii")


def test_sign_adds_and_signs_the_oauth_parameters() -> None:
    signed = Signer("key", "secret", "token", "token secret").sign(
        "GET", "https://example.com/", [("a", "1")], nonce="n", timestamp=7, extra={"oauth_verifier": "v"}
    )
    assert dict(signed.params) == {
        "oauth_consumer_key": "key",
        "oauth_nonce": "n",
        "oauth_signature": signed.params["oauth_signature"],
        "oauth_signature_method": "HMAC-SHA1",
        "oauth_timestamp": "7",
        "oauth_token": "token",
        "oauth_verifier": "v",
        "oauth_version": "1.0",
    }
    for name, value in signed.params.items():
        assert (f"{name}%3D{value}" in signed.base_string) == (name != "oauth_signature")


# Random requests.


class Case:
    """A random request with some arguments in the URL, and others in the URL or in a form."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.verb = rng.choice(["GET", "POST"])
        port = rng.choice(["", "", ":80", ":443", ":8080", f":{rng.randrange(1, 65536)}"])
        path = rng.choice(["", "/", "/services/rest/", "/a%20b/~c", "/A.b-c_d"])
        self.base = (
            f"{rng.choice(['http', 'https', 'HTTP'])}://{rng.choice(['Api.Example.com', 'x.example', '127.0.0.1'])}{port}{path}"
        )
        self.query_params = self.pairs(rng.choice([0, 0, 1, 3]))
        self.params = self.pairs(rng.choice([0, 1, 2, 6]))
        if self.params and rng.random() < 0.3:  # a repeated name, with different and with equal values
            self.params += [(self.params[0][0], self.text()), self.params[0]]
        # authlib decodes the values of OAuth parameters twice, so they must not contain percent signs.
        key, token = self.text().replace("%", "") or "k", self.text().replace("%", "") or "t"
        self.key, self.secret = key, self.text()
        self.token, self.token_secret = (token, self.text()) if rng.random() < 0.6 else ("", "")
        self.nonce, self.timestamp = f"{rng.getrandbits(128):x}", rng.randrange(2**31)
        self.callback = rng.choice(["", "", "oob", "http://127.0.0.1:8000/b?x=y z&ü"])
        self.verifier = rng.choice(["", "", "123-456-789", "a/b+c"])

    def text(self) -> str:
        alphabet = self.rng.choice(ALPHABETS)
        return "".join(self.rng.choices(alphabet, k=self.rng.choice([0, 1, 2, 5, 12])))

    def pairs(self, count: int) -> Pairs:
        return [(self.text() or "n", self.text()) for _ in range(count)]

    def encoded(self, pairs: Pairs) -> str:
        """Encode names and values in one of the ways that clients use."""
        encode, safe = self.rng.choice([(quote, ""), (quote_plus, ""), (quote, "()!*~"), (quote_plus, "/:@,")])
        return "&".join(f"{encode(name, safe=safe)}={encode(value, safe=safe)}" for name, value in pairs)

    def url(self, pairs: Pairs) -> str:
        return f"{self.base}?{self.encoded(pairs)}" if pairs else self.base

    @property
    def extra(self) -> dict[str, str]:
        given = {"oauth_callback": self.callback, "oauth_verifier": self.verifier}
        return {name: value for name, value in given.items() if value}

    def by_flickr_sdk(self) -> str:
        signer = Signer(self.key, self.secret, self.token, self.token_secret)
        url = self.url(self.query_params)
        return signer.sign(self.verb, url, self.params, nonce=self.nonce, timestamp=self.timestamp, extra=self.extra).params[
            "oauth_signature"
        ]

    def sent(self) -> tuple[str, str | None, dict[str, str]]:
        """Return the URL, body and headers of the HTTP request."""
        if self.verb == "GET" or not self.params:
            return self.url([*self.query_params, *self.params]), None, {}
        return self.url(self.query_params), self.encoded(self.params), dict(FORM)

    def by_oauthlib(self) -> str:
        url, body, headers = self.sent()
        client = Client(
            self.key,
            self.secret,
            self.token or None,
            self.token_secret or None,
            callback_uri=self.callback or None,
            verifier=self.verifier or None,
            nonce=self.nonce,
            timestamp=str(self.timestamp),
        )
        verb: Any = self.verb  # the stubs require a literal
        _, signed, _ = client.sign(url, verb, body, headers)
        fields = dict(part.split("=", 1) for part in signed["Authorization"].removeprefix("OAuth ").split(", "))
        return dict(parse_qsl(f"s={fields['oauth_signature'].strip(chr(34))}"))["s"]

    def by_authlib(self) -> str:
        url, body, headers = self.sent()
        auth = ClientAuth(
            self.key,
            self.secret,
            self.token,
            self.token_secret,
            redirect_uri=self.callback,
            verifier=self.verifier,
        )
        oauth = auth.get_oauth_params(self.nonce, str(self.timestamp))
        return str(auth.get_oauth_signature(self.verb, url, prepare_headers(oauth, headers), body or ""))

    def by_hand(self) -> str:
        """Sign as the RFC describes it, with the standard library only."""
        oauth = {
            "oauth_consumer_key": self.key,
            "oauth_nonce": self.nonce,
            "oauth_signature_method": "HMAC-SHA1",
            "oauth_timestamp": str(self.timestamp),
            "oauth_version": "1.0",
            **({"oauth_token": self.token} if self.token else {}),
            **self.extra,
        }
        parts = urlsplit(self.base)
        host, default = (parts.hostname or ""), {"http": 80, "https": 443}[parts.scheme]
        host = host if parts.port in (None, default) else f"{host}:{parts.port}"
        pairs = [*self.query_params, *self.params, *oauth.items()]
        encoded = sorted((quote(name, safe="").encode(), quote(value, safe="").encode()) for name, value in pairs)
        joined = b"&".join(name + b"=" + value for name, value in encoded).decode()
        text = "&".join(quote(part, safe="") for part in (self.verb, f"{parts.scheme}://{host}{parts.path or '/'}", joined))
        key = f"{quote(self.secret, safe='')}&{quote(self.token_secret, safe='')}"
        return b64encode(hmac.new(key.encode(), text.encode(), hashlib.sha1).digest()).decode()


@pytest.mark.once
def test_random_requests_get_the_signature_of_three_other_implementations(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("AUTHLIB_INSECURE_TRANSPORT", "1")  # else authlib rejects plain http
    rng = random.Random(5849)
    seen: set[str] = set()
    verbs: set[tuple[str, bool]] = set()
    for number in range(REQUESTS):
        case = Case(rng)
        ours = case.by_flickr_sdk()
        assert [case.by_oauthlib(), case.by_authlib(), case.by_hand()] == [ours] * 3, (number, vars(case))
        seen.add(ours)
        verbs.add((case.verb, bool(case.token)))
    assert len(seen) == REQUESTS
    assert len(verbs) == 4


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/?a=b c",
        "https://a.example/?a=%zz",
        "https://a.example/?a=ü",
        "/a",
        "",
        "a b",
        "http://[::1/",
        "https://a.example:x/",
    ],
)
def test_invalid_url_raises_an_error_that_does_not_quote_it(url: str) -> None:
    with pytest.raises(UsageError, match="^the URL cannot be signed; (percent-encode its query|use an http)") as caught:
        base_string("GET", url, [("x", "y")])
    assert caught.value.__context__ is None


def test_fragment_is_not_signed() -> None:
    for url in ("https://a.example/", "https://a.example/?a=1"):
        assert base_string("GET", f"{url}#f", []) == base_string("GET", url, [])


def test_repr_of_a_base_string_hides_the_key_and_the_token() -> None:
    base = base_string("GET", "https://api.example.net/", [("oauth_consumer_key", "0123456789"), ("oauth_token", "abc")])
    assert "0123456789" in base
    assert repr(base) == "<signature base string>"
