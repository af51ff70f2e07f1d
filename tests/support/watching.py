"""Watches of either flavor whose pauses take no time: the clock of the emulator advances instead."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from flickr_sdk import AsyncFlickr, Flickr
from flickr_sdk._pipeline.commands import Flow, Sleep
from flickr_sdk.emulator import Emulator, VirtualClock

T = TypeVar("T")

ADA = "10000001@N01"
START = 1_800_000_000
SEED: dict[str, Any] = {"people": [{"nsid": ADA, "username": "ada.lindqvist", "path_alias": "adalindqvist"}]}


class TimeIsUp(BaseException):
    """The end of a test's timeline, like Ctrl+C in a pause."""


class Timeline:
    """An emulator whose clock advances while a client pauses, and what happens at which second.

    Attributes:
        pauses: The lengths of the pauses so far, in seconds.
    """

    def __init__(self, emulator: Emulator, clock: VirtualClock) -> None:
        self.emulator = emulator
        self.clock = clock
        self.pauses: list[float] = []
        self.skew = 0.0
        self._events: list[tuple[float, Callable[[], object]]] = []

    @property
    def now(self) -> float:
        """The seconds since the start."""
        return self.clock() - START

    def at(self, second: float, event: Callable[[], object]) -> None:
        """Call a function when the clock reaches a second."""
        self._events.append((second, event))
        self._events.sort(key=lambda pair: pair[0])

    def upload(self, second: float, title: str, *, listed_after: float = 0.0) -> None:
        """Upload a photo at a second, which searches return some seconds later."""

        def add() -> None:
            world = self.emulator.world
            photo_id = world.add_photo(ADA, title=title, tags=["aurora"], date_upload=START + int(second))
            if listed_after:
                world.delay_listing(photo_id, listed_after)

        self.at(second, add)

    def end(self, second: float) -> None:
        def interrupt() -> None:
            raise TimeIsUp

        self.at(second, interrupt)

    def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
        end = self.now + seconds
        while self._events and self._events[0][0] <= end:
            second, event = self._events.pop(0)
            self.clock.set(START + max(second, self.now))
            event()
        self.clock.set(START + end)

    def skip_pauses(self, flow: Flow[T]) -> Flow[T]:
        """Return a flow whose pauses advance the clock."""
        value: object = None
        error: Exception | None = None
        try:
            while True:
                try:
                    command = flow.send(value) if error is None else flow.throw(error)
                except StopIteration as end:
                    result: T = end.value
                    return result
                value, error = None, None
                if isinstance(command, Sleep):
                    self.pause(command.seconds)
                    continue
                try:
                    value = yield command
                except Exception as raised:
                    error = raised
        finally:
            flow.close()

    def prepare(self, client: Any) -> Any:
        """Let a client use the clock."""
        client._config = client._config.replace(clock=self.clock, now=lambda: self.clock() + self.skew)
        driver_run = client._driver.run
        client._driver.run = lambda flow: driver_run(self.skip_pauses(flow))
        return client


class SyncWatching:
    """Watches of `Flickr`."""

    def __init__(self, timeline: Timeline, **options: Any) -> None:
        self.timeline = timeline
        self.options = {"retries": 0, "limiter": False, **options}

    def watch(self, **arguments: Any) -> Any:
        emulator = self.timeline.emulator
        client = Flickr(emulator.api_key, emulator.api_secret, base_url=emulator.base_url, **self.options)
        self.client = self.timeline.prepare(client)
        return self.client.watch(**{"tags": ["aurora"], **arguments})

    def next(self, watch: Any) -> Any:
        return next(watch)

    def close(self, watch: Any) -> None:
        watch.close()
        self.client.close()


class AsyncWatching:
    """Watches of `AsyncFlickr`."""

    def __init__(self, timeline: Timeline, runner: asyncio.Runner) -> None:
        self.timeline = timeline
        self._runner = runner

    def watch(self, **arguments: Any) -> Any:
        emulator = self.timeline.emulator
        client = AsyncFlickr(emulator.api_key, base_url=emulator.base_url, retries=0, limiter=False)
        self.client = self.timeline.prepare(client)
        return self.client.watch(**{"tags": ["aurora"], **arguments})

    def next(self, watch: Any) -> Any:
        async def wait() -> Any:
            return await anext(watch)

        return self._runner.run(wait())

    def close(self, watch: Any) -> None:
        async def close() -> None:
            await watch.aclose()
            await self.client.aclose()

        self._runner.run(close())


Watching = SyncWatching | AsyncWatching


def titles(watching: Watching, watch: Any, limit: int = 1000) -> Iterator[str]:
    """Return the titles of the new photos until the timeline ends."""
    for _ in range(limit):
        try:
            photo = watching.next(watch)
        except TimeIsUp:
            return
        yield photo.title


def run(watching: Watching, limit: int = 1000, **arguments: Any) -> list[str]:
    """Watch until the timeline ends or a number of photos was returned, and stop without asking for the next."""
    watch = watching.watch(**arguments)
    try:
        return list(titles(watching, watch, limit))
    finally:
        watching.close(watch)


def state_file(folder: Path) -> Path:
    return folder / "aurora.watch"
