"""The types of the endpoints of flickr.interestingness. With this file, type checkers skip the descriptions of the methods."""

from flickr_sdk._method.endpoint import Endpoint

from ..models import InterestingPhotoPage

GET_LIST: Endpoint[InterestingPhotoPage]
