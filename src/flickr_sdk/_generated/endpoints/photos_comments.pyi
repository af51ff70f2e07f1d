"""The types of the endpoints of flickr.photos.comments. With this file, type checkers skip the descriptions of the methods."""

from flickr_sdk._method.endpoint import Endpoint

from ..models import CommentPage, NewComment, PhotoPage

ADD_COMMENT: Endpoint[NewComment]
DELETE_COMMENT: Endpoint[None]
EDIT_COMMENT: Endpoint[None]
GET_LIST: Endpoint[CommentPage]
GET_RECENT_FOR_CONTACTS: Endpoint[PhotoPage]
