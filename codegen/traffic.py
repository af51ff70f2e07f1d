"""Recorded answers: this project's own form, VCR cassettes and HAR exports, read as one."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qsl, urlsplit

import yaml

from .problems import SpecError

__all__ = ["Recording", "read_traffic"]

SHAPE_ONLY: Final = "api-explorer"
"""A capture whose keys and nesting are real and whose numbers are not."""

_ENDINGS: Final = {
    "/services/upload": "upload",
    "/services/replace": "replace",
    "/services/oauth/request_token": "oauth.request_token",
    "/services/oauth/access_token": "oauth.access_token",
}


@dataclass(frozen=True)
class Recording:
    """One recorded answer.

    Attributes:
        source: The file, and for a file of several answers the number.
        method: The method, or the pseudo-name of an endpoint that is no method.
        format: json, jsonp, xml, urlencoded or html.
        status: The HTTP status.
        body: The answer's bytes.
        shape_only: Whether only keys and nesting are real.
        stray: Whether the answer is in another format than was asked for: Flickr has sent another method's XML to JSON requests.
    """

    source: str
    method: str
    format: str
    status: int
    body: bytes
    shape_only: bool = False
    stray: bool = False


def read_traffic(folder: Path) -> Iterator[Recording]:
    """Read all recorded answers below a folder.

    Args:
        folder: Holds `.json` recordings, `.yaml` or `.yml` cassettes and `.har` exports, at any depth.

    Yields:
        The answers, sorted by file.

    Raises:
        SpecError: The folder is missing or holds a file of another form.
    """
    if not folder.is_dir():
        raise SpecError(folder, "", "is no folder")
    readers = {".json": _own, ".yaml": _cassette, ".yml": _cassette, ".har": _har}
    for file in sorted(folder.rglob("*")):
        if file.suffix in readers:
            try:
                yield from list(readers[file.suffix](file, folder))
            except (AttributeError, KeyError, TypeError, ValueError) as error:
                kind = type(error).__name__
                raise SpecError(file, "", f"is not of the form that its name says ({kind}: {error})") from None


def _load_json(file: Path) -> Any:
    try:
        return json.loads(file.read_bytes())
    except ValueError as error:
        raise SpecError(file, "", f"cannot be read as JSON: {error}") from None


def _own(file: Path, folder: Path) -> Iterator[Recording]:
    content = _load_json(file)
    if not isinstance(content, dict) or "method" not in content or "body" not in content:
        raise SpecError(file, "", "is no recording: it needs `method` and `body`")
    yield Recording(
        source=file.relative_to(folder).as_posix(),
        method=str(content["method"]),
        format=str(content.get("format") or _guess(str(content["body"]))),
        status=int(content.get("http_status") or 200),
        body=str(content["body"]).encode(),
        shape_only=content.get("capture") == SHAPE_ONLY,
        stray=(content.get("params") or {}).get("format") == "json" and content.get("format") == "xml",
    )


def _guess(body: str) -> str:
    start = body.lstrip()[:15].lower()
    if start.startswith(("<!doctype html", "<html")):
        return "html"
    if start.startswith("<"):
        return "xml"
    if start.startswith("{"):
        return "json"
    return "jsonp" if "(" in start else "urlencoded"


def _method(url: str, post: str) -> str | None:
    """Tell which method a request called; `None` for what is not the API."""
    parts = urlsplit(url)
    for ending, name in _ENDINGS.items():
        if parts.path.rstrip("/").endswith(ending):
            return name
    arguments = dict(parse_qsl(parts.query)) | dict(parse_qsl(post))
    return arguments.get("method") if "/services/rest" in parts.path else None


def _recording(source: str, url: str, post: str, status: int, body: bytes) -> Iterator[Recording]:
    method = _method(url, post)
    if method:
        yield Recording(source, method, _guess(body.decode("utf-8", "replace")), status, body)


def _bytes(value: Any) -> bytes:
    return value if isinstance(value, bytes) else str(value or "").encode()


def _cassette(file: Path, folder: Path) -> Iterator[Recording]:
    try:
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
        interactions = content["interactions"]
    except (ValueError, yaml.YAMLError, KeyError, TypeError) as error:
        raise SpecError(file, "interactions", f"cannot be read; this is no cassette of vcrpy ({error})") from None
    for number, one in enumerate(interactions or []):
        request, response = one["request"], one["response"]
        body = response.get("body") or {}
        text = body.get("string", body.get("base64_string", "")) if isinstance(body, dict) else body
        yield from _recording(
            f"{file.relative_to(folder).as_posix()}#{number}",
            str(request.get("uri", "")),
            _bytes(request.get("body")).decode("utf-8", "replace"),
            int((response.get("status") or {}).get("code") or 200),
            _bytes(text),
        )


def _har(file: Path, folder: Path) -> Iterator[Recording]:
    content = _load_json(file)
    try:
        entries = content["log"]["entries"]
    except (KeyError, TypeError):
        raise SpecError(file, "log.entries", "is missing; this is no HAR export") from None
    for number, entry in enumerate(entries):
        answer = entry["response"].get("content") or {}
        text = answer.get("text") or ""
        body = base64.b64decode(text) if answer.get("encoding") == "base64" else text.encode()
        yield from _recording(
            f"{file.relative_to(folder).as_posix()}#{number}",
            entry["request"]["url"],
            ((entry["request"].get("postData") or {}).get("text")) or "",
            int(entry["response"].get("status") or 200),
            body,
        )
