"""flickr.photos.licenses: Licenses of photos."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import SyncNamespace

from ..endpoints import photos_licenses as endpoints

if TYPE_CHECKING:
    from pydantic import JsonValue

    from ..enums import License


class PhotosLicenses(SyncNamespace):
    """Licenses of photos."""

    _path: ClassVar[str] = "photos.licenses"

    def get_info(self) -> dict[str, JsonValue]:
        """List the licenses that Flickr offers.

        Compare licenses by id, because Flickr has renamed some of them.

        Returns:
            The licenses with id, name and URL. The decoded answer: its shape is not documented.

        https://www.flickr.com/services/api/flickr.photos.licenses.getInfo.html
        """
        return self._client._call(
            endpoints.GET_INFO,
            {},
        )

    def get_license_history(self, photo_id: str) -> dict[str, JsonValue]:
        """List the license changes of a photo.

        An unknown photo makes the call fail with code 1.

        Args:
            photo_id: The photo's id.

        Returns:
            The changes, each with its date and the names and URLs of the old and new license. The decoded answer: its
            shape is not documented.

        https://www.flickr.com/services/api/flickr.photos.licenses.getLicenseHistory.html
        """
        return self._client._call(
            endpoints.GET_LICENSE_HISTORY,
            {"photo_id": photo_id},
        )

    def set_license(self, photo_id: str, license_id: License | int) -> dict[str, JsonValue]:
        """Put a photo under another license.

        License `7` (no known copyright restrictions) cannot be set.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            license_id: Id of the new license, as listed by `flickr.photos.licenses.getInfo`; `0` means all rights
                reserved.

        Returns:
            The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 The photo does not exist, or does not belong to the calling
                user; 2 No license has this id, or it cannot be set.

        https://www.flickr.com/services/api/flickr.photos.licenses.setLicense.html
        """
        return self._client._call(
            endpoints.SET_LICENSE,
            {"photo_id": photo_id, "license_id": license_id},
        )
