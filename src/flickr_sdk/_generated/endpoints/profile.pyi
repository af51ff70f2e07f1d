"""The types of the endpoints of flickr.profile. With this file, type checkers skip the descriptions of the methods."""

from flickr_sdk._method.endpoint import Endpoint

from ..models import Profile

GET_PROFILE: Endpoint[Profile]
