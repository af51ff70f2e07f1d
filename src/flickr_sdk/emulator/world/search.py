"""Turn the arguments of `flickr.photos.search` into a query."""

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

MAX_RESULTS: Final = 4000
"""How many results a search returns at most, even if its total is larger."""
MAX_TAGS_IN_ALL_MODE: Final = 20
MAX_ALTERNATIVES: Final = 500
"""An assumption: Flickr does not document its limit."""
MAX_PER_GEO_PAGE: Final = 250
RECENT_SECONDS: Final = 12 * 3600
FUZZY_SECONDS: Final = 300
"""Upload windows of this length or less are fuzzy."""

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
CONTENT_TYPES: Final[Mapping[int, list[int]]] = {1: [0], 2: [1], 3: [2], 4: [0, 1], 5: [1, 2], 6: [0, 2], 7: [0, 1, 2]}
"""Values of the old argument `content_type` as values of `content_types`."""
PHRASE: Final = re.compile(r'(-?)(?:"([^"]+)"|(\S+))')
LIMITING: Final = (
    "user_id", "text", "tags", "machine_tags", "min_upload_date", "max_upload_date", "min_taken_date", "max_taken_date",
    "group_id", "contacts", "woe_id", "place_id", "in_gallery", "is_commons",
)  # fmt: skip
"""Arguments with which a geo query also returns older photos."""
FILTERS: Final = (*LIMITING, "bbox", "lat", "license", "has_geo", "is_getty", "geo_context", "privacy_filter", "color_codes")
"""A search needs at least one of these arguments."""


@dataclass(frozen=True)
class Search:
    """A parsed search.

    Attributes:
        selection: The photos.
        paging: The requested page.
        limit: The maximum number of results; `None` for no limit.
    """

    selection: Selection
    paging: Paging
    limit: int | None


def read_search(call: Call) -> Search:
    """Parse the arguments of a search.

    Args:
        call: The call.

    Returns:
        The search.

    Raises:
        Failure: An argument is invalid, or no filter is given.
    """
    quirks = call.world.quirks
    if quirks.parameterless and not any(call.has(name) for name in FILTERS):
        raise call.fail(3)
    selection = Selection(call.me, ORDERS.get(call.argument("sort"), ORDERS["date-posted-desc"]))
    apply_common_filters(call, selection)
    for apply in (_people, _membership, _text, apply_tag_filter, _content, _place):
        apply(call, selection)
    apply_machine_tag_filter(call, selection)
    hidden = [photo_id for photo_id, time in call.world.listing_times.items() if time > call.now]
    if hidden:
        selection.where(f"p.id NOT IN ({', '.join(map(str, hidden))})")
    is_geo = apply_geo_filter(call, selection)
    if is_geo and quirks.recent_geo and not any(call.has(name) for name in LIMITING):
        selection.where("p.date_upload >= :recent", recent=call.now - RECENT_SECONDS)
    paging = call.paging(MAX_PER_GEO_PAGE, MAX_PER_GEO_PAGE) if is_geo and quirks.geo_pages else call.paging()
    return Search(selection, paging, MAX_RESULTS if quirks.max_results else None)


def apply_common_filters(call: Call, selection: Selection) -> None:
    """Filter a selection by the arguments that most photo lists share: dates, privacy and media.

    Args:
        call: The call.
        selection: The selection to filter.
    """
    uploaded = {name: parse_timestamp(call.arguments.get(name)) for name in ("min_upload_date", "max_upload_date")}
    since, until = uploaded["min_upload_date"], uploaded["max_upload_date"]
    fuzzy = call.world.quirks.fuzzy_slices and call.method == "flickr.photos.search"
    if fuzzy and since is not None and until is not None and 0 <= until - since <= FUZZY_SECONDS:
        since, until = since - FUZZY_SECONDS, until + FUZZY_SECONDS
    if since is not None:
        selection.where("p.date_upload >= :min_upload_date", min_upload_date=since)
    if until is not None:
        selection.where("p.date_upload <= :max_upload_date", max_upload_date=until)
    for name, comparison in (("min_taken_date", ">="), ("max_taken_date", "<=")):
        day = parse_date_taken(call.arguments.get(name))
        if day is not None:
            selection.where(f"p.date_taken {comparison} :{name}", **{name: day})
    privacy = parse_int(call.arguments.get("privacy_filter"))
    if call.me is not None and privacy is not None and privacy in PRIVACY:
        selection.where(f"{PRIVACY[privacy]} AND p.owner = :me")
    media = {"photos": "photo", "videos": "video"}.get(call.argument("media"))
    if media is not None:
        selection.where("p.media = :media", media=media)


def _people(call: Call, selection: Selection) -> None:
    if call.has("user_id"):
        owner = call.me if call.argument("user_id") == "me" else call.argument("user_id")
        if owner is None:
            raise call.fail(2)
        selection.where("p.owner = :owner", owner=owner)
    if call.has("contacts"):
        if call.me is None:
            raise call.fail(17)
        close = " AND (friend OR family)" if call.argument("contacts") == "ff" else ""
        selection.where(f"p.owner IN (SELECT nsid FROM contacts WHERE owner = :me AND NOT ignored{close})")
    if call.flag("is_getty"):
        # No photo of the emulator is licensed through Getty Images.
        selection.where("0")
    if call.flag("is_commons"):
        selection.where("p.owner IN (SELECT nsid FROM people WHERE is_commons)")


def _membership(call: Call, selection: Selection) -> None:
    if call.has("group_id"):
        query = "SELECT 1 FROM groups g WHERE nsid = ? AND (privacy > 1 OR EXISTS (SELECT 1 FROM group_members m"
        if call.world.one(f"{query} WHERE m.group_id = g.nsid AND m.nsid = ?))", call.argument("group_id"), call.me) is None:
            raise call.fail(4)
        selection.where(
            "p.id IN (SELECT photo_id FROM pool_photos WHERE group_id = :group_id)", group_id=call.argument("group_id")
        )
    if call.flag("in_gallery"):
        selection.where("p.id IN (SELECT photo_id FROM gallery_photos)")


def _text(call: Call, selection: Selection) -> None:
    words = [(bool(minus), phrase or word) for minus, phrase, word in PHRASE.findall(call.argument("text"))]
    words = [(minus, word) for minus, word in words if any(one.isalnum() for one in word)]
    if call.has("text") and not words:
        selection.where("0")
    for place, (minus, word) in enumerate(words):
        name = f"word_{place}"
        if call.world.has_full_text:
            # In a quoted phrase, FTS5 treats operators as text.
            found = f"p.id IN (SELECT rowid FROM photos_text WHERE photos_text MATCH :{name})"
            value = '"{}"'.format(word.replace('"', " "))
        else:
            found = f"(p.title || ' ' || p.description || ' ' || p.tags) LIKE :{name}"
            value = f"%{word}%"
        selection.where(f"NOT {found}" if minus else found, **{name: value})


def apply_tag_filter(call: Call, selection: Selection) -> None:
    """Filter a selection by `tags` and `tag_mode`.

    Args:
        call: The call.
        selection: The selection to filter.

    Raises:
        Failure: There are too many tags.
    """
    given = parse_list(call.arguments.get("tags"))
    without = [normalize_tag(one[1:]) for one in given if one.startswith("-")]
    wanted = [normalize_tag(one) for one in given if not one.startswith("-")]
    every = call.argument("tag_mode").lower() == "all"
    if every and len(wanted) > MAX_TAGS_IN_ALL_MODE:
        raise call.fail(1)
    if len(given) > MAX_ALTERNATIVES:
        raise Failure(77, "Exceeded limit of logical ORs allowed.")
    if given and not wanted and not without:
        selection.where("0")
    if wanted:
        _where_tagged(selection, wanted, every=every)
    if without:
        _where_tagged(selection, without, negated=True)


def _where_tagged(selection: Selection, words: list[str], *, every: bool = False, negated: bool = False) -> None:
    start = len(selection.values)
    values = {f"tag_{start + place}": one for place, one in enumerate(words)}
    groups = [f":{name}" for name in values] if every else [", ".join(f":{name}" for name in values)]
    inside = " INTERSECT ".join(f"SELECT photo_id FROM tags WHERE clean IN ({group})" for group in groups)
    has = "EXISTS (SELECT 1 FROM tags t WHERE t.photo_id = p.id AND t.clean IN"
    each = " AND ".join(f"{has} ({group}))" for group in groups)
    selection.where(f"p.id {'NOT ' if negated else ''}IN ({inside})", f"NOT {each}" if negated else each, **values)


def _content(call: Call, selection: Selection) -> None:
    licenses = parse_ids(call.arguments.get("license"))
    if licenses:
        selection.one_of("p.license", sorted(set(licenses))[:MAX_ALTERNATIVES])
    older = CONTENT_TYPES.get(parse_int(call.arguments.get("content_type")) or 0, [])
    kinds, video_kinds = (
        parse_ids(call.arguments.get("content_types")) or older,
        parse_ids(call.arguments.get("video_content_types")),
    )
    wanted = [
        f"(p.media = '{media}' AND p.content_type IN ({', '.join(map(str, numbers))}))"
        for media, numbers in (("photo", kinds), ("video", video_kinds))
        if numbers
    ]
    if wanted:
        selection.where(f"({' OR '.join(wanted)})")
    level = min(max(parse_int(call.arguments.get("safe_search")) or 1, 1), 3) if call.me is not None else 1
    own = "" if call.me is None else " OR p.owner = :me"
    selection.where(f"(p.safety_level < :safe_search AND NOT p.hidden{own})", safe_search=level)


def _place(call: Call, selection: Selection) -> None:
    if not call.has("woe_id") and not call.has("place_id"):
        return
    woe_id, place_id = call.argument("woe_id"), call.argument("place_id")
    place = find_place(woe_id=woe_id, place_id=place_id)
    inside = [] if place is None else with_descendants(place.woeid)
    if not inside:
        selection.where("0")
        return
    selection.one_of("p.place", inside)
    selection.where(LOCATION_VISIBLE)
