"""flickr.interestingness with flickrapi's method names: Explore, the most interesting photos of each day."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class GetList(Generic[Parsed]):
    """List the most interesting photos of a day."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        date: Value = None,
        extras: Value = None,
        per_page: Value = None,
        page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List the most interesting photos of a day.

        Args:
            date: The day, as a date or `YYYY-MM-DD`. Defaults to the latest available day.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Raises:
            FlickrError: With one of these codes:
                1: `date` is not a day in the form `YYYY-MM-DD`.

        https://www.flickr.com/services/api/flickr.interestingness.getList.html
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

class InterestingnessNamespace(Generic[Parsed]):
    """Explore, the most interesting photos of each day."""

    getList: GetList[Parsed]

class FlatInterestingnessNamespace(Generic[Parsed]):
    """The methods of `flickr.interestingness` in the spelling `flickr.interestingness_...`."""

    interestingness_getList: GetList[Parsed]
