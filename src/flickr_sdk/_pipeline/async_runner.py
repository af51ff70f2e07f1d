"""The base of the clients: a configuration, and the driver that runs flows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Self, TypeVar

from .._utils.unpicklable import Unpicklable
from ..errors.base import FlickrError

T = TypeVar("T")

if TYPE_CHECKING:
    from types import ModuleType
    from typing import Protocol

    from .._method.endpoint import Endpoint
    from .call import ClientConfig
    from .commands import Flow

    class AsyncDriverProtocol(Protocol):
        async def run(self, flow: Flow[T]) -> T: ...

        async def close(self) -> None: ...


class AsyncRunner(Unpicklable):
    """Runs flows with the configuration of one client."""

    _config: ClientConfig
    _driver: AsyncDriverProtocol
    _shares_driver: bool = False

    if TYPE_CHECKING:
        catalog: ModuleType

    async def _run(self, flow: Flow[T]) -> T:
        try:
            await self._load_token()  # async-only
            return await self._driver.run(flow)
        except FlickrError as error:
            error._shorten_traceback()
            raise

    async def _call(self, endpoint: Endpoint[T], arguments: Mapping[str, object], *, warn_unknown: bool = True) -> T:
        from .api_call import call_method

        flow = call_method(self._config, endpoint, arguments, warn_unknown=warn_unknown)
        del arguments  # tracebacks may be printed with local variables
        try:
            await self._load_token()  # async-only
            return await self._driver.run(flow)
        except FlickrError as error:
            error._shorten_traceback()
            raise

    async def _load_token(self) -> None:  # async-only
        """Read a stored token in a thread, so that the event loop is not blocked."""
        lazy_token = self._config.lazy_token
        if lazy_token is not None and not lazy_token.known:
            import asyncio

            try:
                await asyncio.to_thread(lazy_token.get)
            except FlickrError as error:
                error._shorten_traceback()
                raise

    def _with_config(self, config: ClientConfig) -> Self:
        """Make a copy of the client that shares its connections."""
        # The namespaces that exist belong to the original and are not copied.
        kept = {name: value for name, value in self.__dict__.items() if name.startswith("_")}
        copy = object.__new__(type(self))
        copy.__dict__.update(kept, _config=config, _shares_driver=True)
        return copy
