"""The answers of the API: collections."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import FlickrModel, In, IntOrNone, Listed, Str, StrOrNone, Text, TextOrNone, TimeOrNone

from .photo import Photo


class Collection(FlickrModel):
    """A collection of albums, or of further collections."""

    id: Str
    """The collection's full id, which begins with the number of its owner's account."""
    title: Text
    """The title."""
    description: TextOrNone = None
    """The description."""
    iconlarge: StrOrNone = None
    """The address of its large icon."""
    iconsmall: StrOrNone = None
    """The address of its small icon."""
    owner: StrOrNone = None
    """The NSID of its owner."""


class CollectionPhoto(Photo):
    """A photo that a collection's icon is made of."""

    link: StrOrNone = Field(default=None, alias="url")
    """The address of the photo's page."""


class CollectionInfo(Collection):
    """Everything about one collection."""

    child_count: IntOrNone = None
    """How many albums or collections it holds."""
    datecreate: TimeOrNone = None
    """When it was made."""
    server: StrOrNone = None
    """The server of its icon."""
    secret: StrOrNone = None
    """The secret of its icon."""
    iconphotos: Annotated[list[CollectionPhoto], In("photo")] = []
    """The photos that its icon is made of."""


class CollectionSet(FlickrModel):
    """An album in a collection."""

    id: Str
    """The album's id."""
    title: Text
    """The title."""
    description: TextOrNone = None
    """The description."""


class CollectionTree(Collection):
    """A collection with what it holds."""

    set: Annotated[list[CollectionSet], Listed()] = []
    """The albums in it."""
    collection: Annotated[list[CollectionTree], Listed()] = []
    """The collections in it."""


CollectionTree.model_rebuild()
