"""flickr.people with flickrapi's method names: Users, their photos, groups and limits."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._answers import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Answer, Parsed, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class FindByEmail(Generic[Parsed]):
    """Find a user by email address."""

    __name__: str

    @overload
    def __call__(self, *, find_email: Value, timeout: float | None = None) -> Parsed:
        """Find a user by email address.

        Args:
            find_email: The user's primary or secondary email address.

        Raises:
            FlickrError: With a code of the method's own:
                1: No account uses this email address.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class FindByUsername(Generic[Parsed]):
    """Find a user by user name."""

    __name__: str

    @overload
    def __call__(self, *, username: Value, timeout: float | None = None) -> Parsed:
        """Find a user by user name.

        Args:
            username: The user's screen name.

        Raises:
            FlickrError: With a code of the method's own:
                1: No account has this user name.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetGroups(Generic[Parsed]):
    """List the groups a user belongs to."""

    __name__: str

    @overload
    def __call__(self, *, user_id: Value, extras: Value = None, timeout: float | None = None) -> Parsed:
        """List the groups a user belongs to.

        Needs a token with `read` permission.

        Args:
            user_id: The user's NSID, such as `12345678@N00`.
            extras: Further fields for each group: `privacy`, `throttle` and `restrictions`.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no user with this id.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetInfo(Generic[Parsed]):
    """Get the public profile of a user."""

    __name__: str

    @overload
    def __call__(self, *, user_id: Value, timeout: float | None = None) -> Parsed:
        """Get the public profile of a user.

        A call made for a user also tells how the two are connected, in both directions: `contact`, `friend`,
        `family` and the same with `rev` in front. Fields the user left empty, such as the real name, can be
        missing.

        Args:
            user_id: The user's NSID, such as `12345678@N00`.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no user with this id.
                5: The user's account has been deleted.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetLimits(Generic[Parsed]):
    """Get the size and length limits for the calling user's photos and videos."""

    __name__: str

    @overload
    def __call__(self, *, timeout: float | None = None) -> Parsed:
        """Get the size and length limits for the calling user's photos and videos.

        `maxdisplaypx` 0 stands for no limit. It concerns display only; uploads may have any dimensions.

        Needs a token with `read` permission.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetPhotos(Generic[Parsed]):
    """List the photos of a user, as far as the calling user may see them."""

    __name__: str

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
        """List the photos of a user, as far as the calling user may see them.

        Call it for a logged-in user; without one, use `flickr.people.getPublicPhotos`.

        Args:
            user_id: The owner of the photos, or `me` for the calling user.
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
            extras: Additional fields to return.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page of results to return.

        Raises:
            FlickrError: With a code of the method's own:
                1: A required argument is missing.
                2: There is no user with this id.
                5: The user's account has been deleted.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetPhotosOf(Generic[Parsed]):
    """List the photos in which a person is tagged."""

    __name__: str

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

        For people other than the calling user Flickr leaves out `total` and `pages`; go on while
        `has_next_page` is set.

        Args:
            user_id: The person to look for, or `me` for the calling user.
            owner_id: The NSID of a user. Returns only photos taken by this user.
            extras: Further fields for each photo. Here `date_person_added` is possible too.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page of results to return.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no user with this id.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetPublicGroups(Generic[Parsed]):
    """List the groups a user belongs to that everybody may see."""

    __name__: str

    @overload
    def __call__(self, *, user_id: Value, timeout: float | None = None) -> Parsed:
        """List the groups a user belongs to that everybody may see.

        Args:
            user_id: The user's NSID, such as `12345678@N00`.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no user with this id.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetPublicPhotos(Generic[Parsed]):
    """List the public photos of a user."""

    __name__: str

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
            extras: Additional fields to return.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page of results to return.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no user with this id.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetUploadStatus(Generic[Parsed]):
    """Get how much the calling user has uploaded and may still upload."""

    __name__: str

    @overload
    def __call__(self, *, timeout: float | None = None) -> Parsed:
        """Get how much the calling user has uploaded and may still upload.

        `remaining` of albums and videos can be the word `lots` instead of a number.

        Needs a token with `read` permission.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

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
