"""API namespaces. Each is imported on first use."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from flickr_sdk.harvest.sync_client_methods import HarvestMethods

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from os import PathLike
    from typing import Literal

    from flickr_sdk.harvest import Harvest, HarvestProgressCallback
    from flickr_sdk.types import AlbumLike, BBox, GroupLike, PersonLike
    from flickr_sdk.walk import Walker, WalkProgressCallback, Watch

    from ..enums import (
        ContentTypeFilter,
        ContentTypeSearch,
        GeoContext,
        License,
        LicenseNumber,
        PhotoExtra,
        PrivacyFilter,
        SafetyLevel,
        VideoContentTypeSearch,
    )
    from ..models import Photo
    from ..walks import AllWalks
    from .activity import ActivityNamespace
    from .auth import AuthNamespace
    from .blogs import BlogsNamespace
    from .cameras import CamerasNamespace
    from .collections import CollectionsNamespace
    from .commons import CommonsNamespace
    from .contacts import ContactsNamespace
    from .favorites import FavoritesNamespace
    from .galleries import GalleriesNamespace
    from .groups import GroupsNamespace
    from .interestingness import InterestingnessNamespace
    from .machinetags import MachinetagsNamespace
    from .panda import PandaNamespace
    from .people import PeopleNamespace
    from .photos import PhotosNamespace
    from .photosets import PhotosetsNamespace
    from .places import PlacesNamespace
    from .prefs import PrefsNamespace
    from .profile import ProfileNamespace
    from .push import PushNamespace
    from .reflection import ReflectionNamespace
    from .stats import StatsNamespace
    from .tags import TagsNamespace
    from .test import TestNamespace
    from .testimonials import TestimonialsNamespace
    from .urls import UrlsNamespace


class Namespaces(HarvestMethods):
    """All API namespaces and pagination methods, as attributes of a client."""

    @cached_property
    def walk(self) -> AllWalks:
        """Iterators over paginated methods. `flickr.walk(tags=["aurora"])` iterates over a search."""
        from ..walks import AllWalks

        return AllWalks(self)

    def walk_set(
        self,
        photoset_id: str | int | AlbumLike,
        *,
        user_id: str | int | PersonLike | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        privacy_filter: PrivacyFilter | Literal[1, 2, 3, 4, 5] | None = None,
        media: Literal["all", "photos", "videos"] | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> Walker[Photo]:
        """List the photos of an album.

        Args:
            photoset_id: The album's id.
            user_id: The NSID of the album's owner.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            privacy_filter: Return only photos with this privacy level: 1 public, 2 friends, 3 family, 4
                friends and family, 5 private. Ignored unless the calling user owns the album.
            media: The media type to return: `photos`, `videos` or `all` (the default).
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.photosets.getPhotos.html
        """
        from ..endpoints import photosets as endpoints

        return self._walk(
            endpoints.GET_PHOTOS,
            {
                "photoset_id": photoset_id,
                "user_id": user_id,
                "extras": extras,
                "privacy_filter": privacy_filter,
                "media": media,
            },
            per_page,
            prefetch,
            progress,
        )

    def harvest(
        self,
        *,
        user_id: str | int | PersonLike | None = None,
        tags: Sequence[str] | str | None = None,
        tag_mode: Literal["any", "all"] | None = None,
        text: str | None = None,
        min_upload_date: datetime | int | str | None = None,
        max_upload_date: datetime | int | str | None = None,
        min_taken_date: datetime | int | str | None = None,
        max_taken_date: datetime | int | str | None = None,
        license: Sequence[License | LicenseNumber] | License | LicenseNumber | None = None,
        privacy_filter: PrivacyFilter | Literal[1, 2, 3, 4, 5] | None = None,
        bbox: BBox | Sequence[float] | str | None = None,
        accuracy: int | None = None,
        safe_search: SafetyLevel | Literal[1, 2, 3] | None = None,
        content_types: Sequence[ContentTypeSearch | Literal[0, 1, 2, 3]]
        | ContentTypeSearch
        | Literal[0, 1, 2, 3]
        | None = None,
        video_content_types: Sequence[VideoContentTypeSearch | Literal[0, 1, 2, 3]]
        | VideoContentTypeSearch
        | Literal[0, 1, 2, 3]
        | None = None,
        machine_tags: Sequence[str] | str | None = None,
        machine_tag_mode: Literal["any", "all"] | None = None,
        group_id: str | int | GroupLike | None = None,
        contacts: Literal["all", "ff"] | None = None,
        woe_id: str | int | None = None,
        place_id: str | int | None = None,
        media: Literal["all", "photos", "videos"] | None = None,
        has_geo: bool | None = None,
        geo_context: GeoContext | Literal[0, 1, 2] | None = None,
        lat: float | None = None,
        lon: float | None = None,
        radius: float | None = None,
        radius_units: Literal["km", "mi"] | None = None,
        is_commons: bool | None = None,
        in_gallery: bool | None = None,
        is_getty: bool | None = None,
        content_type: ContentTypeFilter | Literal[1, 2, 3, 4, 5, 6, 7] | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        checkpoint: str | PathLike[str] | None = None,
        shortest: int = 360,
        prefetch: int = 0,
        replay: bool = True,
        progress: HarvestProgressCallback | None = None,
    ) -> Harvest:
        """Fetch all photos of a search, beyond Flickr's limit of 4,000.

        Flickr returns at most 4,000 photos per search. A harvest splits the search by upload time into shards
        below this limit, fetches all shards and returns each photo exactly once.

        Args:
            user_id: The owner's NSID, or `me` for the calling user. Defaults to all public photos.
            tags: Tags to match, one string per tag. A leading `-` excludes photos with that tag.
            tag_mode: How multiple tags combine: `any` (the default) or `all`, which allows at most 20 tags.
            text: Text to search for in titles, descriptions and tags. A leading `-` excludes photos with that
                word.
            min_upload_date: Return only photos uploaded from this time on, a timezone-aware datetime or a
                Unix timestamp.
            max_upload_date: Return only photos uploaded up to this time, a timezone-aware datetime or a Unix
                timestamp.
            min_taken_date: Return only photos taken from this time on, a datetime, a Unix timestamp or
                `YYYY-MM-DD HH:MM:SS`.
            max_taken_date: Return only photos taken up to this time, a datetime, a Unix timestamp or
                `YYYY-MM-DD HH:MM:SS`.
            license: Ids of the licenses to include, from `flickr.photos.licenses.getInfo`.
                `0`: All rights reserved.
                `1`: CC BY-NC-SA 2.0.
                `2`: CC BY-NC 2.0.
                `3`: CC BY-NC-ND 2.0.
                `4`: CC BY 2.0.
                `5`: CC BY-SA 2.0.
                `6`: CC BY-ND 2.0.
                `7`: No known copyright restrictions (Flickr Commons). Cannot be set.
                `8`: Work of the United States Government.
                `9`: CC0 1.0 public domain dedication.
                `10`: Public Domain Mark 1.0.
                `11`: CC BY 4.0.
                `12`: CC BY-SA 4.0.
                `13`: CC BY-ND 4.0.
                `14`: CC BY-NC 4.0.
                `15`: CC BY-NC-SA 4.0.
                `16`: CC BY-NC-ND 4.0.
            privacy_filter: Return only the calling user's photos with this privacy level: 1 public, 2
                friends, 3 family, 4 friends and family, 5 private.
            bbox: The bounding box to search in decimal degrees: west, south, east, north. Defaults to the
                whole world.
            accuracy: The minimum accuracy of a photo's location, from 1 (world) to 16 (street), the default.
            safe_search: The safety level to search: 1 safe, 2 moderate, 3 restricted. Unauthenticated calls
                return only safe photos.
            content_types: The content types to return: 0 photos, 1 screenshots, 2 other images, 3 virtual
                photography. Also applies to videos unless `video_content_types` is passed.
            video_content_types: The video content types to return: 0 videos, 1 screencasts, 2 animations, 3
                machinima. Returns no results if `media` is `photos` and `content_types` is missing.
            machine_tags: Machine tags to match, complete or with wildcards, such as `trip:`, `trip:day=` or
                `*:day=`. At most 16 with mode `all`, 8 with `any`.
            machine_tag_mode: How multiple machine tags combine: `any` (the default) or `all`.
            group_id: The NSID of a group. Returns only photos in its pool.
            contacts: Return only photos by the calling user's contacts, either `all` of them or `ff` for
                friends and family.
            woe_id: Where On Earth (WOE) id of the area to search. Ignored with `bbox`.
            place_id: Flickr Places id of the area to search. Ignored with `bbox`.
            media: The media type to return: `photos`, `videos` or `all` (the default).
            has_geo: If true, return only photos with a location; if false, only photos without one.
            geo_context: Return only geotagged photos taken in these surroundings: 0 not defined, 1 indoors, 2
                outdoors.
            lat: Latitude of the center of a search around a point. Requires `lon`.
            lon: Longitude of the center of a search around a point. Requires `lat`.
            radius: Radius of a search around a point in `radius_units`, below 32 km or 20 miles. Defaults to
                5 km.
            radius_units: The unit of `radius`: `km` (the default) or `mi` for miles.
            is_commons: If true, return only photos from Flickr Commons.
            in_gallery: If true, return only photos that are in a gallery.
            is_getty: If true, return only photos sold by Getty.
            content_type: Deprecated; use `content_types`. Content types to return: 1 photos, 2 screenshots, 3
                other, 4 photos and screenshots, 5 screenshots and other, 6 photos and other, 7 all.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            checkpoint: Path of a file that stores the progress. A later run with the same file resumes the
                harvest.
            shortest: The minimum duration of a shard in seconds. Must be greater than 300.
            prefetch: The number of shards to prefetch concurrently. Defaults to 0, which fetches each shard
                on demand.
            replay: Whether to return photos from the checkpoint again.
            progress: A callback that is called with a `HarvestReport` after each shard.

        Returns:
            An iterable of all photos, without duplicates. Shards are fetched on demand.

        https://www.flickr.com/services/api/flickr.photos.search.html
        """
        from ..endpoints import photos as endpoints

        return self._harvest(
            endpoints.SEARCH,
            {
                "user_id": user_id,
                "tags": tags,
                "tag_mode": tag_mode,
                "text": text,
                "min_upload_date": min_upload_date,
                "max_upload_date": max_upload_date,
                "min_taken_date": min_taken_date,
                "max_taken_date": max_taken_date,
                "license": license,
                "privacy_filter": privacy_filter,
                "bbox": bbox,
                "accuracy": accuracy,
                "safe_search": safe_search,
                "content_types": content_types,
                "video_content_types": video_content_types,
                "machine_tags": machine_tags,
                "machine_tag_mode": machine_tag_mode,
                "group_id": group_id,
                "contacts": contacts,
                "woe_id": woe_id,
                "place_id": place_id,
                "media": media,
                "has_geo": has_geo,
                "geo_context": geo_context,
                "lat": lat,
                "lon": lon,
                "radius": radius,
                "radius_units": radius_units,
                "is_commons": is_commons,
                "in_gallery": in_gallery,
                "is_getty": is_getty,
                "content_type": content_type,
                "extras": extras,
            },
            checkpoint=checkpoint,
            shortest=shortest,
            prefetch=prefetch,
            replay=replay,
            progress=progress,
        )

    def watch(
        self,
        *,
        user_id: str | int | PersonLike | None = None,
        tags: Sequence[str] | str | None = None,
        tag_mode: Literal["any", "all"] | None = None,
        text: str | None = None,
        min_taken_date: datetime | int | str | None = None,
        max_taken_date: datetime | int | str | None = None,
        license: Sequence[License | LicenseNumber] | License | LicenseNumber | None = None,
        privacy_filter: PrivacyFilter | Literal[1, 2, 3, 4, 5] | None = None,
        bbox: BBox | Sequence[float] | str | None = None,
        accuracy: int | None = None,
        safe_search: SafetyLevel | Literal[1, 2, 3] | None = None,
        content_types: Sequence[ContentTypeSearch | Literal[0, 1, 2, 3]]
        | ContentTypeSearch
        | Literal[0, 1, 2, 3]
        | None = None,
        video_content_types: Sequence[VideoContentTypeSearch | Literal[0, 1, 2, 3]]
        | VideoContentTypeSearch
        | Literal[0, 1, 2, 3]
        | None = None,
        machine_tags: Sequence[str] | str | None = None,
        machine_tag_mode: Literal["any", "all"] | None = None,
        group_id: str | int | GroupLike | None = None,
        contacts: Literal["all", "ff"] | None = None,
        woe_id: str | int | None = None,
        place_id: str | int | None = None,
        media: Literal["all", "photos", "videos"] | None = None,
        has_geo: bool | None = None,
        geo_context: GeoContext | Literal[0, 1, 2] | None = None,
        lat: float | None = None,
        lon: float | None = None,
        radius: float | None = None,
        radius_units: Literal["km", "mi"] | None = None,
        is_commons: bool | None = None,
        in_gallery: bool | None = None,
        is_getty: bool | None = None,
        content_type: ContentTypeFilter | Literal[1, 2, 3, 4, 5, 6, 7] | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        every: float = 60,
        state: str | PathLike[str] | None = None,
        since: datetime | int | str | None = None,
        overlap: int = 3600,
    ) -> Watch:
        """Wait for new photos of a search, and return each once.

        Repeats a search and returns each photo once, in the order of upload within a poll. Photos appear in
        searches minutes after their upload and not in order, so each poll also covers the last `overlap`
        seconds. After a temporary error, the watch issues a `WatchWarning` and polls again after a pause.

        Args:
            user_id: The owner's NSID, or `me` for the calling user. Defaults to all public photos.
            tags: Tags to match, one string per tag. A leading `-` excludes photos with that tag.
            tag_mode: How multiple tags combine: `any` (the default) or `all`, which allows at most 20 tags.
            text: Text to search for in titles, descriptions and tags. A leading `-` excludes photos with that
                word.
            min_taken_date: Return only photos taken from this time on, a datetime, a Unix timestamp or
                `YYYY-MM-DD HH:MM:SS`.
            max_taken_date: Return only photos taken up to this time, a datetime, a Unix timestamp or
                `YYYY-MM-DD HH:MM:SS`.
            license: Ids of the licenses to include, from `flickr.photos.licenses.getInfo`.
                `0`: All rights reserved.
                `1`: CC BY-NC-SA 2.0.
                `2`: CC BY-NC 2.0.
                `3`: CC BY-NC-ND 2.0.
                `4`: CC BY 2.0.
                `5`: CC BY-SA 2.0.
                `6`: CC BY-ND 2.0.
                `7`: No known copyright restrictions (Flickr Commons). Cannot be set.
                `8`: Work of the United States Government.
                `9`: CC0 1.0 public domain dedication.
                `10`: Public Domain Mark 1.0.
                `11`: CC BY 4.0.
                `12`: CC BY-SA 4.0.
                `13`: CC BY-ND 4.0.
                `14`: CC BY-NC 4.0.
                `15`: CC BY-NC-SA 4.0.
                `16`: CC BY-NC-ND 4.0.
            privacy_filter: Return only the calling user's photos with this privacy level: 1 public, 2
                friends, 3 family, 4 friends and family, 5 private.
            bbox: The bounding box to search in decimal degrees: west, south, east, north. Defaults to the
                whole world.
            accuracy: The minimum accuracy of a photo's location, from 1 (world) to 16 (street), the default.
            safe_search: The safety level to search: 1 safe, 2 moderate, 3 restricted. Unauthenticated calls
                return only safe photos.
            content_types: The content types to return: 0 photos, 1 screenshots, 2 other images, 3 virtual
                photography. Also applies to videos unless `video_content_types` is passed.
            video_content_types: The video content types to return: 0 videos, 1 screencasts, 2 animations, 3
                machinima. Returns no results if `media` is `photos` and `content_types` is missing.
            machine_tags: Machine tags to match, complete or with wildcards, such as `trip:`, `trip:day=` or
                `*:day=`. At most 16 with mode `all`, 8 with `any`.
            machine_tag_mode: How multiple machine tags combine: `any` (the default) or `all`.
            group_id: The NSID of a group. Returns only photos in its pool.
            contacts: Return only photos by the calling user's contacts, either `all` of them or `ff` for
                friends and family.
            woe_id: Where On Earth (WOE) id of the area to search. Ignored with `bbox`.
            place_id: Flickr Places id of the area to search. Ignored with `bbox`.
            media: The media type to return: `photos`, `videos` or `all` (the default).
            has_geo: If true, return only photos with a location; if false, only photos without one.
            geo_context: Return only geotagged photos taken in these surroundings: 0 not defined, 1 indoors, 2
                outdoors.
            lat: Latitude of the center of a search around a point. Requires `lon`.
            lon: Longitude of the center of a search around a point. Requires `lat`.
            radius: Radius of a search around a point in `radius_units`, below 32 km or 20 miles. Defaults to
                5 km.
            radius_units: The unit of `radius`: `km` (the default) or `mi` for miles.
            is_commons: If true, return only photos from Flickr Commons.
            in_gallery: If true, return only photos that are in a gallery.
            is_getty: If true, return only photos sold by Getty.
            content_type: Deprecated; use `content_types`. Content types to return: 1 photos, 2 screenshots, 3
                other, 4 photos and screenshots, 5 screenshots and other, 6 photos and other, 7 all.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            every: The number of seconds between two polls.
            state: The path of a file that stores which photos the watch has returned. A later run with this
                file resumes the watch.
            since: The upload time at which a new watch begins, a timezone-aware datetime or a Unix timestamp.
                Defaults to now.
            overlap: The longest delay, in seconds, between an upload and its first appearance in searches.

        Returns:
            An endless iterable of new photos.

        https://www.flickr.com/services/api/flickr.photos.search.html
        """
        from ..endpoints import photos as endpoints

        return self._watch(
            endpoints.SEARCH,
            {
                "user_id": user_id,
                "tags": tags,
                "tag_mode": tag_mode,
                "text": text,
                "min_taken_date": min_taken_date,
                "max_taken_date": max_taken_date,
                "license": license,
                "privacy_filter": privacy_filter,
                "bbox": bbox,
                "accuracy": accuracy,
                "safe_search": safe_search,
                "content_types": content_types,
                "video_content_types": video_content_types,
                "machine_tags": machine_tags,
                "machine_tag_mode": machine_tag_mode,
                "group_id": group_id,
                "contacts": contacts,
                "woe_id": woe_id,
                "place_id": place_id,
                "media": media,
                "has_geo": has_geo,
                "geo_context": geo_context,
                "lat": lat,
                "lon": lon,
                "radius": radius,
                "radius_units": radius_units,
                "is_commons": is_commons,
                "in_gallery": in_gallery,
                "is_getty": is_getty,
                "content_type": content_type,
                "extras": extras,
            },
            every=every,
            state=state,
            since=since,
            overlap=overlap,
        )

    @cached_property
    def activity(self) -> ActivityNamespace:
        """Recent activity on photos and albums."""
        from .activity import ActivityNamespace

        return ActivityNamespace(self)

    @cached_property
    def auth(self) -> AuthNamespace:
        """Frobs and tokens of the legacy authentication, which OAuth has replaced."""
        from .auth import AuthNamespace

        return AuthNamespace(self)

    @cached_property
    def blogs(self) -> BlogsNamespace:
        """The calling user's blogs and posts to them."""
        from .blogs import BlogsNamespace

        return BlogsNamespace(self)

    @cached_property
    def cameras(self) -> CamerasNamespace:
        """Camera brands and models."""
        from .cameras import CamerasNamespace

        return CamerasNamespace(self)

    @cached_property
    def collections(self) -> CollectionsNamespace:
        """Collections of albums and nested collections."""
        from .collections import CollectionsNamespace

        return CollectionsNamespace(self)

    @cached_property
    def commons(self) -> CommonsNamespace:
        """The institutions of Flickr Commons."""
        from .commons import CommonsNamespace

        return CommonsNamespace(self)

    @cached_property
    def contacts(self) -> ContactsNamespace:
        """Contacts of users."""
        from .contacts import ContactsNamespace

        return ContactsNamespace(self)

    @cached_property
    def favorites(self) -> FavoritesNamespace:
        """Favorite photos of users."""
        from .favorites import FavoritesNamespace

        return FavoritesNamespace(self)

    @cached_property
    def galleries(self) -> GalleriesNamespace:
        """Galleries of photos by other users."""
        from .galleries import GalleriesNamespace

        return GalleriesNamespace(self)

    @cached_property
    def groups(self) -> GroupsNamespace:
        """Groups and group membership."""
        from .groups import GroupsNamespace

        return GroupsNamespace(self)

    @cached_property
    def interestingness(self) -> InterestingnessNamespace:
        """Explore, the most interesting photos of each day."""
        from .interestingness import InterestingnessNamespace

        return InterestingnessNamespace(self)

    @cached_property
    def machinetags(self) -> MachinetagsNamespace:
        """Machine tags by namespace, predicate and value."""
        from .machinetags import MachinetagsNamespace

        return MachinetagsNamespace(self)

    @cached_property
    def panda(self) -> PandaNamespace:
        """Pandas, streams of recent public photos."""
        from .panda import PandaNamespace

        return PandaNamespace(self)

    @cached_property
    def people(self) -> PeopleNamespace:
        """Users, their photos, groups and limits."""
        from .people import PeopleNamespace

        return PeopleNamespace(self)

    @cached_property
    def photos(self) -> PhotosNamespace:
        """Photos and videos."""
        from .photos import PhotosNamespace

        return PhotosNamespace(self)

    @cached_property
    def photosets(self) -> PhotosetsNamespace:
        """Albums, which the API calls photosets."""
        from .photosets import PhotosetsNamespace

        return PhotosetsNamespace(self)

    @cached_property
    def places(self) -> PlacesNamespace:
        """Places and the photos taken there."""
        from .places import PlacesNamespace

        return PlacesNamespace(self)

    @cached_property
    def prefs(self) -> PrefsNamespace:
        """The calling user's default settings for uploads."""
        from .prefs import PrefsNamespace

        return PrefsNamespace(self)

    @cached_property
    def profile(self) -> ProfileNamespace:
        """User profiles."""
        from .profile import ProfileNamespace

        return ProfileNamespace(self)

    @cached_property
    def push(self) -> PushNamespace:
        """Push subscriptions to new photos."""
        from .push import PushNamespace

        return PushNamespace(self)

    @cached_property
    def reflection(self) -> ReflectionNamespace:
        """Descriptions of the API methods."""
        from .reflection import ReflectionNamespace

        return ReflectionNamespace(self)

    @cached_property
    def stats(self) -> StatsNamespace:
        """View counts and referrers of the calling user's photos, albums and collections."""
        from .stats import StatsNamespace

        return StatsNamespace(self)

    @cached_property
    def tags(self) -> TagsNamespace:
        """Tags, tag clusters and popular tags."""
        from .tags import TagsNamespace

        return TagsNamespace(self)

    @cached_property
    def test(self) -> TestNamespace:
        """Methods for testing the connection and the authentication."""
        from .test import TestNamespace

        return TestNamespace(self)

    @cached_property
    def testimonials(self) -> TestimonialsNamespace:
        """Testimonials that users write about each other."""
        from .testimonials import TestimonialsNamespace

        return TestimonialsNamespace(self)

    @cached_property
    def urls(self) -> UrlsNamespace:
        """URLs of users, groups and galleries."""
        from .urls import UrlsNamespace

        return UrlsNamespace(self)
