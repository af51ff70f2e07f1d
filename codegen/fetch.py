"""`fetch`: download the reflection of a server into a folder.

Responses are collected in `<out>.partial`, which replaces `<out>` once it is complete. After an interruption, the next run
resumes, unless the server has changed since: then it starts over.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from flickr_sdk import ConfigurationError, Flickr, FlickrError
from flickr_sdk.models import MethodInfo

from . import load
from .folders import swap
from .problems import SpecError

__all__ = ["copy_folder", "fetch"]

SOURCE_FILE: Final = "source.json"
RESUME_SECONDS: Final = 24 * 60 * 60
"""How long after its start an interrupted run can be resumed."""
NO_KEY: Final = "none"
"""The key for servers other than Flickr, which may not require one."""


def fetch(out: Path, *, base_url: str | None = None, api_key: str | None = None, facts_only: bool = False) -> None:
    """Fetch a reflection folder.

    Args:
        out: The folder to write; an existing one is replaced once the download is complete.
        base_url: The origin of the server, by default Flickr's.
        api_key: The API key, by default from `FLICKR_API_KEY`.
        facts_only: Whether to omit descriptions and keep names, flags and codes only.

    Raises:
        SpecError: The server returns an invalid response, or the folder cannot be written.
    """
    target = _target(out)
    partial = target.with_name(f"{target.name}.partial")
    server = base_url or os.environ.get("FLICKR_BASE_URL")
    key = api_key or os.environ.get("FLICKR_API_KEY") or (NO_KEY if server else None)
    try:
        # Strict: a package must not be generated from malformed responses.
        with Flickr(key, base_url=server, strict=True) as flickr:
            names = _names(flickr, server or "Flickr")
            _prepare(partial, {"base_url": server, "facts_only": facts_only, "methods": names})
            _start_over_if_changed(flickr, names, partial, facts_only=facts_only)
            _fetch_all(flickr, names, partial, facts_only=facts_only)
        (partial / load.LIST_FILE).write_bytes(load.to_json(load.method_list(names)))
        load.read_folder(partial, beside=(SOURCE_FILE,))
        _finish(partial, target)
    except ConfigurationError as error:
        raise SpecError(server or "Flickr", "", str(error)) from None
    except OSError as error:
        raise SpecError(error.filename or out, "", f"cannot be written: {error.strerror}") from None
    except KeyboardInterrupt:
        if partial.exists():
            print(f"\ninterrupted; run the same command again to resume from {partial}", file=sys.stderr)
        raise
    print(f"wrote {out}")


def copy_folder(source: Path, out: Path, *, facts_only: bool = False) -> None:
    """Copy a reflection folder, in the format of `fetch`.

    Methods that `source` lists without a description keep the description in `out`, if it has one.

    Args:
        source: A reflection folder, which may lack the descriptions of some methods.
        out: The folder to write; an existing one is replaced.
        facts_only: Whether to omit descriptions and keep names, flags and codes only.

    Raises:
        SpecError: A folder is invalid, or `out` cannot be written.
    """
    target = _target(out)
    methods, undescribed = load.read_partial_folder(source)
    earlier = load.read_partial_folder(target)[0] if (target / load.LIST_FILE).exists() else []
    kept = [one for one in earlier if one.name in undescribed]
    lacking = sorted(set(undescribed) - {one.name for one in kept})
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=f".{target.name}-") as scratch:
            new = Path(scratch, "new")
            new.mkdir()
            for one in (*methods, *kept):
                (new / f"{one.name}.json").write_bytes(load.to_json(load.facts(one) if facts_only else load.full(one)))
            names = [*(one.name for one in methods), *undescribed]
            (new / load.LIST_FILE).write_bytes(load.to_json(load.method_list(names)))
            swap(new, target, Path(scratch, "old"))
    except OSError as error:
        raise SpecError(error.filename or out, "", f"cannot be written: {error.strerror}") from None
    for names, effect in (([one.name for one in kept], f"kept from {out}"), (lacking, "and omitted")):
        if names:
            print(load.undescribed_note(source, names, effect), file=sys.stderr)
    print(f"wrote {out}")


def _target(out: Path) -> Path:
    """Return the absolute path of a folder that may be replaced."""
    target = out.resolve()
    if not target.name or (target.exists() and not target.is_dir()):
        raise SpecError(out, "", "is not a folder that can be replaced; choose another folder")
    if target.is_dir() and any(target.iterdir()) and not (target / load.LIST_FILE).exists():
        raise SpecError(out, "", "contains files other than reflection; choose an empty folder")
    return target


def _names(flickr: Flickr, server: str) -> list[str]:
    try:
        names = flickr.reflection.get_methods()
    except FlickrError as error:
        raise SpecError(server, "flickr.reflection.getMethods", _without_method(error)) from None
    names = load.names_from_response(load.method_list(names), f"{server}: flickr.reflection.getMethods")
    if not names:
        raise SpecError(server, "flickr.reflection.getMethods", "lists no methods")
    return names


def _prepare(partial: Path, source: dict[str, object]) -> None:
    """Keep the files of an interrupted run with the same server and options, unless it is too old."""
    file = partial / SOURCE_FILE
    now = time.time()
    if partial.is_dir():
        left = _source(file)
        started = left.pop("started", None)
        if left == source and isinstance(started, int | float) and 0 <= now - started < RESUME_SECONDS:
            return
        if any(not _is_ours(one) for one in partial.iterdir()):
            raise SpecError(partial, "", "contains files that `fetch` did not write; move it away")
        shutil.rmtree(partial)
    partial.mkdir(parents=True)
    file.write_bytes(load.to_json({**source, "started": now}))


def _source(file: Path) -> dict[str, object]:
    try:
        content = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return content if isinstance(content, dict) else {}


def _start_over_if_changed(flickr: Flickr, names: list[str], partial: Path, *, facts_only: bool) -> None:
    """Fetch one method again and compare: a folder must not mix two states of a server."""
    there = [name for name in names if _is_whole(partial, name)]
    if not there or (partial / f"{there[0]}.json").read_bytes() == _content(flickr, there[0], facts_only=facts_only):
        return
    print("the server has changed since the earlier run; starting over", file=sys.stderr)
    for name in there:
        (partial / f"{name}.json").unlink()


def _finish(partial: Path, target: Path) -> None:
    """Move the complete folder into place; if that fails, restore `source.json`, without which no run resumes."""
    for scratch in partial.glob("*.new"):
        scratch.unlink()
    file = partial / SOURCE_FILE
    source = file.read_bytes()
    file.unlink()
    try:
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=f".{target.name}-") as folder:
            swap(partial, target, Path(folder, "old"))
    except BaseException:
        if partial.is_dir():
            file.write_bytes(source)
        raise


def _is_ours(file: Path) -> bool:
    return file.name in (SOURCE_FILE, load.LIST_FILE) or (file.name.startswith("flickr.") and file.suffix in (".json", ".new"))


def _fetch_all(flickr: Flickr, names: list[str], partial: Path, *, facts_only: bool) -> None:
    there = sum(_is_whole(partial, name) for name in names)
    if there:
        print(f"resuming: {there} of {len(names)} methods are already fetched", file=sys.stderr)
    for number, name in enumerate(names, 1):
        file = partial / f"{name}.json"
        if not _is_whole(partial, name):
            scratch = file.with_suffix(".new")
            scratch.write_bytes(_content(flickr, name, facts_only=facts_only))
            os.replace(scratch, file)
        _progress(number, len(names), name)


def _is_whole(partial: Path, name: str) -> bool:
    file = partial / f"{name}.json"
    try:
        return load.method_from_response(json.loads(file.read_bytes()), file).name == name
    except (OSError, ValueError, RecursionError, SpecError):
        return False


def _content(flickr: Flickr, name: str, *, facts_only: bool) -> bytes:
    method = _method(flickr, name)
    return load.to_json(load.facts(method) if facts_only else load.full(method))


def _method(flickr: Flickr, name: str) -> load.Method:
    entry = f"flickr.reflection.getMethodInfo of {name}"
    try:
        info: MethodInfo = flickr.reflection.get_method_info(method_name=name)
    except FlickrError as error:
        raise SpecError("the server", entry, _without_method(error)) from None
    method = load.method_from_response(_as_response(info), entry)
    if method.name != name:
        raise SpecError("the server", entry, f"describes {method.name}")
    return method


def _without_method(error: FlickrError) -> str:
    return str(error).removeprefix(f"{error.method}: ")


def _as_response(info: MethodInfo) -> dict[str, object]:
    """Convert the model back to the form that the loader reads."""
    return {
        "method": {
            "name": info.method.name,
            "needslogin": info.method.needslogin,
            "needssigning": info.method.needssigning,
            "requiredperms": info.method.requiredperms,
            "description": info.method.description,
            "response": info.method.response,
            "explanation": info.method.explanation,
        },
        "arguments": [{"name": one.name, "optional": one.optional, "_content": one.text} for one in info.arguments],
        "errors": [{"code": one.code, "message": one.message, "_content": one.text} for one in info.errors],
    }


def _progress(number: int, count: int, name: str) -> None:
    if sys.stderr.isatty():
        end = "\n" if number == count else ""
        print(f"\r\033[K{number:4} of {count}  {name}", end=end, file=sys.stderr, flush=True)
    elif number % 50 == 0 or number == count:
        print(f"{number} of {count} methods", file=sys.stderr)
