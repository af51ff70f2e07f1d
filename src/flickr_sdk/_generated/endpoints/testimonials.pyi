"""The types of the endpoints of flickr.testimonials. With this file, type checkers skip the descriptions of the methods."""

from pydantic import JsonValue

from flickr_sdk._method.endpoint import Endpoint

from ..models import Testimonial, TestimonialPage

ADD_TESTIMONIAL: Endpoint[Testimonial]
APPROVE_TESTIMONIAL: Endpoint[dict[str, JsonValue] | None]
DELETE_TESTIMONIAL: Endpoint[dict[str, JsonValue] | None]
EDIT_TESTIMONIAL: Endpoint[Testimonial]
GET_ALL_TESTIMONIALS_ABOUT: Endpoint[TestimonialPage]
GET_ALL_TESTIMONIALS_ABOUT_BY: Endpoint[TestimonialPage]
GET_ALL_TESTIMONIALS_BY: Endpoint[TestimonialPage]
GET_PENDING_TESTIMONIALS_ABOUT: Endpoint[TestimonialPage]
GET_PENDING_TESTIMONIALS_ABOUT_BY: Endpoint[TestimonialPage]
GET_PENDING_TESTIMONIALS_BY: Endpoint[TestimonialPage]
GET_TESTIMONIALS_ABOUT: Endpoint[TestimonialPage]
GET_TESTIMONIALS_ABOUT_BY: Endpoint[TestimonialPage]
GET_TESTIMONIALS_BY: Endpoint[TestimonialPage]
