"""Enumerations of the API. All are open: values that Flickr adds later are accepted."""

from __future__ import annotations

from typing import Literal, TypeAlias

from flickr_sdk._model.enums import OpenIntEnum

__all__ = [
    "ActivityEvent",
    "AuthPerms",
    "ContactFilter",
    "ContactScope",
    "ContactSort",
    "ContentType",
    "ContentTypeFilter",
    "ContentTypeSearch",
    "DateGranularity",
    "DiscussionRole",
    "GeoContext",
    "GeoPrivacy",
    "GroupExtra",
    "GroupPrivacy",
    "HotTagPeriod",
    "License",
    "MediaFilter",
    "MediaType",
    "MemberType",
    "PandaName",
    "PermissionLevel",
    "PhotoExtra",
    "PhotoSafetyLevel",
    "PhotoSize",
    "PhotoSort",
    "PlaceType",
    "PlaceTypeName",
    "PopularSort",
    "PrivacyFilter",
    "PushTopic",
    "PushVerify",
    "RadiusUnit",
    "RequiredPerms",
    "Rotation",
    "SafetyLevel",
    "SearchSort",
    "SearchVisibility",
    "SizeLabel",
    "SortGroup",
    "StatsFile",
    "StatsSort",
    "SuggestionStatus",
    "TagMode",
    "ThrottleMode",
    "TicketStatus",
    "VideoContentTypeSearch",
]

ActivityEvent: TypeAlias = Literal[
    "added_to_gallery",  # Somebody added it to a gallery.
    "comment",  # Somebody commented.
    "fave",  # Somebody marked it as a favorite.
    "group_invite",  # Somebody invited it to a group.
    "note",  # Somebody added a note.
    "tag",  # Somebody added a tag.
]
"""What happened to a photo or photoset, in the answers of `flickr.activity`."""

AuthPerms: TypeAlias = Literal[
    "none",  # No permission.
    "read",  # See private information.
    "write",  # Add and change.
    "delete",  # Delete too.
]
"""What a token permits. Each word includes those before it."""

ContactFilter: TypeAlias = Literal[
    "friends",  # Friends who are not family.
    "family",  # Family who are not friends.
    "both",  # Those who are friends and family.
    "neither",  # All the others.
]
"""Relations by which `flickr.contacts.getList` filters."""

ContactScope: TypeAlias = Literal[
    "all",  # All contacts.
    "ff",  # Friends and family.
]
"""Which contacts a query looks at."""

ContactSort: TypeAlias = Literal[
    "name",  # By name.
    "time",  # By time.
]
"""Orders of `flickr.contacts.getList`."""


class ContentType(OpenIntEnum):
    """What a picture is, when it is set or uploaded and in the user's preference."""

    PHOTO = 1
    """Photo."""
    SCREENSHOT = 2
    """Screenshot."""
    OTHER = 3
    """Other picture, such as a drawing."""
    VIRTUAL_PHOTOGRAPHY = 4
    """Photo taken in a virtual world."""


class ContentTypeFilter(OpenIntEnum):
    """Combinations of content types for the outdated `content_type` of searches.

    `ContentTypeSearch` replaces it.
    """

    PHOTOS = 1
    """Photos."""
    SCREENSHOTS = 2
    """Screenshots."""
    OTHER = 3
    """Other pictures."""
    PHOTOS_AND_SCREENSHOTS = 4
    """Photos and screenshots."""
    SCREENSHOTS_AND_OTHER = 5
    """Screenshots and other pictures."""
    PHOTOS_AND_OTHER = 6
    """Photos and other pictures."""
    ALL = 7
    """All three."""


class ContentTypeSearch(OpenIntEnum):
    """Content types for the `content_types` of searches. They count from 0, `ContentType` from 1."""

    PHOTOS = 0
    """Photos."""
    SCREENSHOTS = 1
    """Screenshots."""
    OTHER = 2
    """Other pictures."""
    VIRTUAL_PHOTOGRAPHY = 3
    """Photos taken in virtual worlds."""


class DateGranularity(OpenIntEnum):
    """How exact a taken date is. Flickr accepts any number from 0 to 10 and gives these a meaning."""

    SECOND = 0
    """Date and time are exact."""
    MONTH = 4
    """Year and month are known."""
    YEAR = 6
    """The year is known."""
    CIRCA = 8
    """The year is about right."""


DiscussionRole: TypeAlias = Literal[
    "admin",  # Administrator.
    "member",  # Member.
]
"""What the author of a topic or reply is in the group."""


class GeoContext(OpenIntEnum):
    """Surroundings in which a geotagged photo was taken."""

    NOT_DEFINED = 0
    """Not known."""
    INDOORS = 1
    """Indoors."""
    OUTDOORS = 2
    """Outdoors."""


class GeoPrivacy(OpenIntEnum):
    """Who may see the locations of new photos, in the user's preference."""

    NOT_SET = 0
    """The user has not chosen."""
    PUBLIC = 1
    """Everybody."""
    CONTACTS = 2
    """Contacts."""
    FRIENDS_AND_FAMILY = 3
    """Friends and family."""
    FRIENDS = 4
    """Friends."""
    FAMILY = 5
    """Family."""
    PRIVATE = 6
    """Nobody else."""


GroupExtra: TypeAlias = Literal[
    "privacy",  # How open the group is, see `GroupPrivacy`.
    "throttle",  # How many photos a member may add in a period.
    "restrictions",  # What kinds of photos the group takes.
]
"""Further fields that `flickr.people.getGroups` can return with each group."""


class GroupPrivacy(OpenIntEnum):
    """How open a group is."""

    PRIVATE = 1
    """Private."""
    INVITATION_ONLY = 2
    """Public, joined by invitation."""
    PUBLIC = 3
    """Public, open to everybody."""


HotTagPeriod: TypeAlias = Literal[
    "day",  # The last day.
    "week",  # The last week.
]
"""Periods of `flickr.tags.getHotList`."""


class License(OpenIntEnum):
    """Licenses of photos. Flickr has renamed some, the numbers stay. 11 and above exist since June 2025."""

    ALL_RIGHTS_RESERVED = 0
    """All rights reserved."""
    CC_BY_NC_SA_2_0 = 1
    """CC BY-NC-SA 2.0."""
    CC_BY_NC_2_0 = 2
    """CC BY-NC 2.0."""
    CC_BY_NC_ND_2_0 = 3
    """CC BY-NC-ND 2.0."""
    CC_BY_2_0 = 4
    """CC BY 2.0."""
    CC_BY_SA_2_0 = 5
    """CC BY-SA 2.0."""
    CC_BY_ND_2_0 = 6
    """CC BY-ND 2.0."""
    NO_KNOWN_COPYRIGHT = 7
    """No known copyright restrictions (Flickr Commons). Cannot be set."""
    US_GOVERNMENT_WORK = 8
    """Work of the United States Government."""
    CC0_1_0 = 9
    """CC0 1.0 public domain dedication."""
    PUBLIC_DOMAIN_MARK_1_0 = 10
    """Public Domain Mark 1.0."""
    CC_BY_4_0 = 11
    """CC BY 4.0."""
    CC_BY_SA_4_0 = 12
    """CC BY-SA 4.0."""
    CC_BY_ND_4_0 = 13
    """CC BY-ND 4.0."""
    CC_BY_NC_4_0 = 14
    """CC BY-NC 4.0."""
    CC_BY_NC_SA_4_0 = 15
    """CC BY-NC-SA 4.0."""
    CC_BY_NC_ND_4_0 = 16
    """CC BY-NC-ND 4.0."""


MediaFilter: TypeAlias = Literal[
    "all",  # Photos and videos.
    "photos",  # Photos.
    "videos",  # Videos.
]
"""Kinds of media that a list can be limited to."""

MediaType: TypeAlias = Literal[
    "photo",  # A photo.
    "video",  # A video.
]
"""What an item is, in the `media` of answers."""


class MemberType(OpenIntEnum):
    """Roles of group members."""

    NARWHAL = 1
    """Very rare; `flickr.groups.members.getList` does not return it."""
    MEMBER = 2
    """Member."""
    MODERATOR = 3
    """Moderator."""
    ADMIN = 4
    """Administrator."""


PandaName: TypeAlias = Literal[
    "hsing hsing",
    "ling ling",
    "wang wang",
]
"""The pandas of `flickr.panda`. `flickr.panda.getList` names those of today."""


class PermissionLevel(OpenIntEnum):
    """Who may comment on a photo, or add notes and tags to it."""

    NOBODY = 0
    """Nobody but the owner."""
    FRIENDS_AND_FAMILY = 1
    """Friends and family."""
    CONTACTS = 2
    """Contacts."""
    EVERYBODY = 3
    """Everybody."""


PhotoExtra: TypeAlias = Literal[
    "description",  # The description.
    "license",  # The license's id.
    "date_upload",  # When the photo was uploaded (`dateupload`).
    # When the photo was taken, and how exact that is (`datetaken`, `datetakengranularity`,
    # `datetakenunknown`).
    "date_taken",
    "date_person_added",  # When the person was added to the photo. Only `flickr.people.getPhotosOf`.
    "owner_name",  # The owner's name (`ownername`).
    "icon_server",  # What the owner's buddy icon needs for its URL (`iconserver`, `iconfarm`).
    # The original's format and secret, if the caller may see it (`originalformat`, `originalsecret`).
    "original_format",
    "last_update",  # When the photo or its data last changed (`lastupdate`).
    "geo",  # The location (`latitude`, `longitude`, `accuracy` and more).
    "tags",  # The tags in their clean form.
    "machine_tags",  # The machine tags.
    "o_dims",  # The original's width and height.
    "views",  # How often the photo was viewed.
    "media",  # Whether it is a photo or a video.
    "path_alias",  # The owner's name in web addresses (`pathalias`).
    "url_sq",  # URL and size of the 75 pixel square.
    "url_t",  # URL and size at 100 pixels.
    "url_s",  # URL and size at 240 pixels.
    "url_q",  # URL and size of the 150 pixel square.
    "url_m",  # URL and size at 500 pixels.
    "url_n",  # URL and size at 320 pixels.
    "url_z",  # URL and size at 640 pixels.
    "url_c",  # URL and size at 800 pixels.
    "url_l",  # URL and size at 1024 pixels.
    "url_o",  # URL and size of the original, if the caller may see it.
    "url_w",  # URL and size at 400 pixels. Undocumented.
    "url_h",  # URL and size at 1600 pixels. Undocumented.
    "url_k",  # URL and size at 2048 pixels. Undocumented.
    "url_3k",  # URL and size at 3072 pixels. Undocumented.
    "url_4k",  # URL and size at 4096 pixels. Undocumented.
    "url_f",  # URL and size at 4096 pixels, only for photos with sides of 2 to 1. Undocumented.
    "url_5k",  # URL and size at 5120 pixels. Undocumented.
    "url_6k",  # URL and size at 6144 pixels. Undocumented.
    "secret_h",  # The secret of the 1600 pixel size. Undocumented.
    "secret_k",  # The secret of the 2048 pixel size. Undocumented.
    "count_comments",  # How many comments the photo has. Undocumented.
    "count_faves",  # How many users have it as a favorite. Undocumented.
    "count_views",  # How often the photo was viewed. Undocumented.
    "realname",  # The owner's real name. Undocumented.
    "rotation",  # By how many degrees the photo is turned against the original. Undocumented.
    "safety_level",  # The safety level, see `PhotoSafetyLevel`. Undocumented.
    "content_type",  # The content type. Undocumented.
    "visibility",  # Who may see the photo. Undocumented.
    "usage",  # What the caller may do with the photo. Undocumented.
    "can_addmeta",  # Whether the caller may add tags and notes. Undocumented.
    "can_comment",  # Whether the caller may comment. Undocumented.
    "can_download",  # Whether the caller may download. Undocumented.
    "can_print",  # Whether the caller may order prints. Undocumented.
    "can_share",  # Whether the caller may share. Undocumented.
    "isfavorite",  # Whether the photo is a favorite of the caller. Undocumented.
    "ispro",  # Whether the owner has a Pro account. Undocumented.
    "needs_interstitial",  # Whether the website warns before it shows the photo. Undocumented.
    "publiceditability",  # Whether everybody may comment or add tags. Undocumented.
    "owner_datecreate",  # When the owner joined. Undocumented.
]
"""Further fields that a photo list can carry. Those called undocumented work without being promised."""


class PhotoSafetyLevel(OpenIntEnum):
    """A photo's safety level in answers such as that of `flickr.photos.getInfo`.

    It counts from 0, `SafetyLevel` from 1.
    """

    SAFE = 0
    """Fit for everybody."""
    MODERATE = 1
    """Not fit for everybody."""
    RESTRICTED = 2
    """Not to be shown unasked."""


PhotoSize: TypeAlias = Literal[
    "s",  # Square of 75 pixels.
    "q",  # Square of 150 pixels.
    "t",  # Up to 100 pixels.
    "m",  # Up to 240 pixels.
    "n",  # Up to 320 pixels.
    "w",  # Up to 400 pixels.
    "z",  # Up to 640 pixels.
    "c",  # Up to 800 pixels.
    "b",  # Up to 1024 pixels.
    "h",  # Up to 1600 pixels.
    "k",  # Up to 2048 pixels.
    "3k",  # Up to 3072 pixels.
    "4k",  # Up to 4096 pixels.
    "f",  # Up to 4096 pixels, only for photos with sides of 2 to 1.
    "5k",  # Up to 5120 pixels.
    "6k",  # Up to 6144 pixels.
    "o",  # The original.
]
"""Letters of photo sizes, as in URLs. The 500 pixel size has none."""

PhotoSort: TypeAlias = Literal[
    "date-posted-asc",  # By upload, oldest first.
    "date-posted-desc",  # By upload, newest first.
    "date-taken-asc",  # By taken date, oldest first.
    "date-taken-desc",  # By taken date, newest first.
    "interestingness-desc",  # Most interesting first.
    "interestingness-asc",  # Least interesting first.
]
"""Orders of lists of one's own photos."""


class PlaceType(OpenIntEnum):
    """Kinds of places, by number."""

    LOCALITY = 7
    """City or town."""
    REGION = 8
    """State or region."""
    COUNTY = 9
    """County."""
    COUNTRY = 12
    """Country."""
    NEIGHBOURHOOD = 22
    """Part of a city."""
    CONTINENT = 29
    """Continent."""


PlaceTypeName: TypeAlias = Literal[
    "neighbourhood",
    "locality",
    "county",
    "region",
    "country",
    "continent",
]
"""Kinds of places, by name."""

PopularSort: TypeAlias = Literal[
    "faves",  # Most favorites first.
    "views",  # Most views first.
    "comments",  # Most comments first.
    "interesting",  # Most interesting first.
]
"""Orders of `flickr.photos.getPopular`."""


class PrivacyFilter(OpenIntEnum):
    """Who may see a photo, as a filter for one's own photos and as a preference for new ones."""

    PUBLIC = 1
    """Everybody."""
    FRIENDS = 2
    """Friends."""
    FAMILY = 3
    """Family."""
    FRIENDS_AND_FAMILY = 4
    """Friends and family."""
    PRIVATE = 5
    """Nobody else."""


PushTopic: TypeAlias = Literal[
    "commons",  # Photos of Commons institutions, see `nsids`.
    "contacts_faves",  # What contacts mark as favorites.
    "contacts_photos",  # What contacts upload.
    "geo",  # Photos of places, see `woe_ids`, `place_ids`, `lat` and `lon`.
    "tags",  # Photos with tags, see `tags`.
]
"""Topics of subscriptions. `flickr.push.getTopics` names those of today."""

PushVerify: TypeAlias = Literal[
    "sync",  # While the call lasts.
    "async",  # After the call.
]
"""How Flickr verifies the callback of a subscription."""

RadiusUnit: TypeAlias = Literal[
    "km",  # Kilometers.
    "mi",  # Miles.
]
"""Units of a search radius."""


class RequiredPerms(OpenIntEnum):
    """What permission a method needs, in reflection."""

    NONE = 0
    """None."""
    READ = 1
    """Read."""
    WRITE = 2
    """Write."""
    DELETE = 3
    """Delete."""


class Rotation(OpenIntEnum):
    """Angles by which a photo can be turned clockwise."""

    QUARTER = 90
    """A quarter turn clockwise."""
    HALF = 180
    """Half a turn."""
    THREE_QUARTERS = 270
    """Three quarters clockwise, a quarter counterclockwise."""


class SafetyLevel(OpenIntEnum):
    """Safety levels when one is set, uploaded or searched for.

    Answers about photos use `PhotoSafetyLevel`.
    """

    SAFE = 1
    """Fit for everybody."""
    MODERATE = 2
    """Not fit for everybody."""
    RESTRICTED = 3
    """Not to be shown unasked."""


SearchSort: TypeAlias = Literal[
    "date-posted-asc",  # By upload, oldest first.
    "date-posted-desc",  # By upload, newest first.
    "date-taken-asc",  # By taken date, oldest first.
    "date-taken-desc",  # By taken date, newest first.
    "interestingness-desc",  # Most interesting first.
    "interestingness-asc",  # Least interesting first.
    "relevance",  # Best match first.
]
"""Orders of `flickr.photos.search`."""


class SearchVisibility(OpenIntEnum):
    """Whether public searches find a photo, for uploads and in the user's preference."""

    VISIBLE = 1
    """They do."""
    HIDDEN = 2
    """They do not."""


SizeLabel: TypeAlias = Literal[
    "Square",
    "Large Square",
    "Thumbnail",
    "Small",
    "Small 320",
    "Small 400",
    "Medium",
    "Medium 640",
    "Medium 800",
    "Large",
    "Large 1600",
    "Large 2048",
    "X-Large 3K",
    "X-Large 4K",
    "X-Large 5K",
    "X-Large 6K",
    "Original",
    "100",
    "300",
    "700",
    "288p",
    "360p",
    "720p",
    "1080p",
    "orig",
    "appletv",
    "iphone_wifi",
    "Site MP4",
    "Mobile MP4",
    "HD MP4",
    "Video Original",
    "Video Player",
]
"""Names of photo and video sizes in the answer of `flickr.photos.getSizes`."""

SortGroup: TypeAlias = Literal[
    "has_photo",  # Those that contain one of `photo_ids`.
    "suggested",  # Suggested galleries. Galleries only.
]
"""Groups of galleries or photosets that a list can put first."""

StatsFile: TypeAlias = Literal[
    "daily",  # One day.
    "monthly",  # One month.
]
"""Kinds of files in the answer of `flickr.stats.getCSVFiles`."""

StatsSort: TypeAlias = Literal[
    "views",  # Views.
    "comments",  # Comments.
    "favorites",  # Favorites.
]
"""Measures of popularity in `flickr.stats`."""


class SuggestionStatus(OpenIntEnum):
    """States of a location suggestion."""

    PENDING = 0
    """Not decided."""
    APPROVED = 1
    """Accepted."""
    REJECTED = 2
    """Turned down."""


TagMode: TypeAlias = Literal[
    "any",  # One of them is enough.
    "all",  # All of them are needed.
]
"""How several tags, or several machine tags, combine."""

ThrottleMode: TypeAlias = Literal[
    "day",  # A day.
    "month",  # A month.
    "ever",  # The limit is for all time.
    "none",  # There is no limit.
]
"""The period in which a group limits the number of photos."""


class TicketStatus(OpenIntEnum):
    """States of an asynchronous upload."""

    PENDING = 0
    """Not done yet."""
    COMPLETE = 1
    """Done."""
    FAILED = 2
    """Flickr could not convert the file."""


class VideoContentTypeSearch(OpenIntEnum):
    """Kinds of videos for the `video_content_types` of searches."""

    VIDEOS = 0
    """Videos."""
    SCREENCASTS = 1
    """Screencasts."""
    ANIMATIONS = 2
    """Animations and computer graphics."""
    MACHINIMA = 3
    """Films made in games."""
