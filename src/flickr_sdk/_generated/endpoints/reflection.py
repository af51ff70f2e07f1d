"""Endpoints of flickr.reflection: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Param, ResponseSchema

from . import models

if TYPE_CHECKING:
    from ..models import MethodInfo


GET_METHOD_INFO: Endpoint[MethodInfo] = Endpoint(
    "flickr.reflection.getMethodInfo",
    {
        "method_name": Param("str", required=True),
    },
    ResponseSchema("MethodInfo"),
    models,
    errors={
        1: "The method does not exist.",
    },
)

GET_METHODS: Endpoint[list[str]] = Endpoint(
    "flickr.reflection.getMethods",
    {},
    ResponseSchema("Text", root="methods", items="method"),
    models,
)
