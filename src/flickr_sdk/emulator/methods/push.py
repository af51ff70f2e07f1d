"""PubSubHubbub subscriptions: `flickr.push.*`. The emulator sends no requests and treats every callback as reachable."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlsplit

from ..argument_parsing import parse_list
from ..world.places import find_place
from .registry import Call, method

__all__: list[str] = []

TOPICS: Final[Mapping[str, str]] = {
    "contacts_photos": "what your contacts upload",
    "contacts_faves": "what your contacts mark as favorites",
    "photos_of_contacts": "photos that show your contacts",
    "photos_of_me": "photos that show you",
    "my_photos": "what you upload",
    "my_faves": "what you mark as favorites",
    "geo": "photos of a place or an area",
    "commons": "uploads to the Commons",
    "tags": "photos with tags of your choice",
    "airports": "photos of airports",
    "geotagged": "public photos with a location",
}
TOPIC_ARGUMENTS: Final[Mapping[str, tuple[str, ...]]] = {
    "geo": ("woe_ids", "place_ids", "lat", "lon", "radius", "radius_units", "accuracy"),
    "commons": ("nsids",),
    "tags": ("tags",),
}
"""The additional arguments of a topic."""

MAX_URL_BYTES: Final = 255
MAX_TOKEN_BYTES: Final = 200
LEASE_SECONDS: Final = range(60, 86401)
VERIFICATION_SECONDS: Final = 60
"""Seconds until an asynchronous callback is verified."""


@method("flickr.push.getTopics")
def get_topics(_: Call) -> dict[str, Any]:
    return {"topics": {"topic": [{"name": name, "display_name": display_name} for name, display_name in TOPICS.items()]}}


def _active_subscriptions(call: Call) -> list[sqlite3.Row]:
    query = "SELECT * FROM subscriptions WHERE nsid = ? AND (expires = 0 OR expires > ?) ORDER BY date_create, topic, callback"
    return call.world.all(query, call.user, call.now)


def _is_pending(call: Call, subscription: sqlite3.Row) -> bool:
    return bool(subscription["verify"] == "async" and call.now < subscription["date_create"] + VERIFICATION_SECONDS)


def _check_pro(call: Call) -> None:
    if not call.person(default=call.me)["ispro"]:
        raise call.fail(5)


@method("flickr.push.getSubscriptions")
def get_subscriptions(call: Call) -> dict[str, Any]:
    _check_pro(call)
    return {"subscriptions": {"subscription": [_subscription(call, one) for one in _active_subscriptions(call)]}}


def _subscription(call: Call, one: sqlite3.Row) -> dict[str, Any]:
    pending = _is_pending(call, one)
    return {
        "topic": one["topic"],
        "callback": one["callback"],
        "pending": int(pending),
        "date_create": str(one["date_create"]),
        "expiry": str(one["expires"]) if one["expires"] else 0,
        "verify_attempts": int(not pending),
    }


@method("flickr.push.subscribe")
def subscribe(call: Call) -> dict[str, Any]:
    _check_pro(call)
    topic, callback = _read_topic_and_callback(call)
    lease = call.number("lease_seconds") or 0
    if (call.has("lease_seconds") and lease not in LEASE_SECONDS) or len(
        call.argument("verify_token").encode()
    ) > MAX_TOKEN_BYTES:
        raise call.fail(2)
    details = _read_details(call, topic)
    for one in _active_subscriptions(call):
        if one["callback"] == callback and one["topic"] != topic:
            raise call.fail(3)
        if one["callback"] == callback and _is_pending(call, one):
            raise call.fail(6)
    call.world.connection.execute("DELETE FROM subscriptions WHERE nsid = ? AND callback = ?", (call.user, callback))
    call.world.put(
        "subscriptions",
        topic=topic,
        nsid=call.user,
        callback=callback,
        verify=call.argument("verify"),
        verify_token=call.argument("verify_token"),
        lease_seconds=lease,
        date_create=call.now,
        expires=call.now + lease if lease else 0,
        details=json.dumps(details),
    )
    return {}


def _read_topic_and_callback(call: Call) -> tuple[str, str]:
    """Parse the topic and the callback, which subscribing and unsubscribing require."""
    topic, callback = call.argument("topic"), call.argument("callback")
    url = urlsplit(callback)
    is_valid_url = url.scheme in ("http", "https") and bool(url.netloc) and len(callback.encode()) <= MAX_URL_BYTES
    if topic not in TOPICS or not is_valid_url or call.argument("verify") not in ("sync", "async"):
        raise call.fail(2)
    return topic, callback


def _read_details(call: Call, topic: str) -> dict[str, str]:
    given = {name: call.argument(name) for name in TOPIC_ARGUMENTS.get(topic, ()) if call.has(name)}
    if topic == "tags" and not parse_list(given.get("tags")):
        raise call.fail(1)
    if topic == "geo":
        if not {"woe_ids", "place_ids"} & given.keys() and not {"lat", "lon"} <= given.keys():
            raise call.fail(1)
        # If both kinds of ids are present, Flickr ignores `place_ids`.
        found = [find_place(woe_id=one) for one in parse_list(given.get("woe_ids"))]
        found = found or [find_place(place_id=one) for one in parse_list(given.get("place_ids"))]
        if None in found:
            raise call.fail(2)
    if topic == "commons":
        query = "SELECT 1 FROM people WHERE nsid = ? AND is_commons"
        if not all(call.world.one(query, one) for one in parse_list(given.get("nsids"))):
            raise call.fail(2)
    return given


@method("flickr.push.unsubscribe")
def unsubscribe(call: Call) -> dict[str, Any]:
    topic, callback = _read_topic_and_callback(call)
    found = [one for one in _active_subscriptions(call) if (one["topic"], one["callback"]) == (topic, callback)]
    if not found:
        raise call.fail(7)
    if _is_pending(call, found[0]):
        raise call.fail(6)
    query = "DELETE FROM subscriptions WHERE nsid = ? AND topic = ? AND callback = ?"
    call.world.connection.execute(query, (call.user, topic, callback))
    return {}
