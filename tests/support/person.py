"""A user who authorizes applications at the emulator, with a browser that logs nothing."""

from __future__ import annotations

import re
import threading
from http.client import HTTPConnection
from typing import Any, NamedTuple
from urllib.parse import urlencode, urlsplit

from .application import ADA, Form


class Page(NamedTuple):
    """A response that the browser received."""

    status: int
    location: str
    text: str


def visit(url: str, form: dict[str, str] | None = None) -> Page:
    """Open a URL, or submit a form to it, without following redirects."""
    parts = urlsplit(url)
    connection = HTTPConnection(parts.netloc, timeout=10)
    try:
        path = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
        if form is None:
            connection.request("GET", path)
        else:
            connection.request("POST", path, urlencode(form), {"Content-Type": "application/x-www-form-urlencoded"})
        response = connection.getresponse()
        return Page(response.status, response.headers.get("Location", ""), response.read().decode())
    finally:
        connection.close()


class Person:
    """Grants or denies access to an application."""

    def __init__(self, decision: str = "yes", user: str = ADA) -> None:
        self.decision, self.user = decision, user
        self.urls: list[str] = []
        self.locations: list[str] = []
        self.pages: list[Page] = []
        self._browser: threading.Thread | None = None

    def decide(self, url: str) -> Page:
        """Submit the authorization page. Returns a redirect or a page with a verification code."""
        self.urls.append(url)
        page: Any = visit(url)  # `Form` reads only the text
        assert page.status == 200, page.text
        form = Form(page)
        fields = {str(one["name"]): str(one["value"]) for one in form.inputs if one["type"] == "hidden"}
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(url))
        return visit(f"{origin}{form.action}", {**fields, "user": self.user, "decision": self.decision})

    def code(self, url: str) -> str:
        """Submit the authorization page and return the verification code."""
        found = re.search(r'<output id="code">(\d{3}-\d{3}-\d{3})</output>', self.decide(url).text)
        assert found
        return found[1]

    def open_url(self, url: str) -> bool:
        """Submit the page and follow the redirect in a thread, because the application waits for it."""
        self._browser = threading.Thread(target=self._browse, args=(url,))
        self._browser.start()
        return True

    def _browse(self, url: str) -> None:
        self.locations.append(self.decide(url).location)
        self.pages.append(visit(self.locations[-1]))

    def last_page(self) -> str:
        """Return the text of the page after the redirect."""
        assert self._browser is not None
        self._browser.join(60)
        return self.pages[-1].text

    def type_code(self, prompt: str) -> str:
        """Open the URL of a terminal prompt and return the verification code without dashes."""
        found = re.search(r"http://\S+", prompt)
        assert found
        return self.code(found[0]).replace("-", "")
