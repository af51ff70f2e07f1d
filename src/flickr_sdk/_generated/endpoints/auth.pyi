"""The types of the endpoints of flickr.auth. With this file, type checkers skip the descriptions of the methods."""

from flickr_sdk._method.endpoint import Endpoint

from ..models import AuthToken

CHECK_TOKEN: Endpoint[AuthToken]
GET_FROB: Endpoint[str]
GET_FULL_TOKEN: Endpoint[AuthToken]
GET_TOKEN: Endpoint[AuthToken]
