"""Response models: prefs."""

from __future__ import annotations

from flickr_sdk._model import FlagOrNone, FlickrModel, Str

from ..enums import ContentType, GeoPrivacy, PrivacyFilter, SafetyLevel, SearchVisibility


class ContentTypePreference(FlickrModel):
    """The calling user's default content type."""

    nsid: Str
    """The calling user's id."""
    content_type: ContentType
    """The default content type of uploads."""


class GeoPreference(FlickrModel):
    """The calling user's location preferences."""

    nsid: Str
    """The calling user's id."""
    geoperms: GeoPrivacy
    """The default location privacy of uploads."""
    importgeoexif: FlagOrNone = None
    """Whether locations are imported from EXIF data."""


class HiddenPreference(FlickrModel):
    """The calling user's default search visibility."""

    nsid: Str
    """The calling user's id."""
    hidden: SearchVisibility
    """The default search visibility of uploads."""


class PrivacyPreference(FlickrModel):
    """The calling user's default privacy."""

    nsid: Str
    """The calling user's id."""
    privacy: PrivacyFilter
    """The default privacy of uploads."""


class SafetyLevelPreference(FlickrModel):
    """The calling user's default safety level."""

    nsid: Str
    """The calling user's id."""
    safety_level: SafetyLevel
    """The default safety level of uploads."""
