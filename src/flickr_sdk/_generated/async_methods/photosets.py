"""flickr.photosets: Albums, which the API calls photosets."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import AsyncNamespace

from ..endpoints import photosets as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from flickr_sdk.types import AlbumLike, PersonLike, PhotoLike

    from ..enums import PhotoExtra, PrivacyFilter
    from ..models import NewPhotoset, PhotoContext, Photoset, PhotosetPage, PhotosetPhotos
    from .photosets_comments import AsyncPhotosetsCommentsNamespace


class AsyncPhotosetsNamespace(AsyncNamespace):
    """Albums, which the API calls photosets."""

    _path: ClassVar[str] = "photosets"

    @cached_property
    def comments(self) -> AsyncPhotosetsCommentsNamespace:
        """Comments on albums."""
        from .photosets_comments import AsyncPhotosetsCommentsNamespace

        return AsyncPhotosetsCommentsNamespace(self._client)

    async def add_photo(self, photoset_id: str | int | AlbumLike, photo_id: str | int | PhotoLike) -> None:
        """Append a photo to an album.

        The calling user must own both the photo and the album.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photoset_id: The album's id.
            photo_id: The photo's id.

        Raises:
            ApiError: With one of these codes:
                1: The album does not exist, or the calling user does not own it.
                2: The photo does not exist, or the calling user does not own it.
                3: The album already contains this photo.
                10: The album is full.

        https://www.flickr.com/services/api/flickr.photosets.addPhoto.html
        """
        return await self._client._call(
            endpoints.ADD_PHOTO,
            {"photoset_id": photoset_id, "photo_id": photo_id},
        )

    async def create(
        self, title: str, primary_photo_id: str | int | PhotoLike, *, description: str | None = None
    ) -> NewPhotoset:
        """Create an album.

        The new album becomes the first in the user's list. Call `flickr.photosets.orderSets` to move it.

        Requires a token with `write` permission.

        Args:
            title: The album's title.
            primary_photo_id: The id of the first photo and cover. The calling user must own it.
            description: The album's description. Some HTML is allowed.

        Returns:
            The new album's id and page URL.

        Raises:
            ApiError: With one of these codes:
                1: The title is missing.
                2: The primary photo does not exist, or the calling user does not own it.
                3: The calling user has reached the limit of albums.

        https://www.flickr.com/services/api/flickr.photosets.create.html
        """
        return await self._client._call(
            endpoints.CREATE,
            {"title": title, "description": description, "primary_photo_id": primary_photo_id},
        )

    async def delete(self, photoset_id: str | int | AlbumLike) -> None:
        """Delete an album.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photoset_id: The album's id.

        Raises:
            ApiError: With one of these codes:
                1: The album does not exist, or the calling user does not own it.

        https://www.flickr.com/services/api/flickr.photosets.delete.html
        """
        return await self._client._call(
            endpoints.DELETE,
            {"photoset_id": photoset_id},
        )

    async def edit_meta(
        self, photoset_id: str | int | AlbumLike, title: str, *, description: str | None = None
    ) -> None:
        """Set the title and description of an album.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photoset_id: The album's id.
            title: The album's new title.
            description: The album's new description. Some HTML is allowed.

        Raises:
            ApiError: With one of these codes:
                1: The album does not exist, or the calling user does not own it.
                2: The title is missing.

        https://www.flickr.com/services/api/flickr.photosets.editMeta.html
        """
        return await self._client._call(
            endpoints.EDIT_META,
            {"photoset_id": photoset_id, "title": title, "description": description},
        )

    async def edit_photos(
        self,
        photoset_id: str | int | AlbumLike,
        primary_photo_id: str | int | PhotoLike,
        photo_ids: Sequence[str | int | PhotoLike] | str,
    ) -> None:
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
            ApiError: With one of these codes:
                1: The album does not exist, or the calling user does not own it.
                2: A photo in `photo_ids` does not exist, or the calling user does not own it.
                3: The primary photo does not exist, or the calling user does not own it.
                4: `primary_photo_id` is not in `photo_ids`.
                5: `photo_ids` is empty.

        https://www.flickr.com/services/api/flickr.photosets.editPhotos.html
        """
        return await self._client._call(
            endpoints.EDIT_PHOTOS,
            {"photoset_id": photoset_id, "primary_photo_id": primary_photo_id, "photo_ids": photo_ids},
        )

    async def get_context(self, photo_id: str | int | PhotoLike, photoset_id: str | int | AlbumLike) -> PhotoContext:
        """Get the previous and next photo in an album.

        A missing neighbor at either end of the album is `None`.

        Args:
            photo_id: The photo's id.
            photoset_id: The album's id.

        Returns:
            The number of photos in the album, the previous photo and the next photo.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: The album does not contain the photo.

        https://www.flickr.com/services/api/flickr.photosets.getContext.html
        """
        return await self._client._call(
            endpoints.GET_CONTEXT,
            {"photo_id": photo_id, "photoset_id": photoset_id},
        )

    async def get_info(
        self, photoset_id: str | int | AlbumLike, *, user_id: str | int | PersonLike | None = None
    ) -> Photoset:
        """Get the details of an album.

        Args:
            photoset_id: The album's id.
            user_id: The NSID of the album's owner.

        Returns:
            The album with its title, description, owner, cover photo, dates and counts.

        Raises:
            ApiError: With one of these codes:
                1: The album does not exist, or the calling user cannot see it.
                2: The user does not exist.

        https://www.flickr.com/services/api/flickr.photosets.getInfo.html
        """
        return await self._client._call(
            endpoints.GET_INFO,
            {"photoset_id": photoset_id, "user_id": user_id},
        )

    async def get_list(
        self,
        user_id: str | int | PersonLike | None = None,
        *,
        page: int | None = None,
        per_page: int | None = None,
        primary_photo_extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        photo_ids: Sequence[str | int | PhotoLike] | str | None = None,
        sort_groups: Sequence[Literal["has_photo", "suggested"]] | Literal["has_photo", "suggested"] | None = None,
    ) -> PhotosetPage:
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

        Returns:
            One page of albums with titles, descriptions, cover photos and counts.

        Raises:
            ApiError: With one of these codes:
                1: The user is invalid, or the call is unauthenticated and has no `user_id`.
                2: The continuation token is invalid or has expired.

        https://www.flickr.com/services/api/flickr.photosets.getList.html
        """
        return await self._client._call(
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

    async def get_photos(
        self,
        photoset_id: str | int | AlbumLike,
        *,
        user_id: str | int | PersonLike | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        page: int | None = None,
        privacy_filter: PrivacyFilter | Literal[1, 2, 3, 4, 5] | None = None,
        media: Literal["all", "photos", "videos"] | None = None,
    ) -> PhotosetPhotos:
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

        Returns:
            One page of photos in the album's order, with the album's id, owner and title.

        Raises:
            ApiError: With one of these codes:
                1: The album does not exist, or the calling user cannot see it.
                2: The user does not exist.
                3: `share_code` and `photoset_id` refer to different albums.

        https://www.flickr.com/services/api/flickr.photosets.getPhotos.html
        """
        return await self._client._call(
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

    async def order_sets(self, photoset_ids: Sequence[str | int | AlbumLike] | str) -> None:
        """Set the order of the calling user's albums.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photoset_ids: The album ids in display order. Omitted albums follow, sorted by id.

        Raises:
            ApiError: With one of these codes:
                1: An album does not exist, or the calling user does not own it.

        https://www.flickr.com/services/api/flickr.photosets.orderSets.html
        """
        return await self._client._call(
            endpoints.ORDER_SETS,
            {"photoset_ids": photoset_ids},
        )

    async def remove_photo(self, photoset_id: str | int | AlbumLike, photo_id: str | int | PhotoLike) -> None:
        """Remove a photo from an album.

        The photo itself is not deleted.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photoset_id: The album's id.
            photo_id: The photo's id.

        Raises:
            ApiError: With one of these codes:
                1: The album does not exist, or the calling user does not own it.
                2: The photo does not exist, or the calling user does not own it.
                3: The album does not contain this photo.

        https://www.flickr.com/services/api/flickr.photosets.removePhoto.html
        """
        return await self._client._call(
            endpoints.REMOVE_PHOTO,
            {"photoset_id": photoset_id, "photo_id": photo_id},
        )

    async def remove_photos(
        self, photoset_id: str | int | AlbumLike, photo_ids: Sequence[str | int | PhotoLike] | str
    ) -> None:
        """Remove multiple photos from an album.

        The photos themselves are not deleted.

        Requires a token with `write` permission.

        Args:
            photoset_id: The album's id.
            photo_ids: The ids of the photos.

        Raises:
            ApiError: With one of these codes:
                1: The album does not exist, or the calling user does not own it.
                2: A photo does not exist, or the calling user does not own it.

        https://www.flickr.com/services/api/flickr.photosets.removePhotos.html
        """
        return await self._client._call(
            endpoints.REMOVE_PHOTOS,
            {"photoset_id": photoset_id, "photo_ids": photo_ids},
        )

    async def reorder_photos(
        self, photoset_id: str | int | AlbumLike, photo_ids: Sequence[str | int | PhotoLike] | str
    ) -> None:
        """Set the order of the photos in an album.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photoset_id: The album's id.
            photo_ids: The ids of the photos in the new order. Omitted photos keep their relative order.

        Raises:
            ApiError: With one of these codes:
                1: The album does not exist, or the calling user does not own it.
                2: A photo does not exist, or the calling user does not own it.

        https://www.flickr.com/services/api/flickr.photosets.reorderPhotos.html
        """
        return await self._client._call(
            endpoints.REORDER_PHOTOS,
            {"photoset_id": photoset_id, "photo_ids": photo_ids},
        )

    async def set_primary_photo(self, photoset_id: str | int | AlbumLike, photo_id: str | int | PhotoLike) -> None:
        """Set the cover photo of an album.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photoset_id: The album's id.
            photo_id: The photo's id.

        Raises:
            ApiError: With one of these codes:
                1: The album does not exist, or the calling user does not own it.
                2: The photo does not exist, or the calling user does not own it.

        https://www.flickr.com/services/api/flickr.photosets.setPrimaryPhoto.html
        """
        return await self._client._call(
            endpoints.SET_PRIMARY_PHOTO,
            {"photoset_id": photoset_id, "photo_id": photo_id},
        )
