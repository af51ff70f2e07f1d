"""The page of a method: its arguments as a form, and what came of a call."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ..accounts import User
from ..response_formats import FORMATS
from .api_caller import Called
from .call_result import answer_part
from .coverage_page import ANSWERED_BY
from .markup import Markup, counted, join, prose, tag
from .method_info import Argument, Method
from .page_layout import EXPLORE, badge

__all__ = ["AS", "CALL", "FORMAT", "MORE", "NOBODY", "TOKEN", "Filled", "method_page"]

AS, CALL, FORMAT, MORE, TOKEN = "_as", "_call", "_format", "_more", "_token"
"""Fields of the form that are no arguments of the method."""

NOBODY: Final = "nobody"
FLICKR_PAGE: Final = "https://www.flickr.com/services/api/{}.html"
FORMAT_NAMES: Final[Mapping[str, str]] = {
    "json": "JSON",
    "rest": "XML",
    "php_serial": "PHP",
    "xmlrpc": "XML-RPC",
    "soap": "SOAP 1.1",
    "soap2": "SOAP 1.2",
}
LONG: Final = frozenset(("comment", "comment_text", "description", "message"))
"""Arguments that are written in several lines."""
MANY: Final = 5
"""How many optional arguments are shown without being asked for."""


@dataclass(frozen=True)
class Filled:
    """What stands in the form.

    Attributes:
        values: The arguments, empty ones among them.
        more: Arguments that the method is not known to have, a line each.
        user: Who calls, by NSID, or `NOBODY`.
        format: The format.
    """

    values: Mapping[str, str]
    more: str
    user: str
    format: str


def method_page(
    method: Method,
    filled: Filled,
    suggestions: Mapping[str, Sequence[tuple[str, str]]],
    people: Sequence[User],
    token: str,
    sent: Mapping[str, str],
    called: Called | None,
    answered_by: str,
    notice: str = "",
) -> Markup:
    """Show a method.

    Args:
        method: The method.
        filled: What stands in its form.
        suggestions: Values for its arguments, each with what it stands for.
        people: Who can call.
        token: What tells this page's own forms from those of other sites.
        sent: The arguments that were sent, or would be.
        called: What came of a call; `None` where none was made.
        answered_by: What answers it: `state` or `sample`.
        notice: What else to say, such as why no call was made.

    Returns:
        The content of the page.
    """
    intro = tag(
        "div",
        tag("h1", *_breakable(method.name)),
        tag("p", prose(method.text), class_="lead"),
        tag("p", join(_facts(method, answered_by), " ")),
        class_="intro",
    )
    warning = tag("p", notice, class_="notice", role="alert") if notice else None
    answer = answer_part(method, sent, called)
    return tag("div", intro, warning, _form(method, filled, suggestions, people, token), answer, class_="call")


def _breakable(name: str) -> list[Markup | str]:
    """Let a long name be broken after its dots."""
    pieces: list[Markup | str] = []
    for part in name.split("."):
        pieces += [".", Markup("<wbr>")] if pieces else []
        pieces.append(part)
    return pieces


def _facts(method: Method, answered_by: str) -> list[Markup | None]:
    return [
        tag("span", f"answers from {ANSWERED_BY[answered_by]}", class_="badge good" if answered_by == "state" else "badge"),
        badge(method),
        tag("span", "changes something", class_="badge write") if method.changes else None,
        tag("span", "signed", class_="badge") if method.signed else None,
        tag("a", "Flickr's page of it", href=FLICKR_PAGE.format(method.name), rel="noreferrer"),
    ]


def _form(
    method: Method,
    filled: Filled,
    suggestions: Mapping[str, Sequence[tuple[str, str]]],
    people: Sequence[User],
    token: str,
) -> Markup:
    required = [one for one in method.arguments if one.required]
    optional = [one for one in method.arguments if not one.required]
    fields = [_field(one, filled, suggestions.get(one.name, ())) for one in (*required, *optional)]
    shown, folded = fields, None
    if len(optional) > MANY:
        shown = fields[: len(required)]
        is_open = not required or any(filled.values.get(one.name) for one in optional)
        folded = tag(
            "details", tag("summary", counted(len(optional), "optional argument")), *fields[len(required) :], open=is_open
        )
    hidden = (
        tag("input", type="hidden", name=TOKEN, value=token)
        if method.changes
        else tag("input", type="hidden", name=CALL, value="1")
    )
    return tag(
        "section",
        tag("h2", "Call it", id="ask"),
        tag(
            "form",
            hidden,
            *shown,
            None if method.arguments else tag("p", "It takes no arguments.", class_="hint"),
            _caller(method, filled, people),
            _formats(filled),
            folded,
            _more(filled),
            tag("div", tag("button", f"Call {method.verb}", type="submit", class_="primary"), class_="submit"),
            action=f"{EXPLORE}{method.name}#answer",
            method="post" if method.changes else "get",
        ),
        class_="ask",
        aria_labelledby="ask",
    )


def _field(argument: Argument, filled: Filled, suggestions: Sequence[tuple[str, str]]) -> Markup:
    own, about = f"a-{argument.name}", f"d-{argument.name}"
    value = filled.values.get(argument.name, "")
    needed = tag("span", "required", class_="needed") if argument.required else None
    label = tag("label", argument.name, " ", needed, for_=own)
    kind = tag("span", argument.type, class_="type")
    given: dict[str, str] = {"id": own, "name": argument.name, "aria_describedby": about}
    values = None
    if argument.kind == "bool":
        choices = [("", "not sent"), ("1", "yes (1)"), ("0", "no (0)")]
        control = tag("select", *(tag("option", text, value=one, selected=one == value) for one, text in choices), **given)
    elif argument.name in LONG:
        control = tag("textarea", value, rows=3, **given)
    else:
        offered = (*suggestions, *(() if argument.several else argument.values))
        mode = {"int": "numeric", "float": "decimal"}.get(argument.kind)
        known = f"l-{argument.name}" if offered else None
        control = tag(
            "input", type="text", value=value, list=known, inputmode=mode, autocomplete="off", spellcheck="false", **given
        )
        if offered:
            control = join(
                (control, tag("datalist", *(tag("option", text.replace("`", ""), value=one) for one, text in offered), id=known))
            )
        if argument.several and argument.values:
            values = _values(argument, value)
    return tag(
        "div",
        tag("div", label, kind, class_="label"),
        control,
        tag("p", prose(argument.text), id=about, class_="hint"),
        values,
        class_="field",
    )


def _values(argument: Argument, value: str) -> Markup:
    """Offer the values of a list to be ticked."""
    given = set(value.split(","))
    boxes = (
        tag(
            "label",
            tag("input", type="checkbox", name=argument.name, value=one, checked=one in given),
            f" {one}",
            None if text == one or not text else tag("span", " ", prose(text), class_="hint"),
        )
        for one, text in argument.values
    )
    return tag(
        "details",
        tag("summary", f"{counted(len(argument.values), 'value')} of {argument.name}"),
        tag("div", *boxes, class_="ticks"),
    )


def _more(filled: Filled) -> Markup:
    return tag(
        "details",
        tag("summary", "Other arguments"),
        tag("label", "One a line, such as ", tag("code", "name=value"), for_="more"),
        tag("textarea", filled.more, id="more", name=MORE, rows=3, spellcheck="false"),
        open=bool(filled.more),
    )


def _caller(method: Method, filled: Filled, people: Sequence[User]) -> Markup:
    choices = [(NOBODY, "nobody, with the key alone"), *((one.nsid, f"{one} ({one.username})") for one in people)]
    permission = method.permission if method.permission != "none" else "read"
    hint = f"The Explorer makes a token that permits to {permission}, and signs the request."
    return tag(
        "div",
        tag("div", tag("label", "Who calls", for_="as"), class_="label"),
        tag(
            "select",
            *(tag("option", text, value=one, selected=one == filled.user) for one, text in choices),
            id="as",
            name=AS,
            aria_describedby="d-as",
        ),
        tag("p", hint, id="d-as", class_="hint"),
        class_="field",
    )


def _formats(filled: Filled) -> Markup:
    ordered = sorted(FORMATS, key=lambda one: (one != "json", one != "rest"))
    radios = (
        tag(
            "label",
            tag("input", type="radio", name=FORMAT, value=one, checked=one == filled.format),
            f" {FORMAT_NAMES.get(one, one)}",
        )
        for one in ordered
    )
    return tag("fieldset", tag("legend", "Format"), *radios, class_="formats")
