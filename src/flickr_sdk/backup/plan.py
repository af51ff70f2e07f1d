"""Estimate the calls, the bytes and the hours of a backup before it starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._generated.endpoints import contacts, favorites, galleries, people, photosets
from ..downloads.sizes import known_source
from .account_lists import STATS_PER_PAGE
from .details import EXTRAS, estimated_size
from .list_reader import fetch_pages
from .report import BackupPlan, DetailCost
from .session import PER_PAGE, call_persistently, find_account

if TYPE_CHECKING:
    from .._generated.models import Photo
    from .._pipeline.call import ClientConfig
    from .._pipeline.commands import Flow
    from .details import Detail

FAVORITED_BY_PER_PAGE = 50


def plan(config: ClientConfig, user: object, details: tuple[Detail, ...]) -> Flow[BackupPlan]:
    """Estimate the cost by the first 500 photos and the totals of the lists."""
    person, is_own = yield from find_account(config, user, "backup_plan")
    owner = {"user_id": person.nsid}
    is_authenticated = config.token is not None or config.legacy_token is not None
    endpoint = people.GET_PHOTOS if is_authenticated else people.GET_PUBLIC_PHOTOS
    page = yield from call_persistently(config, endpoint, {**owner, "extras": list(EXTRAS), "per_page": PER_PAGE})
    albums = (yield from fetch_pages(config, photosets.GET_LIST, owner)).items
    listed = yield from call_persistently(config, galleries.GET_LIST, {**owner, "per_page": PER_PAGE})
    faved = favorites.GET_LIST if is_own else favorites.GET_PUBLIC_LIST
    favorite_page = yield from call_persistently(config, faved, {**owner, "per_page": 1})
    contact_page = yield from (
        call_persistently(config, contacts.GET_LIST, {"per_page": 1})
        if is_own
        else call_persistently(config, contacts.GET_PUBLIC_LIST, {**owner, "per_page": 1})
    )
    photos = page.total or 0
    sample: list[Photo] = list(page)
    scale = photos / len(sample) if sample else 0.0

    def estimate(counts: list[int]) -> int:
        return round(sum(counts) * scale)

    album_pages = sum(max(1, _pages((album.photos or 0) + (album.videos or 0))) for album in albums)
    album_comments = sum(1 for album in albums if album.count_comments) if "albums" in details else 0
    galleries_total = listed.total if listed.total is not None else len(listed)
    comments = estimate([int(bool(photo.count_comments)) for photo in sample])
    favers = estimate([max(1, -(-(photo.count_faves or 0) // FAVORITED_BY_PER_PAGE)) for photo in sample])
    lookups = estimate([int(known_source(photo, "largest") is None) for photo in sample])
    costs = (
        # The account itself takes a call with a token, and one more.
        DetailCost("photos", 1 + is_authenticated + max(1, _pages(photos))),
        DetailCost("files", lookups),
        DetailCost("info", photos),
        DetailCost("comments", comments + album_comments),
        DetailCost("people", photos, is_maximum=True),
        DetailCost("favorited_by", favers),
        DetailCost("contexts", photos),
        DetailCost("exif", photos),
        DetailCost("albums", max(1, _pages(len(albums))) + album_pages),
        DetailCost("collections", 1),
        DetailCost("galleries", max(1, _pages(galleries_total)) + galleries_total),
        DetailCost("favorites", max(1, _pages(favorite_page.total or 0))),
        DetailCost("contacts", max(1, -(-(contact_page.total or 0) // 1000))),
        DetailCost("groups", 1),
        DetailCost("stats", int(is_own)),
        DetailCost("photo_stats", max(1, -(-photos // STATS_PER_PAGE)) if is_own else 0),
    )
    size = estimate([estimated_size(photo) for photo in sample])
    return BackupPlan(person.username or person.nsid, photos, size, costs, details)


def _pages(count: int) -> int:
    return -(-count // PER_PAGE)
