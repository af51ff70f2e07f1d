"""Options and arguments whose strings and numbers are not validated by pydantic.

typer validates each value with pydantic, including omitted values. Importing it takes longer than printing help or
completing a word, and a string needs no validation.
"""

from __future__ import annotations

import math
import shutil
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

import typer
from typer.core import TyperArgument, TyperOption

__all__ = ["HelpOption", "completion_of", "flag", "option", "without_validation"]


MIN_COLUMNS: Final = 52
"""The minimum width of typer's help, in columns."""
NUMBERS: Final = {int: "a whole number", float: "a number"}
"""The types of options that are parsed here, and their values in errors."""


NOT_EMPTY: Final = frozenset(
    ("ALBUM", "COMMENT", "FILE", "FOLDER", "GALLERY", "GROUP", "PATH", "PERSON", "PHOTO", "PHOTO|ALBUM", "TAG", "URL", "URL|ID")
)
"""Metavars of values that must not be empty: an empty variable in a script must not select the current folder or all photos."""


def option(name: str, metavar: str, help: str, choices: Iterable[str] = ()) -> Any:
    """Return an option with a value, for `Annotated`. Shells complete `choices`, or those in a metavar such as `any|all`."""
    return typer.Option(name, metavar=metavar, help=help, autocompletion=completion_of(metavar, choices))


def completion_of(metavar: str, choices: Iterable[str] = ()) -> Callable[..., Any] | None:
    """Return the function that completes albums, groups or choices, if there is one."""
    if metavar in ("ALBUM", "GROUP"):
        return _complete_albums if metavar == "ALBUM" else _complete_groups
    values = list(choices) or (metavar.split("|") if "|" in metavar and metavar.islower() else [])
    return (lambda: values) if values else None


def _complete_albums(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    # Not imported to print help.
    from .completion import complete_albums

    return complete_albums(ctx, incomplete)


def _complete_groups(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    from .completion import complete_groups

    return complete_groups(ctx, incomplete)


def flag(name: str, help: str) -> Any:
    """Return an option without a value, for `Annotated`."""
    return typer.Option(name, help=help)


def _number(ctx: Any, parameter: Any, text: str) -> int | float:
    """Return the number of an option, or raise a usage error without pydantic's message."""
    kind = parameter.type_descriptor.annotation
    try:
        number: int | float = kind(text)
        if math.isfinite(number):
            return number
    except ValueError:
        pass
    name = parameter.opts[0] if parameter.param_type_name == "option" else parameter.metavar
    # A `BadParameter` would name the option again.
    ctx.fail(f"{name} is invalid: {text!r}; pass {NUMBERS[kind]}")
    raise AssertionError


def _reject_empty(ctx: Any, parameter: Any, value: Any) -> None:
    values = [value] if isinstance(value, str) else value or ()
    if any(isinstance(one, str) and not one.strip() for one in values):
        name = parameter.opts[0] if parameter.param_type_name == "option" else f"argument {parameter.metavar}"
        ctx.fail(f"{name} is empty; pass a value, or check the variable that it comes from")


class _StringProcessing:
    def process_value(self, ctx: Any, value: Any) -> Any:
        """Convert strings, numbers and missing values; let typer validate other types."""
        parameter: Any = self
        annotation = parameter.type_descriptor.annotation
        is_list = parameter.multiple or parameter.nargs == -1
        if value is None:
            value = () if is_list else None
        elif annotation in NUMBERS and isinstance(value, str):
            value = _number(ctx, parameter, value)
        elif annotation in NUMBERS and isinstance(value, annotation):
            pass
        elif annotation != (list[str] if is_list else str):
            return super().process_value(ctx, value)  # type: ignore[misc]  # of the class that this is mixed into
        if not ctx.resilient_parsing and (parameter.metavar or "").strip("[]") in NOT_EMPTY:
            _reject_empty(ctx, parameter, value)
        if parameter.required and not ctx.resilient_parsing and parameter.value_is_missing(value):
            return super().process_value(ctx, value)  # type: ignore[misc]  # raises the error
        return value if parameter.callback is None else parameter.callback(ctx, parameter, value)


class _Option(_StringProcessing, TyperOption):
    pass


class _Argument(_StringProcessing, TyperArgument):
    pass


def without_validation(parameters: Sequence[Any] | None) -> list[Any]:
    """Return the parameters that typer creates for a function, without validation of strings."""
    return [_replace(parameter) for parameter in parameters or ()]


def _replace(parameter: Any) -> Any:
    kind: Any
    if type(parameter) is TyperOption:
        kind = _Option
    elif type(parameter) is TyperArgument:
        kind = _Argument
    else:
        return parameter
    copy = kind.__new__(kind)
    vars(copy).update(vars(parameter))
    return copy


class HelpOption:
    """Gives a command a help option without validation, which is always the same object."""

    _own_help_option: Any = None

    def get_help(self, ctx: Any) -> str:
        """Return the help, which may be narrower than typer's."""
        columns = shutil.get_terminal_size().columns
        if columns < MIN_COLUMNS:
            # By default, no help is narrower.
            ctx.terminal_width = max(columns - 2, 20)
        return str(super().get_help(ctx))  # type: ignore[misc]  # of the class that this is mixed into

    def get_help_option(self, ctx: Any) -> Any:
        """Return the help option."""
        if self._own_help_option is None:
            self._own_help_option = _replace(super().get_help_option(ctx))  # type: ignore[misc]  # of the class that this is mixed into
        return self._own_help_option
