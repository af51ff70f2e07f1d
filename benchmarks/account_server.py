"""A server of an account with many photos and its files, for backups: `python -m benchmarks.account_server PHOTOS`.

It builds each response from a template, so that the account needs no memory, and counts the calls of each method.
"""

from __future__ import annotations

import argparse
import asyncio
import json
from collections import Counter
from typing import Any, ClassVar
from urllib.parse import parse_qsl

from . import responses
from .search_server import FIRST_ID
from .static_server import Connection, serve

ADA = "10000001@N01"
ALBUM = 500
"""The number of photos in each album."""
PER_PAGE = 500
TINY_JPEG = bytes.fromhex(
    "ffd8ffe000104a46494600010100000100010000ffdb004300080606070605080707070909080a0c140d0c0b0b0c1912130f141d1a1f1e1d1a1c1c20242e"
    "2720222c231c1c2837292c30313434341f27393d38323c2e333432ffc0000b080008000801011100ffc4001500010100000000000000000000000000000008"
    "ffc40014100100000000000000000000000000000000ffda0008010100003f00bf80ffd9"
)
"""A gray JPEG of 8 by 8 pixels."""
CALLS = "/calls"


class AccountConnection(Connection):
    """A connection that responds to the calls of a backup, and to requests of files."""

    photos: ClassVar[int]
    calls: ClassVar[Counter[str]] = Counter()

    def respond(self, request: bytes) -> None:
        head, _, form = request.partition(b"\r\n\r\n")
        path, _, query = head.split(b" ", 2)[1].decode().partition("?")
        self.host = next(line for line in head.decode().splitlines() if line.lower().startswith("host:")).partition(": ")[2]
        if path.startswith("/65535/"):
            self.calls["files"] += 1
            self._send("image/jpeg", TINY_JPEG)
        elif path == CALLS:
            self._send("application/json", json.dumps(self.calls).encode())
        else:
            arguments = dict(parse_qsl(f"{query}&{form.decode()}"))
            self.calls[arguments["method"]] += 1
            made = getattr(self, arguments["method"].removeprefix("flickr.").replace(".", "_"))(arguments)
            self._send("application/json; charset=utf-8", responses.as_json(made))

    def _send(self, kind: str, body: bytes) -> None:
        head = f"HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\ncontent-length: {len(body)}\r\n\r\n"
        self.transport.write(head.encode() + body)

    def test_login(self, arguments: dict[str, str]) -> responses.Response:
        return responses.login()

    def people_getInfo(self, _: dict[str, str]) -> responses.Response:  # noqa: N802
        person = {
            "id": ADA,
            "nsid": ADA,
            "ispro": 1,
            "iconserver": "5501",
            "iconfarm": 6,
            "username": {"_content": "ada.lindqvist"},
        }
        return {"person": {**person, "photos": {"count": {"_content": self.photos}}}}

    def people_getPhotos(self, arguments: dict[str, str]) -> responses.Response:  # noqa: N802
        return {"photos": self._page(arguments, self.photos, self._photo)}

    def photos_recentlyUpdated(self, arguments: dict[str, str]) -> responses.Response:  # noqa: N802
        return {"photos": self._page(arguments, 0, self._photo)}

    def photos_getInfo(self, arguments: dict[str, str]) -> responses.Response:  # noqa: N802
        made = responses.info()["photo"]
        return {"photo": {**made, "id": arguments["photo_id"], "comments": {"_content": "0"}}}

    def photosets_getList(self, _: dict[str, str]) -> responses.Response:  # noqa: N802
        count = self.photos // ALBUM
        albums = [
            {
                "id": str(72177720300000000 + number), "owner": ADA, "username": "ada.lindqvist",
                "primary": str(FIRST_ID + number * ALBUM), "secret": "0", "server": "65535", "farm": 66,
                "photos": ALBUM, "count_photos": str(ALBUM), "videos": 0, "count_videos": "0", "count_views": "0",
                "count_comments": "0", "can_comment": 1, "needs_interstitial": 0, "visibility_can_see_set": 1,
                "date_create": "1707649200", "date_update": "1707649200",
                "title": {"_content": f"Album {number}"}, "description": {"_content": ""},
            }
            for number in range(count)
        ]  # fmt: skip
        return {"photosets": {"page": 1, "pages": 1, "perpage": 500, "total": count, "photoset": albums}}

    def photosets_getPhotos(self, arguments: dict[str, str]) -> responses.Response:  # noqa: N802
        first = (int(arguments["photoset_id"]) - 72177720300000000) * ALBUM
        made = self._page(
            arguments, ALBUM, lambda number: responses.photo(0, extras="few") | {"id": str(FIRST_ID + first + number)}
        )
        return {"photoset": {**made, "id": arguments["photoset_id"], "primary": made["photo"][0]["id"], "owner": ADA,
                             "ownername": "ada.lindqvist", "title": "Album"}}  # fmt: skip

    def collections_getTree(self, _: dict[str, str]) -> responses.Response:  # noqa: N802
        return {"collections": {"collection": []}}

    def galleries_getList(self, arguments: dict[str, str]) -> responses.Response:  # noqa: N802
        counts = self._page(arguments, 0, self._photo)
        del counts["photo"]
        return {"galleries": {**counts, "user_id": ADA, "gallery": []}}

    def favorites_getList(self, arguments: dict[str, str]) -> responses.Response:  # noqa: N802
        return {"photos": self._page(arguments, 0, self._photo)}

    def contacts_getList(self, _: dict[str, str]) -> responses.Response:  # noqa: N802
        return {"contacts": {"page": 1, "pages": 1, "per_page": 1000, "perpage": 1000, "total": 0, "contact": []}}

    def people_getGroups(self, _: dict[str, str]) -> responses.Response:  # noqa: N802
        return {"groups": {"group": []}}

    def stats_getTotalViews(self, _: dict[str, str]) -> responses.Response:  # noqa: N802
        return {"stats": {name: {"views": 0} for name in ("total", "photos", "photostream", "sets", "collections")}}

    def _page(self, arguments: dict[str, str], total: int, make: Any) -> responses.Response:
        page, size = int(arguments.get("page", 1)), int(arguments.get("per_page", PER_PAGE))
        numbers = range((page - 1) * size, min(page * size, total))
        counts = {"page": page, "pages": -(-total // size), "perpage": size, "total": str(total)}
        return {**counts, "photo": [make(number) for number in numbers]}

    def _photo(self, number: int) -> responses.Response:
        """Return a photo of the account, whose files are at this server."""
        made = responses.photo(number, extras="all") | {"id": str(FIRST_ID + number), "owner": ADA}
        for letter in "on":
            made[f"url_{letter}"] = f"http://{self.host}/65535/{made['id']}_{made['secret']}_{letter}.jpg"
        return made


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("photos", type=int)
    AccountConnection.photos = parser.parse_args().photos
    asyncio.run(serve(connection=AccountConnection))
