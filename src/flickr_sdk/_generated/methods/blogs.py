"""flickr.blogs: The calling user's blogs and posts to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import Namespace

from ..endpoints import blogs as endpoints

if TYPE_CHECKING:
    from pydantic import JsonValue

    from flickr_sdk.types import PhotoLike

    from ..models import Blog, BlogService


class BlogsNamespace(Namespace):
    """The calling user's blogs and posts to them."""

    _path: ClassVar[str] = "blogs"

    def get_list(self, *, service: str | int | None = None) -> list[Blog]:
        """List the blogs that the calling user connected to Flickr.

        If `needspassword` is set, `flickr.blogs.postPhoto` requires `blog_password`.

        Requires a token with `read` permission.

        Args:
            service: Return only blogs of this service, an id from `flickr.blogs.getServices`.

        Returns:
            The blogs with id, name, service, URL and whether a password is required.

        https://www.flickr.com/services/api/flickr.blogs.getList.html
        """
        return self._client._call(
            endpoints.GET_LIST,
            {"service": service},
        )

    def get_services(self) -> list[BlogService]:
        """List the supported blogging services.

        Multiple services can share one id.

        Returns:
            The services with id and display name.

        https://www.flickr.com/services/api/flickr.blogs.getServices.html
        """
        return self._client._call(
            endpoints.GET_SERVICES,
            {},
        )

    def post_photo(
        self,
        photo_id: str | int | PhotoLike,
        title: str,
        description: str,
        *,
        blog_id: str | int | None = None,
        blog_password: str | None = None,
        service: str | int | None = None,
    ) -> dict[str, JsonValue] | None:
        """Post a photo to one of the calling user's blogs.

        Requires `blog_id` or `service`.

        Requires a token with `write` permission.

        No response of this method has been recorded or documented; the return type is that of other clients.

        Args:
            photo_id: The id of the photo to post. It must be public.
            title: The title of the blog post.
            description: The text of the blog post.
            blog_id: The blog's id, from `flickr.blogs.getList`.
            blog_password: The blog's password. Required if Flickr does not store it.
            service: Post to the first blog of this service, as an alternative to `blog_id`.

        Returns:
            `None` for an empty response, which is expected; otherwise the decoded response.

        Raises:
            ApiError: With one of these codes:
                1: The blog does not exist.
                2: The photo does not exist or is not public.
                3: The blog's password is neither stored at Flickr nor passed to the call.
                4: The blogging service rejected the post.

        https://www.flickr.com/services/api/flickr.blogs.postPhoto.html
        """
        return self._client._call(
            endpoints.POST_PHOTO,
            {
                "blog_id": blog_id,
                "photo_id": photo_id,
                "title": title,
                "description": description,
                "blog_password": blog_password,
                "service": service,
            },
        )
