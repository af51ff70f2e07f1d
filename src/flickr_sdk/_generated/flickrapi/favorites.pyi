"""flickr.favorites with flickrapi's method names: Favorite photos of users."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._answers import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Answer, Parsed, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class Add(Generic[Parsed]):
    """Add a photo to the calling user's favorites."""

    __name__: str

    @overload
    def __call__(self, *, photo_id: Value, timeout: float | None = None) -> Parsed:
        """Add a photo to the calling user's favorites.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no photo with this id.
                2: The photo is the calling user's own; only photos of others can be favorites.
                3: The calling user has this favorite already.
                4: The calling user may not see the photo or may not add it.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetContext(Generic[Parsed]):
    """Get the neighbours of a photo in the favorites of a user."""

    __name__: str

    @overload
    def __call__(self, *, photo_id: Value, user_id: Value, timeout: float | None = None) -> Parsed:
        """Get the neighbours of a photo in the favorites of a user.

        Args:
            photo_id: The photo's id.
            user_id: The user whose favorites are meant, not the photo's owner.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no such photo, or the calling user may not see it.
                2: There is no such user.
                3: This user has not made the photo a favorite.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetList(Generic[Parsed]):
    """List a user's favorite photos, as far as the calling user may see them."""

    __name__: str

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
        """List a user's favorite photos, as far as the calling user may see them.

        Use `flickr.favorites.getPublicList` to get only public photos.

        Args:
            user_id: The user whose favorites are listed. Defaults to the calling user.
            min_fave_date: Return only photos marked as favorites from this time on, a timezone-aware datetime
                or a Unix timestamp.
            max_fave_date: Return only photos marked as favorites up to this time, a timezone-aware datetime
                or a Unix timestamp.
            extras: Additional fields to return.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page of results to return.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no user with this id.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetPublicList(Generic[Parsed]):
    """List the public photos among a user's favorites."""

    __name__: str

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
        """List the public photos among a user's favorites.

        Args:
            user_id: The user's NSID, such as `12345678@N00`.
            min_fave_date: Return only photos marked as favorites from this time on, a timezone-aware datetime
                or a Unix timestamp.
            max_fave_date: Return only photos marked as favorites up to this time, a timezone-aware datetime
                or a Unix timestamp.
            extras: Additional fields to return.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page of results to return.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no user with this id.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class Remove(Generic[Parsed]):
    """Remove a photo from the calling user's favorites."""

    __name__: str

    @overload
    def __call__(self, *, photo_id: Value, timeout: float | None = None) -> Parsed:
        """Remove a photo from the calling user's favorites.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.

        Raises:
            FlickrError: With a code of the method's own:
                1: This photo is none of the calling user's favorites.
                2: A `user_id` was sent, and the photo is not the calling user's own.
                3: A `user_id` was sent that belongs to nobody.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

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
