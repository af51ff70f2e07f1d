"""`Range` requests, as the image host serves them."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from typing import Final

from .messages import Request, Response, error_page

__all__ = ["apply_range"]

RANGE: Final = re.compile(r"bytes=(\d+)-(\d*)", re.ASCII)


def apply_range(request: Request, response: Response) -> Response:
    """Add an `ETag` to the response of a file, and reduce it to the requested range if there is one."""
    etag = f'"{hashlib.blake2b(response.body, digest_size=10).hexdigest()}"'
    response = replace(response, headers=(*response.headers, ("ETag", etag), ("Accept-Ranges", "bytes")))
    requested = RANGE.fullmatch(request.headers.get("range", "").strip())
    if response.status != 200 or requested is None or request.headers.get("if-range", etag) != etag:
        return response
    size, start = len(response.body), int(requested[1])
    if start >= size:
        return replace(error_page(416, "Range Not Satisfiable"), headers=(("Content-Range", f"bytes */{size}"),))
    end = min(int(requested[2] or size), size - 1)
    content_range = ("Content-Range", f"bytes {start}-{end}/{size}")
    return replace(response, body=response.body[start : end + 1], status=206, headers=(*response.headers, content_range))
