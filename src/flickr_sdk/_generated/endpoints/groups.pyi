"""The types of the endpoints of flickr.groups. With this file, type checkers skip the descriptions of the methods."""

from pydantic import JsonValue

from flickr_sdk._method.endpoint import Endpoint

from ..models import GroupInfo, GroupPage

GET_INFO: Endpoint[GroupInfo]
JOIN: Endpoint[dict[str, JsonValue] | None]
JOIN_REQUEST: Endpoint[dict[str, JsonValue] | None]
LEAVE: Endpoint[dict[str, JsonValue] | None]
SEARCH: Endpoint[GroupPage]
