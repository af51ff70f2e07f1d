"""flickr.testimonials with flickrapi's method names: Testimonials that users write about each other."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class AddTestimonial(Generic[Parsed]):
    """Write a testimonial about another user."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, user_id: Value, testimonial_text: Value, timeout: float | None = None) -> Parsed:
        """Write a testimonial about another user.

        The testimonial is pending until that user approves it. A user can write only one testimonial about
        another user.

        Requires a token with `write` permission.

        Args:
            user_id: The NSID of the user to write about.
            testimonial_text: The text of the testimonial, without HTML or BBCode.

        Raises:
            FlickrError: With one of these codes:
                1: The NSID is invalid.
                2: Flickr failed to store the testimonial.
                3: Flickr stored the testimonial but failed to return its id.
                4: The calling user has already written a testimonial about this user.

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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class ApproveTestimonial(Generic[Parsed]):
    """Approve a testimonial about the calling user."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, testimonial_id: Value, timeout: float | None = None) -> Parsed:
        """Approve a testimonial about the calling user.

        Requires a token with `write` permission.

        Args:
            testimonial_id: The testimonial's id.

        Raises:
            FlickrError: With one of these codes:
                1: The NSID is invalid.
                2: The testimonial does not exist.
                3: The testimonial is already approved.
                4: Flickr failed to store the approval.

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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class DeleteTestimonial(Generic[Parsed]):
    """Delete a testimonial permanently."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, testimonial_id: Value, timeout: float | None = None) -> Parsed:
        """Delete a testimonial permanently.

        Only the author and the subject can delete a testimonial.

        Requires a token with `write` permission.

        Args:
            testimonial_id: The testimonial's id.

        Raises:
            FlickrError: With one of these codes:
                1: The NSID is invalid.
                2: The testimonial does not exist.
                4: Flickr failed to delete the testimonial.

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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class EditTestimonial(Generic[Parsed]):
    """Replace the text of a testimonial."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self, *, user_id: Value, testimonial_id: Value, testimonial_text: Value, timeout: float | None = None
    ) -> Parsed:
        """Replace the text of a testimonial.

        Only the author can edit a testimonial. The testimonial is pending again until its subject approves
        the new text.

        Requires a token with `write` permission.

        Args:
            user_id: The NSID of the testimonial's subject.
            testimonial_id: The testimonial's id.
            testimonial_text: The new text, without HTML or BBCode.

        Raises:
            FlickrError: With one of these codes:
                1: The NSID is invalid.
                2: The testimonial does not exist.
                3: Flickr stored the testimonial but failed to return it.
                4: Flickr failed to store the testimonial.

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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetAllTestimonialsAbout(Generic[Parsed]):
    """List all testimonials about the calling user, approved and pending."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, page: Value = None, per_page: Value = None, timeout: float | None = None) -> Parsed:
        """List all testimonials about the calling user, approved and pending.

        The method has no `user_id`; the subject is always the calling user.

        Requires a token with `read` permission.

        Args:
            page: The page number. Flickr documents 0 as the default.
            per_page: The number of testimonials per page. Defaults to 10; the maximum is 50.

        Raises:
            FlickrError: With one of these codes:
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetAllTestimonialsAboutBy(Generic[Parsed]):
    """Get the calling user's testimonial about a user, approved or pending."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, user_id: Value, timeout: float | None = None) -> Parsed:
        """Get the calling user's testimonial about a user, approved or pending.

        The method takes no page arguments, so the page counts of the list are probably `None`. The return
        type is that of the other lists of testimonials.

        Requires a token with `read` permission.

        Args:
            user_id: The NSID of the testimonial's subject.

        Raises:
            FlickrError: With one of these codes:
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetAllTestimonialsBy(Generic[Parsed]):
    """List all testimonials by the calling user, approved and pending."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, page: Value = None, per_page: Value = None, timeout: float | None = None) -> Parsed:
        """List all testimonials by the calling user, approved and pending.

        The method has no `user_id`; the author is always the calling user.

        Requires a token with `read` permission.

        Args:
            page: The page number. Flickr documents 0 as the default.
            per_page: The number of testimonials per page. Defaults to 10; the maximum is 50.

        Raises:
            FlickrError: With one of these codes:
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetPendingTestimonialsAbout(Generic[Parsed]):
    """List the testimonials that are waiting for the calling user's approval."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, page: Value = None, per_page: Value = None, timeout: float | None = None) -> Parsed:
        """List the testimonials that are waiting for the calling user's approval.

        The method has no `user_id`; the subject is always the calling user.

        Requires a token with `read` permission.

        Args:
            page: The page number. Flickr documents 0 as the default.
            per_page: The number of testimonials per page. Defaults to 10; the maximum is 50.

        Raises:
            FlickrError: With one of these codes:
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetPendingTestimonialsAboutBy(Generic[Parsed]):
    """Get the calling user's pending testimonial about a user."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, user_id: Value, timeout: float | None = None) -> Parsed:
        """Get the calling user's pending testimonial about a user.

        The method takes no page arguments, so the page counts of the list are probably `None`. The return
        type is that of the other lists of testimonials.

        Requires a token with `read` permission.

        Args:
            user_id: The NSID of the testimonial's subject.

        Raises:
            FlickrError: With one of these codes:
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetPendingTestimonialsBy(Generic[Parsed]):
    """List the pending testimonials by the calling user."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, page: Value = None, per_page: Value = None, timeout: float | None = None) -> Parsed:
        """List the pending testimonials by the calling user.

        The method has no `user_id`; the author is always the calling user.

        Requires a token with `read` permission.

        Args:
            page: The page number. Flickr documents 0 as the default.
            per_page: The number of testimonials per page. Defaults to 10; the maximum is 50.

        Raises:
            FlickrError: With one of these codes:
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetTestimonialsAbout(Generic[Parsed]):
    """List the approved testimonials about a user."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self, *, user_id: Value, page: Value = None, per_page: Value = None, timeout: float | None = None
    ) -> Parsed:
        """List the approved testimonials about a user.

        Args:
            user_id: The NSID of the testimonial's subject.
            page: The page number. Flickr documents 0 as the default.
            per_page: The number of testimonials per page. Defaults to 10; the maximum is 50.

        Raises:
            FlickrError: With one of these codes:
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetTestimonialsAboutBy(Generic[Parsed]):
    """Get the calling user's approved testimonial about a user."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, user_id: Value, timeout: float | None = None) -> Parsed:
        """Get the calling user's approved testimonial about a user.

        The method takes no page arguments, so the page counts of the list are probably `None`. The return
        type is that of the other lists of testimonials.

        Requires a token with `read` permission.

        Args:
            user_id: The NSID of the testimonial's subject.

        Raises:
            FlickrError: With one of these codes:
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetTestimonialsBy(Generic[Parsed]):
    """List the approved testimonials by a user."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self, *, user_id: Value, page: Value = None, per_page: Value = None, timeout: float | None = None
    ) -> Parsed:
        """List the approved testimonials by a user.

        Args:
            user_id: The author's NSID.
            page: The page number. Flickr documents 0 as the default.
            per_page: The number of testimonials per page. Defaults to 10; the maximum is 50.

        Raises:
            FlickrError: With one of these codes:
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
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

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
