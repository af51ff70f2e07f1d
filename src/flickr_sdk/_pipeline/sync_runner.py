"""What the capabilities of a client build on: its configuration, and a way to run a flow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, TypeVar

from .._method.namespace import Caller

if TYPE_CHECKING:
    from types import ModuleType

    from .call import ClientConfig
    from .commands import Flow

__all__ = ["Runner"]

T = TypeVar("T")


class Runner(Caller):
    """Runs flows with the configuration of one client."""

    _config: ClientConfig

    if TYPE_CHECKING:
        catalog: ModuleType
        """The catalog of the generated package whose methods the client has."""

    def _run(self, flow: Flow[T]) -> T:
        raise NotImplementedError

    def _with_config(self, config: ClientConfig) -> Self:
        """Make a copy of the client that shares its connections."""
        raise NotImplementedError
