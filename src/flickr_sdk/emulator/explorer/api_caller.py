"""Calls that the Explorer makes: signed and sent like those of any application, only not through a socket."""

from __future__ import annotations

import json
import secrets
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote, urlencode, urlsplit

from ..accounts import Accounts, Grant, User
from ..body import Body
from ..dispatcher import Dispatcher
from ..messages import Request, Response
from ..signatures import base_string, hmac_sha1, percent_encode
from .method_info import Method

__all__ = ["Called", "Calls"]

REST: Final = "/services/rest/"
JSON: Final[Mapping[str, str]] = {"format": "json", "nojsoncallback": "1"}


@dataclass(frozen=True)
class Called:
    """A call that was made.

    Attributes:
        sent: The request as a text, without what is secret in it.
        answer: What came; `None` where a fault kept it from coming.
        fault: The kind of the fault that struck; empty for none.
        wait: How long the answer would have taken on a socket, in seconds.
        cut: After how many bytes it would have ended; `None` for all.
    """

    sent: str
    answer: Response | None
    fault: str
    wait: float
    cut: int | None

    @property
    def body(self) -> bytes:
        """What came of the answer's body."""
        return self.answer.body[: self.cut] if self.answer else b""


class Calls:
    """Makes calls in the names of the people.

    Args:
        service: Where the calls go.
        accounts: Whose tokens they use. They are made as they are needed.
    """

    def __init__(self, service: Dispatcher, accounts: Accounts) -> None:
        self._dispatcher = service
        self._accounts = accounts
        self._lock = threading.Lock()
        self._tokens: dict[tuple[str, str], Grant] = {}

    def call(self, method: Method, user: User | None, arguments: Mapping[str, str], origin: str) -> Called:
        """Make a call, which is logged and may be struck by faults.

        Args:
            method: The method.
            user: Who calls; `None` for nobody.
            arguments: What is sent, the format among it.
            origin: The address of the emulator, such as `http://127.0.0.1:8080`.

        Returns:
            What came of it.
        """
        verb = "POST" if method.changes else "GET"
        given = {"method": method.name, **arguments}
        token = self._token(user, method.permission) if user else None
        request = self._request(verb, given, origin, token, signed=method.signed)
        delivery = self._dispatcher.deliver(request)
        delivery.on_sent()
        sent = _written(request, given, token)
        return Called(sent, delivery.response, delivery.fault, delivery.delay + delivery.body_duration, delivery.cut_after)

    def ask(self, method: str, user: User | None, **arguments: str) -> dict[str, Any]:
        """Look something up for a page, which nobody hears of.

        Args:
            method: The method.
            user: Who wants to know; `None` for nobody.
            arguments: What is sent.

        Returns:
            The answer; empty where there is none.
        """
        given = {"method": method, **arguments, **JSON}
        request = self._request("GET", given, "http://localhost", self._token(user, "read") if user else None)
        answer = self._dispatcher.routes.find(REST).handler(request)
        try:
            found = json.loads(answer.body)
        except ValueError:
            return {}
        return found if isinstance(found, dict) and found.get("stat") == "ok" else {}

    def _token(self, user: User, permission: str) -> Grant:
        """Find a valid token, or make one."""
        wanted = (user.nsid, "read" if permission == "none" else permission)
        with self._lock:
            grant = self._tokens.get(wanted)
            if grant is None or self._accounts.is_revoked(grant):
                grant = self._accounts.issue_token(self._key, user, wanted[1], oauth=True)
                self._tokens[wanted] = grant
            return grant

    @property
    def _key(self) -> str:
        return next(iter(self._accounts.keys))

    def _request(self, verb: str, given: Mapping[str, str], origin: str, token: Grant | None, *, signed: bool = False) -> Request:
        """Make a request, with OAuth's header where it needs one, and otherwise with the key alone."""
        if token is None and not signed:
            return _plain(verb, {"api_key": self._key, **given}, origin, "")
        protocol = {
            "oauth_consumer_key": self._key,
            "oauth_nonce": secrets.token_hex(8),
            "oauth_signature_method": "HMAC-SHA1",
            "oauth_timestamp": str(int(self._dispatcher.clock())),
            **({"oauth_token": token.token} if token else {}),
            "oauth_version": "1.0",
        }
        text = base_string(verb, origin + REST, (*protocol.items(), *given.items()))
        protocol["oauth_signature"] = hmac_sha1(text, self._accounts.keys[self._key], token.secret if token else "")
        header = ", ".join(f'{name}="{percent_encode(value)}"' for name, value in protocol.items())
        return _plain(verb, given, origin, f"OAuth {header}")


def _plain(verb: str, given: Mapping[str, str], origin: str, authorization: str) -> Request:
    if verb == "GET":
        return Request(verb, origin + REST, tuple(given.items()), authorization=authorization)
    body = urlencode(given, quote_via=quote).encode()
    headers = {"content-type": "application/x-www-form-urlencoded", "content-length": str(len(body))}
    return Request(verb, origin + REST, authorization=authorization, headers=headers, body=Body.of(body))


def _written(request: Request, given: Mapping[str, str], token: Grant | None) -> str:
    """Write a request as it would go over a wire, an argument a line and without what is secret."""
    host = urlsplit(request.url).netloc
    pairs = [f"{quote(name)}={quote(value)}" for name, value in given.items()]
    signed = bool(request.authorization)
    if not signed:
        pairs.insert(0, "api_key=...")
    lines = [f"Host: {host}"]
    if signed:
        names = ("oauth_consumer_key", *(("oauth_token",) if token else ()), "oauth_signature")
        lines.append("Authorization: OAuth " + ", ".join(f'{name}="..."' for name in names) + ", ...")
    if request.verb == "GET":
        return "\n".join((f"GET {REST}", f"    ?{pairs[0]}", *(f"    &{one}" for one in pairs[1:]), *lines))
    form = [pairs[0], *(f"&{one}" for one in pairs[1:])]
    return "\n".join((f"POST {REST}", *lines, "Content-Type: application/x-www-form-urlencoded", "", *form))
