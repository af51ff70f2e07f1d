"""The types of the endpoints of flickr.prefs. With this file, type checkers skip the descriptions of the methods."""

from flickr_sdk._method.endpoint import Endpoint

from ..models import ContentTypePreference, GeoPreference, HiddenPreference, PrivacyPreference, SafetyLevelPreference

GET_CONTENT_TYPE: Endpoint[ContentTypePreference]
GET_GEO_PERMS: Endpoint[GeoPreference]
GET_HIDDEN: Endpoint[HiddenPreference]
GET_PRIVACY: Endpoint[PrivacyPreference]
GET_SAFETY_LEVEL: Endpoint[SafetyLevelPreference]
