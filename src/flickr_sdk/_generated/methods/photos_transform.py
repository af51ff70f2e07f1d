"""flickr.photos.transform: Changes to the picture itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import SyncNamespace

from ..endpoints import photos_transform as endpoints

if TYPE_CHECKING:
    from ..enums import Rotation
    from ..models import PhotoId


class PhotosTransformNamespace(SyncNamespace):
    """Changes to the picture itself."""

    _path: ClassVar[str] = "photos.transform"

    def rotate(self, photo_id: str, degrees: Rotation | int) -> PhotoId | None:
        """Rotate a photo clockwise by a quarter, half or three quarter turn.

        The secrets can change, so image URLs built before the call may stop working.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            degrees: How far to turn the photo clockwise, 90, 180 or 270.

        Returns:
            The photo's id with its new secrets; `None` where Flickr answers with nothing but ok.

        Raises:
            ApiError: With a code of the method's own:
                1: The photo does not exist, or somebody else owns it.
                2: The angle is none of the allowed values.
                3: Flickr could not rotate the image or store the result; try again later.
                4: Flickr has switched off rotation for now.

        https://www.flickr.com/services/api/flickr.photos.transform.rotate.html
        """
        return self._client._call(
            endpoints.ROTATE,
            {"photo_id": photo_id, "degrees": degrees},
        )
