"""The types of the endpoints of flickr.collections. With this file, type checkers skip the descriptions of the methods."""

from flickr_sdk._method.endpoint import Endpoint

from ..models import CollectionInfo, CollectionTree

GET_INFO: Endpoint[CollectionInfo]
GET_TREE: Endpoint[list[CollectionTree]]
