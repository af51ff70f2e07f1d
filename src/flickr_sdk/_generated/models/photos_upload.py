"""Response models: photos_upload."""

from __future__ import annotations

from typing import Annotated

from flickr_sdk._model import EmptyIsNone, FlagOrNone, FlickrModel, Str, StrOrNone, TimeOrNone

from ..enums import TicketStatus


class UploadTicket(FlickrModel):
    """The status of an asynchronous upload."""

    id: Str
    """The ticket's id."""
    complete: Annotated[TicketStatus | None, EmptyIsNone()] = None
    """The status of the upload. `None` if the ticket does not exist."""
    invalid: FlagOrNone = None
    """Whether the ticket is invalid."""
    photoid: StrOrNone = None
    """The new photo's id, after the upload is complete."""
    imported: TimeOrNone = None
    """The time at which the photo was imported."""

    @property
    def __photo_id__(self) -> str | None:
        """The id, for arguments that name a photo."""
        return self.photoid
