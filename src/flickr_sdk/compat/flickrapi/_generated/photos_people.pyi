"""flickr.photos.people with flickrapi's method names: People tagged in photos."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class Add(Generic[Parsed]):
    """Tag a person in a photo."""

    __name__: str
    method: str
    method_name: str

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
            FlickrError: With one of these codes:
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
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class Delete(Generic[Parsed]):
    """Untag a person in a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, user_id: Value, timeout: float | None = None) -> Parsed:
        """Untag a person in a photo.

        Requires a token with `write` permission.

        Args:
            photo_id: The photo's id.
            user_id: The NSID of the person to untag.

        Raises:
            FlickrError: With one of these codes:
                1: The user does not exist.
                2: The photo does not exist, or the calling user cannot see it.
                3: The calling user cannot untag this person.

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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class DeleteCoords(Generic[Parsed]):
    """Remove the box around a person in a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, user_id: Value, timeout: float | None = None) -> Parsed:
        """Remove the box around a person in a photo.

        The person remains tagged in the photo.

        Requires a token with `write` permission.

        Args:
            photo_id: The photo's id.
            user_id: The NSID of the person whose box is removed.

        Raises:
            FlickrError: With one of these codes:
                1: The user does not exist.
                2: The photo does not exist, or the calling user cannot see it.
                3: The calling user neither added this box nor is the person in it.

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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class EditCoords(Generic[Parsed]):
    """Move or resize the box around a person in a photo."""

    __name__: str
    method: str
    method_name: str

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
        """Move or resize the box around a person in a photo.

        The values are in pixels of the 500-pixel version of the photo.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photo_id: The photo's id.
            user_id: The NSID of the person whose box is changed.
            person_x: Left edge of the box around the person, in pixels of the 500-pixel version of the photo.
            person_y: Top edge of the box around the person, in pixels of the 500-pixel version of the photo.
            person_w: Width of the box around the person, in pixels of the 500-pixel version of the photo.
            person_h: Height of the box around the person, in pixels of the 500-pixel version of the photo.

        Raises:
            FlickrError: With one of these codes:
                1: The user does not exist.
                2: The photo does not exist, or the calling user cannot see it.
                3: The calling user neither tagged this person nor is this person.
                4: The box is incomplete or has invalid values.
                5: The box has no valid values.

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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetList(Generic[Parsed]):
    """List the people tagged in a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, timeout: float | None = None) -> Parsed:
        """List the people tagged in a photo.

        Args:
            photo_id: The photo's id.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.

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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class PhotosPeopleNamespace(Generic[Parsed]):
    """People tagged in photos."""

    add: Add[Parsed]
    delete: Delete[Parsed]
    deleteCoords: DeleteCoords[Parsed]
    editCoords: EditCoords[Parsed]
    getList: GetList[Parsed]

class FlatPhotosPeopleNamespace(Generic[Parsed]):
    """The methods of `flickr.photos.people` in the spelling `flickr.photos_people_...`."""

    photos_people_add: Add[Parsed]
    photos_people_delete: Delete[Parsed]
    photos_people_deleteCoords: DeleteCoords[Parsed]
    photos_people_editCoords: EditCoords[Parsed]
    photos_people_getList: GetList[Parsed]
