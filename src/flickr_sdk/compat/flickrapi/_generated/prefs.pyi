"""flickr.prefs with flickrapi's method names: The calling user's default settings for uploads."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class GetContentType(Generic[Parsed]):
    """Get the default content type of the calling user's uploads."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, timeout: float | None = None) -> Parsed:
        """Get the default content type of the calling user's uploads.

        Requires a token with `read` permission.

        https://www.flickr.com/services/api/flickr.prefs.getContentType.html
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

class GetGeoPerms(Generic[Parsed]):
    """Get the default location privacy of the calling user's photos."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, timeout: float | None = None) -> Parsed:
        """Get the default location privacy of the calling user's photos.

        `geoperms` is 0 not set, 1 everyone, 2 contacts, 3 friends and family, 4 friends, 5 family, 6 private.
        If `importgeoexif` is set, Flickr uses the EXIF position of new uploads as their location.

        Requires a token with `read` permission.

        https://www.flickr.com/services/api/flickr.prefs.getGeoPerms.html
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

class GetHidden(Generic[Parsed]):
    """Get whether the calling user's uploads are hidden from searches by default."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, timeout: float | None = None) -> Parsed:
        """Get whether the calling user's uploads are hidden from searches by default.

        Requires a token with `read` permission.

        https://www.flickr.com/services/api/flickr.prefs.getHidden.html
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

class GetPrivacy(Generic[Parsed]):
    """Get the default privacy of the calling user's uploads."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, timeout: float | None = None) -> Parsed:
        """Get the default privacy of the calling user's uploads.

        The privacy level is 1 everyone, 2 friends, 3 family, 4 friends and family, 5 private.

        Requires a token with `read` permission.

        https://www.flickr.com/services/api/flickr.prefs.getPrivacy.html
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

class GetSafetyLevel(Generic[Parsed]):
    """Get the default safety level of the calling user's uploads."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, timeout: float | None = None) -> Parsed:
        """Get the default safety level of the calling user's uploads.

        Requires a token with `read` permission.

        https://www.flickr.com/services/api/flickr.prefs.getSafetyLevel.html
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

class PrefsNamespace(Generic[Parsed]):
    """The calling user's default settings for uploads."""

    getContentType: GetContentType[Parsed]
    getGeoPerms: GetGeoPerms[Parsed]
    getHidden: GetHidden[Parsed]
    getPrivacy: GetPrivacy[Parsed]
    getSafetyLevel: GetSafetyLevel[Parsed]

class FlatPrefsNamespace(Generic[Parsed]):
    """The methods of `flickr.prefs` in the spelling `flickr.prefs_...`."""

    prefs_getContentType: GetContentType[Parsed]
    prefs_getGeoPerms: GetGeoPerms[Parsed]
    prefs_getHidden: GetHidden[Parsed]
    prefs_getPrivacy: GetPrivacy[Parsed]
    prefs_getSafetyLevel: GetSafetyLevel[Parsed]
