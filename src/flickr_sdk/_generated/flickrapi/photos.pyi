"""flickr.photos under flickrapi's names: Photos and videos, to search, describe, change or delete."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._answers import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Answer, Parsed, Unparsed, Value
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
    """Add tags to a photo and keep those it has."""

    __name__: str

    @overload
    def __call__(self, *, photo_id: Value, tags: Value, timeout: float | None = None) -> Parsed:
        """Add tags to a photo and keep those it has.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            tags: The tags to add, each a text of its own; those of several words are quoted for you. A single
                text is sent as it is, in the form that Flickr reads: tags with spaces between them.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no such photo, or the calling user may not tag it.
                2: The new tags would exceed the photo's tag limit; none of them was added.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class Delete(Generic[Parsed]):
    """Delete a photo for good."""

    __name__: str

    @overload
    def __call__(self, *, photo_id: Value, timeout: float | None = None) -> Parsed:
        """Delete a photo for good.

        Needs a token with `delete` permission.

        Args:
            photo_id: The photo's id.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no such photo, or it is not the calling user's own.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetAllContexts(Generic[Parsed]):
    """List the albums and group pools that contain a photo."""

    __name__: str

    @overload
    def __call__(self, *, photo_id: Value, timeout: float | None = None) -> Parsed:
        """List the albums and group pools that contain a photo.

        Args:
            photo_id: The photo's id.

        Raises:
            FlickrError: With a code of the method's own:
                1: No photo has this id.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetContactsPhotos(Generic[Parsed]):
    """List recent photos of the calling user's contacts."""

    __name__: str

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetContactsPublicPhotos(Generic[Parsed]):
    """List recent public photos of somebody's contacts."""

    __name__: str

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

        Raises:
            FlickrError: With a code of the method's own:
                1: No member has this NSID.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetContext(Generic[Parsed]):
    """Get the neighbours of a photo in its owner's photostream."""

    __name__: str

    @overload
    def __call__(self, *, photo_id: Value, timeout: float | None = None) -> Parsed:
        """Get the neighbours of a photo in its owner's photostream.

        At either end of the stream the missing neighbour is `None`.

        Args:
            photo_id: The photo's id.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no such photo, or the calling user may not see it.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetCounts(Generic[Parsed]):
    """Count the calling user's photos in periods of time."""

    __name__: str

    @overload
    def __call__(self, *, dates: Value = None, taken_dates: Value = None, timeout: float | None = None) -> Parsed:
        """Count the calling user's photos in periods of time.

        Pass `dates` or `taken_dates`. Each date ends one period and begins the next, so at least two dates
        are needed, oldest first.

        Needs a token with `read` permission.

        Args:
            dates: The moments between which uploads are counted, earliest first, as datetimes with time zone
                or Unix times.
            taken_dates: The local times between which photos are counted by taken date, earliest first, as
                datetimes or `YYYY-MM-DD HH:MM:SS`.

        Raises:
            FlickrError: With a code of the method's own:
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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetExif(Generic[Parsed]):
    """Get the EXIF, TIFF and GPS data stored in a photo."""

    __name__: str

    @overload
    def __call__(self, *, photo_id: Value, secret: Value = None, timeout: float | None = None) -> Parsed:
        """Get the EXIF, TIFF and GPS data stored in a photo.

        Args:
            photo_id: The photo's id.
            secret: The photo's secret. Whoever knows it may see the photo without further permission.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no such photo, or the calling user may not see it.
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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetFavorites(Generic[Parsed]):
    """List the people who marked a photo as a favorite."""

    __name__: str

    @overload
    def __call__(
        self, *, photo_id: Value, page: Value = None, per_page: Value = None, timeout: float | None = None
    ) -> Parsed:
        """List the people who marked a photo as a favorite.

        Args:
            photo_id: The photo's id.
            page: Which page of the results to fetch.
            per_page: People on a page. Defaults to 10, at most 50.

        Raises:
            FlickrError: With a code of the method's own:
                1: No photo has this id, or it is hidden from the calling user.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetInfo(Generic[Parsed]):
    """Get everything Flickr tells about one photo."""

    __name__: str

    @overload
    def __call__(self, *, photo_id: Value, secret: Value = None, timeout: float | None = None) -> Parsed:
        """Get everything Flickr tells about one photo.

        The calling user must be allowed to see the photo; only the owner gets `permissions`. `safety_level`
        is counted from 0 (safe) to 2 (restricted) here, not from 1 to 3 as in other methods.

        Args:
            photo_id: The photo's id.
            secret: The photo's secret. Whoever knows it may see the photo without further permission.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no such photo, or the calling user may not see it.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetNotInSet(Generic[Parsed]):
    """List the calling user's photos that are in no album."""

    __name__: str

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetPerms(Generic[Parsed]):
    """Get who may see, comment on and tag one of the calling user's photos."""

    __name__: str

    @overload
    def __call__(self, *, photo_id: Value, timeout: float | None = None) -> Parsed:
        """Get who may see, comment on and tag one of the calling user's photos.

        Needs a token with `read` permission.

        Args:
            photo_id: The photo's id.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no such photo, or it is not the calling user's own.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetPopular(Generic[Parsed]):
    """List somebody's most popular photos."""

    __name__: str

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
        """List somebody's most popular photos.

        Args:
            user_id: NSID of the owner. Defaults to the calling user.
            sort: What counts as popular, `interesting` (the default), `comments`, `faves` or `views`.
            extras: Names of more fields that the answer should carry.
            per_page: How many results a page holds. In most methods the default is 100 and the maximum 500.
            page: Which page of the results to fetch.

        Raises:
            FlickrError: With a code of the method's own:
                1: The NSID is not valid.
                2: This member has switched off the list of popular photos.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetRecent(Generic[Parsed]):
    """List the newest public photos of all members."""

    __name__: str

    @overload
    def __call__(
        self, *, extras: Value = None, per_page: Value = None, page: Value = None, timeout: float | None = None
    ) -> Parsed:
        """List the newest public photos of all members.

        Args:
            extras: Names of more fields that the answer should carry.
            per_page: How many results a page holds. In most methods the default is 100 and the maximum 500.
            page: Which page of the results to fetch.

        Raises:
            FlickrError: With a code of the method's own:
                1: The value of `jump_to` is no photo id.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetSizes(Generic[Parsed]):
    """List the sizes in which a photo or video can be fetched."""

    __name__: str

    @overload
    def __call__(self, *, photo_id: Value, timeout: float | None = None) -> Parsed:
        """List the sizes in which a photo or video can be fetched.

        Args:
            photo_id: The photo's id.

        Raises:
            FlickrError: With a code of the method's own:
                1: No photo has this id.
                2: The calling user may not see the photo.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetUntagged(Generic[Parsed]):
    """List the calling user's photos that have no tags."""

    __name__: str

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetWithGeoData(Generic[Parsed]):
    """List the calling user's photos that have a location."""

    __name__: str

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetWithoutGeoData(Generic[Parsed]):
    """List the calling user's photos that have no location."""

    __name__: str

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class RecentlyUpdated(Generic[Parsed]):
    """List the calling user's photos that are new or were changed recently."""

    __name__: str

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
        """List the calling user's photos that are new or were changed recently.

        New comments, tags, titles and descriptions count as changes.

        Needs a token with `read` permission.

        Args:
            min_date: Only photos changed from this moment on, a datetime with time zone, Unix time or an
                English phrase such as `last monday`.
            extras: Names of more fields that the answer should carry.
            per_page: How many results a page holds. In most methods the default is 100 and the maximum 500.
            page: Which page of the results to fetch.

        Raises:
            FlickrError: With a code of the method's own:
                1: The argument `min_date` is missing.
                2: Flickr cannot read the date.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class RemoveTag(Generic[Parsed]):
    """Take one tag off a photo."""

    __name__: str

    @overload
    def __call__(self, *, tag_id: Value, timeout: float | None = None) -> Parsed:
        """Take one tag off a photo.

        Needs a token with `write` permission.

        Args:
            tag_id: The long id with hyphens, not the tag's text. `flickr.photos.getInfo` lists it as `id`,
                `flickr.photos.addTags` as `full_tag_id`.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no such tag, or the calling user may not remove it.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class Search(Generic[Parsed]):
    """Search for photos by text, tags, dates, place, license and more."""

    __name__: str

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

        Raises:
            FlickrError: With a code of the method's own:
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

class SetContentType(Generic[Parsed]):
    """Set whether a photo is a photograph, screenshot or something else."""

    __name__: str

    @overload
    def __call__(self, *, photo_id: Value, content_type: Value, timeout: float | None = None) -> Parsed:
        """Set whether a photo is a photograph, screenshot or something else.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            content_type: What the picture is: 1 photo, 2 screenshot, 3 other picture, 4 virtual photography.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no such photo, or it is not the calling user's own.
                2: At least one required argument is missing.
                3: Flickr does not let this photo change its content type.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class SetDates(Generic[Parsed]):
    """Set when a photo was posted, taken, or both."""

    __name__: str

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
            FlickrError: With a code of the method's own:
                1: There is no such photo, or it is not the calling user's own.
                2: No date was passed.
                3: The granularity is none of the allowed values.
                4: Flickr refused the posted date as lying in the past.
                5: The date taken has a format that Flickr cannot read.
                6: The date taken lies in the future or too far in the past.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class SetMeta(Generic[Parsed]):
    """Set the title and description of a photo."""

    __name__: str

    @overload
    def __call__(
        self, *, photo_id: Value, title: Value = None, description: Value = None, timeout: float | None = None
    ) -> Parsed:
        """Set the title and description of a photo.

        Pass `title`, `description` or both.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            title: New title of the photo.
            description: New description of the photo.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no such photo, or it is not the calling user's own.
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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class SetPerms(Generic[Parsed]):
    """Set who may see, comment on and tag a photo."""

    __name__: str

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

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no such photo, or it is not the calling user's own.
                2: At least one required argument is missing.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class SetSafetyLevel(Generic[Parsed]):
    """Set a photo's safety level, or hide it from public search."""

    __name__: str

    @overload
    def __call__(
        self, *, photo_id: Value, safety_level: Value = None, hidden: Value = None, timeout: float | None = None
    ) -> Parsed:
        """Set a photo's safety level, or hide it from public search.

        Pass `safety_level`, `hidden` or both. `flickr.photos.getInfo` numbers the levels from 0 instead.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            safety_level: The photo's safety level: 1 safe, 2 moderate, 3 restricted.
            hidden: If true, public searches do not find the photo; if false, they may.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no such photo, or it is not the calling user's own.
                2: Both `safety_level` and `hidden` are missing or invalid.
                3: Flickr does not let this photo change its safety level.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class SetTags(Generic[Parsed]):
    """Replace all tags of a photo."""

    __name__: str

    @overload
    def __call__(self, *, photo_id: Value, tags: Value, timeout: float | None = None) -> Parsed:
        """Replace all tags of a photo.

        Tags that are not in the new list are removed.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            tags: All tags the photo shall have, each a text of its own; those of several words are quoted for
                you. A single text is sent as it is, in the form that Flickr reads: tags with spaces between
                them.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no such photo, or it is not the calling user's own.
                2: The list exceeds the photo's tag limit; the tags stay as they were.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class PhotosNamespace(Generic[Parsed]):
    """Photos and videos, to search, describe, change or delete."""

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
    """The same by their whole names: `flickr.photos_...`."""

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
