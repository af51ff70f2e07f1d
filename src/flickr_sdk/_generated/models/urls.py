"""The answers of the API: urls."""

from __future__ import annotations

from flickr_sdk._model import FlickrModel, Str, Text


class GroupName(FlickrModel):
    """A group found by its web address."""

    id: Str
    """The group's id."""
    groupname: Text
    """The group's name."""


class GroupUrl(FlickrModel):
    """The web address of a group."""

    nsid: Str
    """The group's id."""
    url: Str
    """The address."""


class UserUrl(FlickrModel):
    """The web address of a user's photostream or profile."""

    nsid: Str
    """The user's id."""
    url: Str
    """The address."""
