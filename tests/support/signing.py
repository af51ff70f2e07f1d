"""Sign requests to the emulator without the SDK: an independent implementation of RFC 5849 and of the legacy signature."""

from __future__ import annotations

import hashlib
import hmac
import time
from base64 import b64encode
from collections.abc import Callable, Generator, Iterable
from itertools import count
from urllib.parse import parse_qsl

import httpx

from flickr_sdk.emulator import Emulator

UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
NUMBERS = count(1)

Pairs = tuple[tuple[str, str], ...]


def encode(text: str) -> str:
    return "".join(chr(byte) if byte in UNRESERVED else f"%{byte:02X}" for byte in text.encode())


def base_string(verb: str, url: str, pairs: Iterable[tuple[str, str]]) -> str:
    """The signature base string for a normalized URL without a query (RFC 5849, section 3.4.1.2)."""
    encoded = sorted((encode(name).encode(), encode(value).encode()) for name, value in pairs)
    normalized = b"&".join(name + b"=" + value for name, value in encoded).decode()
    return f"{verb}&{encode(url)}&{encode(normalized)}"


def signature(text: str, secret: str, token_secret: str = "") -> str:
    key = f"{encode(secret)}&{encode(token_secret)}".encode()
    return b64encode(hmac.new(key, text.encode(), "sha1").digest()).decode()


def api_sig(secret: str, **arguments: str) -> str:
    return hashlib.md5((secret + "".join(name + arguments[name] for name in sorted(arguments))).encode()).hexdigest()


def header(pairs: Iterable[tuple[str, str]]) -> str:
    return "OAuth " + ", ".join(f'{encode(name)}="{encode(value)}"' for name, value in pairs)


class OAuth(httpx.Auth):
    """Signs requests of httpx in their `Authorization` header.

    `changed` replaces OAuth parameters before the request is signed, `damaged` afterwards; `None` omits a parameter.
    """

    requires_request_body = True

    def __init__(
        self,
        key: str,
        secret: str,
        token: str = "",
        token_secret: str = "",
        *,
        clock: Callable[[], float] = time.time,
        changed: dict[str, str | None] | None = None,
        damaged: dict[str, str | None] | None = None,
    ) -> None:
        self.key, self.secret, self.token, self.token_secret = key, secret, token, token_secret
        self.clock, self.changed, self.damaged = clock, changed or {}, damaged or {}

    def parameters(self, verb: str, url: str, arguments: Iterable[tuple[str, str]]) -> Pairs:
        """The OAuth parameters of a request, with the signature."""
        oauth: dict[str, str | None] = {
            "oauth_consumer_key": self.key,
            "oauth_nonce": f"n{next(NUMBERS)}",
            "oauth_signature_method": "HMAC-SHA1",
            "oauth_timestamp": str(int(self.clock())),
            "oauth_version": "1.0",
        }
        oauth |= {"oauth_token": self.token} if self.token else {}
        oauth |= self.changed
        signed = [*arguments, *((name, value) for name, value in oauth.items() if value is not None)]
        oauth["oauth_signature"] = signature(base_string(verb, url, signed), self.secret, self.token_secret)
        oauth |= self.damaged
        return tuple((name, value) for name, value in oauth.items() if value is not None)

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        query = parse_qsl(request.url.query.decode(), keep_blank_values=True)
        form = parse_qsl(request.content.decode(), keep_blank_values=True)
        url = str(request.url.copy_with(query=None))
        request.headers["Authorization"] = header(self.parameters(request.method, url, [*query, *form]))
        yield request


def login_arguments(emulator: Emulator, method: str) -> dict[str, str]:
    """Valid arguments for the authentication methods."""
    make: dict[str, Callable[[], dict[str, str]]] = {
        "flickr.auth.checkToken": lambda: {"auth_token": emulator.legacy_token()},
        "flickr.auth.getFullToken": lambda: {"mini_token": emulator.mini_token()},
        "flickr.auth.getToken": lambda: {"frob": emulator.frob()},
        "flickr.auth.oauth.checkToken": lambda: {"oauth_token": emulator.access_token().oauth_token},
    }
    return make[method]() if method in make else {}
