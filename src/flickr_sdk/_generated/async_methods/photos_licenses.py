"""flickr.photos.licenses: Photo licenses."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import AsyncNamespace

from ..endpoints import photos_licenses as endpoints

if TYPE_CHECKING:
    from flickr_sdk.types import PersonLike, PhotoLike

    from ..enums import License, LicenseNumber
    from ..models import LicenseChange, LicenseInfo


class AsyncPhotosLicensesNamespace(AsyncNamespace):
    """Photo licenses."""

    _path: ClassVar[str] = "photos.licenses"

    async def get_available(
        self, photo_id: str | int | PhotoLike, *, owner_id: str | int | PersonLike | None = None
    ) -> list[LicenseInfo]:
        """List the licenses that can be set on a photo.

        Compare licenses by id, because Flickr has renamed some of them.

        Args:
            photo_id: The photo's id.
            owner_id: The NSID of the photo's owner.

        Returns:
            The licenses with id, name and URL.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: No user has the NSID `owner_id`.

        https://www.flickr.com/services/api/flickr.photos.licenses.getAvailable.html
        """
        return await self._client._call(
            endpoints.GET_AVAILABLE,
            {"photo_id": photo_id, "owner_id": owner_id},
        )

    async def get_info(self) -> list[LicenseInfo]:
        """List the available photo licenses.

        Compare licenses by id, because Flickr has renamed some of them.

        Returns:
            The licenses with id, name and URL.

        https://www.flickr.com/services/api/flickr.photos.licenses.getInfo.html
        """
        return await self._client._call(
            endpoints.GET_INFO,
            {},
        )

    async def get_license_history(self, photo_id: str | int | PhotoLike) -> list[LicenseChange]:
        """List the license changes of a photo.

        Args:
            photo_id: The photo's id.

        Returns:
            The changes, each with its date and the names and URLs of the old and new license.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.photos.licenses.getLicenseHistory.html
        """
        return await self._client._call(
            endpoints.GET_LICENSE_HISTORY,
            {"photo_id": photo_id},
        )

    async def set_license(self, photo_id: str | int | PhotoLike, license_id: License | LicenseNumber) -> None:
        """Set the license of a photo.

        License 7, no known copyright restrictions, cannot be set.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photo_id: The photo's id.
            license_id: Id of the new license, from `flickr.photos.licenses.getInfo`; 0 means all rights
                reserved.
                `0`: All rights reserved.
                `1`: CC BY-NC-SA 2.0.
                `2`: CC BY-NC 2.0.
                `3`: CC BY-NC-ND 2.0.
                `4`: CC BY 2.0.
                `5`: CC BY-SA 2.0.
                `6`: CC BY-ND 2.0.
                `7`: No known copyright restrictions (Flickr Commons). Cannot be set.
                `8`: Work of the United States Government.
                `9`: CC0 1.0 public domain dedication.
                `10`: Public Domain Mark 1.0.
                `11`: CC BY 4.0.
                `12`: CC BY-SA 4.0.
                `13`: CC BY-ND 4.0.
                `14`: CC BY-NC 4.0.
                `15`: CC BY-NC-SA 4.0.
                `16`: CC BY-NC-ND 4.0.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user does not own it.
                2: The license does not exist or cannot be set.
                3: The license of this photo cannot be changed.
                4: The license is not available for this photo; `flickr.photos.licenses.getAvailable` lists
                   those that are.

        https://www.flickr.com/services/api/flickr.photos.licenses.setLicense.html
        """
        return await self._client._call(
            endpoints.SET_LICENSE,
            {"photo_id": photo_id, "license_id": license_id},
        )
