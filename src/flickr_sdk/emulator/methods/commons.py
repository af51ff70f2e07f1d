"""The institutions of the Commons: `flickr.commons.*`."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime
from typing import Any

from .registry import Call, method
from .render import alias, text

__all__ = ["joined"]


def joined(person: sqlite3.Row) -> str:
    """Tell when somebody joined.

    Args:
        person: Their row.

    Returns:
        Unix seconds, as a text.
    """
    return str(int(datetime.fromisoformat(person["datecreate"]).replace(tzinfo=UTC).timestamp()))


@method("flickr.commons.getInstitutions")
def get_institutions(call: Call) -> dict[str, Any]:
    found = call.world.all("SELECT * FROM people WHERE is_commons ORDER BY datecreate DESC, nsid")
    return {"institutions": {"institution": [_institution(one) for one in found]}}


def _institution(person: sqlite3.Row) -> dict[str, Any]:
    profile: dict[str, str] = json.loads(person["profile"])
    addresses = {
        "site": profile.get("website", ""),
        "license": profile.get("license_url", ""),
        "flickr": f"http://flickr.com/photos/{alias(person)}/",
    }
    urls = [{"type": kind, "_content": address} for kind, address in addresses.items()]
    return {"nsid": person["nsid"], "date_launch": joined(person), "name": text(person["username"]), "urls": {"url": urls}}
