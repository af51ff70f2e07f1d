"""Searches that the filters of a query narrow, and which never return less than the query keeps."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from flickr_sdk.contrib._engines.search_filters import Comparison, narrow

TIME = datetime(2024, 2, 11, 12, 0, 0, 500_000, UTC)
NOON = 1_707_652_800


@pytest.mark.parametrize(
    ("search", "comparisons", "narrowed"),
    [
        ({}, [("dateupload", ">", TIME)], {"min_upload_date": NOON}),
        ({}, [("dateupload", "<=", TIME)], {"max_upload_date": NOON + 1}),
        ({"max_upload_date": NOON}, [("dateupload", "<", TIME)], {"max_upload_date": NOON}),
        ({"min_upload_date": NOON}, [("dateupload", "<", datetime(2020, 1, 1, tzinfo=UTC))], None),
        ({}, [("owner", "=", "10000001@N01")], {"user_id": "10000001@N01"}),
        ({"user_id": "me"}, [("owner", "=", "10000001@N01")], {"user_id": "me"}),
        ({}, [("license", "in", (5, 4))], {"license": [4, 5]}),
        ({}, [("license", "in", (4, None))], {}),
        ({}, [("latitude", ">=", 60.0)], {"bbox": (-180.0, 59.9999, 180.0, 90.0)}),
        ({}, [("latitude", ">", 60.0), ("latitude", "<", 59.0)], None),
        ({}, [("longitude", "=", 18.9), ("latitude", "<", 70)], {"bbox": (18.8999, -90.0, 18.9001, 70.0001)}),
        ({"bbox": "1,2,3,4"}, [("latitude", "<", 3.0)], {"bbox": "1,2,3,4"}),
        ({"tags": ["aurora"]}, [("title", "=", "Aurora"), ("views", ">", 10), ("owner", ">", "1")], {"tags": ["aurora"]}),
    ],
)
def test_search_is_narrowed_by_what_flickr_can_search_for(
    search: dict[str, Any], comparisons: list[tuple[str, str, Any]], narrowed: dict[str, Any] | None
) -> None:
    assert narrow(search, [Comparison(*each) for each in comparisons]) == narrowed
