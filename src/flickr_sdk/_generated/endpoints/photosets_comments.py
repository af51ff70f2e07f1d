"""Endpoints of flickr.photosets.comments: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Param, Repeats, ResponseSchema

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue

    from ..models import CommentPage, NewComment


ADD_COMMENT: Endpoint[NewComment] = Endpoint(
    "flickr.photosets.comments.addComment",
    {
        "photoset_id": Param("album", required=True),
        "comment_text": Param("str", required=True),
    },
    ResponseSchema("NewComment", root="comment"),
    models,
    post=True,
    permission="write",
    errors={
        1: "The album does not exist, or the calling user cannot see it.",
        8: "The comment is empty.",
        9: "The calling user has posted too many comments in a short time; try again later.",
    },
)

DELETE_COMMENT: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.photosets.comments.deleteComment",
    {
        "comment_id": Param("id", required=True),
    },
    ResponseSchema(optional=True),
    models,
    post=True,
    repeats=Repeats(done=(2,)),
    permission="write",
    errors={
        2: "The comment does not exist.",
    },
)

EDIT_COMMENT: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.photosets.comments.editComment",
    {
        "comment_id": Param("id", required=True),
        "comment_text": Param("str", required=True),
    },
    ResponseSchema(optional=True),
    models,
    post=True,
    repeats=Repeats(),
    permission="write",
    errors={
        2: "The comment does not exist.",
        8: "The new text is empty.",
    },
)

GET_LIST: Endpoint[CommentPage] = Endpoint(
    "flickr.photosets.comments.getList",
    {
        "photoset_id": Param("album", required=True),
    },
    ResponseSchema("CommentPage", root="comments"),
    models,
    errors={
        1: "The album does not exist, or the calling user cannot see it.",
    },
)
