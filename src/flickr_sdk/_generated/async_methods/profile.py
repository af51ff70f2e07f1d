"""flickr.profile: User profiles."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import AsyncNamespace

from ..endpoints import profile as endpoints

if TYPE_CHECKING:
    from flickr_sdk.types import PersonLike

    from ..models import Profile


class AsyncProfileNamespace(AsyncNamespace):
    """User profiles."""

    _path: ClassVar[str] = "profile"

    async def get_profile(self, user_id: str | int | PersonLike) -> Profile:
        """Get the profile of a user.

        Fields that the calling user cannot see are omitted.

        Args:
            user_id: The user's NSID, such as `12345678@N00`.

        Returns:
            The profile with names, hometown, occupation, website and similar fields.

        Raises:
            ApiError: With one of these codes:
                1: The NSID is invalid.

        https://www.flickr.com/services/api/flickr.profile.getProfile.html
        """
        return await self._client._call(
            endpoints.GET_PROFILE,
            {"user_id": user_id},
        )
