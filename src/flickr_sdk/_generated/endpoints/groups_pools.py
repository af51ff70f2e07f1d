"""Endpoints of flickr.groups.pools: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._endpoint import Answer, Endpoint, Paging, Param

from . import models

if TYPE_CHECKING:
    from ..models import GroupPage, PhotoContext, PhotoPage


ADD: Endpoint[None] = Endpoint(
    "flickr.groups.pools.add",
    {
        "photo_id": Param("id", required=True),
        "group_id": Param("id", required=True),
    },
    Answer(),
    models,
    post=True,
    permission="write",
    errors={
        1: "The calling user owns no photo with this id.",
        2: "There is no such group, or the calling user is not in it.",
        3: "The pool contains the photo already.",
        4: "The photo is in as many pools as Flickr allows.",
        5: "The calling user has used up the number of photos this group allows.",
        6: "The pool is moderated; the photo now waits for an administrator to approve it.",
        7: "The photo was already waiting for approval in this moderated pool.",
        8: "The group's moderation rules do not permit this content.",
        10: "The pool is full.",
        11: "An administrator has closed the pool for new photos.",
        21: "The pool takes no videos.",
        22: "The pool takes videos only.",
        23: "The video is not ready; it is still being converted, or the conversion failed.",
        24: "The pool takes no ordinary photos or videos.",
        25: "The pool takes no screenshots or screencasts.",
        26: "The pool takes no illustrations, art, animation or computer graphics.",
        27: "The pool takes no content with safety level restricted.",
        28: "The pool takes only content with safety level safe.",
        29: "The pool takes only items with a location.",
    },
)

GET_CONTEXT: Endpoint[PhotoContext] = Endpoint(
    "flickr.groups.pools.getContext",
    {
        "photo_id": Param("id", required=True),
        "group_id": Param("id", required=True),
    },
    Answer("PhotoContext"),
    models,
    errors={
        1: "There is no such photo, or the calling user may not see it.",
        2: "The group's pool does not contain the photo.",
        3: "There is no such group, or the calling user may not see its pool.",
    },
)

GET_GROUPS: Endpoint[GroupPage] = Endpoint(
    "flickr.groups.pools.getGroups",
    {
        "page": Param("int"),
        "per_page": Param("int"),
    },
    Answer("GroupPage", root="groups"),
    models,
    permission="read",
    paging=Paging(400, key=("nsid",)),
)

GET_PHOTOS: Endpoint[PhotoPage] = Endpoint(
    "flickr.groups.pools.getPhotos",
    {
        "group_id": Param("id", required=True),
        "tags": Param("str"),
        "user_id": Param("id"),
        "extras": Param("words"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    Answer("PhotoPage", root="photos"),
    models,
    errors={
        1: "There is no group with this id.",
        2: "The calling user may not see this pool.",
        3: "`user_id` names nobody.",
        4: "The pool is for members of the group only.",
    },
    paging=Paging(),
)

REMOVE: Endpoint[None] = Endpoint(
    "flickr.groups.pools.remove",
    {
        "photo_id": Param("id", required=True),
        "group_id": Param("id", required=True),
    },
    Answer(),
    models,
    post=True,
    permission="write",
    errors={
        1: "There is no group with this id.",
        2: "The pool does not contain this photo.",
        3: "The calling user neither owns the photo nor administers the group.",
    },
)
