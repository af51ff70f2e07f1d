"""What answers share: photos in lists, addresses, icons, pages."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from typing import Any, Final

from ..argument_parsing import Paging, page_count
from ..world.places import PLACES
from ..world.selection import PHOTOS, Selection
from ..world.sizes import ORIGINAL, SIZES, Size, available_sizes, derive_secret, dimensions
from ..world.visibility import can_see_location
from .registry import Call

__all__ = [
    "PHOTOS",
    "icon",
    "icon_urls",
    "image_url",
    "list_photo",
    "page_of",
    "page_url",
    "photo_list",
    "side",
    "size_secret",
    "text",
]

SITE: Final = "https://www.flickr.com"

LETTERS: Final = {one.letter: one for one in SIZES}

NUMERIC_TOTALS: Final = frozenset(
    (
        "flickr.interestingness.getList",
        "flickr.photos.getRecent",
        "flickr.photos.search",
        "flickr.photosets.getList",
    )
)
"""Methods that answer `total` as a number; all others as a string."""


def text(value: object) -> dict[str, Any]:
    """Write an element that holds a text, or a number.

    Args:
        value: What it holds.

    Returns:
        The element.
    """
    return {"_content": value}


def alias(row: sqlite3.Row) -> str:
    """Tell how a person is called in addresses: `path_alias`, or else the NSID in `nsid` or `owner`."""
    keys = row.keys()
    return str(row["path_alias"] or row["owner" if "owner" in keys else "nsid"])


def page_url(row: sqlite3.Row, *parts: object) -> str:
    """Write the address of a person's page on the site.

    Args:
        row: A row with `path_alias`, and with `owner` or `nsid`.
        *parts: What follows, such as the id of a photo.

    Returns:
        The address, with a slash at its end.
    """
    return "/".join((f"{SITE}/photos/{alias(row)}", *map(str, parts))) + "/"


def icon(row: sqlite3.Row) -> dict[str, Any]:
    """Write where a person's or group's icon is.

    Args:
        row: A row with `iconserver` and `iconfarm`.

    Returns:
        The two attributes.
    """
    return {"iconserver": str(row["iconserver"]), "iconfarm": row["iconfarm"]}


def icon_urls(row: sqlite3.Row, nsid: str) -> dict[str, str]:
    """Write the addresses of a person's icon.

    Args:
        row: A row with `iconserver` and `iconfarm`.
        nsid: The person.

    Returns:
        The addresses by size.
    """
    if not row["iconserver"]:
        return dict.fromkeys(("retina", "large", "medium", "small", "default"), f"{SITE}/images/buddyicon.gif")
    base = f"https://farm{row['iconfarm']}.staticflickr.com/{row['iconserver']}/buddyicons/{nsid}"
    sizes = {"retina": "_r", "large": "_l", "medium": "_m", "small": "_s", "default": ""}
    return {name: f"{base}{suffix}.jpg" for name, suffix in sizes.items()}


def size_secret(photo: Mapping[str, Any] | sqlite3.Row, size: Size) -> str:
    """Tell the secret of a photo in a size.

    Args:
        photo: The photo's row.
        size: The size.

    Returns:
        The secret, which the smaller sizes share.
    """
    if size is ORIGINAL:
        return str(photo["originalsecret"])
    return derive_secret(photo["id"], photo["secret"], size.suffix) if size.own_secret else str(photo["secret"])


def image_url(call: Call, photo: sqlite3.Row, size: Size) -> str:
    """Write the address of an image.

    Args:
        call: The call, which knows the origin.
        photo: The photo's row.
        size: The size.

    Returns:
        The address.
    """
    suffix = f"_{size.suffix}" if size.suffix else ""
    kind = photo["originalformat"] if size is ORIGINAL else "jpg"
    return f"{call.images}/{photo['server']}/{photo['id']}_{size_secret(photo, size)}{suffix}.{kind}"


def side(photo: sqlite3.Row, size: Size) -> dict[str, int | str]:
    """Write how large an image is, in Flickr's mixed types: what is fixed is a string, what is computed a number.

    Args:
        photo: The photo's row.
        size: The size.

    Returns:
        `width` and `height`.
    """
    found = dimensions(size, photo["width"], photo["height"])
    if size.suffix == "s":
        return {"width": found.width, "height": found.height}
    fixed = size.square or size is ORIGINAL
    return {
        "width": str(found.width) if fixed or found.width == size.longest else found.width,
        "height": str(found.height) if fixed or found.height == size.longest else found.height,
    }


def _place(call: Call, photo: sqlite3.Row) -> dict[str, Any]:
    if not can_see_location(photo, call.relation(photo["owner"])):
        return {"latitude": 0, "longitude": 0, "accuracy": 0, "context": 0}
    found: dict[str, Any] = {
        "latitude": coordinate(photo["latitude"]),
        "longitude": coordinate(photo["longitude"]),
        "accuracy": str(photo["accuracy"]),
        "context": photo["geo_context"],
    }
    if photo["place"]:
        found |= {"place_id": _place_id(photo["place"]), "woeid": photo["place"]}
    return found | {f"geo_is_{who}": photo[f"geo_{who}"] for who in ("public", "contact", "friend", "family")}


def _place_id(woeid: str) -> str:
    return PLACES[woeid].place_id if woeid in PLACES else ""


def coordinate(value: float) -> str:
    """Write a coordinate with the six decimals that Flickr keeps, without zeros at the end."""
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
        found = side(photo, size)
        return {
            f"url_{size.letter}": image_url(call, photo, size),
            f"height_{size.letter}": found["height"],
            f"width_{size.letter}": found["width"],
        }

    return url


def _is_favorite(call: Call, photo: sqlite3.Row) -> dict[str, Any]:
    query = "SELECT 1 FROM faves WHERE nsid = ? AND photo_id = ?"
    return {"isfavorite": int(call.me is not None and call.world.one(query, call.me, photo["id"]) is not None)}


def flags(photo: sqlite3.Row) -> dict[str, int]:
    """Write whom a photo is shown to."""
    return {"ispublic": photo["is_public"], "isfriend": photo["is_friend"], "isfamily": photo["is_family"]}


EXTRAS: Final[Mapping[str, Callable[[Call, sqlite3.Row], dict[str, Any]]]] = {
    "description": lambda _, p: {"description": text(p["description"])},
    "license": lambda _, p: {"license": str(p["license"])},
    "date_upload": lambda _, p: {"dateupload": str(p["date_upload"])},
    "date_taken": _taken,
    "owner_name": lambda _, p: {"ownername": p["username"]},
    "icon_server": lambda _, p: icon(p),
    "original_format": lambda _, p: {"originalsecret": p["originalsecret"], "originalformat": p["originalformat"]},
    "last_update": lambda _, p: {"lastupdate": str(p["last_update"])},
    "geo": _place,
    "tags": lambda _, p: {"tags": p["tags"]},
    "machine_tags": lambda _, p: {"machine_tags": p["machine_tags"]},
    "o_dims": lambda _, p: {"o_width": str(p["width"]), "o_height": str(p["height"])} if p["width"] else {},
    "views": lambda _, p: {"views": str(p["views"])},
    "media": lambda _, p: {"media": p["media"], "media_status": p["media_status"]},
    "path_alias": lambda _, p: {"pathalias": p["path_alias"]},
    **{f"url_{size.letter}": _url(size) for size in (*SIZES, ORIGINAL)},
    "secret_h": lambda _, p: {"secret_h": size_secret(p, LETTERS["h"])},
    "secret_k": lambda _, p: {"secret_k": size_secret(p, LETTERS["k"])},
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
    "can_comment": lambda c, p: {"can_comment": int(c.may(p["perm_comment"], p["owner"]))},
    "can_addmeta": lambda c, p: {"can_addmeta": int(c.may(p["perm_addmeta"], p["owner"]))},
    "can_download": lambda _, p: {"can_download": 1},
    "can_print": lambda c, p: {"can_print": int(p["owner"] == c.me)},
    "can_share": lambda _, p: {"can_share": 1},
    "visibility": lambda _, p: {"visibility": flags(p)},
    "publiceditability": lambda _, p: {
        "publiceditability": {"cancomment": int(p["perm_comment"] == 3), "canaddmeta": int(p["perm_addmeta"] == 3)}
    },
}
"""What each of `extras` adds to a photo in a list."""


def list_photo(call: Call, photo: sqlite3.Row, extras: frozenset[str]) -> dict[str, Any]:
    """Write a photo as it stands in lists.

    Args:
        call: The call.
        photo: What `PHOTOS` says of it.
        extras: What is wanted beyond the standard; what nobody knows is left out.

    Returns:
        The element.
    """
    made: dict[str, Any] = {
        "id": str(photo["id"]),
        "owner": photo["owner"],
        "secret": photo["secret"],
        "server": str(photo["server"]),
        "farm": photo["farm"],
        "title": photo["title"],
        **flags(photo),
    }
    for name, write in EXTRAS.items():
        if name in extras:
            made |= write(call, photo)
    return made


def page_of(call: Call, total: int, asked: Paging) -> dict[str, Any]:
    """Write the attributes of a page.

    Args:
        call: The call.
        total: How many there are.
        asked: What page it is.

    Returns:
        `page`, `pages`, `perpage` and `total`.
    """
    written = total if call.method in NUMERIC_TOTALS else str(total)
    return {"page": asked.page, "pages": page_count(total, asked.per_page), "perpage": asked.per_page, "total": written}


def photo_list(
    call: Call,
    chosen: Selection,
    *,
    asked: Paging | None = None,
    most: int | None = None,
    more: Callable[[sqlite3.Row], dict[str, Any]] | None = None,
) -> dict[str, Any]:
    """Write a page of a standard list of photos.

    Args:
        call: The call; `page`, `per_page` and `extras` are read from it.
        chosen: The photos.
        asked: The page, where the method has limits of its own.
        most: How many photos the list shows, however many there are; pages beyond repeat the last one.
        more: Writes what the list tells of each photo beyond that, from the columns of joined tables.

    Returns:
        The answer: `photos`.
    """
    asked = asked or call.paging()
    extras = call.extras()
    written = []
    total = chosen.count(call.world)
    offset = asked.offset
    if most is not None and offset >= (shown := min(total, most)):
        offset = max(0, shown - 1) // asked.per_page * asked.per_page
    limit = asked.per_page if most is None else min(asked.per_page, most - offset)
    for photo, joined in chosen.rows(call.world, limit, offset, total=total):
        written.append(list_photo(call, photo, extras) | (more(joined) if more else {}))
    return {"photos": {**page_of(call, total, asked), "photo": written}}
