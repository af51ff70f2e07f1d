"""flickr.photos.suggestions: Location suggestions for photos."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import Namespace

from ..endpoints import photos_suggestions as endpoints

if TYPE_CHECKING:
    from typing import Literal

    from pydantic import JsonValue

    from flickr_sdk.types import PhotoLike

    from ..enums import SuggestionStatus
    from ..models import Suggestion, SuggestionPage


class PhotosSuggestionsNamespace(Namespace):
    """Location suggestions for photos."""

    _path: ClassVar[str] = "photos.suggestions"

    def approve_suggestion(self, suggestion_id: str | int) -> dict[str, JsonValue] | None:
        """Approve a suggested location for a photo.

        Requires a token with `write` permission.

        No response of this method has been recorded or documented. Tests of other clients prove only that the
        call succeeds.

        Args:
            suggestion_id: The location suggestion's id.

        Returns:
            `None` for an empty response, which is expected; otherwise the decoded response.

        https://www.flickr.com/services/api/flickr.photos.suggestions.approveSuggestion.html
        """
        return self._client._call(
            endpoints.APPROVE_SUGGESTION,
            {"suggestion_id": suggestion_id},
        )

    def get_list(
        self,
        photo_id: str | int | PhotoLike | None = None,
        *,
        status_id: SuggestionStatus | Literal[0, 1, 2] | None = None,
    ) -> SuggestionPage:
        """List the location suggestions for the calling user.

        Requires a token with `read` permission.

        Args:
            photo_id: Return only suggestions for this photo.
            status_id: Return only suggestions with this status: 0 pending (the default), 1 approved, 2
                rejected.

        Returns:
            The suggestions with photo, author, date, note and location.

        https://www.flickr.com/services/api/flickr.photos.suggestions.getList.html
        """
        return self._client._call(
            endpoints.GET_LIST,
            {"photo_id": photo_id, "status_id": status_id},
        )

    def reject_suggestion(self, suggestion_id: str | int) -> dict[str, JsonValue] | None:
        """Reject a suggested location for a photo.

        Flickr may reject the suggestion and nevertheless return error 999, which raises
        `RejectionUnconfirmed`. Before you repeat the call, check with `flickr.photos.suggestions.getList`
        whether the suggestion is still pending.

        Requires a token with `write` permission.

        No response of this method has been recorded or documented; the return type is an assumption.

        Args:
            suggestion_id: The location suggestion's id.

        Returns:
            `None` for an empty response, which is expected; otherwise the decoded response.

        https://www.flickr.com/services/api/flickr.photos.suggestions.rejectSuggestion.html
        """
        return self._client._call(
            endpoints.REJECT_SUGGESTION,
            {"suggestion_id": suggestion_id},
        )

    def remove_suggestion(self, suggestion_id: str | int) -> dict[str, JsonValue] | None:
        """Remove a location suggestion made by the calling user.

        Requires a token with `write` permission.

        No response of this method has been recorded or documented. Tests of other clients prove only that the
        call succeeds.

        Args:
            suggestion_id: The location suggestion's id.

        Returns:
            `None` for an empty response, which is expected; otherwise the decoded response.

        https://www.flickr.com/services/api/flickr.photos.suggestions.removeSuggestion.html
        """
        return self._client._call(
            endpoints.REMOVE_SUGGESTION,
            {"suggestion_id": suggestion_id},
        )

    def suggest_location(
        self,
        photo_id: str | int | PhotoLike,
        lat: float,
        lon: float,
        *,
        accuracy: int | None = None,
        woe_id: str | int | None = None,
        place_id: str | int | None = None,
        note: str | None = None,
    ) -> list[Suggestion]:
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

        Returns:
            The id of the new suggestion.

        https://www.flickr.com/services/api/flickr.photos.suggestions.suggestLocation.html
        """
        return self._client._call(
            endpoints.SUGGEST_LOCATION,
            {
                "photo_id": photo_id,
                "lat": lat,
                "lon": lon,
                "accuracy": accuracy,
                "woe_id": woe_id,
                "place_id": place_id,
                "note": note,
            },
        )
