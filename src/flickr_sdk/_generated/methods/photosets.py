"""flickr.photosets: Albums, which the API calls photosets."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import SyncNamespace

from ..endpoints import photosets as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..enums import MediaFilter, PhotoExtra, PrivacyFilter, SortGroup
    from ..models import NewPhotoset, PhotoContext, Photoset, PhotosetPage, PhotosetPhotos
    from .photosets_comments import PhotosetsCommentsNamespace


class PhotosetsNamespace(SyncNamespace):
    """Albums, which the API calls photosets."""

    _path: ClassVar[str] = "photosets"

    @cached_property
    def comments(self) -> PhotosetsCommentsNamespace:
        """Comments on albums."""
        from .photosets_comments import PhotosetsCommentsNamespace

        return PhotosetsCommentsNamespace(self._client)

    def add_photo(self, photoset_id: str, photo_id: str) -> None:
        """Append a photo to a photoset.

        Photo and photoset must both belong to the calling user.

        Needs a token with `write` permission.

        Args:
            photoset_id: The album's id.
            photo_id: The photo's id.

        Raises:
            ApiError: With a code of the method's own:
                1: The photoset does not exist or belongs to somebody else.
                2: The photo does not exist or belongs to somebody else.
                3: The photoset already contains this photo.
                10: The photoset is full.

        https://www.flickr.com/services/api/flickr.photosets.addPhoto.html
        """
        return self._client._call(
            endpoints.ADD_PHOTO,
            {"photoset_id": photoset_id, "photo_id": photo_id},
        )

    def create(self, title: str, primary_photo_id: str, *, description: str | None = None) -> NewPhotoset:
        """Create a photoset from a first photo.

        The new photoset goes to the front of the user's list; call `flickr.photosets.orderSets` to move it.

        Needs a token with `write` permission.

        Args:
            title: The photoset's title.
            primary_photo_id: The first photo and cover of the photoset. It must be one of the calling user's
                own photos.
            description: The photoset's description; some HTML is allowed.

        Returns:
            The new photoset's id and page URL.

        Raises:
            ApiError: With a code of the method's own:
                1: The title is missing.
                2: The primary photo does not exist or belongs to somebody else.
                3: The calling user already has as many photosets as the account allows.

        https://www.flickr.com/services/api/flickr.photosets.create.html
        """
        return self._client._call(
            endpoints.CREATE,
            {"title": title, "description": description, "primary_photo_id": primary_photo_id},
        )

    def delete(self, photoset_id: str) -> None:
        """Delete one of the calling user's photosets.

        Needs a token with `write` permission.

        Args:
            photoset_id: The album's id.

        Raises:
            ApiError: With a code of the method's own:
                1: The photoset does not exist or belongs to somebody else.

        https://www.flickr.com/services/api/flickr.photosets.delete.html
        """
        return self._client._call(
            endpoints.DELETE,
            {"photoset_id": photoset_id},
        )

    def edit_meta(self, photoset_id: str, title: str, *, description: str | None = None) -> None:
        """Change the title and description of a photoset.

        Needs a token with `write` permission.

        Args:
            photoset_id: The album's id.
            title: The photoset's new title.
            description: The photoset's new description; some HTML is allowed.

        Raises:
            ApiError: With a code of the method's own:
                1: The photoset does not exist or belongs to somebody else.
                2: The title is missing.

        https://www.flickr.com/services/api/flickr.photosets.editMeta.html
        """
        return self._client._call(
            endpoints.EDIT_META,
            {"photoset_id": photoset_id, "title": title, "description": description},
        )

    def edit_photos(self, photoset_id: str, primary_photo_id: str, photo_ids: Sequence[str] | str) -> None:
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
            ApiError: With a code of the method's own:
                1: The photoset does not exist or belongs to somebody else.
                2: A photo in `photo_ids` does not exist or belongs to somebody else.
                3: The primary photo does not exist or belongs to somebody else.
                4: `primary_photo_id` is not among `photo_ids`.
                5: `photo_ids` is empty.

        https://www.flickr.com/services/api/flickr.photosets.editPhotos.html
        """
        return self._client._call(
            endpoints.EDIT_PHOTOS,
            {"photoset_id": photoset_id, "primary_photo_id": primary_photo_id, "photo_ids": photo_ids},
        )

    def get_context(self, photo_id: str, photoset_id: str) -> PhotoContext:
        """Get the neighbours of a photo inside a photoset.

        At either end of the photoset the missing neighbour is `None`.

        Args:
            photo_id: The photo's id.
            photoset_id: The album's id.

        Returns:
            The number of photos in the photoset and the previous and next photo.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no such photo, or the calling user may not see it.
                2: The photo is not part of the photoset.

        https://www.flickr.com/services/api/flickr.photosets.getContext.html
        """
        return self._client._call(
            endpoints.GET_CONTEXT,
            {"photo_id": photo_id, "photoset_id": photoset_id},
        )

    def get_info(self, photoset_id: str, *, user_id: str | None = None) -> Photoset:
        """Get the description and counters of a photoset.

        Args:
            photoset_id: The album's id.
            user_id: The NSID of the photoset's owner.

        Returns:
            The photoset with title, description, owner, cover photo, dates and counters.

        Raises:
            ApiError: With a code of the method's own:
                1: The photoset does not exist.
                2: The user does not exist.

        https://www.flickr.com/services/api/flickr.photosets.getInfo.html
        """
        return self._client._call(
            endpoints.GET_INFO,
            {"photoset_id": photoset_id, "user_id": user_id},
        )

    def get_list(
        self,
        *,
        user_id: str | None = None,
        page: int | None = None,
        per_page: int | None = None,
        primary_photo_extras: Sequence[PhotoExtra | str] | str | None = None,
        photo_ids: Sequence[str] | str | None = None,
        sort_groups: Sequence[SortGroup | str] | str | None = None,
    ) -> PhotosetPage:
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

        Returns:
            A page of photosets with titles, descriptions, cover photos and counters.

        Raises:
            ApiError: With a code of the method's own:
                1: No valid user was given and nobody is logged in.
                2: The continuation key is wrong or too old.

        https://www.flickr.com/services/api/flickr.photosets.getList.html
        """
        return self._client._call(
            endpoints.GET_LIST,
            {
                "user_id": user_id,
                "page": page,
                "per_page": per_page,
                "primary_photo_extras": primary_photo_extras,
                "photo_ids": photo_ids,
                "sort_groups": sort_groups,
            },
        )

    def get_photos(
        self,
        photoset_id: str,
        *,
        user_id: str | None = None,
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        page: int | None = None,
        privacy_filter: PrivacyFilter | int | None = None,
        media: MediaFilter | str | None = None,
    ) -> PhotosetPhotos:
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

        Returns:
            A page of photos in the photoset's order, with the photoset's id, owner and title.

        Raises:
            ApiError: With a code of the method's own:
                1: The photoset does not exist.
                2: The user does not exist.
                3: `share_code` and `photoset_id` point to different photosets.

        https://www.flickr.com/services/api/flickr.photosets.getPhotos.html
        """
        return self._client._call(
            endpoints.GET_PHOTOS,
            {
                "photoset_id": photoset_id,
                "user_id": user_id,
                "extras": extras,
                "per_page": per_page,
                "page": page,
                "privacy_filter": privacy_filter,
                "media": media,
            },
        )

    def order_sets(self, photoset_ids: Sequence[str] | str) -> None:
        """Change the order of the calling user's photosets.

        Needs a token with `write` permission.

        Args:
            photoset_ids: The album ids in display order. Omitted albums follow, sorted by id.

        Raises:
            ApiError: With a code of the method's own:
                1: One of the photosets does not exist or belongs to somebody else.

        https://www.flickr.com/services/api/flickr.photosets.orderSets.html
        """
        return self._client._call(
            endpoints.ORDER_SETS,
            {"photoset_ids": photoset_ids},
        )

    def remove_photo(self, photoset_id: str, photo_id: str) -> None:
        """Take a photo out of a photoset.

        The photo itself is not deleted.

        Needs a token with `write` permission.

        Args:
            photoset_id: The album's id.
            photo_id: The photo's id.

        Raises:
            ApiError: With a code of the method's own:
                1: The photoset does not exist or belongs to somebody else.
                2: The photo does not exist or belongs to somebody else.
                3: The photoset does not contain this photo.

        https://www.flickr.com/services/api/flickr.photosets.removePhoto.html
        """
        return self._client._call(
            endpoints.REMOVE_PHOTO,
            {"photoset_id": photoset_id, "photo_id": photo_id},
        )

    def remove_photos(self, photoset_id: str, photo_ids: Sequence[str] | str) -> None:
        """Take several photos out of a photoset.

        The photos themselves are not deleted.

        Needs a token with `write` permission.

        Args:
            photoset_id: The album's id.
            photo_ids: The ids of the photos.

        Raises:
            ApiError: With a code of the method's own:
                1: The photoset does not exist or belongs to somebody else.
                2: One of the photos does not exist or belongs to somebody else.

        https://www.flickr.com/services/api/flickr.photosets.removePhotos.html
        """
        return self._client._call(
            endpoints.REMOVE_PHOTOS,
            {"photoset_id": photoset_id, "photo_ids": photo_ids},
        )

    def reorder_photos(self, photoset_id: str, photo_ids: Sequence[str] | str) -> None:
        """Change the order of the photos in a photoset.

        Needs a token with `write` permission.

        Args:
            photoset_id: The album's id.
            photo_ids: Photos in the wanted order. Those left out stay in the order they had among themselves.

        Raises:
            ApiError: With a code of the method's own:
                1: The photoset does not exist or belongs to somebody else.
                2: One of the photos does not exist or belongs to somebody else.

        https://www.flickr.com/services/api/flickr.photosets.reorderPhotos.html
        """
        return self._client._call(
            endpoints.REORDER_PHOTOS,
            {"photoset_id": photoset_id, "photo_ids": photo_ids},
        )

    def set_primary_photo(self, photoset_id: str, photo_id: str) -> None:
        """Choose the cover photo of a photoset.

        Needs a token with `write` permission.

        Args:
            photoset_id: The album's id.
            photo_id: The photo's id.

        Raises:
            ApiError: With a code of the method's own:
                1: The photoset does not exist or belongs to somebody else.
                2: The photo does not exist or belongs to somebody else.

        https://www.flickr.com/services/api/flickr.photosets.setPrimaryPhoto.html
        """
        return self._client._call(
            endpoints.SET_PRIMARY_PHOTO,
            {"photoset_id": photoset_id, "photo_id": photo_id},
        )
