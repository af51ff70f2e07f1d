"""Report invalid command lines, with the command line to write instead."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Final

from .command_hints import MEANT_OPTIONS
from .errors import ExitCode, Failure
from .global_options import GLOBAL_OPTIONS

if TYPE_CHECKING:
    import typer

__all__ = ["of_parser"]

MAX_OPTIONS: Final = 12
"""The maximum number of options that an error lists."""


def of_parser(error: typer.TyperException) -> Failure:
    """Return the failure to report for an invalid command line."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "flickr"
    message = error.format_message().rstrip(".").removeprefix("Invalid value: ")
    # typer adds its suggestions as a second sentence.
    message, _, remedy = re.sub(r"\. (Did you mean .*)$", r"; \1", message).partition("; ")
    remedy = remedy[:1].lower() + remedy[1:]
    message = message[:1].lower() + message[1:]
    code = ExitCode.USAGE if error.exit_code == 2 else ExitCode.OTHER
    option = getattr(error, "option_name", None)
    if requires := re.fullmatch(r"option '(\S+)' requires an argument", message):
        message, remedy = f"option {requires[1]} requires a value", f"pass {requires[1]} VALUE"
    elif context is None:
        pass
    elif message.startswith("no such option") and option:
        message, remedy = f"no such option: {option}", _options_instead(context, option)
    elif message.startswith("missing "):
        message, remedy = message.replace("'", ""), f"write {_usage(context)}"
    elif found := re.match(r"got unexpected extra arguments?(?:\(s\))? \((.*)\)", message):
        message, remedy = f"unexpected argument: {found[1]}", _extra_argument(context)
    return Failure(code, message, remedy or f"see {command} --help")


def _own_options(context: Any) -> list[Any]:
    own = [one for one in context.command.get_params(context) if one.name not in GLOBAL_OPTIONS and not one.hidden]
    return [one for one in own if one.param_type_name == "option" and one.name != "help"]


def _usage(context: Any) -> str:
    """Return the command line with the arguments and the required options."""
    words = [context.command_path]
    for one in context.command.get_params(context):
        if one.param_type_name == "argument":
            name = (one.metavar or one.name.upper()).strip("[]") + ("..." if one.nargs == -1 else "")
            words.append(name if one.required else f"[{name}]")
    words += [f"{one.opts[0]} {one.metavar}" for one in _own_options(context) if one.required]
    return " ".join(words)


def _extra_argument(context: Any) -> str:
    """Return the remedy for an argument that a command does not accept."""
    own = [one for one in _own_options(context) if not one.is_flag]
    # Only `flickr search` has words as an argument.
    own.sort(key=lambda one: one.opts[0] not in ("--output", "--text"))
    options = [f"{one.opts[0]} {one.metavar}" for one in own]
    listed = f", with options such as {', '.join(options[:4])}" if options else ""
    return f"write {_usage(context)}{listed}; see {context.command_path} --help"


def _options_instead(context: Any, option: str) -> str:
    """Return the remedy for an unknown option: a known replacement, similar options, or the options of the command."""
    names = [name for parameter in context.command.get_params(context) for name in parameter.opts if name.startswith("--")]
    for instead in (*MEANT_OPTIONS.get(f"{context.command_path} {option}", ()), *MEANT_OPTIONS.get(option, ())):
        if not instead.startswith("--") or re.split(r"[ ,]", instead)[0] in names:
            return instead if instead.startswith("omit") else f"use {instead}"
    if close := get_close_matches(option, names, 3, 0.75):
        return f"did you mean {' or '.join(close)}?"
    own = [one.opts[0] for one in _own_options(context)]
    listed = ", ".join(own[:MAX_OPTIONS]) + (", ..." if len(own) > MAX_OPTIONS else "")
    help = f"see {context.command_path} --help"
    return f"use {listed}, or {help}" if listed else help
