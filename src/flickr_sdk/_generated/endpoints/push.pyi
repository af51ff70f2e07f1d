"""The types of the endpoints of flickr.push. With this file, type checkers skip the descriptions of the methods."""

from pydantic import JsonValue

from flickr_sdk._method.endpoint import Endpoint

from ..models import PushSubscription, PushTopicInfo

GET_SUBSCRIPTIONS: Endpoint[list[PushSubscription]]
GET_TOPICS: Endpoint[list[PushTopicInfo]]
SUBSCRIBE: Endpoint[dict[str, JsonValue] | None]
UNSUBSCRIBE: Endpoint[dict[str, JsonValue] | None]
