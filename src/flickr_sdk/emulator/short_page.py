"""Drop items of a page, as Flickr occasionally does, without changing the counts that the page reports."""

from __future__ import annotations

import json
from typing import Any, Final
from xml.etree import ElementTree

from .response_formats import json_body

__all__ = ["shorten_page"]

SHARE: Final = 0.14
"""The share of items to drop: 70 of 500."""


def shorten_page(body: bytes) -> bytes:
    """Return a response without the last items of its page; unchanged if it is not JSON or XML, or has no page."""
    if body.startswith(b"{"):
        payload = json.loads(body)
        for container in payload.values():
            if isinstance(container, dict) and "page" in container:
                for value in container.values():
                    if isinstance(value, list):
                        _drop(value)
        return json_body(payload)
    if body.lstrip().startswith(b"<?xml"):
        root = ElementTree.fromstring(body)
        for container in root.iterfind("*[@page]"):
            kept = list(container)
            _drop(kept)
            container[:] = kept
        return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True))
    return body


def _drop(items: list[Any]) -> None:
    del items[len(items) - max(1, round(len(items) * SHARE)) :]
