"""Iterators over the paginated methods of flickr.groups.pools."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk.walk.namespace import AsyncWalks

from ..endpoints import groups_pools as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flickr_sdk.types import GroupLike, PersonLike
    from flickr_sdk.walk import AsyncWalker, WalkProgressCallback

    from ..enums import PhotoExtra
    from ..models import Group, Photo


class AsyncGroupsPoolsWalks(AsyncWalks):
    """Photo pools of groups."""

    _path: ClassVar[str] = "groups.pools"

    def get_groups(
        self, *, per_page: int | None = None, prefetch: int = 0, progress: WalkProgressCallback | None = None
    ) -> AsyncWalker[Group]:
        """List the groups whose pools the calling user can add photos to.

        `privacy` is 1 for private, 2 for invitation-only and 3 for public.

        Requires a token with `read` permission.

        Args:
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.groups.pools.getGroups.html
        """
        return self._client._walk(
            endpoints.GET_GROUPS,
            {},
            per_page,
            prefetch,
            progress,
        )

    def get_photos(
        self,
        group_id: str | int | GroupLike,
        *,
        tags: str | None = None,
        user_id: str | int | PersonLike | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[Photo]:
        """List the photos in a group's pool.

        Visibility depends on the group's settings and on the calling user.

        Args:
            group_id: The group's NSID, such as `12345678@N00`.
            tags: Return only photos with this tag. Flickr supports only one tag here.
            user_id: Return only photos added by this user.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.groups.pools.getPhotos.html
        """
        return self._client._walk(
            endpoints.GET_PHOTOS,
            {"group_id": group_id, "tags": tags, "user_id": user_id, "extras": extras},
            per_page,
            prefetch,
            progress,
        )
