"""Response models: testimonials."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import FlagOrNone, FlickrModel, NoneIsEmptyList, Page, Str, TextOrNone, TimeOrNone

from .person import Person


class Testimonial(FlickrModel):
    """A testimonial by one user about another."""

    id: Str
    """The testimonial's id."""
    date_create: TimeOrNone = None
    """The creation time."""
    date_approved: TimeOrNone = None
    """The approval time; `None` while the testimonial is pending."""
    approved: FlagOrNone = None
    """Whether the testimonial is approved."""
    body: TextOrNone = None
    """The text."""
    by_user: Person | None = None
    """The author."""
    about_user: Person | None = None
    """The subject."""


class TestimonialPage(Page[Testimonial]):
    """A page of testimonials."""

    items: Annotated[list[Testimonial], NoneIsEmptyList()] = Field(default=[], alias="testimonial")
    """The items of this page."""
