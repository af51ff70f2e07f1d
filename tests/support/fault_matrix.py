"""The result of a call for every fault of the emulator and every kind of call.

`python -m tests.support.fault_matrix` writes the tables into `docs/faults.md`.
"""

from __future__ import annotations

import asyncio
import inspect
import itertools
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from flickr_sdk import AsyncFlickr, Flickr, FlickrError, MaybeDelivered, Retries, Timeout
from flickr_sdk.emulator import Emulator
from flickr_sdk.emulator.fault_kinds import KINDS

from ..conftest import ROOT
from .person import Person
from .pictures import picture

PAGE: Final = ROOT / "docs" / "faults.md"
RETRIES: Final = Retries(2, first=0.01)
SLOW: Final = {"slow-start": Timeout(total=60.0, read=1.5), "slow-body": Timeout(total=2.0)}
"""The limit that a slow response exceeds: that of a part, or that of the call."""
DELAY: Final = 60.0
"""The delay of slow responses in seconds."""
# Responses with which Flickr rejects the request.
REJECTIONS: Final = frozenset(("http-429", "fail-201", "fail-0", "fail-105", "fail-106", "disabled-key"))


class Cell(NamedTuple):
    """The result of one call.

    Attributes:
        seen: The result that the program receives: `result`, or the name of an error.
        requests: The number of requests.
        delivered: The number of requests that took effect.
    """

    seen: str
    requests: int
    delivered: int

    def __str__(self) -> str:
        return f"{self.seen}, {self.requests} request{'s' if self.requests > 1 else ''}"


@dataclass(frozen=True)
class Use:
    """One kind of call.

    Attributes:
        title: The column of the table.
        place: The requests that the fault applies to, as arguments of `faults.add`.
        writes: Whether it must not be delivered twice.
        prepare: Prepares the call without a fault, and returns the argument of `call`.
        call: Makes the call.
    """

    title: str
    place: dict[str, str]
    writes: bool
    prepare: Callable[[Any], Any]
    call: Callable[[Any, Any, Timeout], Any]

    def matches(self, request: Any) -> bool:
        return request.method == self.place.get("method", "") and self.place.get("path", request.path) == request.path


def _authorize(client: Any) -> Any:
    async def authorize() -> Any:
        login = client.start_login("oob")
        login = await login if inspect.isawaitable(login) else login
        return login.state, await asyncio.to_thread(Person().code, login.url)

    return authorize()


USES: Final = (
    Use(
        "Read",
        {"method": "flickr.photos.getInfo"},
        False,
        lambda client: None,
        lambda client, _, timeout: client.options(timeout=timeout).photos.get_info(photo_id="52000000101"),
    ),
    Use(
        "Write",
        {"method": "flickr.photos.comments.addComment"},
        True,
        lambda client: None,
        lambda client, _, timeout: client.options(timeout=timeout).photos.comments.add_comment(
            photo_id="52000000101", comment_text="Lovely"
        ),
    ),
    Use(
        "Upload",
        {"path": "/services/upload/"},
        True,
        lambda client: None,
        lambda client, _, timeout: client.upload(picture(), title="Aurora", timeout=timeout),
    ),
    Use(
        "OAuth, first step",
        {"path": "/services/oauth/request_token"},
        False,
        lambda client: None,
        lambda client, _, timeout: client.options(timeout=timeout).start_login("oob"),
    ),
    Use(
        "OAuth, last step",
        {"path": "/services/oauth/access_token"},
        True,
        _authorize,
        lambda client, authorization, timeout: client.options(timeout=timeout).finish_login(*authorization),
    ),
)


async def _ask(client: Any, use: Use, begin: Callable[[], None], timeout: Timeout) -> str:
    """Make a call with a client of either flavor, and describe the result."""
    try:
        ready = use.prepare(client)
        ready = await ready if inspect.isawaitable(ready) else ready
        begin()
        answer = use.call(client, ready, timeout)
        if inspect.isawaitable(answer):
            await answer
    except MaybeDelivered as error:
        return f"`MaybeDelivered` (`{type(error.reason).__name__}`)"
    except FlickrError as error:
        return f"`{type(error).__name__}`"
    finally:
        closed = client.aclose() if isinstance(client, AsyncFlickr) else client.close()
        if inspect.isawaitable(closed):
            await closed
    return "result"


def cell(kind: Any, use: Use, client_type: type, emulator: Emulator, *, lasting: bool) -> Cell:
    """Apply a fault to one call, over a real socket."""
    acts = KINDS[kind].effect == "always" or kind not in REJECTIONS
    options = {"delay": DELAY} if kind in SLOW else {}
    requests, photos = len(emulator.requests), emulator.world.counts()["uploads"]
    client = client_type(
        emulator.api_key,
        emulator.api_secret,
        token=emulator.access_token("write"),
        base_url=emulator.base_url,
        retries=RETRIES,
        limiter=False,
    )

    def begin() -> None:
        emulator.faults.add(kind, times=100 if lasting else 1, takes_effect=acts, **use.place, **options)

    seen = asyncio.run(_ask(client, use, begin, SLOW.get(kind, Timeout(total=60.0))))
    emulator.faults.clear()
    made = [one for one in emulator.requests[requests:] if use.matches(one)]
    uploaded = emulator.world.counts()["uploads"] - photos
    return Cell(seen, len(made), uploaded if use.title == "Upload" else sum(acts if one.fault else 1 for one in made))


def row(kind: str) -> dict[tuple[str, bool, str], Cell]:
    """Return the cells of a fault by kind of call, persistence and client."""
    places = [(use, lasting, client) for use in USES for lasting in (False, True) for client in (Flickr, AsyncFlickr)]
    with ExitStack() as stack:
        # Slow responses are tested at once, each with its own emulator.
        number = len(places) if kind in SLOW else 1
        emulators = [stack.enter_context(Emulator()) for _ in range(number)]
        pool = stack.enter_context(ThreadPoolExecutor(number))
        cells = pool.map(
            lambda one, emulator: cell(kind, one[0], one[2], emulator, lasting=one[1]), places, itertools.cycle(emulators)
        )
        return {(use.title, lasting, client.__name__): one for (use, lasting, client), one in zip(places, cells, strict=True)}


def lines(kind: str, cells: dict[tuple[str, bool, str], Cell]) -> tuple[str, str]:
    """Return the rows of a fault in the two tables."""
    once, lasting = (" | ".join(str(cells[use.title, lasts, "Flickr"]) for use in USES) for lasts in (False, True))
    text = KINDS[kind].description  # type: ignore[index]  # the kinds are plain strings here
    return f"| {text} | {once} |", f"| {text} | {lasting} |"


HEAD: Final = """# Faults and their effects

The tables list the result of a call for each fault of the [emulator](emulator.md). `Flickr` and `AsyncFlickr` behave in the
same way. The calls are:

- **Read**: `flickr.photos.get_info`.
- **Write**: `flickr.photos.comments.add_comment`. If Flickr can have acted before the fault, it did in these calls. No comment
  was ever written twice.
- **Upload**: `upload` of a small photo. No photo was ever uploaded twice.
- **OAuth, first step**: `start_login`, which requests a request token.
- **OAuth, last step**: `finish_login`, which uses up the user's authorization.

Each call is retried at most twice (`retries=2`; the default is 3). The rate limiter is disabled (`limiter=False`), because it
would delay all calls for some seconds after status 429. The error in brackets after
[`MaybeDelivered`](errors.md#network-errors) is its `reason`. Slow responses exceed the `timeout` of the call.

`python -m tests.support.fault_matrix` writes this page, and the tests check it.
"""


def text() -> str:
    """Return the whole page."""
    both = [lines(kind, row(kind)) for kind in KINDS]
    head = f"| Fault | {' | '.join(use.title for use in USES)} |\n|{'---|' * (len(USES) + 1)}\n"
    once, lasting = ("\n".join(tables) for tables in zip(*both, strict=True))
    return f"{HEAD}\n## Faults that occur once\n\n{head}{once}\n\n## Faults that persist\n\n{head}{lasting}\n"


if __name__ == "__main__":
    PAGE.write_text(text(), encoding="utf-8")
    print(f"wrote {PAGE}")
