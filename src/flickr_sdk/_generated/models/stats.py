"""Response models: stats."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import STR, Date, FlickrModel, Int, IntOrNone, NoneIsEmptyList, Page, Str, StrOrNone, Wrapped

from ..enums import StatsFile
from .photo import Photo


class Stats(FlickrModel):
    """Statistics of one day or in total."""

    views: Int
    """The number of views."""
    comments: IntOrNone = None
    """The number of comments."""
    favorites: IntOrNone = None
    """The number of favorites."""


class PopularPhotoStats(Stats):
    """The statistics of a photo, on one day and in total."""

    total_views: IntOrNone = None
    """The total number of views."""
    total_comments: IntOrNone = None
    """The total number of comments."""
    total_favorites: IntOrNone = None
    """The total number of favorites."""


class PopularPhoto(Photo):
    """A photo with its statistics."""

    stats: PopularPhotoStats | None = None
    """The statistics."""


class PopularPhotoPage(Page[PopularPhoto]):
    """A page of the calling user's photos, most popular first."""

    items: Annotated[list[PopularPhoto], NoneIsEmptyList()] = Field(default=[], alias="photo")
    """The items of this page."""


class PopularPhotoRange(FlickrModel):
    """The most popular photo of each day.

    No response of this method has been recorded, so it can contain unknown keys.
    """

    photos: PopularPhotoPage | None = None
    """The photos."""


class StatsCsvFile(FlickrModel):
    """A file with past statistics."""

    href: Str
    """The URL of the file."""
    type: Annotated[StatsFile | str, STR]
    """The period of the file, daily or monthly."""
    date: Date
    """The first day of the month."""


class StatsDomain(FlickrModel):
    """A referring domain."""

    name: Str
    """The domain."""
    views: Int
    """The number of views."""


class StatsDomainPage(Page[StatsDomain]):
    """A page of referring domains."""

    items: Annotated[list[StatsDomain], NoneIsEmptyList()] = Field(default=[], alias="domain")
    """The items of this page."""


class StatsFiles(FlickrModel):
    """Files with past statistics."""

    csvfiles: Annotated[list[StatsCsvFile], Wrapped("csv")] = []
    """The files."""


class StatsReferrer(FlickrModel):
    """A referring page."""

    url: Str
    """The URL of the referring page."""
    views: Int
    """The number of views."""
    searchterm: StrOrNone = None
    """The search term."""


class StatsReferrerPage(Page[StatsReferrer]):
    """A page of referring pages of one domain."""

    items: Annotated[list[StatsReferrer], NoneIsEmptyList()] = Field(default=[], alias="referrer")
    """The items of this page."""
    name: StrOrNone = None
    """The domain."""


class TotalViews(FlickrModel):
    """The views of the calling user's content, on one day or in total."""

    total: Stats | None = None
    """The total."""
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
