"""A call as it is written in Python."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Final

from .method_info import Argument, Method

__all__ = ["python_call"]

WIDTH: Final = 72


def python_call(method: Method, sent: Mapping[str, str], *, awaited: bool = False) -> str:
    """Write a call.

    Args:
        method: The method.
        sent: The arguments as Flickr gets them.
        awaited: Whether `AsyncFlickr` makes the call.

    Returns:
        The statement. A call with arguments that the method is not known to have goes by the method's name.
    """
    known = {one.name: one for one in method.arguments}
    waits = "await " if awaited else ""
    if all(name in known for name in sent):
        begin = f"answer: {method.returns} = {waits}flickr.{method.python}("
        values = [f"{known[name].python}={_literal(known[name], value)}" for name, value in sent.items()]
    elif all(name.isidentifier() for name in sent):
        begin = f"answer = {waits}flickr.call({_text(method.name)}"
        values = [f"{name}={_text(value)}" for name, value in sent.items()]
    else:
        begin = f"answer = {waits}flickr.call({_text(method.name)}"
        values = ["**{" + ", ".join(f"{_text(name)}: {_text(value)}" for name, value in sent.items()) + "}"]
    if "flickr.call(" in begin and values:
        begin += ", "
    line = f"{begin}{', '.join(values)})"
    if len(line) <= WIDTH or not values:
        return line
    return "\n".join((begin.rstrip(), *(f"    {one}," for one in values), ")"))


def _literal(argument: Argument, value: str) -> str:
    """Write a value in Python's type where it has one, and otherwise as the text that it is."""
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
    """Write a text in double quotes, as formatters of Python do."""
    quoted = json.dumps(value, ensure_ascii=False)
    return quoted if value.isprintable() else repr(value)
