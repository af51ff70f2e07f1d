# Derived from flickr_sdk._pipeline.async_runner by codegen. Do not edit.
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

    class DriverProtocol(Protocol):
        def run(self, flow: Flow[T]) -> T: ...

        def close(self) -> None: ...


class Runner(Unpicklable):
    """Runs flows with the configuration of one client."""

    _config: ClientConfig
    _driver: DriverProtocol
    _shares_driver: bool = False

    if TYPE_CHECKING:
        catalog: ModuleType

    def _run(self, flow: Flow[T]) -> T:
        try:
            return self._driver.run(flow)
        except FlickrError as error:
            error._shorten_traceback()
            raise

    def _call(self, endpoint: Endpoint[T], arguments: Mapping[str, object], *, warn_unknown: bool = True) -> T:
        from .api_call import call_method

        flow = call_method(self._config, endpoint, arguments, warn_unknown=warn_unknown)
        del arguments  # tracebacks may be printed with local variables
        try:
            return self._driver.run(flow)
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
