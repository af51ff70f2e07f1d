"""What answers at which path."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from .messages import Request, Response, error_page

__all__ = ["Handler", "Route", "Routes"]

Handler = Callable[[Request], Response]

LARGEST_FORM: Final = 10 * 1024 * 1024


@dataclass(frozen=True)
class Route:
    """What answers, and how its requests are read.

    Attributes:
        handler: Answers a request.
        verbs: The HTTP methods that it answers; `HEAD` goes with `GET`.
        streams: Whether it reads the body itself. Otherwise forms are read for it, and other bodies are thrown away.
        max_body_size: How many bytes a body may have.
        quiet: Whether its requests are kept out of the log and met by no faults, as those that control the emulator are.
    """

    handler: Handler
    verbs: frozenset[str] = frozenset(("GET", "POST"))
    streams: bool = False
    max_body_size: int = LARGEST_FORM
    quiet: bool = False


class Routes:
    """The table of all paths. It is filled before the emulator serves."""

    def __init__(self) -> None:
        self._exact: dict[str, Route] = {}
        self._patterns: list[tuple[re.Pattern[str], Route]] = []
        self._nothing = Route(
            lambda _: error_page(404, "Not Found"), frozenset(("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"))
        )

    def add(
        self,
        path: str | re.Pattern[str],
        handler: Handler,
        *,
        verbs: Iterable[str] = ("GET", "POST"),
        streams: bool = False,
        max_body_size: int = LARGEST_FORM,
        quiet: bool = False,
    ) -> None:
        """Put a handler at a path.

        Args:
            path: The path, with a slash at its end for one that is found without that slash too; or a pattern for whole paths,
                which is tried where no path fits. The first that fits is taken.
            handler: Answers the requests.
            verbs: The HTTP methods that it answers.
            streams: Whether it reads bodies itself, from `Request.body`.
            max_body_size: How many bytes a body may have.
            quiet: Whether its requests are kept out of the log and met by no faults.
        """
        route = Route(handler, frozenset(verbs), streams, max_body_size, quiet)
        if isinstance(path, re.Pattern):
            self._patterns.append((path, route))
            return
        self._exact[path] = route
        if len(path) > 1 and path.endswith("/"):
            self._exact[path.rstrip("/")] = route

    def find(self, path: str) -> Route:
        """Find what answers at a path.

        Args:
            path: The path.

        Returns:
            The route; one that answers 404 where there is none.
        """
        route = self._exact.get(path)
        if route is not None:
            return route
        for pattern, found in self._patterns:
            if pattern.fullmatch(path):
                return found
        return self._nothing
