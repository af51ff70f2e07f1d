"""The types of the endpoints of flickr.urls. With this file, type checkers skip the descriptions of the methods."""

from flickr_sdk._method.endpoint import Endpoint

from ..models import Gallery, GroupName, GroupUrl, User, UserUrl

GET_GROUP: Endpoint[GroupUrl]
GET_USER_PHOTOS: Endpoint[UserUrl]
GET_USER_PROFILE: Endpoint[UserUrl]
LOOKUP_GALLERY: Endpoint[Gallery]
LOOKUP_GROUP: Endpoint[GroupName]
LOOKUP_USER: Endpoint[User]
