"""flickr.photos.transform: Image transformations."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import AsyncNamespace

from ..endpoints import photos_transform as endpoints

if TYPE_CHECKING:
    from typing import Literal

    from flickr_sdk.types import PhotoLike

    from ..enums import Rotation
    from ..models import PhotoId


class AsyncPhotosTransformNamespace(AsyncNamespace):
    """Image transformations."""

    _path: ClassVar[str] = "photos.transform"

    async def rotate(
        self, photo_id: str | int | PhotoLike, degrees: Rotation | Literal[90, 180, 270]
    ) -> PhotoId | None:
        """Rotate a photo clockwise by 90, 180 or 270 degrees.

        The secrets can change, so image URLs built before the call may stop working.

        Requires a token with `write` permission.

        Args:
            photo_id: The photo's id.
            degrees: The clockwise rotation in degrees, 90, 180 or 270.

        Returns:
            The photo's id with its new secrets; `None` if Flickr returns an empty response.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user does not own it.
                2: The rotation angle is invalid.
                3: Flickr failed to rotate the image or to store the result; try again later.
                4: Rotation is temporarily disabled.

        https://www.flickr.com/services/api/flickr.photos.transform.rotate.html
        """
        return await self._client._call(
            endpoints.ROTATE,
            {"photo_id": photo_id, "degrees": degrees},
        )
