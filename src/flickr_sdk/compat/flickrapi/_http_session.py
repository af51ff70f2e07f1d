"""A stand-in for the `requests` session of flickrapi, on which programs set their `User-Agent`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from .exceptions import IllegalArgumentException

__all__ = ["Headers", "Session"]

USER_AGENT: Final = "User-Agent"


class Headers(dict[str, str]):
    """The headers of every request. Programs can set `User-Agent`; the client sets all others."""

    def __setitem__(self, name: str, value: str) -> None:
        if name.lower() != USER_AGENT.lower():
            raise IllegalArgumentException(f"the header {name!r} is set by the client; only {USER_AGENT} can be set")
        if not (isinstance(value, str) and value and value.isascii() and value.isprintable()):
            raise IllegalArgumentException(f"the header {USER_AGENT} must be printable ASCII")
        super().__setitem__(USER_AGENT, value)

    def update(  # type: ignore[override]  # this signature covers all five of dict's
        self, other: Mapping[str, str] | Iterable[tuple[str, str]] = (), /, **more: str
    ) -> None:
        """Set several headers.

        Raises:
            IllegalArgumentException: A header cannot be set.
        """
        for name, value in {**dict(other), **more}.items():
            self[name] = value


class Session:
    """A stand-in for a session of `requests`.

    Attributes:
        headers: The headers of every request.
    """

    def __init__(self) -> None:
        self.headers: Headers = Headers()

    @property
    def user_agent(self) -> str:
        """The `User-Agent` that the program has set, or an empty string."""
        return self.headers.get(USER_AGENT, "")

    def close(self) -> None:
        """Do nothing: all API objects of a process share their connections."""
