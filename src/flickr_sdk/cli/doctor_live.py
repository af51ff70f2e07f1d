"""`flickr doctor --live`: call the reading methods, and report where responses differ from the models.

The report contains only the types of values and the names of fields of a response, so users can attach it to a bug report.
"""

from __future__ import annotations

import json
import platform
import re
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from .. import __version__
from .._generated.catalog import EVIDENCE, METHODS
from ..config import Hooks
from ..errors import ApiError, FlickrError
from .api_catalog import Argument, Method, load_method

if TYPE_CHECKING:
    from ..types import Drift
    from .context import Cli

__all__ = ["write_report"]

WORDS: Final = {
    "query": "landscape",
    "tag": "landscape",
    "tags": "landscape",
    "text": "landscape",
    "brand": "canon",
    "panda_name": "ling ling",
    "lat": "52.37",
    "lon": "4.89",
    "bbox": "4.8,52.3,5.0,52.4",
    "place_type_id": "22",
    "predicate": "event",
    "namespace": "upcoming",
}
"""The values of arguments that are not ids."""
FORBIDDEN: Final = ("flickr.auth.", "flickr.test.null")
"""Methods that are steps of a login, or require a token."""


def write_report(cli: Cli, output: str) -> dict[str, Any]:
    """Call the methods, write the report, and return its summary."""
    file = Path(output).expanduser()
    # A folder that cannot be created fails the command before its calls.
    file.parent.mkdir(parents=True, exist_ok=True)
    ids = _find_ids(cli)
    chosen = [method for method in map(load_method, METHODS) if not (method.writes or method.permission)]
    allowed = (method for method in chosen if not method.name.startswith(FORBIDDEN))
    chosen = list(cli.limited(allowed, default=0))
    results: list[dict[str, Any]] = []
    with cli.progress("calling methods", total=len(chosen)) as bar:
        for method in chosen:
            results.append(_call(cli, method, ids))
            bar.update(advance=1, name=method.name)
    report = {
        "flickr_sdk": __version__,
        "python": platform.python_version(),
        "platform": platform.platform(terse=True),
        "date": time.strftime("%Y-%m-%d", time.gmtime()),
        "methods": results,
    }
    file.write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    counts = {name: sum(one["outcome"] == name for one in results) for name in ("ok", "error", "skipped")}
    drifts = sum(len(one.get("drifts", ())) for one in results)
    unknown = sum(len(one.get("unknown_keys", ())) for one in results)
    return {"report": str(file), **counts, "drifts": drifts, "unknown_keys": unknown}


def _find_ids(cli: Cli) -> dict[str, str]:
    """Find a public photo with an owner, an album, a group and a gallery, by kinds of arguments."""
    flickr = cli.flickr
    ids: dict[str, str] = {}

    def find(kind: str, values: Callable[[], Iterable[str | None]]) -> None:
        # The calls are made here, so that the report continues after a failed one.
        try:
            found = next(iter(values()), None)
        except FlickrError:
            return
        if found:
            ids[kind] = found

    find("photo", lambda: [photo.id for photo in flickr.interestingness.get_list(per_page=5)])
    if "photo" not in ids:
        find("photo", lambda: [photo.id for photo in flickr.photos.get_recent(per_page=5)])
    if "photo" in ids:
        find("person", lambda: [flickr.photos.get_info(ids["photo"]).owner.nsid])
    if "person" in ids:
        find("album", lambda: [album.id for album in flickr.photosets.get_list(user_id=ids["person"], per_page=5)])
        find("gallery", lambda: [gallery.id for gallery in flickr.galleries.get_list(user_id=ids["person"], per_page=5)])
    find("group", lambda: [group.nsid for group in flickr.groups.search("landscape", per_page=5)])
    return ids


def _call(cli: Cli, method: Method, ids: dict[str, str]) -> dict[str, Any]:
    result: dict[str, Any] = {"method": method.name, "evidence": EVIDENCE[method.name]}
    arguments: dict[str, str] = {}
    # Without optional ids, a signed call would read the user's own data.
    for argument in method.arguments:
        value = _value(argument, ids)
        if argument.required and value is None:
            return {**result, "outcome": "skipped", "reason": f"no value for {argument.name}"}
        if value is not None and (argument.required or argument.name == "user_id"):
            arguments[argument.name] = value
    drifts: list[Drift] = []
    start = time.monotonic()
    # The report is complete even if the user's own client is strict.
    client = cli.flickr.options(hooks=Hooks(call=cli.guard, drift=drifts.append))
    try:
        raw: Any = client.raw(client.call)(method.name, **arguments)
        parsed = raw.parse()
    except FlickrError as error:
        code = error.code if isinstance(error, ApiError) else None
        return {**result, "outcome": "error", "arguments": sorted(arguments), "error": type(error).__name__, "code": code}
    result |= {"outcome": "ok", "arguments": sorted(arguments), "seconds": round(time.monotonic() - start, 2)}
    result["drifts"] = [
        {"path": _anonymous(one.path), "expected": one.expected, "missing": one.missing, "type": shape(one.value)}
        for one in drifts
    ]
    result["unknown_keys"] = sorted(set(_unknown_keys(parsed, "")))
    if EVIDENCE[method.name] == "none":
        # Flickr's response, without the names and values of the model.
        result["shape"] = shape(json.loads(raw.content))
    return result


def _value(argument: Argument, ids: dict[str, str]) -> str | None:
    if argument.kind in ids:
        return ids[argument.kind]
    if argument.name in WORDS:
        return WORDS[argument.name]
    if argument.values:
        return argument.values[0][0]
    return None


def shape(value: Any) -> Any:
    """Return a value with types in place of strings and numbers. Lists contain each structure of their items once."""
    if isinstance(value, dict):
        return {_anonymous(str(key)): shape(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        shapes: list[Any] = []
        for one in value:
            if (found := shape(one)) not in shapes:
                shapes.append(found)
        return shapes
    if isinstance(value, str):
        return "digits" if value.isdecimal() else "string"
    return "null" if value is None else type(value).__name__


def _anonymous(name: str) -> str:
    """Return a key or a path without numbers, which may be ids."""
    return re.sub(r"\d+(@N\d+)?", "N", name)


def _unknown_keys(value: Any, path: str) -> Iterator[str]:
    """Yield the paths of the keys that the model does not know."""
    extra = getattr(value, "model_extra", None)
    if extra is not None:
        yield from (_anonymous(f"{path}.{name}".lstrip(".")) for name in extra)
        for name in type(value).model_fields:
            if name in value.model_fields_set:
                yield from _unknown_keys(getattr(value, name), f"{path}.{name}")
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from _unknown_keys(one, f"{path}[]")
