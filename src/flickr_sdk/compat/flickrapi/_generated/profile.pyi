"""flickr.profile with flickrapi's method names: User profiles."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class GetProfile(Generic[Parsed]):
    """Get the profile of a user."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, user_id: Value, timeout: float | None = None) -> Parsed:
        """Get the profile of a user.

        Fields that the calling user cannot see are omitted.

        Args:
            user_id: The user's NSID, such as `12345678@N00`.

        Raises:
            FlickrError: With one of these codes:
                1: The NSID is invalid.

        https://www.flickr.com/services/api/flickr.profile.getProfile.html
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

class ProfileNamespace(Generic[Parsed]):
    """User profiles."""

    getProfile: GetProfile[Parsed]

class FlatProfileNamespace(Generic[Parsed]):
    """The methods of `flickr.profile` in the spelling `flickr.profile_...`."""

    profile_getProfile: GetProfile[Parsed]
