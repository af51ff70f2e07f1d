"""Endpoints of flickr.galleries: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Pagination, Param, Repeats, ResponseSchema

from ..values import PHOTO_EXTRA, PHOTO_SIZE, SORT_GROUP
from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue

    from ..models import Gallery, GalleryPage, GalleryPhotos, NewGallery


ADD_PHOTO: Endpoint[Gallery | None] = Endpoint(
    "flickr.galleries.addPhoto",
    {
        "gallery_id": Param("gallery", required=True),
        "photo_id": Param("photo", required=True),
        "comment": Param("str"),
        "full_response": Param("bool"),
    },
    ResponseSchema("Gallery", root="gallery", optional=True),
    models,
    post=True,
    repeats=Repeats(done=(8,), unless=("comment", "full_response")),
    permission="write",
    errors={
        1: "A required argument is missing.",
        2: "The gallery does not exist, or the calling user cannot see it.",
        3: "The photo does not exist, or the calling user cannot see it.",
        4: "Flickr rejected the text of the comment.",
        5: "The photo was not added; Flickr reports no reason.",
        6: "The photo is not public.",
        7: "The photo belongs to the owner of the gallery.",
        8: "The gallery already contains the photo.",
        9: "The photo's owner excludes this photo from galleries.",
        10: "The gallery is full.",
        11: "The photo's safety level is not safe.",
        12: "The photo's owner blocks the owner of the gallery.",
        13: "The photo's owner excludes all their photos from galleries.",
    },
)

CREATE: Endpoint[NewGallery] = Endpoint(
    "flickr.galleries.create",
    {
        "title": Param("str", required=True),
        "description": Param("str", required=True),
        "primary_photo_id": Param("photo"),
        "full_result": Param("bool"),
    },
    ResponseSchema("NewGallery", root="gallery"),
    models,
    post=True,
    permission="write",
    errors={
        1: "A required argument is missing.",
        2: "Flickr rejected the title or the description.",
        3: "The gallery was not created; Flickr reports no reason.",
    },
)

EDIT_META: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.galleries.editMeta",
    {
        "gallery_id": Param("gallery", required=True),
        "title": Param("str", required=True),
        "description": Param("str"),
    },
    ResponseSchema(optional=True),
    models,
    post=True,
    repeats=Repeats(),
    permission="write",
    errors={
        1: "A required argument is missing.",
        2: "Flickr rejected the title or the description.",
        3: "The change was not saved; try again later.",
    },
)

EDIT_PHOTO: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.galleries.editPhoto",
    {
        "gallery_id": Param("gallery", required=True),
        "photo_id": Param("photo", required=True),
        "comment": Param("str", required=True),
    },
    ResponseSchema(optional=True),
    models,
    post=True,
    repeats=Repeats(),
    permission="write",
    errors={
        1: "The gallery does not exist, or the calling user cannot see it.",
    },
)

EDIT_PHOTOS: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.galleries.editPhotos",
    {
        "gallery_id": Param("gallery", required=True),
        "primary_photo_id": Param("photo", required=True),
        "photo_ids": Param("photos", required=True),
    },
    ResponseSchema(optional=True),
    models,
    post=True,
    repeats=Repeats(),
    permission="write",
)

GET_INFO: Endpoint[Gallery] = Endpoint(
    "flickr.galleries.getInfo",
    {
        "gallery_id": Param("gallery", required=True),
        "primary_photo_size": Param("str", values=PHOTO_SIZE),
        "cover_photos_size": Param("str", values=PHOTO_SIZE),
        "limit": Param("int"),
        "short_limit": Param("int"),
    },
    ResponseSchema("Gallery", root="gallery"),
    models,
)

GET_LIST: Endpoint[GalleryPage] = Endpoint(
    "flickr.galleries.getList",
    {
        "user_id": Param("person"),
        "per_page": Param("int"),
        "page": Param("int"),
        "primary_photo_extras": Param("words", values=PHOTO_EXTRA),
        "continuation": Param("str"),
        "sort_groups": Param("words", values=SORT_GROUP),
        "photo_ids": Param("photos"),
        "cover_photos": Param("bool"),
        "primary_photo_cover_size": Param("str", values=PHOTO_SIZE),
        "cover_photos_size": Param("str", values=PHOTO_SIZE),
        "limit": Param("int"),
        "short_limit": Param("int"),
    },
    ResponseSchema("GalleryPage", root="galleries"),
    models,
    paging=Pagination(continuation="sort_groups"),
)

GET_LIST_FOR_PHOTO: Endpoint[GalleryPage] = Endpoint(
    "flickr.galleries.getListForPhoto",
    {
        "photo_id": Param("photo", required=True),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("GalleryPage", root="galleries"),
    models,
    paging=Pagination(),
)

GET_PHOTOS: Endpoint[GalleryPhotos] = Endpoint(
    "flickr.galleries.getPhotos",
    {
        "gallery_id": Param("gallery", required=True),
        "continuation": Param("str"),
        "get_user_info": Param("bool"),
        "get_gallery_info": Param("bool"),
        "extras": Param("words", values=PHOTO_EXTRA),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("GalleryPhotos", root="photos"),
    models,
    paging=Pagination(),
)

REMOVE_PHOTO: Endpoint[Gallery | None] = Endpoint(
    "flickr.galleries.removePhoto",
    {
        "gallery_id": Param("gallery", required=True),
        "photo_id": Param("photo", required=True),
        "full_response": Param("bool"),
    },
    ResponseSchema("Gallery", root="gallery", optional=True),
    models,
    post=True,
    repeats=Repeats(done=(4,), unless=("full_response",)),
    permission="write",
    errors={
        1: "The gallery does not exist, or the calling user cannot see it.",
        4: "The photo does not exist, or the calling user cannot see it.",
    },
)
