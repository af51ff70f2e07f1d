"""Render models as HTML for notebooks: escaped, without scripts, and with URLs of Flickr or of a local emulator only."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from html import escape
from typing import Any, Final, NamedTuple

from ..urls import builders

MAX_ITEMS: Final = 30
"""The maximum number of items of a page that are shown."""
MAX_TEXT: Final = 160
SAFE_URL: Final = re.compile(
    r"https://(www\.flickr\.com|(live|farm\d{1,4})\.staticflickr\.com)(/(?!\.)[A-Za-z0-9@._-]+)+/?", re.ASCII
)
"""The URLs that are shown. A model may contain any string where Flickr sends an id."""
LOCAL_IMAGE: Final = re.compile(
    r"http://(127\.0\.0\.1|localhost|\[::1\]):\d{1,5}/\d+/\d+_[0-9a-z]+(_[a-z0-9]{1,2})?\.(jpg|png|gif)", re.ASCII
)
"""Image files of an emulator. Other local services have no such paths, so a response cannot send requests to them."""
IMAGE_EXTRAS: Final = ("url_s", "url_n", "url_w", "url_m", "url_q", "url_z", "url_c", "url_l", "url_t", "url_sq")
"""The fields with URLs of a photo's files, the most suitable size first."""
TILE, ICON, CARD = 150, 48, 240

# Some frontends, such as GitHub, remove styles. The order of the elements and the size attributes must suffice.
BOX: Final = "border-radius:4px;background:rgba(128,128,128,.18)"
LINE: Final = "overflow:hidden;text-overflow:ellipsis;white-space:nowrap"
FAINT: Final = "opacity:.7;font-size:12px"


class Tile(NamedTuple):
    """The content of a preview: an image, a title, and lines of details."""

    title: str
    image: str | None
    link: str | None
    details: tuple[str, ...]
    is_icon: bool = False


def render(model: object) -> str:
    """Return the HTML of a page of models, or of one model."""
    # If the items of a page have another type, only its fields can be shown.
    return _page(model) if _kind(model) == "page" and isinstance(getattr(model, "items", None), list) else _card(_tile(model))


def _kind(model: object) -> str:
    """Return the kind of preview of a model; empty for models without one."""
    preview_kind = getattr(type(model), "_preview_kind", None)
    return str(preview_kind()) if preview_kind else ""


def _text(value: object) -> str:
    """Return a short line; empty for a missing value or a value of another type."""
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return ""
    line = " ".join(str(value).split())
    return line if len(line) <= MAX_TEXT else f"{line[: MAX_TEXT - 1]}…"


def _field(model: object, *path: str) -> str:
    value: object = model
    for name in path:
        value = getattr(value, name, None)
    return _text(value)


def _first(*texts: str) -> str:
    return next(filter(None, texts), "")


def _count(model: object, noun: str, *names: str) -> str:
    number = next((value for name in names if isinstance(value := getattr(model, name, None), int)), None)
    return "" if number is None else f"{number:,} {noun if number != 1 else noun.removesuffix('s')}"


def _date(label: str, value: object) -> str:
    return f"{label} {value:%Y-%m-%d}" if isinstance(value, dt.datetime) else ""


def _tile(model: Any) -> Tile:
    """Return the preview of a model. Models of other kinds have their repr as the title."""
    if make := TILES.get(_kind(model)):
        return make(model)
    if _field(model, "source") and _field(model, "label"):
        return _size(model)
    return Tile(_text(repr(model)), None, None, ())


def _is_safe_image(url: str) -> bool:
    return bool(SAFE_URL.fullmatch(url) or LOCAL_IMAGE.fullmatch(url))


def _photo(photo: Any) -> Tile:
    photo_id, server, secret = (_field(photo, name) for name in ("id", "server", "secret"))
    built = builders.photo_source(photo_id, server, secret, "m") if photo_id and server and secret else None
    given = (url for name in IMAGE_EXTRAS if isinstance(url := getattr(photo, name, None), str) and _is_safe_image(url))
    image = next(given, built)
    owner = _first(_field(photo, "ownername"), _field(photo, "owner", "username"), _field(photo, "username"))
    details = (
        f"by {owner}" if owner else "",
        _taken(photo),
        _count(photo, "views", "views", "count_views"),
        "video" if _field(photo, "media") == "video" else "",
    )
    return Tile(_first(_field(photo, "title"), f"Photo {photo_id}"), image, photo._owner_page_url(), details)


def _taken(photo: Any) -> str:
    dates = getattr(photo, "dates", None)
    if getattr(photo, "datetakenunknown", None) or getattr(dates, "takenunknown", None):
        return ""  # Flickr then returns the upload date
    return _date("taken", getattr(photo, "datetaken", None) or getattr(dates, "taken", None))


def _icon_owner(owner: Any) -> Tile:
    nsid = _first(_field(owner, "nsid"), _field(owner, "id"))
    icon = builders.buddy_icon(nsid, _field(owner, "iconserver"), _field(owner, "iconfarm"))
    page = _first(_field(owner, "path_alias"), nsid)
    if person := _field(owner, "username"):
        details = (
            _field(owner, "realname"),
            _field(owner, "location"),
            _count(getattr(owner, "photos", None), "photos", "count"),
        )
        return Tile(person, icon, builders.profile_page(page) if page else None, details, is_icon=True)
    details = (_count(owner, "members", "members", "member_count"), _count(owner, "photos", "pool_count", "photos"), "")
    title = _first(_field(owner, "name"), _field(owner, "title"), nsid)
    return Tile(title, icon, builders.group_page(page) if page else None, details, is_icon=True)


def _album(album: Any) -> Tile:
    details = (
        _count(album, "photos", "count_photos", "photos"),
        _count(album, "videos", "count_videos", "videos") if getattr(album, "count_videos", 0) else "",
        _date("updated", getattr(album, "date_update", None)),
    )
    return Tile(_first(_field(album, "title"), f"Album {_field(album, 'id')}"), album.cover_url("m"), album.page_url, details)


def _gallery(gallery: Any) -> Tile:
    curator = _field(gallery, "username")
    details = (f"by {curator}" if curator else "", _count(gallery, "photos", "count_photos", "count_total"))
    title = _first(_field(gallery, "title"), f"Gallery {_field(gallery, 'id')}")
    return Tile(title, gallery.cover_url("m"), gallery.page_url, details)


def _size(size: Any) -> Tile:
    width, height = _field(size, "width"), _field(size, "height")
    return Tile(_field(size, "label"), None, _field(size, "source"), (f"{width} × {height}" if width and height else "",))


TILES: Final[Mapping[str, Callable[[Any], Tile]]] = {
    "photo": _photo,
    "icon owner": _icon_owner,
    "album": _album,
    "gallery": _gallery,
}


def _picture(tile: Tile, size: int, *, crop: bool) -> str:
    """Return an image, or a placeholder box."""
    if tile.image is None or not _is_safe_image(tile.image):
        return f'<div style="width:{size}px;height:{size}px;{BOX}"></div>' if crop else ""
    fit = f"width:{size}px;height:{size}px;object-fit:cover" if crop else f"max-width:{size}px;max-height:{size}px"
    if tile.is_icon:
        fit += ";color:transparent"  # the alternative text repeats the name beside the icon
    height = f' height="{size}"' if crop else ""
    alt = escape(f"Icon of {tile.title}" if tile.is_icon else tile.title)
    image = f'<img src="{tile.image}" alt="{alt}" width="{size}"{height}' if crop else f'<img src="{tile.image}" alt="{alt}"'
    image += f' loading="lazy" referrerpolicy="no-referrer" style="{fit};display:block;margin:0;{BOX}">'
    return _linked(image, tile.link)


def _linked(content: str, link: str | None) -> str:
    if link is None or not SAFE_URL.fullmatch(link):
        return content
    return f'<a href="{link}" target="_blank" rel="noopener noreferrer" style="text-decoration:none">{content}</a>'


def _caption(tile: Tile, style: str) -> str:
    title = f'<div dir="auto" title="{escape(tile.title)}" style="{style}">{_linked(escape(tile.title), tile.link)}</div>'
    lines = (f'<div dir="auto" style="{LINE};{FAINT}">{escape(line)}</div>' for line in tile.details if line)
    return title + "".join(lines)


def _card(tile: Tile) -> str:
    """Return the HTML of one model: the image with the caption beside it."""
    picture = _picture(tile, ICON if tile.is_icon else CARD, crop=tile.is_icon)
    caption = _caption(tile, "font-weight:600;font-size:14px")
    return (
        '<div style="display:flex;gap:12px;align-items:flex-start;line-height:1.4;margin:4px 0">'
        f'{picture}<div style="min-width:0">{caption}</div></div>'
    )


def _grid_item(tile: Tile) -> str:
    if tile.is_icon:
        return f'<div style="width:230px">{_card(tile)}</div>'
    caption = _caption(tile, f"{LINE};font-size:13px;margin-top:4px")
    return f'<div style="width:{TILE}px">{_picture(tile, TILE, crop=True)}{caption}</div>'


def _line(tile: Tile) -> str:
    """Return the HTML of an item without an image."""
    rest = " · ".join(filter(None, tile.details))
    detail = f' <span style="{FAINT}">{escape(rest)}</span>' if rest else ""
    return f'<div style="width:100%">{_linked(escape(tile.title), tile.link)}{detail}</div>'


def _page(page: Any) -> str:
    """Return the HTML of a page: a heading, its first items, and the number of further items."""
    first = page.items[:MAX_ITEMS]
    shown = "".join(_grid_item(_tile(item)) if _kind(item) in TILES else _line(_tile(item)) for item in first)
    rest = len(page.items) - len(first)
    more = f'<div style="{FAINT};margin-top:8px">and {rest:,} more on this page</div>' if rest > 0 else ""
    heading = " · ".join(filter(None, (_field(page, "title"), *_counts(page))))
    return (
        f'<div style="line-height:1.4"><div style="{FAINT};margin-bottom:8px">{escape(heading)}</div>'
        f'<div style="display:flex;flex-wrap:wrap;gap:12px">{shown}</div>{more}</div>'
    )


def _counts(page: Any) -> tuple[str, str]:
    number, pages, total = (_text(getattr(page, name, None)) for name in ("page", "pages", "total"))
    position = f"page {number} of {pages}" if number and pages not in ("", "0", "1") else ""
    length = len(page.items)
    count = f"{length:,} items" if length != 1 else "1 item"
    return (f"{count} of {int(total):,}" if re.fullmatch(r"[0-9]{1,18}", total) and int(total) > length else count), position
