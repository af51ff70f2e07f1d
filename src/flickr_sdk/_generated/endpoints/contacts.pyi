"""The types of the endpoints of flickr.contacts. With this file, type checkers skip the descriptions of the methods."""

from flickr_sdk._method.endpoint import Endpoint

from ..models import ContactPage

GET_LIST: Endpoint[ContactPage]
GET_LIST_RECENTLY_UPLOADED: Endpoint[ContactPage]
GET_PUBLIC_LIST: Endpoint[ContactPage]
GET_TAGGING_SUGGESTIONS: Endpoint[ContactPage]
