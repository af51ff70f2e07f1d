"""A base class of objects that hold secrets."""

from __future__ import annotations

from typing import NoReturn


class Unpicklable:
    """Cannot be pickled or copied, because it holds a key or a secret."""

    def __reduce__(self) -> NoReturn:
        remedy = "store the result of as_dict()" if hasattr(type(self), "as_dict") else "create a new one where it is needed"
        raise TypeError(f"cannot pickle or copy {type(self).__name__}, because it holds secrets; {remedy}")
