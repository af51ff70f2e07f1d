"""Read recorded responses: JSON files of this project, vcrpy cassettes and HAR exports."""

from __future__ import annotations

import base64
import json
import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias
from urllib.parse import parse_qsl, urlsplit

import yaml

from .problems import SpecError

__all__ = ["Recording", "Unreadable", "read_traffic"]

SHAPE_ONLY: Final = "api-explorer"
"""Recordings of this capture have the original keys and nesting, but reformatted numbers."""

_ENDINGS: Final = {
    "/services/upload": "upload",
    "/services/replace": "replace",
    "/services/oauth/request_token": "oauth.request_token",
    "/services/oauth/access_token": "oauth.access_token",
}


@dataclass(frozen=True)
class Recording:
    """A recorded response.

    Attributes:
        source: The file, and the number of the response if the file contains several.
        method: The method, or a name for an endpoint such as `upload`.
        format: `json`, `jsonp`, `xml`, `urlencoded` or `html`.
        status: The HTTP status code.
        body: The response body.
        shape_only: Whether only keys and nesting are original.
        stray: Whether the response has another format than requested. Flickr has sent the XML of another method.
    """

    source: str
    method: str
    format: str
    status: int
    body: bytes
    shape_only: bool = False
    stray: bool = False


@dataclass(frozen=True)
class Unreadable:
    """A file, or one response in it, that cannot be read.

    Attributes:
        file: The file, and the number of the response if the file contains several.
        problem: The problem.
    """

    file: str
    problem: str


class _FormatError(Exception):
    """The format of a file or response is not supported."""


# Errors of looking up parts of a file in another format.
_LOOKUP_ERRORS: Final = (_FormatError, AttributeError, KeyError, TypeError, ValueError)


def read_traffic(path: Path) -> Iterator[Recording | Unreadable]:
    """Read recorded responses.

    Args:
        path: A file, or a folder that contains at any depth `.json` recordings, `.json`, `.yaml` or `.yml` cassettes of vcrpy
            and `.har` exports.

    Yields:
        The responses and the unreadable entries, sorted by file.

    Raises:
        SpecError: `path` does not exist.
    """
    if path.is_dir():
        files, folder = sorted(file for file in path.rglob("*") if file.suffix in _READERS and file.is_file()), path
    elif path.is_file():
        files, folder = [path], path.parent
    else:
        raise SpecError(path, "", "is not a file or a folder")
    for file in files:
        source = file.relative_to(folder).as_posix()
        try:
            content = _READERS.get(file.suffix, _load_json)(file)
            kind = _kind(content, file.suffix)
            entries = [] if kind is _own else _entries(content)
        except (*_LOOKUP_ERRORS, OSError, RecursionError) as error:
            yield Unreadable(source, _describe(error))
            continue
        if kind is _own:
            yield from _read_one(_own, content, source)
            continue
        for number, one in enumerate(entries):
            yield from _read_one(kind, one, f"{source}#{number}")


def _describe(error: BaseException) -> str:
    text = " ".join(str(error).split())
    return text if isinstance(error, _FormatError) else f"cannot be read ({type(error).__name__}: {text})"


def _load_json(file: Path) -> Any:
    try:
        return json.loads(file.read_bytes())
    except ValueError as error:
        raise _FormatError(f"cannot be read as JSON: {error}") from None


def _load_yaml(file: Path) -> Any:
    try:
        return yaml.safe_load(file.read_text(encoding="utf-8"))
    except (ValueError, yaml.YAMLError) as error:
        raise _FormatError(f"cannot be read as YAML: {error}") from None


_READERS: Final[Mapping[str, Callable[[Path], Any]]] = {
    ".json": _load_json,
    ".har": _load_json,
    ".yaml": _load_yaml,
    ".yml": _load_yaml,
}

_Reader: TypeAlias = Callable[[Any, str], Iterator[Recording]]


def _kind(content: Any, suffix: str) -> _Reader:
    """Detect the format from the content: vcrpy can write JSON, and an export can have another suffix."""
    keys = content.keys() if isinstance(content, dict) else frozenset()
    if "interactions" in keys:
        return _interaction
    if "http_interactions" in keys:
        raise _FormatError("is a cassette of Ruby's VCR, which is not supported; use vcrpy")
    if "log" in keys:
        return _har_entry
    if "method" in keys and "body" in keys:
        return _own
    if suffix == ".har":
        raise _FormatError("is not a HAR export: `log` is missing")
    if suffix == ".json":
        raise _FormatError("is not a recording: `method` or `body` is missing")
    raise _FormatError("is not a vcrpy cassette: `interactions` is missing")


def _entries(content: dict[str, Any]) -> list[Any]:
    if "interactions" in content:
        entries, missing = content["interactions"] or [], "vcrpy cassette: `interactions`"
    else:
        entries, missing = (content["log"] or {}).get("entries"), "HAR export: `log.entries`"
    if not isinstance(entries, list):
        raise _FormatError(f"is not a {missing} is not a list")
    return entries


def _read_one(reader: _Reader, content: Any, source: str) -> Iterator[Recording | Unreadable]:
    try:
        yield from list(reader(content, source))
    except _LOOKUP_ERRORS as error:
        yield Unreadable(source, _describe(error))


def _own(content: Any, source: str) -> Iterator[Recording]:
    yield Recording(
        source=source,
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


def _method(url: str, form: dict[str, str]) -> str | None:
    """Return the method that a request calls; `None` for requests to other hosts or pages."""
    parts = urlsplit(url)
    for ending, name in _ENDINGS.items():
        if parts.path.rstrip("/").endswith(ending):
            return name
    arguments = dict(parse_qsl(parts.query)) | form
    return arguments.get("method") if "/services/rest" in parts.path else None


def _form(body: bytes) -> dict[str, str]:
    """Parse a form, URL-encoded or multipart."""
    if not body.startswith(b"--"):
        return dict(parse_qsl(body.decode("utf-8", "replace")))
    boundary = body.splitlines()[0]
    fields: dict[str, str] = {}
    for part in body.split(boundary)[1:]:
        # Exports can contain converted line endings.
        head, _, value = part.replace(b"\r\n", b"\n").partition(b"\n\n")
        name = _PART_NAME.search(head)
        if name:
            fields[name[1].decode("utf-8", "replace")] = value.removesuffix(b"\n").decode("utf-8", "replace")
    return fields


_PART_NAME: Final = re.compile(rb"[;\s]name=\"?([^\";\n]*)")


def _recording(source: str, url: str, form: dict[str, str], status: int, body: bytes, encoding: str) -> Iterator[Recording]:
    method = _method(url, form)
    if method:
        body = _decompressed(body, encoding)
        yield Recording(source, method, _guess(body.decode("utf-8", "replace")), status, body)


def _decompressed(body: bytes, encoding: str) -> bytes:
    """Decompress a body if it is compressed; the header is unreliable, because some recorders decompress."""
    if body.startswith(b"\x1f\x8b"):
        return _inflate(body, zlib.MAX_WBITS | 16)
    if body.startswith((b"\x78\x01", b"\x78\x9c", b"\x78\xda")):
        return _inflate(body, zlib.MAX_WBITS)
    try:
        body.decode()
    except UnicodeDecodeError:
        if encoding == "deflate":
            # Some servers omit the zlib header.
            return _inflate(body, -zlib.MAX_WBITS)
        if encoding in ("br", "zstd"):
            raise _FormatError(
                f"contains a response compressed with {encoding}, which is not supported; record it uncompressed"
            ) from None
    return body


def _inflate(body: bytes, window: int) -> bytes:
    try:
        return zlib.decompress(body, window)
    except zlib.error as error:
        raise _FormatError(f"contains a corrupt compressed response: {error}") from None


def _bytes(value: Any) -> bytes:
    return value if isinstance(value, bytes) else str(value or "").encode()


def _interaction(one: Any, source: str) -> Iterator[Recording]:
    """Read an interaction of a cassette; older versions of vcrpy write `content` and `status_code` for httpx."""
    request, response = one["request"], one["response"]
    body = response.get("content", "") if "body" not in response else response["body"]
    if isinstance(body, dict):
        coded = body.get("base64_string")
        body = base64.b64decode(coded) if coded and "string" not in body else body.get("string")
    status = response.get("status")
    code = status.get("code") if isinstance(status, dict) else status or response.get("status_code")
    headers = {str(name).lower(): value for name, value in (response.get("headers") or {}).items()}
    encoding = headers.get("content-encoding") or ""
    yield from _recording(
        source,
        str(request.get("uri", "")),
        _form(_bytes(request.get("body"))),
        int(code or 200),
        _bytes(body),
        str(encoding[0] if isinstance(encoding, list) else encoding).lower(),
    )


def _har_entry(entry: Any, source: str) -> Iterator[Recording]:
    request, response = entry["request"], entry["response"]
    content = response.get("content") or {}
    text = content.get("text") or ""
    status = int(response.get("status") or 0)
    # A blocked or canceled request, a CORS preflight, or a response whose body was not saved.
    if not text and (status == 0 or "text" not in content or request.get("method") == "OPTIONS"):
        return
    sent = request.get("postData") or {}
    form = _form((sent.get("text") or "").encode()) | {
        str(one["name"]): str(one.get("value", "")) for one in sent.get("params") or []
    }
    headers = {str(one["name"]).lower(): str(one["value"]) for one in response.get("headers") or []}
    yield from _recording(
        source,
        request["url"],
        form,
        status or 200,
        base64.b64decode(text) if content.get("encoding") == "base64" else text.encode(),
        headers.get("content-encoding", "").lower(),
    )
