"""The types of the endpoints of flickr.blogs. With this file, type checkers skip the descriptions of the methods."""

from pydantic import JsonValue

from flickr_sdk._method.endpoint import Endpoint

from ..models import Blog, BlogService

GET_LIST: Endpoint[list[Blog]]
GET_SERVICES: Endpoint[list[BlogService]]
POST_PHOTO: Endpoint[dict[str, JsonValue] | None]
