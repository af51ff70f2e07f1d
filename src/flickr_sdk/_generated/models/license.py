"""Response models: license."""

import datetime as dt
from typing import Annotated

from flickr_sdk._model import STR, STR_OR_NONE, TIME, FlickrModel

from ..enums import License


class LicenseChange(FlickrModel):
    """A change of a photo's license."""

    date_change: Annotated[dt.datetime, TIME]
    """The time of the change."""
    old_license: Annotated[str | None, STR_OR_NONE] = None
    """The name of the old license."""
    old_license_url: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the license text."""
    new_license: Annotated[str | None, STR_OR_NONE] = None
    """The name of the new license, empty if Flickr does not return it."""
    new_license_url: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the license text."""


class LicenseInfo(FlickrModel):
    """A photo license."""

    id: License
    """The license's id."""
    name: Annotated[str, STR]
    """The license's name. Flickr has renamed some licenses, so compare ids."""
    url: Annotated[str, STR]
    """The URL of the license text, empty if it is missing."""
