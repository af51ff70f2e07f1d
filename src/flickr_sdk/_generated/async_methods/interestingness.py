"""flickr.interestingness: Explore, the most interesting photos of each day."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import AsyncNamespace

from ..endpoints import interestingness as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from pydantic import JsonValue

    from ..enums import PhotoExtra


class AsyncInterestingness(AsyncNamespace):
    """Explore, the most interesting photos of each day."""

    _path: ClassVar[str] = "interestingness"

    async def get_list(
        self,
        *,
        date: date | int | str | None = None,
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> dict[str, JsonValue]:
        """List the photos Flickr found most interesting on a day.

        Args:
            date: The day to list. Defaults to the latest day available.
            extras: Names of more fields that the answer should carry.
            per_page: How many results a page may hold. The most that Flickr accepts depends on the method.
            page: Which page of the results to fetch.

        Returns:
            One page of photos. The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 `date` is not a day in the form `YYYY-MM-DD`.

        https://www.flickr.com/services/api/flickr.interestingness.getList.html
        """
        return await self._client._call(
            endpoints.GET_LIST,
            {"date": date, "extras": extras, "per_page": per_page, "page": page},
        )
