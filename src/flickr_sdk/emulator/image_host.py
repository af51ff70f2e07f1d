"""The image host: photos in all their sizes, at `/{server}/{id}_{secret}_{suffix}.jpg`."""

from __future__ import annotations

import re
import sqlite3
from contextlib import suppress
from typing import Final

from .messages import Request, Response, error_page
from .methods.render import size_secret
from .ranges import apply_range
from .routes import Routes
from .world import World
from .world.images import MissingPillow, draw_photo, resize
from .world.sizes import ORIGINAL, SIZES, Size, available_sizes, dimensions

__all__ = ["ImageHost"]

PATH: Final = re.compile(r"/(\d+)/(\d{1,18})_([0-9a-f]+)(?:_([a-z0-9]{1,2}))??(_d)?\.([a-z0-9]{2,5})", re.ASCII)
"""`_d` before the dot asks for a download, in place of something to look at."""

STREAM: Final = re.compile(r"/photos/[^/]+/(\d{1,18})/play/\w+/([0-9a-f]+)/", re.ASCII)
"""A video in one of its sizes, which are all the same here."""

BY_SUFFIX: Final = {one.suffix: one for one in (*SIZES, ORIGINAL)}
KINDS: Final = {"jpg": "image/jpeg", "png": "image/png", "gif": "image/gif", "tif": "image/tiff", "webp": "image/webp"}


class ImageHost:
    """Answers for images. Whoever knows a secret may see the image, as on Flickr.

    Args:
        world: The photos.
    """

    def __init__(self, world: World) -> None:
        self._world = world

    def add_routes(self, routes: Routes) -> None:
        """Put the addresses into the table.

        Args:
            routes: The table.
        """
        routes.add(PATH, lambda request: apply_range(request, self._answer(request)), verbs=("GET",))
        routes.add(STREAM, lambda request: apply_range(request, self._video(request)), verbs=("GET",))

    def _answer(self, request: Request) -> Response:
        asked = PATH.fullmatch(request.path)
        assert asked is not None, "the route fits"
        server, photo_id, secret, suffix, download, kind = asked.groups()
        size = BY_SUFFIX.get(suffix or "")
        with self._world.transaction():
            photo = self._world.one("SELECT * FROM photos WHERE id = ? AND server = ?", int(photo_id), int(server))
            if size is None or photo is None or not photo["width"] or size_secret(photo, size) != secret:
                return error_page(404, "Not Found")
            original = self._world.one("SELECT content FROM originals WHERE photo_id = ?", photo["id"])
            shape = (photo["width"], photo["height"])
            expected = photo["originalformat"] if size is ORIGINAL else "jpg"
        if kind != expected or not (size is ORIGINAL or size in available_sizes(*shape)):
            return error_page(404, "Not Found")
        # Drawing takes its time, and others may have the world meanwhile.
        try:
            body = _drawn(photo, original["content"] if original else None, size)
        except MissingPillow as missing:
            return Response(f"{missing}\n".encode(), "text/plain; charset=utf-8", 501)
        name = f"{photo_id}_{secret}{f'_{suffix}' if suffix else ''}.{kind}"
        headers = (("Content-Disposition", f"attachment; filename={name}"),) if download else ()
        return Response(body, KINDS.get(kind, "application/octet-stream"), headers=headers)

    def _video(self, request: Request) -> Response:
        asked = STREAM.fullmatch(request.path)
        assert asked is not None, "the route fits"
        query = "SELECT content FROM originals JOIN photos ON id = photo_id WHERE id = ? AND secret = ? AND media = 'video'"
        with self._world.transaction():
            found = self._world.one(query, int(asked[1]), asked[2])
        return error_page(404, "Not Found") if found is None else Response(found["content"], "video/mp4")


def _drawn(photo: sqlite3.Row, content: bytes | None, size: Size) -> bytes:
    if content is not None and size is ORIGINAL and not photo["rotation"]:
        return content
    wanted = dimensions(size, photo["width"], photo["height"])
    if content is not None and photo["media"] == "photo":
        # What Pillow does not read is no reason to fail: then a picture stands for it.
        with suppress(OSError):
            return resize(content, wanted.width, wanted.height, photo["rotation"])
    return draw_photo(photo["id"], photo["width"], photo["height"], wanted.width, wanted.height)
