"""The answers of the API: photos_geo."""

from __future__ import annotations

from flickr_sdk._model import FlickrModel, Str

from .photo_parts import GeoPerms, PhotoLocation


class LocatedPhoto(FlickrModel):
    """A photo's location."""

    id: Str
    """The photo's id."""
    location: PhotoLocation | None = None
    """Where the photo was taken."""


class PhotoGeoPerms(GeoPerms):
    """Who may see where a photo was taken."""

    id: Str
    """The photo's id."""
