"""The types of the endpoints of flickr.photosets. With this file, type checkers skip the descriptions of the methods."""

from flickr_sdk._method.endpoint import Endpoint

from ..models import NewPhotoset, PhotoContext, Photoset, PhotosetPage, PhotosetPhotos

ADD_PHOTO: Endpoint[None]
CREATE: Endpoint[NewPhotoset]
DELETE: Endpoint[None]
EDIT_META: Endpoint[None]
EDIT_PHOTOS: Endpoint[None]
GET_CONTEXT: Endpoint[PhotoContext]
GET_INFO: Endpoint[Photoset]
GET_LIST: Endpoint[PhotosetPage]
GET_PHOTOS: Endpoint[PhotosetPhotos]
ORDER_SETS: Endpoint[None]
REMOVE_PHOTO: Endpoint[None]
REMOVE_PHOTOS: Endpoint[None]
REORDER_PHOTOS: Endpoint[None]
SET_PRIMARY_PHOTO: Endpoint[None]
