"""The types of the endpoints of flickr.commons. With this file, type checkers skip the descriptions of the methods."""

from flickr_sdk._method.endpoint import Endpoint

from ..models import Institution

GET_INSTITUTIONS: Endpoint[list[Institution]]
