"""The answers of the API: profile."""

from __future__ import annotations

from flickr_sdk._model import FlickrModel, Str, StrOrNone, TextOrNone, TimeOrNone


class Profile(FlickrModel):
    """What a person shows in their profile. What they keep to themselves is missing or empty."""

    id: Str
    """The person's id."""
    nsid: Str
    """The same id again."""
    join_date: TimeOrNone = None
    """When the person joined Flickr."""
    first_name: TextOrNone = None
    """The first name."""
    last_name: TextOrNone = None
    """The last name."""
    occupation: TextOrNone = None
    """What the person does for a living."""
    hometown: TextOrNone = None
    """Where the person comes from."""
    city: TextOrNone = None
    """The city that the person lives in."""
    country: TextOrNone = None
    """The country that the person lives in."""
    profile_description: TextOrNone = None
    """What the person writes about themselves, with HTML."""
    description: TextOrNone = None
    """The same, as Flickr's documentation calls it."""
    website: TextOrNone = None
    """The address of the person's website."""
    email: TextOrNone = None
    """The mail address."""
    showcase_set: StrOrNone = None
    """The id of the photoset that the profile shows."""
    showcase_set_title: TextOrNone = None
    """The title of that photoset."""
    facebook: TextOrNone = None
    """The name on Facebook."""
    twitter: TextOrNone = None
    """The name on Twitter."""
    tumblr: TextOrNone = None
    """The name on Tumblr."""
    instagram: TextOrNone = None
    """The name on Instagram."""
    pinterest: TextOrNone = None
    """The name on Pinterest."""
