"""Parse and normalize tags as Flickr does."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

__all__ = ["Tag", "normalize_tag", "parse_tag", "parse_tags", "unique_tags"]

RAW_TAG: Final = re.compile(r'(?:[^\s",]*"[^"]*"?|[^\s,])+')
MACHINE_TAG: Final = re.compile(r"([a-z][a-z0-9_]*):([a-z][a-z0-9_]*)=(.+)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True)
class Tag:
    """A tag.

    Attributes:
        raw: The tag as the author wrote it: `Northern Lights`.
        clean: The normalized tag that Flickr compares: `northernlights`.
        namespace: The namespace of a machine tag, before the colon; `None` for other tags.
        predicate: The predicate of a machine tag, between colon and equals sign; `None` for other tags.
        value: The value of a machine tag, after the equals sign; `None` for other tags.
    """

    raw: str
    clean: str
    namespace: str | None = None
    predicate: str | None = None
    value: str | None = None


def normalize_tag(text: str) -> str:
    """Normalize a tag for comparison.

    Args:
        text: A raw tag.

    Returns:
        Its letters and digits in lower case; for a machine tag, everything except white space and quotation marks.
    """
    machine = MACHINE_TAG.fullmatch(text)
    if machine:
        return f"{machine[1]}:{machine[2]}={_compact(machine[3])}".lower()
    return "".join(one for one in text.lower() if one.isalnum())


def _compact(value: str) -> str:
    return "".join(value.split()).replace('"', "")


@lru_cache(maxsize=4096)
def parse_tag(raw: str) -> Tag | None:
    """Parse one tag.

    Args:
        raw: The tag without surrounding quotation marks.

    Returns:
        The tag; `None` if it contains no letter and no digit.
    """
    raw = raw.strip()
    word = normalize_tag(raw)
    if not word:
        return None
    machine = MACHINE_TAG.fullmatch(raw)
    if machine is None:
        return Tag(raw, word)
    return Tag(raw, word, machine[1].lower(), machine[2].lower(), machine[3].replace('"', ""))


def parse_tags(text: str) -> list[Tag]:
    """Parse the `tags` argument of a request.

    Args:
        text: Tags separated by spaces or commas. Tags that contain spaces are in quotation marks.

    Returns:
        The tags in order, without duplicates.
    """
    return unique_tags(found.replace('"', "") for found in RAW_TAG.findall(text))


def unique_tags(raws: Iterable[str]) -> list[Tag]:
    """Parse and deduplicate raw tags.

    Args:
        raws: The raw tags.

    Returns:
        The tags in order, without duplicates.
    """
    found: dict[str, Tag] = {}
    for raw in raws:
        tag = parse_tag(raw)
        if tag is not None:
            found.setdefault(tag.clean, tag)
    return list(found.values())
