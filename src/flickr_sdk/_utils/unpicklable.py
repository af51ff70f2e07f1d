"""What holds secrets is never written down by pickle."""

from __future__ import annotations

from typing import NoReturn

__all__ = ["Unpicklable"]


class Unpicklable:
    """The base of what holds a key or a secret: it refuses to be pickled or copied."""

    def __reduce__(self) -> NoReturn:
        aside = "write it down with as_dict()" if hasattr(type(self), "as_dict") else "make a new one where it is needed"
        raise TypeError(f"a {type(self).__name__} holds secrets and is not pickled or copied; {aside}")
