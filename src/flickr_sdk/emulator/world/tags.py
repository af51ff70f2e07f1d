"""Tags: how people write them, and how Flickr keeps them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

__all__ = ["Tag", "normalize_tag", "parse_tag", "parse_tags", "unique"]

WRITTEN: Final = re.compile(r'(?:[^\s",]*"[^"]*"?|[^\s,])+')
MACHINE: Final = re.compile(r"([a-z][a-z0-9_]*):([a-z][a-z0-9_]*)=(.+)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True)
class Tag:
    """A tag.

    Attributes:
        raw: As it was written: `Northern Lights`.
        clean: As Flickr compares it: `northernlights`.
        namespace: What stands before the colon of a machine tag; `None` in others.
        predicate: What stands between colon and equals sign.
        value: What follows.
    """

    raw: str
    clean: str
    namespace: str | None = None
    predicate: str | None = None
    value: str | None = None


def normalize_tag(text: str) -> str:
    """Give a text the form in which Flickr compares tags.

    Args:
        text: A tag as people write it.

    Returns:
        Its letters and digits, in lower case; of a machine tag, everything that is no white space.
    """
    machine = MACHINE.fullmatch(text)
    if machine:
        return f"{machine[1]}:{machine[2]}={_squeezed(machine[3])}".lower()
    return "".join(one for one in text.lower() if one.isalnum())


def _squeezed(value: str) -> str:
    return "".join(value.split()).replace('"', "")


@lru_cache(maxsize=4096)
def parse_tag(raw: str) -> Tag | None:
    """Read one tag.

    Args:
        raw: The tag, without quotation marks around it.

    Returns:
        The tag; `None` where no letter is left.
    """
    raw = raw.strip()
    word = normalize_tag(raw)
    if not word:
        return None
    machine = MACHINE.fullmatch(raw)
    if machine is None:
        return Tag(raw, word)
    return Tag(raw, word, machine[1].lower(), machine[2].lower(), machine[3].replace('"', ""))


def parse_tags(text: str) -> list[Tag]:
    """Read tags as they are sent: separated by spaces, with quotation marks around those that have spaces in them.

    Args:
        text: The tags.

    Returns:
        Each tag once, in order.
    """
    return unique(found.replace('"', "") for found in WRITTEN.findall(text))


def unique(raws: Iterable[str]) -> list[Tag]:
    """Read tags one by one.

    Args:
        raws: The tags as they were written.

    Returns:
        Each once, in order.
    """
    found: dict[str, Tag] = {}
    for raw in raws:
        tag = parse_tag(raw)
        if tag is not None:
            found.setdefault(tag.clean, tag)
    return list(found.values())
