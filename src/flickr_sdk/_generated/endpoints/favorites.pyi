"""The types of the endpoints of flickr.favorites. With this file, type checkers skip the descriptions of the methods."""

from flickr_sdk._method.endpoint import Endpoint

from ..models import FavoritePhotoPage, PhotoContext

ADD: Endpoint[None]
GET_CONTEXT: Endpoint[PhotoContext]
GET_LIST: Endpoint[FavoritePhotoPage]
GET_PUBLIC_LIST: Endpoint[FavoritePhotoPage]
REMOVE: Endpoint[None]
