"""Failures 34 to 39, 44 to 47, 57 and 69: response types, and the size of the package."""

from __future__ import annotations

import ast
import datetime as dt
import json
import re
import tomllib
from pathlib import Path
from typing import Any, Literal

import pytest

import flickr_sdk
from flickr_sdk import SchemaDriftWarning, parse_response, shorturl
from flickr_sdk._generated import catalog
from flickr_sdk.errors import MalformedResponse
from flickr_sdk.models import License
from flickr_sdk.types import Drift

from ..client.test_imports import loaded_after
from ..conftest import ROOT
from ..support.paged import Flavor, PagedServer

PACKAGE = Path(flickr_sdk.__file__).parent


def photo(**more: Any) -> Any:
    """Parse a search response with one photo."""
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


def test_34_arguments_and_return_values_have_precise_types() -> None:
    methods = 0
    for file in sorted((PACKAGE / "_generated" / "methods").glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and "self" in [argument.arg for argument in node.args.args]:
                hints = [argument.annotation for argument in (*node.args.args[1:], *node.args.kwonlyargs)] + [node.returns]
                assert all(hint is not None and "Any" not in ast.unparse(hint) for hint in hints), f"{file.name}: {node.name}"
                methods += not any("cached_property" in ast.unparse(decorator) for decorator in node.decorator_list)
    assert methods >= len(catalog.METHODS)
    # Type checkers run over this file.
    rejected = (ROOT / "tests" / "typing" / "rejected.py").read_text(encoding="utf-8")
    assert "get_infoo" in rejected and ".titel" in rejected and "per_page=" in rejected


def test_35_flags_dates_and_coordinates_are_converted() -> None:
    parsed = photo(
        ispublic="0", isfriend="1", dateupload="1707649200", datetaken="2024-02-10 23:14:05", latitude="69.6", longitude=18
    )
    assert (parsed.ispublic, parsed.isfriend) == (False, True)
    assert parsed.dateupload == dt.datetime(2024, 2, 11, 11, tzinfo=dt.UTC)
    assert parsed.datetaken == dt.datetime(2024, 2, 10, 23, 14, 5)
    assert parsed.coordinates == (69.6, 18.0)


def test_36_url_without_its_width_is_read() -> None:
    parsed = photo(url_sq="https://live.staticflickr.com/sq.jpg", url_3k="https://live.staticflickr.com/3k.jpg", height_l="683")
    assert (parsed.url_sq, parsed.width_sq, parsed.url("3k")) == (
        "https://live.staticflickr.com/sq.jpg",
        None,
        "https://live.staticflickr.com/3k.jpg",
    )
    assert (parsed.height_l, parsed.url_l) == (683, None)


def test_37_new_and_renamed_licenses_are_read() -> None:
    parsed = photo(license="77")
    assert parsed.license == 77 and isinstance(parsed.license, License)
    body = b'{"licenses":{"license":[{"id":"4","name":"Renamed","url":""},{"id":77,"name":"New","url":"x"}]},"stat":"ok"}'
    listed: Any = parse_response("flickr.photos.licenses.getInfo", body)
    assert [(each.id, each.name) for each in listed] == [(4, "Renamed"), (77, "New")]


def test_38_unexpected_value_does_not_fail_the_response() -> None:
    parsed = photo(width_l="", height_l=None, isprimary=True, o_width=False, views="")
    assert (parsed.title, parsed.width_l, parsed.height_l, parsed.views) == ("Aurora", None, None, None)
    with pytest.warns(SchemaDriftWarning, match=r"photos\.photo\[1\]"):
        listed: Any = parse_response(
            "flickr.photos.getContactsPublicPhotos",
            b'{"photos":{"photo":[{"id":"1","owner":"1@N01","secret":"a","server":"1","farm":1,"title":"t"},null,'
            b'{"id":"2","owner":"1@N01","secret":"b","server":"1","farm":1,"title":"u"}]},"stat":"ok"}',
        )
    assert [each and each.id for each in listed] == ["1", None, "2"]


def test_39_missing_old_and_naive_dates_are_read() -> None:
    taken = [
        photo(datetaken=text).datetaken for text in ("0000-00-00 00:00:00", "1890-01-01 00:00:00", "2024-02-10 23:14:05", "")
    ]
    assert taken == [None, dt.datetime(1890, 1, 1), dt.datetime(2024, 2, 10, 23, 14, 5), None]
    uploaded = [photo(dateupload=text).dateupload for text in ("-3600", "1707649200.5", 1707649200, "0")]
    assert [date and date.isoformat() for date in uploaded[:3]] == [
        "1969-12-31T23:00:00+00:00",
        "2024-02-11T11:00:00.500000+00:00",
        "2024-02-11T11:00:00+00:00",
    ]


def test_39_timestamp_in_milliseconds_is_reported() -> None:
    with pytest.warns(SchemaDriftWarning, match=r"dateadded is '1707649200000', expected a Unix timestamp"):
        assert photo(dateadded="1707649200000").dateadded == "1707649200000"


def test_44_import_is_fast_and_the_package_is_small() -> None:
    loaded = loaded_after("from flickr_sdk import Flickr")
    assert not [name for name in loaded if name.startswith(("httpx", "pydantic", "flickr_sdk._generated.models"))]
    assert sum(file.stat().st_size for file in PACKAGE.rglob("*") if "__pycache__" not in file.parts and file.is_file()) < 6e6


def test_45_dependencies_have_upper_bounds_and_the_version_is_static() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    optional = project["optional-dependencies"].values()
    requirements = [*project["dependencies"], *(requirement for extra in optional for requirement in extra)]
    assert len(requirements) > 8
    assert all(re.search(r">=[\d.]+,<\d", requirement) for requirement in requirements)
    assert flickr_sdk.__version__ == project["version"]
    reading = [file.name for file in PACKAGE.rglob("*.py") if "importlib.metadata" in file.read_text(encoding="utf-8")]
    assert reading == ["doctor_checks.py"], "it shows the versions of other packages"


def test_46_url_is_returned_only_if_its_secret_is_known() -> None:
    parsed = photo(originalsecret="0f1e2d3c4b", originalformat="png")
    assert parsed.url("b") == "https://live.staticflickr.com/65535/52000000101_a1b2c3d4e5_b.jpg"
    assert parsed.url("o") == "https://live.staticflickr.com/65535/52000000101_0f1e2d3c4b_o.png"
    assert [photo().url(size) for size in ("h", "k", "3k", "4k", "5k", "6k", "f", "o")] == [None] * 8
    assert photo(url_h="https://live.staticflickr.com/h.jpg").url("h") == "https://live.staticflickr.com/h.jpg"
    assert parsed.short_url == shorturl.url(parsed.id) == "https://flic.kr/p/2ne4AnT"


def test_47_invalid_character_does_not_fail_the_response() -> None:
    as_json = b'{"user":{"id":"1","username":{"_content":"Ada%s"}},"stat":"ok"}'
    as_xml = b'<rsp stat="ok"><user id="1"><username>Ada%s</username></user></rsp>'
    in_json = [as_json % inside for inside in (b"\xff", b"\x01", b"\\ud800")]
    in_xml = [as_xml % inside for inside in (b"\xff", b"\x01", b"&#1;", "\ufffe".encode())]
    for body in (*in_json, *in_xml):
        drifts: list[Drift] = []
        format: Literal["json", "xml"] = "xml" if body in in_xml else "json"
        user: Any = parse_response("flickr.test.login", body, format=format, on_drift=drifts.append)
        assert (user.id, user.username, [drift.path for drift in drifts]) == ("1", "Ada\ufffd", ["user.username._content"])


def test_57_photo_without_a_location_has_no_coordinates() -> None:
    nowhere = photo(latitude=0, longitude=0, accuracy=0)
    assert (nowhere.latitude, nowhere.longitude, nowhere.coordinates) == (None, None, None)
    in_the_atlantic = photo(latitude=0, longitude=0, accuracy="16")
    assert (in_the_atlantic.latitude, in_the_atlantic.coordinates) == (0.0, (0.0, 0.0))


@pytest.mark.filterwarnings("ignore::flickr_sdk.SchemaDriftWarning")
@pytest.mark.parametrize("page", [1, "x", [], {"photo": 1}, {"photo": "x"}], ids=str)
def test_69_response_of_another_type_raises_an_error_of_the_library(flavor: Flavor, page: Any) -> None:
    class Odd(PagedServer):
        def payload(self, arguments: dict[str, str]) -> dict[str, Any]:
            return {"photos": page, "stat": "ok"}

    with pytest.raises(MalformedResponse, match="not a page"):
        flavor.all(flavor.client(Odd(range(3))).walk())
