"""The state that the drivers of both clients share: the client of the program, and whether the driver may still be used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from .._utils.fork import ForkAware
from ..errors.base import UsageError
from .routed_transport import TRANSPORT_ERRORS
from .transport_errors import check_options

if TYPE_CHECKING:
    from ..types import AsyncHttpClient, HttpClient
    from .http_library import HttpLibrary

C = TypeVar("C", "HttpClient", "AsyncHttpClient")


class DriverBase(ForkAware, Generic[C]):
    """Checks the client of the program, which stays open when the driver is closed."""

    def __init__(self, client: C | None, kind: str, owner: str, proxy: str | None, http2: bool) -> None:
        self._library: HttpLibrary | None = None
        if client is not None:
            from .http_library import library_of

            self._library = library_of(client, kind, owner)
        self._proxy = check_options(client, proxy, http2)
        self._http2 = http2
        self._given: C | None = client
        self._errors: tuple[type[Exception], ...] = self._library.errors if self._library else TRANSPORT_ERRORS
        self.closed: bool = False
        self._given_in_use = False
        self._abandoned: list[object] = []  # never closed in this process: the parent process uses their connections

    def _abandon(self, own: object) -> None:
        """Stop using the connections that a forked process shares with its parent."""
        # On shared connections, the two processes would receive each other's responses.
        self._abandoned.append(self._given if self._given_in_use else own)

    def _check_usable(self) -> None:
        if self.closed:
            raise UsageError("this client is closed; create a new one")
        if self._given is None:
            return
        if self._given.is_closed:
            raise UsageError("the http_client of this client is closed; create a new one")
        if self._given in self._abandoned:
            raise UsageError("http_client has connections of the parent process; create another HTTP client in this process")
        self._given_in_use = True
