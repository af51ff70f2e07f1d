"""flickr.galleries with flickrapi's method names: Galleries of photos by other users."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._answers import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Answer, Parsed, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class AddPhoto(Generic[Parsed]):
    """Add somebody else's public photo to a gallery."""

    __name__: str

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
        """Add somebody else's public photo to a gallery.

        Only safe photos of other users are accepted. An owner can keep photos out of galleries.

        Needs a token with `write` permission.

        Args:
            gallery_id: The gallery's id.
            photo_id: The photo's id.
            comment: The gallery owner's comment on the photo.
            full_response: If true, returns the updated gallery.

        Raises:
            FlickrError: With a code of the method's own:
                1: A required argument is missing.
                2: There is no gallery with this id.
                3: There is no photo with this id.
                4: Flickr did not accept the text of the comment.
                5: The photo was not added; Flickr gives no reason.
                6: The photo is not public.
                7: The photo belongs to the owner of the gallery.
                8: The gallery contains the photo already.
                9: The photo's owner does not want this photo in galleries.
                10: The gallery holds as many items as it can.
                11: The photo's safety level is not safe.
                12: The photo's owner blocks the owner of the gallery.
                13: The photo's owner wants no photos in any gallery.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class Create(Generic[Parsed]):
    """Create a gallery for the calling user."""

    __name__: str

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
        """Create a gallery for the calling user.

        Needs a token with `write` permission.

        Args:
            title: The gallery's title.
            description: A few words about the gallery.
            primary_photo_id: The photo to start the gallery with.
            full_result: If true, returns all fields of the new gallery, like `flickr.galleries.getList`.

        Raises:
            FlickrError: With a code of the method's own:
                1: A required argument is missing.
                2: Flickr did not accept the title or the description.
                3: The gallery was not created; Flickr gives no reason.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class EditMeta(Generic[Parsed]):
    """Change the title and description of a gallery."""

    __name__: str

    @overload
    def __call__(
        self, *, gallery_id: Value, title: Value, description: Value = None, timeout: float | None = None
    ) -> Parsed:
        """Change the title and description of a gallery.

        Needs a token with `write` permission.

        Args:
            gallery_id: The gallery's id.
            title: The gallery's new title.
            description: The gallery's new description.

        Raises:
            FlickrError: With a code of the method's own:
                1: A required argument is missing.
                2: Flickr did not accept the title or the description.
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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class EditPhoto(Generic[Parsed]):
    """Change the comment shown with a photo in a gallery."""

    __name__: str

    @overload
    def __call__(self, *, gallery_id: Value, photo_id: Value, comment: Value, timeout: float | None = None) -> Parsed:
        """Change the comment shown with a photo in a gallery.

        Needs a token with `write` permission.

        Args:
            gallery_id: The gallery that holds the photo.
            photo_id: The photo whose comment changes.
            comment: The new comment; it takes the place of the old one.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no gallery with this id.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class EditPhotos(Generic[Parsed]):
    """Replace all photos of a gallery, and with them their order."""

    __name__: str

    @overload
    def __call__(
        self, *, gallery_id: Value, primary_photo_id: Value, photo_ids: Value, timeout: float | None = None
    ) -> Parsed:
        """Replace all photos of a gallery, and with them their order.

        Photos missing from `photo_ids` leave the gallery. Only the gallery's owner can do this.

        Needs a token with `write` permission.

        Args:
            gallery_id: The gallery's id.
            primary_photo_id: The photo that becomes the gallery's cover. Repeat it in `photo_ids`.
            photo_ids: All photos the gallery shall hold, in their new order and with `primary_photo_id` among
                them.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetInfo(Generic[Parsed]):
    """Get the title, cover and counts of one gallery."""

    __name__: str

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
        """Get the title, cover and counts of one gallery.

        Args:
            gallery_id: The gallery's id.
            primary_photo_size: Size of the primary photo, as a size letter such as `m`.
            cover_photos_size: Size of the cover photos, as a size letter such as `m`.
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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetList(Generic[Parsed]):
    """List the galleries a user has created, newest first."""

    __name__: str

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
        """List the galleries a user has created, newest first.

        Page with `page`, or start with the `continuation` `"0"` and send back the value of each answer until
        that is -1. `sort_groups` works only together with `continuation`.

        Args:
            user_id: NSID of the user who made the galleries. Defaults to the calling user.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page of results to return.
            primary_photo_extras: Additional fields to return for each primary photo.
            continuation: The pagination token: `"0"` for the first page, then the `continuation` of the
                previous response. The last page has -1.
            sort_groups: Groups of galleries to put first, in this order: `has_photo` (the caller's galleries
                with one of `photo_ids`) and `suggested`.
            photo_ids: With `has_photo` in `sort_groups`, each gallery names those of these photos that it
                contains in `has_requested_photos`.
            cover_photos: If true, each gallery includes its cover photos.
            primary_photo_cover_size: Size of the primary photo on a gallery's cover, as a size letter.
                Defaults to `q`.
            cover_photos_size: Size of the cover photos, as a size letter such as `m`.
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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetListForPhoto(Generic[Parsed]):
    """List the galleries that contain a photo."""

    __name__: str

    @overload
    def __call__(
        self, *, photo_id: Value, per_page: Value = None, page: Value = None, timeout: float | None = None
    ) -> Parsed:
        """List the galleries that contain a photo.

        The galleries come in the order of the dates at which they took the photo in.

        Args:
            photo_id: The photo's id.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page of results to return.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetPhotos(Generic[Parsed]):
    """List the photos of a gallery."""

    __name__: str

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

        Page with `page`, or start with the `continuation` `"0"` and send back the value of each answer until
        that is -1.

        Args:
            gallery_id: The gallery's id.
            continuation: The pagination token: `"0"` for the first page, then the `continuation` of the
                previous response. The last page has -1.
            get_user_info: If true, the response includes details of the users.
            get_gallery_info: If true, the response includes the gallery's details.
            extras: Additional fields to return.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page of results to return.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class RemovePhoto(Generic[Parsed]):
    """Take a photo out of a gallery."""

    __name__: str

    @overload
    def __call__(
        self, *, gallery_id: Value, photo_id: Value, full_response: Value = None, timeout: float | None = None
    ) -> Parsed:
        """Take a photo out of a gallery.

        Needs a token with `write` permission.

        Args:
            gallery_id: The gallery's id.
            photo_id: The photo's id.
            full_response: If true, returns the updated gallery.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no gallery with this id.
                4: There is no photo with this id.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

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
