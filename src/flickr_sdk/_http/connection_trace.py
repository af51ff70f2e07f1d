"""Follow a request by the `trace` extension, which httpx passes on to httpcore."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

_SENT: Final = "receive_response_headers.started"
"""The end of the name of the event after a request is sent."""


def sync_trace(while_waiting: Callable[[], None] | None) -> dict[str, Any] | None:
    """Return the extensions of a request that call a function when it is sent."""
    if while_waiting is None:
        return None

    def record(event: str, _: Mapping[str, object]) -> None:
        if event.endswith(_SENT):
            while_waiting()

    return {"trace": record}


class ConnectionTrace:
    """Records whether any byte of a request has been sent, and calls a function when the request is complete."""

    def __init__(self, while_waiting: Callable[[], None] | None = None) -> None:
        self.started = False  # whether the HTTP library has the request
        self._while_waiting = while_waiting
        self._traced = False
        self._sent = False

    @property
    def may_be_sent(self) -> bool:
        """Whether Flickr may have received the request, which is unknown with a transport that does not trace."""
        return self.started and (self._sent or not self._traced)

    async def record(self, event: str, _: Mapping[str, object]) -> None:
        self._traced = self._traced or event.startswith("connection.")
        self._sent = self._sent or "send_request" in event
        if self._while_waiting is not None and event.endswith(_SENT):
            self._while_waiting()
