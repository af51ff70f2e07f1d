"""Response models: license."""

from __future__ import annotations

from flickr_sdk._model import FlickrModel, Str, StrOrNone, Time

from ..enums import License


class LicenseChange(FlickrModel):
    """A change of a photo's license."""

    date_change: Time
    """The time of the change."""
    old_license: StrOrNone = None
    """The name of the old license."""
    old_license_url: StrOrNone = None
    """The URL of the license text."""
    new_license: StrOrNone = None
    """The name of the new license, empty if Flickr does not return it."""
    new_license_url: StrOrNone = None
    """The URL of the license text."""


class LicenseInfo(FlickrModel):
    """A photo license."""

    id: License
    """The license's id."""
    name: Str
    """The license's name. Flickr has renamed some licenses, so compare ids."""
    url: Str
    """The URL of the license text, empty if it is missing."""
