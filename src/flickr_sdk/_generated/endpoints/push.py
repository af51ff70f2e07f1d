"""Endpoints of flickr.push: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Param, ResponseSchema

from ..values import PUSH_VERIFY, RADIUS_UNIT
from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue

    from ..models import PushSubscription, PushTopicInfo


GET_SUBSCRIPTIONS: Endpoint[list[PushSubscription]] = Endpoint(
    "flickr.push.getSubscriptions",
    {},
    ResponseSchema("PushSubscription", root="subscriptions", items="subscription"),
    models,
    permission="read",
    errors={
        5: "Push subscriptions require a Pro account.",
    },
)

GET_TOPICS: Endpoint[list[PushTopicInfo]] = Endpoint(
    "flickr.push.getTopics",
    {},
    ResponseSchema("PushTopicInfo", root="topics", items="topic"),
    models,
)

SUBSCRIBE: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.push.subscribe",
    {
        "topic": Param("str", required=True),
        "callback": Param("str", required=True),
        "verify": Param("str", required=True, values=PUSH_VERIFY),
        "verify_token": Param("str"),
        "lease_seconds": Param("int"),
        "woe_ids": Param("ids"),
        "place_ids": Param("ids"),
        "lat": Param("float"),
        "lon": Param("float"),
        "radius": Param("float"),
        "radius_units": Param("str", values=RADIUS_UNIT),
        "accuracy": Param("int"),
        "nsids": Param("people"),
        "tags": Param("strs"),
    },
    ResponseSchema(optional=True),
    models,
    post=True,
    permission="read",
    errors={
        1: "A required argument is missing.",
        2: "An argument has an invalid value.",
        3: "Another subscription uses this callback URL.",
        4: "The callback was unreachable or did not confirm the subscription.",
        5: "Push subscriptions require a Pro account.",
        6: "The same subscription is still waiting for verification; try again later.",
    },
)

UNSUBSCRIBE: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.push.unsubscribe",
    {
        "topic": Param("str", required=True),
        "callback": Param("str", required=True),
        "verify": Param("str", required=True, values=PUSH_VERIFY),
        "verify_token": Param("str"),
    },
    ResponseSchema(optional=True),
    models,
    post=True,
    permission="read",
    errors={
        1: "A required argument is missing.",
        2: "An argument has an invalid value.",
        4: "The callback was unreachable or did not confirm the end of the subscription.",
        6: "The subscription is still waiting for verification; try again later.",
        7: "The subscription does not exist.",
    },
)
