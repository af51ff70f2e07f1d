"""flickr.urls with flickrapi's method names: URLs of users, groups and galleries."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class GetGroup(Generic[Parsed]):
    """Get the URL of a group's page."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, group_id: Value, timeout: float | None = None) -> Parsed:
        """Get the URL of a group's page.

        Args:
            group_id: The group's NSID, such as `12345678@N00`.

        Raises:
            FlickrError: With one of these codes:
                1: The group does not exist, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.urls.getGroup.html
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

class GetUserPhotos(Generic[Parsed]):
    """Get the URL of a user's photos."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, user_id: Value = None, timeout: float | None = None) -> Parsed:
        """Get the URL of a user's photos.

        Args:
            user_id: The user's NSID. Defaults to the calling user.

        Raises:
            FlickrError: With one of these codes:
                1: The user does not exist.
                2: The call is unauthenticated and has no `user_id`.

        https://www.flickr.com/services/api/flickr.urls.getUserPhotos.html
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

class GetUserProfile(Generic[Parsed]):
    """Get the URL of a user's profile."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, user_id: Value = None, timeout: float | None = None) -> Parsed:
        """Get the URL of a user's profile.

        Args:
            user_id: The user's NSID. Defaults to the calling user.

        Raises:
            FlickrError: With one of these codes:
                1: The user does not exist.
                2: The call is unauthenticated and has no `user_id`.

        https://www.flickr.com/services/api/flickr.urls.getUserProfile.html
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

class LookupGallery(Generic[Parsed]):
    """Find a gallery by URL."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, url: Value, timeout: float | None = None) -> Parsed:
        """Find a gallery by URL.

        Args:
            url: The URL of the gallery's page.

        https://www.flickr.com/services/api/flickr.urls.lookupGallery.html
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

class LookupGroup(Generic[Parsed]):
    """Find a group by the URL of its page or pool."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, url: Value, timeout: float | None = None) -> Parsed:
        """Find a group by the URL of its page or pool.

        Args:
            url: The URL of the group's page or pool.

        Raises:
            FlickrError: With one of these codes:
                1: No group has this URL.

        https://www.flickr.com/services/api/flickr.urls.lookupGroup.html
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

class LookupUser(Generic[Parsed]):
    """Find a user by the URL of their profile or photos."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, url: Value, timeout: float | None = None) -> Parsed:
        """Find a user by the URL of their profile or photos.

        Args:
            url: The URL of the user's profile or photos.

        Raises:
            FlickrError: With one of these codes:
                1: No user has this URL.

        https://www.flickr.com/services/api/flickr.urls.lookupUser.html
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

class UrlsNamespace(Generic[Parsed]):
    """URLs of users, groups and galleries."""

    getGroup: GetGroup[Parsed]
    getUserPhotos: GetUserPhotos[Parsed]
    getUserProfile: GetUserProfile[Parsed]
    lookupGallery: LookupGallery[Parsed]
    lookupGroup: LookupGroup[Parsed]
    lookupUser: LookupUser[Parsed]

class FlatUrlsNamespace(Generic[Parsed]):
    """The methods of `flickr.urls` in the spelling `flickr.urls_...`."""

    urls_getGroup: GetGroup[Parsed]
    urls_getUserPhotos: GetUserPhotos[Parsed]
    urls_getUserProfile: GetUserProfile[Parsed]
    urls_lookupGallery: LookupGallery[Parsed]
    urls_lookupGroup: LookupGroup[Parsed]
    urls_lookupUser: LookupUser[Parsed]
