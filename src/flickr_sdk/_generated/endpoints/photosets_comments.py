"""flickr.photosets.comments: how its methods are asked and what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._endpoint import Endpoint, Param

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue


ADD_COMMENT: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.photosets.comments.addComment",
    {
        "photoset_id": Param("id", required=True),
        "comment_text": Param("str", required=True),
    },
    None,
    models,
    post=True,
    permission="write",
    errors={
        1: "The photoset does not exist.",
        8: "The comment is empty.",
        9: "The calling user has written too many comments in a short time; try again later.",
    },
)

DELETE_COMMENT: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.photosets.comments.deleteComment",
    {
        "comment_id": Param("id", required=True),
    },
    None,
    models,
    post=True,
    permission="write",
    errors={
        2: "The comment does not exist.",
    },
)

EDIT_COMMENT: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.photosets.comments.editComment",
    {
        "comment_id": Param("id", required=True),
        "comment_text": Param("str", required=True),
    },
    None,
    models,
    post=True,
    permission="write",
    errors={
        2: "The comment does not exist.",
        8: "The new text is empty.",
    },
)

GET_LIST: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.photosets.comments.getList",
    {
        "photoset_id": Param("id", required=True),
    },
    None,
    models,
    errors={
        1: "The photoset does not exist.",
    },
)
