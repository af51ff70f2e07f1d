"""The log of the requests that the emulator received."""

from __future__ import annotations

import re
import threading
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar, Final, overload

__all__ = ["LoggedRequest", "RequestLog"]

SECRET: Final = re.compile(
    r"api_key|api_sig|auth_token|frob|mini_token|oauth_(?!version$|signature_method$|callback_confirmed$)\w+"
)
"""The names of arguments whose values are secret."""

MAX_ENTRIES: Final = 10_000


class LoggedRequest(Mapping[str, str]):
    """A logged request; also a mapping of its arguments.

    Attributes:
        verb: The HTTP method.
        path: The path of the URL.
        arguments: The arguments of the query and the form, in order.
        started: When the request arrived: a Unix timestamp by the emulator's clock.
        seconds: The time until the response was ready, in seconds; `None` until then.
        status: The HTTP status of the response; `None` if no response was sent.
        caller: The NSID of the authenticated user; `None` for a missing or invalid token.
        fault: The kind of the fault that affected the request; `None` without a fault.
        received: The number of body bytes read.
        sent: The number of body bytes in the response; 0 if no response was sent.
    """

    def __init__(self, verb: str = "", path: str = "", arguments: Mapping[str, str] | None = None, started: float = 0.0) -> None:
        self.verb = verb
        self.path = path
        self.arguments: dict[str, str] = dict(arguments or {})
        self.started = started
        self.seconds: float | None = None
        self.status: int | None = None
        self.caller: str | None = None
        self.fault: str | None = None
        self.received = 0
        self.sent = 0

    @property
    def method(self) -> str:
        """The called Flickr method; empty for other endpoints."""
        return self.arguments.get("method", "")

    def __getitem__(self, name: str) -> str:
        return self.arguments[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.arguments)

    def __len__(self) -> int:
        return len(self.arguments)

    def __repr__(self) -> str:
        return f"<{self.verb} {self.path} {self.redacted} -> {self.fault or self.status}>"

    @property
    def redacted(self) -> dict[str, str]:
        """The arguments, with the values of keys, tokens and signatures replaced by `...`."""
        return {name: "..." if SECRET.fullmatch(name) else value for name, value in self.arguments.items()}

    def summary(self) -> dict[str, Any]:
        """Return the request without secrets, as a JSON-compatible dictionary."""
        names = ("verb", "path", "method", "status", "caller", "fault", "received", "sent", "started", "seconds")
        return {**{name: getattr(self, name) for name in names}, "arguments": self.redacted}


class RequestLog(Sequence[LoggedRequest]):
    """The most recent requests, oldest first. Thread-safe.

    Args:
        max_entries: How many requests are kept.

    Attributes:
        total: The number of requests received, including those no longer kept.
        in_flight: The number of requests in progress.
        most_in_flight: The highest value that `in_flight` reached.
        connections: The number of accepted connections.
        open_connections: The number of open connections.
    """

    def __init__(self, max_entries: int = MAX_ENTRIES) -> None:
        self._entries: deque[LoggedRequest] = deque(maxlen=max_entries)
        self._lock = threading.Lock()
        self.total: int = 0
        self.in_flight: int = 0
        self.most_in_flight: int = 0
        self.connections: int = 0
        self.open_connections: int = 0

    def clear(self) -> None:
        """Clear the log and reset its counters, except `in_flight` and `open_connections`."""
        with self._lock:
            self._entries.clear()
            self.total = self.connections = 0
            self.most_in_flight = self.in_flight

    def of(self, method: str) -> list[LoggedRequest]:
        """Return the calls of a Flickr method, in order.

        Args:
            method: The method, such as `flickr.photos.getInfo`.
        """
        return [one for one in self if one.method == method]

    def at(self, path: str) -> list[LoggedRequest]:
        """Return the requests to a path, in order.

        Args:
            path: The path, such as `/services/upload/`.
        """
        return [one for one in self if one.path == path]

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[LoggedRequest]:
        with self._lock:
            entries = list(self._entries)
        return iter(entries)

    @overload
    def __getitem__(self, index: int) -> LoggedRequest: ...

    @overload
    def __getitem__(self, index: slice) -> list[LoggedRequest]: ...

    def __getitem__(self, index: int | slice) -> LoggedRequest | list[LoggedRequest]:
        return list(self)[index]

    def __eq__(self, other: object) -> bool:
        return list(self) == list(other) if isinstance(other, Sequence) else NotImplemented

    __hash__: ClassVar[None] = None  # type: ignore[assignment]  # a mutable object has no hash, and mypy has no other spelling for that

    def __repr__(self) -> str:
        return f"<RequestLog of {self.total}: {list(self)[-5:]}>"

    def begin(self, entry: LoggedRequest) -> None:
        """Record the start of a request."""
        with self._lock:
            self._entries.append(entry)
            self.total += 1
            self.in_flight += 1
            self.most_in_flight = max(self.most_in_flight, self.in_flight)

    def end(self) -> None:
        """Record that the last bytes of a response are about to be sent."""
        with self._lock:
            self.in_flight -= 1

    def connect(self) -> None:
        """Record an accepted connection."""
        with self._lock:
            self.connections += 1
            self.open_connections += 1

    def disconnect(self) -> None:
        """Record a closed connection."""
        with self._lock:
            self.open_connections -= 1
