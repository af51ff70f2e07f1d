"""Keys beside the payload of a response are kept, whether or not the payload fits its type."""

from __future__ import annotations

import json
from typing import Any

import pytest

from flickr_sdk import parse_response
from flickr_sdk.config import Drift


@pytest.mark.parametrize("page", [1, "first"])
def test_unknown_key_beside_a_payload_is_kept(page: object) -> None:
    drifts: list[Drift] = []
    payload = {"page": page, "pages": 1, "perpage": 100, "total": 0, "photo": []}
    body = json.dumps({"photos": payload, "newcomer": {"a": 1}, "stat": "ok"}).encode()
    photos: Any = parse_response("flickr.photos.search", body, on_drift=drifts.append)
    assert photos.__pydantic_extra__ == {"newcomer": {"a": 1}}
    assert len(drifts) == (page != 1)
