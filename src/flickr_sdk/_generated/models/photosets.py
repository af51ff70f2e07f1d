"""Response models: photosets."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import FlickrModel, GivenByPage, NoneIsEmptyList, Page, Str, StrOrNone, TextOrNone

from .photo import Photo


class NewPhotoset(FlickrModel):
    """A new album."""

    id: Str
    """The album's id."""
    url: Str
    """The URL of the album's page."""

    @property
    def __album_id__(self) -> str | None:
        """The id, for arguments that name an album."""
        return self.id


class PhotosetPhotos(Page[Photo]):
    """A page of an album's photos."""

    items: Annotated[list[Photo], NoneIsEmptyList(), GivenByPage(owner="owner", ownername="ownername")] = Field(
        default=[], alias="photo"
    )
    """The items of this page."""
    id: Str
    """The album's id."""
    primary: Str
    """The id of the cover photo."""
    owner: Str
    """The owner's NSID."""
    ownername: Str
    """The owner's screen name."""
    title: TextOrNone = None
    """The album's title."""
    sorting_option_id: StrOrNone = None
    """The sort order of the photos, such as `manual-add-to-end` or `date-taken-desc`."""

    @property
    def __album_id__(self) -> str | None:
        """The id, for arguments that name an album."""
        return self.id
