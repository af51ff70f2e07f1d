"""Iterators over the paginated methods of flickr.testimonials."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk.walk.namespace import AsyncWalks

from ..endpoints import testimonials as endpoints

if TYPE_CHECKING:
    from flickr_sdk.types import PersonLike
    from flickr_sdk.walk import AsyncWalker, WalkProgressCallback

    from ..models import Testimonial


class AsyncTestimonialsWalks(AsyncWalks):
    """Testimonials that users write about each other."""

    _path: ClassVar[str] = "testimonials"

    def get_all_testimonials_about(
        self, *, per_page: int | None = None, prefetch: int = 0, progress: WalkProgressCallback | None = None
    ) -> AsyncWalker[Testimonial]:
        """List all testimonials about the calling user, approved and pending.

        The method has no `user_id`; the subject is always the calling user.

        Requires a token with `read` permission.

        Args:
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.testimonials.getAllTestimonialsAbout.html
        """
        return self._client._walk(
            endpoints.GET_ALL_TESTIMONIALS_ABOUT,
            {},
            per_page,
            prefetch,
            progress,
        )

    def get_all_testimonials_by(
        self, *, per_page: int | None = None, prefetch: int = 0, progress: WalkProgressCallback | None = None
    ) -> AsyncWalker[Testimonial]:
        """List all testimonials by the calling user, approved and pending.

        The method has no `user_id`; the author is always the calling user.

        Requires a token with `read` permission.

        Args:
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.testimonials.getAllTestimonialsBy.html
        """
        return self._client._walk(
            endpoints.GET_ALL_TESTIMONIALS_BY,
            {},
            per_page,
            prefetch,
            progress,
        )

    def get_pending_testimonials_about(
        self, *, per_page: int | None = None, prefetch: int = 0, progress: WalkProgressCallback | None = None
    ) -> AsyncWalker[Testimonial]:
        """List the testimonials that are waiting for the calling user's approval.

        The method has no `user_id`; the subject is always the calling user.

        Requires a token with `read` permission.

        Args:
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.testimonials.getPendingTestimonialsAbout.html
        """
        return self._client._walk(
            endpoints.GET_PENDING_TESTIMONIALS_ABOUT,
            {},
            per_page,
            prefetch,
            progress,
        )

    def get_pending_testimonials_by(
        self, *, per_page: int | None = None, prefetch: int = 0, progress: WalkProgressCallback | None = None
    ) -> AsyncWalker[Testimonial]:
        """List the pending testimonials by the calling user.

        The method has no `user_id`; the author is always the calling user.

        Requires a token with `read` permission.

        Args:
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.testimonials.getPendingTestimonialsBy.html
        """
        return self._client._walk(
            endpoints.GET_PENDING_TESTIMONIALS_BY,
            {},
            per_page,
            prefetch,
            progress,
        )

    def get_testimonials_about(
        self,
        user_id: str | int | PersonLike,
        *,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[Testimonial]:
        """List the approved testimonials about a user.

        Args:
            user_id: The NSID of the testimonial's subject.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.testimonials.getTestimonialsAbout.html
        """
        return self._client._walk(
            endpoints.GET_TESTIMONIALS_ABOUT,
            {"user_id": user_id},
            per_page,
            prefetch,
            progress,
        )

    def get_testimonials_by(
        self,
        user_id: str | int | PersonLike,
        *,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> AsyncWalker[Testimonial]:
        """List the approved testimonials by a user.

        Args:
            user_id: The author's NSID.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.testimonials.getTestimonialsBy.html
        """
        return self._client._walk(
            endpoints.GET_TESTIMONIALS_BY,
            {"user_id": user_id},
            per_page,
            prefetch,
            progress,
        )
