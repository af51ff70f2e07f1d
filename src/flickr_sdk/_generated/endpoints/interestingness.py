"""Endpoints of flickr.interestingness: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Pagination, Param, ResponseSchema

from ..values import PHOTO_EXTRA
from . import models

if TYPE_CHECKING:
    from ..models import InterestingPhotoPage


GET_LIST: Endpoint[InterestingPhotoPage] = Endpoint(
    "flickr.interestingness.getList",
    {
        "date": Param("day"),
        "extras": Param("words", values=PHOTO_EXTRA),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("InterestingPhotoPage", root="photos"),
    models,
    errors={
        1: "`date` is not a day in the form `YYYY-MM-DD`.",
    },
    paging=Pagination(short_pages=True),
)
