"""flickr.photos.transform: Changes to the picture itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import AsyncNamespace

from ..endpoints import photos_transform as endpoints

if TYPE_CHECKING:
    from pydantic import JsonValue

    from ..enums import Rotation


class AsyncPhotosTransform(AsyncNamespace):
    """Changes to the picture itself."""

    _path: ClassVar[str] = "photos.transform"

    async def rotate(self, photo_id: str, degrees: Rotation | int) -> dict[str, JsonValue]:
        """Rotate a photo clockwise by a quarter, half or three quarter turn.

        The secrets can change, so image URLs built before the call may stop working.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            degrees: `90`, `180` or `270`, counted clockwise from how the photo is shown now.

        Returns:
            The photo's id with its new secrets; some answers are empty. The decoded answer: its shape is not
            documented.

        Raises:
            ApiError: With one of the method's codes: 1 The photo does not exist, or somebody else owns it; 2 The
                angle is none of the allowed values; 3 Flickr could not rotate the image or store the result; try
                again later; 4 Flickr has switched off rotation for now.

        https://www.flickr.com/services/api/flickr.photos.transform.rotate.html
        """
        return await self._client._call(
            endpoints.ROTATE,
            {"photo_id": photo_id, "degrees": degrees},
        )
