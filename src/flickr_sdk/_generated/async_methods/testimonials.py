"""flickr.testimonials: Testimonials that users write about each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import AsyncNamespace

from ..endpoints import testimonials as endpoints

if TYPE_CHECKING:
    from pydantic import JsonValue

    from ..models import Testimonial, TestimonialPage


class AsyncTestimonialsNamespace(AsyncNamespace):
    """Testimonials that users write about each other."""

    _path: ClassVar[str] = "testimonials"

    async def add_testimonial(self, user_id: str, testimonial_text: str) -> Testimonial:
        """Write a testimonial about another user.

        It stays pending until that user approves it. A user can write only one testimonial about each other
        user.

        Needs a token with `write` permission.

        Args:
            user_id: NSID of the person to write about.
            testimonial_text: The text of the testimonial, without HTML or BBCode.

        Returns:
            The new testimonial with its author and its subject.

        Raises:
            ApiError: With a code of the method's own:
                1: The NSID is invalid.
                2: Flickr could not store the testimonial.
                3: Flickr stored the testimonial but could not tell its id.
                4: The calling user has already written about this user.

        https://www.flickr.com/services/api/flickr.testimonials.addTestimonial.html
        """
        return await self._client._call(
            endpoints.ADD_TESTIMONIAL,
            {"user_id": user_id, "testimonial_text": testimonial_text},
        )

    async def approve_testimonial(self, testimonial_id: str) -> dict[str, JsonValue] | None:
        """Approve a testimonial about the calling user.

        Needs a token with `write` permission.

        No recorded or documented answer of this method is known: the result's shape is an assumption.

        Args:
            testimonial_id: The testimonial's id.

        Returns:
            Nothing, as far as is known; should Flickr answer something after all, the decoded answer.

        Raises:
            ApiError: With a code of the method's own:
                1: The NSID is invalid.
                2: The testimonial does not exist.
                3: The testimonial has been approved before.
                4: Flickr could not store the approval.

        https://www.flickr.com/services/api/flickr.testimonials.approveTestimonial.html
        """
        return await self._client._call(
            endpoints.APPROVE_TESTIMONIAL,
            {"testimonial_id": testimonial_id},
        )

    async def delete_testimonial(self, testimonial_id: str) -> dict[str, JsonValue] | None:
        """Delete a testimonial for good.

        Only its author and the user it is about may do this.

        Needs a token with `write` permission.

        No recorded or documented answer of this method is known: the result's shape is an assumption.

        Args:
            testimonial_id: The testimonial's id.

        Returns:
            Nothing, as far as is known; should Flickr answer something after all, the decoded answer.

        Raises:
            ApiError: With a code of the method's own:
                1: The NSID is invalid.
                2: The testimonial does not exist.
                4: Flickr could not delete the testimonial.

        https://www.flickr.com/services/api/flickr.testimonials.deleteTestimonial.html
        """
        return await self._client._call(
            endpoints.DELETE_TESTIMONIAL,
            {"testimonial_id": testimonial_id},
        )

    async def edit_testimonial(self, user_id: str, testimonial_id: str, testimonial_text: str) -> Testimonial:
        """Replace the text of a testimonial.

        Only its author may do this. The testimonial becomes pending again until the other user approves the
        new text.

        Needs a token with `write` permission.

        Args:
            user_id: The NSID of the person the text is about.
            testimonial_id: The testimonial's id.
            testimonial_text: The new text; neither HTML nor BBCode is allowed.

        Returns:
            The changed testimonial with its author and its subject.

        Raises:
            ApiError: With a code of the method's own:
                1: The NSID is invalid.
                2: The testimonial does not exist.
                3: Flickr stored the testimonial but could not read it again.
                4: Flickr could not store the testimonial.

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

        There is no `user_id`; the answer always concerns the calling user.

        Needs a token with `read` permission.

        No recorded or documented answer of this method is known: the result's shape is an assumption.

        Args:
            page: The page to get. Flickr gives 0 as the default.
            per_page: Testimonials on a page. Defaults to 10, at most 50.

        Returns:
            A page of testimonials with their authors and subjects.

        Raises:
            ApiError: With a code of the method's own:
                1: The NSID is invalid.
                2: The approval status is invalid.

        https://www.flickr.com/services/api/flickr.testimonials.getAllTestimonialsAbout.html
        """
        return await self._client._call(
            endpoints.GET_ALL_TESTIMONIALS_ABOUT,
            {"page": page, "per_page": per_page},
        )

    async def get_all_testimonials_about_by(self, user_id: str) -> TestimonialPage:
        """Get the calling user's testimonial about a user, approved or pending.

        There can be only one.

        Needs a token with `read` permission.

        No recorded or documented answer of this method is known: the result's shape is an assumption.

        Args:
            user_id: The NSID of the person the text is about.

        Returns:
            A list with one testimonial, or none.

        Raises:
            ApiError: With a code of the method's own:
                1: The `user_id` is missing or invalid.
                2: The approval status is invalid.

        https://www.flickr.com/services/api/flickr.testimonials.getAllTestimonialsAboutBy.html
        """
        return await self._client._call(
            endpoints.GET_ALL_TESTIMONIALS_ABOUT_BY,
            {"user_id": user_id},
        )

    async def get_all_testimonials_by(self, *, page: int | None = None, per_page: int | None = None) -> TestimonialPage:
        """List all testimonials the calling user has written, approved and pending.

        There is no `user_id`; the author is always the calling user.

        Needs a token with `read` permission.

        No recorded or documented answer of this method is known: the result's shape is an assumption.

        Args:
            page: The page to get. Flickr gives 0 as the default.
            per_page: Testimonials on a page. Defaults to 10, at most 50.

        Returns:
            A page of testimonials with their authors and subjects.

        Raises:
            ApiError: With a code of the method's own:
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
        """List the testimonials that wait for the calling user's approval.

        There is no `user_id`; the answer always concerns the calling user.

        Needs a token with `read` permission.

        No recorded or documented answer of this method is known: the result's shape is an assumption.

        Args:
            page: The page to get. Flickr gives 0 as the default.
            per_page: Testimonials on a page. Defaults to 10, at most 50.

        Returns:
            A page of testimonials with their authors and subjects.

        Raises:
            ApiError: With a code of the method's own:
                1: The NSID is invalid.
                2: The approval status is invalid.

        https://www.flickr.com/services/api/flickr.testimonials.getPendingTestimonialsAbout.html
        """
        return await self._client._call(
            endpoints.GET_PENDING_TESTIMONIALS_ABOUT,
            {"page": page, "per_page": per_page},
        )

    async def get_pending_testimonials_about_by(self, user_id: str) -> TestimonialPage:
        """Get the calling user's testimonial about a user while it is pending.

        There can be only one.

        Needs a token with `read` permission.

        No recorded or documented answer of this method is known: the result's shape is an assumption.

        Args:
            user_id: The NSID of the person the text is about.

        Returns:
            A list with one testimonial, or none.

        Raises:
            ApiError: With a code of the method's own:
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
        """List the calling user's testimonials that still wait for approval.

        There is no `user_id`; the author is always the calling user.

        Needs a token with `read` permission.

        No recorded or documented answer of this method is known: the result's shape is an assumption.

        Args:
            page: The page to get. Flickr gives 0 as the default.
            per_page: Testimonials on a page. Defaults to 10, at most 50.

        Returns:
            A page of testimonials with their authors and subjects.

        Raises:
            ApiError: With a code of the method's own:
                1: The NSID is invalid.
                2: The approval status is invalid.

        https://www.flickr.com/services/api/flickr.testimonials.getPendingTestimonialsBy.html
        """
        return await self._client._call(
            endpoints.GET_PENDING_TESTIMONIALS_BY,
            {"page": page, "per_page": per_page},
        )

    async def get_testimonials_about(
        self, user_id: str, *, page: int | None = None, per_page: int | None = None
    ) -> TestimonialPage:
        """List the approved testimonials about a user.

        No recorded or documented answer of this method is known: the result's shape is an assumption.

        Args:
            user_id: The NSID of the person the text is about.
            page: The page to get. Flickr gives 0 as the default.
            per_page: Testimonials on a page. Defaults to 10, at most 50.

        Returns:
            A page of testimonials with their authors and subjects.

        Raises:
            ApiError: With a code of the method's own:
                1: The NSID is invalid.
                2: The approval status is invalid.

        https://www.flickr.com/services/api/flickr.testimonials.getTestimonialsAbout.html
        """
        return await self._client._call(
            endpoints.GET_TESTIMONIALS_ABOUT,
            {"user_id": user_id, "page": page, "per_page": per_page},
        )

    async def get_testimonials_about_by(self, user_id: str) -> TestimonialPage:
        """Get the calling user's testimonial about a user once it is approved.

        There can be only one.

        Needs a token with `read` permission.

        No recorded or documented answer of this method is known: the result's shape is an assumption.

        Args:
            user_id: The NSID of the person the text is about.

        Returns:
            A list with one testimonial, or none.

        Raises:
            ApiError: With a code of the method's own:
                1: The NSID is invalid.
                2: The approval status is invalid.

        https://www.flickr.com/services/api/flickr.testimonials.getTestimonialsAboutBy.html
        """
        return await self._client._call(
            endpoints.GET_TESTIMONIALS_ABOUT_BY,
            {"user_id": user_id},
        )

    async def get_testimonials_by(
        self, user_id: str, *, page: int | None = None, per_page: int | None = None
    ) -> TestimonialPage:
        """List the approved testimonials a user has written.

        No recorded or documented answer of this method is known: the result's shape is an assumption.

        Args:
            user_id: The author's NSID.
            page: The page to get. Flickr gives 0 as the default.
            per_page: Testimonials on a page. Defaults to 10, at most 50.

        Returns:
            A page of testimonials with their authors and subjects.

        Raises:
            ApiError: With a code of the method's own:
                1: The NSID is invalid.
                2: The approval status is invalid.

        https://www.flickr.com/services/api/flickr.testimonials.getTestimonialsBy.html
        """
        return await self._client._call(
            endpoints.GET_TESTIMONIALS_BY,
            {"user_id": user_id, "page": page, "per_page": per_page},
        )
