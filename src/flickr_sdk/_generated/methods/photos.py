"""flickr.photos: Photos and videos."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import Namespace

from ..endpoints import photos as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from typing import Literal

    from flickr_sdk.types import BBox, GroupLike, PersonLike, PhotoLike

    from ..enums import (
        ContentType,
        ContentTypeFilter,
        ContentTypeSearch,
        DateGranularity,
        GeoContext,
        License,
        LicenseNumber,
        PermissionLevel,
        PhotoExtra,
        PrivacyFilter,
        SafetyLevel,
        VideoContentTypeSearch,
    )
    from ..models import (
        AllContexts,
        PhotoContentType,
        PhotoContext,
        PhotoCount,
        PhotoExif,
        PhotoFavorites,
        PhotoId,
        PhotoInfo,
        PhotoMeta,
        PhotoPage,
        PhotoPerms,
        PhotoSafety,
        PhotoSizes,
        Tag,
    )
    from .photos_comments import PhotosCommentsNamespace
    from .photos_geo import PhotosGeoNamespace
    from .photos_licenses import PhotosLicensesNamespace
    from .photos_notes import PhotosNotesNamespace
    from .photos_people import PhotosPeopleNamespace
    from .photos_suggestions import PhotosSuggestionsNamespace
    from .photos_transform import PhotosTransformNamespace
    from .photos_upload import PhotosUploadNamespace


class PhotosNamespace(Namespace):
    """Photos and videos."""

    _path: ClassVar[str] = "photos"

    @cached_property
    def comments(self) -> PhotosCommentsNamespace:
        """Comments on photos."""
        from .photos_comments import PhotosCommentsNamespace

        return PhotosCommentsNamespace(self._client)

    @cached_property
    def geo(self) -> PhotosGeoNamespace:
        """Photo locations and their privacy settings."""
        from .photos_geo import PhotosGeoNamespace

        return PhotosGeoNamespace(self._client)

    @cached_property
    def licenses(self) -> PhotosLicensesNamespace:
        """Photo licenses."""
        from .photos_licenses import PhotosLicensesNamespace

        return PhotosLicensesNamespace(self._client)

    @cached_property
    def notes(self) -> PhotosNotesNamespace:
        """Notes on photos."""
        from .photos_notes import PhotosNotesNamespace

        return PhotosNotesNamespace(self._client)

    @cached_property
    def people(self) -> PhotosPeopleNamespace:
        """People tagged in photos."""
        from .photos_people import PhotosPeopleNamespace

        return PhotosPeopleNamespace(self._client)

    @cached_property
    def suggestions(self) -> PhotosSuggestionsNamespace:
        """Location suggestions for photos."""
        from .photos_suggestions import PhotosSuggestionsNamespace

        return PhotosSuggestionsNamespace(self._client)

    @cached_property
    def transform(self) -> PhotosTransformNamespace:
        """Image transformations."""
        from .photos_transform import PhotosTransformNamespace

        return PhotosTransformNamespace(self._client)

    @cached_property
    def upload(self) -> PhotosUploadNamespace:
        """Status of asynchronous uploads."""
        from .photos_upload import PhotosUploadNamespace

        return PhotosUploadNamespace(self._client)

    def add_tags(self, photo_id: str | int | PhotoLike, tags: Sequence[str] | str) -> list[Tag]:
        """Add tags to a photo.

        Existing tags are kept.

        Requires a token with `write` permission.

        Args:
            photo_id: The photo's id.
            tags: The tags to add, one string per tag; tags with spaces are quoted automatically. A single
                string is sent unchanged, as tags separated by spaces.

        Returns:
            The added tags with their ids, or an empty list if Flickr returns an empty response.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user cannot tag it.
                2: The new tags would exceed the photo's tag limit; no tag was added.

        https://www.flickr.com/services/api/flickr.photos.addTags.html
        """
        return self._client._call(
            endpoints.ADD_TAGS,
            {"photo_id": photo_id, "tags": tags},
        )

    def delete(self, photo_id: str | int | PhotoLike) -> None:
        """Delete a photo permanently.

        Requires a token with `delete` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photo_id: The photo's id.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user does not own it.

        https://www.flickr.com/services/api/flickr.photos.delete.html
        """
        return self._client._call(
            endpoints.DELETE,
            {"photo_id": photo_id},
        )

    def get_all_contexts(self, photo_id: str | int | PhotoLike) -> AllContexts:
        """List the albums and group pools that contain a photo.

        Args:
            photo_id: The photo's id.

        Returns:
            The albums and pools that the calling user can see.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.photos.getAllContexts.html
        """
        return self._client._call(
            endpoints.GET_ALL_CONTEXTS,
            {"photo_id": photo_id},
        )

    def get_contacts_photos(
        self,
        *,
        count: int | None = None,
        just_friends: bool | None = None,
        single_photo: bool | None = None,
        include_self: bool | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
    ) -> PhotoPage:
        """List recent photos by the calling user's contacts.

        Requires a token with `read` permission.

        Args:
            count: The number of photos. Defaults to 10; the maximum is 50. Ignored with `single_photo`.
            just_friends: If true, return only photos by friends and family, not by other contacts.
            single_photo: If true, return only the latest photo of each contact.
            include_self: If true, also return the calling user's own photos.
            extras: Additional fields to return for each photo. This method supports `date_taken`,
                `date_upload`, `icon_server`, `last_update`, `license`, `original_format` and `owner_name`.
                `flickr_sdk.enums.PhotoExtra` describes each.

        Returns:
            The photos. The list is not paginated.

        https://www.flickr.com/services/api/flickr.photos.getContactsPhotos.html
        """
        return self._client._call(
            endpoints.GET_CONTACTS_PHOTOS,
            {
                "count": count,
                "just_friends": just_friends,
                "single_photo": single_photo,
                "include_self": include_self,
                "extras": extras,
            },
        )

    def get_contacts_public_photos(
        self,
        user_id: str | int | PersonLike,
        *,
        count: int | None = None,
        just_friends: bool | None = None,
        single_photo: bool | None = None,
        include_self: bool | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
    ) -> PhotoPage:
        """List recent public photos by a user's contacts.

        Args:
            user_id: The NSID of the user whose contacts are included.
            count: The number of photos. Defaults to 10; the maximum is 50. Ignored with `single_photo`.
            just_friends: If true, return only photos by friends and family, not by other contacts.
            single_photo: If true, return only the latest photo of each contact.
            include_self: If true, also return photos by `user_id`.
            extras: Additional fields to return for each photo. This method supports `date_taken`,
                `date_upload`, `icon_server`, `last_update`, `license`, `original_format` and `owner_name`.
                `flickr_sdk.enums.PhotoExtra` describes each.

        Returns:
            The photos. The list is not paginated.

        Raises:
            ApiError: With one of these codes:
                1: The user does not exist.

        https://www.flickr.com/services/api/flickr.photos.getContactsPublicPhotos.html
        """
        return self._client._call(
            endpoints.GET_CONTACTS_PUBLIC_PHOTOS,
            {
                "user_id": user_id,
                "count": count,
                "just_friends": just_friends,
                "single_photo": single_photo,
                "include_self": include_self,
                "extras": extras,
            },
        )

    def get_context(self, photo_id: str | int | PhotoLike) -> PhotoContext:
        """Get the previous and next photo in a photostream.

        A missing neighbor at either end of the photostream is `None`.

        Args:
            photo_id: The photo's id.

        Returns:
            The number of photos in the photostream, the previous photo and the next photo.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.photos.getContext.html
        """
        return self._client._call(
            endpoints.GET_CONTEXT,
            {"photo_id": photo_id},
        )

    def get_counts(
        self,
        *,
        dates: Sequence[datetime | int | str] | str | None = None,
        taken_dates: Sequence[datetime | str] | str | None = None,
    ) -> list[PhotoCount]:
        """Count the calling user's photos in one or more periods.

        Requires `dates` or `taken_dates`. Each date ends one period and starts the next, so pass at least two
        dates, earliest first.

        Requires a token with `read` permission.

        Args:
            dates: The boundaries of the upload periods, earliest first, as timezone-aware datetimes or Unix
                timestamps.
            taken_dates: The boundaries of the periods for photos counted by date taken, earliest first, as
                local datetimes or `YYYY-MM-DD HH:MM:SS`.

        Returns:
            One count per period, with the period's start and end.

        Raises:
            ApiError: With one of these codes:
                1: Both `dates` and `taken_dates` are missing.

        https://www.flickr.com/services/api/flickr.photos.getCounts.html
        """
        return self._client._call(
            endpoints.GET_COUNTS,
            {"dates": dates, "taken_dates": taken_dates},
        )

    def get_exif(self, photo_id: str | int | PhotoLike, *, secret: str | None = None) -> PhotoExif:
        """Get the EXIF, TIFF and GPS metadata of a photo.

        Args:
            photo_id: The photo's id.
            secret: The photo's secret. With the secret, the photo can be viewed without further permission.

        Returns:
            The camera and the tags, with raw values and, if available, readable values.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: The owner hides the EXIF data.

        https://www.flickr.com/services/api/flickr.photos.getExif.html
        """
        return self._client._call(
            endpoints.GET_EXIF,
            {"photo_id": photo_id, "secret": secret},
        )

    def get_favorites(
        self, photo_id: str | int | PhotoLike, *, page: int | None = None, per_page: int | None = None
    ) -> PhotoFavorites:
        """List the users who marked a photo as a favorite.

        Args:
            photo_id: The photo's id.
            page: The page number, starting at 1.
            per_page: The number of users per page. Defaults to 10; the maximum is 50.

        Returns:
            One page of users, each with the date of the favorite.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.photos.getFavorites.html
        """
        return self._client._call(
            endpoints.GET_FAVORITES,
            {"photo_id": photo_id, "page": page, "per_page": per_page},
        )

    def get_info(self, photo_id: str | int | PhotoLike, *, secret: str | None = None) -> PhotoInfo:
        """Get the details of a photo.

        The calling user must be able to see the photo. `permissions` is returned only to the owner.
        `safety_level` is numbered from 0 (safe) to 2 (restricted) here; other methods number it from 1 to 3.

        Args:
            photo_id: The photo's id.
            secret: The photo's secret. With the secret, the photo can be viewed without further permission.

        Returns:
            The photo with its owner, dates, tags, notes, location and permissions.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.photos.getInfo.html
        """
        return self._client._call(
            endpoints.GET_INFO,
            {"photo_id": photo_id, "secret": secret},
        )

    def get_not_in_set(
        self,
        *,
        max_upload_date: datetime | int | str | None = None,
        min_taken_date: datetime | int | str | None = None,
        max_taken_date: datetime | int | str | None = None,
        privacy_filter: PrivacyFilter | Literal[1, 2, 3, 4, 5] | None = None,
        media: Literal["all", "photos", "videos"] | None = None,
        min_upload_date: datetime | int | str | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> PhotoPage:
        """List the calling user's photos that are not in any album.

        Requires a token with `read` permission.

        Args:
            max_upload_date: Return only photos uploaded up to this time, a timezone-aware datetime or a Unix
                timestamp.
            min_taken_date: Return only photos taken from this time on, a datetime, a Unix timestamp or
                `YYYY-MM-DD HH:MM:SS`.
            max_taken_date: Return only photos taken up to this time, a datetime, a Unix timestamp or
                `YYYY-MM-DD HH:MM:SS`.
            privacy_filter: Return only the calling user's photos with this privacy level: 1 public, 2
                friends, 3 family, 4 friends and family, 5 private.
            media: The media type to return: `photos`, `videos` or `all` (the default).
            min_upload_date: Return only photos uploaded from this time on, a timezone-aware datetime or a
                Unix timestamp.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Returns:
            One page of photos.

        https://www.flickr.com/services/api/flickr.photos.getNotInSet.html
        """
        return self._client._call(
            endpoints.GET_NOT_IN_SET,
            {
                "max_upload_date": max_upload_date,
                "min_taken_date": min_taken_date,
                "max_taken_date": max_taken_date,
                "privacy_filter": privacy_filter,
                "media": media,
                "min_upload_date": min_upload_date,
                "extras": extras,
                "per_page": per_page,
                "page": page,
            },
        )

    def get_perms(self, photo_id: str | int | PhotoLike) -> PhotoPerms:
        """Get the permissions of one of the calling user's photos.

        Requires a token with `read` permission.

        Args:
            photo_id: The photo's id.

        Returns:
            Flags for public, friends and family, and the comment and tag permissions.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user does not own it.

        https://www.flickr.com/services/api/flickr.photos.getPerms.html
        """
        return self._client._call(
            endpoints.GET_PERMS,
            {"photo_id": photo_id},
        )

    def get_popular(
        self,
        user_id: str | int | PersonLike | None = None,
        *,
        sort: Literal["faves", "views", "comments", "interesting"] | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> PhotoPage:
        """List a user's most popular photos.

        Args:
            user_id: The owner's NSID. Defaults to the calling user.
            sort: The measure of popularity, `interesting` (the default), `comments`, `faves` or `views`.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Returns:
            One page of photos.

        Raises:
            ApiError: With one of these codes:
                1: The NSID is invalid.
                2: The user has disabled the list of popular photos.

        https://www.flickr.com/services/api/flickr.photos.getPopular.html
        """
        return self._client._call(
            endpoints.GET_POPULAR,
            {"user_id": user_id, "sort": sort, "extras": extras, "per_page": per_page, "page": page},
        )

    def get_recent(
        self,
        *,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> PhotoPage:
        """List the newest public photos on Flickr.

        Args:
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Returns:
            One page of photos.

        Raises:
            ApiError: With one of these codes:
                1: The value of `jump_to` is not a photo id.

        https://www.flickr.com/services/api/flickr.photos.getRecent.html
        """
        return self._client._call(
            endpoints.GET_RECENT,
            {"extras": extras, "per_page": per_page, "page": page},
        )

    def get_sizes(self, photo_id: str | int | PhotoLike) -> PhotoSizes:
        """List the available sizes of a photo or video.

        Args:
            photo_id: The photo's id.

        Returns:
            The sizes with label, dimensions and URLs, and whether blogging and downloading are allowed.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: The calling user cannot see the photo.

        https://www.flickr.com/services/api/flickr.photos.getSizes.html
        """
        return self._client._call(
            endpoints.GET_SIZES,
            {"photo_id": photo_id},
        )

    def get_untagged(
        self,
        *,
        min_upload_date: datetime | int | str | None = None,
        max_upload_date: datetime | int | str | None = None,
        min_taken_date: datetime | int | str | None = None,
        max_taken_date: datetime | int | str | None = None,
        privacy_filter: PrivacyFilter | Literal[1, 2, 3, 4, 5] | None = None,
        media: Literal["all", "photos", "videos"] | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> PhotoPage:
        """List the calling user's photos without tags.

        Requires a token with `read` permission.

        Args:
            min_upload_date: Return only photos uploaded from this time on, a timezone-aware datetime or a
                Unix timestamp.
            max_upload_date: Return only photos uploaded up to this time, a timezone-aware datetime or a Unix
                timestamp.
            min_taken_date: Return only photos taken from this time on, a datetime, a Unix timestamp or
                `YYYY-MM-DD HH:MM:SS`.
            max_taken_date: Return only photos taken up to this time, a datetime, a Unix timestamp or
                `YYYY-MM-DD HH:MM:SS`.
            privacy_filter: Return only the calling user's photos with this privacy level: 1 public, 2
                friends, 3 family, 4 friends and family, 5 private.
            media: The media type to return: `photos`, `videos` or `all` (the default).
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Returns:
            One page of photos.

        https://www.flickr.com/services/api/flickr.photos.getUntagged.html
        """
        return self._client._call(
            endpoints.GET_UNTAGGED,
            {
                "min_upload_date": min_upload_date,
                "max_upload_date": max_upload_date,
                "min_taken_date": min_taken_date,
                "max_taken_date": max_taken_date,
                "privacy_filter": privacy_filter,
                "media": media,
                "extras": extras,
                "per_page": per_page,
                "page": page,
            },
        )

    def get_with_geo_data(
        self,
        *,
        min_upload_date: datetime | int | str | None = None,
        max_upload_date: datetime | int | str | None = None,
        min_taken_date: datetime | str | None = None,
        max_taken_date: datetime | str | None = None,
        privacy_filter: PrivacyFilter | Literal[1, 2, 3, 4, 5] | None = None,
        sort: Literal[
            "date-posted-asc",
            "date-posted-desc",
            "date-taken-asc",
            "date-taken-desc",
            "interestingness-desc",
            "interestingness-asc",
        ]
        | None = None,
        media: Literal["all", "photos", "videos"] | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> PhotoPage:
        """List the calling user's photos with a location.

        Requires a token with `read` permission.

        Args:
            min_upload_date: Return only photos uploaded from this time on, a timezone-aware datetime or a
                Unix timestamp.
            max_upload_date: Return only photos uploaded up to this time, a timezone-aware datetime or a Unix
                timestamp.
            min_taken_date: Return only photos taken from this time on, a datetime or `YYYY-MM-DD HH:MM:SS`.
            max_taken_date: Return only photos taken up to this time, a datetime or `YYYY-MM-DD HH:MM:SS`.
            privacy_filter: Return only the calling user's photos with this privacy level: 1 public, 2
                friends, 3 family, 4 friends and family, 5 private.
            sort: The sort order, `date-posted`, `date-taken` or `interestingness`, each with the suffix
                `-asc` or `-desc`. Defaults to `date-posted-desc`.
                `date-posted-asc`: By upload date, oldest first.
                `date-posted-desc`: By upload date, newest first.
                `date-taken-asc`: By date taken, oldest first.
                `date-taken-desc`: By date taken, newest first.
                `interestingness-desc`: Most interesting first.
                `interestingness-asc`: Least interesting first.
            media: The media type to return: `photos`, `videos` or `all` (the default).
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Returns:
            One page of photos.

        https://www.flickr.com/services/api/flickr.photos.getWithGeoData.html
        """
        return self._client._call(
            endpoints.GET_WITH_GEO_DATA,
            {
                "min_upload_date": min_upload_date,
                "max_upload_date": max_upload_date,
                "min_taken_date": min_taken_date,
                "max_taken_date": max_taken_date,
                "privacy_filter": privacy_filter,
                "sort": sort,
                "media": media,
                "extras": extras,
                "per_page": per_page,
                "page": page,
            },
        )

    def get_without_geo_data(
        self,
        *,
        max_upload_date: datetime | int | str | None = None,
        min_taken_date: datetime | int | str | None = None,
        max_taken_date: datetime | int | str | None = None,
        privacy_filter: PrivacyFilter | Literal[1, 2, 3, 4, 5] | None = None,
        sort: Literal[
            "date-posted-asc",
            "date-posted-desc",
            "date-taken-asc",
            "date-taken-desc",
            "interestingness-desc",
            "interestingness-asc",
        ]
        | None = None,
        media: Literal["all", "photos", "videos"] | None = None,
        min_upload_date: datetime | int | str | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> PhotoPage:
        """List the calling user's photos without a location.

        Requires a token with `read` permission.

        Args:
            max_upload_date: Return only photos uploaded up to this time, a timezone-aware datetime or a Unix
                timestamp.
            min_taken_date: Return only photos taken from this time on, a datetime, a Unix timestamp or
                `YYYY-MM-DD HH:MM:SS`.
            max_taken_date: Return only photos taken up to this time, a datetime, a Unix timestamp or
                `YYYY-MM-DD HH:MM:SS`.
            privacy_filter: Return only the calling user's photos with this privacy level: 1 public, 2
                friends, 3 family, 4 friends and family, 5 private.
            sort: The sort order, `date-posted`, `date-taken` or `interestingness`, each with the suffix
                `-asc` or `-desc`. Defaults to `date-posted-desc`.
                `date-posted-asc`: By upload date, oldest first.
                `date-posted-desc`: By upload date, newest first.
                `date-taken-asc`: By date taken, oldest first.
                `date-taken-desc`: By date taken, newest first.
                `interestingness-desc`: Most interesting first.
                `interestingness-asc`: Least interesting first.
            media: The media type to return: `photos`, `videos` or `all` (the default).
            min_upload_date: Return only photos uploaded from this time on, a timezone-aware datetime or a
                Unix timestamp.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Returns:
            One page of photos.

        https://www.flickr.com/services/api/flickr.photos.getWithoutGeoData.html
        """
        return self._client._call(
            endpoints.GET_WITHOUT_GEO_DATA,
            {
                "max_upload_date": max_upload_date,
                "min_taken_date": min_taken_date,
                "max_taken_date": max_taken_date,
                "privacy_filter": privacy_filter,
                "sort": sort,
                "media": media,
                "min_upload_date": min_upload_date,
                "extras": extras,
                "per_page": per_page,
                "page": page,
            },
        )

    def recently_updated(
        self,
        min_date: datetime | int | str,
        *,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> PhotoPage:
        """List the calling user's photos that are new or recently changed.

        Changes include new comments, tags, titles and descriptions.

        Requires a token with `read` permission.

        Args:
            min_date: Return only photos changed from this time on, a timezone-aware datetime, a Unix
                timestamp or an English phrase such as `last monday`.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Returns:
            One page of photos with the time of the last change, latest change first.

        Raises:
            ApiError: With one of these codes:
                1: The argument `min_date` is missing.
                2: The date is invalid.

        https://www.flickr.com/services/api/flickr.photos.recentlyUpdated.html
        """
        return self._client._call(
            endpoints.RECENTLY_UPDATED,
            {"min_date": min_date, "extras": extras, "per_page": per_page, "page": page},
        )

    def remove_tag(self, tag_id: str | int) -> None:
        """Remove one tag from a photo.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            tag_id: The long id with hyphens, not the tag's text. `flickr.photos.getInfo` returns it as `id`,
                `flickr.photos.addTags` as `full_tag_id`.

        Raises:
            ApiError: With one of these codes:
                1: The tag does not exist, or the calling user cannot remove it.

        https://www.flickr.com/services/api/flickr.photos.removeTag.html
        """
        return self._client._call(
            endpoints.REMOVE_TAG,
            {"tag_id": tag_id},
        )

    def search(
        self,
        *,
        user_id: str | int | PersonLike | None = None,
        tags: Sequence[str] | str | None = None,
        tag_mode: Literal["any", "all"] | None = None,
        text: str | None = None,
        min_upload_date: datetime | int | str | None = None,
        max_upload_date: datetime | int | str | None = None,
        min_taken_date: datetime | int | str | None = None,
        max_taken_date: datetime | int | str | None = None,
        license: Sequence[License | LicenseNumber] | License | LicenseNumber | None = None,
        sort: Literal[
            "date-posted-asc",
            "date-posted-desc",
            "date-taken-asc",
            "date-taken-desc",
            "interestingness-desc",
            "interestingness-asc",
            "relevance",
        ]
        | None = None,
        privacy_filter: PrivacyFilter | Literal[1, 2, 3, 4, 5] | None = None,
        bbox: BBox | Sequence[float] | str | None = None,
        accuracy: int | None = None,
        safe_search: SafetyLevel | Literal[1, 2, 3] | None = None,
        content_types: Sequence[ContentTypeSearch | Literal[0, 1, 2, 3]]
        | ContentTypeSearch
        | Literal[0, 1, 2, 3]
        | None = None,
        video_content_types: Sequence[VideoContentTypeSearch | Literal[0, 1, 2, 3]]
        | VideoContentTypeSearch
        | Literal[0, 1, 2, 3]
        | None = None,
        machine_tags: Sequence[str] | str | None = None,
        machine_tag_mode: Literal["any", "all"] | None = None,
        group_id: str | int | GroupLike | None = None,
        contacts: Literal["all", "ff"] | None = None,
        woe_id: str | int | None = None,
        place_id: str | int | None = None,
        media: Literal["all", "photos", "videos"] | None = None,
        has_geo: bool | None = None,
        geo_context: GeoContext | Literal[0, 1, 2] | None = None,
        lat: float | None = None,
        lon: float | None = None,
        radius: float | None = None,
        radius_units: Literal["km", "mi"] | None = None,
        is_commons: bool | None = None,
        in_gallery: bool | None = None,
        is_getty: bool | None = None,
        content_type: ContentTypeFilter | Literal[1, 2, 3, 4, 5, 6, 7] | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> PhotoPage:
        """Search for photos by text, tags, dates, place, license and more.

        Requires at least one search argument. A search returns at most 4,000 photos. Searches by place return
        at most 250 photos per page, and cover only the last 12 hours unless `tags`, a date or a similar
        argument limits them. Private photos require a token with `read` permission.

        Args:
            user_id: The owner's NSID, or `me` for the calling user. Defaults to all public photos.
            tags: Tags to match, one string per tag. A leading `-` excludes photos with that tag.
            tag_mode: How multiple tags combine: `any` (the default) or `all`, which allows at most 20 tags.
            text: Text to search for in titles, descriptions and tags. A leading `-` excludes photos with that
                word.
            min_upload_date: Return only photos uploaded from this time on, a timezone-aware datetime or a
                Unix timestamp.
            max_upload_date: Return only photos uploaded up to this time, a timezone-aware datetime or a Unix
                timestamp.
            min_taken_date: Return only photos taken from this time on, a datetime, a Unix timestamp or
                `YYYY-MM-DD HH:MM:SS`.
            max_taken_date: Return only photos taken up to this time, a datetime, a Unix timestamp or
                `YYYY-MM-DD HH:MM:SS`.
            license: Ids of the licenses to include, from `flickr.photos.licenses.getInfo`.
                `0`: All rights reserved.
                `1`: CC BY-NC-SA 2.0.
                `2`: CC BY-NC 2.0.
                `3`: CC BY-NC-ND 2.0.
                `4`: CC BY 2.0.
                `5`: CC BY-SA 2.0.
                `6`: CC BY-ND 2.0.
                `7`: No known copyright restrictions (Flickr Commons). Cannot be set.
                `8`: Work of the United States Government.
                `9`: CC0 1.0 public domain dedication.
                `10`: Public Domain Mark 1.0.
                `11`: CC BY 4.0.
                `12`: CC BY-SA 4.0.
                `13`: CC BY-ND 4.0.
                `14`: CC BY-NC 4.0.
                `15`: CC BY-NC-SA 4.0.
                `16`: CC BY-NC-ND 4.0.
            sort: The sort order, `relevance`, or `date-posted`, `date-taken` or `interestingness` with the
                suffix `-asc` or `-desc`. Defaults to `date-posted-desc`, or to nearest first in searches
                around a point.
                `date-posted-asc`: By upload date, oldest first.
                `date-posted-desc`: By upload date, newest first.
                `date-taken-asc`: By date taken, oldest first.
                `date-taken-desc`: By date taken, newest first.
                `interestingness-desc`: Most interesting first.
                `interestingness-asc`: Least interesting first.
                `relevance`: Best match first.
            privacy_filter: Return only the calling user's photos with this privacy level: 1 public, 2
                friends, 3 family, 4 friends and family, 5 private.
            bbox: The bounding box to search in decimal degrees: west, south, east, north. Defaults to the
                whole world.
            accuracy: The minimum accuracy of a photo's location, from 1 (world) to 16 (street), the default.
            safe_search: The safety level to search: 1 safe, 2 moderate, 3 restricted. Unauthenticated calls
                return only safe photos.
            content_types: The content types to return: 0 photos, 1 screenshots, 2 other images, 3 virtual
                photography. Also applies to videos unless `video_content_types` is passed.
            video_content_types: The video content types to return: 0 videos, 1 screencasts, 2 animations, 3
                machinima. Returns no results if `media` is `photos` and `content_types` is missing.
            machine_tags: Machine tags to match, complete or with wildcards, such as `trip:`, `trip:day=` or
                `*:day=`. At most 16 with mode `all`, 8 with `any`.
            machine_tag_mode: How multiple machine tags combine: `any` (the default) or `all`.
            group_id: The NSID of a group. Returns only photos in its pool.
            contacts: Return only photos by the calling user's contacts, either `all` of them or `ff` for
                friends and family.
            woe_id: Where On Earth (WOE) id of the area to search. Ignored with `bbox`.
            place_id: Flickr Places id of the area to search. Ignored with `bbox`.
            media: The media type to return: `photos`, `videos` or `all` (the default).
            has_geo: If true, return only photos with a location; if false, only photos without one.
            geo_context: Return only geotagged photos taken in these surroundings: 0 not defined, 1 indoors, 2
                outdoors.
            lat: Latitude of the center of a search around a point. Requires `lon`.
            lon: Longitude of the center of a search around a point. Requires `lat`.
            radius: Radius of a search around a point in `radius_units`, below 32 km or 20 miles. Defaults to
                5 km.
            radius_units: The unit of `radius`: `km` (the default) or `mi` for miles.
            is_commons: If true, return only photos from Flickr Commons.
            in_gallery: If true, return only photos that are in a gallery.
            is_getty: If true, return only photos sold by Getty.
            content_type: Deprecated; use `content_types`. Content types to return: 1 photos, 2 screenshots, 3
                other, 4 photos and screenshots, 5 screenshots and other, 6 photos and other, 7 all.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of photos per page. Defaults to 100; the maximum is 500, or 250 in searches
                by place.
            page: The page number, starting at 1.

        Returns:
            One page of photos that the calling user can see.

        Raises:
            ApiError: With one of these codes:
                1: More than 20 tags were passed with `tag_mode` set to `all`.
                2: The user does not exist.
                3: No search argument was passed; use `flickr.photos.getRecent` for the newest photos.
                4: The calling user cannot see the pool of this group.
                5: The user's account was deleted.
                10: Flickr's search is temporarily unavailable; try again later.
                11: The syntax of a machine tag is invalid.
                12: Too many machine tags were passed.
                13: This type of search does not support `jump_to`.
                14: The value of `jump_to` is not a photo id.
                15: A photo named in the search does not exist.
                16: Favorites of other users cannot be searched.
                17: The argument `contacts` requires the calling user's own NSID as `user_id`.
                18: The arguments contradict each other.
                19: The `similarity_id` is not a photo id, or the calling user cannot see the photo.
                20: The page is out of range; reduce `page` or `per_page`.

        https://www.flickr.com/services/api/flickr.photos.search.html
        """
        return self._client._call(
            endpoints.SEARCH,
            {
                "user_id": user_id,
                "tags": tags,
                "tag_mode": tag_mode,
                "text": text,
                "min_upload_date": min_upload_date,
                "max_upload_date": max_upload_date,
                "min_taken_date": min_taken_date,
                "max_taken_date": max_taken_date,
                "license": license,
                "sort": sort,
                "privacy_filter": privacy_filter,
                "bbox": bbox,
                "accuracy": accuracy,
                "safe_search": safe_search,
                "content_types": content_types,
                "video_content_types": video_content_types,
                "machine_tags": machine_tags,
                "machine_tag_mode": machine_tag_mode,
                "group_id": group_id,
                "contacts": contacts,
                "woe_id": woe_id,
                "place_id": place_id,
                "media": media,
                "has_geo": has_geo,
                "geo_context": geo_context,
                "lat": lat,
                "lon": lon,
                "radius": radius,
                "radius_units": radius_units,
                "is_commons": is_commons,
                "in_gallery": in_gallery,
                "is_getty": is_getty,
                "content_type": content_type,
                "extras": extras,
                "per_page": per_page,
                "page": page,
            },
        )

    def set_content_type(
        self, photo_id: str | int | PhotoLike, content_type: ContentType | Literal[1, 2, 3, 4]
    ) -> PhotoContentType | None:
        """Set whether a photo is a photograph, a screenshot or another image.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photo_id: The photo's id.
            content_type: The content type: 1 photo, 2 screenshot, 3 other image, 4 virtual photography.

        Returns:
            The photo's id and content type; `None` if Flickr returns an empty response.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user does not own it.
                2: A required argument is missing.
                3: Flickr does not allow a change of this photo's content type.

        https://www.flickr.com/services/api/flickr.photos.setContentType.html
        """
        return self._client._call(
            endpoints.SET_CONTENT_TYPE,
            {"photo_id": photo_id, "content_type": content_type},
        )

    def set_dates(
        self,
        photo_id: str | int | PhotoLike,
        *,
        date_posted: datetime | int | str | None = None,
        date_taken: datetime | str | None = None,
        date_taken_granularity: DateGranularity | int | None = None,
    ) -> None:
        """Set the upload date and the date taken of a photo.

        Requires at least one date. `date_taken` is the owner's local time; the timezone of a datetime is not
        sent.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photo_id: The photo's id.
            date_posted: The upload date, a timezone-aware datetime or a Unix timestamp.
            date_taken: The date taken in local time, a datetime or `YYYY-MM-DD HH:MM:SS`.
            date_taken_granularity: Precision of `date_taken`: 0 second, 4 month, 6 year, 8 circa.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user does not own it.
                2: No date was passed.
                3: The granularity is invalid.
                4: The upload date is too far in the past.
                5: The format of the date taken is invalid.
                6: The date taken is in the future or too far in the past.

        https://www.flickr.com/services/api/flickr.photos.setDates.html
        """
        return self._client._call(
            endpoints.SET_DATES,
            {
                "photo_id": photo_id,
                "date_posted": date_posted,
                "date_taken": date_taken,
                "date_taken_granularity": date_taken_granularity,
            },
        )

    def set_meta(
        self, photo_id: str | int | PhotoLike, *, title: str | None = None, description: str | None = None
    ) -> PhotoMeta | None:
        """Set the title and description of a photo.

        Requires `title`, `description` or both.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photo_id: The photo's id.
            title: The photo's new title.
            description: The photo's new description.

        Returns:
            The new title and description; `None` if Flickr returns an empty response.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user does not own it.
                2: Both `title` and `description` are missing.

        https://www.flickr.com/services/api/flickr.photos.setMeta.html
        """
        return self._client._call(
            endpoints.SET_META,
            {"photo_id": photo_id, "title": title, "description": description},
        )

    def set_perms(
        self,
        photo_id: str | int | PhotoLike,
        is_public: bool,
        is_friend: bool,
        is_family: bool,
        *,
        perm_comment: PermissionLevel | Literal[0, 1, 2, 3] | None = None,
        perm_addmeta: PermissionLevel | Literal[0, 1, 2, 3] | None = None,
    ) -> PhotoId:
        """Set the permissions of a photo.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photo_id: The photo's id.
            is_public: If true, everyone can see the photo.
            is_friend: If true, friends can see the photo.
            is_family: If true, family can see the photo.
            perm_comment: Who can comment: 0 only the owner, 1 friends and family, 2 contacts, 3 everyone.
            perm_addmeta: Who can add tags and notes: 0 only the owner, 1 friends and family, 2 contacts, 3
                everyone.

        Returns:
            The photo's id and its secrets.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user does not own it.
                2: A required argument is missing.

        https://www.flickr.com/services/api/flickr.photos.setPerms.html
        """
        return self._client._call(
            endpoints.SET_PERMS,
            {
                "photo_id": photo_id,
                "is_public": is_public,
                "is_friend": is_friend,
                "is_family": is_family,
                "perm_comment": perm_comment,
                "perm_addmeta": perm_addmeta,
            },
        )

    def set_safety_level(
        self,
        photo_id: str | int | PhotoLike,
        *,
        safety_level: SafetyLevel | Literal[1, 2, 3] | None = None,
        hidden: bool | None = None,
    ) -> PhotoSafety | None:
        """Set a photo's safety level, or hide it from public searches.

        Requires `safety_level`, `hidden` or both. `flickr.photos.getInfo` numbers the levels from 0.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photo_id: The photo's id.
            safety_level: The photo's safety level: 1 safe, 2 moderate, 3 restricted.
            hidden: If true, hide the photo from public searches; if false, show it.

        Returns:
            The photo's id, safety level and hidden flag; `None` if Flickr returns an empty response.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user does not own it.
                2: Both `safety_level` and `hidden` are missing or invalid.
                3: Flickr does not allow a change of this photo's safety level.
                4: The safety level conflicts with the limits of the calling user's account.

        https://www.flickr.com/services/api/flickr.photos.setSafetyLevel.html
        """
        return self._client._call(
            endpoints.SET_SAFETY_LEVEL,
            {"photo_id": photo_id, "safety_level": safety_level, "hidden": hidden},
        )

    def set_tags(self, photo_id: str | int | PhotoLike, tags: Sequence[str] | str) -> list[Tag]:
        """Replace all tags of a photo.

        Tags that are not in the new list are removed.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photo_id: The photo's id.
            tags: All tags of the photo, one string per tag; tags with spaces are quoted automatically. A
                single string is sent unchanged, as tags separated by spaces.

        Returns:
            The photo's tags with their ids, or an empty list if Flickr returns an empty response.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user does not own it.
                2: The list exceeds the photo's tag limit; the tags are unchanged.

        https://www.flickr.com/services/api/flickr.photos.setTags.html
        """
        return self._client._call(
            endpoints.SET_TAGS,
            {"photo_id": photo_id, "tags": tags},
        )
