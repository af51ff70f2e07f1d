"""The image host: photos in all sizes at `/{server}/{id}_{secret}_{suffix}.jpg`, and videos."""

from __future__ import annotations

import re
import sqlite3
import threading
from typing import Final

from .messages import Request, Response, error_page
from .methods.render import image_format, size_secret
from .ranges import apply_range
from .routes import Routes
from .world import World
from .world.images import MissingPillow, UnreadableImage, draw_photo, resize
from .world.sizes import ORIGINAL, SIZES, VIDEO_SIZES, Size, available_sizes, dimensions, video_dimensions
from .world.videos import build_video

__all__ = ["ImageHost"]

IMAGE_PATH: Final = re.compile(r"/(\d{1,18})/(\d{1,18})_([0-9A-Za-z]+)(?:_([a-z0-9]{1,2}))??(_d)?\.([A-Za-z0-9]{1,16})", re.ASCII)
"""The URL of an image. `_d` before the dot requests a download instead of an inline image."""

VIDEO_PATH: Final = re.compile(r"/photos/[^/]+/(\d{1,18})/play/(\w+)/([0-9A-Za-z]+)/", re.ASCII)
"""The URL of a video. A video with content has the same file in every size."""

VIDEO_NAMES: Final = {size.name: size for size in VIDEO_SIZES}
VIDEO_TYPES: Final = {
    "avi": "video/x-msvideo",
    "mkv": "video/x-matroska",
    "mov": "video/quicktime",
    "mpg": "video/mpeg",
    "ogv": "video/ogg",
    "webm": "video/webm",
    "wmv": "video/x-ms-wmv",
}
"""Content types of originals that are not MP4 files, by file extension."""
BY_SUFFIX: Final = {size.suffix: size for size in (*SIZES, ORIGINAL)}
CONTENT_TYPES: Final = {"jpg": "image/jpeg", "png": "image/png", "gif": "image/gif", "tif": "image/tiff", "webp": "image/webp"}


class ImageHost:
    """Serves images and videos. The secret in the URL is the only access control, as on Flickr."""

    def __init__(self, world: World) -> None:
        self._world = world
        # Rendering one image at a time limits the memory.
        self._rendering = threading.Lock()

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
            expected = image_format(photo, size)
        if extension != expected or not (size is ORIGINAL or size in available_sizes(*shape)):
            return error_page(404, "Not Found")
        # Drawing is slow, so the transaction has ended before it.
        try:
            body = self._render(photo, original["content"] if original and photo["media"] == "photo" else None, size)
        except MissingPillow as error:
            return Response(f"{error}\n".encode(), "text/plain; charset=utf-8", 501)
        name = f"{photo_id}_{secret}{f'_{suffix}' if suffix else ''}.{extension}"
        headers = (("Content-Disposition", f"attachment; filename={name}"),) if download else ()
        return Response(body, CONTENT_TYPES.get(extension, "application/octet-stream"), headers=headers)

    def _video(self, request: Request) -> Response:
        match = VIDEO_PATH.fullmatch(request.path)
        assert match is not None, "the route has matched the path"
        size = VIDEO_NAMES.get(match[2])
        query = "SELECT * FROM photos WHERE id = ? AND secret = ? AND media = 'video' AND media_status = 'ready'"
        with self._world.transaction():
            video = self._world.one(query, int(match[1]), match[3])
            if size is None or video is None:
                return error_page(404, "Not Found")
            original = self._world.one("SELECT content FROM originals WHERE photo_id = ?", video["id"])
        if original is not None:
            kind = VIDEO_TYPES.get(video["originalformat"], "video/mp4") if not size.width else "video/mp4"
            return Response(original["content"], kind)
        full = (video["width"], video["height"])
        shown = video_dimensions(size, *full)
        try:
            with self._rendering:
                frame = draw_photo(video["id"], *full, shown.width, shown.height)
        except MissingPillow as error:
            return Response(f"{error}\n".encode(), "text/plain; charset=utf-8", 501)
        return Response(build_video(frame, shown.width, shown.height, video["duration"] or 0), "video/mp4")

    def _render(self, photo: sqlite3.Row, content: bytes | None, size: Size) -> bytes:
        full = (photo["width"], photo["height"])
        # The rotation is that by which the smaller sizes differ from the original.
        if content is not None and size is ORIGINAL:
            return content
        wanted = dimensions(size, *full)
        kind = image_format(photo, size)
        with self._rendering:
            if content is not None:
                try:
                    return resize(content, wanted.width, wanted.height, photo["rotation"], kind)
                except UnreadableImage:
                    # Draw a placeholder if Pillow cannot read the file.
                    pass
            return draw_photo(photo["id"], *full, wanted.width, wanted.height, kind)
