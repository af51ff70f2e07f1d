"""The gallery and the page of a photo."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import unescape
from typing import Any, Final
from urllib.parse import urlencode

from ..accounts import User
from .markup import Markup, join, pluralize, tag
from .page_data import Thumbnail, element_text, image_path
from .page_layout import EXPLORE

__all__ = ["gallery", "gallery_page", "photo_page"]

HTML: Final = re.compile(r"<[^<>]*>")
PHOTO_METHODS: Final = (
    "flickr.photos.getInfo",
    "flickr.photos.getSizes",
    "flickr.photos.getExif",
    "flickr.photos.getAllContexts",
    "flickr.photos.getFavorites",
    "flickr.photos.comments.getList",
    "flickr.photos.comments.addComment",
    "flickr.photos.setMeta",
    "flickr.photos.addTags",
    "flickr.favorites.add",
)
"""Methods that the page of a photo links to."""


def gallery(thumbnails: Sequence[Thumbnail]) -> Markup:
    """Render photos in justified rows. Each photo keeps its aspect ratio.

    Args:
        thumbnails: The photos.

    Returns:
        The list.
    """
    return tag("ul", *(_item(one) for one in thumbnails), class_="gallery")


def _item(thumbnail: Thumbnail) -> Markup:
    title = thumbnail.title or "untitled"
    caption = tag(
        "span",
        tag("strong", title),
        tag("span", thumbnail.owner_name or thumbnail.owner),
        None if thumbnail.public else tag("span", "not public", class_="badge"),
        class_="caption",
    )
    # The caption is the link text. An alt text would make screen readers read the title twice.
    size = {"width": round(240 * thumbnail.ratio), "height": 240}
    image = tag("img", src=thumbnail.url, alt="", loading="lazy", **size) if thumbnail.url else tag("span", class_="unready")
    return tag("li", tag("a", image, caption, href=thumbnail.page), style=f"--ratio:{thumbnail.ratio:.4f}")


def gallery_page(
    owner: User | None, people: Sequence[User], thumbnails: Sequence[Thumbnail], page: int, pages: int, total: int
) -> Markup:
    """Render a page of the photos of one user or of all users.

    Args:
        owner: The owner; `None` for all users.
        people: The users to choose from.
        thumbnails: The photos of this page.
        page: The page number, from 1.
        pages: The number of pages.
        total: The total number of photos.

    Returns:
        The content of the page.
    """
    choices = [("/photos/", "All public photos", owner is None)]
    choices += [(f"/photos/{one.nsid}/", str(one), owner is not None and one.nsid == owner.nsid) for one in people]
    tabs = tag(
        "nav",
        *(tag("a", text, href=path, aria_current="page" if here else None) for path, text, here in choices),
        aria_label="Owner",
        class_="tabs",
    )
    title = f"Photos of {owner}" if owner else "Photos"
    path = f"/photos/{owner.nsid}/" if owner else "/photos/"
    pagination = [
        tag("a", "Newer", href=f"{path}?page={page - 1}", rel="prev") if page > 1 else None,
        tag("span", f"Page {page} of {pages}") if pages > 1 else None,
        tag("a", "Older", href=f"{path}?page={page + 1}", rel="next") if page < pages else None,
    ]
    note = "All photos that the owner sees." if owner else "Public photos only."
    shown = gallery(thumbnails) if thumbnails else tag("p", "No photos.")
    return join(
        (
            tag("h1", title),
            tabs,
            tag("p", f"{pluralize(total, 'photo')}. {note}", class_="hint"),
            shown,
            tag("nav", *pagination, aria_label="Pagination", class_="pagination"),
        )
    )


def photo_page(
    info: Mapping[str, Any], sizes: Sequence[Mapping[str, Any]], comments: Sequence[Mapping[str, Any]], owner: User | None
) -> Markup:
    """Render the page of a photo.

    Args:
        info: The payload of `flickr.photos.getInfo`.
        sizes: The sizes.
        comments: The comments.
        owner: The owner; `None` if the owner cannot sign in.

    Returns:
        The content of the page.
    """
    photo_id, title = str(info["id"]), element_text(info.get("title")) or "untitled"
    path = image_path(info, "_b")
    image = (
        tag("img", src=path, alt=title, class_="photo")
        if path
        else tag("p", "This video is still being processed.", class_="notice")
    )
    tags = [element_text(one.get("raw")) or element_text(one) for one in info.get("tags", {}).get("tag", ())]
    facts = [(name, value) for name, value in _facts(info, sizes) if value]
    who = info.get("owner", {})
    name = element_text(who.get("realname")) or element_text(who.get("username"))
    by = tag("a", name, href=f"/photos/{owner.nsid}/") if owner else name
    query = {"photo_id": photo_id, **({"_as": owner.nsid} if owner else {})}
    calls = (tag("li", tag("a", one.removeprefix("flickr."), href=f"{EXPLORE}{one}?{urlencode(query)}")) for one in PHOTO_METHODS)
    description = _plain(info.get("description"))
    said = (tag("li", tag("strong", element_text(one.get("authorname"))), " ", _plain(one)) for one in comments)
    parts = (
        tag("h1", title),
        tag("p", "by ", by, class_="lead"),
        image,
        tag("p", description) if description else None,
        tag("ul", *(tag("li", one) for one in tags), class_="tags", aria_label="Tags") if tags else None,
        tag("dl", *(part for name, value in facts for part in (tag("dt", name), tag("dd", value))), class_="facts"),
        tag("h2", pluralize(len(comments), "comment")) if comments else None,
        tag("ul", *said, class_="comments") if comments else None,
        tag("h2", "Call the API for this photo"),
        tag("ul", *calls, class_="chips"),
    )
    return tag("article", *parts, class_="one-photo")


def _facts(info: Mapping[str, Any], sizes: Sequence[Mapping[str, Any]]) -> list[tuple[str, str]]:
    dates, location, seen = info.get("dates", {}), info.get("location", {}), info.get("visibility", {})
    who = [
        word
        for word, name in (("everyone", "ispublic"), ("friends", "isfriend"), ("family", "isfamily"))
        if str(seen.get(name)) == "1"
    ]
    return [
        ("ID", str(info["id"])),
        ("Taken", element_text(dates.get("taken"))),
        ("Views", element_text(info.get("views"))),
        ("Visible to", ", ".join(who) or "owner only"),
        ("Location", f"{location.get('latitude')}, {location.get('longitude')}" if location.get("latitude") else ""),
        (
            "Sizes",
            ", ".join(f"{element_text(one.get('label'))} {one.get('width')}\u202f×\u202f{one.get('height')}" for one in sizes),
        ),
    ]


def _plain(element: Any) -> str:
    """Return the text of an element without HTML tags."""
    return unescape(HTML.sub("", element_text(element)))


def _size(size: Mapping[str, Any]) -> str:
    return f"{element_text(size.get('label'))} {size.get('width')}\u202f×\u202f{size.get('height')}"
