"""Endpoints of flickr.contacts: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Pagination, Param, ResponseSchema

from ..values import CONTACT_FILTER, CONTACT_SCOPE, CONTACT_SORT
from . import models

if TYPE_CHECKING:
    from ..models import ContactPage


GET_LIST: Endpoint[ContactPage] = Endpoint(
    "flickr.contacts.getList",
    {
        "filter": Param("str", values=CONTACT_FILTER),
        "page": Param("int"),
        "per_page": Param("int"),
        "sort": Param("str", values=CONTACT_SORT),
    },
    ResponseSchema("ContactPage", root="contacts"),
    models,
    permission="read",
    errors={
        1: "`sort` is neither `name` nor `time`.",
    },
    paging=Pagination(1000, key=("nsid",)),
)

GET_LIST_RECENTLY_UPLOADED: Endpoint[ContactPage] = Endpoint(
    "flickr.contacts.getListRecentlyUploaded",
    {
        "date_lastupload": Param("timestamp"),
        "filter": Param("str", values=CONTACT_SCOPE),
    },
    ResponseSchema("ContactPage", root="contacts"),
    models,
    permission="read",
)

GET_PUBLIC_LIST: Endpoint[ContactPage] = Endpoint(
    "flickr.contacts.getPublicList",
    {
        "user_id": Param("person", required=True),
        "page": Param("int"),
        "per_page": Param("int"),
    },
    ResponseSchema("ContactPage", root="contacts"),
    models,
    errors={
        1: "The user does not exist.",
    },
    paging=Pagination(1000, key=("nsid",)),
)

GET_TAGGING_SUGGESTIONS: Endpoint[ContactPage] = Endpoint(
    "flickr.contacts.getTaggingSuggestions",
    {
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("ContactPage", root="contacts"),
    models,
    permission="read",
    paging=Pagination(key=("nsid",)),
)
