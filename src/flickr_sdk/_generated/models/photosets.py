"""Response models: photosets."""

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import STR, STR_OR_NONE, FlickrModel, GivenByPage, NoneIsEmptyList, Page, Wrapped

from .photo import Photo


class NewPhotoset(FlickrModel):
    """A new album."""

    id: Annotated[str, STR]
    """The album's id."""
    url: Annotated[str, STR]
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
    id: Annotated[str, STR]
    """The album's id."""
    primary: Annotated[str, STR]
    """The id of the cover photo."""
    owner: Annotated[str, STR]
    """The owner's NSID."""
    ownername: Annotated[str, STR]
    """The owner's screen name."""
    title: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The album's title."""
    sorting_option_id: Annotated[str | None, STR_OR_NONE] = None
    """The sort order of the photos, such as `manual-add-to-end` or `date-taken-desc`."""

    @property
    def __album_id__(self) -> str | None:
        """The id, for arguments that name an album."""
        return self.id
