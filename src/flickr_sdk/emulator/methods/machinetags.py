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
    """The namespace and predicate that a call asks for."""

    def __init__(self, call: Call, **codes: int | None) -> None:
        self.condition = ""
        self.values: list[Any] = []
        self.echo: dict[str, str] = {}
        for name, code in codes.items():
            if not call.given(name):
                continue
            if code is not None and not NAME.fullmatch(call.text(name)):
                raise call.fail(code)
            self.condition += f" AND t.{name} = ?"
            self.values.append(call.text(name).lower())
            self.echo[name] = call.text(name)


def _page(call: Call, wanted: _Filter, columns: str, group: str) -> tuple[list[sqlite3.Row], dict[str, Any]]:
    """Count what machine tags have in common, and give a page of it with its attributes."""
    requested = call.paging(100, 500)
    source = f"{PUBLIC_MACHINE_TAGS}{wanted.condition} GROUP BY {group}"
    total = call.world.scalar(f"SELECT count(*) FROM (SELECT 1 {source})", *wanted.values)
    rows = call.world.all(
        f"SELECT {columns}, count(*) AS usage {source} ORDER BY {group} LIMIT ? OFFSET ?",
        *wanted.values,
        requested.per_page,
        requested.offset,
    )
    head = {
        "page": requested.page,
        "total": str(total),
        "perpage": requested.per_page,
        "pages": page_count(total, requested.per_page),
    }
    return rows, head


@method("flickr.machinetags.getNamespaces")
def get_namespaces(call: Call) -> dict[str, Any]:
    wanted = _Filter(call, predicate=1)
    rows, head = _page(call, wanted, "t.namespace, count(DISTINCT t.predicate) AS others", "t.namespace")
    made = [{"_content": one["namespace"], "usage": str(one["usage"]), "predicates": str(one["others"])} for one in rows]
    return {"namespaces": {**wanted.echo, "namespace": made, **head}}


@method("flickr.machinetags.getPredicates")
def get_predicates(call: Call) -> dict[str, Any]:
    wanted = _Filter(call, namespace=1)
    rows, head = _page(call, wanted, "t.predicate, count(DISTINCT t.namespace) AS others", "t.predicate")
    made = [{"_content": one["predicate"], "usage": str(one["usage"]), "namespaces": str(one["others"])} for one in rows]
    return {"predicates": {**wanted.echo, "predicate": made, **head}}


@method("flickr.machinetags.getPairs")
def get_pairs(call: Call) -> dict[str, Any]:
    wanted = _Filter(call, namespace=1, predicate=2)
    rows, head = _page(call, wanted, "t.namespace, t.predicate", "t.namespace, t.predicate")
    made = [
        {
            "_content": f"{one['namespace']}:{one['predicate']}",
            "namespace": one["namespace"],
            "predicate": one["predicate"],
            "usage": str(one["usage"]),
        }
        for one in rows
    ]
    return {"pairs": {**wanted.echo, "pair": made, **head}}


@method("flickr.machinetags.getValues")
def get_values(call: Call) -> dict[str, Any]:
    wanted = _Filter(call, namespace=1, predicate=2)
    rows, head = _page(call, wanted, "t.value", "t.value")
    made = [{"_content": one["value"], "usage": str(one["usage"])} for one in rows]
    return {"values": {**wanted.echo, "value": made, **head}}


@method("flickr.machinetags.getRecentValues")
def get_recent_values(call: Call) -> dict[str, Any]:
    wanted = _Filter(call, namespace=None, predicate=None)
    since = parse_timestamp(call.arguments.get("added_since"))
    if since is not None:
        wanted.condition += " AND t.date_added >= ?"
        wanted.values.append(since)
        wanted.echo["added_since"] = call.text("added_since")
    columns = "t.namespace, t.predicate, t.value, min(t.date_added) AS first, max(t.date_added) AS last"
    rows, head = _page(call, wanted, columns, "t.namespace, t.predicate, t.value")
    made = [
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
    return {"values": {**wanted.echo, "value": made, **head}}
