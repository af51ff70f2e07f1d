"""Pages of fictional photos in JSON and XML, and what a program reads from them."""

from __future__ import annotations

import json
from typing import Any
from xml.sax.saxutils import quoteattr

from flickr_sdk import parse_response
from flickr_sdk.types import Drift

SEARCH = "flickr.photos.search"
Values = dict[str, Any]


def photo(number: int) -> Values:
    return {
        "id": str(52000000000 + number), "owner": "10000001@N01", "secret": f"{number:010x}", "server": "65535", "farm": 66,
        "title": f"Aurora {number}",
        "datetaken": "2024-02-10 23:14:05", "datetakengranularity": "0", "dateupload": str(1707649200 + number),
        "latitude": "69.649208", "longitude": "18.955324", "accuracy": "16", "ispublic": 1, "width_o": "4000",
    }  # fmt: skip


def body_of(photos: list[Values], **page: object) -> bytes:
    return json.dumps({"photos": {"page": 1, "total": "9", **page, "photo": photos}, "stat": "ok"}).encode()


def compact_body_of(photos: list[Values], **page: object) -> bytes:
    """Format the page as Flickr does. Pages of this format are decoded part by part."""
    return json.dumps(json.loads(body_of(photos, **page)), separators=(",", ":")).encode()


def parse(body: bytes) -> tuple[Any, list[Drift]]:
    drifts: list[Drift] = []
    return parse_response(SEARCH, body, on_drift=drifts.append), drifts


def described(item: Any) -> dict[str, object]:
    """Show everything that a program can read from a photo, with the order of keys."""
    return {
        "class": type(item),
        "vars": list(vars(item).items()),
        "dump": list(item.model_dump().items()),
        "given": list(item.model_dump(exclude_unset=True).items()),
        "json": item.model_dump_json(),
        "fields_set": item.model_fields_set,
        "extra": list(item.model_extra.items()),
        "private": item.__pydantic_private__,
        "repr": repr(item),
    }


def xml_body_of(photos: list[Values], inside: str = "") -> bytes:
    attributes = ("".join(f" {key}={quoteattr(str(value))}" for key, value in one.items()) for one in photos)
    listed = "\n\t\t".join(f"<photo{each}>{inside}</photo>" if inside else f"<photo{each} />" for each in attributes)
    return f'<rsp stat="ok">\n\t<photos page="1" total="9">\n\t\t{listed}\n\t</photos>\n</rsp>'.encode()
