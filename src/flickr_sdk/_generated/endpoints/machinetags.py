"""flickr.machinetags: how its methods are asked and what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._endpoint import Endpoint, Param

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue


GET_NAMESPACES: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.machinetags.getNamespaces",
    {
        "predicate": Param("str"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    None,
    models,
    errors={
        1: "`predicate` is empty or malformed.",
    },
)

GET_PAIRS: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.machinetags.getPairs",
    {
        "namespace": Param("str"),
        "predicate": Param("str"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    None,
    models,
    errors={
        1: "`namespace` is empty or malformed.",
        2: "`predicate` is empty or malformed.",
    },
)

GET_PREDICATES: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.machinetags.getPredicates",
    {
        "namespace": Param("str"),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    None,
    models,
    errors={
        1: "`namespace` is empty or malformed.",
    },
)

GET_RECENT_VALUES: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.machinetags.getRecentValues",
    {
        "namespace": Param("str"),
        "predicate": Param("str"),
        "added_since": Param("timestamp"),
    },
    None,
    models,
)

GET_VALUES: Endpoint[dict[str, JsonValue]] = Endpoint(
    "flickr.machinetags.getValues",
    {
        "namespace": Param("str", required=True),
        "predicate": Param("str", required=True),
        "per_page": Param("int"),
        "page": Param("int"),
    },
    None,
    models,
    errors={
        1: "`namespace` is missing or malformed.",
        2: "`predicate` is missing or malformed.",
    },
)
