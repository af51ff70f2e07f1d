"""The patterns of Flickr's URLs since 2004: hosts, files and pages."""

from __future__ import annotations

import re
from typing import Final, Literal

from .builders import SUFFIXES

Kind = Literal[
    "photo", "file", "video", "album", "gallery", "collection", "group", "person", "icon", "tag", "guest_pass"
]  # fmt: skip

# Flickr had hosts for languages, such as de.flickr.com.
PAGES: Final = re.compile(r"((www|m|secure|touch|embedr|[a-z]{2})\.)?flickr\.com")
SHORT: Final = re.compile(r"(www\.)?flic\.kr")
FILES: Final = re.compile(
    r"(live|farm\d+|c\d+|embedr)\.staticflickr\.com|(farm\d+\.)?static\.flickr\.com|photos\d*\.flickr\.com|(c\d+\.)?staticflickr\.com",
    re.ASCII,
)

SIZES: Final = "|".join(sorted(filter(None, SUFFIXES), key=len, reverse=True))
OWNER: Final = r"(?P<owner>[\w@.%-]+)"
GROUP: Final = r"(?P<group>[\w@.%-]+)"
REST: Final = r"(/.*)?"
FILE_PATHS: Final[tuple[tuple[Kind, re.Pattern[str]], ...]] = (
    (
        "file",
        re.compile(
            rf"(/\d+)?/(?P<server>\d+)/(?P<photo_id>\d+)_(?P<secret>[0-9a-z]+)(_(?P<suffix>{SIZES}))?(_d)?\.(?P<extension>\w+)",
            re.ASCII,
        ),
    ),
    ("video", re.compile(r"/video/(?P<photo_id>\d+)/(?P<secret>[0-9a-z]+)/[\w-]+\.(?P<extension>\w+)", re.ASCII)),
    (
        "icon",
        re.compile(r"(/\d+)?/(?P<server>\d+)/(coverphoto|buddyicons)/(?P<owner>\d+@N\d+)(_[a-z])?\.(?P<extension>\w+)", re.ASCII),
    ),
    ("file", re.compile(rf"/(?P<photo_id>\d+)_(?P<secret>[0-9a-z]+)(_(?P<suffix>{SIZES}))?\.(?P<extension>\w+)", re.ASCII)),
)
"""The paths of files; the last one, of 2004, has no server."""

PERSON_PAGES: Final = (
    r"albums|alltags|archives|calendar|collections|contacts|favorites|faves|galleries|groups|info|map|page\d+|photosof|popular|"
    "popular-[a-z]+|recommendations|relationship|sets|show|stats|tags|testimonials|with"
)
"""The lists of a person's photos and contacts."""

_PAGES: Final[tuple[tuple[Kind, str], ...]] = (
    ("tag", rf"/photos/tags/(?P<tag>[^/]+){REST}"),
    ("photo", rf"/photos/{OWNER}/(albums|sets)/(?P<album_id>\d+)/with/(?P<photo_id>\d+){REST}"),
    ("album", rf"/photos/{OWNER}/(albums|sets)/(with/)?(?P<album_id>\d+){REST}"),
    ("gallery", rf"/photos/{OWNER}/(galleries|gallery)/(?P<gallery_id>\d+){REST}"),
    ("collection", rf"/photos/{OWNER}/collections/(?P<collection_id>\d+){REST}"),
    ("video", rf"/photos/{OWNER}/(?P<photo_id>\d+)/play/[\w-]+/(?P<secret>[0-9a-z]+){REST}"),
    ("photo", rf"/photos?/{OWNER}/(?P<photo_id>\d+)(/sizes/\w+)?/in/(album|set)-(?P<album_id>\d+){REST}"),
    ("photo", rf"/photos?/{OWNER}/(?P<photo_id>\d+)(/sizes/\w+)?/in/pool-{GROUP}{REST}"),
    ("photo", rf"/photos?/{OWNER}/(?P<photo_id>\d+)(/sizes/\w+)?/in/gallery-[\w@.%]+-(?P<gallery_id>\d+){REST}"),
    ("photo", rf"/photos?/{OWNER}/(?P<photo_id>\d+){REST}"),
    ("tag", rf"/photos/{OWNER}/tags/(?P<tag>[^/]+){REST}"),
    ("person", rf"/(photos|people)/{OWNER}(/(({PERSON_PAGES}){REST})?)?"),
    ("group", rf"/groups/{GROUP}/discuss/(?P<topic_id>\d+){REST}"),
    ("group", rf"/groups/{GROUP}{REST}"),
    ("guest_pass", rf"(/x/t/\d+)?/gp/{OWNER}/(?P<code>\w+){REST}"),
)
PAGE_PATHS: Final[tuple[tuple[Kind, re.Pattern[str]], ...]] = tuple(
    (kind, re.compile(pattern, re.ASCII)) for kind, pattern in _PAGES
)
"""The paths of pages, the more specific ones first."""

EMBEDDED: Final = re.compile(r"/photos/(?P<photo_id>\d+)/?", re.ASCII)
"""The path of a photo on embedr.flickr.com."""

QUERY_PAGES: Final = re.compile(r"/((photo|video)(_[a-z]+)?|change_location)\.gne/?")
"""The paths of the pages of a photo with its id in the query: `photo.gne`, `photo_zoom.gne`, `photo_exif.gne` and so on."""

SLIDE_SHOW: Final = re.compile(r"/slideshow/index\.gne/?", re.IGNORECASE)

FLASH_PLAYERS: Final = re.compile(r"/apps/(video/stewart|slideshow/show)\.swf")
"""The players of videos and slide shows on other sites, until 2020, with ids in the query."""

OEMBED: Final = re.compile(r"/services/oembed(\.gne)?/?")
"""The path of the oEmbed service, with the URL of a page in the query."""

RESERVED_NAMES: Final = frozenset(("friends", "organize", "search", "tags", "upload"))
"""Pages of Flickr itself, in the place of a person's name."""
