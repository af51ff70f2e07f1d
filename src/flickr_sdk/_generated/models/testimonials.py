"""The answers of the API: testimonials."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import FlagOrNone, FlickrModel, Listed, Page, Str, TextOrNone, TimeOrNone

from .person import Person


class Testimonial(FlickrModel):
    """What one person wrote to recommend another."""

    id: Str
    """The testimonial's id."""
    date_create: TimeOrNone = None
    """When it was written."""
    date_approved: TimeOrNone = None
    """When the other person approved it; `None` while it is pending."""
    approved: FlagOrNone = None
    """Whether the other person approved it."""
    body: TextOrNone = None
    """The text."""
    by_user: Person | None = None
    """Who wrote it."""
    about_user: Person | None = None
    """Whom it is about."""


class TestimonialPage(Page[Testimonial]):
    """A page of testimonials."""

    items: Annotated[list[Testimonial], Listed()] = Field(default=[], alias="testimonial")
    """The items of this page."""
