"""flickr.blogs with flickrapi's method names: The calling user's blogs and posts to them."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class GetList(Generic[Parsed]):
    """List the blogs that the calling user connected to Flickr."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, service: Value = None, timeout: float | None = None) -> Parsed:
        """List the blogs that the calling user connected to Flickr.

        If `needspassword` is set, `flickr.blogs.postPhoto` requires `blog_password`.

        Requires a token with `read` permission.

        Args:
            service: Return only blogs of this service, an id from `flickr.blogs.getServices`.

        https://www.flickr.com/services/api/flickr.blogs.getList.html
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

class GetServices(Generic[Parsed]):
    """List the supported blogging services."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, timeout: float | None = None) -> Parsed:
        """List the supported blogging services.

        Multiple services can share one id.

        https://www.flickr.com/services/api/flickr.blogs.getServices.html
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

class PostPhoto(Generic[Parsed]):
    """Post a photo to one of the calling user's blogs."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        photo_id: Value,
        title: Value,
        description: Value,
        blog_id: Value = None,
        blog_password: Value = None,
        service: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """Post a photo to one of the calling user's blogs.

        Requires `blog_id` or `service`.

        Requires a token with `write` permission.

        Args:
            photo_id: The id of the photo to post. It must be public.
            title: The title of the blog post.
            description: The text of the blog post.
            blog_id: The blog's id, from `flickr.blogs.getList`.
            blog_password: The blog's password. Required if Flickr does not store it.
            service: Post to the first blog of this service, as an alternative to `blog_id`.

        Raises:
            FlickrError: With one of these codes:
                1: The blog does not exist.
                2: The photo does not exist or is not public.
                3: The blog's password is neither stored at Flickr nor passed to the call.
                4: The blogging service rejected the post.

        https://www.flickr.com/services/api/flickr.blogs.postPhoto.html
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

class BlogsNamespace(Generic[Parsed]):
    """The calling user's blogs and posts to them."""

    getList: GetList[Parsed]
    getServices: GetServices[Parsed]
    postPhoto: PostPhoto[Parsed]

class FlatBlogsNamespace(Generic[Parsed]):
    """The methods of `flickr.blogs` in the spelling `flickr.blogs_...`."""

    blogs_getList: GetList[Parsed]
    blogs_getServices: GetServices[Parsed]
    blogs_postPhoto: PostPhoto[Parsed]
