"""Response models: profile."""

from __future__ import annotations

from flickr_sdk._model import FlickrModel, Str, StrOrNone, TextOrNone, TimeOrNone


class Profile(FlickrModel):
    """The profile of a user. Private fields are missing or empty."""

    id: Str
    """The user's NSID."""
    nsid: Str
    """The same as `id`."""
    join_date: TimeOrNone = None
    """The date on which the user joined Flickr."""
    first_name: TextOrNone = None
    """The first name."""
    last_name: TextOrNone = None
    """The last name."""
    occupation: TextOrNone = None
    """The occupation."""
    hometown: TextOrNone = None
    """The hometown."""
    city: TextOrNone = None
    """The current city."""
    country: TextOrNone = None
    """The current country."""
    profile_description: TextOrNone = None
    """The profile description as HTML."""
    description: TextOrNone = None
    """The profile description, under the key in Flickr's documentation."""
    website: TextOrNone = None
    """The URL of the user's website."""
    email: TextOrNone = None
    """The email address."""
    showcase_set: StrOrNone = None
    """The id of the album shown on the profile."""
    showcase_set_title: TextOrNone = None
    """The title of the album shown on the profile."""
    facebook: TextOrNone = None
    """The Facebook username."""
    twitter: TextOrNone = None
    """The Twitter username."""
    tumblr: TextOrNone = None
    """The Tumblr username."""
    instagram: TextOrNone = None
    """The Instagram username."""
    pinterest: TextOrNone = None
    """The Pinterest username."""

    @property
    def __person_id__(self) -> str | None:
        """The id, for arguments that name a person."""
        return self.id
