"""Endpoints of flickr.photos.geo: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Pagination, Param, Repeats, ResponseSchema

from ..values import GEO_CONTEXT, PHOTO_EXTRA
from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue

    from ..models import LocatedPhoto, PhotoGeoPerms, PhotoPage


BATCH_CORRECT_LOCATION: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.photos.geo.batchCorrectLocation",
    {
        "lat": Param("float", required=True),
        "lon": Param("float", required=True),
        "accuracy": Param("int"),
        "place_id": Param("id"),
        "woe_id": Param("id"),
    },
    ResponseSchema(optional=True),
    models,
    post=True,
    permission="write",
    errors={
        1: "A required argument is missing.",
        2: "The latitude is invalid.",
        3: "The longitude is invalid.",
        4: "The accuracy is invalid.",
        5: "The `place_id` or `woe_id` is invalid.",
        6: "The calling user has no photos with this position and accuracy.",
    },
)

CORRECT_LOCATION: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.photos.geo.correctLocation",
    {
        "photo_id": Param("photo", required=True),
        "place_id": Param("id"),
        "woe_id": Param("id"),
        "foursquare_id": Param("id"),
    },
    ResponseSchema(optional=True),
    models,
    post=True,
    repeats=Repeats(),
    permission="write",
    errors={
        1: "The calling user has not yet chosen a default location privacy in the account settings.",
        2: "Neither `place_id` nor `woe_id` was passed.",
        3: "The place does not exist.",
        4: "Flickr failed to correct the location.",
    },
)

GET_LOCATION: Endpoint[LocatedPhoto] = Endpoint(
    "flickr.photos.geo.getLocation",
    {
        "photo_id": Param("photo", required=True),
        "extras": Param("strs"),
    },
    ResponseSchema("LocatedPhoto", root="photo"),
    models,
    errors={
        1: "The photo does not exist, or the calling user cannot see it.",
        2: "The photo has no location, or the calling user cannot see it.",
    },
)

GET_PERMS: Endpoint[PhotoGeoPerms] = Endpoint(
    "flickr.photos.geo.getPerms",
    {
        "photo_id": Param("photo", required=True),
    },
    ResponseSchema("PhotoGeoPerms", root="perms"),
    models,
    permission="read",
    errors={
        1: "The photo does not exist, or the calling user cannot see it.",
        2: "The photo has no location, or the calling user cannot see it.",
    },
)

PHOTOS_FOR_LOCATION: Endpoint[PhotoPage] = Endpoint(
    "flickr.photos.geo.photosForLocation",
    {
        "lat": Param("float", required=True),
        "lon": Param("float", required=True),
        "accuracy": Param("int"),
        "extras": Param("words", values=PHOTO_EXTRA),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("PhotoPage", root="photos"),
    models,
    permission="read",
    errors={
        1: "A required argument is missing.",
        2: "The latitude is invalid.",
        3: "The longitude is invalid.",
        4: "The accuracy is invalid.",
    },
    paging=Pagination(),
)

REMOVE_LOCATION: Endpoint[None] = Endpoint(
    "flickr.photos.geo.removeLocation",
    {
        "photo_id": Param("photo", required=True),
    },
    ResponseSchema(),
    models,
    post=True,
    repeats=Repeats(done=(2,)),
    permission="write",
    errors={
        1: "The photo does not exist, or the calling user cannot see it.",
        2: "The photo has no location.",
    },
)

SET_CONTEXT: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.photos.geo.setContext",
    {
        "photo_id": Param("photo", required=True),
        "context": Param("int", required=True, values=GEO_CONTEXT),
    },
    ResponseSchema(optional=True),
    models,
    post=True,
    repeats=Repeats(),
    permission="write",
    errors={
        1: "The photo does not exist, or the calling user cannot see it.",
        2: "The context is invalid.",
    },
)

SET_LOCATION: Endpoint[None] = Endpoint(
    "flickr.photos.geo.setLocation",
    {
        "photo_id": Param("photo", required=True),
        "lat": Param("float", required=True),
        "lon": Param("float", required=True),
        "accuracy": Param("int"),
        "context": Param("int", values=GEO_CONTEXT),
    },
    ResponseSchema(),
    models,
    post=True,
    repeats=Repeats(),
    permission="write",
    errors={
        1: "The photo does not exist, or the calling user cannot see it.",
        2: "A required argument is missing.",
        3: "The latitude is invalid.",
        4: "The longitude is invalid.",
        5: "The accuracy is invalid.",
        6: "Flickr failed to store the location.",
        7: "The calling user has not yet chosen a default location privacy in the account settings.",
    },
)

SET_PERMS: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.photos.geo.setPerms",
    {
        "is_public": Param("bool", required=True),
        "is_contact": Param("bool", required=True),
        "is_friend": Param("bool", required=True),
        "is_family": Param("bool", required=True),
        "photo_id": Param("photo", required=True),
    },
    ResponseSchema(optional=True),
    models,
    post=True,
    repeats=Repeats(),
    permission="write",
    errors={
        1: "The photo does not exist, or the calling user cannot see it.",
        2: "The photo has no location, or the calling user cannot see it.",
        3: "A required argument is missing.",
    },
)
