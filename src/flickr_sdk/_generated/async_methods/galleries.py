"""flickr.galleries: Galleries of photos by other users."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import AsyncNamespace

from ..endpoints import galleries as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from pydantic import JsonValue

    from flickr_sdk.types import GalleryLike, PersonLike, PhotoLike

    from ..enums import PhotoExtra, PhotoSize
    from ..models import Gallery, GalleryPage, GalleryPhotos, NewGallery


class AsyncGalleriesNamespace(AsyncNamespace):
    """Galleries of photos by other users."""

    _path: ClassVar[str] = "galleries"

    async def add_photo(
        self,
        gallery_id: str | int | GalleryLike,
        photo_id: str | int | PhotoLike,
        *,
        comment: str | None = None,
        full_response: bool | None = None,
    ) -> Gallery | None:
        """Add another user's public photo to a gallery.

        The photo must be safe and belong to another user. Owners can exclude their photos from galleries.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read, unless it has `comment` or
        `full_response`.

        No response of this method has been recorded or documented. Tests of other clients prove only that the
        call succeeds.

        Args:
            gallery_id: The gallery's id.
            photo_id: The photo's id.
            comment: The gallery owner's comment on the photo.
            full_response: If true, returns the updated gallery.

        Returns:
            The gallery with the photo if `full_response` is true, otherwise `None`.

        Raises:
            ApiError: With one of these codes:
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
        return await self._client._call(
            endpoints.ADD_PHOTO,
            {"gallery_id": gallery_id, "photo_id": photo_id, "comment": comment, "full_response": full_response},
        )

    async def create(
        self,
        title: str,
        description: str,
        *,
        primary_photo_id: str | int | PhotoLike | None = None,
        full_result: bool | None = None,
    ) -> NewGallery:
        """Create a gallery.

        Requires a token with `write` permission.

        Args:
            title: The gallery's title.
            description: The gallery's description.
            primary_photo_id: The id of the gallery's first photo.
            full_result: If true, returns all fields of the new gallery, like `flickr.galleries.getList`.

        Returns:
            The new gallery's id and URL. Additional fields from `full_result` are in `model_extra`.

        Raises:
            ApiError: With one of these codes:
                1: A required argument is missing.
                2: Flickr rejected the title or the description.
                3: The gallery was not created; Flickr reports no reason.

        https://www.flickr.com/services/api/flickr.galleries.create.html
        """
        return await self._client._call(
            endpoints.CREATE,
            {
                "title": title,
                "description": description,
                "primary_photo_id": primary_photo_id,
                "full_result": full_result,
            },
        )

    async def edit_meta(
        self, gallery_id: str | int | GalleryLike, title: str, *, description: str | None = None
    ) -> dict[str, JsonValue] | None:
        """Set the title and description of a gallery.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        No response of this method has been recorded or documented. Tests of other clients prove only that the
        call succeeds.

        Args:
            gallery_id: The gallery's id.
            title: The gallery's new title.
            description: The gallery's new description.

        Returns:
            `None` for an empty response, which is expected; otherwise the decoded response.

        Raises:
            ApiError: With one of these codes:
                1: A required argument is missing.
                2: Flickr rejected the title or the description.
                3: The change was not saved; try again later.

        https://www.flickr.com/services/api/flickr.galleries.editMeta.html
        """
        return await self._client._call(
            endpoints.EDIT_META,
            {"gallery_id": gallery_id, "title": title, "description": description},
        )

    async def edit_photo(
        self, gallery_id: str | int | GalleryLike, photo_id: str | int | PhotoLike, comment: str
    ) -> dict[str, JsonValue] | None:
        """Set the comment on a photo in a gallery.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        No response of this method has been recorded or documented. Tests of other clients prove only that the
        call succeeds.

        Args:
            gallery_id: The id of the gallery that contains the photo.
            photo_id: The id of the photo.
            comment: The new comment, which replaces the old one.

        Returns:
            `None` for an empty response, which is expected; otherwise the decoded response.

        Raises:
            ApiError: With one of these codes:
                1: The gallery does not exist, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.galleries.editPhoto.html
        """
        return await self._client._call(
            endpoints.EDIT_PHOTO,
            {"gallery_id": gallery_id, "photo_id": photo_id, "comment": comment},
        )

    async def edit_photos(
        self,
        gallery_id: str | int | GalleryLike,
        primary_photo_id: str | int | PhotoLike,
        photo_ids: Sequence[str | int | PhotoLike] | str,
    ) -> dict[str, JsonValue] | None:
        """Replace all photos of a gallery and set their order.

        Photos that are not in `photo_ids` are removed from the gallery. The calling user must own the
        gallery.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        No response of this method has been recorded or documented. Tests of other clients prove only that the
        call succeeds.

        Args:
            gallery_id: The gallery's id.
            primary_photo_id: The id of the new cover photo. It must also be in `photo_ids`.
            photo_ids: The ids of all photos in the new order, including `primary_photo_id`.

        Returns:
            `None` for an empty response, which is expected; otherwise the decoded response.

        https://www.flickr.com/services/api/flickr.galleries.editPhotos.html
        """
        return await self._client._call(
            endpoints.EDIT_PHOTOS,
            {"gallery_id": gallery_id, "primary_photo_id": primary_photo_id, "photo_ids": photo_ids},
        )

    async def get_info(
        self,
        gallery_id: str | int | GalleryLike,
        *,
        primary_photo_size: PhotoSize | None = None,
        cover_photos_size: PhotoSize | None = None,
        limit: int | None = None,
        short_limit: int | None = None,
    ) -> Gallery:
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

        Returns:
            The gallery with its owner, dates, primary photo, counts, title and description.

        https://www.flickr.com/services/api/flickr.galleries.getInfo.html
        """
        return await self._client._call(
            endpoints.GET_INFO,
            {
                "gallery_id": gallery_id,
                "primary_photo_size": primary_photo_size,
                "cover_photos_size": cover_photos_size,
                "limit": limit,
                "short_limit": short_limit,
            },
        )

    async def get_list(
        self,
        user_id: str | int | PersonLike | None = None,
        *,
        per_page: int | None = None,
        page: int | None = None,
        primary_photo_extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        continuation: str | None = None,
        sort_groups: Sequence[Literal["has_photo", "suggested"]] | Literal["has_photo", "suggested"] | None = None,
        photo_ids: Sequence[str | int | PhotoLike] | str | None = None,
        cover_photos: bool | None = None,
        primary_photo_cover_size: PhotoSize | None = None,
        cover_photos_size: PhotoSize | None = None,
        limit: int | None = None,
        short_limit: int | None = None,
    ) -> GalleryPage:
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

        Returns:
            One page of galleries.

        https://www.flickr.com/services/api/flickr.galleries.getList.html
        """
        return await self._client._call(
            endpoints.GET_LIST,
            {
                "user_id": user_id,
                "per_page": per_page,
                "page": page,
                "primary_photo_extras": primary_photo_extras,
                "continuation": continuation,
                "sort_groups": sort_groups,
                "photo_ids": photo_ids,
                "cover_photos": cover_photos,
                "primary_photo_cover_size": primary_photo_cover_size,
                "cover_photos_size": cover_photos_size,
                "limit": limit,
                "short_limit": short_limit,
            },
        )

    async def get_list_for_photo(
        self, photo_id: str | int | PhotoLike, *, per_page: int | None = None, page: int | None = None
    ) -> GalleryPage:
        """List the galleries that contain a photo.

        Galleries are sorted by the date on which the photo was added.

        Args:
            photo_id: The photo's id.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Returns:
            One page of galleries.

        https://www.flickr.com/services/api/flickr.galleries.getListForPhoto.html
        """
        return await self._client._call(
            endpoints.GET_LIST_FOR_PHOTO,
            {"photo_id": photo_id, "per_page": per_page, "page": page},
        )

    async def get_photos(
        self,
        gallery_id: str | int | GalleryLike,
        *,
        continuation: str | None = None,
        get_user_info: bool | None = None,
        get_gallery_info: bool | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> GalleryPhotos:
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

        Returns:
            One page of photos, with the gallery owner's comment if there is one.

        https://www.flickr.com/services/api/flickr.galleries.getPhotos.html
        """
        return await self._client._call(
            endpoints.GET_PHOTOS,
            {
                "gallery_id": gallery_id,
                "continuation": continuation,
                "get_user_info": get_user_info,
                "get_gallery_info": get_gallery_info,
                "extras": extras,
                "per_page": per_page,
                "page": page,
            },
        )

    async def remove_photo(
        self, gallery_id: str | int | GalleryLike, photo_id: str | int | PhotoLike, *, full_response: bool | None = None
    ) -> Gallery | None:
        """Remove one photo from a gallery.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read, unless it has `full_response`.

        No response of this method has been recorded or documented. Tests of other clients prove only that the
        call succeeds.

        Args:
            gallery_id: The gallery's id.
            photo_id: The photo's id.
            full_response: If true, returns the updated gallery.

        Returns:
            The gallery without the photo if `full_response` is true, otherwise `None`.

        Raises:
            ApiError: With one of these codes:
                1: The gallery does not exist, or the calling user cannot see it.
                4: The photo does not exist, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.galleries.removePhoto.html
        """
        return await self._client._call(
            endpoints.REMOVE_PHOTO,
            {"gallery_id": gallery_id, "photo_id": photo_id, "full_response": full_response},
        )
