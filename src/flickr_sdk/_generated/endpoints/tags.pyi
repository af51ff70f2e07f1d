"""The types of the endpoints of flickr.tags. With this file, type checkers skip the descriptions of the methods."""

from flickr_sdk._method.endpoint import Endpoint

from ..models import (
    HotList,
    PhotoTags,
    RelatedTags,
    TagClusterPage,
    TagClusterPhotos,
    UserRawTags,
    UserTagCounts,
    UserTags,
)

GET_CLUSTER_PHOTOS: Endpoint[TagClusterPhotos]
GET_CLUSTERS: Endpoint[TagClusterPage]
GET_HOT_LIST: Endpoint[HotList]
GET_LIST_PHOTO: Endpoint[PhotoTags]
GET_LIST_USER: Endpoint[UserTags]
GET_LIST_USER_POPULAR: Endpoint[UserTagCounts]
GET_LIST_USER_RAW: Endpoint[UserRawTags]
GET_MOST_FREQUENTLY_USED: Endpoint[UserTagCounts]
GET_RELATED: Endpoint[RelatedTags]
