"""Sends requests with `httpx.Client`."""

from __future__ import annotations

from threading import Lock
from typing import TypeVar

import httpx

from .._core.request import Flow, Request, Response
from ..errors import ConfigurationError, FlickrError, UsageError
from ._translate import arguments, translate

__all__ = ["BlockingDriver"]

T = TypeVar("T")


class BlockingDriver:
    """Runs flows to their end.

    Args:
        client: The HTTP client to use; it stays open when the driver is closed. Without one, the driver has its own.
    """

    def __init__(self, client: httpx.Client | None = None) -> None:
        if client is not None and not isinstance(client, httpx.Client):
            raise ConfigurationError(f"http_client is a {type(client).__name__}; Flickr needs an httpx.Client")
        self._given = client
        self._own: httpx.Client | None = None
        self._closed = False
        self._lock = Lock()

    @property
    def _client(self) -> httpx.Client:
        """The HTTP client; one of our own is made with the first request, for it reads the certificates."""
        if self._closed:
            raise UsageError("this client is closed; make a new one")
        if self._given is not None:
            if self._given.is_closed:
                raise UsageError("the http_client of this client is closed; make a new one")
            return self._given
        with self._lock:
            if self._own is None:
                self._own = httpx.Client()
            return self._own

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
            failure = translate(request, error)
        else:
            return Response(response.status_code, response.content)
        # Raised out here, as it would carry httpx's error along, and with that the request and its key and token.
        raise failure

    def close(self) -> None:
        """Close the driver's own HTTP client."""
        self._closed = True
        if self._own is not None:
            self._own.close()
