"""The types of the endpoints of flickr.photosets.comments. With this file, type checkers skip the descriptions of the methods."""

from pydantic import JsonValue

from flickr_sdk._method.endpoint import Endpoint

from ..models import CommentPage, NewComment

ADD_COMMENT: Endpoint[NewComment]
DELETE_COMMENT: Endpoint[dict[str, JsonValue] | None]
EDIT_COMMENT: Endpoint[dict[str, JsonValue] | None]
GET_LIST: Endpoint[CommentPage]
