"""Iterators over the paginated methods of flickr.galleries."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk.walk.namespace import AsyncWalks

from ..endpoints import galleries as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from flickr_sdk.types import GalleryLike, PersonLike, PhotoLike
    from flickr_sdk.walk import AsyncWalker, WalkProgressCallback

    from ..enums import PhotoExtra, PhotoSize
    from ..models import Gallery, Photo


class AsyncGalleriesWalks(AsyncWalks):
    """Galleries of photos by other users."""

    _path: ClassVar[str] = "galleries"

    def get_list(
        self,
        user_id: str | int | PersonLike | None = None,
        *,
        primary_photo_extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        sort_groups: Sequence[Literal["has_photo", "suggested"]] | Literal["has_photo", "suggested"] | None = None,
        photo_ids: Sequence[str | int | PhotoLike] | str | None = None,
        cover_photos: bool | None = None,
        primary_photo_cover_size: PhotoSize | None = None,
        cover_photos_size: PhotoSize | None = None,
        limit: int | None = None,
        short_limit: int | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[Gallery]:
        """List the galleries created by a user, newest first.

        Args:
            user_id: The NSID of the user who created the galleries. Defaults to the calling user.
            primary_photo_extras: Additional fields to return for each primary photo.
                `flickr_sdk.enums.PhotoExtra` describes each.
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
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.galleries.getList.html
        """
        return self._client._walk(
            endpoints.GET_LIST,
            {
                "user_id": user_id,
                "primary_photo_extras": primary_photo_extras,
                "sort_groups": sort_groups,
                "photo_ids": photo_ids,
                "cover_photos": cover_photos,
                "primary_photo_cover_size": primary_photo_cover_size,
                "cover_photos_size": cover_photos_size,
                "limit": limit,
                "short_limit": short_limit,
            },
            per_page,
            prefetch,
            progress,
        )

    def get_list_for_photo(
        self,
        photo_id: str | int | PhotoLike,
        *,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[Gallery]:
        """List the galleries that contain a photo.

        Galleries are sorted by the date on which the photo was added.

        Args:
            photo_id: The photo's id.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.galleries.getListForPhoto.html
        """
        return self._client._walk(
            endpoints.GET_LIST_FOR_PHOTO,
            {"photo_id": photo_id},
            per_page,
            prefetch,
            progress,
        )

    def get_photos(
        self,
        gallery_id: str | int | GalleryLike,
        *,
        get_user_info: bool | None = None,
        get_gallery_info: bool | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[Photo]:
        """List the photos of a gallery.

        Args:
            gallery_id: The gallery's id.
            get_user_info: If true, the response includes details of the users.
            get_gallery_info: If true, the response includes the gallery's details.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.galleries.getPhotos.html
        """
        return self._client._walk(
            endpoints.GET_PHOTOS,
            {
                "gallery_id": gallery_id,
                "get_user_info": get_user_info,
                "get_gallery_info": get_gallery_info,
                "extras": extras,
            },
            per_page,
            prefetch,
            progress,
        )
