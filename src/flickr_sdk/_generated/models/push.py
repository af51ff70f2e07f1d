"""Response models: push."""

from __future__ import annotations

from typing import Annotated

from flickr_sdk._model import STR, FlagOrNone, FlickrModel, IntOrNone, Str, StrOrNone, TimeOrNone

from ..enums import PushTopic


class PushSubscription(FlickrModel):
    """A push subscription."""

    topic: Annotated[PushTopic | str, STR]
    """The topic."""
    callback: Str
    """The callback URL."""
    pending: FlagOrNone = None
    """Whether the subscription is waiting for verification."""
    date_create: TimeOrNone = None
    """The creation time."""
    lease_seconds: IntOrNone = None
    """The lifetime in seconds; 0 if there is no limit."""
    expiry: TimeOrNone = None
    """The expiry time; `None` if the subscription does not expire."""
    verify_attempts: IntOrNone = None
    """The number of verification attempts."""


class PushTopicInfo(FlickrModel):
    """A subscription topic."""

    name: Annotated[PushTopic | str, STR]
    """The topic."""
    display_name: StrOrNone = None
    """The display name of the topic."""
