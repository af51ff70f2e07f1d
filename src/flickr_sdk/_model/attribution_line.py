"""Write the line that credits the owner of a photo."""

from __future__ import annotations

import re
import unicodedata
from html import escape
from typing import Final, NamedTuple
from urllib.parse import quote

from .._utils.safe_repr import shown
from ..errors.base import UsageError
from ..urls import builders
from .base import FlickrModel
from .licenses import LICENSES

__all__ = ["attribution_line"]

FORMATS: Final = ("text", "html", "markdown")
STATEMENTS: Final = {
    0: (", ", "all rights reserved"),
    7: (" has ", "no known copyright restrictions"),
    8: (" is a ", "United States Government Work"),
    9: (" is marked with ", "CC0 1.0"),
    10: (" is marked with ", "Public Domain Mark 1.0"),
}
"""The words before the license link, and the text of the link. Other licenses use `is licensed under` and the short name."""
COMMONS: Final = 7
"""The license of institutions, which are often not the authors of their photos."""
INVISIBLE: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]")
"""Characters that change the direction or the place of the following text."""
MARKDOWN: Final = re.compile(r"([\\`*_{}\[\]()<>#!|~&$^])")
BACKSLASHED: Final = r"\\\1"
RIGHT_TO_LEFT: Final = frozenset(("R", "AL", "AN"))
ISOLATE, POP_ISOLATE = "\u2068", "\u2069"


class Link(NamedTuple):
    """A string and its URL, which is empty if it is unknown."""

    text: str
    url: str = ""
    quotes: str = ""
    is_license: bool = False


def attribution_line(photo: FlickrModel, format: str) -> str:
    """Return the credit line in a format. Only the license is required."""
    if format not in FORMATS:
        raise UsageError(f"attribution: format={shown(format)} is unknown; use 'text', 'html' or 'markdown'")
    number = getattr(photo, "license", None)
    if not isinstance(number, int):
        photo_id, name = getattr(photo, "id", ""), type(photo).__name__
        raise UsageError(
            f"{name}.attribution: the response has no license for photo {photo_id}; request extras=['license', 'owner_name'], or "
            "call flickr.photos.get_info"
        )
    render = {"text": _text, "html": _html, "markdown": _markdown}[format]
    title, owner, (joiner, license) = _title(photo), _owner(photo, linked=format != "text"), _license(number)
    preposition = " from " if number == COMMONS else " by "
    line = render(title) + (f"{preposition}{render(owner)}" if owner else "") + joiner + render(license)
    if format == "text":
        line += (f" ({license.url})" if license.url else "") + (f": {title.url}" if title.url else "")
    return line


def _title(photo: FlickrModel) -> Link:
    title, url = _clean(getattr(photo, "title", None)), _safe_url(getattr(photo, "page_url", None))
    if title:
        return Link(title, url, quotes='"')
    return Link("Video" if getattr(photo, "media", None) == "video" else "Photo", url)


def _owner(photo: FlickrModel, *, linked: bool) -> Link | None:
    owner = getattr(photo, "owner", None)
    nsid = owner if isinstance(owner, str) else getattr(owner, "nsid", None)
    places = ((photo, "ownername"), (photo, "username"), (owner, "username"), (photo, "realname"), (owner, "realname"))
    names = (_clean(getattr(place, name, None)) for place, name in places)
    name = next(filter(None, names), "") or _clean(nsid)
    return Link(name, _safe_url(builders.photostream_page(nsid)) if nsid and linked else "") if name else None


def _license(number: int) -> tuple[str, Link]:
    """Return the words before the license, and the license."""
    terms = LICENSES.get(number)
    if terms is None:
        return ", ", Link(f"license {int(number)}")
    joiner, text = STATEMENTS.get(number, (" is licensed under ", terms.short_name))
    return joiner, Link(text, terms.url, is_license="creativecommons" in terms.url)


def _clean(value: object) -> str:
    """Return a string without line breaks, control characters, lone surrogates and characters that change the direction."""
    if isinstance(value, str) and value.isascii() and value.isprintable():
        return " ".join(value.split())  # most titles and names; a table may have a million of them
    text = INVISIBLE.sub("", value) if isinstance(value, str) else ""
    return " ".join("".join(one for one in text if one.isspace() or unicodedata.category(one) not in ("Cc", "Cs")).split())


def _safe_url(url: str | None) -> str:
    return quote(url, safe=":/@%,;+~", errors="replace") if url else ""


def _is_right_to_left(text: str) -> bool:
    return not text.isascii() and any(unicodedata.bidirectional(one) in RIGHT_TO_LEFT for one in text)


def _isolated(text: str) -> str:
    # A title in Arabic or Hebrew would reorder the words around it.
    return f"{ISOLATE}{text}{POP_ISOLATE}" if _is_right_to_left(text) else text


def _text(link: Link) -> str:
    return f"{link.quotes}{_isolated(link.text)}{link.quotes}"


def _html(link: Link) -> str:
    text = f"<bdi>{escape(link.text)}</bdi>" if _is_right_to_left(link.text) else escape(link.text)
    rel = ' rel="license"' if link.is_license else ""
    text = f"{link.quotes}{text}{link.quotes}"
    return f'<a href="{escape(link.url)}"{rel}>{text}</a>' if link.url else text


def _markdown(link: Link) -> str:
    text = f"{link.quotes}{MARKDOWN.sub(BACKSLASHED, _isolated(link.text))}{link.quotes}"
    return f"[{text}]({link.url})" if link.url else text
