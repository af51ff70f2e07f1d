"""Submit the authorization page as the browser of a user does."""

from __future__ import annotations

from html.parser import HTMLParser

import httpx

from .transport import EmulatorTransport

__all__ = ["authorize"]


def authorize(transport: EmulatorTransport, url: str, nsid: str, *, allow: bool) -> str:
    """Open an authorization page, choose a user and press a button; see `Emulator.authorize`."""
    if not url.startswith(("http://", "https://")):
        raise ValueError(f"authorize: {url!r} is not the URL of an authorization page; pass the `url` of a login")
    with httpx.Client(transport=transport) as client:
        opened = client.get(url)
        page = _Page.of(opened)
        if page.action is None:
            raise ValueError(f"authorize: {page.text or 'the URL is not that of an authorization page'}")
        fields = {**page.hidden, "user": nsid, "decision": "yes" if allow else "no"}
        response = client.post(opened.url.join(page.action), data=fields)
    page = _Page.of(response)
    if response.is_error:
        raise ValueError(f"authorize: {page.text}")
    return response.headers.get("location") or page.code


class _Page(HTMLParser):
    """The parts of a sign-in page: its form, its text and its code."""

    def __init__(self) -> None:
        super().__init__()
        self.action: str | None = None
        self.hidden: dict[str, str] = {}
        self.text = ""
        self.code = ""
        self._element = ""

    @classmethod
    def of(cls, response: httpx.Response) -> _Page:
        page = cls()
        if response.headers.get("content-type", "").startswith("text/html"):
            page.feed(response.text)
        return page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self._element = tag
        if tag == "form":
            self.action = attributes["action"]
        elif tag == "input" and attributes["type"] == "hidden":
            self.hidden[attributes["name"]] = attributes["value"]

    def handle_endtag(self, tag: str) -> None:
        self._element = ""

    def handle_data(self, data: str) -> None:
        if self._element == "p":
            self.text += data
        elif self._element == "output":
            self.code += data
