"""What the runtime knows of a method: how it is asked and what it answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Generic, NamedTuple, TypeVar

__all__ = ["Answer", "Endpoint", "Paging", "Param", "untyped"]
T_co = TypeVar("T_co", covariant=True)


class Param(NamedTuple):
    """One argument of a method.

    Attributes:
        kind: How its values are written, a key of `flickr_sdk._wire.params.ENCODERS`.
        required: Whether Flickr refuses the call without it.
    """

    kind: str
    required: bool = False


class Answer(NamedTuple):
    """Where the payload stands in an answer, and what it is.

    Attributes:
        type: The name of a model, or of an annotated type of `flickr_sdk._model`; empty for a method that answers nothing.
        root: The key of the payload beside `stat`; `None` where the whole answer is the payload.
        items: For a list, the key of its items inside the root (`""` where the root itself is the list); `None` for no list.
        optional: Whether some answers come without the payload.
    """

    type: str = ""
    root: str | None = None
    items: str | None = None
    optional: bool = False


class Paging(NamedTuple):
    """How a list comes in pages.

    Attributes:
        largest: How many items a page holds at most.
        key: The fields that tell two items apart.
        most: How many items come at most, whatever the total says.
        by_place: The largest page of a call that has one of the arguments that follow.
        numbers: The field that holds the page's numbers; empty where the page itself does.
        continuation: The argument with which the list is paged by `continuation` instead of by `page`.
    """

    largest: int = 500
    key: tuple[str, ...] = ("id",)
    most: int | None = None
    by_place: tuple[int, tuple[str, ...]] | None = None
    numbers: str = ""
    continuation: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Endpoint(Generic[T_co]):
    """One method of the API.

    Attributes:
        method: Flickr's name for it, such as `flickr.photos.getInfo`.
        params: Its arguments by Flickr's names; `None` for a method that is not known, whose arguments go as they come.
        answer: What it answers; `None` for a method whose answer is not known and comes back as a plain dict.
        models: Gives the module that the answer's type is in.
        post: Whether the call changes something at Flickr.
        signed: How the application signs the call even where nobody is logged in: `oauth`, `legacy` or not at all.
        permission: What the caller must be allowed: `none`, `read`, `write` or `delete`.
        errors: What the method's own error codes mean.
        paging: How its answers come in pages; `None` for a method that is not walked.
    """

    method: str
    params: Mapping[str, Param] | None = None
    answer: Answer | None = None
    models: Callable[[], ModuleType] | None = None
    post: bool = False
    signed: str = ""
    permission: str = "none"
    errors: Mapping[int, str] | None = None
    paging: Paging | None = None

    def __repr__(self) -> str:
        return f"<Endpoint {self.method}>"


def untyped(method: str, *, post: bool = False) -> Endpoint[object]:
    """Make an endpoint for a method that has no stub.

    Args:
        method: Flickr's name for it.
        post: Whether it changes something.

    Returns:
        An endpoint that takes any arguments and answers with a plain dict.
    """
    return Endpoint(method, post=post)
