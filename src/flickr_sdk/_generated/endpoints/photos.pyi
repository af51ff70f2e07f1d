"""The types of the endpoints of flickr.photos. With this file, type checkers skip the descriptions of the methods."""

from flickr_sdk._method.endpoint import Endpoint

from ..models import (
    AllContexts,
    PhotoContentType,
    PhotoContext,
    PhotoCount,
    PhotoExif,
    PhotoFavorites,
    PhotoId,
    PhotoInfo,
    PhotoMeta,
    PhotoPage,
    PhotoPerms,
    PhotoSafety,
    PhotoSizes,
    Tag,
)

ADD_TAGS: Endpoint[list[Tag]]
DELETE: Endpoint[None]
GET_ALL_CONTEXTS: Endpoint[AllContexts]
GET_CONTACTS_PHOTOS: Endpoint[PhotoPage]
GET_CONTACTS_PUBLIC_PHOTOS: Endpoint[PhotoPage]
GET_CONTEXT: Endpoint[PhotoContext]
GET_COUNTS: Endpoint[list[PhotoCount]]
GET_EXIF: Endpoint[PhotoExif]
GET_FAVORITES: Endpoint[PhotoFavorites]
GET_INFO: Endpoint[PhotoInfo]
GET_NOT_IN_SET: Endpoint[PhotoPage]
GET_PERMS: Endpoint[PhotoPerms]
GET_POPULAR: Endpoint[PhotoPage]
GET_RECENT: Endpoint[PhotoPage]
GET_SIZES: Endpoint[PhotoSizes]
GET_UNTAGGED: Endpoint[PhotoPage]
GET_WITH_GEO_DATA: Endpoint[PhotoPage]
GET_WITHOUT_GEO_DATA: Endpoint[PhotoPage]
RECENTLY_UPDATED: Endpoint[PhotoPage]
REMOVE_TAG: Endpoint[None]
SEARCH: Endpoint[PhotoPage]
SET_CONTENT_TYPE: Endpoint[PhotoContentType | None]
SET_DATES: Endpoint[None]
SET_META: Endpoint[PhotoMeta | None]
SET_PERMS: Endpoint[PhotoId]
SET_SAFETY_LEVEL: Endpoint[PhotoSafety | None]
SET_TAGS: Endpoint[list[Tag]]
