"""The types of the endpoints of flickr.panda. With this file, type checkers skip the descriptions of the methods."""

from flickr_sdk._method.endpoint import Endpoint

from ..models import PandaPhotoPage

GET_LIST: Endpoint[list[str]]
GET_PHOTOS: Endpoint[PandaPhotoPage]
