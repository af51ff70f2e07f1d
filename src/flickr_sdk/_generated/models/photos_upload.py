"""Response models: photos_upload."""

import datetime as dt
from typing import Annotated

from flickr_sdk._model import FLAG_OR_NONE, STR, STR_OR_NONE, TIME_OR_NONE, EmptyIsNone, FlickrModel

from ..enums import TicketStatus


class UploadTicket(FlickrModel):
    """The status of an asynchronous upload."""

    id: Annotated[str, STR]
    """The ticket's id."""
    complete: Annotated[TicketStatus | None, EmptyIsNone()] = None
    """The status of the upload. `None` if the ticket does not exist."""
    invalid: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the ticket is invalid."""
    photoid: Annotated[str | None, STR_OR_NONE] = None
    """The new photo's id, after the upload is complete."""
    imported: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The time at which the photo was imported."""

    @property
    def __photo_id__(self) -> str | None:
        """The id, for arguments that name a photo."""
        return self.photoid
