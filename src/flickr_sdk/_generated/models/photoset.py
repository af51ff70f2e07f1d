"""The answers of the API: photoset."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import (
    STR_OR_NONE,
    FlagOrNone,
    FlickrModel,
    IntOrNone,
    Listed,
    Page,
    Str,
    StrOrNone,
    Text,
    TextOrNone,
    TimeOrNone,
)

from ..enums import SortGroup
from .photo import PhotoExtras


class PrimaryPhotoExtras(PhotoExtras):
    """More about the cover photo of an album or gallery, as the call's `primary_photo_extras` asked for."""

    id: StrOrNone = None
    """The id of the cover photo."""
    owner: StrOrNone = None
    """The NSID of its owner."""
    secret: StrOrNone = None
    """The secret of the cover photo."""
    server: StrOrNone = None
    """The server of the cover photo."""
    farm: IntOrNone = None
    """The farm of the cover photo."""
    title: TextOrNone = None
    """The title of the cover photo."""
    ispublic: FlagOrNone = None
    """Whether everybody may see it."""
    isfriend: FlagOrNone = None
    """Whether the owner's friends may see it."""
    isfamily: FlagOrNone = None
    """Whether the owner's family may see it."""


class Photoset(FlickrModel):
    """An album. Flickr's methods still call it a photoset."""

    id: Str
    """The album's id."""
    owner: StrOrNone = None
    """The NSID of its owner."""
    username: StrOrNone = None
    """The owner's username."""
    title: Text
    """The title."""
    description: TextOrNone = None
    """The description."""
    primary: StrOrNone = None
    """The id of its cover photo."""
    secret: StrOrNone = None
    """The secret of its cover photo."""
    server: StrOrNone = None
    """The server of its cover photo."""
    farm: IntOrNone = None
    """The farm of its cover photo."""
    primary_photo_extras: PrimaryPhotoExtras | None = None
    """More about its cover photo, as the call asked for."""
    photos: IntOrNone = None
    """How many photos it holds; in answers to `flickr.photosets.getInfo` the videos are counted as well."""
    videos: IntOrNone = None
    """How many videos it holds."""
    count_photos: IntOrNone = None
    """How many photos it holds."""
    count_videos: IntOrNone = None
    """How many videos it holds."""
    count_views: IntOrNone = None
    """How often it was viewed."""
    count_comments: IntOrNone = None
    """How many comments it has."""
    can_comment: FlagOrNone = None
    """Whether the caller may comment."""
    needs_interstitial: FlagOrNone = None
    """Whether the website warns before it shows the album."""
    visibility_can_see_set: FlagOrNone = None
    """Whether the caller may see the album."""
    date_create: TimeOrNone = None
    """When it was made."""
    date_update: TimeOrNone = None
    """When it last changed."""
    sorting_option_id: StrOrNone = None
    """How it keeps its photos in order, such as `manual-add-to-end` or `date-taken-desc`."""
    coverphoto_server: StrOrNone = None
    """The server of a wide cover picture; "0" means that there is none."""
    coverphoto_farm: IntOrNone = None
    """The farm of a wide cover picture."""
    sort_group: Annotated[SortGroup | str | None, STR_OR_NONE] = None
    """Which of the groups asked for put it in its place of the list."""
    has_requested_photos: Annotated[list[Str], Listed()] = []
    """Those of the photos asked for that it holds, by id."""
    view_count: IntOrNone = None
    """How often it was viewed, as older answers write it."""
    comment_count: IntOrNone = None
    """How many comments it has, as older answers write it."""
    ownername: StrOrNone = None
    """The owner's username, as some answers write it."""
    url: StrOrNone = None
    """The address of its page."""
    similar: StrOrNone = None
    """What Flickr takes for similar. Its form is not known for sure."""


class PhotosetPage(Page[Photoset]):
    """A page of albums."""

    items: Annotated[list[Photoset], Listed()] = Field(default=[], alias="photoset")
    """The items of this page."""
    cancreate: FlagOrNone = None
    """Whether the caller may make further albums."""
