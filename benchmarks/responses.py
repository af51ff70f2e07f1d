"""Fictional responses for the loopback server, in JSON and XML, with the mixed types that Flickr returns."""

from __future__ import annotations

import json
from typing import Any
from xml.sax.saxutils import escape, quoteattr

SIZES = {
    "sq": (75, 75), "t": (100, 75), "s": (240, 180), "q": (150, 150), "m": (500, 375), "n": (320, 240), "w": (400, 300),
    "z": (640, 480), "c": (800, 600), "l": (1024, 768), "h": (1600, 1200), "k": (2048, 1536), "o": (4000, 3000),
}  # fmt: skip

Response = dict[str, Any]


def photo(number: int, *, extras: str) -> Response:
    """Create a photo of a list with `few`, `some` or `all` fields."""
    made: Response = {
        "id": str(52000000000 + number), "owner": "10000001@N01", "secret": f"{number:010x}", "server": "65535", "farm": 66,
        "title": f"Aurora {number}", "ispublic": 1, "isfriend": 0, "isfamily": 0,
    }  # fmt: skip
    if extras in ("some", "all"):
        made |= {
            "dateupload": str(1707649200 + number), "datetaken": "2024-02-10 23:14:05", "datetakengranularity": "0",
            "ownername": "ada.lindqvist", "views": str(number), "latitude": "69.649208", "longitude": "18.955324",
            "accuracy": "16",
        }  # fmt: skip
    if extras == "all":
        made |= {
            "description": {"_content": "Over the fjord, facing north."}, "license": "4", "datetakenunknown": "0",
            "iconserver": "5501",
            "iconfarm": 6, "originalsecret": "0f1e2d3c4b", "originalformat": "jpg", "lastupdate": "1707735600", "context": 0,
            "place_id": "TRmsoPLc1UaNorth01", "woeid": "90000101", "geo_is_family": 0, "geo_is_friend": 0, "geo_is_contact": 0,
            "geo_is_public": 1, "tags": "aurora northernlights", "machine_tags": "", "o_width": "4000", "o_height": "3000",
            "media": "photo", "media_status": "ready", "pathalias": "adalindqvist",
        }  # fmt: skip
        for letter, (width, height) in SIZES.items():
            made[f"url_{letter}"] = f"https://live.staticflickr.com/65535/{made['id']}_{made['secret']}_{letter}.jpg"
            made[f"height_{letter}"] = height
            made[f"width_{letter}"] = str(width)
    return made


def page(extras: str) -> Response:
    """Create a page of 500 photos."""
    photos = [photo(number, extras=extras) for number in range(500)]
    return {"photos": {"page": 1, "pages": 40, "perpage": 500, "total": "20000", "photo": photos}}


def login() -> Response:
    """Create a response of flickr.test.login, a small one."""
    return {"user": {"id": "10000001@N01", "username": {"_content": "ada.lindqvist"}, "path_alias": "adalindqvist"}}


def info() -> Response:
    """Create a response of flickr.photos.getInfo."""
    return {
        "photo": {
            "id": "52000000101", "secret": "1a2b3c4d5e", "server": "65535", "farm": 66, "dateuploaded": "1707649200",
            "isfavorite": 0, "license": "4", "safety_level": "0", "rotation": 0, "originalsecret": "0f1e2d3c4b",
            "originalformat": "jpg", "views": "1204", "media": "photo",
            "owner": {
                "nsid": "10000001@N01", "username": "ada.lindqvist", "realname": "Ada Lindqvist", "location": "Narvik, Norway",
                "iconserver": "5501", "iconfarm": 6, "path_alias": "adalindqvist",
            },
            "title": {"_content": "Aurora over the fjord"},
            "description": {"_content": "Facing north, a little before midnight."},
            "visibility": {"ispublic": 1, "isfriend": 0, "isfamily": 0},
            "dates": {
                "posted": "1707649200", "taken": "2024-02-10 23:14:05", "takengranularity": "0", "takenunknown": "0",
                "lastupdate": "1707735600",
            },
            "editability": {"cancomment": 0, "canaddmeta": 0},
            "publiceditability": {"cancomment": 1, "canaddmeta": 0},
            "usage": {"candownload": 1, "canblog": 0, "canprint": 0, "canshare": 1},
            "comments": {"_content": "3"},
            "notes": {"note": []},
            "people": {"haspeople": 0},
            "tags": {
                "tag": [
                    {"id": f"1-52000000101-{n}", "author": "10000001@N01", "authorname": "ada.lindqvist", "raw": raw,
                     "_content": raw.lower().replace(" ", ""), "machine_tag": 0}
                    for n, raw in enumerate(("Aurora", "northern lights", "Fjord"))
                ]
            },
            "urls": {"url": [{"type": "photopage", "_content": "https://www.flickr.com/photos/adalindqvist/52000000101/"}]},
        }
    }  # fmt: skip


def as_json(response: Response) -> bytes:
    """Format a response as JSON as Flickr does: compact, with escaped slashes."""
    return json.dumps({**response, "stat": "ok"}, separators=(",", ":")).replace("/", "\\/").encode()


def as_xml(response: Response) -> bytes:
    """Format a response as XML as Flickr does: scalars are attributes, `_content` is the text."""
    inside = "".join(_element(name, value) for name, value in response.items())
    return f'<?xml version="1.0" encoding="utf-8" ?>\n<rsp stat="ok">{inside}</rsp>'.encode()


def _element(name: str, value: object) -> str:
    if isinstance(value, list):
        return "".join(_element(name, one) for one in value)
    if not isinstance(value, dict):
        return f"<{name}>{escape(str(value))}</{name}>"
    attributes, inside = "", ""
    for key, one in value.items():
        if key == "_content":
            inside += escape(str(one))
        elif isinstance(one, (dict, list)):
            inside += _element(key, one)
        else:
            attributes += f" {key}={quoteattr(str(one))}"
    return f"<{name}{attributes}>{inside}</{name}>"


BODIES = {
    f"{method}.{form}": write(response)
    for method, response in {
        "flickr.test.login": login(),
        "flickr.photos.getInfo": info(),
        "flickr.photos.search": page("some"),
    }.items()
    for form, write in {"json": as_json, "xml": as_xml}.items()
}
"""The responses of the loopback server, by method and format."""
