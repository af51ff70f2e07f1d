"""The arguments of `flickr api`: `NAME=VALUE`, or `NAME@FILE` for a value in a file."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from .errors import CliError, ExitCode

if TYPE_CHECKING:
    from .api_catalog import Argument, Method
    from .context import Cli

__all__ = ["parse_arguments"]

PAIR: Final = r"([A-Za-z][\w-]*)([=@])(.*)"
TRUTH: Final = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
TIMES: Final = ("timestamp", "taken", "time_or_taken")
"""The kinds of arguments whose values are times."""
MAX_LISTED: Final = 20
"""The maximum number of names or values in a message."""


def parse_arguments(cli: Cli, method: Method, pairs: Sequence[str]) -> dict[str, Any]:
    """Return the arguments of a call by Flickr's names. Names and values that are not in the catalog are sent with a warning.

    Raises:
        CliError: A pair is not `NAME=VALUE`, a name is misspelled or repeated, or a value cannot be read.
    """
    known = {one.name: one for one in method.arguments}
    arguments: dict[str, Any] = {}
    for pair in pairs:
        found = re.fullmatch(PAIR, pair, re.DOTALL)
        if found is None:
            raise CliError(ExitCode.USAGE, f"{pair!r} is not an argument", _form(method, pair))
        name = _name(cli, method, known, found[1])
        if name in arguments:
            raise CliError(ExitCode.USAGE, f"argument {name} appears twice", "pass it once; lists are separated by commas")
        value = found[3] if found[2] == "=" else _read(name, found[3])
        arguments[name] = _value(cli, method, known[name], value) if name in known else value
    return arguments


def _form(method: Method, pair: str) -> str:
    """Return the remedy for an invalid argument, such as `photo_id:=1`, or an id without a name."""
    name, separator, value = pair.partition(":=")
    if separator and re.fullmatch(r"\w+", name):
        return f"write {name}={value}; all values are strings"
    required = [one.name for one in method.arguments if one.required]
    return f"write NAME=VALUE, such as {required[0]}={pair}" if required and "=" not in pair else "write NAME=VALUE"


def _name(cli: Cli, method: Method, known: dict[str, Argument], given: str) -> str:
    """Return Flickr's name of an argument in any spelling, such as `photoId` for `photo_id`."""
    # The catalog lists no arguments of flickr.test.echo, which returns all arguments.
    if given in known or not known:
        return given
    folded = {_fold(name): name for name in known}
    if _fold(given) in folded:
        return folded[_fold(given)]
    close = [folded[one] for one in get_close_matches(_fold(given), folded, 3, 0.7)]
    # A part of a name, such as photo or id, probably means that name.
    close += [name for name in known if _fold(given) in name.split("_") and name not in close]
    problem = f"{method.name} has no argument {given!r}"
    if close:
        raise CliError(ExitCode.USAGE, problem, f"did you mean {' or '.join(close[:3])}?")
    listed = ", ".join([*list(known)[:MAX_LISTED], *(["..."] if len(known) > MAX_LISTED else [])])
    cli.warn(f"{problem}, so Flickr may ignore it; its arguments are {listed}")
    return given


def _fold(name: str) -> str:
    """Return a name in lower case with underscores, from any spelling."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower().replace("-", "_")


def _read(name: str, file: str) -> str:
    """Return the content of a file, or of standard input, without its final line break."""
    try:
        text = sys.stdin.read() if file == "-" else Path(file).expanduser().read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        remedy = f"{name}@FILE reads a file; write {name}=VALUE for a value"
        raise CliError(ExitCode.USAGE, f"{file or 'the file'} cannot be read: {reason}", remedy) from None
    return text.removesuffix("\n").removesuffix("\r")


def _value(cli: Cli, method: Method, argument: Argument, value: str) -> Any:
    if argument.kind == "bool":
        if value.lower() not in TRUTH:
            raise CliError(ExitCode.USAGE, f"{argument.name} is invalid: {value!r}", "use true or false")
        return TRUTH[value.lower()]
    if argument.kind in TIMES and value and not re.match(r"-?\d", value):
        raise CliError(
            ExitCode.USAGE, f"{argument.name} is invalid: {value!r}", "pass a date such as 2024-02-29, or a Unix timestamp"
        )
    known = [one for one, _ in argument.values]
    if known and value:
        for part in value.split(",") if argument.is_list else [value]:
            if part.strip() not in known:
                close = get_close_matches(part.strip(), known, 1, 0.6)
                listed = "values are " + ", ".join(known) if len(known) <= MAX_LISTED else f"see flickr api {method.name} --help"
                remedy = f"did you mean {close[0]}?" if close and not part.isdigit() else listed
                cli.warn(f"{argument.name}={part.strip()} is not a known value, so Flickr may ignore it; {remedy}")
    return value
