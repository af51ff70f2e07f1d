"""The page of a method: a form with its arguments, and the result of the call."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ..accounts import User
from ..response_formats import FORMATS
from .api_caller import CallResult
from .call_result import result_section
from .coverage_page import DATA_SOURCES
from .markup import Markup, inline_code, join, pluralize, tag
from .method_info import Argument, Method
from .page_layout import EXPLORE, permission_badge

__all__ = ["AS", "CALL", "FORMAT", "MORE", "TOKEN", "UNAUTHENTICATED", "FormState", "method_page"]

AS, CALL, FORMAT, MORE, TOKEN = "_as", "_call", "_format", "_more", "_token"
"""Form fields that are not arguments of the method."""

UNAUTHENTICATED: Final = "unauthenticated"
FLICKR_PAGE: Final = "https://www.flickr.com/services/api/{}.html"
FORMAT_NAMES: Final[Mapping[str, str]] = {
    "json": "JSON",
    "rest": "XML",
    "php_serial": "PHP",
    "xmlrpc": "XML-RPC",
    "soap": "SOAP 1.1",
    "soap2": "SOAP 1.2",
}
MULTILINE: Final = frozenset(("comment", "comment_text", "description", "message"))
"""Arguments with a multi-line field."""
MAX_SHOWN_OPTIONAL: Final = 5
"""From more optional arguments than this, they are collapsed."""


@dataclass(frozen=True)
class FormState:
    """The values of the form.

    Attributes:
        values: The arguments, including empty ones.
        more: Undocumented arguments, one `name=value` per line.
        user: The NSID of the caller, or `UNAUTHENTICATED`.
        format: The response format.
    """

    values: Mapping[str, str]
    more: str
    user: str
    format: str


def method_page(
    method: Method,
    form: FormState,
    suggestions: Mapping[str, Sequence[tuple[str, str]]],
    people: Sequence[User],
    token: str,
    sent: Mapping[str, str],
    called: CallResult | None,
    data_source: str,
    notice: str = "",
) -> Markup:
    """Render the page.

    Args:
        method: The method.
        form: The values of the form.
        suggestions: Suggested values by argument, each with a label.
        people: The users who can call the method.
        token: The form token against cross-site requests.
        sent: The arguments of the call.
        called: The result of the call; `None` if no call was made.
        data_source: The data source of the method: `state` or `sample`.
        notice: A message to show above the form.

    Returns:
        The content of the page.
    """
    intro = tag(
        "div",
        tag("h1", *_with_line_breaks(method.name)),
        tag("p", inline_code(method.text), class_="lead"),
        tag("p", join(_facts(method, data_source), " ")),
        class_="intro",
    )
    warning = tag("p", notice, class_="notice", role="alert") if notice else None
    result = result_section(method, sent, called)
    return tag("div", intro, warning, _form(method, form, suggestions, people, token), result, class_="call")


def _with_line_breaks(name: str) -> list[Markup | str]:
    """Allow line breaks after the dots of a name."""
    pieces: list[Markup | str] = []
    for part in name.split("."):
        pieces += [".", Markup("<wbr>")] if pieces else []
        pieces.append(part)
    return pieces


def _facts(method: Method, data_source: str) -> list[Markup | None]:
    return [
        tag("span", DATA_SOURCES[data_source], class_="badge good" if data_source == "state" else "badge"),
        permission_badge(method),
        tag("span", "changes data", class_="badge write") if method.changes else None,
        tag("span", "signed", class_="badge") if method.signed else None,
        tag("a", "Flickr documentation", href=FLICKR_PAGE.format(method.name), rel="noreferrer"),
    ]


def _form(
    method: Method,
    form: FormState,
    suggestions: Mapping[str, Sequence[tuple[str, str]]],
    people: Sequence[User],
    token: str,
) -> Markup:
    required = [one for one in method.arguments if one.required]
    optional = [one for one in method.arguments if not one.required]
    fields = [_field(one, form, suggestions.get(one.name, ())) for one in (*required, *optional)]
    shown, folded = fields, None
    if len(optional) > MAX_SHOWN_OPTIONAL:
        shown = fields[: len(required)]
        is_open = not required or any(form.values.get(one.name) for one in optional)
        folded = tag(
            "details", tag("summary", pluralize(len(optional), "optional argument")), *fields[len(required) :], open=is_open
        )
    hidden = (
        tag("input", type="hidden", name=TOKEN, value=token)
        if method.changes
        else tag("input", type="hidden", name=CALL, value="1")
    )
    return tag(
        "section",
        tag("h2", "Call the method", id="call-heading"),
        tag(
            "form",
            hidden,
            *shown,
            None if method.arguments else tag("p", "This method has no arguments.", class_="hint"),
            _caller(method, form, people),
            _formats(form),
            folded,
            _more(form),
            tag("div", tag("button", f"Call {method.verb}", type="submit", class_="primary"), class_="submit"),
            action=f"{EXPLORE}{method.name}#result",
            method="post" if method.changes else "get",
        ),
        class_="call-form",
        aria_labelledby="call-heading",
    )


def _field(argument: Argument, form: FormState, suggestions: Sequence[tuple[str, str]]) -> Markup:
    own, about = f"a-{argument.name}", f"d-{argument.name}"
    value = form.values.get(argument.name, "")
    required = tag("span", "required", class_="required") if argument.required else None
    label = tag("label", argument.name, " ", required, for_=own)
    kind = tag("span", argument.type, class_="type")
    given: dict[str, str] = {"id": own, "name": argument.name, "aria_describedby": about}
    values = None
    if argument.kind == "bool":
        choices = [("", "omit"), ("1", "yes (1)"), ("0", "no (0)")]
        control = tag("select", *(tag("option", text, value=one, selected=one == value) for one, text in choices), **given)
    elif argument.name in MULTILINE:
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
        tag("p", inline_code(argument.text), id=about, class_="hint"),
        values,
        class_="field",
    )


def _values(argument: Argument, value: str) -> Markup:
    """Render checkboxes for the values of a list."""
    given = set(value.split(","))
    boxes = (
        tag(
            "label",
            tag("input", type="checkbox", name=argument.name, value=one, checked=one in given),
            f" {one}",
            None if text == one or not text else tag("span", " ", inline_code(text), class_="hint"),
        )
        for one, text in argument.values
    )
    return tag(
        "details",
        tag("summary", f"{pluralize(len(argument.values), 'value')} of {argument.name}"),
        tag("div", *boxes, class_="checkboxes"),
    )


def _more(form: FormState) -> Markup:
    return tag(
        "details",
        tag("summary", "Other arguments"),
        tag("label", "One per line, such as ", tag("code", "name=value"), for_="more"),
        tag("textarea", form.more, id="more", name=MORE, rows=3, spellcheck="false"),
        open=bool(form.more),
    )


def _caller(method: Method, form: FormState, people: Sequence[User]) -> Markup:
    choices = [(UNAUTHENTICATED, "Unauthenticated (API key only)"), *((one.nsid, f"{one} ({one.username})") for one in people)]
    permission = method.permission if method.permission != "none" else "read"
    hint = f"For a user, the Explorer signs the request with an access token that has {permission} permission."
    return tag(
        "div",
        tag("div", tag("label", "Caller", for_="as"), class_="label"),
        tag(
            "select",
            *(tag("option", text, value=one, selected=one == form.user) for one, text in choices),
            id="as",
            name=AS,
            aria_describedby="d-as",
        ),
        tag("p", hint, id="d-as", class_="hint"),
        class_="field",
    )


def _formats(form: FormState) -> Markup:
    ordered = sorted(FORMATS, key=lambda one: (one != "json", one != "rest"))
    radios = (
        tag(
            "label",
            tag("input", type="radio", name=FORMAT, value=one, checked=one == form.format),
            f" {FORMAT_NAMES.get(one, one)}",
        )
        for one in ordered
    )
    return tag("fieldset", tag("legend", "Format"), *radios, class_="formats")
