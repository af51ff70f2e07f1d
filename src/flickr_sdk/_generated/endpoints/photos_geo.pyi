"""The types of the endpoints of flickr.photos.geo. With this file, type checkers skip the descriptions of the methods."""

from pydantic import JsonValue

from flickr_sdk._method.endpoint import Endpoint

from ..models import LocatedPhoto, PhotoGeoPerms, PhotoPage

BATCH_CORRECT_LOCATION: Endpoint[dict[str, JsonValue] | None]
CORRECT_LOCATION: Endpoint[dict[str, JsonValue] | None]
GET_LOCATION: Endpoint[LocatedPhoto]
GET_PERMS: Endpoint[PhotoGeoPerms]
PHOTOS_FOR_LOCATION: Endpoint[PhotoPage]
REMOVE_LOCATION: Endpoint[None]
SET_CONTEXT: Endpoint[dict[str, JsonValue] | None]
SET_LOCATION: Endpoint[None]
SET_PERMS: Endpoint[dict[str, JsonValue] | None]
