"""Build the URLs of photo files, pages and icons; see https://www.flickr.com/services/api/misc.urls.html."""

from __future__ import annotations

from typing import Final, Literal
from urllib.parse import quote

from ..errors.base import UsageError

PHOTOS: Final = "https://www.flickr.com/photos"

SharedSecretSuffix = Literal["s", "q", "t", "m", "n", "w", "", "z", "c", "b"]
"""The suffixes of the sizes up to 1024 px, whose URLs contain the photo's secret."""
OwnSecretSuffix = Literal["h", "k", "3k", "4k", "f", "5k", "6k", "o"]
"""The suffixes of the original and of the sizes above 1024 px, which have secrets of their own."""
SizeSuffix = SharedSecretSuffix | OwnSecretSuffix
"""The suffixes of all sizes."""

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
    "h": "1600 px, with its own secret",
    "k": "2048 px, with its own secret",
    "3k": "3072 px, with its own secret",
    "4k": "4096 px, with its own secret",
    "f": "4096 px, 2:1 panoramas only, with its own secret",
    "5k": "5120 px, with its own secret",
    "6k": "6144 px, with its own secret",
    "o": "the original, with its own secret and format",
}
"""The size suffixes of file names, and the longest edge of each size."""

EXTRAS: Final = {suffix: {"": "m", "m": "s", "s": "sq", "b": "l"}.get(suffix, suffix) for suffix in SUFFIXES}
"""The suffix of each size in extras and response fields such as `url_l`. Some differ from the suffix in the file name."""


def _check_suffix(suffix: str) -> None:
    if suffix not in SUFFIXES:
        raise UsageError(f"size suffix {suffix!r} is unknown; use one of {', '.join(filter(None, SUFFIXES))}")


def photo_source(
    photo_id: str, server: str, secret: str, suffix: str = "", *, extension: str = "jpg", attachment: bool = False
) -> str:
    """Build the URL of a photo file.

    Args:
        photo_id: The photo's id.
        server: The photo's server.
        secret: The photo's secret. Sizes above 1024 px and the original have their own secrets.
        suffix: The size, a key of `SUFFIXES`. Defaults to 500 px.
        extension: The file extension, `originalformat` for the original and `jpg` for all other sizes.
        attachment: Whether browsers save the file instead of displaying it.

    Raises:
        UsageError: The suffix is unknown.
    """
    _check_suffix(suffix)
    tail = (f"_{suffix}" if suffix else "") + ("_d" if attachment else "")
    return f"https://live.staticflickr.com/{server}/{photo_id}_{secret}{tail}.{extension}"


def cover_source(photo_id: str | None, server: str | None, secret: str | None, suffix: str = "") -> str | None:
    """Build the URL of the file of a cover photo.

    Args:
        photo_id: The photo's id.
        server: The photo's server.
        secret: The photo's secret.
        suffix: The size, a key of `SUFFIXES` up to 1024 px. Defaults to 500 px.

    Returns:
        The URL; `None` if a part is missing.

    Raises:
        UsageError: The suffix is unknown, or the size has its own secret.
    """
    if has_own_secret(suffix):
        raise UsageError(f"size {suffix!r} has its own secret; request the photo with flickr.photos.get_sizes")
    _check_suffix(suffix)
    return photo_source(photo_id, server, secret, suffix) if photo_id and server and secret else None


def has_own_secret(suffix: str) -> bool:
    """Whether the URL of a size contains a different secret than the photo's."""
    return suffix in ("h", "k", "3k", "4k", "f", "5k", "6k", "o")


def extra_of(suffix: str) -> str:
    """Return the extra that requests the URL of a size, such as `url_l` for `b`.

    Responses contain the URL in the field of the same name.

    Args:
        suffix: The size, a key of `SUFFIXES`.

    Raises:
        UsageError: The suffix is unknown.
    """
    _check_suffix(suffix)
    return f"url_{EXTRAS[suffix]}"


def photo_page(owner: str, photo_id: str, suffix: str | None = None) -> str:
    """Build the URL of a photo's page.

    Args:
        owner: The owner's NSID or path alias.
        photo_id: The photo's id.
        suffix: A size, a key of `SUFFIXES`, for the page that shows the photo in this size.
    """
    page = f"{PHOTOS}/{owner}/{photo_id}"
    return page if suffix is None else f"{page}/sizes/{EXTRAS.get(suffix, suffix)}/"


def photostream_page(owner: str) -> str:
    """Build the URL of a user's photostream.

    Args:
        owner: The user's NSID or path alias.
    """
    return f"{PHOTOS}/{owner}/"


def profile_page(person: str) -> str:
    """Build the URL of a user's profile.

    Args:
        person: The user's NSID or path alias.
    """
    return f"https://www.flickr.com/people/{person}/"


def album_page(owner: str, photoset_id: str) -> str:
    """Build the URL of an album.

    Args:
        owner: The owner's NSID or path alias.
        photoset_id: The album's id.
    """
    return f"{PHOTOS}/{owner}/albums/{photoset_id}"


def gallery_page(owner: str, gallery_id: str) -> str:
    """Build the URL of a gallery.

    Args:
        owner: The NSID or path alias of the user who created the gallery.
        gallery_id: The gallery's id. URLs contain only the part after the hyphen of an id such as `12-345`.
    """
    return f"{PHOTOS}/{owner}/galleries/{gallery_id.rpartition('-')[2]}/"


def collection_page(owner: str, collection_id: str) -> str:
    """Build the URL of a collection.

    Args:
        owner: The owner's NSID or path alias.
        collection_id: The collection's id. URLs contain only the part after the hyphen of an id such as `12-345`.
    """
    return f"{PHOTOS}/{owner}/collections/{collection_id.rpartition('-')[2]}/"


def tag_page(tag: str, owner: str | None = None) -> str:
    """Build the URL of the photos with a tag.

    Args:
        tag: The tag; without spaces and punctuation, as in the API's `tag.text`.
        owner: The NSID or path alias of the user whose photos to list. Defaults to all users.
    """
    return f"{PHOTOS}/{'' if owner is None else f'{owner}/'}tags/{quote(tag, safe='')}/"


def guest_pass_page(owner: str, code: str) -> str:
    """Build the URL of a guest pass.

    Args:
        owner: The NSID or path alias of the user who created it.
        code: The code of the guest pass.
    """
    return f"https://www.flickr.com/gp/{owner}/{code}"


def topic_page(group: str, topic_id: str) -> str:
    """Build the URL of a topic in the discussions of a group.

    Args:
        group: The group's NSID or path alias.
        topic_id: The topic's id.
    """
    return f"https://www.flickr.com/groups/{group}/discuss/{topic_id}/"


def group_page(group: str) -> str:
    """Build the URL of a group.

    Args:
        group: The group's NSID or path alias.
    """
    return f"https://www.flickr.com/groups/{group}/"


def buddy_icon(nsid: str, iconserver: str | int | None, iconfarm: str | int | None) -> str:
    """Build the URL of the icon of a user or group, or of Flickr's placeholder.

    Args:
        nsid: The NSID of the user or group.
        iconserver: The icon's server. Without a number above 0, there is no icon.
        iconfarm: The icon's farm.
    """
    if str(iconserver or "").isdigit() and int(iconserver or 0) > 0:
        return f"https://farm{iconfarm or 0}.staticflickr.com/{iconserver}/buddyicons/{nsid}.jpg"
    return "https://www.flickr.com/images/buddyicon.gif"
