"""Failures 34 to 39 and 44 to 46: what answers become, and what the package costs."""

from __future__ import annotations

import ast
import datetime as dt
import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

import flickr_sdk
from flickr_sdk import SchemaDriftWarning, parse_response, shorturl
from flickr_sdk._generated import catalog
from flickr_sdk.models import License

from ..client.test_imports import loaded_after
from ..conftest import ROOT

PACKAGE = Path(flickr_sdk.__file__).parent


def photo(**more: Any) -> Any:
    """One photo of a list, as a program gets it."""
    shown = {
        "id": "52000000101",
        "owner": "10000001@N01",
        "secret": "a1b2c3d4e5",
        "server": "65535",
        "farm": 66,
        "title": "Aurora",
    }
    flags = {"ispublic": 1, "isfriend": 0, "isfamily": 0}
    page = {"page": 1, "pages": 1, "perpage": 100, "total": "1", "photo": [{**shown, **flags, **more}]}
    listed: Any = parse_response("flickr.photos.search", json.dumps({"photos": page, "stat": "ok"}).encode())
    return listed[0]


def test_34_nothing_that_a_call_takes_or_returns_is_of_any_type() -> None:
    seen = 0
    for file in sorted((PACKAGE / "_generated" / "methods").glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and "self" in [one.arg for one in node.args.args]:
                hints = [one.annotation for one in (*node.args.args[1:], *node.args.kwonlyargs)] + [node.returns]
                assert all(hint is not None and "Any" not in ast.unparse(hint) for hint in hints), f"{file.name}: {node.name}"
                seen += not any("cached_property" in ast.unparse(one) for one in node.decorator_list)
    assert seen >= len(catalog.METHODS)
    # What type checkers refuse is checked by running them.
    rejected = (ROOT / "tests" / "typing" / "rejected.py").read_text(encoding="utf-8")
    assert "get_infoo" in rejected and ".titel" in rejected and "per_page=" in rejected


def test_35_flags_dates_and_places_have_their_own_types() -> None:
    one = photo(
        ispublic="0", isfriend="1", dateupload="1707649200", datetaken="2024-02-10 23:14:05", latitude="69.6", longitude=18
    )
    assert (one.ispublic, one.isfriend) == (False, True)
    assert one.dateupload == dt.datetime(2024, 2, 11, 11, tzinfo=dt.UTC)
    assert one.datetaken == dt.datetime(2024, 2, 10, 23, 14, 5)
    assert one.coordinates == (69.6, 18.0)


def test_36_a_key_without_its_twin_is_read() -> None:
    one = photo(url_sq="https://live.staticflickr.com/sq.jpg", url_3k="https://live.staticflickr.com/3k.jpg", height_l="683")
    assert (one.url_sq, one.width_sq, one.url("3k")) == (
        "https://live.staticflickr.com/sq.jpg",
        None,
        "https://live.staticflickr.com/3k.jpg",
    )
    assert (one.height_l, one.url_l) == (683, None)


def test_37_a_licence_that_is_new_or_renamed_is_a_number_like_any_other() -> None:
    one = photo(license="77")
    assert one.license == 77 and isinstance(one.license, License)
    body = b'{"licenses":{"license":[{"id":"4","name":"Renamed","url":""},{"id":77,"name":"New","url":"x"}]},"stat":"ok"}'
    listed: Any = parse_response("flickr.photos.licenses.getInfo", body)
    assert [(each.id, each.name) for each in listed] == [(4, "Renamed"), (77, "New")]


def test_38_one_odd_value_does_not_cost_the_answer() -> None:
    one = photo(width_l="", height_l=None, isprimary=True, o_width=False, views="")
    assert (one.title, one.width_l, one.height_l, one.views) == ("Aurora", None, None, None)
    with pytest.warns(SchemaDriftWarning, match=r"photos\.photo\[1\]"):
        listed: Any = parse_response(
            "flickr.photos.getContactsPublicPhotos",
            b'{"photos":{"photo":[{"id":"1","secret":"a","server":"1","title":"t"},null,{"id":"2","secret":"b","server":"1",'
            b'"title":"u"}]},"stat":"ok"}',
        )
    assert [each and each.id for each in listed] == ["1", None, "2"]


def test_39_dates_may_be_missing_old_or_without_a_zone() -> None:
    taken = [
        photo(datetaken=text).datetaken for text in ("0000-00-00 00:00:00", "1890-01-01 00:00:00", "2024-02-10 23:14:05", "")
    ]
    assert taken == [None, dt.datetime(1890, 1, 1), dt.datetime(2024, 2, 10, 23, 14, 5), None]
    uploaded = [photo(dateupload=text).dateupload for text in ("-3600", "1707649200.5", 1707649200, "0")]
    assert [one and one.isoformat() for one in uploaded[:3]] == [
        "1969-12-31T23:00:00+00:00",
        "2024-02-11T11:00:00.500000+00:00",
        "2024-02-11T11:00:00+00:00",
    ]


def test_44_importing_the_package_loads_little_and_it_takes_little_room() -> None:
    loaded = loaded_after("from flickr_sdk import Flickr")
    assert not [name for name in loaded if name.startswith(("httpx", "pydantic", "flickr_sdk._generated.models"))]
    assert sum(file.stat().st_size for file in PACKAGE.rglob("*") if "__pycache__" not in file.parts and file.is_file()) < 5e6


def test_45_every_dependency_has_an_upper_bound_and_the_version_is_written_down() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = [*project["dependencies"], *(one for extra in project["optional-dependencies"].values() for one in extra)]
    assert len(needed) > 8
    assert all(re.search(r">=[\d.]+,<\d", one) for one in needed)
    assert flickr_sdk.__version__ == project["version"]
    assert not [file for file in PACKAGE.rglob("*.py") if "importlib.metadata" in file.read_text(encoding="utf-8")]


def test_46_an_address_is_given_where_its_secret_is_known_and_nowhere_else() -> None:
    one = photo(originalsecret="0f1e2d3c4b", originalformat="png")
    assert one.url("b") == "https://live.staticflickr.com/65535/52000000101_a1b2c3d4e5_b.jpg"
    assert one.url("o") == "https://live.staticflickr.com/65535/52000000101_0f1e2d3c4b_o.png"
    assert [photo().url(size) for size in ("h", "k", "3k", "4k", "5k", "6k", "f", "o")] == [None] * 8
    assert photo(url_h="https://live.staticflickr.com/h.jpg").url("h") == "https://live.staticflickr.com/h.jpg"
    assert one.short_url == shorturl.url(one.id) == "https://flic.kr/p/2ne4AnT"
