"""flickr.photos.suggestions with flickrapi's method names: Location suggestions for photos."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class ApproveSuggestion(Generic[Parsed]):
    """Approve a suggested location for a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, suggestion_id: Value, timeout: float | None = None) -> Parsed:
        """Approve a suggested location for a photo.

        Requires a token with `write` permission.

        Args:
            suggestion_id: The location suggestion's id.

        https://www.flickr.com/services/api/flickr.photos.suggestions.approveSuggestion.html
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
    """List the location suggestions for the calling user."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value = None, status_id: Value = None, timeout: float | None = None) -> Parsed:
        """List the location suggestions for the calling user.

        Requires a token with `read` permission.

        Args:
            photo_id: Return only suggestions for this photo.
            status_id: Return only suggestions with this status: 0 pending (the default), 1 approved, 2
                rejected.

        https://www.flickr.com/services/api/flickr.photos.suggestions.getList.html
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

class RejectSuggestion(Generic[Parsed]):
    """Reject a suggested location for a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, suggestion_id: Value, timeout: float | None = None) -> Parsed:
        """Reject a suggested location for a photo.

        Flickr may reject the suggestion and nevertheless return error 999, which raises
        `RejectionUnconfirmed`. Before you repeat the call, check with `flickr.photos.suggestions.getList`
        whether the suggestion is still pending.

        Requires a token with `write` permission.

        Args:
            suggestion_id: The location suggestion's id.

        https://www.flickr.com/services/api/flickr.photos.suggestions.rejectSuggestion.html
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

class RemoveSuggestion(Generic[Parsed]):
    """Remove a location suggestion made by the calling user."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, suggestion_id: Value, timeout: float | None = None) -> Parsed:
        """Remove a location suggestion made by the calling user.

        Requires a token with `write` permission.

        Args:
            suggestion_id: The location suggestion's id.

        https://www.flickr.com/services/api/flickr.photos.suggestions.removeSuggestion.html
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

class SuggestLocation(Generic[Parsed]):
    """Suggest a location for a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        photo_id: Value,
        lat: Value,
        lon: Value,
        accuracy: Value = None,
        woe_id: Value = None,
        place_id: Value = None,
        note: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """Suggest a location for a photo.

        Requires a token with `write` permission.

        Args:
            photo_id: The photo's id.
            lat: Latitude in decimal degrees, -90 to 90.
            lon: Longitude in decimal degrees, -180 to 180.
            accuracy: Accuracy of the location, from 1 (world) through about 3 (country), 6 (region) and 11
                (city) to 16 (street, the default).
            woe_id: Where On Earth (WOE) id of the place that provides the place names.
            place_id: Flickr Places id of the place that provides the place names.
            note: A note to include with the suggestion.

        https://www.flickr.com/services/api/flickr.photos.suggestions.suggestLocation.html
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

class PhotosSuggestionsNamespace(Generic[Parsed]):
    """Location suggestions for photos."""

    approveSuggestion: ApproveSuggestion[Parsed]
    getList: GetList[Parsed]
    rejectSuggestion: RejectSuggestion[Parsed]
    removeSuggestion: RemoveSuggestion[Parsed]
    suggestLocation: SuggestLocation[Parsed]

class FlatPhotosSuggestionsNamespace(Generic[Parsed]):
    """The methods of `flickr.photos.suggestions` in the spelling `flickr.photos_suggestions_...`."""

    photos_suggestions_approveSuggestion: ApproveSuggestion[Parsed]
    photos_suggestions_getList: GetList[Parsed]
    photos_suggestions_rejectSuggestion: RejectSuggestion[Parsed]
    photos_suggestions_removeSuggestion: RemoveSuggestion[Parsed]
    photos_suggestions_suggestLocation: SuggestLocation[Parsed]
