"""Tags: `flickr.tags.*`."""

from __future__ import annotations

import sqlite3
from typing import Any, Final

from ..argument_parsing import parse_int
from ..world.selection import PHOTOS, Selection
from ..world.tags import normalize_tag
from .photos import photo_tags, tag_element
from .registry import Call, method
from .render import photo_element

__all__: list[str] = []

DAYS: Final = {"day": 1, "week": 7}
MAX_HOT_TAGS: Final = 200
MAX_RELATED_TAGS: Final = 40
MAX_CLUSTER_SIZE: Final = 24
MAX_CLUSTER_TAGS: Final = 3
USAGE: Final = """SELECT t.clean, count(*) AS usage FROM tags t JOIN photos p ON p.id = t.photo_id
WHERE p.is_public AND t.namespace IS NULL"""


def _tag_elements(tags: list[str]) -> list[dict[str, Any]]:
    return [{"_content": one} for one in tags]


@method("flickr.tags.getListPhoto")
def get_list_photo(call: Call) -> dict[str, Any]:
    photo = call.photo()
    return {"photo": {"id": str(photo["id"]), "tags": {"tag": [tag_element(one) for one in photo_tags(call, photo["id"])]}}}


def _tags_by_owner(call: Call, owner: str, order: str, limit: int = -1) -> list[sqlite3.Row]:
    query = f"""SELECT t.clean, count(*) AS usage FROM tags t JOIN photos p ON p.id = t.photo_id
        WHERE p.owner = ? AND (p.is_public OR p.owner = ?) GROUP BY t.clean ORDER BY {order} LIMIT ?"""
    return call.world.all(query, owner, call.me, limit)


@method("flickr.tags.getListUser")
def get_list_user(call: Call) -> dict[str, Any]:
    owner = call.person(default=call.me)["nsid"]
    return {
        "who": {"id": owner, "tags": {"tag": _tag_elements([one["clean"] for one in _tags_by_owner(call, owner, "t.clean")])}}
    }


@method("flickr.tags.getListUserPopular")
def get_list_user_popular(call: Call) -> dict[str, Any]:
    owner = call.person(default=call.me)["nsid"]
    rows = _tags_by_owner(call, owner, "usage DESC, t.clean", max(1, call.number("count") or 10))
    return {"who": {"id": owner, "tags": {"tag": [{"count": str(one["usage"]), "_content": one["clean"]} for one in rows]}}}


@method("flickr.tags.getListUserRaw")
def get_list_user_raw(call: Call) -> dict[str, Any]:
    if call.me is None:
        raise call.fail(1)
    query = """SELECT DISTINCT t.clean, t.raw FROM tags t JOIN photos p ON p.id = t.photo_id
        WHERE p.owner = ? AND ? IN ('', t.clean) ORDER BY t.clean, t.id"""
    found: dict[str, list[str]] = {}
    for one in call.world.all(query, call.me, normalize_tag(call.argument("tag"))):
        found.setdefault(one["clean"], []).append(one["raw"])
    elements = [{"clean": word, "raw": _tag_elements(raws)} for word, raws in found.items()]
    return {"who": {"id": call.me, "tags": {"tag": elements}}}


@method("flickr.tags.getMostFrequentlyUsed")
def get_most_frequently_used(call: Call) -> dict[str, Any]:
    rows = _tags_by_owner(call, call.user, "usage DESC, t.clean", 100)
    return {"who": {"id": call.user, "tags": {"tag": [{"_content": one["clean"], "count": str(one["usage"])} for one in rows]}}}


def _related(call: Call, word: str, limit: int) -> list[str]:
    """Return the tags that most often accompany a tag on public photos."""
    beside = "t.photo_id IN (SELECT photo_id FROM tags WHERE clean = ?) AND t.clean <> ?"
    rows = call.world.all(f"{USAGE} AND {beside} GROUP BY t.clean ORDER BY usage DESC, t.clean LIMIT ?", word, word, limit)
    return [one["clean"] for one in rows]


def _read_known_tag(call: Call) -> str:
    word = normalize_tag(call.argument("tag"))
    query = "SELECT 1 FROM tags t JOIN photos p ON p.id = t.photo_id WHERE t.clean = ? AND p.is_public"
    if call.world.one(query, word) is None:
        raise call.fail(1)
    return word


@method("flickr.tags.getRelated")
def get_related(call: Call) -> dict[str, Any]:
    word = _read_known_tag(call)
    return {"tags": {"source": word, "tag": _tag_elements(_related(call, word, MAX_RELATED_TAGS))}}


@method("flickr.tags.getClusters")
def get_clusters(call: Call) -> dict[str, Any]:
    word = _read_known_tag(call)
    # The emulated data is too small for more than one cluster.
    related = _related(call, word, MAX_CLUSTER_SIZE)
    clusters = [{"total": len(related), "tag": _tag_elements(related)}] if related else []
    return {"clusters": {"source": word, "total": len(clusters), "cluster": clusters}}


@method("flickr.tags.getClusterPhotos")
def get_cluster_photos(call: Call) -> dict[str, Any]:
    selection = Selection(None, "p.count_faves DESC, p.views DESC, p.id DESC")
    selection.where("p.id IN (SELECT photo_id FROM tags WHERE clean = :word)", word=normalize_tag(call.argument("tag")))
    leading = [normalize_tag(one) for one in call.argument("cluster_id").split("-")[:MAX_CLUSTER_TAGS]]
    names = {f"leading_{position}": one for position, one in enumerate(leading)}
    inside = ", ".join(f":{name}" for name in names)
    selection.where(f"p.id IN (SELECT photo_id FROM tags WHERE clean IN ({inside}))", **names)
    photos = [
        {**photo_element(call, one, frozenset()), "username": one["username"]}
        for one, _ in selection.rows(call.world, MAX_CLUSTER_SIZE)
    ]
    return {"photos": {"photo": photos}}


@method("flickr.tags.getHotList")
def get_hot_list(call: Call) -> dict[str, Any]:
    period = call.argument("period") or "day"
    if period not in DAYS:
        raise call.fail(1)
    count = min(max(1, parse_int(call.arguments.get("count")) or 20), MAX_HOT_TAGS)
    since = "t.date_added >= ?"
    rows = call.world.all(
        f"{USAGE} AND {since} GROUP BY t.clean ORDER BY usage DESC, t.clean LIMIT ?", call.now - DAYS[period] * 86400, count
    )
    return {
        "period": period,
        "count": len(rows),
        "hottags": {
            "tag": [{"_content": one["clean"], "thm_data": {"photos": _example_photo(call, one["clean"])}} for one in rows]
        },
    }


def _example_photo(call: Call, word: str) -> dict[str, Any]:
    query = f"{PHOTOS} JOIN tags t ON t.photo_id = p.id WHERE t.clean = ? AND p.is_public ORDER BY p.date_upload DESC LIMIT 1"
    photo = call.world.one(query, word)
    return {"photo": [] if photo is None else [{**photo_element(call, photo, frozenset()), "username": None}]}
