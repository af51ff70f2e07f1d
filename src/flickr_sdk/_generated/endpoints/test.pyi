"""The types of the endpoints of flickr.test. With this file, type checkers skip the descriptions of the methods."""

from flickr_sdk._method.endpoint import Endpoint

from ..models import Echo, User

ECHO: Endpoint[Echo]
LOGIN: Endpoint[User]
NULL: Endpoint[None]
