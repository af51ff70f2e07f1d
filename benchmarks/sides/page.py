"""Parse pages of 500 photos, and print the CPU seconds per page: `page.py SIDE FOLDER`.

The folder contains the pages as `few.json`, `few.xml` and so on.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

SECONDS = 0.2
"""How long each page is parsed repeatedly."""

Parse = Callable[[], object]
Sides = dict[str, Callable[[bytes, bytes], Parse | None]]


def json_loads(body: bytes, _: bytes) -> Parse:
    return lambda: json.loads(body)


def flickr_sdk(body: bytes, _: bytes) -> Parse:
    from flickr_sdk import parse_response

    return lambda: parse_response("flickr.photos.search", body)


def flickr_sdk_drift(body: bytes, _: bytes) -> Parse:
    from flickr_sdk import parse_response

    drifted = body.replace(b'"farm":66', b'"farm":"sixty"', 1)
    assert drifted != body
    return lambda: parse_response("flickr.photos.search", drifted, on_drift=lambda drift: None)


def flickr_sdk_xml(_: bytes, xml: bytes) -> Parse:
    from flickr_sdk import parse_response

    return lambda: parse_response("flickr.photos.search", xml, format="xml")


def pydantic(body: bytes, _: bytes) -> Parse:
    """Parse the types of the page without conversion: no dates, numbers in strings, unknown keys or schema drift."""
    from pydantic import create_model

    types: dict[str, Any] = {name: (type(value), ...) for name, value in json.loads(body)["photos"]["photo"][0].items()}
    photo: Any = create_model("Photo", **types)
    photos = create_model(
        "Photos", page=(int, ...), pages=(int, ...), perpage=(int, ...), total=(str, ...), photo=(list[photo], ...)
    )
    response = create_model("Response", photos=(photos, ...), stat=(str, ...))
    return lambda: response.model_validate_json(body)


def flickrapi_etree(_: bytes, xml: bytes) -> Parse:
    from flickrapi import FlickrAPI

    client = FlickrAPI("key", "secret", store_token=False)
    return lambda: client.parse_etree(xml)


def flickrapi_xmlnode(_: bytes, xml: bytes) -> Parse:
    from flickrapi import FlickrAPI

    client = FlickrAPI("key", "secret", store_token=False)
    return lambda: client.parse_xmlnode(xml)


def flickr_api(body: bytes, _: bytes) -> Parse | None:
    if b'"url_w"' in body:
        # flickr_api raises a KeyError for unknown photo sizes.
        return None
    import requests
    from flickr_api import Photo, method_call, set_keys

    response = requests.Response()
    response.status_code, response._content, response.encoding = 200, body, "utf-8"
    set_keys(api_key="key", api_secret="secret")
    method_call._make_request_with_retry = lambda *_: response
    return lambda: Photo.search(tags="aurora")


SIDES: Sides = {
    side.__name__: side
    for side in (
        json_loads, flickr_sdk, flickr_sdk_drift, flickr_sdk_xml, pydantic, flickrapi_etree, flickrapi_xmlnode, flickr_api
    )
}  # fmt: skip


def cpu_of(parse: Parse) -> float:
    parse()
    start = time.process_time()
    parse()
    times = max(1, int(SECONDS / max(time.process_time() - start, 1e-6)))
    start = time.process_time()
    for _ in range(times):
        parse()
    return (time.process_time() - start) / times


if __name__ == "__main__":
    side, folder = SIDES[sys.argv[1]], Path(sys.argv[2])
    bodies = {file.stem: (file.read_bytes(), file.with_suffix(".xml").read_bytes()) for file in sorted(folder.glob("*.json"))}
    parsers = {name: side(*both) for name, both in bodies.items()}
    print(json.dumps({name: cpu_of(parse) for name, parse in parsers.items() if parse is not None}))
