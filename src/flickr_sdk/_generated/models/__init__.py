"""Response models. Each module is imported on first access to one of its models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from flickr_sdk._utils.fork import import_module

if TYPE_CHECKING:
    from .activity import ActivityItem as ActivityItem
    from .activity import ActivityItemEvent as ActivityItemEvent
    from .activity import ActivityPage as ActivityPage
    from .auth import AuthToken as AuthToken
    from .auth import AuthUser as AuthUser
    from .auth_oauth import OAuthAccessToken as OAuthAccessToken
    from .auth_oauth import OAuthExchange as OAuthExchange
    from .blogs import Blog as Blog
    from .blogs import BlogService as BlogService
    from .cameras import Camera as Camera
    from .cameras import CameraBrand as CameraBrand
    from .cameras import CameraDetails as CameraDetails
    from .cameras import CameraImages as CameraImages
    from .cameras import CameraPage as CameraPage
    from .collections import Collection as Collection
    from .collections import CollectionInfo as CollectionInfo
    from .collections import CollectionPhoto as CollectionPhoto
    from .collections import CollectionSet as CollectionSet
    from .collections import CollectionTree as CollectionTree
    from .comment import Comment as Comment
    from .comment import CommentBase as CommentBase
    from .comment import CommentPage as CommentPage
    from .comment import NewComment as NewComment
    from .commons import Institution as Institution
    from .commons import InstitutionUrl as InstitutionUrl
    from .contacts import Contact as Contact
    from .contacts import ContactPage as ContactPage
    from .discussion import DiscussionMessage as DiscussionMessage
    from .discussion import DiscussionTopic as DiscussionTopic
    from .favorites import FavoritePhoto as FavoritePhoto
    from .favorites import FavoritePhotoPage as FavoritePhotoPage
    from .galleries import GalleryPhotos as GalleryPhotos
    from .galleries import NewGallery as NewGallery
    from .gallery import Gallery as Gallery
    from .gallery import GalleryCoverPhoto as GalleryCoverPhoto
    from .gallery import GalleryPage as GalleryPage
    from .group import Group as Group
    from .group import GroupBase as GroupBase
    from .group import GroupPage as GroupPage
    from .group import GroupRestrictions as GroupRestrictions
    from .group import GroupThrottle as GroupThrottle
    from .groups import GroupBlast as GroupBlast
    from .groups import GroupInfo as GroupInfo
    from .groups import GroupRoles as GroupRoles
    from .groups_discuss_replies import RepliedTopic as RepliedTopic
    from .groups_discuss_replies import Reply as Reply
    from .groups_discuss_replies import ReplyPage as ReplyPage
    from .groups_discuss_topics import Topic as Topic
    from .groups_discuss_topics import TopicPage as TopicPage
    from .groups_members import Member as Member
    from .groups_members import MemberPage as MemberPage
    from .interestingness import ExploreDay as ExploreDay
    from .interestingness import InterestingPhotoPage as InterestingPhotoPage
    from .license import LicenseChange as LicenseChange
    from .license import LicenseInfo as LicenseInfo
    from .machinetags import MachineTagNamespace as MachineTagNamespace
    from .machinetags import MachineTagNamespacePage as MachineTagNamespacePage
    from .machinetags import MachineTagPair as MachineTagPair
    from .machinetags import MachineTagPairPage as MachineTagPairPage
    from .machinetags import MachineTagPredicate as MachineTagPredicate
    from .machinetags import MachineTagPredicatePage as MachineTagPredicatePage
    from .machinetags import MachineTagValue as MachineTagValue
    from .machinetags import MachineTagValuePage as MachineTagValuePage
    from .machinetags import RecentMachineTagValuePage as RecentMachineTagValuePage
    from .panda import PandaPhotoPage as PandaPhotoPage
    from .people import PersonLimits as PersonLimits
    from .people import PhotoLimits as PhotoLimits
    from .people import UploadBandwidth as UploadBandwidth
    from .people import UploadSets as UploadSets
    from .people import UploadSize as UploadSize
    from .people import UploadStatus as UploadStatus
    from .people import UploadVideos as UploadVideos
    from .people import VideoLimits as VideoLimits
    from .person import IconUrls as IconUrls
    from .person import Person as Person
    from .person import User as User
    from .person_info import CoverPhotoUrls as CoverPhotoUrls
    from .person_info import PersonDetails as PersonDetails
    from .person_info import PersonInfo as PersonInfo
    from .person_info import PersonPhotos as PersonPhotos
    from .person_info import PersonTimezone as PersonTimezone
    from .photo import ContextPhoto as ContextPhoto
    from .photo import Photo as Photo
    from .photo import PhotoContext as PhotoContext
    from .photo import PhotoExtras as PhotoExtras
    from .photo import PhotoPage as PhotoPage
    from .photo_info import PhotoDates as PhotoDates
    from .photo_info import PhotoInfo as PhotoInfo
    from .photo_info import PhotoOwner as PhotoOwner
    from .photo_info import PhotoPeople as PhotoPeople
    from .photo_info import PhotoUrl as PhotoUrl
    from .photo_info import ProGift as ProGift
    from .photo_info import Video as Video
    from .photo_parts import Editability as Editability
    from .photo_parts import GeoPerms as GeoPerms
    from .photo_parts import Note as Note
    from .photo_parts import NoteBase as NoteBase
    from .photo_parts import PhotoFacts as PhotoFacts
    from .photo_parts import PhotoId as PhotoId
    from .photo_parts import PhotoLocation as PhotoLocation
    from .photo_parts import PhotoPermissions as PhotoPermissions
    from .photo_parts import PhotoUsage as PhotoUsage
    from .photo_parts import Size as Size
    from .photo_parts import Tag as Tag
    from .photo_parts import Visibility as Visibility
    from .photos import AllContexts as AllContexts
    from .photos import ContextGallery as ContextGallery
    from .photos import ContextPool as ContextPool
    from .photos import ContextSet as ContextSet
    from .photos import ExifTag as ExifTag
    from .photos import FavoritePerson as FavoritePerson
    from .photos import PhotoContentType as PhotoContentType
    from .photos import PhotoCount as PhotoCount
    from .photos import PhotoExif as PhotoExif
    from .photos import PhotoFavorites as PhotoFavorites
    from .photos import PhotoMeta as PhotoMeta
    from .photos import PhotoPerms as PhotoPerms
    from .photos import PhotoSafety as PhotoSafety
    from .photos import PhotoSizes as PhotoSizes
    from .photos_geo import LocatedPhoto as LocatedPhoto
    from .photos_geo import PhotoGeoPerms as PhotoGeoPerms
    from .photos_notes import NewNote as NewNote
    from .photos_people import PersonInPhoto as PersonInPhoto
    from .photos_people import PersonInPhotoPage as PersonInPhotoPage
    from .photos_suggestions import Suggestion as Suggestion
    from .photos_suggestions import SuggestionPage as SuggestionPage
    from .photos_upload import UploadTicket as UploadTicket
    from .photoset import Photoset as Photoset
    from .photoset import PhotosetPage as PhotosetPage
    from .photoset import PrimaryPhotoExtras as PrimaryPhotoExtras
    from .photosets import NewPhotoset as NewPhotoset
    from .photosets import PhotosetPhotos as PhotosetPhotos
    from .place import Place as Place
    from .place_page import PlacePage as PlacePage
    from .places import PlaceInfo as PlaceInfo
    from .places import PlaceShape as PlaceShape
    from .places import PlaceShapePage as PlaceShapePage
    from .places import PlaceShapeUrls as PlaceShapeUrls
    from .places import PlaceTag as PlaceTag
    from .places import PlaceTagPage as PlaceTagPage
    from .places import PlaceTypeEntry as PlaceTypeEntry
    from .prefs import ContentTypePreference as ContentTypePreference
    from .prefs import GeoPreference as GeoPreference
    from .prefs import HiddenPreference as HiddenPreference
    from .prefs import PrivacyPreference as PrivacyPreference
    from .prefs import SafetyLevelPreference as SafetyLevelPreference
    from .profile import Profile as Profile
    from .push import PushSubscription as PushSubscription
    from .push import PushTopicInfo as PushTopicInfo
    from .reflection import Method as Method
    from .reflection import MethodArgument as MethodArgument
    from .reflection import MethodError as MethodError
    from .reflection import MethodInfo as MethodInfo
    from .stats import PopularPhoto as PopularPhoto
    from .stats import PopularPhotoPage as PopularPhotoPage
    from .stats import PopularPhotoRange as PopularPhotoRange
    from .stats import PopularPhotoStats as PopularPhotoStats
    from .stats import Stats as Stats
    from .stats import StatsCsvFile as StatsCsvFile
    from .stats import StatsDomain as StatsDomain
    from .stats import StatsDomainPage as StatsDomainPage
    from .stats import StatsFiles as StatsFiles
    from .stats import StatsReferrer as StatsReferrer
    from .stats import StatsReferrerPage as StatsReferrerPage
    from .stats import TotalViews as TotalViews
    from .tags import HotList as HotList
    from .tags import HotTag as HotTag
    from .tags import HotTagPage as HotTagPage
    from .tags import HotTagPhotos as HotTagPhotos
    from .tags import PhotoTags as PhotoTags
    from .tags import RawTag as RawTag
    from .tags import RelatedTags as RelatedTags
    from .tags import TagCluster as TagCluster
    from .tags import TagClusterPage as TagClusterPage
    from .tags import TagClusterPhotos as TagClusterPhotos
    from .tags import TagCount as TagCount
    from .tags import UserRawTags as UserRawTags
    from .tags import UserTagCounts as UserTagCounts
    from .tags import UserTags as UserTags
    from .test import Echo as Echo
    from .testimonials import Testimonial as Testimonial
    from .testimonials import TestimonialPage as TestimonialPage
    from .urls import GroupName as GroupName
    from .urls import GroupUrl as GroupUrl
    from .urls import UserUrl as UserUrl

_MODULES: Final[dict[str, str]] = {
    "ActivityItem": "activity",
    "ActivityItemEvent": "activity",
    "ActivityPage": "activity",
    "AllContexts": "photos",
    "AuthToken": "auth",
    "AuthUser": "auth",
    "Blog": "blogs",
    "BlogService": "blogs",
    "Camera": "cameras",
    "CameraBrand": "cameras",
    "CameraDetails": "cameras",
    "CameraImages": "cameras",
    "CameraPage": "cameras",
    "Collection": "collections",
    "CollectionInfo": "collections",
    "CollectionPhoto": "collections",
    "CollectionSet": "collections",
    "CollectionTree": "collections",
    "Comment": "comment",
    "CommentBase": "comment",
    "CommentPage": "comment",
    "Contact": "contacts",
    "ContactPage": "contacts",
    "ContentTypePreference": "prefs",
    "ContextGallery": "photos",
    "ContextPhoto": "photo",
    "ContextPool": "photos",
    "ContextSet": "photos",
    "CoverPhotoUrls": "person_info",
    "DiscussionMessage": "discussion",
    "DiscussionTopic": "discussion",
    "Echo": "test",
    "Editability": "photo_parts",
    "ExifTag": "photos",
    "ExploreDay": "interestingness",
    "FavoritePerson": "photos",
    "FavoritePhoto": "favorites",
    "FavoritePhotoPage": "favorites",
    "Gallery": "gallery",
    "GalleryCoverPhoto": "gallery",
    "GalleryPage": "gallery",
    "GalleryPhotos": "galleries",
    "GeoPerms": "photo_parts",
    "GeoPreference": "prefs",
    "Group": "group",
    "GroupBase": "group",
    "GroupBlast": "groups",
    "GroupInfo": "groups",
    "GroupName": "urls",
    "GroupPage": "group",
    "GroupRestrictions": "group",
    "GroupRoles": "groups",
    "GroupThrottle": "group",
    "GroupUrl": "urls",
    "HiddenPreference": "prefs",
    "HotList": "tags",
    "HotTag": "tags",
    "HotTagPage": "tags",
    "HotTagPhotos": "tags",
    "IconUrls": "person",
    "Institution": "commons",
    "InstitutionUrl": "commons",
    "InterestingPhotoPage": "interestingness",
    "LicenseChange": "license",
    "LicenseInfo": "license",
    "LocatedPhoto": "photos_geo",
    "MachineTagNamespace": "machinetags",
    "MachineTagNamespacePage": "machinetags",
    "MachineTagPair": "machinetags",
    "MachineTagPairPage": "machinetags",
    "MachineTagPredicate": "machinetags",
    "MachineTagPredicatePage": "machinetags",
    "MachineTagValue": "machinetags",
    "MachineTagValuePage": "machinetags",
    "Member": "groups_members",
    "MemberPage": "groups_members",
    "Method": "reflection",
    "MethodArgument": "reflection",
    "MethodError": "reflection",
    "MethodInfo": "reflection",
    "NewComment": "comment",
    "NewGallery": "galleries",
    "NewNote": "photos_notes",
    "NewPhotoset": "photosets",
    "Note": "photo_parts",
    "NoteBase": "photo_parts",
    "OAuthAccessToken": "auth_oauth",
    "OAuthExchange": "auth_oauth",
    "PandaPhotoPage": "panda",
    "Person": "person",
    "PersonDetails": "person_info",
    "PersonInPhoto": "photos_people",
    "PersonInPhotoPage": "photos_people",
    "PersonInfo": "person_info",
    "PersonLimits": "people",
    "PersonPhotos": "person_info",
    "PersonTimezone": "person_info",
    "Photo": "photo",
    "PhotoContentType": "photos",
    "PhotoContext": "photo",
    "PhotoCount": "photos",
    "PhotoDates": "photo_info",
    "PhotoExif": "photos",
    "PhotoExtras": "photo",
    "PhotoFacts": "photo_parts",
    "PhotoFavorites": "photos",
    "PhotoGeoPerms": "photos_geo",
    "PhotoId": "photo_parts",
    "PhotoInfo": "photo_info",
    "PhotoLimits": "people",
    "PhotoLocation": "photo_parts",
    "PhotoMeta": "photos",
    "PhotoOwner": "photo_info",
    "PhotoPage": "photo",
    "PhotoPeople": "photo_info",
    "PhotoPermissions": "photo_parts",
    "PhotoPerms": "photos",
    "PhotoSafety": "photos",
    "PhotoSizes": "photos",
    "PhotoTags": "tags",
    "PhotoUrl": "photo_info",
    "PhotoUsage": "photo_parts",
    "Photoset": "photoset",
    "PhotosetPage": "photoset",
    "PhotosetPhotos": "photosets",
    "Place": "place",
    "PlaceInfo": "places",
    "PlacePage": "place_page",
    "PlaceShape": "places",
    "PlaceShapePage": "places",
    "PlaceShapeUrls": "places",
    "PlaceTag": "places",
    "PlaceTagPage": "places",
    "PlaceTypeEntry": "places",
    "PopularPhoto": "stats",
    "PopularPhotoPage": "stats",
    "PopularPhotoRange": "stats",
    "PopularPhotoStats": "stats",
    "PrimaryPhotoExtras": "photoset",
    "PrivacyPreference": "prefs",
    "ProGift": "photo_info",
    "Profile": "profile",
    "PushSubscription": "push",
    "PushTopicInfo": "push",
    "RawTag": "tags",
    "RecentMachineTagValuePage": "machinetags",
    "RelatedTags": "tags",
    "RepliedTopic": "groups_discuss_replies",
    "Reply": "groups_discuss_replies",
    "ReplyPage": "groups_discuss_replies",
    "SafetyLevelPreference": "prefs",
    "Size": "photo_parts",
    "Stats": "stats",
    "StatsCsvFile": "stats",
    "StatsDomain": "stats",
    "StatsDomainPage": "stats",
    "StatsFiles": "stats",
    "StatsReferrer": "stats",
    "StatsReferrerPage": "stats",
    "Suggestion": "photos_suggestions",
    "SuggestionPage": "photos_suggestions",
    "Tag": "photo_parts",
    "TagCluster": "tags",
    "TagClusterPage": "tags",
    "TagClusterPhotos": "tags",
    "TagCount": "tags",
    "Testimonial": "testimonials",
    "TestimonialPage": "testimonials",
    "Topic": "groups_discuss_topics",
    "TopicPage": "groups_discuss_topics",
    "TotalViews": "stats",
    "UploadBandwidth": "people",
    "UploadSets": "people",
    "UploadSize": "people",
    "UploadStatus": "people",
    "UploadTicket": "photos_upload",
    "UploadVideos": "people",
    "User": "person",
    "UserRawTags": "tags",
    "UserTagCounts": "tags",
    "UserTags": "tags",
    "UserUrl": "urls",
    "Video": "photo_info",
    "VideoLimits": "people",
    "Visibility": "photo_parts",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"{__name__} has no model {name!r}")
        return getattr(import_module(f".{module}", __name__), name)


def __dir__() -> list[str]:
    return sorted(_MODULES)
