"""The types of the endpoints of flickr.auth.oauth. With this file, type checkers skip the descriptions of the methods."""

from flickr_sdk._method.endpoint import Endpoint

from ..models import AuthToken, OAuthExchange

CHECK_TOKEN: Endpoint[AuthToken]
GET_ACCESS_TOKEN: Endpoint[OAuthExchange]
