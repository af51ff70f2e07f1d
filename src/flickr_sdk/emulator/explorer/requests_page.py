"""The request log, which the script of the page keeps up to date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Final
from urllib.parse import urlencode

from ..accounts import User
from ..request_log import LoggedRequest, RequestLog
from .markup import Markup, join, pluralize, tag
from .page_layout import EXPLORE

__all__ = ["request_rows", "requests_page"]

SHOWN: Final = 100
COLUMNS: Final = ("Time", "Request", "Arguments", "Caller", "Response", "Duration")
COMMON_ARGUMENTS: Final = frozenset(("method", "format", "nojsoncallback"))


def request_rows(log: RequestLog, people: Sequence[User], after: int = 0) -> tuple[Markup, int]:
    """Render the latest requests, the newest first.

    Args:
        log: The request log.
        people: The users, to show names instead of NSIDs.
        after: The total number of requests at the last update; only later requests are rendered.

    Returns:
        The rows of the table, and the current total.
    """
    entries = log[-SHOWN:]
    total = log.total
    new = total - after if 0 <= after <= total else total
    names = {one.nsid: str(one) for one in people}
    return join(_row(one, names) for one in reversed(entries[-new:] if new else [])), total


def requests_page(log: RequestLog, people: Sequence[User]) -> Markup:
    """Render the page.

    Args:
        log: The request log.
        people: The users, to show names instead of NSIDs.

    Returns:
        The content of the page.
    """
    body, total = request_rows(log, people)
    head = tag("tr", *(tag("th", name, scope="col") for name in COLUMNS))
    table = tag(
        "table",
        tag("caption", f"The latest {SHOWN} requests, newest first", class_="visually-hidden"),
        tag("thead", head),
        tag("tbody", body, id="rows"),
    )
    counts = f"{pluralize(log.connections, 'connection')}, at most {pluralize(log.most_in_flight, 'concurrent request')}."
    return join(
        (
            tag("h1", "Requests"),
            tag("p", "All requests to this emulator, except those for the pages of the Explorer. ", counts, class_="hint"),
            tag(
                "div",
                tag("button", "Pause", type="button", id="pause", aria_pressed="false"),
                tag("span", pluralize(total, "request"), id="count"),
                class_="live",
                hidden=True,
            ),
            tag("p", "", id="log-status", class_="visually-hidden", role="status", aria_live="polite"),
            tag("p", tag("a", "Reload", href="/_explorer/requests"), " to see newer requests.", class_="reload"),
            tag("div", table, class_="wide", tabindex=0, role="region", aria_label="Requests", id="log", data_total=total),
        )
    )


def _row(entry: LoggedRequest, names: Mapping[str, str]) -> Markup:
    time = datetime.fromtimestamp(entry.started, UTC)
    target = entry.method or entry.path
    link: Markup | str = target
    shown = {name: value for name, value in entry.redacted.items() if name not in COMMON_ARGUMENTS and value != "..."}
    if entry.method:
        link = tag("a", target.removeprefix("flickr."), href=f"{EXPLORE}{target}?{urlencode(shown)}")
    if entry.fault:
        outcome = tag("span", entry.fault, class_="badge bad")
    elif entry.status is None:
        outcome = tag("span", "pending", class_="badge")
    else:
        outcome = tag("span", entry.status, class_="badge good" if entry.status < 400 else "badge bad")
    duration = "" if entry.seconds is None else f"{entry.seconds * 1000:.1f} ms"
    given = join((tag("span", f"{name}=", tag("b", value[:80])) for name, value in shown.items()), " ")
    return tag(
        "tr",
        tag("td", tag("time", f"{time:%H:%M:%S}", datetime=time.isoformat(timespec="seconds"))),
        tag("td", tag("span", entry.verb, class_="verb"), " ", link),
        tag("td", given, class_="given"),
        tag("td", names.get(entry.caller or "", entry.caller or "unauthenticated")),
        tag("td", outcome),
        tag("td", duration, class_="number"),
    )
