"""The types of the endpoints of flickr.reflection. With this file, type checkers skip the descriptions of the methods."""

from flickr_sdk._method.endpoint import Endpoint

from ..models import MethodInfo

GET_METHOD_INFO: Endpoint[MethodInfo]
GET_METHODS: Endpoint[list[str]]
