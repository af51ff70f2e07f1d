"""Recorded answers: this project's own form, VCR cassettes and HAR exports, read as one."""

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


@dataclass(frozen=True)
class Unreadable:
    """A file, or one answer of it, that is no recording.

    Attributes:
        file: The file, and for one of several answers the number.
        problem: What is wrong with it.
    """

    file: str
    problem: str


class _ForeignError(Exception):
    """A file or an answer is of a form that is not known."""


# What a file of another form raises where one of its parts is looked up.
_ODD: Final = (_ForeignError, AttributeError, KeyError, TypeError, ValueError)


def read_traffic(path: Path) -> Iterator[Recording | Unreadable]:
    """Read recorded answers.

    Args:
        path: A file or a folder that holds `.json` recordings, `.json`, `.yaml` or `.yml` cassettes of vcrpy, and `.har` exports,
            at any depth.

    Yields:
        The answers, sorted by file, and in their place what cannot be read.

    Raises:
        SpecError: There is no such file or folder.
    """
    if path.is_dir():
        files, folder = sorted(file for file in path.rglob("*") if file.suffix in _READERS and file.is_file()), path
    elif path.is_file():
        files, folder = [path], path.parent
    else:
        raise SpecError(path, "", "is no file and no folder")
    for file in files:
        source = file.relative_to(folder).as_posix()
        try:
            content = _READERS.get(file.suffix, _load_json)(file)
            kind = _kind(content, file.suffix)
            entries = [] if kind is _own else _entries(content)
        except (*_ODD, OSError, RecursionError) as error:
            yield Unreadable(source, _complaint(error))
            continue
        if kind is _own:
            yield from _read_one(_own, content, source)
            continue
        for number, one in enumerate(entries):
            yield from _read_one(kind, one, f"{source}#{number}")


def _complaint(error: BaseException) -> str:
    text = " ".join(str(error).split())
    return text if isinstance(error, _ForeignError) else f"cannot be read ({type(error).__name__}: {text})"


def _load_json(file: Path) -> Any:
    try:
        return json.loads(file.read_bytes())
    except ValueError as error:
        raise _ForeignError(f"cannot be read as JSON: {error}") from None


def _load_yaml(file: Path) -> Any:
    try:
        return yaml.safe_load(file.read_text(encoding="utf-8"))
    except (ValueError, yaml.YAMLError) as error:
        raise _ForeignError(f"cannot be read as YAML: {error}") from None


_READERS: Final[Mapping[str, Callable[[Path], Any]]] = {
    ".json": _load_json,
    ".har": _load_json,
    ".yaml": _load_yaml,
    ".yml": _load_yaml,
}

_Reader: TypeAlias = Callable[[Any, str], Iterator[Recording]]


def _kind(content: Any, suffix: str) -> _Reader:
    """Tell a file's form by what it holds: vcrpy writes JSON too, and an export may have been renamed."""
    keys = content.keys() if isinstance(content, dict) else frozenset()
    if "interactions" in keys:
        return _interaction
    if "http_interactions" in keys:
        raise _ForeignError("is a cassette of Ruby's VCR; those of vcrpy are read")
    if "log" in keys:
        return _har_entry
    if "method" in keys and "body" in keys:
        return _own
    if suffix == ".har":
        raise _ForeignError("is no HAR export: `log` is missing")
    if suffix == ".json":
        raise _ForeignError("is no recording: it needs `method` and `body`")
    raise _ForeignError("is no cassette of vcrpy: `interactions` is missing")


def _entries(content: dict[str, Any]) -> list[Any]:
    if "interactions" in content:
        entries, missing = content["interactions"] or [], "cassette of vcrpy: `interactions`"
    else:
        entries, missing = (content["log"] or {}).get("entries"), "HAR export: `log.entries`"
    if not isinstance(entries, list):
        raise _ForeignError(f"is no {missing} is no list")
    return entries


def _read_one(reader: _Reader, content: Any, source: str) -> Iterator[Recording | Unreadable]:
    try:
        yield from list(reader(content, source))
    except _ODD as error:
        yield Unreadable(source, _complaint(error))


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
    """Tell which method a request called; `None` for what is not the API."""
    parts = urlsplit(url)
    for ending, name in _ENDINGS.items():
        if parts.path.rstrip("/").endswith(ending):
            return name
    arguments = dict(parse_qsl(parts.query)) | form
    return arguments.get("method") if "/services/rest" in parts.path else None


def _form(body: bytes) -> dict[str, str]:
    """Read the fields of a form, url-encoded or multipart."""
    if not body.startswith(b"--"):
        return dict(parse_qsl(body.decode("utf-8", "replace")))
    boundary = body.splitlines()[0]
    fields: dict[str, str] = {}
    for part in body.split(boundary)[1:]:
        # Exports may have turned the line ends of the wire into their own.
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
    """Undo the compression of an answer, which some recorders have undone already, whatever the header says."""
    if body.startswith(b"\x1f\x8b"):
        return _inflate(body, zlib.MAX_WBITS | 16)
    if body.startswith((b"\x78\x01", b"\x78\x9c", b"\x78\xda")):
        return _inflate(body, zlib.MAX_WBITS)
    try:
        body.decode()
    except UnicodeDecodeError:
        if encoding == "deflate":
            # Some servers leave out the two bytes that say so.
            return _inflate(body, -zlib.MAX_WBITS)
        if encoding in ("br", "zstd"):
            raise _ForeignError(
                f"holds an answer compressed as {encoding}, which cannot be read; record it uncompressed"
            ) from None
    return body


def _inflate(body: bytes, window: int) -> bytes:
    try:
        return zlib.decompress(body, window)
    except zlib.error as error:
        raise _ForeignError(f"holds a compressed answer that is broken: {error}") from None


def _bytes(value: Any) -> bytes:
    return value if isinstance(value, bytes) else str(value or "").encode()


def _interaction(one: Any, source: str) -> Iterator[Recording]:
    """Read one interaction of a cassette; with httpx, vcrpy has written `content` and `status_code` for some years."""
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
    answer = response.get("content") or {}
    text = answer.get("text") or ""
    status = int(response.get("status") or 0)
    # A blocked or cancelled request, one that asks for permission beforehand, or an answer whose body was not kept.
    if not text and (status == 0 or "text" not in answer or request.get("method") == "OPTIONS"):
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
        base64.b64decode(text) if answer.get("encoding") == "base64" else text.encode(),
        headers.get("content-encoding", "").lower(),
    )
