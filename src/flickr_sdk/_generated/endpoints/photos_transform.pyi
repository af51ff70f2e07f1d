"""The types of the endpoints of flickr.photos.transform. With this file, type checkers skip the descriptions of the methods."""

from flickr_sdk._method.endpoint import Endpoint

from ..models import PhotoId

ROTATE: Endpoint[PhotoId | None]
