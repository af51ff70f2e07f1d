"""The addresses of photos, their pages and their owners' icons.

From https://www.flickr.com/services/api/misc.urls.html.
"""

from __future__ import annotations

from typing import Final

from .errors import UsageError

__all__ = ["SUFFIXES", "buddy_icon", "photo_page", "photo_source"]

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

_OWN_SECRET: Final = frozenset(("h", "k", "3k", "4k", "f", "5k", "6k", "o"))


def photo_source(photo_id: str, server: str, secret: str, suffix: str = "", *, extension: str = "jpg") -> str:
    """Give the address of a photo's file in one size.

    Args:
        photo_id: The photo's id.
        server: The photo's server.
        secret: The photo's secret; sizes above 1024 px and the original each have a secret of their own.
        suffix: The size, a key of `SUFFIXES`.
        extension: The file's extension; the original has `originalformat`, all else `jpg`.

    Returns:
        The address.

    Raises:
        UsageError: There is no such size.
    """
    if suffix not in SUFFIXES:
        raise UsageError(f"photo_source: no size has the suffix {suffix!r}; there are {', '.join(filter(None, SUFFIXES))}")
    tail = f"_{suffix}" if suffix else ""
    return f"https://live.staticflickr.com/{server}/{photo_id}_{secret}{tail}.{extension}"


def has_own_secret(suffix: str) -> bool:
    """Tell whether a size's address needs a secret other than the photo's.

    Args:
        suffix: The size, a key of `SUFFIXES`.

    Returns:
        Whether the size has a secret of its own.
    """
    return suffix in _OWN_SECRET


def photo_page(owner: str, photo_id: str) -> str:
    """Give the address of a photo's page.

    Args:
        owner: The owner's NSID or path alias.
        photo_id: The photo's id.

    Returns:
        The address.
    """
    return f"https://www.flickr.com/photos/{owner}/{photo_id}"


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
