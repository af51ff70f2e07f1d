"""Parse the current and former URLs of pages and files; see https://www.flickr.com/services/api/misc.urls.html."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from .._utils.loopback import is_loopback
from ..errors.base import UsageError
from . import short_urls
from .url_patterns import (
    EMBEDDED,
    FILE_PATHS,
    FILES,
    FLASH_PLAYERS,
    OEMBED,
    PAGE_PATHS,
    PAGES,
    QUERY_PAGES,
    RESERVED_NAMES,
    SHORT,
    SLIDE_SHOW,
    Kind,
)

MAX_LENGTH: Final = 16_384
"""The maximum length of a URL in characters; pages that list the ids of photos have long ones."""
SURROUNDINGS: Final = "<>\"'()[]{}.,;:!?*"
"""Characters that may surround a URL in text."""
INVISIBLE: Final = "\u200b\u200e\u200f\u2060\ufeff"
"""Invisible characters that are copied with a URL."""
NAMES: Final = re.compile(r"[\w@.-]+", re.ASCII)


@dataclass(frozen=True)
class FlickrUrl:
    """The ids in a Flickr URL. Fields that the URL does not contain are `None`.

    Attributes:
        kind: The kind of object: `photo` for the page of a photo, `file` for a photo in one size, or `video` for a stream.
            For others: `album`, `gallery`, `collection`, `group`, `person`, `icon` for the icon of a person or group, `tag` for
            the photos with a tag, or `guest_pass` for a link to private photos or albums, whose ids only Flickr knows.
        photo_id: The photo's id.
        owner: The NSID or path alias of the person, or of the owner of the photo, album, gallery, collection or icon.
        album_id: The album's id, also for a photo that is viewed in an album.
        gallery_id: The gallery's id, also for a photo that is viewed in a gallery. It is the part of the API's id after the
            hyphen.
        collection_id: The collection's id.
        group: The group's NSID or path alias, also for a photo that is viewed in the group's pool.
        server: The file's server.
        secret: The file's secret. The largest sizes and the original have their own secrets.
        suffix: The file's size, a key of `SUFFIXES`; empty for 500 px.
        extension: The file extension.
        tag: The tag as it is in the URL, without the escapes.
        topic_id: The id of the topic in the group's discussions.
        code: The code of a guest pass, which gives access; `repr` omits it.
    """

    kind: Kind
    photo_id: str | None = None
    owner: str | None = None
    album_id: str | None = None
    gallery_id: str | None = None
    collection_id: str | None = None
    group: str | None = None
    server: str | None = None
    secret: str | None = None
    suffix: str | None = None
    extension: str | None = None
    tag: str | None = None
    topic_id: str | None = None
    code: str | None = field(default=None, repr=False)


def parse_url(url: str) -> FlickrUrl:
    """Return the kind of object in a Flickr URL, and its ids. No request is sent.

    Args:
        url: The URL of a page or a file, or a short URL, on Flickr's current and former hosts or on a local emulator. The scheme
            is optional. Punctuation around the URL is ignored.

    Raises:
        UsageError: The URL is not on Flickr, contains no id, a user name, a port or invisible characters, or is longer than
            16,384 characters.
    """
    text = url[: MAX_LENGTH + 1].strip().strip(INVISIBLE) if isinstance(url, str) else ""
    found: FlickrUrl | None = None
    if len(text) <= MAX_LENGTH and text.isprintable():
        found = _parse(text) or _parse(text.strip(SURROUNDINGS))
    if found is None:
        shown = repr(url) if not isinstance(url, (str, bytes)) or len(url) < 200 else f"{url[:200]!r}..."
        shown = shown if len(shown) < 210 else f"{shown[:200]}..."
        raise UsageError(
            f"parse_url: {shown} is not the URL of a photo, album, gallery, collection, group or person on Flickr; pass a URL "
            "such as https://www.flickr.com/photos/adalindqvist/53000000001"
        )
    return found


def _parse(text: str, *, is_embedded: bool = False) -> FlickrUrl | None:
    parts = _split(text)
    if parts is None:
        return None
    host = (parts.hostname or "").rstrip(".")
    path = re.sub("/{2,}", "/", parts.path)
    if OEMBED.fullmatch(path) and PAGES.fullmatch(host) and not is_embedded:
        embedded = parse_qs(parts.query).get("url", [""])[0].strip()
        return _parse(embedded, is_embedded=True) if embedded.isprintable() else None
    if path in ("", "/") and "photos/" in parts.fragment:  # pages of 2012 loaded others by script
        path = "/" + parts.fragment.lstrip("!/")
    local = is_loopback(host)
    found: FlickrUrl | None = None
    with suppress(UsageError):  # an invalid short id
        if SHORT.fullmatch(host):
            found = _parse_short(path)
        if found is None and (local or FILES.fullmatch(host)):
            found = _parse_file(path)
        if found is None and (local or PAGES.fullmatch(host)):
            found = _parse_page(path, host, parse_qs(parts.query))
    return found


def _split(text: str) -> SplitResult | None:
    """Split a URL; `None` if it is invalid, or may lead to another host than a reader expects."""
    if text.startswith("//"):
        text = f"https:{text}"
    elif "://" not in text[:10]:
        text = f"https://{text}"
    with suppress(ValueError):
        parts = urlsplit(text)
        is_loopback_port = parts.port is not None and is_loopback(parts.hostname or "")
        default_port = {"http": 80, "https": 443}.get(parts.scheme)
        if default_port and parts.username is None and (is_loopback_port or parts.port in (None, default_port)):
            return parts
    return None


def _parse_short(path: str) -> FlickrUrl | None:
    match = re.fullmatch(r"/(p|s|y|ps|g)/(\w+)/?", path, re.ASCII)
    if match is None:
        return None
    form, number = match[1], short_urls.decode(match[2])
    if form == "p":
        return FlickrUrl("photo", photo_id=number)
    if form == "s":
        return FlickrUrl("album", album_id=number)
    if form == "y":
        return FlickrUrl("gallery", gallery_id=str(int(number) + short_urls.FIRST_GALLERY))
    nsid = short_urls.nsid(number, is_group=form == "g")
    return FlickrUrl("group", group=nsid) if form == "g" else FlickrUrl("person", owner=nsid)


def _parse_file(path: str) -> FlickrUrl | None:
    for kind, pattern in FILE_PATHS:
        if match := pattern.fullmatch(path):
            found = match.groupdict()
            if kind == "file":
                found["suffix"] = found["suffix"] or ""
            return FlickrUrl(kind, **found)
    return None


def _parse_page(path: str, host: str, query: dict[str, list[str]]) -> FlickrUrl | None:
    if any(pattern.fullmatch(path) for pattern in (QUERY_PAGES, SLIDE_SHOW, FLASH_PLAYERS)):
        return _parse_query({name: values[0] for name, values in query.items()})
    if host == "embedr.flickr.com" and (embedded := EMBEDDED.fullmatch(path)):
        return FlickrUrl("photo", photo_id=embedded["photo_id"])
    for kind, pattern in PAGE_PATHS:
        if match := pattern.fullmatch(path):
            found = {name: unquote(value) for name, value in match.groupdict().items()}
            tag = found.get("tag", "tag")
            # An escaped name may contain anything, such as a slash or invisible characters.
            if not all(NAMES.fullmatch(value) for name, value in found.items() if name != "tag"):
                return None
            if not tag.isprintable() or "/" in tag or not tag.strip() or found.get("owner", "").lower() in RESERVED_NAMES:
                return None
            return FlickrUrl(kind, **found)
    return None


def _parse_query(query: dict[str, str]) -> FlickrUrl | None:
    """Parse the query of a page whose path names no object."""
    if short := query.get("short"):
        return FlickrUrl("photo", photo_id=short_urls.decode(short))
    numbers = {name: value for name, value in query.items() if re.fullmatch(r"\d+(@N\d+)?", value, re.ASCII)}
    photo_id, album_id = numbers.get("id") or numbers.get("photo_id", ""), numbers.get("set_id", "")
    if photo_id.isdigit():
        return FlickrUrl("photo", photo_id=photo_id)
    if album_id.isdigit():
        return FlickrUrl("album", album_id=album_id)
    if "@" in numbers.get("group_id", ""):
        return FlickrUrl("group", group=numbers["group_id"])
    return FlickrUrl("person", owner=numbers["user_id"]) if "@" in numbers.get("user_id", "") else None
