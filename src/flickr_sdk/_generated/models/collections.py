"""Response models: collections."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from flickr_sdk._model import INT_OR_NONE, STR, STR_OR_NONE, TIME_OR_NONE, FlickrModel, NoneIsEmptyList, Wrapped

from .photo import Photo


class Collection(FlickrModel):
    """A collection of albums or of nested collections."""

    id: Annotated[str, STR]
    """The collection's full id, which starts with the number of the owner's account."""
    title: Annotated[str, STR, Wrapped("_content")]
    """The title."""
    description: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The description."""
    iconlarge: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the large icon."""
    iconsmall: Annotated[str | None, STR_OR_NONE] = None
    """The URL of the small icon."""
    owner: Annotated[str | None, STR_OR_NONE] = None
    """The owner's NSID."""


class CollectionPhoto(Photo):
    """A photo in a collection's icon."""

    link: Annotated[str | None, STR_OR_NONE] = Field(default=None, alias="url")
    """The URL of the photo's page."""


class CollectionInfo(Collection):
    """The details of a collection."""

    child_count: Annotated[int | None, INT_OR_NONE] = None
    """The number of albums or collections in the collection."""
    datecreate: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The creation time."""
    server: Annotated[str | None, STR_OR_NONE] = None
    """The server of the icon."""
    secret: Annotated[str | None, STR_OR_NONE] = None
    """The secret of the icon."""
    iconphotos: Annotated[list[CollectionPhoto], Wrapped("photo")] = []
    """The photos in the icon."""


class CollectionSet(FlickrModel):
    """An album in a collection."""

    id: Annotated[str, STR]
    """The album's id."""
    title: Annotated[str, STR, Wrapped("_content")]
    """The title."""
    description: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The description."""

    @property
    def __album_id__(self) -> str | None:
        """The id, for arguments that name an album."""
        return self.id


class CollectionTree(Collection):
    """A collection with its contents."""

    set: Annotated[list[CollectionSet], NoneIsEmptyList()] = []
    """The albums in the collection."""
    collection: Annotated[list["CollectionTree"], NoneIsEmptyList()] = []
    """The nested collections."""


CollectionTree.model_rebuild()
