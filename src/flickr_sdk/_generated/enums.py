"""Enumerations of the API. All are open: values that Flickr adds later are accepted."""

from __future__ import annotations

from typing import Literal, TypeAlias

from flickr_sdk._model.open_enum import OpenIntEnum

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
    "LicenseNumber",
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
    "added_to_gallery",
    "comment",
    "fave",
    "group_invite",
    "note",
    "tag",
]
"""The type of an event in responses of `flickr.activity`.

Values:
    added_to_gallery: The item was added to a gallery.
    comment: A comment was added.
    fave: The item was marked as a favorite.
    group_invite: The item was invited to a group.
    note: A note was added.
    tag: A tag was added.
"""

AuthPerms: TypeAlias = Literal[
    "none",
    "read",
    "write",
    "delete",
]
"""The permission of a token. Each level includes the previous ones.

Values:
    none: No permission.
    read: Read private information.
    write: Read, add and change.
    delete: Read, add, change and delete.
"""

ContactFilter: TypeAlias = Literal[
    "friends",
    "family",
    "both",
    "neither",
]
"""Relations for filtering in `flickr.contacts.getList`.

Values:
    friends: Friends who are not family.
    family: Family who are not friends.
    both: Contacts who are both friends and family.
    neither: Contacts who are neither friends nor family.
"""

ContactScope: TypeAlias = Literal[
    "all",
    "ff",
]
"""The contacts to include in a query.

Values:
    all: All contacts.
    ff: Friends and family.
"""

ContactSort: TypeAlias = Literal[
    "name",
    "time",
]
"""Sort orders of `flickr.contacts.getList`.

Values:
    name: By name.
    time: By time.
"""


class ContentType(OpenIntEnum):
    """The content type of an image, in uploads, changes and user preferences."""

    PHOTO = 1
    """Photo."""
    SCREENSHOT = 2
    """Screenshot."""
    OTHER = 3
    """Other image, such as a drawing."""
    VIRTUAL_PHOTOGRAPHY = 4
    """Photo taken in a virtual world."""


class ContentTypeFilter(OpenIntEnum):
    """Combinations of content types for the deprecated search argument `content_type`.

    `ContentTypeSearch` replaces it.
    """

    PHOTOS = 1
    """Photos."""
    SCREENSHOTS = 2
    """Screenshots."""
    OTHER = 3
    """Other images."""
    PHOTOS_AND_SCREENSHOTS = 4
    """Photos and screenshots."""
    SCREENSHOTS_AND_OTHER = 5
    """Screenshots and other images."""
    PHOTOS_AND_OTHER = 6
    """Photos and other images."""
    ALL = 7
    """Photos, screenshots and other images."""


class ContentTypeSearch(OpenIntEnum):
    """Content types for the search argument `content_types`.

    They are numbered from 0, `ContentType` from 1.
    """

    PHOTOS = 0
    """Photos."""
    SCREENSHOTS = 1
    """Screenshots."""
    OTHER = 2
    """Other images."""
    VIRTUAL_PHOTOGRAPHY = 3
    """Photos taken in virtual worlds."""


class DateGranularity(OpenIntEnum):
    """The precision of a date taken. Flickr accepts any number from 0 to 10 but defines only these."""

    SECOND = 0
    """Precise to the second."""
    MONTH = 4
    """Precise to the month."""
    YEAR = 6
    """Precise to the year."""
    CIRCA = 8
    """The year is approximate."""


DiscussionRole: TypeAlias = Literal[
    "admin",
    "member",
]
"""The role of the author of a topic or reply in the group.

Values:
    admin: Administrator.
    member: Member.
"""


class GeoContext(OpenIntEnum):
    """The surroundings in which a geotagged photo was taken."""

    NOT_DEFINED = 0
    """Not defined."""
    INDOORS = 1
    """Indoors."""
    OUTDOORS = 2
    """Outdoors."""


class GeoPrivacy(OpenIntEnum):
    """The default location privacy of uploads, in user preferences."""

    NOT_SET = 0
    """Not set by the user."""
    PUBLIC = 1
    """Everyone."""
    CONTACTS = 2
    """Contacts."""
    FRIENDS_AND_FAMILY = 3
    """Friends and family."""
    FRIENDS = 4
    """Friends."""
    FAMILY = 5
    """Family."""
    PRIVATE = 6
    """Only the owner."""


GroupExtra: TypeAlias = Literal[
    "privacy",
    "throttle",
    "restrictions",
]
"""Additional fields that `flickr.people.getGroups` can return for each group.

Values:
    privacy: The privacy of the group, see `GroupPrivacy`.
    throttle: The limit of photos that a member can add per period.
    restrictions: The content restrictions of the group's pool.
"""


class GroupPrivacy(OpenIntEnum):
    """The privacy of a group."""

    PRIVATE = 1
    """Private."""
    INVITATION_ONLY = 2
    """Public, invitation-only."""
    PUBLIC = 3
    """Public, open to everyone."""


HotTagPeriod: TypeAlias = Literal[
    "day",
    "week",
]
"""The periods of `flickr.tags.getHotList`.

Values:
    day: The last day.
    week: The last week.
"""


class License(OpenIntEnum):
    """Photo licenses.

    Flickr has renamed some of them, but the ids are stable. Ids 11 and above were added in June 2025.
    """

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


LicenseNumber: TypeAlias = Literal[
    0,
    1,
    2,
    3,
    4,
    5,
    6,
    7,
    8,
    9,
    10,
    11,
    12,
    13,
    14,
    15,
    16,
]
"""The numbers of `License`."""


MediaFilter: TypeAlias = Literal[
    "all",
    "photos",
    "videos",
]
"""Media types for filtering lists.

Values:
    all: Photos and videos.
    photos: Photos.
    videos: Videos.
"""

MediaType: TypeAlias = Literal[
    "photo",
    "video",
]
"""The media type of an item, in the field `media` of responses.

Values:
    photo: A photo.
    video: A video.
"""


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
"""The pandas of `flickr.panda`. `flickr.panda.getList` returns the current ones."""


class PermissionLevel(OpenIntEnum):
    """The users who can comment on a photo, or add notes and tags to it."""

    NOBODY = 0
    """Only the owner."""
    FRIENDS_AND_FAMILY = 1
    """Friends and family."""
    CONTACTS = 2
    """Contacts."""
    EVERYBODY = 3
    """Everyone."""


PhotoExtra: TypeAlias = Literal[
    "description",
    "license",
    "date_upload",
    "date_taken",
    "date_person_added",
    "owner_name",
    "icon_server",
    "original_format",
    "last_update",
    "geo",
    "tags",
    "machine_tags",
    "o_dims",
    "views",
    "media",
    "path_alias",
    "url_sq",
    "url_t",
    "url_s",
    "url_q",
    "url_m",
    "url_n",
    "url_z",
    "url_c",
    "url_l",
    "url_o",
    "url_w",
    "url_h",
    "url_k",
    "url_3k",
    "url_4k",
    "url_f",
    "url_5k",
    "url_6k",
    "secret_h",
    "secret_k",
    "count_comments",
    "count_faves",
    "count_views",
    "realname",
    "rotation",
    "safety_level",
    "content_type",
    "visibility",
    "usage",
    "can_addmeta",
    "can_comment",
    "can_download",
    "can_print",
    "can_share",
    "isfavorite",
    "ispro",
    "needs_interstitial",
    "publiceditability",
    "owner_datecreate",
    "ad_eligibility",
    "contact",
    "icon_urls_deep",
    "is_marketplace_licensable",
    "is_marketplace_printable",
    "perm_print",
    "system_moderation",
    "visibility_source",
]
"""Additional fields that lists of photos can return. Undocumented fields work but are not guaranteed.

Values:
    description: The description.
    license: The license's id.
    date_upload: The upload time (`dateupload`).
    date_taken: The date taken and its precision (`datetaken`, `datetakengranularity`,
        `datetakenunknown`).
    date_person_added: The time at which the person was tagged. Only in `flickr.people.getPhotosOf`.
    owner_name: The owner's name (`ownername`).
    icon_server: The server of the owner's buddy icon (`iconserver`, `iconfarm`).
    original_format: The original's format and secret, if the calling user can see it
        (`originalformat`, `originalsecret`).
    last_update: The time of the last change (`lastupdate`).
    geo: The location (`latitude`, `longitude`, `accuracy` and more).
    tags: The normalized tags.
    machine_tags: The machine tags.
    o_dims: The original's width and height.
    views: The number of views.
    media: The media type, photo or video.
    path_alias: The owner's name in URLs (`pathalias`).
    url_sq: URL and size of the 75-pixel square.
    url_t: URL and size at 100 pixels.
    url_s: URL and size at 240 pixels.
    url_q: URL and size of the 150-pixel square.
    url_m: URL and size at 500 pixels.
    url_n: URL and size at 320 pixels.
    url_z: URL and size at 640 pixels.
    url_c: URL and size at 800 pixels.
    url_l: URL and size at 1024 pixels.
    url_o: URL and size of the original, if the calling user can see it.
    url_w: URL and size at 400 pixels. Undocumented.
    url_h: URL and size at 1600 pixels. Undocumented.
    url_k: URL and size at 2048 pixels. Undocumented.
    url_3k: URL and size at 3072 pixels. Undocumented.
    url_4k: URL and size at 4096 pixels. Undocumented.
    url_f: URL and size at 4096 pixels, only for photos with a 2:1 aspect ratio. Undocumented.
    url_5k: URL and size at 5120 pixels. Undocumented.
    url_6k: URL and size at 6144 pixels. Undocumented.
    secret_h: The secret of the 1600-pixel size. Undocumented.
    secret_k: The secret of the 2048-pixel size. Undocumented.
    count_comments: The number of comments. Undocumented.
    count_faves: The number of favorites. Undocumented.
    count_views: The number of views. Undocumented.
    realname: The owner's real name. Undocumented.
    rotation: The rotation relative to the original, in degrees. Undocumented.
    safety_level: The safety level, see `PhotoSafetyLevel`. Undocumented.
    content_type: The content type. Undocumented.
    visibility: The visibility of the photo. Undocumented.
    usage: The calling user's permissions to use the photo. Undocumented.
    can_addmeta: Whether the calling user can add tags and notes. Undocumented.
    can_comment: Whether the calling user can comment. Undocumented.
    can_download: Whether the calling user can download. Undocumented.
    can_print: Whether the calling user can order prints. Undocumented.
    can_share: Whether the calling user can share. Undocumented.
    isfavorite: Whether the photo is a favorite of the calling user. Undocumented.
    ispro: Whether the owner has a Pro account. Undocumented.
    needs_interstitial: Whether the website shows a warning before the photo. Undocumented.
    publiceditability: Whether everyone can comment or add tags. Undocumented.
    owner_datecreate: The date on which the owner joined. Undocumented.
    ad_eligibility: Requested by Flickr's website. Undocumented.
    contact: Requested by Flickr's website. Undocumented.
    icon_urls_deep: Requested by Flickr's website. Undocumented.
    is_marketplace_licensable: Requested by Flickr's website until about 2019. Undocumented.
    is_marketplace_printable: Requested by Flickr's website until about 2019. Undocumented.
    perm_print: Requested by Flickr's website. Undocumented.
    system_moderation: Requested by Flickr's website. Undocumented.
    visibility_source: Requested by Flickr's website. Undocumented.
"""


class PhotoSafetyLevel(OpenIntEnum):
    """The safety level of a photo in responses such as that of `flickr.photos.getInfo`.

    It is numbered from 0, `SafetyLevel` from 1.
    """

    SAFE = 0
    """Suitable for everyone."""
    MODERATE = 1
    """Not suitable for everyone."""
    RESTRICTED = 2
    """Shown only on request."""


PhotoSize: TypeAlias = Literal[
    "s",
    "q",
    "t",
    "m",
    "n",
    "w",
    "z",
    "c",
    "b",
    "h",
    "k",
    "3k",
    "4k",
    "f",
    "5k",
    "6k",
    "o",
]
"""The size letters in photo URLs. The 500-pixel size has none.

Values:
    s: Square of 75 pixels.
    q: Square of 150 pixels.
    t: Up to 100 pixels.
    m: Up to 240 pixels.
    n: Up to 320 pixels.
    w: Up to 400 pixels.
    z: Up to 640 pixels.
    c: Up to 800 pixels.
    b: Up to 1024 pixels.
    h: Up to 1600 pixels.
    k: Up to 2048 pixels.
    3k: Up to 3072 pixels.
    4k: Up to 4096 pixels.
    f: Up to 4096 pixels, only for photos with a 2:1 aspect ratio.
    5k: Up to 5120 pixels.
    6k: Up to 6144 pixels.
    o: The original.
"""

PhotoSort: TypeAlias = Literal[
    "date-posted-asc",
    "date-posted-desc",
    "date-taken-asc",
    "date-taken-desc",
    "interestingness-desc",
    "interestingness-asc",
]
"""Sort orders of lists of the calling user's photos.

Values:
    date-posted-asc: By upload date, oldest first.
    date-posted-desc: By upload date, newest first.
    date-taken-asc: By date taken, oldest first.
    date-taken-desc: By date taken, newest first.
    interestingness-desc: Most interesting first.
    interestingness-asc: Least interesting first.
"""


class PlaceType(OpenIntEnum):
    """Place types, by number."""

    LOCALITY = 7
    """City or town."""
    REGION = 8
    """State or region."""
    COUNTY = 9
    """County."""
    COUNTRY = 12
    """Country."""
    NEIGHBOURHOOD = 22
    """Neighborhood."""
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
"""Place types, by name."""

PopularSort: TypeAlias = Literal[
    "faves",
    "views",
    "comments",
    "interesting",
]
"""Sort orders of `flickr.photos.getPopular`.

Values:
    faves: Most favorites first.
    views: Most views first.
    comments: Most comments first.
    interesting: Most interesting first.
"""


class PrivacyFilter(OpenIntEnum):
    """Privacy levels, as a filter for the calling user's photos and in user preferences."""

    PUBLIC = 1
    """Everyone."""
    FRIENDS = 2
    """Friends."""
    FAMILY = 3
    """Family."""
    FRIENDS_AND_FAMILY = 4
    """Friends and family."""
    PRIVATE = 5
    """Only the owner."""


PushTopic: TypeAlias = Literal[
    "commons",
    "contacts_faves",
    "contacts_photos",
    "geo",
    "tags",
]
"""Subscription topics. `flickr.push.getTopics` returns the current ones.

Values:
    commons: Photos by Commons institutions, see `nsids`.
    contacts_faves: Favorites of the calling user's contacts.
    contacts_photos: Uploads by the calling user's contacts.
    geo: Photos of places, see `woe_ids`, `place_ids`, `lat` and `lon`.
    tags: Photos with tags, see `tags`.
"""

PushVerify: TypeAlias = Literal[
    "sync",
    "async",
]
"""The verification mode of a subscription's callback.

Values:
    sync: During the call.
    async: After the call.
"""

RadiusUnit: TypeAlias = Literal[
    "km",
    "mi",
]
"""The units of a search radius.

Values:
    km: Kilometers.
    mi: Miles.
"""


class RequiredPerms(OpenIntEnum):
    """The permission that a method requires, in reflection."""

    NONE = 0
    """None."""
    READ = 1
    """Read."""
    WRITE = 2
    """Write."""
    DELETE = 3
    """Delete."""


class Rotation(OpenIntEnum):
    """The clockwise rotation angles of a photo."""

    QUARTER = 90
    """90 degrees clockwise."""
    HALF = 180
    """180 degrees."""
    THREE_QUARTERS = 270
    """270 degrees clockwise, or 90 degrees counterclockwise."""


class SafetyLevel(OpenIntEnum):
    """Safety levels in uploads, changes and searches. Responses about photos use `PhotoSafetyLevel`."""

    SAFE = 1
    """Suitable for everyone."""
    MODERATE = 2
    """Not suitable for everyone."""
    RESTRICTED = 3
    """Shown only on request."""


SearchSort: TypeAlias = Literal[
    "date-posted-asc",
    "date-posted-desc",
    "date-taken-asc",
    "date-taken-desc",
    "interestingness-desc",
    "interestingness-asc",
    "relevance",
]
"""Sort orders of `flickr.photos.search`.

Values:
    date-posted-asc: By upload date, oldest first.
    date-posted-desc: By upload date, newest first.
    date-taken-asc: By date taken, oldest first.
    date-taken-desc: By date taken, newest first.
    interestingness-desc: Most interesting first.
    interestingness-asc: Least interesting first.
    relevance: Best match first.
"""


class SearchVisibility(OpenIntEnum):
    """The visibility of a photo in public searches, for uploads and in user preferences."""

    VISIBLE = 1
    """Visible in public searches."""
    HIDDEN = 2
    """Hidden from public searches."""


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
"""Names of photo and video sizes in responses of `flickr.photos.getSizes`."""

SortGroup: TypeAlias = Literal[
    "has_photo",
    "suggested",
]
"""Groups of galleries or albums that can be listed first.

Values:
    has_photo: Items that contain one of `photo_ids`.
    suggested: Suggested galleries. Galleries only.
"""

StatsFile: TypeAlias = Literal[
    "daily",
    "monthly",
]
"""File types in responses of `flickr.stats.getCSVFiles`.

Values:
    daily: Daily statistics.
    monthly: Monthly statistics.
"""

StatsSort: TypeAlias = Literal[
    "views",
    "comments",
    "favorites",
]
"""The measures of popularity in `flickr.stats`.

Values:
    views: Views.
    comments: Comments.
    favorites: Favorites.
"""


class SuggestionStatus(OpenIntEnum):
    """The status of a location suggestion."""

    PENDING = 0
    """Pending."""
    APPROVED = 1
    """Approved."""
    REJECTED = 2
    """Rejected."""


TagMode: TypeAlias = Literal[
    "any",
    "all",
]
"""How multiple tags or machine tags combine.

Values:
    any: Match any of the tags.
    all: Match all of the tags.
"""

ThrottleMode: TypeAlias = Literal[
    "day",
    "month",
    "ever",
    "none",
]
"""The period of a group's limit of photos.

Values:
    day: Per day.
    month: Per month.
    ever: Over all time.
    none: No limit.
"""


class TicketStatus(OpenIntEnum):
    """The status of an asynchronous upload."""

    PENDING = 0
    """Processing."""
    COMPLETE = 1
    """Complete."""
    FAILED = 2
    """Flickr could not process the file."""


class VideoContentTypeSearch(OpenIntEnum):
    """Video content types for the search argument `video_content_types`."""

    VIDEOS = 0
    """Videos."""
    SCREENCASTS = 1
    """Screencasts."""
    ANIMATIONS = 2
    """Animations and computer graphics."""
    MACHINIMA = 3
    """Films made in video games."""
