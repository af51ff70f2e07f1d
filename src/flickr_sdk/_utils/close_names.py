"""Suggest `close` for `aclose`, and `aclose` for `close`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

CLOSE_NAMES: Final = {"close": "aclose", "aclose": "close"}


class NamesClose:
    """Suggests the closing method of this object when a program calls that of the other client."""

    # Hidden from type checkers, which have to reject unknown attributes.
    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            suggestion = f"; did you mean {CLOSE_NAMES[name]}?" if name in CLOSE_NAMES else ""
            raise AttributeError(f"{type(self).__name__} has no attribute {name!r}{suggestion}", name=name, obj=self)
