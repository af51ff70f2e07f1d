"""flickr.groups.pools with flickrapi's method names: Photo pools of groups."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._answers import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Answer, Parsed, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class Add(Generic[Parsed]):
    """Add one of the calling user's photos to a group's pool."""

    __name__: str

    @overload
    def __call__(self, *, photo_id: Value, group_id: Value, timeout: float | None = None) -> Parsed:
        """Add one of the calling user's photos to a group's pool.

        In a moderated pool the photo waits for an administrator; Flickr reports that as error 6 although the
        photo was accepted.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo to add, which must be the calling user's own.
            group_id: The group's NSID, such as `12345678@N00`.

        Raises:
            FlickrError: With a code of the method's own:
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
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetContext(Generic[Parsed]):
    """Get the neighbours of a photo in a group's pool."""

    __name__: str

    @overload
    def __call__(self, *, photo_id: Value, group_id: Value, timeout: float | None = None) -> Parsed:
        """Get the neighbours of a photo in a group's pool.

        Args:
            photo_id: The photo's id.
            group_id: The group's NSID, such as `12345678@N00`.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no such photo, or the calling user may not see it.
                2: The group's pool does not contain the photo.
                3: There is no such group, or the calling user may not see its pool.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetGroups(Generic[Parsed]):
    """List the groups to whose pools the calling user can add photos."""

    __name__: str

    @overload
    def __call__(self, *, page: Value = None, per_page: Value = None, timeout: float | None = None) -> Parsed:
        """List the groups to whose pools the calling user can add photos.

        `privacy` is 1 for private, 2 for public by invitation and 3 for public and open.

        Needs a token with `read` permission.

        Args:
            page: The page of results to return.
            per_page: How many groups a page holds, 400 unless given, which is also the most.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetPhotos(Generic[Parsed]):
    """List the photos in a group's pool."""

    __name__: str

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

        What is visible depends on the group's settings and on the calling user.

        Args:
            group_id: The group's NSID, such as `12345678@N00`.
            tags: Only photos with this tag. Flickr takes a single tag here.
            user_id: Only photos that this member added.
            extras: Additional fields to return.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page of results to return.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no group with this id.
                2: The calling user may not see this pool.
                3: `user_id` names nobody.
                4: The pool is for members of the group only.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class Remove(Generic[Parsed]):
    """Take a photo out of a group's pool."""

    __name__: str

    @overload
    def __call__(self, *, photo_id: Value, group_id: Value, timeout: float | None = None) -> Parsed:
        """Take a photo out of a group's pool.

        The photo's owner and the administrators of the group can do this.

        Needs a token with `write` permission.

        Args:
            photo_id: The photo's id.
            group_id: The group's NSID, such as `12345678@N00`.

        Raises:
            FlickrError: With a code of the method's own:
                1: There is no group with this id.
                2: The pool does not contain this photo.
                3: The calling user neither owns the photo nor administers the group.

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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

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
