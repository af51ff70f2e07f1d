"""Make API calls for the Explorer, signed like those of any application but without a socket."""

from __future__ import annotations

import json
import secrets
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote, urlencode, urlsplit

from ..accounts import Accounts, Grant, User
from ..authenticator import base_string, hmac_sha1, percent_encode
from ..body import Body
from ..dispatcher import Dispatcher
from ..messages import Request, Response
from .method_info import Method

__all__ = ["ApiCaller", "CallResult"]

REST: Final = "/services/rest/"
JSON: Final[Mapping[str, str]] = {"format": "json", "nojsoncallback": "1"}


@dataclass(frozen=True)
class CallResult:
    """The result of a call.

    Attributes:
        sent: The request as text, without secrets.
        response: The response; `None` if a fault prevented it.
        fault: The kind of the fault that was applied; empty for none.
        wait: The delay of the response in seconds, which a socket would have caused.
        cut: The number of bytes after which the response ended; `None` for the whole response.
    """

    sent: str
    response: Response | None
    fault: str
    wait: float
    cut: int | None

    @property
    def body(self) -> bytes:
        """The received part of the response body."""
        return self.response.body[: self.cut] if self.response else b""


class ApiCaller:
    """Makes calls for the Explorer.

    Args:
        dispatcher: Receives the calls.
        accounts: The users. Access tokens are issued on demand.
    """

    def __init__(self, dispatcher: Dispatcher, accounts: Accounts) -> None:
        self._dispatcher = dispatcher
        self._accounts = accounts
        self._lock = threading.Lock()
        self._tokens: dict[tuple[str, str], Grant] = {}

    def call(self, method: Method, user: User | None, arguments: Mapping[str, str], origin: str) -> CallResult:
        """Call a method. The call is logged, and faults apply to it.

        Args:
            method: The method.
            user: The caller; `None` for an unauthenticated call.
            arguments: The arguments, including the format.
            origin: The origin of the emulator, such as `http://127.0.0.1:8080`.

        Returns:
            The result.
        """
        verb = "POST" if method.changes else "GET"
        given = {"method": method.name, **arguments}
        token = self._token(user, method.permission) if user else None
        request = self._request(verb, given, origin, token, signed=method.signed)
        delivery = self._dispatcher.deliver(request)
        delivery.on_sent()
        sent = _render_request(request, given, token)
        return CallResult(sent, delivery.response, delivery.fault, delivery.delay + delivery.body_duration, delivery.cut_after)

    def query(self, method: str, user: User | None, **arguments: str) -> dict[str, Any]:
        """Call a method to render a page. The call is not logged, and no faults apply to it.

        Args:
            method: The name of the method.
            user: The caller; `None` for an unauthenticated call.
            arguments: The arguments.

        Returns:
            The JSON payload; empty if the call failed.
        """
        given = {"method": method, **arguments, **JSON}
        request = self._request("GET", given, "http://localhost", self._token(user, "read") if user else None)
        response = self._dispatcher.routes.find(REST).handler(request)
        try:
            found = json.loads(response.body)
        except ValueError:
            return {}
        return found if isinstance(found, dict) and found.get("stat") == "ok" else {}

    def _token(self, user: User, permission: str) -> Grant:
        """Return a valid access token with a permission, or issue one."""
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
        """Build a request with an OAuth header if it must be signed, and with the API key alone otherwise."""
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


def _render_request(request: Request, given: Mapping[str, str], token: Grant | None) -> str:
    """Render a request as text, one argument per line, without secrets."""
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
