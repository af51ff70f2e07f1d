"""Response models: testimonials."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from flickr_sdk._model import FLAG_OR_NONE, STR, STR_OR_NONE, TIME_OR_NONE, FlickrModel, NoneIsEmptyList, Page, Wrapped

from .person import Person


class Testimonial(FlickrModel):
    """A testimonial by one user about another."""

    id: Annotated[str, STR]
    """The testimonial's id."""
    date_create: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The creation time."""
    date_approved: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The approval time; `None` while the testimonial is pending."""
    approved: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the testimonial is approved."""
    body: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The text."""
    by_user: Person | None = None
    """The author."""
    about_user: Person | None = None
    """The subject."""


class TestimonialPage(Page[Testimonial]):
    """A page of testimonials."""

    items: Annotated[list[Testimonial], NoneIsEmptyList()] = Field(default=[], alias="testimonial")
    """The items of this page."""
