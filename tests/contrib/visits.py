"""Steps of a visit to a site that requires a login with Flickr."""

from __future__ import annotations

import html
import re
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit

import httpx

from .sites import Browser, Page, Site

ADA, BEN, MIRA = "10000001@N01", "10000002@N02", "10000003@N03"
NAMES = {ADA: "ada.lindqvist", BEN: "Ben Okafor", MIRA: "mira o'neil"}


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


def fields_of(page: str) -> dict[str, str]:
    hidden = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', page)
    return {name: html.unescape(value) for name, value in hidden}


def decide(at_flickr: httpx.Client, sent: Page, user: str, decision: str = "yes") -> str:
    """Submit the authorization page, and return the path and query of the redirect."""
    assert sent.status == 303, sent
    asked = at_flickr.get(sent.location)
    assert asked.status_code == 200, asked.text
    action = re.search(r'<form method="post" action="([^"]+)">', asked.text)
    assert action
    address = asked.url.join(html.unescape(action[1]))
    answer = at_flickr.post(address, data={**fields_of(asked.text), "user": user, "decision": decision})
    assert answer.status_code == 302, answer.text
    back = urlsplit(answer.headers["Location"])
    return f"{back.path}?{back.query}"


def log_in(site: Site, browser: Browser, at_flickr: httpx.Client, user: str) -> None:
    back = browser.get(decide(at_flickr, browser.get(site.me), user))
    assert (back.status, back.location) == (303, site.me), back


def name_on(page: Page) -> str:
    assert page.status == 200, page
    found = re.search(r"You are <b>(.*?)</b>", page.text)
    assert found, page.text
    return html.unescape(found[1])
