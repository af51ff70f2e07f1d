"""flickr.photosets with flickrapi's method names: Albums, which the API calls photosets."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._answers import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Answer, Parsed, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

from .photosets_comments import PhotosetsCommentsNamespace

class AddPhoto(Generic[Parsed]):
    """Append a photo to a photoset."""

    __name__: str

    @overload
    def __call__(self, *, photoset_id: Value, photo_id: Value, timeout: float | None = None) -> Parsed:
        """Append a photo to a photoset.

        Photo and photoset must both belong to the calling user.

        Needs a token with `write` permission.

        Args:
            photoset_id: The album's id.
            photo_id: The photo's id.

        Raises:
            FlickrError: With a code of the method's own:
                1: The photoset does not exist or belongs to somebody else.
                2: The photo does not exist or belongs to somebody else.
                3: The photoset already contains this photo.
                10: The photoset is full.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class Create(Generic[Parsed]):
    """Create a photoset from a first photo."""

    __name__: str

    @overload
    def __call__(
        self, *, title: Value, primary_photo_id: Value, description: Value = None, timeout: float | None = None
    ) -> Parsed:
        """Create a photoset from a first photo.

        The new photoset goes to the front of the user's list; call `flickr.photosets.orderSets` to move it.

        Needs a token with `write` permission.

        Args:
            title: The photoset's title.
            primary_photo_id: The first photo and cover of the photoset. It must be one of the calling user's
                own photos.
            description: The photoset's description; some HTML is allowed.

        Raises:
            FlickrError: With a code of the method's own:
                1: The title is missing.
                2: The primary photo does not exist or belongs to somebody else.
                3: The calling user already has as many photosets as the account allows.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class Delete(Generic[Parsed]):
    """Delete one of the calling user's photosets."""

    __name__: str

    @overload
    def __call__(self, *, photoset_id: Value, timeout: float | None = None) -> Parsed:
        """Delete one of the calling user's photosets.

        Needs a token with `write` permission.

        Args:
            photoset_id: The album's id.

        Raises:
            FlickrError: With a code of the method's own:
                1: The photoset does not exist or belongs to somebody else.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class EditMeta(Generic[Parsed]):
    """Change the title and description of a photoset."""

    __name__: str

    @overload
    def __call__(
        self, *, photoset_id: Value, title: Value, description: Value = None, timeout: float | None = None
    ) -> Parsed:
        """Change the title and description of a photoset.

        Needs a token with `write` permission.

        Args:
            photoset_id: The album's id.
            title: The photoset's new title.
            description: The photoset's new description; some HTML is allowed.

        Raises:
            FlickrError: With a code of the method's own:
                1: The photoset does not exist or belongs to somebody else.
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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class EditPhotos(Generic[Parsed]):
    """Replace the whole content of a photoset."""

    __name__: str

    @overload
    def __call__(
        self, *, photoset_id: Value, primary_photo_id: Value, photo_ids: Value, timeout: float | None = None
    ) -> Parsed:
        """Replace the whole content of a photoset.

        Photos left out of `photo_ids` leave the photoset, new ones enter it, and the order sent becomes the
        photoset's order. To append one photo, use `flickr.photosets.addPhoto`.

        Needs a token with `write` permission.

        Args:
            photoset_id: The album's id.
            primary_photo_id: The cover photo. It must also be one of `photo_ids`.
            photo_ids: The complete new content in the wanted order, including the primary photo. Every photo
                must be the calling user's own.

        Raises:
            FlickrError: With a code of the method's own:
                1: The photoset does not exist or belongs to somebody else.
                2: A photo in `photo_ids` does not exist or belongs to somebody else.
                3: The primary photo does not exist or belongs to somebody else.
                4: `primary_photo_id` is not among `photo_ids`.
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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetContext(Generic[Parsed]):
    """Get the neighbours of a photo inside a photoset."""

    __name__: str

    @overload
    def __call__(self, *, photo_id: Value, photoset_id: Value, timeout: float | None = None) -> Parsed:
        """Get the neighbours of a photo inside a photoset.

        At either end of the photoset the missing neighbour is `None`.

        Args:
            photo_id: The photo's id.
            photoset_id: The album's id.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no such photo, or the calling user may not see it.
                2: The photo is not part of the photoset.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetInfo(Generic[Parsed]):
    """Get the description and counters of a photoset."""

    __name__: str

    @overload
    def __call__(self, *, photoset_id: Value, user_id: Value = None, timeout: float | None = None) -> Parsed:
        """Get the description and counters of a photoset.

        Args:
            photoset_id: The album's id.
            user_id: The NSID of the photoset's owner.

        Raises:
            FlickrError: With a code of the method's own:
                1: The photoset does not exist.
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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetList(Generic[Parsed]):
    """List the photosets of a user."""

    __name__: str

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
        """List the photosets of a user.

        Photosets come in the order their owner chose, not by date. Without `page` and `per_page`, Flickr
        answers all of them at once.

        Args:
            user_id: The owner's NSID. Defaults to the calling user.
            page: The page to get. When left out, all photosets come back; Flickr reserves the right to change
                that.
            per_page: How many photosets a page holds, at most 500.
            primary_photo_extras: Additional fields to return for each primary photo.
            photo_ids: Photos to look for. Each photoset then names, in `has_requested_photos`, those it
                contains.
            sort_groups: Groups to sort by, in the order given; `has_photo` puts photosets that contain any of
                `photo_ids` first. Works only with continuation paging.

        Raises:
            FlickrError: With a code of the method's own:
                1: No valid user was given and nobody is logged in.
                2: The continuation key is wrong or too old.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetPhotos(Generic[Parsed]):
    """List the photos of a photoset."""

    __name__: str

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
        """List the photos of a photoset.

        Args:
            photoset_id: The album's id.
            user_id: The NSID of the photoset's owner.
            extras: Additional fields to return.
            per_page: Photos on a page. Defaults to 500, which is also the maximum.
            page: The page of results to return.
            privacy_filter: Only photos of this privacy: 1 public, 2 friends, 3 family, 4 friends and family,
                5 nobody else. Ignored unless the calling user owns the photoset.
            media: The media type to return: `photos`, `videos` or `all` (the default).

        Raises:
            FlickrError: With a code of the method's own:
                1: The photoset does not exist.
                2: The user does not exist.
                3: `share_code` and `photoset_id` point to different photosets.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class OrderSets(Generic[Parsed]):
    """Change the order of the calling user's photosets."""

    __name__: str

    @overload
    def __call__(self, *, photoset_ids: Value, timeout: float | None = None) -> Parsed:
        """Change the order of the calling user's photosets.

        Needs a token with `write` permission.

        Args:
            photoset_ids: The album ids in display order. Omitted albums follow, sorted by id.

        Raises:
            FlickrError: With a code of the method's own:
                1: One of the photosets does not exist or belongs to somebody else.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class RemovePhoto(Generic[Parsed]):
    """Take a photo out of a photoset."""

    __name__: str

    @overload
    def __call__(self, *, photoset_id: Value, photo_id: Value, timeout: float | None = None) -> Parsed:
        """Take a photo out of a photoset.

        The photo itself is not deleted.

        Needs a token with `write` permission.

        Args:
            photoset_id: The album's id.
            photo_id: The photo's id.

        Raises:
            FlickrError: With a code of the method's own:
                1: The photoset does not exist or belongs to somebody else.
                2: The photo does not exist or belongs to somebody else.
                3: The photoset does not contain this photo.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class RemovePhotos(Generic[Parsed]):
    """Take several photos out of a photoset."""

    __name__: str

    @overload
    def __call__(self, *, photoset_id: Value, photo_ids: Value, timeout: float | None = None) -> Parsed:
        """Take several photos out of a photoset.

        The photos themselves are not deleted.

        Needs a token with `write` permission.

        Args:
            photoset_id: The album's id.
            photo_ids: The ids of the photos.

        Raises:
            FlickrError: With a code of the method's own:
                1: The photoset does not exist or belongs to somebody else.
                2: One of the photos does not exist or belongs to somebody else.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class ReorderPhotos(Generic[Parsed]):
    """Change the order of the photos in a photoset."""

    __name__: str

    @overload
    def __call__(self, *, photoset_id: Value, photo_ids: Value, timeout: float | None = None) -> Parsed:
        """Change the order of the photos in a photoset.

        Needs a token with `write` permission.

        Args:
            photoset_id: The album's id.
            photo_ids: Photos in the wanted order. Those left out stay in the order they had among themselves.

        Raises:
            FlickrError: With a code of the method's own:
                1: The photoset does not exist or belongs to somebody else.
                2: One of the photos does not exist or belongs to somebody else.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class SetPrimaryPhoto(Generic[Parsed]):
    """Choose the cover photo of a photoset."""

    __name__: str

    @overload
    def __call__(self, *, photoset_id: Value, photo_id: Value, timeout: float | None = None) -> Parsed:
        """Choose the cover photo of a photoset.

        Needs a token with `write` permission.

        Args:
            photoset_id: The album's id.
            photo_id: The photo's id.

        Raises:
            FlickrError: With a code of the method's own:
                1: The photoset does not exist or belongs to somebody else.
                2: The photo does not exist or belongs to somebody else.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

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
