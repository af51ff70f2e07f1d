"""The answers of the API: license."""

from __future__ import annotations

from flickr_sdk._model import FlickrModel, Str, StrOrNone, Time

from ..enums import License


class LicenseChange(FlickrModel):
    """One change of a photo's license."""

    date_change: Time
    """When the license was changed."""
    old_license: StrOrNone = None
    """The name of the license before the change."""
    old_license_url: StrOrNone = None
    """The address of that license's text."""
    new_license: StrOrNone = None
    """The name of the license after the change, empty where Flickr does not tell."""
    new_license_url: StrOrNone = None
    """The address of that license's text."""


class LicenseInfo(FlickrModel):
    """A license that photos can have."""

    id: License
    """The license's number."""
    name: Str
    """The license's name. Flickr has renamed some, so compare the number."""
    url: StrOrNone = None
    """The address of the license's text, empty where there is none."""
