"""An application that signs in to the emulator with a plain HTTP client, and a user who submits its pages."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any
from urllib.parse import parse_qsl

import httpx

from flickr_sdk.emulator import Emulator

from .signing import OAuth, api_sig

REST = "/services/rest/"
REQUEST, AUTHORIZE, ACCESS = (f"/services/oauth/{name}" for name in ("request_token", "authorize", "access_token"))
LEGACY = "/services/auth/"
ADA, BEN = "10000001@N01", "10000002@N02"
JSON = {"format": "json", "nojsoncallback": "1"}
START = 1_700_000_000.0


class Clock:
    now = START

    def __call__(self) -> float:
        return self.now


class Application:
    """An application with an API key and secret."""

    def __init__(self, emulator: Emulator, http: httpx.Client, clock: Callable[[], float]) -> None:
        self.emulator, self.http, self.clock = emulator, http, clock
        self.key, self.secret = emulator.api_key, emulator.api_secret

    def oauth(self, token: tuple[str, str] = ("", ""), **options: Any) -> OAuth:
        return OAuth(self.key, self.secret, *token, clock=self.clock, **options)

    def request_token(self, callback: str = "oob") -> tuple[str, str]:
        """Get a request token."""
        response = self.http.post(REQUEST, auth=self.oauth(changed={"oauth_callback": callback}))
        given = form_fields(response)
        assert list(given) == ["oauth_callback_confirmed", "oauth_token", "oauth_token_secret"]
        assert given["oauth_callback_confirmed"] == "true"
        return given["oauth_token"], given["oauth_token_secret"]

    def click(self, token: str, decision: str = "yes", *, user: str = ADA, perms: str = "write") -> httpx.Response:
        page = self.http.get(AUTHORIZE, params={"oauth_token": token, "perms": perms})
        return press(self.http, page, decision, user)

    def exchange(self, token: tuple[str, str], verifier: str | None, **options: Any) -> httpx.Response:
        return self.http.post(ACCESS, auth=self.oauth(token, changed={"oauth_verifier": verifier}, **options))

    def call(self, method: str, token: tuple[str, str] | None = None, **arguments: str) -> Any:
        """Call a method, signed with a token or with the API key only."""
        given = {"method": method, **JSON, **arguments}
        if token is None:
            response = self.http.get(REST, params={**given, "api_key": self.key})
        else:
            response = self.http.get(REST, params=given, auth=self.oauth(token))
        assert response.status_code == 200, response.text
        return response.json()

    def legacy(self, method: str, **arguments: str) -> Any:
        """Call a method with a legacy signature."""
        given = {"method": method, "api_key": self.key, **JSON, **arguments}
        response = self.http.post(REST, data={**given, "api_sig": api_sig(self.secret, **given)})
        assert response.status_code == 200
        return response.json()

    def legacy_page(self, **arguments: str) -> httpx.Response:
        given = {"api_key": self.key, **arguments}
        return self.http.get(LEGACY, params={**given, "api_sig": api_sig(self.secret, **given)})


class Form(HTMLParser):
    """The form of a page, parsed as a browser does."""

    def __init__(self, page: httpx.Response) -> None:
        super().__init__()
        self.action, self.method = "", ""
        self.inputs: list[dict[str, str | None]] = []
        self.buttons: list[dict[str, str | None]] = []
        self.feed(page.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "form":
            self.action, self.method = found["action"] or "", found["method"] or ""
        elif tag in ("input", "button"):
            (self.inputs if tag == "input" else self.buttons).append(found)


def press(http: httpx.Client, page: httpx.Response, decision: str, user: str) -> httpx.Response:
    """Choose a user and press a button of a page."""
    assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8"), page.text
    form = Form(page)
    assert form.method == "post"
    assert {one["value"] for one in form.buttons} == {"yes", "no"}
    fields = {str(one["name"]): one["value"] for one in form.inputs if one["type"] == "hidden"}
    assert user in {one["value"] for one in form.inputs if one["type"] == "radio"}
    return http.post(form.action, data={**fields, "user": user, "decision": decision})


def form_fields(response: httpx.Response) -> dict[str, str]:
    assert (response.status_code, response.headers["content-type"]) == (200, "text/plain; charset=utf-8"), response.text
    return dict(parse_qsl(response.text, keep_blank_values=True, strict_parsing=True))


def problem(response: httpx.Response, status: int = 401) -> str:
    assert (response.status_code, response.headers["content-type"]) == (status, "text/plain; charset=utf-8"), response.text
    return response.text


def fail(response: dict[str, Any]) -> tuple[int, str]:
    assert response["stat"] == "fail", response
    return response["code"], response["message"]


def code_on(page: httpx.Response) -> str:
    assert page.status_code == 200
    found = re.search(r'<output id="code">(\d{3}-\d{3}-\d{3})</output>', page.text)
    assert found, page.text
    return found[1]


INVALID_TOKEN = (98, "Invalid auth token")
