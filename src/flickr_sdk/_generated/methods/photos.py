"""flickr.photos: Photos and videos, to search, describe, change or delete."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import SyncNamespace

from ..endpoints import photos as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

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


class PhotosNamespace(SyncNamespace):
    """Photos and videos, to search, describe, change or delete."""

    _path: ClassVar[str] = "photos"

    @cached_property
    def comments(self) -> PhotosCommentsNamespace:
        """Comments on photos."""
        from .photos_comments import PhotosCommentsNamespace

        return PhotosCommentsNamespace(self._client)

    @cached_property
    def geo(self) -> PhotosGeoNamespace:
        """Locations of photos, and who may see them."""
        from .photos_geo import PhotosGeoNamespace

        return PhotosGeoNamespace(self._client)

    @cached_property
    def licenses(self) -> PhotosLicensesNamespace:
        """Licenses of photos."""
        from .photos_licenses import PhotosLicensesNamespace

        return PhotosLicensesNamespace(self._client)

    @cached_property
    def notes(self) -> PhotosNotesNamespace:
        """Notes, which are texts in a box on a photo."""
        from .photos_notes import PhotosNotesNamespace

        return PhotosNotesNamespace(self._client)

    @cached_property
    def people(self) -> PhotosPeopleNamespace:
        """People who can be seen on photos."""
        from .photos_people import PhotosPeopleNamespace

        return PhotosPeopleNamespace(self._client)

    @cached_property
    def suggestions(self) -> PhotosSuggestionsNamespace:
        """Locations that users suggest for photos."""
        from .photos_suggestions import PhotosSuggestionsNamespace

        return PhotosSuggestionsNamespace(self._client)

    @cached_property
    def transform(self) -> PhotosTransformNamespace:
        """Changes to the picture itself."""
        from .photos_transform import PhotosTransformNamespace

        return PhotosTransformNamespace(self._client)

    @cached_property
    def upload(self) -> PhotosUploadNamespace:
        """The progress of asynchronous uploads."""
        from .photos_upload import PhotosUploadNamespace

        return PhotosUploadNamespace(self._client)

    def add_tags(self, photo_id: str, tags: Sequence[str] | str) -> list[Tag]:
        """Add tags to a photo and keep those it has.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            tags: The tags to add, each a text of its own; those of several words are quoted for you. A single
                text is sent as it is, in the form that Flickr reads: tags with spaces between them.

        Returns:
            The added tags with their ids, or an empty list where Flickr answers with nothing but ok.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no such photo, or the calling user may not tag it.
                2: The new tags would exceed the photo's tag limit; none of them was added.

        https://www.flickr.com/services/api/flickr.photos.addTags.html
        """
        return self._client._call(
            endpoints.ADD_TAGS,
            {"photo_id": photo_id, "tags": tags},
        )

    def delete(self, photo_id: str) -> None:
        """Delete a photo for good.

        Needs a token with `delete` permission.

        Args:
            photo_id: The photo's id.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no such photo, or it is not the calling user's own.

        https://www.flickr.com/services/api/flickr.photos.delete.html
        """
        return self._client._call(
            endpoints.DELETE,
            {"photo_id": photo_id},
        )

    def get_all_contexts(self, photo_id: str) -> AllContexts:
        """List the albums and group pools that contain a photo.

        Args:
            photo_id: The photo's id.

        Returns:
            The albums and pools that the calling user may see.

        Raises:
            ApiError: With a code of the method's own:
                1: No photo has this id.

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
    ) -> PhotoPage:
        """List recent photos of the calling user's contacts.

        Needs a token with `read` permission.

        Args:
            count: How many photos to list. Defaults to 10, at most 50; has no effect with `single_photo`.
            just_friends: If true, only photos by friends and family, not by other contacts.
            single_photo: If true, only the latest photo of each contact.
            include_self: If true, the calling user's own photos are listed too.
            extras: Names of more fields that each photo should carry. Flickr names `date_taken`,
                `date_upload`, `icon_server`, `last_update`, `license`, `original_format` and `owner_name` for
                this method.

        Returns:
            The photos. There are no pages.

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
    ) -> PhotoPage:
        """List recent public photos of somebody's contacts.

        Args:
            user_id: NSID of the person whose contacts are looked up.
            count: How many photos to list. Defaults to 10, at most 50; has no effect with `single_photo`.
            just_friends: If true, only photos by friends and family, not by other contacts.
            single_photo: If true, only the latest photo of each contact.
            include_self: If true, photos by `user_id` are listed too.
            extras: Names of more fields that each photo should carry. Flickr names `date_taken`,
                `date_upload`, `icon_server`, `last_update`, `license`, `original_format` and `owner_name` for
                this method.

        Returns:
            The photos. There are no pages.

        Raises:
            ApiError: With a code of the method's own:
                1: No member has this NSID.

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

    def get_context(self, photo_id: str) -> PhotoContext:
        """Get the neighbours of a photo in its owner's photostream.

        At either end of the stream the missing neighbour is `None`.

        Args:
            photo_id: The photo's id.

        Returns:
            The number of photos in the stream, the previous photo and the next photo.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no such photo, or the calling user may not see it.

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
        """Count the calling user's photos in periods of time.

        Pass `dates` or `taken_dates`. Each date ends one period and begins the next, so at least two dates
        are needed, oldest first.

        Needs a token with `read` permission.

        Args:
            dates: The moments between which uploads are counted, earliest first, as datetimes with time zone
                or Unix times.
            taken_dates: The local times between which photos are counted by taken date, earliest first, as
                datetimes or `YYYY-MM-DD HH:MM:SS`.

        Returns:
            One count for each period, with the period's start and end.

        Raises:
            ApiError: With a code of the method's own:
                1: Both `dates` and `taken_dates` are missing.

        https://www.flickr.com/services/api/flickr.photos.getCounts.html
        """
        return self._client._call(
            endpoints.GET_COUNTS,
            {"dates": dates, "taken_dates": taken_dates},
        )

    def get_exif(self, photo_id: str, *, secret: str | None = None) -> PhotoExif:
        """Get the EXIF, TIFF and GPS data stored in a photo.

        Args:
            photo_id: The photo's id.
            secret: The photo's secret. Whoever knows it may see the photo without further permission.

        Returns:
            The camera and the tags, each with its raw and sometimes a readable value.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no such photo, or the calling user may not see it.
                2: The owner hides the EXIF data.

        https://www.flickr.com/services/api/flickr.photos.getExif.html
        """
        return self._client._call(
            endpoints.GET_EXIF,
            {"photo_id": photo_id, "secret": secret},
        )

    def get_favorites(self, photo_id: str, *, page: int | None = None, per_page: int | None = None) -> PhotoFavorites:
        """List the people who marked a photo as a favorite.

        Args:
            photo_id: The photo's id.
            page: Which page of the results to fetch.
            per_page: People on a page. Defaults to 10, at most 50.

        Returns:
            One page of people, each with the time of marking.

        Raises:
            ApiError: With a code of the method's own:
                1: No photo has this id, or it is hidden from the calling user.

        https://www.flickr.com/services/api/flickr.photos.getFavorites.html
        """
        return self._client._call(
            endpoints.GET_FAVORITES,
            {"photo_id": photo_id, "page": page, "per_page": per_page},
        )

    def get_info(self, photo_id: str, *, secret: str | None = None) -> PhotoInfo:
        """Get everything Flickr tells about one photo.

        The calling user must be allowed to see the photo; only the owner gets `permissions`. `safety_level`
        is counted from 0 (safe) to 2 (restricted) here, not from 1 to 3 as in other methods.

        Args:
            photo_id: The photo's id.
            secret: The photo's secret. Whoever knows it may see the photo without further permission.

        Returns:
            The photo with its owner, dates, tags, notes, location and permissions.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no such photo, or the calling user may not see it.

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
    ) -> PhotoPage:
        """List the calling user's photos that are in no album.

        Needs a token with `read` permission.

        Args:
            max_upload_date: Only photos uploaded up to this moment, a datetime with time zone or Unix time.
            min_taken_date: Only photos taken from this moment on, a datetime, Unix time or `YYYY-MM-DD
                HH:MM:SS`.
            max_taken_date: Only photos taken up to this moment, a datetime, Unix time or `YYYY-MM-DD
                HH:MM:SS`.
            privacy_filter: Only the caller's photos of this privacy: 1 public, 2 friends, 3 family, 4 friends
                and family, 5 nobody else.
            media: The kind of media to return: `photos`, `videos` or, by default, `all`.
            min_upload_date: Only photos uploaded from this moment on, a datetime with time zone or Unix time.
            extras: Names of more fields that the answer should carry.
            per_page: How many results a page holds. In most methods the default is 100 and the maximum 500.
            page: Which page of the results to fetch.

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

    def get_perms(self, photo_id: str) -> PhotoPerms:
        """Get who may see, comment on and tag one of the calling user's photos.

        Needs a token with `read` permission.

        Args:
            photo_id: The photo's id.

        Returns:
            Flags for public, friends and family, and the comment and tag permissions.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no such photo, or it is not the calling user's own.

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
    ) -> PhotoPage:
        """List somebody's most popular photos.

        No recorded or documented answer of this method is known: the result's shape is an assumption.

        Args:
            user_id: NSID of the owner. Defaults to the calling user.
            sort: What counts as popular, `interesting` (the default), `comments`, `faves` or `views`.
            extras: Names of more fields that the answer should carry.
            per_page: How many results a page holds. In most methods the default is 100 and the maximum 500.
            page: Which page of the results to fetch.

        Returns:
            One page of photos.

        Raises:
            ApiError: With a code of the method's own:
                1: The NSID is not valid.
                2: This member has switched off the list of popular photos.

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
    ) -> PhotoPage:
        """List the newest public photos of all members.

        Args:
            extras: Names of more fields that the answer should carry.
            per_page: How many results a page holds. In most methods the default is 100 and the maximum 500.
            page: Which page of the results to fetch.

        Returns:
            One page of photos.

        Raises:
            ApiError: With a code of the method's own:
                1: The value of `jump_to` is no photo id.

        https://www.flickr.com/services/api/flickr.photos.getRecent.html
        """
        return self._client._call(
            endpoints.GET_RECENT,
            {"extras": extras, "per_page": per_page, "page": page},
        )

    def get_sizes(self, photo_id: str) -> PhotoSizes:
        """List the sizes in which a photo or video can be fetched.

        Args:
            photo_id: The photo's id.

        Returns:
            The sizes with label, dimensions and URLs, and whether blogging and download are allowed.

        Raises:
            ApiError: With a code of the method's own:
                1: No photo has this id.
                2: The calling user may not see the photo.

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
    ) -> PhotoPage:
        """List the calling user's photos that have no tags.

        Needs a token with `read` permission.

        Args:
            min_upload_date: Only photos uploaded from this moment on, a datetime with time zone or Unix time.
            max_upload_date: Only photos uploaded up to this moment, a datetime with time zone or Unix time.
            min_taken_date: Only photos taken from this moment on, a datetime, Unix time or `YYYY-MM-DD
                HH:MM:SS`.
            max_taken_date: Only photos taken up to this moment, a datetime, Unix time or `YYYY-MM-DD
                HH:MM:SS`.
            privacy_filter: Only the caller's photos of this privacy: 1 public, 2 friends, 3 family, 4 friends
                and family, 5 nobody else.
            media: The kind of media to return: `photos`, `videos` or, by default, `all`.
            extras: Names of more fields that the answer should carry.
            per_page: How many results a page holds. In most methods the default is 100 and the maximum 500.
            page: Which page of the results to fetch.

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
        privacy_filter: PrivacyFilter | int | None = None,
        sort: PhotoSort | str | None = None,
        media: MediaFilter | str | None = None,
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> PhotoPage:
        """List the calling user's photos that have a location.

        Needs a token with `read` permission.

        Args:
            min_upload_date: Only photos uploaded from this moment on, a datetime with time zone or Unix time.
            max_upload_date: Only photos uploaded up to this moment, a datetime with time zone or Unix time.
            min_taken_date: Only photos taken from this moment on, a datetime or `YYYY-MM-DD HH:MM:SS`.
            max_taken_date: Only photos taken up to this moment, a datetime or `YYYY-MM-DD HH:MM:SS`.
            privacy_filter: Only the caller's photos of this privacy: 1 public, 2 friends, 3 family, 4 friends
                and family, 5 nobody else.
            sort: Order of the photos, `date-posted`, `date-taken` or `interestingness`, each ending in `-asc`
                or `-desc`. Defaults to `date-posted-desc`.
            media: The kind of media to return: `photos`, `videos` or, by default, `all`.
            extras: Names of more fields that the answer should carry.
            per_page: How many results a page holds. In most methods the default is 100 and the maximum 500.
            page: Which page of the results to fetch.

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
        privacy_filter: PrivacyFilter | int | None = None,
        sort: PhotoSort | str | None = None,
        media: MediaFilter | str | None = None,
        min_upload_date: datetime | int | str | None = None,
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> PhotoPage:
        """List the calling user's photos that have no location.

        Needs a token with `read` permission.

        Args:
            max_upload_date: Only photos uploaded up to this moment, a datetime with time zone or Unix time.
            min_taken_date: Only photos taken from this moment on, a datetime, Unix time or `YYYY-MM-DD
                HH:MM:SS`.
            max_taken_date: Only photos taken up to this moment, a datetime, Unix time or `YYYY-MM-DD
                HH:MM:SS`.
            privacy_filter: Only the caller's photos of this privacy: 1 public, 2 friends, 3 family, 4 friends
                and family, 5 nobody else.
            sort: Order of the photos, `date-posted`, `date-taken` or `interestingness`, each ending in `-asc`
                or `-desc`. Defaults to `date-posted-desc`.
            media: The kind of media to return: `photos`, `videos` or, by default, `all`.
            min_upload_date: Only photos uploaded from this moment on, a datetime with time zone or Unix time.
            extras: Names of more fields that the answer should carry.
            per_page: How many results a page holds. In most methods the default is 100 and the maximum 500.
            page: Which page of the results to fetch.

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
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> PhotoPage:
        """List the calling user's photos that are new or were changed recently.

        New comments, tags, titles and descriptions count as changes.

        Needs a token with `read` permission.

        Args:
            min_date: Only photos changed from this moment on, a datetime with time zone, Unix time or an
                English phrase such as `last monday`.
            extras: Names of more fields that the answer should carry.
            per_page: How many results a page holds. In most methods the default is 100 and the maximum 500.
            page: Which page of the results to fetch.

        Returns:
            One page of photos with the time of their last change, latest change first.

        Raises:
            ApiError: With a code of the method's own:
                1: The argument `min_date` is missing.
                2: Flickr cannot read the date.

        https://www.flickr.com/services/api/flickr.photos.recentlyUpdated.html
        """
        return self._client._call(
            endpoints.RECENTLY_UPDATED,
            {"min_date": min_date, "extras": extras, "per_page": per_page, "page": page},
        )

    def remove_tag(self, tag_id: str) -> None:
        """Take one tag off a photo.

        Needs a token with `write` permission.

        Args:
            tag_id: The long id with hyphens, not the tag's text. `flickr.photos.getInfo` lists it as `id`,
                `flickr.photos.addTags` as `full_tag_id`.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no such tag, or the calling user may not remove it.

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

        At least one search argument is needed, and no search gives more than 4,000 photos. Searches by place
        give at most 250 photos a page, and cover only the last 12 hours unless something like `tags` or a
        date narrows them. Private photos need a login with read permission.

        Args:
            user_id: NSID of the owner of the photos, or `me` for the calling user. Without it, all public
                photos are searched.
            tags: Tags to match, each a text of its own. A leading `-` leaves out photos with that tag.
            tag_mode: How several tags combine: `any` (the default) or `all` of them, then 20 at most.
            text: Words to look for in title, description and tags. A leading `-` leaves out photos with that
                word.
            min_upload_date: Only photos uploaded from this moment on, a datetime with time zone or Unix time.
            max_upload_date: Only photos uploaded up to this moment, a datetime with time zone or Unix time.
            min_taken_date: Only photos taken from this moment on, a datetime, Unix time or `YYYY-MM-DD
                HH:MM:SS`.
            max_taken_date: Only photos taken up to this moment, a datetime, Unix time or `YYYY-MM-DD
                HH:MM:SS`.
            license: Ids of the licenses that photos may have, from `flickr.photos.licenses.getInfo`.
            sort: Order of the photos, `relevance`, or `date-posted`, `date-taken` or `interestingness` ending
                in `-asc` or `-desc`. Defaults to `date-posted-desc`, in searches around a point to nearest
                first.
            privacy_filter: Only the caller's photos of this privacy: 1 public, 2 friends, 3 family, 4 friends
                and family, 5 nobody else.
            bbox: The edges of the area to search in decimal degrees: west, south, east, north. Defaults to
                the whole world.
            accuracy: How exact the location of a photo has to be, from 1 (world) to 16 (street), which is the
                default.
            safe_search: The safety level to search for: 1 safe, 2 moderate, 3 restricted. Without login it is
                always safe.
            content_types: The kinds of picture to return: 0 photos, 1 screenshots, 2 other pictures, 3
                virtual photography. Covers videos as well, unless `video_content_types` is given.
            video_content_types: The kinds of video to return: 0 videos, 1 screencasts, 2 animations, 3
                machinima. Finds nothing if `media` is `photos` and `content_types` is missing.
            machine_tags: Machine tags to match, whole or with open parts, such as `trip:`, `trip:day=` or
                `*:day=`. At most 16 with mode `all`, 8 with `any`.
            machine_tag_mode: How several machine tags combine: `any` (the default) or `all` of them.
            group_id: NSID of a group; only photos in its pool are found.
            contacts: Only photos by the caller's contacts, either `all` of them or `ff` for friends and
                family.
            woe_id: Where On Earth id of the area to search. Has no effect together with `bbox`.
            place_id: Flickr Places id of the area to search. Has no effect together with `bbox`.
            media: The kind of media to return: `photos`, `videos` or, by default, `all`.
            has_geo: If true, only photos with a location; if false, only those without one.
            geo_context: Only geotagged photos taken there: 1 indoors, 2 outdoors, 0 if that is not known.
            lat: Latitude of the centre of a search around a point; goes with `lon`.
            lon: Longitude of the centre of a search around a point; goes with `lat`.
            radius: Radius of a search around a point, below 32 km or 20 miles. Defaults to 5 km; see
                `radius_units`.
            radius_units: The unit of `radius`: `km` (the default) or `mi` for miles.
            is_commons: If true, only photos of Flickr Commons.
            in_gallery: If true, only photos that some gallery shows.
            is_getty: If true, only photos that Getty sells.
            content_type: Outdated, `content_types` replaces it. Kinds of picture: 1 photos, 2 screenshots, 3
                other, 4 photos and screenshots, 5 screenshots and other, 6 photos and other, 7 all.
            extras: Names of more fields that the answer should carry.
            per_page: Photos on a page. Defaults to 100, at most 500; at most 250 in searches by place.
            page: Which page of the results to fetch.

        Returns:
            One page of photos that the calling user may see.

        Raises:
            ApiError: With a code of the method's own:
                1: More than 20 tags were passed with `tag_mode` set to `all`.
                2: No member has this NSID.
                3: No search argument was passed; use `flickr.photos.getRecent` for the newest photos.
                4: The pool of this group is closed to the caller.
                5: This member's account was deleted.
                10: Flickr's search is down for the moment; try again later.
                11: The machine tags have a wrong syntax.
                12: Too many machine tags were passed.
                13: This kind of search does not support `jump_to`.
                14: The value of `jump_to` is no photo id.
                15: The search names a photo that does not exist.
                16: Somebody else's favorites cannot be searched.
                17: The argument `contacts` works only with the calling user's own NSID as `user_id`.
                18: The arguments contradict each other.
                19: The `similarity_id` is no photo id, or the photo is hidden from the caller.
                20: The page lies too far back; lower `page` or `per_page`.

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

    def set_content_type(self, photo_id: str, content_type: ContentType | int) -> PhotoContentType | None:
        """Set whether a photo is a photograph, screenshot or something else.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            content_type: What the picture is: 1 photo, 2 screenshot, 3 other picture, 4 virtual photography.

        Returns:
            The photo's id and content type; `None` where Flickr answers with nothing but ok.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no such photo, or it is not the calling user's own.
                2: At least one required argument is missing.
                3: Flickr does not let this photo change its content type.

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
    ) -> None:
        """Set when a photo was posted, taken, or both.

        At least one date must be passed. `date_taken` is local time of the owner; the time zone of a datetime
        is not sent.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            date_posted: When the photo was uploaded, a datetime with time zone or Unix time.
            date_taken: When the photo was taken, in local time, a datetime or `YYYY-MM-DD HH:MM:SS`.
            date_taken_granularity: How exact `date_taken` is: 0 to the second, 4 the month, 6 the year, 8
                circa.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no such photo, or it is not the calling user's own.
                2: No date was passed.
                3: The granularity is none of the allowed values.
                4: Flickr refused the posted date as lying in the past.
                5: The date taken has a format that Flickr cannot read.
                6: The date taken lies in the future or too far in the past.

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

    def set_meta(self, photo_id: str, *, title: str | None = None, description: str | None = None) -> PhotoMeta | None:
        """Set the title and description of a photo.

        Pass `title`, `description` or both.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            title: New title of the photo.
            description: New description of the photo.

        Returns:
            The new title and description; `None` where Flickr answers with nothing but ok.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no such photo, or it is not the calling user's own.
                2: Both `title` and `description` are missing.

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
    ) -> PhotoId:
        """Set who may see, comment on and tag a photo.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            is_public: If true, everybody may see the photo.
            is_friend: If true, friends may see the photo.
            is_family: If true, family may see the photo.
            perm_comment: Who may comment, from 0 (nobody) over 1 (friends and family) and 2 (contacts) to 3
                (everybody).
            perm_addmeta: Who may add tags and notes, from 0 (the owner alone) over 1 (friends and family) and
                2 (contacts) to 3 (everybody).

        Returns:
            The photo's id and its secrets.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no such photo, or it is not the calling user's own.
                2: At least one required argument is missing.

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
    ) -> PhotoSafety | None:
        """Set a photo's safety level, or hide it from public search.

        Pass `safety_level`, `hidden` or both. `flickr.photos.getInfo` numbers the levels from 0 instead.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            safety_level: The photo's safety level: 1 safe, 2 moderate, 3 restricted.
            hidden: If true, public searches do not find the photo; if false, they may.

        Returns:
            The photo's id, safety level and hidden flag; `None` where Flickr answers with nothing but ok.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no such photo, or it is not the calling user's own.
                2: Both `safety_level` and `hidden` are missing or invalid.
                3: Flickr does not let this photo change its safety level.

        https://www.flickr.com/services/api/flickr.photos.setSafetyLevel.html
        """
        return self._client._call(
            endpoints.SET_SAFETY_LEVEL,
            {"photo_id": photo_id, "safety_level": safety_level, "hidden": hidden},
        )

    def set_tags(self, photo_id: str, tags: Sequence[str] | str) -> list[Tag]:
        """Replace all tags of a photo.

        Tags that are not in the new list are removed.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            tags: All tags the photo shall have, each a text of its own; those of several words are quoted for
                you. A single text is sent as it is, in the form that Flickr reads: tags with spaces between
                them.

        Returns:
            The photo's tags with their ids, or an empty list where Flickr answers with nothing but ok.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no such photo, or it is not the calling user's own.
                2: The list exceeds the photo's tag limit; the tags stay as they were.

        https://www.flickr.com/services/api/flickr.photos.setTags.html
        """
        return self._client._call(
            endpoints.SET_TAGS,
            {"photo_id": photo_id, "tags": tags},
        )
