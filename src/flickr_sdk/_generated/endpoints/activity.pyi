"""The types of the endpoints of flickr.activity. With this file, type checkers skip the descriptions of the methods."""

from flickr_sdk._method.endpoint import Endpoint

from ..models import ActivityPage

USER_COMMENTS: Endpoint[ActivityPage]
USER_PHOTOS: Endpoint[ActivityPage]
