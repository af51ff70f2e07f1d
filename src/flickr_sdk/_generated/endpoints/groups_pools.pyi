"""The types of the endpoints of flickr.groups.pools. With this file, type checkers skip the descriptions of the methods."""

from flickr_sdk._method.endpoint import Endpoint

from ..models import GroupPage, PhotoContext, PhotoPage

ADD: Endpoint[None]
GET_CONTEXT: Endpoint[PhotoContext]
GET_GROUPS: Endpoint[GroupPage]
GET_PHOTOS: Endpoint[PhotoPage]
REMOVE: Endpoint[None]
