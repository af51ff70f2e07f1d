"""flickr.photos: Photos and videos, to search, describe, change or delete."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import SyncNamespace

from ..endpoints import photos as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from pydantic import JsonValue

    from flickr_sdk._endpoint import BBox

    from ..enums import (
        ContactScope,
        ContentType,
        ContentTypeFilter,
        ContentTypeSearch,
        DateGranularity,
        GeoContext,
        License,
        MediaFilter,
        PermissionLevel,
        PhotoExtra,
        PhotoSort,
        PopularSort,
        PrivacyFilter,
        RadiusUnit,
        SafetyLevel,
        SearchSort,
        TagMode,
        VideoContentTypeSearch,
    )
    from ..models import PhotoPage
    from .photos_comments import PhotosComments
    from .photos_geo import PhotosGeo
    from .photos_licenses import PhotosLicenses
    from .photos_notes import PhotosNotes
    from .photos_people import PhotosPeople
    from .photos_suggestions import PhotosSuggestions
    from .photos_transform import PhotosTransform
    from .photos_upload import PhotosUpload


class Photos(SyncNamespace):
    """Photos and videos, to search, describe, change or delete."""

    _path: ClassVar[str] = "photos"

    @cached_property
    def comments(self) -> PhotosComments:
        """Comments on photos."""
        from .photos_comments import PhotosComments

        return PhotosComments(self._client)

    @cached_property
    def geo(self) -> PhotosGeo:
        """Locations of photos, and who may see them."""
        from .photos_geo import PhotosGeo

        return PhotosGeo(self._client)

    @cached_property
    def licenses(self) -> PhotosLicenses:
        """Licenses of photos."""
        from .photos_licenses import PhotosLicenses

        return PhotosLicenses(self._client)

    @cached_property
    def notes(self) -> PhotosNotes:
        """Notes, which are texts in a box on a photo."""
        from .photos_notes import PhotosNotes

        return PhotosNotes(self._client)

    @cached_property
    def people(self) -> PhotosPeople:
        """People who can be seen on photos."""
        from .photos_people import PhotosPeople

        return PhotosPeople(self._client)

    @cached_property
    def suggestions(self) -> PhotosSuggestions:
        """Locations that users suggest for photos."""
        from .photos_suggestions import PhotosSuggestions

        return PhotosSuggestions(self._client)

    @cached_property
    def transform(self) -> PhotosTransform:
        """Changes to the picture itself."""
        from .photos_transform import PhotosTransform

        return PhotosTransform(self._client)

    @cached_property
    def upload(self) -> PhotosUpload:
        """The progress of asynchronous uploads."""
        from .photos_upload import PhotosUpload

        return PhotosUpload(self._client)

    def add_tags(self, photo_id: str, tags: Sequence[str] | str) -> dict[str, JsonValue]:
        """Add tags to a photo and keep those it has.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            tags: Tags separated by spaces; put tags of several words in double quotes.

        Returns:
            The added tags with their ids; some answers are empty. The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 The photo does not exist, or the calling user may not tag it;
                2 The new tags would exceed the photo's tag limit; none of them was added.

        https://www.flickr.com/services/api/flickr.photos.addTags.html
        """
        return self._client._call(
            endpoints.ADD_TAGS,
            {"photo_id": photo_id, "tags": tags},
        )

    def delete(self, photo_id: str) -> dict[str, JsonValue]:
        """Delete a photo for good.

        Needs a token with `delete` permission.

        Args:
            photo_id: The photo's id.

        Returns:
            The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 The photo does not exist, or does not belong to the calling
                user.

        https://www.flickr.com/services/api/flickr.photos.delete.html
        """
        return self._client._call(
            endpoints.DELETE,
            {"photo_id": photo_id},
        )

    def get_all_contexts(self, photo_id: str) -> dict[str, JsonValue]:
        """List the albums and group pools that contain a photo.

        Args:
            photo_id: The photo's id.

        Returns:
            The albums and pools that the calling user may see. The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 No photo has this id.

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
        extras: Sequence[PhotoExtra | str] | str | None = None,
    ) -> dict[str, JsonValue]:
        """List recent photos of the calling user's contacts.

        Needs a token with `read` permission.

        Args:
            count: How many photos to list. Defaults to 10, at most 50; has no effect with `single_photo`.
            just_friends: `1` to leave out contacts who are neither friends nor family.
            single_photo: `1` to list only the newest photo of each contact.
            include_self: `1` to list the calling user's own photos too.
            extras: Additional fields, separated by commas. Flickr names `date_taken`, `date_upload`, `icon_server`,
                `last_update`, `license`, `original_format` and `owner_name` for this method.

        Returns:
            The photos. There are no pages. The decoded answer: its shape is not documented.

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
        user_id: str,
        *,
        count: int | None = None,
        just_friends: bool | None = None,
        single_photo: bool | None = None,
        include_self: bool | None = None,
        extras: Sequence[PhotoExtra | str] | str | None = None,
    ) -> dict[str, JsonValue]:
        """List recent public photos of somebody's contacts.

        Args:
            user_id: NSID of the person whose contacts are looked up.
            count: How many photos to list. Defaults to 10, at most 50; has no effect with `single_photo`.
            just_friends: `1` to leave out contacts who are neither friends nor family.
            single_photo: `1` to list only the newest photo of each contact.
            include_self: `1` to list the photos of `user_id` too.
            extras: Additional fields, separated by commas. Flickr names `date_taken`, `date_upload`, `icon_server`,
                `last_update`, `license`, `original_format` and `owner_name` for this method.

        Returns:
            The photos. There are no pages. The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 No member has this NSID.

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

    def get_context(self, photo_id: str) -> dict[str, JsonValue]:
        """Get the neighbours of a photo in its owner's photostream.

        At either end of the stream, the missing neighbour has the id `0`.

        Args:
            photo_id: The photo's id.

        Returns:
            The number of photos in the stream, the previous photo and the next photo. The decoded answer: its shape
            is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 The photo does not exist, or the calling user may not see it.

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
    ) -> dict[str, JsonValue]:
        """Count the calling user's photos in periods of time.

        Pass `dates` or `taken_dates`. Each pair of neighbouring dates makes one period, so at least two dates are
        needed, oldest first.

        Needs a token with `read` permission.

        Args:
            dates: Borders of the periods by upload date, in Unix seconds, separated by commas.
            taken_dates: Borders of the periods by date taken, as `YYYY-MM-DD HH:MM:SS`, separated by commas.

        Returns:
            One count for each period, with the period's start and end. The decoded answer: its shape is not
            documented.

        Raises:
            ApiError: With one of the method's codes: 1 Both `dates` and `taken_dates` are missing.

        https://www.flickr.com/services/api/flickr.photos.getCounts.html
        """
        return self._client._call(
            endpoints.GET_COUNTS,
            {"dates": dates, "taken_dates": taken_dates},
        )

    def get_exif(self, photo_id: str, *, secret: str | None = None) -> dict[str, JsonValue]:
        """Get the EXIF, TIFF and GPS data stored in a photo.

        Args:
            photo_id: The photo's id.
            secret: The photo's secret. If it is right, the permission check is skipped.

        Returns:
            The camera and the tags, each with its raw and sometimes a readable value. The decoded answer: its shape
            is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 The photo does not exist, or the calling user may not see it;
                2 The owner hides the EXIF data.

        https://www.flickr.com/services/api/flickr.photos.getExif.html
        """
        return self._client._call(
            endpoints.GET_EXIF,
            {"photo_id": photo_id, "secret": secret},
        )

    def get_favorites(
        self, photo_id: str, *, page: int | None = None, per_page: int | None = None
    ) -> dict[str, JsonValue]:
        """List the people who marked a photo as a favorite.

        Args:
            photo_id: The photo's id.
            page: Which page of the results to fetch.
            per_page: People on a page. Defaults to 10, at most 50.

        Returns:
            One page of people, each with the time of marking. The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 No photo has this id, or it is hidden from the calling user.

        https://www.flickr.com/services/api/flickr.photos.getFavorites.html
        """
        return self._client._call(
            endpoints.GET_FAVORITES,
            {"photo_id": photo_id, "page": page, "per_page": per_page},
        )

    def get_info(self, photo_id: str, *, secret: str | None = None) -> dict[str, JsonValue]:
        """Get everything Flickr tells about one photo.

        The calling user must be allowed to see the photo; only the owner gets `permissions`. `safety_level` is
        counted from `0` (safe) to `2` (restricted) here, not from `1` to `3` as in other methods.

        Args:
            photo_id: The photo's id.
            secret: The photo's secret. If it is right, the permission check is skipped.

        Returns:
            The photo with its owner, dates, tags, notes, location and permissions. The decoded answer: its shape is
            not documented.

        Raises:
            ApiError: With one of the method's codes: 1 The photo does not exist, or the calling user may not see it.

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
        privacy_filter: PrivacyFilter | int | None = None,
        media: MediaFilter | str | None = None,
        min_upload_date: datetime | int | str | None = None,
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> dict[str, JsonValue]:
        """List the calling user's photos that are in no album.

        Needs a token with `read` permission.

        Args:
            max_upload_date: Only photos uploaded up to this moment, a datetime or Unix time.
            min_taken_date: Only photos taken from this moment on, a datetime or `YYYY-MM-DD HH:MM:SS`.
            max_taken_date: Only photos taken up to this moment, a datetime or `YYYY-MM-DD HH:MM:SS`.
            privacy_filter: Only the caller's photos of this privacy: 1 public, 2 friends, 3 family, 4 friends and
                family, 5 private.
            media: The kind of media to return: `photos`, `videos` or, by default, `all`.
            min_upload_date: Only photos uploaded from this moment on, a datetime or Unix time.
            extras: Names of more fields that the answer should carry.
            per_page: How many results a page may hold. The most that Flickr accepts depends on the method.
            page: Which page of the results to fetch.

        Returns:
            One page of photos. The decoded answer: its shape is not documented.

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

    def get_perms(self, photo_id: str) -> dict[str, JsonValue]:
        """Get who may see, comment on and tag one of the calling user's photos.

        Needs a token with `read` permission.

        Args:
            photo_id: The photo's id.

        Returns:
            Flags for public, friends and family, and the comment and tag permissions. The decoded answer: its shape
            is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 The photo does not exist, or does not belong to the calling
                user.

        https://www.flickr.com/services/api/flickr.photos.getPerms.html
        """
        return self._client._call(
            endpoints.GET_PERMS,
            {"photo_id": photo_id},
        )

    def get_popular(
        self,
        *,
        user_id: str | None = None,
        sort: PopularSort | str | None = None,
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> dict[str, JsonValue]:
        """List somebody's most popular photos.

        Args:
            user_id: NSID of the owner. Defaults to the calling user.
            sort: What counts as popular, `interesting` (the default), `comments`, `faves` or `views`.
            extras: Names of more fields that the answer should carry.
            per_page: How many results a page may hold. The most that Flickr accepts depends on the method.
            page: Which page of the results to fetch.

        Returns:
            One page of photos. The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 The NSID is not valid; 2 This member has switched off the list
                of popular photos.

        https://www.flickr.com/services/api/flickr.photos.getPopular.html
        """
        return self._client._call(
            endpoints.GET_POPULAR,
            {"user_id": user_id, "sort": sort, "extras": extras, "per_page": per_page, "page": page},
        )

    def get_recent(
        self,
        *,
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> dict[str, JsonValue]:
        """List the newest public photos of all members.

        Args:
            extras: Names of more fields that the answer should carry.
            per_page: How many results a page may hold. The most that Flickr accepts depends on the method.
            page: Which page of the results to fetch.

        Returns:
            One page of photos. The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 The value of `jump_to` is no photo id.

        https://www.flickr.com/services/api/flickr.photos.getRecent.html
        """
        return self._client._call(
            endpoints.GET_RECENT,
            {"extras": extras, "per_page": per_page, "page": page},
        )

    def get_sizes(self, photo_id: str) -> dict[str, JsonValue]:
        """List the sizes in which a photo or video can be fetched.

        Args:
            photo_id: The photo's id.

        Returns:
            The sizes with label, dimensions and URLs, and whether blogging and download are allowed. The decoded
            answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 No photo has this id; 2 The calling user may not see the
                photo.

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
        privacy_filter: PrivacyFilter | int | None = None,
        media: MediaFilter | str | None = None,
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> dict[str, JsonValue]:
        """List the calling user's photos that have no tags.

        Needs a token with `read` permission.

        Args:
            min_upload_date: Only photos uploaded from this moment on, a datetime or Unix time.
            max_upload_date: Only photos uploaded up to this moment, a datetime or Unix time.
            min_taken_date: Only photos taken from this moment on, a datetime or `YYYY-MM-DD HH:MM:SS`.
            max_taken_date: Only photos taken up to this moment, a datetime or `YYYY-MM-DD HH:MM:SS`.
            privacy_filter: Only the caller's photos of this privacy: 1 public, 2 friends, 3 family, 4 friends and
                family, 5 private.
            media: The kind of media to return: `photos`, `videos` or, by default, `all`.
            extras: Names of more fields that the answer should carry.
            per_page: How many results a page may hold. The most that Flickr accepts depends on the method.
            page: Which page of the results to fetch.

        Returns:
            One page of photos. The decoded answer: its shape is not documented.

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
        privacy_filter: PrivacyFilter | int | None = None,
        sort: PhotoSort | str | None = None,
        media: MediaFilter | str | None = None,
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> dict[str, JsonValue]:
        """List the calling user's photos that have a location.

        Needs a token with `read` permission.

        Args:
            min_upload_date: Only photos uploaded from this moment on, a datetime or Unix time.
            max_upload_date: Only photos uploaded up to this moment, a datetime or Unix time.
            min_taken_date: Only photos taken from this moment on, a datetime or `YYYY-MM-DD HH:MM:SS`.
            max_taken_date: Only photos taken up to this moment, a datetime or `YYYY-MM-DD HH:MM:SS`.
            privacy_filter: Only the caller's photos of this privacy: 1 public, 2 friends, 3 family, 4 friends and
                family, 5 private.
            sort: Order of the photos, `date-posted`, `date-taken` or `interestingness`, each ending in `-asc` or
                `-desc`. Defaults to `date-posted-desc`.
            media: The kind of media to return: `photos`, `videos` or, by default, `all`.
            extras: Names of more fields that the answer should carry.
            per_page: How many results a page may hold. The most that Flickr accepts depends on the method.
            page: Which page of the results to fetch.

        Returns:
            One page of photos. The decoded answer: its shape is not documented.

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
        privacy_filter: PrivacyFilter | int | None = None,
        sort: PhotoSort | str | None = None,
        media: MediaFilter | str | None = None,
        min_upload_date: datetime | int | str | None = None,
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> dict[str, JsonValue]:
        """List the calling user's photos that have no location.

        Needs a token with `read` permission.

        Args:
            max_upload_date: Only photos uploaded up to this moment, a datetime or Unix time.
            min_taken_date: Only photos taken from this moment on, a datetime or `YYYY-MM-DD HH:MM:SS`.
            max_taken_date: Only photos taken up to this moment, a datetime or `YYYY-MM-DD HH:MM:SS`.
            privacy_filter: Only the caller's photos of this privacy: 1 public, 2 friends, 3 family, 4 friends and
                family, 5 private.
            sort: Order of the photos, `date-posted`, `date-taken` or `interestingness`, each ending in `-asc` or
                `-desc`. Defaults to `date-posted-desc`.
            media: The kind of media to return: `photos`, `videos` or, by default, `all`.
            min_upload_date: Only photos uploaded from this moment on, a datetime or Unix time.
            extras: Names of more fields that the answer should carry.
            per_page: How many results a page may hold. The most that Flickr accepts depends on the method.
            page: Which page of the results to fetch.

        Returns:
            One page of photos. The decoded answer: its shape is not documented.

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
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> dict[str, JsonValue]:
        """List the calling user's photos that are new or were changed recently.

        New comments, tags, titles and descriptions count as changes.

        Needs a token with `read` permission.

        Args:
            min_date: List changes since this moment, in Unix seconds or as English text for a date, such as
                `yesterday`.
            extras: Names of more fields that the answer should carry.
            per_page: How many results a page may hold. The most that Flickr accepts depends on the method.
            page: Which page of the results to fetch.

        Returns:
            One page of photos with the time of their last change, latest change first. The decoded answer: its shape
            is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 The argument `min_date` is missing; 2 Flickr cannot read the
                date.

        https://www.flickr.com/services/api/flickr.photos.recentlyUpdated.html
        """
        return self._client._call(
            endpoints.RECENTLY_UPDATED,
            {"min_date": min_date, "extras": extras, "per_page": per_page, "page": page},
        )

    def remove_tag(self, tag_id: str) -> dict[str, JsonValue]:
        """Take one tag off a photo.

        Needs a token with `write` permission.

        Args:
            tag_id: The long id with hyphens, not the tag's text. `flickr.photos.getInfo` lists it as `id`,
                `flickr.photos.addTags` as `full_tag_id`.

        Returns:
            The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 The tag does not exist, or the calling user may not remove it.

        https://www.flickr.com/services/api/flickr.photos.removeTag.html
        """
        return self._client._call(
            endpoints.REMOVE_TAG,
            {"tag_id": tag_id},
        )

    def search(
        self,
        *,
        user_id: str | None = None,
        tags: Sequence[str] | str | None = None,
        tag_mode: TagMode | str | None = None,
        text: str | None = None,
        min_upload_date: datetime | int | str | None = None,
        max_upload_date: datetime | int | str | None = None,
        min_taken_date: datetime | int | str | None = None,
        max_taken_date: datetime | int | str | None = None,
        license: Sequence[License | int] | str | None = None,
        sort: SearchSort | str | None = None,
        privacy_filter: PrivacyFilter | int | None = None,
        bbox: BBox | Sequence[float] | str | None = None,
        accuracy: int | None = None,
        safe_search: SafetyLevel | int | None = None,
        content_types: Sequence[ContentTypeSearch | int] | str | None = None,
        video_content_types: Sequence[VideoContentTypeSearch | int] | str | None = None,
        machine_tags: Sequence[str] | str | None = None,
        machine_tag_mode: TagMode | str | None = None,
        group_id: str | None = None,
        contacts: ContactScope | str | None = None,
        woe_id: str | None = None,
        place_id: str | None = None,
        media: MediaFilter | str | None = None,
        has_geo: bool | None = None,
        geo_context: GeoContext | int | None = None,
        lat: float | None = None,
        lon: float | None = None,
        radius: float | None = None,
        radius_units: RadiusUnit | str | None = None,
        is_commons: bool | None = None,
        in_gallery: bool | None = None,
        is_getty: bool | None = None,
        content_type: ContentTypeFilter | int | None = None,
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> PhotoPage:
        """Search for photos by text, tags, dates, place, license and more.

        At least one search argument is needed, and no search gives more than 4,000 photos. Searches by place give at
        most 250 photos a page, and cover only the last 12 hours unless something like `tags` or a date narrows them.
        Private photos need a login with read permission.

        Args:
            user_id: NSID of the owner of the photos, or `me` for the calling user. Without it, all public photos are
                searched.
            tags: Tags separated by commas. A leading `-` leaves out photos with that tag.
            tag_mode: `any` (the default) or `all`. With `all`, at most 20 tags are allowed.
            text: Words to look for in title, description and tags. A leading `-` leaves out photos with that word.
            min_upload_date: Only photos uploaded from this moment on, a datetime or Unix time.
            max_upload_date: Only photos uploaded up to this moment, a datetime or Unix time.
            min_taken_date: Only photos taken from this moment on, a datetime or `YYYY-MM-DD HH:MM:SS`.
            max_taken_date: Only photos taken up to this moment, a datetime or `YYYY-MM-DD HH:MM:SS`.
            license: One or more license ids, separated by commas; see `flickr.photos.licenses.getInfo`.
            sort: Order of the photos, `relevance`, or `date-posted`, `date-taken` or `interestingness` ending in
                `-asc` or `-desc`. Defaults to `date-posted-desc`, in searches around a point to nearest first.
            privacy_filter: Visibility, from `1` to `5` as public, friends, family, friends and family, private. Works
                only on photos of the calling user.
            bbox: Rectangle to search, as west, south, east and north edge in degrees, separated by commas. Defaults
                to the whole world.
            accuracy: Accuracy level of the location, from `1` (world) to `16` (street, the default).
            safe_search: `1` safe, `2` moderate, `3` restricted. Without a login, only safe photos are found.
            content_types: Kinds separated by commas, `0` photos, `1` screenshots, `2` other, `3` virtual photography.
                Covers videos as well, unless `video_content_types` is passed.
            video_content_types: Kinds separated by commas, `0` videos, `1` screencasts, `2` animation, `3` machinima.
                Finds nothing if passed alone while `media` is `photos`.
            machine_tags: Machine tags separated by commas, at most 8 in mode `any` and 16 in mode `all`. Parts can be
                left open, as in `geo:`, `geo:lat=` or `*:lat=`.
            machine_tag_mode: `any` (the default) or `all`.
            group_id: Id of a group; only photos in its pool are found.
            contacts: `all` to search photos of all contacts of the calling user, `ff` for friends and family only.
            woe_id: WOE id of the area to search. Has no effect together with `bbox`.
            place_id: Flickr place id of the area to search. Has no effect together with `bbox`.
            media: The kind of media to return: `photos`, `videos` or, by default, `all`.
            has_geo: `1` for photos with a location, `0` for photos without one.
            geo_context: `0` for unknown, `1` for indoors, `2` for outdoors.
            lat: Latitude of the centre of a search around a point; goes with `lon`.
            lon: Longitude of the centre of a search around a point; goes with `lat`.
            radius: Radius of a search around a point, below 32 km or 20 miles. Defaults to 5 km.
            radius_units: Unit of `radius`, `km` (the default) or `mi`.
            is_commons: If true, only photos of Flickr Commons.
            in_gallery: If true, only photos that some gallery shows.
            is_getty: If true, only photos that Getty sells.
            content_type: Deprecated, use `content_types`. `1` photos, `2` screenshots, `3` other, `4` photos and
                screenshots, `5` screenshots and other, `6` photos and other, `7` all.
            extras: Names of more fields that the answer should carry.
            per_page: Photos on a page. Defaults to 100, at most 500; at most 250 in searches by place.
            page: Which page of the results to fetch.

        Returns:
            One page of photos that the calling user may see.

        Raises:
            ApiError: With one of the method's codes: 1 More than 20 tags were passed with `tag_mode` set to `all`; 2
                No member has this NSID; 3 No search argument was passed; use `flickr.photos.getRecent` for the newest
                photos; 4 The pool of this group is closed to the caller; 5 This member's account was deleted; 10
                Flickr's search is down for the moment; try again later; 11 The machine tags have a wrong syntax; 12
                Too many machine tags were passed; 13 This kind of search does not support `jump_to`; 14 The value of
                `jump_to` is no photo id; 15 The search names a photo that does not exist; 16 Somebody else's
                favorites cannot be searched; 17 The argument `contacts` works only with the calling user's own NSID
                as `user_id`; 18 The arguments contradict each other; 19 The `similarity_id` is no photo id, or the
                photo is hidden from the caller; 20 The page lies too far back; lower `page` or `per_page`.

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

    def set_content_type(self, photo_id: str, content_type: ContentType | int) -> dict[str, JsonValue]:
        """Set whether a photo is a photograph, screenshot or something else.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            content_type: `1` photo, `2` screenshot, `3` other, `4` virtual photography.

        Returns:
            The photo's id and content type; some answers are empty. The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 The photo does not exist, or does not belong to the calling
                user; 2 At least one required argument is missing; 3 Flickr does not let this photo change its content
                type.

        https://www.flickr.com/services/api/flickr.photos.setContentType.html
        """
        return self._client._call(
            endpoints.SET_CONTENT_TYPE,
            {"photo_id": photo_id, "content_type": content_type},
        )

    def set_dates(
        self,
        photo_id: str,
        *,
        date_posted: datetime | int | str | None = None,
        date_taken: datetime | str | None = None,
        date_taken_granularity: DateGranularity | int | None = None,
    ) -> dict[str, JsonValue]:
        """Set when a photo was posted, taken, or both.

        At least one date must be passed. The date taken is local time of the owner.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            date_posted: New upload date, in Unix seconds.
            date_taken: New date taken, as `YYYY-MM-DD HH:MM:SS`.
            date_taken_granularity: How exact the date taken is, `0` to the second, `4` to the month, `6` to the year,
                `8` about the year.

        Returns:
            The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 The photo does not exist, or does not belong to the calling
                user; 2 No date was passed; 3 The granularity is none of the allowed values; 4 Flickr refused the
                posted date as lying in the past; 5 The date taken has a format that Flickr cannot read; 6 The date
                taken lies in the future or too far in the past.

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
        self, photo_id: str, *, title: str | None = None, description: str | None = None
    ) -> dict[str, JsonValue]:
        """Set the title and description of a photo.

        Pass `title`, `description` or both.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            title: New title of the photo.
            description: New description of the photo.

        Returns:
            The new title and description; some answers are empty. The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 The photo does not exist, or does not belong to the calling
                user; 2 Both `title` and `description` are missing.

        https://www.flickr.com/services/api/flickr.photos.setMeta.html
        """
        return self._client._call(
            endpoints.SET_META,
            {"photo_id": photo_id, "title": title, "description": description},
        )

    def set_perms(
        self,
        photo_id: str,
        is_public: bool,
        is_friend: bool,
        is_family: bool,
        *,
        perm_comment: PermissionLevel | int | None = None,
        perm_addmeta: PermissionLevel | int | None = None,
    ) -> dict[str, JsonValue]:
        """Set who may see, comment on and tag a photo.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            is_public: If true, everybody may see the photo (in `photos.geo`, its location).
            is_friend: If true, friends may see the photo (in `photos.geo`, its location).
            is_family: If true, family may see the photo (in `photos.geo`, its location).
            perm_comment: Who may comment, from 0 (nobody) over 1 (friends and family) and 2 (contacts) to 3
                (everybody).
            perm_addmeta: Who may add tags and notes, from 0 (the owner alone) over 1 (friends and family) and 2
                (contacts) to 3 (everybody).

        Returns:
            The photo's id and its secrets. The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 The photo does not exist, or does not belong to the calling
                user; 2 At least one required argument is missing.

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
        self, photo_id: str, *, safety_level: SafetyLevel | int | None = None, hidden: bool | None = None
    ) -> dict[str, JsonValue]:
        """Set a photo's safety level, or hide it from public search.

        Pass `safety_level`, `hidden` or both. `flickr.photos.getInfo` numbers the levels from `0` instead.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            safety_level: `1` safe, `2` moderate, `3` restricted.
            hidden: `1` to keep the photo out of public searches, `0` to show it there.

        Returns:
            The photo's id, safety level and hidden flag; some answers are empty. The decoded answer: its shape is not
            documented.

        Raises:
            ApiError: With one of the method's codes: 1 The photo does not exist, or does not belong to the calling
                user; 2 Both `safety_level` and `hidden` are missing or invalid; 3 Flickr does not let this photo
                change its safety level.

        https://www.flickr.com/services/api/flickr.photos.setSafetyLevel.html
        """
        return self._client._call(
            endpoints.SET_SAFETY_LEVEL,
            {"photo_id": photo_id, "safety_level": safety_level, "hidden": hidden},
        )

    def set_tags(self, photo_id: str, tags: Sequence[str] | str) -> dict[str, JsonValue]:
        """Replace all tags of a photo.

        Tags that are not in the new list are removed.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            tags: The complete list, separated by spaces; put tags of several words in double quotes.

        Returns:
            The decoded answer: its shape is not documented.

        Raises:
            ApiError: With one of the method's codes: 1 The photo does not exist, or does not belong to the calling
                user; 2 The list exceeds the photo's tag limit; the tags stay as they were.

        https://www.flickr.com/services/api/flickr.photos.setTags.html
        """
        return self._client._call(
            endpoints.SET_TAGS,
            {"photo_id": photo_id, "tags": tags},
        )
