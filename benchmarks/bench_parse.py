"""From the bytes of a 500-photo page to typed models, against `json.loads` of the same bytes."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ElementTree
from typing import Any

from flickr_sdk import parse_response

from .measure import compare, machine, table

SIZES = {
    "sq": (75, 75), "t": (100, 75), "s": (240, 180), "q": (150, 150), "m": (500, 375), "n": (320, 240), "w": (400, 300),
    "z": (640, 480), "c": (800, 600), "l": (1024, 768), "h": (1600, 1200), "k": (2048, 1536), "o": (4000, 3000),
}  # fmt: skip


def photo(number: int, *, extras: str) -> dict[str, Any]:
    """Make up a photo in the mixed types that Flickr writes."""
    made: dict[str, Any] = {
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


def page(extras: str) -> bytes:
    """Make up a page of 500 photos as Flickr writes it."""
    photos = [photo(number, extras=extras) for number in range(500)]
    answer = {"photos": {"page": 1, "pages": 40, "perpage": 500, "total": "20000", "photo": photos}, "stat": "ok"}
    return json.dumps(answer, separators=(",", ":")).replace("/", "\\/").encode()


def xml_page(extras: str) -> bytes:
    """Make up the same page in XML."""
    rows = "".join(
        "<photo {} />".format(" ".join(f'{k}="{v}"' for k, v in photo(n, extras=extras).items() if not isinstance(v, dict)))
        for n in range(500)
    )
    return f'<rsp stat="ok"><photos page="1" pages="40" perpage="500" total="20000">{rows}</photos></rsp>'.encode()


def main() -> None:
    print(machine())
    for extras in ("few", "some", "all"):
        body, xml = page(extras), xml_page(extras)
        drifted = body.replace(b'"farm":66', b'"farm":"sixty"', 1)
        results = compare(
            {
                "json.loads": lambda body=body: json.loads(body),
                "parse_response": lambda body=body: parse_response("flickr.photos.search", body),
                "parse_response, one drift": lambda body=drifted: parse_response(
                    "flickr.photos.search", body, on_drift=lambda drift: None
                ),
                "ElementTree of the XML": lambda body=xml: ElementTree.fromstring(body),
                "parse_response of the XML": lambda body=xml: parse_response("flickr.photos.search", body, format="xml"),
            }
        )
        print("\n" + table(f"500 photos, {extras} fields, {len(body) // 1024} KiB of JSON", results))


if __name__ == "__main__":
    main()
