"""Runs of download batches, for tests, and an image host for them."""

from __future__ import annotations

import asyncio
import inspect
import json
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qs, urlsplit

from flickr_sdk import AsyncFlickr, Flickr, Retries

from .clients import BLOCKING
from .file_server import FileRequest, FileResponse, file_server, ranged

SIZE = 3000


def content_of(number: int | str, size: int = SIZE, version: int = 0) -> bytes:
    """Return the bytes of a file. All files and versions differ."""
    block = blake2b(f"{number}/{version}".encode()).digest()
    return b"\xff\xd8\xff" + (block * (size // 64 + 1))[: size - 3]


class ImageServer:
    """An image host with a file for each number. `change` may return another response."""

    def __init__(self) -> None:
        self.origin = ""
        self.requests: list[FileRequest] = []
        self.lookups: list[str] = []
        self.size = SIZE
        self.versions: Counter[str] = Counter()
        self.change: Callable[[FileRequest, str], FileResponse | None] = lambda request, number: None
        self.change_lookup: Callable[[str], FileResponse | None] = lambda photo_id: None
        self.in_flight = self.most_in_flight = 0
        self._lock = threading.Lock()

    def photo(self, number: int) -> Any:
        """Return a photo whose URL is known."""
        version = self.versions[str(number)]
        return SimpleNamespace(id=str(number), media="photo", url_o=f"{self.origin}/65535/{number}_ab{version}_o.jpg")

    def photos(self, numbers: Sequence[int]) -> list[Any]:
        return [self.photo(number) for number in numbers]

    def content(self, number: int | str) -> bytes:
        return content_of(number, self.size, self.versions[str(number)])

    def gets(self) -> list[str]:
        """Return the numbers of the files that were requested, without requests for their headers."""
        return [number_of(request) for request in self.requests if request.verb == "GET"]

    def look_up(self, request: FileRequest) -> FileResponse:
        """Respond to `flickr.photos.getSizes` and `flickr.photos.getInfo`."""
        query = parse_qs(urlsplit(request.path).query)
        (photo_id,), (method,) = query["photo_id"], query["method"]
        self.lookups.append(photo_id)
        if (changed := self.change_lookup(photo_id)) is not None:
            return changed
        source = self.photo(int(photo_id)).url_o
        size = {"label": "Original", "width": 1, "height": 1, "source": source, "url": source, "media": "photo"}
        owner = {"nsid": "1@N01", "username": "ada"}
        photo = {"id": photo_id, "secret": "ab", "server": "1", "farm": 1, "owner": owner, "media": "photo", "dateuploaded": "1"}
        photo |= {"title": {"_content": "A"}, "description": {"_content": ""}, "comments": {"_content": "0"}}
        photo |= {"dates": {"posted": "1", "takengranularity": "0", "lastupdate": "1"}, "views": "0", "rotation": 0, "license": 0}
        photo |= {"visibility": {"ispublic": 1, "isfriend": 0, "isfamily": 0}, "safety_level": "0", "isfavorite": 0}
        photo |= {key: {"cancomment": 0, "canaddmeta": 0} for key in ("editability", "publiceditability")}
        photo |= {"usage": dict.fromkeys(("candownload", "canblog", "canprint", "canshare"), 0)}
        rights = {"canblog": 0, "canprint": 0, "candownload": 1}
        body = {"sizes": {**rights, "size": [size]}} if method.endswith("getSizes") else {"photo": photo}
        return FileResponse(200, {"Content-Type": "application/json"}, json.dumps({**body, "stat": "ok"}).encode())

    def respond(self, request: FileRequest) -> FileResponse:
        if request.path.startswith("/services/rest/"):
            return self.look_up(request)
        number = number_of(request)
        with self._lock:
            self.requests.append(request)
            self.in_flight += 1
            self.most_in_flight = max(self.most_in_flight, self.in_flight)
        try:
            changed = self.change(request, number)
        finally:
            with self._lock:
                self.in_flight -= 1
        return changed or ranged(request, self.content(number), f'"{number}-{self.versions[number]}"')


def number_of(request: FileRequest) -> str:
    return request.path.rpartition("/")[2].partition("_")[0]


@contextmanager
def image_server() -> Iterator[ImageServer]:
    """Run an image host."""
    server = ImageServer()
    with file_server(server.respond) as origin:
        server.origin = origin
        yield server


class DownloadRunner:
    """Runs batches with the same folder and journal, with a client of one flavor."""

    def __init__(self, kind: str, folder: Path, base_url: str) -> None:
        self.kind = kind
        self.folder = folder / "photos"
        self.journal = folder / "photos.sqlite"
        self.client_options: dict[str, Any] = {
            "base_url": base_url,
            "image_limiter": False,
            "limiter": False,
            "retries": Retries(1, initial_delay=0.001, max_delay=0.002),
        }

    def run(self, *sources: Any, progress: Any = None, entries: bool = False, **options: Any) -> Any:
        """Add sources, run the batch, and return the report. A source that is a function is called with the client."""
        options = {"to": self.folder, "journal": self.journal, **options}
        given = {"api_key": "key", **self.client_options}
        if self.kind == BLOCKING:
            with Flickr(**given) as flickr, flickr.downloads(**options) as downloads:
                for source in sources:
                    downloads.add(source(flickr) if inspect.isfunction(source) else source)
                return downloads.run(progress)

        async def go() -> Any:
            async with AsyncFlickr(**given) as flickr, flickr.downloads(**options) as downloads:
                for source in sources:
                    await downloads.add(source(flickr) if inspect.isfunction(source) else source)
                return await downloads.run(progress)

        return asyncio.run(go())

    def names(self) -> list[str]:
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file())
