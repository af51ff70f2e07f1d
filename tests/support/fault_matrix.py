"""The result of a call for every fault of the emulator and every kind of call.

`python -m tests.support.fault_matrix` writes the tables into `docs/faults.md`.
"""

from __future__ import annotations

import asyncio
import inspect
import itertools
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from flickr_sdk import ApiError, AsyncFlickr, Flickr, FlickrError, MaybeDelivered, Retries, Timeout
from flickr_sdk.emulator import Emulator
from flickr_sdk.emulator.fault_kinds import KINDS

from ..conftest import ROOT
from .person import Person
from .pictures import picture

PAGE: Final = ROOT / "docs" / "faults.md"
RETRIES: Final = Retries(2, initial_delay=0.01)
SLOW: Final = {"slow-start": Timeout(total=60.0, read=1.5), "slow-body": Timeout(total=2.0)}
"""The limit that a slow response exceeds: that of a part, or that of the call."""
DELAY: Final = 60.0
"""The delay of slow responses in seconds."""
# Faults that are responses with which Flickr rejects the request.
REJECTIONS: Final = frozenset(("http-429", "fail-201", "fail-0", "fail-105", "fail-106", "disabled-key"))


class Cell(NamedTuple):
    """The result of one call.

    Attributes:
        outcome: `result`, or the name of the error that the call raised.
        requests: The number of requests.
        delivered: The number of requests that took effect.
    """

    outcome: str
    requests: int
    delivered: int

    def __str__(self) -> str:
        return f"{self.outcome}, {self.requests} request{'s' if self.requests > 1 else ''}"


@dataclass(frozen=True)
class CallKind:
    """One kind of call.

    Attributes:
        title: The column of the table.
        scope: The requests that the fault applies to, as arguments of `faults.add`.
        writes: Whether it must not be delivered twice.
        prepare: Prepares the call without a fault, and returns the second argument of `call`.
        call: Makes the call with a client, the prepared argument and a timeout.
    """

    title: str
    scope: dict[str, str]
    writes: bool
    prepare: Callable[[Any], Any]
    call: Callable[[Any, Any, Timeout], Any]

    def matches(self, request: Any) -> bool:
        return request.method == self.scope.get("method", "") and self.scope.get("path", request.path) == request.path


def _authorize(client: Any) -> Any:
    async def authorize() -> Any:
        login = client.start_login("oob")
        login = await login if inspect.isawaitable(login) else login
        return login.state, await asyncio.to_thread(Person().code, login.url)

    return authorize()


async def _remove_favorite(client: Any) -> None:
    with suppress(ApiError):  # the first call finds no favorite
        removed = client.favorites.remove(photo_id="52000000401")
        if inspect.isawaitable(removed):
            await removed


CALL_KINDS: Final = (
    CallKind(
        "Read",
        {"method": "flickr.photos.getInfo"},
        False,
        lambda client: None,
        lambda client, _, timeout: client.options(timeout=timeout).photos.get_info(photo_id="52000000101"),
    ),
    CallKind(
        "Write",
        {"method": "flickr.photos.comments.addComment"},
        True,
        lambda client: None,
        lambda client, _, timeout: client.options(timeout=timeout).photos.comments.add_comment(
            photo_id="52000000101", comment_text="Lovely"
        ),
    ),
    CallKind(
        "Idempotent write",
        {"method": "flickr.favorites.add"},
        False,
        _remove_favorite,
        lambda client, _, timeout: client.options(timeout=timeout).favorites.add(photo_id="52000000401"),
    ),
    CallKind(
        "Upload",
        {"path": "/services/upload/"},
        True,
        lambda client: None,
        lambda client, _, timeout: client.upload(picture(), title="Aurora", timeout=timeout),
    ),
    CallKind(
        "OAuth, first step",
        {"path": "/services/oauth/request_token"},
        False,
        lambda client: None,
        lambda client, _, timeout: client.options(timeout=timeout).start_login("oob"),
    ),
    CallKind(
        "OAuth, last step",
        {"path": "/services/oauth/access_token"},
        True,
        _authorize,
        lambda client, authorization, timeout: client.options(timeout=timeout).finish_login(*authorization),
    ),
)


async def _outcome(client: Any, call_kind: CallKind, begin: Callable[[], None], timeout: Timeout) -> str:
    """Make a call with a client of either flavor, and describe its outcome. `begin` adds the fault."""
    try:
        prepared = call_kind.prepare(client)
        prepared = await prepared if inspect.isawaitable(prepared) else prepared
        begin()
        result = call_kind.call(client, prepared, timeout)
        if inspect.isawaitable(result):
            await result
    except MaybeDelivered as error:
        return f"`MaybeDelivered` (`{type(error.reason).__name__}`)"
    except FlickrError as error:
        return f"`{type(error).__name__}`"
    finally:
        closed = client.aclose() if isinstance(client, AsyncFlickr) else client.close()
        if inspect.isawaitable(closed):
            await closed
    return "result"


def cell(fault: Any, call_kind: CallKind, client_type: type, emulator: Emulator, *, persistent: bool) -> Cell:
    """Apply a fault to one call, over a real socket."""
    takes_effect = KINDS[fault].effect == "always" or fault not in REJECTIONS
    options = {"delay": DELAY} if fault in SLOW else {}
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
        times = 100 if persistent else 1
        emulator.faults.add(fault, times=times, takes_effect=takes_effect, **call_kind.scope, **options)

    outcome = asyncio.run(_outcome(client, call_kind, begin, SLOW.get(fault, Timeout(total=60.0))))
    emulator.faults.clear()
    sent = [request for request in emulator.requests[requests:] if call_kind.matches(request)]
    uploaded = emulator.world.counts()["uploads"] - photos
    delivered = sum(takes_effect if request.fault else 1 for request in sent)
    return Cell(outcome, len(sent), uploaded if call_kind.title == "Upload" else delivered)


def row(fault: str) -> dict[tuple[str, bool, str], Cell]:
    """Return the cells of a fault by kind of call, persistence and client."""
    cases = [
        (call_kind, persistent, client_type)
        for call_kind in CALL_KINDS
        for persistent in (False, True)
        for client_type in (Flickr, AsyncFlickr)
    ]
    with ExitStack() as stack:
        # Slow responses are tested concurrently, each with its own emulator.
        number = len(cases) if fault in SLOW else 1
        emulators = [stack.enter_context(Emulator()) for _ in range(number)]
        pool = stack.enter_context(ThreadPoolExecutor(number))
        cells = pool.map(
            lambda case, emulator: cell(fault, case[0], case[2], emulator, persistent=case[1]), cases, itertools.cycle(emulators)
        )
        return {
            (call_kind.title, persistent, client_type.__name__): result
            for (call_kind, persistent, client_type), result in zip(cases, cells, strict=True)
        }


def lines(fault: str, cells: dict[tuple[str, bool, str], Cell]) -> tuple[str, str]:
    """Return the rows of a fault in the two tables."""
    once, persistent = (
        " | ".join(str(cells[call_kind.title, persists, "Flickr"]) for call_kind in CALL_KINDS) for persists in (False, True)
    )
    description = KINDS[fault].description
    return f"| {description} | {once} |", f"| {description} | {persistent} |"


HEAD: Final = """# Faults and their effects

The tables list the result of a call and its number of requests for each fault of the [emulator](emulator.md#faults). No write,
upload or last login step was delivered twice, except idempotent writes, whose repeats change nothing. The rules behind the
tables are in the section [Retries](timeouts-and-retries.md#retries).

| Column | Call |
|---|---|
| Read | `flickr.photos.get_info` |
| Write | `flickr.photos.comments.add_comment`; the comment is added before the fault occurs, unless Flickr rejects the request |
| Idempotent write | `flickr.favorites.add`; it takes effect before the fault occurs, unless Flickr rejects the request |
| Upload | `upload` of a small photo |
| OAuth, first step | `start_login`, which gets a request token |
| OAuth, last step | `finish_login`, which uses up the user's authorization |

`Flickr` and `AsyncFlickr` behave the same. Each call is retried at most twice (`retries=2`; the default is 3). The rate limiter
is disabled (`limiter=False`), because it would delay all calls for some seconds after status 429. Slow responses exceed the
`timeout` of the call. The error in parentheses after [`MaybeDelivered`](errors.md#network-errors) is its `reason`.

`python -m tests.support.fault_matrix` generates this page, and the tests check it.
"""


def text() -> str:
    """Return the whole page."""
    rows = [lines(fault, row(fault)) for fault in KINDS]
    head = f"| Fault | {' | '.join(call_kind.title for call_kind in CALL_KINDS)} |\n|{'---|' * (len(CALL_KINDS) + 1)}\n"
    once, persistent = ("\n".join(table) for table in zip(*rows, strict=True))
    return f"{HEAD}\n## One-time faults\n\n{head}{once}\n\n## Persistent faults\n\n{head}{persistent}\n"


if __name__ == "__main__":
    PAGE.write_text(text(), encoding="utf-8")
    print(f"wrote {PAGE}")
