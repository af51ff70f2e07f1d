"""The faults that wait, and a form to have one more."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..fault_kinds import KINDS
from ..faults import Fault, Faults
from .markup import Markup, join, tag
from .method_page import TOKEN

__all__ = ["FAULTS", "fault_page"]

FAULTS: Final = "/_explorer/faults"


def fault_page(faults: Faults, methods: Iterable[str], token: str, notice: str = "") -> Markup:
    """Show the faults.

    Args:
        faults: What goes wrong.
        methods: The names of the methods that could be struck.
        token: What tells this page's own forms from those of other sites.
        notice: What else to say.

    Returns:
        The content of the page.
    """
    waiting = [_row(one, token) for one in faults.added]
    columns = ("Kind", "Strikes", "Struck", "Left", "")
    head = tag("tr", *(tag("th", name, scope="col") if name else tag("td") for name in columns))
    table = tag(
        "div",
        tag("table", tag("thead", head), tag("tbody", *waiting)),
        class_="wide",
        tabindex=0,
        role="region",
        aria_label="Faults",
    )
    kinds = (tag("div", tag("dt", name), tag("dd", kind.description)) for name, kind in KINDS.items())
    return join(
        (
            tag("h1", "Faults"),
            tag("p", "What goes wrong on demand, for clients that have to cope with it.", class_="lead"),
            tag("p", notice, class_="notice", role="alert") if notice else None,
            table if waiting else tag("p", "No fault waits."),
            tag("h2", "Have something go wrong", id="new"),
            _form(methods, token),
            tag("h2", "Kinds"),
            tag("dl", *kinds, class_="kinds"),
        )
    )


def _form(methods: Iterable[str], token: str) -> Markup:
    kinds = (tag("option", f"{name}: {kind.description}", value=name) for name, kind in KINDS.items())
    return tag(
        "form",
        tag("input", type="hidden", name=TOKEN, value=token),
        tag("div", tag("label", "Kind", for_="kind"), tag("select", *kinds, id="kind", name="kind"), class_="field"),
        tag(
            "div",
            tag("label", "Method", for_="method"),
            tag(
                "input",
                id="method",
                name="method",
                list="every",
                placeholder="all of them",
                aria_describedby="d-method",
                autocomplete="off",
            ),
            tag("datalist", *(tag("option", value=name) for name in methods), id="every"),
            tag(
                "p",
                "Leave it empty for all requests. A star stands for anything: ",
                tag("code", "flickr.photos.*"),
                id="d-method",
                class_="hint",
            ),
            class_="field",
        ),
        tag(
            "div",
            tag("label", "How many requests", for_="times"),
            tag("input", id="times", name="times", inputmode="numeric", value="1", autocomplete="off"),
            class_="field",
        ),
        tag("button", "Add the fault", name="do", value="add", type="submit", class_="primary"),
        method="post",
        action=FAULTS,
        class_="card",
        aria_labelledby="new",
    )


def _row(fault: Fault, token: str) -> Markup:
    form = tag(
        "form",
        tag("input", type="hidden", name=TOKEN, value=token),
        tag("input", type="hidden", name="number", value=fault.number),
        tag("button", "Remove", tag("span", f" {fault.kind}", class_="unseen"), name="do", value="remove", type="submit"),
        method="post",
        action=FAULTS,
    )
    left = "any" if fault.times is None else fault.times
    what = fault.method or fault.path or "all requests"
    return tag("tr", *(tag("td", one) for one in (fault.kind, what, fault.struck, left)), tag("td", form))
