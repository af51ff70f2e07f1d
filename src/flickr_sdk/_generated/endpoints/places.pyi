"""The types of the endpoints of flickr.places. With this file, type checkers skip the descriptions of the methods."""

from flickr_sdk._method.endpoint import Endpoint

from ..models import PlaceInfo, PlacePage, PlaceShapePage, PlaceTagPage, PlaceTypeEntry

FIND: Endpoint[PlacePage]
FIND_BY_LAT_LON: Endpoint[PlacePage]
GET_CHILDREN_WITH_PHOTOS_PUBLIC: Endpoint[PlacePage]
GET_INFO: Endpoint[PlaceInfo]
GET_INFO_BY_URL: Endpoint[PlaceInfo]
GET_PLACE_TYPES: Endpoint[list[PlaceTypeEntry]]
GET_SHAPE_HISTORY: Endpoint[PlaceShapePage]
GET_TOP_PLACES_LIST: Endpoint[PlacePage]
PLACES_FOR_BOUNDING_BOX: Endpoint[PlacePage]
PLACES_FOR_CONTACTS: Endpoint[PlacePage]
PLACES_FOR_TAGS: Endpoint[PlacePage]
PLACES_FOR_USER: Endpoint[PlacePage]
RESOLVE_PLACE_ID: Endpoint[PlaceInfo]
RESOLVE_PLACE_URL: Endpoint[PlaceInfo]
TAGS_FOR_PLACE: Endpoint[PlaceTagPage]
