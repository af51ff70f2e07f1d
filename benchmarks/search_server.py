"""A server of searches by upload time, one photo a second, for harvests: `python -m benchmarks.search_server EXTRAS`.

It builds each page from a photo with `few`, `some` or `all` fields, so that a million photos need no memory.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import json
from urllib.parse import parse_qsl

from . import responses
from .static_server import Connection, serve

FIRST_UPLOAD = 1_400_000_000
FIRST_ID = 10_000_000_000
MARKS = {
    b"52000000000": b"<id>",
    b"0000000000": b"<secret>",
    b"0f1e2d3c4b": b"<original>",
    b"orth": b"<text>",
    b"649208": b"<place>",
}
"""The marks of the values that differ between photos."""


class SearchConnection(Connection):
    """A connection that responds to searches with the photos of a range of upload times."""

    template: bytes

    def body(self, method: str, form: str, request: bytes) -> bytes:
        head, _, form_data = request.partition(b"\r\n\r\n")
        query = head.split(b" ", 2)[1].partition(b"?")[2]
        arguments = dict(parse_qsl(f"{query.decode()}&{form_data.decode()}"))
        first, last = (int(arguments[name]) - FIRST_UPLOAD for name in ("min_upload_date", "max_upload_date"))
        page, size = int(arguments["page"]), int(arguments["per_page"])
        total = last - first + 1
        numbers = range(first + (page - 1) * size, min(first + page * size, last + 1))
        assert size == 1 or arguments["sort"] == "date-posted-asc", "no photo is missing in the first order"
        counts = {"page": page, "pages": -(-total // size), "perpage": size, "total": str(total)}
        empty = json.dumps({"photos": {**counts, "photo": []}, "stat": "ok"}).encode()
        return empty.replace(b"[]", b"[%b]" % b",".join(map(self.photo, numbers)))

    def photo(self, number: int) -> bytes:
        """Return a photo as JSON, with its own secrets, locations and strings, which do not compress."""
        digest = hashlib.md5(b"%d" % number, usedforsecurity=False).hexdigest().encode()
        values = (b"%d" % (FIRST_ID + number), digest[:10], digest[10:20], digest[20:], b"%06d" % (number * 7919 % 1_000_000))
        made = self.template
        for mark, value in zip(MARKS.values(), values, strict=True):
            made = made.replace(mark, value)
        return made


def template(extras: str) -> bytes:
    """Return a photo as JSON, with marks in place of its values."""
    photo = json.dumps(responses.photo(0, extras=extras), separators=(",", ":")).replace("/", "\\/").encode()
    for value, mark in MARKS.items():
        photo = photo.replace(value, mark)
    return photo


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("extras")
    SearchConnection.template = template(parser.parse_args().extras)
    asyncio.run(serve(connection=SearchConnection))
