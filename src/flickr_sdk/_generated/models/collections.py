"""Response models: collections."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    FlickrModel,
    IntOrNone,
    NoneIsEmptyList,
    Str,
    StrOrNone,
    Text,
    TextOrNone,
    TimeOrNone,
    Wrapped,
)

from .photo import Photo


class Collection(FlickrModel):
    """A collection of albums or of nested collections."""

    id: Str
    """The collection's full id, which starts with the number of the owner's account."""
    title: Text
    """The title."""
    description: TextOrNone = None
    """The description."""
    iconlarge: StrOrNone = None
    """The URL of the large icon."""
    iconsmall: StrOrNone = None
    """The URL of the small icon."""
    owner: StrOrNone = None
    """The owner's NSID."""


class CollectionPhoto(Photo):
    """A photo in a collection's icon."""

    link: StrOrNone = Field(default=None, alias="url")
    """The URL of the photo's page."""


class CollectionInfo(Collection):
    """The details of a collection."""

    child_count: IntOrNone = None
    """The number of albums or collections in the collection."""
    datecreate: TimeOrNone = None
    """The creation time."""
    server: StrOrNone = None
    """The server of the icon."""
    secret: StrOrNone = None
    """The secret of the icon."""
    iconphotos: Annotated[list[CollectionPhoto], Wrapped("photo")] = []
    """The photos in the icon."""


class CollectionSet(FlickrModel):
    """An album in a collection."""

    id: Str
    """The album's id."""
    title: Text
    """The title."""
    description: TextOrNone = None
    """The description."""

    @property
    def __album_id__(self) -> str | None:
        """The id, for arguments that name an album."""
        return self.id


class CollectionTree(Collection):
    """A collection with its contents."""

    set: Annotated[list[CollectionSet], NoneIsEmptyList()] = []
    """The albums in the collection."""
    collection: Annotated[list[CollectionTree], NoneIsEmptyList()] = []
    """The nested collections."""


CollectionTree.model_rebuild()
