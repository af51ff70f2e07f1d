"""The page that lists the pending faults, with a form to add one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..fault_kinds import KINDS
from ..faults import Fault, Faults
from .markup import Markup, join, tag
from .method_page import TOKEN

__all__ = ["FAULTS", "faults_page"]

FAULTS: Final = "/_explorer/faults"


def faults_page(faults: Faults, methods: Iterable[str], token: str, notice: str = "") -> Markup:
    """Render the page.

    Args:
        faults: The faults.
        methods: The names of the methods that a fault can affect.
        token: The form token against cross-site requests.
        notice: A message to show above the table.

    Returns:
        The content of the page.
    """
    waiting = [_row(one, token) for one in faults.added]
    columns = ("Kind", "Affects", "Applied", "Remaining", "")
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
            tag("p", "Failures on demand, to test how a client handles them.", class_="lead"),
            tag("p", notice, class_="notice", role="alert") if notice else None,
            table if waiting else tag("p", "No pending faults."),
            tag("h2", "Add a fault", id="new"),
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
                placeholder="all requests",
                aria_describedby="d-method",
                autocomplete="off",
            ),
            tag("datalist", *(tag("option", value=name) for name in methods), id="every"),
            tag(
                "p",
                "Leave empty to affect all requests. An asterisk matches any characters: ",
                tag("code", "flickr.photos.*"),
                id="d-method",
                class_="hint",
            ),
            class_="field",
        ),
        tag(
            "div",
            tag("label", "Number of requests", for_="times"),
            tag("input", id="times", name="times", inputmode="numeric", value="1", autocomplete="off"),
            class_="field",
        ),
        tag("button", "Add fault", name="do", value="add", type="submit", class_="primary"),
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
        tag(
            "button", "Remove", tag("span", f" {fault.kind}", class_="visually-hidden"), name="do", value="remove", type="submit"
        ),
        method="post",
        action=FAULTS,
    )
    remaining = "unlimited" if fault.times is None else fault.times
    target = fault.method or fault.path or "all requests"
    return tag("tr", *(tag("td", one) for one in (fault.kind, target, fault.struck, remaining)), tag("td", form))
