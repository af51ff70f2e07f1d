"""flickr.contacts with flickrapi's method names: Contacts of users."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class GetList(Generic[Parsed]):
    """List the calling user's contacts."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        filter: Value = None,
        page: Value = None,
        per_page: Value = None,
        sort: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List the calling user's contacts.

        Requires a token with `read` permission.

        Args:
            filter: The contacts to list: `friends` (friends but not family), `family` (family but not
                friends), `both` or `neither`. Defaults to all contacts.
            page: The page number, starting at 1.
            per_page: The number of contacts per page. Defaults to 1000, which is also the maximum.
            sort: The sort order, `name` (the default) or `time`.

        Raises:
            FlickrError: With one of these codes:
                1: `sort` is neither `name` nor `time`.

        https://www.flickr.com/services/api/flickr.contacts.getList.html
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

class GetListRecentlyUploaded(Generic[Parsed]):
    """List the calling user's contacts with recent uploads."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, date_lastupload: Value = None, filter: Value = None, timeout: float | None = None) -> Parsed:
        """List the calling user's contacts with recent uploads.

        Flickr marks this method as experimental.

        Requires a token with `read` permission.

        Args:
            date_lastupload: Return only contacts with an upload after this time, a timezone-aware datetime or
                a Unix timestamp. Defaults to one hour ago; the earliest allowed time is 24 hours ago.
            filter: The contacts to include: `ff` (friends and family) or `all` (the default).

        https://www.flickr.com/services/api/flickr.contacts.getListRecentlyUploaded.html
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
    """List the public contacts of a user."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self, *, user_id: Value, page: Value = None, per_page: Value = None, timeout: float | None = None
    ) -> Parsed:
        """List the public contacts of a user.

        Args:
            user_id: The user's NSID, such as `12345678@N00`.
            page: The page number, starting at 1.
            per_page: The number of contacts per page. Defaults to 1000, which is also the maximum.

        Raises:
            FlickrError: With one of these codes:
                1: The user does not exist.

        https://www.flickr.com/services/api/flickr.contacts.getPublicList.html
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

class GetTaggingSuggestions(Generic[Parsed]):
    """List contacts suggested for tagging in the calling user's photos."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, per_page: Value = None, page: Value = None, timeout: float | None = None) -> Parsed:
        """List contacts suggested for tagging in the calling user's photos.

        Requires a token with `read` permission.

        Args:
            per_page: The number of contacts per page. If omitted, one page contains all contacts.
            page: The page number, starting at 1.

        https://www.flickr.com/services/api/flickr.contacts.getTaggingSuggestions.html
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

class ContactsNamespace(Generic[Parsed]):
    """Contacts of users."""

    getList: GetList[Parsed]
    getListRecentlyUploaded: GetListRecentlyUploaded[Parsed]
    getPublicList: GetPublicList[Parsed]
    getTaggingSuggestions: GetTaggingSuggestions[Parsed]

class FlatContactsNamespace(Generic[Parsed]):
    """The methods of `flickr.contacts` in the spelling `flickr.contacts_...`."""

    contacts_getList: GetList[Parsed]
    contacts_getListRecentlyUploaded: GetListRecentlyUploaded[Parsed]
    contacts_getPublicList: GetPublicList[Parsed]
    contacts_getTaggingSuggestions: GetTaggingSuggestions[Parsed]
