"""Machine tags: `flickr.machinetags.*`."""

from __future__ import annotations

import re
import sqlite3
from typing import Any, Final

from ..argument_parsing import page_count, parse_timestamp
from .registry import Call, method

__all__: list[str] = []

NAME: Final = re.compile(r"[a-z][a-z0-9_]*", re.ASCII | re.IGNORECASE)
PUBLIC_MACHINE_TAGS: Final = "FROM tags t JOIN photos p ON p.id = t.photo_id WHERE p.is_public AND t.namespace IS NOT NULL"


class _Filter:
    """The SQL condition for the `namespace` and `predicate` of a call."""

    def __init__(self, call: Call, **codes: int | None) -> None:
        self.condition = ""
        self.values: list[Any] = []
        self.echo: dict[str, str] = {}
        for name, code in codes.items():
            if not call.has(name):
                continue
            if code is not None and not NAME.fullmatch(call.argument(name)):
                raise call.fail(code)
            self.condition += f" AND t.{name} = ?"
            self.values.append(call.argument(name).lower())
            self.echo[name] = call.argument(name)


def _page(call: Call, tag_filter: _Filter, columns: str, group: str) -> tuple[list[sqlite3.Row], dict[str, Any]]:
    """Group machine tags and return a page of the groups with its attributes."""
    requested = call.paging(100, 500)
    source = f"{PUBLIC_MACHINE_TAGS}{tag_filter.condition} GROUP BY {group}"
    total = call.world.scalar(f"SELECT count(*) FROM (SELECT 1 {source})", *tag_filter.values)
    rows = call.world.all(
        f"SELECT {columns}, count(*) AS usage {source} ORDER BY {group} LIMIT ? OFFSET ?",
        *tag_filter.values,
        requested.per_page,
        requested.offset,
    )
    attributes = {
        "page": requested.page,
        "total": str(total),
        "perpage": requested.per_page,
        "pages": page_count(total, requested.per_page),
    }
    return rows, attributes


@method("flickr.machinetags.getNamespaces")
def get_namespaces(call: Call) -> dict[str, Any]:
    tag_filter = _Filter(call, predicate=1)
    rows, attributes = _page(call, tag_filter, "t.namespace, count(DISTINCT t.predicate) AS others", "t.namespace")
    elements = [{"_content": one["namespace"], "usage": str(one["usage"]), "predicates": str(one["others"])} for one in rows]
    return {"namespaces": {**tag_filter.echo, "namespace": elements, **attributes}}


@method("flickr.machinetags.getPredicates")
def get_predicates(call: Call) -> dict[str, Any]:
    tag_filter = _Filter(call, namespace=1)
    rows, attributes = _page(call, tag_filter, "t.predicate, count(DISTINCT t.namespace) AS others", "t.predicate")
    elements = [{"_content": one["predicate"], "usage": str(one["usage"]), "namespaces": str(one["others"])} for one in rows]
    return {"predicates": {**tag_filter.echo, "predicate": elements, **attributes}}


@method("flickr.machinetags.getPairs")
def get_pairs(call: Call) -> dict[str, Any]:
    tag_filter = _Filter(call, namespace=1, predicate=2)
    rows, attributes = _page(call, tag_filter, "t.namespace, t.predicate", "t.namespace, t.predicate")
    elements = [
        {
            "_content": f"{one['namespace']}:{one['predicate']}",
            "namespace": one["namespace"],
            "predicate": one["predicate"],
            "usage": str(one["usage"]),
        }
        for one in rows
    ]
    return {"pairs": {**tag_filter.echo, "pair": elements, **attributes}}


@method("flickr.machinetags.getValues")
def get_values(call: Call) -> dict[str, Any]:
    tag_filter = _Filter(call, namespace=1, predicate=2)
    rows, attributes = _page(call, tag_filter, "t.value", "t.value")
    elements = [{"_content": one["value"], "usage": str(one["usage"])} for one in rows]
    return {"values": {**tag_filter.echo, "value": elements, **attributes}}


@method("flickr.machinetags.getRecentValues")
def get_recent_values(call: Call) -> dict[str, Any]:
    tag_filter = _Filter(call, namespace=None, predicate=None)
    since = parse_timestamp(call.arguments.get("added_since"))
    if since is not None:
        tag_filter.condition += " AND t.date_added >= ?"
        tag_filter.values.append(since)
        tag_filter.echo["added_since"] = call.argument("added_since")
    columns = "t.namespace, t.predicate, t.value, min(t.date_added) AS first, max(t.date_added) AS last"
    rows, attributes = _page(call, tag_filter, columns, "t.namespace, t.predicate, t.value")
    elements = [
        {
            "_content": one["value"],
            "usage": str(one["usage"]),
            "namespace": one["namespace"],
            "predicate": one["predicate"],
            "first_added": str(one["first"]),
            "last_added": str(one["last"]),
        }
        for one in rows
    ]
    return {"values": {**tag_filter.echo, "value": elements, **attributes}}
