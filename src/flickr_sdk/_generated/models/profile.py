"""Response models: profile."""

import datetime as dt
from typing import Annotated

from flickr_sdk._model import STR, STR_OR_NONE, TIME_OR_NONE, FlickrModel, Wrapped


class Profile(FlickrModel):
    """The profile of a user. Private fields are missing or empty."""

    id: Annotated[str, STR]
    """The user's NSID."""
    nsid: Annotated[str, STR]
    """The same as `id`."""
    join_date: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The date on which the user joined Flickr."""
    first_name: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The first name."""
    last_name: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The last name."""
    occupation: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The occupation."""
    hometown: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The hometown."""
    city: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The current city."""
    country: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The current country."""
    profile_description: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The profile description as HTML."""
    description: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The profile description, under the key in Flickr's documentation."""
    website: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The URL of the user's website."""
    email: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The email address."""
    showcase_set: Annotated[str | None, STR_OR_NONE] = None
    """The id of the album shown on the profile."""
    showcase_set_title: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The title of the album shown on the profile."""
    facebook: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The Facebook username."""
    twitter: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The Twitter username."""
    tumblr: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The Tumblr username."""
    instagram: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The Instagram username."""
    pinterest: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The Pinterest username."""

    @property
    def __person_id__(self) -> str | None:
        """The id, for arguments that name a person."""
        return self.id
