"""flickr.testimonials: Testimonials that users write about each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import AsyncNamespace

from ..endpoints import testimonials as endpoints

if TYPE_CHECKING:
    from pydantic import JsonValue

    from flickr_sdk.types import PersonLike

    from ..models import Testimonial, TestimonialPage


class AsyncTestimonialsNamespace(AsyncNamespace):
    """Testimonials that users write about each other."""

    _path: ClassVar[str] = "testimonials"

    async def add_testimonial(self, user_id: str | int | PersonLike, testimonial_text: str) -> Testimonial:
        """Write a testimonial about another user.

        The testimonial is pending until that user approves it. A user can write only one testimonial about
        another user.

        Requires a token with `write` permission.

        Args:
            user_id: The NSID of the user to write about.
            testimonial_text: The text of the testimonial, without HTML or BBCode.

        Returns:
            The new testimonial with its author and its subject.

        Raises:
            ApiError: With one of these codes:
                1: The NSID is invalid.
                2: Flickr failed to store the testimonial.
                3: Flickr stored the testimonial but failed to return its id.
                4: The calling user has already written a testimonial about this user.

        https://www.flickr.com/services/api/flickr.testimonials.addTestimonial.html
        """
        return await self._client._call(
            endpoints.ADD_TESTIMONIAL,
            {"user_id": user_id, "testimonial_text": testimonial_text},
        )

    async def approve_testimonial(self, testimonial_id: str | int) -> dict[str, JsonValue] | None:
        """Approve a testimonial about the calling user.

        Requires a token with `write` permission.

        No response of this method has been recorded or documented; the return type is an assumption.

        Args:
            testimonial_id: The testimonial's id.

        Returns:
            `None` for an empty response, which is expected; otherwise the decoded response.

        Raises:
            ApiError: With one of these codes:
                1: The NSID is invalid.
                2: The testimonial does not exist.
                3: The testimonial is already approved.
                4: Flickr failed to store the approval.

        https://www.flickr.com/services/api/flickr.testimonials.approveTestimonial.html
        """
        return await self._client._call(
            endpoints.APPROVE_TESTIMONIAL,
            {"testimonial_id": testimonial_id},
        )

    async def delete_testimonial(self, testimonial_id: str | int) -> dict[str, JsonValue] | None:
        """Delete a testimonial permanently.

        Only the author and the subject can delete a testimonial.

        Requires a token with `write` permission.

        No response of this method has been recorded or documented; the return type is an assumption.

        Args:
            testimonial_id: The testimonial's id.

        Returns:
            `None` for an empty response, which is expected; otherwise the decoded response.

        Raises:
            ApiError: With one of these codes:
                1: The NSID is invalid.
                2: The testimonial does not exist.
                4: Flickr failed to delete the testimonial.

        https://www.flickr.com/services/api/flickr.testimonials.deleteTestimonial.html
        """
        return await self._client._call(
            endpoints.DELETE_TESTIMONIAL,
            {"testimonial_id": testimonial_id},
        )

    async def edit_testimonial(
        self, user_id: str | int | PersonLike, testimonial_id: str | int, testimonial_text: str
    ) -> Testimonial:
        """Replace the text of a testimonial.

        Only the author can edit a testimonial. The testimonial is pending again until its subject approves
        the new text.

        Requires a token with `write` permission.

        Args:
            user_id: The NSID of the testimonial's subject.
            testimonial_id: The testimonial's id.
            testimonial_text: The new text, without HTML or BBCode.

        Returns:
            The updated testimonial with its author and its subject.

        Raises:
            ApiError: With one of these codes:
                1: The NSID is invalid.
                2: The testimonial does not exist.
                3: Flickr stored the testimonial but failed to return it.
                4: Flickr failed to store the testimonial.

        https://www.flickr.com/services/api/flickr.testimonials.editTestimonial.html
        """
        return await self._client._call(
            endpoints.EDIT_TESTIMONIAL,
            {"user_id": user_id, "testimonial_id": testimonial_id, "testimonial_text": testimonial_text},
        )

    async def get_all_testimonials_about(
        self, *, page: int | None = None, per_page: int | None = None
    ) -> TestimonialPage:
        """List all testimonials about the calling user, approved and pending.

        The method has no `user_id`; the subject is always the calling user.

        Requires a token with `read` permission.

        No response of this method has been recorded or documented; the return type is an assumption.

        Args:
            page: The page number. Flickr documents 0 as the default.
            per_page: The number of testimonials per page. Defaults to 10; the maximum is 50.

        Returns:
            One page of testimonials with their authors and subjects.

        Raises:
            ApiError: With one of these codes:
                1: The NSID is invalid.
                2: The approval status is invalid.

        https://www.flickr.com/services/api/flickr.testimonials.getAllTestimonialsAbout.html
        """
        return await self._client._call(
            endpoints.GET_ALL_TESTIMONIALS_ABOUT,
            {"page": page, "per_page": per_page},
        )

    async def get_all_testimonials_about_by(self, user_id: str | int | PersonLike) -> TestimonialPage:
        """Get the calling user's testimonial about a user, approved or pending.

        The method takes no page arguments, so the page counts of the list are probably `None`. The return
        type is that of the other lists of testimonials.

        Requires a token with `read` permission.

        No response of this method has been recorded or documented; the return type is an assumption.

        Args:
            user_id: The NSID of the testimonial's subject.

        Returns:
            A list with at most one testimonial.

        Raises:
            ApiError: With one of these codes:
                1: The `user_id` is missing or invalid.
                2: The approval status is invalid.

        https://www.flickr.com/services/api/flickr.testimonials.getAllTestimonialsAboutBy.html
        """
        return await self._client._call(
            endpoints.GET_ALL_TESTIMONIALS_ABOUT_BY,
            {"user_id": user_id},
        )

    async def get_all_testimonials_by(self, *, page: int | None = None, per_page: int | None = None) -> TestimonialPage:
        """List all testimonials by the calling user, approved and pending.

        The method has no `user_id`; the author is always the calling user.

        Requires a token with `read` permission.

        No response of this method has been recorded or documented; the return type is an assumption.

        Args:
            page: The page number. Flickr documents 0 as the default.
            per_page: The number of testimonials per page. Defaults to 10; the maximum is 50.

        Returns:
            One page of testimonials with their authors and subjects.

        Raises:
            ApiError: With one of these codes:
                1: The NSID is invalid.
                2: The approval status is invalid.

        https://www.flickr.com/services/api/flickr.testimonials.getAllTestimonialsBy.html
        """
        return await self._client._call(
            endpoints.GET_ALL_TESTIMONIALS_BY,
            {"page": page, "per_page": per_page},
        )

    async def get_pending_testimonials_about(
        self, *, page: int | None = None, per_page: int | None = None
    ) -> TestimonialPage:
        """List the testimonials that are waiting for the calling user's approval.

        The method has no `user_id`; the subject is always the calling user.

        Requires a token with `read` permission.

        No response of this method has been recorded or documented; the return type is an assumption.

        Args:
            page: The page number. Flickr documents 0 as the default.
            per_page: The number of testimonials per page. Defaults to 10; the maximum is 50.

        Returns:
            One page of testimonials with their authors and subjects.

        Raises:
            ApiError: With one of these codes:
                1: The NSID is invalid.
                2: The approval status is invalid.

        https://www.flickr.com/services/api/flickr.testimonials.getPendingTestimonialsAbout.html
        """
        return await self._client._call(
            endpoints.GET_PENDING_TESTIMONIALS_ABOUT,
            {"page": page, "per_page": per_page},
        )

    async def get_pending_testimonials_about_by(self, user_id: str | int | PersonLike) -> TestimonialPage:
        """Get the calling user's pending testimonial about a user.

        The method takes no page arguments, so the page counts of the list are probably `None`. The return
        type is that of the other lists of testimonials.

        Requires a token with `read` permission.

        No response of this method has been recorded or documented; the return type is an assumption.

        Args:
            user_id: The NSID of the testimonial's subject.

        Returns:
            A list with at most one testimonial.

        Raises:
            ApiError: With one of these codes:
                1: The NSID is invalid.
                2: The approval status is invalid.

        https://www.flickr.com/services/api/flickr.testimonials.getPendingTestimonialsAboutBy.html
        """
        return await self._client._call(
            endpoints.GET_PENDING_TESTIMONIALS_ABOUT_BY,
            {"user_id": user_id},
        )

    async def get_pending_testimonials_by(
        self, *, page: int | None = None, per_page: int | None = None
    ) -> TestimonialPage:
        """List the pending testimonials by the calling user.

        The method has no `user_id`; the author is always the calling user.

        Requires a token with `read` permission.

        No response of this method has been recorded or documented; the return type is an assumption.

        Args:
            page: The page number. Flickr documents 0 as the default.
            per_page: The number of testimonials per page. Defaults to 10; the maximum is 50.

        Returns:
            One page of testimonials with their authors and subjects.

        Raises:
            ApiError: With one of these codes:
                1: The NSID is invalid.
                2: The approval status is invalid.

        https://www.flickr.com/services/api/flickr.testimonials.getPendingTestimonialsBy.html
        """
        return await self._client._call(
            endpoints.GET_PENDING_TESTIMONIALS_BY,
            {"page": page, "per_page": per_page},
        )

    async def get_testimonials_about(
        self, user_id: str | int | PersonLike, *, page: int | None = None, per_page: int | None = None
    ) -> TestimonialPage:
        """List the approved testimonials about a user.

        No response of this method has been recorded or documented; the return type is an assumption.

        Args:
            user_id: The NSID of the testimonial's subject.
            page: The page number. Flickr documents 0 as the default.
            per_page: The number of testimonials per page. Defaults to 10; the maximum is 50.

        Returns:
            One page of testimonials with their authors and subjects.

        Raises:
            ApiError: With one of these codes:
                1: The NSID is invalid.
                2: The approval status is invalid.

        https://www.flickr.com/services/api/flickr.testimonials.getTestimonialsAbout.html
        """
        return await self._client._call(
            endpoints.GET_TESTIMONIALS_ABOUT,
            {"user_id": user_id, "page": page, "per_page": per_page},
        )

    async def get_testimonials_about_by(self, user_id: str | int | PersonLike) -> TestimonialPage:
        """Get the calling user's approved testimonial about a user.

        The method takes no page arguments, so the page counts of the list are probably `None`. The return
        type is that of the other lists of testimonials.

        Requires a token with `read` permission.

        No response of this method has been recorded or documented; the return type is an assumption.

        Args:
            user_id: The NSID of the testimonial's subject.

        Returns:
            A list with at most one testimonial.

        Raises:
            ApiError: With one of these codes:
                1: The NSID is invalid.
                2: The approval status is invalid.

        https://www.flickr.com/services/api/flickr.testimonials.getTestimonialsAboutBy.html
        """
        return await self._client._call(
            endpoints.GET_TESTIMONIALS_ABOUT_BY,
            {"user_id": user_id},
        )

    async def get_testimonials_by(
        self, user_id: str | int | PersonLike, *, page: int | None = None, per_page: int | None = None
    ) -> TestimonialPage:
        """List the approved testimonials by a user.

        No response of this method has been recorded or documented; the return type is an assumption.

        Args:
            user_id: The author's NSID.
            page: The page number. Flickr documents 0 as the default.
            per_page: The number of testimonials per page. Defaults to 10; the maximum is 50.

        Returns:
            One page of testimonials with their authors and subjects.

        Raises:
            ApiError: With one of these codes:
                1: The NSID is invalid.
                2: The approval status is invalid.

        https://www.flickr.com/services/api/flickr.testimonials.getTestimonialsBy.html
        """
        return await self._client._call(
            endpoints.GET_TESTIMONIALS_BY,
            {"user_id": user_id, "page": page, "per_page": per_page},
        )
