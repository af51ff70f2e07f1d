"""The known values of arguments, as they are sent."""

from __future__ import annotations

from typing import Final

CONTACT_FILTER: Final = (
    "friends",
    "family",
    "both",
    "neither",
)
CONTACT_SCOPE: Final = (
    "all",
    "ff",
)
CONTACT_SORT: Final = (
    "name",
    "time",
)
CONTENT_TYPE: Final = (
    "1",
    "2",
    "3",
    "4",
)
CONTENT_TYPE_FILTER: Final = (
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "7",
)
CONTENT_TYPE_SEARCH: Final = (
    "0",
    "1",
    "2",
    "3",
)
GEO_CONTEXT: Final = (
    "0",
    "1",
    "2",
)
GROUP_EXTRA: Final = (
    "privacy",
    "throttle",
    "restrictions",
)
HOT_TAG_PERIOD: Final = (
    "day",
    "week",
)
LICENSE: Final = (
    "0",
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "7",
    "8",
    "9",
    "10",
    "11",
    "12",
    "13",
    "14",
    "15",
    "16",
)
MEDIA_FILTER: Final = (
    "all",
    "photos",
    "videos",
)
MEMBER_TYPE: Final = (
    "1",
    "2",
    "3",
    "4",
)
PANDA_NAME: Final = (
    "hsing hsing",
    "ling ling",
    "wang wang",
)
PERMISSION_LEVEL: Final = (
    "0",
    "1",
    "2",
    "3",
)
PHOTO_EXTRA: Final = (
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
)
PHOTO_SIZE: Final = (
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
)
PHOTO_SORT: Final = (
    "date-posted-asc",
    "date-posted-desc",
    "date-taken-asc",
    "date-taken-desc",
    "interestingness-desc",
    "interestingness-asc",
)
PLACE_TYPE: Final = (
    "7",
    "8",
    "9",
    "12",
    "22",
    "29",
)
PLACE_TYPE_NAME: Final = (
    "neighbourhood",
    "locality",
    "county",
    "region",
    "country",
    "continent",
)
POPULAR_SORT: Final = (
    "faves",
    "views",
    "comments",
    "interesting",
)
PRIVACY_FILTER: Final = (
    "1",
    "2",
    "3",
    "4",
    "5",
)
PUSH_VERIFY: Final = (
    "sync",
    "async",
)
RADIUS_UNIT: Final = (
    "km",
    "mi",
)
ROTATION: Final = (
    "90",
    "180",
    "270",
)
SAFETY_LEVEL: Final = (
    "1",
    "2",
    "3",
)
SEARCH_SORT: Final = (
    "date-posted-asc",
    "date-posted-desc",
    "date-taken-asc",
    "date-taken-desc",
    "interestingness-desc",
    "interestingness-asc",
    "relevance",
)
SORT_GROUP: Final = (
    "has_photo",
    "suggested",
)
STATS_SORT: Final = (
    "views",
    "comments",
    "favorites",
)
SUGGESTION_STATUS: Final = (
    "0",
    "1",
    "2",
)
TAG_MODE: Final = (
    "any",
    "all",
)
VIDEO_CONTENT_TYPE_SEARCH: Final = (
    "0",
    "1",
    "2",
    "3",
)
