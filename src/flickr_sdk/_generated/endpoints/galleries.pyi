"""The types of the endpoints of flickr.galleries. With this file, type checkers skip the descriptions of the methods."""

from pydantic import JsonValue

from flickr_sdk._method.endpoint import Endpoint

from ..models import Gallery, GalleryPage, GalleryPhotos, NewGallery

ADD_PHOTO: Endpoint[Gallery | None]
CREATE: Endpoint[NewGallery]
EDIT_META: Endpoint[dict[str, JsonValue] | None]
EDIT_PHOTO: Endpoint[dict[str, JsonValue] | None]
EDIT_PHOTOS: Endpoint[dict[str, JsonValue] | None]
GET_INFO: Endpoint[Gallery]
GET_LIST: Endpoint[GalleryPage]
GET_LIST_FOR_PHOTO: Endpoint[GalleryPage]
GET_PHOTOS: Endpoint[GalleryPhotos]
REMOVE_PHOTO: Endpoint[Gallery | None]
