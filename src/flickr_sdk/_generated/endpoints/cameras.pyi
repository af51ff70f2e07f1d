"""The types of the endpoints of flickr.cameras. With this file, type checkers skip the descriptions of the methods."""

from flickr_sdk._method.endpoint import Endpoint

from ..models import CameraBrand, CameraPage

GET_BRAND_MODELS: Endpoint[CameraPage]
GET_BRANDS: Endpoint[list[CameraBrand]]
