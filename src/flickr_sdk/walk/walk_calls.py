"""What a client walks with: behind `flickr.walk` and its like."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from .._method.endpoint import Endpoint
    from .._pipeline.call import ClientConfig
    from .._pipeline.commands import Flow

T = TypeVar("T")


def _calls(settings: ClientConfig) -> Callable[[Endpoint[T], Mapping[str, str]], Flow[T]]:
    """Give what makes the flow of a call; it knows the settings, not the client."""
    from .._pipeline.api_call import call_method

    return lambda endpoint, arguments: call_method(settings, endpoint, arguments)
