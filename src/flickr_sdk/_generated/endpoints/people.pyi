"""The types of the endpoints of flickr.people. With this file, type checkers skip the descriptions of the methods."""

from flickr_sdk._method.endpoint import Endpoint

from ..models import Group, PersonInfo, PersonLimits, PhotoPage, UploadStatus, User

FIND_BY_EMAIL: Endpoint[User]
FIND_BY_USERNAME: Endpoint[User]
GET_GROUPS: Endpoint[list[Group]]
GET_INFO: Endpoint[PersonInfo]
GET_LIMITS: Endpoint[PersonLimits]
GET_PHOTOS: Endpoint[PhotoPage]
GET_PHOTOS_OF: Endpoint[PhotoPage]
GET_PUBLIC_GROUPS: Endpoint[list[Group]]
GET_PUBLIC_PHOTOS: Endpoint[PhotoPage]
GET_UPLOAD_STATUS: Endpoint[UploadStatus]
