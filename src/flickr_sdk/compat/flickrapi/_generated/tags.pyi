"""flickr.tags with flickrapi's method names: Tags, tag clusters and popular tags."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class GetClusterPhotos(Generic[Parsed]):
    """List photos of a tag cluster."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, tag: Value, cluster_id: Value, timeout: float | None = None) -> Parsed:
        """List photos of a tag cluster.

        Args:
            tag: The tag that the cluster belongs to.
            cluster_id: The cluster's id, its first three tags joined by hyphens, such as `sand-beach-sea`.

        https://www.flickr.com/services/api/flickr.tags.getClusterPhotos.html
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

class GetClusters(Generic[Parsed]):
    """List the clusters of tags that are often used together with a tag."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, tag: Value, timeout: float | None = None) -> Parsed:
        """List the clusters of tags that are often used together with a tag.

        Args:
            tag: The tag to look up.

        Raises:
            FlickrError: With one of these codes:
                1: The tag is invalid or has no clusters.

        https://www.flickr.com/services/api/flickr.tags.getClusters.html
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

class GetHotList(Generic[Parsed]):
    """List the most popular tags of the last day or week."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, period: Value = None, count: Value = None, timeout: float | None = None) -> Parsed:
        """List the most popular tags of the last day or week.

        Args:
            period: The period for which to return hot tags: the last `day` (the default) or `week`.
            count: The number of tags. Defaults to 20; the maximum is 200.

        Raises:
            FlickrError: With one of these codes:
                1: The period is neither `day` nor `week`.

        https://www.flickr.com/services/api/flickr.tags.getHotList.html
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

class GetListPhoto(Generic[Parsed]):
    """List the tags of a photo."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, photo_id: Value, timeout: float | None = None) -> Parsed:
        """List the tags of a photo.

        Args:
            photo_id: The photo's id.

        Raises:
            FlickrError: With one of these codes:
                1: The photo does not exist, or the calling user cannot see it.

        https://www.flickr.com/services/api/flickr.tags.getListPhoto.html
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

class GetListUser(Generic[Parsed]):
    """List all tags of a user."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, user_id: Value = None, timeout: float | None = None) -> Parsed:
        """List all tags of a user.

        Args:
            user_id: The user's NSID. Defaults to the calling user.

        Raises:
            FlickrError: With one of these codes:
                1: The user is invalid, or the call is unauthenticated and has no `user_id`.

        https://www.flickr.com/services/api/flickr.tags.getListUser.html
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

class GetListUserPopular(Generic[Parsed]):
    """List the most used tags of a user."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, user_id: Value = None, count: Value = None, timeout: float | None = None) -> Parsed:
        """List the most used tags of a user.

        Args:
            user_id: The user's NSID. Defaults to the calling user.
            count: The number of tags. Defaults to 10.

        Raises:
            FlickrError: With one of these codes:
                1: The user is invalid, or the call is unauthenticated and has no `user_id`.

        https://www.flickr.com/services/api/flickr.tags.getListUserPopular.html
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

class GetListUserRaw(Generic[Parsed]):
    """List the raw forms of the calling user's tags."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, tag: Value = None, timeout: float | None = None) -> Parsed:
        """List the raw forms of the calling user's tags.

        Args:
            tag: The tag whose raw forms are returned. Defaults to all tags.

        Raises:
            FlickrError: With one of these codes:
                1: The call is unauthenticated.

        https://www.flickr.com/services/api/flickr.tags.getListUserRaw.html
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

class GetMostFrequentlyUsed(Generic[Parsed]):
    """List the calling user's most used tags."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, timeout: float | None = None) -> Parsed:
        """List the calling user's most used tags.

        Requires a token with `read` permission.

        https://www.flickr.com/services/api/flickr.tags.getMostFrequentlyUsed.html
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

class GetRelated(Generic[Parsed]):
    """List tags that are often used together with a tag."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, tag: Value, timeout: float | None = None) -> Parsed:
        """List tags that are often used together with a tag.

        Args:
            tag: The tag to look up.

        Raises:
            FlickrError: With one of these codes:
                1: The tag is missing.

        https://www.flickr.com/services/api/flickr.tags.getRelated.html
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

class TagsNamespace(Generic[Parsed]):
    """Tags, tag clusters and popular tags."""

    getClusterPhotos: GetClusterPhotos[Parsed]
    getClusters: GetClusters[Parsed]
    getHotList: GetHotList[Parsed]
    getListPhoto: GetListPhoto[Parsed]
    getListUser: GetListUser[Parsed]
    getListUserPopular: GetListUserPopular[Parsed]
    getListUserRaw: GetListUserRaw[Parsed]
    getMostFrequentlyUsed: GetMostFrequentlyUsed[Parsed]
    getRelated: GetRelated[Parsed]

class FlatTagsNamespace(Generic[Parsed]):
    """The methods of `flickr.tags` in the spelling `flickr.tags_...`."""

    tags_getClusterPhotos: GetClusterPhotos[Parsed]
    tags_getClusters: GetClusters[Parsed]
    tags_getHotList: GetHotList[Parsed]
    tags_getListPhoto: GetListPhoto[Parsed]
    tags_getListUser: GetListUser[Parsed]
    tags_getListUserPopular: GetListUserPopular[Parsed]
    tags_getListUserRaw: GetListUserRaw[Parsed]
    tags_getMostFrequentlyUsed: GetMostFrequentlyUsed[Parsed]
    tags_getRelated: GetRelated[Parsed]
