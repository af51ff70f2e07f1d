"""The photos of the world: a gallery, and a page for each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import unescape
from typing import Any, Final
from urllib.parse import urlencode

from ..accounts import User
from .markup import Markup, counted, join, tag
from .page_data import Picture, picture_path, text_of
from .page_layout import EXPLORE

__all__ = ["gallery", "gallery_page", "photo_page"]

HTML: Final = re.compile(r"<[^<>]*>")
ABOUT_PHOTO: Final = (
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
"""Methods that a photo's page offers to call."""


def gallery(pictures: Sequence[Picture]) -> Markup:
    """Show photos in rows that are filled from side to side; each keeps its proportions.

    Args:
        pictures: The photos.

    Returns:
        The list.
    """
    return tag("ul", *(_item(one) for one in pictures), class_="gallery")


def _item(picture: Picture) -> Markup:
    title = picture.title or "untitled"
    caption = tag(
        "span",
        tag("strong", title),
        tag("span", picture.owner_name or picture.owner),
        None if picture.public else tag("span", "not public", class_="badge"),
        class_="caption",
    )
    # The link's text is the caption; a picture that says the same would be read twice.
    size = {"width": round(240 * picture.ratio), "height": 240}
    image = tag("img", src=picture.address, alt="", loading="lazy", **size) if picture.address else tag("span", class_="unready")
    return tag("li", tag("a", image, caption, href=picture.page), style=f"--ratio:{picture.ratio:.4f}")


def gallery_page(
    owner: User | None, people: Sequence[User], pictures: Sequence[Picture], page: int, pages: int, total: int
) -> Markup:
    """Show the photos of somebody, or of everybody.

    Args:
        owner: Whose; `None` for everybody's.
        people: The people to choose from.
        pictures: The photos.
        page: Which page it is.
        pages: How many there are.
        total: How many photos there are.

    Returns:
        The content of the page.
    """
    choices = [("/photos/", "Everybody's public photos", owner is None)]
    choices += [(f"/photos/{one.nsid}/", str(one), owner is not None and one.nsid == owner.nsid) for one in people]
    tabs = tag(
        "nav",
        *(tag("a", text, href=path, aria_current="page" if here else None) for path, text, here in choices),
        aria_label="Whose",
        class_="tabs",
    )
    title = f"Photos of {owner}" if owner else "Photos"
    path = f"/photos/{owner.nsid}/" if owner else "/photos/"
    turns = [
        tag("a", "Newer", href=f"{path}?page={page - 1}", rel="prev") if page > 1 else None,
        tag("span", f"Page {page} of {pages}") if pages > 1 else None,
        tag("a", "Older", href=f"{path}?page={page + 1}", rel="next") if page < pages else None,
    ]
    seen = "What its owner sees." if owner else "What everybody may see."
    shown = gallery(pictures) if pictures else tag("p", "There are none.")
    return join(
        (
            tag("h1", title),
            tabs,
            tag("p", f"{counted(total, 'photo')}. {seen}", class_="hint"),
            shown,
            tag("nav", *turns, aria_label="Turn the page", class_="turns"),
        )
    )


def photo_page(
    info: Mapping[str, Any], sizes: Sequence[Mapping[str, Any]], comments: Sequence[Mapping[str, Any]], owner: User | None
) -> Markup:
    """Show a photo.

    Args:
        info: What `flickr.photos.getInfo` tells.
        sizes: Its sizes.
        comments: The comments on it.
        owner: Whose it is; `None` where that is nobody who can log in.

    Returns:
        The content of the page.
    """
    photo_id, title = str(info["id"]), text_of(info.get("title")) or "untitled"
    path = picture_path(info, "_b")
    image = tag("img", src=path, alt=title, class_="photo") if path else tag("p", "This video is not ready yet.", class_="notice")
    tags = [text_of(one.get("raw")) or text_of(one) for one in info.get("tags", {}).get("tag", ())]
    facts = [(name, value) for name, value in _facts(info, sizes) if value]
    who = info.get("owner", {})
    name = text_of(who.get("realname")) or text_of(who.get("username"))
    by = tag("a", name, href=f"/photos/{owner.nsid}/") if owner else name
    query = {"photo_id": photo_id, **({"_as": owner.nsid} if owner else {})}
    calls = (tag("li", tag("a", one.removeprefix("flickr."), href=f"{EXPLORE}{one}?{urlencode(query)}")) for one in ABOUT_PHOTO)
    description = _plain(info.get("description"))
    said = (tag("li", tag("strong", text_of(one.get("authorname"))), " ", _plain(one)) for one in comments)
    parts = (
        tag("h1", title),
        tag("p", "by ", by, class_="lead"),
        image,
        tag("p", description) if description else None,
        tag("ul", *(tag("li", one) for one in tags), class_="tags", aria_label="Tags") if tags else None,
        tag("dl", *(part for name, value in facts for part in (tag("dt", name), tag("dd", value))), class_="facts"),
        tag("h2", counted(len(comments), "comment")) if comments else None,
        tag("ul", *said, class_="comments") if comments else None,
        tag("h2", "Ask the API about it"),
        tag("ul", *calls, class_="chips"),
    )
    return tag("article", *parts, class_="one-photo")


def _facts(info: Mapping[str, Any], sizes: Sequence[Mapping[str, Any]]) -> list[tuple[str, str]]:
    dates, location, seen = info.get("dates", {}), info.get("location", {}), info.get("visibility", {})
    who = [
        word
        for word, name in (("everybody", "ispublic"), ("friends", "isfriend"), ("family", "isfamily"))
        if str(seen.get(name)) == "1"
    ]
    return [
        ("Id", str(info["id"])),
        ("Taken", text_of(dates.get("taken"))),
        ("Views", text_of(info.get("views"))),
        ("Seen by", ", ".join(who) or "its owner"),
        ("Location", f"{location.get('latitude')}, {location.get('longitude')}" if location.get("latitude") else ""),
        ("Sizes", ", ".join(f"{text_of(one.get('label'))} {one.get('width')}\u202f×\u202f{one.get('height')}" for one in sizes)),
    ]


def _plain(element: Any) -> str:
    """Read a text that holds HTML, without that."""
    return unescape(HTML.sub("", text_of(element)))
