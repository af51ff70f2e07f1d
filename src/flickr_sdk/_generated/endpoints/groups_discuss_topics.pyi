"""The types of the endpoints of flickr.groups.discuss.topics. With this file, type checkers skip the descriptions of the methods."""

from pydantic import JsonValue

from flickr_sdk._method.endpoint import Endpoint

from ..models import Topic, TopicPage

ADD: Endpoint[dict[str, JsonValue] | None]
GET_INFO: Endpoint[Topic]
GET_LIST: Endpoint[TopicPage]
