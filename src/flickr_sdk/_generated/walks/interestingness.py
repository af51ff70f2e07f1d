"""Iterators over the paginated methods of flickr.interestingness."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk.walk.namespace import Walks

from ..endpoints import interestingness as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from flickr_sdk.walk import Walker, WalkProgressCallback

    from ..enums import PhotoExtra
    from ..models import Photo


class InterestingnessWalks(Walks):
    """Explore, the most interesting photos of each day."""

    _path: ClassVar[str] = "interestingness"

    def get_list(
        self,
        *,
        date: date | int | str | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> Walker[Photo]:
        """List the most interesting photos of a day.

        Args:
            date: The day, as a date or `YYYY-MM-DD`. Defaults to the latest available day.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.interestingness.getList.html
        """
        return self._client._walk(
            endpoints.GET_LIST,
            {"date": date, "extras": extras},
            per_page,
            prefetch,
            progress,
        )
