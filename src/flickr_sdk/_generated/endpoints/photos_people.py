"""Endpoints of flickr.photos.people: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Param, Repeats, ResponseSchema

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue

    from ..models import PersonInPhotoPage


ADD: Endpoint[None] = Endpoint(
    "flickr.photos.people.add",
    {
        "photo_id": Param("photo", required=True),
        "user_id": Param("person", required=True),
        "person_x": Param("int"),
        "person_y": Param("int"),
        "person_w": Param("int"),
        "person_h": Param("int"),
    },
    ResponseSchema(),
    models,
    post=True,
    permission="write",
    errors={
        1: "The user does not exist.",
        2: "The photo does not exist, or the calling user cannot see it.",
        3: "The person does not allow the calling user to tag them in photos.",
        4: "The photo's owner does not allow the calling user to tag people.",
        5: "The person does not want to be tagged in this photo.",
        6: "The box is incomplete or has invalid values.",
        7: "In non-public photos of other users, the calling user can tag only themselves.",
        8: "The photo has reached its limit of people.",
    },
)

DELETE: Endpoint[None] = Endpoint(
    "flickr.photos.people.delete",
    {
        "photo_id": Param("photo", required=True),
        "user_id": Param("person", required=True),
    },
    ResponseSchema(),
    models,
    post=True,
    permission="write",
    errors={
        1: "The user does not exist.",
        2: "The photo does not exist, or the calling user cannot see it.",
        3: "The calling user cannot untag this person.",
    },
)

DELETE_COORDS: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.photos.people.deleteCoords",
    {
        "photo_id": Param("photo", required=True),
        "user_id": Param("person", required=True),
    },
    ResponseSchema(optional=True),
    models,
    post=True,
    permission="write",
    errors={
        1: "The user does not exist.",
        2: "The photo does not exist, or the calling user cannot see it.",
        3: "The calling user neither added this box nor is the person in it.",
    },
)

EDIT_COORDS: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.photos.people.editCoords",
    {
        "photo_id": Param("photo", required=True),
        "user_id": Param("person", required=True),
        "person_x": Param("int", required=True),
        "person_y": Param("int", required=True),
        "person_w": Param("int", required=True),
        "person_h": Param("int", required=True),
    },
    ResponseSchema(optional=True),
    models,
    post=True,
    repeats=Repeats(),
    permission="write",
    errors={
        1: "The user does not exist.",
        2: "The photo does not exist, or the calling user cannot see it.",
        3: "The calling user neither tagged this person nor is this person.",
        4: "The box is incomplete or has invalid values.",
        5: "The box has no valid values.",
    },
)

GET_LIST: Endpoint[PersonInPhotoPage] = Endpoint(
    "flickr.photos.people.getList",
    {
        "photo_id": Param("photo", required=True),
    },
    ResponseSchema("PersonInPhotoPage", root="people"),
    models,
    errors={
        1: "The photo does not exist, or the calling user cannot see it.",
    },
)
