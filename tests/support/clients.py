"""A synchronous wrapper of `AsyncFlickr`, so that tests can share code between both clients."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from typing import Any

from flickr_sdk.auth import Token

BLOCKING, AWAITING = "Flickr", "AsyncFlickr"
Make = Callable[..., Any]


class Awaited:
    """Runs the coroutines of an `AsyncFlickr` and returns their results, like `Flickr`."""

    def __init__(self, target: Any, runner: asyncio.Runner) -> None:
        self._target, self._runner = target, runner

    def __getattr__(self, name: str) -> Any:
        return self._wrapped(getattr(self._target, name))

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._wrapped(self._target(*args, **kwargs))

    def _wrapped(self, value: Any) -> Any:
        if inspect.isawaitable(value):

            async def wait() -> Any:
                return await value

            return self._wrapped(self._runner.run(wait()))
        plain = (
            value is None or isinstance(value, (str, Token)) or not type(value).__module__.startswith(("flickr_sdk", "builtins"))
        )
        return (
            value
            if plain or not (callable(value) or any(one in str(type(value).__mro__) for one in ("Namespace", "Ticket")))
            else Awaited(value, self._runner)
        )


def who(client: Any) -> str:
    return str(client.call("flickr.test.login").id)
