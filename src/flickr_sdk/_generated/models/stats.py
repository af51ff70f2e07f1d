"""The answers of the API: stats."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import STR, DateOrNone, FlickrModel, In, Int, IntOrNone, Listed, Page, Str, StrOrNone

from ..enums import StatsFile
from .photo import Photo


class Stats(FlickrModel):
    """What happened to something on one day or in all."""

    views: Int
    """How often it was viewed."""
    comments: IntOrNone = None
    """How many comments it got."""
    favorites: IntOrNone = None
    """How many people made it a favorite."""


class PopularPhotoStats(Stats):
    """What happened to a photo on one day, and ever since it was uploaded."""

    total_views: IntOrNone = None
    """How often it was viewed in all."""
    total_comments: IntOrNone = None
    """How many comments it has in all."""
    total_favorites: IntOrNone = None
    """How many people have it as a favorite in all."""


class PopularPhoto(Photo):
    """A photo with what happened to it."""

    stats: PopularPhotoStats | None = None
    """What happened to it."""


class PopularPhotoPage(Page[PopularPhoto]):
    """A page of the caller's photos, most popular first."""

    items: Annotated[list[PopularPhoto], Listed()] = Field(default=[], alias="photo")
    """The items of this page."""


class PopularPhotoRange(FlickrModel):
    """The most popular photo of each day.

    No answer of this method is on record, so keys that are no field may occur.
    """

    photos: PopularPhotoPage | None = None
    """The photos."""


class StatsCsvFile(FlickrModel):
    """A file with old statistics."""

    href: Str
    """The address of the file."""
    type: Annotated[StatsFile | str, STR]
    """Whether it is about days or months."""
    date: DateOrNone
    """The first day of the month that it is about."""


class StatsDomain(FlickrModel):
    """A website that viewers came from."""

    name: Str
    """The domain."""
    views: Int
    """How many views came from it."""


class StatsDomainPage(Page[StatsDomain]):
    """A page of websites that viewers came from."""

    items: Annotated[list[StatsDomain], Listed()] = Field(default=[], alias="domain")
    """The items of this page."""


class StatsFiles(FlickrModel):
    """Files with old statistics."""

    csvfiles: Annotated[list[StatsCsvFile], In("csv")] = []
    """The files."""


class StatsReferrer(FlickrModel):
    """A page of a website that viewers came from."""

    url: Str
    """The address of the page."""
    views: Int
    """How many views came from it."""
    searchterm: StrOrNone = None
    """What the viewer had searched for."""


class StatsReferrerPage(Page[StatsReferrer]):
    """A page of addresses on one website that viewers came from."""

    items: Annotated[list[StatsReferrer], Listed()] = Field(default=[], alias="referrer")
    """The items of this page."""
    name: StrOrNone = None
    """The domain."""


class TotalViews(FlickrModel):
    """How often the caller's things were viewed, on one day or in all."""

    total: Stats | None = None
    """All of them."""
    photos: Stats | None = None
    """The photos."""
    photostream: Stats | None = None
    """The photostream."""
    sets: Stats | None = None
    """The albums."""
    collections: Stats | None = None
    """The collections."""
    galleries: Stats | None = None
    """The galleries."""
