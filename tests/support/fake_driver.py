"""A driver with prepared responses and a clock, for flows that need no network."""

from __future__ import annotations

from typing import Any

import pytest

from flickr_sdk import FlickrError, TransportError
from flickr_sdk._method.endpoint import untyped
from flickr_sdk._pipeline.api_call import call_method
from flickr_sdk._pipeline.call import ClientConfig
from flickr_sdk._pipeline.commands import Command, Response, RunBlocking, Send, Sleep
from flickr_sdk._pipeline.flow_steps import FlowSteps

KEY = "0123456789abcdef0123456789abcdef"
OK = Response(200, b'{"stat":"ok"}')
BAD_GATEWAY = Response(502, b"<html>Bad gateway</html>")
READ, WRITE = untyped("flickr.test.null"), untyped("flickr.photos.change", post=True)


class FakeDriver:
    """A driver with prepared responses and a clock that advances only while a flow waits."""

    def __init__(self, *responses: Response | FlickrError, seconds: float = 0.0) -> None:
        self.responses = list(responses)
        self.seconds = seconds
        self.time = 1000.0
        self.sent: list[Send] = []
        self.slept: list[float] = []

    def config(self, **options: Any) -> ClientConfig:
        now = lambda: self.time  # noqa: E731
        return ClientConfig(KEY, "secret", clock=now, now=now).replace(**{"chance": lambda: 1.0, **options})

    def run(self, endpoint: Any = READ, arguments: Any = None, **options: Any) -> Any:
        with FlowSteps(call_method(self.config(**options), endpoint, arguments or {})) as steps:
            for command in steps:
                with steps.outcome():
                    steps.value = self._execute(command)
        return steps.result

    def _execute(self, command: Command) -> object:
        match command:
            case Send():
                self.sent.append(command)
                self.time += min(self.seconds, command.limits.total)
                response = self.responses.pop(0)
                if isinstance(response, FlickrError):
                    raise response
                return response
            case Sleep(seconds):
                self.slept.append(seconds)
                self.time += seconds
            case RunBlocking(work):
                return work()
        return None

    def fails(self, endpoint: Any = READ, arguments: Any = None, **options: Any) -> FlickrError:
        with pytest.raises(FlickrError) as caught:
            self.run(endpoint, arguments, **options)
        return caught.value


def unsent() -> TransportError:
    return TransportError("m", "refused", phase="connect")


def broken() -> TransportError:
    return TransportError("m", "reset")


def failed(code: int, message: str = "no") -> Response:
    return Response(200, f'{{"stat":"fail","code":{code},"message":"{message}"}}'.encode())
