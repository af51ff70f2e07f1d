"""flickr.galleries with flickrapi's method names: Galleries of photos by other users."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class AddPhoto(Generic[Parsed]):
    """Add another user's public photo to a gallery."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        gallery_id: Value,
        photo_id: Value,
        comment: Value = None,
        full_response: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """Add another user's public photo to a gallery.

        The photo must be safe and belong to another user. Owners can exclude their photos from galleries.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read, unless it has `comment` or
        `full_response`.

        Args:
            gallery_id: The gallery's id.
            photo_id: The photo's id.
            comment: The gallery owner's comment on the photo.
            full_response: If true, returns the updated gallery.

        Raises:
            FlickrError: With one of these codes:
                1: A required argument is missing.
                2: The gallery does not exist, or the calling user cannot see it.
                3: The photo does not exist, or the calling user cannot see it.
                4: Flickr rejected the text of the comment.
                5: The photo was not added; Flickr reports no reason.
                6: The photo is not public.
                7: The photo belongs to the owner of the gallery.
                8: The gallery already contains the photo.
                9: The photo's owner excludes this photo from galleries.
                10: The gallery is full.
                11: The photo's safety level is not safe.
                12: The photo's owner blocks the owner of the gallery.
                13: The photo's owner excludes all their photos from galleries.

        https://www.flickr.com/services/api/flickr.galleries.addPhoto.html
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
    """Create a gallery."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        title: Value,
        description: Value,
        primary_photo_id: Value = None,
        full_result: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """Create a gallery.

        Requires a token with `write` permission.

        Args:
            title: The gallery's title.
            description: The gallery's description.
            primary_photo_id: The id of the gallery's first photo.
            full_result: If true, returns all fields of the new gallery, like `flickr.galleries.getList`.

        Raises:
            FlickrError: With one of these codes:
                1: A required argument is missing.
                2: Flickr rejected the title or the description.
                3: The gallery was not created; Flickr reports no reason.

        https://www.flickr.com/services/api/flickr.galleries.create.html
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
    """Set the title and description of a gallery."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self, *, gallery_id: Value, title: Value, description: Value = None, timeout: float | None = None
    ) -> Parsed:
        """Set the title and description of a gallery.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            gallery_id: The gallery's id.
            title: The gallery's new title.
            description: The gallery's new description.

        Raises:
            FlickrError: With one of these codes:
                1: A required argument is missing.
                2: Flickr rejected the title or the description.
                3: The change was not saved; try again later.

        https://www.flickr.com/services/api/flickr.galleries.editMeta.html
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

class EditPhoto(Generic[Parsed]):
    """Set the comment on a photo in a gallery."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, gallery_id: Value, photo_id: Value, comment: Value, timeout: float | None = None) -> Parsed:
        """Set the comment on a photo in a gallery.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            gallery_id: The id of the gallery that contains the photo.
            photo_id: The id of the photo.
            comment: The new comment, which replaces the old one.

        Raises:
            FlickrError: With one of these codes:
                1: The gallery does not exist, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.galleries.editPhoto.html
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
    """Replace all photos of a gallery and set their order."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self, *, gallery_id: Value, primary_photo_id: Value, photo_ids: Value, timeout: float | None = None
    ) -> Parsed:
        """Replace all photos of a gallery and set their order.

        Photos that are not in `photo_ids` are removed from the gallery. The calling user must own the
        gallery.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            gallery_id: The gallery's id.
            primary_photo_id: The id of the new cover photo. It must also be in `photo_ids`.
            photo_ids: The ids of all photos in the new order, including `primary_photo_id`.

        https://www.flickr.com/services/api/flickr.galleries.editPhotos.html
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
    """Get the details of a gallery."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        gallery_id: Value,
        primary_photo_size: Value = None,
        cover_photos_size: Value = None,
        limit: Value = None,
        short_limit: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """Get the details of a gallery.

        Args:
            gallery_id: The gallery's id.
            primary_photo_size: Size of the primary photo, as a size letter such as `m`.
                `s`: Square of 75 pixels.
                `q`: Square of 150 pixels.
                `t`: Up to 100 pixels.
                `m`: Up to 240 pixels.
                `n`: Up to 320 pixels.
                `w`: Up to 400 pixels.
                `z`: Up to 640 pixels.
                `c`: Up to 800 pixels.
                `b`: Up to 1024 pixels.
                `h`: Up to 1600 pixels.
                `k`: Up to 2048 pixels.
                `3k`: Up to 3072 pixels.
                `4k`: Up to 4096 pixels.
                `f`: Up to 4096 pixels, only for photos with a 2:1 aspect ratio.
                `5k`: Up to 5120 pixels.
                `6k`: Up to 6144 pixels.
                `o`: The original.
            cover_photos_size: Size of the cover photos, as a size letter such as `m`.
                `s`: Square of 75 pixels.
                `q`: Square of 150 pixels.
                `t`: Up to 100 pixels.
                `m`: Up to 240 pixels.
                `n`: Up to 320 pixels.
                `w`: Up to 400 pixels.
                `z`: Up to 640 pixels.
                `c`: Up to 800 pixels.
                `b`: Up to 1024 pixels.
                `h`: Up to 1600 pixels.
                `k`: Up to 2048 pixels.
                `3k`: Up to 3072 pixels.
                `4k`: Up to 4096 pixels.
                `f`: Up to 4096 pixels, only for photos with a 2:1 aspect ratio.
                `5k`: Up to 5120 pixels.
                `6k`: Up to 6144 pixels.
                `o`: The original.
            limit: The number of cover photos for a gallery without a primary photo. Defaults to 6.
            short_limit: The number of additional cover photos for a gallery with a primary photo. Defaults to
                2.

        https://www.flickr.com/services/api/flickr.galleries.getInfo.html
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
    """List the galleries created by a user, newest first."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        user_id: Value = None,
        per_page: Value = None,
        page: Value = None,
        primary_photo_extras: Value = None,
        continuation: Value = None,
        sort_groups: Value = None,
        photo_ids: Value = None,
        cover_photos: Value = None,
        primary_photo_cover_size: Value = None,
        cover_photos_size: Value = None,
        limit: Value = None,
        short_limit: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List the galleries created by a user, newest first.

        Paginate with `page`, or pass `"0"` as the first `continuation` and then the value from each response
        until it is -1. `sort_groups` requires `continuation`.

        Args:
            user_id: The NSID of the user who created the galleries. Defaults to the calling user.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.
            primary_photo_extras: Additional fields to return for each primary photo.
                `flickr_sdk.enums.PhotoExtra` describes each.
            continuation: The pagination token: `"0"` for the first page, then the `continuation` of the
                previous response. The last page has -1.
            sort_groups: Groups of galleries to list first, in the given order: `has_photo` (the calling
                user's galleries that contain any of `photo_ids`) and `suggested`.
            photo_ids: The ids of photos to look for. With `has_photo` in `sort_groups`, each gallery lists
                the ones it contains in `has_requested_photos`.
            cover_photos: If true, each gallery includes its cover photos.
            primary_photo_cover_size: Size of the primary photo on a gallery's cover, as a size letter.
                Defaults to `q`.
                `s`: Square of 75 pixels.
                `q`: Square of 150 pixels.
                `t`: Up to 100 pixels.
                `m`: Up to 240 pixels.
                `n`: Up to 320 pixels.
                `w`: Up to 400 pixels.
                `z`: Up to 640 pixels.
                `c`: Up to 800 pixels.
                `b`: Up to 1024 pixels.
                `h`: Up to 1600 pixels.
                `k`: Up to 2048 pixels.
                `3k`: Up to 3072 pixels.
                `4k`: Up to 4096 pixels.
                `f`: Up to 4096 pixels, only for photos with a 2:1 aspect ratio.
                `5k`: Up to 5120 pixels.
                `6k`: Up to 6144 pixels.
                `o`: The original.
            cover_photos_size: Size of the cover photos, as a size letter such as `m`.
                `s`: Square of 75 pixels.
                `q`: Square of 150 pixels.
                `t`: Up to 100 pixels.
                `m`: Up to 240 pixels.
                `n`: Up to 320 pixels.
                `w`: Up to 400 pixels.
                `z`: Up to 640 pixels.
                `c`: Up to 800 pixels.
                `b`: Up to 1024 pixels.
                `h`: Up to 1600 pixels.
                `k`: Up to 2048 pixels.
                `3k`: Up to 3072 pixels.
                `4k`: Up to 4096 pixels.
                `f`: Up to 4096 pixels, only for photos with a 2:1 aspect ratio.
                `5k`: Up to 5120 pixels.
                `6k`: Up to 6144 pixels.
                `o`: The original.
            limit: The number of cover photos for a gallery without a primary photo. Defaults to 6.
            short_limit: The number of additional cover photos for a gallery with a primary photo. Defaults to
                2.

        https://www.flickr.com/services/api/flickr.galleries.getList.html
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

class GetListForPhoto(Generic[Parsed]):
    """List the galleries that contain a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self, *, photo_id: Value, per_page: Value = None, page: Value = None, timeout: float | None = None
    ) -> Parsed:
        """List the galleries that contain a photo.

        Galleries are sorted by the date on which the photo was added.

        Args:
            photo_id: The photo's id.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        https://www.flickr.com/services/api/flickr.galleries.getListForPhoto.html
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
    """List the photos of a gallery."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        gallery_id: Value,
        continuation: Value = None,
        get_user_info: Value = None,
        get_gallery_info: Value = None,
        extras: Value = None,
        per_page: Value = None,
        page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List the photos of a gallery.

        Paginate with `page`, or pass `"0"` as the first `continuation` and then the value from each response
        until it is -1.

        Args:
            gallery_id: The gallery's id.
            continuation: The pagination token: `"0"` for the first page, then the `continuation` of the
                previous response. The last page has -1.
            get_user_info: If true, the response includes details of the users.
            get_gallery_info: If true, the response includes the gallery's details.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        https://www.flickr.com/services/api/flickr.galleries.getPhotos.html
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
    """Remove one photo from a gallery."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self, *, gallery_id: Value, photo_id: Value, full_response: Value = None, timeout: float | None = None
    ) -> Parsed:
        """Remove one photo from a gallery.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read, unless it has `full_response`.

        Args:
            gallery_id: The gallery's id.
            photo_id: The photo's id.
            full_response: If true, returns the updated gallery.

        Raises:
            FlickrError: With one of these codes:
                1: The gallery does not exist, or the calling user cannot see it.
                4: The photo does not exist, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.galleries.removePhoto.html
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

class GalleriesNamespace(Generic[Parsed]):
    """Galleries of photos by other users."""

    addPhoto: AddPhoto[Parsed]
    create: Create[Parsed]
    editMeta: EditMeta[Parsed]
    editPhoto: EditPhoto[Parsed]
    editPhotos: EditPhotos[Parsed]
    getInfo: GetInfo[Parsed]
    getList: GetList[Parsed]
    getListForPhoto: GetListForPhoto[Parsed]
    getPhotos: GetPhotos[Parsed]
    removePhoto: RemovePhoto[Parsed]

class FlatGalleriesNamespace(Generic[Parsed]):
    """The methods of `flickr.galleries` in the spelling `flickr.galleries_...`."""

    galleries_addPhoto: AddPhoto[Parsed]
    galleries_create: Create[Parsed]
    galleries_editMeta: EditMeta[Parsed]
    galleries_editPhoto: EditPhoto[Parsed]
    galleries_editPhotos: EditPhotos[Parsed]
    galleries_getInfo: GetInfo[Parsed]
    galleries_getList: GetList[Parsed]
    galleries_getListForPhoto: GetListForPhoto[Parsed]
    galleries_getPhotos: GetPhotos[Parsed]
    galleries_removePhoto: RemovePhoto[Parsed]
