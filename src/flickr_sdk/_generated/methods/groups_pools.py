"""flickr.groups.pools: Photo pools of groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import Namespace

from ..endpoints import groups_pools as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flickr_sdk.types import GroupLike, PersonLike, PhotoLike

    from ..enums import PhotoExtra
    from ..models import GroupPage, PhotoContext, PhotoPage


class GroupsPoolsNamespace(Namespace):
    """Photo pools of groups."""

    _path: ClassVar[str] = "groups.pools"

    def add(self, photo_id: str | int | PhotoLike, group_id: str | int | GroupLike) -> None:
        """Add one of the calling user's photos to a group's pool.

        In a moderated pool, the photo waits for approval by an administrator. Flickr reports this as error 6
        although it accepted the photo.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photo_id: The photo's id. The calling user must own the photo.
            group_id: The group's NSID, such as `12345678@N00`.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user does not own it.
                2: The group does not exist, or the calling user is not a member.
                3: The pool already contains the photo.
                4: The photo has reached the limit of pools.
                5: The calling user has reached the group's limit of photos.
                6: The pool is moderated; the photo is waiting for approval by an administrator.
                7: The photo was already waiting for approval in this moderated pool.
                8: The group's moderation rules do not permit this content.
                10: The pool is full.
                11: An administrator has closed the pool to new photos.
                21: The pool does not accept videos.
                22: The pool accepts only videos.
                23: The video is not ready; it is still being processed, or the processing failed.
                24: The pool does not accept ordinary photos or videos.
                25: The pool does not accept screenshots or screencasts.
                26: The pool does not accept illustrations, art, animation or computer graphics.
                27: The pool does not accept content with safety level restricted.
                28: The pool accepts only content with safety level safe.
                29: The pool accepts only items with a location.

        https://www.flickr.com/services/api/flickr.groups.pools.add.html
        """
        return self._client._call(
            endpoints.ADD,
            {"photo_id": photo_id, "group_id": group_id},
        )

    def get_context(self, photo_id: str | int | PhotoLike, group_id: str | int | GroupLike) -> PhotoContext:
        """Get the previous and next photo in a group's pool.

        Args:
            photo_id: The photo's id.
            group_id: The group's NSID, such as `12345678@N00`.

        Returns:
            The previous photo and the next photo.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: The group's pool does not contain the photo.
                3: The group does not exist, or the calling user cannot see its pool.

        https://www.flickr.com/services/api/flickr.groups.pools.getContext.html
        """
        return self._client._call(
            endpoints.GET_CONTEXT,
            {"photo_id": photo_id, "group_id": group_id},
        )

    def get_groups(self, *, page: int | None = None, per_page: int | None = None) -> GroupPage:
        """List the groups whose pools the calling user can add photos to.

        `privacy` is 1 for private, 2 for invitation-only and 3 for public.

        Requires a token with `read` permission.

        Args:
            page: The page number, starting at 1.
            per_page: The number of groups per page. Defaults to 400, which is also the maximum.

        Returns:
            One page of groups, each with privacy, photo count and an administrator flag.

        https://www.flickr.com/services/api/flickr.groups.pools.getGroups.html
        """
        return self._client._call(
            endpoints.GET_GROUPS,
            {"page": page, "per_page": per_page},
        )

    def get_photos(
        self,
        group_id: str | int | GroupLike,
        *,
        tags: str | None = None,
        user_id: str | int | PersonLike | None = None,
        extras: Sequence[PhotoExtra] | PhotoExtra | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> PhotoPage:
        """List the photos in a group's pool.

        Visibility depends on the group's settings and on the calling user.

        Args:
            group_id: The group's NSID, such as `12345678@N00`.
            tags: Return only photos with this tag. Flickr supports only one tag here.
            user_id: Return only photos added by this user.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Returns:
            One page of photos, each with the date on which it was added.

        Raises:
            ApiError: With one of these codes:
                1: The group does not exist, or the calling user cannot see it.
                2: The calling user cannot see this pool.
                3: The user in `user_id` does not exist.
                4: Only members of the group can see the pool.

        https://www.flickr.com/services/api/flickr.groups.pools.getPhotos.html
        """
        return self._client._call(
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

    def remove(self, photo_id: str | int | PhotoLike, group_id: str | int | GroupLike) -> None:
        """Remove a photo from a group's pool.

        Only the photo's owner and the group's administrators can remove a photo.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photo_id: The photo's id.
            group_id: The group's NSID, such as `12345678@N00`.

        Raises:
            ApiError: With one of these codes:
                1: The group does not exist, or the calling user cannot see it.
                2: The pool does not contain this photo.
                3: The calling user neither owns the photo nor administers the group.
                4: The photo does not exist, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.groups.pools.remove.html
        """
        return self._client._call(
            endpoints.REMOVE,
            {"photo_id": photo_id, "group_id": group_id},
        )
