"""Warn of unknown values, most of which Flickr ignores without an error."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from .._utils.stack_level import library_stack_level
from ..errors.base import UnknownValueWarning

if TYPE_CHECKING:
    from .._method.endpoint import Param

LISTS: Final = frozenset(("ints", "words"))
"""Kinds of arguments whose values are joined with commas."""
MAX_LISTED: Final = 20
"""The number of known values up to which a message lists them."""


def warn_unknown_values(
    method: str, params: Mapping[str, Param] | None, arguments: Mapping[str, str], unchecked: str = "flickr.call"
) -> None:
    """Issue an `UnknownValueWarning` for each unknown value in the encoded arguments of a call.

    The message names `unchecked`, the function that sends any value without a warning, if there is one.
    """
    for name, text in arguments.items():
        param = params.get(name) if params else None
        if param is None or not param.values or not text:
            continue
        parts = [part.strip() for part in text.split(",")] if param.kind in LISTS else [text]
        for index, part in enumerate(parts):
            if part not in param.values:
                shown = f"{name}[{index}]" if len(parts) > 1 else name
                remedy = _remedy(part, param.values)
                if unchecked:
                    remedy += f"; {unchecked} accepts any value"
                message = f"{method}: {shown}={part[:80]!r} is not a known value{remedy}"
                warnings.warn(message, UnknownValueWarning, stacklevel=library_stack_level())


def _remedy(value: str, known: tuple[str, ...]) -> str:
    import difflib

    # The ratio of short strings is too small for one wrong letter.
    closest = difflib.get_close_matches(value.lower(), known, 1, 0.6)
    if closest and not value.isdigit():
        return f"; did you mean {closest[0]!r}? It is sent unchanged"
    listed = f"; known values are {', '.join(known)}" if len(known) <= MAX_LISTED else ""
    return f"{listed}; it is sent unchanged"
