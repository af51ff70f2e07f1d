"""From the arguments of `flickr.photos.search` to a selection of photos."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ..argument_parsing import Paging, parse_date_taken, parse_ids, parse_int, parse_list, parse_timestamp
from ..response_formats import Failure
from .geo_filter import apply_geo_filter
from .machine_tags import apply_machine_tag_filter
from .places import find_place, with_descendants
from .selection import Selection
from .tags import normalize_tag
from .visibility import LOCATION_VISIBLE

if TYPE_CHECKING:
    from ..methods.registry import Call

__all__ = ["Search", "apply_common_filters", "apply_tag_filter", "read_search"]

MOST: Final = 4000
"""How many results a search has at most, whatever it counts."""
MOST_TAGS: Final = 20
MOST_WORDS: Final = 500
"""Nobody knows Flickr's own limit."""
GEO_PAGE: Final = 250
RECENT: Final = 12 * 3600
SLICE: Final = 300
"""Uploads of so many seconds or less are not told apart exactly."""

ORDERS: Final[Mapping[str, str]] = {
    "date-posted-desc": "p.date_upload DESC, p.id DESC",
    "date-posted-asc": "p.date_upload, p.id",
    "date-taken-desc": "p.date_taken DESC, p.id DESC",
    "date-taken-asc": "p.date_taken, p.id",
    "interestingness-desc": "p.count_faves DESC, p.views DESC, p.id DESC",
    "interestingness-asc": "p.count_faves, p.views, p.id",
    "relevance": "p.count_faves DESC, p.views DESC, p.id DESC",
}
PRIVACY: Final[Mapping[int, str]] = {
    1: "p.is_public",
    2: "NOT p.is_public AND p.is_friend AND NOT p.is_family",
    3: "NOT p.is_public AND p.is_family AND NOT p.is_friend",
    4: "NOT p.is_public AND p.is_friend AND p.is_family",
    5: "NOT p.is_public AND NOT p.is_friend AND NOT p.is_family",
}
CONTENT: Final[Mapping[int, list[int]]] = {1: [0], 2: [1], 3: [2], 4: [0, 1], 5: [1, 2], 6: [0, 2], 7: [0, 1, 2]}
"""What the older argument means in the numbers of the newer one."""
PHRASE: Final = re.compile(r'(-?)(?:"([^"]+)"|(\S+))')
LIMITING: Final = (
    "user_id", "text", "tags", "machine_tags", "min_upload_date", "max_upload_date", "min_taken_date", "max_taken_date",
    "group_id", "contacts", "woe_id", "place_id", "in_gallery", "is_commons",
)  # fmt: skip
"""Arguments that are enough for a search; a place alone finds only what is new."""
ENOUGH: Final = (*LIMITING, "bbox", "lat", "license", "has_geo", "is_getty", "geo_context", "privacy_filter", "color_codes")


@dataclass(frozen=True)
class Search:
    """What a search asks for.

    Attributes:
        selection: The photos.
        paging: The requested page.
        limit: The maximum number of results; `None` for no limit.
    """

    selection: Selection
    paging: Paging
    limit: int | None


def read_search(call: Call) -> Search:
    """Read the arguments of a search.

    Args:
        call: The call.

    Returns:
        What it asks for.

    Raises:
        Failure: An argument is refused.
    """
    quirks = call.world.quirks
    if quirks.parameterless and not any(call.given(name) for name in ENOUGH):
        raise call.fail(3)
    chosen = Selection(call.me, ORDERS.get(call.text("sort"), ORDERS["date-posted-desc"]))
    apply_common_filters(call, chosen)
    for part in (_people, _shown_in, _text, apply_tag_filter, _kinds, _place):
        part(call, chosen)
    apply_machine_tag_filter(call, chosen)
    is_geo = apply_geo_filter(call, chosen)
    if is_geo and quirks.recent_geo and not any(call.given(name) for name in LIMITING):
        chosen.where("p.date_upload >= :recent", recent=call.now - RECENT)
    asked = call.paging(GEO_PAGE, GEO_PAGE) if is_geo and quirks.geo_pages else call.paging()
    return Search(chosen, asked, MOST if quirks.most_results else None)


def apply_common_filters(call: Call, chosen: Selection) -> None:
    """Read what most lists of photos can be narrowed by: dates, privacy and media.

    Args:
        call: The call.
        chosen: The photos.
    """
    uploaded = {name: parse_timestamp(call.arguments.get(name)) for name in ("min_upload_date", "max_upload_date")}
    since, until = uploaded["min_upload_date"], uploaded["max_upload_date"]
    fuzzy = call.world.quirks.fuzzy_slices and call.method == "flickr.photos.search"
    if fuzzy and since is not None and until is not None and 0 <= until - since <= SLICE:
        since, until = since - SLICE, until + SLICE
    if since is not None:
        chosen.where("p.date_upload >= :min_upload_date", min_upload_date=since)
    if until is not None:
        chosen.where("p.date_upload <= :max_upload_date", max_upload_date=until)
    for name, comparison in (("min_taken_date", ">="), ("max_taken_date", "<=")):
        day = parse_date_taken(call.arguments.get(name))
        if day is not None:
            chosen.where(f"p.date_taken {comparison} :{name}", **{name: day})
    privacy = parse_int(call.arguments.get("privacy_filter"))
    if call.me is not None and privacy is not None and privacy in PRIVACY:
        chosen.where(f"{PRIVACY[privacy]} AND p.owner = :me")
    media = {"photos": "photo", "videos": "video"}.get(call.text("media"))
    if media is not None:
        chosen.where("p.media = :media", media=media)


def _people(call: Call, chosen: Selection) -> None:
    if call.given("user_id"):
        owner = call.me if call.text("user_id") == "me" else call.text("user_id")
        if owner is None:
            raise call.fail(2)
        chosen.where("p.owner = :owner", owner=owner)
    if call.given("contacts"):
        if call.me is None:
            raise call.fail(17)
        close = " AND (friend OR family)" if call.text("contacts") == "ff" else ""
        chosen.where(f"p.owner IN (SELECT nsid FROM contacts WHERE owner = :me AND NOT ignored{close})")
    if call.flag("is_getty"):
        # Nobody in the world sells there.
        chosen.where("0")
    if call.flag("is_commons"):
        chosen.where("p.owner IN (SELECT nsid FROM people WHERE is_commons)")


def _shown_in(call: Call, chosen: Selection) -> None:
    if call.given("group_id"):
        query = "SELECT 1 FROM groups g WHERE nsid = ? AND (privacy > 1 OR EXISTS (SELECT 1 FROM group_members m"
        if call.world.one(f"{query} WHERE m.group_id = g.nsid AND m.nsid = ?))", call.text("group_id"), call.me) is None:
            raise call.fail(4)
        chosen.where("p.id IN (SELECT photo_id FROM pool_photos WHERE group_id = :group_id)", group_id=call.text("group_id"))
    if call.flag("in_gallery"):
        chosen.where("p.id IN (SELECT photo_id FROM gallery_photos)")


def _text(call: Call, chosen: Selection) -> None:
    words = [(bool(minus), phrase or word) for minus, phrase, word in PHRASE.findall(call.text("text"))]
    words = [(minus, word) for minus, word in words if any(one.isalnum() for one in word)]
    if call.given("text") and not words:
        chosen.where("0")
    for place, (minus, word) in enumerate(words):
        name = f"word_{place}"
        if call.world.has_full_text:
            # Quotation marks make a phrase of it, in which nothing else has a meaning.
            found = f"p.id IN (SELECT rowid FROM photos_text WHERE photos_text MATCH :{name})"
            value = '"{}"'.format(word.replace('"', " "))
        else:
            found = f"(p.title || ' ' || p.description || ' ' || p.tags) LIKE :{name}"
            value = f"%{word}%"
        chosen.where(f"NOT {found}" if minus else found, **{name: value})


def apply_tag_filter(call: Call, chosen: Selection) -> None:
    """Read `tags` and `tag_mode`.

    Args:
        call: The call.
        chosen: The photos.

    Raises:
        Failure: There are too many.
    """
    given = parse_list(call.arguments.get("tags"))
    without = [normalize_tag(one[1:]) for one in given if one.startswith("-")]
    wanted = [normalize_tag(one) for one in given if not one.startswith("-")]
    every = call.text("tag_mode").lower() == "all"
    if every and len(wanted) > MOST_TAGS:
        raise call.fail(1)
    if len(given) > MOST_WORDS:
        raise Failure(77, "Exceeded limit of logical ORs allowed.")
    if given and not wanted and not without:
        chosen.where("0")
    if wanted:
        _tagged(chosen, wanted, every=every)
    if without:
        _tagged(chosen, without, negated=True)


def _tagged(chosen: Selection, words: list[str], *, every: bool = False, negated: bool = False) -> None:
    start = len(chosen.values)
    values = {f"tag_{start + place}": one for place, one in enumerate(words)}
    groups = [f":{name}" for name in values] if every else [", ".join(f":{name}" for name in values)]
    inside = " INTERSECT ".join(f"SELECT photo_id FROM tags WHERE clean IN ({group})" for group in groups)
    has = "EXISTS (SELECT 1 FROM tags t WHERE t.photo_id = p.id AND t.clean IN"
    each = " AND ".join(f"{has} ({group}))" for group in groups)
    chosen.where(f"p.id {'NOT ' if negated else ''}IN ({inside})", f"NOT {each}" if negated else each, **values)


def _kinds(call: Call, chosen: Selection) -> None:
    licenses = parse_ids(call.arguments.get("license"))
    if licenses:
        chosen.one_of("p.license", sorted(set(licenses))[:MOST_WORDS])
    older = CONTENT.get(parse_int(call.arguments.get("content_type")) or 0, [])
    kinds, films = parse_ids(call.arguments.get("content_types")) or older, parse_ids(call.arguments.get("video_content_types"))
    wanted = [
        f"(p.media = '{media}' AND p.content_type IN ({', '.join(map(str, numbers))}))"
        for media, numbers in (("photo", kinds), ("video", films))
        if numbers
    ]
    if wanted:
        chosen.where(f"({' OR '.join(wanted)})")
    level = min(max(parse_int(call.arguments.get("safe_search")) or 1, 1), 3) if call.me is not None else 1
    own = "" if call.me is None else " OR p.owner = :me"
    chosen.where(f"(p.safety_level < :safe_search AND NOT p.hidden{own})", safe_search=level)


def _place(call: Call, chosen: Selection) -> None:
    if not call.given("woe_id") and not call.given("place_id"):
        return
    woe_id, place_id = call.text("woe_id"), call.text("place_id")
    place = find_place(woe_id=woe_id, place_id=place_id)
    inside = [] if place is None else with_descendants(place.woeid)
    if not inside:
        chosen.where("0")
        return
    chosen.one_of("p.place", inside)
    chosen.where(LOCATION_VISIBLE)
