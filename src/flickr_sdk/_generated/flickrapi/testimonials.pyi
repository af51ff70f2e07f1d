"""flickr.testimonials with flickrapi's method names: Testimonials that users write about each other."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._answers import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Answer, Parsed, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class AddTestimonial(Generic[Parsed]):
    """Write a testimonial about another user."""

    __name__: str

    @overload
    def __call__(self, *, user_id: Value, testimonial_text: Value, timeout: float | None = None) -> Parsed:
        """Write a testimonial about another user.

        It stays pending until that user approves it. A user can write only one testimonial about each other
        user.

        Needs a token with `write` permission.

        Args:
            user_id: NSID of the person to write about.
            testimonial_text: The text of the testimonial, without HTML or BBCode.

        Raises:
            FlickrError: With a code of the method's own:
                1: The NSID is invalid.
                2: Flickr could not store the testimonial.
                3: Flickr stored the testimonial but could not tell its id.
                4: The calling user has already written about this user.

        https://www.flickr.com/services/api/flickr.testimonials.addTestimonial.html
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

class ApproveTestimonial(Generic[Parsed]):
    """Approve a testimonial about the calling user."""

    __name__: str

    @overload
    def __call__(self, *, testimonial_id: Value, timeout: float | None = None) -> Parsed:
        """Approve a testimonial about the calling user.

        Needs a token with `write` permission.

        Args:
            testimonial_id: The testimonial's id.

        Raises:
            FlickrError: With a code of the method's own:
                1: The NSID is invalid.
                2: The testimonial does not exist.
                3: The testimonial has been approved before.
                4: Flickr could not store the approval.

        https://www.flickr.com/services/api/flickr.testimonials.approveTestimonial.html
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

class DeleteTestimonial(Generic[Parsed]):
    """Delete a testimonial for good."""

    __name__: str

    @overload
    def __call__(self, *, testimonial_id: Value, timeout: float | None = None) -> Parsed:
        """Delete a testimonial for good.

        Only its author and the user it is about may do this.

        Needs a token with `write` permission.

        Args:
            testimonial_id: The testimonial's id.

        Raises:
            FlickrError: With a code of the method's own:
                1: The NSID is invalid.
                2: The testimonial does not exist.
                4: Flickr could not delete the testimonial.

        https://www.flickr.com/services/api/flickr.testimonials.deleteTestimonial.html
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

class EditTestimonial(Generic[Parsed]):
    """Replace the text of a testimonial."""

    __name__: str

    @overload
    def __call__(
        self, *, user_id: Value, testimonial_id: Value, testimonial_text: Value, timeout: float | None = None
    ) -> Parsed:
        """Replace the text of a testimonial.

        Only its author may do this. The testimonial becomes pending again until the other user approves the
        new text.

        Needs a token with `write` permission.

        Args:
            user_id: The NSID of the person the text is about.
            testimonial_id: The testimonial's id.
            testimonial_text: The new text; neither HTML nor BBCode is allowed.

        Raises:
            FlickrError: With a code of the method's own:
                1: The NSID is invalid.
                2: The testimonial does not exist.
                3: Flickr stored the testimonial but could not read it again.
                4: Flickr could not store the testimonial.

        https://www.flickr.com/services/api/flickr.testimonials.editTestimonial.html
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

class GetAllTestimonialsAbout(Generic[Parsed]):
    """List all testimonials about the calling user, approved and pending."""

    __name__: str

    @overload
    def __call__(self, *, page: Value = None, per_page: Value = None, timeout: float | None = None) -> Parsed:
        """List all testimonials about the calling user, approved and pending.

        There is no `user_id`; the answer always concerns the calling user.

        Needs a token with `read` permission.

        Args:
            page: The page to get. Flickr gives 0 as the default.
            per_page: Testimonials on a page. Defaults to 10, at most 50.

        Raises:
            FlickrError: With a code of the method's own:
                1: The NSID is invalid.
                2: The approval status is invalid.

        https://www.flickr.com/services/api/flickr.testimonials.getAllTestimonialsAbout.html
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

class GetAllTestimonialsAboutBy(Generic[Parsed]):
    """Get the calling user's testimonial about a user, approved or pending."""

    __name__: str

    @overload
    def __call__(self, *, user_id: Value, timeout: float | None = None) -> Parsed:
        """Get the calling user's testimonial about a user, approved or pending.

        There can be only one.

        Needs a token with `read` permission.

        Args:
            user_id: The NSID of the person the text is about.

        Raises:
            FlickrError: With a code of the method's own:
                1: The `user_id` is missing or invalid.
                2: The approval status is invalid.

        https://www.flickr.com/services/api/flickr.testimonials.getAllTestimonialsAboutBy.html
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

class GetAllTestimonialsBy(Generic[Parsed]):
    """List all testimonials the calling user has written, approved and pending."""

    __name__: str

    @overload
    def __call__(self, *, page: Value = None, per_page: Value = None, timeout: float | None = None) -> Parsed:
        """List all testimonials the calling user has written, approved and pending.

        There is no `user_id`; the author is always the calling user.

        Needs a token with `read` permission.

        Args:
            page: The page to get. Flickr gives 0 as the default.
            per_page: Testimonials on a page. Defaults to 10, at most 50.

        Raises:
            FlickrError: With a code of the method's own:
                1: The NSID is invalid.
                2: The approval status is invalid.

        https://www.flickr.com/services/api/flickr.testimonials.getAllTestimonialsBy.html
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

class GetPendingTestimonialsAbout(Generic[Parsed]):
    """List the testimonials that wait for the calling user's approval."""

    __name__: str

    @overload
    def __call__(self, *, page: Value = None, per_page: Value = None, timeout: float | None = None) -> Parsed:
        """List the testimonials that wait for the calling user's approval.

        There is no `user_id`; the answer always concerns the calling user.

        Needs a token with `read` permission.

        Args:
            page: The page to get. Flickr gives 0 as the default.
            per_page: Testimonials on a page. Defaults to 10, at most 50.

        Raises:
            FlickrError: With a code of the method's own:
                1: The NSID is invalid.
                2: The approval status is invalid.

        https://www.flickr.com/services/api/flickr.testimonials.getPendingTestimonialsAbout.html
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

class GetPendingTestimonialsAboutBy(Generic[Parsed]):
    """Get the calling user's testimonial about a user while it is pending."""

    __name__: str

    @overload
    def __call__(self, *, user_id: Value, timeout: float | None = None) -> Parsed:
        """Get the calling user's testimonial about a user while it is pending.

        There can be only one.

        Needs a token with `read` permission.

        Args:
            user_id: The NSID of the person the text is about.

        Raises:
            FlickrError: With a code of the method's own:
                1: The NSID is invalid.
                2: The approval status is invalid.

        https://www.flickr.com/services/api/flickr.testimonials.getPendingTestimonialsAboutBy.html
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

class GetPendingTestimonialsBy(Generic[Parsed]):
    """List the calling user's testimonials that still wait for approval."""

    __name__: str

    @overload
    def __call__(self, *, page: Value = None, per_page: Value = None, timeout: float | None = None) -> Parsed:
        """List the calling user's testimonials that still wait for approval.

        There is no `user_id`; the author is always the calling user.

        Needs a token with `read` permission.

        Args:
            page: The page to get. Flickr gives 0 as the default.
            per_page: Testimonials on a page. Defaults to 10, at most 50.

        Raises:
            FlickrError: With a code of the method's own:
                1: The NSID is invalid.
                2: The approval status is invalid.

        https://www.flickr.com/services/api/flickr.testimonials.getPendingTestimonialsBy.html
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

class GetTestimonialsAbout(Generic[Parsed]):
    """List the approved testimonials about a user."""

    __name__: str

    @overload
    def __call__(
        self, *, user_id: Value, page: Value = None, per_page: Value = None, timeout: float | None = None
    ) -> Parsed:
        """List the approved testimonials about a user.

        Args:
            user_id: The NSID of the person the text is about.
            page: The page to get. Flickr gives 0 as the default.
            per_page: Testimonials on a page. Defaults to 10, at most 50.

        Raises:
            FlickrError: With a code of the method's own:
                1: The NSID is invalid.
                2: The approval status is invalid.

        https://www.flickr.com/services/api/flickr.testimonials.getTestimonialsAbout.html
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

class GetTestimonialsAboutBy(Generic[Parsed]):
    """Get the calling user's testimonial about a user once it is approved."""

    __name__: str

    @overload
    def __call__(self, *, user_id: Value, timeout: float | None = None) -> Parsed:
        """Get the calling user's testimonial about a user once it is approved.

        There can be only one.

        Needs a token with `read` permission.

        Args:
            user_id: The NSID of the person the text is about.

        Raises:
            FlickrError: With a code of the method's own:
                1: The NSID is invalid.
                2: The approval status is invalid.

        https://www.flickr.com/services/api/flickr.testimonials.getTestimonialsAboutBy.html
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

class GetTestimonialsBy(Generic[Parsed]):
    """List the approved testimonials a user has written."""

    __name__: str

    @overload
    def __call__(
        self, *, user_id: Value, page: Value = None, per_page: Value = None, timeout: float | None = None
    ) -> Parsed:
        """List the approved testimonials a user has written.

        Args:
            user_id: The author's NSID.
            page: The page to get. Flickr gives 0 as the default.
            per_page: Testimonials on a page. Defaults to 10, at most 50.

        Raises:
            FlickrError: With a code of the method's own:
                1: The NSID is invalid.
                2: The approval status is invalid.

        https://www.flickr.com/services/api/flickr.testimonials.getTestimonialsBy.html
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

class TestimonialsNamespace(Generic[Parsed]):
    """Testimonials that users write about each other."""

    addTestimonial: AddTestimonial[Parsed]
    approveTestimonial: ApproveTestimonial[Parsed]
    deleteTestimonial: DeleteTestimonial[Parsed]
    editTestimonial: EditTestimonial[Parsed]
    getAllTestimonialsAbout: GetAllTestimonialsAbout[Parsed]
    getAllTestimonialsAboutBy: GetAllTestimonialsAboutBy[Parsed]
    getAllTestimonialsBy: GetAllTestimonialsBy[Parsed]
    getPendingTestimonialsAbout: GetPendingTestimonialsAbout[Parsed]
    getPendingTestimonialsAboutBy: GetPendingTestimonialsAboutBy[Parsed]
    getPendingTestimonialsBy: GetPendingTestimonialsBy[Parsed]
    getTestimonialsAbout: GetTestimonialsAbout[Parsed]
    getTestimonialsAboutBy: GetTestimonialsAboutBy[Parsed]
    getTestimonialsBy: GetTestimonialsBy[Parsed]

class FlatTestimonialsNamespace(Generic[Parsed]):
    """The methods of `flickr.testimonials` in the spelling `flickr.testimonials_...`."""

    testimonials_addTestimonial: AddTestimonial[Parsed]
    testimonials_approveTestimonial: ApproveTestimonial[Parsed]
    testimonials_deleteTestimonial: DeleteTestimonial[Parsed]
    testimonials_editTestimonial: EditTestimonial[Parsed]
    testimonials_getAllTestimonialsAbout: GetAllTestimonialsAbout[Parsed]
    testimonials_getAllTestimonialsAboutBy: GetAllTestimonialsAboutBy[Parsed]
    testimonials_getAllTestimonialsBy: GetAllTestimonialsBy[Parsed]
    testimonials_getPendingTestimonialsAbout: GetPendingTestimonialsAbout[Parsed]
    testimonials_getPendingTestimonialsAboutBy: GetPendingTestimonialsAboutBy[Parsed]
    testimonials_getPendingTestimonialsBy: GetPendingTestimonialsBy[Parsed]
    testimonials_getTestimonialsAbout: GetTestimonialsAbout[Parsed]
    testimonials_getTestimonialsAboutBy: GetTestimonialsAboutBy[Parsed]
    testimonials_getTestimonialsBy: GetTestimonialsBy[Parsed]
