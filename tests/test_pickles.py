"""Pickles that flickr-sdk 0.1.0 wrote stay loadable, although modules and classes have new names.

Each sample in `data/state_files` contains a pickle, and the class name and fields of the object. The pickles are never generated
again: new code has to load them unchanged.
"""

from __future__ import annotations

import base64
import copy
import copyreg
import dataclasses
import datetime as dt
import json
import pickle
from collections.abc import Iterator, Mapping
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import FlickrError, FlickrModel, Page, Retries, UploadedPhoto, errors
from flickr_sdk._pipeline.response_parser import TextResponse
from flickr_sdk.compat import old_pickles
from flickr_sdk.compat.flickrapi.auth import FlickrAccessToken

SAMPLES = Path(__file__).parent / "files" / "state_files"
PICKLES: dict[str, dict[str, dict[str, Any]]] = {
    name: json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8")) for name in ("pickled_errors", "pickled_values")
}


def describe(value: object) -> Any:
    """Convert a loaded value to JSON: the name of its class and its public fields."""
    if value is None or type(value) in (str, int, float, bool):
        return value
    name = type(value).__name__
    if isinstance(value, dict):
        return {str(key): describe(item) for key, item in value.items()}
    if isinstance(value, Page):
        parts = ("page", "pages", "per_page", "total", "has_next_page", "continuation")
        return {
            "class": "Page",
            "fields": {field: describe(getattr(value, field)) for field in parts},
            "items": describe(list(value)),
        }
    if isinstance(value, FlickrModel):
        fields = {field: getattr(value, field) for field in sorted(value.model_fields_set)}
        return {"class": name, "fields": describe(fields), "extra": describe(value.model_extra or {})}
    if isinstance(value, Enum):
        return {"class": name, "name": value.name, "value": value.value}
    if isinstance(value, (dt.datetime, dt.date)):
        return {"class": name, "value": value.isoformat()}
    if isinstance(value, (BaseException, FlickrAccessToken)):
        fields = {field: content for field, content in vars(value).items() if not field.startswith("_")}
        return {"class": name, "fields": describe(dict(sorted(fields.items())))}
    if isinstance(value, UploadedPhoto):
        parts = ("id", "secret", "originalsecret")
        return {"class": name, "value": str(value), "fields": {field: describe(getattr(value, field)) for field in parts}}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        names = [field.name for field in dataclasses.fields(value) if not field.name.startswith("_")]
        return {"class": name, "fields": {field: describe(getattr(value, field)) for field in names}}
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {"class": name, "fields": describe(value._asdict())}
    if isinstance(value, (list, tuple, set, frozenset)):
        items = sorted(value) if isinstance(value, (set, frozenset)) else value
        extra = {"extra": describe(value.model_extra)} if hasattr(value, "model_extra") else {}
        plain = type(value) in (list, tuple) and not extra
        return [describe(item) for item in items] if plain else {"items": [describe(item) for item in items], **extra}
    return {"class": name, "repr": repr(value)}


def without_new_fields(value: Any, sample: Any) -> Any:
    """Return a description without the fields that the classes have gained since the sample was written."""
    if isinstance(value, dict) and isinstance(sample, dict):
        return {key: without_new_fields(item, sample[key]) for key, item in value.items() if key in sample}
    if isinstance(value, list) and isinstance(sample, list) and len(value) == len(sample):
        return [without_new_fields(*pair) for pair in zip(value, sample, strict=True)]
    return value


EVERY = [pytest.param(sample, id=f"{group}-{name}") for group, samples in PICKLES.items() for name, sample in samples.items()]


@pytest.mark.parametrize("sample", EVERY)
def test_pickle_of_0_1_0_is_loaded(sample: Mapping[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = old_pickles.loads(base64.b64decode(sample["pickle"]))
    # An imported Dask pickles exceptions in its own way, with more attributes.
    monkeypatch.delitem(copyreg.dispatch_table, type(loaded), raising=False)
    described = describe(loaded)
    assert without_new_fields(described, sample["loads_to"]) == sample["loads_to"]
    assert sample.get("message", "") in str(loaded)
    for load in (pickle.loads, old_pickles.loads):
        assert describe(load(pickle.dumps(loaded))) == described


def test_no_pickle_is_missing() -> None:
    assert {group: len(samples) for group, samples in PICKLES.items()} == {"pickled_errors": 67, "pickled_values": 42}


def test_pickle_is_loaded_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "values.pickle"
    file.write_bytes(base64.b64decode(PICKLES["pickled_values"]["Retries"]["pickle"]) + pickle.dumps("the next object"))
    with file.open("rb") as opened:
        assert isinstance(old_pickles.load(opened), Retries)
        assert old_pickles.load(opened) == "the next object"


@pytest.mark.parametrize("data", [b"", b"no pickle", pickle.dumps(1)[:-1]])
def test_invalid_pickle_fails_as_in_pickle(data: bytes) -> None:
    with pytest.raises((pickle.UnpicklingError, EOFError)) as expected:
        pickle.loads(data)
    with pytest.raises(type(expected.value)):
        old_pickles.loads(data)


def test_unknown_name_fails_as_in_pickle() -> None:
    for module in ("flickr_sdk.novelties", "flickr_sdk._core.batch", "novelties"):
        data = f"c{module}\nNovelty\n.".encode()
        with pytest.raises((ModuleNotFoundError, AttributeError)):
            old_pickles.loads(data)


def test_text_response_is_pickled_and_copied_with_its_unknown_keys() -> None:
    text = TextResponse("ada.lindqvist", {"novelty": [1]})
    for again in (pickle.loads(pickle.dumps(text)), copy.copy(text), copy.deepcopy(text)):
        assert (type(again), again, again.model_extra) == (TextResponse, "ada.lindqvist", {"novelty": [1]})


def subclasses(kind: type[FlickrError]) -> Iterator[type[FlickrError]]:
    for subclass in kind.__subclasses__():
        yield subclass
        yield from subclasses(subclass)


def test_errors_are_pickled_under_their_public_name() -> None:
    kinds = {FlickrError, *(kind for kind in subclasses(FlickrError) if kind.__module__.startswith("flickr_sdk.errors"))}
    assert len(kinds) > 50
    assert {kind.__module__ for kind in kinds} == {"flickr_sdk.errors"}
    assert all(getattr(errors, kind.__name__) is kind for kind in kinds)
