"""The runtime description of an API method: its parameters, response and pagination."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Generic, NamedTuple, TypeVar

T_co = TypeVar("T_co", covariant=True)


class Param(NamedTuple):
    """A parameter: its encoder, a key of `flickr_sdk._wire.arguments.ENCODERS`, and whether it is required."""

    kind: str
    required: bool = False


class ResponseSchema(NamedTuple):
    """The type of a payload and its place in the response.

    Attributes:
        type: The name of a model, or of an annotated type of `flickr_sdk._model`; empty for a method without a payload.
        root: The key of the payload beside `stat`; `None` if the whole response is the payload.
        items: For a list, the key of its items inside the root (`""` if the root itself is the list); else `None`.
        optional: Whether the payload may be missing.
    """

    type: str = ""
    root: str | None = None
    items: str | None = None
    optional: bool = False


class Pagination(NamedTuple):
    """How a list is paginated.

    Attributes:
        max_per_page: The largest page size.
        key: The fields that identify an item.
        max_items: The largest number of items that Flickr returns, whatever the total is.
        max_per_page_with: The largest page size of calls with one of the arguments that follow.
        info_field: The field with the page numbers; empty if the page itself has them.
        continuation: The argument that makes Flickr paginate by `continuation` instead of `page`.
        untrusted_totals: Whether Flickr reports wrong page counts and totals, so that only the items show where the list ends.
    """

    max_per_page: int = 500
    key: tuple[str, ...] = ("id",)
    max_items: int | None = None
    max_per_page_with: tuple[int, tuple[str, ...]] | None = None
    info_field: str = ""
    continuation: str = ""
    untrusted_totals: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Endpoint(Generic[T_co]):
    """An API method.

    Attributes:
        method: Flickr's name, such as `flickr.photos.getInfo`.
        params: The parameters by Flickr's names; `None` for an unknown method, which accepts any arguments.
        response: The response; `None` for an unknown method, which returns a plain dict.
        models: Returns the module with the type of the response.
        post: Whether the method changes data.
        signed: How unauthenticated calls are signed: `oauth`, `legacy`, or empty for unsigned.
        permission: The permission that the method requires: `none`, `read`, `write` or `delete`.
        errors: Explanations of the method's own error codes.
        paging: How the response is paginated; `None` if it is not.
    """

    method: str
    params: Mapping[str, Param] | None = None
    response: ResponseSchema | None = None
    models: Callable[[], ModuleType] | None = None
    post: bool = False
    signed: str = ""
    permission: str = "none"
    errors: Mapping[int, str] | None = None
    paging: Pagination | None = None

    def __repr__(self) -> str:
        return f"<Endpoint {self.method}>"


def untyped(method: str, *, post: bool = False) -> Endpoint[object]:
    """Return an endpoint for an unknown method."""
    return Endpoint(method, post=post)
