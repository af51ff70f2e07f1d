"""flickr.groups.pools: Photo pools of groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import AsyncNamespace

from ..endpoints import groups_pools as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..enums import PhotoExtra
    from ..models import GroupPage, PhotoContext, PhotoPage


class AsyncGroupsPoolsNamespace(AsyncNamespace):
    """Photo pools of groups."""

    _path: ClassVar[str] = "groups.pools"

    async def add(self, photo_id: str, group_id: str) -> None:
        """Add one of the calling user's photos to a group's pool.

        In a moderated pool the photo waits for an administrator; Flickr reports that as error 6 although the
        photo was accepted.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo to add, which must be the calling user's own.
            group_id: The group's NSID, such as `12345678@N00`.

        Raises:
            ApiError: With a code of the method's own:
                1: The calling user owns no photo with this id.
                2: There is no such group, or the calling user is not in it.
                3: The pool contains the photo already.
                4: The photo is in as many pools as Flickr allows.
                5: The calling user has used up the number of photos this group allows.
                6: The pool is moderated; the photo now waits for an administrator to approve it.
                7: The photo was already waiting for approval in this moderated pool.
                8: The group's moderation rules do not permit this content.
                10: The pool is full.
                11: An administrator has closed the pool for new photos.
                21: The pool takes no videos.
                22: The pool takes videos only.
                23: The video is not ready; it is still being converted, or the conversion failed.
                24: The pool takes no ordinary photos or videos.
                25: The pool takes no screenshots or screencasts.
                26: The pool takes no illustrations, art, animation or computer graphics.
                27: The pool takes no content with safety level restricted.
                28: The pool takes only content with safety level safe.
                29: The pool takes only items with a location.

        https://www.flickr.com/services/api/flickr.groups.pools.add.html
        """
        return await self._client._call(
            endpoints.ADD,
            {"photo_id": photo_id, "group_id": group_id},
        )

    async def get_context(self, photo_id: str, group_id: str) -> PhotoContext:
        """Get the neighbours of a photo in a group's pool.

        Args:
            photo_id: The photo's id.
            group_id: The group's NSID, such as `12345678@N00`.

        Returns:
            The previous and the next photo of the pool.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no such photo, or the calling user may not see it.
                2: The group's pool does not contain the photo.
                3: There is no such group, or the calling user may not see its pool.

        https://www.flickr.com/services/api/flickr.groups.pools.getContext.html
        """
        return await self._client._call(
            endpoints.GET_CONTEXT,
            {"photo_id": photo_id, "group_id": group_id},
        )

    async def get_groups(self, *, page: int | None = None, per_page: int | None = None) -> GroupPage:
        """List the groups to whose pools the calling user can add photos.

        `privacy` is 1 for private, 2 for public by invitation and 3 for public and open.

        Needs a token with `read` permission.

        Args:
            page: The page of results to return.
            per_page: How many groups a page holds, 400 unless given, which is also the most.

        Returns:
            One page of groups, each with privacy, photo count and an administrator flag.

        https://www.flickr.com/services/api/flickr.groups.pools.getGroups.html
        """
        return await self._client._call(
            endpoints.GET_GROUPS,
            {"page": page, "per_page": per_page},
        )

    async def get_photos(
        self,
        group_id: str,
        *,
        tags: str | None = None,
        user_id: str | None = None,
        extras: Sequence[PhotoExtra | str] | str | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> PhotoPage:
        """List the photos in a group's pool.

        What is visible depends on the group's settings and on the calling user.

        Args:
            group_id: The group's NSID, such as `12345678@N00`.
            tags: Only photos with this tag. Flickr takes a single tag here.
            user_id: Only photos that this member added.
            extras: Additional fields to return.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page of results to return.

        Returns:
            One page of photos, each with the date it entered the pool.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no group with this id.
                2: The calling user may not see this pool.
                3: `user_id` names nobody.
                4: The pool is for members of the group only.

        https://www.flickr.com/services/api/flickr.groups.pools.getPhotos.html
        """
        return await self._client._call(
            endpoints.GET_PHOTOS,
            {
                "group_id": group_id,
                "tags": tags,
                "user_id": user_id,
                "extras": extras,
                "per_page": per_page,
                "page": page,
            },
        )

    async def remove(self, photo_id: str, group_id: str) -> None:
        """Take a photo out of a group's pool.

        The photo's owner and the administrators of the group can do this.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            group_id: The group's NSID, such as `12345678@N00`.

        Raises:
            ApiError: With a code of the method's own:
                1: There is no group with this id.
                2: The pool does not contain this photo.
                3: The calling user neither owns the photo nor administers the group.

        https://www.flickr.com/services/api/flickr.groups.pools.remove.html
        """
        return await self._client._call(
            endpoints.REMOVE,
            {"photo_id": photo_id, "group_id": group_id},
        )
