"""Endpoints of flickr.places: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Param, ResponseSchema

from ..values import CONTACT_SCOPE, PLACE_TYPE, PLACE_TYPE_NAME, TAG_MODE
from . import models

if TYPE_CHECKING:
    from ..models import PlaceInfo, PlacePage, PlaceShapePage, PlaceTagPage, PlaceTypeEntry


FIND: Endpoint[PlacePage] = Endpoint(
    "flickr.places.find",
    {
        "query": Param("str", required=True),
    },
    ResponseSchema("PlacePage", root="places"),
    models,
    errors={
        1: "The query is missing.",
    },
)

FIND_BY_LAT_LON: Endpoint[PlacePage] = Endpoint(
    "flickr.places.findByLatLon",
    {
        "lat": Param("float", required=True),
        "lon": Param("float", required=True),
        "accuracy": Param("int"),
    },
    ResponseSchema("PlacePage", root="places"),
    models,
    errors={
        1: "A required argument is missing.",
        2: "The latitude is invalid.",
        3: "The longitude is invalid.",
        4: "The accuracy is invalid.",
    },
)

GET_CHILDREN_WITH_PHOTOS_PUBLIC: Endpoint[PlacePage] = Endpoint(
    "flickr.places.getChildrenWithPhotosPublic",
    {
        "place_id": Param("id"),
        "woe_id": Param("id"),
    },
    ResponseSchema("PlacePage", root="places"),
    models,
    errors={
        1: "Neither `place_id` nor `woe_id` was passed.",
        2: "The `place_id` or `woe_id` is malformed.",
        3: "The place does not exist.",
    },
)

GET_INFO: Endpoint[PlaceInfo] = Endpoint(
    "flickr.places.getInfo",
    {
        "place_id": Param("id"),
        "woe_id": Param("id"),
    },
    ResponseSchema("PlaceInfo", root="place"),
    models,
    errors={
        1: "Neither `place_id` nor `woe_id` was passed.",
        2: "The `place_id` or `woe_id` is malformed.",
        3: "The place does not exist.",
    },
)

GET_INFO_BY_URL: Endpoint[PlaceInfo] = Endpoint(
    "flickr.places.getInfoByUrl",
    {
        "url": Param("str", required=True),
    },
    ResponseSchema("PlaceInfo", root="place"),
    models,
    errors={
        2: "The URL is missing.",
        3: "No place has this URL.",
    },
)

GET_PLACE_TYPES: Endpoint[list[PlaceTypeEntry]] = Endpoint(
    "flickr.places.getPlaceTypes",
    {},
    ResponseSchema("PlaceTypeEntry", root="place_types", items="place_type"),
    models,
)

GET_SHAPE_HISTORY: Endpoint[PlaceShapePage] = Endpoint(
    "flickr.places.getShapeHistory",
    {
        "place_id": Param("id"),
        "woe_id": Param("id"),
    },
    ResponseSchema("PlaceShapePage", root="shapes"),
    models,
    errors={
        1: "Neither `place_id` nor `woe_id` was passed.",
        2: "The `place_id` or `woe_id` is malformed.",
        3: "The place does not exist.",
    },
)

GET_TOP_PLACES_LIST: Endpoint[PlacePage] = Endpoint(
    "flickr.places.getTopPlacesList",
    {
        "place_type_id": Param("int", required=True, values=PLACE_TYPE),
        "date": Param("day"),
        "woe_id": Param("id"),
        "place_id": Param("id"),
    },
    ResponseSchema("PlacePage", root="places"),
    models,
    errors={
        1: "A required argument is missing.",
        2: "The place type is unknown or unsupported.",
        3: "The date is invalid.",
        4: "The `place_id` or `woe_id` is invalid.",
    },
)

PLACES_FOR_BOUNDING_BOX: Endpoint[PlacePage] = Endpoint(
    "flickr.places.placesForBoundingBox",
    {
        "bbox": Param("bbox", required=True),
        "place_type": Param("str", values=PLACE_TYPE_NAME),
        "place_type_id": Param("int", values=PLACE_TYPE),
    },
    ResponseSchema("PlacePage", root="places"),
    models,
    errors={
        1: "A required argument is missing.",
        2: "The bounding box is incomplete or malformed.",
        3: "The place type is invalid.",
        4: "The box is too large for the place type.",
    },
)

PLACES_FOR_CONTACTS: Endpoint[PlacePage] = Endpoint(
    "flickr.places.placesForContacts",
    {
        "place_type": Param("str", values=PLACE_TYPE_NAME),
        "place_type_id": Param("int", values=PLACE_TYPE),
        "woe_id": Param("id"),
        "place_id": Param("id"),
        "threshold": Param("int"),
        "contacts": Param("str", values=CONTACT_SCOPE),
        "min_upload_date": Param("timestamp"),
        "max_upload_date": Param("timestamp"),
        "min_taken_date": Param("taken"),
        "max_taken_date": Param("taken"),
    },
    ResponseSchema("PlacePage", root="places"),
    models,
    permission="read",
    errors={
        1: "The method is temporarily disabled.",
        2: "A required argument is missing.",
        3: "The place type is invalid.",
        4: "The `place_id` or `woe_id` is invalid.",
        5: "The threshold is invalid.",
        6: "`contacts` is neither `all` nor `ff`.",
    },
)

PLACES_FOR_TAGS: Endpoint[PlacePage] = Endpoint(
    "flickr.places.placesForTags",
    {
        "place_type_id": Param("int", required=True, values=PLACE_TYPE),
        "woe_id": Param("id"),
        "place_id": Param("id"),
        "threshold": Param("int"),
        "tags": Param("strs"),
        "tag_mode": Param("str", values=TAG_MODE),
        "machine_tags": Param("strs"),
        "machine_tag_mode": Param("str", values=TAG_MODE),
        "min_upload_date": Param("timestamp"),
        "max_upload_date": Param("timestamp"),
        "min_taken_date": Param("taken"),
        "max_taken_date": Param("taken"),
    },
    ResponseSchema("PlacePage", root="places"),
    models,
)

PLACES_FOR_USER: Endpoint[PlacePage] = Endpoint(
    "flickr.places.placesForUser",
    {
        "place_type_id": Param("int", values=PLACE_TYPE),
        "place_type": Param("str", values=PLACE_TYPE_NAME),
        "woe_id": Param("id"),
        "place_id": Param("id"),
        "threshold": Param("int"),
        "min_upload_date": Param("timestamp"),
        "max_upload_date": Param("timestamp"),
        "min_taken_date": Param("taken"),
        "max_taken_date": Param("taken"),
    },
    ResponseSchema("PlacePage", root="places"),
    models,
    permission="read",
    errors={
        1: "The method is temporarily disabled.",
        2: "A required argument is missing.",
        3: "The place type is invalid.",
        4: "The `place_id` or `woe_id` is invalid.",
        5: "The threshold is invalid.",
    },
)

RESOLVE_PLACE_ID: Endpoint[PlaceInfo] = Endpoint(
    "flickr.places.resolvePlaceId",
    {
        "place_id": Param("id", required=True),
    },
    ResponseSchema("PlaceInfo", root="location"),
    models,
    errors={
        2: "The place id is missing.",
        3: "The place does not exist.",
    },
)

RESOLVE_PLACE_URL: Endpoint[PlaceInfo] = Endpoint(
    "flickr.places.resolvePlaceURL",
    {
        "url": Param("str", required=True),
    },
    ResponseSchema("PlaceInfo", root="location"),
    models,
    errors={
        2: "The URL is missing.",
        3: "No place has this URL.",
    },
)

TAGS_FOR_PLACE: Endpoint[PlaceTagPage] = Endpoint(
    "flickr.places.tagsForPlace",
    {
        "woe_id": Param("id"),
        "place_id": Param("id"),
        "min_upload_date": Param("timestamp"),
        "max_upload_date": Param("timestamp"),
        "min_taken_date": Param("taken"),
        "max_taken_date": Param("taken"),
    },
    ResponseSchema("PlaceTagPage", root="tags"),
    models,
    errors={
        1: "A required argument is missing.",
        2: "The `place_id` or `woe_id` is invalid.",
        3: "The place does not exist.",
    },
)
