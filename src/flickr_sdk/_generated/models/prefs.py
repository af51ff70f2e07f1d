"""Response models: prefs."""

from typing import Annotated

from flickr_sdk._model import FLAG_OR_NONE, STR, FlickrModel

from ..enums import ContentType, GeoPrivacy, PrivacyFilter, SafetyLevel, SearchVisibility


class ContentTypePreference(FlickrModel):
    """The calling user's default content type."""

    nsid: Annotated[str, STR]
    """The calling user's id."""
    content_type: ContentType
    """The default content type of uploads."""


class GeoPreference(FlickrModel):
    """The calling user's location preferences."""

    nsid: Annotated[str, STR]
    """The calling user's id."""
    geoperms: GeoPrivacy
    """The default location privacy of uploads."""
    importgeoexif: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether locations are imported from EXIF data."""


class HiddenPreference(FlickrModel):
    """The calling user's default search visibility."""

    nsid: Annotated[str, STR]
    """The calling user's id."""
    hidden: SearchVisibility
    """The default search visibility of uploads."""


class PrivacyPreference(FlickrModel):
    """The calling user's default privacy."""

    nsid: Annotated[str, STR]
    """The calling user's id."""
    privacy: PrivacyFilter
    """The default privacy of uploads."""


class SafetyLevelPreference(FlickrModel):
    """The calling user's default safety level."""

    nsid: Annotated[str, STR]
    """The calling user's id."""
    safety_level: SafetyLevel
    """The default safety level of uploads."""
