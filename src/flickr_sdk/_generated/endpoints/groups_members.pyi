"""The types of the endpoints of flickr.groups.members. With this file, type checkers skip the descriptions of the methods."""

from flickr_sdk._method.endpoint import Endpoint

from ..models import MemberPage

GET_LIST: Endpoint[MemberPage]
