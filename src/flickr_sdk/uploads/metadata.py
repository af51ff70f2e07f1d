"""Read the title, description, tags, location and date of a photo from its EXIF, IPTC and XMP metadata. Performs I/O."""

from __future__ import annotations

import datetime as dt
import io
import math
import os
import re
import warnings
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from .._pipeline.events import LOG
from .._wire import xml
from .._wire.json import WireError
from ..errors.missing_dependency import need

if TYPE_CHECKING:
    from .._wire.xml import Element
    from .upload_source import Uploadable

MAX_XMP: Final = 1 << 20
IMAGE_DESCRIPTION: Final = 0x010E
EXIF_IFD: Final = 0x8769
GPS_IFD: Final = 0x8825
DATE_TAKEN: Final = (0x9003, 0x9004)
"""DateTimeOriginal and DateTimeDigitized."""
IPTC_TITLE: Final = (2, 5)
IPTC_KEYWORDS: Final = (2, 25)
IPTC_DESCRIPTION: Final = (2, 120)
SETTINGS: Final = ("title", "description", "tags", "geo", "date_taken")


def with_metadata(arguments: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the arguments of `uploads.add`, completed with the metadata of the file if `metadata` is set."""
    if not arguments["metadata"]:
        return arguments
    need("PIL", "images")
    found = read_metadata(arguments["file"])
    return {**arguments, **{name: found.get(name) for name in SETTINGS if arguments[name] is None}}


def read_metadata(file: Uploadable) -> dict[str, Any]:
    """Return the metadata of a file by the names of arguments; nothing for a file that Pillow cannot read, such as a video."""
    from PIL import Image, IptcImagePlugin

    opened: Any = None
    source: Any
    if isinstance(file, (str, os.PathLike)):
        source = os.path.expanduser(file)
    elif isinstance(file, (bytes, bytearray, memoryview)):
        source = io.BytesIO(file)
    elif hasattr(file, "seek"):
        source = opened = file
    else:
        return {}
    position = opened.tell() if opened is not None else 0
    try:
        with warnings.catch_warnings():
            # Photos are larger than Pillow's limit for images from strangers, and their pixels are not decoded here.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image = Image.open(source)
        with image:
            exif = image.getexif()
            details, gps = exif.get_ifd(EXIF_IFD), exif.get_ifd(GPS_IFD)
            iptc: Mapping[tuple[int, int], Any] = IptcImagePlugin.getiptcinfo(image) or {}
            xmp = _parse_xmp(image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or b"")
    # Damaged metadata raises many kinds of errors. Flickr decides whether it accepts the file.
    except Exception:
        LOG.info("upload: cannot read the metadata of a file", exc_info=True)
        return {}
    finally:
        if opened is not None:
            opened.seek(position)
    title = xmp.get("title") or [_text(iptc.get(IPTC_TITLE))]
    description = xmp.get("description") or [_text(iptc.get(IPTC_DESCRIPTION)) or _text(exif.get(IMAGE_DESCRIPTION))]
    keywords = iptc.get(IPTC_KEYWORDS) or []
    tags = [*xmp.get("subject", ()), *(_text(one) for one in (keywords if isinstance(keywords, list) else [keywords]))]
    found = {
        "title": title[0],
        "description": description[0],
        "tags": list(dict.fromkeys(tag.replace('"', "") for tag in tags if tag.strip(' "'))),
        "geo": _location(gps),
        "date_taken": next((date for tag in DATE_TAKEN if (date := _date(details.get(tag)))), None),
    }
    return {name: value for name, value in found.items() if value}


def _text(value: object) -> str:
    """Decode a value; metadata is UTF-8 today, and Latin-1 in old files."""
    if isinstance(value, bytes):
        try:
            return _text(value.decode())
        except UnicodeDecodeError:
            return _text(value.decode("latin-1"))
    return value.replace("\0", "").strip() if isinstance(value, str) else ""


def _date(value: object) -> str:
    """Return an EXIF date, such as `2024:06:21 23:30:00`, in Flickr's form; empty for one that Flickr rejects."""
    try:
        date = dt.datetime.strptime(_text(value)[:19], "%Y:%m:%d %H:%M:%S")
    except ValueError:
        return ""
    # Cameras whose clock is wrong write dates in the future. The timezone of the camera is unknown.
    return "" if date > dt.datetime.now() + dt.timedelta(days=1) else date.isoformat(" ")


def _location(gps: Mapping[int, Any]) -> tuple[float, float] | None:
    try:
        latitude = _degrees(gps[2]) * (-1 if _text(gps[1]).upper() == "S" else 1)
        longitude = _degrees(gps[4]) * (-1 if _text(gps[3]).upper() == "W" else 1)
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return None
    # Cameras without a fix write zeros or values that are no numbers.
    is_valid = abs(latitude) <= 90 and abs(longitude) <= 180 and (latitude, longitude) != (0, 0)
    return (latitude, longitude) if is_valid else None


def _degrees(parts: Any) -> float:
    degrees, minutes, seconds = (float(part) for part in parts)
    value = degrees + minutes / 60 + seconds / 3600
    if not math.isfinite(value):
        raise ValueError("not a finite number")
    return value


def _parse_xmp(packet: bytes | str) -> dict[str, list[str]]:
    """Return the values of Dublin Core elements by their names."""
    body = packet.encode() if isinstance(packet, str) else packet
    body = re.sub(rb"<\?xpacket.*?\?>", b"", body, flags=re.DOTALL).strip(b"\0 \r\n\t")
    if not body or len(body) > MAX_XMP:
        return {}
    try:
        root = xml.parse(body)
    except WireError:
        return {}
    found: dict[str, list[str]] = {}
    for element in _descendants(root):
        prefix, _, name = element.name.rpartition(":")
        if prefix == "dc":
            texts = [_text(each.text) for each in _descendants(element) if not each.children]
            found.setdefault(name, []).extend(text for text in texts if text)
    return found


def _descendants(element: Element) -> Iterator[Element]:
    yield element
    for child in element.children:
        yield from _descendants(child)
