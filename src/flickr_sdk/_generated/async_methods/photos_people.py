"""flickr.photos.people: People who can be seen on photos."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import AsyncNamespace

from ..endpoints import photos_people as endpoints

if TYPE_CHECKING:
    from pydantic import JsonValue

    from ..models import PersonInPhotoPage


class AsyncPhotosPeopleNamespace(AsyncNamespace):
    """People who can be seen on photos."""

    _path: ClassVar[str] = "photos.people"

    async def add(
        self,
        photo_id: str,
        user_id: str,
        *,
        person_x: int | None = None,
        person_y: int | None = None,
        person_w: int | None = None,
        person_h: int | None = None,
    ) -> None:
        """Mark a person as shown in a photo.

        The box around the person is optional, but takes all four values. It is counted in pixels of the 500
        pixel version of the photo.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            user_id: NSID of the person shown.
            person_x: Left edge of the box that shows the person, in pixels of the photo at 500 pixels.
            person_y: Upper edge of the box that shows the person, in pixels of the photo at 500 pixels.
            person_w: Width of the box that shows the person, in pixels of the photo at 500 pixels.
            person_h: Height of the box that shows the person, in pixels of the photo at 500 pixels.

        Raises:
            ApiError: With a code of the method's own:
                1: No member has this NSID.
                2: No photo has this id.
                3: This person does not let the calling user mark them in photos.
                4: The photo's owner does not let the calling user mark people.
                5: This person does not want to be marked in this photo.
                6: The box is incomplete or has invalid values.
                7: In a non-public photo of somebody else, the calling user can mark only themselves.
                8: The photo cannot take any more people.

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

    async def delete(self, photo_id: str, user_id: str) -> None:
        """Remove the mark of a person from a photo.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            user_id: NSID of the person whose mark is removed.

        Raises:
            ApiError: With a code of the method's own:
                1: No member has this NSID.
                2: No photo has this id.
                3: The calling user may not remove this person.

        https://www.flickr.com/services/api/flickr.photos.people.delete.html
        """
        return await self._client._call(
            endpoints.DELETE,
            {"photo_id": photo_id, "user_id": user_id},
        )

    async def delete_coords(self, photo_id: str, user_id: str) -> dict[str, JsonValue] | None:
        """Remove a person's box from a photo.

        The person stays marked in the photo.

        Needs a token with `write` permission.

        No recorded or documented answer of this method is known: the result's shape is an assumption.

        Args:
            photo_id: The photo's id.
            user_id: NSID of the person whose box is removed.

        Returns:
            Nothing, as far as is known; should Flickr answer something after all, the decoded answer.

        Raises:
            ApiError: With a code of the method's own:
                1: No member has this NSID.
                2: No photo has this id.
                3: The calling user neither drew this box nor is the person in it.

        https://www.flickr.com/services/api/flickr.photos.people.deleteCoords.html
        """
        return await self._client._call(
            endpoints.DELETE_COORDS,
            {"photo_id": photo_id, "user_id": user_id},
        )

    async def edit_coords(
        self, photo_id: str, user_id: str, person_x: int, person_y: int, person_w: int, person_h: int
    ) -> dict[str, JsonValue] | None:
        """Move or resize a person's box in a photo.

        The box is counted in pixels of the 500 pixel version of the photo.

        Needs a token with `write` permission.

        No recorded or documented answer of this method is known: the result's shape is an assumption.

        Args:
            photo_id: The photo's id.
            user_id: NSID of the person whose box is changed.
            person_x: Left edge of the box that shows the person, in pixels of the photo at 500 pixels.
            person_y: Upper edge of the box that shows the person, in pixels of the photo at 500 pixels.
            person_w: Width of the box that shows the person, in pixels of the photo at 500 pixels.
            person_h: Height of the box that shows the person, in pixels of the photo at 500 pixels.

        Returns:
            Nothing, as far as is known; should Flickr answer something after all, the decoded answer.

        Raises:
            ApiError: With a code of the method's own:
                1: No member has this NSID.
                2: No photo has this id.
                3: The calling user neither marked this person nor is this person.
                4: The box is incomplete or has invalid values.
                5: No valid value for the box was passed.

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

    async def get_list(self, photo_id: str) -> PersonInPhotoPage:
        """List the people marked in a photo.

        Args:
            photo_id: The photo's id.

        Returns:
            The people with the member who marked them and, if drawn, the box around them.

        Raises:
            ApiError: With a code of the method's own:
                1: No photo has this id.

        https://www.flickr.com/services/api/flickr.photos.people.getList.html
        """
        return await self._client._call(
            endpoints.GET_LIST,
            {"photo_id": photo_id},
        )
