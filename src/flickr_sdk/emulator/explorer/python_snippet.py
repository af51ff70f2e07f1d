"""Render a call as Python code."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Final

from .method_info import Argument, Method

__all__ = ["python_snippet"]

WIDTH: Final = 72


def python_snippet(method: Method, sent: Mapping[str, str], *, awaited: bool = False) -> str:
    """Render a call.

    Args:
        method: The method.
        sent: The arguments as Flickr receives them.
        awaited: Whether to render the call for `AsyncFlickr`.

    Returns:
        The statement. A call with undocumented arguments uses `flickr.call` with the name of the method.
    """
    known = {one.name: one for one in method.arguments}
    waits = "await " if awaited else ""
    if all(name in known for name in sent):
        begin = f"result: {method.returns} = {waits}flickr.{method.python}("
        values = [f"{known[name].python}={_literal(known[name], value)}" for name, value in sent.items()]
    elif all(name.isidentifier() for name in sent):
        begin = f"result = {waits}flickr.call({_text(method.name)}"
        values = [f"{name}={_text(value)}" for name, value in sent.items()]
    else:
        begin = f"result = {waits}flickr.call({_text(method.name)}"
        values = ["**{" + ", ".join(f"{_text(name)}: {_text(value)}" for name, value in sent.items()) + "}"]
    if "flickr.call(" in begin and values:
        begin += ", "
    line = f"{begin}{', '.join(values)})"
    if len(line) <= WIDTH or not values:
        return line
    return "\n".join((begin.rstrip(), *(f"    {one}," for one in values), ")"))


def _literal(argument: Argument, value: str) -> str:
    """Render a value in the type of its argument, or as a string if it does not fit."""
    if argument.several:
        one = _number if argument.kind == "ints" else _text
        return f"[{', '.join(one(part.strip()) for part in value.split(','))}]"
    if argument.kind == "bool" and value in ("0", "1"):
        return str(value == "1")
    if argument.kind == "int":
        return _number(value)
    if argument.kind == "float" and re.fullmatch(r"-?(0|[1-9]\d*)(\.\d+)?", value):
        return value
    return _text(value)


def _number(value: str) -> str:
    return value if re.fullmatch(r"-?(0|[1-9]\d*)", value) else _text(value)


def _text(value: str) -> str:
    """Render a string in double quotes, as Python formatters do."""
    quoted = json.dumps(value, ensure_ascii=False)
    return quoted if value.isprintable() else repr(value)
