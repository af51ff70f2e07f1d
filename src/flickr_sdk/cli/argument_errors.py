"""Translate the client's errors about Flickr's arguments to errors about the options of a command."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from .remedies import with_commands

if TYPE_CHECKING:
    from ..errors import ArgumentError, UnknownValueWarning

__all__ = ["of_argument", "of_unknown_value"]

MUST_BE: Final = r"must be (?P<kind>.*), not (?P<value>'.*')"
BY_COUNTS: Final = r"view|fav|popular|title|comment"
SORTED: Final = "flickr photos list --sort -views sorts your photos by views; with a Pro account, use flickr stats popular"
"""The alternative to orders that Flickr's search does not have."""
UNKNOWN_VALUE: Final = r"(?P<method>[\w.]+): (?P<name>\w+)(\[\d+\])?=(?P<value>'.*?') is not a known value(; (?P<rest>.*))?"


def of_argument(error: ArgumentError, parameters: Sequence[Any]) -> tuple[str, str]:
    """Return the message and the remedy for an invalid argument of a command with these parameters."""
    parameter = _parameter(error.argument, parameters)
    problem, _, remedy = error.problem.partition("; ")
    if parameter is None:
        return str(error).partition("; ")[0], with_commands(remedy)
    if found := re.fullmatch(MUST_BE, problem, re.DOTALL):
        problem = f"is invalid: {found['value']}"
        remedy = _expected(parameter)
    return f"{_name(parameter)} {problem}", with_commands(remedy)


def of_unknown_value(warning: UnknownValueWarning, parameters: Sequence[Any]) -> tuple[str, str]:
    """Return the message and the remedy for an unknown value."""
    found = re.fullmatch(UNKNOWN_VALUE, str(warning), re.DOTALL)
    if found is None:
        message, _, remedy = str(warning).partition("; ")
        return message, remedy
    parameter = _parameter(found["name"], parameters)
    rest = (found["rest"] or "").partition("; ")[0]
    remedy = ""
    if rest.startswith("did you mean"):
        remedy = rest.partition("? ")[0] + "?"
    elif rest.startswith("known values are"):
        remedy = rest.replace("known values are", "use one of")
    if parameter is None:
        return f"{found['method']}: {found['name']}={found['value']} is not a known value", remedy
    if parameter.name == "sort" and re.search(BY_COUNTS, found["value"]):
        remedy += f"{'; ' if remedy else ''}{SORTED}"
    values = f"{_expected(parameter)}; flickr api {found['method']} --help lists the values"
    return f"{_name(parameter)} is invalid: {found['value']}", remedy or values


def _name(parameter: Any) -> str:
    return next((name for name in parameter.opts if name.startswith("--")), str(parameter.opts[0]))


def _parameter(argument: str, parameters: Sequence[Any]) -> Any:
    """Return the option that contains the value of an argument; `None` if no option does."""
    options = [one for one in parameters if one.param_type_name == "option"]
    return next((one for one in options if argument in (one.name, f"{one.name}_id")), None)


def _expected(parameter: Any) -> str:
    """Return the remedy that describes the value of an option."""
    metavar, text = parameter.metavar or "a value", (parameter.help or "").rstrip(".")
    return f"pass {metavar}: {text[:1].lower()}{text[1:]}"
