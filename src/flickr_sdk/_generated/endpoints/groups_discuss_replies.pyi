"""The types of the endpoints of flickr.groups.discuss.replies. With this file, type checkers skip the descriptions of the methods."""

from pydantic import JsonValue

from flickr_sdk._method.endpoint import Endpoint

from ..models import Reply, ReplyPage

ADD: Endpoint[dict[str, JsonValue] | None]
DELETE: Endpoint[dict[str, JsonValue] | None]
EDIT: Endpoint[dict[str, JsonValue] | None]
GET_INFO: Endpoint[Reply]
GET_LIST: Endpoint[ReplyPage]
