"""The answers of the API: push."""

from __future__ import annotations

from typing import Annotated

from flickr_sdk._model import STR, FlagOrNone, FlickrModel, IntOrNone, Str, StrOrNone, TimeOrNone

from ..enums import PushTopic


class PushSubscription(FlickrModel):
    """A subscription to a topic."""

    topic: Annotated[PushTopic | str, STR]
    """The topic."""
    callback: Str
    """The address that Flickr sends news to."""
    pending: FlagOrNone = None
    """Whether the subscription is not verified yet."""
    date_create: TimeOrNone = None
    """When it was made."""
    lease_seconds: IntOrNone = None
    """How many seconds it was made for; 0 means no limit."""
    expiry: TimeOrNone = None
    """When it ends; `None` means never."""
    verify_attempts: IntOrNone = None
    """How often Flickr has tried to verify it."""


class PushTopicInfo(FlickrModel):
    """A topic that one can subscribe to."""

    name: Annotated[PushTopic | str, STR]
    """The topic."""
    display_name: StrOrNone = None
    """What it is about."""
