"""Response models: tags."""

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import INT, INT_OR_NONE, STR, STR_OR_NONE, FlickrModel, NoneIsEmptyList, Page, Wrapped

from ..enums import HotTagPeriod
from .photo import Photo
from .photo_parts import Tag


class HotTagPhotos(FlickrModel):
    """Sample photos of a hot tag."""

    photos: Annotated[list[Photo], Wrapped("photo")] = []
    """The photos, usually one."""


class HotTag(FlickrModel):
    """A hot tag."""

    text: Annotated[str, STR] = Field(alias="_content")
    """The normalized tag."""
    score: Annotated[int | None, INT_OR_NONE] = None
    """The score of the tag, up to 100. Missing in newer responses."""
    thm_data: HotTagPhotos | None = None
    """Sample photos of the tag. Missing in older responses."""


class HotTagPage(Page[HotTag]):
    """A list of hot tags, most popular first."""

    items: Annotated[list[HotTag], NoneIsEmptyList()] = Field(default=[], alias="tag")
    """The items of this page."""
    period: Annotated[HotTagPeriod | str | None, STR_OR_NONE] = None
    """The period, in older responses."""
    count_: Annotated[int | None, INT_OR_NONE] = Field(default=None, alias="count")
    """The requested number of tags, in older responses."""


class HotList(FlickrModel):
    """The hot tags of a period."""

    hottags: HotTagPage | None = None
    """The tags."""
    period: Annotated[HotTagPeriod | str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The period, in newer responses."""
    count: Annotated[int | None, INT_OR_NONE, Wrapped("_content")] = None
    """The requested number of tags, in newer responses."""


class PhotoTags(FlickrModel):
    """The tags of a photo."""

    id: Annotated[str, STR]
    """The photo's id."""
    tags: Annotated[list[Tag], Wrapped("tag")] = []
    """The tags."""

    @property
    def __photo_id__(self) -> str | None:
        """The id, for arguments that name a photo."""
        return self.id


class RawTag(FlickrModel):
    """A tag with its raw forms."""

    clean: Annotated[str, STR]
    """The normalized tag."""
    raw: Annotated[list[Annotated[str, STR, Wrapped("_content")]], NoneIsEmptyList()] = []
    """The raw forms."""


class RelatedTags(Page[str]):
    """A sequence of normalized tags that are often used with a tag."""

    items: Annotated[list[Annotated[str, STR, Wrapped("_content")]], NoneIsEmptyList()] = Field(default=[], alias="tag")
    """The items of this page."""
    source: Annotated[str | None, STR_OR_NONE] = None
    """The requested tag."""


class TagCluster(Page[str]):
    """A sequence of normalized tags that are often used together."""

    items: Annotated[list[Annotated[str, STR, Wrapped("_content")]], NoneIsEmptyList()] = Field(default=[], alias="tag")
    """The items of this page."""


class TagClusterPage(Page[TagCluster]):
    """The clusters of a tag."""

    items: Annotated[list[TagCluster], NoneIsEmptyList()] = Field(default=[], alias="cluster")
    """The items of this page."""
    source: Annotated[str | None, STR_OR_NONE] = None
    """The tag that the clusters belong to."""


class TagClusterPhotos(Page[Photo]):
    """The photos of a tag cluster."""

    items: Annotated[list[Photo], NoneIsEmptyList()] = Field(default=[], alias="photo")
    """The items of this page."""
    source: Annotated[str | None, STR_OR_NONE] = None
    """The tag that the cluster belongs to."""
    cluster_id: Annotated[str | None, STR_OR_NONE] = None
    """The cluster's id, which consists of its first three tags."""


class TagCount(FlickrModel):
    """A tag with its number of uses."""

    text: Annotated[str | None, STR_OR_NONE] = Field(default=None, alias="_content")
    """The normalized tag."""
    count: Annotated[int, INT]
    """The number of the user's photos with this tag."""
    clean: Annotated[str | None, STR_OR_NONE] = None
    """The normalized tag, in some responses."""
    raw: Annotated[list[Annotated[str, STR, Wrapped("_content")]], NoneIsEmptyList()] = []
    """The raw forms."""


class UserRawTags(FlickrModel):
    """The tags of a user with their raw forms."""

    id: Annotated[str, STR]
    """The user's NSID."""
    tags: Annotated[list[RawTag], Wrapped("tag")] = []
    """The tags."""


class UserTagCounts(FlickrModel):
    """The most used tags of a user."""

    id: Annotated[str, STR]
    """The user's NSID."""
    tags: Annotated[list[TagCount], Wrapped("tag")] = []
    """The tags, each with its number of photos."""


class UserTags(FlickrModel):
    """The tags of a user."""

    id: Annotated[str, STR]
    """The user's NSID."""
    tags: Annotated[list[Annotated[str, STR, Wrapped("_content")]], Wrapped("tag")] = []
    """The normalized tags."""
