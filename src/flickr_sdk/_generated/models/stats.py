"""Response models: stats."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from flickr_sdk._model import DATE, INT, INT_OR_NONE, STR, STR_OR_NONE, FlickrModel, NoneIsEmptyList, Page, Wrapped

from ..enums import StatsFile
from .photo import Photo


class Stats(FlickrModel):
    """Statistics of one day or in total."""

    views: Annotated[int, INT]
    """The number of views."""
    comments: Annotated[int | None, INT_OR_NONE] = None
    """The number of comments."""
    favorites: Annotated[int | None, INT_OR_NONE] = None
    """The number of favorites."""


class PopularPhotoStats(Stats):
    """The statistics of a photo, on one day and in total."""

    total_views: Annotated[int | None, INT_OR_NONE] = None
    """The total number of views."""
    total_comments: Annotated[int | None, INT_OR_NONE] = None
    """The total number of comments."""
    total_favorites: Annotated[int | None, INT_OR_NONE] = None
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

    href: Annotated[str, STR]
    """The URL of the file."""
    type: Annotated[StatsFile | str, STR]
    """The period of the file, daily or monthly."""
    date: Annotated[dt.date, DATE]
    """The first day of the month."""


class StatsDomain(FlickrModel):
    """A referring domain."""

    name: Annotated[str, STR]
    """The domain."""
    views: Annotated[int, INT]
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

    url: Annotated[str, STR]
    """The URL of the referring page."""
    views: Annotated[int, INT]
    """The number of views."""
    searchterm: Annotated[str | None, STR_OR_NONE] = None
    """The search term."""


class StatsReferrerPage(Page[StatsReferrer]):
    """A page of referring pages of one domain."""

    items: Annotated[list[StatsReferrer], NoneIsEmptyList()] = Field(default=[], alias="referrer")
    """The items of this page."""
    name: Annotated[str | None, STR_OR_NONE] = None
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
