"""Endpoints of flickr.photos.comments: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Pagination, Param, Repeats, ResponseSchema

from ..values import PHOTO_EXTRA
from . import models

if TYPE_CHECKING:
    from ..models import CommentPage, NewComment, PhotoPage


ADD_COMMENT: Endpoint[NewComment] = Endpoint(
    "flickr.photos.comments.addComment",
    {
        "photo_id": Param("photo", required=True),
        "comment_text": Param("str", required=True),
    },
    ResponseSchema("NewComment", root="comment"),
    models,
    post=True,
    permission="write",
    errors={
        1: "The photo does not exist, or the calling user cannot see it.",
        8: "The comment is empty.",
        9: "The calling user has posted too many comments in a short time; try again later.",
    },
)

DELETE_COMMENT: Endpoint[None] = Endpoint(
    "flickr.photos.comments.deleteComment",
    {
        "comment_id": Param("id", required=True),
    },
    ResponseSchema(),
    models,
    post=True,
    repeats=Repeats(done=(2,)),
    permission="write",
    errors={
        1: "The photo does not exist, or the calling user cannot see it.",
        2: "The comment does not exist.",
    },
)

EDIT_COMMENT: Endpoint[None] = Endpoint(
    "flickr.photos.comments.editComment",
    {
        "comment_id": Param("id", required=True),
        "comment_text": Param("str", required=True),
    },
    ResponseSchema(),
    models,
    post=True,
    repeats=Repeats(),
    permission="write",
    errors={
        1: "The photo does not exist, or the calling user cannot see it.",
        2: "The comment does not exist.",
        8: "The new text is empty.",
    },
)

GET_LIST: Endpoint[CommentPage] = Endpoint(
    "flickr.photos.comments.getList",
    {
        "photo_id": Param("photo", required=True),
        "min_comment_date": Param("timestamp"),
        "max_comment_date": Param("timestamp"),
    },
    ResponseSchema("CommentPage", root="comments"),
    models,
    errors={
        1: "The photo does not exist, or the calling user cannot see it.",
    },
)

GET_RECENT_FOR_CONTACTS: Endpoint[PhotoPage] = Endpoint(
    "flickr.photos.comments.getRecentForContacts",
    {
        "date_lastcomment": Param("timestamp"),
        "contacts_filter": Param("people"),
        "extras": Param("words", values=PHOTO_EXTRA),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("PhotoPage", root="photos"),
    models,
    permission="read",
    paging=Pagination(),
)
