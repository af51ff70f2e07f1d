"""The log of requests, which the page keeps up to date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Final
from urllib.parse import urlencode

from ..accounts import User
from ..request_log import LoggedRequest, RequestLog
from .markup import Markup, counted, join, tag
from .page_layout import EXPLORE

__all__ = ["log_page", "rows"]

SHOWN: Final = 100
COLUMNS: Final = ("Time", "Request", "Arguments", "Caller", "Answer", "Took")
IN_EVERY_CALL: Final = frozenset(("method", "format", "nojsoncallback"))


def rows(log: RequestLog, people: Sequence[User], after: int = 0) -> tuple[Markup, int]:
    """Show the last requests, the newest first.

    Args:
        log: The requests.
        people: Who may have called.
        after: How many requests there were when the page was last brought up to date; the rest is shown.

    Returns:
        The rows of a table, and how many requests there were so far.
    """
    entries = log[-SHOWN:]
    total = log.total
    new = total - after if 0 <= after <= total else total
    names = {one.nsid: str(one) for one in people}
    return join(_row(one, names) for one in reversed(entries[-new:] if new else [])), total


def log_page(log: RequestLog, people: Sequence[User]) -> Markup:
    """Show the log.

    Args:
        log: The requests.
        people: Who may have called.

    Returns:
        The content of the page.
    """
    body, total = rows(log, people)
    head = tag("tr", *(tag("th", name, scope="col") for name in COLUMNS))
    table = tag(
        "table",
        tag("caption", f"The last {SHOWN} requests, the newest first", class_="unseen"),
        tag("thead", head),
        tag("tbody", body, id="rows"),
    )
    counts = f"{counted(log.connections, 'connection')}, at most {counted(log.most_in_flight, 'request')} at once."
    return join(
        (
            tag("h1", "Requests"),
            tag("p", "What was asked of this emulator; the pages of the Explorer are not among it. ", counts, class_="hint"),
            tag(
                "div",
                tag("button", "Pause", type="button", id="pause", aria_pressed="false"),
                tag("span", counted(total, "request"), id="count"),
                class_="live",
                hidden=True,
            ),
            tag("p", "", id="news", class_="unseen", role="status", aria_live="polite"),
            tag("p", tag("a", "Load again", href="/_explorer/requests"), " to see newer ones.", class_="reload"),
            tag("div", table, class_="wide", tabindex=0, role="region", aria_label="Requests", id="log", data_total=total),
        )
    )


def _row(entry: LoggedRequest, names: Mapping[str, str]) -> Markup:
    time = datetime.fromtimestamp(entry.started, UTC)
    what = entry.method or entry.path
    link: Markup | str = what
    shown = {name: value for name, value in entry.redacted.items() if name not in IN_EVERY_CALL and value != "..."}
    if entry.method:
        link = tag("a", what.removeprefix("flickr."), href=f"{EXPLORE}{what}?{urlencode(shown)}")
    if entry.fault:
        outcome = tag("span", entry.fault, class_="badge bad")
    elif entry.status is None:
        outcome = tag("span", "being answered", class_="badge")
    else:
        outcome = tag("span", entry.status, class_="badge good" if entry.status < 400 else "badge bad")
    took = "" if entry.seconds is None else f"{entry.seconds * 1000:.1f} ms"
    given = join((tag("span", f"{name}=", tag("b", value[:80])) for name, value in shown.items()), " ")
    return tag(
        "tr",
        tag("td", tag("time", f"{time:%H:%M:%S}", datetime=time.isoformat(timespec="seconds"))),
        tag("td", tag("span", entry.verb, class_="verb"), " ", link),
        tag("td", given, class_="given"),
        tag("td", names.get(entry.caller or "", entry.caller or "nobody")),
        tag("td", outcome),
        tag("td", took, class_="number"),
    )
