"""What stands for the HTTP session of flickrapi: programs set its `User-Agent`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from .exceptions import IllegalArgumentException

__all__ = ["Headers", "Session"]

AGENT: Final = "User-Agent"


class Headers(dict[str, str]):
    """The headers that go with every request. A program can set `User-Agent`; all others are the library's."""

    def __setitem__(self, name: str, value: str) -> None:
        if name.lower() != AGENT.lower():
            raise IllegalArgumentException(f"the header {name!r} is set by the library; a program can set {AGENT} only")
        if not (isinstance(value, str) and value and value.isascii() and value.isprintable()):
            raise IllegalArgumentException(f"the header {AGENT} holds printable ASCII only")
        super().__setitem__(AGENT, value)

    def update(  # type: ignore[override]  # dict's own has five signatures, of which this is the sum
        self, other: Mapping[str, str] | Iterable[tuple[str, str]] = (), /, **more: str
    ) -> None:
        """Set several headers.

        Args:
            other: The headers by name.
            **more: Further ones.

        Raises:
            IllegalArgumentException: One of them cannot be set.
        """
        for name, value in {**dict(other), **more}.items():
            self[name] = value


class Session:
    """What stands for the session of requests.

    Attributes:
        headers: The headers of requests.
    """

    def __init__(self) -> None:
        self.headers: Headers = Headers()

    @property
    def agent(self) -> str:
        """What the program calls itself; empty where it has not said so."""
        return self.headers.get(AGENT, "")

    def close(self) -> None:
        """Do nothing: all objects of a process share their connections."""
