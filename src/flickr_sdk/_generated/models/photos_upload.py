"""The answers of the API: photos_upload."""

from __future__ import annotations

from typing import Annotated

from flickr_sdk._model import EmptyIsNone, FlagOrNone, FlickrModel, Str, StrOrNone, TimeOrNone

from ..enums import TicketStatus


class UploadTicket(FlickrModel):
    """How far an asynchronous upload is."""

    id: Str
    """The ticket's id."""
    complete: Annotated[TicketStatus | None, EmptyIsNone()] = None
    """The state of the upload. Absent for a ticket that does not exist."""
    invalid: FlagOrNone = None
    """Whether there is no such ticket."""
    photoid: StrOrNone = None
    """The new photo's id, once the upload is complete."""
    imported: TimeOrNone = None
    """When the photo was taken over."""
