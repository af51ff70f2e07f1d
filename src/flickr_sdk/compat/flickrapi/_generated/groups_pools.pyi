"""flickr.groups.pools with flickrapi's method names: Photo pools of groups."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class Add(Generic[Parsed]):
    """Add one of the calling user's photos to a group's pool."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, group_id: Value, timeout: float | None = None) -> Parsed:
        """Add one of the calling user's photos to a group's pool.

        In a moderated pool, the photo waits for approval by an administrator. Flickr reports this as error 6
        although it accepted the photo.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photo_id: The photo's id. The calling user must own the photo.
            group_id: The group's NSID, such as `12345678@N00`.

        Raises:
            FlickrError: With one of these codes:
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
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetContext(Generic[Parsed]):
    """Get the previous and next photo in a group's pool."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, group_id: Value, timeout: float | None = None) -> Parsed:
        """Get the previous and next photo in a group's pool.

        Args:
            photo_id: The photo's id.
            group_id: The group's NSID, such as `12345678@N00`.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.
                2: The group's pool does not contain the photo.
                3: The group does not exist, or the calling user cannot see its pool.

        https://www.flickr.com/services/api/flickr.groups.pools.getContext.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetGroups(Generic[Parsed]):
    """List the groups whose pools the calling user can add photos to."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, page: Value = None, per_page: Value = None, timeout: float | None = None) -> Parsed:
        """List the groups whose pools the calling user can add photos to.

        `privacy` is 1 for private, 2 for invitation-only and 3 for public.

        Requires a token with `read` permission.

        Args:
            page: The page number, starting at 1.
            per_page: The number of groups per page. Defaults to 400, which is also the maximum.

        https://www.flickr.com/services/api/flickr.groups.pools.getGroups.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetPhotos(Generic[Parsed]):
    """List the photos in a group's pool."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        group_id: Value,
        tags: Value = None,
        user_id: Value = None,
        extras: Value = None,
        per_page: Value = None,
        page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List the photos in a group's pool.

        Visibility depends on the group's settings and on the calling user.

        Args:
            group_id: The group's NSID, such as `12345678@N00`.
            tags: Return only photos with this tag. Flickr supports only one tag here.
            user_id: Return only photos added by this user.
            extras: Additional fields to return. `flickr_sdk.enums.PhotoExtra` describes each.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Raises:
            FlickrError: With one of these codes:
                1: The group does not exist, or the calling user cannot see it.
                2: The calling user cannot see this pool.
                3: The user in `user_id` does not exist.
                4: Only members of the group can see the pool.

        https://www.flickr.com/services/api/flickr.groups.pools.getPhotos.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class Remove(Generic[Parsed]):
    """Remove a photo from a group's pool."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, group_id: Value, timeout: float | None = None) -> Parsed:
        """Remove a photo from a group's pool.

        Only the photo's owner and the group's administrators can remove a photo.

        Requires a token with `write` permission.

        Repeats are harmless, so the client retries this call like a read.

        Args:
            photo_id: The photo's id.
            group_id: The group's NSID, such as `12345678@N00`.

        Raises:
            FlickrError: With one of these codes:
                1: The group does not exist, or the calling user cannot see it.
                2: The pool does not contain this photo.
                3: The calling user neither owns the photo nor administers the group.
                4: The photo does not exist, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.groups.pools.remove.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GroupsPoolsNamespace(Generic[Parsed]):
    """Photo pools of groups."""

    add: Add[Parsed]
    getContext: GetContext[Parsed]
    getGroups: GetGroups[Parsed]
    getPhotos: GetPhotos[Parsed]
    remove: Remove[Parsed]

class FlatGroupsPoolsNamespace(Generic[Parsed]):
    """The methods of `flickr.groups.pools` in the spelling `flickr.groups_pools_...`."""

    groups_pools_add: Add[Parsed]
    groups_pools_getContext: GetContext[Parsed]
    groups_pools_getGroups: GetGroups[Parsed]
    groups_pools_getPhotos: GetPhotos[Parsed]
    groups_pools_remove: Remove[Parsed]
