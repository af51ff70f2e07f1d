"""The types of the endpoints of flickr.photos.suggestions. With this file, type checkers skip the descriptions of the methods."""

from pydantic import JsonValue

from flickr_sdk._method.endpoint import Endpoint

from ..models import Suggestion, SuggestionPage

APPROVE_SUGGESTION: Endpoint[dict[str, JsonValue] | None]
GET_LIST: Endpoint[SuggestionPage]
REJECT_SUGGESTION: Endpoint[dict[str, JsonValue] | None]
REMOVE_SUGGESTION: Endpoint[dict[str, JsonValue] | None]
SUGGEST_LOCATION: Endpoint[list[Suggestion]]
