"""The answers of the API: tags."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import STR_OR_NONE, FlickrModel, In, IntOrNone, IntTextOrNone, Listed, Page, Str, StrOrNone, Text

from ..enums import HotTagPeriod
from .photo import Photo
from .photo_parts import Tag


class HotTagPhotos(FlickrModel):
    """The photos that stand for a hot tag."""

    photos: Annotated[list[Photo], In("photo")] = []
    """The photos, mostly one."""


class HotTag(FlickrModel):
    """A tag that is much used at the moment."""

    text: Str = Field(alias="_content")
    """The tag, in its clean form."""
    score: IntOrNone = None
    """How hot the tag is, up to 100. Newer answers lack it."""
    thm_data: HotTagPhotos | None = None
    """Photos that stand for the tag. Older answers lack it."""


class HotTagPage(Page[HotTag]):
    """Hot tags, hottest first."""

    items: Annotated[list[HotTag], Listed()] = Field(default=[], alias="tag")
    """The items of this page."""
    period: Annotated[HotTagPeriod | str | None, STR_OR_NONE] = None
    """The period, in older answers."""
    count_: IntOrNone = Field(default=None, alias="count")
    """How many tags were asked for, in older answers."""


class HotList(FlickrModel):
    """The hot tags of a period."""

    hottags: HotTagPage | None = None
    """The tags."""
    period: Annotated[HotTagPeriod | str | None, STR_OR_NONE, In("_content")] = None
    """The period, in newer answers."""
    count: IntTextOrNone = None
    """How many tags were asked for, in newer answers."""


class PhotoTags(FlickrModel):
    """The tags of a photo."""

    id: Str
    """The photo's id."""
    tags: Annotated[list[Tag], In("tag")] = []
    """The tags."""


class RawTag(FlickrModel):
    """A tag in all the spellings that its user has given it."""

    clean: Str
    """The tag, in its clean form."""
    raw: Annotated[list[Text], Listed()] = []
    """The spellings."""


class RelatedTags(Page[str]):
    """A sequence of the tags that are used most with a tag, in their clean form."""

    items: Annotated[list[Text], Listed()] = Field(default=[], alias="tag")
    """The items of this page."""
    source: StrOrNone = None
    """The tag that they are related to."""


class TagCluster(Page[str]):
    """A sequence of tags that are used together, in their clean form."""

    items: Annotated[list[Text], Listed()] = Field(default=[], alias="tag")
    """The items of this page."""


class TagClusterPage(Page[TagCluster]):
    """The clusters of a tag."""

    items: Annotated[list[TagCluster], Listed()] = Field(default=[], alias="cluster")
    """The items of this page."""
    source: StrOrNone = None
    """The tag that the clusters belong to."""


class TagClusterPhotos(Page[Photo]):
    """The photos of a cluster of tags."""

    items: Annotated[list[Photo], Listed()] = Field(default=[], alias="photo")
    """The items of this page."""
    source: StrOrNone = None
    """The tag that the cluster belongs to."""
    cluster_id: StrOrNone = None
    """The cluster, as its first three tags."""


class TagCount(FlickrModel):
    """A tag, and how often its user has used it."""

    text: StrOrNone = Field(default=None, alias="_content")
    """The tag, in its clean form."""
    count: IntOrNone = None
    """How many photos the user has given the tag."""
    clean: StrOrNone = None
    """The tag in its clean form, as some answers write it."""
    raw: Annotated[list[Text], Listed()] = []
    """The spellings."""


class UserRawTags(FlickrModel):
    """The tags of a user in all their spellings."""

    id: Str
    """The user's NSID."""
    tags: Annotated[list[RawTag], In("tag")] = []
    """The tags."""


class UserTagCounts(FlickrModel):
    """The tags that a user has used most."""

    id: Str
    """The user's NSID."""
    tags: Annotated[list[TagCount], In("tag")] = []
    """The tags, each with its number of photos."""


class UserTags(FlickrModel):
    """The tags that a user has used."""

    id: Str
    """The user's NSID."""
    tags: Annotated[list[Text], In("tag")] = []
    """The tags, in their clean form."""
