"""Methods of `flickr.places` that count photos by place, or list the tags of a place."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any, Final

from ..argument_parsing import parse_timestamp
from ..response_formats import Failure
from ..world.machine_tags import apply_machine_tag_filter
from ..world.places import KINDS, PLACES, Place, with_ancestors
from ..world.search import apply_common_filters, apply_tag_filter
from ..world.selection import Selection
from .place_elements import KIND_BY_NUMBER, located_photos, place_list_item, read_place
from .registry import Call, method

__all__: list[str] = []

DAY: Final = 86400
MAX_RESULTS: Final = 100
CHILD_KIND: Final = {"continent": "country", "country": "region", "region": "locality", "locality": "neighbourhood"}


def _read_place_type(call: Call, wrong: Failure, missing: Failure | None = None) -> str:
    """Parse the kind of place; photos are not counted by county."""
    if call.has("place_type_id"):
        kind = KIND_BY_NUMBER.get(call.number("place_type_id") or 0, "")
    elif call.has("place_type"):
        kind = call.argument("place_type")
    else:
        raise missing or wrong
    if kind not in KINDS or kind == "county":
        raise wrong
    return kind


def _read_threshold(call: Call, wrong: Failure | None = None) -> int:
    threshold = call.number("threshold")
    if call.has("threshold") and (threshold is None or threshold < 1) and wrong is not None:
        raise wrong
    return max(1, threshold or 1)


def _places_by_count(call: Call, selection: Selection, kind: str, threshold: int = 1) -> list[dict[str, Any]]:
    """Count photos by places of a kind. Places below the threshold count toward the place that contains them."""
    counts: Counter[str] = Counter()
    for woeid, count in selection.count_by(call.world, "p.place").items():
        counts.update({one.woeid: count for one in with_ancestors(woeid) if one.kind == kind})
    found: dict[str, int] = {}
    while counts:
        larger: Counter[str] = Counter()
        for woeid, count in counts.items():
            if count >= threshold:
                found[woeid] = count
            else:
                above = [one.woeid for one in with_ancestors(woeid)[1:] if one.kind != "county"]
                larger.update(dict.fromkeys(above[:1], count))
        counts = larger
    order = sorted(found.items(), key=lambda item: (-item[1], PLACES[item[0]].full_name))
    return [place_list_item(PLACES[woeid], count) for woeid, count in order[:MAX_RESULTS]]


def _places_response(found: list[dict[str, Any]], **more: str) -> dict[str, Any]:
    return {"places": {"total": len(found), **more, "place": found}}


def _required_place(call: Call) -> Place:
    place = read_place(call, call.fail(2), call.fail(3), call.fail(1))
    assert place is not None, "a missing place raises"
    return place


@method("flickr.places.getChildrenWithPhotosPublic")
def get_children_with_photos_public(call: Call) -> dict[str, Any]:
    place = _required_place(call)
    kind = CHILD_KIND.get(place.kind)
    return _places_response(_places_by_count(call, located_photos(None, place), kind) if kind else [])


@method("flickr.places.getTopPlacesList")
def get_top_places_list(call: Call) -> dict[str, Any]:
    kind = _read_place_type(call, call.fail(2), call.fail(1))
    today = call.now - call.now % DAY
    start = parse_timestamp(call.argument("date")) if call.has("date") else today - DAY
    if start is None or start > call.now:
        raise call.fail(3)
    start -= start % DAY
    selection = located_photos(None, read_place(call, call.fail(4), call.fail(4)))
    selection.where("p.date_upload >= :start AND p.date_upload < :start + 86400", start=start)
    return _places_response(_places_by_count(call, selection, kind), date_start=str(start), date_stop=str(start + DAY - 1))


@method("flickr.places.placesForUser")
def places_for_user(call: Call) -> dict[str, Any]:
    kind = _read_place_type(call, call.fail(3), call.fail(2))
    threshold = _read_threshold(call, call.fail(5))
    selection = located_photos(call.me, read_place(call, call.fail(4), call.fail(4)))
    selection.where("p.owner = :me")
    apply_common_filters(call, selection)
    return _places_response(_places_by_count(call, selection, kind, threshold))


@method("flickr.places.placesForContacts")
def places_for_contacts(call: Call) -> dict[str, Any]:
    kind = _read_place_type(call, call.fail(3), call.fail(2))
    threshold = _read_threshold(call, call.fail(5))
    contacts = call.argument("contacts") or "all"
    if contacts not in ("all", "ff"):
        raise call.fail(6)
    selection = located_photos(call.me, read_place(call, call.fail(4), call.fail(4)))
    close = " AND (friend OR family)" if contacts == "ff" else ""
    selection.where(f"p.owner IN (SELECT nsid FROM contacts WHERE owner = :me AND NOT ignored{close})")
    apply_common_filters(call, selection)
    return _places_response(_places_by_count(call, selection, kind, threshold))


@method("flickr.places.placesForTags")
def places_for_tags(call: Call) -> dict[str, Any]:
    # The method's own failures are not recorded. It uses those of similar methods, and those of searches for tags.
    kind = _read_place_type(call, Failure(2, "Not a valid place type"))
    no_place = Failure(2, "Not a valid Place ID")
    selection = located_photos(None, read_place(call, no_place, no_place))
    if not call.has("tags") and not call.has("machine_tags"):
        selection.where("0")
    as_search = replace(call, method="flickr.photos.search")
    apply_tag_filter(as_search, selection)
    apply_machine_tag_filter(as_search, selection)
    apply_common_filters(call, selection)
    return _places_response(_places_by_count(call, selection, kind, _read_threshold(call)))


@method("flickr.places.tagsForPlace")
def tags_for_place(call: Call) -> dict[str, Any]:
    place = _required_place(call)
    selection = located_photos(None, place)
    apply_common_filters(call, selection)
    selection.join("JOIN tags t ON t.photo_id = p.id")
    counts = selection.count_by(call.world, "t.clean")
    order = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:MAX_RESULTS]
    return {"tags": {"total": len(order), "tag": [{"count": str(count), "_content": tag} for tag, count in order]}}
