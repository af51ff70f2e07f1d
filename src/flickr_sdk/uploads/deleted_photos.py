"""Find the photos of an upload journal that were deleted from the account."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from .._generated.endpoints.people import GET_PHOTOS
from .._generated.endpoints.photos import GET_INFO
from .._pipeline.api_call import call_method
from ..errors.response_errors import ApiError
from .account_pages import AccountPages

if TYPE_CHECKING:
    from .._pipeline.call import ClientConfig
    from .._pipeline.commands import Flow

PHOTO_MISSING: Final = 1


def find_deleted(config: ClientConfig, photo_ids: Iterable[str]) -> Flow[set[str]]:
    """Return the ids of photos that the account no longer has, with as few calls as possible."""
    config = dataclasses.replace(config, cache=None)
    missing = set(photo_ids)
    pages = 1
    for number, fetch in enumerate(AccountPages(config, GET_PHOTOS, {"user_id": "me"})):
        # Few photos are requested one by one, because that takes fewer calls than the other pages of the list.
        if len(missing) <= pages - number:
            break
        page = yield from fetch
        pages = page.pages or pages
        missing.difference_update(photo.id for photo in page)
    deleted: set[str] = set()
    for photo_id in sorted(missing):
        # The list may lack photos, such as new ones.
        try:
            yield from call_method(config, GET_INFO, {"photo_id": photo_id})
        except ApiError as error:
            if error.code != PHOTO_MISSING:
                raise
            deleted.add(photo_id)
    return deleted
