"""The types of the endpoints of flickr.photos.people. With this file, type checkers skip the descriptions of the methods."""

from pydantic import JsonValue

from flickr_sdk._method.endpoint import Endpoint

from ..models import PersonInPhotoPage

ADD: Endpoint[None]
DELETE: Endpoint[None]
DELETE_COORDS: Endpoint[dict[str, JsonValue] | None]
EDIT_COORDS: Endpoint[dict[str, JsonValue] | None]
GET_LIST: Endpoint[PersonInPhotoPage]
