"""flickr.photos.licenses: Licenses of photos."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import SyncNamespace

from ..endpoints import photos_licenses as endpoints

if TYPE_CHECKING:
    from ..enums import License
    from ..models import LicenseChange, LicenseInfo


class PhotosLicensesNamespace(SyncNamespace):
    """Licenses of photos."""

    _path: ClassVar[str] = "photos.licenses"

    def get_info(self) -> list[LicenseInfo]:
        """List the licenses that Flickr offers.

        Compare licenses by id, because Flickr has renamed some of them.

        Returns:
            The licenses with id, name and URL.

        https://www.flickr.com/services/api/flickr.photos.licenses.getInfo.html
        """
        return self._client._call(
            endpoints.GET_INFO,
            {},
        )

    def get_license_history(self, photo_id: str) -> list[LicenseChange]:
        """List the license changes of a photo.

        An unknown photo makes the call fail with code 1.

        Args:
            photo_id: The photo's id.

        Returns:
            The changes, each with its date and the names and URLs of the old and new license.

        https://www.flickr.com/services/api/flickr.photos.licenses.getLicenseHistory.html
        """
        return self._client._call(
            endpoints.GET_LICENSE_HISTORY,
            {"photo_id": photo_id},
        )

    def set_license(self, photo_id: str, license_id: License | int) -> None:
        """Put a photo under another license.

        License 7, no known copyright restrictions, cannot be set.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            license_id: The new license's id, from `flickr.photos.licenses.getInfo`; 0 means all rights
                reserved.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no such photo, or it is not the calling user's own.
                2: No license has this id, or it cannot be set.

        https://www.flickr.com/services/api/flickr.photos.licenses.setLicense.html
        """
        return self._client._call(
            endpoints.SET_LICENSE,
            {"photo_id": photo_id, "license_id": license_id},
        )
