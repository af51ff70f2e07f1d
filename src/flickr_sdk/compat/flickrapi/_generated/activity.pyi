"""flickr.activity with flickrapi's method names: Recent activity on photos and albums."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class UserComments(Generic[Parsed]):
    """List recent activity on photos and albums that the calling user commented on."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, per_page: Value = None, page: Value = None, timeout: float | None = None) -> Parsed:
        """List recent activity on photos and albums that the calling user commented on.

        Call this method at most once per hour.

        Requires a token with `read` permission.

        Args:
            per_page: The number of items per page. Defaults to 10; the maximum is 50.
            page: The page number, starting at 1.

        https://www.flickr.com/services/api/flickr.activity.userComments.html
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

class UserPhotos(Generic[Parsed]):
    """List recent activity on the calling user's photos and albums."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self, *, timeframe: Value = None, per_page: Value = None, page: Value = None, timeout: float | None = None
    ) -> Parsed:
        """List recent activity on the calling user's photos and albums.

        Call this method at most once per hour. Without `timeframe`, Flickr returns all activity since the
        user's previous session began.

        Requires a token with `read` permission.

        Args:
            timeframe: The period to cover, in days (`3d`) or hours (`12h`). Defaults to the time since the
                user's previous session began.
            per_page: The number of items per page. Defaults to 10; the maximum is 50.
            page: The page number, starting at 1.

        https://www.flickr.com/services/api/flickr.activity.userPhotos.html
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

class ActivityNamespace(Generic[Parsed]):
    """Recent activity on photos and albums."""

    userComments: UserComments[Parsed]
    userPhotos: UserPhotos[Parsed]

class FlatActivityNamespace(Generic[Parsed]):
    """The methods of `flickr.activity` in the spelling `flickr.activity_...`."""

    activity_userComments: UserComments[Parsed]
    activity_userPhotos: UserPhotos[Parsed]
