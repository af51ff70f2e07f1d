"""Institutions in the Flickr Commons: `flickr.commons.*`."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime
from typing import Any

from .registry import Call, method
from .render import text_element, url_name

__all__ = ["join_date"]


def join_date(person: sqlite3.Row) -> str:
    """Return when a user joined, as a Unix timestamp in a string."""
    return str(int(datetime.fromisoformat(person["datecreate"]).replace(tzinfo=UTC).timestamp()))


@method("flickr.commons.getInstitutions")
def get_institutions(call: Call) -> dict[str, Any]:
    found = call.world.all("SELECT * FROM people WHERE is_commons ORDER BY datecreate DESC, nsid")
    return {"institutions": {"institution": [_institution(one) for one in found]}}


def _institution(person: sqlite3.Row) -> dict[str, Any]:
    profile: dict[str, str] = json.loads(person["profile"])
    links = {
        "site": profile.get("website", ""),
        "license": profile.get("license_url", ""),
        "flickr": f"http://flickr.com/photos/{url_name(person)}/",
    }
    urls = [{"type": kind, "_content": url} for kind, url in links.items()]
    return {
        "nsid": person["nsid"],
        "date_launch": join_date(person),
        "name": text_element(person["username"]),
        "urls": {"url": urls},
    }
