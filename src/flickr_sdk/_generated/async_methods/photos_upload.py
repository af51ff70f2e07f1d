"""flickr.photos.upload: Status of asynchronous uploads."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import AsyncNamespace

from ..endpoints import photos_upload as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..models import UploadTicket


class AsyncPhotosUploadNamespace(AsyncNamespace):
    """Status of asynchronous uploads."""

    _path: ClassVar[str] = "photos.upload"

    async def check_tickets(self, tickets: Sequence[str | int] | str) -> list[UploadTicket]:
        """Check the status of asynchronous uploads.

        `complete` is 0 while Flickr is processing the upload, 1 after success and 2 after failure. Unknown
        tickets have `invalid` set instead.

        Args:
            tickets: The ids of the upload tickets to check.

        Returns:
            One ticket per id, with its status and, after success, the photo id.

        https://www.flickr.com/services/api/flickr.photos.upload.checkTickets.html
        """
        return await self._client._call(
            endpoints.CHECK_TICKETS,
            {"tickets": tickets},
        )
