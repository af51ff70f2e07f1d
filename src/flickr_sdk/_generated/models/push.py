"""Response models: push."""

import datetime as dt
from typing import Annotated

from flickr_sdk._model import FLAG_OR_NONE, INT_OR_NONE, STR, STR_OR_NONE, TIME_OR_NONE, FlickrModel

from ..enums import PushTopic


class PushSubscription(FlickrModel):
    """A push subscription."""

    topic: Annotated[PushTopic | str, STR]
    """The topic."""
    callback: Annotated[str, STR]
    """The callback URL."""
    pending: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the subscription is waiting for verification."""
    date_create: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The creation time."""
    lease_seconds: Annotated[int | None, INT_OR_NONE] = None
    """The lifetime in seconds; 0 if there is no limit."""
    expiry: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The expiry time; `None` if the subscription does not expire."""
    verify_attempts: Annotated[int | None, INT_OR_NONE] = None
    """The number of verification attempts."""


class PushTopicInfo(FlickrModel):
    """A subscription topic."""

    name: Annotated[PushTopic | str, STR]
    """The topic."""
    display_name: Annotated[str | None, STR_OR_NONE] = None
    """The display name of the topic."""
