"""Parse the current and former URLs of pages and files; see https://www.flickr.com/services/api/misc.urls.html."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, Literal
from urllib.parse import parse_qs, unquote, urlsplit

from .._utils.loopback import is_loopback
from ..errors.base import UsageError
from . import short_urls
from .builders import SUFFIXES

Kind = Literal["photo", "file", "video", "album", "gallery", "collection", "group", "person", "icon"]


@dataclass(frozen=True)
class FlickrUrl:
    """The ids in a Flickr URL. Fields that the URL does not contain are `None`.

    Attributes:
        kind: The kind of object: `photo` for the page of a photo, `file` for a photo in one size, or `video` for a stream.
            For others: `album`, `gallery`, `collection`, `group`, `person`, or `icon` for the icon of a person or group.
        photo_id: The photo's id.
        owner: The NSID or path alias of the person, or of the owner of the photo, album, gallery, collection or icon.
        album_id: The album's id, also for a photo that is viewed in an album.
        gallery_id: The gallery's id.
        collection_id: The collection's id.
        group: The group's NSID or path alias.
        server: The file's server.
        secret: The file's secret. The largest sizes and the original have their own secrets.
        suffix: The file's size, a key of `SUFFIXES`; empty for 500 px.
        extension: The file extension.
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


PAGES: Final = re.compile(r"((www|m|secure|touch)\.)?flickr\.com")
SHORT: Final = re.compile(r"(www\.)?flic\.kr")
FILES: Final = re.compile(
    r"(live|farm\d+|c\d+|embedr)\.staticflickr\.com|(farm\d+\.)?static\.flickr\.com|photos\d*\.flickr\.com|(c\d+\.)?staticflickr\.com"
)

SIZES: Final = "|".join(sorted(filter(None, SUFFIXES), key=len, reverse=True))
NAME: Final = r"(?P<owner>[\w@.%-]+)"
FILE: Final = re.compile(
    rf"(/\d+)?/(?P<server>\d+)/(?P<photo_id>\d+)_(?P<secret>[0-9a-z]+)(_(?P<suffix>{SIZES}))?(_d)?\.(?P<extension>\w+)", re.ASCII
)
OLDEST_FILE: Final = re.compile(rf"/(?P<photo_id>\d+)_(?P<secret>[0-9a-z]+)(_(?P<suffix>{SIZES}))?\.(?P<extension>\w+)", re.ASCII)
VIDEO: Final = re.compile(r"/video/(?P<photo_id>\d+)/(?P<secret>[0-9a-z]+)/[\w-]+\.(?P<extension>\w+)", re.ASCII)
ICON: Final = re.compile(
    r"(/\d+)?/(?P<server>\d+)/(coverphoto|buddyicons)/(?P<owner>\d+@N\d+)(_[a-z])?\.(?P<extension>\w+)", re.ASCII
)
PAGE_PATHS: Final[tuple[tuple[Kind, re.Pattern[str]], ...]] = (
    ("photo", re.compile(rf"/photos/{NAME}/(albums|sets)/(?P<album_id>\d+)/with/(?P<photo_id>\d+)(/.*)?", re.ASCII)),
    ("album", re.compile(rf"/photos/{NAME}/(albums|sets)/(?P<album_id>\d+)(/.*)?", re.ASCII)),
    ("gallery", re.compile(rf"/photos/{NAME}/galleries/(?P<gallery_id>\d+)(/.*)?", re.ASCII)),
    ("collection", re.compile(rf"/photos/{NAME}/collections/(?P<collection_id>\d+)(/.*)?", re.ASCII)),
    ("video", re.compile(rf"/photos/{NAME}/(?P<photo_id>\d+)/play/[\w-]+/(?P<secret>[0-9a-z]+)(/.*)?", re.ASCII)),
    ("photo", re.compile(rf"/photos/{NAME}/(?P<photo_id>\d+)/in/(album|set)-(?P<album_id>\d+)(/.*)?", re.ASCII)),
    ("photo", re.compile(rf"/photos/{NAME}/(?P<photo_id>\d+)(/.*)?", re.ASCII)),
    (
        "person",
        re.compile(
            rf"/(photos|people)/{NAME}(/(albums|sets|galleries|collections|favorites|with|popular|page\d+|archives)?(/.*)?)?",
            re.ASCII,
        ),
    ),
    ("group", re.compile(r"/groups/(?P<group>[\w@.%-]+)(/.*)?", re.ASCII)),
)
"""The paths of pages, the more specific ones first."""
RESERVED_NAMES: Final = frozenset(("friends", "organize", "search", "tags", "upload"))
"""Pages of Flickr itself, in the place of a person's name."""
NAMES: Final = re.compile(r"[\w@.-]+", re.ASCII)


def parse_url(url: str) -> FlickrUrl:
    """Return the kind of object in a Flickr URL, and its ids. No request is sent.

    Args:
        url: The URL of a page or a file, or a short URL, on Flickr's current and former hosts or on a local emulator. The scheme
            is optional.

    Raises:
        UsageError: The URL is not on Flickr, or contains no id.
    """
    host, path, query = _split(url.strip() if isinstance(url, str) else "")
    local = is_loopback(host)
    found: FlickrUrl | None = None
    with suppress(UsageError):  # an invalid short id
        if SHORT.fullmatch(host) and (short := re.fullmatch(r"/p/(\w+)/?", path)):
            found = FlickrUrl("photo", photo_id=short_urls.decode(short[1]))
        if found is None and (local or FILES.fullmatch(host)):
            found = _parse_file(path)
        if found is None and (local or PAGES.fullmatch(host)):
            found = _parse_page(path, query)
    if found is None:
        shown = repr(url) if len(repr(url)) < 200 else repr(url)[:200] + "..."
        raise UsageError(
            f"parse_url: {shown} is not the URL of a photo, album, gallery, collection, group or person on Flickr; pass a URL "
            "such as https://www.flickr.com/photos/adalindqvist/53000000001"
        )
    return found


def _split(text: str) -> tuple[str, str, dict[str, list[str]]]:
    if text.startswith("//"):
        text = f"https:{text}"
    elif "://" not in text:
        text = f"https://{text}"
    with suppress(ValueError):
        parts = urlsplit(text)
        if parts.scheme in ("http", "https"):
            return (parts.hostname or "").rstrip("."), parts.path, parse_qs(parts.query)
    return "", "", {}


def _parse_file(path: str) -> FlickrUrl | None:
    for kind, pattern in (("file", FILE), ("video", VIDEO), ("icon", ICON), ("file", OLDEST_FILE)):
        if match := pattern.fullmatch(path):
            found = match.groupdict()
            if kind == "file":
                found["suffix"] = found["suffix"] or ""
            return FlickrUrl(kind, **found)  # type: ignore[arg-type]  # the loop names only valid kinds
    return None


def _parse_page(path: str, query: dict[str, list[str]]) -> FlickrUrl | None:
    if path.rstrip("/") == "/photo.gne":
        number, short = query.get("id", [""])[0], query.get("short", [""])[0]
        if re.fullmatch(r"\d+", number, re.ASCII):
            return FlickrUrl("photo", photo_id=number)
        return FlickrUrl("photo", photo_id=short_urls.decode(short)) if short else None
    for kind, pattern in PAGE_PATHS:
        if match := pattern.fullmatch(path):
            found = {name: unquote(value) for name, value in match.groupdict().items()}
            # An escaped name may contain anything, such as a slash or invisible characters.
            if not all(map(NAMES.fullmatch, found.values())) or found.get("owner", "").lower() in RESERVED_NAMES:
                return None
            return FlickrUrl(kind, **found)
    return None
