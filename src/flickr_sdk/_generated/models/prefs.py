"""The answers of the API: prefs."""

from __future__ import annotations

from flickr_sdk._model import FlagOrNone, FlickrModel, Str

from ..enums import ContentType, GeoPrivacy, PrivacyFilter, SafetyLevel, SearchVisibility


class ContentTypePreference(FlickrModel):
    """The caller's usual content type."""

    nsid: Str
    """The caller's id."""
    content_type: ContentType
    """What the caller's uploads are taken for."""


class GeoPreference(FlickrModel):
    """The caller's preferences about locations."""

    nsid: Str
    """The caller's id."""
    geoperms: GeoPrivacy
    """Who may see the locations of the caller's new photos."""
    importgeoexif: FlagOrNone = None
    """Whether locations in the files' Exif data are taken over."""


class HiddenPreference(FlickrModel):
    """Whether public searches find the caller's uploads."""

    nsid: Str
    """The caller's id."""
    hidden: SearchVisibility
    """Whether public searches find them."""


class PrivacyPreference(FlickrModel):
    """The caller's usual privacy."""

    nsid: Str
    """The caller's id."""
    privacy: PrivacyFilter
    """Who may see the caller's uploads."""


class SafetyLevelPreference(FlickrModel):
    """The caller's usual safety level."""

    nsid: Str
    """The caller's id."""
    safety_level: SafetyLevel
    """The safety level of the caller's uploads."""
