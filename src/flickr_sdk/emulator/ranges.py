"""Parts of files: what is asked for with `Range`, as the image host gives it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from typing import Final

from .messages import Request, Response, error_page

__all__ = ["apply_range"]

RANGE: Final = re.compile(r"bytes=(\d+)-(\d*)", re.ASCII)


def apply_range(request: Request, answer: Response) -> Response:
    """Give what was asked for of a file.

    Args:
        request: The request.
        answer: The answer with the whole file.

    Returns:
        The whole, or the part, with a tag that is another one whenever the file is.
    """
    tag = f'"{hashlib.blake2b(answer.body, digest_size=10).hexdigest()}"'
    answer = replace(answer, headers=(*answer.headers, ("ETag", tag), ("Accept-Ranges", "bytes")))
    asked = RANGE.fullmatch(request.headers.get("range", "").strip())
    if answer.status != 200 or asked is None or request.headers.get("if-range", tag) != tag:
        return answer
    size, start = len(answer.body), int(asked[1])
    if start >= size:
        return replace(error_page(416, "Range Not Satisfiable"), headers=(("Content-Range", f"bytes */{size}"),))
    end = min(int(asked[2] or size), size - 1)
    where = ("Content-Range", f"bytes {start}-{end}/{size}")
    return replace(answer, body=answer.body[start : end + 1], status=206, headers=(*answer.headers, where))
