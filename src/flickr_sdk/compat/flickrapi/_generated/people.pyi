"""flickr.people with flickrapi's method names: Users, their photos, groups and limits."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class FindByEmail(Generic[Parsed]):
    """Find a user by email address."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, find_email: Value, timeout: float | None = None) -> Parsed:
        """Find a user by email address.

        Args:
            find_email: The user's primary or secondary email address.

        Raises:
            FlickrError: With one of these codes:
                1: No account has this email address.

        https://www.flickr.com/services/api/flickr.people.findByEmail.html
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

class FindByUsername(Generic[Parsed]):
    """Find a user by screen name."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, username: Value, timeout: float | None = None) -> Parsed:
        """Find a user by screen name.

        Args:
            username: The user's screen name.

        Raises:
            FlickrError: With one of these codes:
                1: No account has this screen name.

        https://www.flickr.com/services/api/flickr.people.findByUsername.html
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

class GetGroups(Generic[Parsed]):
    """List the groups that a user belongs to."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        user_id: Value,
        extras: Value = None,
        page: Value = None,
        per_page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List the groups that a user belongs to.

        Requires a token with `read` permission.

        Args:
            user_id: The user's NSID, such as `12345678@N00`.
            extras: Additional fields to return for each group: `privacy`, `throttle` and `restrictions`.
            page: The number of the page. Undocumented by Flickr.
            per_page: The number of groups per page. Undocumented by Flickr; without it, the response contains
                all groups.

        Raises:
            FlickrError: With one of these codes:
                1: The user does not exist.

        https://www.flickr.com/services/api/flickr.people.getGroups.html
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
    """Get the details of a user."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, user_id: Value, timeout: float | None = None) -> Parsed:
        """Get the details of a user.

        Authenticated calls also return the contact relation in both directions: `contact`, `friend` and
        `family`, and the same names prefixed with `rev`. Fields that the user left empty, such as the real
        name, can be missing.

        Args:
            user_id: The user's NSID, such as `12345678@N00`.

        Raises:
            FlickrError: With one of these codes:
                1: The user does not exist.
                5: The user's account was deleted.

        https://www.flickr.com/services/api/flickr.people.getInfo.html
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

class GetLimits(Generic[Parsed]):
    """Get the upload and display limits of the calling user."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, timeout: float | None = None) -> Parsed:
        """Get the upload and display limits of the calling user.

        `maxdisplaypx` is 0 if there is no limit. It applies to display only; uploads can have any dimensions.

        Requires a token with `read` permission.

        https://www.flickr.com/services/api/flickr.people.getLimits.html
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

class GetPhotos(Generic[Parsed]):
    """List the photos of a user that the calling user can see."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        user_id: Value,
        safe_search: Value = None,
        min_upload_date: Value = None,
        max_upload_date: Value = None,
        min_taken_date: Value = None,
        max_taken_date: Value = None,
        content_types: Value = None,
        privacy_filter: Value = None,
        content_type: Value = None,
        extras: Value = None,
        per_page: Value = None,
        page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List the photos of a user that the calling user can see.

        Requires an authenticated user. For unauthenticated calls, use `flickr.people.getPublicPhotos`.

        Args:
            user_id: The owner's NSID, or `me` for the calling user.
            safe_search: The safety level to search: 1 safe, 2 moderate, 3 restricted. Unauthenticated calls
                return only safe photos.
            min_upload_date: Return only photos uploaded from this time on, a timezone-aware datetime or a
                Unix timestamp.
            max_upload_date: Return only photos uploaded up to this time, a timezone-aware datetime or a Unix
                timestamp.
            min_taken_date: Return only photos taken from this time on, a datetime or `YYYY-MM-DD HH:MM:SS`.
            max_taken_date: Return only photos taken up to this time, a datetime or `YYYY-MM-DD HH:MM:SS`.
            content_types: The content types to return: 0 photos, 1 screenshots, 2 other images, 3 virtual
                photography.
            privacy_filter: Return only the calling user's photos with this privacy level: 1 public, 2
                friends, 3 family, 4 friends and family, 5 private.
            content_type: Deprecated; use `content_types`. Content types to return: 1 photos, 2 screenshots, 3
                other, 4 photos and screenshots, 5 screenshots and other, 6 photos and other, 7 all.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Raises:
            FlickrError: With one of these codes:
                1: A required argument is missing.
                2: The user does not exist.
                5: The user's account was deleted.

        https://www.flickr.com/services/api/flickr.people.getPhotos.html
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

class GetPhotosOf(Generic[Parsed]):
    """List the photos in which a person is tagged."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        user_id: Value,
        owner_id: Value = None,
        extras: Value = None,
        per_page: Value = None,
        page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List the photos in which a person is tagged.

        For users other than the calling user, Flickr omits `total` and `pages`. Request the next page while
        `has_next_page` is set.

        Args:
            user_id: The NSID of the person, or `me` for the calling user.
            owner_id: The NSID of a user. Returns only photos taken by this user.
            extras: Additional fields to return for each photo. This method also supports `date_person_added`.
                `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Raises:
            FlickrError: With one of these codes:
                1: The user does not exist.

        https://www.flickr.com/services/api/flickr.people.getPhotosOf.html
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

class GetPublicGroups(Generic[Parsed]):
    """List the public groups that a user belongs to."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, user_id: Value, timeout: float | None = None) -> Parsed:
        """List the public groups that a user belongs to.

        Args:
            user_id: The user's NSID, such as `12345678@N00`.

        Raises:
            FlickrError: With one of these codes:
                1: The user does not exist.

        https://www.flickr.com/services/api/flickr.people.getPublicGroups.html
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

class GetPublicPhotos(Generic[Parsed]):
    """List the public photos of a user."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        user_id: Value,
        safe_search: Value = None,
        extras: Value = None,
        per_page: Value = None,
        page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List the public photos of a user.

        Args:
            user_id: The user's NSID, such as `12345678@N00`.
            safe_search: The safety level to search: 1 safe, 2 moderate, 3 restricted. Unauthenticated calls
                return only safe photos.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Raises:
            FlickrError: With one of these codes:
                1: The user does not exist.

        https://www.flickr.com/services/api/flickr.people.getPublicPhotos.html
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

class GetUploadStatus(Generic[Parsed]):
    """Get the upload usage and limits of the calling user."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, timeout: float | None = None) -> Parsed:
        """Get the upload usage and limits of the calling user.

        `remaining` of albums and videos can be the string `lots` instead of a number.

        Requires a token with `read` permission.

        https://www.flickr.com/services/api/flickr.people.getUploadStatus.html
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

class PeopleNamespace(Generic[Parsed]):
    """Users, their photos, groups and limits."""

    findByEmail: FindByEmail[Parsed]
    findByUsername: FindByUsername[Parsed]
    getGroups: GetGroups[Parsed]
    getInfo: GetInfo[Parsed]
    getLimits: GetLimits[Parsed]
    getPhotos: GetPhotos[Parsed]
    getPhotosOf: GetPhotosOf[Parsed]
    getPublicGroups: GetPublicGroups[Parsed]
    getPublicPhotos: GetPublicPhotos[Parsed]
    getUploadStatus: GetUploadStatus[Parsed]

class FlatPeopleNamespace(Generic[Parsed]):
    """The methods of `flickr.people` in the spelling `flickr.people_...`."""

    people_findByEmail: FindByEmail[Parsed]
    people_findByUsername: FindByUsername[Parsed]
    people_getGroups: GetGroups[Parsed]
    people_getInfo: GetInfo[Parsed]
    people_getLimits: GetLimits[Parsed]
    people_getPhotos: GetPhotos[Parsed]
    people_getPhotosOf: GetPhotosOf[Parsed]
    people_getPublicGroups: GetPublicGroups[Parsed]
    people_getPublicPhotos: GetPublicPhotos[Parsed]
    people_getUploadStatus: GetUploadStatus[Parsed]
