"""flickr.photosets with flickrapi's method names: Albums, which the API calls photosets."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

from .photosets_comments import PhotosetsCommentsNamespace

class AddPhoto(Generic[Parsed]):
    """Append a photo to an album."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photoset_id: Value, photo_id: Value, timeout: float | None = None) -> Parsed:
        """Append a photo to an album.

        The calling user must own both the photo and the album.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photoset_id: The album's id.
            photo_id: The photo's id.

        Raises:
            FlickrError: With one of these codes:
                1: The album does not exist, or the calling user does not own it.
                2: The photo does not exist, or the calling user does not own it.
                3: The album already contains this photo.
                10: The album is full.

        https://www.flickr.com/services/api/flickr.photosets.addPhoto.html
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

class Create(Generic[Parsed]):
    """Create an album."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self, *, title: Value, primary_photo_id: Value, description: Value = None, timeout: float | None = None
    ) -> Parsed:
        """Create an album.

        The new album becomes the first in the user's list. Call `flickr.photosets.orderSets` to move it.

        Requires a token with `write` permission.

        Args:
            title: The album's title.
            primary_photo_id: The id of the first photo and cover. The calling user must own it.
            description: The album's description. Some HTML is allowed.

        Raises:
            FlickrError: With one of these codes:
                1: The title is missing.
                2: The primary photo does not exist, or the calling user does not own it.
                3: The calling user has reached the limit of albums.

        https://www.flickr.com/services/api/flickr.photosets.create.html
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
    """Delete an album."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photoset_id: Value, timeout: float | None = None) -> Parsed:
        """Delete an album.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photoset_id: The album's id.

        Raises:
            FlickrError: With one of these codes:
                1: The album does not exist, or the calling user does not own it.

        https://www.flickr.com/services/api/flickr.photosets.delete.html
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

class EditMeta(Generic[Parsed]):
    """Set the title and description of an album."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self, *, photoset_id: Value, title: Value, description: Value = None, timeout: float | None = None
    ) -> Parsed:
        """Set the title and description of an album.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photoset_id: The album's id.
            title: The album's new title.
            description: The album's new description. Some HTML is allowed.

        Raises:
            FlickrError: With one of these codes:
                1: The album does not exist, or the calling user does not own it.
                2: The title is missing.

        https://www.flickr.com/services/api/flickr.photosets.editMeta.html
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

class EditPhotos(Generic[Parsed]):
    """Replace all photos of an album."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self, *, photoset_id: Value, primary_photo_id: Value, photo_ids: Value, timeout: float | None = None
    ) -> Parsed:
        """Replace all photos of an album.

        Photos that are not in `photo_ids` are removed from the album, new ones are added, and the list sets
        the album's order. To append one photo, use `flickr.photosets.addPhoto`.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photoset_id: The album's id.
            primary_photo_id: The id of the cover photo. It must also be in `photo_ids`.
            photo_ids: The ids of all photos in the new order, including the primary photo. The calling user
                must own every photo.

        Raises:
            FlickrError: With one of these codes:
                1: The album does not exist, or the calling user does not own it.
                2: A photo in `photo_ids` does not exist, or the calling user does not own it.
                3: The primary photo does not exist, or the calling user does not own it.
                4: `primary_photo_id` is not in `photo_ids`.
                5: `photo_ids` is empty.

        https://www.flickr.com/services/api/flickr.photosets.editPhotos.html
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

class GetContext(Generic[Parsed]):
    """Get the previous and next photo in an album."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, photoset_id: Value, timeout: float | None = None) -> Parsed:
        """Get the previous and next photo in an album.

        A missing neighbor at either end of the album is `None`.

        Args:
            photo_id: The photo's id.
            photoset_id: The album's id.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: The album does not contain the photo.

        https://www.flickr.com/services/api/flickr.photosets.getContext.html
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

class GetInfo(Generic[Parsed]):
    """Get the details of an album."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photoset_id: Value, user_id: Value = None, timeout: float | None = None) -> Parsed:
        """Get the details of an album.

        Args:
            photoset_id: The album's id.
            user_id: The NSID of the album's owner.

        Raises:
            FlickrError: With one of these codes:
                1: The album does not exist, or the calling user cannot see it.
                2: The user does not exist.

        https://www.flickr.com/services/api/flickr.photosets.getInfo.html
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
    """List the albums of a user."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        user_id: Value = None,
        page: Value = None,
        per_page: Value = None,
        primary_photo_extras: Value = None,
        photo_ids: Value = None,
        sort_groups: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List the albums of a user.

        Albums are returned in the owner's order, not by date. If `page` and `per_page` are omitted, Flickr
        returns all albums.

        Args:
            user_id: The owner's NSID. Defaults to the calling user.
            page: The page number, starting at 1. If omitted, all albums are returned; Flickr may change this
                default.
            per_page: The number of albums per page, at most 500.
            primary_photo_extras: Additional fields to return for each primary photo.
                `flickr_sdk.enums.PhotoExtra` describes each.
            photo_ids: The ids of photos to look for. Each album lists the ones it contains in
                `has_requested_photos`.
            sort_groups: Groups to sort by, in the given order. `has_photo` lists albums that contain any of
                `photo_ids` first. Requires pagination by continuation.
                `has_photo`: Items that contain one of `photo_ids`.
                `suggested`: Suggested galleries. Galleries only.

        Raises:
            FlickrError: With one of these codes:
                1: The user is invalid, or the call is unauthenticated and has no `user_id`.
                2: The continuation token is invalid or has expired.

        https://www.flickr.com/services/api/flickr.photosets.getList.html
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

class GetPhotos(Generic[Parsed]):
    """List the photos of an album."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        photoset_id: Value,
        user_id: Value = None,
        extras: Value = None,
        per_page: Value = None,
        page: Value = None,
        privacy_filter: Value = None,
        media: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List the photos of an album.

        Args:
            photoset_id: The album's id.
            user_id: The NSID of the album's owner.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of photos per page. Defaults to 500, which is also the maximum.
            page: The page number, starting at 1.
            privacy_filter: Return only photos with this privacy level: 1 public, 2 friends, 3 family, 4
                friends and family, 5 private. Ignored unless the calling user owns the album.
            media: The media type to return: `photos`, `videos` or `all` (the default).

        Raises:
            FlickrError: With one of these codes:
                1: The album does not exist, or the calling user cannot see it.
                2: The user does not exist.
                3: `share_code` and `photoset_id` refer to different albums.

        https://www.flickr.com/services/api/flickr.photosets.getPhotos.html
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

class OrderSets(Generic[Parsed]):
    """Set the order of the calling user's albums."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photoset_ids: Value, timeout: float | None = None) -> Parsed:
        """Set the order of the calling user's albums.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photoset_ids: The album ids in display order. Omitted albums follow, sorted by id.

        Raises:
            FlickrError: With one of these codes:
                1: An album does not exist, or the calling user does not own it.

        https://www.flickr.com/services/api/flickr.photosets.orderSets.html
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

class RemovePhoto(Generic[Parsed]):
    """Remove a photo from an album."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photoset_id: Value, photo_id: Value, timeout: float | None = None) -> Parsed:
        """Remove a photo from an album.

        The photo itself is not deleted.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photoset_id: The album's id.
            photo_id: The photo's id.

        Raises:
            FlickrError: With one of these codes:
                1: The album does not exist, or the calling user does not own it.
                2: The photo does not exist, or the calling user does not own it.
                3: The album does not contain this photo.

        https://www.flickr.com/services/api/flickr.photosets.removePhoto.html
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

class RemovePhotos(Generic[Parsed]):
    """Remove multiple photos from an album."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photoset_id: Value, photo_ids: Value, timeout: float | None = None) -> Parsed:
        """Remove multiple photos from an album.

        The photos themselves are not deleted.

        Requires a token with `write` permission.

        Args:
            photoset_id: The album's id.
            photo_ids: The ids of the photos.

        Raises:
            FlickrError: With one of these codes:
                1: The album does not exist, or the calling user does not own it.
                2: A photo does not exist, or the calling user does not own it.

        https://www.flickr.com/services/api/flickr.photosets.removePhotos.html
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

class ReorderPhotos(Generic[Parsed]):
    """Set the order of the photos in an album."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photoset_id: Value, photo_ids: Value, timeout: float | None = None) -> Parsed:
        """Set the order of the photos in an album.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photoset_id: The album's id.
            photo_ids: The ids of the photos in the new order. Omitted photos keep their relative order.

        Raises:
            FlickrError: With one of these codes:
                1: The album does not exist, or the calling user does not own it.
                2: A photo does not exist, or the calling user does not own it.

        https://www.flickr.com/services/api/flickr.photosets.reorderPhotos.html
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

class SetPrimaryPhoto(Generic[Parsed]):
    """Set the cover photo of an album."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photoset_id: Value, photo_id: Value, timeout: float | None = None) -> Parsed:
        """Set the cover photo of an album.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photoset_id: The album's id.
            photo_id: The photo's id.

        Raises:
            FlickrError: With one of these codes:
                1: The album does not exist, or the calling user does not own it.
                2: The photo does not exist, or the calling user does not own it.

        https://www.flickr.com/services/api/flickr.photosets.setPrimaryPhoto.html
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

class PhotosetsNamespace(Generic[Parsed]):
    """Albums, which the API calls photosets."""

    comments: PhotosetsCommentsNamespace[Parsed]
    addPhoto: AddPhoto[Parsed]
    create: Create[Parsed]
    delete: Delete[Parsed]
    editMeta: EditMeta[Parsed]
    editPhotos: EditPhotos[Parsed]
    getContext: GetContext[Parsed]
    getInfo: GetInfo[Parsed]
    getList: GetList[Parsed]
    getPhotos: GetPhotos[Parsed]
    orderSets: OrderSets[Parsed]
    removePhoto: RemovePhoto[Parsed]
    removePhotos: RemovePhotos[Parsed]
    reorderPhotos: ReorderPhotos[Parsed]
    setPrimaryPhoto: SetPrimaryPhoto[Parsed]

class FlatPhotosetsNamespace(Generic[Parsed]):
    """The methods of `flickr.photosets` in the spelling `flickr.photosets_...`."""

    photosets_addPhoto: AddPhoto[Parsed]
    photosets_create: Create[Parsed]
    photosets_delete: Delete[Parsed]
    photosets_editMeta: EditMeta[Parsed]
    photosets_editPhotos: EditPhotos[Parsed]
    photosets_getContext: GetContext[Parsed]
    photosets_getInfo: GetInfo[Parsed]
    photosets_getList: GetList[Parsed]
    photosets_getPhotos: GetPhotos[Parsed]
    photosets_orderSets: OrderSets[Parsed]
    photosets_removePhoto: RemovePhoto[Parsed]
    photosets_removePhotos: RemovePhotos[Parsed]
    photosets_reorderPhotos: ReorderPhotos[Parsed]
    photosets_setPrimaryPhoto: SetPrimaryPhoto[Parsed]
