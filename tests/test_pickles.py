"""Pickles that flickr-sdk 0.1.0 wrote stay loadable, whatever module a class lives in by now.

Each sample in `data/state_files` holds a pickle and the public name and fields of what it has to load to. The pickles are never
generated again: new code has to load them as they are.
"""

from __future__ import annotations

import base64
import dataclasses
import datetime as dt
import json
import pickle
from collections.abc import Iterator, Mapping
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import FlickrModel, Page, UploadedPhoto
from flickr_sdk.compat.flickrapi.auth import FlickrAccessToken

SAMPLES = Path(__file__).parent / "data" / "state_files"
PICKLES: dict[str, dict[str, dict[str, Any]]] = {
    name: json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8")) for name in ("pickled_errors", "pickled_values")
}
MOVED = ("_core", "_endpoint", "download_errors", "harvests", "network", "stores", "upload_errors", "url_parts")
"""Modules of 0.1.0 that are gone and that nothing redirects yet."""


def described(value: object) -> Any:
    """Write a loaded value as JSON: the public name of its class and its public fields."""
    if value is None or type(value) in (str, int, float, bool):
        return value
    name = type(value).__name__
    if isinstance(value, dict):
        return {str(key): described(one) for key, one in value.items()}
    if isinstance(value, Page):
        parts = ("page", "pages", "per_page", "total", "has_next_page", "continuation")
        return {
            "class": "Page",
            "fields": {one: described(getattr(value, one)) for one in parts},
            "items": described(list(value)),
        }
    if isinstance(value, FlickrModel):
        given = {one: getattr(value, one) for one in sorted(value.model_fields_set)}
        return {"class": name, "fields": described(given), "extra": described(value.model_extra or {})}
    if isinstance(value, Enum):
        return {"class": name, "name": value.name, "value": value.value}
    if isinstance(value, (dt.datetime, dt.date)):
        return {"class": name, "value": value.isoformat()}
    if isinstance(value, (BaseException, FlickrAccessToken)):
        fields = {one: part for one, part in vars(value).items() if not one.startswith("_")}
        return {"class": name, "fields": described(dict(sorted(fields.items())))}
    if isinstance(value, UploadedPhoto):
        parts = ("id", "secret", "originalsecret")
        return {"class": name, "value": str(value), "fields": {one: described(getattr(value, one)) for one in parts}}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        names = [one.name for one in dataclasses.fields(value) if not one.name.startswith("_")]
        return {"class": name, "fields": {one: described(getattr(value, one)) for one in names}}
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {"class": name, "fields": described(value._asdict())}
    if isinstance(value, (list, tuple, set, frozenset)):
        items = sorted(value) if isinstance(value, (set, frozenset)) else value
        extra = {"extra": described(value.model_extra)} if hasattr(value, "model_extra") else {}
        plain = type(value) in (list, tuple) and not extra
        return [described(one) for one in items] if plain else {"items": [described(one) for one in items], **extra}
    return {"class": name, "repr": repr(value)}


def every_pickle() -> Iterator[Any]:
    for group, some in PICKLES.items():
        for name, sample in some.items():
            names_moved = any(f"flickr_sdk.{one}".encode() in base64.b64decode(sample["pickle"]) for one in MOVED)
            xfail = pytest.mark.xfail(raises=ModuleNotFoundError, reason="its module has moved", strict=True)
            yield pytest.param(sample, marks=[xfail] if names_moved else [], id=f"{group}-{name}")


@pytest.mark.parametrize("sample", list(every_pickle()))
def test_a_pickle_is_loaded(sample: Mapping[str, Any]) -> None:
    loaded = pickle.loads(base64.b64decode(sample["pickle"]))
    assert described(loaded) == sample["loads_to"]
    assert sample.get("message", "") in str(loaded)
    assert described(pickle.loads(pickle.dumps(loaded))) == sample["loads_to"]


def test_no_pickle_was_left_out() -> None:
    assert {group: len(some) for group, some in PICKLES.items()} == {"pickled_errors": 67, "pickled_values": 42}
