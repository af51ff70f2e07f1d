"""flickr.photos.people under flickrapi's names: People who can be seen on photos."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._answers import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Answer, Parsed, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class Add(Generic[Parsed]):
    """Mark a person as shown in a photo."""

    __name__: str

    @overload
    def __call__(
        self,
        *,
        photo_id: Value,
        user_id: Value,
        person_x: Value = None,
        person_y: Value = None,
        person_w: Value = None,
        person_h: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
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
            FlickrError: With a code of the method's own:
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
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class Delete(Generic[Parsed]):
    """Remove the mark of a person from a photo."""

    __name__: str

    @overload
    def __call__(self, *, photo_id: Value, user_id: Value, timeout: float | None = None) -> Parsed:
        """Remove the mark of a person from a photo.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            user_id: NSID of the person whose mark is removed.

        Raises:
            FlickrError: With a code of the method's own:
                1: No member has this NSID.
                2: No photo has this id.
                3: The calling user may not remove this person.

        https://www.flickr.com/services/api/flickr.photos.people.delete.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class DeleteCoords(Generic[Parsed]):
    """Remove a person's box from a photo."""

    __name__: str

    @overload
    def __call__(self, *, photo_id: Value, user_id: Value, timeout: float | None = None) -> Parsed:
        """Remove a person's box from a photo.

        The person stays marked in the photo.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            user_id: NSID of the person whose box is removed.

        Raises:
            FlickrError: With a code of the method's own:
                1: No member has this NSID.
                2: No photo has this id.
                3: The calling user neither drew this box nor is the person in it.

        https://www.flickr.com/services/api/flickr.photos.people.deleteCoords.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class EditCoords(Generic[Parsed]):
    """Move or resize a person's box in a photo."""

    __name__: str

    @overload
    def __call__(
        self,
        *,
        photo_id: Value,
        user_id: Value,
        person_x: Value,
        person_y: Value,
        person_w: Value,
        person_h: Value,
        timeout: float | None = None,
    ) -> Parsed:
        """Move or resize a person's box in a photo.

        The box is counted in pixels of the 500 pixel version of the photo.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            user_id: NSID of the person whose box is changed.
            person_x: Left edge of the box that shows the person, in pixels of the photo at 500 pixels.
            person_y: Upper edge of the box that shows the person, in pixels of the photo at 500 pixels.
            person_w: Width of the box that shows the person, in pixels of the photo at 500 pixels.
            person_h: Height of the box that shows the person, in pixels of the photo at 500 pixels.

        Raises:
            FlickrError: With a code of the method's own:
                1: No member has this NSID.
                2: No photo has this id.
                3: The calling user neither marked this person nor is this person.
                4: The box is incomplete or has invalid values.
                5: No valid value for the box was passed.

        https://www.flickr.com/services/api/flickr.photos.people.editCoords.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetList(Generic[Parsed]):
    """List the people marked in a photo."""

    __name__: str

    @overload
    def __call__(self, *, photo_id: Value, timeout: float | None = None) -> Parsed:
        """List the people marked in a photo.

        Args:
            photo_id: The photo's id.

        Raises:
            FlickrError: With a code of the method's own:
                1: No photo has this id.

        https://www.flickr.com/services/api/flickr.photos.people.getList.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class PhotosPeopleNamespace(Generic[Parsed]):
    """People who can be seen on photos."""

    add: Add[Parsed]
    delete: Delete[Parsed]
    deleteCoords: DeleteCoords[Parsed]
    editCoords: EditCoords[Parsed]
    getList: GetList[Parsed]

class FlatPhotosPeopleNamespace(Generic[Parsed]):
    """The same by their whole names: `flickr.photos_people_...`."""

    photos_people_add: Add[Parsed]
    photos_people_delete: Delete[Parsed]
    photos_people_deleteCoords: DeleteCoords[Parsed]
    photos_people_editCoords: EditCoords[Parsed]
    photos_people_getList: GetList[Parsed]
