"""flickr.photos.people: how its methods are asked and what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._endpoint import Answer, Endpoint, Param

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue

    from ..models import PersonInPhotoPage


ADD: Endpoint[None] = Endpoint(
    "flickr.photos.people.add",
    {
        "photo_id": Param("id", required=True),
        "user_id": Param("id", required=True),
        "person_x": Param("int"),
        "person_y": Param("int"),
        "person_w": Param("int"),
        "person_h": Param("int"),
    },
    Answer(),
    models,
    post=True,
    permission="write",
    errors={
        1: "No member has this NSID.",
        2: "No photo has this id.",
        3: "This person does not let the calling user mark them in photos.",
        4: "The photo's owner does not let the calling user mark people.",
        5: "This person does not want to be marked in this photo.",
        6: "The box is incomplete or has invalid values.",
        7: "In a non-public photo of somebody else, the calling user can mark only themselves.",
        8: "The photo cannot take any more people.",
    },
)

DELETE: Endpoint[None] = Endpoint(
    "flickr.photos.people.delete",
    {
        "photo_id": Param("id", required=True),
        "user_id": Param("id", required=True),
    },
    Answer(),
    models,
    post=True,
    permission="write",
    errors={
        1: "No member has this NSID.",
        2: "No photo has this id.",
        3: "The calling user may not remove this person.",
    },
)

DELETE_COORDS: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.photos.people.deleteCoords",
    {
        "photo_id": Param("id", required=True),
        "user_id": Param("id", required=True),
    },
    Answer(optional=True),
    models,
    post=True,
    permission="write",
    errors={
        1: "No member has this NSID.",
        2: "No photo has this id.",
        3: "The calling user neither drew this box nor is the person in it.",
    },
)

EDIT_COORDS: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.photos.people.editCoords",
    {
        "photo_id": Param("id", required=True),
        "user_id": Param("id", required=True),
        "person_x": Param("int", required=True),
        "person_y": Param("int", required=True),
        "person_w": Param("int", required=True),
        "person_h": Param("int", required=True),
    },
    Answer(optional=True),
    models,
    post=True,
    permission="write",
    errors={
        1: "No member has this NSID.",
        2: "No photo has this id.",
        3: "The calling user neither marked this person nor is this person.",
        4: "The box is incomplete or has invalid values.",
        5: "No valid value for the box was passed.",
    },
)

GET_LIST: Endpoint[PersonInPhotoPage] = Endpoint(
    "flickr.photos.people.getList",
    {
        "photo_id": Param("id", required=True),
    },
    Answer("PersonInPhotoPage", root="people"),
    models,
    errors={
        1: "No photo has this id.",
    },
)
