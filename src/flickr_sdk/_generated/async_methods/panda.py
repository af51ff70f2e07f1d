"""flickr.panda: Pandas, streams of recent public photos."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import AsyncNamespace

from ..endpoints import panda as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..enums import PandaName, PhotoExtra
    from ..models import PandaPhotoPage


class AsyncPandaNamespace(AsyncNamespace):
    """Pandas, streams of recent public photos."""

    _path: ClassVar[str] = "panda"

    async def get_list(self) -> list[str]:
        """List the pandas, Flickr's streams of fresh public photos.

        Returns:
            The names of the pandas, for use in `flickr.panda.getPhotos`.

        https://www.flickr.com/services/api/flickr.panda.getList.html
        """
        return await self._client._call(
            endpoints.GET_LIST,
            {},
        )

    async def get_photos(
        self,
        panda_name: PandaName | str,
        *,
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> PandaPhotoPage:
        """Get the latest public and safe photos that a panda picked.

        Before the next call, wait until `interval` has passed since `lastupdate`. Flickr gives the unit of
        `interval` as seconds, but its own example looks like milliseconds.

        Args:
            panda_name: The panda's name, from `flickr.panda.getList`.
            extras: Additional fields to return.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page of results to return.

        Returns:
            A list of photos with `lastupdate` and `interval`.

        Raises:
            ApiError: With a code of the method's own:
                1: A required argument is missing.
                2: No panda has this name.

        https://www.flickr.com/services/api/flickr.panda.getPhotos.html
        """
        return await self._client._call(
            endpoints.GET_PHOTOS,
            {"panda_name": panda_name, "extras": extras, "per_page": per_page, "page": page},
        )
