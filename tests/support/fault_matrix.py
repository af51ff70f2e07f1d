"""What becomes of a call when something goes wrong: every fault of the emulator, for each way to use the client.

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
"""What runs out where an answer is slow: the time for a part of it, or that for the call."""
DELAY: Final = 60.0
"""How slow they are, in seconds."""
# With these Flickr says itself that it has not done what it was asked to do.
REFUSALS: Final = frozenset(("http-429", "fail-201", "fail-0", "fail-105", "fail-106", "disabled-key"))


class Cell(NamedTuple):
    """What became of one call.

    Attributes:
        seen: What the program gets: `answer`, or the name of an error.
        requests: How many requests were sent for it.
        delivered: How many of them took effect.
    """

    seen: str
    requests: int
    delivered: int

    def __str__(self) -> str:
        return f"{self.seen}, {self.requests} request{'s' if self.requests > 1 else ''}"


@dataclass(frozen=True)
class Use:
    """One way to use the client.

    Attributes:
        title: What it is called in the table.
        place: What the fault strikes, in the emulator's words.
        writes: Whether it must not be delivered twice.
        prepare: What has to go well before; gives what `call` needs.
        call: Makes the call, within limits of time.
    """

    title: str
    place: dict[str, str]
    writes: bool
    prepare: Callable[[Any], Any]
    call: Callable[[Any, Any, Timeout], Any]

    def is_it(self, request: Any) -> bool:
        return request.method == self.place.get("method", "") and self.place.get("path", request.path) == request.path


def _consent(client: Any) -> Any:
    async def consent() -> Any:
        begun = client.start_login("oob")
        begun = await begun if inspect.isawaitable(begun) else begun
        return begun.state, await asyncio.to_thread(Person().code, begun.url)

    return consent()


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
        _consent,
        lambda client, consent, timeout: client.options(timeout=timeout).finish_login(*consent),
    ),
)


async def _ask(client: Any, use: Use, begin: Callable[[], None], timeout: Timeout) -> str:
    """Make a call with a client of either kind, and say what came of it."""
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
    return "answer"


def cell(kind: Any, use: Use, client_type: type, emulator: Emulator, *, lasting: bool) -> Cell:
    """Let a fault strike one call, over a real socket."""
    acts = KINDS[kind].effect == "always" or kind not in REFUSALS
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
    made = [one for one in emulator.requests[requests:] if use.is_it(one)]
    uploaded = emulator.world.counts()["uploads"] - photos
    return Cell(seen, len(made), uploaded if use.title == "Upload" else sum(acts if one.fault else 1 for one in made))


def row(kind: str) -> dict[tuple[str, bool, str], Cell]:
    """Give the cells of a fault, by the use, whether it lasts, and the client."""
    places = [(use, lasting, client) for use in USES for lasting in (False, True) for client in (Flickr, AsyncFlickr)]
    with ExitStack() as stack:
        # Where a fault is slow, all cells wait at once, each with an emulator of its own.
        number = len(places) if kind in SLOW else 1
        emulators = [stack.enter_context(Emulator()) for _ in range(number)]
        pool = stack.enter_context(ThreadPoolExecutor(number))
        cells = pool.map(
            lambda one, emulator: cell(kind, one[0], one[2], emulator, lasting=one[1]), places, itertools.cycle(emulators)
        )
        return {(use.title, lasting, client.__name__): one for (use, lasting, client), one in zip(places, cells, strict=True)}


def lines(kind: str, cells: dict[tuple[str, bool, str], Cell]) -> tuple[str, str]:
    """Write a fault's lines in the two tables."""
    once, lasting = (" | ".join(str(cells[use.title, lasts, "Flickr"]) for use in USES) for lasts in (False, True))
    text = KINDS[kind].description  # type: ignore[index]  # the names of the kinds are texts here
    return f"| {text} | {once} |", f"| {text} | {lasting} |"


HEAD: Final = """# When something goes wrong

Written by `python -m tests.support.fault_matrix`, which lets every fault of the [emulator](emulator.md) strike real calls, and
checked by the tests. `Flickr` and `AsyncFlickr` do the same. The calls are:

- **Read**: `flickr.photos.get_info`.
- **Write**: `flickr.photos.comments.add_comment`. Wherever Flickr can have acted before the fault, it did. No comment was ever
  written twice.
- **Upload**: `upload` of a small photo. What was delivered are the photos that the emulator has in the end.
- **OAuth, first step**: `start_login`, which asks for a request token.
- **OAuth, last step**: `finish_login`, which uses up the user's permission.

Each call may be tried again twice (`retries=2`; three times is the default), and there is no rate limiter
(`limiter=False`), which would make all calls wait for some seconds after a 429. What is raised in its stead stands in brackets
behind [`MaybeDelivered`](errors.md#network-errors). The slow answers are slower than the call's `timeout` allows.
"""


def text() -> str:
    """Write the whole page."""
    both = [lines(kind, row(kind)) for kind in KINDS]
    head = f"| Fault | {' | '.join(use.title for use in USES)} |\n|{'---|' * (len(USES) + 1)}\n"
    once, lasting = ("\n".join(tables) for tables in zip(*both, strict=True))
    return f"{HEAD}\n## When it happens once\n\n{head}{once}\n\n## When it lasts\n\n{head}{lasting}\n"


if __name__ == "__main__":
    PAGE.write_text(text(), encoding="utf-8")
    print(f"wrote {PAGE}")
