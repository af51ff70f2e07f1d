"""flickr.photos with flickrapi's method names: Photos and videos."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

from .photos_comments import PhotosCommentsNamespace
from .photos_geo import PhotosGeoNamespace
from .photos_licenses import PhotosLicensesNamespace
from .photos_notes import PhotosNotesNamespace
from .photos_people import PhotosPeopleNamespace
from .photos_suggestions import PhotosSuggestionsNamespace
from .photos_transform import PhotosTransformNamespace
from .photos_upload import PhotosUploadNamespace

class AddTags(Generic[Parsed]):
    """Add tags to a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, tags: Value, timeout: float | None = None) -> Parsed:
        """Add tags to a photo.

        Existing tags are kept.

        Requires a token with `write` permission.

        Args:
            photo_id: The photo's id.
            tags: The tags to add, one string per tag; tags with spaces are quoted automatically. A single
                string is sent unchanged, as tags separated by spaces.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user cannot tag it.
                2: The new tags would exceed the photo's tag limit; no tag was added.

        https://www.flickr.com/services/api/flickr.photos.addTags.html
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class Delete(Generic[Parsed]):
    """Delete a photo permanently."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, timeout: float | None = None) -> Parsed:
        """Delete a photo permanently.

        Requires a token with `delete` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photo_id: The photo's id.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user does not own it.

        https://www.flickr.com/services/api/flickr.photos.delete.html
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetAllContexts(Generic[Parsed]):
    """List the albums and group pools that contain a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, timeout: float | None = None) -> Parsed:
        """List the albums and group pools that contain a photo.

        Args:
            photo_id: The photo's id.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.photos.getAllContexts.html
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetContactsPhotos(Generic[Parsed]):
    """List recent photos by the calling user's contacts."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        count: Value = None,
        just_friends: Value = None,
        single_photo: Value = None,
        include_self: Value = None,
        extras: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
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

        https://www.flickr.com/services/api/flickr.photos.getContactsPhotos.html
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetContactsPublicPhotos(Generic[Parsed]):
    """List recent public photos by a user's contacts."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        user_id: Value,
        count: Value = None,
        just_friends: Value = None,
        single_photo: Value = None,
        include_self: Value = None,
        extras: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
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

        Raises:
            FlickrError: With one of these codes:
                1: The user does not exist.

        https://www.flickr.com/services/api/flickr.photos.getContactsPublicPhotos.html
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetContext(Generic[Parsed]):
    """Get the previous and next photo in a photostream."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, timeout: float | None = None) -> Parsed:
        """Get the previous and next photo in a photostream.

        A missing neighbor at either end of the photostream is `None`.

        Args:
            photo_id: The photo's id.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.photos.getContext.html
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetCounts(Generic[Parsed]):
    """Count the calling user's photos in one or more periods."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, dates: Value = None, taken_dates: Value = None, timeout: float | None = None) -> Parsed:
        """Count the calling user's photos in one or more periods.

        Requires `dates` or `taken_dates`. Each date ends one period and starts the next, so pass at least two
        dates, earliest first.

        Requires a token with `read` permission.

        Args:
            dates: The boundaries of the upload periods, earliest first, as timezone-aware datetimes or Unix
                timestamps.
            taken_dates: The boundaries of the periods for photos counted by date taken, earliest first, as
                local datetimes or `YYYY-MM-DD HH:MM:SS`.

        Raises:
            FlickrError: With one of these codes:
                1: Both `dates` and `taken_dates` are missing.

        https://www.flickr.com/services/api/flickr.photos.getCounts.html
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetExif(Generic[Parsed]):
    """Get the EXIF, TIFF and GPS metadata of a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, secret: Value = None, timeout: float | None = None) -> Parsed:
        """Get the EXIF, TIFF and GPS metadata of a photo.

        Args:
            photo_id: The photo's id.
            secret: The photo's secret. With the secret, the photo can be viewed without further permission.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: The owner hides the EXIF data.

        https://www.flickr.com/services/api/flickr.photos.getExif.html
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetFavorites(Generic[Parsed]):
    """List the users who marked a photo as a favorite."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self, *, photo_id: Value, page: Value = None, per_page: Value = None, timeout: float | None = None
    ) -> Parsed:
        """List the users who marked a photo as a favorite.

        Args:
            photo_id: The photo's id.
            page: The page number, starting at 1.
            per_page: The number of users per page. Defaults to 10; the maximum is 50.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.photos.getFavorites.html
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetInfo(Generic[Parsed]):
    """Get the details of a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, secret: Value = None, timeout: float | None = None) -> Parsed:
        """Get the details of a photo.

        The calling user must be able to see the photo. `permissions` is returned only to the owner.
        `safety_level` is numbered from 0 (safe) to 2 (restricted) here; other methods number it from 1 to 3.

        Args:
            photo_id: The photo's id.
            secret: The photo's secret. With the secret, the photo can be viewed without further permission.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.photos.getInfo.html
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetNotInSet(Generic[Parsed]):
    """List the calling user's photos that are not in any album."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        max_upload_date: Value = None,
        min_taken_date: Value = None,
        max_taken_date: Value = None,
        privacy_filter: Value = None,
        media: Value = None,
        min_upload_date: Value = None,
        extras: Value = None,
        per_page: Value = None,
        page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
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

        https://www.flickr.com/services/api/flickr.photos.getNotInSet.html
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetPerms(Generic[Parsed]):
    """Get the permissions of one of the calling user's photos."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, timeout: float | None = None) -> Parsed:
        """Get the permissions of one of the calling user's photos.

        Requires a token with `read` permission.

        Args:
            photo_id: The photo's id.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user does not own it.

        https://www.flickr.com/services/api/flickr.photos.getPerms.html
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetPopular(Generic[Parsed]):
    """List a user's most popular photos."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        user_id: Value = None,
        sort: Value = None,
        extras: Value = None,
        per_page: Value = None,
        page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List a user's most popular photos.

        Args:
            user_id: The owner's NSID. Defaults to the calling user.
            sort: The measure of popularity, `interesting` (the default), `comments`, `faves` or `views`.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Raises:
            FlickrError: With one of these codes:
                1: The NSID is invalid.
                2: The user has disabled the list of popular photos.

        https://www.flickr.com/services/api/flickr.photos.getPopular.html
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetRecent(Generic[Parsed]):
    """List the newest public photos on Flickr."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self, *, extras: Value = None, per_page: Value = None, page: Value = None, timeout: float | None = None
    ) -> Parsed:
        """List the newest public photos on Flickr.

        Args:
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Raises:
            FlickrError: With one of these codes:
                1: The value of `jump_to` is not a photo id.

        https://www.flickr.com/services/api/flickr.photos.getRecent.html
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetSizes(Generic[Parsed]):
    """List the available sizes of a photo or video."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, timeout: float | None = None) -> Parsed:
        """List the available sizes of a photo or video.

        Args:
            photo_id: The photo's id.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: The calling user cannot see the photo.

        https://www.flickr.com/services/api/flickr.photos.getSizes.html
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetUntagged(Generic[Parsed]):
    """List the calling user's photos without tags."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        min_upload_date: Value = None,
        max_upload_date: Value = None,
        min_taken_date: Value = None,
        max_taken_date: Value = None,
        privacy_filter: Value = None,
        media: Value = None,
        extras: Value = None,
        per_page: Value = None,
        page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
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

        https://www.flickr.com/services/api/flickr.photos.getUntagged.html
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetWithGeoData(Generic[Parsed]):
    """List the calling user's photos with a location."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        min_upload_date: Value = None,
        max_upload_date: Value = None,
        min_taken_date: Value = None,
        max_taken_date: Value = None,
        privacy_filter: Value = None,
        sort: Value = None,
        media: Value = None,
        extras: Value = None,
        per_page: Value = None,
        page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
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

        https://www.flickr.com/services/api/flickr.photos.getWithGeoData.html
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetWithoutGeoData(Generic[Parsed]):
    """List the calling user's photos without a location."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        max_upload_date: Value = None,
        min_taken_date: Value = None,
        max_taken_date: Value = None,
        privacy_filter: Value = None,
        sort: Value = None,
        media: Value = None,
        min_upload_date: Value = None,
        extras: Value = None,
        per_page: Value = None,
        page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
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

        https://www.flickr.com/services/api/flickr.photos.getWithoutGeoData.html
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class RecentlyUpdated(Generic[Parsed]):
    """List the calling user's photos that are new or recently changed."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        min_date: Value,
        extras: Value = None,
        per_page: Value = None,
        page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List the calling user's photos that are new or recently changed.

        Changes include new comments, tags, titles and descriptions.

        Requires a token with `read` permission.

        Args:
            min_date: Return only photos changed from this time on, a timezone-aware datetime, a Unix
                timestamp or an English phrase such as `last monday`.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Raises:
            FlickrError: With one of these codes:
                1: The argument `min_date` is missing.
                2: The date is invalid.

        https://www.flickr.com/services/api/flickr.photos.recentlyUpdated.html
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class RemoveTag(Generic[Parsed]):
    """Remove one tag from a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, tag_id: Value, timeout: float | None = None) -> Parsed:
        """Remove one tag from a photo.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            tag_id: The long id with hyphens, not the tag's text. `flickr.photos.getInfo` returns it as `id`,
                `flickr.photos.addTags` as `full_tag_id`.

        Raises:
            FlickrError: With one of these codes:
                1: The tag does not exist, or the calling user cannot remove it.

        https://www.flickr.com/services/api/flickr.photos.removeTag.html
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class Search(Generic[Parsed]):
    """Search for photos by text, tags, dates, place, license and more."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        user_id: Value = None,
        tags: Value = None,
        tag_mode: Value = None,
        text: Value = None,
        min_upload_date: Value = None,
        max_upload_date: Value = None,
        min_taken_date: Value = None,
        max_taken_date: Value = None,
        license: Value = None,
        sort: Value = None,
        privacy_filter: Value = None,
        bbox: Value = None,
        accuracy: Value = None,
        safe_search: Value = None,
        content_types: Value = None,
        video_content_types: Value = None,
        machine_tags: Value = None,
        machine_tag_mode: Value = None,
        group_id: Value = None,
        contacts: Value = None,
        woe_id: Value = None,
        place_id: Value = None,
        media: Value = None,
        has_geo: Value = None,
        geo_context: Value = None,
        lat: Value = None,
        lon: Value = None,
        radius: Value = None,
        radius_units: Value = None,
        is_commons: Value = None,
        in_gallery: Value = None,
        is_getty: Value = None,
        content_type: Value = None,
        extras: Value = None,
        per_page: Value = None,
        page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
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

        Raises:
            FlickrError: With one of these codes:
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
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class SetContentType(Generic[Parsed]):
    """Set whether a photo is a photograph, a screenshot or another image."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, content_type: Value, timeout: float | None = None) -> Parsed:
        """Set whether a photo is a photograph, a screenshot or another image.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photo_id: The photo's id.
            content_type: The content type: 1 photo, 2 screenshot, 3 other image, 4 virtual photography.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user does not own it.
                2: A required argument is missing.
                3: Flickr does not allow a change of this photo's content type.

        https://www.flickr.com/services/api/flickr.photos.setContentType.html
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class SetDates(Generic[Parsed]):
    """Set the upload date and the date taken of a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        photo_id: Value,
        date_posted: Value = None,
        date_taken: Value = None,
        date_taken_granularity: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
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
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user does not own it.
                2: No date was passed.
                3: The granularity is invalid.
                4: The upload date is too far in the past.
                5: The format of the date taken is invalid.
                6: The date taken is in the future or too far in the past.

        https://www.flickr.com/services/api/flickr.photos.setDates.html
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class SetMeta(Generic[Parsed]):
    """Set the title and description of a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self, *, photo_id: Value, title: Value = None, description: Value = None, timeout: float | None = None
    ) -> Parsed:
        """Set the title and description of a photo.

        Requires `title`, `description` or both.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photo_id: The photo's id.
            title: The photo's new title.
            description: The photo's new description.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user does not own it.
                2: Both `title` and `description` are missing.

        https://www.flickr.com/services/api/flickr.photos.setMeta.html
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class SetPerms(Generic[Parsed]):
    """Set the permissions of a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        photo_id: Value,
        is_public: Value,
        is_friend: Value,
        is_family: Value,
        perm_comment: Value = None,
        perm_addmeta: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
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

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user does not own it.
                2: A required argument is missing.

        https://www.flickr.com/services/api/flickr.photos.setPerms.html
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class SetSafetyLevel(Generic[Parsed]):
    """Set a photo's safety level, or hide it from public searches."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self, *, photo_id: Value, safety_level: Value = None, hidden: Value = None, timeout: float | None = None
    ) -> Parsed:
        """Set a photo's safety level, or hide it from public searches.

        Requires `safety_level`, `hidden` or both. `flickr.photos.getInfo` numbers the levels from 0.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photo_id: The photo's id.
            safety_level: The photo's safety level: 1 safe, 2 moderate, 3 restricted.
            hidden: If true, hide the photo from public searches; if false, show it.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user does not own it.
                2: Both `safety_level` and `hidden` are missing or invalid.
                3: Flickr does not allow a change of this photo's safety level.
                4: The safety level conflicts with the limits of the calling user's account.

        https://www.flickr.com/services/api/flickr.photos.setSafetyLevel.html
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class SetTags(Generic[Parsed]):
    """Replace all tags of a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, tags: Value, timeout: float | None = None) -> Parsed:
        """Replace all tags of a photo.

        Tags that are not in the new list are removed.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photo_id: The photo's id.
            tags: All tags of the photo, one string per tag; tags with spaces are quoted automatically. A
                single string is sent unchanged, as tags separated by spaces.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user does not own it.
                2: The list exceeds the photo's tag limit; the tags are unchanged.

        https://www.flickr.com/services/api/flickr.photos.setTags.html
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class PhotosNamespace(Generic[Parsed]):
    """Photos and videos."""

    comments: PhotosCommentsNamespace[Parsed]
    geo: PhotosGeoNamespace[Parsed]
    licenses: PhotosLicensesNamespace[Parsed]
    notes: PhotosNotesNamespace[Parsed]
    people: PhotosPeopleNamespace[Parsed]
    suggestions: PhotosSuggestionsNamespace[Parsed]
    transform: PhotosTransformNamespace[Parsed]
    upload: PhotosUploadNamespace[Parsed]
    addTags: AddTags[Parsed]
    delete: Delete[Parsed]
    getAllContexts: GetAllContexts[Parsed]
    getContactsPhotos: GetContactsPhotos[Parsed]
    getContactsPublicPhotos: GetContactsPublicPhotos[Parsed]
    getContext: GetContext[Parsed]
    getCounts: GetCounts[Parsed]
    getExif: GetExif[Parsed]
    getFavorites: GetFavorites[Parsed]
    getInfo: GetInfo[Parsed]
    getNotInSet: GetNotInSet[Parsed]
    getPerms: GetPerms[Parsed]
    getPopular: GetPopular[Parsed]
    getRecent: GetRecent[Parsed]
    getSizes: GetSizes[Parsed]
    getUntagged: GetUntagged[Parsed]
    getWithGeoData: GetWithGeoData[Parsed]
    getWithoutGeoData: GetWithoutGeoData[Parsed]
    recentlyUpdated: RecentlyUpdated[Parsed]
    removeTag: RemoveTag[Parsed]
    search: Search[Parsed]
    setContentType: SetContentType[Parsed]
    setDates: SetDates[Parsed]
    setMeta: SetMeta[Parsed]
    setPerms: SetPerms[Parsed]
    setSafetyLevel: SetSafetyLevel[Parsed]
    setTags: SetTags[Parsed]

class FlatPhotosNamespace(Generic[Parsed]):
    """The methods of `flickr.photos` in the spelling `flickr.photos_...`."""

    photos_addTags: AddTags[Parsed]
    photos_delete: Delete[Parsed]
    photos_getAllContexts: GetAllContexts[Parsed]
    photos_getContactsPhotos: GetContactsPhotos[Parsed]
    photos_getContactsPublicPhotos: GetContactsPublicPhotos[Parsed]
    photos_getContext: GetContext[Parsed]
    photos_getCounts: GetCounts[Parsed]
    photos_getExif: GetExif[Parsed]
    photos_getFavorites: GetFavorites[Parsed]
    photos_getInfo: GetInfo[Parsed]
    photos_getNotInSet: GetNotInSet[Parsed]
    photos_getPerms: GetPerms[Parsed]
    photos_getPopular: GetPopular[Parsed]
    photos_getRecent: GetRecent[Parsed]
    photos_getSizes: GetSizes[Parsed]
    photos_getUntagged: GetUntagged[Parsed]
    photos_getWithGeoData: GetWithGeoData[Parsed]
    photos_getWithoutGeoData: GetWithoutGeoData[Parsed]
    photos_recentlyUpdated: RecentlyUpdated[Parsed]
    photos_removeTag: RemoveTag[Parsed]
    photos_search: Search[Parsed]
    photos_setContentType: SetContentType[Parsed]
    photos_setDates: SetDates[Parsed]
    photos_setMeta: SetMeta[Parsed]
    photos_setPerms: SetPerms[Parsed]
    photos_setSafetyLevel: SetSafetyLevel[Parsed]
    photos_setTags: SetTags[Parsed]
