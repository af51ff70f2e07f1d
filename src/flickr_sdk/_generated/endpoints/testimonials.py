"""Endpoints of flickr.testimonials: parameters, response types and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flickr_sdk._method.endpoint import Endpoint, Pagination, Param, ResponseSchema

from . import models

if TYPE_CHECKING:
    from pydantic import JsonValue

    from ..models import Testimonial, TestimonialPage


ADD_TESTIMONIAL: Endpoint[Testimonial] = Endpoint(
    "flickr.testimonials.addTestimonial",
    {
        "user_id": Param("person", required=True),
        "testimonial_text": Param("str", required=True),
    },
    ResponseSchema("Testimonial", root="testimonial"),
    models,
    post=True,
    permission="write",
    errors={
        1: "The NSID is invalid.",
        2: "Flickr failed to store the testimonial.",
        3: "Flickr stored the testimonial but failed to return its id.",
        4: "The calling user has already written a testimonial about this user.",
    },
)

APPROVE_TESTIMONIAL: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.testimonials.approveTestimonial",
    {
        "testimonial_id": Param("id", required=True),
    },
    ResponseSchema(optional=True),
    models,
    post=True,
    permission="write",
    errors={
        1: "The NSID is invalid.",
        2: "The testimonial does not exist.",
        3: "The testimonial is already approved.",
        4: "Flickr failed to store the approval.",
    },
)

DELETE_TESTIMONIAL: Endpoint[dict[str, JsonValue] | None] = Endpoint(
    "flickr.testimonials.deleteTestimonial",
    {
        "testimonial_id": Param("id", required=True),
    },
    ResponseSchema(optional=True),
    models,
    post=True,
    permission="write",
    errors={
        1: "The NSID is invalid.",
        2: "The testimonial does not exist.",
        4: "Flickr failed to delete the testimonial.",
    },
)

EDIT_TESTIMONIAL: Endpoint[Testimonial] = Endpoint(
    "flickr.testimonials.editTestimonial",
    {
        "user_id": Param("person", required=True),
        "testimonial_id": Param("id", required=True),
        "testimonial_text": Param("str", required=True),
    },
    ResponseSchema("Testimonial", root="testimonial"),
    models,
    post=True,
    permission="write",
    errors={
        1: "The NSID is invalid.",
        2: "The testimonial does not exist.",
        3: "Flickr stored the testimonial but failed to return it.",
        4: "Flickr failed to store the testimonial.",
    },
)

GET_ALL_TESTIMONIALS_ABOUT: Endpoint[TestimonialPage] = Endpoint(
    "flickr.testimonials.getAllTestimonialsAbout",
    {
        "page": Param("int"),
        "per_page": Param("int"),
    },
    ResponseSchema("TestimonialPage", root="testimonials"),
    models,
    permission="read",
    errors={
        1: "The NSID is invalid.",
        2: "The approval status is invalid.",
    },
    paging=Pagination(50),
)

GET_ALL_TESTIMONIALS_ABOUT_BY: Endpoint[TestimonialPage] = Endpoint(
    "flickr.testimonials.getAllTestimonialsAboutBy",
    {
        "user_id": Param("person", required=True),
    },
    ResponseSchema("TestimonialPage", root="testimonials"),
    models,
    permission="read",
    errors={
        1: "The `user_id` is missing or invalid.",
        2: "The approval status is invalid.",
    },
)

GET_ALL_TESTIMONIALS_BY: Endpoint[TestimonialPage] = Endpoint(
    "flickr.testimonials.getAllTestimonialsBy",
    {
        "page": Param("int"),
        "per_page": Param("int"),
    },
    ResponseSchema("TestimonialPage", root="testimonials"),
    models,
    permission="read",
    errors={
        1: "The NSID is invalid.",
        2: "The approval status is invalid.",
    },
    paging=Pagination(50),
)

GET_PENDING_TESTIMONIALS_ABOUT: Endpoint[TestimonialPage] = Endpoint(
    "flickr.testimonials.getPendingTestimonialsAbout",
    {
        "page": Param("int"),
        "per_page": Param("int"),
    },
    ResponseSchema("TestimonialPage", root="testimonials"),
    models,
    permission="read",
    errors={
        1: "The NSID is invalid.",
        2: "The approval status is invalid.",
    },
    paging=Pagination(50),
)

GET_PENDING_TESTIMONIALS_ABOUT_BY: Endpoint[TestimonialPage] = Endpoint(
    "flickr.testimonials.getPendingTestimonialsAboutBy",
    {
        "user_id": Param("person", required=True),
    },
    ResponseSchema("TestimonialPage", root="testimonials"),
    models,
    permission="read",
    errors={
        1: "The NSID is invalid.",
        2: "The approval status is invalid.",
    },
)

GET_PENDING_TESTIMONIALS_BY: Endpoint[TestimonialPage] = Endpoint(
    "flickr.testimonials.getPendingTestimonialsBy",
    {
        "page": Param("int"),
        "per_page": Param("int"),
    },
    ResponseSchema("TestimonialPage", root="testimonials"),
    models,
    permission="read",
    errors={
        1: "The NSID is invalid.",
        2: "The approval status is invalid.",
    },
    paging=Pagination(50),
)

GET_TESTIMONIALS_ABOUT: Endpoint[TestimonialPage] = Endpoint(
    "flickr.testimonials.getTestimonialsAbout",
    {
        "user_id": Param("person", required=True),
        "page": Param("int"),
        "per_page": Param("int"),
    },
    ResponseSchema("TestimonialPage", root="testimonials"),
    models,
    errors={
        1: "The NSID is invalid.",
        2: "The approval status is invalid.",
    },
    paging=Pagination(50),
)

GET_TESTIMONIALS_ABOUT_BY: Endpoint[TestimonialPage] = Endpoint(
    "flickr.testimonials.getTestimonialsAboutBy",
    {
        "user_id": Param("person", required=True),
    },
    ResponseSchema("TestimonialPage", root="testimonials"),
    models,
    permission="read",
    errors={
        1: "The NSID is invalid.",
        2: "The approval status is invalid.",
    },
)

GET_TESTIMONIALS_BY: Endpoint[TestimonialPage] = Endpoint(
    "flickr.testimonials.getTestimonialsBy",
    {
        "user_id": Param("person", required=True),
        "page": Param("int"),
        "per_page": Param("int"),
    },
    ResponseSchema("TestimonialPage", root="testimonials"),
    models,
    errors={
        1: "The NSID is invalid.",
        2: "The approval status is invalid.",
    },
    paging=Pagination(50),
)
