"""Sends requests with `httpx.Client`."""

from __future__ import annotations

from typing import TypeVar

import httpx

from .._core.flow import Flow, Request, Response
from ..errors import FlickrError
from ._translate import arguments, translate

__all__ = ["BlockingDriver"]

T = TypeVar("T")


class BlockingDriver:
    """Runs flows to their end.

    Args:
        client: The HTTP client to use; it stays open when the driver is closed. Without one, the driver has its own.
    """

    def __init__(self, client: httpx.Client | None = None) -> None:
        self._client = client or httpx.Client()
        self._owned = client is None

    def run(self, flow: Flow[T]) -> T:
        """Run a flow.

        Args:
            flow: The flow.

        Returns:
            What the flow returns.
        """
        try:
            request = next(flow)
            while True:
                try:
                    response = self._send(request)
                except FlickrError as error:
                    request = flow.throw(error)
                else:
                    request = flow.send(response)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]  # typeshed types StopIteration.value as Any

    def _send(self, request: Request) -> Response:
        try:
            response = self._client.request(request.verb, request.url, **arguments(request))
        except httpx.HTTPError as error:
            # The cause would show the address with its arguments, and with them the key.
            raise translate(request, error) from None
        return Response(response.status_code, response.content)

    def close(self) -> None:
        """Close the driver's own HTTP client."""
        if self._owned:
            self._client.close()
