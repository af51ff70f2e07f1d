"""flickr.photos.people: People tagged in photos."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import AsyncNamespace

from ..endpoints import photos_people as endpoints

if TYPE_CHECKING:
    from pydantic import JsonValue

    from flickr_sdk.types import PersonLike, PhotoLike

    from ..models import PersonInPhotoPage


class AsyncPhotosPeopleNamespace(AsyncNamespace):
    """People tagged in photos."""

    _path: ClassVar[str] = "photos.people"

    async def add(
        self,
        photo_id: str | int | PhotoLike,
        user_id: str | int | PersonLike,
        *,
        person_x: int | None = None,
        person_y: int | None = None,
        person_w: int | None = None,
        person_h: int | None = None,
    ) -> None:
        """Tag a person in a photo.

        The box around the person is optional but requires all four values. They are in pixels of the
        500-pixel version of the photo.

        Requires a token with `write` permission.

        Args:
            photo_id: The photo's id.
            user_id: The NSID of the person to tag.
            person_x: Left edge of the box around the person, in pixels of the 500-pixel version of the photo.
            person_y: Top edge of the box around the person, in pixels of the 500-pixel version of the photo.
            person_w: Width of the box around the person, in pixels of the 500-pixel version of the photo.
            person_h: Height of the box around the person, in pixels of the 500-pixel version of the photo.

        Raises:
            ApiError: With one of these codes:
                1: The user does not exist.
                2: The photo does not exist, or the calling user cannot see it.
                3: The person does not allow the calling user to tag them in photos.
                4: The photo's owner does not allow the calling user to tag people.
                5: The person does not want to be tagged in this photo.
                6: The box is incomplete or has invalid values.
                7: In non-public photos of other users, the calling user can tag only themselves.
                8: The photo has reached its limit of people.

        https://www.flickr.com/services/api/flickr.photos.people.add.html
        """
        return await self._client._call(
            endpoints.ADD,
            {
                "photo_id": photo_id,
                "user_id": user_id,
                "person_x": person_x,
                "person_y": person_y,
                "person_w": person_w,
                "person_h": person_h,
            },
        )

    async def delete(self, photo_id: str | int | PhotoLike, user_id: str | int | PersonLike) -> None:
        """Untag a person in a photo.

        Requires a token with `write` permission.

        Args:
            photo_id: The photo's id.
            user_id: The NSID of the person to untag.

        Raises:
            ApiError: With one of these codes:
                1: The user does not exist.
                2: The photo does not exist, or the calling user cannot see it.
                3: The calling user cannot untag this person.

        https://www.flickr.com/services/api/flickr.photos.people.delete.html
        """
        return await self._client._call(
            endpoints.DELETE,
            {"photo_id": photo_id, "user_id": user_id},
        )

    async def delete_coords(
        self, photo_id: str | int | PhotoLike, user_id: str | int | PersonLike
    ) -> dict[str, JsonValue] | None:
        """Remove the box around a person in a photo.

        The person remains tagged in the photo.

        Requires a token with `write` permission.

        No response of this method has been recorded or documented. Tests of other clients prove only that the
        call succeeds.

        Args:
            photo_id: The photo's id.
            user_id: The NSID of the person whose box is removed.

        Returns:
            `None` for an empty response, which is expected; otherwise the decoded response.

        Raises:
            ApiError: With one of these codes:
                1: The user does not exist.
                2: The photo does not exist, or the calling user cannot see it.
                3: The calling user neither added this box nor is the person in it.

        https://www.flickr.com/services/api/flickr.photos.people.deleteCoords.html
        """
        return await self._client._call(
            endpoints.DELETE_COORDS,
            {"photo_id": photo_id, "user_id": user_id},
        )

    async def edit_coords(
        self,
        photo_id: str | int | PhotoLike,
        user_id: str | int | PersonLike,
        person_x: int,
        person_y: int,
        person_w: int,
        person_h: int,
    ) -> dict[str, JsonValue] | None:
        """Move or resize the box around a person in a photo.

        The values are in pixels of the 500-pixel version of the photo.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        No response of this method has been recorded or documented. Tests of other clients prove only that the
        call succeeds.

        Args:
            photo_id: The photo's id.
            user_id: The NSID of the person whose box is changed.
            person_x: Left edge of the box around the person, in pixels of the 500-pixel version of the photo.
            person_y: Top edge of the box around the person, in pixels of the 500-pixel version of the photo.
            person_w: Width of the box around the person, in pixels of the 500-pixel version of the photo.
            person_h: Height of the box around the person, in pixels of the 500-pixel version of the photo.

        Returns:
            `None` for an empty response, which is expected; otherwise the decoded response.

        Raises:
            ApiError: With one of these codes:
                1: The user does not exist.
                2: The photo does not exist, or the calling user cannot see it.
                3: The calling user neither tagged this person nor is this person.
                4: The box is incomplete or has invalid values.
                5: The box has no valid values.

        https://www.flickr.com/services/api/flickr.photos.people.editCoords.html
        """
        return await self._client._call(
            endpoints.EDIT_COORDS,
            {
                "photo_id": photo_id,
                "user_id": user_id,
                "person_x": person_x,
                "person_y": person_y,
                "person_w": person_w,
                "person_h": person_h,
            },
        )

    async def get_list(self, photo_id: str | int | PhotoLike) -> PersonInPhotoPage:
        """List the people tagged in a photo.

        Args:
            photo_id: The photo's id.

        Returns:
            The people, each with the user who tagged them and, if present, the box around them.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.photos.people.getList.html
        """
        return await self._client._call(
            endpoints.GET_LIST,
            {"photo_id": photo_id},
        )
