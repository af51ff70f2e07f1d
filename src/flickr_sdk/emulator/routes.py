"""The table of routes: which handler serves which path."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from .messages import Request, Response, error_page

__all__ = ["Handler", "Route", "Routes"]

Handler = Callable[[Request], Response]

MAX_FORM_SIZE: Final = 10 * 1024 * 1024


@dataclass(frozen=True)
class Route:
    """A handler and how its requests are read.

    Attributes:
        handler: Handles a request.
        verbs: The allowed HTTP methods; `GET` includes `HEAD`.
        streams: Whether the handler reads the body itself. Otherwise forms are parsed first and other bodies discarded.
        max_body_size: The maximum size of a body, in bytes.
        quiet: Whether its requests are not logged and never affected by faults, as for the emulator's own endpoints.
    """

    handler: Handler
    verbs: frozenset[str] = frozenset(("GET", "POST"))
    streams: bool = False
    max_body_size: int = MAX_FORM_SIZE
    quiet: bool = False


class Routes:
    """All routes. They are added before the emulator starts.

    Args:
        protect: Wraps the handlers of pages for a browser; its second argument is true for pages whose forms have a token.
    """

    def __init__(self, protect: Callable[[Handler, bool], Handler] = lambda handler, _: handler) -> None:
        self._protect = protect
        self._by_path: dict[str, Route] = {}
        self._by_pattern: list[tuple[re.Pattern[str], Route]] = []
        self._not_found = Route(
            lambda _: error_page(404, "Not Found"), frozenset(("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"))
        )

    def add(
        self,
        path: str | re.Pattern[str],
        handler: Handler,
        *,
        verbs: Iterable[str] = ("GET", "POST"),
        streams: bool = False,
        max_body_size: int = MAX_FORM_SIZE,
        quiet: bool = False,
        is_page: bool = False,
    ) -> None:
        """Add a route. The keyword arguments are the attributes of `Route`.

        Args:
            path: The path, or a pattern that matches a whole path. A path that ends with a slash matches without it too.
                Patterns are tried in order, after all paths.
            handler: Handles the requests.
            verbs: The allowed HTTP methods.
            streams: Whether the handler reads `Request.body` itself.
            max_body_size: The maximum size of a body, in bytes.
            quiet: Whether its requests are not logged and never affected by faults.
            is_page: Whether other websites must not send requests that change data. The quiet pages of the Explorer have a
                token in their forms instead.
        """
        handler = self._protect(handler, not is_page) if quiet or is_page else handler
        route = Route(handler, frozenset(verbs), streams, max_body_size, quiet)
        if isinstance(path, re.Pattern):
            self._by_pattern.append((path, route))
            return
        self._by_path[path] = route
        if len(path) > 1 and path.endswith("/"):
            self._by_path[path.rstrip("/")] = route

    def find(self, path: str) -> Route:
        """Return the route of a path, or one that responds with 404."""
        route = self._by_path.get(path)
        if route is not None:
            return route
        for pattern, found in self._by_pattern:
            if pattern.fullmatch(path):
                return found
        return self._not_found
