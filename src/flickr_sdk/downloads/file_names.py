"""File names: safe ones for downloads, and short ones for partial downloads."""

from __future__ import annotations

import os
import re
from hashlib import blake2b
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from .sizes import Source

SAFE_NAME: Final = re.compile(r"(?!(con|prn|aux|nul|com\d|lpt\d)\.)\w[\w-]{0,99}\.\w{1,16}", re.ASCII | re.IGNORECASE)
"""Names without a path, leading dot, control character or bidirectional character, other than the devices of Windows."""
NAME_MAX: Final = 255
"""The maximum length of a file name in bytes on common file systems."""
SUFFIX_MAX: Final = len(".part.json")


def name_from_url(url: str, photo_id: str, size: str, ending: str) -> str:
    """Return the file name in a URL if it is safe, and else one made of the photo and its size."""
    name = os.path.basename(urlsplit(url).path)
    if SAFE_NAME.fullmatch(name):
        return name
    # The URLs of video streams contain no file name.
    label = re.sub(r"\W+", "_", size, flags=re.ASCII).strip("_").lower()[:40]
    return f"{photo_id}_{label}{ending}" if label else f"{photo_id}{ending}"


def batch_name(photo_id: str, source: Source) -> str:
    """Return the file name of a photo in a batch: its id and its size, without the secret that the name at Flickr contains."""
    ending = os.path.splitext(urlsplit(source.url).path)[1]
    ending = ".mp4" if source.is_video else ending.lower() if re.fullmatch(r"\.\w{1,16}", ending, re.ASCII) else ".jpg"
    return f"{photo_id}_{source.slug}{ending}" if source.slug else f"{photo_id}{ending}"


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
