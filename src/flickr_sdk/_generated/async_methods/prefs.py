"""flickr.prefs: The calling user's default settings for uploads."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import AsyncNamespace

from ..endpoints import prefs as endpoints

if TYPE_CHECKING:
    from ..models import (
        ContentTypePreference,
        GeoPreference,
        HiddenPreference,
        PrivacyPreference,
        SafetyLevelPreference,
    )


class AsyncPrefsNamespace(AsyncNamespace):
    """The calling user's default settings for uploads."""

    _path: ClassVar[str] = "prefs"

    async def get_content_type(self) -> ContentTypePreference:
        """Get the default content type of the calling user's uploads.

        Requires a token with `read` permission.

        Returns:
            The user's NSID and the content type, 1 photo, 2 screenshot or 3 other.

        https://www.flickr.com/services/api/flickr.prefs.getContentType.html
        """
        return await self._client._call(
            endpoints.GET_CONTENT_TYPE,
            {},
        )

    async def get_geo_perms(self) -> GeoPreference:
        """Get the default location privacy of the calling user's photos.

        `geoperms` is 0 not set, 1 everyone, 2 contacts, 3 friends and family, 4 friends, 5 family, 6 private.
        If `importgeoexif` is set, Flickr uses the EXIF position of new uploads as their location.

        Requires a token with `read` permission.

        Returns:
            The user's NSID, the location privacy and whether EXIF positions are used.

        https://www.flickr.com/services/api/flickr.prefs.getGeoPerms.html
        """
        return await self._client._call(
            endpoints.GET_GEO_PERMS,
            {},
        )

    async def get_hidden(self) -> HiddenPreference:
        """Get whether the calling user's uploads are hidden from searches by default.

        Requires a token with `read` permission.

        Returns:
            The user's NSID and the setting.

        https://www.flickr.com/services/api/flickr.prefs.getHidden.html
        """
        return await self._client._call(
            endpoints.GET_HIDDEN,
            {},
        )

    async def get_privacy(self) -> PrivacyPreference:
        """Get the default privacy of the calling user's uploads.

        The privacy level is 1 everyone, 2 friends, 3 family, 4 friends and family, 5 private.

        Requires a token with `read` permission.

        Returns:
            The user's NSID and the privacy level.

        https://www.flickr.com/services/api/flickr.prefs.getPrivacy.html
        """
        return await self._client._call(
            endpoints.GET_PRIVACY,
            {},
        )

    async def get_safety_level(self) -> SafetyLevelPreference:
        """Get the default safety level of the calling user's uploads.

        Requires a token with `read` permission.

        Returns:
            The user's NSID and the safety level, 1 safe, 2 moderate or 3 restricted.

        https://www.flickr.com/services/api/flickr.prefs.getSafetyLevel.html
        """
        return await self._client._call(
            endpoints.GET_SAFETY_LEVEL,
            {},
        )
