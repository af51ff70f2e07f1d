"""flickr.favorites with flickrapi's method names: Favorite photos of users."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class Add(Generic[Parsed]):
    """Add a photo to the calling user's favorites."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, timeout: float | None = None) -> Parsed:
        """Add a photo to the calling user's favorites.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photo_id: The photo's id.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: The calling user owns the photo; only photos of other users can be favorites.
                3: The photo is already a favorite of the calling user.
                4: The calling user cannot see the photo or cannot add it.

        https://www.flickr.com/services/api/flickr.favorites.add.html
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
    """Get the previous and next photo in a user's favorites."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, user_id: Value, timeout: float | None = None) -> Parsed:
        """Get the previous and next photo in a user's favorites.

        Args:
            photo_id: The photo's id.
            user_id: The NSID of the user with the favorites, not of the photo's owner.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: The user does not exist.
                3: The photo is not a favorite of this user.

        https://www.flickr.com/services/api/flickr.favorites.getContext.html
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

class GetList(Generic[Parsed]):
    """List a user's favorite photos that the calling user can see."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        user_id: Value = None,
        min_fave_date: Value = None,
        max_fave_date: Value = None,
        extras: Value = None,
        per_page: Value = None,
        page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List a user's favorite photos that the calling user can see.

        For public photos only, use `flickr.favorites.getPublicList`.

        Args:
            user_id: The NSID of the user whose favorites are listed. Defaults to the calling user.
            min_fave_date: Return only photos marked as favorites from this time on, a timezone-aware datetime
                or a Unix timestamp.
            max_fave_date: Return only photos marked as favorites up to this time, a timezone-aware datetime
                or a Unix timestamp.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Raises:
            FlickrError: With one of these codes:
                1: The user does not exist.

        https://www.flickr.com/services/api/flickr.favorites.getList.html
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

class GetPublicList(Generic[Parsed]):
    """List the public photos in a user's favorites."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        user_id: Value,
        min_fave_date: Value = None,
        max_fave_date: Value = None,
        extras: Value = None,
        per_page: Value = None,
        page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List the public photos in a user's favorites.

        Args:
            user_id: The user's NSID, such as `12345678@N00`.
            min_fave_date: Return only photos marked as favorites from this time on, a timezone-aware datetime
                or a Unix timestamp.
            max_fave_date: Return only photos marked as favorites up to this time, a timezone-aware datetime
                or a Unix timestamp.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Raises:
            FlickrError: With one of these codes:
                1: The user does not exist.

        https://www.flickr.com/services/api/flickr.favorites.getPublicList.html
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

class Remove(Generic[Parsed]):
    """Remove a photo from the calling user's favorites."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, timeout: float | None = None) -> Parsed:
        """Remove a photo from the calling user's favorites.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photo_id: The photo's id.

        Raises:
            FlickrError: With one of these codes:
                1: The photo is not a favorite of the calling user.
                2: The request contains a `user_id`, and the calling user does not own the photo.
                3: The request contains a `user_id` of a user who does not exist.

        https://www.flickr.com/services/api/flickr.favorites.remove.html
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

class FavoritesNamespace(Generic[Parsed]):
    """Favorite photos of users."""

    add: Add[Parsed]
    getContext: GetContext[Parsed]
    getList: GetList[Parsed]
    getPublicList: GetPublicList[Parsed]
    remove: Remove[Parsed]

class FlatFavoritesNamespace(Generic[Parsed]):
    """The methods of `flickr.favorites` in the spelling `flickr.favorites_...`."""

    favorites_add: Add[Parsed]
    favorites_getContext: GetContext[Parsed]
    favorites_getList: GetList[Parsed]
    favorites_getPublicList: GetPublicList[Parsed]
    favorites_remove: Remove[Parsed]
