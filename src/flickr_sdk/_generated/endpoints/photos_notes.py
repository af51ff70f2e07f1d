"""Endpoints of flickr.photos.notes: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Param, Repeats, ResponseSchema

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue

    from ..models import NewNote


ADD: Endpoint[NewNote] = Endpoint(
    "flickr.photos.notes.add",
    {
        "photo_id": Param("photo", required=True),
        "note_x": Param("int", required=True),
        "note_y": Param("int", required=True),
        "note_w": Param("int", required=True),
        "note_h": Param("int", required=True),
        "note_text": Param("str", required=True),
    },
    ResponseSchema("NewNote", root="note"),
    models,
    post=True,
    permission="write",
    errors={
        1: "The photo does not exist, or the calling user cannot see it.",
        2: "The calling user cannot add notes to this photo.",
        3: "A required argument is missing.",
        4: "The photo has reached its limit of notes.",
        5: "The note extends beyond the edges of the photo.",
        6: "The calling user has added too many notes in a short time; try again later.",
    },
)

DELETE: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.photos.notes.delete",
    {
        "note_id": Param("id", required=True),
    },
    ResponseSchema(optional=True),
    models,
    post=True,
    repeats=Repeats(done=(1,)),
    permission="write",
    errors={
        1: "The note does not exist.",
        2: "The calling user cannot delete this note.",
    },
)

EDIT: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.photos.notes.edit",
    {
        "note_id": Param("id", required=True),
        "note_x": Param("int", required=True),
        "note_y": Param("int", required=True),
        "note_w": Param("int", required=True),
        "note_h": Param("int", required=True),
        "note_text": Param("str", required=True),
    },
    ResponseSchema(optional=True),
    models,
    post=True,
    repeats=Repeats(),
    permission="write",
    errors={
        1: "The note does not exist.",
        2: "The calling user cannot edit this note.",
        3: "A required argument is missing.",
    },
)
