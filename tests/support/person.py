"""A person with a browser of her own, who answers the emulator's question; it logs nothing."""

from __future__ import annotations

import re
import threading
from http.client import HTTPConnection
from typing import Any, NamedTuple
from urllib.parse import urlencode, urlsplit

from .application import ADA, Form


class Page(NamedTuple):
    """A page as the browser got it."""

    status: int
    location: str
    text: str


def visit(url: str, form: dict[str, str] | None = None) -> Page:
    """Get a page, or send a form to it; redirects are not followed."""
    parts = urlsplit(url)
    connection = HTTPConnection(parts.netloc, timeout=10)
    try:
        path = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
        if form is None:
            connection.request("GET", path)
        else:
            connection.request("POST", path, urlencode(form), {"Content-Type": "application/x-www-form-urlencoded"})
        answer = connection.getresponse()
        return Page(answer.status, answer.headers.get("Location", ""), answer.read().decode())
    finally:
        connection.close()


class Person:
    """Says `yes` or `no` to an application."""

    def __init__(self, decision: str = "yes", user: str = ADA) -> None:
        self.decision, self.user = decision, user
        self.addresses: list[str] = []
        self.locations: list[str] = []
        self.pages: list[Page] = []
        self._browser: threading.Thread | None = None

    def decide(self, url: str) -> Page:
        """Open the page that asks, and press a button: either a redirect or a page with a code comes back."""
        self.addresses.append(url)
        asked = visit(url)
        assert asked.status == 200, asked.text
        page: Any = asked  # all that is read of a page is its text
        form = Form(page)
        fields = {str(one["name"]): str(one["value"]) for one in form.inputs if one["type"] == "hidden"}
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(url))
        return visit(f"{origin}{form.action}", {**fields, "user": self.user, "decision": self.decision})

    def code(self, url: str) -> str:
        """Say yes, and read the code that is shown."""
        found = re.search(r'<output id="code">(\d{3}-\d{3}-\d{3})</output>', self.decide(url).text)
        assert found
        return found[1]

    def open_url(self, url: str) -> bool:
        """Be the browser: answer, and follow the way back to the application, while the application waits."""
        self._browser = threading.Thread(target=self._browse, args=(url,))
        self._browser.start()
        return True

    def _browse(self, url: str) -> None:
        self.locations.append(self.decide(url).location)
        self.pages.append(visit(self.locations[-1]))

    def last_page(self) -> str:
        """What the browser shows in the end."""
        assert self._browser is not None
        self._browser.join(10)
        return self.pages[-1].text

    def type_code(self, prompt: str) -> str:
        """Be at the terminal: open the address of the prompt, and type the code without its dashes."""
        found = re.search(r"http://\S+", prompt)
        assert found
        return self.code(found[0]).replace("-", "")
