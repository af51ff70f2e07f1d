"""Response elements that many methods share: listed photos, URLs, icons, pages."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from typing import Any, Final
from urllib.parse import urlsplit

from ..argument_parsing import Paging, page_count
from ..world.places import PLACES
from ..world.selection import PHOTOS, Selection
from ..world.sizes import ORIGINAL, SIZES, Size, VideoSize, available_sizes, derive_secret, dimensions
from ..world.visibility import can_see_location
from .registry import Call

__all__ = [
    "PHOTOS",
    "dimension_attributes",
    "icon_attributes",
    "icon_urls",
    "image_format",
    "image_url",
    "mixed_count",
    "page_attributes",
    "page_url",
    "photo_element",
    "photo_list",
    "size_secret",
    "text_element",
    "video_url",
]

SITE: Final = "https://www.flickr.com"

SIZES_BY_LETTER: Final = {one.letter: one for one in SIZES}

NUMERIC_TOTALS: Final = frozenset(
    (
        "flickr.interestingness.getList",
        "flickr.photos.getRecent",
        "flickr.photos.search",
        "flickr.photosets.getList",
    )
)
"""Methods that return `total` as a number; all others return a string."""


def text_element(value: object) -> dict[str, Any]:
    """Return an element that contains only text or a number."""
    return {"_content": value}


def url_name(row: sqlite3.Row) -> str:
    """Return the user's path segment in URLs: `path_alias`, or else the NSID in `owner` or `nsid`."""
    keys = row.keys()
    return str(row["path_alias"] or row["owner" if "owner" in keys else "nsid"])


def mixed_count(value: int | None) -> int | str:
    """Return a count in Flickr's mixed types: zero as a number, any other as a string."""
    return str(value) if value else 0


def page_url(row: sqlite3.Row, *parts: object) -> str:
    """Return the URL of a user's page or a page below it, with a trailing slash.

    The row needs `path_alias` and `owner` or `nsid`; `parts` are the path segments that follow, such as a photo id.
    """
    return "/".join((f"{SITE}/photos/{url_name(row)}", *map(str, parts))) + "/"


def icon_attributes(row: sqlite3.Row) -> dict[str, Any]:
    """Return the icon attributes of a user or group from its `iconserver` and `iconfarm`."""
    return {"iconserver": str(row["iconserver"]), "iconfarm": row["iconfarm"]}


def icon_urls(row: sqlite3.Row, nsid: str) -> dict[str, str]:
    """Return the URLs of a user's icon by size."""
    if not row["iconserver"]:
        return dict.fromkeys(("retina", "large", "medium", "small", "default"), f"{SITE}/images/buddyicon.gif")
    base = f"https://farm{row['iconfarm']}.staticflickr.com/{row['iconserver']}/buddyicons/{nsid}"
    sizes = {"retina": "_r", "large": "_l", "medium": "_m", "small": "_s", "default": ""}
    return {name: f"{base}{suffix}.jpg" for name, suffix in sizes.items()}


def size_secret(photo: Mapping[str, Any] | sqlite3.Row, size: Size) -> str:
    """Return the secret of a photo in a size; most sizes share the photo's own."""
    if size is ORIGINAL:
        return str(photo["originalsecret"])
    return derive_secret(photo["id"], photo["secret"], size.suffix) if size.own_secret else str(photo["secret"])


def image_url(call: Call, photo: sqlite3.Row, size: Size) -> str:
    """Return the URL of a photo in a size."""
    suffix = f"_{size.suffix}" if size.suffix else ""
    return f"{call.images}/{photo['server']}/{photo['id']}_{size_secret(photo, size)}{suffix}.{image_format(photo, size)}"


def image_format(photo: sqlite3.Row, size: Size) -> str:
    """Return the file extension of a photo in a size. The images of a video are stills."""
    return str(photo["originalformat"]) if size is ORIGINAL and photo["media"] == "photo" else "jpg"


def video_url(call: Call, photo: sqlite3.Row, owner: sqlite3.Row, size: VideoSize) -> str:
    """Return the URL of a video in a size. Flickr serves videos from its website, not from its image hosts."""
    host = urlsplit(call.images).hostname or ""
    origin = SITE if host.endswith("staticflickr.com") else call.images
    return f"{origin}/photos/{url_name(owner)}/{photo['id']}/play/{size.name}/{photo['secret']}/"


def dimension_attributes(photo: sqlite3.Row, size: Size) -> dict[str, int | str]:
    """Return `width` and `height` of a photo in a size, in Flickr's mixed types.

    Fixed sides are strings, computed sides are numbers.
    """
    actual = dimensions(size, photo["width"], photo["height"])
    if size.suffix == "s":
        return {"width": actual.width, "height": actual.height}
    fixed = size.square or size is ORIGINAL
    return {
        "width": str(actual.width) if fixed or actual.width == size.longest else actual.width,
        "height": str(actual.height) if fixed or actual.height == size.longest else actual.height,
    }


def _geo(call: Call, photo: sqlite3.Row) -> dict[str, Any]:
    if not can_see_location(photo, call.relation(photo["owner"])):
        return {"latitude": 0, "longitude": 0, "accuracy": 0, "context": 0}
    found: dict[str, Any] = {
        "latitude": format_coordinate(photo["latitude"]),
        "longitude": format_coordinate(photo["longitude"]),
        "accuracy": str(photo["accuracy"]),
        "context": photo["geo_context"],
    }
    if photo["place"]:
        found |= {"place_id": _place_id(photo["place"]), "woeid": photo["place"]}
    return found | {f"geo_is_{audience}": photo[f"geo_{audience}"] for audience in ("public", "contact", "friend", "family")}


def _place_id(woeid: str) -> str:
    return PLACES[woeid].place_id if woeid in PLACES else ""


def format_coordinate(value: float) -> str:
    """Format a coordinate with up to six decimals, the precision that Flickr stores."""
    return f"{value:.6f}".rstrip("0").rstrip(".")


def _taken(_: Call, photo: sqlite3.Row) -> dict[str, Any]:
    granularity = photo["taken_granularity"]
    return {
        "datetaken": photo["date_taken"],
        "datetakengranularity": str(granularity) if granularity else 0,
        "datetakenunknown": str(photo["taken_unknown"]),
    }


def _url(size: Size) -> Callable[[Call, sqlite3.Row], dict[str, Any]]:
    def url(call: Call, photo: sqlite3.Row) -> dict[str, Any]:
        if not photo["width"] or (size is not ORIGINAL and size not in available_sizes(photo["width"], photo["height"])):
            return {}
        found = dimension_attributes(photo, size)
        return {
            f"url_{size.letter}": image_url(call, photo, size),
            f"height_{size.letter}": found["height"],
            f"width_{size.letter}": found["width"],
        }

    return url


def _is_favorite(call: Call, photo: sqlite3.Row) -> dict[str, Any]:
    query = "SELECT 1 FROM faves WHERE nsid = ? AND photo_id = ?"
    return {"isfavorite": int(call.me is not None and call.world.one(query, call.me, photo["id"]) is not None)}


def visibility_flags(photo: sqlite3.Row) -> dict[str, int]:
    """Return the three visibility flags of a photo."""
    return {"ispublic": photo["is_public"], "isfriend": photo["is_friend"], "isfamily": photo["is_family"]}


EXTRAS: Final[Mapping[str, Callable[[Call, sqlite3.Row], dict[str, Any]]]] = {
    "description": lambda _, p: {"description": text_element(p["description"])},
    "license": lambda _, p: {"license": str(p["license"])},
    "date_upload": lambda _, p: {"dateupload": str(p["date_upload"])},
    "date_taken": _taken,
    "owner_name": lambda _, p: {"ownername": p["username"]},
    "icon_server": lambda _, p: icon_attributes(p),
    "original_format": lambda _, p: {"originalsecret": p["originalsecret"], "originalformat": p["originalformat"]},
    "last_update": lambda _, p: {"lastupdate": str(p["last_update"])},
    "geo": _geo,
    "tags": lambda _, p: {"tags": p["tags"]},
    "machine_tags": lambda _, p: {"machine_tags": p["machine_tags"]},
    "o_dims": lambda _, p: {"o_width": str(p["width"]), "o_height": str(p["height"])} if p["width"] else {},
    "views": lambda _, p: {"views": str(p["views"])},
    "media": lambda _, p: {"media": p["media"], "media_status": p["media_status"]},
    "path_alias": lambda _, p: {"pathalias": p["path_alias"]},
    **{f"url_{size.letter}": _url(size) for size in (*SIZES, ORIGINAL)},
    "secret_h": lambda _, p: {"secret_h": size_secret(p, SIZES_BY_LETTER["h"])},
    "secret_k": lambda _, p: {"secret_k": size_secret(p, SIZES_BY_LETTER["k"])},
    "safety_level": lambda _, p: {"safety_level": str(p["safety_level"])},
    "content_type": lambda _, p: {"content_type": str(p["content_type"])},
    "needs_interstitial": lambda _, p: {"needs_interstitial": int(p["safety_level"] > 0)},
    "rotation": lambda _, p: {"rotation": p["rotation"]},
    "realname": lambda _, p: {"realname": p["realname"]},
    "ispro": lambda _, p: {"ispro": p["ispro"]},
    "owner_datecreate": lambda _, p: {"owner_datecreate": p["owner_datecreate"]},
    "count_views": lambda _, p: {"count_views": str(p["views"])},
    "count_faves": lambda _, p: {"count_faves": str(p["count_faves"])},
    "count_comments": lambda _, p: {"count_comments": str(p["count_comments"])},
    "isfavorite": _is_favorite,
    "can_comment": lambda c, p: {"can_comment": int(c.is_permitted(p["perm_comment"], p["owner"]))},
    "can_addmeta": lambda c, p: {"can_addmeta": int(c.is_permitted(p["perm_addmeta"], p["owner"]))},
    "can_download": lambda _, p: {"can_download": 1},
    "can_print": lambda c, p: {"can_print": int(p["owner"] == c.me)},
    "can_share": lambda _, p: {"can_share": 1},
    "visibility": lambda _, p: {"visibility": visibility_flags(p)},
    "publiceditability": lambda _, p: {
        "publiceditability": {"cancomment": int(p["perm_comment"] == 3), "canaddmeta": int(p["perm_addmeta"] == 3)}
    },
}
"""The attributes that each name in `extras` adds to a listed photo."""


def photo_element(call: Call, photo: sqlite3.Row, extras: frozenset[str]) -> dict[str, Any]:
    """Return a photo as listed, from a row of `PHOTOS`; unknown `extras` are ignored."""
    element: dict[str, Any] = {
        "id": str(photo["id"]),
        "owner": photo["owner"],
        "secret": photo["secret"],
        "server": str(photo["server"]),
        "farm": photo["farm"],
        "title": photo["title"],
        **visibility_flags(photo),
    }
    for name, write in EXTRAS.items():
        if name in extras:
            element |= write(call, photo)
    return element


def page_attributes(call: Call, total: int, requested: Paging) -> dict[str, Any]:
    """Return `page`, `pages`, `perpage` and `total`."""
    written_total = total if call.method in NUMERIC_TOTALS else str(total)
    return {
        "page": requested.page,
        "pages": page_count(total, requested.per_page),
        "perpage": requested.per_page,
        "total": written_total,
    }


def photo_list(
    call: Call,
    selection: Selection,
    *,
    requested: Paging | None = None,
    max_shown: int | None = None,
    extra_attributes: Callable[[sqlite3.Row], dict[str, Any]] | None = None,
) -> dict[str, Any]:
    """Return a page of a standard list of photos, as `{"photos": ...}`.

    `requested` overrides the page in the arguments, for methods with their own limits. `max_shown` caps the number of photos in
    the list; pages beyond it repeat the last one. `extra_attributes` adds attributes from the columns of joined tables.
    """
    requested = requested or call.paging()
    extras = call.extras()
    photos = []
    total = selection.count(call.world)
    offset = requested.offset
    if max_shown is not None and offset >= (shown := min(total, max_shown)):
        offset = max(0, shown - 1) // requested.per_page * requested.per_page
    limit = requested.per_page if max_shown is None else min(requested.per_page, max_shown - offset)
    for photo, joined in selection.rows(call.world, limit, offset, total=total):
        photos.append(photo_element(call, photo, extras) | (extra_attributes(joined) if extra_attributes else {}))
    return {"photos": {**page_attributes(call, total, requested), "photo": photos}}
