"""What a flow asks its driver for, and what it is given."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from .._unpicklable import Unpicklable

__all__ = ["Flow", "Request", "Response"]

T = TypeVar("T")


@dataclass(frozen=True)
class Request(Unpicklable):
    """One HTTP request.

    Attributes:
        method: The API's method, for messages.
        verb: GET or POST.
        url: The address; it carries no arguments, so that it may be logged.
        params: The arguments.
        timeout: Seconds for each step.
        user_agent: The header of that name.
        authorization: The header of that name, for signed requests.
    """

    method: str
    verb: str
    url: str
    params: Mapping[str, str] = field(repr=False)
    timeout: float
    user_agent: str
    authorization: str = field(default="", repr=False)


@dataclass(frozen=True)
class Response(Unpicklable):
    """One HTTP answer.

    Attributes:
        status: The HTTP status.
        body: The whole body.
    """

    status: int
    body: bytes = field(repr=False)


Flow = Generator[Request, Response, T]
