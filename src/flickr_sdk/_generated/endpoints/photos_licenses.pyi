"""The types of the endpoints of flickr.photos.licenses. With this file, type checkers skip the descriptions of the methods."""

from flickr_sdk._method.endpoint import Endpoint

from ..models import LicenseChange, LicenseInfo

GET_AVAILABLE: Endpoint[list[LicenseInfo]]
GET_INFO: Endpoint[list[LicenseInfo]]
GET_LICENSE_HISTORY: Endpoint[list[LicenseChange]]
SET_LICENSE: Endpoint[None]
