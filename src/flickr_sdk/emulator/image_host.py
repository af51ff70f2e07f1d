"""The image host: photos in all sizes at `/{server}/{id}_{secret}_{suffix}.jpg`, and videos."""

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

IMAGE_PATH: Final = re.compile(r"/(\d+)/(\d{1,18})_([0-9a-f]+)(?:_([a-z0-9]{1,2}))??(_d)?\.([a-z0-9]{2,5})", re.ASCII)
"""The URL of an image. `_d` before the dot requests a download instead of an inline image."""

VIDEO_PATH: Final = re.compile(r"/photos/[^/]+/(\d{1,18})/play/\w+/([0-9a-f]+)/", re.ASCII)
"""The URL of a video. The emulator serves the same file for every size."""

BY_SUFFIX: Final = {size.suffix: size for size in (*SIZES, ORIGINAL)}
CONTENT_TYPES: Final = {"jpg": "image/jpeg", "png": "image/png", "gif": "image/gif", "tif": "image/tiff", "webp": "image/webp"}


class ImageHost:
    """Serves images and videos. The secret in the URL is the only access control, as on Flickr."""

    def __init__(self, world: World) -> None:
        self._world = world

    def add_routes(self, routes: Routes) -> None:
        """Add the URLs of images and videos to the routes."""
        routes.add(IMAGE_PATH, lambda request: apply_range(request, self._image(request)), verbs=("GET",))
        routes.add(VIDEO_PATH, lambda request: apply_range(request, self._video(request)), verbs=("GET",))

    def _image(self, request: Request) -> Response:
        match = IMAGE_PATH.fullmatch(request.path)
        assert match is not None, "the route has matched the path"
        server, photo_id, secret, suffix, download, extension = match.groups()
        size = BY_SUFFIX.get(suffix or "")
        with self._world.transaction():
            photo = self._world.one("SELECT * FROM photos WHERE id = ? AND server = ?", int(photo_id), int(server))
            if size is None or photo is None or not photo["width"] or size_secret(photo, size) != secret:
                return error_page(404, "Not Found")
            original = self._world.one("SELECT content FROM originals WHERE photo_id = ?", photo["id"])
            shape = (photo["width"], photo["height"])
            expected = photo["originalformat"] if size is ORIGINAL else "jpg"
        if extension != expected or not (size is ORIGINAL or size in available_sizes(*shape)):
            return error_page(404, "Not Found")
        # Drawing is slow, so the transaction has ended before it.
        try:
            body = _render(photo, original["content"] if original else None, size)
        except MissingPillow as error:
            return Response(f"{error}\n".encode(), "text/plain; charset=utf-8", 501)
        name = f"{photo_id}_{secret}{f'_{suffix}' if suffix else ''}.{extension}"
        headers = (("Content-Disposition", f"attachment; filename={name}"),) if download else ()
        return Response(body, CONTENT_TYPES.get(extension, "application/octet-stream"), headers=headers)

    def _video(self, request: Request) -> Response:
        match = VIDEO_PATH.fullmatch(request.path)
        assert match is not None, "the route has matched the path"
        query = "SELECT content FROM originals JOIN photos ON id = photo_id WHERE id = ? AND secret = ? AND media = 'video'"
        with self._world.transaction():
            found = self._world.one(query, int(match[1]), match[2])
        return error_page(404, "Not Found") if found is None else Response(found["content"], "video/mp4")


def _render(photo: sqlite3.Row, content: bytes | None, size: Size) -> bytes:
    if content is not None and size is ORIGINAL and not photo["rotation"]:
        return content
    wanted = dimensions(size, photo["width"], photo["height"])
    if content is not None and photo["media"] == "photo":
        # Draw a placeholder if Pillow cannot read the file.
        with suppress(OSError):
            return resize(content, wanted.width, wanted.height, photo["rotation"])
    return draw_photo(photo["id"], photo["width"], photo["height"], wanted.width, wanted.height)
