"""Endpoints of flickr.groups.pools: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Pagination, Param, Repeats, ResponseSchema

from ..values import PHOTO_EXTRA
from . import models

if TYPE_CHECKING:
    from ..models import GroupPage, PhotoContext, PhotoPage


ADD: Endpoint[None] = Endpoint(
    "flickr.groups.pools.add",
    {
        "photo_id": Param("photo", required=True),
        "group_id": Param("group", required=True),
    },
    ResponseSchema(),
    models,
    post=True,
    repeats=Repeats(done=(3,)),
    permission="write",
    errors={
        1: "The photo does not exist, or the calling user does not own it.",
        2: "The group does not exist, or the calling user is not a member.",
        3: "The pool already contains the photo.",
        4: "The photo has reached the limit of pools.",
        5: "The calling user has reached the group's limit of photos.",
        6: "The pool is moderated; the photo is waiting for approval by an administrator.",
        7: "The photo was already waiting for approval in this moderated pool.",
        8: "The group's moderation rules do not permit this content.",
        10: "The pool is full.",
        11: "An administrator has closed the pool to new photos.",
        21: "The pool does not accept videos.",
        22: "The pool accepts only videos.",
        23: "The video is not ready; it is still being processed, or the processing failed.",
        24: "The pool does not accept ordinary photos or videos.",
        25: "The pool does not accept screenshots or screencasts.",
        26: "The pool does not accept illustrations, art, animation or computer graphics.",
        27: "The pool does not accept content with safety level restricted.",
        28: "The pool accepts only content with safety level safe.",
        29: "The pool accepts only items with a location.",
    },
)

GET_CONTEXT: Endpoint[PhotoContext] = Endpoint(
    "flickr.groups.pools.getContext",
    {
        "photo_id": Param("photo", required=True),
        "group_id": Param("group", required=True),
    },
    ResponseSchema("PhotoContext"),
    models,
    errors={
        1: "The photo does not exist, or the calling user cannot see it.",
        2: "The group's pool does not contain the photo.",
        3: "The group does not exist, or the calling user cannot see its pool.",
    },
)

GET_GROUPS: Endpoint[GroupPage] = Endpoint(
    "flickr.groups.pools.getGroups",
    {
        "page": Param("int"),
        "per_page": Param("int"),
    },
    ResponseSchema("GroupPage", root="groups"),
    models,
    permission="read",
    paging=Pagination(400, key=("nsid",)),
)

GET_PHOTOS: Endpoint[PhotoPage] = Endpoint(
    "flickr.groups.pools.getPhotos",
    {
        "group_id": Param("group", required=True),
        "tags": Param("str"),
        "user_id": Param("person"),
        "extras": Param("words", values=PHOTO_EXTRA),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("PhotoPage", root="photos"),
    models,
    errors={
        1: "The group does not exist, or the calling user cannot see it.",
        2: "The calling user cannot see this pool.",
        3: "The user in `user_id` does not exist.",
        4: "Only members of the group can see the pool.",
    },
    paging=Pagination(),
)

REMOVE: Endpoint[None] = Endpoint(
    "flickr.groups.pools.remove",
    {
        "photo_id": Param("photo", required=True),
        "group_id": Param("group", required=True),
    },
    ResponseSchema(),
    models,
    post=True,
    repeats=Repeats(done=(2,)),
    permission="write",
    errors={
        1: "The group does not exist, or the calling user cannot see it.",
        2: "The pool does not contain this photo.",
        3: "The calling user neither owns the photo nor administers the group.",
        4: "The photo does not exist, or the calling user cannot see it.",
    },
)
