"""Pages as Arrow streams, on every supported version of pyarrow."""

from __future__ import annotations

import datetime as dt

import pyarrow as pa
import pytest

from flickr_sdk.errors import ConfigurationError, UsageError
from flickr_sdk.models import PhotoPage, RelatedTags

IDENTITY = {"id": "52000000000", "owner": "10000001@N01", "secret": "1a2b3c4d5e", "server": "65535", "farm": 66}
EXTRAS = {
    "dateupload": "1707652800",
    "datetaken": "2024-02-10 23:14:05",
    "license": "4",
    "views": "7",
    "latitude": 0,
    "longitude": 0,
}
PHOTO = {**IDENTITY, **EXTRAS, "title": "Aurora \ud83d"}


def test_page_is_an_arrow_stream() -> None:
    table = pa.table(PhotoPage.model_validate({"photo": [PHOTO]}))
    assert table.num_rows == 1
    found = {name: table.column(name)[0].as_py() for name in ("title", "dateupload", "datetaken", "license", "views", "latitude")}
    assert found == {
        "title": "Aurora \ufffd",
        "dateupload": dt.datetime(2024, 2, 11, 12, tzinfo=dt.UTC),
        "datetaken": dt.datetime(2024, 2, 10, 23, 14, 5),
        "license": 4,
        "views": 7,
        "latitude": None,
    }
    assert pa.table(PhotoPage()).schema == table.schema


def test_page_of_strings_is_no_table() -> None:
    with pytest.raises(UsageError, match="a page of strings has no columns"):
        pa.table(RelatedTags.model_validate({"source": "aurora", "tag": []}))


def test_missing_pyarrow_is_reported_with_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flickr_sdk.errors.missing_dependency.find_spec", lambda package: None)
    with pytest.raises(ConfigurationError, match=r'pyarrow is not installed; run pip install "flickr-sdk\[arrow\]"'):
        PhotoPage().__arrow_c_stream__()
