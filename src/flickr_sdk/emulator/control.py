"""The HTTP control API under `/_emulator/`, for clients in other processes and languages."""

from __future__ import annotations

import inspect
import json
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any, Final

from .clock import VirtualClock
from .faults import Faults
from .messages import Request, Response, media_type
from .replay_coverage import replay_coverage
from .request_log import RequestLog
from .routes import Routes

__all__ = ["Control"]

MAX_BODY_SIZE: Final = 1024 * 1024
FAULT_ARGUMENTS: Final = tuple(name for name in inspect.signature(Faults.add).parameters if name != "self")


class _Rejected(Exception):
    """An invalid request, with the status of its response."""

    def __init__(self, message: str, status: int = 400) -> None:
        super().__init__(message)
        self.status = status


class Control:
    """Serves the faults, the clock, the request log and the coverage over HTTP.

    Args:
        faults: The faults.
        clock: Returns the current time as a Unix timestamp; a `VirtualClock` can be changed.
        log: The request log.
        methods: For each method, `state` if its responses come from the world and `sample` if they are samples.
    """

    def __init__(
        self, faults: Faults, clock: Callable[[], float], log: RequestLog, methods: Mapping[str, str] | None = None
    ) -> None:
        self._faults = faults
        self._clock = clock
        self._log = log
        self._methods = dict(sorted((methods or {}).items()))

    def add_routes(self, routes: Routes) -> None:
        """Add the routes of the control API."""
        for name, handlers in (
            ("faults", {"GET": self._list_faults, "POST": self._add_faults, "DELETE": self._remove_faults}),
            ("clock", {"GET": self._read_clock, "POST": self._change_clock}),
            ("requests", {"GET": self._list_requests, "DELETE": self._clear_requests}),
            ("coverage", {"GET": self._coverage}),
        ):
            handler = _handler(handlers)

            routes.add(
                f"/_emulator/{name}", handler, verbs=handlers, streams=True, max_body_size=MAX_BODY_SIZE, quiet=True, is_page=True
            )

    def _list_faults(self, _: Request) -> dict[str, Any]:
        return {"faults": [one.summary() for one in self._faults.added], "struck": dict(self._faults.struck)}

    def _add_faults(self, request: Request) -> dict[str, Any]:
        body = _read_json(request)
        added = []
        try:
            for one in body if isinstance(body, list) else [body]:
                added.append(self._faults.add(**_known_fields(one, FAULT_ARGUMENTS, required="kind")))
        except ValueError as error:
            for fault in added:
                fault.remove()
            raise _Rejected(str(error)) from None
        return {"faults": [one.summary() for one in added]}

    def _remove_faults(self, request: Request) -> dict[str, Any]:
        number = request.arguments.get("number")
        if number is None:
            self._faults.clear()
            return self._list_faults(request)
        found = [one for one in self._faults.added if str(one.number) == number]
        if not found:
            raise _Rejected(f"unknown fault number {number!r}", 404)
        found[0].remove()
        return {"faults": [found[0].summary()]}

    def _read_clock(self, _: Request) -> dict[str, Any]:
        return {"now": self._clock()}

    def _change_clock(self, request: Request) -> dict[str, Any]:
        change = _known_fields(_read_json(request), ("advance", "now"))
        if len(change) != 1:
            raise _Rejected("send either advance (seconds) or now (Unix timestamp)")
        if not isinstance(self._clock, VirtualClock):
            raise _Rejected("the clock of this emulator is a callable and cannot be changed", 409)
        try:
            return {"now": self._clock.advance(change["advance"]) if "advance" in change else self._clock.set(change["now"])}
        except ValueError as error:
            raise _Rejected(str(error)) from None

    def _list_requests(self, request: Request) -> dict[str, Any]:
        log, method = self._log, request.arguments.get("method")
        chosen = log if method is None else log.of(method)
        counts = ("total", "in_flight", "most_in_flight", "connections", "open_connections")
        return {**{name: getattr(log, name) for name in counts}, "requests": [one.summary() for one in chosen]}

    def _coverage(self, _: Request) -> dict[str, Any]:
        counts = {"state": 0, "sample": 0, **Counter(self._methods.values())}
        return {"counts": counts, "methods": self._methods, "replayed": replay_coverage()}

    def _clear_requests(self, request: Request) -> dict[str, Any]:
        self._log.clear()
        return self._list_requests(request)


def _handler(handlers: Mapping[str, Callable[[Request], dict[str, Any]]]) -> Callable[[Request], Response]:
    def handle(request: Request) -> Response:
        try:
            return _json(handlers["GET" if request.verb == "HEAD" else request.verb](request))
        except _Rejected as error:
            return _json({"error": str(error)}, error.status)

    return handle


def _json(content: dict[str, Any], status: int = 200) -> Response:
    return Response((json.dumps(content, indent=1) + "\n").encode(), "application/json", status)


def _read_json(request: Request) -> Any:
    # Web pages of other origins cannot send this type without a CORS preflight.
    if media_type(request.headers.get("content-type", "")) != "application/json":
        raise _Rejected("the body is not JSON; send it with Content-Type: application/json", 415)
    try:
        return json.loads(request.body.read())
    except (ValueError, RecursionError):
        raise _Rejected("the body is not valid JSON") from None


def _known_fields(value: Any, names: tuple[str, ...], *, required: str = "") -> dict[str, Any]:
    """Check that a JSON value is an object with known fields only."""
    if not isinstance(value, dict):
        raise _Rejected("the body is not a JSON object")
    unknown = [name for name in value if name not in names]
    if unknown:
        raise _Rejected(f"unknown field {unknown[0]!r}, expected one of {', '.join(names)}")
    if required and required not in value:
        raise _Rejected(f"{required} is missing")
    return value
