"""The runtime description of an API method: its parameters, response and pagination."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import ModuleType
from typing import Final, Generic, NamedTuple, TypeVar

T_co = TypeVar("T_co", covariant=True)


class Param(NamedTuple):
    """A parameter: its encoder, a key of `flickr_sdk._wire.arguments.ENCODERS`, whether it is required, and its known values."""

    kind: str
    required: bool = False
    values: tuple[str, ...] = ()  # as they are sent; empty if any value is valid


class ResponseSchema(NamedTuple):
    """The type of a payload and its place in the response."""

    type: str = ""  # a model, or an annotated type of `flickr_sdk._model`; empty for a method without a payload
    root: str | None = None  # the key of the payload beside `stat`; `None` if the whole response is the payload
    items: str | None = None  # for a list, the key of its items inside the root; empty if the root itself is the list
    optional: bool = False


class Pagination(NamedTuple):
    """How a list is paginated."""

    max_per_page: int = 500
    key: tuple[str, ...] = ("id",)  # the fields that identify an item
    max_items: int | None = None  # the number of items that Flickr returns at most, regardless of the total
    max_per_page_with: tuple[int, tuple[str, ...]] | None = None  # the limit of calls with one of these arguments
    info_field: str = ""  # the field with the page numbers; empty if the page itself has them
    continuation: str = ""  # the argument that makes Flickr paginate by `continuation` instead of `page`
    untrusted_totals: bool = False  # whether page counts and totals are wrong, so that only the items show the end
    short_pages: bool = False  # whether Flickr leaves out items of pages, so that requesting a page again returns no more


class Repeats(NamedTuple):
    """The conditions under which repeating a write is harmless."""

    done: tuple[int, ...] = ()  # the error codes of a repeat after the write has taken effect
    unless: tuple[str, ...] = ()  # the arguments with which a repeat is not harmless


class Endpoint(Generic[T_co]):
    """An API method, by Flickr's name. An unknown one accepts any arguments and returns a plain dict."""

    __slots__ = ("errors", "method", "models", "paging", "params", "permission", "post", "repeats", "response", "signed")

    def __init__(
        self,
        method: str,
        params: Mapping[str, Param] | None = None,
        response: ResponseSchema | None = None,
        models: Callable[[], ModuleType] | None = None,
        post: bool = False,
        signed: str = "",
        permission: str = "none",
        errors: Mapping[int, str] | None = None,
        paging: Pagination | None = None,
        repeats: Repeats | None = None,
    ) -> None:
        self.method: Final = method
        self.params: Final = params  # `None` for an unknown method
        self.response: Final = response  # `None` for an unknown method
        self.models: Final = models  # returns the module with the type of the response
        self.post: Final = post
        self.signed: Final = signed  # how unauthenticated calls are signed: `oauth`, `legacy`, or empty for unsigned
        self.permission: Final = permission
        self.errors: Final = errors  # explanations of the method's own error codes
        self.paging: Final = paging
        self.repeats: Final = repeats  # `None` for a read, and for a write that must not be repeated

    def __repr__(self) -> str:
        return f"<Endpoint {self.method}>"


def untyped(method: str, *, post: bool = False) -> Endpoint[object]:
    """Return an endpoint for an unknown method."""
    return Endpoint(method, post=post)
