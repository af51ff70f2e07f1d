"""Times, coordinates and white space are the same in JSON and XML, on short and on long pages."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any
from xml.sax.saxutils import quoteattr

import pytest

from flickr_sdk import SchemaDrift, parse_response
from flickr_sdk._generated import models
from flickr_sdk._model.location import Located
from flickr_sdk.models import Group, GroupInfo, Photo
from flickr_sdk.types import Drift

UTC = dt.UTC
POSTED = dt.datetime(2024, 2, 11, 11, tzinfo=UTC)
LONG = "a title that makes the page long" * 4
PHOTO = {"id": "1", "owner": "10000001@N01", "secret": "s", "server": "2", "farm": 66, "title": LONG}
LONG = 300
"""The number of photos of a page that the fast parser reads."""


def page_bodies(photo: dict[str, Any]) -> list[tuple[str, bytes]]:
    """Return pages of a photo: one and many in JSON, and one in XML."""
    fields = {**PHOTO, **photo}
    pages = [{"photos": {"photo": [fields] * count}, "stat": "ok"} for count in (1, LONG)]
    attributes = " ".join(f"{key}={quoteattr(str(value))}" for key, value in fields.items())
    xml = f'<rsp stat="ok"><photos><photo {attributes} /></photos></rsp>'
    return [*(("json", json.dumps(page).encode()) for page in pages), ("xml", xml.encode())]


def parsed(format: str, body: bytes, method: str = "flickr.photos.search") -> tuple[Any, list[Drift]]:
    drifts: list[Drift] = []
    return parse_response(method, body, format=format, on_drift=drifts.append), drifts  # type: ignore[arg-type]  # a parameter


@pytest.mark.parametrize("field", ["dateupload", "owner_datecreate"])
@pytest.mark.parametrize(
    ("wire", "expected"),
    [
        ("1707649200", POSTED),
        (1707649200, POSTED),
        ("1707649200.5", POSTED + dt.timedelta(seconds=0.5)),
        ("2024-02-11 11:00:00", POSTED),
        ("2024-02-11", dt.datetime(2024, 2, 11, tzinfo=UTC)),
        ("2024-02-11T11:00:00Z", POSTED),
        ("-3600", dt.datetime(1969, 12, 31, 23, tzinfo=UTC)),
        (20_000_000_000, dt.datetime(2603, 10, 11, 11, 33, 20, tzinfo=UTC)),
        *[(zero, None) for zero in (0, "0", "0.0", "", "0000-00-00 00:00:00", "0000-00-00")],
    ],
)
def test_time_is_aware_whatever_its_form(field: str, wire: Any, expected: dt.datetime | None) -> None:
    bodies = page_bodies({field: wire})
    assert {format for format, _ in bodies} == {"json", "xml"}
    for format, body in bodies:
        page, drifts = parsed(format, body)
        assert ({getattr(photo, field) for photo in page}, drifts) == ({expected}, [])


@pytest.mark.parametrize("field", ["dateadded"])
@pytest.mark.parametrize(
    "wire",
    [99999999999, 1707649200000, -99999999999, "20000000001", "9" * 30, "soon", "2024-02-31 00:00:00", "2024-02-11 25:00:00"],
)
def test_time_out_of_range_is_drift_and_kept(field: str, wire: Any) -> None:
    bodies = page_bodies({field: wire})
    assert {format for format, _ in bodies} == {"json", "xml"}
    for format, body in bodies:
        page, drifts = parsed(format, body)
        kept = str(wire) if format == "xml" else wire
        assert [getattr(photo, field) for photo in page] == [kept] * len(page)
        assert {(drift.path.partition("]")[2], drift.value) for drift in drifts} == {(f".{field}", kept)}
        assert len(drifts) == len(page)


@pytest.mark.parametrize("wire", ["", 0, "0000-00-00 00:00:00", 99999999999, None])
def test_required_time_that_is_missing_or_out_of_range_is_drift(wire: Any) -> None:
    change = {"date_change": wire, "old_license": "a", "new_license": "b"}
    body = json.dumps({"license_history": [change], "stat": "ok"}).encode()
    history, drifts = parsed("json", body, "flickr.photos.licenses.getLicenseHistory")
    expected = [] if wire == 0 else [("license_history[0].date_change", wire)]
    assert [(drift.path, drift.value) for drift in drifts] == expected
    assert history[0].date_change == (wire if expected else dt.datetime(1970, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize("wire", ["", "0000-00-00", "soon", None])
def test_required_date_that_is_missing_is_drift(wire: Any) -> None:
    body = json.dumps(
        {"stats": {"csvfiles": {"csv": [{"href": "https://x/", "type": "v", "date": wire}]}}, "stat": "ok"}
    ).encode()
    with pytest.raises(SchemaDrift, match="date"):
        parse_response("flickr.stats.getCSVFiles", body, strict=True)


def test_times_of_a_group_are_aware() -> None:
    times = {"datecreate": {"_content": "2004-02-05 22:15:10"}, "dateactivity": {"_content": "1714311128"}}
    body = json.dumps({"group": {"id": "1@N21", "name": {"_content": "G"}, **times}, "stat": "ok"}).encode()
    group = parsed("json", body, "flickr.groups.getInfo")[0]
    assert isinstance(group, GroupInfo)
    assert group.datecreate == dt.datetime(2004, 2, 5, 22, 15, 10, tzinfo=UTC)
    assert group.dateactivity == dt.datetime(2024, 4, 28, 13, 32, 8, tzinfo=UTC)
    listed = Group(nsid="1@N21", name="G", datecreate="1076019310")  # type: ignore[arg-type]  # as Flickr sends it
    assert listed.datecreate == group.datecreate


def test_all_fields_with_the_same_name_are_either_aware_or_naive() -> None:
    from flickr_sdk._model.wire_schema import schema_of

    kinds: dict[str, set[str]] = {}
    for name in dir(models):
        model = getattr(models, name)
        for field in schema_of(model).fields if isinstance(model, type) else ():
            if field.expected in ("a Unix timestamp", "a date and time", "a date"):
                kinds.setdefault(field.name, set()).add(field.expected)
    assert len(kinds) > 20
    assert {name: found for name, found in kinds.items() if len(found) > 1} == {}


@pytest.mark.parametrize("first", ["-3600", "2024-02-11", "1707649200", "0", ""])
def test_times_of_a_long_page_do_not_depend_on_the_first_photo(first: str) -> None:
    wire = [first, 0, "0", "", "-3600", "1707649200", "0000-00-00 00:00:00", "2024-02-11 11:00:00", None, "2004-02-05T22:15:10Z"]
    photos = [{**PHOTO, "datepublished": wire[number % len(wire)]} for number in range(LONG)]
    single: list[dt.datetime | None] = []
    for _ in range(2):
        page, drifts = parsed("json", json.dumps({"photos": {"photo": photos}, "stat": "ok"}).encode())
        single = [
            parsed("json", body)[0][0].datepublished for body in (page_bodies(photo)[0][1] for photo in photos[: len(wire)])
        ]
        assert ([photo.datepublished for photo in page], drifts) == (single * (LONG // len(wire)), [])
    assert single[1:5] == [None, None, None, dt.datetime(1969, 12, 31, 23, tzinfo=UTC)]


WHERE = [
    (0, 0, 0, None),
    ("0", "0.000000", "0", None),
    (0.0, 0, "", None),
    (0, 0, "16", (0.0, 0.0)),
    (0, "18.955324", "16", (0.0, 18.955324)),
    ("69.649208", 0, 0, (69.649208, 0.0)),
    ("", "", "", None),
]


@pytest.mark.parametrize(("latitude", "longitude", "accuracy", "expected"), WHERE)
def test_zero_coordinates_without_accuracy_are_none(
    latitude: Any, longitude: Any, accuracy: Any, expected: tuple[float, float] | None
) -> None:
    given = {"latitude": latitude, "longitude": longitude, "accuracy": accuracy}
    for format, body in page_bodies(given):
        page, drifts = parsed(format, body)
        assert {(photo.latitude, photo.longitude) for photo in page} == {expected or (None, None)}
        assert ({photo.coordinates for photo in page}, drifts) == ({expected}, [])
    body = json.dumps({"photo": {"id": "1", "location": given}, "stat": "ok"}).encode()
    location = parsed("json", body, "flickr.photos.geo.getLocation")[0].location
    assert (location.latitude, location.longitude) == (expected or (None, None))


def test_zero_coordinates_in_one_photo_of_a_long_page_are_none() -> None:
    for where in (0, 150, LONG - 1):
        photos: list[dict[str, Any]] = [dict(PHOTO) for _ in range(LONG)]
        photos[where] |= {"latitude": 0, "longitude": 0, "accuracy": 0}
        for views in (5, "a lot"):
            photos[0]["views"] = views
            body = json.dumps({"photos": {"photo": photos}, "stat": "ok"}).encode()
            page, drifts = parsed("json", body)
            assert (page[where].latitude, page[where].longitude, page[where].accuracy) == (None, None, 0)
            assert len(drifts) == (views == "a lot")


def test_place_without_coordinates_has_none() -> None:
    nowhere = {"place_id": "p", "woeid": "1", "latitude": "0.000", "longitude": "0.000", "_content": "Earth"}
    body = json.dumps({"places": {"place": [nowhere, {**nowhere, "latitude": "69.65"}]}, "stat": "ok"}).encode()
    places = parsed("json", body, "flickr.places.find")[0]
    assert [(place.latitude, place.longitude) for place in places] == [(None, None), (69.65, 0.0)]


def test_drift_beside_zero_coordinates_leaves_them_none() -> None:
    location = {"latitude": 0, "longitude": 0, "accuracy": 0, "context": "nowhere"}
    body = json.dumps({"photo": {"id": "1", "location": location}, "stat": "ok"}).encode()
    photo, drifts = parsed("json", body, "flickr.photos.geo.getLocation")
    assert (photo.location.latitude, photo.location.longitude) == (None, None)
    assert [drift.path for drift in drifts] == ["photo.location.context"]


def test_every_model_with_coordinates_and_no_search_removes_zeros() -> None:
    located = [
        model
        for model in (getattr(models, name) for name in dir(models))
        if isinstance(model, type) and {"latitude", "longitude"} <= getattr(model, "model_fields", {}).keys()
    ]
    assert Photo in located and len(located) >= 5
    assert {model.__name__ for model in located if not issubclass(model, Located)} == {"PlacePage"}


STRINGS = ["plain", " padded ", "two\nlines\n", "\n\tindented\n", "   ", "a  b"]


@pytest.mark.parametrize("text", STRINGS)
def test_white_space_of_a_text_is_the_same_in_json_and_xml(text: str) -> None:
    in_json = {**PHOTO, "title": text, "description": {"_content": text}}
    attributes = f'id="1" owner="10000001@N01" secret="s" server="2" farm="66" title={quoteattr(text)}'
    in_xml = f"<photo {attributes}><description>{text}</description></photo>"
    page, drifts = parsed("json", json.dumps({"photos": {"photo": [in_json]}, "stat": "ok"}).encode())
    other, more = parsed("xml", f'<rsp stat="ok">\n<photos>\n{in_xml}\n</photos>\n</rsp>'.encode())
    assert page[0].title == other[0].title == text
    assert page[0].description == other[0].description == text
    assert drifts == more == []


@pytest.mark.parametrize("blank", ["", " ", "\n", "\n\t\n"])
def test_white_space_that_formats_the_document_is_no_text(blank: str) -> None:
    page, _ = parsed("xml", f'<rsp stat="ok">{blank}<photos page="1">{blank}</photos>{blank}</rsp>'.encode())
    assert (list(page), page.page, page.model_extra) == ([], 1, {})
    assert parse_response("flickr.favorites.add", f'<rsp stat="ok">{blank}</rsp>', format="xml", strict=True) is None


def test_badge_of_the_author_of_a_note_is_a_field() -> None:
    from flickr_sdk.models import DiscussionTopic, Note, Person, UploadStatus

    for model in (Note, DiscussionTopic, Person, UploadStatus):
        assert {"pro_badge", "is_ad_free"} <= model.model_fields.keys()
    body = b'{"note":{"id":"5","pro_badge":"standard","is_ad_free":1},"stat":"ok"}'
    note: Any = parse_response("flickr.photos.notes.add", body, strict=True)
    assert (note.pro_badge, note.is_ad_free, note.model_extra) == ("standard", True, {})
