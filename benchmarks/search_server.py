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
        """Return a photo as JSON, with a secret like Flickr's, which compresses as badly."""
        secret = hashlib.md5(b"%d" % number, usedforsecurity=False).hexdigest()[:10]
        return self.template.replace(b"<id>", b"%d" % (FIRST_ID + number)).replace(b"<secret>", secret.encode())


def template(extras: str) -> bytes:
    """Return a photo as JSON, with marks in place of its id and its secret."""
    photo = responses.photo(0, extras=extras)
    text = json.dumps(photo, separators=(",", ":"))
    return text.replace(photo["id"], "<id>").replace(photo["secret"], "<secret>").replace("/", "\\/").encode()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("extras")
    SearchConnection.template = template(parser.parse_args().extras)
    asyncio.run(serve(connection=SearchConnection))
