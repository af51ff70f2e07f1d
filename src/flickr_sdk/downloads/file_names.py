"""File names: those of downloads without a template, and short ones for partial downloads."""

from __future__ import annotations

import os
import re
from hashlib import blake2b
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from .media_types import KNOWN_ENDINGS

if TYPE_CHECKING:
    from .sizes import Source

NAME_MAX: Final = 255
"""The maximum length of a file name in bytes on common file systems."""
SUFFIX_MAX: Final = len(".part.json")


def ending_of(source: Source) -> str:
    """Return the expected ending of a file. The ending of a video is known only when it was downloaded."""
    ending = os.path.splitext(urlsplit(source.url).path)[1]
    return ".mp4" if source.is_video else ending.lower() if ending.lower() in KNOWN_ENDINGS else ".jpg"


def default_name(photo_id: str, source: Source) -> str:
    """Return the file name of a photo: its id and its size, without the secret that the name at Flickr contains."""
    return f"{photo_id}_{source.slug}{ending_of(source)}" if source.slug else f"{photo_id}{ending_of(source)}"


def is_safe_path(path: str) -> bool:
    """Whether a relative path with slashes stays inside of its folder on every system; false for an empty one."""
    return all(re.fullmatch(r"(?!\.{1,2}$)[^\x00-\x1f\\:]+", part) for part in path.split("/"))


def partial_path(target: str) -> str:
    """Return the path of the partial download of a target, to which endings such as `.json` may be added."""
    folder, name = os.path.split(target)
    encoded = os.fsencode(name)
    if len(encoded) + SUFFIX_MAX > NAME_MAX:
        digest = blake2b(encoded, digest_size=16).hexdigest()
        # Without the last character, which may have been cut in two.
        start = encoded[: NAME_MAX - SUFFIX_MAX - len(digest) - 1].decode("utf-8", "ignore")
        name = f"{start}.{digest}"
    return os.path.join(folder, f"{name}.part")
