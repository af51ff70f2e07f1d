"""A minimal DOM of an HTML page for tests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

import httpx

VOID = frozenset(("br", "hr", "img", "input", "link", "meta", "wbr"))


@dataclass(eq=False)
class Element:
    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text of the element, with white space collapsed."""
        return " ".join(self.raw.split())

    @property
    def raw(self) -> str:
        return "".join(child if isinstance(child, str) else child.raw for child in self.children)

    def all(self, name: str | None = None, /, **attributes: Any) -> list[Element]:
        """Find all descendants by name and attributes."""
        wanted = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
        return [
            element
            for element in self._descendants()
            if name in (None, element.name) and all(element.attributes.get(key) == value for key, value in wanted.items())
        ]

    def _descendants(self) -> Iterator[Element]:
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child._descendants()

    def one(self, name: str | None = None, /, **attributes: Any) -> Element:
        found = self.all(name, **attributes)
        assert len(found) == 1, f"{len(found)} of {name} {attributes}"
        return found[0]


class Page(HTMLParser):
    """Parse a page, and fail if an element is not closed or closed twice."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.root = Element("")
        self._open = [self.root]
        self.feed(text)
        self.close()
        assert len(self._open) == 1, f"<{self._open[-1].name}> is not closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open[-1].name == tag, f"</{tag}> in <{self._open[-1].name}>"
        self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)


def page_of(response: httpx.Response, status: int = 200) -> Element:
    assert (response.status_code, response.headers["content-type"]) == (status, "text/html; charset=utf-8"), response.text
    return Page(response.text).root


def fields_of(form: Element) -> dict[str, str]:
    """Return the fields that an unchanged form submits."""
    fields: dict[str, str] = {}
    for control in form.all():
        name = control.attributes.get("name")
        if not name:
            continue
        kind = control.attributes.get("type", "text")
        if control.name == "input" and kind not in ("radio", "checkbox"):
            fields[name] = control.attributes.get("value", "")
        elif control.name == "input" and "checked" in control.attributes:
            fields[name] = control.attributes["value"]
        elif control.name == "textarea":
            fields[name] = control.raw
        elif control.name == "select":
            options = control.all("option")
            chosen = next((option for option in options if "selected" in option.attributes), options[0])
            fields[name] = chosen.attributes["value"]
    return fields
