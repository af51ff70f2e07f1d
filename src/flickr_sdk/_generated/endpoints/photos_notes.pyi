"""The types of the endpoints of flickr.photos.notes. With this file, type checkers skip the descriptions of the methods."""

from pydantic import JsonValue

from flickr_sdk._method.endpoint import Endpoint

from ..models import NewNote

ADD: Endpoint[NewNote]
DELETE: Endpoint[dict[str, JsonValue] | None]
EDIT: Endpoint[dict[str, JsonValue] | None]
