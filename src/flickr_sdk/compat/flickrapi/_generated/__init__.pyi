"""The API methods with flickrapi's names, for type checkers and editors. This module does not exist at run time."""

from __future__ import annotations

from flickr_sdk.compat.flickrapi._types import Parsed

from .activity import ActivityNamespace, FlatActivityNamespace
from .auth import AuthNamespace, FlatAuthNamespace
from .auth_oauth import FlatAuthOauthNamespace
from .blogs import BlogsNamespace, FlatBlogsNamespace
from .cameras import CamerasNamespace, FlatCamerasNamespace
from .collections import CollectionsNamespace, FlatCollectionsNamespace
from .commons import CommonsNamespace, FlatCommonsNamespace
from .contacts import ContactsNamespace, FlatContactsNamespace
from .favorites import FavoritesNamespace, FlatFavoritesNamespace
from .galleries import FlatGalleriesNamespace, GalleriesNamespace
from .groups import FlatGroupsNamespace, GroupsNamespace
from .groups_discuss import FlatGroupsDiscussNamespace
from .groups_discuss_replies import FlatGroupsDiscussRepliesNamespace
from .groups_discuss_topics import FlatGroupsDiscussTopicsNamespace
from .groups_members import FlatGroupsMembersNamespace
from .groups_pools import FlatGroupsPoolsNamespace
from .interestingness import FlatInterestingnessNamespace, InterestingnessNamespace
from .machinetags import FlatMachinetagsNamespace, MachinetagsNamespace
from .panda import FlatPandaNamespace, PandaNamespace
from .people import FlatPeopleNamespace, PeopleNamespace
from .photos import FlatPhotosNamespace, PhotosNamespace
from .photos_comments import FlatPhotosCommentsNamespace
from .photos_geo import FlatPhotosGeoNamespace
from .photos_licenses import FlatPhotosLicensesNamespace
from .photos_notes import FlatPhotosNotesNamespace
from .photos_people import FlatPhotosPeopleNamespace
from .photos_suggestions import FlatPhotosSuggestionsNamespace
from .photos_transform import FlatPhotosTransformNamespace
from .photos_upload import FlatPhotosUploadNamespace
from .photosets import FlatPhotosetsNamespace, PhotosetsNamespace
from .photosets_comments import FlatPhotosetsCommentsNamespace
from .places import FlatPlacesNamespace, PlacesNamespace
from .prefs import FlatPrefsNamespace, PrefsNamespace
from .profile import FlatProfileNamespace, ProfileNamespace
from .push import FlatPushNamespace, PushNamespace
from .reflection import FlatReflectionNamespace, ReflectionNamespace
from .stats import FlatStatsNamespace, StatsNamespace
from .tags import FlatTagsNamespace, TagsNamespace
from .test import FlatTestNamespace, TestNamespace
from .testimonials import FlatTestimonialsNamespace, TestimonialsNamespace
from .urls import FlatUrlsNamespace, UrlsNamespace

class Methods(
    FlatActivityNamespace[Parsed],
    FlatAuthNamespace[Parsed],
    FlatAuthOauthNamespace[Parsed],
    FlatBlogsNamespace[Parsed],
    FlatCamerasNamespace[Parsed],
    FlatCollectionsNamespace[Parsed],
    FlatCommonsNamespace[Parsed],
    FlatContactsNamespace[Parsed],
    FlatFavoritesNamespace[Parsed],
    FlatGalleriesNamespace[Parsed],
    FlatGroupsNamespace[Parsed],
    FlatGroupsDiscussNamespace[Parsed],
    FlatGroupsDiscussRepliesNamespace[Parsed],
    FlatGroupsDiscussTopicsNamespace[Parsed],
    FlatGroupsMembersNamespace[Parsed],
    FlatGroupsPoolsNamespace[Parsed],
    FlatInterestingnessNamespace[Parsed],
    FlatMachinetagsNamespace[Parsed],
    FlatPandaNamespace[Parsed],
    FlatPeopleNamespace[Parsed],
    FlatPhotosNamespace[Parsed],
    FlatPhotosCommentsNamespace[Parsed],
    FlatPhotosGeoNamespace[Parsed],
    FlatPhotosLicensesNamespace[Parsed],
    FlatPhotosNotesNamespace[Parsed],
    FlatPhotosPeopleNamespace[Parsed],
    FlatPhotosSuggestionsNamespace[Parsed],
    FlatPhotosTransformNamespace[Parsed],
    FlatPhotosUploadNamespace[Parsed],
    FlatPhotosetsNamespace[Parsed],
    FlatPhotosetsCommentsNamespace[Parsed],
    FlatPlacesNamespace[Parsed],
    FlatPrefsNamespace[Parsed],
    FlatProfileNamespace[Parsed],
    FlatPushNamespace[Parsed],
    FlatReflectionNamespace[Parsed],
    FlatStatsNamespace[Parsed],
    FlatTagsNamespace[Parsed],
    FlatTestNamespace[Parsed],
    FlatTestimonialsNamespace[Parsed],
    FlatUrlsNamespace[Parsed],
):
    """All API methods, in both spellings: `flickr.photos_getInfo(...)` and `flickr.photos.getInfo(...)`."""

    activity: ActivityNamespace[Parsed]
    auth: AuthNamespace[Parsed]
    blogs: BlogsNamespace[Parsed]
    cameras: CamerasNamespace[Parsed]
    collections: CollectionsNamespace[Parsed]
    commons: CommonsNamespace[Parsed]
    contacts: ContactsNamespace[Parsed]
    favorites: FavoritesNamespace[Parsed]
    galleries: GalleriesNamespace[Parsed]
    groups: GroupsNamespace[Parsed]
    interestingness: InterestingnessNamespace[Parsed]
    machinetags: MachinetagsNamespace[Parsed]
    panda: PandaNamespace[Parsed]
    people: PeopleNamespace[Parsed]
    photos: PhotosNamespace[Parsed]
    photosets: PhotosetsNamespace[Parsed]
    places: PlacesNamespace[Parsed]
    prefs: PrefsNamespace[Parsed]
    profile: ProfileNamespace[Parsed]
    push: PushNamespace[Parsed]
    reflection: ReflectionNamespace[Parsed]
    stats: StatsNamespace[Parsed]
    tags: TagsNamespace[Parsed]
    test: TestNamespace[Parsed]
    testimonials: TestimonialsNamespace[Parsed]
    urls: UrlsNamespace[Parsed]
