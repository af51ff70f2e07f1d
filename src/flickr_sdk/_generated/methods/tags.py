"""flickr.tags: Tags, tag clusters and popular tags."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import Namespace

from ..endpoints import tags as endpoints

if TYPE_CHECKING:
    from typing import Literal

    from flickr_sdk.types import PersonLike, PhotoLike

    from ..models import (
        HotList,
        PhotoTags,
        RelatedTags,
        TagClusterPage,
        TagClusterPhotos,
        UserRawTags,
        UserTagCounts,
        UserTags,
    )


class TagsNamespace(Namespace):
    """Tags, tag clusters and popular tags."""

    _path: ClassVar[str] = "tags"

    def get_cluster_photos(self, tag: str, cluster_id: str | int) -> TagClusterPhotos:
        """List photos of a tag cluster.

        Args:
            tag: The tag that the cluster belongs to.
            cluster_id: The cluster's id, its first three tags joined by hyphens, such as `sand-beach-sea`.

        Returns:
            The first 24 photos of the cluster.

        https://www.flickr.com/services/api/flickr.tags.getClusterPhotos.html
        """
        return self._client._call(
            endpoints.GET_CLUSTER_PHOTOS,
            {"tag": tag, "cluster_id": cluster_id},
        )

    def get_clusters(self, tag: str) -> TagClusterPage:
        """List the clusters of tags that are often used together with a tag.

        Args:
            tag: The tag to look up.

        Returns:
            The clusters, each a list of tags.

        Raises:
            ApiError: With one of these codes:
                1: The tag is invalid or has no clusters.

        https://www.flickr.com/services/api/flickr.tags.getClusters.html
        """
        return self._client._call(
            endpoints.GET_CLUSTERS,
            {"tag": tag},
        )

    def get_hot_list(self, *, period: Literal["day", "week"] | None = None, count: int | None = None) -> HotList:
        """List the most popular tags of the last day or week.

        Args:
            period: The period for which to return hot tags: the last `day` (the default) or `week`.
            count: The number of tags. Defaults to 20; the maximum is 200.

        Returns:
            The hot tags of the period. Older responses include scores, newer ones a sample photo.

        Raises:
            ApiError: With one of these codes:
                1: The period is neither `day` nor `week`.

        https://www.flickr.com/services/api/flickr.tags.getHotList.html
        """
        return self._client._call(
            endpoints.GET_HOT_LIST,
            {"period": period, "count": count},
        )

    def get_list_photo(self, photo_id: str | int | PhotoLike) -> PhotoTags:
        """List the tags of a photo.

        Args:
            photo_id: The photo's id.

        Returns:
            The tags, each with its id, author, raw form and normalized form.

        Raises:
            ApiError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.tags.getListPhoto.html
        """
        return self._client._call(
            endpoints.GET_LIST_PHOTO,
            {"photo_id": photo_id},
        )

    def get_list_user(self, user_id: str | int | PersonLike | None = None) -> UserTags:
        """List all tags of a user.

        Args:
            user_id: The user's NSID. Defaults to the calling user.

        Returns:
            The user's NSID and the normalized tags.

        Raises:
            ApiError: With one of these codes:
                1: The user is invalid, or the call is unauthenticated and has no `user_id`.

        https://www.flickr.com/services/api/flickr.tags.getListUser.html
        """
        return self._client._call(
            endpoints.GET_LIST_USER,
            {"user_id": user_id},
        )

    def get_list_user_popular(
        self, user_id: str | int | PersonLike | None = None, *, count: int | None = None
    ) -> UserTagCounts:
        """List the most used tags of a user.

        Args:
            user_id: The user's NSID. Defaults to the calling user.
            count: The number of tags. Defaults to 10.

        Returns:
            The user's NSID and the tags with their number of uses.

        Raises:
            ApiError: With one of these codes:
                1: The user is invalid, or the call is unauthenticated and has no `user_id`.

        https://www.flickr.com/services/api/flickr.tags.getListUserPopular.html
        """
        return self._client._call(
            endpoints.GET_LIST_USER_POPULAR,
            {"user_id": user_id, "count": count},
        )

    def get_list_user_raw(self, *, tag: str | None = None) -> UserRawTags:
        """List the raw forms of the calling user's tags.

        Args:
            tag: The tag whose raw forms are returned. Defaults to all tags.

        Returns:
            The normalized tags, each with its raw forms.

        Raises:
            ApiError: With one of these codes:
                1: The call is unauthenticated.

        https://www.flickr.com/services/api/flickr.tags.getListUserRaw.html
        """
        return self._client._call(
            endpoints.GET_LIST_USER_RAW,
            {"tag": tag},
        )

    def get_most_frequently_used(self) -> UserTagCounts:
        """List the calling user's most used tags.

        Requires a token with `read` permission.

        Returns:
            The user's NSID and the tags with their number of uses.

        https://www.flickr.com/services/api/flickr.tags.getMostFrequentlyUsed.html
        """
        return self._client._call(
            endpoints.GET_MOST_FREQUENTLY_USED,
            {},
        )

    def get_related(self, tag: str) -> RelatedTags:
        """List tags that are often used together with a tag.

        Args:
            tag: The tag to look up.

        Returns:
            The related tags.

        Raises:
            ApiError: With one of these codes:
                1: The tag is missing.

        https://www.flickr.com/services/api/flickr.tags.getRelated.html
        """
        return self._client._call(
            endpoints.GET_RELATED,
            {"tag": tag},
        )
