"""Methods of `flickr.stats` that list referrers and their domains."""

from __future__ import annotations

import re
import sqlite3
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

from ..argument_parsing import page_count
from .registry import Call, Handler, method
from .stats_arguments import read_day, read_subject

__all__: list[str] = []

DOMAIN: Final = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+", re.IGNORECASE | re.ASCII)
KINDS: Final = {"Photo": "photo", "Photoset": "photoset", "Collection": "collection", "Photostream": "photostream"}


def _page(call: Call, kind: str, column: str, domain: str = "") -> tuple[dict[str, Any], list[sqlite3.Row]]:
    """Return a page of views by domain or referrer, most views first."""
    day = read_day(call)
    item = read_subject(call, kind)
    requested = call.paging(25, 100)
    source = f"""FROM (SELECT {column} AS name, sum(views) AS views FROM daily_stats
        WHERE owner = :me AND kind = :kind AND date = :day AND :item IN (item, '') AND :domain IN (domain, '') AND domain <> ''
        GROUP BY 1)"""
    values = {"me": call.me, "kind": kind, "day": day, "item": item or "", "domain": domain}
    execute = call.world.connection.execute
    total = execute(f"SELECT count(*) {source}", values).fetchone()[0]
    query = f"SELECT * {source} ORDER BY views DESC, name LIMIT :limit OFFSET :offset"
    rows = execute(query, {**values, "limit": requested.per_page, "offset": requested.offset}).fetchall()
    pages = page_count(total, requested.per_page)
    return {"page": requested.page, "perpage": requested.per_page, "pages": pages, "total": total}, rows


def _domains(kind: str) -> Handler:
    def domains(call: Call) -> dict[str, Any]:
        attributes, rows = _page(call, kind, "domain")
        return {"domains": {**attributes, "domain": [{"name": one["name"], "views": one["views"]} for one in rows]}}

    return domains


def _referrers(kind: str) -> Handler:
    def referrers(call: Call) -> dict[str, Any]:
        domain = call.argument("domain")
        if not DOMAIN.fullmatch(domain):
            raise call.fail(5)
        attributes, rows = _page(call, kind, "referrer", domain.lower())
        return {"domain": {**attributes, "referrer": [_referrer(one) for one in rows], "name": domain}}

    return referrers


def _referrer(row: sqlite3.Row) -> dict[str, Any]:
    searched = parse_qs(urlsplit(row["name"]).query).get("q")
    element = {"url": row["name"], "views": row["views"]}
    return element | ({"searchterm": searched[0]} if searched else {})


for _name, _kind in KINDS.items():
    method(f"flickr.stats.get{_name}Domains")(_domains(_kind))
    method(f"flickr.stats.get{_name}Referrers")(_referrers(_kind))
