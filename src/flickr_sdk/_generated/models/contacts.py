"""Response models: contacts."""

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import FLAG_OR_NONE, INT_OR_NONE, NoneIsEmptyList, Page

from .person import Person


class Contact(Person):
    """A contact of a user."""

    ignored: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the list's owner blocks the contact."""
    rev_ignored: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the contact blocks the list's owner."""
    photos_uploaded: Annotated[int | None, INT_OR_NONE] = None
    """The number of recently uploaded photos, in lists of recent uploaders."""


class ContactPage(Page[Contact]):
    """A page of contacts."""

    items: Annotated[list[Contact], NoneIsEmptyList()] = Field(default=[], alias="contact")
    """The items of this page."""
