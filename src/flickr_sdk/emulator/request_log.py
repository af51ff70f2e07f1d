"""What was asked of the emulator, to assert on."""

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
"""Arguments whose values are shown to nobody."""

MOST: Final = 10_000


class LoggedRequest(Mapping[str, str]):
    """One request, and a mapping of its arguments.

    Attributes:
        verb: The HTTP method.
        path: The path of the address.
        arguments: What was sent in the address and the form, in order.
        started: When it came, by the emulator's clock, in Unix seconds.
        seconds: How long it took to have the answer ready; `None` before.
        status: The HTTP status of the answer; `None` where none was sent.
        caller: The NSID of whoever's token it was; `None` where there was none, or a wrong one.
        fault: The kind of the fault that struck; `None` for none.
        received: How many bytes of the body were read.
        sent: How many bytes the body of the answer has; 0 where none was sent.
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
        """The method of Flickr's that was called; empty for other services."""
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
        """The arguments without keys, tokens and signatures."""
        return {name: "..." if SECRET.fullmatch(name) else value for name, value in self.arguments.items()}

    def summary(self) -> dict[str, Any]:
        """Tell everything that is no secret.

        Returns:
            A dictionary that JSON can hold.
        """
        names = ("verb", "path", "method", "status", "caller", "fault", "received", "sent", "started", "seconds")
        return {**{name: getattr(self, name) for name in names}, "arguments": self.redacted}


class RequestLog(Sequence[LoggedRequest]):
    """The requests so far, the last ones when there are many. Any thread may read it at any time.

    Args:
        most: How many requests are kept.

    Attributes:
        total: How many requests there were, those that are no longer kept among them.
        in_flight: How many are being answered now.
        most_in_flight: How many were at once, at most.
        connections: How many connections were accepted.
        open_connections: How many of these are open.
    """

    def __init__(self, most: int = MOST) -> None:
        self._entries: deque[LoggedRequest] = deque(maxlen=most)
        self._lock = threading.Lock()
        self.total: int = 0
        self.in_flight: int = 0
        self.most_in_flight: int = 0
        self.connections: int = 0
        self.open_connections: int = 0

    def clear(self) -> None:
        """Forget what was, and count anew; what is open or being answered stays so."""
        with self._lock:
            self._entries.clear()
            self.total = self.connections = 0
            self.most_in_flight = self.in_flight

    def of(self, method: str) -> list[LoggedRequest]:
        """Find the calls of a method.

        Args:
            method: The method's name.

        Returns:
            The calls, in order.
        """
        return [one for one in self if one.method == method]

    def at(self, path: str) -> list[LoggedRequest]:
        """Find the requests to an address.

        Args:
            path: The path, such as `/services/upload/`.

        Returns:
            The requests, in order.
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

    __hash__: ClassVar[None] = None  # type: ignore[assignment]  # what changes has no hash, and mypy knows no other way to say so

    def __repr__(self) -> str:
        return f"<RequestLog of {self.total}: {list(self)[-5:]}>"

    def begin(self, entry: LoggedRequest) -> None:
        """Note that a request has come.

        Args:
            entry: The request.
        """
        with self._lock:
            self._entries.append(entry)
            self.total += 1
            self.in_flight += 1
            self.most_in_flight = max(self.most_in_flight, self.in_flight)

    def end(self) -> None:
        """Note that the last of an answer is about to be sent."""
        with self._lock:
            self.in_flight -= 1

    def connect(self) -> None:
        """Note that a connection was accepted."""
        with self._lock:
            self.connections += 1
            self.open_connections += 1

    def disconnect(self) -> None:
        """Note that one was closed."""
        with self._lock:
            self.open_connections -= 1
