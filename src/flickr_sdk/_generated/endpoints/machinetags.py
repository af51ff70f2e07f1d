"""Endpoints of flickr.machinetags: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Pagination, Param, ResponseSchema

from . import models

if TYPE_CHECKING:
    from ..models import (
        MachineTagNamespacePage,
        MachineTagPairPage,
        MachineTagPredicatePage,
        MachineTagValuePage,
        RecentMachineTagValuePage,
    )


GET_NAMESPACES: Endpoint[MachineTagNamespacePage] = Endpoint(
    "flickr.machinetags.getNamespaces",
    {
        "predicate": Param("str"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("MachineTagNamespacePage", root="namespaces"),
    models,
    errors={
        1: "`predicate` is empty or malformed.",
    },
    paging=Pagination(key=("text",)),
)

GET_PAIRS: Endpoint[MachineTagPairPage] = Endpoint(
    "flickr.machinetags.getPairs",
    {
        "namespace": Param("str"),
        "predicate": Param("str"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("MachineTagPairPage", root="pairs"),
    models,
    errors={
        1: "`namespace` is empty or malformed.",
        2: "`predicate` is empty or malformed.",
    },
    paging=Pagination(key=("text",)),
)

GET_PREDICATES: Endpoint[MachineTagPredicatePage] = Endpoint(
    "flickr.machinetags.getPredicates",
    {
        "namespace": Param("str"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("MachineTagPredicatePage", root="predicates"),
    models,
    errors={
        1: "`namespace` is empty or malformed.",
    },
    paging=Pagination(key=("text",)),
)

GET_RECENT_VALUES: Endpoint[RecentMachineTagValuePage] = Endpoint(
    "flickr.machinetags.getRecentValues",
    {
        "namespace": Param("str"),
        "predicate": Param("str"),
        "added_since": Param("timestamp"),
    },
    ResponseSchema("RecentMachineTagValuePage", root="values"),
    models,
)

GET_VALUES: Endpoint[MachineTagValuePage] = Endpoint(
    "flickr.machinetags.getValues",
    {
        "namespace": Param("str", required=True),
        "predicate": Param("str", required=True),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    ResponseSchema("MachineTagValuePage", root="values"),
    models,
    errors={
        1: "`namespace` is missing or malformed.",
        2: "`predicate` is missing or malformed.",
    },
    paging=Pagination(key=("text",)),
)
