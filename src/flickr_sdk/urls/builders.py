"""The addresses of photos, their pages and their owners' icons.

From https://www.flickr.com/services/api/misc.urls.html.
"""

from __future__ import annotations

from typing import Final

from ..errors.base import UsageError

__all__ = [
    "EXTRAS",
    "SUFFIXES",
    "album_page",
    "buddy_icon",
    "extra_of",
    "gallery_page",
    "group_page",
    "photo_page",
    "photo_source",
    "photostream_page",
    "profile_page",
]

PHOTOS: Final = "https://www.flickr.com/photos"

SUFFIXES: Final = {
    "s": "75 px, cropped square",
    "q": "150 px, cropped square",
    "t": "100 px on the longest edge",
    "m": "240 px",
    "n": "320 px",
    "w": "400 px",
    "": "500 px",
    "z": "640 px",
    "c": "800 px",
    "b": "1024 px",
    "h": "1600 px, has its own secret",
    "k": "2048 px, has its own secret",
    "3k": "3072 px, has its own secret",
    "4k": "4096 px, has its own secret",
    "f": "4096 px, 2:1 panoramas only, has its own secret",
    "5k": "5120 px, has its own secret",
    "6k": "6144 px, has its own secret",
    "o": "the original, has its own secret and format",
}
"""What follows the secret in a photo's file name, and the size that it stands for."""

EXTRAS: Final = {suffix: {"": "m", "m": "s", "s": "sq", "b": "l"}.get(suffix, suffix) for suffix in SUFFIXES}
"""The letter that each size has in extras and answers, `url_...`: of some it is another one than in the file's name."""

_OWN_SECRET: Final = frozenset(("h", "k", "3k", "4k", "f", "5k", "6k", "o"))


def photo_source(
    photo_id: str, server: str, secret: str, suffix: str = "", *, extension: str = "jpg", attachment: bool = False
) -> str:
    """Give the address of a photo's file in one size.

    Args:
        photo_id: The photo's id.
        server: The photo's server.
        secret: The photo's secret; sizes above 1024 px and the original each have a secret of their own.
        suffix: The size, a key of `SUFFIXES`.
        extension: The file's extension; the original has `originalformat`, all else `jpg`.
        attachment: Whether browsers are to save the file instead of showing it.

    Returns:
        The address.

    Raises:
        UsageError: There is no such size.
    """
    if suffix not in SUFFIXES:
        raise UsageError(f"photo_source: no size has the suffix {suffix!r}; there are {', '.join(filter(None, SUFFIXES))}")
    tail = (f"_{suffix}" if suffix else "") + ("_d" if attachment else "")
    return f"https://live.staticflickr.com/{server}/{photo_id}_{secret}{tail}.{extension}"


def has_own_secret(suffix: str) -> bool:
    """Tell whether a size's address needs a secret other than the photo's.

    Args:
        suffix: The size, a key of `SUFFIXES`.

    Returns:
        Whether the size has a secret of its own.
    """
    return suffix in _OWN_SECRET


def extra_of(suffix: str) -> str:
    """Give the name under which answers hold the address of a size, which is also the extra to ask for.

    Args:
        suffix: The size, a key of `SUFFIXES`.

    Returns:
        The name, such as `url_l` for `b`.

    Raises:
        UsageError: There is no such size.
    """
    if suffix not in EXTRAS:
        raise UsageError(f"extra_of: no size has the suffix {suffix!r}; there are {', '.join(filter(None, EXTRAS))}")
    return f"url_{EXTRAS[suffix]}"


def photo_page(owner: str, photo_id: str, suffix: str | None = None) -> str:
    """Give the address of a photo's page.

    Args:
        owner: The owner's NSID or path alias.
        photo_id: The photo's id.
        suffix: A size, a key of `SUFFIXES`, for the page that shows the photo in that size.

    Returns:
        The address.
    """
    page = f"{PHOTOS}/{owner}/{photo_id}"
    return page if suffix is None else f"{page}/sizes/{EXTRAS.get(suffix, suffix)}/"


def photostream_page(owner: str) -> str:
    """Give the address of a person's photostream.

    Args:
        owner: The person's NSID or path alias.

    Returns:
        The address.
    """
    return f"{PHOTOS}/{owner}/"


def profile_page(person: str) -> str:
    """Give the address of a person's profile.

    Args:
        person: The person's NSID or path alias.

    Returns:
        The address.
    """
    return f"https://www.flickr.com/people/{person}/"


def album_page(owner: str, photoset_id: str) -> str:
    """Give the address of an album's page.

    Args:
        owner: The owner's NSID or path alias.
        photoset_id: The album's id.

    Returns:
        The address.
    """
    return f"{PHOTOS}/{owner}/albums/{photoset_id}"


def gallery_page(owner: str, gallery_id: str) -> str:
    """Give the address of a gallery's page.

    Args:
        owner: The NSID or path alias of the person who made it.
        gallery_id: The gallery's id; of one such as `12-345`, pages have the part behind the hyphen.

    Returns:
        The address.
    """
    return f"{PHOTOS}/{owner}/galleries/{gallery_id.rpartition('-')[2]}/"


def group_page(group: str) -> str:
    """Give the address of a group's page.

    Args:
        group: The group's NSID or path alias.

    Returns:
        The address.
    """
    return f"https://www.flickr.com/groups/{group}/"


def buddy_icon(nsid: str, iconserver: str | int | None, iconfarm: str | int | None) -> str:
    """Give the address of a person's or group's icon.

    Args:
        nsid: The NSID of the person or group.
        iconserver: The icon's server; nothing above 0 means that there is no icon.
        iconfarm: The icon's farm.

    Returns:
        The icon's address, or that of Flickr's placeholder.
    """
    if str(iconserver or "").isdigit() and int(iconserver or 0) > 0:
        return f"https://farm{iconfarm or 0}.staticflickr.com/{iconserver}/buddyicons/{nsid}.jpg"
    return "https://www.flickr.com/images/buddyicon.gif"
