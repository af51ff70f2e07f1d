"""Test clients for the web examples."""

from __future__ import annotations

import html
import re
import warnings
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, NamedTuple, Protocol
from urllib.parse import urlsplit

import django
import httpx
from django.test import Client as DjangoClient

from examples import django_login, fastapi_login, flask_login

with warnings.catch_warnings():
    # Starlette prefers httpx2, a fork of httpx; these tests use httpx.
    warnings.simplefilter("ignore")
    from fastapi.testclient import TestClient as StarletteClient

# `manage.py` and WSGI servers do this first; the example defines the settings.
assert django_login.settings.configured
django.setup()

ADA, BEN, MIRA = "10000001@N01", "10000002@N02", "10000003@N03"
NAMES = {ADA: "ada.lindqvist", BEN: "Ben Okafor", MIRA: "mira o'neil"}


class Page(NamedTuple):
    status: int
    text: str
    location: str
    cookies: str


class Browser(Protocol):
    """A visitor of an application, with cookies; does not follow redirects."""

    def get(self, path: str) -> Page: ...

    def post(self, path: str, fields: Mapping[str, str]) -> Page: ...


class Django:
    def __init__(self) -> None:
        self._client = DjangoClient(enforce_csrf_checks=True, headers={"host": "localhost"})

    def get(self, path: str) -> Page:
        return self._page(self._client.get(path))

    def post(self, path: str, fields: Mapping[str, str]) -> Page:
        return self._page(self._client.post(path, dict(fields)))

    def _page(self, answer: Any) -> Page:
        return Page(answer.status_code, answer.content.decode(), answer.headers.get("Location", ""), answer.cookies.output())


class Flask:
    def __init__(self) -> None:
        flask_login.app.testing = True  # errors of the application reach the test
        self._client = flask_login.app.test_client()

    def get(self, path: str) -> Page:
        return self._page(self._client.get(path))

    def post(self, path: str, fields: Mapping[str, str]) -> Page:
        return self._page(self._client.post(path, data=dict(fields)))

    def _page(self, answer: Any) -> Page:
        cookies = ", ".join(answer.headers.getlist("Set-Cookie"))
        return Page(answer.status_code, answer.text, answer.headers.get("Location", ""), cookies)


class FastApi:
    def __init__(self) -> None:
        self._client = StarletteClient(fastapi_login.app, follow_redirects=False)

    def get(self, path: str) -> Page:
        return self._page(self._client.get(path))

    def post(self, path: str, fields: Mapping[str, str]) -> Page:
        return self._page(self._client.post(path, data=dict(fields)))

    def _page(self, answer: Any) -> Page:
        return Page(answer.status_code, answer.text, answer.headers.get("Location", ""), answer.headers.get("Set-Cookie", ""))


class Server:
    """Returns the same response to every request."""

    def __init__(self, answer: httpx.Response) -> None:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(answer.status_code)
                self.send_header("Content-Length", str(len(answer.content)))
                self.end_headers()
                self.wfile.write(answer.content)

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = Thread(target=self._server.serve_forever, args=(0.02,))

    def __enter__(self) -> str:
        self._thread.start()
        return f"http://127.0.0.1:{self._server.server_port}"

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


# Django's URLs end with a slash.
def me(browser: Browser) -> str:
    return "/me/" if isinstance(browser, Django) else "/me"


def logout(browser: Browser) -> str:
    return "/logout/" if isinstance(browser, Django) else "/logout"


def desk(browser: Browser) -> str:
    return "/desk/a%20b/?x=1&y=2" if isinstance(browser, Django) else "/desk/a%20b?x=1&y=2"


def callback(browser: Browser) -> str:
    return "/flickr/callback/" if isinstance(browser, Django) else "/flickr/callback"


def fields_of(page: str) -> dict[str, str]:
    hidden = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', page)
    return {name: html.unescape(value) for name, value in hidden}


def decide(at_flickr: httpx.Client, sent: Page, user: str, decision: str = "yes") -> str:
    """Submit the authorization page, and return the path and query of the redirect."""
    assert sent.status in (302, 303), sent
    asked = at_flickr.get(sent.location)
    assert asked.status_code == 200, asked.text
    action = re.search(r'<form method="post" action="([^"]+)">', asked.text)
    assert action
    address = asked.url.join(html.unescape(action[1]))
    answer = at_flickr.post(address, data={**fields_of(asked.text), "user": user, "decision": decision})
    assert answer.status_code == 302, answer.text
    back = urlsplit(answer.headers["Location"])
    return f"{back.path}?{back.query}"


def log_in(browser: Browser, at_flickr: httpx.Client, user: str) -> None:
    back = browser.get(decide(at_flickr, browser.get(me(browser)), user))
    assert (back.status, back.location) in ((302, me(browser)), (303, me(browser))), back


def name_on(page: Page) -> str:
    assert page.status == 200, page
    found = re.search(r"You are <b>(.*?)</b>", page.text)
    assert found, page.text
    return html.unescape(found[1])
