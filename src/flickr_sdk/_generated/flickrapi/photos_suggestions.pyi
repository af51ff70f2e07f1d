"""flickr.photos.suggestions under flickrapi's names: Locations that users suggest for photos."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._answers import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Answer, Parsed, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class ApproveSuggestion(Generic[Parsed]):
    """Accept a location that somebody suggested for a photo."""

    __name__: str

    @overload
    def __call__(self, *, suggestion_id: Value, timeout: float | None = None) -> Parsed:
        """Accept a location that somebody suggested for a photo.

        Needs a token with `write` permission.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetList(Generic[Parsed]):
    """List the location suggestions for the calling user."""

    __name__: str

    @overload
    def __call__(self, *, photo_id: Value = None, status_id: Value = None, timeout: float | None = None) -> Parsed:
        """List the location suggestions for the calling user.

        Needs a token with `read` permission.

        Args:
            photo_id: List suggestions for this photo only.
            status_id: Only suggestions in this state: 0 pending (the default), 1 approved, 2 rejected.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class RejectSuggestion(Generic[Parsed]):
    """Turn down a location that somebody suggested for a photo."""

    __name__: str

    @overload
    def __call__(self, *, suggestion_id: Value, timeout: float | None = None) -> Parsed:
        """Turn down a location that somebody suggested for a photo.

        Needs a token with `write` permission.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class RemoveSuggestion(Generic[Parsed]):
    """Withdraw a location suggestion that the calling user made."""

    __name__: str

    @overload
    def __call__(self, *, suggestion_id: Value, timeout: float | None = None) -> Parsed:
        """Withdraw a location suggestion that the calling user made.

        Needs a token with `write` permission.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class SuggestLocation(Generic[Parsed]):
    """Suggest a location for a photo."""

    __name__: str

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

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            lat: Latitude in decimal degrees, -90 to 90.
            lon: Longitude in decimal degrees, -180 to 180.
            accuracy: How exact the location is, from 1 (world) over about 3 (country), 6 (region) and 11
                (city) to 16 (street, the default).
            woe_id: Where On Earth id from which the names of the places are taken.
            place_id: Flickr Places id from which the names of the places are taken.
            note: A few words to go with the suggestion.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class PhotosSuggestionsNamespace(Generic[Parsed]):
    """Locations that users suggest for photos."""

    approveSuggestion: ApproveSuggestion[Parsed]
    getList: GetList[Parsed]
    rejectSuggestion: RejectSuggestion[Parsed]
    removeSuggestion: RemoveSuggestion[Parsed]
    suggestLocation: SuggestLocation[Parsed]

class FlatPhotosSuggestionsNamespace(Generic[Parsed]):
    """The same by their whole names: `flickr.photos_suggestions_...`."""

    photos_suggestions_approveSuggestion: ApproveSuggestion[Parsed]
    photos_suggestions_getList: GetList[Parsed]
    photos_suggestions_rejectSuggestion: RejectSuggestion[Parsed]
    photos_suggestions_removeSuggestion: RemoveSuggestion[Parsed]
    photos_suggestions_suggestLocation: SuggestLocation[Parsed]
