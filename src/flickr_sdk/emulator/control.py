"""The emulator's controls over HTTP, for clients in other processes and languages: `/_emulator/`."""

from __future__ import annotations

import inspect
import json
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any, Final

from .clock import VirtualClock
from .faults import Faults
from .messages import Request, Response
from .replay_coverage import replay_coverage
from .request_log import RequestLog
from .routes import Routes

__all__ = ["Control"]

LARGEST: Final = 1024 * 1024
FAULT_ARGUMENTS: Final = tuple(name for name in inspect.signature(Faults.add).parameters if name != "self")


class _Refused(Exception):
    """An order that cannot be carried out."""

    def __init__(self, message: str, status: int = 400) -> None:
        super().__init__(message)
        self.status = status


class Control:
    """Faults, clock, log and coverage over HTTP.

    Args:
        faults: What goes wrong.
        clock: Tells the time; movable where it is a `VirtualClock`.
        log: What was asked.
        methods: Whether each method answers from the world or from samples.
    """

    def __init__(
        self, faults: Faults, clock: Callable[[], float], log: RequestLog, methods: Mapping[str, str] | None = None
    ) -> None:
        self._faults = faults
        self._clock = clock
        self._log = log
        self._methods = dict(sorted((methods or {}).items()))

    def add_routes(self, routes: Routes) -> None:
        """Put the addresses into the table.

        Args:
            routes: The table.
        """
        for name, handlers in (
            ("faults", {"GET": self._faults_waiting, "POST": self._add_faults, "DELETE": self._remove_faults}),
            ("clock", {"GET": self._time, "POST": self._move}),
            ("requests", {"GET": self._requests, "DELETE": self._forget}),
            ("coverage", {"GET": self._coverage}),
        ):
            answer = _answering(handlers)
            routes.add(f"/_emulator/{name}", answer, verbs=handlers, streams=True, max_body_size=LARGEST, quiet=True)

    def _faults_waiting(self, _: Request) -> dict[str, Any]:
        return {"faults": [one.summary() for one in self._faults.waiting], "struck": dict(self._faults.struck)}

    def _add_faults(self, request: Request) -> dict[str, Any]:
        given = _read(request)
        wanted = given if isinstance(given, list) else [given]
        made = []
        try:
            for one in wanted:
                made.append(self._faults.add(**_known(one, FAULT_ARGUMENTS, "kind")))
        except ValueError as error:
            for fault in made:
                fault.remove()
            raise _Refused(str(error)) from None
        return {"faults": [one.summary() for one in made]}

    def _remove_faults(self, request: Request) -> dict[str, Any]:
        number = request.arguments.get("number")
        if number is None:
            self._faults.clear()
            return self._faults_waiting(request)
        found = [one for one in self._faults.waiting if str(one.number) == number]
        if not found:
            raise _Refused(f"there is no fault of the number {number!r}", 404)
        found[0].remove()
        return {"faults": [found[0].summary()]}

    def _time(self, _: Request) -> dict[str, Any]:
        return {"now": self._clock()}

    def _move(self, request: Request) -> dict[str, Any]:
        order = _known(_read(request), ("advance", "now"), "")
        if len(order) != 1:
            raise _Refused("give either advance, in seconds, or now, in Unix seconds")
        if not isinstance(self._clock, VirtualClock):
            raise _Refused("the clock of this emulator is a function of its owner, and cannot be moved", 409)
        try:
            return {"now": self._clock.advance(order["advance"]) if "advance" in order else self._clock.set(order["now"])}
        except ValueError as error:
            raise _Refused(str(error)) from None

    def _requests(self, request: Request) -> dict[str, Any]:
        log, method = self._log, request.arguments.get("method")
        chosen = log if method is None else log.of(method)
        counts = ("total", "in_flight", "most_in_flight", "connections", "open_connections")
        return {**{name: getattr(log, name) for name in counts}, "requests": [one.summary() for one in chosen]}

    def _coverage(self, _: Request) -> dict[str, Any]:
        counts = {"state": 0, "sample": 0, **Counter(self._methods.values())}
        return {"counts": counts, "methods": self._methods, "replayed": replay_coverage()}

    def _forget(self, request: Request) -> dict[str, Any]:
        self._log.clear()
        return self._requests(request)


def _answering(handlers: Mapping[str, Callable[[Request], dict[str, Any]]]) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        try:
            return _json(handlers["GET" if request.verb == "HEAD" else request.verb](request))
        except _Refused as refused:
            return _json({"error": str(refused)}, refused.status)

    return answer


def _json(content: dict[str, Any], status: int = 200) -> Response:
    return Response((json.dumps(content, indent=1) + "\n").encode(), "application/json", status)


def _read(request: Request) -> Any:
    # Pages of other origins cannot send this type without being asked first whether they may.
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise _Refused("send JSON, with Content-Type: application/json", 415)
    try:
        return json.loads(request.body.read())
    except (ValueError, RecursionError):
        raise _Refused("the body is no JSON") from None


def _known(order: Any, names: tuple[str, ...], needed: str) -> dict[str, Any]:
    """Check that an order is an object and says nothing that is not understood."""
    if not isinstance(order, dict):
        raise _Refused("the body is no JSON object")
    unknown = [name for name in order if name not in names]
    if unknown:
        raise _Refused(f"{unknown[0]!r} is not understood, expected some of {', '.join(names)}")
    if needed and needed not in order:
        raise _Refused(f"{needed} is missing")
    return order
