"""flickr.panda: Pandas, streams of recent public photos."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import Namespace

from ..endpoints import panda as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from ..enums import PhotoExtra
    from ..models import PandaPhotoPage


class PandaNamespace(Namespace):
    """Pandas, streams of recent public photos."""

    _path: ClassVar[str] = "panda"

    def get_list(self) -> list[str]:
        """List the pandas, streams of recent public photos.

        Returns:
            The names of the pandas, for use in `flickr.panda.getPhotos`.

        https://www.flickr.com/services/api/flickr.panda.getList.html
        """
        return self._client._call(
            endpoints.GET_LIST,
            {},
        )

    def get_photos(
        self,
        panda_name: Literal["hsing hsing", "ling ling", "wang wang"],
        *,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> PandaPhotoPage:
        """Get the latest public and safe photos of a panda.

        Wait until `interval` has passed since `lastupdate` before the next call. Flickr documents `interval`
        in seconds, but its example appears to be in milliseconds.

        Args:
            panda_name: The panda's name, from `flickr.panda.getList`.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Returns:
            A list of photos with `lastupdate` and `interval`.

        Raises:
            ApiError: With one of these codes:
                1: A required argument is missing.
                2: The panda does not exist.

        https://www.flickr.com/services/api/flickr.panda.getPhotos.html
        """
        return self._client._call(
            endpoints.GET_PHOTOS,
            {"panda_name": panda_name, "extras": extras, "per_page": per_page, "page": page},
        )
