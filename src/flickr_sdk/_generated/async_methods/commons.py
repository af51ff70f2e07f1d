"""flickr.commons: The institutions of Flickr Commons."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import AsyncNamespace

from ..endpoints import commons as endpoints

if TYPE_CHECKING:
    from ..models import Institution


class AsyncCommonsNamespace(AsyncNamespace):
    """The institutions of Flickr Commons."""

    _path: ClassVar[str] = "commons"

    async def get_institutions(self) -> list[Institution]:
        """List the institutions of Flickr Commons.

        Returns:
            The institutions with id, name, launch date and URLs.

        https://www.flickr.com/services/api/flickr.commons.getInstitutions.html
        """
        return await self._client._call(
            endpoints.GET_INSTITUTIONS,
            {},
        )
