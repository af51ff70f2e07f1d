"""flickr.interestingness: Explore, the most interesting photos of each day."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import Namespace

from ..endpoints import interestingness as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ..enums import PhotoExtra
    from ..models import InterestingPhotoPage


class InterestingnessNamespace(Namespace):
    """Explore, the most interesting photos of each day."""

    _path: ClassVar[str] = "interestingness"

    def get_list(
        self,
        *,
        date: date | int | str | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> InterestingPhotoPage:
        """List the most interesting photos of a day.

        Args:
            date: The day, as a date or `YYYY-MM-DD`. Defaults to the latest available day.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Returns:
            One page of photos.

        Raises:
            ApiError: With one of these codes:
                1: `date` is not a day in the form `YYYY-MM-DD`.

        https://www.flickr.com/services/api/flickr.interestingness.getList.html
        """
        return self._client._call(
            endpoints.GET_LIST,
            {"date": date, "extras": extras, "per_page": per_page, "page": page},
        )
