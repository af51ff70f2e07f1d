"""Iterators over the paginated methods of flickr.photosets."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk.walk.namespace import Walks

from ..endpoints import photosets as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from flickr_sdk.types import AlbumLike, PersonLike, PhotoLike
    from flickr_sdk.walk import Walker, WalkProgressCallback

    from ..enums import PhotoExtra, PrivacyFilter
    from ..models import Photo, Photoset


class PhotosetsWalks(Walks):
    """Albums, which the API calls photosets."""

    _path: ClassVar[str] = "photosets"

    def get_list(
        self,
        user_id: str | int | PersonLike | None = None,
        *,
        primary_photo_extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        photo_ids: Sequence[str | int | PhotoLike] | str | None = None,
        sort_groups: Sequence[Literal["has_photo", "suggested"]] | Literal["has_photo", "suggested"] | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> Walker[Photoset]:
        """List the albums of a user.

        Albums are returned in the owner's order, not by date.

        Args:
            user_id: The owner's NSID. Defaults to the calling user.
            primary_photo_extras: Additional fields to return for each primary photo.
                `flickr_sdk.enums.PhotoExtra` describes each.
            photo_ids: The ids of photos to look for. Each album lists the ones it contains in
                `has_requested_photos`.
            sort_groups: Groups to sort by, in the given order. `has_photo` lists albums that contain any of
                `photo_ids` first. Requires pagination by continuation.
                `has_photo`: Items that contain one of `photo_ids`.
                `suggested`: Suggested galleries. Galleries only.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.photosets.getList.html
        """
        return self._client._walk(
            endpoints.GET_LIST,
            {
                "user_id": user_id,
                "primary_photo_extras": primary_photo_extras,
                "photo_ids": photo_ids,
                "sort_groups": sort_groups,
            },
            per_page,
            prefetch,
            progress,
        )

    def get_photos(
        self,
        photoset_id: str | int | AlbumLike,
        *,
        user_id: str | int | PersonLike | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        privacy_filter: PrivacyFilter | Literal[1, 2, 3, 4, 5] | None = None,
        media: Literal["all", "photos", "videos"] | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> Walker[Photo]:
        """List the photos of an album.

        Args:
            photoset_id: The album's id.
            user_id: The NSID of the album's owner.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            privacy_filter: Return only photos with this privacy level: 1 public, 2 friends, 3 family, 4
                friends and family, 5 private. Ignored unless the calling user owns the album.
            media: The media type to return: `photos`, `videos` or `all` (the default).
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.photosets.getPhotos.html
        """
        return self._client._walk(
            endpoints.GET_PHOTOS,
            {
                "photoset_id": photoset_id,
                "user_id": user_id,
                "extras": extras,
                "privacy_filter": privacy_filter,
                "media": media,
            },
            per_page,
            prefetch,
            progress,
        )
